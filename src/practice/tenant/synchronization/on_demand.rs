//! One object, provisioned now: at most five in ten seconds.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Bytes;
use axum::extract::{Extension, Path, State as Shared};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::post;
use axum::{Json, Router};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::super::graph::{Answer, Caller, bad_request};
use super::super::refusal::{GraphError, graph_error};
use super::super::state::{State, random_guid};
use super::store::Memory;
use super::{WRITE_SYNC, allowed, object, put, run};
use crate::model::Dn;

const MOST: usize = 5;
const WITHIN: Duration = Duration::from_secs(10);

pub fn routes() -> Router<Arc<State>> {
    let path = "/v1.0/servicePrincipals/{id}/synchronization/jobs/{job}/provisionOnDemand";
    Router::new().route(path, post(provision))
}

async fn provision(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path((id, job)): Path<(String, String)>,
    body: Bytes,
) -> Answer {
    allowed(&state, &caller, &WRITE_SYNC)?;
    let wanted = object(&body)?;
    put::is_on_demand(&wanted)?;
    let store = &state.provisioning;
    let mut memory = store.memory();
    let memory: &mut Memory = &mut memory;
    throttle(memory)?;
    let app = store.app(memory, &id)?;
    let rules = store.job(app, &job)?.schema["synchronizationRules"].clone();
    let parameters = &wanted["parameters"][0];
    let rule = (rules.as_array().into_iter().flatten())
        .find(|rule| rule["id"] == parameters["ruleId"])
        .ok_or_else(|| bad_request("BadRequest", "There is no such rule in the schema."))?;
    let subject = &parameters["subjects"][0];
    let source = mapping(rule, &subject["objectTypeName"])
        .ok_or_else(|| bad_request("BadRequest", "The rule maps no object of this type."))?;
    let object = subject["objectId"].as_str().unwrap_or_default();
    let told = match run::obstacle(&state, app) {
        Some(error) => failure(error.code, &error.message, object),
        None if !is_of_source(rule, object) => failure(
            "EntryNotFound",
            "No such object was found in the source directory.",
            object,
        ),
        None => success(rule, &source, object),
    };
    let (key, value) = told;
    Ok(Json(json!({
        "@odata.context":
            "https://syncfabric.windowsazure.com/api/$metadata#microsoft.synchronization.stringKeyStringValuePair",
        "key": key.to_string(), "value": value.to_string(),
    }))
    .into_response())
}

fn throttle(memory: &mut Memory) -> Result<(), GraphError> {
    let now = Instant::now();
    memory
        .on_demand
        .retain(|at| now.duration_since(*at) < WITHIN);
    if memory.on_demand.len() >= MOST {
        return Err(GraphError {
            retry_after_secs: Some(WITHIN.as_secs()),
            ..graph_error(
                StatusCode::TOO_MANY_REQUESTS,
                "TooManyRequests",
                "Too many requests.",
            )
        });
    }
    memory.on_demand.push_back(now);
    Ok(())
}

/// The mapping of this kind of object, if it is on.
fn mapping(rule: &Value, kind: &Value) -> Option<Value> {
    let mut all = rule["objectMappings"].as_array().into_iter().flatten();
    all.find(|m| m["sourceObjectName"] == *kind && m["enabled"] != false)
        .cloned()
}

/// Objects of Active Directory are named by DN, those of the tenant by GUID.
fn is_of_source(rule: &Value, object: &str) -> bool {
    match rule["sourceDirectoryName"].as_str() {
        Some("Active Directory") => object
            .parse::<Dn>()
            .is_ok_and(|dn| !dn.to_string().is_empty()),
        _ => object.parse::<crate::model::Guid>().is_ok(),
    }
}

fn step(name: &str, kind: &str, status: &str, description: String) -> Value {
    json!({"name": name, "type": kind, "status": status, "description": description,
        "timestamp": Timestamp::now(), "details": {}})
}

/// Which values an object has only its directory knows, so none is claimed to be changed.
fn success(rule: &Value, mapping: &Value, object: &str) -> (Value, Value) {
    let (source, target) = (
        rule["sourceDirectoryName"].as_str().unwrap_or_default(),
        rule["targetDirectoryName"].as_str().unwrap_or_default(),
    );
    let steps = [
        step(
            "EntryImportAdd",
            "Import",
            "Success",
            format!("Received '{object}' from {source}"),
        ),
        step(
            "EntrySynchronizationScoping",
            "Scoping",
            "Success",
            "Whether the object is in scope was not asked: it is provisioned on demand".into(),
        ),
        step(
            "EntryImport",
            "Matching",
            "Success",
            format!("Looked for the object in {target}"),
        ),
        step(
            "EntryExportAdd",
            "Export",
            "Success",
            format!("Wrote '{object}' to {target}"),
        ),
    ];
    let value = json!({
        "action": "Create", "changeId": random_guid().ok(), "startTime": Timestamp::now(),
        "endTime": Timestamp::now(), "modifiedProperties": [], "provisioningSteps": steps,
        "reportableIdentifier": object,
        "statusInfo": {"status": "Success", "errorCode": null, "reason": null},
        "sourceIdentity": {"id": object, "type": mapping["sourceObjectName"]},
        "targetIdentity": {"id": null, "type": mapping["targetObjectName"]},
    });
    (json!({"result": "Success", "details": {}}), value)
}

fn failure(code: &str, message: &str, object: &str) -> (Value, Value) {
    let step = step("EntryImport", "Import", "Failure", message.to_owned());
    let value = json!({
        "action": "Other", "changeId": random_guid().ok(), "modifiedProperties": [],
        "provisioningSteps": [step], "reportableIdentifier": object,
        "statusInfo": {"status": "Failure", "errorCode": code, "reason": message},
    });
    let details = json!({"errorCode": code, "errorMessage": message});
    (json!({"result": "Failure", "details": details}), value)
}
