//! What the document says of groups: those written back, and those that hold delegated rights.

use crate::model::words::{Words, words};
use jiff::Timestamp;
#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::WritebackJob;
use crate::model::{Dn, Guid, Sid};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct GroupWriteback {
    pub enabled: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<TargetOu>,
    pub groups: GroupChoice,
    pub naming: GroupNaming,
    /// What becomes of a written group whose cloud group left the selection.
    pub on_removal: OnRemoval,
    /// With engine = "cloud-sync": its job in the tenant.
    #[serde(skip_serializing_if = "WritebackJob::is_default")]
    pub cloud_sync: WritebackJob,
}

impl Default for GroupWriteback {
    fn default() -> Self {
        Self {
            enabled: false,
            target: None,
            groups: GroupChoice::All,
            naming: GroupNaming::default(),
            on_removal: OnRemoval::default(),
            cloud_sync: WritebackJob::default(),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TargetOu {
    pub dn: Dn,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guid: Option<Guid>,
    /// Created by Syncwright if it is not there.
    #[serde(default)]
    pub create: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum GroupChoice {
    #[default]
    All,
    /// These cloud groups.
    Selected(Vec<ChosenGroup>),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChosenGroup {
    pub id: Guid,
    /// For people; the id decides.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum GroupNaming {
    /// The display name, "_" and the last 12 digits of the object id.
    #[default]
    DisplayName,
    /// "Group_" and the object id: Entra Connect only.
    ObjectId,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OnRemoval {
    /// What the engine does by itself: the written group is deleted.
    #[default]
    Delete,
}

/// The four groups that Entra Connect calls ADSyncAdmins, ADSyncOperators, ADSyncBrowse and ADSyncPasswordSet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Delegation {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub admins: Option<DelegationGroup>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operators: Option<DelegationGroup>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub browse: Option<DelegationGroup>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_set: Option<DelegationGroup>,
    /// Operators and PasswordSet are members of Browse.
    pub nest_in_browse: bool,
    /// Each membership is to be confirmed anew after so many days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attest_every_days: Option<u32>,
    /// Memberships that end.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub temporary: Vec<Temporary>,
    /// What was confirmed or removed, by whom and when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attested: Vec<Attested>,
}

/// A membership that ends at a certain time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Temporary {
    pub group: DelegationRole,
    pub member: Dn,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guid: Option<Guid>,
    /// For example 2026-11-23T18:00:00Z.
    #[cfg_attr(test, schemars(with = "String"))]
    pub until: Timestamp,
    /// Active Directory removes it by itself; otherwise "syncwright review --expire" does.
    #[serde(default)]
    pub by_directory: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// Somebody's word on a membership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Attested {
    pub group: DelegationRole,
    pub member: Dn,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guid: Option<Guid>,
    /// Confirmed; otherwise it was removed.
    pub confirmed: bool,
    /// Who said so.
    pub by: String,
    #[cfg_attr(test, schemars(with = "String"))]
    pub at: Timestamp,
}

impl Delegation {
    pub fn get(&self, role: DelegationRole) -> Option<&DelegationGroup> {
        match role {
            DelegationRole::Admins => self.admins.as_ref(),
            DelegationRole::Operators => self.operators.as_ref(),
            DelegationRole::Browse => self.browse.as_ref(),
            DelegationRole::PasswordSet => self.password_set.as_ref(),
        }
    }

    pub fn slot(&mut self, role: DelegationRole) -> &mut Option<DelegationGroup> {
        match role {
            DelegationRole::Admins => &mut self.admins,
            DelegationRole::Operators => &mut self.operators,
            DelegationRole::Browse => &mut self.browse,
            DelegationRole::PasswordSet => &mut self.password_set,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DelegationRole {
    Admins,
    Operators,
    Browse,
    PasswordSet,
}

impl DelegationRole {
    pub const ALL: [Self; 4] = [
        Self::Admins,
        Self::Operators,
        Self::Browse,
        Self::PasswordSet,
    ];

    /// Its place in [`Self::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    pub const fn default_name(self) -> &'static str {
        match self {
            Self::Admins => "ADSyncAdmins",
            Self::Operators => "ADSyncOperators",
            Self::Browse => "ADSyncBrowse",
            Self::PasswordSet => "ADSyncPasswordSet",
        }
    }

    /// What members may do, in words; also the group's `description`.
    pub fn may(self) -> Words {
        match self {
            Self::Admins => {
                words!("model-may-admins")
            }
            Self::Operators => {
                words!("model-may-operators")
            }
            Self::Browse => words!("model-may-browse"),
            Self::PasswordSet => words!("model-may-password-set"),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DelegationGroup {
    /// cn and sAMAccountName.
    pub name: String,
    pub dn: Dn,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guid: Option<Guid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sid: Option<Sid>,
    #[serde(default)]
    pub scope: GroupScope,
    /// Use the group that is there; without it a group of this name already there is a clash.
    #[serde(default)]
    pub adopt: bool,
    /// Members wanted. Others that are in the group stay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum GroupScope {
    #[default]
    DomainLocal,
    Global,
    Universal,
}

impl GroupScope {
    /// That of a `groupType`; `None`: it is no security group, or of another kind.
    pub fn of_security_group(group_type: i32) -> Option<Self> {
        // Bit 1: the system made it.
        let all = [Self::DomainLocal, Self::Global, Self::Universal];
        (all.into_iter()).find(|scope| scope.security_group_type() == group_type & !1)
    }

    /// `groupType` of a security group of this scope (MS-ADTS 2.2.12).
    pub const fn security_group_type(self) -> i32 {
        let scope = match self {
            Self::Global => 2,
            Self::DomainLocal => 4,
            Self::Universal => 8,
        };
        i32::MIN | scope
    }

    pub fn name(self) -> Words {
        match self {
            Self::DomainLocal => words!("model-scope-domain-local"),
            Self::Global => words!("model-scope-global"),
            Self::Universal => words!("model-scope-universal"),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Member {
    pub dn: Dn,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guid: Option<Guid>,
}
