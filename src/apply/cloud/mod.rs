//! The steps in the tenant: done, examined after a crash, taken back, guarded.

mod act;
mod back;
mod guard;
mod observe;
mod sizes;

use std::time::Duration;

use crate::model::document::JobIds;
use crate::model::ports::{Provisioning, Result};
use crate::model::text::inert;
use crate::model::words::words;
use crate::model::{Guid, Problem, ProblemKind};
use crate::plan::{Action, AppRef, JobRef, Step, StepId};

use super::Ports;
use super::guard::moved;
use super::journal::Record;

pub(super) use act::{before, examine, execute};
pub(super) use back::undo;
pub(super) use guard::check;
pub use observe::live_cloud_sync;
pub(super) use observe::{containers, members, nested, provisioned};

/// Between two looks at what the service has not caught up with.
const AGAIN: Duration = Duration::from_millis(if cfg!(test) { 0 } else { 500 });
/// The service is asked so often before it counts as not having taken something.
const TRIES: usize = 20;

pub(super) fn is_here(step: &Step) -> bool {
    use Action as A;
    matches!(
        step.action,
        A::MakeApp { .. }
            | A::MakeJob { .. }
            | A::PutSettings { .. }
            | A::PutSchema { .. }
            | A::StartJob { .. }
            | A::PauseJob { .. }
            | A::RestartJob { .. }
    )
}

/// Errs when nobody is signed in.
pub(super) fn port<'a>(ports: &Ports<'a>) -> Result<&'a dyn Provisioning> {
    ports.provisioning.ok_or_else(not_signed_in)
}

/// Or not with the permissions that it takes.
pub fn not_signed_in() -> Problem {
    Problem::new(
        ProblemKind::SignIn,
        words!("apply-tenant-not-signed-in"),
        words!("apply-tenant-not-signed-in-advice"),
    )
}

fn app_of(app: &AppRef, record: &Record) -> Result<Guid> {
    match app {
        AppRef::Is(id) => Ok(*id),
        AppRef::MadeBy(step) => {
            let made = record.after(step).and_then(|a| a.app.as_ref());
            made.map(|a| a.id).ok_or_else(|| not_made(step))
        }
    }
}

fn job_of(job: &JobRef, record: &Record) -> Result<JobIds> {
    match job {
        JobRef::Is(ids) => Ok(ids.clone()),
        JobRef::MadeBy(step) => {
            let made = record.after(step).and_then(|a| a.job.as_deref().cloned());
            made.ok_or_else(|| not_made(step))
        }
    }
}

fn not_made(step: &StepId) -> Problem {
    moved(words!("apply-moved-not-made", step = inert(&step.0)))
}

fn job_gone(job: &JobIds) -> Problem {
    moved(words!("apply-moved-job-gone", job = inert(&job.id)))
}

/// Asks until what is read is as it should be; the last answer in any case.
async fn until<T, F: Future<Output = Result<T>>>(
    ask: impl Fn() -> F,
    good: impl Fn(&T) -> bool,
) -> Result<T> {
    let mut found = ask().await?;
    for _ in 1..TRIES {
        if good(&found) {
            break;
        }
        tokio::time::sleep(AGAIN).await;
        found = ask().await?;
    }
    Ok(found)
}
