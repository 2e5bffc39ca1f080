//! The tenant's own synchronization settings: `onPremisesSynchronization`, and the flag of the
//! organization that only the beta can write.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Extension, Path, Query, State as Shared};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, patch};
use serde_json::Value;

use super::graph::{Answer, Caller, Parameters, bad_request, list, not_found, single};
use super::refusal::GraphError;
use super::state::State;

const OF: &str = "directory/onPremisesSynchronization";
const GLOBAL_ADMINISTRATOR: &str = "Global Administrator";
const READ: &str = "OnPremDirectorySynchronization.Read.All";
const WRITE: &str = "OnPremDirectorySynchronization.ReadWrite.All";

pub fn routes() -> Router<Arc<State>> {
    Router::new()
        .route("/v1.0/directory/onPremisesSynchronization", get(all))
        .route(
            "/v1.0/directory/onPremisesSynchronization/{id}",
            get(one).patch(change),
        )
        .route("/beta/organization/{id}", patch(change_organization))
}

/// Documented for Global Administrators only.
fn may(state: &State, caller: &Caller, permissions: &[&str]) -> Result<(), GraphError> {
    caller.needs(permissions)?;
    caller.needs_role(state, &[GLOBAL_ADMINISTRATOR])
}

fn is_ours(state: &State, id: &str) -> Result<(), GraphError> {
    if id.eq_ignore_ascii_case(&state.tenant().to_string()) {
        return Ok(());
    }
    Err(not_found(id))
}

async fn all(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    may(&state, &caller, &[READ, WRITE])?;
    list(&state, OF, &parameters, &[state.synchronization()])
}

async fn one(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    may(&state, &caller, &[READ, WRITE])?;
    is_ours(&state, &id)?;
    single(&state, OF, &parameters, &state.synchronization())
}

/// Only what the body names is changed.
async fn change(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    body: Bytes,
) -> Answer {
    may(&state, &caller, &[WRITE])?;
    is_ours(&state, &id)?;
    let wanted = without_annotations(&body);
    let now = state.synchronization();
    fits(&wanted, &now, "")?;
    state.change_synchronization(&wanted);
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Names with "@" say of what type something is; they are no properties.
fn without_annotations(body: &Bytes) -> Value {
    fn strip(value: &mut Value) {
        if let Value::Object(members) = value {
            members.retain(|key, _| !key.contains('@'));
            members.values_mut().for_each(strip);
        }
    }
    let mut value = serde_json::from_slice(body).unwrap_or_default();
    strip(&mut value);
    value
}

/// Every property is one that there is, of the type that it has.
fn fits(wanted: &Value, now: &Value, at: &str) -> Result<(), GraphError> {
    let wrong = |text: String| Err(bad_request("BadRequest", &text));
    match (wanted, now) {
        (Value::Object(wanted), Value::Object(now)) => {
            for (key, value) in wanted {
                let Some(now) = now.get(key).filter(|_| key != "id") else {
                    return wrong(format!("The property '{at}/{key}' cannot be changed."));
                };
                fits(value, now, &format!("{at}/{key}"))?;
            }
            Ok(())
        }
        (Value::Bool(_), Value::Bool(_)) => Ok(()),
        (Value::Number(n), Value::Number(_)) if n.is_u64() => Ok(()),
        (Value::String(word), Value::String(_)) => match word.as_str() {
            "disabled" | "enabledForCount" | "enabledForPercentage" => Ok(()),
            _ => wrong(format!("Requested value '{word}' was not found.")),
        },
        _ => wrong(format!("The value at '{at}' has another type.")),
    }
}

/// Switching it off again takes days in a real tenant, and is asked for as any other change.
async fn change_organization(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    body: Bytes,
) -> Answer {
    caller.needs(&["Organization.ReadWrite.All"])?;
    caller.needs_role(
        &state,
        &[GLOBAL_ADMINISTRATOR, "Hybrid Identity Administrator"],
    )?;
    is_ours(&state, &id)?;
    let wanted = without_annotations(&body);
    let only = wanted.as_object().is_some_and(|o| o.len() == 1);
    match wanted["onPremisesSyncEnabled"].as_bool() {
        Some(on) if only => {
            state.provisioning.memory().sync_enabled = Some(on);
            Ok(StatusCode::NO_CONTENT.into_response())
        }
        _ => Err(bad_request(
            "Request_BadRequest",
            "Only onPremisesSyncEnabled can be changed here.",
        )),
    }
}
