//! The ports: what the program needs from the outside world, as traits. Adapters are in
//! `directory`, `entra`, `secrets`; tests make any single call fail.

use std::collections::BTreeMap;

use async_trait::async_trait;

use super::provisioning::{
    Agent, AppTemplate, Direction, Job, JobSchema, OnDemand, ProvisioningApp, Restart, Setting,
    Subject,
};
use super::security::SecurityDescriptor;
use super::tenant::{TenantFacts, TenantGroup, TenantGroups};
use super::{Dn, Entry, Guid, Problem, Secret};

/// Groups whose members are counted by one call.
pub const COUNTED_AT_ONCE: usize = 20;

/// By group; `None`: there is no such group. One may be refused, or not be understood, where others
/// are counted. Not among them: the service was too busy to count it.
pub type MemberCounts = BTreeMap<Guid, Result<Option<u64>>>;

pub type Result<T, E = Problem> = std::result::Result<T, E>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchScope {
    Base,
    OneLevel,
    Subtree,
}

/// One change of one attribute in a modify.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Add(String, Vec<Vec<u8>>),
    /// Empty values: remove the attribute.
    Delete(String, Vec<Vec<u8>>),
    Replace(String, Vec<Vec<u8>>),
}

/// Active Directory, all connected domains: an adapter routes by the DN's domain.
#[async_trait]
pub trait Directory: Send + Sync {
    /// One entry by DN, with the attributes named; `None` when it does not exist or cannot be seen.
    /// Ranged values (`member;range=…`) are fetched whole.
    async fn read(&self, dn: &Dn, attributes: &[&str]) -> Result<Option<Entry>>;

    /// The entry with this `objectGUID` in the domain of `domain_head`, wherever it moved to.
    async fn read_by_guid(
        &self,
        domain_head: &Dn,
        guid: Guid,
        attributes: &[&str],
    ) -> Result<Option<Entry>>;

    /// All entries, paged behind the scenes; references are not followed.
    async fn search(
        &self,
        base: &Dn,
        scope: SearchScope,
        filter: &str,
        attributes: &[&str],
    ) -> Result<Vec<Entry>>;

    async fn add(&self, dn: &Dn, attributes: &[(String, Vec<Vec<u8>>)]) -> Result<()>;

    async fn modify(&self, dn: &Dn, changes: &[Change]) -> Result<()>;

    /// One entry without children.
    async fn delete(&self, dn: &Dn) -> Result<()>;

    /// Owner, group and DACL (SD flags 7); not the SACL.
    async fn security(&self, dn: &Dn) -> Result<SecurityDescriptor>;

    /// Writes the DACL and nothing else (SD flags 4).
    async fn write_dacl(&self, dn: &Dn, security: &SecurityDescriptor) -> Result<()>;

    /// SIDs in the signed-in account's token, itself first.
    async fn own_sids(&self, domain_head: &Dn) -> Result<Vec<super::Sid>>;
}

/// The tenant: reading only. What writes to Microsoft Entra ID is [`Provisioning`].
#[async_trait]
pub trait Tenant: Send + Sync {
    async fn facts(&self) -> Result<TenantFacts>;
    /// One page of groups; `search` matches the start of the name, empty means all.
    async fn groups(&self, search: &str, next: Option<String>) -> Result<TenantGroups>;
    async fn group(&self, id: Guid) -> Result<Option<TenantGroup>>;
}

/// The tenant's provisioning: how Cloud Sync is configured, through Microsoft Graph. Writing needs
/// permissions that reading does not; without them a call errs with kind `AccessDenied`.
#[async_trait]
pub trait Provisioning: Send + Sync {
    /// The gallery's template for this direction, looked up by its name and checked by what its
    /// applications offer; never a remembered id.
    async fn template(&self, direction: Direction) -> Result<AppTemplate>;

    /// The tenant's applications made from a template.
    async fn apps(&self, template: Guid) -> Result<Vec<ProvisioningApp>>;

    /// Makes an application from a template; waits until it can be used.
    async fn make_app(&self, template: Guid, name: &str) -> Result<ProvisioningApp>;

    /// Deletes the application and its service principal; one that is gone is no error.
    async fn delete_app(&self, app: &ProvisioningApp) -> Result<()>;

    async fn jobs(&self, app: Guid) -> Result<Vec<Job>>;

    async fn job(&self, app: Guid, job: &str) -> Result<Option<Job>>;

    /// Makes a job from one of the application's synchronization templates. It is not started.
    async fn make_job(&self, app: Guid, template: &str) -> Result<Job>;

    async fn delete_job(&self, app: Guid, job: &str) -> Result<()>;

    async fn settings(&self, app: Guid) -> Result<Vec<Setting>>;

    /// Replaces all of them: read, merged and written.
    async fn put_settings(&self, app: Guid, settings: &[Setting]) -> Result<()>;

    async fn schema(&self, app: Guid, job: &str) -> Result<JobSchema>;

    /// Replaces the whole schema. `etag`: refused with kind `Stale` if it is another one by now.
    async fn put_schema(&self, app: Guid, job: &str, schema: &JobSchema) -> Result<()>;

    async fn start(&self, app: Guid, job: &str) -> Result<()>;

    async fn pause(&self, app: Guid, job: &str) -> Result<()>;

    async fn restart(&self, app: Guid, job: &str, how: Restart) -> Result<()>;

    /// Provisions one object now. It writes, and does not ask whether the object is in scope.
    async fn on_demand(
        &self,
        app: Guid,
        job: &str,
        rule: &str,
        subject: &Subject,
    ) -> Result<OnDemand>;

    /// A page of the tenant's groups that can be written back: its own security groups without mail.
    async fn security_groups(&self, next: Option<String>) -> Result<TenantGroups>;

    /// How many direct members each of these groups has, [`COUNTED_AT_ONCE`] at most.
    async fn members(&self, groups: &[Guid]) -> Result<MemberCounts>;

    /// Graph's beta endpoint: there is none in v1.0.
    async fn agents(&self) -> Result<Vec<Agent>>;
}

/// The operating system's key store. Blocking calls: adapters move them off the async threads.
#[async_trait]
pub trait SecretStore: Send + Sync {
    async fn get(&self, name: &str) -> Result<Option<Secret>>;
    async fn set(&self, name: &str, secret: &Secret) -> Result<()>;
    async fn delete(&self, name: &str) -> Result<()>;
}
