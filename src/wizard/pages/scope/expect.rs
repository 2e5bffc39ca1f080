//! The scope tests on this page: judged after each edit from what is known, written, edited, and kept
//! from the container under the cursor.

use std::collections::BTreeMap;
use std::num::NonZeroU64;

use super::tree::NodeId;
use super::{Said, State};
use crate::insight::ObjectFacts;
use crate::insight::scope_tests::{Found, Verdict, judge, sentence};
use crate::model::document::{Bound, Expectation, ScopeTest};
use crate::model::words::{Words, say};
use crate::model::{Dn, Problem, TriState};
use crate::wizard::{Desk, Load, Page, Reason};
use crate::work::{Job, Outcome, Ticket};

#[derive(Debug, Default)]
pub struct Tests {
    /// The list is shown in place of the tree.
    pub open: bool,
    /// In the order of the document.
    pub rows: Vec<TestRow>,
    pub draft: Draft,
    /// Why the objects that tests name could not be read.
    pub problem: Option<Problem>,
    reading: Load<()>,
    /// By the name that a test gives.
    found: BTreeMap<String, Vec<ObjectFacts>>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct TestRow {
    pub sentence: Words,
    pub why: Option<String>,
    pub verdict: Verdict,
}

/// A test as it is being written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    pub kind: Kind,
    /// A name, or the DN of a container.
    pub about: String,
    pub number: String,
    pub why: String,
    /// Which test of the list is being edited; `None`: a new one.
    pub editing: Option<usize>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    In,
    Out,
    AtLeast,
    AtMost,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::In, Self::Out, Self::AtLeast, Self::AtMost];

    pub fn label(self) -> &'static str {
        match self {
            Self::In => say!("page-scope-test-in"),
            Self::Out => say!("page-scope-test-out"),
            Self::AtLeast => say!("page-scope-test-at-least"),
            Self::AtMost => say!("page-scope-test-at-most"),
        }
    }

    pub fn counts(self) -> bool {
        matches!(self, Self::AtLeast | Self::AtMost)
    }
}

#[derive(Debug, Clone)]
pub enum TestMsg {
    Open(bool),
    Kind(Kind),
    AboutEdited(String),
    NumberEdited(String),
    WhyEdited(String),
    Save,
    Edit(usize),
    Remove(usize),
    /// As it is in the tree now, so it is to stay.
    KeepSo(NodeId),
    ReadAgain,
}

impl Tests {
    pub fn failing(&self) -> impl Iterator<Item = &TestRow> {
        let fails = |row: &&TestRow| matches!(row.verdict, Verdict::Fails(_));
        self.rows.iter().filter(fails)
    }

    pub fn is_reading(&self) -> bool {
        self.reading.is_running()
    }
}

impl Draft {
    /// The test, or why it is none yet.
    pub fn test(&self) -> Result<ScopeTest, Reason> {
        let about = self.about.trim();
        if !self.kind.counts() {
            if !about.chars().any(|c| c != '*' && !c.is_whitespace()) {
                return Err(Reason::new(say!("page-scope-test-name-first")));
            }
            return Ok(ScopeTest::Object {
                object: about.to_owned(),
                guid: None,
                in_scope: self.kind == Kind::In,
            });
        }
        let container = Dn::parse(about).ok().filter(|dn| dn.depth() > 0);
        let Some(container) = container else {
            return Err(Reason::new(say!("page-scope-test-container-first")));
        };
        let number: Option<u64> = self.number.trim().parse().ok();
        let bound = match self.kind {
            Kind::AtMost => number.map(Bound::AtMost),
            _ => number.and_then(NonZeroU64::new).map(Bound::AtLeast),
        };
        let Some(bound) = bound else {
            return Err(Reason::new(say!("page-scope-test-number-first")));
        };
        Ok(ScopeTest::Count {
            container,
            guid: None,
            bound,
        })
    }

    fn of(at: usize, expectation: &Expectation) -> Self {
        let why = expectation.why.clone().unwrap_or_default();
        let (kind, about, number) = match &expectation.test {
            ScopeTest::Object {
                object, in_scope, ..
            } => {
                let kind = if *in_scope { Kind::In } else { Kind::Out };
                (kind, object.clone(), String::new())
            }
            ScopeTest::Count {
                container, bound, ..
            } => {
                let (kind, number) = match bound {
                    Bound::AtLeast(n) => (Kind::AtLeast, n.get()),
                    Bound::AtMost(n) => (Kind::AtMost, *n),
                };
                (kind, container.to_string(), number.to_string())
            }
        };
        Self {
            kind,
            about,
            number,
            why,
            editing: Some(at),
        }
    }
}

pub(super) fn update(state: &mut State, msg: TestMsg, desk: &mut Desk) {
    let draft = &mut state.tests.draft;
    match msg {
        TestMsg::Open(open) => state.tests.open = open,
        TestMsg::Kind(kind) => draft.kind = kind,
        TestMsg::AboutEdited(text) => draft.about = text,
        TestMsg::NumberEdited(text) => draft.number = text,
        TestMsg::WhyEdited(text) => draft.why = text,
        TestMsg::Save => save(state, desk),
        TestMsg::Edit(at) => {
            if let Some(expectation) = desk.document.expect.get(at) {
                state.tests.draft = Draft::of(at, expectation);
            }
        }
        TestMsg::Remove(at) => {
            if at < desk.document.expect.len() {
                desk.document.expect.remove(at);
            }
            state.tests.draft = Draft::default();
        }
        TestMsg::KeepSo(id) => keep_so(state, id, desk),
        TestMsg::ReadAgain => {
            state.tests.found.clear();
            state.tests.problem = None;
        }
    }
    ask(state, desk);
    work_out(state, desk);
}

fn save(state: &mut State, desk: &mut Desk) {
    let Ok(mut test) = state.tests.draft.test() else {
        return;
    };
    let old = state.tests.draft.editing;
    let old = old.and_then(|at| Some(&desk.document.expect.get(at)?.test));
    match (&mut test, old) {
        (
            ScopeTest::Count {
                container, guid, ..
            },
            _,
        ) => *guid = state.tree.at(container).and_then(|n| n.container.guid),
        // Still the same one, whatever it is called by now.
        (
            ScopeTest::Object { object, guid, .. },
            Some(ScopeTest::Object {
                object: before,
                guid: known,
                ..
            }),
        ) if object == before => *guid = *known,
        _ => {}
    }
    let why = state.tests.draft.why.trim();
    let why = (!why.is_empty()).then(|| why.to_owned());
    let editing = state.tests.draft.editing;
    put(Expectation { test, why }, editing, desk);
    state.tests.draft = Draft {
        kind: state.tests.draft.kind,
        ..Draft::default()
    };
}

/// A test from elsewhere in the window.
pub(in crate::wizard) fn put_test(expectation: Expectation, desk: &mut Desk) {
    put(expectation, None, desk);
}

/// In the place of the one that is edited, else of one that demands something else of the same.
fn put(expectation: Expectation, editing: Option<usize>, desk: &mut Desk) {
    let list = &mut desk.document.expect;
    let same = |e: &Expectation| {
        let (old, new) = (&e.test, &expectation.test);
        let both_bounds = matches!(
            (old, new),
            (
                ScopeTest::Count {
                    bound: Bound::AtLeast(_),
                    ..
                },
                ScopeTest::Count {
                    bound: Bound::AtMost(1..),
                    ..
                }
            ) | (
                ScopeTest::Count {
                    bound: Bound::AtMost(1..),
                    ..
                },
                ScopeTest::Count {
                    bound: Bound::AtLeast(_),
                    ..
                }
            )
        );
        old.is_about(new) && !both_bounds
    };
    let at = editing
        .filter(|at| *at < list.len())
        .or_else(|| list.iter().position(same));
    match at {
        // What somebody gave as the reason is not lost to a menu, which asks for none.
        Some(at) => {
            let why = expectation
                .why
                .or(list[at].why.take().filter(|_| editing.is_none()));
            list[at] = Expectation { why, ..expectation };
        }
        None => list.push(expectation),
    }
}

/// What a container is now, as a test. `None`: that is not known.
fn as_it_is(state: &State, id: NodeId) -> Option<ScopeTest> {
    let node = state.tree.get(id)?;
    let (dn, guid) = (node.dn().clone(), node.container.guid);
    let tri = state.scope_at(id).map_or(TriState::Out, |s| s.state(&dn));
    let inside = || {
        let index = state.indexes.get(&dn.domain_head())?;
        let scope = state.scope_of(&dn)?;
        NonZeroU64::new(index.in_scope_below(scope, &dn).total())
    };
    Some(match (tri, inside()) {
        (TriState::Out, _) => ScopeTest::Count {
            container: dn,
            guid,
            bound: Bound::AtMost(0),
        },
        (_, Some(n)) => ScopeTest::Count {
            container: dn,
            guid,
            bound: Bound::AtLeast(n),
        },
        (tri, None) => ScopeTest::Object {
            object: dn.to_string(),
            guid,
            in_scope: tri.includes(),
        },
    })
}

fn keep_so(state: &mut State, id: NodeId, desk: &mut Desk) {
    let Some(test) = as_it_is(state, id) else {
        return;
    };
    let said = sentence(&test);
    put(Expectation { test, why: None }, None, desk);
    state.said = Said::Kept(said);
}

/// Reads the objects that tests name and that are not known yet.
pub(super) fn ask(state: &mut State, desk: &mut Desk) {
    if desk.forests.is_empty() || state.tests.reading.is_running() || state.tests.problem.is_some()
    {
        return;
    }
    let names: Vec<String> = (desk.document.expect.iter())
        .filter_map(|e| Some(e.test.looked_for()?.into_owned()))
        .filter(|name| !state.tests.found.contains_key(name))
        .collect();
    if !names.is_empty() {
        let job = Job::FindTested { names };
        desk.load(Page::Scope, job, &mut state.tests.reading);
    }
}

/// Takes an answer; `false`: it was for somebody else.
pub(super) fn answer(
    state: &mut State,
    ticket: Ticket,
    outcome: &Outcome,
    desk: &mut Desk,
) -> bool {
    if state.tests.reading.ticket() != Some(ticket) {
        return false;
    }
    match outcome {
        Outcome::Progress(_) => return true,
        Outcome::FoundTested(Ok(found)) => state.tests.found.extend(found.iter().cloned()),
        Outcome::FoundTested(Err(problem)) | Outcome::Failed(problem) => {
            state.tests.problem = Some(problem.clone());
        }
        _ => {}
    }
    state.tests.reading = Load::Idle;
    // One that was written meanwhile.
    ask(state, desk);
    work_out(state, desk);
    true
}

pub(super) fn work_out(state: &mut State, desk: &Desk) {
    let row = |expectation: &Expectation| {
        let found = known(state, &expectation.test);
        TestRow {
            sentence: sentence(&expectation.test),
            why: expectation.why.clone(),
            verdict: judge(&expectation.test, &desk.document, found),
        }
    };
    state.tests.rows = desk.document.expect.iter().map(row).collect();
}

fn known<'a>(state: &'a State, test: &ScopeTest) -> Found<'a> {
    match test {
        ScopeTest::Object { .. } => {
            let name = test.looked_for().unwrap_or_default();
            match state.tests.found.get(&*name) {
                Some(found) => Found::Objects(found),
                None => Found::Unread,
            }
        }
        ScopeTest::Count { container, .. } => {
            let Some(index) = state.indexes.get(&container.domain_head()) else {
                return Found::Unread;
            };
            if !index.holds(container) {
                return Found::NoContainer;
            }
            let inside = state
                .scope_of(container)
                .map(|scope| index.in_scope_below(scope, container).total());
            Found::Count(inside.unwrap_or(0))
        }
    }
}

#[cfg(test)]
mod tests;
