//! One line of the comparison, and when both sides mean the same.

use std::collections::BTreeSet;

use crate::model::{Dn, Words};

/// One thing that the document decides and the export shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub what: Words,
    /// Empty: nothing of the kind.
    pub wanted: String,
    /// `None`: the export does not say.
    pub found: Option<String>,
    applied: bool,
}

impl Item {
    pub fn is_applied(&self) -> bool {
        self.applied
    }

    /// The same in whatever case.
    pub(super) fn text(
        what: Words,
        wanted: impl Into<String>,
        found: Option<impl Into<String>>,
    ) -> Self {
        let (wanted, found) = (wanted.into(), found.map(Into::into));
        let low = wanted.to_lowercase();
        let applied = found.as_ref().is_some_and(|f| f.to_lowercase() == low);
        Self {
            what,
            wanted,
            found,
            applied,
        }
    }

    /// The same in whatever case and order.
    pub(super) fn names(what: Words, wanted: Vec<String>, found: Option<Vec<String>>) -> Self {
        let low = |all: &[String]| -> BTreeSet<String> {
            all.iter().map(|name| name.to_lowercase()).collect()
        };
        let applied = found.as_ref().is_some_and(|f| low(f) == low(&wanted));
        let lines = |mut all: Vec<String>| {
            all.sort_by_key(|name| name.to_lowercase());
            all.join("\n")
        };
        Self {
            what,
            applied,
            wanted: lines(wanted),
            found: found.map(lines),
        }
    }

    /// The same objects, however their names are written.
    pub(super) fn dns(what: Words, wanted: &[Dn], found: Option<&[Dn]>) -> Self {
        let set = |dns: &[Dn]| -> BTreeSet<Dn> { dns.iter().cloned().collect() };
        let (wanted, found) = (set(wanted), found.map(set));
        let lines = |dns: &BTreeSet<Dn>| {
            let names: Vec<&str> = dns.iter().map(Dn::as_str).collect();
            names.join("\n")
        };
        Self {
            what,
            applied: found.as_ref() == Some(&wanted),
            wanted: lines(&wanted),
            found: found.as_ref().map(lines),
        }
    }

    /// The same, or both sides shown as they are.
    pub(super) fn judged(what: Words, wanted: String, found: Option<&str>, applied: bool) -> Self {
        Self {
            what,
            wanted,
            found: found.map(str::to_owned),
            applied,
        }
    }
}
