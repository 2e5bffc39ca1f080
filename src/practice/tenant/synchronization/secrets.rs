//! An application's settings, which Graph calls secrets: replaced as a whole, some never shown.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Extension, Path, State as Shared};
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::super::graph::{Answer, Caller, bad_request, context};
use super::super::refusal::GraphError;
use super::super::state::State;
use super::store::{App, Memory};
use super::{READ_SYNC, WRITE_SYNC, allowed, no_content, object, put};

/// Shown in place of what is kept secret; written back it means "as it was".
const HIDDEN: &str = "*";

pub fn routes() -> Router<Arc<State>> {
    let path = "/v1.0/servicePrincipals/{id}/synchronization/secrets";
    Router::new().route(path, get(read).put(replace))
}

fn is_secret(key: &str) -> bool {
    const PARTS: [&str; 4] = ["Password", "Secret", "Token", "ConnectionString"];
    PARTS.iter().any(|part| key.contains(part))
}

/// The domain that the settings name.
pub fn domain(app: &App) -> Option<String> {
    let value: Value = serde_json::from_str(app.secret("Domain")?).ok()?;
    value["domain"].as_str().map(str::to_owned)
}

async fn read(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Answer {
    allowed(&state, &caller, &READ_SYNC)?;
    let mut memory = state.provisioning.memory();
    let app = state.provisioning.app(&mut memory, &id)?;
    let shown = |(key, value): &(String, String)| {
        let value = if is_secret(key) {
            HIDDEN
        } else {
            value.as_str()
        };
        json!({"key": key, "value": value})
    };
    let value: Vec<Value> = app.secrets.iter().map(shown).collect();
    let of = format!("servicePrincipals('{id}')/synchronization/secrets");
    Ok(Json(json!({"@odata.context": context(&state, &of), "value": value})).into_response())
}

/// Whatever the body does not name is gone.
async fn replace(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    body: Bytes,
) -> Answer {
    allowed(&state, &caller, &WRITE_SYNC)?;
    let wanted = object(&body)?;
    put::is_secrets(&wanted)?;
    let pairs = wanted["value"].as_array().cloned().unwrap_or_default();
    let mut memory = state.provisioning.memory();
    let scenario = {
        let memory: &mut Memory = &mut memory;
        let app = state.provisioning.app(memory, &id)?;
        let (secrets, scenario) = settled(app, &pairs)?;
        app.secrets = secrets;
        scenario
    };
    // What the tenant is switched to by the key is not switched back by leaving it out.
    if let Some(password_hashes) = scenario {
        memory.sync_enabled = Some(true);
        memory.password_sync |= password_hashes;
    }
    Ok(no_content())
}

type Settled = (Vec<(String, String)>, Option<bool>);

/// The application key is an order, not a setting: it switches the tenant on and makes the service
/// account, whose name and password then are among the settings. It is not shown again itself.
fn settled(app: &App, pairs: &[Value]) -> Result<Settled, GraphError> {
    let mut out: Vec<(String, String)> = Vec::new();
    let mut scenario = None;
    for pair in pairs {
        let key = pair["key"].as_str().unwrap_or_default();
        let value = pair["value"].as_str().unwrap_or_default();
        let wrong = |text: &str| {
            let text = format!("The value of '{key}' is not valid: {text}");
            bad_request("InvalidParameterDataValue", &text)
        };
        let parsed = || serde_json::from_str::<Value>(value).map_err(|e| wrong(&e.to_string()));
        if out.iter().any(|(k, _)| k == key) {
            return Err(wrong("it is given twice."));
        }
        match key {
            "Domain" if !parsed()?["domain"].is_string() => {
                return Err(wrong("it names no domain."));
            }
            "SyncNotificationSettings" if !parsed()?.is_object() => {
                return Err(wrong("it is no object."));
            }
            "AppKey" => match parsed()?["appKeyScenario"].as_str() {
                Some("AD2AADPasswordHash") => scenario = Some(true),
                Some("AD2AADProvisioning") => scenario = Some(false),
                _ => return Err(wrong("there is no such scenario.")),
            },
            _ if value == HIDDEN && is_secret(key) => match app.secret(key) {
                Some(kept) => out.push((key.to_owned(), kept.to_owned())),
                None => return Err(wrong("there is none that could be kept.")),
            },
            _ => out.push((key.to_owned(), value.to_owned())),
        }
    }
    if scenario.is_some() && !out.iter().any(|(key, _)| key == "Password") {
        let account = format!("ADToAADSyncServiceAccount@{}", app.id);
        out.retain(|(key, _)| key != "UserName");
        out.push(("UserName".into(), account));
        out.push(("Password".into(), "made by the service".into()));
    }
    Ok((out, scenario))
}
