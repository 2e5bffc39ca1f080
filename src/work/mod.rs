//! Runs jobs on tokio, off the window's thread: tickets, progress, cancellation, results back.
//!
//! Uses `apply` and everything below it. It decides nothing: what a job is, is data.

mod cloud_files;
mod engine_files;
mod job;
mod jobs;
mod known;
mod outcome;
mod servers;
mod sessions;
mod tasks;
pub mod tongue;

pub use crate::apply::settings::load as settings;
pub use cloud_files::write_for_cloud_sync;
pub use engine_files::{
    new_folder, read_configuration, read_export, write_for_entra_connect, write_migration,
    write_texts,
};
pub use job::{
    AccessExport, AccessProposal, AccessRead, AccessWish, ApplyEvent, CloudSeen, DraftFile,
    FilePurpose, Glance, Job, JobView, JournalState, KeptWindow, NewerJournal, OpenedPlan,
    PlanReview, ReadConfiguration, ReportForm, SignInMethod, StepState, Ticket, Version, Wish,
};
pub use jobs::kept_window;
pub use known::connector_rights;
pub use outcome::{Outcome, SignInPrompt};
pub use tasks::Tasks;

/// Who runs jobs: the real one is on tokio; tests answer by hand.
pub trait Runner {
    fn start(&mut self, ticket: Ticket, job: Job);
    /// Asks a job to stop. One that writes stops between two steps and still answers.
    fn cancel(&mut self, ticket: Ticket);
    /// The next answer that has come, if any.
    fn try_recv(&mut self) -> Option<(Ticket, Outcome)>;
}
