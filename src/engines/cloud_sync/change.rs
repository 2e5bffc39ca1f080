//! One change of a schema, told, and which lists mean the same.

use std::collections::BTreeSet;

use crate::model::Dn;
use crate::model::text::{inert, middle};
use crate::model::words::{Words, words};

/// One place of the schema. Old and new as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaChange {
    /// For example `synchronizationRules[USER].containerFilter.includedContainers`.
    pub path: String,
    /// Each value of it; empty: it was not there.
    pub old: Vec<String>,
    pub new: Vec<String>,
}

impl SchemaChange {
    pub fn added(&self) -> impl Iterator<Item = &str> {
        missing_in(&self.new, &self.old)
    }

    pub fn removed(&self) -> impl Iterator<Item = &str> {
        missing_in(&self.old, &self.new)
    }

    pub fn words(&self) -> Words {
        let show = |values: Vec<&str>| match values.is_empty() {
            true => Words::from("–"),
            false => Words::from(middle(&inert(&values.join("; ")), 400)),
        };
        let both = |values: &[String]| show(values.iter().map(String::as_str).collect());
        // Of a long list only what changes is of interest.
        if self.old.len() > 3 && self.new.len() > 3 {
            return words!(
                "engines-schema-list",
                path = inert(&self.path),
                n = self.new.len(),
                old = show(self.removed().collect()),
                new = show(self.added().collect())
            );
        }
        words!(
            "engines-schema-change",
            path = inert(&self.path),
            old = both(&self.old),
            new = both(&self.new)
        )
    }
}

fn missing_in<'a>(these: &'a [String], those: &'a [String]) -> impl Iterator<Item = &'a str> {
    let known: BTreeSet<String> = those.iter().map(|t| folded(t)).collect();
    let new = move |t: &&'a str| !known.contains(&folded(t));
    these.iter().map(String::as_str).filter(new)
}

/// A DN is the same in any spelling.
fn folded(text: &str) -> String {
    Dn::parse(text).map_or_else(|_| text.to_lowercase(), |dn| dn.key().to_owned())
}

pub(super) fn same_names(one: &[String], other: &[String]) -> bool {
    let all = |list: &[String]| -> BTreeSet<String> { list.iter().map(|t| folded(t)).collect() };
    all(one) == all(other)
}

/// A container says all that is below it, and to Cloud Sync no container means the whole domain,
/// which a wish never leaves unsaid.
pub(super) fn same_containers(old: &[String], wanted: &[String]) -> bool {
    let heads = wanted.iter().filter_map(|text| Dn::parse(text).ok());
    let head: Vec<String> = heads
        .take(1)
        .map(|dn| dn.domain_head().as_str().to_owned())
        .collect();
    let old = if old.is_empty() { &head } else { old };
    same_names(&outermost(old), &outermost(wanted))
}

fn outermost(list: &[String]) -> Vec<String> {
    let dns: Vec<Dn> = list.iter().filter_map(|t| Dn::parse(t).ok()).collect();
    let inside =
        |text: &&String| Dn::parse(text).is_ok_and(|dn| dns.iter().any(|above| dn.is_below(above)));
    list.iter().filter(|text| !inside(text)).cloned().collect()
}
