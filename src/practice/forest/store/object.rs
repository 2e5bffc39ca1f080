//! One object, its values and links, and what a new one is made of.

use std::sync::Arc;

use crate::model::security::SecurityDescriptor;
use crate::model::{Dn, Guid, Sid};
use crate::practice::forest::schema::{Attr, Class};

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
