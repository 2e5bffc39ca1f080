//! What would follow from adding, removing or moving a member, before anybody does it.

use super::findings::may_hold;
use super::{AccessFinding, AccessReview, Reach, Way};
use crate::model::Document;
use crate::model::access::{AccessFacts, Edge, Node, Via};
use crate::model::document::DelegationRole;

/// A change of one group's own members. A move is one of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edit {
    Add { group: Node, member: Node },
    Remove { group: Node, member: Node },
}

/// Somebody who would gain or lose a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gain {
    pub role: DelegationRole,
    pub node: Node,
    /// The way by which it would come, or by which it was there.
    pub way: Way,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WhatIf {
    pub gains: Vec<Gain>,
    pub losses: Vec<Gain>,
    /// Findings that there would be and are not there now.
    pub arise: Vec<AccessFinding>,
    /// Findings that would be gone.
    pub vanish: Vec<AccessFinding>,
    /// Edits that Active Directory would refuse: a group of that type cannot hold that one.
    pub refused: Vec<Edit>,
    /// Edits that change nothing: a member that is there already, or is not there.
    pub idle: Vec<Edit>,
}

/// `facts` holds all that the edits name, what those hold included.
pub fn consider(
    before: &AccessReview,
    document: &Document,
    facts: &AccessFacts,
    edits: &[Edit],
) -> WhatIf {
    let mut after = facts.clone();
    let mut out = WhatIf::default();
    for edit in edits {
        match *edit {
            Edit::Add { group, member } => {
                if after.graph.members(group).any(|m| m == member) {
                    out.idle.push(*edit);
                    continue;
                }
                if after.graph.account(member).is_group() && !may_hold(&after.graph, group, member)
                    || group == member
                {
                    out.refused.push(*edit);
                    continue;
                }
                let edge = Edge {
                    to: member,
                    via: Via::Member,
                    since: None,
                    until: None,
                };
                after.graph.hold(group, edge);
            }
            Edit::Remove { group, member } => {
                if !after.graph.members(group).any(|m| m == member) {
                    out.idle.push(*edit);
                    continue;
                }
                after.graph.release(group, member);
            }
        }
    }
    let after = AccessReview::make(document, &after, before.now, before.stale_days);
    for role in DelegationRole::ALL {
        let (old, new) = (before.groups.get(&role), after.groups.get(&role));
        out.gains.extend(only_in_first(&after, new, old, role));
        out.losses.extend(only_in_first(before, old, new, role));
    }
    let same = |a: &AccessFinding, b: &AccessFinding| {
        (a.fault, a.role, &a.subjects) == (b.fault, b.role, &b.subjects)
    };
    let missing_in = |one: &AccessFinding, list: &[AccessFinding]| {
        let is_new = !list.iter().any(|f| same(f, one));
        is_new.then(|| one.clone())
    };
    let arise = after.findings.iter();
    out.arise = arise
        .filter_map(|f| missing_in(f, &before.findings))
        .collect();
    let vanish = before.findings.iter();
    out.vanish = vanish
        .filter_map(|f| missing_in(f, &after.findings))
        .collect();
    out
}

fn only_in_first(
    review: &AccessReview,
    first: Option<&Reach>,
    second: Option<&Reach>,
    role: DelegationRole,
) -> Vec<Gain> {
    let Some(first) = first else {
        return Vec::new();
    };
    let people = first.people(&review.graph);
    let only = people.filter(|n| second.is_none_or(|s| !s.holds(*n)));
    only.filter_map(|node| {
        let way = first.way(&review.graph, node)?;
        Some(Gain { role, node, way })
    })
    .collect()
}
