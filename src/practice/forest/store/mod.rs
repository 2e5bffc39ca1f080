//! The objects of the forest in memory: a tree for each naming context, links by object, indexes.
//!
//! What every object has (GUID, SID, class, times, USNs) is kept in fields and turned into values
//! when read; a directory of 200,000 users fits in a few hundred megabytes.

mod change;
mod names;
mod object;

use std::collections::HashMap;
use std::sync::Arc;

use super::schema::Class;
use crate::model::security::SecurityDescriptor;
use crate::model::{Dn, Guid, Secret, Sid};
use names::rdn_key;

pub use object::{Context, ContextId, DomainName, Id, NewObject, NewSid, Object, ObjectSid};

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
}
