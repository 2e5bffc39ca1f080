//! Reading an export back: item by item, applied or different from the document.

use crate::engines::ContainerLists;
use crate::engines::reading::{ConnectorKind, Partition, ServerConfiguration};
use crate::model::document::{Domain, Join};
use crate::model::words::words;
use crate::model::{Dn, Document, Words};

/// One thing that the document decides and the export shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub what: Words,
    pub wanted: String,
    /// Empty: the export does not have it.
    pub found: String,
}

impl Item {
    pub fn is_applied(&self) -> bool {
        self.wanted.eq_ignore_ascii_case(&self.found)
    }
}

/// Everything that can be told from a `Get-ADSyncServerConfiguration` folder.
pub fn verify(document: &Document, server: &ServerConfiguration) -> Vec<Item> {
    let mut items = Vec::new();
    for forest in &document.forest {
        let mut connectors = server
            .connectors
            .iter()
            .filter(|c| c.kind == ConnectorKind::ActiveDirectory);
        let connector = connectors.find(|c| c.forest.eq_ignore_ascii_case(&forest.name));
        items.push(Item {
            what: words!("export-check-forest"),
            wanted: forest.name.clone(),
            found: connector.map_or_else(String::new, |c| c.forest.to_lowercase()),
        });
        for domain in &forest.domain {
            let partition =
                connector.and_then(|c| c.partitions.iter().find(|p| p.dn == domain.dn()));
            containers(domain, partition, &mut items);
        }
        items.push(Item {
            what: words!("export-check-hashes", forest = &forest.name),
            wanted: document.features.password_hash_sync.to_string(),
            found: connector.map_or_else(String::new, |c| c.password_hash_sync.to_string()),
        });
    }
    settings(document, server, &mut items);
    items
}

fn containers(domain: &Domain, partition: Option<&Partition>, items: &mut Vec<Item>) {
    let head = domain.dn();
    let wanted = ContainerLists::of(&head, &domain.scope());
    // What is listed may differ where the meaning does not: both go through the minimal form.
    let found = partition
        .filter(|p| p.selected)
        .and_then(|p| ContainerLists::of(&head, &p.lists.scope(&head).0));
    let (in_wanted, out_wanted) = texts(wanted);
    let (in_found, out_found) = texts(found);
    items.push(Item {
        what: words!("export-check-included", domain = &domain.name),
        wanted: in_wanted,
        found: in_found,
    });
    items.push(Item {
        what: words!("export-check-excluded", domain = &domain.name),
        wanted: out_wanted,
        found: out_found,
    });
}

fn texts(lists: Option<ContainerLists>) -> (String, String) {
    let lists = lists.unwrap_or_default();
    let text = |dns: Vec<Dn>| dns.iter().map(Dn::as_str).collect::<Vec<_>>().join("\n");
    (text(lists.inclusions), text(lists.exclusions))
}

fn settings(document: &Document, server: &ServerConfiguration, items: &mut Vec<Item>) {
    let found = |name: &str| server.setting(name).unwrap_or_default().to_owned();
    let join = match &document.identity.join {
        Join::Once => "AlwaysProvision",
        Join::Mail => "Mail",
        Join::ObjectSid => "ObjectSID",
        Join::AccountName => "SAMAccountName",
        Join::Attribute(_) => "CustomAttribute",
    };
    let features = &document.features;
    let guarded = document.safety.deletion_limit > 0;
    for (setting, wanted) in [
        (
            "SynchronizationOption.UPNAttribute",
            document.identity.sign_in_attribute.clone(),
        ),
        (
            "SynchronizationOption.AnchorAttribute",
            document.identity.source_anchor.attribute().to_owned(),
        ),
        ("SynchronizationOption.JoinCriteria", join.to_owned()),
        (
            "OptionalFeature.HybridExchange",
            features.exchange_hybrid.to_string(),
        ),
        (
            "OptionalFeature.PasswordWriteback",
            features.password_writeback.to_string(),
        ),
        (
            "OptionalFeature.DeviceWriteBack",
            features.device_writeback.to_string(),
        ),
        (
            "OptionalFeature.GroupWriteBack",
            document.group_writeback.enabled.to_string(),
        ),
        (
            "OptionalFeature.ExportDeletionThreshold",
            guarded.to_string(),
        ),
        (
            "Synchronize.StagingMode",
            document.safety.staging.to_string(),
        ),
    ] {
        items.push(Item {
            what: words!("export-check-setting", name = setting),
            wanted,
            found: found(setting),
        });
    }
    let target = document.group_writeback.target.as_ref();
    if let Some(target) = target.filter(|_| document.group_writeback.enabled) {
        items.push(Item {
            what: words!("export-check-setting", name = "GroupWriteBack.Container"),
            wanted: target.dn.to_string(),
            found: found("GroupWriteBack.Container"),
        });
    }
    if let Join::Attribute(name) = &document.identity.join {
        items.push(Item {
            what: words!(
                "export-check-setting",
                name = "SynchronizationOption.CustomAttribute"
            ),
            wanted: name.clone(),
            found: found("SynchronizationOption.CustomAttribute"),
        });
    }
    if !features.directory_extensions.is_empty() {
        let listed = found("OptionalFeature.DirectoryExtensionAttributes");
        items.push(Item {
            what: words!(
                "export-check-setting",
                name = "OptionalFeature.DirectoryExtensionAttributes"
            ),
            wanted: sorted(&features.directory_extensions),
            found: sorted(&crate::engines::reading::extensions(&listed)),
        });
    }
    if guarded {
        items.push(Item {
            what: words!(
                "export-check-setting",
                name = "OptionalFeature.ExportDeletionThresholdValue"
            ),
            wanted: document.safety.deletion_limit.to_string(),
            found: found("OptionalFeature.ExportDeletionThresholdValue"),
        });
    }
}

fn sorted(names: &[String]) -> String {
    let mut names: Vec<String> = names.iter().map(|n| n.to_lowercase()).collect();
    names.sort();
    names.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::{document, rule};

    fn server(lists: &[&str], out: &[&str], settings: &[(&str, &str)]) -> ServerConfiguration {
        let all = |list: &[&str], tag: &str| -> String {
            list.iter().map(|d| format!("<{tag}>{d}</{tag}>")).collect()
        };
        let connector = format!(
            "<ma-data><id>{{11111111-2222-3333-4444-555555555555}}</id><name>x</name><category>AD</category><private-configuration><adma-configuration><forest-name>X</forest-name></adma-configuration></private-configuration><ma-partition-data><partition><name>DC=X</name><selected>1</selected><filter><containers><exclusions>{}</exclusions><inclusions>{}</inclusions></containers></filter></partition></ma-partition-data></ma-data>",
            all(out, "exclusion"),
            all(lists, "inclusion"),
        );
        let mut server = ServerConfiguration::default();
        assert!(server.add_xml("c", connector.as_bytes()).unwrap());
        server.settings = settings
            .iter()
            .map(|(n, v)| (format!("Microsoft.{n}"), (*v).to_owned()))
            .collect();
        server
    }

    fn different(items: &[Item]) -> Vec<String> {
        items
            .iter()
            .filter(|i| !i.is_applied())
            .map(|i| i.what.english().into_owned())
            .collect()
    }

    #[test]
    fn a_server_that_was_configured_as_wanted_shows_no_difference() {
        let mut wanted = document(vec![rule(true, "OU=Staff,DC=x")]);
        wanted.safety.deletion_limit = 500;
        let server = server(
            &["ou=staff,dc=x"],
            &["DC=x"],
            &[
                ("SynchronizationOption.UPNAttribute", "userPrincipalName"),
                (
                    "SynchronizationOption.AnchorAttribute",
                    "mS-DS-ConsistencyGuid",
                ),
                ("SynchronizationOption.JoinCriteria", "AlwaysProvision"),
                ("OptionalFeature.HybridExchange", "False"),
                ("OptionalFeature.PasswordWriteback", "False"),
                ("OptionalFeature.DeviceWriteBack", "False"),
                ("OptionalFeature.GroupWriteBack", "False"),
                ("OptionalFeature.ExportDeletionThreshold", "True"),
                ("OptionalFeature.ExportDeletionThresholdValue", "500"),
                ("Synchronize.StagingMode", "False"),
            ],
        );
        assert_eq!(different(&verify(&wanted, &server)), Vec::<String>::new());
    }

    #[test]
    fn a_container_that_was_not_ticked_is_named() {
        let wanted = document(vec![
            rule(true, "OU=Staff,DC=x"),
            rule(true, "OU=Groups,DC=x"),
        ]);
        let items = verify(&wanted, &server(&["OU=Staff,DC=x"], &["DC=x"], &[]));
        let included = items
            .iter()
            .find(|i| i.what.english().contains("Included"))
            .unwrap();
        assert!(!included.is_applied() && included.wanted.contains("OU=Groups,DC=x"));
    }

    #[test]
    fn the_target_ou_and_the_extensions_are_looked_at_in_any_order() {
        let mut wanted = document(vec![]);
        wanted.features.directory_extensions = vec!["info".into(), "employeeID".into()];
        wanted.group_writeback.enabled = true;
        wanted.group_writeback.target = Some(crate::model::document::TargetOu {
            dn: crate::model::testing::dn("OU=w,DC=x"),
            guid: None,
            create: false,
        });
        let found = [
            ("GroupWriteBack.Container", "ou=W,dc=x"),
            (
                "OptionalFeature.DirectoryExtensionAttributes",
                "employeeID.user.String.True,info.user.String.True",
            ),
        ];
        let items = verify(&wanted, &server(&[], &[], &found));
        for (name, _) in found {
            let item = items.iter().find(|i| i.what.contains(name)).unwrap();
            assert!(item.is_applied(), "{item:?}");
        }
    }
}
