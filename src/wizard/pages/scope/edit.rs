//! Changes of the rules and what they mean in numbers.

use jiff::civil::Date;

use super::tree::{Node, NodeId};
use super::{Said, State, detail, expect, map, read};
use crate::engines::{Capability, impossible};
use crate::insight::{ScopeChange, why_stay_in};
use crate::model::snapshot::Counts;
use crate::model::text::inert;
use crate::model::words::{Words, say};
use crate::model::{Dn, Document, Guid, Scope, ScopeRule, TriState};
use crate::wizard::Desk;

/// The whole selection in numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Totals {
    pub in_scope: Counts,
    /// Against the file on disk; `None`: there is none.
    pub change: Option<ScopeChange>,
    /// Domains with something in scope that are not counted yet.
    pub uncounted: usize,
}

/// Reason and review day as typed.
#[derive(Debug, Default)]
pub struct Note {
    /// The exclusion they belong to.
    pub(super) about: Option<Dn>,
    pub why: String,
    pub until: String,
}

impl Note {
    pub fn fault(&self) -> Option<String> {
        match parse_day(&self.until) {
            Ok(_) => None,
            Err(()) => Some(say!("page-scope-no-day", day = inert(&self.until))),
        }
    }

    /// The review day has passed already.
    pub fn is_past(&self, now: jiff::Timestamp) -> bool {
        let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
        matches!(parse_day(&self.until), Ok(Some(day)) if day < today)
    }
}

fn parse_day(text: &str) -> Result<Option<Date>, ()> {
    match text.trim() {
        "" => Ok(None),
        day => day.parse().map(Some).map_err(|_| ()),
    }
}

/// The rules as the document has them.
pub(super) fn take_rules(state: &mut State, desk: &Desk) {
    let now: std::collections::BTreeMap<Dn, Scope> = scopes(&desk.document);
    if now != state.scopes {
        state.said = Said::Nothing;
        state.unticked.clear();
        state.editor = None;
        state.note.about = None;
        state.scopes = now;
    }
}

fn scopes(document: &Document) -> std::collections::BTreeMap<Dn, Scope> {
    document.domains().map(|d| (d.dn(), d.scope())).collect()
}

/// The whole branch in or out. A branch that is in but for some below becomes whole.
pub(super) fn toggle(state: &mut State, id: NodeId, desk: &mut Desk) {
    let Some(node) = state.tree.get(id) else {
        return;
    };
    if node.unreachable.is_some() {
        state.said = Said::Unreachable {
            name: node.name.clone(),
        };
        return;
    }
    let (dn, guid, name) = (node.dn().clone(), node.container.guid, node.name.clone());
    let before = scope_at(state, &dn);
    let whole = before.state(&dn) == TriState::Whole;
    let mut after = before.clone();
    after.set_branch(&dn, guid, !whole);
    let dropped = before.below(&dn).count();
    let said = Said::Branch {
        name,
        is_in: !whole,
        change: change(state, &dn, &before, &after),
        dropped,
    };
    commit(state, vec![(dn.domain_head(), after)], desk);
    state.said = said;
}

fn change(state: &State, dn: &Dn, before: &Scope, after: &Scope) -> Option<ScopeChange> {
    let index = state.indexes.get(&dn.domain_head())?;
    Some(index.change(before, after))
}

/// "Children made later: in / out": waits for the present children where they are not known.
pub(super) fn later(state: &mut State, id: NodeId, includes: bool, desk: &mut Desk) {
    let Some(node) = state.tree.get(id) else {
        return;
    };
    let dn = node.dn().clone();
    if node.unreachable.is_some() || scope_at(state, &dn).includes(&dn) == includes {
        return;
    }
    if node.is_complete() {
        set_later(state, &dn, includes, desk);
    } else {
        state.later.insert(dn, includes);
        read::children(state, id, desk);
    }
}

pub(super) fn later_when_known(state: &mut State, dn: &Dn, includes: bool, desk: &mut Desk) {
    if state.tree.at(dn).is_some_and(|n| n.is_complete()) {
        state.later.remove(dn);
        set_later(state, dn, includes, desk);
    }
}

fn set_later(state: &mut State, dn: &Dn, includes: bool, desk: &mut Desk) {
    let Some(id) = state.tree.find(dn) else {
        return;
    };
    let children: Vec<(Dn, Option<Guid>)> = state
        .tree
        .children(id)
        .map(|c| (c.dn().clone(), c.container.guid))
        .collect();
    let guid = state.tree.get(id).and_then(|n| n.container.guid);
    let before = scope_at(state, dn);
    let mut after = before.clone();
    after.set_later_children(dn, guid, includes, &children);
    let said = Said::Later {
        name: dn.leaf(),
        is_in: includes,
        change: change(state, dn, &before, &after),
        children: children.len(),
    };
    commit(state, vec![(dn.domain_head(), after)], desk);
    state.said = said;
}

pub(super) fn reason(state: &mut State, text: String, desk: &mut Desk) {
    state.note.why = text;
    annotate(state, desk);
}

pub(super) fn until(state: &mut State, text: String, desk: &mut Desk) {
    state.note.until = text;
    annotate(state, desk);
}

/// Writes reason and day to the exclusion under the cursor, which becomes a rule of its own if it
/// followed from one above.
fn annotate(state: &mut State, desk: &mut Desk) {
    let Some(dn) = state.note.about.clone() else {
        return;
    };
    let Ok(day) = parse_day(&state.note.until) else {
        return;
    };
    let scope = scope_at(state, &dn);
    if scope.includes(&dn) {
        return;
    }
    let why = state.note.why.trim();
    let why = (!why.is_empty()).then(|| why.to_owned());
    let rule = ScopeRule {
        dn: dn.clone(),
        includes: false,
        guid: state.tree.at(&dn).and_then(|n| n.container.guid),
        why,
        until: day,
    };
    let others = scope.rules().filter(|r| r.dn != dn).cloned();
    let after = Scope::new(others.chain([rule]));
    let domain = dn.domain_head();
    put(state, domain, after, desk);
}

/// Puts new rules in place and says which containers should have stayed in.
pub(super) fn commit(state: &mut State, after: Vec<(Dn, Scope)>, desk: &mut Desk) {
    let before: Vec<(Dn, Scope)> = after
        .iter()
        .map(|(domain, _)| (domain.clone(), scope_at(state, domain)))
        .collect();
    let document = desk.document.clone();
    for (domain, scope) in after {
        put(state, domain, scope, desk);
    }
    should_have_stayed(state, &before, &document);
    state.note.about = None;
    work_out(state, desk);
}

fn should_have_stayed(state: &mut State, before: &[(Dn, Scope)], document: &Document) {
    for (domain, old) in before {
        let Some(new) = state.scopes.get(domain) else {
            continue;
        };
        let left = |dn: &Dn| old.includes(dn) && !new.includes(dn);
        let target = document.group_writeback.target.as_ref();
        let target = target.and_then(|t| state.tree.at(&t.dn));
        // What was unticked is a rule that is gone, or one that is new.
        let rules = old.rules().chain(new.rules());
        let index = state.indexes.get(domain);
        let computers = |dn: &Dn| index.map_or(0, |index| index.subtree(dn).computers);
        let ruled = rules.filter_map(|rule| state.tree.at(&rule.dn));
        let ruled = ruled.filter(|n| n.dn() != domain && computers(n.dn()) > 0);
        let why = |n: &Node| why_stay_in(document, &n.container, computers(n.dn()));
        let notable = state.tree.notable(domain).chain(target).chain(ruled);
        let mut out: Vec<(Dn, Words)> = notable
            .filter(|n| left(n.dn()))
            .filter_map(|n| Some((n.dn().clone(), why(n)?)))
            .collect();
        out.sort_by(|a, b| a.0.cmp(&b.0));
        out.dedup_by(|a, b| a.0 == b.0);
        state.unticked.retain(|(dn, _)| !new.includes(dn));
        out.retain(|(dn, _)| !state.unticked.iter().any(|(known, _)| known == dn));
        state.unticked.extend(out);
    }
}

/// The rules of one domain, in the page's state and in the document.
fn put(state: &mut State, domain: Dn, scope: Scope, desk: &mut Desk) {
    if let Some(listed) = desk.listed(&domain) {
        listed.set_scope(&scope);
    }
    state.scopes.insert(domain, scope);
}

/// Rules without a GUID get the one that was read: a renamed container is recognised by it.
pub(super) fn record_guids(state: &mut State, desk: &mut Desk) {
    let mut found: Vec<(Dn, Scope)> = Vec::new();
    for (domain, scope) in &state.scopes {
        let guid = |r: &ScopeRule| state.tree.at(&r.dn).and_then(|n| n.container.guid);
        if !scope.rules().any(|r| r.guid.is_none() && guid(r).is_some()) {
            continue;
        }
        let rules = scope.rules().cloned().map(|mut r| {
            r.guid = r.guid.or_else(|| guid(&r));
            r
        });
        found.push((domain.clone(), Scope::new(rules)));
    }
    for (domain, scope) in found {
        put(state, domain, scope, desk);
    }
}

fn scope_at(state: &State, dn: &Dn) -> Scope {
    state.scope_of(dn).cloned().unwrap_or_default()
}

/// The selection in numbers, and what the engine says to it: after any change of rules or counts.
pub(super) fn work_out(state: &mut State, desk: &Desk) {
    let saved = desk.saved.as_ref().map(scopes);
    let mut totals = Totals {
        change: saved.is_some().then(ScopeChange::default),
        ..Totals::default()
    };
    for (domain, scope) in &state.scopes {
        let Some(index) = state.indexes.get(domain) else {
            let chosen = !scope.is_empty() && !read::is_counted(desk, domain);
            totals.uncounted += usize::from(chosen);
            continue;
        };
        totals.in_scope += index.in_scope(scope);
        if let (Some(sum), Some(saved)) = (&mut totals.change, &saved) {
            let nothing = Scope::default();
            let change = index.change(saved.get(domain).unwrap_or(&nothing), scope);
            sum.entering += change.entering;
            sum.leaving += change.leaving;
        }
    }
    state.totals = totals;
    expect::work_out(state, desk);
    map::work_out(state);
    state.impossible = impossible(&desk.document, |head| desk.census_of(head))
        .into_iter()
        .filter(|i| {
            use Capability as C;
            matches!(
                i.about,
                C::ScopeByOu | C::ExcludeInsideInclude | C::LaterChildrenOut | C::ObjectLimit
            )
        })
        .collect();
    detail::work_out(state, desk);
}
