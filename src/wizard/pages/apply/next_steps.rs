//! What the administrator does next in the chosen engine, now that everything is prepared.
//!
//! Source: Microsoft's pages on installing Entra Connect Sync and on configuring Cloud Sync (2026).

use crate::model::Document;
use crate::model::document::{
    DelegationRole, EngineKind, GroupChoice, GroupNaming, Join, SourceAnchor,
};

/// In order, one sentence or two each.
pub fn next_steps(document: &Document) -> Vec<String> {
    match document.engine {
        EngineKind::CloudSync => cloud_sync(document),
        EngineKind::EntraConnect => entra_connect(document),
    }
}

fn cloud_sync(document: &Document) -> Vec<String> {
    let mut out = vec![format!(
        "Install the Microsoft Entra provisioning agent on a Windows server that is joined to {}, \
         and sign in there as a Hybrid Identity Administrator.",
        forests(document)
    )];
    out.push(
        "In the Microsoft Entra admin center open Entra Connect, Cloud sync, and add a \
         configuration \"AD to Microsoft Entra ID sync\" for each domain."
            .into(),
    );
    out.push(format!(
        "Under Scoping filters choose \"Selected organizational units\" and enter {}.",
        included(document)
    ));
    if document.features.password_hash_sync {
        out.push("Leave \"Enable password hash sync\" on in that configuration.".into());
    }
    if let Some(target) = writeback_target(document) {
        let which = match &document.group_writeback.groups {
            GroupChoice::All => "all security groups".to_owned(),
            GroupChoice::Selected(groups) => format!("the {} selected groups", groups.len()),
        };
        out.push(format!(
            "Add a second configuration \"Microsoft Entra ID to AD sync\" with {which} in scope and \
             the target container {target}."
        ));
    }
    if document.safety.deletion_limit > 0 {
        out.push(format!(
            "Under Properties set the accidental deletion threshold to {}.",
            document.safety.deletion_limit
        ));
    }
    out.push("Try one user with \"Provision on demand\", then enable the configuration.".into());
    out
}

fn entra_connect(document: &Document) -> Vec<String> {
    let mut out = Vec::new();
    let groups = delegation_names(document);
    let install = "On the server run the Microsoft Entra Connect Sync set-up and choose Customize";
    out.push(if groups.is_empty() {
        format!("{install}.")
    } else {
        format!(
            "{install}. Tick \"Specify custom sync groups\" and enter {}: this is possible at \
             installation only.",
            groups.join(", ")
        )
    });
    for forest in &document.forest {
        if let Some(connector) = &forest.connector {
            out.push(format!(
                "At \"Connect your directories\" add {} with the existing account {}.",
                forest.name, connector.name
            ));
        }
    }
    out.push(format!(
        "At \"Domain and OU filtering\" tick {}.",
        included(document)
    ));
    out.push(identity(document));
    if let Some(features) = features(document) {
        out.push(format!("At \"Optional features\" tick {features}."));
    }
    if let Some(target) = writeback_target(document) {
        let by_name = document.group_writeback.naming == GroupNaming::DisplayName;
        out.push(format!(
            "At \"Writeback\" choose {target}{}.",
            if by_name {
                " and tick \"Writeback group distinguished name with cloud display name\""
            } else {
                ""
            }
        ));
        if let GroupChoice::Selected(chosen) = &document.group_writeback.groups {
            out.push(format!(
                "Entra Connect writes every Microsoft 365 group unless told otherwise: set \
                 writebackConfiguration.isEnabled to false in Microsoft Graph for all but the {} \
                 selected ones before the first cycle.",
                chosen.len()
            ));
        }
    }
    out.push(if document.safety.staging {
        "At \"Ready to configure\" tick \"Enable staging mode\".".into()
    } else {
        "At \"Ready to configure\" start the synchronization; later cycles start by \
         Start-ADSyncSyncCycle -PolicyType Delta."
            .into()
    });
    if !groups.is_empty() {
        out.push(
            "Whoever became a member of a delegation group signs out and in again before using it."
                .into(),
        );
    }
    out
}

fn forests(document: &Document) -> String {
    let names: Vec<&str> = document.forest.iter().map(|f| f.name.as_str()).collect();
    names.join(" and one joined to ")
}

/// The included containers, at most three by name.
fn included(document: &Document) -> String {
    let all: Vec<String> = document
        .domains()
        .flat_map(|d| d.scope().rules().cloned().collect::<Vec<_>>())
        .filter(|r| r.includes)
        .map(|r| r.dn.to_string())
        .collect();
    match all.len() {
        0 => "the OUs of your choice".into(),
        1..=3 => all.join("; "),
        n => format!("{}; and {} more", all[..3].join("; "), n - 3),
    }
}

fn identity(document: &Document) -> String {
    let join = match &document.identity.join {
        Join::Once => "\"Users are represented only once\"".to_owned(),
        Join::Mail => "matching by mail".to_owned(),
        Join::ObjectSid => "matching by objectSID and msExchMasterAccountSID".to_owned(),
        Join::AccountName => "matching by sAMAccountName and mailNickname".to_owned(),
        Join::Attribute(name) => format!("matching by {name}"),
    };
    let anchor = match &document.identity.source_anchor {
        SourceAnchor::ConsistencyGuid => "\"Let Azure manage the source anchor\"".to_owned(),
        other => format!("the source anchor {}", other.attribute()),
    };
    format!("At \"Uniquely identifying your users\" choose {join} and {anchor}.")
}

fn features(document: &Document) -> Option<String> {
    let features = &document.features;
    let named = [
        (features.password_hash_sync, "password hash synchronization"),
        (features.password_writeback, "password writeback"),
        (features.exchange_hybrid, "Exchange hybrid deployment"),
        (document.group_writeback.enabled, "group writeback"),
        (
            !features.directory_extensions.is_empty(),
            "directory extension attribute sync",
        ),
    ];
    let on: Vec<&str> = named.iter().filter(|(on, _)| *on).map(|n| n.1).collect();
    (!on.is_empty()).then(|| on.join(", "))
}

fn writeback_target(document: &Document) -> Option<String> {
    let writeback = &document.group_writeback;
    let target = writeback.target.as_ref().filter(|_| writeback.enabled)?;
    Some(target.dn.to_string())
}

fn delegation_names(document: &Document) -> Vec<String> {
    let named = DelegationRole::ALL
        .into_iter()
        .filter_map(|role| document.delegation.get(role));
    named
        .map(|g| format!("{}\\{}", g.dn.dns_domain(), g.name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{DelegationGroup, TargetOu};
    use crate::wizard::pages::samples::{desk, dn};

    fn document(engine: EngineKind) -> Document {
        let mut document = desk().document;
        document.engine = engine;
        document.group_writeback.enabled = true;
        document.group_writeback.target = Some(TargetOu {
            dn: dn("OU=Written,DC=corp,DC=example"),
            guid: None,
            create: true,
        });
        document.delegation.admins = Some(DelegationGroup {
            name: "ADSyncAdmins".into(),
            dn: dn("CN=ADSyncAdmins,OU=T0,DC=corp,DC=example"),
            guid: None,
            sid: None,
            scope: Default::default(),
            adopt: false,
            members: vec![],
        });
        document
    }

    fn says(document: &Document, text: &str) -> bool {
        next_steps(document).iter().any(|s| s.contains(text))
    }

    #[test]
    fn entra_connect_is_told_its_custom_groups_and_writeback_ou() {
        let document = document(EngineKind::EntraConnect);
        assert!(says(&document, "corp.example\\ADSyncAdmins"));
        assert!(says(&document, "OU=Written,DC=corp,DC=example"));
        assert!(says(&document, "signs out and in again"));
    }

    #[test]
    fn cloud_sync_gets_a_second_configuration_for_writeback() {
        let mut document = document(EngineKind::CloudSync);
        assert!(says(&document, "Microsoft Entra ID to AD sync"));
        assert!(!says(&document, "ADSyncAdmins"));
        document.group_writeback.enabled = false;
        assert!(!says(&document, "Microsoft Entra ID to AD sync"));
    }

    #[test]
    fn single_groups_in_entra_connect_name_the_setting_that_leaves_the_others_out() {
        let mut document = document(EngineKind::EntraConnect);
        document.group_writeback.groups = GroupChoice::Selected(vec![]);
        assert!(says(&document, "writebackConfiguration"));
    }

    #[test]
    fn no_step_speaks_of_what_is_switched_off() {
        let document = desk().document;
        for engine in [EngineKind::CloudSync, EngineKind::EntraConnect] {
            let document = Document {
                engine,
                ..document.clone()
            };
            for word in ["password hash", "Writeback", "custom sync groups"] {
                assert!(!says(&document, word), "{engine:?} {word}");
            }
        }
    }
}
