//! From names, GUIDs and SIDs to objects and back.

use crate::model::{Dn, Guid, Rdn, Sid};
use crate::practice::forest::schema::Attr;

use super::{ContextId, Id, ObjectSid, Store};

impl Store {
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
}

/// The part of [`Dn::key`] that this RDN makes.
pub(super) fn rdn_key(attribute: &str, value: &str) -> Box<str> {
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
