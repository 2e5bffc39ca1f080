//! Microsoft's provisioning agents and the domains they serve. Only Graph's beta has them.

use serde::Deserialize;

use super::super::error::Result;
use super::super::graph::Ask;
use super::super::session::Session;
use super::AGENTS;
use crate::model::Guid;
use crate::model::provisioning::Agent;
use crate::model::words::words;

const PROFILE: &str = "onPremisesPublishingProfiles/provisioning";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Raw {
    id: Guid,
    machine_name: Option<String>,
    status: Option<String>,
    /// Not in the documented resource; some answers have it.
    version: Option<String>,
    #[serde(default)]
    agent_groups: Vec<Group>,
}

#[derive(Deserialize)]
struct Group {
    id: Guid,
}

/// A domain, and the groups of agents that serve it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Resource {
    resource_name: Option<String>,
    #[serde(default)]
    agent_groups: Vec<Group>,
}

pub async fn read(session: &Session) -> Result<Vec<Agent>> {
    let what = words!("entra-what-agents");
    let expand = [("$expand", "agentGroups")];
    let url = |of: &str| session.beta(&format!("{PROFILE}/{of}"), &expand);
    let agents = Ask::get(url("agents")).needing(AGENTS);
    let resources = Ask::get(url("publishedResources")).needing(AGENTS);
    let agents: Vec<Raw> = session.read_pages(&what, agents).await?;
    let resources: Vec<Resource> = session.read_pages(&what, resources).await?;
    Ok(agents.into_iter().map(|a| agent(a, &resources)).collect())
}

fn agent(raw: Raw, resources: &[Resource]) -> Agent {
    let serves = |resource: &&Resource| {
        (resource.agent_groups.iter()).any(|g| raw.agent_groups.iter().any(|own| own.id == g.id))
    };
    let domains = resources.iter().filter(serves);
    Agent {
        domains: domains.filter_map(|r| r.resource_name.clone()).collect(),
        id: raw.id,
        machine: raw.machine_name.unwrap_or_default(),
        active: raw.status.as_deref() == Some("active"),
        version: raw.version,
    }
}
