//! The steps of an apply as the page lists them, each with the state last told.

use crate::model::words::Words;
use crate::plan::{Inverse, Place, Plan, StepId};
use crate::work::{ApplyEvent, StepState};

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub id: StepId,
    pub sentence: Words,
    /// `None` for a step that no plan named.
    pub place: Option<Place>,
    /// Why an undo cannot take it back.
    pub cannot_undo: Option<Words>,
    pub state: Option<StepState>,
}

impl Row {
    /// What it did is there now.
    pub fn stands(&self) -> bool {
        matches!(
            self.state,
            Some(StepState::Done | StepState::Stood | StepState::Left(_))
        )
    }
}

/// The plan's steps; a state known from `before` is kept.
pub(super) fn of_plan(plan: &Plan, before: &[Row]) -> Vec<Row> {
    let known = |id: &StepId| before.iter().find(|r| r.id == *id)?.state.clone();
    let rows = plan.steps.iter().map(|step| Row {
        id: step.id.clone(),
        sentence: step.sentence.clone(),
        place: Some(step.place.clone()),
        cannot_undo: match &step.inverse {
            Inverse::Does(_) => None,
            Inverse::CannotBeUndone(why) => Some(why.clone()),
        },
        state: known(&step.id),
    });
    rows.collect()
}

pub(super) fn note(rows: &mut Vec<Row>, event: ApplyEvent) {
    match rows.iter_mut().find(|r| r.id == event.step) {
        Some(row) => row.state = Some(event.state),
        None => rows.push(Row {
            sentence: event.step.0.clone().into(),
            id: event.step,
            place: None,
            cannot_undo: None,
            state: Some(event.state),
        }),
    }
}

/// How many steps are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub all: usize,
    pub done: usize,
    pub failed: usize,
    pub undone: usize,
    pub left: usize,
}

impl Tally {
    pub fn of(rows: &[Row]) -> Self {
        let mut tally = Self {
            all: rows.len(),
            ..Self::default()
        };
        for row in rows {
            match row.state {
                Some(StepState::Done | StepState::Stood) => tally.done += 1,
                Some(StepState::Failed(_)) => tally.failed += 1,
                Some(StepState::Undone) => tally.undone += 1,
                Some(StepState::Left(_)) => tally.left += 1,
                Some(StepState::Running | StepState::Undoing) | None => {}
            }
        }
        tally
    }
}
