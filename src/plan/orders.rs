//! Starting, pausing, restarting one job, as a plan of its own: nothing else is done with it.

use crate::model::Document;
use crate::model::document::{JobIds, JobOf, Run};
use crate::model::provisioning::Restart;
use crate::model::text::inert;
use crate::model::words::words;

use super::make::cloud::{direction, pause, start, tenant_step, title};
use super::observed::Observed;
use super::provisioned::{JobSeen, Match};
use super::{Action, Guard, Inverse, JobRef, Place, Plan, Risk, Step, StepId};

/// What is to be done with a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Start,
    Pause,
    Restart(Restart),
}

/// The plan. The job of password hashes goes with that of its domain. Whether a job is to run is
/// remembered in the document as its file has it. Empty: the job is not there, or it runs or stands
/// still already.
pub fn order(observed: &Observed, of: &JobOf, order: Order) -> Plan {
    let mut plan = Plan {
        version: Plan::VERSION,
        steps: Vec::new(),
    };
    let (Some(there), Some(document)) = (&observed.provisioned, &observed.file.document) else {
        return plan;
    };
    if !matches!(there.find(document, of), Match::Job(..)) {
        return plan;
    }
    let mut wanted = document.clone();
    for of in with_passwords(document, of) {
        let Match::Job(app, job) = there.find(document, &of) else {
            continue;
        };
        let ids = app.ids(job);
        plan.steps.extend(step(&of, job, &ids, order));
        let run = match order {
            Order::Start => Run::Started,
            Order::Pause => Run::Paused,
            Order::Restart(_) => continue,
        };
        wanted.set_job_ids(&of, ids);
        wanted.set_run(&of, run);
    }
    if wanted != *document {
        plan.steps.push(remembered(observed, wanted));
    }
    plan
}

fn with_passwords(document: &Document, of: &JobOf) -> Vec<JobOf> {
    let mut all = vec![of.clone()];
    if let JobOf::Domain(name) = of
        && document.features.password_hash_sync
    {
        all.push(JobOf::Passwords(name.clone()));
    }
    all
}

fn step(of: &JobOf, job: &JobSeen, ids: &JobIds, order: Order) -> Option<Step> {
    let at = JobRef::Is(ids.clone());
    match order {
        Order::Start => (!job.runs()).then(|| start(of, at, Some(ids.clone()))),
        Order::Pause => job.runs().then(|| pause(of, at, Some(ids.clone()))),
        // It deletes nobody.
        Order::Restart(Restart::ForceDeletes) if matches!(of, JobOf::Passwords(_)) => None,
        Order::Restart(how) => Some(restart(of, at, how)),
    }
}

fn restart(of: &JobOf, job: JobRef, how: Restart) -> Step {
    let (name, sentence, reason, risk) = match how {
        Restart::Full => (
            "full",
            words!("plan-restart-full", what = title(of)),
            words!("plan-restart-full-reason"),
            Risk::SyncAffecting,
        ),
        Restart::Quarantine => (
            "quarantine",
            words!("plan-restart-quarantine", what = title(of)),
            words!("plan-restart-quarantine-reason"),
            Risk::SyncAffecting,
        ),
        Restart::ForceDeletes => (
            "force-deletes",
            words!("plan-restart-deletes", what = title(of)),
            words!("plan-restart-deletes-reason"),
            Risk::Destructive,
        ),
    };
    let id = format!("restart-job-{name}:{}:{}", direction(of), of.domain());
    let step = tenant_step(
        StepId(id),
        sentence,
        reason,
        Inverse::CannotBeUndone(words!("plan-restart-no-undo")),
        Action::RestartJob { job, how },
    );
    Step { risk, ..step }
}

fn remembered(observed: &Observed, wanted: Document) -> Step {
    let path = observed.file.path.clone();
    Step {
        id: StepId(format!("write-document:{path}")),
        place: Place::File,
        sentence: words!("plan-write-document", path = inert(&path)),
        reason: words!("plan-remember-run"),
        risk: Risk::Cosmetic,
        inverse: Inverse::Does(words!("plan-write-document-undo")),
        guards: vec![Guard::File {
            path: path.clone(),
            sha256: observed.file.sha256.clone(),
        }],
        notes: Vec::new(),
        action: Action::WriteDocument {
            path,
            document: Box::new(wanted),
        },
    }
}
