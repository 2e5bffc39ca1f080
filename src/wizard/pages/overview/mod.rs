//! Overview: what is configured, what needs attention, and the tasks, for who comes back to a
//! configuration that was applied before. It changes nothing by itself.

mod check;
mod cloud;
mod drift;
mod export;
mod glance;

use std::path::PathBuf;

use crate::insight::drift::{Applied, Edit};
use crate::wizard::{Desk, Load, Page, census};
use crate::work::{Job, Outcome, Ticket};

pub use check::Check;
pub use cloud::{Cloud, CloudMsg, concerns};
pub use drift::Drift;
pub use export::Exported;
pub use glance::{Due, Glance, Over, due, glance, over, unconfirmed};

#[derive(Debug, Default)]
pub struct State {
    /// `None`: it was applied elsewhere, or what was kept is gone.
    pub applied: Load<Option<Box<Applied>>>,
    pub drift: Drift,
    pub check: Check,
    pub cloud: Cloud,
    pub exported: Exported,
    /// The document that `applied` is of.
    of: Option<PathBuf>,
    /// The question before choices are thrown away.
    pub discarding: bool,
}

impl State {
    pub fn applied(&self) -> Option<&Applied> {
        self.applied.value()?.as_deref()
    }
}

#[derive(Debug, Clone)]
pub enum Msg {
    LookAgain,
    /// Stop comparing; what is known stays.
    Cancel,
    /// Stop looking for what stands against it.
    CancelCheck,
    /// What is offered for the difference of this id.
    Take(String, Box<Edit>),
    /// Decide later.
    Leave(String),
    /// Throw away the choices that are not applied.
    Discard,
    ConfirmDiscard,
    KeepChoices,
    Cloud(CloudMsg),
    /// Writes all that is configured, for people and for the engine's server.
    Export,
}

/// The page is shown: an apply may have ended since.
pub fn enter(state: &mut State, desk: &mut Desk) {
    state.discarding = false;
    look(state, desk);
    census::want(desk, Page::Overview);
}

fn look(state: &mut State, desk: &mut Desk) {
    let Some(path) = desk.path.clone() else {
        return;
    };
    if state.of.as_ref() != Some(&path) {
        *state = State {
            of: Some(path.clone()),
            ..State::default()
        };
    }
    desk.load(Page::Overview, Job::LookBack { path }, &mut state.applied);
    drift::look(&mut state.drift, desk);
    cloud::look(&mut state.cloud, desk);
    compare(state, desk, false);
    check::look(&mut state.check, desk);
}

fn compare(state: &mut State, desk: &Desk, anew: bool) {
    let applied = state.applied.value().and_then(|a| a.as_deref());
    drift::compare(&mut state.drift, applied, desk, anew);
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::LookAgain => {
            look(state, desk);
            census::again(desk, Page::Overview);
        }
        Msg::Cancel => {
            if let Some(ticket) = state.drift.now.ticket() {
                desk.cancel(ticket);
                state.drift.now.cancel();
            }
        }
        Msg::Take(id, edit) => {
            if drift::carry_out(&mut state.drift, &id, &edit, desk) {
                desk.replaced = true;
                desk.keep_draft(Page::Overview);
                compare(state, desk, false);
                check::look_if_edited(&mut state.check, desk);
            }
        }
        Msg::CancelCheck => check::cancel(&mut state.check, desk),
        Msg::Export => export::begin(&mut state.exported, desk),
        Msg::Cloud(msg) => cloud::update(&mut state.cloud, msg, desk),
        Msg::Leave(id) => {
            drift::not_repaired(&state.drift, &id, desk);
            state.drift.left.insert(id);
        }
        Msg::Discard => state.discarding = true,
        Msg::KeepChoices => state.discarding = false,
        Msg::ConfirmDiscard => {
            state.discarding = false;
            if let Some(saved) = &desk.saved {
                desk.document = saved.clone();
                desk.replaced = true;
                desk.keep_draft(Page::Overview);
                compare(state, desk, false);
                check::look_if_edited(&mut state.check, desk);
            }
        }
    }
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    if census::answer(desk, ticket, &outcome).is_some() {
        if census::state(desk).is_complete() {
            check::counted(&mut state.check, desk);
        }
        return;
    }
    if check::answer(&mut state.check, ticket, &outcome) {
        return;
    }
    if cloud::answer(&mut state.cloud, ticket, &outcome, desk) {
        return;
    }
    if export::answer(&mut state.exported, ticket, &outcome, desk) {
        return;
    }
    if drift::answer_export(&mut state.drift, ticket, &outcome, desk) {
        return;
    }
    if let Some(anew) = drift::answer(&mut state.drift, ticket, &outcome, desk.now) {
        if matches!(outcome, Outcome::DriftAccepted(Ok(()))) {
            let Some(path) = desk.path.clone() else {
                return;
            };
            desk.load(Page::Overview, Job::LookBack { path }, &mut state.applied);
        }
        compare(state, desk, anew);
        return;
    }
    if state.applied.ticket() == Some(ticket) {
        match outcome {
            Outcome::LookedBack(applied) => {
                state.applied.finish(Ok(applied));
                compare(state, desk, true);
            }
            Outcome::Cancelled => state.applied.cancel(),
            Outcome::Failed(problem) => state.applied.finish(Err(problem)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
