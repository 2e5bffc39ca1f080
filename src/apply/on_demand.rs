//! One object provisioned on demand: which job and rule carry it.

use crate::engines::cloud_sync::rule_for;
use crate::model::document::{JobIds, JobOf};
use crate::model::ports::Result;
use crate::model::provisioning::{Direction, OnDemand, Subject};
use crate::model::text::inert;
use crate::model::words::words;
use crate::model::{Document, Problem, ProblemKind};
use crate::plan::{Match, Provisioned, job_title};

use super::{Ports, cloud, locate};

/// What would be provisioned, by which job and rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    pub ids: JobIds,
    pub rule: String,
    pub subject: Subject,
    /// The object, harmless to look at.
    pub shown: String,
}

/// An object of Active Directory by DN, objectGUID, sign-in or account name.
pub async fn trial(
    document: &Document,
    there: &Provisioned,
    ports: &Ports<'_>,
    object: &str,
) -> Result<Trial> {
    let not_found = || {
        Problem::new(
            ProblemKind::NotFound,
            words!("apply-try-not-found", object = inert(object)),
            words!("apply-try-not-found-advice"),
        )
    };
    let heads: Vec<_> = document.domains().map(|d| d.dn()).collect();
    let dn = locate(ports.directory, &heads, object)
        .await?
        .ok_or_else(not_found)?;
    let entry = ports.directory.read(&dn, &["objectClass"]).await?;
    let entry = entry.ok_or_else(not_found)?;
    let shown = inert(dn.as_str()).into_owned();
    let (kind, subject) = if entry.has_class("group") {
        ("group", Subject::Group(dn.clone()))
    } else if entry.has_class("user") && !entry.has_class("computer") {
        ("user", Subject::User(dn.clone()))
    } else {
        return Err(Problem::new(
            ProblemKind::Invalid,
            words!("apply-try-kind", object = shown),
            words!("apply-try-kind-advice"),
        ));
    };
    let of = JobOf::Domain(dn.dns_domain());
    let (ids, rule) = job_and_rule(document, there, &of, kind)?;
    Ok(Trial {
        ids,
        rule,
        subject,
        shown,
    })
}

/// A group of the cloud by its object id, for the job that writes groups back.
pub fn group_trial(document: &Document, there: &Provisioned, object: &str) -> Result<Trial> {
    let id = object.parse().map_err(|_| {
        Problem::new(
            ProblemKind::Invalid,
            words!("apply-try-id", object = inert(object)),
            words!("apply-try-id-advice"),
        )
    })?;
    let mut jobs = document.jobs().into_iter();
    let of = jobs.find(|of| of.direction() == Direction::ToDirectory);
    let of = of.unwrap_or(JobOf::Writeback(String::new()));
    let (ids, rule) = job_and_rule(document, there, &of, "group")?;
    Ok(Trial {
        ids,
        rule,
        subject: Subject::TenantGroup(id),
        shown: inert(object).into_owned(),
    })
}

/// Does it: it writes to the target, and does not ask whether the object is in scope.
pub async fn try_object(ports: &Ports<'_>, trial: &Trial) -> Result<OnDemand> {
    let port = cloud::port(ports)?;
    let Trial { ids, rule, .. } = trial;
    port.on_demand(ids.app, &ids.id, rule, &trial.subject).await
}

fn job_and_rule(
    document: &Document,
    there: &Provisioned,
    of: &JobOf,
    kind: &str,
) -> Result<(JobIds, String)> {
    let none = || {
        Problem::new(
            ProblemKind::NotFound,
            words!("apply-try-no-job", what = job_title(of)),
            words!("apply-try-no-job-advice"),
        )
    };
    let Match::Job(app, job) = there.find(document, of) else {
        return Err(none());
    };
    let rule = rule_for(&job.schema.json, of.direction(), kind).ok_or_else(none)?;
    Ok((app.ids(job), rule.to_owned()))
}
