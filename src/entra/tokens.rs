//! The token endpoint. Tokens live in memory only.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde::Deserialize;

use super::aadsts::ServiceError;
use super::discovery::{Discovery, refused};
use super::error::{Error, Result};
use super::http::Http;
use crate::model::Secret;
use crate::model::words::words;

/// A token is renewed when it has less than this left.
const MARGIN: Duration = Duration::from_secs(300);

pub struct Tokens {
    pub access: Secret,
    pub refresh: Option<Secret>,
    pub id: Option<Secret>,
    /// Names of permissions, without the resource in front. `None`: as asked for (RFC 6749 5.1).
    pub granted: Option<BTreeSet<String>>,
    renew_at: Instant,
}

impl Tokens {
    pub fn is_fresh(&self) -> bool {
        Instant::now() < self.renew_at
    }
}

/// Unknown keys are ignored; a missing `expires_in` counts as an hour.
#[derive(Deserialize)]
struct Raw {
    token_type: String,
    access_token: String,
    refresh_token: Option<String>,
    id_token: Option<String>,
    scope: Option<String>,
    #[serde(default = "an_hour")]
    expires_in: u64,
}

fn an_hour() -> u64 {
    3600
}

/// Redeems whatever the form holds. `Error::Service` when the service says no.
pub async fn redeem(http: &Http, discovery: &Discovery, form: &[(&str, &str)]) -> Result<Tokens> {
    let what = words!("entra-what-token");
    let reply = http.post_form(&discovery.token, form, &what).await?;
    if reply.status != 200 {
        return Err(refused(&reply, &what));
    }
    let malformed = |why: &str| Error::Malformed {
        what: what.clone(),
        why: why.to_owned(),
    };
    // The parser's message could quote a token.
    let raw: Raw = serde_json::from_slice(&reply.body)
        .map_err(|_| malformed("a part of it is missing or has another type"))?;
    if !raw.token_type.eq_ignore_ascii_case("bearer") {
        return Err(malformed("it is not a bearer token"));
    }
    let life = Duration::from_secs(raw.expires_in.min(86_400));
    // Half of a very short life is better than none of it.
    let margin = MARGIN.min(life / 2);
    Ok(Tokens {
        access: Secret::new(raw.access_token),
        refresh: raw.refresh_token.map(Secret::new),
        id: raw.id_token.map(Secret::new),
        granted: raw.scope.as_deref().map(names),
        renew_at: Instant::now() + (life - margin),
    })
}

fn names(scope: &str) -> BTreeSet<String> {
    let name = |s: &str| s.rsplit('/').next().unwrap_or(s).to_owned();
    scope.split_whitespace().map(name).collect()
}

/// A new set for a refresh token. `Error::SignInAgain` when only a person can help.
pub async fn refresh(
    http: &Http,
    discovery: &Discovery,
    client_id: &str,
    scopes: &str,
    old: Option<&Secret>,
) -> Result<Tokens> {
    let Some(old) = old else {
        let none = ServiceError::of_redirect("login_required", "");
        return Err(Error::SignInAgain(none));
    };
    let form = [
        ("client_id", client_id),
        ("grant_type", "refresh_token"),
        ("refresh_token", old.expose()),
        ("scope", scopes),
    ];
    match redeem(http, discovery, &form).await {
        Err(Error::Service(service)) if service.needs_person() => Err(Error::SignInAgain(service)),
        Ok(mut new) => {
            // The service may keep the old one.
            new.refresh = new.refresh.or_else(|| Some(old.clone()));
            Ok(new)
        }
        other => other,
    }
}
