//! The steps of an apply as the page lists them, each with the state last told.

use crate::model::words::{Words, say};
use crate::plan::{Inverse, Place, Plan, StepId, needed_by};
use crate::wizard::Reason;
use crate::work::{ApplyEvent, StepState};

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub id: StepId,
    pub sentence: Words,
    /// `None` for a step that no plan named.
    pub place: Option<Place>,
    /// Why an undo cannot take it back.
    pub cannot_undo: Option<Words>,
    /// Later steps that count on it.
    needed_by: Vec<StepId>,
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

    /// It was done and no undo has been at it: one that was left alone is offered no more.
    pub fn stands_alone(&self) -> bool {
        matches!(self.state, Some(StepState::Done | StepState::Stood))
    }
}

/// Why this step cannot be taken back alone now.
pub fn not_alone(rows: &[Row], row: &Row) -> Result<(), Reason> {
    if let Some(why) = &row.cannot_undo {
        return Err(Reason::new(why.to_string()));
    }
    let counts = |r: &&Row| r.stands_alone() && row.needed_by.contains(&r.id);
    match rows.iter().find(counts) {
        Some(other) => Err(Reason::new(say!(
            "page-apply-step-needed",
            other = &other.sentence
        ))),
        None => Ok(()),
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
        needed_by: (needed_by(plan, &step.id).into_iter())
            .map(|s| s.id.clone())
            .collect(),
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
            needed_by: Vec::new(),
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
