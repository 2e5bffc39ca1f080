//! What is known of the Microsoft Entra tenant after sign-in.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Guid;
use super::words::Words;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TenantFacts {
    pub id: Guid,
    pub name: String,
    pub domains: Vec<TenantDomain>,
    /// `None`: never switched on; `Some(false)`: was on, is off now.
    pub sync_enabled: Option<bool>,
    pub last_sync: Option<Timestamp>,
    pub person: SignedIn,
    pub writeback_licence: LicenceFinding,
    /// `None` when the signed-in person may not read it (Global Administrator is documented).
    pub sync_features: Option<SyncFeatures>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TenantDomain {
    pub name: String,
    pub verified: bool,
    pub initial: bool,
    pub default: bool,
    pub federated: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    pub id: Guid,
    pub name: String,
    pub sign_in_name: String,
    /// Active directory roles by name. `None`: could not be read.
    pub roles: Option<Vec<TenantRole>>,
    pub guest: bool,
    /// The administrator's own account comes from Active Directory.
    pub synced: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TenantRole {
    pub template: Guid,
    pub name: Words,
}

impl SignedIn {
    /// Hybrid Identity Administrator or Global Administrator. `None`: roles could not be read.
    pub fn roles_suffice(&self) -> Option<bool> {
        const GLOBAL: &str = "62e90394-69f5-4237-9190-012177145e10";
        const HYBRID: &str = "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2";
        let roles = self.roles.as_ref()?;
        Some(
            roles
                .iter()
                .any(|r| [GLOBAL, HYBRID].contains(&r.template.to_string().as_str())),
        )
    }
}

/// Group writeback needs Microsoft Entra ID P1 or P2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LicenceFinding {
    /// Found in the subscription with this name.
    Present(String),
    Missing,
    /// Could not be read; the text says why.
    Unknown(Words),
}

/// `/directory/onPremisesSynchronization`, the parts this program shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SyncFeatures {
    pub password_hash_sync: Option<bool>,
    pub group_writeback_v1: Option<bool>,
    pub device_writeback: Option<bool>,
    pub directory_extensions: Option<bool>,
    pub block_soft_match: Option<bool>,
    pub block_hard_match_takeover: Option<bool>,
    pub deletion_limit: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TenantGroup {
    pub id: Guid,
    pub name: String,
    pub description: String,
    pub kind: TenantGroupKind,
    pub dynamic: bool,
    /// Comes from Active Directory: cannot be written back.
    pub synced: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TenantGroupKind {
    Microsoft365,
    Security,
    MailEnabledSecurity,
    Distribution,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TenantGroups {
    pub groups: Vec<TenantGroup>,
    /// Opaque; pass it back for the next page.
    pub next: Option<String>,
    /// How many match in all, when the service says.
    pub total: Option<u64>,
}
