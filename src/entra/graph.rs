//! One read of Microsoft Graph: token, waiting when asked to, errors in our words, pages.

use std::time::Duration;

use reqwest::header::{HeaderMap, RETRY_AFTER};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio::time::sleep;
use url::{Url, form_urlencoded};

use super::aadsts::ServiceError;
use super::error::{Error, Result};
use super::http::Reply;
use super::session::Session;
use crate::model::Words;

/// How often a busy service is asked in all.
const TRIES: u32 = 4;
/// More pages than any tenant has of what is read whole.
const MOST_PAGES: usize = 200;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consistency {
    Default,
    /// For `$count`, `$search`, and `$filter` together with `$orderby`; on every page.
    Eventual,
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
        let mut url = self.place().graph.clone();
        url.set_path(&format!("v1.0/{path}"));
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
        let reply = self.ask(what, &url, consistency).await?;
        serde_json::from_slice(&reply.body).map_err(|e| Error::Malformed {
            what: what.clone(),
            why: e.to_string(),
        })
    }

    /// All pages of a short collection.
    pub(super) async fn read_all<T: DeserializeOwned>(
        &self,
        what: &Words,
        url: Url,
    ) -> Result<Vec<T>> {
        let mut all = Vec::new();
        let mut url = url;
        for _ in 0..MOST_PAGES {
            let page: Page<T> = self.read(what, url, Consistency::Default).await?;
            all.extend(page.value);
            match page.next {
                None => return Ok(all),
                Some(link) => url = self.link(what, &link)?,
            }
        }
        Err(Error::Malformed {
            what: what.clone(),
            why: format!("it has more than {MOST_PAGES} pages"),
        })
    }

    async fn ask(&self, what: &Words, url: &Url, consistency: Consistency) -> Result<Reply> {
        let mut token = self.access(None).await?;
        let mut renewed = false;
        let mut tries = 0;
        loop {
            let mut request = self.http().get(url.clone())?.bearer_auth(token.expose());
            if consistency == Consistency::Eventual {
                request = request.header("ConsistencyLevel", "eventual");
            }
            let reply = self.http().send(request, url, what).await?;
            match reply.status {
                200 => return Ok(reply),
                401 if !renewed => {
                    token = self.access(Some(&token)).await?;
                    renewed = true;
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
                status => return Err(failure(what, status, &reply)),
            }
        }
    }
}

fn failure(what: &Words, status: u16, reply: &Reply) -> Error {
    let (what, detail) = (what.clone(), detail(reply));
    match status {
        401 => Error::SignInAgain(ServiceError::of_redirect("invalid_token", &detail)),
        403 => Error::Denied { what, detail },
        404 => Error::NotFound { what, detail },
        _ => Error::Graph {
            what,
            status,
            detail,
        },
    }
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
fn back_off(tries: u32) -> Result<Duration> {
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
