//! What engine, tenant, licences and schemas stand against.

use crate::engines::{Capability, impossible};
use crate::insight::{SuffixRow, suffix_rows};
use crate::model::Document;
use crate::model::document::EngineKind;
use crate::model::tenant::LicenceFinding;
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::plan::make::listed;
use crate::plan::{Severity, Topic};

use super::Check;

impl Check<'_> {
    pub(super) fn engine(&mut self, desired: &Document) {
        // What of the scope can be carried is told container by container.
        let by_container = |about| {
            matches!(
                about,
                Capability::ExcludeInsideInclude | Capability::ScopeByOu
            )
        };
        let all = impossible(desired, |_| None).into_iter();
        for no in all.filter(|no| !by_container(no.about)) {
            let headline = words!(
                "plan-engine-cannot",
                asked = no.asked.inert(),
                engine = desired.engine.name()
            );
            let remedy = words!(
                "plan-engine-cannot-advice",
                why = no.why,
                instead = no.instead
            );
            self.blocks(topic_of(no.about), headline, remedy);
        }
    }

    pub(super) fn tenant(&mut self, desired: &Document) {
        let Some(tenant) = &self.observed.tenant else {
            self.notes(
                Topic::Tenant,
                words!("plan-tenant-not-asked"),
                words!(
                    "plan-tenant-not-asked-advice",
                    what = listed(unchecked(desired))
                ),
            );
            return;
        };
        if desired.tenant.id.is_some_and(|id| id != tenant.id) {
            self.blocks(
                Topic::Tenant,
                words!("plan-other-tenant", tenant = inert(&tenant.name)),
                words!("plan-other-tenant-advice"),
            );
        }
        if tenant.person.roles_suffice() == Some(false) {
            self.warns(
                Topic::Tenant,
                words!("plan-no-role", person = inert(&tenant.person.sign_in_name)),
                words!("plan-no-role-advice"),
            );
        }
        if !wants_licence(desired) {
            return;
        }
        match &tenant.writeback_licence {
            LicenceFinding::Present(_) => {}
            LicenceFinding::Missing => self.blocks(
                Topic::Tenant,
                words!("plan-no-licence"),
                words!("plan-no-licence-advice"),
            ),
            LicenceFinding::Unknown(why) => self.notes(
                Topic::Tenant,
                words!("plan-licence-unknown"),
                words!("plan-licence-unknown-advice", why = why.inert()),
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
            let (suffix, state) = (inert(&row.suffix), row.state.name());
            let headline = match row.users {
                0 => words!("plan-suffix", suffix = suffix, state = state),
                n => words!("plan-suffix-users", n = n, suffix = suffix, state = state),
            };
            let remedy = words!("plan-suffix-advice", becomes = row.becomes.inert());
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
            [one] => words!("plan-suffix-accepted", suffix = one),
            _ => words!("plan-suffixes-accepted", n = names.len()),
        };
        let remedy = words!("plan-suffixes-accepted-advice", names = names.join(", "));
        self.say(Severity::Note, Topic::SignInNames, headline, remedy);
    }

    pub(super) fn features(&mut self, desired: &Document) {
        let topic = Topic::Features;
        for facts in &self.observed.forests {
            let root = inert(&facts.root);
            if desired.features.exchange_hybrid && !facts.exchange_schema {
                self.blocks(
                    topic,
                    words!("plan-no-exchange", forest = &root),
                    words!("plan-no-exchange-advice"),
                );
            }
            if desired.features.device_writeback && !facts.device_class {
                self.blocks(
                    topic,
                    words!("plan-no-devices", forest = &root),
                    words!("plan-no-devices-advice"),
                );
            }
            let cloud_writeback =
                desired.group_writeback.enabled && desired.engine == EngineKind::CloudSync;
            if cloud_writeback && !facts.external_id_attribute {
                self.blocks(
                    Topic::GroupWriteback,
                    words!("plan-no-external-id", forest = &root),
                    words!("plan-no-external-id-advice"),
                );
            }
        }
        if desired.safety.deletion_limit == 0 {
            self.warns(
                topic,
                words!("plan-no-limit"),
                words!("plan-no-limit-advice"),
            );
        }
    }
}

/// What only the tenant could have told about this document.
fn unchecked(desired: &Document) -> Vec<Words> {
    let mut all = vec![
        words!("plan-unchecked-tenant"),
        words!("plan-unchecked-roles"),
    ];
    if desired.identity.sign_in_attribute == "userPrincipalName" {
        all.push(words!("plan-unchecked-suffixes"));
    }
    if desired.engine == EngineKind::CloudSync && !desired.jobs().is_empty() {
        all.push(words!("plan-unchecked-cloud"));
    }
    if wants_licence(desired) {
        all.push(words!("plan-unchecked-licence"));
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
