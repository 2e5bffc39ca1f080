//! What `Get-ADSyncServerConfiguration` writes, as values: connectors, synchronization rules, global
//! settings; and what of it nobody here understands.

use std::collections::BTreeMap;

use crate::engines::ContainerLists;
use crate::model::{Dn, Guid};

use super::node::Untaken;

/// One folder of the export, of Entra Connect or of Microsoft Identity Manager.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServerConfiguration {
    /// The server that was exported, and when, as the file says it.
    pub server: String,
    pub exported: String,
    pub connectors: Vec<Connector>,
    pub rules: Vec<SyncRule>,
    /// `Microsoft.OptionalFeature.…`, `Microsoft.SynchronizationOption.…` and their like.
    pub settings: BTreeMap<String, String>,
    /// Elements that were not understood, with the file they stand in.
    pub untaken: Vec<(String, Untaken)>,
    /// Connectors and rules that could not be read at all, by name, with the file they stand in.
    pub unread: Vec<(String, String)>,
}

impl ServerConfiguration {
    /// A setting by its name without `Microsoft.`, `None` where it is not there or empty.
    pub fn setting(&self, name: &str) -> Option<&str> {
        let value = self.settings.get(&format!("Microsoft.{name}"))?;
        (!value.is_empty()).then_some(value.as_str())
    }

    pub fn is_on(&self, name: &str) -> bool {
        self.setting(name)
            .is_some_and(|v| v.eq_ignore_ascii_case("true"))
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConnectorKind {
    ActiveDirectory,
    Entra,
    /// Its category, as the file says it.
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connector {
    pub id: Guid,
    pub name: String,
    pub kind: ConnectorKind,
    /// DNS name of the forest; Active Directory only.
    pub forest: String,
    /// `DOMAIN\user` or `user`: the connector account; Active Directory only.
    pub account: String,
    pub password_hash_sync: bool,
    /// Password writeback is on; Entra only.
    pub password_writeback: bool,
    /// Only members of this group sync (the pilot filter); empty: no such filter.
    pub pilot_group: String,
    pub partitions: Vec<Partition>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partition {
    pub dn: Dn,
    /// objectGUID of the domain head, where the export has it.
    pub guid: Option<Guid>,
    pub selected: bool,
    pub lists: ContainerLists,
    pub object_classes: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Inbound,
    Outbound,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncRule {
    pub id: Guid,
    pub name: String,
    pub direction: Direction,
    pub connector: Guid,
    pub source_type: String,
    pub target_type: String,
    /// `Provision`, `Join` or `JoinNoFlow`.
    pub link: String,
    pub precedence: i64,
    pub disabled: bool,
    /// Of a rule that Microsoft ships; empty in a custom one.
    pub immutable_tag: String,
    /// Any group of conditions that holds as a whole takes the object in; none: every object.
    pub scoping: Vec<Vec<Condition>>,
    /// Pairs of source and metaverse attribute; any group joins.
    pub joins: Vec<Vec<(String, String)>>,
    /// Target attribute and where its value comes from, as a person reads it.
    pub mappings: Vec<(String, String)>,
    /// What is otherwise than usual in it and has no part of its own here: name and value.
    pub unusual: Vec<(String, String)>,
}

impl SyncRule {
    /// Made by an administrator: no tag of Microsoft's, or a precedence below its rules'.
    pub fn is_custom(&self) -> bool {
        self.immutable_tag.is_empty() || self.precedence < 100
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    pub attribute: String,
    /// `EQUAL`, `ISBITNOTSET` …
    pub operator: String,
    pub value: String,
}

impl std::fmt::Display for Condition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} {}", self.attribute, self.operator, self.value)?;
        Ok(())
    }
}
