//! A synchronization rule of either engine, with what of it can differ.

use crate::engines::reading::{
    CloudRule, Condition, Direction, ObjectMapping, ServerConfiguration, SyncRule,
};
use crate::model::Words;
use crate::model::words::words;

/// What says that two rules are the same one: ids differ between servers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RuleKey {
    pub system: String,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub name: String,
    /// The connected system whose objects it is about.
    pub system: String,
    /// Lower ones win.
    pub precedence: i64,
    /// Made by an administrator, not shipped with the engine.
    pub custom: bool,
    pub off: bool,
    pub inbound: bool,
    /// Class of the source and of the target.
    pub classes: (String, String),
    pub link: String,
    /// One group of conditions in each; any takes an object in.
    pub scoping: Vec<String>,
    pub joins: Vec<String>,
    /// Target attribute, and where its value comes from.
    pub flows: Vec<(String, String)>,
}

impl Rule {
    pub fn key(&self) -> RuleKey {
        RuleKey {
            system: self.system.to_lowercase(),
            name: self.name.to_lowercase(),
        }
    }

    pub fn of_server(rule: &SyncRule, server: &ServerConfiguration) -> Self {
        let system = server.connectors.iter().find(|c| c.id == rule.connector);
        Self {
            name: rule.name.clone(),
            system: system.map_or_else(String::new, |c| c.name.clone()),
            precedence: rule.precedence,
            custom: rule.is_custom(),
            off: rule.disabled,
            inbound: rule.direction == Direction::Inbound,
            classes: (rule.source_type.clone(), rule.target_type.clone()),
            link: rule.link.clone(),
            scoping: groups(&rule.scoping),
            joins: rule
                .joins
                .iter()
                .map(|group| {
                    let pairs = group.iter().map(|(a, b)| format!("{a} = {b}"));
                    pairs.collect::<Vec<_>>().join("; ")
                })
                .collect(),
            flows: rule.mappings.clone(),
        }
    }

    /// Each object mapping of a rule of Cloud Sync is one.
    pub fn of_cloud<'a>(domain: &str, rule: &'a CloudRule) -> impl Iterator<Item = Self> + use<'a> {
        let (system, inbound) = (domain.to_owned(), rule.direction());
        let inbound = inbound == Some(crate::model::provisioning::Direction::ToTenant);
        rule.mappings.iter().map(move |m: &ObjectMapping| Self {
            name: m.name.clone(),
            system: system.clone(),
            precedence: rule.priority,
            custom: false,
            off: !m.enabled,
            inbound,
            classes: (m.source.clone(), m.target.clone()),
            link: String::new(),
            scoping: groups(&m.scoping),
            joins: Vec::new(),
            flows: m
                .attributes
                .iter()
                .map(|a| (a.target.clone(), a.source.clone()))
                .collect(),
        })
    }

    /// What of it is worth comparing. An attribute may be there several times.
    pub fn facts(&self) -> Vec<(RuleFact, String)> {
        let state = match self.off {
            true => words!("plan-set-off"),
            false => words!("plan-set-on"),
        };
        let direction = match self.inbound {
            true => words!("compare-rule-inbound"),
            false => words!("compare-rule-outbound"),
        };
        let mut facts = vec![
            (RuleFact::Precedence, self.precedence.to_string()),
            (RuleFact::State, state.show().into_owned()),
            (RuleFact::Direction, direction.show().into_owned()),
            (
                RuleFact::Classes,
                format!("{} → {}", self.classes.0, self.classes.1),
            ),
            (RuleFact::Link, self.link.clone()),
            (RuleFact::Scoping, self.scoping.join("\n")),
            (RuleFact::Joins, self.joins.join("\n")),
        ];
        for (target, source) in &self.flows {
            facts.push((RuleFact::Flow(target.clone()), source.clone()));
        }
        facts
    }
}

/// A side of a rule, in the order in which it is told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleFact {
    Precedence,
    State,
    Direction,
    Classes,
    Link,
    Scoping,
    Joins,
    /// What is written to this attribute.
    Flow(String),
}

impl RuleFact {
    pub fn words(&self) -> Words {
        match self {
            Self::Precedence => words!("compare-rule-precedence"),
            Self::State => words!("compare-rule-state"),
            Self::Direction => words!("compare-rule-direction"),
            Self::Classes => words!("compare-rule-classes"),
            Self::Link => words!("compare-rule-link"),
            Self::Scoping => words!("compare-rule-scoping"),
            Self::Joins => words!("compare-rule-joins"),
            Self::Flow(attribute) => words!("compare-rule-flow", attribute = attribute),
        }
    }
}

fn groups(groups: &[Vec<Condition>]) -> Vec<String> {
    let told = groups.iter().map(|group| {
        let each: Vec<String> = group.iter().map(ToString::to_string).collect();
        each.join("; ")
    });
    told.collect()
}
