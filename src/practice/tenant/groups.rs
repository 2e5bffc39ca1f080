//! Graph's groups: list with paging, search, count; one group; its members.

use std::sync::Arc;

use axum::extract::{Extension, Path, Query, State as Shared};
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use url::form_urlencoded;

use super::data::Group;
use super::graph::{Answer, Caller, Parameters, bad_request, context, not_found, selected};
use super::refusal::GraphError;
use super::state::State;

const DEFAULT_PAGE: usize = 100;
const LARGEST_PAGE: usize = 999;
const MAY_READ: [&str; 3] = [
    "Group.Read.All",
    "GroupMember.Read.All",
    "Group.ReadBasic.All",
];

pub fn routes() -> Router<Arc<State>> {
    Router::new()
        .route("/v1.0/groups", get(list))
        .route("/v1.0/groups/$count", get(count))
        .route("/v1.0/groups/{id}", get(one))
        .route("/v1.0/groups/{id}/members", get(members))
        .route("/v1.0/groups/{id}/members/$count", get(members_counted))
}

async fn list(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Query<Parameters>,
    headers: HeaderMap,
) -> Answer {
    caller.needs(&MAY_READ)?;
    caller.refuse_guests(&state)?;
    let advanced = is_advanced(&headers);
    let counted = parameters.get("$count").is_some_and(|c| c == "true");
    let found = matching(&state, &parameters, advanced, counted)?;
    let size = match parameters.get("$top") {
        None => DEFAULT_PAGE,
        Some(top) => (top.parse().ok())
            .filter(|n| (1..=LARGEST_PAGE).contains(n))
            .ok_or_else(|| bad_request("Request_BadRequest", "Invalid page size specified."))?,
    };
    let start = match parameters.get("$skiptoken") {
        None => 0,
        Some(token) => skipped(token)
            .ok_or_else(|| bad_request("Request_BadRequest", "The skip token is not valid."))?,
    };
    let value = (found.iter().skip(start).take(size))
        .map(|group| selected(&parameters, &group.json))
        .collect::<Result<Vec<Value>, _>>()?;
    let mut body = json!({"@odata.context": context(&state, "groups")});
    // A real service counts on the first page only.
    if counted && advanced && start == 0 {
        body["@odata.count"] = json!(found.len());
    }
    if start + size < found.len() {
        body["@odata.nextLink"] = json!(next_link(&state, &parameters, start + size));
    }
    body["value"] = json!(value);
    Ok(Json(body).into_response())
}

async fn count(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Query<Parameters>,
    headers: HeaderMap,
) -> Answer {
    caller.needs(&MAY_READ)?;
    caller.refuse_guests(&state)?;
    counted(&headers)?;
    let found = matching(&state, &parameters, true, true)?;
    Ok(found.len().to_string().into_response())
}

async fn one(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    caller.needs(&MAY_READ)?;
    caller.refuse_guests(&state)?;
    let group = by_id(&state, &id).ok_or_else(|| not_found(&id))?;
    let mut out = json!({"@odata.context": context(&state, "groups/$entity")});
    if let (Some(out), Value::Object(item)) =
        (out.as_object_mut(), selected(&parameters, &group.json)?)
    {
        out.extend(item);
    }
    Ok(Json(out).into_response())
}

/// Every group has the same members: the tenant's own people.
async fn members(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Answer {
    caller.needs(&MAY_READ[..2])?;
    caller.refuse_guests(&state)?;
    by_id(&state, &id).ok_or_else(|| not_found(&id))?;
    let value: Vec<Value> = (state.data.person.iter().filter(|p| !p.guest))
        .map(|person| {
            let mut item = person.json();
            item["@odata.type"] = json!("#microsoft.graph.user");
            item
        })
        .collect();
    let of = "directoryObjects";
    Ok(Json(json!({"@odata.context": context(&state, of), "value": value})).into_response())
}

async fn members_counted(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer {
    caller.needs(&MAY_READ[..2])?;
    caller.refuse_guests(&state)?;
    counted(&headers)?;
    by_id(&state, &id).ok_or_else(|| not_found(&id))?;
    let own = state.data.person.iter().filter(|p| !p.guest).count();
    let count = state.members_of(&id).unwrap_or(own);
    Ok(count.to_string().into_response())
}

fn counted(headers: &HeaderMap) -> Result<(), GraphError> {
    let text = "$count is not currently supported without the ConsistencyLevel header.";
    match is_advanced(headers) {
        true => Ok(()),
        false => Err(bad_request("Request_BadRequest", text)),
    }
}

fn by_id<'a>(state: &'a State, id: &str) -> Option<&'a Group> {
    let id = id.parse().ok()?;
    state.data.groups.iter().find(|g| g.id == id)
}

fn is_advanced(headers: &HeaderMap) -> bool {
    headers
        .get("ConsistencyLevel")
        .is_some_and(|level| level.as_bytes().eq_ignore_ascii_case(b"eventual"))
}

/// What `$filter` and `$search` leave, in the order of names.
fn matching<'a>(
    state: &'a State,
    parameters: &Parameters,
    advanced: bool,
    counted: bool,
) -> Result<Vec<&'a Group>, GraphError> {
    let unsupported = |text: &str| Err(bad_request("Request_UnsupportedQuery", text));
    let filter = parameters.get("$filter").map(|f| f.trim());
    let search = parameters.get("$search");
    match parameters.get("$orderby").map(|o| o.trim()) {
        None | Some("displayName" | "displayName asc") => {}
        Some(_) => return unsupported("Unsupported order by property."),
    }
    let sorted_filter = parameters.contains_key("$orderby") && filter.is_some();
    if (search.is_some() || sorted_filter) && !(advanced && (counted || search.is_some())) {
        return unsupported(
            "Request with this query needs the ConsistencyLevel: eventual header and $count=true.",
        );
    }
    let mut found: Vec<&Group> = state.data.groups.iter().collect();
    if let Some(filter) = filter {
        if let Some(start) = starts_with(filter) {
            found.retain(|g| g.name.to_lowercase().starts_with(&start.to_lowercase()));
        } else if let Some(flags) = flags(filter) {
            found.retain(|g| flags.iter().all(|(name, is)| g.json[*name] == *is));
        } else {
            return unsupported("Unsupported or invalid query filter clause specified.");
        }
    }
    if let Some(search) = search {
        let Some(word) = (search.strip_prefix("\"displayName:")).and_then(|s| s.strip_suffix('"'))
        else {
            return Err(bad_request(
                "Request_BadRequest",
                "Syntax error in $search.",
            ));
        };
        found.retain(|g| g.name.to_lowercase().contains(&word.to_lowercase()));
    }
    Ok(found)
}

/// The text in `startswith(displayName,'text')`; a quote in it is written twice (OData 4.01 5.1.1.14.1).
fn starts_with(filter: &str) -> Option<String> {
    let (name, rest) = filter.split_once('(')?;
    let (property, literal) = rest.strip_suffix(')')?.split_once(',')?;
    if !name.eq_ignore_ascii_case("startswith") || property.trim() != "displayName" {
        return None;
    }
    let inner = literal.trim().strip_prefix('\'')?.strip_suffix('\'')?;
    let single_left = inner.replace("''", "").contains('\'');
    (!single_left).then(|| inner.replace("''", "'"))
}

/// `securityEnabled eq true and mailEnabled eq false`, or one of them.
fn flags(filter: &str) -> Option<Vec<(&'static str, bool)>> {
    let flag = |clause: &str| {
        let (name, is) = clause.trim().split_once(" eq ")?;
        let known = ["securityEnabled", "mailEnabled"];
        let name = known.into_iter().find(|k| *k == name)?;
        Some((name, is.parse().ok()?))
    };
    filter.split(" and ").map(flag).collect()
}

fn next_link(state: &State, parameters: &Parameters, start: usize) -> String {
    let token = URL_SAFE_NO_PAD.encode(format!("practice:{start}"));
    let kept = (parameters.iter().map(|(k, v)| (k.as_str(), v.as_str())))
        .filter(|(key, _)| *key != "$skiptoken")
        .chain([("$skiptoken", token.as_str())]);
    let query = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(kept)
        .finish();
    format!("{}/v1.0/groups?{query}", state.base)
}

fn skipped(token: &str) -> Option<usize> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(token).ok()?).ok()?;
    text.strip_prefix("practice:")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_in_a_filter_text_is_doubled_or_the_filter_is_refused() {
        assert_eq!(
            starts_with("startswith(displayName,'O''B')").as_deref(),
            Some("O'B")
        );
        assert_eq!(
            starts_with("startsWith(displayName, 'a')").as_deref(),
            Some("a")
        );
        assert_eq!(
            starts_with("startswith(displayName,'a') or x eq 'b')"),
            None
        );
        assert_eq!(starts_with("startswith(mail,'a')"), None);
    }
}
