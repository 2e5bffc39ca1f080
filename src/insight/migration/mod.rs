//! From Entra Connect to Cloud Sync: what is in the way, what changes for whom, both
//! configurations, and the order of steps.
//!
//! Sources: Microsoft's tutorial for migrating a synced forest to Cloud Sync, and its comparison of
//! the two engines (August 2026).

mod obstacles;
mod steps;

use serde::Serialize;

use crate::engines::IncludedContainers;
use crate::engines::reading::ServerConfiguration;
use crate::insight::compare::Known;
use crate::model::document::{Domain, EngineKind, GroupNaming, Join, SourceAnchor};
use crate::model::snapshot::Counts;
use crate::model::{Dn, Document, Scope, Words};

pub use steps::MoveStep;

/// What the move begins with.
#[derive(Debug, Clone, Copy)]
pub struct Present<'a> {
    pub document: &'a Document,
    /// What its server exported: without it rules are not known.
    pub server: Option<&'a ServerConfiguration>,
    pub counted: &'a Known,
    /// The OU to begin with; `None`: one is proposed.
    pub pilot: Option<&'a Dn>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Migration {
    /// To be mended before the move.
    pub blocks: Vec<Obstacle>,
    /// What is otherwise afterwards.
    pub changes: Vec<Obstacle>,
    /// What nobody could tell from what was read.
    pub untold: Vec<Words>,
    pub pilot: Option<Dn>,
    pub steps: Vec<MoveStep>,
    /// The document for Cloud Sync, all of it.
    #[serde(skip)]
    pub cloud: Document,
    /// The document for Cloud Sync with nothing but the OU to begin with.
    #[serde(skip)]
    pub cloud_pilot: Option<Document>,
    /// The document for Entra Connect, which runs beside it until the end.
    #[serde(skip)]
    pub connect: Document,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Obstacle {
    /// One sentence without full stop.
    pub what: Words,
    /// The object, rule or setting that causes it.
    pub cause: String,
    pub why: Words,
    /// What to do about it.
    pub instead: Words,
    /// Who it is about, where they were counted.
    pub objects: Option<Counts>,
}

impl Migration {
    pub fn of(present: &Present<'_>) -> Self {
        let found = obstacles::find(present);
        let cloud = cloud_document(present);
        let pilot = present.pilot.cloned().or_else(|| proposed(present));
        let cloud_pilot = pilot.as_ref().map(|pilot| only(&cloud, pilot));
        let mut connect = present.document.clone();
        connect.engine = EngineKind::EntraConnect;
        Self {
            steps: steps::steps(present, pilot.as_ref(), !found.blocks.is_empty()),
            blocks: found.blocks,
            changes: found.changes,
            untold: found.untold,
            pilot,
            cloud,
            cloud_pilot,
            connect,
        }
    }

    pub fn is_blocked(&self) -> bool {
        !self.blocks.is_empty()
    }
}

/// What Cloud Sync can carry of a domain, where its containers were counted.
fn carried<'a>(domain: &Domain, counted: &'a Known) -> Option<IncludedContainers<'a>> {
    let index = counted.get(&domain.dn())?;
    let containers = index.containers().map(|(dn, _)| dn);
    Some(IncludedContainers::of(&domain.scope(), containers))
}

fn cloud_document(present: &Present<'_>) -> Document {
    let mut document = present.document.clone();
    document.engine = EngineKind::CloudSync;
    document.features.device_writeback = false;
    document.safety.staging = false;
    document.identity.join = Join::Once;
    if matches!(document.identity.source_anchor, SourceAnchor::Attribute(_)) {
        document.identity.source_anchor = SourceAnchor::ConsistencyGuid;
    }
    document.group_writeback.naming = GroupNaming::DisplayName;
    for domain in document.forest.iter_mut().flat_map(|f| &mut f.domain) {
        if let Some(list) = carried(domain, present.counted) {
            let scope = match list.includes.is_empty() {
                true => Scope::default(),
                false => IncludedContainers::scope(list.includes, &domain.dn()),
            };
            domain.rules = with_guids(&scope, domain);
        }
    }
    document
}

fn with_guids(scope: &Scope, domain: &Domain) -> Vec<crate::model::ScopeRule> {
    let known = |dn: &Dn| domain.rules.iter().find(|r| r.dn == *dn);
    scope
        .rules()
        .map(|rule| crate::model::ScopeRule {
            guid: known(&rule.dn).and_then(|r| r.guid),
            ..rule.clone()
        })
        .collect()
}

/// A document in which only this container syncs.
fn only(document: &Document, pilot: &Dn) -> Document {
    let mut document = document.clone();
    for domain in document.forest.iter_mut().flat_map(|f| &mut f.domain) {
        let inside = pilot.is_at_or_below(&domain.dn());
        let scope = match inside {
            true => IncludedContainers::scope(std::slice::from_ref(pilot), &domain.dn()),
            false => Scope::default(),
        };
        domain.rules = with_guids(&scope, domain);
    }
    document.group_writeback.enabled = false;
    document
}

/// The smallest container that syncs whole and has people in it; uncounted, the first one.
fn proposed(present: &Present<'_>) -> Option<Dn> {
    let mut smallest: Option<(u64, Dn)> = None;
    for domain in present.document.domains() {
        let (head, scope) = (domain.dn(), domain.scope());
        let Some(index) = present.counted.get(&head) else {
            let mut included = scope.rules().filter(|r| r.includes && r.dn != head);
            if let Some(rule) = included.next().filter(|_| smallest.is_none()) {
                smallest = Some((u64::MAX, rule.dn.clone()));
            }
            continue;
        };
        for (dn, _) in index.containers().filter(|(dn, _)| **dn != head) {
            let users = index.subtree(dn).users;
            let whole = scope.state(dn) == crate::model::TriState::Whole;
            let smaller = smallest.as_ref().is_none_or(|(least, _)| users < *least);
            if whole && users > 0 && smaller {
                smallest = Some((users, dn.clone()));
            }
        }
    }
    smallest.map(|(_, dn)| dn)
}

#[cfg(test)]
mod tests;
