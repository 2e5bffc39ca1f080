//! One change of who has delegated access.

use jiff::Timestamp;

use crate::insight::access::{Edit, Fix};
use crate::model::access::Node;
use crate::model::document::{DelegationRole, Temporary};
use crate::model::security::AccessAce;

/// One thing to do about delegated access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccessEdit {
    Add {
        group: Node,
        members: Vec<Node>,
    },
    /// Until then; one who is in already gets another end.
    AddUntil {
        group: Node,
        member: Node,
        until: Timestamp,
    },
    Remove {
        group: Node,
        members: Vec<Node>,
    },
    Revoke {
        group: Node,
        ace: AccessAce,
    },
    /// The document follows the group to where it is.
    Follow(DelegationRole),
    /// What is recorded of a membership that is over: Active Directory ended it, or it went otherwise.
    Ended(Temporary),
    /// Somebody says that the membership is still needed, or has it removed.
    Attest {
        group: Node,
        member: Node,
        confirmed: bool,
        by: String,
    },
}

impl AccessEdit {
    /// The changes of members in it, for [`crate::insight::access::consider`].
    pub fn considered(&self) -> Vec<Edit> {
        let of = |group: Node, members: &[Node], make: fn(Node, Node) -> Edit| {
            members.iter().map(|member| make(group, *member)).collect()
        };
        let add = |group, member| Edit::Add { group, member };
        let remove = |group, member| Edit::Remove { group, member };
        match self {
            Self::Add { group, members } => of(*group, members, add),
            Self::AddUntil { group, member, .. } => of(*group, &[*member], add),
            Self::Remove { group, members } => of(*group, members, remove),
            Self::Attest {
                group,
                member,
                confirmed: false,
                ..
            } => of(*group, &[*member], remove),
            Self::Attest { .. } | Self::Revoke { .. } | Self::Follow(_) | Self::Ended(_) => {
                Vec::new()
            }
        }
    }

    /// What a finding's fix does; `None`: somebody has to choose or decide first, or it takes a
    /// plan of the whole configuration.
    pub fn of(fix: &Fix) -> Option<Self> {
        Some(match fix.clone() {
            Fix::Add { group, members } => Self::Add { group, members },
            Fix::Remove { group, members } => Self::Remove { group, members },
            Fix::Revoke { group, ace } => Self::Revoke { group, ace },
            Fix::Follow(role) => Self::Follow(role),
            Fix::Exclude { .. } | Fix::Choose(_) | Fix::Confirm(_) | Fix::SetUp(_) | Fix::Plan => {
                return None;
            }
        })
    }
}
