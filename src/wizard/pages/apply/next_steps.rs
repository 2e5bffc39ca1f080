//! What the administrator does next in the chosen engine, now that everything is prepared.
//!
//! Source: Microsoft's pages on installing Entra Connect Sync and on configuring Cloud Sync (2026).

use crate::model::Document;
use crate::model::document::{
    DelegationRole, EngineKind, GroupChoice, GroupNaming, Join, Run, SourceAnchor,
};
use crate::model::words::{list, say, words};

/// In order, one sentence or two each.
pub fn next_steps(document: &Document) -> Vec<String> {
    match document.engine {
        EngineKind::CloudSync => cloud_sync(document),
        EngineKind::EntraConnect => entra_connect(document),
    }
}

fn cloud_sync(document: &Document) -> Vec<String> {
    let forests: Vec<&str> = document.forest.iter().map(|f| f.name.as_str()).collect();
    let mut out = vec![match forests.as_slice() {
        [forest] => say!("page-apply-next-agent", forest = forest),
        all => say!("page-apply-next-agents", forests = list(all)),
    }];
    let jobs = document.jobs();
    if !jobs.is_empty() && jobs.iter().all(|of| document.job_ids(of).is_some()) {
        // The apply made them: by hand they would be made twice.
        let runs = jobs.iter().all(|of| document.run(of) == Run::Started);
        out.push(match runs {
            true => say!("page-apply-next-runs").into(),
            false => say!("page-apply-next-made").into(),
        });
        return out;
    }
    out.push(say!("page-apply-next-cloud-configuration").into());
    out.push(say!("page-apply-next-scoping", ous = included(document)));
    if document.features.password_hash_sync {
        out.push(say!("page-apply-next-hash-sync").into());
    }
    if let Some(target) = writeback_target(document) {
        out.push(match &document.group_writeback.groups {
            GroupChoice::All => say!("page-apply-next-writeback-all", target = target),
            GroupChoice::Selected(groups) => say!(
                "page-apply-next-writeback-selected",
                n = groups.len(),
                target = target
            ),
        });
    }
    if document.safety.deletion_limit > 0 {
        let n = document.safety.deletion_limit;
        out.push(say!("page-apply-next-deletions", n = n));
    }
    out.push(say!("page-apply-next-on-demand").into());
    out
}

fn entra_connect(document: &Document) -> Vec<String> {
    let mut out = Vec::new();
    let groups = delegation_names(document);
    out.push(if groups.is_empty() {
        say!("page-apply-next-install").into()
    } else {
        say!("page-apply-next-install-groups", groups = list(&groups))
    });
    for forest in &document.forest {
        if let Some(connector) = &forest.connector {
            out.push(say!(
                "page-apply-next-connect",
                forest = &forest.name,
                account = &connector.name
            ));
        }
    }
    out.push(say!("page-apply-next-filtering", ous = included(document)));
    out.push(identity(document));
    if let Some(features) = features(document) {
        out.push(say!("page-apply-next-features", features = features));
    }
    if let Some(target) = writeback_target(document) {
        let by_name = document.group_writeback.naming == GroupNaming::DisplayName;
        out.push(if by_name {
            say!("page-apply-next-target-named", target = target)
        } else {
            say!("page-apply-next-target", target = target)
        });
        if let GroupChoice::Selected(chosen) = &document.group_writeback.groups {
            out.push(say!("page-apply-next-selected", n = chosen.len()));
        }
    }
    out.push(if document.safety.staging {
        say!("page-apply-next-staging").into()
    } else {
        say!("page-apply-next-start").into()
    });
    if !groups.is_empty() {
        out.push(say!("page-apply-next-sign-out").into());
    }
    out
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
        0 => say!("page-apply-ous-yours").into(),
        1..=3 => all.join("; "),
        n => say!("page-apply-ous-more", ous = all[..3].join("; "), n = n - 3),
    }
}

fn identity(document: &Document) -> String {
    let by_two = |attribute: &str, second: &str| {
        words!(
            "page-apply-join-by-two",
            attribute = attribute,
            second = second
        )
    };
    let join = match &document.identity.join {
        Join::Once => words!("page-apply-join-once"),
        Join::Mail => words!("page-apply-join-by", attribute = "mail"),
        Join::ObjectSid => by_two("objectSID", "msExchMasterAccountSID"),
        Join::AccountName => by_two("sAMAccountName", "mailNickname"),
        Join::Attribute(name) => words!("page-apply-join-by", attribute = name),
    };
    let anchor = match &document.identity.source_anchor {
        SourceAnchor::ConsistencyGuid => words!("page-apply-anchor-managed"),
        other => words!("page-apply-anchor-attribute", attribute = other.attribute()),
    };
    say!("page-apply-next-identity", join = join, anchor = anchor)
}

fn features(document: &Document) -> Option<String> {
    let features = &document.features;
    let named = [
        (features.password_hash_sync, say!("page-apply-feature-hash")),
        (
            features.password_writeback,
            say!("page-apply-feature-writeback"),
        ),
        (
            features.exchange_hybrid,
            say!("page-apply-feature-exchange"),
        ),
        (
            document.group_writeback.enabled,
            say!("page-apply-feature-groups"),
        ),
        (
            !features.directory_extensions.is_empty(),
            say!("page-apply-feature-extensions"),
        ),
    ];
    let on: Vec<&str> = named.iter().filter(|(on, _)| *on).map(|n| n.1).collect();
    (!on.is_empty()).then(|| list(&on))
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
    use crate::model::document::{DelegationGroup, JobIds, TargetOu};
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
    fn after_an_apply_that_made_the_jobs_they_are_tried_and_started_and_none_is_added() {
        let mut document = document(EngineKind::CloudSync);
        let by_hand = "add a configuration \"AD to Microsoft Entra ID sync\"";
        assert!(says(&document, by_hand));
        let jobs = document.jobs();
        assert!(!jobs.is_empty());
        for of in &jobs {
            let ids = JobIds {
                app: crate::model::Guid::from_bytes([1; 16]),
                id: format!("{of:?}"),
            };
            document.set_job_ids(of, ids);
        }
        assert!(!says(&document, by_hand));
        assert!(says(&document, "on Overview try one user, then start them"));
        jobs.iter()
            .for_each(|of| document.set_run(of, Run::Started));
        assert!(says(&document, "is configured and runs"));
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
