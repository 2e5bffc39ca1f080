//! What is wrong with who has access: each finding with how bad it is, why, and what mends it.

mod changers;
mod fix;
mod group;
mod members;
mod roles;

use serde::{Deserialize, Serialize};

use super::AccessReview;
use crate::model::access::Node;
use crate::model::document::DelegationRole;
use crate::model::security::AccessAce;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document, Guid};

pub(super) use roles::may_hold;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Somebody has, or can get, what he should not have; or nobody can work.
    High,
    Medium,
    /// Good to know.
    Low,
}

impl Level {
    pub fn name(self) -> Words {
        match self {
            Self::High => words!("insight-access-high"),
            Self::Medium => words!("insight-access-medium"),
            Self::Low => words!("insight-access-low"),
        }
    }
}

/// What is wrong; with the subjects it tells findings apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    Missing,
    NotSetUp,
    Retyped,
    Renamed,
    Moved,
    NobodyInAdmins,
    OnlyOneAdmin,
    NotInBrowse,
    Everybody,
    Disabled,
    Expired,
    Stale,
    Foreign,
    Service,
    Unread,
    Overdue,
    MayChange,
    RightsUnread,
    Synced,
    Distribution,
    Ring,
    AttestationDue,
}

/// What would mend it: a step of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    Add {
        group: Node,
        members: Vec<Node>,
    },
    Remove {
        group: Node,
        members: Vec<Node>,
    },
    /// Take this ACE off the group.
    Revoke {
        group: Node,
        ace: AccessAce,
    },
    /// The document follows the group to where it is now.
    Follow(DelegationRole),
    /// A rule of the document takes their container out of scope.
    Exclude {
        dn: Dn,
        guid: Guid,
    },
    /// Somebody has to be chosen first.
    Choose(DelegationRole),
    /// Somebody has to say of each whether it is still needed.
    Confirm(DelegationRole),
    /// A group has to be made or chosen first.
    SetUp(DelegationRole),
    /// The next plan of the whole configuration does it.
    Plan,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessFinding {
    pub level: Level,
    pub fault: Fault,
    pub role: Option<DelegationRole>,
    /// Whom it is about.
    pub subjects: Vec<Node>,
    /// One sentence without full stop.
    pub headline: Words,
    /// Why it matters and what to do.
    pub reason: Words,
    pub fix: Option<Fix>,
}

pub(super) fn findings(review: &AccessReview, document: &Document) -> Vec<AccessFinding> {
    let mut out = Vec::new();
    for role in DelegationRole::ALL {
        match (document.delegation.get(role), review.groups.get(&role)) {
            (Some(spec), Some(_)) => {
                out.extend(group::of_group(review, document, role, spec));
                out.extend(members::of_members(review, role));
            }
            (Some(spec), None) => out.push(group::missing(role, spec)),
            (None, _) => out.push(group::not_set_up(role)),
        }
    }
    out.extend(roles::admins(review));
    out.extend(roles::browse(review));
    out.extend(changers::changers(review));
    out.extend(group::graph_faults(review));
    out.sort_by(|a, b| {
        (a.level, a.fault, a.role, &a.subjects).cmp(&(b.level, b.fault, b.role, &b.subjects))
    });
    out
}

fn role_of(review: &AccessReview, group: Node) -> Option<DelegationRole> {
    let roots = review.groups.iter();
    let own = roots
        .clone()
        .find(|(_, r)| r.root == group)
        .map(|(role, _)| *role);
    own.or_else(|| {
        roots
            .clone()
            .find(|(_, r)| r.holds(group))
            .map(|(role, _)| *role)
    })
}
