//! The device code flow (RFC 8628) with Microsoft's names for its errors.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Form, Path, State as Shared};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::json;

use super::fault::Fault;
use super::pages;
use super::refusal::Refusal;
use super::sign_in::{client_is_known, no_such_tenant, unknown_scope};
use super::state::{DEVICE_LIFE, DeviceAnswer, Grant, State};
use crate::model::words::say;

pub const GRANT_TYPE: &str = "urn:ietf:params:oauth:grant-type:device_code";

type Fields = BTreeMap<String, String>;

pub fn routes() -> Router<Arc<State>> {
    Router::new().route("/{tenant}/oauth2/v2.0/devicecode", post(start))
}

/// What a person's browser opens.
pub fn pages() -> Router<Arc<State>> {
    Router::new().route("/devicelogin", get(ask_code).post(answer))
}

async fn start(
    Shared(state): Shared<Arc<State>>,
    Path(tenant): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Refusal> {
    let field = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
    if !state.knows_tenant(&tenant) {
        return Err(no_such_tenant(&tenant));
    }
    client_is_known(&state, field("client_id"))?;
    if let Some(Fault::SignIn(code)) = state.fault("", |f| matches!(f, Fault::SignIn(_))) {
        return Err(Refusal::of_code(code));
    }
    let scopes = (state.scopes(field("scope"))).map_err(|scope| unknown_scope(&scope))?;
    let grant = Grant {
        scopes,
        ..Grant::default()
    };
    let (device_code, user_code) = match state.issue_device(grant) {
        Ok(codes) => codes,
        Err(error) => return Ok(error.into_response()),
    };
    let uri = format!("{}/devicelogin", state.pages);
    let message = format!(
        "To sign in, use a web browser to open the page {uri} and enter the code {user_code} to authenticate."
    );
    // verification_uri_complete is left out, as Microsoft Entra ID leaves it out.
    Ok(Json(json!({
        "device_code": device_code, "user_code": user_code, "verification_uri": uri,
        "expires_in": DEVICE_LIFE.as_secs(), "interval": state.device_interval_secs,
        "message": message,
    }))
    .into_response())
}

/// One poll of the token endpoint.
pub fn redeem(state: &State, device_code: &str) -> Result<Grant, Refusal> {
    let is_of_device = |f: &Fault| {
        use Fault::{DeviceDeclined, DeviceDenied, DeviceExpired, DeviceSlowDown, SignIn};
        matches!(
            f,
            DeviceSlowDown | DeviceDeclined | DeviceDenied | DeviceExpired | SignIn(_)
        )
    };
    let refusal = |error, code, text: &str| Err(Refusal::new(error, code, text));
    match state.fault("", is_of_device) {
        Some(Fault::DeviceSlowDown) => {
            return refusal("slow_down", 70016, "Poll more slowly.");
        }
        Some(Fault::DeviceDeclined) => {
            return refusal("authorization_declined", 70020, "The user declined.");
        }
        Some(Fault::DeviceDenied) => {
            return refusal("access_denied", 70020, "The user declined.");
        }
        Some(Fault::DeviceExpired) => {
            return refusal("expired_token", 70019, "The verification code has expired.");
        }
        Some(Fault::SignIn(code)) => return Err(Refusal::of_code(code)),
        _ => {}
    }
    let Some(device) = state.poll_device(device_code) else {
        let text =
            "Invalid verification code due to User typing in wrong user code for device code flow.";
        return refusal("bad_verification_code", 70018, text);
    };
    match device.answer {
        _ if device.until < Instant::now() => {
            refusal("expired_token", 70019, "The verification code has expired.")
        }
        DeviceAnswer::Allowed => Ok(device.grant),
        DeviceAnswer::Declined => refusal("authorization_declined", 70020, "The user declined."),
        DeviceAnswer::Waiting => {
            let text = "OAuth 2.0 device flow error. Authorization is pending. Continue polling.";
            refusal("authorization_pending", 70016, text)
        }
    }
}

async fn ask_code() -> Response {
    code_form("")
}

fn code_form(hint: &str) -> Response {
    let (label, next) = (say!("practice-page-code-label"), say!("practice-page-next"));
    let form = format!(
        "<p>{hint}</p><form method=\"post\" action=\"/devicelogin\"><p><label>{label} \
         <input type=\"text\" name=\"user_code\" autofocus maxlength=\"12\" autocomplete=\"off\"></label></p>\
         <button>{next}</button></form>"
    );
    pages::page(say!("practice-page-code"), &form)
}

fn end(title: &str, text: &str) -> Response {
    pages::page(title, &format!("<p>{text}</p>"))
}

async fn answer(Shared(state): Shared<Arc<State>>, Form(fields): Form<Fields>) -> Response {
    let code = fields
        .get("user_code")
        .map(|c| c.trim())
        .unwrap_or_default();
    if !state.knows_user_code(code) {
        return code_form(say!("practice-page-code-wrong"));
    }
    let person = fields.get("account").and_then(|who| state.data.person(who));
    if person.is_none() && !fields.contains_key("cancel") {
        return pages::choose(&state, "/devicelogin", ("user_code", code));
    }
    state.answer_device(code, person);
    match person {
        Some(_) => end(
            say!("practice-page-signed-in"),
            say!("practice-page-signed-in-text"),
        ),
        None => end(
            say!("practice-page-cancelled"),
            say!("practice-page-cancelled-text"),
        ),
    }
}
