//! Jobs: what they are, how they are, and starting and stopping them.

use std::time::Instant;

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;

use super::super::error::{Error, Result};
use super::super::graph::{Ask, parsed};
use super::super::session::Session;
use super::apps::job_templates;
use super::{Patience, READ_SYNC, WRITE_SYNC, job_path, synchronization};
use crate::model::Guid;
use crate::model::provisioning::{Job, JobCode, JobRun, JobState, Quarantine, Restart};
use crate::model::words::words;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Raw {
    id: String,
    template_id: Option<String>,
    schedule: Option<Schedule>,
    status: Option<Status>,
}

#[derive(Deserialize)]
struct Schedule {
    state: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Status {
    code: Option<String>,
    last_execution: Option<Execution>,
    quarantine: Option<RawQuarantine>,
    synchronized_entry_count_by_type: Option<Vec<Count>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Execution {
    state: Option<String>,
    time_ended: Option<String>,
    count_imported: Option<i64>,
    count_exported: Option<i64>,
    count_escrowed: Option<i64>,
    error: Option<RawError>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawQuarantine {
    current_began: Option<String>,
    reason: Option<String>,
    error: Option<RawError>,
}

#[derive(Deserialize)]
struct RawError {
    code: Option<String>,
    message: Option<String>,
}

#[derive(Deserialize)]
struct Count {
    key: Option<String>,
    value: Option<i64>,
}

impl From<Raw> for Job {
    fn from(raw: Raw) -> Self {
        let status = raw.status;
        let (code, last_run, quarantine, carried) = match status {
            None => (None, None, None, None),
            Some(s) => (
                s.code,
                s.last_execution,
                s.quarantine,
                s.synchronized_entry_count_by_type,
            ),
        };
        // Where it is not said, the id says it: template, tenant, and a GUID of its own.
        let of_id = || raw.id.split('.').next().unwrap_or_default().to_owned();
        Self {
            template: raw.template_id.unwrap_or_else(of_id),
            state: state(raw.schedule.and_then(|s| s.state)),
            code: job_code(code),
            last_run: last_run.and_then(run),
            quarantine: quarantine.map(Quarantine::from),
            carried: (carried.unwrap_or_default().into_iter())
                .map(|c| (c.key.unwrap_or_default(), c.value.unwrap_or_default()))
                .collect(),
            id: raw.id,
        }
    }
}

fn state(text: Option<String>) -> JobState {
    match text.as_deref() {
        Some("Active") => JobState::Active,
        Some("Disabled") => JobState::Disabled,
        Some("Paused") => JobState::Paused,
        other => JobState::Other(other.unwrap_or_default().to_owned()),
    }
}

fn job_code(text: Option<String>) -> JobCode {
    match text.as_deref() {
        Some("NotConfigured") => JobCode::NotConfigured,
        Some("NotRun") => JobCode::NotRun,
        Some("Active") => JobCode::Active,
        Some("Paused") => JobCode::Paused,
        Some("Quarantine") => JobCode::Quarantine,
        other => JobCode::Other(other.unwrap_or_default().to_owned()),
    }
}

/// The first year of our era stands for "never"; a run that never began nor ended is none.
fn run(raw: Execution) -> Option<JobRun> {
    let ended = raw.time_ended.as_deref().and_then(moment);
    let error = raw.error.map(said).unwrap_or_default();
    let state = raw.state.unwrap_or_default();
    if ended.is_none() && error.is_empty() && state.is_empty() {
        return None;
    }
    Some(JobRun {
        ended,
        succeeded: state == "Succeeded",
        imported: raw.count_imported.unwrap_or_default(),
        exported: raw.count_exported.unwrap_or_default(),
        failing: raw.count_escrowed.unwrap_or_default(),
        error,
    })
}

impl From<RawQuarantine> for Quarantine {
    fn from(raw: RawQuarantine) -> Self {
        Self {
            since: raw.current_began.as_deref().and_then(moment),
            reason: raw.reason.unwrap_or_default(),
            error: raw.error.map(said).unwrap_or_default(),
        }
    }
}

fn said(error: RawError) -> String {
    let parts = [error.code, error.message];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(": ")
}

fn moment(text: &str) -> Option<Timestamp> {
    text.parse().ok().filter(|t: &Timestamp| t.as_second() > 0)
}

pub async fn all(session: &Session, app: Guid) -> Result<Vec<Job>> {
    let what = words!("entra-what-jobs");
    let first = Ask::get(session.url(&synchronization(app, "jobs"), &[])).needing(READ_SYNC);
    let mut patience = session.fresh_until(app).map(Patience::until);
    loop {
        let ask = first.clone();
        match (session.read_pages::<Raw>(&what, ask).await, &mut patience) {
            (Err(Error::NotFound { what, detail }), Some(patience)) => {
                if !patience.wait().await {
                    return Err(Error::NotFound { what, detail });
                }
            }
            (all, _) => return Ok(all?.into_iter().map(Job::from).collect()),
        }
    }
}

pub async fn one(session: &Session, app: Guid, job: &str) -> Result<Option<Job>> {
    let what = words!("entra-what-job");
    let ask = Ask::get(session.url(&job_path(app, job, ""), &[])).needing(READ_SYNC);
    match session.send_to(app, &what, &ask).await {
        Ok(reply) => Ok(Some(parsed::<Raw>(&what, &reply)?.into())),
        Err(Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A refusal for lack of replication (400 and 404) cannot be told from another one by what it says,
/// so what can be wrong is looked for first.
pub async fn make(session: &Session, app: Guid, template: &str) -> Result<Job> {
    let what = words!("entra-what-job");
    let offered = job_templates(session, app).await?;
    if !offered.iter().any(|id| id == template) {
        return Err(Error::NoJobTemplate {
            app,
            template: template.to_owned(),
        });
    }
    let url = session.url(&synchronization(app, "jobs"), &[]);
    let ask = Ask::post_once(url, &json!({"templateId": template}))?.needing(WRITE_SYNC);
    let until = session.fresh_until(app).unwrap_or_else(Instant::now);
    let mut patience = Patience::until(until);
    loop {
        match session.send(&what, &ask).await {
            Ok(reply) => {
                let job = Job::from(parsed::<Raw>(&what, &reply)?);
                session.set_fresh(app);
                // Made it is, whether it shows in time or not.
                one(session, app, &job.id).await?;
                return Ok(job);
            }
            Err(error) => {
                let early = matches!(
                    error,
                    Error::NotFound { .. } | Error::Graph { status: 400, .. }
                );
                if !early || !patience.wait().await {
                    return Err(error);
                }
            }
        }
    }
}

/// One that is gone is no error.
pub async fn delete(session: &Session, app: Guid, job: &str) -> Result<()> {
    session.forget_fresh(app);
    let ask = Ask::delete(session.url(&job_path(app, job, ""), &[])).needing(WRITE_SYNC);
    match session.send(&words!("entra-what-job"), &ask).await {
        Ok(_) | Err(Error::NotFound { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// `action`: start, pause.
pub async fn act(session: &Session, app: Guid, job: &str, action: &str) -> Result<()> {
    let url = session.url(&job_path(app, job, &format!("/{action}")), &[]);
    let ask = Ask::post(url).needing(WRITE_SYNC);
    session
        .send_to(app, &words!("entra-what-job"), &ask)
        .await
        .map(drop)
}

pub async fn restart(session: &Session, app: Guid, job: &str, how: Restart) -> Result<()> {
    let scope = match how {
        Restart::Full => "Full",
        Restart::Quarantine => "QuarantineState, Escrows",
        // With any other scope beside it, the deletions are held back again.
        Restart::ForceDeletes => "ForceDeletes",
    };
    let url = session.url(&job_path(app, job, "/restart"), &[]);
    let body = json!({"criteria": {"resetScope": scope}});
    let ask = Ask::post(url).with_body(&body)?.needing(WRITE_SYNC);
    session
        .send_to(app, &words!("entra-what-job"), &ask)
        .await
        .map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn job(status: Value) -> Job {
        let raw = json!({"id": "AD2AADProvisioning.1.2", "templateId": null,
            "schedule": {"state": "Sleeping"}, "status": status});
        serde_json::from_value::<Raw>(raw).unwrap().into()
    }

    #[test]
    fn a_job_that_never_ran_has_no_run_and_no_time() {
        let never = job(json!({"code": "Paused", "lastExecution": null}));
        assert_eq!((never.code, never.last_run), (JobCode::Paused, None));
        let zero = job(json!({"lastExecution": {"state": "Succeeded",
            "timeEnded": "0001-01-01T00:00:00Z"}}));
        assert_eq!(zero.last_run.unwrap().ended, None);
    }

    #[test]
    fn states_that_are_new_are_kept_as_they_are_called() {
        let job = job(json!({"code": "Resting"}));
        assert_eq!(job.code, JobCode::Other("Resting".into()));
        assert_eq!(job.state, JobState::Other("Sleeping".into()));
        assert_eq!(job.template, "AD2AADProvisioning", "taken from the id");
    }

    #[test]
    fn a_quarantine_says_why_and_since_when() {
        let job = job(
            json!({"code": "Quarantine", "quarantine": {"reason": "TooManyDeletes",
            "currentBegan": "2026-03-01T10:00:00Z",
            "error": {"code": "E1", "message": "too many", "tenantActionable": true}}}),
        );
        let quarantine = job.quarantine.unwrap();
        assert_eq!(quarantine.reason, "TooManyDeletes");
        assert_eq!(quarantine.error, "E1: too many");
        assert!(quarantine.since.is_some());
    }
}
