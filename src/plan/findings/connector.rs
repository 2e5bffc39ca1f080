//! The forests and the accounts that the engine signs in with.

use crate::insight::{PasswordFault, RightState, needed_rights, right_state};
use crate::model::document::{ConnectorAccount, CredentialRef, EngineKind, Forest};
use crate::model::security::well_known as wk;
use crate::model::text::inert;
use crate::model::{Document, Sid};
use crate::plan::Topic;
use crate::plan::make::{named, secret_name, shown};
use crate::plan::observed::{Found, Seen};

use super::Check;

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
                let headline = format!("The domain {} cannot be reached", inert(&domain.name));
                self.warns(Topic::Directory, headline, inert(&problem.remedy));
            }
        }
        match &forest.connector {
            Some(account) => self.connector(desired, forest, account),
            None => self.warns(
                Topic::Directory,
                format!(
                    "The forest {} has no connector account yet",
                    inert(&forest.name)
                ),
                "Choose an existing account or have one created.",
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
                format!("The connector account {} was not found", named(&account.dn)),
                "Choose an account that exists, or have this one created.",
            ),
            _ => self.blocks(
                topic,
                format!(
                    "An object with the name of the new connector account is there already: {}",
                    shown(&account.dn)
                ),
                "Give the new account another name, or choose to use the existing one.",
            ),
        }
    }

    fn new_connector(&mut self, account: &ConnectorAccount) {
        let topic = Topic::Directory;
        if account.name.chars().count() > 20 {
            self.blocks(
                topic,
                format!(
                    "The account name {} is longer than 20 characters",
                    inert(&account.name)
                ),
                "Active Directory allows 20 for a user's sAMAccountName; shorten it.",
            );
        }
        if let Some(seen) = self
            .observed
            .by_name(&account.dn.domain_head(), &account.name)
        {
            self.blocks(
                topic,
                format!(
                    "The account name {} is taken by {}",
                    inert(&account.name),
                    named(&seen.dn)
                ),
                "Give the new account another name, or use the existing one.",
            );
        }
        match secret_name(account) {
            None => self.blocks(
                topic,
                format!("The password of the new account {} has no place to go", inert(&account.name)),
                "Name an entry of the key store, or an environment variable that holds the password.",
            ),
            Some(name) if self.observed.secrets.contains(&name) => self.blocks(
                topic,
                format!("The key store has an entry {} already", inert(&name)),
                "Name another entry, or delete this one if it is left from an account that is gone.",
            ),
            Some(_) => {}
        }
        self.given_password(account);
        self.may_create(topic, &account.dn, wk::CLASS_USER, "user accounts");
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
                format!("The environment variable {variable} holds no password for the new account {name}"),
                "Set it to a random password of at least 16 characters and start again.",
            );
        }
        let faults: Vec<String> = faults.iter().map(|f| fault_words(*f)).collect();
        if faults.is_empty() {
            return self.notes(
                topic,
                format!("The password in {variable} is as the domain asks for"),
                FINE_GRAINED,
            );
        }
        self.blocks(
            topic,
            format!(
                "The domain would refuse the password in {variable} for the new account {name}"
            ),
            format!(
                "It {}. Set the variable to another password and start again. {FINE_GRAINED}",
                faults.join(", and ")
            ),
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
                format!("{} cannot be the connector account", named(&seen.dn)),
                "Choose an ordinary user account: no managed service account, group or computer.",
            );
            return;
        }
        let Some(token) = self.observed.tokens.get(&seen.dn) else {
            return;
        };
        if let Some(group) = token.iter().find_map(privileged) {
            self.blocks(
                topic,
                format!("The connector account {} is a member of {group}", named(&seen.dn)),
                "Use an account with just the rights it needs: whoever holds the sync server would hold the forest.",
            );
        }
        let Some(sid) = &seen.sid else { return };
        for needed in needed_rights(desired, forest, sid) {
            let Some(sd) = self.observed.security.get(&needed.on) else {
                continue;
            };
            let right = format!("\"{}\" on {}", needed.what, shown(&needed.on));
            match right_state(sd, token, &needed.ace) {
                RightState::Has => {}
                RightState::Missing if account.grant_rights => {
                    self.may_grant(topic, &needed.on);
                }
                RightState::Missing => self.warns(
                    topic,
                    format!(
                        "The connector account {} lacks {right}",
                        inert(&account.name)
                    ),
                    format!(
                        "{} will fail. Let Syncwright give the right, or give it yourself.",
                        needed.why
                    ),
                ),
                RightState::Denied => self.warns(
                    topic,
                    format!(
                        "A denial takes {right} from the connector account {}",
                        inert(&account.name)
                    ),
                    format!(
                        "{} will fail. Remove the denial that stands before it.",
                        needed.why
                    ),
                ),
            }
        }
    }
}

/// Which one counts is known only once the account and its groups are there.
const FINE_GRAINED: &str = "This is the domain's own policy: a fine-grained one for the account or its groups, Domain Users among them, may ask for more or less.";

fn fault_words(fault: PasswordFault) -> String {
    match fault {
        PasswordFault::Missing => "is missing".into(),
        PasswordFault::ShorterThan(n) => format!("has fewer than {n} characters"),
        PasswordFault::TooFewKinds => {
            "has fewer than three of: upper case, lower case, digits, punctuation, other letters"
                .into()
        }
        PasswordFault::HoldsName => "holds the account's name or a part of it".into(),
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
