//! The objects of the forest in memory: a tree for each naming context, links by object, indexes.
//!
//! What every object has (GUID, SID, class, times, USNs) is kept in fields and turned into values
//! when read; a directory of 200,000 users fits in a few hundred megabytes.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::schema::{Attr, Class, Schema};
use crate::model::security::SecurityDescriptor;
use crate::model::{Dn, Guid, Rdn, Secret, Sid};

/// Place of an object in the store; never used again after a delete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(pub u32);

/// A naming context, by its place in [`Store::contexts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContextId(pub u8);

pub struct Context {
    pub dn: Dn,
    pub head: Id,
    /// With domains only.
    pub domain: Option<DomainName>,
}

pub struct DomainName {
    pub dns: String,
    pub netbios: String,
    pub sid: Sid,
    pub next_rid: u32,
    pub deleted_objects: Option<Id>,
}

/// The values of one attribute: nearly always one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Values {
    One(Box<[u8]>),
    Many(Vec<Box<[u8]>>),
}

impl Values {
    pub fn new(mut values: Vec<Vec<u8>>) -> Self {
        match values.len() {
            1 => Self::One(values.remove(0).into()),
            _ => Self::Many(values.into_iter().map(Into::into).collect()),
        }
    }

    pub fn as_slice(&self) -> &[Box<[u8]>] {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::Many(values) => values,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ObjectSid {
    /// In the object's own domain.
    Rid(u32),
    Other(Box<Sid>),
}

pub struct Object {
    pub guid: Guid,
    pub parent: Option<Id>,
    pub rdn: Attr,
    pub name: Box<str>,
    pub class: Class,
    pub context: ContextId,
    pub sid: Option<ObjectSid>,
    pub usn: (u64, u64),
    /// Created and changed, seconds since 1970.
    pub when: (i64, i64),
    pub values: Vec<(Attr, Values)>,
    /// Forward links, in the order they were made.
    pub links: Vec<(Attr, Vec<Id>)>,
    /// Forward attribute and the object that points here.
    pub back: Vec<(Attr, Id)>,
    pub children: Vec<Id>,
    pub security: Arc<SecurityDescriptor>,
    pub deleted: bool,
}

impl Object {
    pub fn stored(&self, attr: Attr) -> &[Box<[u8]>] {
        self.values
            .iter()
            .find(|(a, _)| *a == attr)
            .map_or(&[], |(_, v)| v.as_slice())
    }

    pub fn text(&self, attr: Attr) -> Option<&str> {
        std::str::from_utf8(self.stored(attr).first()?).ok()
    }

    pub fn number(&self, attr: Attr) -> Option<i64> {
        self.text(attr)?.parse().ok()
    }

    pub fn linked(&self, attr: Attr) -> &[Id] {
        self.links
            .iter()
            .find(|(a, _)| *a == attr)
            .map_or(&[], |(_, ids)| ids)
    }

    pub fn set(&mut self, attr: Attr, values: Vec<Vec<u8>>) {
        self.values.retain(|(a, _)| *a != attr);
        if !values.is_empty() {
            self.values.push((attr, Values::new(values)));
        }
    }
}

pub struct Store {
    objects: Vec<Object>,
    pub contexts: Vec<Context>,
    /// Parent and comparison key of the RDN.
    children: HashMap<(Id, Box<str>), Id>,
    guids: HashMap<Guid, Id>,
    rids: HashMap<(ContextId, u32), Id>,
    other_sids: HashMap<Sid, Id>,
    /// `sAMAccountName` in lower case, by domain.
    accounts: HashMap<(ContextId, Box<str>), Id>,
    /// `userPrincipalName` in lower case, forest-wide.
    upns: HashMap<Box<str>, Id>,
    pub passwords: HashMap<Id, Secret>,
    pub usn: u64,
    seed: u64,
}

/// What a new object is made of; the store adds GUID, SID, USN.
pub struct NewObject {
    pub parent: Id,
    pub name: String,
    pub class: Class,
    pub sid: NewSid,
    pub when: i64,
    pub security: Arc<SecurityDescriptor>,
}

pub enum NewSid {
    None,
    /// The domain's next RID.
    Next,
    Rid(u32),
    Fixed(Sid),
}

impl Store {
    /// `seed` decides all GUIDs: the same data gets the same ones in every run.
    pub fn new(seed: u64) -> Self {
        Self {
            objects: Vec::new(),
            contexts: Vec::new(),
            children: HashMap::new(),
            guids: HashMap::new(),
            rids: HashMap::new(),
            other_sids: HashMap::new(),
            accounts: HashMap::new(),
            upns: HashMap::new(),
            passwords: HashMap::new(),
            usn: 12_000,
            seed,
        }
    }

    pub fn reserve(&mut self, objects: usize) {
        self.objects.reserve(objects);
        self.children.reserve(objects);
        self.guids.reserve(objects);
        self.rids.reserve(objects);
        self.accounts.reserve(objects);
        self.upns.reserve(objects);
    }

    pub fn get(&self, id: Id) -> &Object {
        &self.objects[id.0 as usize]
    }

    pub fn get_mut(&mut self, id: Id) -> &mut Object {
        &mut self.objects[id.0 as usize]
    }

    pub fn len(&self) -> usize {
        self.objects.len()
    }

    pub fn context(&self, id: ContextId) -> &Context {
        &self.contexts[usize::from(id.0)]
    }

    pub fn domain(&self, id: ContextId) -> Option<&DomainName> {
        self.context(id).domain.as_ref()
    }

    pub fn context_ids(&self) -> impl Iterator<Item = ContextId> + use<> {
        (0..self.contexts.len() as u8).map(ContextId)
    }

    /// Adds a naming context with its head object.
    pub fn add_context(
        &mut self,
        dn: Dn,
        class: Class,
        domain: Option<DomainName>,
        when: i64,
        security: Arc<SecurityDescriptor>,
    ) -> (ContextId, Id) {
        let context = ContextId(self.contexts.len() as u8);
        let head = Id(self.objects.len() as u32);
        let first = dn.rdns().into_iter().next();
        let sid = domain
            .as_ref()
            .map(|d| ObjectSid::Other(Box::new(d.sid.clone())));
        let object = Object {
            guid: self.next_guid(),
            parent: None,
            rdn: class.def().rdn,
            name: first.map(|r| r.value).unwrap_or_default().into(),
            class,
            context,
            sid,
            usn: self.next_usn(),
            when: (when, when),
            values: Vec::new(),
            links: Vec::new(),
            back: Vec::new(),
            children: Vec::new(),
            security,
            deleted: false,
        };
        if let Some(domain) = &domain {
            self.other_sids.insert(domain.sid.clone(), head);
        }
        self.guids.insert(object.guid, head);
        self.objects.push(object);
        self.contexts.push(Context { dn, head, domain });
        (context, head)
    }

    /// The caller has checked that the name is free.
    pub fn add(&mut self, new: NewObject) -> Id {
        let id = Id(self.objects.len() as u32);
        let context = self.get(new.parent).context;
        let rdn = new.class.def().rdn;
        let sid = match new.sid {
            NewSid::None => None,
            NewSid::Fixed(sid) => {
                self.other_sids.entry(sid.clone()).or_insert(id);
                Some(ObjectSid::Other(Box::new(sid)))
            }
            NewSid::Rid(rid) => Some(ObjectSid::Rid(rid)),
            NewSid::Next => self.contexts[usize::from(context.0)]
                .domain
                .as_mut()
                .map(|domain| {
                    domain.next_rid += 1;
                    ObjectSid::Rid(domain.next_rid - 1)
                }),
        };
        if let Some(ObjectSid::Rid(rid)) = sid {
            self.rids.insert((context, rid), id);
        }
        let guid = self.next_guid();
        let usn = self.next_usn();
        self.guids.insert(guid, id);
        self.children
            .insert((new.parent, rdn_key(rdn.name(), &new.name)), id);
        self.get_mut(new.parent).children.push(id);
        self.objects.push(Object {
            guid,
            parent: Some(new.parent),
            rdn,
            name: new.name.into(),
            class: new.class,
            context,
            sid,
            usn,
            when: (new.when, new.when),
            values: Vec::new(),
            links: Vec::new(),
            back: Vec::new(),
            children: Vec::new(),
            security: new.security,
            deleted: false,
        });
        id
    }

    fn next_usn(&mut self) -> (u64, u64) {
        self.usn += 1;
        (self.usn, self.usn)
    }

    /// A version 4 GUID from the seed (splitmix64).
    fn next_guid(&mut self) -> Guid {
        let mut word = || {
            self.seed = self.seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = self.seed;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            (z ^ (z >> 31)).to_be_bytes()
        };
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&word());
        bytes[8..].copy_from_slice(&word());
        bytes[6] = bytes[6] & 0x0F | 0x40;
        bytes[8] = bytes[8] & 0x3F | 0x80;
        Guid::from_bytes(bytes)
    }

    /// The object changed now.
    pub fn touch(&mut self, id: Id, now: i64) {
        self.usn += 1;
        let usn = self.usn;
        let object = self.get_mut(id);
        object.usn.1 = usn;
        object.when.1 = now;
    }

    // ---- names

    pub fn dn(&self, id: Id) -> Dn {
        let mut rdns = Vec::new();
        let mut at = id;
        while let Some(parent) = self.get(at).parent {
            let object = self.get(at);
            rdns.push(Rdn {
                attribute: rdn_label(object.rdn.name()),
                value: object.name.to_string(),
            });
            at = parent;
        }
        rdns.extend(self.context(self.get(at).context).dn.rdns());
        Dn::from_rdns(&rdns)
    }

    /// The DN as text, without the cost of a comparison key.
    pub fn dn_text(&self, id: Id) -> String {
        let mut out = String::new();
        let mut at = id;
        while let Some(parent) = self.get(at).parent {
            let object = self.get(at);
            out.push_str(&rdn_label(object.rdn.name()));
            out.push('=');
            out.push_str(&crate::model::escape_value(&object.name));
            out.push(',');
            at = parent;
        }
        out + self.context(self.get(at).context).dn.as_str()
    }

    /// The naming context that would hold this DN: the deepest one at or above it.
    pub fn context_of(&self, dn: &Dn) -> Option<ContextId> {
        self.context_ids()
            .filter(|c| dn.is_at_or_below(&self.context(*c).dn))
            .max_by_key(|c| self.context(*c).dn.depth())
    }

    /// The object, or the nearest existing ancestor.
    pub fn find(&self, dn: &Dn) -> Result<Id, Option<Id>> {
        let context = self.context(self.context_of(dn).ok_or(None)?);
        let mut at = context.head;
        let rest = &dn.key()[context.dn.key().len()..];
        for part in rest.split_terminator('\0') {
            match self.children.get(&(at, part.into())) {
                Some(id) => at = *id,
                None => return Err(Some(at)),
            }
        }
        Ok(at)
    }

    pub fn child(&self, parent: Id, rdn: Attr, name: &str) -> Option<Id> {
        let key = (parent, rdn_key(rdn.name(), name));
        self.children.get(&key).copied()
    }

    pub fn by_guid(&self, guid: Guid) -> Option<Id> {
        self.guids.get(&guid).copied()
    }

    pub fn by_sid(&self, sid: &Sid) -> Option<Id> {
        if let Some(id) = self.other_sids.get(sid) {
            return Some(*id);
        }
        let (domain, rid) = (sid.domain()?, sid.rid()?);
        let context = self
            .context_ids()
            .find(|c| self.domain(*c).is_some_and(|d| d.sid == domain))?;
        self.rids.get(&(context, rid)).copied()
    }

    pub fn by_account(&self, domain: ContextId, name: &str) -> Option<Id> {
        let key = (domain, name.to_lowercase().into());
        self.accounts.get(&key).copied()
    }

    pub fn by_upn(&self, name: &str) -> Option<Id> {
        self.upns.get(name.to_lowercase().as_str()).copied()
    }

    pub fn sid(&self, id: Id) -> Option<Sid> {
        let object = self.get(id);
        match object.sid.as_ref()? {
            ObjectSid::Other(sid) => Some((**sid).clone()),
            ObjectSid::Rid(rid) => Some(self.domain(object.context)?.sid.with_rid(*rid)),
        }
    }

    // ---- values

    /// Replaces the values, keeping the name indexes right. Links go through [`Self::set_links`].
    pub fn set(&mut self, id: Id, attr: Attr, values: Vec<Vec<u8>>) {
        let known = &Schema::get().known;
        if attr == known.sam_account_name || attr == known.upn {
            let context = self.get(id).context;
            let old = self.get(id).text(attr).map(str::to_lowercase);
            let new = values.first().map(|v| String::from_utf8_lossy(v));
            let new = new.map(|v| v.to_lowercase());
            if attr == known.upn {
                old.and_then(|old| self.upns.remove(old.as_str()));
                new.and_then(|new| self.upns.insert(new.into(), id));
            } else {
                old.and_then(|old| self.accounts.remove(&(context, old.into())));
                new.and_then(|new| self.accounts.insert((context, new.into()), id));
            }
        }
        self.get_mut(id).set(attr, values);
    }

    pub fn set_text(&mut self, id: Id, attr: &str, value: impl Into<String>) {
        let attr = Schema::get()
            .attribute(attr)
            .expect("practice data names attributes of the schema");
        self.set(id, attr, vec![value.into().into_bytes()]);
    }

    /// `false` when the link was there already.
    pub fn link(&mut self, attr: Attr, from: Id, to: Id) -> bool {
        if self.get(from).linked(attr).contains(&to) {
            return false;
        }
        self.link_new(attr, from, to);
        true
    }

    /// As [`Self::link`] for a link known to be new: no search through 50,000 members.
    pub fn link_new(&mut self, attr: Attr, from: Id, to: Id) {
        let links = &mut self.get_mut(from).links;
        match links.iter_mut().find(|(a, _)| *a == attr) {
            Some((_, ids)) => ids.push(to),
            None => links.push((attr, vec![to])),
        }
        self.get_mut(to).back.push((attr, from));
    }

    /// `false` when there was no such link.
    pub fn unlink(&mut self, attr: Attr, from: Id, to: Id) -> bool {
        let links = &mut self.get_mut(from).links;
        let Some((_, ids)) = links.iter_mut().find(|(a, _)| *a == attr) else {
            return false;
        };
        let before = ids.len();
        ids.retain(|id| *id != to);
        let removed = ids.len() != before;
        links.retain(|(_, ids)| !ids.is_empty());
        self.get_mut(to).back.retain(|b| *b != (attr, from));
        removed
    }

    pub fn back_links(&self, id: Id, forward: Attr) -> impl Iterator<Item = Id> + '_ {
        self.get(id)
            .back
            .iter()
            .filter(move |(a, _)| *a == forward)
            .map(|(_, from)| *from)
    }

    /// Everything reachable over a link, against (`up`) or along its direction; ends on cycles.
    pub fn reach(&self, start: Id, attr: Attr, up: bool) -> BTreeSet<Id> {
        let mut seen = BTreeSet::new();
        let mut todo = vec![start];
        while let Some(at) = todo.pop() {
            let next: Vec<Id> = if up {
                self.back_links(at, attr).collect()
            } else {
                self.get(at).linked(attr).to_vec()
            };
            todo.extend(next.into_iter().filter(|id| seen.insert(*id)));
        }
        seen
    }

    // ---- moving and removing

    /// Gives the object another name or parent in its naming context; the caller has checked both.
    pub fn move_to(&mut self, id: Id, parent: Id, name: String) {
        let rdn = self.get(id).rdn.name();
        if let Some(old) = self.get(id).parent {
            let key = rdn_key(rdn, &self.get(id).name);
            self.children.remove(&(old, key));
            self.get_mut(old).children.retain(|c| *c != id);
        }
        self.children.insert((parent, rdn_key(rdn, &name)), id);
        self.get_mut(parent).children.push(id);
        let object = self.get_mut(id);
        object.parent = Some(parent);
        object.name = name.into();
    }

    /// Turns the object into a tombstone under Deleted Objects (MS-ADTS 3.1.1.5.5.1.1).
    pub fn bury(&mut self, id: Id, now: i64) {
        let known = &Schema::get().known;
        let object = self.get(id);
        let (links, back) = (object.links.clone(), object.back.clone());
        for (attr, targets) in links {
            for to in targets {
                self.unlink(attr, id, to);
            }
        }
        for (attr, from) in back {
            self.unlink(attr, from, id);
        }
        let account = self.get(id).text(known.sam_account_name).map(str::to_owned);
        let last_parent = self.get(id).parent.map(|p| self.dn_text(p));
        self.set(id, known.upn, Vec::new());
        self.set(id, known.sam_account_name, Vec::new());
        let context = self.get(id).context;
        let name = format!("{}\nDEL:{}", self.get(id).name, self.get(id).guid);
        if let Some(grave) = self.domain(context).and_then(|d| d.deleted_objects) {
            self.move_to(id, grave, name);
        } else if let Some(parent) = self.get(id).parent {
            self.move_to(id, parent, name);
        }
        let object = self.get_mut(id);
        object.deleted = true;
        object.values.clear();
        object.set(known.is_deleted, vec![b"TRUE".to_vec()]);
        // The name is kept, but free for others: not through the index.
        object.set(
            known.sam_account_name,
            account.into_iter().map(String::into_bytes).collect(),
        );
        object.set(
            known.last_known_parent,
            last_parent.into_iter().map(String::into_bytes).collect(),
        );
        self.passwords.remove(&id);
        self.touch(id, now);
    }

    /// The object and everything below it in its naming context, parents first.
    pub fn subtree(&self, id: Id) -> Vec<Id> {
        let mut out = vec![id];
        let mut at = 0;
        while at < out.len() {
            out.extend_from_slice(&self.get(out[at]).children);
            at += 1;
        }
        out
    }
}

/// The part of [`Dn::key`] that this RDN makes.
fn rdn_key(attribute: &str, value: &str) -> Box<str> {
    let dn = Dn::from_rdns(&[Rdn {
        attribute: attribute.to_owned(),
        value: value.to_owned(),
    }]);
    dn.key().trim_end_matches('\0').into()
}

/// Naming attributes are written in capitals: `CN`, `OU`, `DC`.
fn rdn_label(attribute: &str) -> String {
    attribute.to_ascii_uppercase()
}
