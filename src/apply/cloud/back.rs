//! One step in the tenant backwards, guarded by "unchanged since".

use std::collections::BTreeMap;

use crate::engines::cloud_sync::same_schema;
use crate::model::document::JobIds;
use crate::model::ports::{Provisioning, Result};
use crate::model::provisioning::{JobSchema, ProvisioningApp, Setting};
use crate::model::text::inert;
use crate::model::words::words;
use crate::model::{Guid, Problem};
use crate::plan::{Action, Inverse, Step, fingerprint, is_running, settings_print};

use super::super::Ports;
use super::super::journal::{After, Record, TenantBefore};
use super::super::unact::Back;
use super::act::running_after;
use super::{app_of, job_of, port, until};

fn undone() -> Result<Back> {
    Ok(Back::Undone(BTreeMap::new()))
}

/// Takes back a step that left `after` behind. `again`: an earlier undo of it was cut short, so what
/// is gone counts as taken back.
pub(in crate::apply) async fn undo(
    ports: &Ports<'_>,
    step: &Step,
    after: &After,
    record: &Record,
    again: bool,
) -> Result<Back> {
    let port = port(ports)?;
    match &step.action {
        Action::MakeApp { template, .. } => {
            let Some(app) = &after.app else {
                return Err(Problem::internal("an application without its id"));
            };
            delete_app(port, *template, app, again).await
        }
        Action::MakeJob { .. } => match &after.job {
            Some(job) => delete_job(port, job, again).await,
            None => Err(Problem::internal("a job without its id")),
        },
        // Nothing but an order, which the service does not take back.
        Action::PutSettings { .. } if matches!(step.inverse, Inverse::CannotBeUndone(_)) => {
            Ok(Back::Left(words!("apply-left-order")))
        }
        Action::PutSettings { app, .. } => {
            let former = match record.tenant.get(&step.id) {
                Some(TenantBefore::Settings(former)) => former,
                _ => return Err(Problem::internal("settings without what was before")),
            };
            settings_back(port, app_of(app, record)?, former, after, again).await
        }
        Action::PutSchema { job, .. } => {
            let Some(TenantBefore::Schema(former)) = record.tenant.get(&step.id) else {
                return Err(Problem::internal("a schema without what was before"));
            };
            let former = JobSchema {
                json: former.clone(),
                etag: None,
            };
            schema_back(port, &job_of(job, record)?, former, after).await
        }
        Action::StartJob { job } => run_back(port, &job_of(job, record)?, false).await,
        Action::PauseJob { job } => run_back(port, &job_of(job, record)?, true).await,
        Action::RestartJob { .. } => Ok(Back::Left(words!("apply-left-restart"))),
        _ => Err(Problem::internal("no step of the tenant")),
    }
}

async fn delete_app(
    port: &dyn Provisioning,
    template: Guid,
    app: &ProvisioningApp,
    again: bool,
) -> Result<Back> {
    let there = port.apps(template).await?.iter().any(|a| a.id == app.id);
    if !there {
        return match again {
            // The service principal goes first; what is left of the application goes now.
            true => {
                port.delete_app(app).await?;
                undone()
            }
            false => Ok(Back::Left(words!("apply-left-gone"))),
        };
    }
    if !port.jobs(app.id).await?.is_empty() {
        return Ok(Back::Left(words!("apply-left-app-has-jobs")));
    }
    port.delete_app(app).await?;
    undone()
}

async fn delete_job(port: &dyn Provisioning, job: &JobIds, again: bool) -> Result<Back> {
    match port.job(job.app, &job.id).await? {
        None if again => undone(),
        None => Ok(Back::Left(words!("apply-left-gone"))),
        // Whoever started it has not undone that.
        Some(now) if is_running(&now) => Ok(Back::Left(words!("apply-left-job-runs"))),
        Some(_) => {
            port.delete_job(job.app, &job.id).await?;
            let gone = |now: &Option<_>| now.is_none();
            until(|| port.job(job.app, &job.id), gone).await?;
            undone()
        }
    }
}

async fn settings_back(
    port: &dyn Provisioning,
    app: Guid,
    former: &[(String, Option<String>)],
    after: &After,
    again: bool,
) -> Result<Back> {
    let now = port.settings(app).await?;
    let mut wanted: Vec<Setting> = Vec::new();
    for setting in &now {
        match former.iter().find(|(key, _)| *key == setting.key) {
            None => wanted.push(setting.clone()),
            Some((_, None)) => {}
            Some((key, Some(value))) => wanted.push(Setting {
                key: key.clone(),
                value: Some(value.clone()),
            }),
        }
    }
    let print = settings_print(&now);
    if print == settings_print(&wanted) {
        return undone();
    }
    if !again && Some(&print) != after.sha256.as_ref() {
        return Ok(Back::Left(words!("apply-left-settings-changed")));
    }
    port.put_settings(app, &wanted).await?;
    let wanted = settings_print(&wanted);
    until(|| port.settings(app), |now| settings_print(now) == wanted).await?;
    undone()
}

async fn schema_back(
    port: &dyn Provisioning,
    job: &JobIds,
    former: JobSchema,
    after: &After,
) -> Result<Back> {
    if port.job(job.app, &job.id).await?.is_none() {
        return Ok(Back::Left(words!("apply-left-gone")));
    }
    let now = port.schema(job.app, &job.id).await?;
    if same_schema(&now.json, &former.json) {
        return undone();
    }
    if Some(fingerprint(&now.json)) != after.sha256 {
        let job = inert(&job.id);
        return Ok(Back::Left(words!("apply-left-schema-changed", job = job)));
    }
    let former = JobSchema {
        etag: now.etag,
        ..former
    };
    if let Err(problem) = port.put_schema(job.app, &job.id, &former).await {
        // The request of an undo that was cut short may have come first.
        let now = port.schema(job.app, &job.id).await;
        if !now.is_ok_and(|now| same_schema(&now.json, &former.json)) {
            return Err(problem);
        }
    }
    let back = |now: &JobSchema| same_schema(&now.json, &former.json);
    until(|| port.schema(job.app, &job.id), back).await?;
    undone()
}

async fn run_back(port: &dyn Provisioning, job: &JobIds, run: bool) -> Result<Back> {
    let Some(now) = port.job(job.app, &job.id).await? else {
        return Ok(Back::Left(words!("apply-left-gone")));
    };
    if is_running(&now) != run {
        match run {
            true => port.start(job.app, &job.id).await?,
            false => port.pause(job.app, &job.id).await?,
        }
        running_after(port, job, run).await?;
    }
    undone()
}
