//! Desired × observed → an ordered list of steps in plain words.
//!
//! Pure: it never opens a socket or a file. Uses `insight`, `engines` and `model` only.

mod affected;
mod cause;
mod changes;
mod dependence;
mod file;
mod finding;
mod findings;
mod make;
mod membership;
mod observed;
mod orders;
mod provisioned;
mod settle;
mod step;

pub use affected::{Affected, AffectedObject, Consent, Side};
pub use cause::Cause;
pub use changes::setting_changes;
pub use dependence::needed_by;
pub use file::{Made, PlanFault, PlanFile};
pub use finding::{Finding, PlanReview, SettingChange, Severity, Topic};
pub use findings::{findings, recycle_bin_off, writeback_changes};
pub use make::cloud::title as job_title;
pub use make::{ACCOUNT, FROM_ENV, make};
pub use membership::{AccessEdit, membership};
pub use observed::{FileSeen, GivenPassword, Observed, Questions, Seen, questions};
pub use orders::{Order, order};
pub use provisioned::{
    AppSeen, GroupSizes, JobSeen, Match, Provisioned, fingerprint, is_running, settings_print,
};
pub use step::{
    Action, AppRef, FormerEnd, GrantedAce, Guard, Inverse, JobRef, Place, Plan, Risk, Step, StepId,
};

use crate::model::Document;

/// The plan with its findings and setting changes: what the page *Review* and the verb `plan` show.
pub fn review(document: &Document, observed: &Observed) -> PlanReview {
    PlanReview {
        plan: make(document, observed),
        findings: findings(document, observed),
        changes: setting_changes(before(observed), document),
        affected: observed.affected.clone(),
        limit: document.safety.deletion_limit,
    }
}

/// The document with its containers and groups where they are now.
pub fn settled(document: &Document, observed: &Observed) -> Document {
    settle::settle(document, observed)
}

/// What a change is shown against: what was applied, else what the file holds.
pub fn before(observed: &Observed) -> Option<&Document> {
    let file = observed.file.document.as_ref();
    observed.applied.as_deref().or(file)
}

#[cfg(test)]
mod tests;
