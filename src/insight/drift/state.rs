//! What stood when a document was applied last, and what stands now.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::model::document::DelegationRole;
use crate::model::{Dn, Document, Guid, Sid};

/// Kept beside the document at the end of an apply: what later sights are compared with. No secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Applied {
    /// Version of this form.
    pub version: u32,
    pub at: Timestamp,
    /// Who applied it: `anna on dc-admin1`
    pub by: String,
    /// Who made the plan, where it is known; not in states of earlier versions.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// The reason or ticket given with it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Path of the journal.
    pub journal: String,
    /// As it was written.
    pub document: Document,
    pub world: World,
    /// Differences that a person took as they are, by [`super::Difference::id`].
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub accepted: BTreeSet<String>,
    /// It was taken back: it is history, and counts no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undone: Option<Undone>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Undone {
    pub at: Timestamp,
    pub by: String,
}

impl Applied {
    pub const VERSION: u32 = 1;
}

/// What a document touches, as it was seen at one time.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct World {
    /// Heads of the domains whose containers were read; of others nothing is known.
    pub read: BTreeSet<Dn>,
    /// Heads of further domains that answered: what is not found there is gone.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub asked: BTreeSet<Dn>,
    /// OUs and containers of those domains, sorted by DN.
    pub containers: Vec<Place>,
    pub groups: Vec<GroupSeen>,
    /// The connector accounts.
    pub accounts: Vec<AccountSeen>,
    /// Rights on the heads and on the target OU.
    pub rights: Vec<RightsSeen>,
    /// `None`: not signed in to the tenant, or it may not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<TenantSeen>,
}

impl World {
    /// Did the domain of this object answer?
    pub fn reaches(&self, dn: &Dn) -> bool {
        let head = dn.domain_head();
        self.read.contains(&head) || self.asked.contains(&head)
    }

    pub fn container(&self, guid: Guid) -> Option<&Place> {
        self.containers.iter().find(|p| p.guid == guid)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Place {
    pub dn: Dn,
    pub guid: Guid,
    /// Users, groups, contacts and computers in it and below; only counted where it matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objects: Option<u64>,
}

/// One of the four groups that hold delegated rights; not in the list: it was not found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct GroupSeen {
    pub role: DelegationRole,
    pub dn: Dn,
    pub guid: Guid,
    pub account_name: String,
    pub group_type: i32,
    pub members: BTreeSet<Dn>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AccountSeen {
    pub dn: Dn,
    pub guid: Guid,
    pub disabled: bool,
}

/// The explicit ACEs of an object.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RightsSeen {
    pub dn: Dn,
    pub aces: Vec<AceSeen>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AceSeen {
    pub who: Sid,
    /// The trustee's name, if it was asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// `(OA;CI;…)`: also what tells two apart.
    pub sddl: String,
}

/// What the tenant says of synchronization.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct TenantSeen {
    pub sync_enabled: Option<bool>,
    pub password_hash_sync: Option<bool>,
    pub group_writeback_v1: Option<bool>,
    pub device_writeback: Option<bool>,
    pub directory_extensions: Option<bool>,
    pub deletion_limit: Option<u32>,
}

impl TenantSeen {
    /// With what was known before in place of what could not be read.
    #[must_use]
    pub fn or(self, known: &Self) -> Self {
        Self {
            sync_enabled: self.sync_enabled.or(known.sync_enabled),
            password_hash_sync: self.password_hash_sync.or(known.password_hash_sync),
            group_writeback_v1: self.group_writeback_v1.or(known.group_writeback_v1),
            device_writeback: self.device_writeback.or(known.device_writeback),
            directory_extensions: self.directory_extensions.or(known.directory_extensions),
            deletion_limit: self.deletion_limit.or(known.deletion_limit),
        }
    }
}
