//! Rules whose container was renamed, moved, deleted or made anew since: recognised by objectGUID.

use std::collections::BTreeMap;

use super::{Said, State, edit};
use crate::model::{Dn, Guid, Scope, ScopeRule};
use crate::wizard::Desk;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stray {
    /// It has another DN now.
    Moved { from: Dn, to: Dn },
    /// No container of the domain is it any more.
    Gone { dn: Dn },
}

/// Compares the rules with what was read. Only a domain that was read whole can tell.
pub(super) fn look(state: &mut State) {
    let mut strays = Vec::new();
    for (domain, scope) in &state.scopes {
        if !state.shown.contains_key(domain) {
            continue;
        }
        let is_there = |r: &&ScopeRule| {
            let at = state.tree.at(&r.dn);
            at.is_some_and(|n| {
                r.guid.is_none() || n.container.guid.is_none_or(|g| Some(g) == r.guid)
            })
        };
        let lost: Vec<&ScopeRule> = scope.rules().filter(|r| !is_there(r)).collect();
        if lost.is_empty() {
            continue;
        }
        let by_guid: BTreeMap<Guid, &Dn> = state.tree.guids(domain).collect();
        for rule in lost {
            let now = rule.guid.and_then(|g| by_guid.get(&g));
            strays.push(match now {
                Some(to) => Stray::Moved {
                    from: rule.dn.clone(),
                    to: (*to).clone(),
                },
                None => Stray::Gone {
                    dn: rule.dn.clone(),
                },
            });
        }
    }
    state.strays = strays;
}

/// Each rule goes where its container went.
pub(super) fn follow(state: &mut State, desk: &mut Desk) {
    let moved: BTreeMap<Dn, Dn> = state
        .strays
        .iter()
        .filter_map(|s| match s {
            Stray::Moved { from, to } => Some((from.clone(), to.clone())),
            Stray::Gone { .. } => None,
        })
        .collect();
    rewrite(state, desk, |rule| {
        let mut rule = rule.clone();
        if let Some(to) = moved.get(&rule.dn) {
            rule.dn = to.clone();
        }
        Some(rule)
    });
    state.said = Said::Followed;
}

pub(super) fn drop_gone(state: &mut State, desk: &mut Desk) {
    let gone: Vec<Dn> = state
        .strays
        .iter()
        .filter_map(|s| match s {
            Stray::Gone { dn } => Some(dn.clone()),
            Stray::Moved { .. } => None,
        })
        .collect();
    rewrite(state, desk, |rule| {
        (!gone.contains(&rule.dn)).then(|| rule.clone())
    });
    state.said = Said::GoneDropped;
}

fn rewrite(state: &mut State, desk: &mut Desk, each: impl Fn(&ScopeRule) -> Option<ScopeRule>) {
    let after: Vec<(Dn, Scope)> = state
        .scopes
        .iter()
        .map(|(domain, scope)| (domain.clone(), Scope::new(scope.rules().filter_map(&each))))
        .filter(|(domain, scope)| state.scopes.get(domain) != Some(scope))
        .collect();
    if !after.is_empty() {
        edit::commit(state, after, desk);
    }
    look(state);
}
