//! A configuration in the one form in which any two can be compared: a document, what an Entra
//! Connect server exported, what Graph says of Cloud Sync's jobs.
//!
//! What a source does not say is not there, so that nothing is taken for different that nobody said.

mod cloud;
mod copy;
mod fill;
mod key;
mod rule;

use std::collections::BTreeMap;

use crate::engines::reading::NotCarried;
use crate::model::document::EngineKind;
use crate::model::{Dn, Scope, Words};

pub use copy::{can_copy, copy_scope, copy_setting};
pub use key::{Key, Value};
pub use rule::{Rule, RuleFact, RuleKey};

#[derive(Debug, Clone, PartialEq)]
pub struct Configuration {
    /// What it is, for a heading: "server SYNC01, exported 2026-01-31", "syncwright.toml".
    pub name: Words,
    pub engine: EngineKind,
    pub settings: BTreeMap<Key, Value>,
    /// By domain head.
    pub domains: BTreeMap<Dn, Scope>,
    /// Every domain that syncs is among [`Self::domains`]; otherwise others may sync besides.
    pub knows_all_domains: bool,
    /// `None`: it says nothing of rules.
    pub rules: Option<Vec<Rule>>,
    /// What of it no document holds: rules, filters and mappings among it.
    pub beyond: Vec<NotCarried>,
}

impl Configuration {
    pub fn new(name: impl Into<Words>, engine: EngineKind) -> Self {
        Self {
            name: name.into(),
            engine,
            settings: BTreeMap::new(),
            domains: BTreeMap::new(),
            knows_all_domains: false,
            rules: None,
            beyond: Vec::new(),
        }
    }

    /// A domain's scope; one that it does not know is out, where it knows all. `None`: not said.
    pub fn scope_of(&self, domain: &Dn) -> Option<Scope> {
        let known = self.domains.get(domain).cloned();
        known.or_else(|| self.knows_all_domains.then(Scope::default))
    }

    fn say(&mut self, key: Key, value: Value) {
        self.settings.insert(key, value);
    }
}

#[cfg(test)]
mod tests;
