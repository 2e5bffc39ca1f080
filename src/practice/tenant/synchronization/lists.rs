//! Collections on pages, and the filters that Graph takes for them.

use axum::Json;
use axum::response::IntoResponse;
use serde_json::{Value, json};
use url::form_urlencoded;

use super::super::graph::{Answer, Parameters, bad_request, context, selected};
use super::super::refusal::GraphError;
use super::super::state::State;

/// Few, so that there is a second page as soon as there is something to see.
const PAGE: usize = 5;

pub fn page(state: &State, path: &str, parameters: &Parameters, items: &[Value]) -> Answer {
    let start = match parameters.get("$skiptoken") {
        None => 0,
        Some(token) => token
            .parse()
            .map_err(|_| bad_request("Request_BadRequest", "The skip token is not valid."))?,
    };
    let value = (items.iter().skip(start).take(PAGE))
        .map(|item| selected(parameters, item))
        .collect::<Result<Vec<Value>, _>>()?;
    let mut body = json!({"@odata.context": context(state, path)});
    if start + PAGE < items.len() {
        body["@odata.nextLink"] = json!(next_link(state, path, parameters, start + PAGE));
    }
    body["value"] = json!(value);
    Ok(Json(body).into_response())
}

fn next_link(state: &State, path: &str, parameters: &Parameters, start: usize) -> String {
    let kept = (parameters.iter().map(|(k, v)| (k.as_str(), v.as_str())))
        .filter(|(key, _)| *key != "$skiptoken");
    let query = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(kept)
        .append_pair("$skiptoken", &start.to_string())
        .finish();
    format!("{}/v1.0/{path}?{query}", state.base)
}

/// One comparison: `property eq 'text'`, `startswith(property,'text')`, `contains(property,'text')`.
pub enum Filter {
    All,
    Equal(String, String),
    Starts(String, String),
    Contains(String, String),
}

impl Filter {
    pub fn of(parameters: &Parameters) -> Result<Self, GraphError> {
        let Some(text) = parameters.get("$filter").map(|f| f.trim()) else {
            return Ok(Self::All);
        };
        let call = |name: &str| {
            let rest = text.strip_prefix(name)?.strip_suffix(')')?;
            let (property, literal) = rest.split_once(',')?;
            Some((property.trim().to_owned(), unquoted(literal.trim())?))
        };
        if let Some((property, wanted)) = call("startswith(") {
            return Ok(Self::Starts(property, wanted));
        }
        if let Some((property, wanted)) = call("contains(") {
            return Ok(Self::Contains(property, wanted));
        }
        let equal = text.split_once(" eq ");
        let equal = equal.and_then(|(p, l)| Some((p.trim().to_owned(), unquoted(l.trim())?)));
        match equal {
            Some((property, wanted)) => Ok(Self::Equal(property, wanted)),
            None => Err(bad_request(
                "Request_UnsupportedQuery",
                "Unsupported or invalid query filter clause specified.",
            )),
        }
    }

    /// `known`: the properties that may be filtered by.
    pub fn keep(&self, known: &[&str], items: Vec<Value>) -> Result<Vec<Value>, GraphError> {
        type Fits<'a> = Box<dyn Fn(&str) -> bool + 'a>;
        let (property, fits): (_, Fits<'_>) = match self {
            Self::All => return Ok(items),
            Self::Equal(p, wanted) => (p, Box::new(move |v| v == wanted)),
            Self::Starts(p, wanted) => (p, Box::new(move |v| v.starts_with(wanted.as_str()))),
            Self::Contains(p, wanted) => (p, Box::new(move |v| v.contains(wanted.as_str()))),
        };
        if !known.contains(&property.as_str()) {
            let text = format!("Invalid filter clause: '{property}' cannot be filtered by.");
            return Err(bad_request("Request_UnsupportedQuery", &text));
        }
        let is = |item: &Value| item[property.as_str()].as_str().is_some_and(&fits);
        Ok(items.into_iter().filter(is).collect())
    }
}

/// A quote in a text is written twice (OData 4.01 5.1.1.14.1).
fn unquoted(literal: &str) -> Option<String> {
    let inner = literal.strip_prefix('\'')?.strip_suffix('\'')?;
    let single_left = inner.replace("''", "").contains('\'');
    (!single_left).then(|| inner.replace("''", "'"))
}
