//! A run of a job, as far as it can go without an agent: whether it succeeds or is quarantined.

use jiff::Timestamp;
use serde_json::Value;

use super::super::state::{State, random_guid};
use super::secrets::domain;
use super::store::{App, Quarantine, Ran, RunError};
use crate::model::Guid;

pub const NEVER: &str = "0001-01-01T00:00:00Z";

/// The default of the documentation.
const DELETE_LIMIT: u64 = 500;

/// One cycle of every job that is not paused.
pub fn all(state: &State) {
    let active: Vec<String> = {
        let memory = state.provisioning.memory();
        let jobs = memory.apps.iter().flat_map(|app| &app.jobs);
        jobs.filter(|job| job.state == "Active")
            .map(|job| job.id.clone())
            .collect()
    };
    for job in active {
        one(state, &job);
    }
}

pub fn one(state: &State, job: &str) {
    let mut memory = state.provisioning.memory();
    let deletes = memory.waiting_deletes;
    let Some(app) = memory
        .apps
        .iter_mut()
        .find(|app| app.jobs.iter().any(|j| j.id == job))
    else {
        return;
    };
    let (reason, error) = match (obstacle(state, app), delete_limit(app)) {
        (Some(error), _) => ("EncounteredQuarantineException", Some(error)),
        (None, Some(limit)) if deletes >= limit => ("TooManyDeletes", Some(too_many(deletes))),
        _ => ("", None),
    };
    let exported = if error.is_none() { deletes } else { 0 };
    let Some(job) = app.jobs.iter_mut().find(|j| j.id == job) else {
        return;
    };
    let now = Timestamp::now();
    let ran = Ran {
        activity: random_guid().unwrap_or_else(|_| Guid::from_bytes([0; 16])),
        began: now,
        ended: now,
        exported,
        error: error.clone(),
    };
    match error {
        Some(error) => {
            let before = job.quarantine.as_ref();
            job.quarantine = Some(Quarantine {
                began: before.map_or(now, |q| q.began),
                reason,
                series: before.map_or(1, |q| q.series + 1),
                error,
            });
        }
        None => {
            job.quarantine = None;
            job.last_success = Some(ran.clone());
        }
    }
    job.ran = Some(ran);
    if exported > 0 {
        memory.waiting_deletes = 0;
    }
}

/// Why no job of this application can run. Codes are those that the documentation of Cloud Sync names.
pub fn obstacle(state: &State, app: &App) -> Option<RunError> {
    let error = |code, message: String| Some(RunError { code, message });
    let Some(domain) = domain(app) else {
        return error(
            "HybridIdentityServiceNoAgentsAssigned",
            "No domain is set, so no provisioning agent is assigned.".into(),
        );
    };
    let agents = &state.data.agent;
    let serves =
        |a: &&super::super::data::Agent| a.domains.iter().any(|d| d.eq_ignore_ascii_case(&domain));
    if !agents.iter().any(|a| serves(&a)) {
        return error(
            "HybridIdentityServiceNoAgentsAssigned",
            format!("No provisioning agent is assigned to the domain {domain}."),
        );
    }
    if !agents.iter().filter(serves).any(|a| a.active) {
        return error(
            "HybridIdentityServiceNoActiveAgents",
            format!("No provisioning agent of the domain {domain} is active."),
        );
    }
    let needs_account = app
        .template
        .jobs
        .iter()
        .any(|j| j.id == "AD2AADProvisioning");
    if needs_account && app.secret("Password").is_none() {
        return error(
            "AzureDirectoryInvalidCredential",
            "There is no service account that could write to the tenant.".into(),
        );
    }
    None
}

/// `None`: no limit. At the limit the run is held already.
fn delete_limit(app: &App) -> Option<u64> {
    let settings = app.secret("SyncNotificationSettings");
    let settings: Value = settings
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default();
    if settings["DeleteThresholdEnabled"] == false {
        return None;
    }
    Some(
        settings["DeleteThresholdValue"]
            .as_u64()
            .unwrap_or(DELETE_LIMIT),
    )
}

fn too_many(deletes: u64) -> RunError {
    RunError {
        code: "TooManyDeletes",
        message: format!("The run would delete {deletes} objects, which reaches the limit."),
    }
}
