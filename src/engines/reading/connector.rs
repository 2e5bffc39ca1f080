//! `Connectors/Connector_{GUID}.xml`: one connected system with its partitions.

use std::str::FromStr;

use crate::engines::ContainerLists;
use crate::model::{Dn, Guid};

use super::configuration::{Connector, ConnectorKind, Partition, ServerConfiguration};
use super::node::Node;

const ENTRA: &str = "Windows Azure Active Directory (Microsoft)";

/// `None`: the file is no connector (`ma-data` with an id).
pub fn read(top: &Node) -> Option<Connector> {
    let data = if top.name == "ma-data" {
        top
    } else {
        top.child("ma-data")?
    };
    data.take();
    let id = Guid::from_str(data.text_of("id")).ok()?;
    for known in [
        "format-version",
        "version",
        "internal-version",
        "ma-listname",
        "ma-companyname",
        "creation-time",
        "last-modification-time",
    ] {
        data.child(known);
    }
    let forest = data.at(&["private-configuration", "adma-configuration"]);
    let parameters = forest.and_then(|f| f.child("parameter-values"));
    let password_hash_sync = forest.and_then(|f| f.at(&["password-hash-sync-config", "enabled"]));
    let reset = data.at(&[
        "private-configuration",
        "MAConfig",
        "aad-password-reset-config",
        "enabled",
    ]);
    let partitions = data.child("ma-partition-data");
    Some(Connector {
        id,
        name: data.text_of("name").to_owned(),
        kind: kind(
            data.text_of("category"),
            data.text_of("subtype"),
            reset.is_some(),
        ),
        forest: forest.map_or("", |f| f.text_of("forest-name")).to_owned(),
        account: forest.map(account).unwrap_or_default(),
        password_hash_sync: password_hash_sync.is_some_and(is_on),
        password_writeback: reset.is_some_and(is_on),
        pilot_group: parameters
            .and_then(|p| parameter(p, "Connector.GroupFilteringGroupDn"))
            .unwrap_or_default(),
        partitions: partitions
            .map(|p| p.all("partition").filter_map(partition).collect())
            .unwrap_or_default(),
    })
}

fn kind(category: &str, subtype: &str, resets_passwords: bool) -> ConnectorKind {
    if category == "AD" {
        ConnectorKind::ActiveDirectory
    } else if subtype == ENTRA || (category == "Extensible2" && resets_passwords) {
        ConnectorKind::Entra
    } else {
        ConnectorKind::Other(category.to_owned())
    }
}

fn account(forest: &Node) -> String {
    let (domain, user) = (
        forest.text_of("forest-login-domain"),
        forest.text_of("forest-login-user"),
    );
    if domain.is_empty() || user.is_empty() || user.contains(['\\', '@']) {
        user.to_owned()
    } else {
        format!("{domain}\\{user}")
    }
}

fn is_on(node: &Node) -> bool {
    node.text() == "1" || node.text().eq_ignore_ascii_case("true")
}

/// The value of the parameter of this name, taken.
fn parameter(values: &Node, name: &str) -> Option<String> {
    let mut named = values
        .children
        .iter()
        .filter(|p| p.attribute("name") == Some(name));
    named.next().map(|p| {
        p.take();
        p.text().to_owned()
    })
}

/// `None`: its name is no DN, as with Entra's one partition `default`.
fn partition(node: &Node) -> Option<Partition> {
    let name = node.child("name")?;
    let Ok(dn) = Dn::parse(name.text()) else {
        name.leave();
        return None;
    };
    for known in [
        "id",
        "display-name",
        "creation-time",
        "last-modification-time",
        "version",
    ] {
        node.child(known);
    }
    let filter = node.child("filter");
    let containers = filter.and_then(|f| f.child("containers"));
    let guid = node.at(&["custom-data", "adma-partition-data", "guid"]);
    let guid = guid.and_then(|node| {
        let guid = Guid::from_str(node.text()).ok();
        if guid.is_none() {
            node.leave();
        }
        guid
    });
    let classes = filter.and_then(|f| f.child("object-classes"));
    Some(Partition {
        dn,
        guid,
        selected: node.child("selected").is_none_or(is_on),
        lists: ContainerLists {
            inclusions: containers
                .map(|c| dns(c, "inclusions", "inclusion"))
                .unwrap_or_default(),
            exclusions: containers
                .map(|c| dns(c, "exclusions", "exclusion"))
                .unwrap_or_default(),
        },
        object_classes: classes
            .map(|c| c.all("object-class").map(|o| o.text().to_owned()).collect())
            .unwrap_or_default(),
    })
}

/// An entry that is no DN is left, and so listed.
fn dns(containers: &Node, list: &str, entry: &str) -> Vec<Dn> {
    let Some(list) = containers.child(list) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for node in list.all(entry) {
        match Dn::parse(node.text()) {
            Ok(dn) => out.push(dn),
            Err(_) => node.leave(),
        }
    }
    out
}

impl ServerConfiguration {
    /// Adds a connector file, and lists what of it was not understood. Whether it is one.
    pub fn add_connector(&mut self, file: &str, top: &Node) -> bool {
        let Some(connector) = read(top) else {
            return false;
        };
        self.connectors.push(connector);
        // Identity Manager says in each file which server it is of.
        if top.name == "saved-ma-configuration" {
            top.take();
            let named = |name| top.attribute(name).unwrap_or_default();
            if self.server.is_empty() {
                named("server").clone_into(&mut self.server);
                named("export-date").clone_into(&mut self.exported);
            }
        }
        self.list(file, top);
        true
    }

    pub(super) fn list(&mut self, file: &str, top: &Node) {
        let untaken = top.untaken();
        self.untaken
            .extend(untaken.into_iter().map(|u| (file.to_owned(), u)));
    }
}
