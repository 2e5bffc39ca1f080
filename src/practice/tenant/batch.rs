//! Graph's JSON batching: up to 20 requests in one, each answered as if it had come alone.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use tower_service::Service as _;

use super::graph::{Answer, bad_request};
use super::refusal::GraphError;

/// Of one request.
const MOST: usize = 20;

#[derive(Deserialize)]
struct Batch {
    requests: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    id: String,
    method: String,
    /// Below the version.
    url: String,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    body: Option<Value>,
    #[serde(default)]
    depends_on: Vec<String>,
}

/// `alone`: what answers a request that comes by itself. It asks for the token too.
pub async fn run(alone: Router, headers: HeaderMap, body: Bytes) -> Answer {
    let batch = checked(&headers, &body)?;
    let mut responses: Vec<Value> = Vec::new();
    let mut failed = BTreeSet::new();
    for item in batch.requests {
        let mut answer = match item.depends_on.iter().any(|id| failed.contains(id)) {
            true => refusal("FailedDependency", StatusCode::FAILED_DEPENDENCY),
            false => answered(&alone, &headers, &item).await,
        };
        if answer["status"].as_u64().is_none_or(|status| status >= 400) {
            failed.insert(item.id.clone());
        }
        answer["id"] = json!(item.id);
        responses.push(answer);
    }
    // In any order, says the documentation: nobody may count on that of the requests.
    responses.reverse();
    Ok(Json(json!({ "responses": responses })).into_response())
}

fn checked(headers: &HeaderMap, body: &[u8]) -> Result<Batch, GraphError> {
    let bad = |text: &str| bad_request("BadRequest", text);
    let json = headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    if !json.is_some_and(|kind| kind.starts_with(b"application/json")) {
        return Err(bad("The batch request must be JSON."));
    }
    let batch: Batch =
        serde_json::from_slice(body).map_err(|_| bad("Invalid batch payload format."))?;
    if batch.requests.is_empty() {
        return Err(bad("Invalid batch payload format."));
    }
    if batch.requests.len() > MOST {
        return Err(bad(&format!(
            "Number of batch request steps exceeds the maximum value of {MOST}."
        )));
    }
    let mut before = BTreeSet::new();
    for item in &batch.requests {
        if item
            .depends_on
            .iter()
            .any(|id| !before.contains(id.as_str()))
        {
            return Err(bad("A request depends on one that is not before it."));
        }
        if item.id.is_empty() || !before.insert(item.id.as_str()) {
            return Err(bad("Request ids must be unique and not empty."));
        }
        let nested = item.url.trim_start_matches('/').starts_with("$batch");
        if item.url.contains("://") || nested {
            return Err(bad("A request's address must be relative, and no batch."));
        }
    }
    Ok(batch)
}

async fn answered(alone: &Router, outer: &HeaderMap, item: &Item) -> Value {
    let Some(request) = request(outer, item) else {
        return refusal("BadRequest", StatusCode::BAD_REQUEST);
    };
    // The service is always ready, and its error is one that cannot be.
    match alone.clone().call(request).await {
        Ok(response) => spoken(response).await,
        Err(never) => match never {},
    }
}

fn request(outer: &HeaderMap, item: &Item) -> Option<Request<Body>> {
    let method: Method = item.method.to_uppercase().parse().ok()?;
    let uri = format!("/v1.0/{}", item.url.trim_start_matches('/'));
    let mut request = Request::builder().method(method).uri(uri);
    let headers = request.headers_mut()?;
    for (name, value) in &item.headers {
        let name: HeaderName = name.parse().ok()?;
        headers.insert(name, value.parse().ok()?);
    }
    if item.body.is_some() && !headers.contains_key(header::CONTENT_TYPE) {
        return None;
    }
    if let Some(token) = outer.get(header::AUTHORIZATION) {
        headers.insert(header::AUTHORIZATION, token.clone());
    }
    let body = item.body.as_ref().map(ToString::to_string);
    request.body(Body::from(body.unwrap_or_default())).ok()
}

async fn spoken(response: Response) -> Value {
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let headers: BTreeMap<&str, &str> = (parts.headers.iter())
        .filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)))
        .collect();
    // A count is plain text that is a number in JSON as well.
    let body: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    json!({ "status": parts.status.as_u16(), "headers": headers, "body": body })
}

fn refusal(code: &str, status: StatusCode) -> Value {
    let error = json!({ "code": code, "message": "The request of the batch was not carried out." });
    json!({
        "status": status.as_u16(),
        "headers": { "Content-Type": "application/json" },
        "body": { "error": error },
    })
}

#[cfg(test)]
mod tests {
    use axum::routing::get;

    use super::*;

    /// A service with one thing, of which it counts what it was told to.
    fn alone() -> Router {
        let counted = async |headers: HeaderMap| match headers.get("ConsistencyLevel") {
            Some(_) => Ok("12"),
            None => Err(StatusCode::BAD_REQUEST),
        };
        Router::new()
            .route("/v1.0/me", get(async || Json(json!({"id": "me"}))))
            .route("/v1.0/groups/$count", get(counted))
    }

    async fn ask(requests: Value) -> Result<BTreeMap<String, Value>, String> {
        let headers: HeaderMap = [(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        )]
        .into_iter()
        .collect();
        let body = json!({ "requests": requests }).to_string();
        let answer = run(alone(), headers, body.into()).await;
        let refused = answer.is_err();
        let body = answer.into_response().into_body();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        if refused {
            return Err(String::from_utf8(bytes.to_vec()).unwrap());
        }
        let body: Value = serde_json::from_slice(&bytes).unwrap();
        let by_id = |a: &Value| (a["id"].as_str().unwrap().to_owned(), a.clone());
        Ok(body["responses"]
            .as_array()
            .unwrap()
            .iter()
            .map(by_id)
            .collect())
    }

    #[tokio::test]
    async fn a_batch_of_more_than_20_or_with_what_cannot_be_told_apart_is_refused_whole() {
        let one = |id: &str| json!({"id": id, "method": "GET", "url": "/me"});
        let many = |n: usize| json!((0..n).map(|id| one(&id.to_string())).collect::<Vec<_>>());
        for (wrong, named) in [
            (many(21), "maximum value of 20"),
            (json!([one("a"), one("a")]), "unique"),
            (json!([{"id": "a", "url": "/me"}]), "payload"),
            (json!([]), "payload"),
            (
                json!([{"id": "a", "method": "GET", "url": "https://x.example/me"}]),
                "relative",
            ),
            (
                json!([{"id": "a", "method": "POST", "url": "/$batch"}]),
                "no batch",
            ),
            (
                json!([{"id": "a", "method": "GET", "url": "/me", "dependsOn": ["b"]}]),
                "not before",
            ),
        ] {
            let told = ask(wrong).await.unwrap_err();
            assert!(told.contains(named), "{named}: {told}");
        }
        assert_eq!(ask(many(20)).await.unwrap().len(), 20);
    }

    #[tokio::test]
    async fn each_request_is_answered_as_if_it_had_come_alone() {
        let count = "/groups/$count";
        let answers = ask(json!([
            {"id": "counted", "method": "GET", "url": count, "headers": {"ConsistencyLevel": "eventual"}},
            {"id": "bare", "method": "GET", "url": count},
            {"id": "after", "method": "GET", "url": "/me", "dependsOn": ["bare"]},
            {"id": "well", "method": "GET", "url": "me", "dependsOn": ["counted"]},
            {"id": "gone", "method": "GET", "url": "/nothing"},
            {"id": "untyped", "method": "POST", "url": "/me", "body": {}},
        ]))
        .await
        .unwrap();
        let statuses: BTreeMap<&str, u64> = (answers.iter())
            .map(|(id, answer)| (id.as_str(), answer["status"].as_u64().unwrap()))
            .collect();
        let wanted = [
            ("after", 424),
            ("bare", 400),
            ("counted", 200),
            ("gone", 404),
            ("untyped", 400),
            ("well", 200),
        ];
        assert_eq!(statuses, wanted.into());
        assert_eq!(answers["counted"]["body"], 12);
        assert_eq!(answers["well"]["body"]["id"], "me");
    }
}
