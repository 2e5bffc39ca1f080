//! Cloud Sync's jobs in the tenant: looking at them, planning an order, trying one object.

use std::path::Path;
use std::sync::Arc;

use crate::apply::{self, Known, observe, read_document, trial, try_object};
use crate::engines::compare::Configuration;
use crate::engines::reading::import_cloud;
use crate::entra::Access;
use crate::model::Document;
use crate::model::document::JobOf;
use crate::model::ports::Result;
use crate::model::provisioning::OnDemand;
use crate::model::words::words;
use crate::plan::{Match, Observed, Order, Plan, order};

use super::super::job::{CloudSeen, JobView, ReadConfiguration};
use super::super::sessions::Sessions;
use super::{files, plan};

/// As the file has it: what is applied, not what is being chosen.
async fn observed(sessions: &Sessions, path: &Path) -> Result<(Document, Observed)> {
    let session = sessions.tenant()?;
    let forests = sessions.forests();
    let ports = plan::ports(sessions, &forests, Some(&session));
    let path = files::in_documents(path.to_owned());
    let document = read_document(&path)?;
    let known = Known {
        forests: forests.iter().map(|s| s.facts().clone()).collect(),
        ..Known::default()
    };
    let mut observed = observe(&document, &path, &ports, known).await?;
    if observed.provisioned.is_none() {
        let refused = observed.refused.drain(..).next();
        return Err(refused.map_or_else(apply::not_signed_in, |(_, problem)| problem));
    }
    Ok((document, observed))
}

pub(super) async fn look(sessions: Arc<Sessions>, path: &Path) -> Result<Box<CloudSeen>> {
    let (document, observed) = observed(&sessions, path).await?;
    let there = observed.provisioned.unwrap_or_default();
    let jobs = document.jobs().into_iter().map(|of| {
        let job = match there.find(&document, &of) {
            Match::Job(_, job) => Some(job.job.clone()),
            _ => None,
        };
        JobView { of, job }
    });
    Ok(Box::new(CloudSeen {
        jobs: jobs.collect(),
        agents: there.agents,
    }))
}

pub(super) async fn plan_order(
    sessions: Arc<Sessions>,
    path: &Path,
    of: &JobOf,
    what: Order,
) -> Result<Box<Plan>> {
    let (_, observed) = observed(&sessions, path).await?;
    Ok(Box::new(order(&observed, of, what)))
}

pub(super) async fn provision(
    sessions: Arc<Sessions>,
    path: &Path,
    object: &str,
) -> Result<Box<OnDemand>> {
    let (document, observed) = observed(&sessions, path).await?;
    let there = observed.provisioned.unwrap_or_default();
    let session = sessions.tenant()?;
    let forests = sessions.forests();
    let ports = plan::ports(&sessions, &forests, Some(&session));
    let what = trial(&document, &there, &ports, object).await?;
    Ok(Box::new(try_object(&ports, &what).await?))
}

pub(super) async fn live(sessions: &Sessions) -> Result<Box<ReadConfiguration>> {
    let session = sessions.tenant()?;
    if !session.has_access(Access::ReadProvisioning) {
        return Err(apply::not_signed_in());
    }
    let read = apply::live_cloud_sync(&session).await?;
    Ok(Box::new(ReadConfiguration {
        configuration: Configuration::of_cloud(words!("compare-cloud-live"), &read),
        imported: import_cloud(&read),
        server: None,
    }))
}
