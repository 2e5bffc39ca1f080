//! Sign-in with a code that is entered on another page (RFC 8628), with Microsoft's names.

use std::time::{Duration, Instant};

use serde::Deserialize;
use tokio::time::sleep;
use url::Url;

use super::cloud::Place;
use super::discovery::{Discovery, refused};
use super::error::{Error, Result};
use super::http::Http;
use super::sign_in::Prompt;
use super::tokens::{Tokens, redeem};
use crate::model::Secret;
use crate::model::words::words;

const GRANT_TYPE: &str = "urn:ietf:params:oauth:grant-type:device_code";
/// What `slow_down` adds, for good (RFC 8628 3.5).
const SLOWER: Duration = Duration::from_secs(5);

/// `verification_uri_complete` is never sent by Microsoft, so it is not looked for.
#[derive(Deserialize)]
struct Raw {
    device_code: String,
    user_code: String,
    verification_uri: String,
    expires_in: u64,
    #[serde(default = "five")]
    interval: u64,
}

fn five() -> u64 {
    5
}

pub async fn run(
    http: &Http,
    place: &Place,
    discovery: &Discovery,
    on_prompt: &mut (dyn FnMut(Prompt) + Send),
) -> Result<Tokens> {
    let what = words!("entra-what-device-code");
    let malformed = |why: &str| Error::Malformed {
        what: what.clone(),
        why: why.into(),
    };
    let Some(endpoint) = &discovery.device else {
        return Err(malformed("this sign-in service has no device codes"));
    };
    let scopes = place.scopes();
    let form = [
        ("client_id", place.client_id.as_str()),
        ("scope", scopes.as_str()),
    ];
    let reply = http.post_form(endpoint, &form, &what).await?;
    if reply.status != 200 {
        return Err(refused(&reply, &what));
    }
    // The parser's message could quote the code.
    let raw: Raw = serde_json::from_slice(&reply.body)
        .map_err(|_| malformed("a part of it is missing or has another type"))?;
    if !is_for_people(place, &raw.verification_uri) {
        return Err(malformed("its address is not one of https"));
    }
    on_prompt(Prompt::DeviceCode {
        code: raw.user_code,
        url: raw.verification_uri,
        expires_in: Duration::from_secs(raw.expires_in),
    });
    let code = Secret::new(raw.device_code);
    let until = Instant::now() + Duration::from_secs(raw.expires_in.min(3600));
    poll(
        http,
        place,
        discovery,
        &code,
        Duration::from_secs(raw.interval.clamp(1, 60)),
        until,
    )
    .await
}

/// Microsoft's page is at another host than the sign-in service, so any host will do.
fn is_for_people(place: &Place, page: &str) -> bool {
    Url::parse(page).is_ok_and(|url| url.scheme() == "https" || place.takes_plain(&url))
}

async fn poll(
    http: &Http,
    place: &Place,
    discovery: &Discovery,
    code: &Secret,
    mut interval: Duration,
    until: Instant,
) -> Result<Tokens> {
    let form = [
        ("client_id", place.client_id.as_str()),
        ("grant_type", GRANT_TYPE),
        ("device_code", code.expose()),
    ];
    loop {
        if Instant::now() + interval > until {
            return Err(Error::CodeExpired);
        }
        sleep(interval).await;
        let service = match redeem(http, discovery, &form).await {
            Err(Error::Service(service)) => service,
            // A connection that broke says nothing about the code (RFC 8628 3.5).
            Err(Error::TimedOut { .. } | Error::Unreachable { .. } | Error::Busy { .. }) => {
                interval = (interval * 2).min(Duration::from_secs(60));
                continue;
            }
            done => return done,
        };
        match service.error.as_str() {
            "authorization_pending" => {}
            "slow_down" => interval += SLOWER,
            "authorization_declined" | "access_denied" => return Err(Error::Declined),
            "expired_token" => return Err(Error::CodeExpired),
            _ => return Err(Error::Service(service)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Guid;
    use crate::model::document::{Cloud, Endpoints, TenantChoice};

    #[test]
    fn the_page_for_the_code_is_https_and_only_in_practice_plain() {
        let place = |host: &str| {
            let choice = TenantChoice {
                cloud: Cloud::Custom,
                client_id: Some(Guid::from_bytes([7; 16])),
                endpoints: Some(Endpoints {
                    login: format!("https://{host}"),
                    graph: format!("https://{host}"),
                }),
                ..TenantChoice::default()
            };
            Place::of(&choice).unwrap()
        };
        let (cloud, practice) = (place("login.example"), place("localhost:8443"));
        let microsoft = "https://microsoft.com/devicelogin";
        assert!(is_for_people(&cloud, microsoft) && is_for_people(&practice, microsoft));
        let plain = "http://localhost:8080/devicelogin";
        assert!(is_for_people(&practice, plain) && !is_for_people(&cloud, plain));
        for bad in [
            "http://login.example/devicelogin",
            "javascript:alert(1)",
            "devicelogin",
        ] {
            assert!(!is_for_people(&practice, bad), "{bad}");
        }
    }
}
