//! `Applied-SynchronizationPolicy-….json`, which Entra Connect's wizard writes after each change.
//!
//! Microsoft does not document its form. The keys here are those that scripts published by others
//! read; every other key is listed as not carried over.

use std::str::FromStr;

use crate::engines::ContainerLists;
use crate::model::{Dn, Guid};

use super::configuration::{
    Condition, Connector, ConnectorKind, Direction, Partition, ServerConfiguration, SyncRule,
};
use super::name_of;
use super::node::Node;

impl ServerConfiguration {
    /// Adds a policy file, and lists what of it was not understood. Whether it is one.
    pub fn add_policy(&mut self, file: &str, top: &Node) -> bool {
        let forests: Vec<&Node> = top.all("onpremisesDirectoryPolicy").collect();
        let tenant = top.child("azureDirectoryPolicy");
        if forests.is_empty() && tenant.is_none() {
            return false;
        }
        if let Some(metadata) = top.child("policyMetadata") {
            metadata
                .text_of("timeCreated")
                .clone_into(&mut self.exported);
        }
        if let Some(metadata) = top.child("deploymentMetadata") {
            metadata.text_of("hostName").clone_into(&mut self.server);
        }
        for forest in forests {
            let id = Guid::from_str(forest.text_of("uniqueIdentifier"));
            match id {
                Ok(id) => {
                    self.connectors.push(connector(id, forest));
                    self.add_rules(file, id, forest);
                }
                Err(_) => {
                    let name = name_of(forest, "onpremisesDirectoryPolicy");
                    self.unread.push((file.to_owned(), name));
                    forest.children.iter().for_each(Node::leave);
                }
            }
        }
        if let Some(tenant) = tenant {
            let id = Guid::from_str(tenant.text_of("uniqueIdentifier"));
            self.add_rules(file, id.unwrap_or(NOBODY), tenant);
        }
        self.list(file, top);
        true
    }

    fn add_rules(&mut self, file: &str, connector: Guid, node: &Node) {
        let standard = node.all("standardSynchronizationRules");
        for each in standard.chain(node.all("customSynchronizationRules")) {
            if let Some(rule) = rule(connector, each) {
                self.rules.push(rule);
                continue;
            }
            // What stands in it is listed as well.
            let name = name_of(each, &each.name);
            self.unread.push((file.to_owned(), name));
            each.children.iter().for_each(Node::leave);
        }
    }
}

/// The tenant's connector, which the file does not always name.
const NOBODY: Guid = Guid::from_bytes([0; 16]);

fn connector(id: Guid, forest: &Node) -> Connector {
    Connector {
        id,
        name: forest.text_of("friendlyName").to_owned(),
        kind: ConnectorKind::ActiveDirectory,
        forest: forest.text_of("fullyQualifiedDomainName").to_owned(),
        account: String::new(),
        password_hash_sync: false,
        password_writeback: false,
        pilot_group: String::new(),
        partitions: forest
            .all("partitionFilters")
            .filter_map(partition)
            .collect(),
    }
}

fn partition(node: &Node) -> Option<Partition> {
    let Ok(dn) = Dn::parse(node.text_of("distinguishedName")) else {
        return None;
    };
    Some(Partition {
        dn,
        guid: None,
        // Only partitions that are selected have filters in the file.
        selected: true,
        lists: ContainerLists {
            inclusions: dns(node, "containerInclusions"),
            exclusions: dns(node, "containerExclusions"),
        },
        object_classes: Vec::new(),
    })
}

fn dns(node: &Node, list: &str) -> Vec<Dn> {
    let mut out = Vec::new();
    for entry in node.all(list) {
        match Dn::parse(entry.text()) {
            Ok(dn) => out.push(dn),
            Err(_) => entry.leave(),
        }
    }
    out
}

/// `None`: it lacks what no rule can be without.
fn rule(connector: Guid, node: &Node) -> Option<SyncRule> {
    let text = |name: &str| node.text_of(name).to_owned();
    let id = Guid::from_str(node.text_of("uniqueIdentifier")).ok()?;
    let precedence = node.text_of("precedence").parse().ok()?;
    node.child("internalIdentifier");
    let described = Some(text("description")).filter(|d| !d.is_empty());
    let scoping: Vec<Condition> = node.all("scopeFilters").map(condition).collect();
    Some(SyncRule {
        id,
        name: text("name"),
        // Standard rules are named only.
        direction: if node.text_of("direction").eq_ignore_ascii_case("outbound") {
            Direction::Outbound
        } else {
            Direction::Inbound
        },
        connector,
        source_type: text("source"),
        target_type: text("target"),
        link: text("linkType"),
        precedence,
        disabled: node.text_of("disabled").eq_ignore_ascii_case("true"),
        immutable_tag: text("immutableTag"),
        scoping: if scoping.is_empty() {
            Vec::new()
        } else {
            vec![scoping]
        },
        joins: Vec::new(),
        mappings: node
            .all("attributeMappings")
            .map(|m| {
                (
                    m.text_of("destination").to_owned(),
                    m.text_of("source").to_owned(),
                )
            })
            .collect(),
        unusual: described
            .map(|d| ("description".to_owned(), d))
            .into_iter()
            .collect(),
    })
}

fn condition(node: &Node) -> Condition {
    let text = |name: &str| node.text_of(name).to_owned();
    Condition {
        attribute: text("attribute"),
        operator: text("condition"),
        value: text("value"),
    }
}
