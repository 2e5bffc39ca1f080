//! What an apply tells while it runs, and what is known of a journal.

use std::path::PathBuf;

use crate::model::Problem;
use crate::model::words::Words;
use crate::plan::StepId;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportForm {
    Html,
    Markdown,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ApplyEvent {
    pub step: StepId,
    pub state: StepState,
}

#[derive(Debug, Clone, PartialEq)]
pub enum StepState {
    Running,
    Done,
    /// It stood already when the apply was resumed.
    Stood,
    Failed(Problem),
    Undoing,
    Undone,
    /// Left alone, and why (for instance changed since).
    Left(Words),
}

/// A journal that has no end.
#[derive(Debug, Clone, PartialEq)]
pub struct JournalState {
    pub journal: PathBuf,
    pub document: PathBuf,
    pub started: jiff::Timestamp,
    pub steps: usize,
    pub done: usize,
    /// The sentence of the step that was begun and not ended.
    pub open: Option<Words>,
}
