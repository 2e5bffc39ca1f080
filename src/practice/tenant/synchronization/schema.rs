//! A job's schema: read, replaced as a whole, reset.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Extension, Path, Query, State as Shared};
use axum::http::header::{ETAG, IF_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::IntoResponse;
use axum::routing::get;
use serde_json::{Value, json};

use super::super::graph::{Answer, Caller, Parameters};
use super::super::refusal::{GraphError, graph_error};
use super::super::state::State;
use super::store::{Job, Memory};
use super::{READ_SYNC, WRITE_SYNC, allowed, entity, lists, no_content, object, operators, put};

const BASE: &str = "/v1.0/servicePrincipals/{id}/synchronization/jobs/{job}/schema";

pub fn routes() -> Router<Arc<State>> {
    Router::new()
        .route(BASE, get(read).put(replace).delete(reset))
        .route(&format!("{BASE}/filterOperators()"), get(filter_operators))
        .route(&format!("{BASE}/functions()"), get(functions))
}

type Ids = Path<(String, String)>;

async fn read(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path((id, job)): Ids,
) -> Answer {
    allowed(&state, &caller, &READ_SYNC)?;
    let of = format!("servicePrincipals('{id}')/synchronization/jobs('{job}')/schema");
    let store = &state.provisioning;
    let mut memory = store.memory();
    let app = store.app(&mut memory, &id)?;
    let job = store.job(app, &job)?;
    let mut answer = entity(&state, &of, job.schema.clone()).into_response();
    if let Ok(etag) = HeaderValue::from_str(&job.etag) {
        answer.headers_mut().insert(ETAG, etag);
    }
    Ok(answer)
}

async fn replace(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path((id, job)): Ids,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    allowed(&state, &caller, &WRITE_SYNC)?;
    let wanted = object(&body)?;
    with_job(&state, &id, &job, |job| {
        is_unchanged(&headers, job)?;
        put::is_schema(&wanted, &job.schema)?;
        let (version, etag) = put::version()?;
        job.schema = stored(wanted, &job.id, &version);
        job.etag = etag;
        Ok(())
    })?;
    Ok(no_content())
}

/// `*`: whatever there is.
fn is_unchanged(headers: &HeaderMap, job: &Job) -> Result<(), GraphError> {
    let wanted = headers.get(IF_MATCH).and_then(|value| value.to_str().ok());
    match wanted {
        Some(wanted) if wanted != "*" && wanted != job.etag => Err(graph_error(
            StatusCode::PRECONDITION_FAILED,
            "PreconditionFailed",
            "The schema has been changed since it was read.",
        )),
        _ => Ok(()),
    }
}

/// Annotations of the caller are not kept; id and version are the service's own.
fn stored(wanted: Value, id: &str, version: &str) -> Value {
    let mut out = json!({"id": id, "version": version});
    if let (Some(out), Value::Object(members)) = (out.as_object_mut(), wanted) {
        let own = |key: &String| matches!(key.as_str(), "id" | "version") || key.contains('@');
        out.extend(members.into_iter().filter(|(key, _)| !own(key)));
    }
    out
}

/// To the template's.
async fn reset(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path((id, job)): Ids,
) -> Answer {
    allowed(&state, &caller, &WRITE_SYNC)?;
    with_job(&state, &id, &job, |job| {
        let (version, etag) = put::version()?;
        job.schema = state
            .provisioning
            .gallery()
            .schema(job.template.id, &job.id, &version);
        job.etag = etag;
        Ok(())
    })?;
    Ok(no_content())
}

fn with_job(
    state: &State,
    id: &str,
    job: &str,
    change: impl FnOnce(&mut Job) -> Result<(), GraphError>,
) -> Result<(), GraphError> {
    let store = &state.provisioning;
    let mut memory = store.memory();
    let memory: &mut Memory = &mut memory;
    let app = store.app(memory, id)?;
    change(store.job(app, job)?)
}

async fn filter_operators(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path((id, job)): Ids,
    Query(parameters): Query<Parameters>,
) -> Answer {
    allowed(&state, &caller, &READ_SYNC)?;
    with_job(&state, &id, &job, |_| Ok(()))?;
    let path = schema_path(&id, &job, "filterOperators()");
    lists::page(&state, &path, &parameters, &operators::operators_json())
}

async fn functions(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path((id, job)): Ids,
    Query(parameters): Query<Parameters>,
) -> Answer {
    allowed(&state, &caller, &READ_SYNC)?;
    with_job(&state, &id, &job, |_| Ok(()))?;
    let path = schema_path(&id, &job, "functions()");
    lists::page(&state, &path, &parameters, &operators::functions_json())
}

fn schema_path(id: &str, job: &str, function: &str) -> String {
    format!("servicePrincipals/{id}/synchronization/jobs/{job}/schema/{function}")
}
