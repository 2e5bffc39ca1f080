//! The steps that give members to the delegation groups and rights to the connector accounts.

use crate::insight::{RightState, needed_rights, right_state};
use crate::model::document::{ConnectorAccount, DelegationRole, Forest};
use crate::model::security::AccessAce;
use crate::model::snapshot::{NeededFor, NeededRight};
use crate::model::text::inert;
use crate::model::words::words;
use crate::model::{Dn, Document, Sid};
use crate::plan::{Action, GrantedAce, Guard, Inverse, Risk, Step, StepId};

use super::{ACCOUNT, Maker, domain_of, listed, named, nested, shown};

impl Maker<'_> {
    pub(super) fn members(&mut self, desired: &Document, role: DelegationRole) {
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
            many => words!("plan-members", n = many.len()),
        };
        let mut guards = vec![own_guard];
        guards.extend(wanted.into_iter().filter_map(|(_, guard)| guard));
        self.push(
            "add-members",
            &group.dn,
            Step {
                id: StepId(String::new()),
                place: domain_of(&group.dn),
                sentence: words!("plan-add-members", who = &who, group = named(&group.dn)),
                reason: words!("plan-delegation-reason", may = role.may()),
                risk: Risk::SyncAffecting,
                inverse: Inverse::Does(words!(
                    "plan-add-members-undo",
                    who = &who,
                    group = named(&group.dn)
                )),
                guards,
                notes: members
                    .iter()
                    .map(|m| words!("plan-pair", name = "member", value = shown(m)))
                    .collect(),
                action: Action::AddMembers {
                    group: group.dn.clone(),
                    members,
                },
            },
        );
    }

    pub(super) fn grants(&mut self, desired: &Document, forest: &Forest) {
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
        let mut features: Vec<NeededFor> = rights.iter().map(|r| r.why).collect();
        features.dedup();
        let trustee = if self.made.contains_key(&account.dn) {
            ACCOUNT.to_owned()
        } else {
            sid.to_string()
        };
        let notes = rights
            .iter()
            .map(|r| words!("plan-pair", name = &r.what, value = sddl(&r.ace, &trustee)))
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
        self.push(
            "grant",
            &on.clone(),
            Step {
                id: StepId(String::new()),
                place: domain_of(&on),
                sentence: words!(
                    "plan-grant",
                    account = inert(&account.name),
                    n = rights.len(),
                    on = shown(&on)
                ),
                reason: words!(
                    "plan-grant-reason",
                    features = listed(features.into_iter().map(NeededFor::name))
                ),
                risk: Risk::SyncAffecting,
                inverse: Inverse::Does(words!(
                    "plan-grant-undo",
                    n = rights.len(),
                    account = inert(&account.name),
                    on = shown(&on)
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
}

/// A nested group only has to be the one meant: its own changes do not matter.
fn as_same(guard: Guard) -> Guard {
    match guard {
        Guard::Unchanged { dn, guid, .. } => Guard::Same { dn, guid },
        other => other,
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
