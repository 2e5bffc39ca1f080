//! Desired × observed → steps, in an order in which each finds what it needs.

use std::collections::BTreeMap;

use crate::insight::{RightState, needed_rights, right_state};
use crate::model::document::{
    ConnectorAccount, CredentialRef, DelegationGroup, DelegationRole, Forest, GroupScope,
};
use crate::model::security::AccessAce;
use crate::model::snapshot::NeededRight;
use crate::model::text::inert;
use crate::model::{Dn, Document, Sid};

use super::changes::{document_risk, setting_changes};
use super::observed::{Found, Observed};
use super::settle::settle;
use super::{Action, GrantedAce, Guard, Inverse, Place, Plan, Risk, Step, StepId};

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
    }
    for forest in &desired.forest {
        maker.grants(&desired, forest);
    }
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
    steps: Vec<Step>,
}

impl Maker<'_> {
    fn target_ou(&mut self, desired: &Document) {
        let writeback = &desired.group_writeback;
        let Some(target) = writeback
            .target
            .as_ref()
            .filter(|t| writeback.enabled && t.create)
        else {
            return;
        };
        if self.observed.find(&target.dn, target.guid) != Found::Nothing {
            return;
        }
        let Some(mut guards) = self.room_for(&target.dn) else {
            return;
        };
        guards.insert(
            0,
            Guard::Absent {
                dn: target.dn.clone(),
            },
        );
        let description = "Groups written back from Microsoft Entra ID";
        self.make_step(
            "make-ou",
            &target.dn,
            Step {
                id: StepId(String::new()),
                place: domain_of(&target.dn),
                sentence: format!("Create the OU {}", named(&target.dn)),
                reason: "Group writeback: the target OU".into(),
                risk: Risk::Cosmetic,
                inverse: Inverse::Does(format!(
                    "Deletes the OU {}, if it is still empty",
                    named(&target.dn)
                )),
                guards,
                notes: vec![format!("description: {description}")],
                action: Action::MakeOu {
                    dn: target.dn.clone(),
                    description: description.into(),
                },
            },
        );
    }

    fn account(&mut self, forest: &Forest) {
        let Some(account) = forest.connector.as_ref().filter(|a| a.create) else {
            return;
        };
        let taken = self
            .observed
            .by_name(&account.dn.domain_head(), &account.name);
        let there = self.observed.find(&account.dn, account.guid);
        let (Found::Nothing, None, Some(secret)) = (there, taken, secret_name(account)) else {
            return;
        };
        let Some(room) = self.room_for(&account.dn) else {
            return;
        };
        let in_store = !secret.starts_with(FROM_ENV);
        if in_store && self.observed.secrets.contains(&secret) {
            return;
        }
        let mut guards = vec![
            Guard::Absent {
                dn: account.dn.clone(),
            },
            Guard::NameFree {
                domain: account.dn.domain_head(),
                account_name: account.name.clone(),
            },
        ];
        guards.extend(in_store.then(|| Guard::NoSecret {
            name: secret.clone(),
        }));
        guards.extend(room);
        let password = if in_store {
            format!(
                "Its password is made at random and kept in the key store as \"{}\"",
                inert(&secret)
            )
        } else {
            format!(
                "Its password is taken from the environment variable {}",
                inert(secret.trim_start_matches(FROM_ENV))
            )
        };
        let inverse = if in_store {
            format!(
                "Deletes the account {} and its entry in the key store",
                named(&account.dn)
            )
        } else {
            format!("Deletes the account {}", named(&account.dn))
        };
        self.make_step(
            "make-account",
            &account.dn,
            Step {
                id: StepId(String::new()),
                place: domain_of(&account.dn),
                sentence: format!("Create the connector account {}", named(&account.dn)),
                reason: format!("Forest {}: the account the engine signs in with", inert(&forest.name)),
                risk: Risk::SyncAffecting,
                inverse: Inverse::Does(inverse),
                guards,
                notes: vec![
                    password,
                    "It is an ordinary user, its password does not expire (userAccountControl 66048)".into(),
                ],
                action: Action::MakeAccount {
                    dn: account.dn.clone(),
                    account_name: account.name.clone(),
                    sign_in_name: format!("{}@{}", account.name, account.dn.dns_domain()),
                    description: "Connector account of directory synchronization".into(),
                    secret,
                },
            },
        );
    }

    fn group(&mut self, role: DelegationRole, group: &DelegationGroup) {
        let head = group.dn.domain_head();
        let free = self.observed.by_name(&head, &group.name).is_none();
        let there = self.observed.find(&group.dn, group.guid);
        if group.adopt || !free || there != Found::Nothing {
            return;
        }
        let Some(room) = self.room_for(&group.dn) else {
            return;
        };
        let mut guards = vec![
            Guard::Absent {
                dn: group.dn.clone(),
            },
            Guard::NameFree {
                domain: head,
                account_name: group.name.clone(),
            },
        ];
        guards.extend(room);
        self.make_step(
            "make-group",
            &group.dn,
            Step {
                id: StepId(String::new()),
                place: domain_of(&group.dn),
                sentence: format!(
                    "Create the {} security group {}",
                    group.scope.name(),
                    named(&group.dn)
                ),
                reason: format!("Delegation: {}", role.may()),
                risk: Risk::Cosmetic,
                inverse: Inverse::Does(format!("Deletes the group {}", named(&group.dn))),
                guards,
                notes: vec![
                    format!("sAMAccountName: {}", inert(&group.name)),
                    format!("groupType: {}", group.scope.security_group_type()),
                    format!("description: {}", role.may()),
                ],
                action: Action::MakeGroup {
                    dn: group.dn.clone(),
                    account_name: group.name.clone(),
                    scope: group.scope,
                    description: role.may().into(),
                },
            },
        );
    }

    fn members(&mut self, desired: &Document, role: DelegationRole) {
        let Some(group) = desired.delegation.get(role) else {
            return;
        };
        let Some(own_guard) = self.there(&group.dn, group) else {
            return;
        };
        let have = self.observed.find(&group.dn, group.guid).object();
        let mut wanted: Vec<(Dn, Option<Guard>)> = group
            .members
            .iter()
            .map(|m| (m.dn.clone(), self.same_object(&m.dn)))
            .collect();
        wanted.extend(
            nested(desired, role).map(|g| (g.dn.clone(), self.there(&g.dn, g).map(as_same))),
        );
        wanted.sort_by(|a, b| a.0.cmp(&b.0));
        wanted.dedup_by(|a, b| a.0 == b.0);
        wanted.retain(|(dn, guard)| {
            guard.is_some() && have.is_none_or(|seen| !seen.members.contains(dn))
        });
        if wanted.is_empty() {
            return;
        }
        let members: Vec<Dn> = wanted.iter().map(|(dn, _)| dn.clone()).collect();
        let who = match members.as_slice() {
            [one] => named(one),
            many => format!("{} members", many.len()),
        };
        let mut guards = vec![own_guard];
        guards.extend(wanted.into_iter().filter_map(|(_, guard)| guard));
        self.push(
            "add-members",
            &group.dn,
            Step {
                id: StepId(String::new()),
                place: domain_of(&group.dn),
                sentence: format!("Add {who} to {}", named(&group.dn)),
                reason: format!("Delegation: {}", role.may()),
                risk: Risk::SyncAffecting,
                inverse: Inverse::Does(format!("Removes {who} from {}", named(&group.dn))),
                guards,
                notes: members
                    .iter()
                    .map(|m| format!("member: {}", shown(m)))
                    .collect(),
                action: Action::AddMembers {
                    group: group.dn.clone(),
                    members,
                },
            },
        );
    }

    fn grants(&mut self, desired: &Document, forest: &Forest) {
        let Some(account) = forest.connector.as_ref().filter(|a| a.grant_rights) else {
            return;
        };
        let (sid, token, account_guard) = match self.made.get(&account.dn) {
            Some(step) => {
                let sid = Sid::new(5, &[]);
                let everyone = Sid::new(1, &[0]);
                let authenticated = Sid::new(5, &[11]);
                let guard = Guard::MadeBy {
                    dn: account.dn.clone(),
                    step: step.clone(),
                };
                (sid.clone(), vec![sid, everyone, authenticated], guard)
            }
            None => {
                let Some(seen) = self.observed.find(&account.dn, account.guid).object() else {
                    return;
                };
                let clash = account.create && account.guid.is_none();
                let (Some(sid), false) = (seen.sid.clone(), clash) else {
                    return;
                };
                let token = self.observed.tokens.get(&seen.dn).cloned();
                let token = token.unwrap_or_else(|| vec![sid.clone()]);
                let Some(guard) = self.same_object(&seen.dn) else {
                    return;
                };
                (sid, token, guard)
            }
        };
        let mut missing: Vec<(Dn, Vec<NeededRight>)> = Vec::new();
        for needed in needed_rights(desired, forest, &sid) {
            let state = match self.observed.security.get(&needed.on) {
                Some(sd) => right_state(sd, &token, &needed.ace),
                None => RightState::Missing,
            };
            if state != RightState::Missing {
                continue;
            }
            match missing.iter_mut().find(|(on, _)| *on == needed.on) {
                Some((_, list)) => list.push(needed),
                None => missing.push((needed.on.clone(), vec![needed])),
            }
        }
        for (on, rights) in missing {
            self.grant(account, &sid, on, &rights, account_guard.clone());
        }
    }

    fn grant(
        &mut self,
        account: &ConnectorAccount,
        sid: &Sid,
        on: Dn,
        rights: &[NeededRight],
        account_guard: Guard,
    ) {
        let own_guard = match self.made.get(&on) {
            Some(step) => Guard::MadeBy {
                dn: on.clone(),
                step: step.clone(),
            },
            None => match self.same_object(&on) {
                Some(guard) => guard,
                None => return,
            },
        };
        let mut features: Vec<&str> = rights.iter().map(|r| r.why.as_str()).collect();
        features.dedup();
        let trustee = if self.made.contains_key(&account.dn) {
            ACCOUNT.to_owned()
        } else {
            sid.to_string()
        };
        let notes = rights
            .iter()
            .map(|r| format!("{}: {}", r.what, sddl(&r.ace, &trustee)))
            .collect();
        let aces = rights
            .iter()
            .map(|r| GrantedAce {
                flags: r.ace.flags,
                mask: r.ace.mask,
                object: r.ace.object,
                inherited_by: r.ace.inherited_by,
                words: r.what.clone(),
            })
            .collect();
        let count = match rights.len() {
            1 => "1 right".to_owned(),
            n => format!("{n} rights"),
        };
        self.push(
            "grant",
            &on.clone(),
            Step {
                id: StepId(String::new()),
                place: domain_of(&on),
                sentence: format!("Give {} {count} on {}", inert(&account.name), shown(&on)),
                reason: format!("Needed for: {}", features.join(", ")),
                risk: Risk::SyncAffecting,
                inverse: Inverse::Does(format!(
                    "Takes the {count} back from {} on {}",
                    inert(&account.name),
                    shown(&on)
                )),
                guards: vec![own_guard, account_guard],
                notes,
                action: Action::Grant {
                    on,
                    account: account.dn.clone(),
                    aces,
                },
            },
        );
    }

    fn document(&mut self, asked: &Document, desired: Document) {
        let file = &self.observed.file;
        if file.document.as_ref() == Some(&desired) && self.made.is_empty() {
            return;
        }
        let changes = setting_changes(file.document.as_ref(), &desired);
        let risk = document_risk(file.document.as_ref(), asked);
        let mut notes: Vec<String> = changes
            .iter()
            .map(|c| match (&c.old, &c.new) {
                (Some(old), Some(new)) => format!("{}: {old} → {new}", c.setting),
                (None, Some(new)) => format!("{}: {new}", c.setting),
                (Some(old), None) => format!("{}: {old} → (gone)", c.setting),
                (None, None) => c.setting.clone(),
            })
            .collect();
        if !self.made.is_empty() {
            notes.push("The GUIDs and SIDs of what is made are filled in".into());
        }
        let path = file.path.clone();
        let (sentence, inverse) = match file.sha256 {
            Some(_) => (
                format!("Write the document {}", inert(&path)),
                "Puts the document back as it was before".to_owned(),
            ),
            None => (
                format!("Write the new document {}", inert(&path)),
                "Deletes the document".to_owned(),
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
            reason: "It holds what you decided, for the engine and for the next change".into(),
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

/// A nested group only has to be the one meant: its own changes do not matter.
fn as_same(guard: Guard) -> Guard {
    match guard {
        Guard::Unchanged { dn, guid, .. } => Guard::Same { dn, guid },
        other => other,
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

/// Where the new account's password is kept; `None`: nowhere, so it cannot be made.
pub(super) fn secret_name(account: &ConnectorAccount) -> Option<String> {
    match &account.credential {
        CredentialRef::KeyStore(name) => Some(name.clone()),
        CredentialRef::Env(name) => Some(format!("{FROM_ENV}{name}")),
        CredentialRef::Ask | CredentialRef::Kerberos => None,
    }
}

fn sddl(ace: &AccessAce, trustee: &str) -> String {
    let text = ace.to_sddl();
    let own = ace.who.to_string();
    match text.strip_suffix(&format!("{own})")) {
        Some(head) => format!("{head}{trustee})"),
        None => text,
    }
}

fn domain_of(dn: &Dn) -> Place {
    Place::Domain(dn.dns_domain())
}

/// "Written in OU=Sync,DC=corp,DC=example".
pub(super) fn named(dn: &Dn) -> String {
    match dn.parent() {
        Some(parent) => format!("{} in {}", inert(&dn.leaf()), shown(&parent)),
        None => shown(dn),
    }
}

pub(super) fn shown(dn: &Dn) -> String {
    inert(dn.as_str()).into_owned()
}
