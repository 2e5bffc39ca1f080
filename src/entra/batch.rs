//! Graph's JSON batching: several reads in one request, each answered as if it had come alone.

use std::collections::BTreeMap;
use std::time::Duration;

use reqwest::header::{HeaderName, HeaderValue};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::sleep;

use super::error::{Error, Result};
use super::graph::{Ask, TRIES, back_off, parsed};
use super::http::Reply;
use super::session::Session;
use crate::model::Words;
use crate::model::ports::COUNTED_AT_ONCE;

/// Of one request; more are refused.
pub const MOST: usize = 20;
const _: () = assert!(COUNTED_AT_ONCE <= MOST);

#[derive(Deserialize)]
struct Answers {
    responses: Vec<Answer>,
}

#[derive(Deserialize)]
pub struct Answer {
    /// That of the request. Answers come in any order.
    id: String,
    pub status: u16,
    #[serde(default)]
    headers: BTreeMap<String, Value>,
    #[serde(default)]
    pub body: Value,
}

impl Answer {
    fn is_busy(&self) -> bool {
        matches!(self.status, 429 | 500..=504)
    }

    fn retry_after(&self) -> Option<u64> {
        let named = |(name, _): &(&String, &Value)| name.eq_ignore_ascii_case("Retry-After");
        match self.headers.iter().find(named)?.1 {
            Value::String(text) => text.trim().parse().ok(),
            other => other.as_u64(),
        }
    }

    /// As if it had come alone.
    pub fn reply(&self) -> Reply {
        Reply {
            status: self.status,
            headers: self.headers.iter().filter_map(header).collect(),
            body: self.body.to_string().into_bytes().into(),
        }
    }
}

fn header((name, value): (&String, &Value)) -> Option<(HeaderName, HeaderValue)> {
    Some((name.parse().ok()?, value.as_str()?.parse().ok()?))
}

/// What is read at each of these addresses below the version, [`MOST`] at most, in their order.
/// `None`: the service was too busy for it.
pub async fn read(
    session: &Session,
    what: &Words,
    paths: &[String],
) -> Result<Vec<Option<Answer>>> {
    let mut out: Vec<Option<Answer>> = paths.iter().map(|_| None).collect();
    for tries in 1..=TRIES {
        let open: Vec<usize> = (0..out.len()).filter(|n| out[*n].is_none()).collect();
        let requests = open.iter().map(|n| {
            json!({
                "id": n.to_string(),
                "method": "GET",
                "url": paths[*n],
                "headers": { "ConsistencyLevel": "eventual" },
            })
        });
        let body = json!({ "requests": requests.collect::<Vec<_>>() });
        let ask = Ask::batch(session.url("$batch", &[]), &body)?;
        let reply = match session.send(what, &ask).await {
            // What was answered before stays.
            Err(Error::Busy { .. }) if tries > 1 => break,
            reply => reply?,
        };
        let answers: Answers = parsed(what, &reply)?;
        let (busy, done): (Vec<_>, Vec<_>) =
            answers.responses.into_iter().partition(Answer::is_busy);
        for answer in done {
            let at = (answer.id.parse().ok()).filter(|n| open.contains(n));
            if let Some(slot) = at.and_then(|n: usize| out.get_mut(n)) {
                *slot = Some(answer);
            }
        }
        if tries == TRIES || out.iter().all(Option::is_some) {
            break;
        }
        let asked = busy.iter().filter_map(Answer::retry_after).max();
        let wait = match asked {
            Some(secs) => Duration::from_secs(secs),
            None => back_off(tries)?,
        };
        if wait > session.http().limits.longest_wait {
            break;
        }
        sleep(wait).await;
    }
    Ok(out)
}
