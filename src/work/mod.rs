//! Runs jobs on tokio, off the window's thread: tickets, progress, cancellation, results back.
//!
//! Uses `apply` and everything below it. It decides nothing: what a job is, is data.

mod job;

pub use job::{
    ApplyEvent, DraftFile, FilePurpose, Job, JournalState, Outcome, PlanReview, ReportForm,
    SignInMethod, SignInPrompt, StepState, Ticket,
};
