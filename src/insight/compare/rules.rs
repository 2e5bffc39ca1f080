//! Rules side by side, by precedence: what only one has, and what differs of those both have.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{NoRules, State};
use crate::engines::compare::{Configuration, Rule, RuleFact, RuleKey};
use crate::model::Words;

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleRow {
    pub name: String,
    /// The connected system whose objects it is about.
    pub system: String,
    pub inbound: bool,
    pub custom: bool,
    /// `None`: it has no such rule.
    pub precedences: [Option<i64>; 2],
    /// What differs of it.
    pub facts: Vec<Fact>,
    pub state: State,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    pub what: Words,
    /// `None`: it does not have it.
    pub values: [Option<String>; 2],
}

pub(super) fn compare(
    left: &Configuration,
    right: &Configuration,
) -> (Vec<RuleRow>, Option<NoRules>) {
    let (Some(ours), Some(theirs)) = (&left.rules, &right.rules) else {
        return (Vec::new(), Some(NoRules::Unsaid));
    };
    if left.engine != right.engine {
        return (Vec::new(), Some(NoRules::TwoEngines));
    }
    // Of rules with one name the first by precedence is taken with the first.
    let mut pairs: BTreeMap<(RuleKey, usize), [Option<&Rule>; 2]> = BTreeMap::new();
    for (side, rules) in [ours, theirs].into_iter().enumerate() {
        let mut sorted: Vec<&Rule> = rules.iter().collect();
        sorted.sort_by_key(|r| r.precedence);
        let mut seen: BTreeMap<RuleKey, usize> = BTreeMap::new();
        for rule in sorted {
            let nth = seen.entry(rule.key()).or_default();
            pairs.entry((rule.key(), *nth)).or_default()[side] = Some(rule);
            *nth += 1;
        }
    }
    let mut rows: Vec<RuleRow> = pairs.into_values().filter_map(row).collect();
    rows.sort_by_key(|r| (r.precedences[0].or(r.precedences[1]), r.name.to_lowercase()));
    (rows, None)
}

fn row(sides: [Option<&Rule>; 2]) -> Option<RuleRow> {
    let one = sides[0].or(sides[1])?;
    let facts = match sides {
        [Some(a), Some(b)] => differing(a, b),
        _ => Vec::new(),
    };
    let both = sides.iter().all(Option::is_some);
    Some(RuleRow {
        name: one.name.clone(),
        system: one.system.clone(),
        inbound: one.inbound,
        custom: sides.iter().flatten().any(|r| r.custom),
        precedences: sides.map(|r| r.map(|r| r.precedence)),
        state: match both && facts.is_empty() {
            true => State::Same,
            false => State::Differs,
        },
        facts,
    })
}

fn differing(a: &Rule, b: &Rule) -> Vec<Fact> {
    let mut facts: BTreeMap<RuleFact, [Option<String>; 2]> = BTreeMap::new();
    for (side, rule) in [a, b].into_iter().enumerate() {
        for (what, value) in rule.facts() {
            match &mut facts.entry(what).or_default()[side] {
                Some(there) => {
                    there.push('\n');
                    there.push_str(&value);
                }
                empty => *empty = Some(value),
            }
        }
    }
    facts
        .into_iter()
        .filter(|(_, [a, b])| a != b)
        .map(|(what, values)| Fact {
            what: what.words(),
            values,
        })
        .collect()
}
