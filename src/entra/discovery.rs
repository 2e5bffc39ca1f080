//! The tenant's own description of its sign-in service (OpenID Connect Discovery 1.0).

use serde::Deserialize;
use url::Url;

use super::aadsts::ServiceError;
use super::cloud::Place;
use super::error::{Error, Result};
use super::http::{Http, Reply};
use crate::model::words::{Words, words};

fn what() -> Words {
    words!("entra-what-service")
}

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
    let reply = http.send(http.get(url.clone())?, &url, &what()).await?;
    if reply.status != 200 {
        return Err(refused(&reply, &what()));
    }
    checked(&reply.body, place)
}

/// Every address is the sign-in service's own; the page for the browser may be one of practice.
fn checked(body: &[u8], place: &Place) -> Result<Discovery> {
    let raw: Raw = serde_json::from_slice(body).map_err(|e| Error::Malformed {
        what: what(),
        why: e.to_string(),
    })?;
    let at_home = |url: Url| {
        if url.origin() == place.login.origin() {
            return Ok(url);
        }
        let host = url.host_str().unwrap_or_default().to_owned();
        Err(Error::ForeignLink { what: what(), host })
    };
    let authorize = match raw.authorization_endpoint {
        page if place.takes_plain(&page) => page,
        page => at_home(page)?,
    };
    Ok(Discovery {
        issuer: raw.issuer,
        authorize,
        token: at_home(raw.token_endpoint)?,
        device: raw.device_authorization_endpoint.map(at_home).transpose()?,
    })
}

/// The error that an answer of the sign-in service holds.
pub fn refused(reply: &Reply, what: &Words) -> Error {
    match serde_json::from_slice::<ServiceError>(&reply.body) {
        Ok(service) => Error::Service(service),
        Err(_) if matches!(reply.status, 429 | 500..) => Error::Busy {
            what: what.clone(),
            wait_secs: None,
            detail: format!("status {}", reply.status),
        },
        Err(why) => Error::Malformed {
            what: what.clone(),
            why: format!("status {}: {why}", reply.status),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Guid;
    use crate::model::document::{Cloud, Endpoints, TenantChoice};

    fn place(login: &str, graph: &str) -> Place {
        let choice = TenantChoice {
            cloud: Cloud::Custom,
            client_id: Some(Guid::from_bytes([7; 16])),
            endpoints: Some(Endpoints {
                login: login.into(),
                graph: graph.into(),
            }),
            ..TenantChoice::default()
        };
        Place::of(&choice).unwrap()
    }

    fn practice() -> Place {
        place("https://localhost:8443", "https://localhost:8443")
    }

    fn described(place: &Place, authorize: &str, token: &str) -> Result<Discovery> {
        let body = format!(
            r#"{{"issuer":"x","authorization_endpoint":"{authorize}","token_endpoint":"{token}"}}"#
        );
        checked(body.as_bytes(), place)
    }

    #[test]
    fn on_loopback_the_sign_in_page_may_be_plain_http_at_a_port_of_its_own() {
        for page in [
            "http://localhost:8080/t/authorize",
            "http://127.0.0.1:8080/t/authorize",
            "http://[::1]:8080/t/authorize",
        ] {
            let read = described(&practice(), page, "https://localhost:8443/t/token");
            assert_eq!(read.unwrap().authorize.as_str(), page);
        }
    }

    #[test]
    fn a_sign_in_page_in_the_clear_is_refused_everywhere_else() {
        let cloud = place("https://login.example", "https://graph.example");
        let half = place("https://localhost:8443", "https://graph.example");
        for (place, page) in [
            (&cloud, "http://login.example/t/authorize"),
            (&cloud, "http://localhost:8080/t/authorize"),
            (&half, "http://localhost:8080/t/authorize"),
            (&practice(), "http://login.example/t/authorize"),
            (&practice(), "http://localhost.example/t/authorize"),
            (&practice(), "https://localhost:8444/t/authorize"),
        ] {
            let token = format!("{}t/token", place.login);
            let read = described(place, page, &token);
            assert!(matches!(read, Err(Error::ForeignLink { .. })), "{page}");
        }
    }

    #[test]
    fn tokens_are_never_asked_for_in_the_clear() {
        let page = "http://localhost:8080/t/authorize";
        let read = described(&practice(), page, "http://localhost:8080/t/token");
        assert!(matches!(read, Err(Error::ForeignLink { .. })));
    }
}
