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
    /// OUs that could be begun with, each of which syncs whole: those with the fewest people first.
    pub offered: Vec<Dn>,
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
        let offered = offered(present);
        let pilot = present.pilot.or(offered.first()).cloned();
        let cloud_pilot = pilot.as_ref().map(|pilot| only(&cloud, pilot));
        let mut connect = present.document.clone();
        connect.engine = EngineKind::EntraConnect;
        Self {
            steps: steps::steps(present, pilot.as_ref(), !found.blocks.is_empty()),
            blocks: found.blocks,
            changes: found.changes,
            untold: found.untold,
            pilot,
            offered,
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

/// Containers that sync whole and have people in them, the smallest first; of a domain that was not
/// counted those that are included by themselves, in the order of the document.
fn offered(present: &Present<'_>) -> Vec<Dn> {
    let mut all: Vec<(u64, Dn)> = Vec::new();
    for domain in present.document.domains() {
        let (head, scope) = (domain.dn(), domain.scope());
        let whole = |dn: &Dn| scope.state(dn) == crate::model::TriState::Whole;
        match present.counted.get(&head) {
            None => {
                let included = scope.rules().filter(|r| r.includes && r.dn != head);
                all.extend(included.map(|rule| (u64::MAX, rule.dn.clone())));
            }
            Some(index) => {
                let below = index.containers().map(|(dn, _)| dn);
                let below = below.filter(|dn| **dn != head && whole(dn));
                let counted = below.map(|dn| (index.subtree(dn).users, dn.clone()));
                all.extend(counted.filter(|(users, _)| *users > 0));
            }
        }
    }
    all.sort_by_key(|(users, _)| *users);
    all.into_iter().map(|(_, dn)| dn).collect()
}

#[cfg(test)]
mod tests;
