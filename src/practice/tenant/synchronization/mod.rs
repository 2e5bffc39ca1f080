//! Provisioning as Microsoft Graph has it: applications from the gallery, their jobs, schemas,
//! settings, agents.
//!
//! Shapes follow the v1.0 metadata; behaviour follows Microsoft's documentation of Cloud Sync and of
//! the synchronization API. No object is provisioned: a run only ends as it would have to.

mod agents;
mod apps;
mod gallery;
mod jobs;
mod lists;
mod on_demand;
mod operators;
mod put;
mod run;
mod schema;
mod secrets;
mod shape;
mod store;

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::graph::{Caller, bad_request, context};
use super::refusal::{GraphError, graph_error};
use super::state::{State, random_guid};
use crate::model::Guid;

pub use apps::of_key as application_of_key;
pub use run::all as run_jobs;
pub use store::Store;

const READ_SYNC: [&str; 2] = ["Synchronization.Read.All", "Synchronization.ReadWrite.All"];
const WRITE_SYNC: [&str; 1] = ["Synchronization.ReadWrite.All"];
const READ_APPS: [&str; 2] = ["Application.Read.All", "Application.ReadWrite.All"];
const WRITE_APPS: [&str; 1] = ["Application.ReadWrite.All"];

/// Any one of these may configure provisioning.
const ROLES: [&str; 4] = [
    "Hybrid Identity Administrator",
    "Application Administrator",
    "Cloud Application Administrator",
    "Global Administrator",
];

pub fn routes() -> Router<Arc<State>> {
    Router::new()
        .merge(apps::routes())
        .merge(jobs::routes())
        .merge(schema::routes())
        .merge(secrets::routes())
        .merge(on_demand::routes())
        .merge(agents::routes())
}

/// Permission and role.
fn allowed(state: &State, caller: &Caller, permissions: &[&str]) -> Result<(), GraphError> {
    caller.needs(permissions)?;
    caller.needs_role(state, &ROLES)
}

/// One thing of a collection, as it is answered.
fn entity(state: &State, of: &str, item: Value) -> Json<Value> {
    let mut out = json!({"@odata.context": context(state, &format!("{of}/$entity"))});
    if let (Some(out), Value::Object(item)) = (out.as_object_mut(), item) {
        out.extend(item);
    }
    Json(out)
}

fn new_guid() -> Result<Guid, GraphError> {
    random_guid().map_err(|error| {
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        graph_error(status, "UnknownError", error.to_string())
    })
}

fn no_content() -> Response {
    StatusCode::NO_CONTENT.into_response()
}

/// The body as a JSON object.
fn object(body: &Bytes) -> Result<Value, GraphError> {
    match serde_json::from_slice(body) {
        Ok(value @ Value::Object(_)) => Ok(value),
        Ok(_) | Err(_) => Err(bad_request(
            "BadRequest",
            "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
        )),
    }
}
