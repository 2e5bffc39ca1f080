//! What engine, tenant, licences and schemas stand against.

use crate::engines::{Capability, impossible};
use crate::insight::{SuffixRow, suffix_rows};
use crate::model::Document;
use crate::model::document::EngineKind;
use crate::model::tenant::LicenceFinding;
use crate::model::text::inert;
use crate::plan::{Severity, Topic};

use super::Check;

impl Check<'_> {
    pub(super) fn engine(&mut self, desired: &Document) {
        for no in impossible(desired) {
            let headline = format!(
                "{}, and {} cannot do that",
                inert(&no.asked.english()),
                desired.engine.name()
            );
            let remedy = format!("{}. {}", no.why.english(), no.instead.english());
            self.blocks(topic_of(no.about), headline, remedy);
        }
    }

    pub(super) fn tenant(&mut self, desired: &Document) {
        let Some(tenant) = &self.observed.tenant else {
            self.notes(
                Topic::Tenant,
                "Microsoft Entra ID was not asked",
                format!(
                    "Not checked: {}. Nothing is written there; sign in to have it checked too.",
                    unchecked(desired).join(", ")
                ),
            );
            return;
        };
        if desired.tenant.id.is_some_and(|id| id != tenant.id) {
            self.blocks(
                Topic::Tenant,
                format!("You are signed in to {}, but the document is for another tenant", inert(&tenant.name)),
                "Sign in to the tenant of the document, or open the document that belongs to this tenant.",
            );
        }
        if tenant.person.roles_suffice() == Some(false) {
            self.warns(
                Topic::Tenant,
                format!("{} has no role that may set up synchronization", inert(&tenant.person.sign_in_name)),
                "Have Hybrid Identity Administrator assigned directly (not through a group) and activated before the engine is set up.",
            );
        }
        if !wants_licence(desired) {
            return;
        }
        match &tenant.writeback_licence {
            LicenceFinding::Present(_) => {}
            LicenceFinding::Missing => self.blocks(
                Topic::Tenant,
                "The tenant has no Microsoft Entra ID P1 or P2 licence, which writeback needs",
                "Buy or assign one, or switch off group, password and device writeback.",
            ),
            LicenceFinding::Unknown(why) => self.notes(
                Topic::Tenant,
                "Whether the tenant has the licence for writeback could not be read",
                format!(
                    "{}. Microsoft Entra ID P1 or P2 is needed.",
                    inert(why.trim_end_matches('.'))
                ),
            ),
        }
    }

    pub(super) fn suffixes(&mut self, desired: &Document) {
        let domains = self.observed.tenant.as_ref().map(|t| t.domains.as_slice());
        let counted = !self.observed.suffixes.is_empty();
        let offered: Vec<String> = match counted {
            true => Vec::new(),
            false => self
                .observed
                .forests
                .iter()
                .flat_map(|f| f.upn_suffixes.clone())
                .collect(),
        };
        if domains.is_none() || desired.identity.sign_in_attribute != "userPrincipalName" {
            return;
        }
        let rows = suffix_rows(&self.observed.suffixes, &offered, domains);
        let replaced: Vec<_> = rows.iter().filter(|row| row.state.is_replaced()).collect();
        if desired.identity.accept_unverified_suffixes {
            return self.accepted_suffixes(&replaced);
        }
        for row in replaced {
            let who = match row.users {
                0 => format!("The UPN suffix {}", inert(&row.suffix)),
                n => format!("{n} users with the UPN suffix {}", inert(&row.suffix)),
            };
            let headline = format!("{who}: {} in the tenant", row.state.name());
            let remedy = format!(
                "{}. Verify the domain, change the users' suffix, or choose to go on with unverified suffixes.",
                inert(&row.becomes)
            );
            self.say(Severity::Blocks, Topic::SignInNames, headline, remedy);
        }
    }

    /// What was accepted is told once, not once a suffix.
    fn accepted_suffixes(&mut self, replaced: &[&SuffixRow]) {
        let names: Vec<String> = replaced
            .iter()
            .map(|r| inert(&r.suffix).into_owned())
            .collect();
        let headline = match names.as_slice() {
            [] => return,
            [one] => format!("The UPN suffix {one} is not verified in the tenant"),
            _ => format!(
                "{} UPN suffixes are not verified in the tenant",
                names.len()
            ),
        };
        let remedy = format!(
            "Users with one of them get another sign-in name; you chose to go on. They are: {}.",
            names.join(", ")
        );
        self.say(Severity::Note, Topic::SignInNames, headline, remedy);
    }

    pub(super) fn features(&mut self, desired: &Document) {
        let topic = Topic::Features;
        for facts in &self.observed.forests {
            let root = inert(&facts.root);
            if desired.features.exchange_hybrid && !facts.exchange_schema {
                self.blocks(
                    topic,
                    format!("Exchange hybrid is switched on, but {root} has no Exchange schema"),
                    "Prepare the schema with Exchange set-up, or switch the feature off.",
                );
            }
            if desired.features.device_writeback && !facts.device_class {
                self.blocks(
                    topic,
                    format!(
                        "Device writeback is switched on, but the schema of {root} has no devices"
                    ),
                    "Extend the schema to Windows Server 2012 R2, or switch the feature off.",
                );
            }
            let cloud_writeback =
                desired.group_writeback.enabled && desired.engine == EngineKind::CloudSync;
            if cloud_writeback && !facts.external_id_attribute {
                self.blocks(
                    Topic::GroupWriteback,
                    format!("Group writeback with Cloud Sync needs msDS-ExternalDirectoryObjectId, which the schema of {root} lacks"),
                    "Extend the schema to Windows Server 2016, choose Microsoft Entra Connect Sync, or switch group writeback off.",
                );
            }
        }
        if desired.safety.deletion_limit == 0 {
            self.warns(
                topic,
                "The deletion limit is off",
                "A mistake in the scope could then delete any number of objects in one run; 500 is the usual limit.",
            );
        }
    }
}

/// What only the tenant could have told about this document.
fn unchecked(desired: &Document) -> Vec<&'static str> {
    let mut all = vec![
        "whether it is the tenant of this document and sync is on there already",
        "your roles",
    ];
    if desired.identity.sign_in_attribute == "userPrincipalName" {
        all.push("whether the UPN suffixes are verified domains");
    }
    if wants_licence(desired) {
        all.push("whether it has the licence for writeback");
    }
    all
}

fn wants_licence(desired: &Document) -> bool {
    desired.group_writeback.enabled
        || desired.features.password_writeback
        || desired.features.device_writeback
}

fn topic_of(about: Capability) -> Topic {
    use Capability as C;
    match about {
        C::ScopeByOu | C::ExcludeInsideInclude | C::LaterChildrenOut | C::RenamedOu => Topic::Scope,
        C::JoinAcrossForests | C::SourceAnchorChoice => Topic::Identity,
        C::SignInAttribute => Topic::SignInNames,
        C::PasswordHashSync
        | C::PasswordWriteback
        | C::ExchangeHybrid
        | C::DeviceWriteback
        | C::DirectoryExtensions
        | C::Staging
        | C::DeletionLimit => Topic::Features,
        C::GroupWriteback
        | C::WritebackGroupKinds
        | C::WritebackChoice
        | C::WritebackTargetInScope
        | C::WritebackNaming
        | C::WritebackRemoval => Topic::GroupWriteback,
        C::DelegationGroups => Topic::Delegation,
        C::RunsOn | C::SignsInAs | C::SeveralForests | C::ObjectLimit | C::GroupSize => {
            Topic::Engine
        }
    }
}
