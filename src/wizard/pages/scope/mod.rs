//! Which domains and containers sync: the tree over all domains, and what each choice means in numbers.
//!
//! [`tree`] is the tree as data, `edit` changes rules, `read` asks the directory, `text` is the rule
//! list as text, `map` is the tree as a picture, `detail` is what is said about the container under the cursor.

mod detail;
mod edit;
mod expect;
mod map;
mod read;
mod said;
mod stray;
mod text;
pub mod tree;

pub use detail::{Detail, kind_words, state_words};
pub use edit::Totals;
pub(in crate::wizard) use expect::put_test;
pub use expect::{Draft, Kind, TestMsg, TestRow, Tests};
pub use map::{
    Map, MapMsg, amounts, name as tile_name, share_words, step_name, words as tile_words,
};
pub use read::Search;
pub use said::{Said, change_words};
pub use stray::Stray;
pub use text::Editor;
pub(in crate::wizard) use tree::between as container_at;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::engines::Impossible;
use crate::insight::CensusIndex;
use crate::model::snapshot::{Container, Counts};
use crate::model::words::{Words, say};
use crate::model::{Dn, Problem, Scope};
use crate::wizard::census::{self, CensusState};
use crate::wizard::{Desk, Effect, Page, Reason};
use crate::work::{Outcome, Ticket};
use tree::{NodeId, Tree};

#[derive(Debug, Default)]
pub struct State {
    pub tree: Tree,
    pub census: CensusState,
    pub totals: Totals,
    pub search: Search,
    /// The scope tests and whether they hold.
    pub tests: Tests,
    /// The tree as a picture.
    pub map: Map,
    /// The rule list as text, while it is edited.
    pub editor: Option<Editor>,
    /// About the container under the cursor.
    pub detail: Option<Detail>,
    /// The reason and review day of the exclusion under the cursor, as typed.
    pub note: edit::Note,
    /// What the last choice did; read aloud.
    pub said: Said,
    /// Containers that should stay in and were taken out here, with the reason.
    pub unticked: Vec<(Dn, Words)>,
    /// Rules whose container is not where it was.
    pub strays: Vec<Stray>,
    /// What is asked for and the chosen engine cannot do.
    pub impossible: Vec<Impossible>,
    /// By domain head.
    scopes: BTreeMap<Dn, Scope>,
    indexes: BTreeMap<Dn, Arc<CensusIndex>>,
    /// Which counting of a domain the tree shows.
    shown: BTreeMap<Dn, u64>,
    /// Rises when the tree is to go to the cursor, which moved without a key or click on the tree.
    pub go_to_cursor: u64,
    reads: BTreeMap<Ticket, Dn>,
    /// "Children made later" was set before the present children were known.
    later: BTreeMap<Dn, bool>,
}

#[derive(Debug, Clone)]
pub enum Msg {
    Select(NodeId),
    /// A click on the box, or Space: the whole branch in or out.
    Toggle(NodeId),
    /// A click on the arrow.
    OpenOrClose(NodeId),
    /// `*`: this one and its siblings.
    OpenSiblings(NodeId),
    /// Read the children again after a failure.
    Retry(NodeId),
    SearchEdited(String),
    /// Search also what was not read yet.
    SearchDirectory,
    /// "Children made later": in or out.
    Later(NodeId, bool),
    ReasonEdited(String),
    UntilEdited(String),
    CopyDn,
    Refresh,
    Cancel,
    OpenEditor,
    EditorEdited(String),
    ApplyEditor,
    DiscardEditor,
    FollowMoved,
    DropGone,
    Dismiss,
    Map(MapMsg),
    Test(TestMsg),
}

impl State {
    /// The rules of the domain that holds this container.
    pub fn scope_of(&self, dn: &Dn) -> Option<&Scope> {
        self.scopes.get(&dn.domain_head())
    }

    /// As [`Self::scope_of`], for a container of the tree: nothing is parsed on the way.
    pub fn scope_at(&self, id: NodeId) -> Option<&Scope> {
        let root = self.tree.get(self.tree.root_of(id)?)?;
        self.scopes.get(root.dn())
    }

    /// All objects in a container and below. `None`: not counted yet.
    pub fn counts_below(&self, id: NodeId) -> Option<Counts> {
        let root = self.tree.get(self.tree.root_of(id)?)?;
        let index = self.indexes.get(root.dn())?;
        Some(index.subtree(self.tree.get(id)?.dn()))
    }

    /// Is every container of every reachable domain known?
    pub fn knows_everything(&self) -> bool {
        self.census.is_complete()
    }

    /// What could not be read, with a way to try again.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        let counting = self.census.failed.iter().map(|(_, p)| p);
        counting.chain(&self.search.problem)
    }
}

/// The page is shown: start what it needs to know.
pub fn enter(state: &mut State, desk: &mut Desk) {
    edit::take_rules(state, desk);
    read::show_domains(state, desk);
    census::want(desk, Page::Scope);
    read::take_counts(state, desk);
    read::open_domains(state, desk);
    expect::ask(state, desk);
    edit::work_out(state, desk);
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    let cursor = state.tree.cursor();
    let by_hand = matches!(&msg, Msg::Select(_) | Msg::Toggle(_));
    match msg {
        Msg::Select(id) => state.tree.set_cursor(id),
        Msg::Toggle(id) => {
            state.tree.set_cursor(id);
            edit::toggle(state, id, desk);
        }
        Msg::OpenOrClose(id) => read::open_or_close(state, id, desk),
        Msg::OpenSiblings(id) => {
            for id in state.tree.open_siblings(id) {
                read::children(state, id, desk);
            }
        }
        Msg::Retry(id) => read::children(state, id, desk),
        Msg::SearchEdited(text) => read::search(state, text, desk),
        Msg::SearchDirectory => read::search_directory(state, desk),
        Msg::Later(id, includes) => edit::later(state, id, includes, desk),
        Msg::ReasonEdited(text) => edit::reason(state, text, desk),
        Msg::UntilEdited(text) => edit::until(state, text, desk),
        Msg::CopyDn => {
            if let Some(detail) = &state.detail {
                desk.push(Effect::CopyText(detail.dn.to_string()));
            }
        }
        Msg::Refresh => read::refresh(state, desk),
        Msg::Cancel => read::cancel(state, desk),
        Msg::OpenEditor => text::open(state, desk),
        Msg::EditorEdited(now) => text::edited(state, now, desk),
        Msg::ApplyEditor => text::apply(state, desk),
        Msg::DiscardEditor => state.editor = None,
        Msg::FollowMoved => stray::follow(state, desk),
        Msg::DropGone => stray::drop_gone(state, desk),
        Msg::Dismiss => state.unticked.clear(),
        Msg::Map(msg) => map::update(state, msg, desk),
        Msg::Test(msg) => expect::update(state, msg, desk),
    }
    if !by_hand && state.tree.cursor() != cursor {
        state.go_to_cursor += 1;
    }
    detail::work_out(state, desk);
}

/// Opens all that stands above a container and puts the cursor on it. `object`: one that is in it.
pub(in crate::wizard) fn show_container(
    state: &mut State,
    container: Container,
    object: Option<&str>,
    desk: &mut Desk,
) {
    read::search(state, String::new(), desk);
    let dn = container.dn.clone();
    if state.tree.find(&dn).is_none() {
        state.tree.add_found(vec![container]);
    }
    let Some(id) = state.tree.find(&dn) else {
        return;
    };
    state.tree.reveal(id);
    state.go_to_cursor += 1;
    if let Some(object) = object {
        state.said = Said::Object {
            object: object.to_owned(),
            place: dn.as_str().to_owned(),
            is_in: state.scope_of(&dn).is_some_and(|s| s.includes(&dn)),
        };
    }
    detail::work_out(state, desk);
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    let cursor = state.tree.cursor();
    if census::answer(desk, ticket, &outcome).is_some() {
        if let Outcome::Census { read: Ok(_), .. } = &outcome {
            read::take_counts(state, desk);
            edit::work_out(state, desk);
        }
        state.census = census::state(desk);
    } else if expect::answer(state, ticket, &outcome, desk) {
    } else if state.search.jobs.contains(&ticket) {
        read::found(state, ticket, outcome);
    } else if let Some(dn) = state.reads.remove(&ticket) {
        read::take_children(state, &dn, ticket, outcome, desk);
    }
    if state.tree.cursor() != cursor {
        state.go_to_cursor += 1;
    }
    detail::work_out(state, desk);
}

pub fn can_leave(state: &State, desk: &Desk) -> Result<(), Reason> {
    if state.editor.as_ref().is_some_and(Editor::is_changed) {
        return Err(Reason::new(say!("page-scope-finish-editing")));
    }
    if let Some(fault) = state.note.fault() {
        return Err(Reason::new(fault));
    }
    let any = desk
        .document
        .domains()
        .any(|d| d.rules.iter().any(|r| r.includes));
    if any {
        Ok(())
    } else {
        Err(Reason::new(say!("page-scope-choose-something")))
    }
}

#[cfg(test)]
mod tests;
