//! Microsoft's provisioning agents, which only the beta has.

use std::sync::Arc;

use axum::extract::{Extension, Query, State as Shared};
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::super::data::stable_id;
use super::super::graph::{Answer, Caller, Parameters};
use super::super::state::State;
use super::ROLES;

const MAY_READ: [&str; 1] = ["OnPremisesPublishingProfiles.ReadWrite.All"];
const PROFILE: &str = "/beta/onPremisesPublishingProfiles/provisioning";

pub fn routes() -> Router<Arc<State>> {
    Router::new()
        .route(&format!("{PROFILE}/agents"), get(agents))
        .route(&format!("{PROFILE}/agentGroups"), get(groups))
        .route(&format!("{PROFILE}/publishedResources"), get(resources))
}

/// Agents that serve the same domains are one group.
fn group_json(domains: &[String]) -> Value {
    json!({
        "id": stable_id("agents", &domains.join(","), 0), "displayName": domains.join(", "),
        "publishingType": "provisioning", "isDefault": false,
    })
}

fn answer(
    state: &State,
    caller: &Caller,
    parameters: &Parameters,
    of: &str,
    all: Vec<(Value, Value)>,
) -> Answer {
    caller.needs(&MAY_READ)?;
    caller.needs_role(state, &ROLES)?;
    let expanded = parameters
        .get("$expand")
        .is_some_and(|e| e == "agentGroups");
    let one = |(mut item, groups): (Value, Value)| {
        if expanded {
            item["agentGroups"] = groups;
        }
        item
    };
    let value: Vec<Value> = all.into_iter().map(one).collect();
    let context = format!(
        "{}/beta/$metadata#onPremisesPublishingProfiles('provisioning')/{of}",
        state.base
    );
    Ok(Json(json!({"@odata.context": context, "value": value})).into_response())
}

async fn agents(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    let agent = |a: &super::super::data::Agent| {
        let json = json!({
            "id": a.id, "machineName": a.machine, "externalIp": a.external_ip,
            "status": if a.active { "active" } else { "inactive" },
            "supportedPublishingTypes": ["provisioning"],
        });
        (json, json!([group_json(&a.domains)]))
    };
    let all = state.data.agent.iter().map(agent).collect();
    answer(&state, &caller, &parameters, "agents", all)
}

async fn groups(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    let mut all: Vec<(Value, Value)> = Vec::new();
    for agent in &state.data.agent {
        let group = group_json(&agent.domains);
        if !all.iter().any(|(g, _)| *g == group) {
            all.push((group, json!([])));
        }
    }
    answer(&state, &caller, &parameters, "agentGroups", all)
}

async fn resources(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Query(parameters): Query<Parameters>,
) -> Answer {
    let mut domains: Vec<&String> = state.data.agent.iter().flat_map(|a| &a.domains).collect();
    domains.sort_unstable();
    domains.dedup();
    let resource = |domain: &String| {
        let serving = state
            .data
            .agent
            .iter()
            .filter(|a| a.domains.contains(domain));
        let mut groups: Vec<Value> = serving.map(|a| group_json(&a.domains)).collect();
        groups.dedup();
        let json = json!({
            "id": stable_id("resource", domain, 0), "displayName": domain, "resourceName": domain,
            "publishingType": "provisioning",
        });
        (json, json!(groups))
    };
    let all = domains.into_iter().map(resource).collect();
    answer(&state, &caller, &parameters, "publishedResources", all)
}
