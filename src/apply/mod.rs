//! Executes a plan against the ports: guards, journal, resume, undo; and observes what a plan needs.
//!
//! Uses `plan` and everything below it. Never prints, never draws.

mod act;
mod affected;
mod applied;
mod cloud;
mod crash;
mod error;
mod event;
mod examine;
mod files;
mod guard;
mod history;
mod journal;
mod lock;
mod observe;
mod on_demand;
mod password;
pub mod paths;
mod plan_file;
mod report;
mod run;
pub mod settings;
mod told;
mod unact;
mod world;

pub use affected::written_groups;
pub use applied::{accept, last_applied};
pub use cloud::{live_cloud_sync, not_signed_in};
pub use error::ApplyError;
pub use event::{ApplyEvent, JournalState, ReportForm, StepState};
pub use files::write_atomically;
pub use guard::moved_since;
pub use history::{StepSeen, Version, history, version};
pub use journal::{
    Ended, Record, Stage, TenantBefore, journals, newer_journal, newer_journals, read_journal,
    unfinished,
};
pub use lock::{DocumentLock, Holder, Unlocked, lock_holder, unlock};
pub use observe::{Known, locate, locate_all, observe, read_document, see_file};
pub use on_demand::{Trial, group_trial, trial, try_object};
pub use plan_file::{read_plan, write_plan};
pub use report::{
    Circumstances, comparison_report, configuration_report, migration_report, report,
};
pub use run::{Ran, Watch, apply, leave, resume, undo, undo_steps};
pub use world::{Look, look};

use crate::model::ports::{Directory, Provisioning, SecretStore, Tenant};
use crate::model::snapshot::Progress;

/// Where steps are carried out.
#[derive(Clone, Copy)]
pub struct Ports<'a> {
    pub directory: &'a dyn Directory,
    pub secrets: &'a dyn SecretStore,
    /// `None`: nobody is signed in to the tenant.
    pub tenant: Option<&'a dyn Tenant>,
    /// `None`: nor for writing there.
    pub provisioning: Option<&'a dyn Provisioning>,
    /// Hears how far a long read is.
    pub tell: &'a (dyn Fn(Progress) + Send + Sync),
}

/// Nobody watches.
pub fn untold(_: Progress) {}

#[cfg(test)]
mod fake;
#[cfg(test)]
mod tests;
