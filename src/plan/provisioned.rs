//! What the tenant has of provisioning, as it was read for a plan.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::engines::cloud_sync::{own, same_domain};
use crate::model::document::{JobIds, JobOf};
use crate::model::provisioning::{
    Agent, AppTemplate, Direction, Job, JobSchema, JobState, ProvisioningApp, Setting,
};
use crate::model::{Document, Guid};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Provisioned {
    /// Of the directions that the document asks for.
    pub templates: Vec<(Direction, AppTemplate)>,
    pub apps: Vec<AppSeen>,
    /// Of the groups that are written back; `None`: there are none, or they were not counted.
    pub sizes: Option<GroupSizes>,
    /// `None`: they could not be read.
    pub agents: Option<Vec<Agent>>,
}

/// How many members groups have, as far as they were counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupSizes {
    pub found: usize,
    /// False: reading the groups of the tenant ended before all were found.
    pub all_found: bool,
    /// Name and direct members of each group that was counted, the largest first.
    pub members: Vec<(String, u64)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct AppSeen {
    pub direction: Direction,
    pub app: ProvisioningApp,
    pub settings: Vec<Setting>,
    /// Those of the templates that jobs of this direction are made from.
    pub jobs: Vec<JobSeen>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct JobSeen {
    pub job: Job,
    pub schema: JobSchema,
}

/// Which job of the tenant is one of the document's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Match<'a> {
    /// No application is for this domain.
    None,
    /// An application without a job.
    App(&'a AppSeen),
    Job(&'a AppSeen, &'a JobSeen),
    /// Several could be meant.
    Several(usize),
}

impl Provisioned {
    pub fn template(&self, direction: Direction) -> Option<&AppTemplate> {
        let found = self.templates.iter().find(|(d, _)| *d == direction);
        found.map(|(_, template)| template)
    }

    /// By the ids that the document remembers, else by the domain that an application is for. The job
    /// of password hashes hangs off the application of its domain's job, whatever else that is for.
    pub fn find(&self, document: &Document, of: &JobOf) -> Match<'_> {
        if let Some(found) = document.job_ids(of).and_then(|ids| self.by_ids(ids)) {
            return Match::Job(found.0, found.1);
        }
        if let JobOf::Passwords(domain) = of {
            return match self.find(document, &JobOf::Domain(domain.clone())) {
                Match::App(app) | Match::Job(app, _) => app.job_of(of),
                // Told of the domain's job.
                Match::None | Match::Several(_) => Match::None,
            };
        }
        let is = |seen: &&AppSeen| seen.direction == of.direction() && seen.is_for(of.domain());
        let apps: Vec<&AppSeen> = self.apps.iter().filter(is).collect();
        match apps.as_slice() {
            [] => Match::None,
            [app] => app.job_of(of),
            apps => Match::Several(apps.len()),
        }
    }

    pub fn by_ids(&self, ids: &JobIds) -> Option<(&AppSeen, &JobSeen)> {
        let app = self.apps.iter().find(|a| a.app.id == ids.app)?;
        let job = app.jobs.iter().find(|j| j.job.id == ids.id)?;
        Some((app, job))
    }
}

impl AppSeen {
    /// Where the domain's setting is kept from us, the name that Cloud Sync's own pages give tells.
    pub fn is_for(&self, domain: &str) -> bool {
        let told = |s: &&Setting| s.key == "Domain" && s.value.is_some();
        match self.settings.iter().find(told) {
            Some(setting) => same_domain(setting, domain),
            None => self.app.name.eq_ignore_ascii_case(domain),
        }
    }

    fn job_of(&self, of: &JobOf) -> Match<'_> {
        let is = |job: &&JobSeen| job.job.template == of.template();
        let jobs: Vec<&JobSeen> = self.jobs.iter().filter(is).collect();
        match jobs.as_slice() {
            [] => Match::App(self),
            [job] => Match::Job(self, job),
            jobs => Match::Several(jobs.len()),
        }
    }

    pub fn ids(&self, job: &JobSeen) -> JobIds {
        JobIds {
            app: self.app.id,
            id: job.job.id.clone(),
        }
    }
}

impl JobSeen {
    pub fn runs(&self) -> bool {
        is_running(&self.job)
    }
}

/// Is it to run by its schedule? One in quarantine is.
pub fn is_running(job: &Job) -> bool {
    job.state == JobState::Active
}

/// SHA-256 of a value's JSON, lower-case hex: what guards compare.
pub fn fingerprint(value: &impl Serialize) -> String {
    let json = serde_json::to_vec(value).unwrap_or_default();
    let digest = Sha256::digest(&json);
    digest.iter().map(|b| format!("{b:02x}")).collect()
}

/// What a guard on an application's settings compares: those that this program writes.
pub fn settings_print(settings: &[Setting]) -> String {
    fingerprint(&own(settings))
}

/// The name that an application of this domain is given.
pub(super) fn name_for(of: &JobOf) -> String {
    of.domain().to_owned()
}

/// A placeholder for the guard of a name: what was seen has none of it.
pub(super) fn named<'a>(
    apps: &'a [AppSeen],
    template: Guid,
    name: &'a str,
) -> impl Iterator<Item = &'a AppSeen> {
    apps.iter()
        .filter(move |a| a.app.template == Some(template) && a.app.name.eq_ignore_ascii_case(name))
}
