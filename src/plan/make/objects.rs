//! The steps that create an OU, an account, a group.

use crate::model::Document;
use crate::model::document::{DelegationGroup, DelegationRole, Forest};
use crate::model::text::inert;
use crate::model::words::words;
use crate::plan::observed::{Found, Seen};
use crate::plan::{Action, Guard, Inverse, Risk, Step, StepId};

use super::{FROM_ENV, Maker, can_retype, domain_of, named, secret_name};

impl Maker<'_> {
    pub(super) fn target_ou(&mut self, desired: &Document) {
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
                sentence: words!("plan-make-ou", what = named(&target.dn)),
                reason: words!("plan-make-ou-reason"),
                risk: Risk::Cosmetic,
                inverse: Inverse::Does(words!("plan-make-ou-undo", what = named(&target.dn))),
                guards,
                notes: vec![words!(
                    "plan-pair",
                    name = "description",
                    value = description
                )],
                action: Action::MakeOu {
                    dn: target.dn.clone(),
                    description: description.into(),
                },
            },
        );
    }

    pub(super) fn account(&mut self, forest: &Forest) {
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
            words!("plan-password-in-key-store", name = inert(&secret))
        } else {
            words!(
                "plan-password-from-variable",
                name = inert(secret.trim_start_matches(FROM_ENV))
            )
        };
        let inverse = if in_store {
            words!(
                "plan-make-account-undo-with-entry",
                what = named(&account.dn)
            )
        } else {
            words!("plan-make-account-undo", what = named(&account.dn))
        };
        self.make_step(
            "make-account",
            &account.dn,
            Step {
                id: StepId(String::new()),
                place: domain_of(&account.dn),
                sentence: words!("plan-make-account", what = named(&account.dn)),
                reason: words!("plan-make-account-reason", forest = inert(&forest.name)),
                risk: Risk::SyncAffecting,
                inverse: Inverse::Does(inverse),
                guards,
                notes: vec![password, words!("plan-account-ordinary")],
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

    fn retype(&mut self, role: DelegationRole, group: &DelegationGroup, seen: &Seen) {
        let (Some(guid), Some(from)) = (seen.guid, seen.group_type) else {
            return;
        };
        let (dn, what) = (seen.dn.clone(), named(&seen.dn));
        let value =
            |number: i32| words!("plan-pair", name = "groupType", value = number.to_string());
        self.push(
            "set-group-scope",
            &dn,
            Step {
                id: StepId(String::new()),
                place: domain_of(&dn),
                sentence: words!("plan-retype", what = &what, scope = group.scope.name()),
                reason: words!("plan-delegation-reason", may = role.may()),
                risk: Risk::SyncAffecting,
                inverse: Inverse::Does(words!("plan-retype-undo", what = &what)),
                guards: vec![Guard::Unchanged {
                    dn: dn.clone(),
                    guid,
                    usn_changed: seen.usn_changed,
                }],
                notes: vec![value(from), value(group.scope.security_group_type())],
                action: Action::SetGroupScope {
                    dn: dn.clone(),
                    from,
                    scope: group.scope,
                },
            },
        );
        self.retyped.insert(dn);
    }

    pub(super) fn group(&mut self, role: DelegationRole, group: &DelegationGroup) {
        let head = group.dn.domain_head();
        let free = self.observed.by_name(&head, &group.name).is_none();
        let there = self.observed.find(&group.dn, group.guid);
        if let Some(seen) = there.object().filter(|s| can_retype(group, s)) {
            return self.retype(role, group, seen);
        }
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
                sentence: words!(
                    "plan-make-group",
                    scope = group.scope.name(),
                    what = named(&group.dn)
                ),
                reason: words!("plan-delegation-reason", may = role.may()),
                risk: Risk::Cosmetic,
                inverse: Inverse::Does(words!("plan-make-group-undo", what = named(&group.dn))),
                guards,
                notes: vec![
                    words!(
                        "plan-pair",
                        name = "sAMAccountName",
                        value = inert(&group.name)
                    ),
                    words!(
                        "plan-pair",
                        name = "groupType",
                        value = group.scope.security_group_type().to_string()
                    ),
                    words!(
                        "plan-pair",
                        name = "description",
                        value = role.may().english()
                    ),
                ],
                action: Action::MakeGroup {
                    dn: group.dn.clone(),
                    account_name: group.name.clone(),
                    scope: group.scope,
                    description: role.may().english().into_owned(),
                },
            },
        );
    }
}
