//! The sign-in service: discovery, keys, realm look-up, and the authorize page.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Form, Path, Query, State as Shared};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::json;
use url::Url;

use super::fault::Fault;
use super::pages;
use super::refusal::Refusal;
use super::state::{Asked, Grant, State};
use crate::model::words::say;

type Fields = BTreeMap<String, String>;

pub fn routes() -> Router<Arc<State>> {
    Router::new()
        .route(
            "/{tenant}/v2.0/.well-known/openid-configuration",
            get(discovery),
        )
        .route("/{tenant}/discovery/v2.0/keys", get(keys))
        .route("/common/userrealm/{upn}", get(realm))
}

/// What a person's browser opens.
pub fn pages() -> Router<Arc<State>> {
    Router::new()
        .route("/{tenant}/oauth2/v2.0/authorize", get(authorize))
        .route("/practice/answer", post(answer))
}

pub fn no_such_tenant(segment: &str) -> Refusal {
    let segment: String = segment.chars().take(60).collect();
    Refusal::new(
        "invalid_tenant",
        90002,
        format!("Tenant '{segment}' not found. Check to make sure you have the correct tenant ID."),
    )
}

async fn discovery(
    Shared(state): Shared<Arc<State>>,
    Path(tenant): Path<String>,
) -> Result<Response, Refusal> {
    if !state.knows_tenant(&tenant) {
        return Err(no_such_tenant(&tenant));
    }
    let base = &state.base;
    let issuer = match tenant.as_str() {
        "common" | "organizations" => "{tenantid}".to_owned(),
        _ => state.tenant().to_string(),
    };
    let under = |path: &str| format!("{base}/{tenant}{path}");
    Ok(Json(json!({
        "issuer": format!("{base}/{issuer}/v2.0"),
        "authorization_endpoint": format!("{}/{tenant}/oauth2/v2.0/authorize", state.pages),
        "token_endpoint": under("/oauth2/v2.0/token"),
        "device_authorization_endpoint": under("/oauth2/v2.0/devicecode"),
        "jwks_uri": under("/discovery/v2.0/keys"),
        "response_modes_supported": ["query", "form_post"],
        "response_types_supported": ["code"],
        "subject_types_supported": ["pairwise"],
        "scopes_supported": ["openid", "profile", "email", "offline_access"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "private_key_jwt"],
        "claims_supported": ["sub", "iss", "aud", "exp", "iat", "nonce", "preferred_username", "name", "tid", "oid", "ver"],
        "tenant_region_scope": "PRACTICE",
        "cloud_instance_name": "localhost",
        "msgraph_host": base.trim_start_matches("https://"),
    }))
    .into_response())
}

async fn keys(Shared(state): Shared<Arc<State>>) -> Response {
    Json(state.signer.jwks()).into_response()
}

async fn realm(Shared(state): Shared<Arc<State>>, Path(upn): Path<String>) -> Response {
    let domain = upn.rsplit('@').next().unwrap_or_default();
    let known =
        (state.data.domain.iter()).any(|d| d.verified && d.name.eq_ignore_ascii_case(domain));
    Json(json!({
        "ver": "1.0", "account_type": if known { "Managed" } else { "Unknown" },
        "domain_name": domain, "cloud_instance_name": "localhost",
        "cloud_audience_urn": "urn:federation:MicrosoftOnline",
    }))
    .into_response()
}

/// Errors before the redirect address is known to be right are shown, not sent on (RFC 6749 4.1.2.1).
async fn authorize(
    Shared(state): Shared<Arc<State>>,
    Path(tenant): Path<String>,
    Query(fields): Query<Fields>,
) -> Response {
    match checked(&state, &tenant, &fields) {
        Ok(asked) => decide(&state, asked, &fields),
        Err(refusal) => pages::page(
            say!("practice-page-impossible"),
            &pages::escape(&refusal.line()),
        ),
    }
}

fn checked(state: &State, tenant: &str, fields: &Fields) -> Result<Asked, Refusal> {
    let field = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
    if !state.knows_tenant(tenant) {
        return Err(no_such_tenant(tenant));
    }
    client_is_known(state, field("client_id"))?;
    let redirect_uri = field("redirect_uri");
    if !is_registered(redirect_uri) {
        let text = "The redirect URI specified in the request does not match the redirect URIs configured for the application.";
        return Err(Refusal::new("invalid_request", 50011, text));
    }
    if field("response_type") != "code" {
        let text = "The response_type must be 'code' here.";
        return Err(Refusal::new("unsupported_response_type", 70005, text));
    }
    let form_post = match field("response_mode") {
        "" | "query" => false,
        "form_post" => true,
        _ => {
            let text = "The response_mode is not supported.";
            return Err(Refusal::new("invalid_request", 900144, text));
        }
    };
    let challenge = fields.get("code_challenge").cloned();
    if challenge.is_some() && field("code_challenge_method") != "S256" {
        let text = "The code_challenge_method must be 'S256'.";
        return Err(Refusal::new("invalid_request", 501491, text));
    }
    let scopes = (state.scopes(field("scope"))).map_err(|scope| unknown_scope(&scope))?;
    let grant = Grant {
        who: String::new(),
        scopes,
        nonce: fields.get("nonce").cloned(),
    };
    Ok(Asked {
        redirect_uri: redirect_uri.to_owned(),
        form_post,
        state: fields.get("state").cloned(),
        challenge,
        grant,
    })
}

pub fn client_is_known(state: &State, client_id: &str) -> Result<(), Refusal> {
    if client_id.eq_ignore_ascii_case(&state.data.organization.client_id.to_string()) {
        return Ok(());
    }
    let text = "Application was not found in the directory 'Fabrikam Practice'.";
    Err(Refusal::new("unauthorized_client", 700016, text))
}

pub fn unknown_scope(scope: &str) -> Refusal {
    let scope: String = scope.chars().take(100).collect();
    Refusal::new(
        "invalid_scope",
        70011,
        format!("The provided value for the input parameter 'scope' is not valid: {scope}"),
    )
}

/// Registered is `http://localhost`: any port, no path (RFC 8252 8.3 and Microsoft's rules).
fn is_registered(redirect_uri: &str) -> bool {
    Url::parse(redirect_uri).is_ok_and(|url| {
        url.scheme() == "http"
            && url.host_str() == Some("localhost")
            && url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
    })
}

fn decide(state: &Arc<State>, asked: Asked, fields: &Fields) -> Response {
    if let Some(Fault::SignIn(code)) = state.fault("", |f| matches!(f, Fault::SignIn(_))) {
        return send_error(&asked, &Refusal::of_code(code));
    }
    if let Some(person) = state.person_at_hand() {
        return send_code(state, asked, person);
    }
    if fields.get("prompt").is_some_and(|p| p == "none") {
        let text = "Session information is not sufficient for single-sign-on.";
        return send_error(&asked, &Refusal::new("login_required", 50058, text));
    }
    match state.ask(asked) {
        Ok(key) => pages::choose(state, "/practice/answer", ("request", &key)),
        Err(error) => error.into_response(),
    }
}

async fn answer(Shared(state): Shared<Arc<State>>, Form(fields): Form<Fields>) -> Response {
    let key = fields
        .get("request")
        .map(String::as_str)
        .unwrap_or_default();
    let Some(asked) = state.take_asked(key) else {
        let text = format!("<p>{}</p>", say!("practice-page-too-late-text"));
        return pages::page(say!("practice-page-too-late"), &text);
    };
    match fields.get("account").and_then(|who| state.data.person(who)) {
        Some(person) => send_code(&state, asked, person),
        None => {
            let text = "User declined to consent to access the app.";
            send_error(&asked, &Refusal::new("access_denied", 65004, text))
        }
    }
}

fn send_code(state: &State, asked: Asked, person: &super::data::Person) -> Response {
    match state.issue_code(asked.clone(), person) {
        Ok(code) => send(&asked, vec![("code", code)]),
        Err(error) => error.into_response(),
    }
}

fn send_error(asked: &Asked, refusal: &Refusal) -> Response {
    let description = refusal.line();
    send(
        asked,
        vec![
            ("error", refusal.error.to_owned()),
            ("error_description", description),
        ],
    )
}

fn send(asked: &Asked, mut fields: Vec<(&'static str, String)>) -> Response {
    fields.extend(asked.state.clone().map(|s| ("state", s)));
    if asked.form_post {
        return pages::post_back(&asked.redirect_uri, &fields);
    }
    match Url::parse_with_params(&asked.redirect_uri, &fields) {
        Ok(url) => Redirect::to(url.as_str()).into_response(),
        Err(_) => pages::page(
            say!("practice-page-impossible"),
            say!("practice-page-no-way-back"),
        ),
    }
}
