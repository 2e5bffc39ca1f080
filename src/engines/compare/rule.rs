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

#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
    /// What it takes in, where that is not told as the scope of its domain.
    pub containers: Vec<String>,
    pub groups: Vec<String>,
    /// What is otherwise than usual in it, by its name in the source.
    pub details: Vec<(String, String)>,
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
            containers: Vec::new(),
            groups: Vec::new(),
            details: rule.unusual.clone(),
        }
    }

    /// Each object mapping of a rule of Cloud Sync is one, and so is what the rule says for all of
    /// them. `several`: the job has other rules, so that its scope does not tell what this one takes.
    pub fn of_cloud<'a>(
        domain: &str,
        rule: &'a CloudRule,
        several: bool,
    ) -> impl Iterator<Item = Self> + use<'a> {
        let (system, inbound) = (domain.to_owned(), rule.direction());
        let inbound = inbound == Some(crate::model::provisioning::Direction::ToTenant);
        let head = Self {
            name: rule.name.clone(),
            system: system.clone(),
            precedence: rule.priority,
            inbound,
            classes: (rule.source.clone(), rule.target.clone()),
            containers: sorted(rule.containers.iter().filter(|_| several)),
            groups: sorted(rule.groups.iter().filter(|_| several)),
            details: told(&rule.unusual, None).collect(),
            ..Self::default()
        };
        let mappings = rule.mappings.iter().map(move |m: &ObjectMapping| Self {
            name: m.name.clone(),
            system: system.clone(),
            precedence: rule.priority,
            off: !m.enabled,
            inbound,
            classes: (m.source.clone(), m.target.clone()),
            scoping: groups(&m.scoping),
            flows: m
                .attributes
                .iter()
                .map(|a| (a.target.clone(), a.source.clone()))
                .collect(),
            details: told(&m.unusual, None)
                .chain(
                    m.attributes
                        .iter()
                        .flat_map(|a| told(&a.unusual, Some(&a.target))),
                )
                .collect(),
            ..Self::default()
        });
        mappings.chain([head])
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
            (RuleFact::Containers, self.containers.join("\n")),
            (RuleFact::Groups, self.groups.join("\n")),
        ];
        for (target, source) in &self.flows {
            facts.push((RuleFact::Flow(target.clone()), source.clone()));
        }
        for (name, value) in &self.details {
            facts.push((RuleFact::Detail(name.clone()), value.clone()));
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
    Containers,
    Groups,
    /// What is written to this attribute.
    Flow(String),
    /// By its name in the source.
    Detail(String),
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
            Self::Containers => words!("compare-rule-containers"),
            Self::Groups => words!("compare-rule-groups"),
            Self::Flow(attribute) => words!("compare-rule-flow", attribute = attribute),
            Self::Detail(name) => name.as_str().into(),
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

/// In one order: a filter is a set.
fn sorted(each: impl Iterator<Item = impl ToString>) -> Vec<String> {
    let mut all: Vec<String> = each.map(|one| one.to_string()).collect();
    all.sort_by_key(|one| one.to_lowercase());
    all
}

/// `of`: the attribute that it is about.
fn told<'a>(
    details: &'a [(&'static str, String)],
    of: Option<&'a str>,
) -> impl Iterator<Item = (String, String)> + use<'a> {
    details.iter().map(move |(name, value)| {
        let name = match of {
            Some(of) => format!("{of}/{name}"),
            None => (*name).to_owned(),
        };
        (name, value.clone())
    })
}
