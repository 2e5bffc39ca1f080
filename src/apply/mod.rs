//! Executes a plan against the ports: guards, journal, resume, undo; and observes what a plan needs.
//!
//! Uses `plan` and everything below it. Never prints, never draws.

mod event;

pub use event::{ApplyEvent, JournalState, ReportForm, StepState};
