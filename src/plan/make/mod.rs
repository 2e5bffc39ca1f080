//! Desired × observed → steps, in an order in which each finds what it needs.

pub(super) mod cloud;
mod dropped;
mod objects;
mod repaired;
mod rights;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::document::{
    ConnectorAccount, CredentialRef, DelegationGroup, DelegationRole, GroupScope,
};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document};

use super::changes::{document_risk, setting_changes};
use super::observed::{Observed, Seen};
use super::settle::settle;
use super::{Action, Guard, Inverse, Place, Plan, Step, StepId};

/// In place of the trustee's SID in SDDL, while the account does not exist.
pub const ACCOUNT: &str = "{account}";

/// `secret` of [`Action::MakeAccount`] with this prefix: the password is in the environment variable
/// named after it, and nothing is put into the key store.
pub const FROM_ENV: &str = "env:";

/// The plan: what has to be done so that the directory and the file are as the document says.
/// The same inputs give the same plan, byte for byte; with nothing to do it is empty.
pub fn make(document: &Document, observed: &Observed) -> Plan {
    let desired = settle(document, observed);
    let mut maker = Maker {
        observed,
        made: BTreeMap::new(),
        retyped: BTreeSet::new(),
        jobs_made: false,
        steps: Vec::new(),
    };
    maker.target_ou(&desired);
    for forest in &desired.forest {
        maker.account(forest);
    }
    for role in DelegationRole::ALL {
        if let Some(group) = desired.delegation.get(role) {
            maker.group(role, group);
        }
    }
    for role in DelegationRole::ALL {
        maker.members(&desired, role);
        maker.dropped(&desired, role);
    }
    for forest in &desired.forest {
        maker.grants(&desired, forest);
    }
    maker.repaired(&desired);
    maker.cloud(&desired);
    maker.document(document, desired);
    Plan {
        version: Plan::VERSION,
        steps: maker.steps,
    }
}

struct Maker<'a> {
    observed: &'a Observed,
    /// What earlier steps make.
    made: BTreeMap<Dn, StepId>,
    /// Groups whose type earlier steps set back.
    retyped: BTreeSet<Dn>,
    /// A step makes a job, whose id the document is to remember.
    jobs_made: bool,
    steps: Vec<Step>,
}

impl Maker<'_> {
    fn document(&mut self, asked: &Document, desired: Document) {
        let file = &self.observed.file;
        let applied = self.observed.applied.as_deref();
        let fills_in = !self.made.is_empty() || self.jobs_made;
        let in_file = file.document.as_ref() == Some(&desired) && !fills_in;
        if in_file && applied.is_none_or(|applied| *applied == desired) {
            return;
        }
        // The file was edited by hand: what it changes is agreed to all the same.
        let before = applied.or(file.document.as_ref());
        let changes = setting_changes(before, &desired);
        let risk = document_risk(before, asked);
        let mut notes: Vec<Words> = changes
            .iter()
            .map(|c| match (&c.old, &c.new) {
                (Some(old), Some(new)) => {
                    words!("plan-change", name = &c.setting, old = old, new = new)
                }
                (None, Some(new)) => words!("plan-pair", name = &c.setting, value = new),
                (Some(old), None) => words!("plan-change-gone", name = &c.setting, old = old),
                (None, None) => c.setting.clone(),
            })
            .collect();
        if fills_in {
            notes.push(words!("plan-ids-filled-in"));
        }
        let path = file.path.clone();
        let (sentence, inverse) = match file.sha256 {
            Some(_) if in_file => (
                words!("plan-take-document", path = inert(&path)),
                words!("plan-take-document-undo"),
            ),
            Some(_) => (
                words!("plan-write-document", path = inert(&path)),
                words!("plan-write-document-undo"),
            ),
            None => (
                words!("plan-write-new-document", path = inert(&path)),
                words!("plan-write-new-document-undo"),
            ),
        };
        let mut guards = vec![Guard::File {
            path: path.clone(),
            sha256: file.sha256.clone(),
        }];
        guards.extend(self.made.iter().map(|(dn, step)| Guard::MadeBy {
            dn: dn.clone(),
            step: step.clone(),
        }));
        self.steps.push(Step {
            id: StepId(format!("write-document:{path}")),
            place: Place::File,
            sentence,
            reason: words!("plan-write-document-reason"),
            risk,
            inverse: Inverse::Does(inverse),
            guards,
            notes,
            action: Action::WriteDocument {
                path,
                document: Box::new(desired),
            },
        });
    }

    /// Guards for the container that a new object goes into; `None`: there is no such container.
    fn room_for(&self, dn: &Dn) -> Option<Vec<Guard>> {
        let parent = dn.parent()?;
        match self.made.get(&parent) {
            Some(step) => Some(vec![Guard::MadeBy {
                dn: parent,
                step: step.clone(),
            }]),
            None => Some(vec![self.same_object(&parent)?]),
        }
    }

    /// The guard under which a step may count on this group; `None`: it is not there and nothing
    /// makes it, or what is there is not the one meant.
    fn there(&self, dn: &Dn, group: &DelegationGroup) -> Option<Guard> {
        if let Some(step) = self.made.get(dn) {
            return Some(Guard::MadeBy {
                dn: dn.clone(),
                step: step.clone(),
            });
        }
        let seen = self.observed.find(dn, group.guid).object()?;
        if self.retyped.contains(dn) {
            return self.same_object(dn);
        }
        let ours = group.adopt || group.guid.is_some();
        let guid = seen
            .guid
            .filter(|_| ours && is_security_group(seen.group_type, group.scope))?;
        Some(Guard::Unchanged {
            dn: dn.clone(),
            guid,
            usn_changed: seen.usn_changed,
        })
    }

    fn same_object(&self, dn: &Dn) -> Option<Guard> {
        let seen = self
            .observed
            .at
            .get(dn)
            .and_then(Option::as_ref)
            .or_else(|| {
                let moved = self.observed.by_guid.values().flatten();
                moved.into_iter().find(|s| s.dn == *dn)
            })?;
        Some(Guard::Same {
            dn: dn.clone(),
            guid: seen.guid?,
        })
    }

    fn make_step(&mut self, verb: &str, dn: &Dn, step: Step) {
        let id = self.push(verb, dn, step);
        self.made.insert(dn.clone(), id);
    }

    fn push(&mut self, verb: &str, dn: &Dn, mut step: Step) -> StepId {
        step.id = StepId(format!("{verb}:{dn}"));
        let id = step.id.clone();
        self.steps.push(step);
        id
    }
}

/// The groups that the rule "Operators and PasswordSet are also in Browse" puts into this one.
pub(super) fn nested(
    document: &Document,
    role: DelegationRole,
) -> impl Iterator<Item = &DelegationGroup> {
    let delegation = &document.delegation;
    let on = delegation.nest_in_browse && role == DelegationRole::Browse;
    [&delegation.operators, &delegation.password_set]
        .into_iter()
        .flatten()
        .filter(move |_| on)
}

pub(super) fn is_security_group(group_type: Option<i32>, scope: GroupScope) -> bool {
    // Bit 0 (made by the system) does not matter here.
    group_type.is_some_and(|t| t & !1 == scope.security_group_type())
}

/// A group that a plan made and that is of another type now: its type can be set back.
pub(super) fn can_retype(group: &DelegationGroup, seen: &Seen) -> bool {
    let ours = group.guid.is_some() && group.guid == seen.guid && !group.adopt;
    ours && seen.group_type.is_some() && !is_security_group(seen.group_type, group.scope)
}

/// Where the new account's password is kept; `None`: nowhere, so it cannot be made.
pub(super) fn secret_name(account: &ConnectorAccount) -> Option<String> {
    match &account.credential {
        CredentialRef::KeyStore(name) => Some(name.clone()),
        CredentialRef::Env(name) => Some(format!("{FROM_ENV}{name}")),
        CredentialRef::Ask | CredentialRef::Kerberos => None,
    }
}

pub(super) fn domain_of(dn: &Dn) -> Place {
    Place::Domain(dn.dns_domain())
}

/// "Written in OU=Sync,DC=corp,DC=example".
pub(super) fn named(dn: &Dn) -> Words {
    match dn.parent() {
        Some(parent) => words!(
            "plan-named",
            name = inert(&dn.leaf()),
            place = shown(&parent)
        ),
        None => shown(dn).into(),
    }
}

/// "one, another, a third", kept.
pub(super) fn listed<T: Into<Words>>(items: impl IntoIterator<Item = T>) -> Words {
    let items = items.into_iter().map(Into::into);
    let two = |first: Words, then: Words| words!("plan-listed", first = first, then = then);
    items.reduce(two).unwrap_or_default()
}

pub(super) fn shown(dn: &Dn) -> String {
    inert(dn.as_str()).into_owned()
}
