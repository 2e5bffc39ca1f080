//! The tenant's own description of its sign-in service (OpenID Connect Discovery 1.0).

use serde::Deserialize;
use url::Url;

use super::aadsts::ServiceError;
use super::cloud::Place;
use super::error::{Error, Result};
use super::http::{Http, Reply};

const WHAT: &str = "the description of the sign-in service";

#[derive(Debug, Clone)]
pub struct Discovery {
    /// May hold `{tenantid}`, when no tenant was named.
    pub issuer: String,
    pub authorize: Url,
    pub token: Url,
    pub device: Option<Url>,
}

#[derive(Deserialize)]
struct Raw {
    issuer: String,
    authorization_endpoint: Url,
    token_endpoint: Url,
    device_authorization_endpoint: Option<Url>,
}

pub async fn discover(http: &Http, place: &Place) -> Result<Discovery> {
    let mut url = place.login.clone();
    url.set_path(&format!(
        "{}/v2.0/.well-known/openid-configuration",
        place.tenant
    ));
    let reply = http.send(http.get(url.clone())?, &url, WHAT).await?;
    if reply.status != 200 {
        return Err(refused(&reply, WHAT));
    }
    let raw: Raw = serde_json::from_slice(&reply.body).map_err(|e| Error::Malformed {
        what: WHAT.into(),
        why: e.to_string(),
    })?;
    let at_home = |url: Url| {
        if url.origin() == place.login.origin() {
            return Ok(url);
        }
        let host = url.host_str().unwrap_or_default().to_owned();
        Err(Error::ForeignLink {
            what: WHAT.into(),
            host,
        })
    };
    Ok(Discovery {
        issuer: raw.issuer,
        authorize: at_home(raw.authorization_endpoint)?,
        token: at_home(raw.token_endpoint)?,
        device: raw.device_authorization_endpoint.map(at_home).transpose()?,
    })
}

/// The error that an answer of the sign-in service holds.
pub fn refused(reply: &Reply, what: &str) -> Error {
    match serde_json::from_slice::<ServiceError>(&reply.body) {
        Ok(service) => Error::Service(service),
        Err(_) if matches!(reply.status, 429 | 500..) => Error::Busy {
            what: what.to_owned(),
            wait_secs: None,
            detail: format!("status {}", reply.status),
        },
        Err(why) => Error::Malformed {
            what: what.to_owned(),
            why: format!("status {}: {why}", reply.status),
        },
    }
}
