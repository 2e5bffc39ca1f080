//! The gallery's templates, and what is made from them: applications and their service principals.

use std::sync::Arc;
use std::time::Instant;

use axum::body::Bytes;
use axum::extract::{Extension, Path, Query, State as Shared};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::super::graph::{Answer, Caller, Parameters, bad_request, context, not_found, selected};
use super::super::refusal::GraphError;
use super::super::state::State;
use super::gallery::Template;
use super::lists::{self, Filter};
use super::store::{App, Store};
use super::{READ_APPS, READ_SYNC, WRITE_APPS, allowed, entity, new_guid, no_content, object};
use crate::model::Guid;

pub fn routes() -> Router<Arc<State>> {
    Router::new()
        .route("/v1.0/applicationTemplates", get(templates))
        .route("/v1.0/applicationTemplates/{id}", get(template))
        .route(
            "/v1.0/applicationTemplates/{id}/instantiate",
            post(instantiate),
        )
        .route("/v1.0/servicePrincipals", get(principals))
        .route(
            "/v1.0/servicePrincipals/{id}",
            get(principal).delete(delete_principal),
        )
        .route("/v1.0/applications", get(applications))
        .route(
            "/v1.0/applications/{id}",
            get(application).delete(delete_application),
        )
        .route(
            "/v1.0/servicePrincipals/{id}/synchronization/templates",
            get(job_templates),
        )
}

/// Anyone who is signed in may look at the gallery.
async fn templates(
    Shared(state): Shared<Arc<State>>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    let gallery = state.provisioning.gallery();
    let all = gallery.templates().iter().map(Template::json).collect();
    let kept = Filter::of(&parameters)?.keep(&["displayName"], all)?;
    lists::page(&state, "applicationTemplates", &parameters, &kept)
}

async fn template(
    Shared(state): Shared<Arc<State>>,
    Path(id): Path<String>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    let gallery = state.provisioning.gallery();
    let found = gallery.find(&id).ok_or_else(|| not_found(&id))?;
    let json = selected(&parameters, &found.json())?;
    Ok(entity(&state, "applicationTemplates", json).into_response())
}

async fn instantiate(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    body: Bytes,
) -> Answer {
    allowed(&state, &caller, &WRITE_APPS)?;
    let wanted = object(&body)?;
    let known = ["displayName", "serviceManagementReference"];
    let unknown = wanted.as_object().and_then(|o| {
        o.keys()
            .find(|k| !known.contains(&k.as_str()) && !k.contains('@'))
    });
    if let Some(key) = unknown {
        let text = format!("The parameter '{key}' is not a parameter of the action 'instantiate'.");
        return Err(bad_request("BadRequest", &text));
    }
    let name = wanted["displayName"].as_str().unwrap_or_default();
    if name.is_empty() || name.chars().count() > 120 {
        let text = "A value without a name or with a property not valid: displayName.";
        return Err(bad_request("Request_BadRequest", text));
    }
    let template = state.provisioning.gallery().find(&id).cloned();
    let template = template.ok_or_else(|| not_found(&id))?;
    let app = make(name, template)?;
    let answer = json!({
        "@odata.context": context(&state, "microsoft.graph.applicationServicePrincipal"),
        "application": application_json(&app), "servicePrincipal": principal_json(&state, &app),
    });
    state.provisioning.memory().apps.push(app);
    Ok((StatusCode::CREATED, Json(answer)).into_response())
}

fn make(name: &str, template: Template) -> Result<App, GraphError> {
    Ok(App {
        id: new_guid()?,
        app_id: new_guid()?,
        object_id: new_guid()?,
        name: name.to_owned(),
        template,
        created: jiff::Timestamp::now(),
        made: Instant::now(),
        principal_deleted: false,
        application_deleted: false,
        secrets: Vec::new(),
        jobs: Vec::new(),
    })
}

fn principal_json(state: &State, app: &App) -> Value {
    json!({
        "id": app.id, "deletedDateTime": null, "accountEnabled": true, "alternativeNames": [],
        "appDisplayName": app.name, "appId": app.app_id, "applicationTemplateId": app.template.id,
        "appOwnerOrganizationId": state.tenant(), "appRoleAssignmentRequired": true,
        "displayName": app.name, "homepage": null, "loginUrl": null, "logoutUrl": null,
        "notificationEmailAddresses": [], "preferredSingleSignOnMode": null, "replyUrls": [],
        "servicePrincipalNames": [app.app_id], "servicePrincipalType": "Application",
        "signInAudience": "AzureADMyOrg",
        "tags": ["WindowsAzureActiveDirectoryIntegratedApp"], "tokenEncryptionKeyId": null,
        "appRoles": [], "keyCredentials": [], "oauth2PermissionScopes": [],
        "passwordCredentials": [],
    })
}

fn application_json(app: &App) -> Value {
    json!({
        "id": app.object_id, "deletedDateTime": null, "appId": app.app_id,
        "applicationTemplateId": app.template.id, "createdDateTime": app.created,
        "displayName": app.name, "groupMembershipClaims": null, "identifierUris": [],
        "isDeviceOnlyAuthSupported": null, "isFallbackPublicClient": null, "tags": [],
        "signInAudience": "AzureADMyOrg", "tokenEncryptionKeyId": null, "appRoles": [],
        "keyCredentials": [], "passwordCredentials": [], "requiredResourceAccess": [],
    })
}

async fn principals(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    allowed(&state, &caller, &READ_APPS)?;
    let all = listed(&state.provisioning, |app| {
        (!app.principal_deleted).then(|| principal_json(&state, app))
    });
    let known = ["displayName", "applicationTemplateId", "appId"];
    let kept = Filter::of(&parameters)?.keep(&known, all)?;
    lists::page(&state, "servicePrincipals", &parameters, &kept)
}

async fn applications(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    allowed(&state, &caller, &READ_APPS)?;
    let all = listed(&state.provisioning, |app| {
        (!app.application_deleted).then(|| application_json(app))
    });
    let known = ["displayName", "applicationTemplateId", "appId"];
    let kept = Filter::of(&parameters)?.keep(&known, all)?;
    lists::page(&state, "applications", &parameters, &kept)
}

fn listed(store: &Store, json: impl Fn(&App) -> Option<Value>) -> Vec<Value> {
    let memory = store.memory();
    let known = memory.apps.iter().filter(|app| store.reached(app.made));
    known.filter_map(json).collect()
}

async fn principal(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    allowed(&state, &caller, &READ_APPS)?;
    let json = {
        let mut memory = state.provisioning.memory();
        principal_json(&state, state.provisioning.app(&mut memory, &id)?)
    };
    let json = selected(&parameters, &json)?;
    Ok(entity(&state, "servicePrincipals", json).into_response())
}

async fn application(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    allowed(&state, &caller, &READ_APPS)?;
    let wanted = id.parse::<Guid>().ok();
    let found = listed(&state.provisioning, |app| {
        let is = Some(app.object_id) == wanted && !app.application_deleted;
        is.then(|| application_json(app))
    });
    let json = found.first().ok_or_else(|| not_found(&id))?;
    let json = selected(&parameters, json)?;
    Ok(entity(&state, "applications", json).into_response())
}

/// Its jobs and settings go with it.
async fn delete_principal(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Answer {
    allowed(&state, &caller, &WRITE_APPS)?;
    let mut memory = state.provisioning.memory();
    let app = state.provisioning.app(&mut memory, &id)?;
    app.principal_deleted = true;
    app.jobs.clear();
    app.secrets.clear();
    Ok(no_content())
}

async fn delete_application(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Answer {
    allowed(&state, &caller, &WRITE_APPS)?;
    let wanted = id.parse::<Guid>().ok();
    let removed = remove(&state.provisioning, |app| Some(app.object_id) == wanted);
    removed.then(no_content).ok_or_else(|| not_found(&id))
}

/// `applications(appId='…')`: the alternate key. Any other path than this is `None`.
pub fn of_key(
    state: &State,
    caller: &Caller,
    method: &axum::http::Method,
    path: &str,
) -> Option<Answer> {
    let key = path
        .strip_prefix("applications(appId='")?
        .strip_suffix("')")?;
    if method != axum::http::Method::DELETE {
        return None;
    }
    if let Err(refusal) = allowed(state, caller, &WRITE_APPS) {
        return Some(Err(refusal));
    }
    let wanted = key.parse::<Guid>().ok();
    let removed = remove(&state.provisioning, |app| Some(app.app_id) == wanted);
    Some(removed.then(no_content).ok_or_else(|| not_found(key)))
}

/// The service principal goes with its application, in the application's own tenant.
fn remove(store: &Store, is: impl Fn(&App) -> bool) -> bool {
    let mut memory = store.memory();
    let found = memory
        .apps
        .iter_mut()
        .find(|app| is(app) && !app.application_deleted);
    let Some(app) = found else {
        return false;
    };
    app.application_deleted = true;
    app.principal_deleted = true;
    app.jobs.clear();
    app.secrets.clear();
    true
}

async fn job_templates(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    allowed(&state, &caller, &READ_SYNC)?;
    let all: Vec<Value> = {
        let mut memory = state.provisioning.memory();
        let app = state.provisioning.app(&mut memory, &id)?;
        app.template
            .jobs
            .iter()
            .map(|t| t.json(app.app_id))
            .collect()
    };
    let path = format!("servicePrincipals/{id}/synchronization/templates");
    lists::page(&state, &path, &parameters, &all)
}
