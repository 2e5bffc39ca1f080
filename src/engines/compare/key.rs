//! Settings that configurations have in common, and their values in words.

use std::collections::BTreeSet;

use crate::model::document::{ChosenGroup, EngineKind, GroupChoice, GroupNaming, Join};
use crate::model::words::words;
use crate::model::{Guid, Words};

/// In the order of the pages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Engine,
    Tenant,
    Forests,
    /// The account that the engine uses in this forest.
    ConnectorAccount(String),
    SignInAttribute,
    /// Only members of these groups sync, of this domain.
    PilotGroups(String),
    /// Classes of objects that sync, of this domain.
    ObjectClasses(String),
    SourceAnchor,
    Join,
    PasswordHashSync,
    PasswordWriteback,
    ExchangeHybrid,
    DeviceWriteback,
    DirectoryExtensions,
    Staging,
    DeletionLimit,
    GroupWriteback,
    WritebackTarget,
    WritebackNaming,
    WrittenGroups,
    /// Who is told of problems by mail.
    Recipients,
    /// The groups of delegated access, by their usual name.
    Delegation(&'static str),
    /// A setting of the engine that the document does not have, by its own name.
    Other(String),
}

impl Key {
    pub fn name(&self) -> Words {
        match self {
            Self::Engine => words!("plan-set-engine"),
            Self::Tenant => words!("plan-set-tenant-domain"),
            Self::Forests => words!("compare-forests"),
            Self::ConnectorAccount(forest) => words!("compare-account", forest = forest),
            Self::SignInAttribute => words!("plan-set-sign-in-name"),
            Self::PilotGroups(domain) => words!("compare-pilot-groups", domain = domain),
            Self::ObjectClasses(domain) => words!("compare-classes", domain = domain),
            Self::SourceAnchor => words!("plan-set-anchor"),
            Self::Join => words!("plan-set-across-forests"),
            Self::PasswordHashSync => words!("engines-password-hash-sync"),
            Self::PasswordWriteback => words!("engines-password-writeback"),
            Self::ExchangeHybrid => words!("engines-exchange-hybrid"),
            Self::DeviceWriteback => words!("engines-device-writeback"),
            Self::DirectoryExtensions => words!("engines-directory-extensions"),
            Self::Staging => words!("engines-staging"),
            Self::DeletionLimit => words!("engines-deletion-limit"),
            Self::GroupWriteback => words!("plan-set-writeback"),
            Self::WritebackTarget => words!("plan-set-target"),
            Self::WritebackNaming => words!("plan-set-naming"),
            Self::WrittenGroups => words!("plan-set-groups"),
            Self::Recipients => words!("compare-recipients"),
            Self::Delegation(name) => (*name).into(),
            Self::Other(name) => name.as_str().into(),
        }
    }

    /// For a file, whatever the language.
    pub fn id(&self) -> String {
        let of = |kind: &str, name: &str| format!("{kind}:{name}");
        match self {
            Self::Engine => "engine".into(),
            Self::Tenant => "tenant".into(),
            Self::Forests => "forests".into(),
            Self::ConnectorAccount(forest) => of("connector-account", forest),
            Self::SignInAttribute => "sign-in-attribute".into(),
            Self::PilotGroups(domain) => of("pilot-groups", domain),
            Self::ObjectClasses(domain) => of("object-classes", domain),
            Self::SourceAnchor => "source-anchor".into(),
            Self::Join => "join".into(),
            Self::PasswordHashSync => "password-hash-sync".into(),
            Self::PasswordWriteback => "password-writeback".into(),
            Self::ExchangeHybrid => "exchange-hybrid".into(),
            Self::DeviceWriteback => "device-writeback".into(),
            Self::DirectoryExtensions => "directory-extensions".into(),
            Self::Staging => "staging".into(),
            Self::DeletionLimit => "deletion-limit".into(),
            Self::GroupWriteback => "group-writeback".into(),
            Self::WritebackTarget => "writeback-target".into(),
            Self::WritebackNaming => "writeback-naming".into(),
            Self::WrittenGroups => "written-groups".into(),
            Self::Recipients => "recipients".into(),
            Self::Delegation(name) => of("delegation", name),
            Self::Other(name) => of("other", name),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    On(bool),
    /// A name or a DN: case does not matter, as in a directory.
    Text(String),
    /// Order and case do not matter.
    Names(Vec<String>),
    /// 0: off.
    Limit(u32),
    Engine(EngineKind),
    Join(Join),
    Naming(GroupNaming),
    /// The groups that are written back.
    Groups(GroupChoice),
    /// On for these domains, and off for others.
    OnFor(Vec<String>),
    /// Several jobs, each with a limit of its own.
    Limits(Vec<(String, u32)>),
    /// What no document can hold, as its source spells it.
    Expression(String),
}

impl Value {
    /// Do they mean the same?
    pub fn is_same(&self, other: &Self) -> bool {
        let folded = |names: &[String]| {
            let mut names: Vec<String> = names.iter().map(|n| n.to_lowercase()).collect();
            names.sort();
            names.dedup();
            names
        };
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a.to_lowercase() == b.to_lowercase(),
            (Self::Names(a), Self::Names(b)) | (Self::OnFor(a), Self::OnFor(b)) => {
                folded(a) == folded(b)
            }
            (Self::Groups(a), Self::Groups(b)) => ids(a) == ids(b),
            _ => self == other,
        }
    }

    pub fn words(&self) -> Words {
        match self {
            Self::On(true) => words!("plan-set-on"),
            Self::On(false) | Self::Limit(0) => words!("plan-set-off"),
            Self::Text(text) if text.is_empty() => words!("compare-nothing"),
            Self::Text(text) => text.as_str().into(),
            Self::Names(names) if names.is_empty() => words!("compare-nothing"),
            Self::Names(names) => words!("compare-names", names = names.clone()),
            Self::Limit(n) => words!("plan-limit-deletions", n = *n),
            Self::Engine(engine) => engine.name().into(),
            Self::Join(join) => joined(join),
            Self::Naming(GroupNaming::DisplayName) => words!("plan-naming-display-name"),
            Self::Naming(GroupNaming::ObjectId) => words!("plan-naming-object-id"),
            Self::Groups(GroupChoice::All) => words!("plan-groups-all"),
            Self::Groups(GroupChoice::Selected(chosen)) => words!(
                "plan-groups-selected",
                n = chosen.len(),
                names = chosen.iter().map(called).collect::<Vec<_>>()
            ),
            Self::OnFor(domains) => words!("compare-on-for", domains = domains.clone()),
            Self::Limits(limits) => {
                let each = limits.iter().map(|(job, n)| format!("{job}: {n}"));
                words!("compare-limits", limits = each.collect::<Vec<_>>())
            }
            Self::Expression(text) => text.as_str().into(),
        }
    }
}

/// Names are for people: the ids decide. `None`: all.
fn ids(choice: &GroupChoice) -> Option<BTreeSet<Guid>> {
    match choice {
        GroupChoice::All => None,
        GroupChoice::Selected(chosen) => Some(chosen.iter().map(|group| group.id).collect()),
    }
}

fn called(group: &ChosenGroup) -> String {
    match group.name.is_empty() {
        true => group.id.to_string(),
        false => group.name.clone(),
    }
}

fn joined(join: &Join) -> Words {
    match join {
        Join::Once => words!("plan-join-once"),
        Join::Mail => words!("plan-join-by", attribute = "mail"),
        Join::ObjectSid => words!(
            "plan-join-by-two",
            one = "objectSid",
            two = "msExchMasterAccountSid"
        ),
        Join::AccountName => words!(
            "plan-join-by-two",
            one = "sAMAccountName",
            two = "mailNickname"
        ),
        Join::Attribute(name) => words!("plan-join-by", attribute = name),
    }
}
