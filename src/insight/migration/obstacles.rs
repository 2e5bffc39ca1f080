//! What is in the way of Cloud Sync and what changes by it, each with the object that causes it.

use crate::engines::cloud_sync::{MOST_CONTAINERS, MOST_OBJECTS};
use crate::engines::reading::{ConnectorKind, ServerConfiguration};
use crate::engines::{Degree, impossible};
use crate::model::document::EngineKind;
use crate::model::snapshot::Counts;
use crate::model::words::{Words, words};
use crate::model::{Dn, Scope};

use super::{Obstacle, Present, carried};

#[derive(Default)]
pub(super) struct Found {
    pub blocks: Vec<Obstacle>,
    pub changes: Vec<Obstacle>,
    pub untold: Vec<Words>,
}

fn obstacle(what: Words, cause: impl Into<String>, why: Words, instead: Words) -> Obstacle {
    Obstacle {
        what,
        cause: cause.into(),
        why,
        instead,
        objects: None,
    }
}

pub(super) fn find(present: &Present<'_>) -> Found {
    let mut found = Found::default();
    settings(present, &mut found);
    for domain in present.document.domains() {
        sizes(present, domain, &mut found);
    }
    writeback(present, &mut found);
    match present.server {
        Some(server) => {
            rules(server, &mut found);
            connectors(present, server, &mut found);
            server_settings(server, &mut found);
        }
        None => found.untold.push(words!("insight-move-no-rules")),
    }
    found.untold.push(words!("insight-move-sign-in"));
    found.untold.push(words!("insight-move-group-sizes"));
    if present.counted.is_empty() {
        found.untold.push(words!("insight-move-not-counted"));
    }
    found
}

/// What the document asks for and Cloud Sync has not. What it can tell better with numbers is told
/// by [`sizes`].
fn settings(present: &Present<'_>, found: &mut Found) {
    use crate::engines::Capability as C;
    let mut as_cloud = present.document.clone();
    as_cloud.engine = EngineKind::CloudSync;
    for misfit in impossible(&as_cloud, |_| None) {
        let cause = match misfit.about {
            C::JoinAcrossForests => "identity.join",
            C::SourceAnchorChoice => "identity.source_anchor",
            C::DeviceWriteback => "features.device_writeback",
            C::Staging => "safety.staging",
            C::WritebackNaming => "group_writeback.naming",
            C::ExcludeInsideInclude | C::ScopeByOu if counts_all(present) => continue,
            _ => "scope",
        };
        let mild =
            misfit.degree != Degree::No || matches!(misfit.about, C::Staging | C::WritebackNaming);
        let list = if mild {
            &mut found.changes
        } else {
            &mut found.blocks
        };
        let why = words!("insight-move-misfit-why", why = misfit.why);
        list.push(obstacle(misfit.asked, cause, why, misfit.instead));
    }
    for name in &present.document.features.directory_extensions {
        found.changes.push(obstacle(
            words!("insight-move-extension", name = name),
            "features.directory_extensions",
            words!("insight-move-extension-why"),
            words!("insight-move-extension-instead"),
        ));
    }
}

fn counts_all(present: &Present<'_>) -> bool {
    let mut domains = present.document.domains();
    domains.all(|d| present.counted.contains_key(&d.dn()))
}

fn sizes(present: &Present<'_>, domain: &crate::model::document::Domain, found: &mut Found) {
    let (Some(list), Some(index)) = (
        carried(domain, present.counted),
        present.counted.get(&domain.dn()),
    ) else {
        return;
    };
    let (name, scope) = (&domain.name, domain.scope());
    let total = index.in_scope(&scope);
    if total.total() > MOST_OBJECTS {
        found.blocks.push(Obstacle {
            objects: Some(total),
            ..obstacle(
                words!("insight-move-large", domain = name, n = total.total()),
                name.clone(),
                words!("insight-move-large-why", most = MOST_OBJECTS),
                words!("insight-move-large-instead"),
            )
        });
    }
    if list.includes.len() > MOST_CONTAINERS {
        found.blocks.push(obstacle(
            words!("insight-move-ous", domain = name, n = list.includes.len()),
            name.clone(),
            words!("insight-move-ous-why", most = MOST_CONTAINERS),
            words!("insight-move-ous-instead"),
        ));
    }
    for left in list.left_out {
        let own = index.own(left);
        let told = if own.total() > 0 {
            words!("insight-move-left-out", dn = left, n = own.total())
        } else {
            words!("insight-move-left-out-empty", dn = left)
        };
        found.changes.push(Obstacle {
            objects: Some(own),
            ..obstacle(
                told,
                excluded_below(&scope, left),
                words!("insight-move-left-out-why"),
                words!("insight-move-left-out-instead"),
            )
        });
    }
    if total.computers > 0 {
        found.changes.push(Obstacle {
            objects: Some(Counts {
                computers: total.computers,
                ..Counts::default()
            }),
            ..obstacle(
                words!("insight-move-computers", domain = name, n = total.computers),
                name.clone(),
                words!("insight-move-computers-why"),
                words!("insight-move-computers-instead"),
            )
        });
    }
}

/// What is excluded below a container, which is why it cannot be listed itself.
fn excluded_below(scope: &Scope, dn: &Dn) -> String {
    let below: Vec<&str> = scope
        .below(dn)
        .filter(|r| !r.includes)
        .map(|r| r.dn.as_str())
        .collect();
    below.join("\n")
}

fn writeback(present: &Present<'_>, found: &mut Found) {
    if present.document.group_writeback.enabled {
        found.changes.push(obstacle(
            words!("insight-move-writeback"),
            "group_writeback.enabled",
            words!("insight-move-writeback-why"),
            words!("insight-move-writeback-instead"),
        ));
    }
}

fn rules(server: &ServerConfiguration, found: &mut Found) {
    for rule in &server.rules {
        let place = format!("SynchronizationRule_{{{}}}", rule.id);
        if rule.is_custom() && !rule.disabled {
            found.blocks.push(obstacle(
                words!(
                    "import-rule",
                    name = &rule.name,
                    precedence = rule.precedence.to_string()
                ),
                place,
                words!("insight-move-rule-why"),
                words!("insight-move-rule-instead"),
            ));
        } else if rule.disabled && !rule.is_custom() {
            found.changes.push(obstacle(
                words!("import-rule-off", name = &rule.name),
                place,
                words!("insight-move-rule-off-why"),
                words!("insight-move-rule-off-instead"),
            ));
        }
    }
}

fn connectors(present: &Present<'_>, server: &ServerConfiguration, found: &mut Found) {
    for connector in &server.connectors {
        if let ConnectorKind::Other(category) = &connector.kind {
            found.blocks.push(obstacle(
                words!(
                    "import-other-connector",
                    name = &connector.name,
                    category = category
                ),
                connector.name.clone(),
                words!("insight-move-connector-why"),
                words!("insight-move-connector-instead"),
            ));
        }
        if !connector.pilot_group.is_empty() {
            found.changes.push(obstacle(
                words!("import-pilot", group = &connector.pilot_group),
                "Connector.GroupFilteringGroupDn",
                words!("insight-move-pilot-why"),
                words!("insight-move-pilot-instead"),
            ));
        }
        let selected = connector.partitions.iter().filter(|p| p.selected);
        for partition in selected.filter(|p| !p.object_classes.is_empty()) {
            for class in ["user", "group", "contact"] {
                if partition
                    .object_classes
                    .iter()
                    .any(|c| c.eq_ignore_ascii_case(class))
                {
                    continue;
                }
                let counts = of_class(present, &partition.dn, class);
                found.changes.push(Obstacle {
                    objects: counts,
                    ..obstacle(
                        words!(
                            "import-class",
                            class = class,
                            domain = partition.dn.dns_domain()
                        ),
                        format!("{}: object-classes", partition.dn),
                        words!("insight-move-class-why"),
                        words!("insight-move-class-instead"),
                    )
                });
            }
        }
    }
}

/// Who of this class would begin to sync.
fn of_class(present: &Present<'_>, head: &Dn, class: &str) -> Option<Counts> {
    let index = present.counted.get(head)?;
    let all = index.in_scope(&present.document.domain_of(head)?.scope());
    let mut counts = Counts::default();
    match class {
        "user" => counts.users = all.users,
        "group" => counts.groups = all.groups,
        _ => counts.contacts = all.contacts,
    }
    Some(counts)
}

fn server_settings(server: &ServerConfiguration, found: &mut Found) {
    for (name, value) in &server.settings {
        let on = value.eq_ignore_ascii_case("true");
        let short = name.trim_start_matches("Microsoft.OptionalFeature.");
        let (why, instead) = match short {
            "FilterAAD" if on => (
                words!("insight-move-filter-why"),
                words!("insight-move-filter-instead"),
            ),
            "UserWriteBack" if on => (
                words!("insight-move-users-why"),
                words!("insight-move-users-instead"),
            ),
            _ if on && short.to_lowercase().contains("passthrough") => (
                words!("insight-move-pass-through-why"),
                words!("insight-move-pass-through-instead"),
            ),
            _ => continue,
        };
        found.blocks.push(obstacle(
            words!("import-feature", name = name),
            name.clone(),
            why,
            instead,
        ));
    }
}
