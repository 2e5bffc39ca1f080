//! Where a configuration comes from.

use crate::engines::reading::{ConnectorKind, Export, Imported, ServerConfiguration, import};
use crate::model::document::{DelegationRole, EngineKind};
use crate::model::words::words;
use crate::model::{Document, Words};

use super::{Configuration, Key, Rule, Value};

impl Configuration {
    pub fn of_document(name: impl Into<Words>, document: &Document) -> Self {
        let mut out = Self::new(name, document.engine);
        out.knows_all_domains = true;
        out.domains = document.domains().map(|d| (d.dn(), d.scope())).collect();
        out.take_identity(document);
        out.take_features(document);
        out.take_writeback(document);
        out.take_pilots(document);
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
        let Imported {
            document,
            not_carried,
        } = import(server);
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
            // It writes all of its kind, by a name of its own.
            out.settings.remove(&Key::WritebackNaming);
            out.settings.remove(&Key::WrittenGroups);
            out.take_others(server);
        }
        out.take_connectors(server);
        out.beyond = not_carried;
        out.rules = (!server.rules.is_empty()).then(|| {
            let rules = server.rules.iter();
            rules.map(|r| Rule::of_server(r, server)).collect()
        });
        out
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

    pub(super) fn take_writeback(&mut self, document: &Document) {
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
        self.say(Key::WrittenGroups, Value::Groups(writeback.groups.clone()));
    }

    /// Pilot groups are Cloud Sync's: for Entra Connect a document chooses by containers alone.
    fn take_pilots(&mut self, document: &Document) {
        let cloud = document.engine == EngineKind::CloudSync;
        for domain in document.domains() {
            let groups = domain.cloud_sync.pilot_groups.iter().filter(|_| cloud);
            let names = groups.map(|group| group.dn.as_str().to_owned());
            self.say(
                Key::PilotGroups(domain.name.to_lowercase()),
                Value::Names(names.collect()),
            );
        }
    }

    fn take_connectors(&mut self, server: &ServerConfiguration) {
        let forests = server
            .connectors
            .iter()
            .filter(|c| c.kind == ConnectorKind::ActiveDirectory);
        for connector in forests {
            if !connector.account.is_empty() {
                // As the document has it: without its domain.
                let name = connector.account.rsplit('\\').next().unwrap_or_default();
                self.say(
                    Key::ConnectorAccount(connector.forest.to_lowercase()),
                    Value::Text(name.to_owned()),
                );
            }
            let pilots = match connector.pilot_group.as_str() {
                "" => Vec::new(),
                group => vec![group.to_owned()],
            };
            for partition in &connector.partitions {
                if partition.selected && (!server.settings.is_empty() || !pilots.is_empty()) {
                    self.say(
                        Key::PilotGroups(partition.dn.dns_domain()),
                        Value::Names(pilots.clone()),
                    );
                }
                if partition.selected && !partition.object_classes.is_empty() {
                    self.say(
                        Key::ObjectClasses(partition.dn.dns_domain()),
                        Value::Names(partition.object_classes.clone()),
                    );
                }
            }
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
