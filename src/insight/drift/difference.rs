//! One difference: what happened, what follows from it, and what can be done about it.

use serde::{Deserialize, Serialize};

use crate::engines::cloud_sync::Ordered;
use crate::model::document::{DelegationRole, GroupScope};
use crate::model::words::{Words, words};
use crate::model::{Dn, Document, Guid, ScopeRule};

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Difference {
    /// The same for the same difference: by it a person accepts one on the command line.
    pub id: String,
    pub area: Area,
    pub weight: Weight,
    /// What happened, one sentence without full stop.
    pub headline: Words,
    /// What follows from it.
    pub consequence: Words,
    /// Takes what stands now as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accept: Option<Offer>,
    /// Brings back what was meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repair: Option<Offer>,
    /// A plan repairs it unless it was accepted: nobody leaves the scope because an OU was moved.
    pub by_itself: bool,
}

impl Difference {
    /// Of which nothing is offered but to take note.
    pub(super) fn new(
        id: String,
        area: Area,
        weight: Weight,
        headline: Words,
        consequence: Words,
    ) -> Self {
        Self {
            id,
            area,
            weight,
            headline,
            consequence,
            accept: Some(note()),
            repair: None,
            by_itself: false,
        }
    }
}

/// The part of the document it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    Scope,
    GroupWriteback,
    Delegation,
    Rights,
    Features,
    File,
}

/// Worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Somebody leaves or something stops working unless it is dealt with.
    Harm,
    /// To be known and decided.
    Warning,
    Note,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Offer {
    /// What the button says.
    pub label: Words,
    pub edit: Edit,
}

pub(super) fn note() -> Offer {
    Offer {
        label: words!("insight-drift-note"),
        edit: Edit::Note,
    }
}

pub(super) fn offer(label: Words, edit: Edit) -> Option<Offer> {
    Some(Offer { label, edit })
}

/// Takes away what somebody added. The document says nothing of it, so a plan is asked for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Repair {
    TakeOut {
        role: DelegationRole,
        member: Dn,
    },
    /// `ace`: as SDDL, with its trustee.
    TakeAway {
        on: Dn,
        ace: String,
    },
}

/// What an offer does to the document.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edit {
    /// Nothing: that it was accepted is kept with the applied state.
    Note,
    /// Nothing: the next plan does it.
    Plan,
    /// Nothing: the next plan orders it of the service again.
    Order(Ordered),
    /// Nothing: the next plan does it where it is asked to.
    Chosen(Repair),
    /// Nothing: the engine's own server sets it, by what is exported for it.
    ForServer,
    MoveRule {
        from: Dn,
        to: Dn,
    },
    SetRule {
        dn: Dn,
        guid: Guid,
        includes: bool,
    },
    DropRule {
        dn: Dn,
    },
    MoveGroup {
        role: DelegationRole,
        dn: Dn,
        name: String,
    },
    RetypeGroup {
        role: DelegationRole,
        scope: GroupScope,
    },
    /// Its ids go: a plan makes it again.
    RemakeGroup {
        role: DelegationRole,
    },
    DropGroup {
        role: DelegationRole,
    },
    DropMembers {
        role: DelegationRole,
        members: Vec<Dn>,
    },
    MoveTarget {
        dn: Dn,
    },
    RemakeTarget,
    MoveAccount {
        from: Dn,
        to: Dn,
    },
    /// The version that was applied.
    Restore(Box<Document>),
}

impl Edit {
    /// The next plan carries it out, whatever was chosen here.
    pub fn is_by_plan(&self) -> bool {
        matches!(self, Self::Plan | Self::Order(_))
    }

    /// Carries it out. What the edit is about and is not in the document any more stays away.
    pub fn carry_out(&self, document: &mut Document) {
        match self {
            Self::Note | Self::Plan | Self::Order(_) | Self::Chosen(_) | Self::ForServer => {}
            Self::MoveRule { from, to } => with_rules(document, from, |rules| {
                for rule in rules.iter_mut().filter(|r| r.dn == *from) {
                    rule.dn = to.clone();
                }
            }),
            Self::SetRule { dn, guid, includes } => with_rules(document, dn, |rules| {
                rules.retain(|r| r.dn != *dn);
                rules.push(ScopeRule {
                    dn: dn.clone(),
                    includes: *includes,
                    guid: Some(*guid),
                    why: None,
                    until: None,
                });
            }),
            Self::DropRule { dn } => with_rules(document, dn, |rules| {
                rules.retain(|r| r.dn != *dn);
            }),
            Self::MoveGroup { role, dn, name } => {
                if let Some(group) = document.delegation.slot(*role) {
                    (group.dn, group.name) = (dn.clone(), name.clone());
                }
            }
            Self::RetypeGroup { role, scope } => {
                if let Some(group) = document.delegation.slot(*role) {
                    group.scope = *scope;
                }
            }
            Self::RemakeGroup { role } => {
                if let Some(group) = document.delegation.slot(*role) {
                    (group.guid, group.sid, group.adopt) = (None, None, false);
                }
            }
            Self::DropGroup { role } => *document.delegation.slot(*role) = None,
            Self::DropMembers { role, members } => {
                if let Some(group) = document.delegation.slot(*role) {
                    group.members.retain(|m| !members.contains(&m.dn));
                }
            }
            Self::MoveTarget { dn } => {
                if let Some(target) = &mut document.group_writeback.target {
                    target.dn = dn.clone();
                }
            }
            Self::RemakeTarget => {
                if let Some(target) = &mut document.group_writeback.target {
                    (target.guid, target.create) = (None, true);
                }
            }
            Self::MoveAccount { from, to } => {
                let accounts = document
                    .forest
                    .iter_mut()
                    .filter_map(|f| f.connector.as_mut());
                for account in accounts.filter(|a| a.dn == *from) {
                    account.dn = to.clone();
                }
            }
            Self::Restore(applied) => *document = (**applied).clone(),
        }
    }
}

/// The rules of the domain that holds this DN. They are made minimal with the plan: until all that
/// moved is followed, a rule at its old place must not look superfluous.
fn with_rules(document: &mut Document, dn: &Dn, edit: impl FnOnce(&mut Vec<ScopeRule>)) {
    let head = dn.domain_head();
    let mut domains = document.forest.iter_mut().flat_map(|f| &mut f.domain);
    if let Some(domain) = domains.find(|d| d.dn() == head) {
        edit(&mut domain.rules);
    }
}
