//! What the document says of the jobs that Cloud Sync keeps in the tenant.

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{GroupWriteback, Member};
use crate::model::Dn;
use crate::model::provisioning::{Direction, PASSWORD_HASHES};
use crate::model::{Document, Guid};

/// How a domain syncs with Cloud Sync.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct DomainSync {
    /// The job in the tenant. None: the next apply takes over the one that is there for this domain, or makes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job: Option<JobIds>,
    /// The job beside it that carries password hashes, with features.password_hash_sync.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_job: Option<JobIds>,
    /// Whether it is to run; that of password hashes with it.
    #[serde(skip_serializing_if = "Run::is_left")]
    pub run: Run,
    /// For a pilot: of what is in scope, only direct members of these groups.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pilot_groups: Vec<Member>,
}

impl DomainSync {
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// How the groups are written back with Cloud Sync.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct WritebackJob {
    /// The job in the tenant. None: the next apply takes over the one that is there for the target's domain, or makes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job: Option<JobIds>,
    /// Whether it is to run.
    #[serde(skip_serializing_if = "Run::is_left")]
    pub run: Run,
}

impl WritebackJob {
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// A job of the tenant by its ids: neither is of use without the other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct JobIds {
    /// Object id of the application's service principal.
    pub app: Guid,
    pub id: String,
}

/// Whether a job is to run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Run {
    /// As the tenant has it; a new job stands still.
    #[default]
    Left,
    Paused,
    Started,
}

impl Run {
    fn is_left(&self) -> bool {
        *self == Self::Left
    }
}

/// Which of the document's jobs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum JobOf {
    /// Of the domain with this DNS name: Active Directory to Microsoft Entra ID.
    Domain(String),
    /// The job beside that one, which carries the password hashes of its users.
    Passwords(String),
    /// Groups written back to the domain with this DNS name.
    Writeback(String),
}

impl JobOf {
    pub fn direction(&self) -> Direction {
        match self {
            Self::Domain(_) | Self::Passwords(_) => Direction::ToTenant,
            Self::Writeback(_) => Direction::ToDirectory,
        }
    }

    /// The synchronization template that it is made from. Graph: `synchronizationTemplate.id`.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Domain(_) | Self::Writeback(_) => self.direction().job_template(),
            Self::Passwords(_) => PASSWORD_HASHES,
        }
    }

    /// DNS name of the domain in Active Directory.
    pub fn domain(&self) -> &str {
        match self {
            Self::Domain(name) | Self::Passwords(name) | Self::Writeback(name) => name,
        }
    }
}

impl GroupWriteback {
    /// The domain that groups are written to, where they are.
    pub fn target_domain(&self) -> Option<Dn> {
        let target = self.target.as_ref().filter(|_| self.enabled)?;
        Some(target.dn.domain_head())
    }
}

impl Document {
    /// The jobs that Cloud Sync has to have: one for each domain of which something syncs, beside it
    /// that of password hashes, and that of group writeback.
    pub fn jobs(&self) -> Vec<JobOf> {
        let synced = self
            .domains()
            .filter(|d| d.rules.iter().any(|r| r.includes));
        let mut jobs = Vec::new();
        for domain in synced {
            jobs.push(JobOf::Domain(domain.name.clone()));
            if self.features.password_hash_sync {
                jobs.push(JobOf::Passwords(domain.name.clone()));
            }
        }
        if let Some(head) = self.group_writeback.target_domain() {
            jobs.push(JobOf::Writeback(head.dns_domain()));
        }
        jobs
    }

    /// Jobs that an apply made or took over, and that nothing asks for any more: nothing of their domain
    /// is included, or hashes or writeback are off.
    pub fn left_over_jobs(&self) -> Vec<JobOf> {
        let wanted = self.jobs();
        let of_domain =
            |name: &String| [JobOf::Domain(name.clone()), JobOf::Passwords(name.clone())];
        let recorded = self.domains().flat_map(|d| of_domain(&d.name));
        let target = self.group_writeback.target.as_ref();
        let target = target.map(|t| t.dn.domain_head().dns_domain());
        let target = target.or_else(|| self.domains().next().map(|d| d.name.clone()));
        let writes = |of: &JobOf| matches!(of, JobOf::Writeback(_));
        let writeback = target.filter(|_| !wanted.iter().any(writes));
        let writeback = writeback.map(JobOf::Writeback);
        recorded
            .chain(writeback)
            .filter(|of| !wanted.contains(of) && self.job_ids(of).is_some())
            .collect()
    }

    pub fn job_ids(&self, of: &JobOf) -> Option<&JobIds> {
        match of {
            JobOf::Domain(name) => self.domain_named(name)?.cloud_sync.job.as_ref(),
            JobOf::Passwords(name) => self.domain_named(name)?.cloud_sync.password_job.as_ref(),
            JobOf::Writeback(_) => self.group_writeback.cloud_sync.job.as_ref(),
        }
    }

    pub fn run(&self, of: &JobOf) -> Run {
        match of {
            JobOf::Domain(name) | JobOf::Passwords(name) => self
                .domain_named(name)
                .map_or(Run::Left, |d| d.cloud_sync.run),
            JobOf::Writeback(_) => self.group_writeback.cloud_sync.run,
        }
    }

    pub fn set_job_ids(&mut self, of: &JobOf, ids: JobIds) {
        if let Some((job, _)) = self.job_mut(of) {
            *job = Some(ids);
        }
    }

    pub fn set_run(&mut self, of: &JobOf, to: Run) {
        if let Some((_, run)) = self.job_mut(of) {
            *run = to;
        }
    }

    fn job_mut(&mut self, of: &JobOf) -> Option<(&mut Option<JobIds>, &mut Run)> {
        match of {
            JobOf::Domain(name) | JobOf::Passwords(name) => {
                let mut domains = self.forest.iter_mut().flat_map(|f| &mut f.domain);
                let domain = domains.find(|d| d.name.eq_ignore_ascii_case(name))?;
                let sync = &mut domain.cloud_sync;
                let job = match of {
                    JobOf::Passwords(_) => &mut sync.password_job,
                    _ => &mut sync.job,
                };
                Some((job, &mut sync.run))
            }
            JobOf::Writeback(_) => {
                let job = &mut self.group_writeback.cloud_sync;
                Some((&mut job.job, &mut job.run))
            }
        }
    }

    pub fn domain_named(&self, name: &str) -> Option<&super::Domain> {
        self.domains().find(|d| d.name.eq_ignore_ascii_case(name))
    }
}
