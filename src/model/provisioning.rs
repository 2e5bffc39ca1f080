//! Provisioning in the tenant, by which Cloud Sync is configured: applications, their jobs, schemas,
//! agents. Shapes after Microsoft Graph's `synchronization` resources.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Dn, Guid};

/// Which way an application carries objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Active Directory to Microsoft Entra ID.
    ToTenant,
    /// Microsoft Entra ID to Active Directory: group writeback.
    ToDirectory,
}

impl Direction {
    /// The synchronization template that a job is made from. Graph: `synchronizationTemplate.id`.
    pub const fn job_template(self) -> &'static str {
        match self {
            Self::ToTenant => "AD2AADProvisioning",
            Self::ToDirectory => "AAD2ADGroupProvisioning",
        }
    }
}

/// The synchronization template of the job that carries password hashes, beside that of users.
pub const PASSWORD_HASHES: &str = "AD2AADPasswordHash";

/// What applications are made from. Graph: `applicationTemplate`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppTemplate {
    pub id: Guid,
    pub name: String,
}

/// A provisioning application of the tenant. Graph: `servicePrincipal` with its `application`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvisioningApp {
    /// Object id of the service principal: jobs hang off it.
    pub id: Guid,
    /// Application (client) id.
    pub app_id: Guid,
    pub name: String,
    /// The template it was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<Guid>,
}

/// Graph: `synchronizationStatusCode`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum JobCode {
    NotConfigured,
    NotRun,
    Active,
    Paused,
    Quarantine,
    /// A value that Graph did not have when this was written.
    Other(String),
}

/// Graph: `synchronizationScheduleState`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum JobState {
    Active,
    Disabled,
    Paused,
    Other(String),
}

/// Graph: `synchronizationJob`, the parts that are shown and decided on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    pub id: String,
    /// As [`Direction::job_template`], or another's.
    pub template: String,
    pub state: JobState,
    pub code: JobCode,
    /// `None`: it never ran.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_run: Option<JobRun>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quarantine: Option<Quarantine>,
    /// How many objects it carries, by kind, for example ("User to User", 12).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carried: Vec<(String, i64)>,
}

/// Graph: `synchronizationTaskExecution`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobRun {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Timestamp>,
    pub succeeded: bool,
    pub imported: i64,
    pub exported: i64,
    /// Objects that failed and are tried again.
    pub failing: i64,
    /// Code and message, as the service gave them; empty: none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub error: String,
}

/// Graph: `synchronizationQuarantine`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quarantine {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// Graph's word, for example "TooManyDeletes".
    pub reason: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub error: String,
}

/// A job's whole `synchronizationSchema` as it was read, with what this program does not know of it:
/// it is put back whole. Key order is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JobSchema {
    pub json: Value,
    /// The answer's `ETag`, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
}

/// One of an application's settings. Graph: `synchronizationSecretKeyStringValuePair`. The name is
/// Graph's: the keys written here ("Domain", "AppKey", "SyncNotificationSettings") hold no secret.
/// "AppKey" is an order to the service, which switches synchronization on in the tenant and adds
/// "UserName" and "Password" for its own account; it is not read back. Settings of others are written
/// back as they were read, or they are gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    pub key: String,
    /// `None`: Graph keeps it to itself.
    pub value: Option<String>,
}

/// What a restart forgets. Graph: `synchronizationJobRestartScope`, comma-separated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Restart {
    /// Everything is read and compared anew.
    Full,
    /// Only the quarantine ends and failing objects are tried again.
    Quarantine,
    /// The deletions that the limit holds back are carried out.
    ForceDeletes,
}

/// What happened to one object that was provisioned on demand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnDemand {
    /// Graph's word: Success, Skipped, Failure.
    pub result: String,
    pub action: String,
    pub steps: Vec<OnDemandStep>,
    /// Attribute, old value, new value.
    pub changes: Vec<(String, String, String)>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub error: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnDemandStep {
    pub name: String,
    pub status: String,
    pub description: String,
}

/// An object to provision on demand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    User(Dn),
    Group(Dn),
    /// Of the tenant, for writeback.
    TenantGroup(Guid),
}

/// Microsoft's provisioning agent. Graph (beta): `onPremisesAgent`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agent {
    pub id: Guid,
    pub machine: String,
    pub active: bool,
    /// Where the service says; the documented resource has no version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// DNS names of the domains it serves.
    pub domains: Vec<String>,
}
