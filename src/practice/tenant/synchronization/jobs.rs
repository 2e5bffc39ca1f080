//! Jobs: made paused, started, paused, restarted, deleted.

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Extension, Path, Query, State as Shared};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use serde_json::{Value, json};

use super::super::graph::{Answer, Caller, Parameters, bad_request};
use super::super::refusal::GraphError;
use super::super::state::State;
use super::run::{self, NEVER};
use super::store::{App, Job, Memory, Quarantine, Ran, RunError};
use super::{READ_SYNC, WRITE_SYNC, allowed, entity, lists, new_guid, no_content, object, put};

const BASE: &str = "/v1.0/servicePrincipals/{id}/synchronization/jobs";

const RESTART_SCOPES: [&str; 7] = [
    "None",
    "ConnectorDataStore",
    "Escrows",
    "Watermark",
    "QuarantineState",
    "Full",
    "ForceDeletes",
];

pub fn routes() -> Router<Arc<State>> {
    let one = format!("{BASE}/{{job}}");
    Router::new()
        .route(BASE, get(all).post(make))
        .route(&one, get(read).delete(delete))
        .route(&format!("{one}/start"), post(start))
        .route(&format!("{one}/pause"), post(pause))
        .route(&format!("{one}/restart"), post(restart))
        .route(&format!("{one}/validateCredentials"), post(validate))
}

type Ids = Path<(String, String)>;

async fn all(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    allowed(&state, &caller, &READ_SYNC)?;
    let store = &state.provisioning;
    let jobs: Vec<Value> = {
        let mut memory = store.memory();
        let app = store.app(&mut memory, &id)?;
        let known = app.jobs.iter().filter(|job| store.reached(job.made));
        known.map(|job| job_json(app, job)).collect()
    };
    let path = format!("servicePrincipals/{id}/synchronization/jobs");
    lists::page(&state, &path, &parameters, &jobs)
}

/// What was made a moment ago is not known everywhere yet: here that is a bad request.
async fn make(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    body: Bytes,
) -> Answer {
    allowed(&state, &caller, &WRITE_SYNC)?;
    let wanted = object(&body)?;
    put::is_job(&wanted)?;
    let store = &state.provisioning;
    let mut memory = store.memory();
    let app = store.app(&mut memory, &id).map_err(|_| {
        let text = format!("Service principal '{id}' was not found. It may not be replicated yet.");
        bad_request("BadRequest", &text)
    })?;
    let template = wanted["templateId"].as_str().unwrap_or_default();
    let Some(template) = app.template.jobs.iter().find(|t| t.id == template) else {
        let text = format!("The synchronization template '{template}' is not of this application.");
        return Err(bad_request("BadRequest", &text));
    };
    let tenant = state.tenant().to_string().replace('-', "");
    let job_id = format!("{}.{tenant}.{}", template.id, new_guid()?);
    let (version, etag) = put::version()?;
    let job = Job {
        schema: store.gallery().schema(template.id, &job_id, &version),
        id: job_id,
        template,
        made: Instant::now(),
        state: "Disabled",
        etag,
        ran: None,
        last_success: None,
        quarantine: None,
    };
    let json = entity(&state, &jobs_of(&id), job_json(app, &job));
    app.jobs.push(job);
    Ok((StatusCode::CREATED, json).into_response())
}

fn jobs_of(id: &str) -> String {
    format!("servicePrincipals('{id}')/synchronization/jobs")
}

async fn read(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path((id, job)): Ids,
) -> Answer {
    allowed(&state, &caller, &READ_SYNC)?;
    let store = &state.provisioning;
    let mut memory = store.memory();
    let app = store.app(&mut memory, &id)?;
    store.job(app, &job)?;
    let found = app.jobs.iter().find(|j| j.id == job);
    let json = found.map(|j| job_json(app, j)).unwrap_or_default();
    Ok(entity(&state, &jobs_of(&id), json).into_response())
}

async fn delete(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path((id, job)): Ids,
) -> Answer {
    allowed(&state, &caller, &WRITE_SYNC)?;
    let store = &state.provisioning;
    let mut memory = store.memory();
    let app = store.app(&mut memory, &id)?;
    store.job(app, &job)?;
    app.jobs.retain(|j| j.id != job);
    Ok(no_content())
}

/// Its first run begins at once.
async fn start(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path((id, job)): Ids,
) -> Answer {
    allowed(&state, &caller, &WRITE_SYNC)?;
    change(&state, &id, &job, |_, job| job.state = "Active")?;
    run::one(&state, &job);
    Ok(no_content())
}

async fn pause(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path((id, job)): Ids,
) -> Answer {
    allowed(&state, &caller, &WRITE_SYNC)?;
    change(&state, &id, &job, |_, job| job.state = "Paused")?;
    Ok(no_content())
}

async fn restart(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path((id, job)): Ids,
    body: Bytes,
) -> Answer {
    allowed(&state, &caller, &WRITE_SYNC)?;
    let wanted = object(&body)?;
    put::is_restart(&wanted)?;
    let scope = wanted["criteria"]["resetScope"].as_str().unwrap_or("Full");
    let parts: Vec<&str> = scope.split(',').map(str::trim).collect();
    if let Some(wrong) = parts.iter().find(|p| !RESTART_SCOPES.contains(p)) {
        let text = format!("Requested value '{wrong}' was not found.");
        return Err(bad_request("BadRequest", &text));
    }
    let has = |name: &str| parts.contains(&name);
    change(&state, &id, &job, |memory_deletes, job| {
        job.state = "Active";
        if has("Full") || has("QuarantineState") || has("ForceDeletes") {
            job.quarantine = None;
        }
        // Only alone, as the documentation says.
        if parts == ["ForceDeletes"] {
            *memory_deletes = 0;
        }
    })?;
    run::one(&state, &job);
    Ok(no_content())
}

/// `with` gets the number of deletions that wait, and the job.
fn change(
    state: &State,
    id: &str,
    job: &str,
    with: impl FnOnce(&mut u64, &mut Job),
) -> Result<(), GraphError> {
    let store = &state.provisioning;
    let mut memory = store.memory();
    let mut deletes = memory.waiting_deletes;
    {
        let memory: &mut Memory = &mut memory;
        let app = store.app(memory, id)?;
        with(&mut deletes, store.job(app, job)?);
    }
    memory.waiting_deletes = deletes;
    Ok(())
}

async fn validate(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path((id, job)): Ids,
    body: Bytes,
) -> Answer {
    allowed(&state, &caller, &WRITE_SYNC)?;
    let wanted = object(&body)?;
    put::is_credentials(&wanted)?;
    let store = &state.provisioning;
    let mut memory = store.memory();
    let app = store.app(&mut memory, &id)?;
    store.job(app, &job)?;
    match run::obstacle(&state, app) {
        None => Ok(no_content()),
        Some(error) => Err(bad_request(error.code, &error.message)),
    }
}

fn job_json(app: &App, job: &Job) -> Value {
    let code = match (job.state, &job.quarantine) {
        ("Disabled" | "Paused", _) => "Paused",
        (_, Some(_)) => "Quarantine",
        _ => "Active",
    };
    let steady = job
        .last_success
        .as_ref()
        .map_or(json!(NEVER), |r| json!(r.ended));
    json!({
        "id": job.id, "templateId": job.template.id,
        "schedule": {"expiration": null, "interval": "PT20M", "state": job.state},
        "status": {
            "countSuccessiveCompleteFailures": u8::from(job.quarantine.is_some()),
            "escrowsPruned": false, "code": code,
            "lastExecution": job.ran.as_ref().map(ran_json),
            "lastSuccessfulExecution": job.last_success.as_ref().map(ran_json),
            "lastSuccessfulExecutionWithExports": null,
            "quarantine": job.quarantine.as_ref().map(quarantine_json),
            "steadyStateFirstAchievedTime": steady, "steadyStateLastAchievedTime": steady,
            "troubleshootingUrl": "", "progress": [], "synchronizedEntryCountByType": [],
        },
        "synchronizationJobSettings": settings(app),
    })
}

/// The service finds them out from the agent of the domain.
fn settings(app: &App) -> Value {
    match super::secrets::domain(app) {
        Some(domain) => json!([{"name": "DomainFQDN", "value": domain}]),
        None => json!([]),
    }
}

fn ran_json(ran: &Ran) -> Value {
    json!({
        "activityIdentifier": ran.activity, "countEntitled": 0, "countEntitledForProvisioning": 0,
        "countEscrowed": 0, "countEscrowedRaw": 0, "countExported": ran.exported,
        "countExports": ran.exported, "countImported": 0, "countImportedDeltas": 0,
        "countImportedReferenceDeltas": 0,
        "state": if ran.error.is_some() { "Failed" } else { "Succeeded" },
        "error": ran.error.as_ref().map(error_json),
        "timeBegan": ran.began, "timeEnded": ran.ended,
    })
}

fn quarantine_json(quarantine: &Quarantine) -> Value {
    json!({
        "currentBegan": quarantine.began, "nextAttempt": NEVER, "seriesBegan": quarantine.began,
        "seriesCount": quarantine.series, "reason": quarantine.reason,
        "error": error_json(&quarantine.error),
    })
}

fn error_json(error: &RunError) -> Value {
    json!({"code": error.code, "message": error.message, "tenantActionable": true})
}
