//! Reads what the tenant has of provisioning.

use std::collections::BTreeSet;

use crate::engines::IncludedContainers;
use crate::engines::reading::CloudSync;
use crate::model::document::{EngineKind, JobOf};
use crate::model::ports::{Directory, Provisioning, Result, SearchScope};
use crate::model::provisioning::{Direction, Job, PASSWORD_HASHES};
use crate::model::words::words;
use crate::model::{Dn, Document, Guid, Problem, ProblemKind, escape_filter};
use crate::plan::{AppSeen, JobSeen, Observed, Provisioned, Topic, settled};

use super::super::Ports;
use super::super::world::OBJECTS;
use super::sizes::{LONGEST, sizes};

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
    let all: Vec<JobOf> = (jobs.iter().cloned())
        .chain(document.left_over_jobs())
        .collect();
    let mut there = match read(document, &all, port).await {
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

/// The members of the groups that are written back. It may take long, and says nothing but of what
/// is found: nothing in a plan comes from it.
pub(in crate::apply) async fn members(
    document: &Document,
    ports: &Ports<'_>,
    observed: &mut Observed,
) {
    let (Some(port), Some(there)) = (ports.provisioning, &mut observed.provisioned) else {
        return;
    };
    let Some(counted) = sizes(document, port, LONGEST, ports.tell).await else {
        return;
    };
    there.sizes = Some(counted.sizes);
    let problem = counted.problem.map(|p| (Topic::GroupWriteback, p));
    observed.unread.extend(problem);
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
                let own = |job: &Job| {
                    [direction.job_template(), PASSWORD_HASHES].contains(&&*job.template)
                };
                seen.jobs = jobs_of(port, seen.app.id, own).await?;
            }
            there.apps.push(seen);
        }
        there.templates.push((direction, template));
    }
    Ok(there)
}

/// Groups in pilot groups: Cloud Sync does not look into them.
pub(in crate::apply) async fn nested(
    document: &Document,
    directory: &dyn Directory,
    observed: &mut Observed,
) {
    if document.engine != EngineKind::CloudSync {
        return;
    }
    let groups = document.domains().flat_map(|d| &d.cloud_sync.pilot_groups);
    let there = groups.filter_map(|g| observed.now_at(&g.dn, g.guid).cloned());
    for dn in there.collect::<Vec<Dn>>() {
        let filter = format!(
            "(&(objectCategory=group)(memberOf={}))",
            escape_filter(dn.as_str())
        );
        let head = dn.domain_head();
        let asked = directory.search(&head, SearchScope::Subtree, &filter, &["objectGUID"]);
        match asked.await {
            Ok(found) => {
                let found = found.into_iter().map(|entry| entry.dn);
                observed.nested.insert(dn, found.collect());
            }
            Err(problem) => observed.unread.push((Topic::Scope, problem)),
        }
    }
}

async fn jobs_of(
    port: &dyn Provisioning,
    app: Guid,
    wanted: impl Fn(&Job) -> bool,
) -> Result<Vec<JobSeen>> {
    let mut out = Vec::new();
    for job in port.jobs(app).await?.into_iter().filter(wanted) {
        let schema = port.schema(app, &job.id).await?;
        out.push(JobSeen { job, schema });
    }
    Ok(out)
}

/// Every job of Cloud Sync in the tenant, whoever made it.
pub async fn live_cloud_sync(port: &dyn Provisioning) -> Result<CloudSync> {
    let mut all = Vec::new();
    for direction in [Direction::ToTenant, Direction::ToDirectory] {
        let template = port.template(direction).await?;
        for app in port.apps(template.id).await? {
            let settings = port.settings(app.id).await?;
            let jobs = jobs_of(port, app.id, |_| true).await?;
            all.extend(jobs.into_iter().map(|seen| (seen, settings.clone())));
        }
    }
    if all.is_empty() {
        return Err(Problem::new(
            ProblemKind::NotFound,
            words!("apply-no-cloud-jobs"),
            words!("apply-no-cloud-jobs-advice"),
        ));
    }
    let each = all
        .iter()
        .map(|(seen, settings)| (&seen.job, &seen.schema, settings.as_slice()));
    CloudSync::of_jobs(each).map_err(|error| {
        Problem::new(
            ProblemKind::Malformed,
            words!("apply-cloud-jobs-unread"),
            words!("apply-cloud-jobs-unread-advice"),
        )
        .detail(error.to_string())
    })
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
        let splits = scope.rules().any(|r| !r.includes && scope.flips(r));
        let asked = observed.at.contains_key(&head);
        if !splits || !asked {
            continue;
        }
        let all = all_containers(ports.directory, &head).await?;
        let lists = IncludedContainers::of(&scope, &all);
        for dn in lists.left_out.into_iter().take(COUNTED) {
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
