//! Cloud Sync's configuration through Microsoft Graph: the adapter of the port `Provisioning`.

mod agents;
mod apps;
mod jobs;
mod on_demand;
mod schema;

use std::time::{Duration, Instant};

use async_trait::async_trait;
use tokio::time::sleep;

use super::error::{Error, Result};
use super::graph::Ask;
use super::groups;
use super::http::Reply;
use super::session::Session;
use crate::model::ports::MemberCounts;
use crate::model::provisioning::{
    Agent, AppTemplate, Direction, Job, JobSchema, OnDemand, ProvisioningApp, Restart, Setting,
    Subject,
};
use crate::model::tenant::TenantGroups;
use crate::model::{Guid, Words, ports};

const READ_SYNC: &str = "Synchronization.Read.All";
const WRITE_SYNC: &str = "Synchronization.ReadWrite.All";
const READ_APPS: &str = "Application.Read.All";
const WRITE_APPS: &str = "Application.ReadWrite.All";
const AGENTS: &str = "OnPremisesPublishingProfiles.ReadWrite.All";

/// Waits between looks for what was just made.
const FIRST_WAIT: Duration = Duration::from_millis(500);
const LONGEST_WAIT: Duration = Duration::from_secs(8);

/// The waits, each twice the one before, until a moment.
struct Patience {
    wait: Duration,
    until: Instant,
}

impl Patience {
    fn until(until: Instant) -> Self {
        Self {
            wait: FIRST_WAIT,
            until,
        }
    }

    /// `false`: the time is over.
    async fn wait(&mut self) -> bool {
        let left = self.until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return false;
        }
        sleep(self.wait.min(left)).await;
        self.wait = (self.wait * 2).min(LONGEST_WAIT);
        true
    }
}

impl Session {
    /// Sends; while `app` is fresh, what is not found is asked for again.
    async fn send_to(&self, app: Guid, what: &Words, ask: &Ask) -> Result<Reply> {
        let mut patience = self.fresh_until(app).map(Patience::until);
        loop {
            match (self.send(what, ask).await, &mut patience) {
                (Err(Error::NotFound { what, detail }), Some(patience)) => {
                    if !patience.wait().await {
                        return Err(Error::NotFound { what, detail });
                    }
                }
                (answer, _) => return answer,
            }
        }
    }
}

/// Below a service principal's `synchronization`.
fn synchronization(app: Guid, rest: &str) -> String {
    format!("servicePrincipals/{app}/synchronization/{rest}")
}

/// A job's id is the tenant's text: it must stay one segment of the path.
fn job_path(app: Guid, job: &str, rest: &str) -> String {
    let mut path = synchronization(app, "jobs/");
    for byte in job.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => path.push(char::from(byte)),
            // "." and ".." would mean another segment; a dot between others would not.
            b'.' if !matches!(job, "." | "..") => path.push('.'),
            _ => path.push_str(&format!("%{byte:02X}")),
        }
    }
    path.push_str(rest);
    path
}

#[async_trait]
impl ports::Provisioning for Session {
    async fn template(&self, direction: Direction) -> ports::Result<AppTemplate> {
        Ok(apps::template(self, direction).await?)
    }

    async fn apps(&self, template: Guid) -> ports::Result<Vec<ProvisioningApp>> {
        Ok(apps::of_template(self, template).await?)
    }

    async fn make_app(&self, template: Guid, name: &str) -> ports::Result<ProvisioningApp> {
        Ok(apps::make(self, template, name).await?)
    }

    async fn delete_app(&self, app: &ProvisioningApp) -> ports::Result<()> {
        Ok(apps::delete(self, app).await?)
    }

    async fn jobs(&self, app: Guid) -> ports::Result<Vec<Job>> {
        Ok(jobs::all(self, app).await?)
    }

    async fn job(&self, app: Guid, job: &str) -> ports::Result<Option<Job>> {
        Ok(jobs::one(self, app, job).await?)
    }

    async fn make_job(&self, app: Guid, template: &str) -> ports::Result<Job> {
        Ok(jobs::make(self, app, template).await?)
    }

    async fn delete_job(&self, app: Guid, job: &str) -> ports::Result<()> {
        Ok(jobs::delete(self, app, job).await?)
    }

    async fn settings(&self, app: Guid) -> ports::Result<Vec<Setting>> {
        Ok(schema::settings(self, app).await?)
    }

    async fn put_settings(&self, app: Guid, settings: &[Setting]) -> ports::Result<()> {
        Ok(schema::put_settings(self, app, settings).await?)
    }

    async fn schema(&self, app: Guid, job: &str) -> ports::Result<JobSchema> {
        Ok(schema::read(self, app, job).await?)
    }

    async fn put_schema(&self, app: Guid, job: &str, schema: &JobSchema) -> ports::Result<()> {
        Ok(schema::put(self, app, job, schema).await?)
    }

    async fn start(&self, app: Guid, job: &str) -> ports::Result<()> {
        Ok(jobs::act(self, app, job, "start").await?)
    }

    async fn pause(&self, app: Guid, job: &str) -> ports::Result<()> {
        Ok(jobs::act(self, app, job, "pause").await?)
    }

    async fn restart(&self, app: Guid, job: &str, how: Restart) -> ports::Result<()> {
        Ok(jobs::restart(self, app, job, how).await?)
    }

    async fn on_demand(
        &self,
        app: Guid,
        job: &str,
        rule: &str,
        subject: &Subject,
    ) -> ports::Result<OnDemand> {
        Ok(on_demand::run(self, app, job, rule, subject).await?)
    }

    async fn security_groups(&self, next: Option<String>) -> ports::Result<TenantGroups> {
        Ok(groups::security(self, next).await?)
    }

    async fn members(&self, groups: &[Guid]) -> ports::Result<MemberCounts> {
        let counts = groups::members(self, groups).await?.into_iter();
        Ok(counts.map(|(id, n)| (id, n.map_err(Into::into))).collect())
    }

    async fn agents(&self) -> ports::Result<Vec<Agent>> {
        Ok(agents::read(self).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_job_stays_one_segment_of_the_path() {
        let app = Guid::from_bytes([1; 16]);
        let base = format!("servicePrincipals/{app}/synchronization/jobs/");
        for (id, segment) in [
            ("AD2AADProvisioning.0f.1a-2b", "AD2AADProvisioning.0f.1a-2b"),
            ("../../users", "..%2F..%2Fusers"),
            ("..", "%2E%2E"),
            ("a?b#c d", "a%3Fb%23c%20d"),
        ] {
            assert_eq!(
                job_path(app, id, "/schema"),
                format!("{base}{segment}/schema")
            );
        }
    }
}
