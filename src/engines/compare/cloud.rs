//! What Cloud Sync's jobs say, as a configuration. Where jobs differ among themselves, a document,
//! which has one setting for all of them, differs from them.

use std::collections::BTreeSet;

use crate::engines::IncludedContainers;
use crate::engines::reading::{
    AttributeMapping, CloudJob, CloudRule, CloudSync, Identities, Imported, import_cloud,
};
use crate::model::document::EngineKind;
use crate::model::provisioning::Direction;
use crate::model::{Dn, Scope, Words};

use super::{Configuration, Key, Rule, Value};

impl Configuration {
    pub fn of_cloud(name: impl Into<Words>, cloud: &CloudSync) -> Self {
        let Imported {
            document,
            not_carried,
        } = import_cloud(cloud);
        let mut out = Self::new(name, EngineKind::CloudSync);
        out.knows_all_domains = cloud.whole;
        out.say(Key::Engine, Value::Engine(EngineKind::CloudSync));
        let mut rules = Vec::new();
        for job in &cloud.jobs {
            out.take_job(job, &mut rules);
        }
        let identities = Identities::of(cloud, &document.identity);
        out.say_one(Key::SignInAttribute, &identities.sign_in);
        out.say_one(Key::SourceAnchor, &identities.anchor);
        out.take_limits(cloud);
        out.take_password_hashes(cloud);
        let recipients: BTreeSet<_> = cloud.jobs.iter().map(|j| j.recipients.clone()).collect();
        let recipients: Vec<String> = recipients.into_iter().filter(|r| !r.is_empty()).collect();
        if !recipients.is_empty() {
            out.say(Key::Recipients, Value::Names(recipients));
        }
        if document.group_writeback.enabled || cloud.whole {
            out.take_writeback(&document);
        }
        if document.group_writeback.enabled {
            // How they are named is not for the job to say.
            out.settings.remove(&Key::WritebackNaming);
            out.take_targets(cloud);
        }
        out.rules = (!rules.is_empty()).then_some(rules);
        out.beyond = not_carried;
        out
    }

    fn take_job(&mut self, job: &CloudJob, rules: &mut Vec<Rule>) {
        if job.is_of_password_hashes() {
            return;
        }
        let domain = job.domain_name();
        let named = domain.clone().unwrap_or_default();
        let several = job.rules.len() > 1;
        for rule in &job.rules {
            rules.extend(Rule::of_cloud(&named, rule, several));
        }
        let to_tenant = job.direction() == Some(Direction::ToTenant);
        let Some(domain) = domain.filter(|_| to_tenant && !job.rules.is_empty()) else {
            return;
        };
        self.take_pilots_of(job, &domain);
        let head = Dn::of_dns_domain(&domain);
        let scope = job_scope(job, &head);
        let known = self.domains.entry(head).or_default();
        let both = known.rules().chain(scope.rules()).cloned();
        *known = Scope::new(both.collect::<Vec<_>>());
    }

    /// Everybody syncs where one rule, or one job of the domain, asks for no group.
    fn take_pilots_of(&mut self, job: &CloudJob, domain: &str) {
        let rules = || to_tenant(job);
        let everybody = rules().any(|rule| rule.groups.is_empty());
        let groups = rules().flat_map(|rule| rule.groups.clone());
        let mut groups: Vec<String> = groups.filter(|_| !everybody).collect();
        let key = Key::PilotGroups(domain.to_lowercase());
        match self.settings.get(&key) {
            Some(Value::Names(before)) if before.is_empty() => groups.clear(),
            Some(Value::Names(before)) if !groups.is_empty() => groups.extend(before.clone()),
            _ => {}
        }
        self.say(key, Value::Names(groups));
    }

    /// An attribute can be a document's; an expression or several values cannot.
    fn say_one(&mut self, key: Key, values: &[String]) {
        let is_name = |text: &str| text.chars().all(|c| c.is_alphanumeric() || c == '-');
        let value = match values {
            [] => return,
            [one] if is_name(one) => Value::Text(one.clone()),
            [one] => Value::Expression(one.clone()),
            several => Value::Names(several.to_vec()),
        };
        self.say(key, value);
    }

    fn take_limits(&mut self, cloud: &CloudSync) {
        let said = cloud.jobs.iter().filter_map(|job| {
            let domain = job.domain_name().unwrap_or_default();
            let kind = job.template.as_str();
            let named: Vec<&str> = [kind, domain.as_str()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect();
            Some((named.join(" "), job.deletion_limit?))
        });
        let said: BTreeSet<(String, u32)> = said.collect();
        let each: BTreeSet<u32> = said.iter().map(|(_, limit)| *limit).collect();
        let value = match each.len() {
            0 => return,
            1 => Value::Limit(each.into_iter().next().unwrap_or_default()),
            _ => Value::Limits(said.into_iter().collect()),
        };
        self.say(Key::DeletionLimit, value);
    }

    fn take_password_hashes(&mut self, cloud: &CloudSync) {
        if cloud.jobs.is_empty() {
            return;
        }
        let domains = |wanted: &dyn Fn(&CloudJob) -> bool| -> BTreeSet<String> {
            let jobs = cloud.jobs.iter().filter(|job| wanted(job));
            jobs.filter_map(|j| Some(j.domain_name()?.to_lowercase()))
                .collect()
        };
        let all = domains(&|job| job.direction() == Some(Direction::ToTenant));
        let carried = domains(&CloudJob::carries_password_hashes);
        let any = cloud.jobs.iter().any(CloudJob::carries_password_hashes);
        let value = match any && !carried.is_empty() && carried != all {
            true => Value::OnFor(carried.into_iter().collect()),
            false => Value::On(any),
        };
        self.say(Key::PasswordHashSync, value);
    }

    /// A document has one target: of several jobs that write groups all are told.
    fn take_targets(&mut self, cloud: &CloudSync) {
        let written = cloud.jobs.iter().flat_map(|job| &job.rules);
        let written = written.filter(|rule| rule.direction() == Some(Direction::ToDirectory));
        let mappings = written.flat_map(|rule| &rule.mappings);
        let groups = mappings.filter(|m| m.target.eq_ignore_ascii_case("group"));
        let targets: BTreeSet<String> = groups
            .flat_map(|m| &m.attributes)
            .filter(|a| a.target.eq_ignore_ascii_case("parentDistinguishedName"))
            .map(spelled)
            .collect();
        if targets.len() > 1 {
            self.say(
                Key::WritebackTarget,
                Value::Names(targets.into_iter().collect()),
            );
        } else if let Some(one) = targets.first().filter(|one| Dn::parse(one).is_err()) {
            self.say(Key::WritebackTarget, Value::Expression(one.clone()));
        }
    }
}

fn spelled(mapping: &AttributeMapping) -> String {
    mapping.source.trim_matches('"').to_owned()
}

fn to_tenant(job: &CloudJob) -> impl Iterator<Item = &CloudRule> {
    let rules = job.rules.iter();
    rules.filter(|rule| rule.direction() == Some(Direction::ToTenant))
}

/// What the job carries of its domain. A rule without a filter takes all of it.
fn job_scope(job: &CloudJob, head: &Dn) -> Scope {
    let mut listed: Vec<Dn> = Vec::new();
    for rule in to_tenant(job) {
        if rule.containers.is_empty() {
            return IncludedContainers::scope(&[], head);
        }
        listed.extend(
            rule.containers
                .iter()
                .filter(|d| d.is_at_or_below(head))
                .cloned(),
        );
    }
    match listed.is_empty() {
        true => Scope::default(),
        false => IncludedContainers::scope(&listed, head),
    }
}
