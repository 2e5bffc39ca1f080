//! Reading an export back: item by item, applied or different from the document.

mod item;
mod settings;

use crate::engines::ContainerLists;
use crate::engines::reading::{
    Connector, ConnectorKind, Partition, SHOWN_CLASSES, ServerConfiguration, SyncRule,
};
use crate::model::Document;
use crate::model::document::{ConnectorAccount, Domain, Forest};
use crate::model::words::words;

pub use item::Item;

/// Everything that can be told from a `Get-ADSyncServerConfiguration` folder: what the document
/// decides, and what the server has beyond it.
pub fn verify(document: &Document, server: &ServerConfiguration) -> Vec<Item> {
    let connectors: Vec<&Connector> = server
        .connectors
        .iter()
        .filter(|c| c.kind == ConnectorKind::ActiveDirectory)
        .collect();
    let mut items = vec![forests(document, &connectors)];
    for forest in &document.forest {
        let connector = connectors
            .iter()
            .find(|c| forest_name(c).to_lowercase() == forest.name.to_lowercase());
        let hashes = document.features.password_hash_sync;
        of_forest(forest, connector.copied(), hashes, &mut items);
    }
    items.extend(tenant(document, server));
    rules(server, &mut items);
    settings::check(document, server, &mut items);
    items
}

/// What an export must show: each item that [`verify`] looks at, nothing found yet.
pub fn expected(document: &Document) -> Vec<Item> {
    verify(document, &ServerConfiguration::default())
}

fn forest_name(connector: &Connector) -> &str {
    match connector.forest.as_str() {
        "" => &connector.name,
        name => name,
    }
}

fn forests(document: &Document, connectors: &[&Connector]) -> Item {
    let wanted = document.forest.iter().map(|f| f.name.clone()).collect();
    let found = connectors.iter().map(|c| forest_name(c).to_owned());
    let found = (!connectors.is_empty()).then(|| found.collect());
    Item::names(words!("export-check-forests"), wanted, found)
}

fn of_forest(forest: &Forest, connector: Option<&Connector>, hashes: bool, items: &mut Vec<Item>) {
    if let Some(wanted) = &forest.connector {
        items.push(account(forest, wanted, connector));
    }
    let synced = |d: &&Domain| ContainerLists::of(&d.dn(), &d.scope()).is_some();
    let wanted = forest.domain.iter().filter(synced);
    let selected = |c: &Connector| {
        let chosen = c.partitions.iter().filter(|p| p.selected);
        chosen.map(|p| p.dn.dns_domain()).collect()
    };
    items.push(Item::names(
        words!("export-check-domains", forest = &forest.name),
        wanted.map(|d| d.name.clone()).collect(),
        connector.map(selected),
    ));
    for domain in forest.domain.iter().filter(synced) {
        let partition = connector.and_then(|c| c.partitions.iter().find(|p| p.dn == domain.dn()));
        containers(domain, partition, items);
        items.extend(classes(domain, partition));
    }
    // No document for this engine has one.
    items.push(Item::text(
        words!("export-check-pilot", forest = &forest.name),
        "",
        connector.map(|c| c.pilot_group.as_str()),
    ));
    items.push(Item::text(
        words!("export-check-hashes", forest = &forest.name),
        hashes.to_string(),
        connector.map(|c| c.password_hash_sync.to_string()),
    ));
}

/// The wizard takes `NETBIOS\name` and `dns.domain\name`; which domain the first means, the export
/// does not say.
fn account(forest: &Forest, wanted: &ConnectorAccount, connector: Option<&Connector>) -> Item {
    let domain = wanted.dn.dns_domain();
    let found = connector.map(|c| c.account.as_str());
    let same = |found: &str| {
        let (of, name) = match (found.split_once('\\'), found.split_once('@')) {
            (Some((of, name)), _) => (of, name),
            (None, Some((name, _))) => ("", name),
            (None, None) => ("", found),
        };
        let elsewhere = of.contains('.') && of.to_lowercase() != domain.to_lowercase();
        name.to_lowercase() == wanted.name.to_lowercase() && !elsewhere
    };
    Item::judged(
        words!("export-check-account", forest = &forest.name),
        format!("{domain}\\{}", wanted.name),
        found,
        found.is_some_and(same),
    )
}

fn containers(domain: &Domain, partition: Option<&Partition>, items: &mut Vec<Item>) {
    let head = domain.dn();
    let wanted = ContainerLists::of(&head, &domain.scope()).unwrap_or_default();
    // What is listed may differ where the meaning does not: both go through the minimal form.
    let found = partition.map(|p| {
        let lists = ContainerLists::of(&head, &p.lists.scope(&head).0);
        lists.filter(|_| p.selected).unwrap_or_default()
    });
    items.push(Item::dns(
        words!("export-check-included", domain = &domain.name),
        &wanted.inclusions,
        found.as_ref().map(|l| l.inclusions.as_slice()),
    ));
    items.push(Item::dns(
        words!("export-check-excluded", domain = &domain.name),
        &wanted.exclusions,
        found.as_ref().map(|l| l.exclusions.as_slice()),
    ));
}

/// `None`: the export has the domain and names no classes at all.
fn classes(domain: &Domain, partition: Option<&Partition>) -> Option<Item> {
    let listed = partition.map(|p| p.object_classes.as_slice());
    if listed.is_some_and(<[String]>::is_empty) {
        return None;
    }
    let has = |all: &[String], class: &str| all.iter().any(|c| c.eq_ignore_ascii_case(class));
    let found = listed.map(|all| {
        let there = SHOWN_CLASSES.iter().filter(|c| has(all, c));
        there.map(|c| (*c).to_owned()).collect()
    });
    Some(Item::names(
        words!("export-check-classes", domain = &domain.name),
        SHOWN_CLASSES.map(str::to_owned).to_vec(),
        found,
    ))
}

/// The connector is named after the tenant's first domain; the document may name any other of it,
/// and then neither tells of the other.
fn tenant(document: &Document, server: &ServerConfiguration) -> Option<Item> {
    let wanted = document.tenant.domain.as_str();
    let mut connectors = server.connectors.iter();
    let connector = connectors.find(|c| c.kind == ConnectorKind::Entra);
    let found = connector.map(|c| c.name.strip_suffix(" - AAD").unwrap_or(&c.name));
    let is_first = |name: &str| name.to_lowercase().contains(".onmicrosoft.");
    let comparable = !wanted.is_empty() && is_first(wanted) == found.is_none_or(is_first);
    comparable.then(|| Item::text(words!("export-check-tenant"), wanted, found))
}

/// Those that Microsoft ships, all of them, and no others.
fn rules(server: &ServerConfiguration, items: &mut Vec<Item>) {
    let told = !server.rules.is_empty();
    let named = |which: fn(&&SyncRule) -> bool| {
        let rules = server.rules.iter().filter(which);
        let names = rules.map(|r| format!("{} ({})", r.name, r.precedence));
        told.then(|| names.collect())
    };
    items.push(Item::names(
        words!("export-check-own-rules"),
        Vec::new(),
        named(|r| r.is_custom()),
    ));
    items.push(Item::names(
        words!("export-check-rules-off"),
        Vec::new(),
        named(|r| !r.is_custom() && r.disabled),
    ));
}

#[cfg(test)]
mod tests;
