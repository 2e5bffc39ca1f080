//! What two configurations differ in: settings in words, scope as the sets it means, rules.
//!
//! [`compare`] is pure and takes any two; for two versions of a document:
//! `compare(&Configuration::of_document("yesterday", &old), &Configuration::of_document("now", &new), &Known::default())`.

mod rules;
mod scope;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::engines::compare::{Configuration, Key, can_copy};
use crate::model::{Dn, Words};

use super::CensusIndex;

pub use rules::{Fact, RuleRow};
pub use scope::{Effective, Region, ScopeRow};

/// What was counted, by domain head: without it sets have no numbers.
pub type Known = BTreeMap<Dn, CensusIndex>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Same,
    Differs,
    /// One of the two does not say it: no difference, and no sameness either.
    Unsaid,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    pub names: [Words; 2],
    pub settings: Vec<SettingRow>,
    pub scopes: Vec<ScopeRow>,
    pub rules: Vec<RuleRow>,
    /// Why rules are not compared.
    pub no_rules: Option<NoRules>,
    /// Where rules are not compared: what each side has beyond a document.
    pub beyond: [Vec<Beyond>; 2],
}

/// What only one side can have: a rule, a filter, a mapping.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Beyond {
    pub what: Words,
    pub place: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoRules {
    /// One of the two says nothing of rules.
    Unsaid,
    /// They are of two engines, whose rules have nothing in common.
    TwoEngines,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SettingRow {
    #[serde(serialize_with = "as_id")]
    pub key: Key,
    pub name: Words,
    /// `None`: it does not say.
    pub values: [Option<Words>; 2],
    pub state: State,
    /// Whether a document could take over each.
    #[serde(skip)]
    pub takes: [bool; 2],
}

fn as_id<S: serde::Serializer>(key: &Key, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&key.id())
}

impl Comparison {
    pub fn differs(&self) -> bool {
        self.differences() > 0
    }

    pub fn differences(&self) -> usize {
        let settings = self.settings.iter().map(|r| r.state);
        let scopes = self.scopes.iter().map(|r| r.state);
        let rules = self.rules.iter().map(|r| r.state);
        let all = settings.chain(scopes).chain(rules);
        all.filter(|s| *s == State::Differs).count()
    }

    /// What only one of the two says.
    pub fn unsaid(&self) -> usize {
        let settings = self.settings.iter().filter(|r| r.state == State::Unsaid);
        let scopes = self.scopes.iter().filter(|r| r.state == State::Unsaid);
        settings.count() + scopes.count()
    }
}

pub fn compare(left: &Configuration, right: &Configuration, known: &Known) -> Comparison {
    let domains: BTreeSet<&Dn> = left.domains.keys().chain(right.domains.keys()).collect();
    let (rules, no_rules) = rules::compare(left, right);
    Comparison {
        names: [left.name.clone(), right.name.clone()],
        settings: settings(left, right),
        scopes: domains
            .into_iter()
            .map(|domain| scope::compare(domain, left, right, known.get(domain)))
            .collect(),
        rules,
        beyond: [left, right].map(|side| match no_rules {
            Some(_) => beyond(side),
            None => Vec::new(),
        }),
        no_rules,
    }
}

fn beyond(side: &Configuration) -> Vec<Beyond> {
    let each = side.beyond.iter().map(|item| Beyond {
        what: item.what.clone(),
        place: item.place.clone(),
    });
    each.collect()
}

fn settings(left: &Configuration, right: &Configuration) -> Vec<SettingRow> {
    let keys: BTreeSet<&Key> = left.settings.keys().chain(right.settings.keys()).collect();
    let row = |key: &Key| {
        let values = [left, right].map(|c| c.settings.get(key));
        let state = match values {
            [Some(a), Some(b)] if a.is_same(b) => State::Same,
            [Some(_), Some(_)] => State::Differs,
            _ => State::Unsaid,
        };
        SettingRow {
            key: key.clone(),
            name: key.name(),
            values: values.map(|v| v.map(|v| v.words())),
            state,
            takes: values.map(|v| v.is_some_and(|v| can_copy(key, v))),
        }
    };
    keys.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests;
