//! The forests and the accounts that the engine signs in with.

use crate::insight::{PasswordFault, RightState, needed_rights, right_state};
use crate::model::document::{ConnectorAccount, CredentialRef, EngineKind, Forest};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Document, Sid};
use crate::plan::Topic;
use crate::plan::make::{named, secret_name, shown};
use crate::plan::observed::{Found, Seen};

use super::{Check, New};

/// What there is to say of a forest without a Recycle Bin, and what to do.
pub fn recycle_bin_off(forest: &str) -> (Words, Words) {
    let forest = inert(forest);
    (
        words!("plan-recycle-bin-off", forest = &forest),
        words!("plan-recycle-bin-off-advice", forest = &forest),
    )
}

impl Check<'_> {
    pub(super) fn forest(&mut self, desired: &Document, forest: &Forest) {
        let facts = self
            .observed
            .forests
            .iter()
            .find(|f| f.root.eq_ignore_ascii_case(&forest.name));
        for domain in facts.into_iter().flat_map(|f| &f.domains) {
            let listed = forest.domain.iter().any(|d| d.dn() == domain.dn);
            if let Some(problem) = domain.unreachable.as_ref().filter(|_| listed) {
                let headline = words!("plan-domain-unreachable", domain = inert(&domain.name));
                self.warns(Topic::Directory, headline, problem.remedy.inert());
            }
        }
        // A note: it stays as it is for years where nobody wants it, and `check` is to come out clean.
        if facts.is_some_and(|f| !f.recycle_bin) {
            let (headline, advice) = recycle_bin_off(&forest.name);
            self.notes(Topic::Directory, headline, advice);
        }
        match &forest.connector {
            Some(account) => self.connector(desired, forest, account),
            None => self.notes(
                Topic::Directory,
                words!("plan-no-connector", forest = inert(&forest.name)),
                words!("plan-no-connector-advice"),
            ),
        }
    }

    fn connector(&mut self, desired: &Document, forest: &Forest, account: &ConnectorAccount) {
        let topic = Topic::Directory;
        let found = self.observed.find(&account.dn, account.guid);
        let ours = !account.create || account.guid.is_some();
        match found {
            Found::Here(seen) | Found::Moved(seen) if ours => {
                self.existing_connector(desired, forest, account, seen);
            }
            Found::Nothing if account.create => {
                self.new_connector(account);
                let nobody = Sid::new(5, &[]);
                let needed = match account.grant_rights {
                    true => needed_rights(desired, forest, &nobody),
                    false => Vec::new(),
                };
                for right in needed {
                    self.may_grant(topic, &right.on);
                }
            }
            Found::Nothing => self.blocks(
                topic,
                words!("plan-connector-not-found", what = named(&account.dn)),
                words!("plan-connector-not-found-advice"),
            ),
            _ => self.blocks(
                topic,
                words!("plan-connector-clash", dn = shown(&account.dn)),
                words!("plan-connector-clash-advice"),
            ),
        }
    }

    fn new_connector(&mut self, account: &ConnectorAccount) {
        let topic = Topic::Directory;
        if account.name.chars().count() > 20 {
            self.blocks(
                topic,
                words!("plan-account-name-long", name = inert(&account.name)),
                words!("plan-account-name-long-advice"),
            );
        }
        if let Some(seen) = self
            .observed
            .by_name(&account.dn.domain_head(), &account.name)
        {
            self.blocks(
                topic,
                words!(
                    "plan-account-name-taken",
                    name = inert(&account.name),
                    by = named(&seen.dn)
                ),
                words!("plan-account-name-taken-advice"),
            );
        }
        match secret_name(account) {
            None => self.blocks(
                topic,
                words!("plan-password-nowhere", name = inert(&account.name)),
                words!("plan-password-nowhere-advice"),
            ),
            Some(name) if self.observed.secrets.contains(&name) => self.blocks(
                topic,
                words!("plan-entry-exists", name = inert(&name)),
                words!("plan-entry-exists-advice"),
            ),
            Some(_) => {}
        }
        self.given_password(account);
        self.may_create(topic, &account.dn, New::Account);
    }

    /// A password that the domain would refuse is told before anything is made.
    fn given_password(&mut self, account: &ConnectorAccount) {
        let CredentialRef::Env(variable) = &account.credential else {
            return;
        };
        let Some(faults) = self.observed.passwords.get(&account.dn) else {
            return;
        };
        let (topic, name) = (Topic::Directory, inert(&account.name));
        let variable = inert(variable);
        if faults.contains(&PasswordFault::Missing) {
            return self.blocks(
                topic,
                words!("plan-variable-empty", variable = &variable, name = &name),
                words!("plan-variable-empty-advice"),
            );
        }
        let and = |one, other| words!("plan-fault-and", one = one, other = other);
        let faults = faults.iter().map(|f| fault_words(*f)).reduce(and);
        let Some(faults) = faults else {
            return self.notes(
                topic,
                words!("plan-password-fine", variable = &variable),
                words!("plan-fine-grained"),
            );
        };
        self.blocks(
            topic,
            words!("plan-password-refused", variable = &variable, name = &name),
            words!("plan-password-refused-advice", faults = faults),
        );
    }

    fn existing_connector(
        &mut self,
        desired: &Document,
        forest: &Forest,
        account: &ConnectorAccount,
        seen: &Seen,
    ) {
        let topic = Topic::Directory;
        let managed = [
            "msds-groupmanagedserviceaccount",
            "msds-managedserviceaccount",
            "computer",
        ]
        .iter()
        .any(|c| seen.is(c));
        if !seen.is("user") || (managed && desired.engine == EngineKind::EntraConnect) {
            self.blocks(
                topic,
                words!("plan-cannot-be-connector", what = named(&seen.dn)),
                words!("plan-cannot-be-connector-advice"),
            );
            return;
        }
        let Some(token) = self.observed.tokens.get(&seen.dn) else {
            self.blocks(
                topic,
                words!("plan-connector-groups-unknown", what = named(&seen.dn)),
                words!("plan-connector-groups-unknown-advice"),
            );
            return;
        };
        if let Some(group) = token.iter().find_map(privileged) {
            self.blocks(
                topic,
                words!(
                    "plan-connector-privileged",
                    what = named(&seen.dn),
                    group = group
                ),
                words!("plan-connector-privileged-advice"),
            );
        }
        let Some(sid) = &seen.sid else { return };
        for needed in needed_rights(desired, forest, sid) {
            let Some(sd) = self.observed.security.get(&needed.on) else {
                continue;
            };
            let (name, on) = (inert(&account.name), shown(&needed.on));
            let (right, feature) = (&needed.what, needed.why.name());
            match right_state(sd, token, &needed.ace) {
                RightState::Has => {}
                RightState::Missing if account.grant_rights => {
                    self.may_grant(topic, &needed.on);
                }
                RightState::Missing => self.warns(
                    topic,
                    words!("plan-connector-lacks", name = name, right = right, on = on),
                    words!("plan-connector-lacks-advice", feature = feature),
                ),
                RightState::Denied => self.warns(
                    topic,
                    words!("plan-connector-denied", name = name, right = right, on = on),
                    words!("plan-connector-denied-advice", feature = feature),
                ),
            }
        }
    }
}

/// A part of the sentence "It …".
fn fault_words(fault: PasswordFault) -> Words {
    match fault {
        PasswordFault::Missing => words!("plan-fault-missing"),
        PasswordFault::ShorterThan(n) => words!("plan-fault-short", n = n),
        PasswordFault::TooFewKinds => words!("plan-fault-kinds"),
        PasswordFault::HoldsName => words!("plan-fault-name"),
    }
}

/// The privileged group that this SID of a token stands for.
fn privileged(sid: &Sid) -> Option<&'static str> {
    if sid.to_string() == "S-1-5-32-544" {
        return Some("Administrators");
    }
    sid.to_string().starts_with("S-1-5-21-").then_some(())?;
    match sid.rid()? {
        512 => Some("Domain Admins"),
        518 => Some("Schema Admins"),
        519 => Some("Enterprise Admins"),
        _ => None,
    }
}
