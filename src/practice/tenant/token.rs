//! The token endpoint: codes, refresh tokens and device codes become tokens.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Form, Path, State as Shared};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::device;
use super::fault::Fault;
use super::id_token::id_token;
use super::refusal::Refusal;
use super::sign_in::{client_is_known, no_such_tenant, unknown_scope};
use super::state::{Grant, State, TOKEN_LIFE};

type Fields = BTreeMap<String, String>;

pub fn routes() -> Router<Arc<State>> {
    Router::new().route("/{tenant}/oauth2/v2.0/token", post(token))
}

async fn token(
    Shared(state): Shared<Arc<State>>,
    Path(tenant): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Refusal> {
    state.note("/token");
    if !state.knows_tenant(&tenant) {
        return Err(no_such_tenant(&tenant));
    }
    let field = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
    client_is_known(&state, field("client_id"))?;
    if fields.contains_key("client_secret") || fields.contains_key("client_assertion") {
        let text = "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.";
        return Err(Refusal::new("invalid_client", 700025, text));
    }
    let grant_type = field("grant_type");
    if grant_type != device::GRANT_TYPE
        && let Some(Fault::SignIn(code)) = state.fault("", |f| matches!(f, Fault::SignIn(_)))
    {
        return Err(Refusal::of_code(code));
    }
    let mut grant = match grant_type {
        "authorization_code" => redeem_code(&state, &fields)?,
        "refresh_token" => redeem_refresh(&state, field("refresh_token"))?,
        device::GRANT_TYPE => device::redeem(&state, field("device_code"))?,
        _ => {
            let text = "The grant type is not supported over this endpoint.";
            return Err(Refusal::new("unsupported_grant_type", 70003, text));
        }
    };
    if !field("scope").is_empty() {
        let mut asked = (state.scopes(field("scope"))).map_err(|scope| unknown_scope(&scope))?;
        // Microsoft keeps giving refresh tokens to whoever has one.
        asked.extend(grant.scopes.get("offline_access").cloned());
        grant.scopes = asked;
    }
    Ok(tokens(&state, &grant))
}

fn redeem_code(state: &State, fields: &Fields) -> Result<Grant, Refusal> {
    let field = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
    let code = state.take_code(field("code")).map_err(|taken| {
        if taken {
            Refusal::new(
                "invalid_grant",
                54005,
                "OAuth2 Authorization code was already redeemed.",
            )
        } else {
            Refusal::new(
                "invalid_grant",
                70000,
                "The provided authorization code is not valid.",
            )
        }
    })?;
    if code.until < Instant::now() {
        let text =
            "The provided authorization code or refresh token has expired due to inactivity.";
        return Err(Refusal::new("invalid_grant", 70008, text));
    }
    if field("redirect_uri").trim_end_matches('/') != code.asked.redirect_uri.trim_end_matches('/')
    {
        let text = "The redirect URI differs from the one of the authorize request.";
        return Err(Refusal::new("invalid_grant", 500112, text));
    }
    if let Some(challenge) = &code.asked.challenge {
        let made = URL_SAFE_NO_PAD.encode(Sha256::digest(field("code_verifier")));
        if made != *challenge {
            let text = "The Code_Verifier does not match the code_challenge supplied in the authorization request.";
            return Err(Refusal::new("invalid_grant", 501481, text));
        }
    }
    Ok(code.asked.grant)
}

fn redeem_refresh(state: &State, refresh: &str) -> Result<Grant, Refusal> {
    if state.fault("", |f| *f == Fault::Revoked).is_some() {
        let text =
            "The provided grant has expired due to it being revoked, a fresh auth token is needed.";
        return Err(Refusal::new("invalid_grant", 50173, text));
    }
    state.refresh_grant(refresh).ok_or_else(|| {
        let text = "The provided value for the input parameter 'refresh_token' is not valid.";
        Refusal::new("invalid_grant", 70000, text)
    })
}

fn tokens(state: &State, grant: &Grant) -> Response {
    let Some(person) = state.data.person(&grant.who) else {
        let text = "The user account does not exist in the directory.";
        return Refusal::new("invalid_grant", 50034, text).into_response();
    };
    let (access, refresh) = match state.issue_tokens(grant) {
        Ok(pair) => pair,
        Err(error) => return error.into_response(),
    };
    let scope: Vec<&str> = (grant.scopes.iter().map(String::as_str))
        .filter(|s| *s != "offline_access")
        .collect();
    let mut body = json!({
        "token_type": "Bearer", "scope": scope.join(" "), "expires_in": TOKEN_LIFE.as_secs(),
        "ext_expires_in": TOKEN_LIFE.as_secs(), "access_token": access,
    });
    if let Some(refresh) = refresh {
        body["refresh_token"] = json!(refresh);
    }
    if grant.scopes.contains("openid") {
        let wrong = state.fault("", |f| *f == Fault::WrongNonce).is_some();
        let personal = state.fault("", |f| *f == Fault::PersonalAccount).is_some();
        let nonce = if wrong {
            Some("someone-elses")
        } else {
            grant.nonce.as_deref()
        };
        match id_token(state, person, nonce, personal) {
            Ok(token) => body["id_token"] = json!(token),
            Err(error) => return error.into_response(),
        }
        let info = json!({"uid": person.id, "utid": state.tenant()}).to_string();
        body["client_info"] = json!(URL_SAFE_NO_PAD.encode(info));
    }
    Json(body).into_response()
}
