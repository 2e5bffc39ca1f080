//! The tree as a picture: which container is drawn, where one is in it, what a key or click does.

use super::tree::{NodeId, Tree};
use super::{State, edit, state_words};
use crate::insight::{ScopeMap, Share, Tile, What};
use crate::model::snapshot::Counts;
use crate::model::words::say;
use crate::model::{Dn, Scope};
use crate::wizard::Desk;
use crate::wizard::words::counts;

#[derive(Debug, Default)]
pub struct Map {
    /// Shown in place of the tree, where there is no room for both.
    pub chosen: bool,
    /// The container that is drawn; `None`: all domains.
    pub at: Option<Dn>,
    /// The area under the keyboard.
    pub current: Option<What>,
    pub picture: ScopeMap,
    /// The way down to it, domains first; each with its name, not inert. `None`: all domains, whose
    /// name is in no directory ([`step_name`]).
    pub path: Vec<(Option<Dn>, String)>,
    /// Domains of which nothing can be drawn, since they are not counted.
    pub missing: Vec<String>,
    /// Somebody chose what is drawn; until then it is the only counted domain, or all.
    moved: bool,
}

#[derive(Debug, Clone)]
pub enum MapMsg {
    /// The picture or the tree.
    Choose(bool),
    /// The keyboard is on this area now.
    Current(What),
    /// Into this container; the tree and the details go there, too.
    Open(Dn),
    /// To one that is above; `None`: all domains.
    Show(Option<Dn>),
    /// To the next above.
    Up,
    /// The whole branch in or out.
    Toggle(Dn),
}

impl Map {
    /// The next above what is drawn.
    pub fn above(&self) -> Option<&Option<Dn>> {
        let (above, _) = self.path.get(self.path.len().checked_sub(2)?)?;
        Some(above)
    }
}

pub(super) fn update(state: &mut State, msg: MapMsg, desk: &mut Desk) {
    match msg {
        MapMsg::Choose(picture) => state.map.chosen = picture,
        MapMsg::Current(what) => state.map.current = Some(what),
        MapMsg::Open(dn) => open(state, dn),
        MapMsg::Show(at) => show(state, at),
        MapMsg::Up => {
            if let Some(above) = state.map.above().cloned() {
                show(state, above);
            }
        }
        MapMsg::Toggle(dn) => {
            if let Some(id) = state.tree.find(&dn) {
                edit::toggle(state, id, desk);
            }
        }
    }
}

fn open(state: &mut State, dn: Dn) {
    if let Some(id) = state.tree.find(&dn) {
        select(state, id);
    }
    let what = What::Container(dn.clone());
    let tiles = &state.map.picture.tiles;
    if tiles.iter().any(|t| t.what == what && t.opens) {
        state.map.moved = true;
        state.map.at = Some(dn);
        state.map.current = None;
        work_out(state);
    } else {
        state.map.current = Some(what);
    }
}

/// The tree goes there, unless it shows what was searched for.
fn select(state: &mut State, id: NodeId) {
    if state.tree.is_searching() {
        state.tree.set_cursor(id);
    } else {
        state.tree.reveal(id);
    }
}

/// One comes back to the area of the container that one was in.
fn show(state: &mut State, at: Option<Dn>) {
    let path = &state.map.path;
    let here = path.iter().position(|(step, _)| *step == at);
    let below = here.and_then(|n| path.get(n + 1)?.0.clone());
    state.map.moved = true;
    state.map.at = at;
    state.map.current = below.map(What::Container);
    work_out(state);
}

/// The picture anew: after another container is to be drawn, a choice, or a count.
pub(super) fn work_out(state: &mut State) {
    let domains = state.tree.domains();
    let map = &mut state.map;
    if !map.moved {
        let mut counted = domains
            .iter()
            .filter(|(dn, _)| state.indexes.contains_key(dn));
        let first = counted.next().map(|(dn, _)| dn.clone());
        map.at = first.filter(|_| counted.next().is_none());
    }
    map.missing = (domains.iter())
        .filter(|(dn, _)| !state.indexes.contains_key(dn))
        .map(|(_, name)| name.clone())
        .collect();
    // What is drawn may be gone since the directory was read again.
    while let Some(at) = map.at.take() {
        if domains.iter().any(|(dn, _)| *dn == at) || state.tree.find(&at).is_some() {
            map.at = Some(at);
            break;
        }
        map.at = at.parent();
    }
    let nothing = Scope::default();
    let scope = |domain: &Dn| state.scopes.get(domain).unwrap_or(&nothing);
    map.picture = match &map.at {
        Some(at) => {
            let domain = at.domain_head();
            let index = state.indexes.get(&domain);
            index.map_or_else(ScopeMap::default, |i| ScopeMap::of(i, scope(&domain), at))
        }
        None => ScopeMap::of_domains(domains.iter().filter_map(|(dn, _)| {
            let index = state.indexes.get(dn)?.as_ref();
            Some((dn, index, scope(dn)))
        })),
    };
    map.path = path(&state.tree, &domains, map.at.as_ref());
    let tiles = &map.picture.tiles;
    if !tiles.iter().any(|t| Some(&t.what) == map.current.as_ref()) {
        map.current = tiles.first().map(|t| t.what.clone());
    }
}

fn path(tree: &Tree, domains: &[(Dn, String)], at: Option<&Dn>) -> Vec<(Option<Dn>, String)> {
    let mut path = Vec::new();
    let mut next = at.and_then(|at| tree.find(at));
    while let Some(node) = next.and_then(|id| tree.get(id)) {
        path.push((Some(node.dn().clone()), node.name.clone()));
        next = node.parent;
    }
    if domains.len() > 1 || path.is_empty() {
        path.push((None, String::new()));
    }
    path.reverse();
    path
}

/// What a step of the way down is called, not inert.
pub fn step_name(step: &(Option<Dn>, String)) -> &str {
    match step {
        (None, _) => say!("page-scope-all-domains"),
        (Some(_), name) => name,
    }
}

/// What an area is called, not inert.
pub fn name(state: &State, what: &What) -> String {
    match what {
        What::Container(dn) => match state.tree.at(dn) {
            Some(node) => node.name.clone(),
            None => dn.leaf(),
        },
        What::Own => say!("page-scope-area-own").to_owned(),
        What::Rest(n) => say!("page-scope-area-rest", n = *n),
    }
}

/// State and counts of an area, as a screen reader says them.
pub fn words(tile: &Tile) -> String {
    let state = match tile.what {
        What::Container(_) => state_words(tile.state),
        What::Own | What::Rest(_) => share_words(tile.share()),
    };
    say!(
        "page-scope-area",
        state = state,
        amounts = amounts(tile.all, tile.in_scope)
    )
}

/// "in", "out" or "partly in": as the objects have it.
pub fn share_words(share: Share) -> &'static str {
    match share {
        Share::All => say!("page-scope-share-all"),
        Share::Some => say!("page-scope-share-some"),
        Share::None => say!("page-scope-share-none"),
    }
}

/// `3,111 users, 3 groups; 2,848 of 3,114 objects in scope`
pub fn amounts(all: Counts, in_scope: Counts) -> String {
    let (inside, total) = (in_scope.total(), all.total());
    let counts = counts(all);
    match Share::of(inside, total) {
        _ if total == 0 => counts,
        Share::All => say!("page-scope-amount-all", counts = counts),
        Share::None => say!("page-scope-amount-none", counts = counts),
        Share::Some => say!(
            "page-scope-amount-some",
            counts = counts,
            n = inside,
            total = total
        ),
    }
}

#[cfg(test)]
mod tests;
