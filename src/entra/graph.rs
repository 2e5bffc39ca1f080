//! One request to Microsoft Graph: token, waiting when asked to, errors in our words, pages.

use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, HeaderMap, IF_MATCH, RETRY_AFTER, WWW_AUTHENTICATE};
use reqwest::{Method, RequestBuilder};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tokio::time::sleep;
use url::{Url, form_urlencoded};

use super::aadsts::ServiceError;
use super::error::{Doing, Error, Result};
use super::http::Reply;
use super::session::Session;
use crate::model::Words;

/// How often a busy service is asked in all.
pub const TRIES: u32 = 4;
/// More pages than any tenant has of what is read whole.
const MOST_PAGES: usize = 200;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consistency {
    Default,
    /// For `$count`, `$search`, and `$filter` together with `$orderby`; on every page.
    Eventual,
}

/// What is sent.
#[derive(Clone)]
pub struct Ask {
    method: Method,
    url: Url,
    body: Option<Vec<u8>>,
    if_match: Option<String>,
    consistency: Consistency,
    /// Named when it is refused.
    permission: Option<&'static str>,
    /// Sent twice, it would make two things or do one thing twice.
    once: bool,
    doing: Doing,
}

impl Ask {
    fn new(method: Method, url: Url) -> Self {
        let doing = match method {
            Method::GET => Doing::Reading,
            _ => Doing::Writing,
        };
        Self {
            doing,
            method,
            url,
            body: None,
            if_match: None,
            consistency: Consistency::Default,
            permission: None,
            once: false,
        }
    }

    pub fn get(url: Url) -> Self {
        Self::new(Method::GET, url)
    }

    pub fn delete(url: Url) -> Self {
        Self::new(Method::DELETE, url)
    }

    pub fn put(url: Url, body: &impl Serialize) -> Result<Self> {
        Self::new(Method::PUT, url).with_body(body)
    }

    /// An action that may be asked for again.
    pub fn post(url: Url) -> Self {
        Self::new(Method::POST, url)
    }

    /// Reads of several things in one request.
    pub fn batch(url: Url, body: &impl Serialize) -> Result<Self> {
        let ask = Self::new(Method::POST, url).with_body(body)?;
        let doing = Doing::Reading;
        Ok(Self { doing, ..ask })
    }

    /// Makes something, or does what must not be done twice.
    pub fn post_once(url: Url, body: &impl Serialize) -> Result<Self> {
        let ask = Self::new(Method::POST, url).with_body(body)?;
        Ok(Self { once: true, ..ask })
    }

    pub fn with_body(mut self, body: &impl Serialize) -> Result<Self> {
        let body = serde_json::to_vec(body).map_err(|e| Error::Client(e.to_string()))?;
        self.body = Some(body);
        Ok(self)
    }

    #[must_use]
    pub fn if_match(mut self, etag: Option<String>) -> Self {
        self.if_match = etag;
        self
    }

    #[must_use]
    pub fn needing(mut self, permission: &'static str) -> Self {
        self.permission = Some(permission);
        self
    }
}

/// A collection's page.
#[derive(Deserialize)]
pub struct Page<T> {
    pub value: Vec<T>,
    #[serde(rename = "@odata.nextLink")]
    pub next: Option<String>,
    #[serde(rename = "@odata.count")]
    pub count: Option<u64>,
}

#[derive(Deserialize)]
struct Failure {
    error: FailureBody,
}

#[derive(Deserialize)]
struct FailureBody {
    #[serde(default)]
    code: String,
    #[serde(default)]
    message: String,
}

impl Session {
    /// The address of `path` below `/v1.0` with these query options, their values escaped.
    pub(super) fn url(&self, path: &str, query: &[(&str, &str)]) -> Url {
        self.address("v1.0", path, query)
    }

    /// As `url`, for what v1.0 does not have.
    pub(super) fn beta(&self, path: &str, query: &[(&str, &str)]) -> Url {
        self.address("beta", path, query)
    }

    fn address(&self, version: &str, path: &str, query: &[(&str, &str)]) -> Url {
        let mut url = self.place().graph.clone();
        url.set_path(&format!("{version}/{path}"));
        if !query.is_empty() {
            let pairs: Vec<String> = query
                .iter()
                .map(|(k, v)| format!("{k}={}", escape(v)))
                .collect();
            url.set_query(Some(&pairs.join("&")));
        }
        url
    }

    /// A link from an answer: followed as it is, but only on Graph's own host.
    pub(super) fn link(&self, what: &Words, link: &str) -> Result<Url> {
        let foreign = |host: &str| Error::ForeignLink {
            what: what.clone(),
            host: host.to_owned(),
        };
        let url = Url::parse(link).map_err(|_| foreign(""))?;
        if url.origin() != self.place().graph.origin() || !url.username().is_empty() {
            return Err(foreign(url.host_str().unwrap_or_default()));
        }
        Ok(url)
    }

    pub(super) async fn read<T: DeserializeOwned>(
        &self,
        what: &Words,
        url: Url,
        consistency: Consistency,
    ) -> Result<T> {
        let ask = Ask {
            consistency,
            ..Ask::get(url)
        };
        parsed(what, &self.send(what, &ask).await?)
    }

    /// All pages of a short collection.
    pub(super) async fn read_all<T: DeserializeOwned>(
        &self,
        what: &Words,
        url: Url,
    ) -> Result<Vec<T>> {
        self.read_pages(what, Ask::get(url)).await
    }

    pub(super) async fn read_pages<T: DeserializeOwned>(
        &self,
        what: &Words,
        mut ask: Ask,
    ) -> Result<Vec<T>> {
        let mut all = Vec::new();
        for _ in 0..MOST_PAGES {
            let page: Page<T> = parsed(what, &self.send(what, &ask).await?)?;
            all.extend(page.value);
            match page.next {
                None => return Ok(all),
                Some(link) => ask.url = self.link(what, &link)?,
            }
        }
        Err(Error::Malformed {
            what: what.clone(),
            why: format!("it has more than {MOST_PAGES} pages"),
        })
    }

    /// The answer, if it is one of success.
    pub(super) async fn send(&self, what: &Words, ask: &Ask) -> Result<Reply> {
        let mut token = self.access(None).await?;
        let mut renewed = false;
        let mut tries = 0;
        loop {
            let request = self.request(ask)?.bearer_auth(token.expose());
            let reply = self.http().send(request, &ask.url, what).await?;
            match reply.status {
                200..=204 => return Ok(reply),
                401 if !renewed && !is_challenge(&reply) => {
                    token = self.access(Some(&token)).await?;
                    renewed = true;
                }
                // After these nobody knows whether it was done.
                500..=502 | 504 if ask.once => {
                    return Err(Error::Unsure {
                        what: what.clone(),
                        detail: detail(&reply),
                    });
                }
                429 | 500..=504 => {
                    tries += 1;
                    let asked = retry_after(&reply.headers);
                    let wait = match asked {
                        Some(secs) => Duration::from_secs(secs),
                        None => back_off(tries)?,
                    };
                    if tries == TRIES || wait > self.http().limits.longest_wait {
                        return Err(Error::Busy {
                            what: what.clone(),
                            wait_secs: asked,
                            detail: detail(&reply),
                        });
                    }
                    tracing::info!(status = reply.status, ?wait, "Graph asks to wait");
                    sleep(wait).await;
                }
                _ => return Err(self.failure(what, ask, &reply)),
            }
        }
    }

    fn request(&self, ask: &Ask) -> Result<RequestBuilder> {
        let mut request = self.http().request(ask.method.clone(), ask.url.clone())?;
        if ask.consistency == Consistency::Eventual {
            request = request.header("ConsistencyLevel", "eventual");
        }
        if let Some(etag) = &ask.if_match {
            request = request.header(IF_MATCH, etag);
        }
        if let Some(body) = &ask.body {
            request = request
                .header(CONTENT_TYPE, "application/json")
                .body(body.clone());
        }
        Ok(request)
    }

    pub(super) fn failure(&self, what: &Words, ask: &Ask, reply: &Reply) -> Error {
        let (what, detail, doing) = (what.clone(), detail(reply), ask.doing);
        match reply.status {
            401 if is_challenge(reply) => Error::Challenged { what, detail },
            401 => Error::SignInAgain(ServiceError::of_redirect("invalid_token", &detail)),
            403 => Error::Denied {
                what,
                doing,
                permission: ask.permission,
                granted: ask.permission.is_some_and(|p| self.was_granted(p)),
                detail,
            },
            404 => Error::NotFound { what, detail },
            409 | 412 => Error::Stale { what, detail },
            status => Error::Graph {
                what,
                doing,
                status,
                detail,
            },
        }
    }
}

pub fn parsed<T: DeserializeOwned>(what: &Words, reply: &Reply) -> Result<T> {
    serde_json::from_slice(&reply.body).map_err(|e| Error::Malformed {
        what: what.clone(),
        why: e.to_string(),
    })
}

/// Conditional Access wants more than the sign-in had (claims challenge): renewing does not help.
fn is_challenge(reply: &Reply) -> bool {
    let asked = reply.headers.get_all(WWW_AUTHENTICATE);
    asked
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|value| value.contains("insufficient_claims"))
}

/// Code, message and request id, for whoever asks Microsoft.
fn detail(reply: &Reply) -> String {
    let said = match serde_json::from_slice::<Failure>(&reply.body) {
        Ok(Failure { error }) => format!("{}: {}", error.code, error.message),
        Err(_) => "no reason was given".to_owned(),
    };
    let id = reply
        .headers
        .get("request-id")
        .and_then(|id| id.to_str().ok());
    let id = id.unwrap_or("none");
    format!("status {}; {said}; request id {id}", reply.status)
}

fn retry_after(headers: &HeaderMap) -> Option<u64> {
    headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()
}

/// 1, 2, 4 … seconds, each between half and all of it, so that clients do not come back together.
pub fn back_off(tries: u32) -> Result<Duration> {
    let mut random = [0u8; 1];
    getrandom::fill(&mut random)?;
    let whole = Duration::from_secs(1 << (tries - 1).min(5));
    Ok(whole / 2 + whole / 2 * u32::from(random[0]) / 255)
}

/// Percent-encoded, a blank as `%20`.
fn escape(value: &str) -> String {
    form_urlencoded::byte_serialize(value.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_cannot_leave_its_query_option() {
        assert_eq!(
            escape("a b+c&d=e#f'(é)"),
            "a%20b%2Bc%26d%3De%23f%27%28%C3%A9%29"
        );
    }

    #[test]
    fn waiting_grows_and_stays_within_its_bounds() {
        for (tries, most) in [(1, 1), (2, 2), (3, 4), (9, 32)] {
            let wait = back_off(tries).unwrap();
            assert!(wait <= Duration::from_secs(most) && wait >= Duration::from_secs(most) / 2);
        }
    }
}
