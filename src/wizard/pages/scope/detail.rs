//! What is said about the container under the cursor; worked out after a change, not in each frame.

use super::State;
use super::tree::Reading;
use crate::insight::why_stay_in;
use crate::model::TriState;
use crate::model::snapshot::{ContainerKind, Counts};
use crate::model::text::inert;
use crate::model::words::{Words, say, words};
use crate::model::{Dn, Problem, Scope, ScopeRule};
use crate::wizard::Desk;

#[derive(Debug, Clone, PartialEq)]
pub struct Detail {
    pub id: super::tree::NodeId,
    pub dn: Dn,
    /// Inert.
    pub name: String,
    pub kind: ContainerKind,
    pub state: TriState,
    /// The rule that decides, in words.
    pub decided_by: Words,
    /// Directly in it, with everything below, and how much of that is in scope. `None`: not counted.
    pub counts: Option<ContainerCounts>,
    /// Waiting for the present children.
    pub later_waits: bool,
    pub is_out: bool,
    /// It is out while something else of its domain is in: a reason and a review day can be given.
    pub can_note: bool,
    pub should_stay: Option<Words>,
    pub unreachable: Option<Problem>,
    /// Its children could not be read.
    pub failed: Option<Problem>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ContainerCounts {
    pub direct: Counts,
    pub below: Counts,
    pub in_scope: Counts,
}

/// The state of a container as a screen reader says it.
pub fn state_words(state: TriState) -> &'static str {
    match state {
        TriState::Whole => say!("page-scope-state-whole"),
        TriState::InPartly => say!("page-scope-state-in-partly"),
        TriState::OutPartly => say!("page-scope-state-out-partly"),
        TriState::Out => say!("page-scope-state-out"),
    }
}

pub fn kind_words(kind: ContainerKind) -> &'static str {
    match kind {
        ContainerKind::Domain => say!("page-scope-kind-domain"),
        ContainerKind::Ou => say!("page-scope-kind-ou"),
        ContainerKind::Container => say!("page-scope-kind-container"),
    }
}

pub(super) fn work_out(state: &mut State, desk: &Desk) {
    state.detail = of_cursor(state, desk);
    let Some(detail) = &state.detail else {
        return;
    };
    // The fields show the rule's own note when the cursor comes to another container.
    if state.note.about.as_ref() != Some(&detail.dn) {
        let rule = own_rule(state, &detail.dn);
        let why = rule.and_then(|r| r.why.clone()).unwrap_or_default();
        let until = rule.and_then(|r| r.until).map(|d| d.to_string());
        state.note.why = why;
        state.note.until = until.unwrap_or_default();
        state.note.about = Some(detail.dn.clone());
    }
}

fn of_cursor(state: &State, desk: &Desk) -> Option<Detail> {
    let id = state.tree.cursor()?;
    let node = state.tree.get(id)?;
    let nothing = Scope::default();
    let scope = state.scope_at(id).unwrap_or(&nothing);
    let tri = scope.state(node.dn());
    let root = state.tree.get(state.tree.root_of(id)?)?;
    let counts = state.indexes.get(root.dn()).map(|index| ContainerCounts {
        direct: index.own(node.dn()),
        below: index.subtree(node.dn()),
        in_scope: index.in_scope_below(scope, node.dn()),
    });
    let computers = counts.map_or(0, |counts| counts.below.computers);
    Some(Detail {
        id,
        dn: node.dn().clone(),
        name: inert(&node.name).into_owned(),
        kind: node.container.kind,
        state: tri,
        decided_by: decided_by(scope.deciding_rule(node.dn()), node.dn()),
        counts,
        later_waits: state.later.contains_key(node.dn()),
        is_out: !tri.includes(),
        can_note: !tri.includes() && !scope.is_empty(),
        should_stay: why_stay_in(&desk.document, &node.container, computers),
        unreachable: node.unreachable.clone(),
        failed: match &node.reading {
            Reading::Failed(problem) => Some(problem.clone()),
            Reading::No | Reading::Now => None,
        },
    })
}

fn decided_by(rule: Option<&ScopeRule>, dn: &Dn) -> Words {
    let Some(rule) = rule else {
        return words!("page-scope-decided-nothing");
    };
    let above = inert(rule.dn.as_str());
    match (rule.dn == *dn, rule.includes) {
        (true, true) => words!("page-scope-decided-itself-in"),
        (true, false) => words!("page-scope-decided-itself-out"),
        (false, true) => words!("page-scope-decided-above-in", dn = above),
        (false, false) => words!("page-scope-decided-above-out", dn = above),
    }
}

fn own_rule<'a>(state: &'a State, dn: &Dn) -> Option<&'a ScopeRule> {
    let rule = state.scope_of(dn)?.deciding_rule(dn)?;
    (rule.dn == *dn && !rule.includes).then_some(rule)
}
