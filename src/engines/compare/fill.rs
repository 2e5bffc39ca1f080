//! Where a configuration comes from.

use crate::engines::IncludedContainers;
use crate::engines::reading::{
    CloudJob, CloudSync, ConnectorKind, Export, ServerConfiguration, import, import_cloud,
};
use crate::model::document::{DelegationRole, EngineKind};
use crate::model::provisioning::Direction;
use crate::model::words::words;
use crate::model::{Dn, Document, Scope, Words};

use super::{Configuration, Key, Rule, Value};

impl Configuration {
    pub fn of_document(name: impl Into<Words>, document: &Document) -> Self {
        let mut out = Self::new(name, document.engine);
        out.knows_all_domains = true;
        out.domains = document.domains().map(|d| (d.dn(), d.scope())).collect();
        out.take_identity(document);
        out.take_features(document);
        out.take_writeback(document);
        if !document.tenant.domain.is_empty() {
            out.say(Key::Tenant, Value::Text(document.tenant.domain.clone()));
        }
        let forests = document.forest.iter();
        out.say(
            Key::Forests,
            Value::Names(forests.map(|f| f.name.clone()).collect()),
        );
        for forest in &document.forest {
            if let Some(account) = &forest.connector {
                out.say(
                    Key::ConnectorAccount(forest.name.to_lowercase()),
                    Value::Text(account.name.clone()),
                );
            }
        }
        for role in DelegationRole::ALL {
            let group = document.delegation.get(role);
            let dn = group.map_or("", |g| g.dn.as_str()).to_owned();
            out.say(Key::Delegation(role.default_name()), Value::Text(dn));
        }
        out
    }

    /// Either engine's export; `name`: the file's or folder's.
    pub fn of_export(name: &str, export: &Export) -> Self {
        if export.is_of_cloud_sync() {
            return Self::of_cloud(words!("compare-cloud-files", file = name), &export.cloud);
        }
        let server = &export.server;
        let named = match (server.server.is_empty(), server.exported.is_empty()) {
            (true, _) => name.into(),
            (false, true) => words!("compare-server", server = &server.server),
            (false, false) => words!(
                "compare-server-at",
                server = &server.server,
                when = &server.exported
            ),
        };
        Self::of_server(named, server)
    }

    pub fn of_server(name: impl Into<Words>, server: &ServerConfiguration) -> Self {
        let document = import(server).document;
        let mut out = Self::new(name, EngineKind::EntraConnect);
        out.knows_all_domains = document.domains().next().is_some();
        out.domains = document.domains().map(|d| (d.dn(), d.scope())).collect();
        out.say(Key::Engine, Value::Engine(EngineKind::EntraConnect));
        let forests = document.forest.iter();
        let forests: Vec<String> = forests.map(|f| f.name.clone()).collect();
        if !forests.is_empty() {
            out.say(Key::Forests, Value::Names(forests));
        }
        if !document.tenant.domain.is_empty() {
            out.say(Key::Tenant, Value::Text(document.tenant.domain.clone()));
        }
        // A policy file of the wizard has none: then none of them was said.
        if !server.settings.is_empty() {
            out.take_identity(&document);
            out.take_features(&document);
            out.take_writeback(&document);
            out.settings.remove(&Key::WritebackNaming);
            out.take_others(server);
        }
        out.take_connectors(server);
        out.rules = (!server.rules.is_empty()).then(|| {
            let rules = server.rules.iter();
            rules.map(|r| Rule::of_server(r, server)).collect()
        });
        out
    }

    pub fn of_cloud(name: impl Into<Words>, cloud: &CloudSync) -> Self {
        let document = import_cloud(cloud).document;
        let mut out = Self::new(name, EngineKind::CloudSync);
        out.say(Key::Engine, Value::Engine(EngineKind::CloudSync));
        let mut rules = Vec::new();
        for job in &cloud.jobs {
            out.take_job(job, &mut rules);
        }
        let limit = cloud.jobs.iter().find_map(|j| j.deletion_limit);
        if let Some(limit) = limit {
            out.say(Key::DeletionLimit, Value::Limit(limit));
        }
        let carries = cloud.jobs.iter().any(CloudJob::carries_password_hashes);
        if !cloud.jobs.is_empty() {
            out.say(Key::PasswordHashSync, Value::On(carries));
        }
        if document.group_writeback.enabled {
            out.take_writeback(&document);
        }
        out.rules = (!rules.is_empty()).then_some(rules);
        out
    }

    fn take_job(&mut self, job: &CloudJob, rules: &mut Vec<Rule>) {
        if job.is_of_password_hashes() {
            return;
        }
        let domain = job.domain_name();
        let named = domain.clone().unwrap_or_default();
        for rule in &job.rules {
            rules.extend(Rule::of_cloud(&named, rule));
            if let Some(name) = rule.source_of("UserPrincipalName") {
                self.say(Key::SignInAttribute, Value::Text(name.source.clone()));
            }
        }
        let groups: Vec<String> = job.rules.iter().flat_map(|r| r.groups.clone()).collect();
        let to_tenant = job.direction() == Some(Direction::ToTenant);
        let Some(domain) = domain.filter(|_| to_tenant && !job.rules.is_empty()) else {
            return;
        };
        self.say(Key::PilotGroups, Value::Names(groups));
        let head = Dn::of_dns_domain(&domain);
        let scope = job_scope(job, &head);
        let known = self.domains.entry(head).or_default();
        let both = known.rules().chain(scope.rules()).cloned();
        *known = Scope::new(both.collect::<Vec<_>>());
    }

    fn take_identity(&mut self, document: &Document) {
        let identity = &document.identity;
        self.say(Key::Engine, Value::Engine(document.engine));
        self.say(
            Key::SignInAttribute,
            Value::Text(identity.sign_in_attribute.clone()),
        );
        self.say(
            Key::SourceAnchor,
            Value::Text(identity.source_anchor.attribute().to_owned()),
        );
        self.say(Key::Join, Value::Join(identity.join.clone()));
    }

    fn take_features(&mut self, document: &Document) {
        let features = &document.features;
        for (key, on) in [
            (Key::PasswordHashSync, features.password_hash_sync),
            (Key::PasswordWriteback, features.password_writeback),
            (Key::ExchangeHybrid, features.exchange_hybrid),
            (Key::DeviceWriteback, features.device_writeback),
            (Key::Staging, document.safety.staging),
        ] {
            self.say(key, Value::On(on));
        }
        self.say(
            Key::DirectoryExtensions,
            Value::Names(features.directory_extensions.clone()),
        );
        self.say(
            Key::DeletionLimit,
            Value::Limit(document.safety.deletion_limit),
        );
    }

    fn take_writeback(&mut self, document: &Document) {
        let writeback = &document.group_writeback;
        self.say(Key::GroupWriteback, Value::On(writeback.enabled));
        if !writeback.enabled {
            return;
        }
        if let Some(target) = &writeback.target {
            self.say(
                Key::WritebackTarget,
                Value::Text(target.dn.as_str().to_owned()),
            );
        }
        self.say(Key::WritebackNaming, Value::Naming(writeback.naming));
    }

    fn take_connectors(&mut self, server: &ServerConfiguration) {
        let forests = server
            .connectors
            .iter()
            .filter(|c| c.kind == ConnectorKind::ActiveDirectory);
        let mut groups = Vec::new();
        for connector in forests {
            if !connector.account.is_empty() {
                // As the document has it: without its domain.
                let name = connector.account.rsplit('\\').next().unwrap_or_default();
                self.say(
                    Key::ConnectorAccount(connector.forest.to_lowercase()),
                    Value::Text(name.to_owned()),
                );
            }
            if !connector.pilot_group.is_empty() {
                groups.push(connector.pilot_group.clone());
            }
            for partition in &connector.partitions {
                if partition.selected && !partition.object_classes.is_empty() {
                    self.say(
                        Key::ObjectClasses(partition.dn.dns_domain()),
                        Value::Names(partition.object_classes.clone()),
                    );
                }
            }
        }
        if !server.settings.is_empty() || !groups.is_empty() {
            self.say(Key::PilotGroups, Value::Names(groups));
        }
    }

    /// Settings of the server that no document has: of two servers they are compared all the same.
    fn take_others(&mut self, server: &ServerConfiguration) {
        for (name, value) in &server.settings {
            if !crate::engines::reading::is_carried(name) {
                self.say(Key::Other(name.clone()), Value::Text(value.clone()));
            }
        }
    }
}

/// What the job carries of its domain. A rule without a filter takes all of it.
fn job_scope(job: &CloudJob, head: &Dn) -> Scope {
    let rules = job
        .rules
        .iter()
        .filter(|r| r.direction() == Some(Direction::ToTenant));
    let mut listed: Vec<Dn> = Vec::new();
    for rule in rules {
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
