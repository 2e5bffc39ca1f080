//! One step in the tenant: doing it, and whether it was done.

use serde_json::Value;

use crate::engines::cloud_sync::{Passwords, SchemaWish, SettingsWish, Unfit, is_order};
use crate::model::document::JobIds;
use crate::model::ports::{Provisioning, Result};
use crate::model::provisioning::{JobSchema, ProvisioningApp};
use crate::model::text::inert;
use crate::model::words::words;
use crate::model::{Guid, Problem, ProblemKind};
use crate::plan::{Action, Step, fingerprint, is_running, settings_print};

use super::super::Ports;
use super::super::examine::Standing;
use super::super::guard::moved;
use super::super::journal::{After, Record, TenantBefore};
use super::{app_of, job_gone, job_of, port, until};

/// What has to be remembered before the step: nothing else brings it back.
pub(in crate::apply) async fn before(
    ports: &Ports<'_>,
    step: &Step,
    record: &Record,
) -> Result<Option<TenantBefore>> {
    Ok(match &step.action {
        Action::PutSettings { app, wish } => {
            let current = port(ports)?.settings(app_of(app, record)?).await?;
            let (_, changed) = wish.edit(&current);
            let former = |key: &str| {
                let found = current.iter().find(|s| s.key == key);
                found.map(|s| s.value.clone().unwrap_or_default())
            };
            let changed = changed.into_iter().map(|(key, _, _)| {
                let was = former(&key);
                (key, was)
            });
            Some(TenantBefore::Settings(changed.collect()))
        }
        Action::PutSchema { job, .. } => {
            let job = job_of(job, record)?;
            let schema = port(ports)?.schema(job.app, &job.id).await?;
            Some(TenantBefore::Schema(schema.json))
        }
        _ => None,
    })
}

/// Executes a step whose guards hold.
pub(in crate::apply) async fn execute(
    ports: &Ports<'_>,
    step: &Step,
    record: &Record,
) -> Result<After> {
    let port = port(ports)?;
    match &step.action {
        Action::MakeApp { template, name } => {
            let app = port.make_app(*template, name).await?;
            Ok(app_after(app))
        }
        Action::MakeJob { app, template, .. } => {
            let app = app_of(app, record)?;
            let job = port.make_job(app, template).await?;
            Ok(job_after(JobIds { app, id: job.id }))
        }
        Action::PutSettings { app, wish } => {
            let app = app_of(app, record)?;
            let current = port.settings(app).await?;
            let (all, _) = wish.edit(&current);
            port.put_settings(app, &all).await?;
            settings_after(port, app, wish).await
        }
        Action::PutSchema { job, wish } => {
            let job = job_of(job, record)?;
            let schema = port.schema(job.app, &job.id).await?;
            // What was kept for undo is what is replaced.
            let kept = record.tenant.get(&step.id);
            if kept != Some(&TenantBefore::Schema(schema.json.clone())) {
                return Err(schema_moved(&job));
            }
            let edited = wish.edit(&schema.json).map_err(|u| unfit(&job, &u))?;
            let wanted = JobSchema {
                json: edited.schema,
                etag: schema.etag,
            };
            port.put_schema(job.app, &job.id, &wanted).await?;
            schema_after(port, &job, wish).await
        }
        Action::StartJob { job } => {
            let job = job_of(job, record)?;
            port.start(job.app, &job.id).await?;
            running_after(port, &job, true).await
        }
        Action::PauseJob { job } => {
            let job = job_of(job, record)?;
            port.pause(job.app, &job.id).await?;
            running_after(port, &job, false).await
        }
        Action::RestartJob { job, how } => {
            let job = job_of(job, record)?;
            port.restart(job.app, &job.id, *how).await?;
            Ok(job_after(job))
        }
        _ => Err(Problem::internal("no step of the tenant")),
    }
}

fn app_after(app: ProvisioningApp) -> After {
    After {
        app: Some(Box::new(app)),
        ..After::default()
    }
}

fn job_after(job: JobIds) -> After {
    After {
        job: Some(Box::new(job)),
        ..After::default()
    }
}

async fn settings_after(port: &dyn Provisioning, app: Guid, wish: &SettingsWish) -> Result<After> {
    let wish = wish.done();
    let as_wanted = |now: &Vec<_>| wish.edit(now).1.is_empty();
    let now = until(|| port.settings(app), as_wanted).await?;
    Ok(After {
        sha256: Some(settings_print(&now)),
        ..After::default()
    })
}

/// The service may write a schema in its own way: what is compared later is what it gives back.
async fn schema_after(port: &dyn Provisioning, job: &JobIds, wish: &SchemaWish) -> Result<After> {
    let now = until(
        || port.schema(job.app, &job.id),
        |now| fits(wish, &now.json),
    )
    .await?;
    if !fits(wish, &now.json) {
        return Err(Problem::new(
            ProblemKind::Refused,
            words!("apply-schema-not-taken", job = inert(&job.id)),
            words!("apply-schema-not-taken-advice"),
        ));
    }
    Ok(After {
        job: Some(Box::new(job.clone())),
        sha256: Some(fingerprint(&now.json)),
        ..After::default()
    })
}

fn fits(wish: &SchemaWish, schema: &Value) -> bool {
    wish.edit(schema).is_ok_and(|e| e.changes.is_empty())
}

pub(super) async fn running_after(
    port: &dyn Provisioning,
    job: &JobIds,
    running: bool,
) -> Result<After> {
    let as_wanted = |now: &Option<_>| now.as_ref().is_none_or(|j| is_running(j) == running);
    until(|| port.job(job.app, &job.id), as_wanted).await?;
    Ok(job_after(job.clone()))
}

fn schema_moved(job: &JobIds) -> Problem {
    moved(words!("apply-moved-schema", job = inert(&job.id)))
}

fn unfit(job: &JobIds, unfit: &Unfit) -> Problem {
    Problem::new(
        ProblemKind::Refused,
        words!("apply-schema-unfit", job = inert(&job.id)),
        words!("apply-schema-unfit-advice"),
    )
    .because(unfit.words())
}

/// Was a step that was begun and not ended carried out?
pub(in crate::apply) async fn examine(
    ports: &Ports<'_>,
    step: &Step,
    record: &Record,
) -> Result<Standing> {
    let port = port(ports)?;
    Ok(match &step.action {
        Action::MakeApp { template, name } => {
            let apps = port.apps(*template).await?;
            let mut ours = apps
                .into_iter()
                .filter(|a| a.name.eq_ignore_ascii_case(name));
            match (ours.next(), ours.next()) {
                (None, _) => Standing::Absent,
                (Some(app), None) => Standing::Stands(app_after(app)),
                (Some(_), Some(_)) => {
                    Standing::Foreign(words!("apply-moved-two-apps", name = inert(name)))
                }
            }
        }
        Action::MakeJob { app, template, .. } => {
            let app = app_of(app, record)?;
            let jobs = port.jobs(app).await?;
            let mut ours = jobs.into_iter().filter(|j| j.template == *template);
            match (ours.next(), ours.next()) {
                (None, _) => Standing::Absent,
                (Some(job), None) => Standing::Stands(job_after(JobIds { app, id: job.id })),
                (Some(_), Some(_)) => Standing::Foreign(words!("apply-moved-two-jobs")),
            }
        }
        Action::PutSettings { app, wish } => {
            let app = app_of(app, record)?;
            let now = port.settings(app).await?;
            match leaves_a_mark(wish, step, record) && wish.done().edit(&now).1.is_empty() {
                true => Standing::Stands(settings_after(port, app, wish).await?),
                false => Standing::Absent,
            }
        }
        Action::PutSchema { job, wish } => {
            let job = job_of(job, record)?;
            let now = port.schema(job.app, &job.id).await?.json;
            let before = record.tenant.get(&step.id);
            let as_before = |b: &TenantBefore| matches!(b, TenantBefore::Schema(s) if *s == now);
            if before.is_some_and(as_before) {
                Standing::Absent
            } else if fits(wish, &now) {
                Standing::Stands(schema_after(port, &job, wish).await?)
            } else {
                Standing::Foreign(words!("apply-moved-schema", job = inert(&job.id)))
            }
        }
        Action::StartJob { job } => ran(port, &job_of(job, record)?, true).await?,
        Action::PauseJob { job } => ran(port, &job_of(job, record)?, false).await?,
        // It leaves no mark; doing it again does no harm.
        Action::RestartJob { .. } => Standing::Absent,
        _ => return Err(Problem::internal("no step of the tenant")),
    })
}

/// An order alone is not read back: giving it again does no harm.
fn leaves_a_mark(wish: &SettingsWish, step: &Step, record: &Record) -> bool {
    match record.tenant.get(&step.id) {
        Some(TenantBefore::Settings(changed))
            if wish.again.is_some() || wish.passwords == Passwords::Begin =>
        {
            changed.iter().any(|(key, _)| !is_order(key))
        }
        _ => true,
    }
}

async fn ran(port: &dyn Provisioning, job: &JobIds, wanted: bool) -> Result<Standing> {
    let now = port.job(job.app, &job.id).await?;
    let now = now.ok_or_else(|| job_gone(job))?;
    Ok(match is_running(&now) == wanted {
        true => Standing::Stands(job_after(job.clone())),
        false => Standing::Absent,
    })
}
