//! Reads what the tenant has of provisioning.

use std::collections::BTreeSet;

use crate::engines::IncludedContainers;
use crate::model::document::{EngineKind, JobOf};
use crate::model::ports::{Directory, Provisioning, Result, SearchScope};
use crate::model::provisioning::Direction;
use crate::model::{Dn, Document};
use crate::plan::{AppSeen, JobSeen, Observed, Provisioned, Topic, settled};

use super::super::Ports;
use super::super::world::OBJECTS;

/// All containers of a domain, those that only experts see too: an object may be in any.
const CONTAINERS: &str =
    "(|(objectClass=organizationalUnit)(objectClass=container)(objectClass=builtinDomain))";
/// Containers whose own objects are counted.
const COUNTED: usize = 200;

/// `None`: nobody is signed in, or another engine runs. What cannot be read blocks: the plan would
/// make what is there already.
pub(in crate::apply) async fn provisioned(
    document: &Document,
    ports: &Ports<'_>,
    observed: &mut Observed,
) {
    let Some(port) = ports
        .provisioning
        .filter(|_| document.engine == EngineKind::CloudSync)
    else {
        return;
    };
    let jobs = document.jobs();
    let mut there = match read(document, &jobs, port).await {
        Ok(there) => there,
        Err(problem) => return observed.refused.push((Topic::Tenant, problem)),
    };
    if !jobs.is_empty() {
        match port.agents().await {
            Ok(agents) => there.agents = Some(agents),
            Err(problem) => observed.unread.push((Topic::Tenant, problem)),
        }
    }
    observed.provisioned = Some(there);
}

async fn read(document: &Document, jobs: &[JobOf], port: &dyn Provisioning) -> Result<Provisioned> {
    let mut there = Provisioned::default();
    for direction in [Direction::ToTenant, Direction::ToDirectory] {
        let of: Vec<&JobOf> = jobs.iter().filter(|j| j.direction() == direction).collect();
        if of.is_empty() {
            continue;
        }
        let template = port.template(direction).await?;
        for app in port.apps(template.id).await? {
            let mut seen = AppSeen {
                direction,
                settings: port.settings(app.id).await?,
                app,
                jobs: Vec::new(),
            };
            let remembered = |of: &JobOf| {
                let ids = document.job_ids(of);
                ids.is_some_and(|ids| ids.app == seen.app.id)
            };
            if of
                .iter()
                .any(|of| seen.is_for(of.domain()) || remembered(of))
            {
                seen.jobs = jobs_of(port, &seen, direction).await?;
            }
            there.apps.push(seen);
        }
        there.templates.push((direction, template));
    }
    Ok(there)
}

async fn jobs_of(
    port: &dyn Provisioning,
    app: &AppSeen,
    direction: Direction,
) -> Result<Vec<JobSeen>> {
    let mut out = Vec::new();
    let found = port.jobs(app.app.id).await?;
    for job in found
        .into_iter()
        .filter(|j| j.template == direction.job_template())
    {
        let schema = port.schema(app.app.id, &job.id).await?;
        out.push(JobSeen { job, schema });
    }
    Ok(out)
}

/// Where something is excluded inside what is included, Cloud Sync gets the containers around it one
/// by one: for that all of the domain have to be known, and what the others hold.
pub(in crate::apply) async fn containers(
    document: &Document,
    ports: &Ports<'_>,
    observed: &mut Observed,
) -> Result<()> {
    if document.engine != EngineKind::CloudSync {
        return Ok(());
    }
    let settled = settled(document, observed);
    for domain in settled.domains() {
        let (scope, head) = (domain.scope(), domain.dn());
        let inside = |dn: &Dn| dn.parent().is_some_and(|p| scope.includes(&p));
        let splits = scope.rules().any(|r| !r.includes && inside(&r.dn));
        let asked = observed.at.contains_key(&head);
        if !splits || !asked {
            continue;
        }
        let all = all_containers(ports.directory, &head).await?;
        let lists = IncludedContainers::of(&scope, &all);
        for dn in lists.left_out.iter().take(COUNTED) {
            let found = ports
                .directory
                .search(dn, SearchScope::OneLevel, OBJECTS, &["objectGUID"])
                .await?;
            observed.held.insert(dn.clone(), found.len() as u64);
        }
        observed.containers.insert(head, all);
    }
    Ok(())
}

async fn all_containers(directory: &dyn Directory, head: &Dn) -> Result<Vec<Dn>> {
    let found = directory
        .search(head, SearchScope::Subtree, CONTAINERS, &["objectGUID"])
        .await?;
    let mut all: BTreeSet<Dn> = found.into_iter().map(|e| e.dn).collect();
    all.insert(head.clone());
    Ok(all.into_iter().collect())
}
