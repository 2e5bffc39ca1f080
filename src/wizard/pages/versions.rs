//! History: every applied version, two of them beside each other, the way back to one, and undo of
//! the last apply, in whole or by step. It only reads; undo is carried out by the page Apply.

use std::path::PathBuf;

use crate::apply::StepSeen;
use crate::insight::{ScopeCompared, compare_scopes, go_back, stays};
use crate::model::Document;
use crate::model::words::{Words, say};
use crate::plan::{SettingChange, StepId, setting_changes};
use crate::wizard::{Desk, Load, Page, Reason, Recovery, RecoveryWay, census};
use crate::work::{Job, JournalState, Outcome, StepState, Ticket, Version};

#[derive(Debug, Default)]
pub struct State {
    /// Newest first.
    pub read: Load<Vec<Version>>,
    /// By id; what it is compared with follows.
    pub chosen: Option<String>,
    pub with: With,
    /// The question before an undo.
    pub asking: Option<Undo>,
    /// The document that `read` is of.
    of: Option<PathBuf>,
    /// Made when what it is made from changes, not in each frame.
    pub compared: Option<Compared>,
}

/// What a version is compared with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum With {
    /// The document as it is being edited.
    #[default]
    Now,
    /// Another version, by id.
    Version(String),
}

/// What is to be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undo {
    All,
    Step(StepId),
}

/// From the chosen version to the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    pub settings: Vec<SettingChange>,
    pub scope: ScopeCompared,
}

#[derive(Debug, Clone)]
pub enum Msg {
    ReadAgain,
    Choose(String),
    With(With),
    /// The chosen version becomes what is to be: reviewed and applied as any other change.
    GoBack,
    AskUndo(Undo),
    ConfirmUndo,
    DeclineUndo,
}

impl State {
    pub fn versions(&self) -> &[Version] {
        self.read.value().map_or(&[], Vec::as_slice)
    }

    fn by_id(&self, id: &str) -> Option<&Version> {
        self.versions().iter().find(|v| v.id == id)
    }

    pub fn version(&self) -> Option<&Version> {
        self.by_id(self.chosen.as_deref()?)
    }
}

pub fn enter(state: &mut State, desk: &mut Desk) {
    state.asking = None;
    if state.of != desk.path {
        *state = State {
            of: desk.path.clone(),
            ..State::default()
        };
    }
    read(state, desk);
    census::want(desk, Page::History);
    compare(state, desk);
}

fn read(state: &mut State, desk: &mut Desk) {
    if let Some(path) = desk.path.clone() {
        desk.load(Page::History, Job::ReadHistory { path }, &mut state.read);
    }
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::ReadAgain => read(state, desk),
        Msg::Choose(id) => {
            if state.with == With::Version(id.clone()) {
                state.with = With::Now;
            }
            state.chosen = Some(id);
        }
        Msg::With(with) => state.with = with,
        Msg::GoBack => {
            let Some(version) = state.version().filter(|_| may_go_back(state, desk).is_ok()) else {
                return;
            };
            desk.document = go_back(&version.document, &desk.document);
            desk.replaced = true;
            desk.leads_to = Some(Page::Review);
            desk.keep_draft(Page::History);
        }
        Msg::AskUndo(undo) => state.asking = Some(undo),
        Msg::DeclineUndo => state.asking = None,
        Msg::ConfirmUndo => undo(state, desk),
    }
    compare(state, desk);
}

/// The page Apply carries it out, when the forests are connected.
fn undo(state: &mut State, desk: &mut Desk) {
    let (Some(asked), Some(version)) = (state.asking.take(), state.version()) else {
        return;
    };
    let steps = version.steps.as_deref().unwrap_or_default();
    desk.recovery = Some(Recovery {
        journal: JournalState {
            journal: version.journal.clone(),
            document: desk.path.clone().unwrap_or_default(),
            started: version.at,
            steps: steps.len(),
            done: steps.iter().filter(|s| stands(s)).count(),
            open: None,
        },
        way: match asked {
            Undo::All => RecoveryWay::Undo,
            Undo::Step(id) => RecoveryWay::UndoStep(id),
        },
    });
    desk.leads_to = Some(Page::Apply);
}

pub fn stands(step: &StepSeen) -> bool {
    !matches!(
        step.state,
        None | Some(StepState::Undone | StepState::Left(_))
    )
}

/// Why the chosen version cannot become what is to be.
pub fn may_go_back(state: &State, desk: &Desk) -> Result<(), Reason> {
    let Some(version) = state.version() else {
        return Err(Reason::new(say!("page-history-choose-first")));
    };
    let same = go_back(&version.document, &desk.document) == desk.document;
    match same {
        true => Err(Reason::new(say!("page-history-is-so"))),
        false => Ok(()),
    }
}

/// Why the last apply cannot be taken back here.
pub fn may_undo(version: &Version, desk: &Desk) -> Result<(), Reason> {
    let stop = |why: &str| Err(Reason::new(why));
    if version.undone.is_some() {
        return stop(say!("page-history-undone-already"));
    }
    if !version.stands {
        return stop(say!("page-history-only-last"));
    }
    if let Some(newer) = &version.newer {
        return stop(&newer.headline.show());
    }
    if version.steps.is_none() {
        return stop(say!("page-history-no-journal"));
    }
    if !desk.signed_out_forests().is_empty() {
        return stop(say!("page-history-sign-in-first"));
    }
    Ok(())
}

/// Why one step cannot be taken back alone.
pub fn may_undo_step(version: &Version, step: &StepSeen, desk: &Desk) -> Result<(), Reason> {
    may_undo(version, desk)?;
    match &step.not_alone {
        Some(why) => Err(Reason::new(why.to_string())),
        None => Ok(()),
    }
}

/// What would stay in Active Directory although the version does not have it.
pub fn staying(version: &Version, desk: &Desk) -> Vec<Words> {
    stays(&version.document, &desk.document)
}

fn compare(state: &mut State, desk: &Desk) {
    let Some(from) = state.version() else {
        state.compared = None;
        return;
    };
    let to: Option<&Document> = match &state.with {
        With::Now => Some(&desk.document),
        With::Version(id) => state.by_id(id).map(|v| &v.document),
    };
    state.compared = to.map(|to| Compared {
        settings: setting_changes(Some(&from.document), to),
        scope: compare_scopes(&from.document, to, |head| desk.census_of(head)),
    });
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    if census::answer(desk, ticket, &outcome).is_some() {
        compare(state, desk);
        return;
    }
    if state.read.ticket() != Some(ticket) {
        return;
    }
    match outcome {
        Outcome::HistoryRead(versions) => {
            state.read.finish(Ok(versions));
            if state.version().is_none() {
                state.chosen = state.versions().first().map(|v| v.id.clone());
            }
            compare(state, desk);
        }
        Outcome::Failed(problem) => state.read.finish(Err(problem)),
        Outcome::Cancelled => state.read.cancel(),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ScopeRule;
    use crate::plan::Place;
    use crate::wizard::testing::{desk, dn, jobs};

    fn version(number: usize, document: &Document, stands: bool) -> Version {
        let step = |id: &str, not_alone: Option<&str>| StepSeen {
            id: StepId(id.into()),
            sentence: id.to_owned().into(),
            place: Place::File,
            state: Some(StepState::Done),
            not_alone: not_alone.map(|why| why.to_owned().into()),
        };
        Version {
            number,
            id: format!("v{number}"),
            at: "2026-03-01T10:00:00Z".parse().unwrap(),
            by: "anna on dc1".into(),
            author: String::new(),
            reason: String::new(),
            document: document.clone(),
            undone: None,
            stands,
            journal: "/j/1.jsonl".into(),
            steps: Some(vec![
                step("make", Some("\"use\" counts on it")),
                step("use", None),
            ]),
            newer: None,
        }
    }

    /// Two versions: the second has OU=People in scope.
    fn opened() -> (State, Desk) {
        let mut desk = desk(&["corp.example"]);
        let first = desk.document.clone();
        desk.document.forest[0].domain[0].rules.push(ScopeRule {
            dn: dn("OU=People,DC=corp,DC=example"),
            includes: true,
            guid: None,
            why: None,
            until: None,
        });
        desk.saved = Some(desk.document.clone());
        desk.path = Some("/docs/a.toml".into());
        let versions = vec![version(2, &desk.document, true), version(1, &first, false)];
        let mut state = State::default();
        enter(&mut state, &mut desk);
        let asked = jobs(&mut desk).into_iter();
        let (ticket, _) = asked
            .rev()
            .find(|(_, job)| matches!(job, Job::ReadHistory { .. }))
            .unwrap();
        answer(
            &mut state,
            ticket,
            Outcome::HistoryRead(versions),
            &mut desk,
        );
        (state, desk)
    }

    #[test]
    fn the_newest_is_chosen_and_no_different_from_what_stands() {
        let (state, desk) = opened();
        assert_eq!(state.version().unwrap().number, 2);
        let compared = state.compared.as_ref().unwrap();
        assert!(compared.settings.is_empty() && compared.scope.places.is_empty());
        assert!(may_go_back(&state, &desk).is_err());
    }

    #[test]
    fn going_back_makes_an_earlier_version_what_is_to_be_and_leads_to_review() {
        let (mut state, mut desk) = opened();
        update(&mut state, Msg::Choose("v1".into()), &mut desk);
        let compared = state.compared.as_ref().unwrap();
        let place = (dn("OU=People,DC=corp,DC=example"), true);
        assert_eq!(compared.scope.places, [place]);
        update(&mut state, Msg::GoBack, &mut desk);
        assert!(desk.document.forest[0].domain[0].rules.is_empty());
        assert_eq!(desk.leads_to, Some(Page::Review));
        assert_ne!(
            desk.saved.as_ref(),
            Some(&desk.document),
            "nothing is written"
        );
    }

    #[test]
    fn only_the_last_apply_is_undone_and_no_step_that_another_counts_on() {
        let (mut state, mut desk) = opened();
        let (last, first) = (state.versions()[0].clone(), state.versions()[1].clone());
        assert!(may_undo(&first, &desk).is_err());
        let steps = last.steps.as_deref().unwrap();
        let why = may_undo_step(&last, &steps[0], &desk).unwrap_err();
        assert!(why.0.contains("counts on it"), "{why:?}");
        may_undo_step(&last, &steps[1], &desk).unwrap();

        let step = Undo::Step(steps[1].id.clone());
        update(&mut state, Msg::AskUndo(step), &mut desk);
        assert_eq!(desk.recovery, None, "asked first");
        update(&mut state, Msg::ConfirmUndo, &mut desk);
        let recovery = desk.recovery.clone().unwrap();
        let way = RecoveryWay::UndoStep(StepId("use".into()));
        assert_eq!((recovery.way, recovery.journal.done), (way, 2));
        assert_eq!(desk.leads_to, Some(Page::Apply));
        desk.forests.clear();
        assert!(may_undo(&last, &desk).is_err(), "nobody is signed in");
    }
}
