//! Microsoft Graph: who may ask what, request ids, and what is read of the tenant itself.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Extension, Path, Query, Request, State as Shared};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use axum::{Json, Router};
use futures_util::{StreamExt as _, stream};
use serde_json::{Value, json};

use super::data::Person;
use super::fault::Fault;
use super::refusal::{GraphError, graph_error};
use super::state::{Access, Recorded, State, random_guid};
use super::{batch, groups, settings, synchronization};

pub type Parameters = BTreeMap<String, String>;

pub fn routes(state: Arc<State>) -> Router<Arc<State>> {
    let alone = answering()
        .layer(from_fn_with_state(state.clone(), guard))
        .with_state(state.clone());
    let batch = move |headers: HeaderMap, body: Bytes| batch::run(alone.clone(), headers, body);
    answering()
        .route("/v1.0/$batch", post(batch))
        .layer(from_fn_with_state(state, guard))
}

/// What answers a request by itself.
fn answering() -> Router<Arc<State>> {
    Router::new()
        .route("/v1.0/organization", get(organization))
        .route("/v1.0/domains", get(domains))
        .route("/v1.0/me", get(me))
        .route("/v1.0/me/transitiveMemberOf", get(member_of))
        .route(
            "/v1.0/roleManagement/directory/roleAssignments",
            get(assignments),
        )
        .route("/v1.0/subscribedSkus", get(licences))
        .merge(settings::routes())
        .merge(groups::routes())
        .merge(synchronization::routes())
        .route("/v1.0/{*rest}", any(no_such_path))
        .route("/beta/{*rest}", any(no_such_path))
}

/// Whoever holds the token of this request.
#[derive(Clone)]
pub struct Caller(Access);

impl Caller {
    pub fn person<'a>(&self, state: &'a State) -> Result<&'a Person, GraphError> {
        state.data.person(&self.0.who).ok_or_else(|| {
            graph_error(
                StatusCode::UNAUTHORIZED,
                "Authorization_IdentityNotFound",
                "The identity of the calling application could not be established.",
            )
        })
    }

    /// Any one of these permissions is enough.
    pub fn needs(&self, permissions: &[&str]) -> Result<(), GraphError> {
        if permissions.iter().any(|p| self.0.scopes.contains(*p)) {
            return Ok(());
        }
        Err(denied())
    }

    /// Any one of these roles is enough.
    pub fn needs_role(&self, state: &State, roles: &[&str]) -> Result<(), GraphError> {
        let held = &self.person(state)?.roles;
        if held.iter().any(|role| roles.contains(&role.as_str())) {
            return Ok(());
        }
        Err(denied())
    }

    pub fn has(&self, permission: &str) -> bool {
        self.0.scopes.contains(permission)
    }

    pub fn refuse_guests(&self, state: &State) -> Result<(), GraphError> {
        if self.person(state)?.guest {
            Err(denied())
        } else {
            Ok(())
        }
    }
}

fn denied() -> GraphError {
    graph_error(
        StatusCode::FORBIDDEN,
        "Authorization_RequestDenied",
        "Insufficient privileges to complete the operation.",
    )
}

pub fn bad_request(code: &'static str, message: &str) -> GraphError {
    graph_error(StatusCode::BAD_REQUEST, code, message)
}

pub fn not_found(what: &str) -> GraphError {
    graph_error(
        StatusCode::NOT_FOUND,
        "Request_ResourceNotFound",
        format!(
            "Resource '{what}' does not exist or one of its queried reference-property objects are not present."
        ),
    )
}

/// Token, faults, and the headers that every answer of Graph has.
async fn guard(Shared(state): Shared<Arc<State>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    state.note(&path);
    let mut request = recorded(&state, request).await;
    let client_id = request.headers().get("client-request-id").cloned();
    let fault = state.fault(&path, Fault::is_of_graph);
    let mut response = match before(&state, &request, fault.as_ref()) {
        Err(refusal) => refusal.into_response(),
        Ok(access) => {
            request.extensions_mut().insert(Caller(access));
            let answer = next.run(request).await;
            match fault {
                Some(Fault::AnswerLost) => lost(),
                Some(fault) if answer.status() == StatusCode::OK => after(answer, fault).await,
                _ => answer,
            }
        }
    };
    let headers = response.headers_mut();
    let id = random_guid().map(|g| g.to_string()).unwrap_or_default();
    if let (false, Ok(id)) = (
        headers.contains_key("request-id"),
        HeaderValue::from_str(&id),
    ) {
        headers.insert("request-id", id);
    }
    if let Some(id) = client_id {
        headers.insert("client-request-id", id);
    }
    response
}

/// Whoever asks whether requests are as Graph wants them can look at them afterwards.
async fn recorded(state: &State, request: Request) -> Request {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let header = |name: header::HeaderName| {
        let value = parts.headers.get(name)?.to_str().ok()?;
        Some(value.to_owned())
    };
    state.record(Recorded {
        method: parts.method.to_string(),
        path: parts.uri.to_string(),
        content_type: header(header::CONTENT_TYPE),
        if_match: header(header::IF_MATCH),
        body: String::from_utf8_lossy(&bytes).into_owned(),
    });
    Request::from_parts(parts, Body::from(bytes))
}

/// It was done, and a machine between here and there gave up waiting.
fn lost() -> Response {
    graph_error(
        StatusCode::GATEWAY_TIMEOUT,
        "UnknownError",
        "The gateway did not receive an answer in time.",
    )
    .into_response()
}

fn before(state: &State, request: &Request, fault: Option<&Fault>) -> Result<Access, GraphError> {
    let invalid = |message: &str| {
        graph_error(
            StatusCode::UNAUTHORIZED,
            "InvalidAuthenticationToken",
            message,
        )
    };
    let token = (request.headers().get(header::AUTHORIZATION))
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "))
        .ok_or_else(|| invalid("Access token is empty."))?;
    if fault == Some(&Fault::TokenExpired) {
        state.expire(token);
    }
    let access = (state.access(token))
        .ok_or_else(|| invalid("Lifetime validation failed, the token is expired."))?;
    match fault {
        Some(Fault::Throttled(wait)) => Err(GraphError {
            retry_after_secs: *wait,
            ..graph_error(
                StatusCode::TOO_MANY_REQUESTS,
                "TooManyRequests",
                "Too many requests.",
            )
        }),
        Some(Fault::Unavailable) => Err(graph_error(
            StatusCode::SERVICE_UNAVAILABLE,
            "ServiceNotAvailable",
            "The service is temporarily unavailable.",
        )),
        Some(Fault::Denied) => Err(denied()),
        Some(Fault::Challenged) => Err(GraphError {
            challenge: true,
            ..graph_error(
                StatusCode::UNAUTHORIZED,
                "InvalidAuthenticationToken",
                "Continuous access evaluation resulted in challenge with result: InteractionRequired.",
            )
        }),
        Some(Fault::NotOffered) => Err(graph_error(
            StatusCode::NOT_FOUND,
            "UnknownError",
            "Resource not found.",
        )),
        _ => Ok(access),
    }
}

/// Spoils a good answer.
async fn after(answer: Response, fault: Fault) -> Response {
    let (parts, body) = answer.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let changed = match fault {
        Fault::BrokenJson => Body::from(bytes.slice(..bytes.len() / 2)),
        Fault::HugeBody(size) => {
            let filler = "x".repeat(size);
            Body::from(json!({"value": [], "filler": filler}).to_string())
        }
        Fault::SlowBody => {
            let start = Ok::<_, Infallible>(Bytes::from_static(b"{\"value\":"));
            Body::from_stream(stream::iter([start]).chain(stream::pending()))
        }
        Fault::UnknownKeys => edit(&bytes, add_unknown),
        Fault::ForeignNextLink => edit(&bytes, |root| {
            if let Some(link) = root.get_mut("@odata.nextLink") {
                *link = json!("https://graph.attacker.example/v1.0/groups?$skiptoken=1");
            }
        }),
        Fault::TenantType(name) => edit(&bytes, |root| {
            root["value"][0]["tenantType"] = json!(name);
        }),
        _ => Body::from(bytes),
    };
    let mut response = Response::from_parts(parts, changed);
    response.headers_mut().remove(header::CONTENT_LENGTH);
    response
}

fn edit(bytes: &[u8], change: impl FnOnce(&mut Value)) -> Body {
    let mut root: Value = serde_json::from_slice(bytes).unwrap_or_default();
    change(&mut root);
    Body::from(root.to_string())
}

fn add_unknown(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(add_unknown);
            for key in ["tenantType", "capabilityStatus", "userType"] {
                if let Some(known) = map.get_mut(key).filter(|v| v.is_string()) {
                    *known = json!("unknownFutureValue");
                }
            }
            map.insert("futureProperty".into(), json!({"nested": [1, null, "x"]}));
        }
        Value::Array(items) => items.iter_mut().for_each(add_unknown),
        _ => {}
    }
}

/// The properties of `$select`, checked against those the object has; `id` where it is asked for.
pub fn selected(parameters: &Parameters, item: &Value) -> Result<Value, GraphError> {
    let Some(select) = parameters.get("$select").filter(|s| !s.is_empty()) else {
        return Ok(item.clone());
    };
    let mut out = serde_json::Map::new();
    for name in select.split(',').map(str::trim) {
        match item.get(name) {
            Some(value) => out.insert(name.to_owned(), value.clone()),
            None => {
                let text = format!("Could not find a property named '{name}' on the type.");
                return Err(bad_request("BadRequest", &text));
            }
        };
    }
    if let Some(kind) = item.get("@odata.type") {
        out.insert("@odata.type".into(), kind.clone());
    }
    Ok(Value::Object(out))
}

pub fn context(state: &State, of: &str) -> String {
    format!("{}/v1.0/$metadata#{of}", state.base)
}

pub fn list(state: &State, of: &str, parameters: &Parameters, items: &[Value]) -> Answer {
    let value =
        (items.iter().map(|item| selected(parameters, item))).collect::<Result<Vec<_>, _>>()?;
    Ok(Json(json!({"@odata.context": context(state, of), "value": value})).into_response())
}

pub fn single(state: &State, of: &str, parameters: &Parameters, item: &Value) -> Answer {
    let mut out = json!({"@odata.context": context(state, &format!("{of}/$entity"))});
    if let (Some(out), Value::Object(item)) = (out.as_object_mut(), selected(parameters, item)?) {
        out.extend(item);
    }
    Ok(Json(out).into_response())
}

pub type Answer = Result<Response, GraphError>;
type Asked = Query<Parameters>;

async fn organization(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Asked,
) -> Answer {
    caller.needs(&["User.Read", "Organization.Read.All"])?;
    list(&state, "organization", &parameters, &[state.organization()])
}

async fn domains(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Asked,
) -> Answer {
    caller.needs(&["Domain.Read.All"])?;
    caller.refuse_guests(&state)?;
    list(&state, "domains", &parameters, &state.data.domains())
}

async fn me(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Asked,
) -> Answer {
    caller.needs(&["User.Read"])?;
    single(&state, "users", &parameters, &caller.person(&state)?.json())
}

/// Without the permission to read roles, the items come with empty properties.
async fn member_of(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(_): Asked,
) -> Answer {
    caller.needs(&["User.Read"])?;
    let mut roles: Vec<Value> = (state.data.roles_of(caller.person(&state)?))
        .map(super::data::Role::json)
        .collect();
    if !caller.has("RoleManagement.Read.Directory") {
        for role in &mut roles {
            role["displayName"] = Value::Null;
            role["description"] = Value::Null;
            role["roleTemplateId"] = Value::Null;
        }
    }
    list(&state, "directoryObjects", &Parameters::new(), &roles)
}

async fn assignments(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Asked,
) -> Answer {
    caller.needs(&["RoleManagement.Read.Directory"])?;
    let person = caller.person(&state)?;
    if person.roles.is_empty() {
        return Err(denied());
    }
    let filter = parameters
        .get("$filter")
        .map(String::as_str)
        .unwrap_or_default();
    let expected = format!("principalId eq '{}'", person.id);
    if !filter.is_empty() && filter != expected {
        return Err(bad_request(
            "Request_UnsupportedQuery",
            "Unsupported filter.",
        ));
    }
    let value: Vec<Value> = (state.data.roles_of(person))
        .map(|role| {
            json!({
                "id": format!("{}-{}", role.template, person.id), "principalId": person.id,
                "roleDefinitionId": role.template, "directoryScopeId": "/",
            })
        })
        .collect();
    list(
        &state,
        "roleManagement/directory/roleAssignments",
        &Parameters::new(),
        &value,
    )
}

async fn licences(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Asked,
) -> Answer {
    caller.needs(&["LicenseAssignment.Read.All", "Organization.Read.All"])?;
    caller.refuse_guests(&state)?;
    list(
        &state,
        "subscribedSkus",
        &parameters,
        &state.data.licences(),
    )
}

/// Alternate keys stand in the path in a way that no route can be written for.
async fn no_such_path(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(rest): Path<String>,
    method: Method,
) -> Answer {
    if let Some(answer) = synchronization::application_of_key(&state, &caller, &method, &rest) {
        return answer;
    }
    let segment = rest.split('/').next().unwrap_or_default();
    Err(bad_request(
        "BadRequest",
        &format!("Resource not found for the segment '{segment}'."),
    ))
}
