//! Readiness: what is found before a plan may be applied.

use super::*;
use crate::engines::cloud_sync::SchemaWish;

#[test]
fn a_group_that_has_the_name_already_is_a_clash_until_it_is_adopted() {
    let mut observed = fresh();
    put(&mut observed, &dn("CN=ADSyncAdmins,OU=Sync"), "group", 50);
    let told = blocking(&document(), &observed);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("CN=ADSyncAdmins"), "{told:?}");
    let plan = make(&document(), &observed);
    assert!(!ids(&plan).iter().any(|id| id.contains("ADSyncAdmins")));

    let mut adopting = document();
    adopting.delegation.admins.as_mut().unwrap().adopt = true;
    assert_eq!(blocking(&adopting, &observed), [""; 0]);
    let plan = make(&adopting, &observed);
    let step = plan
        .steps
        .iter()
        .find(|s| s.id.0.starts_with("add-members:CN=ADSyncAdmins"))
        .unwrap();
    assert!(matches!(
        step.guards[0],
        Guard::Unchanged {
            usn_changed: 500,
            ..
        }
    ));
}

fn facts(recycle_bin: bool) -> crate::model::snapshot::ForestFacts {
    crate::model::snapshot::ForestFacts {
        root: "corp.example".into(),
        controller: "dc1.corp.example".into(),
        functional_level: 7,
        schema_version: Some(88),
        exchange_schema: false,
        external_id_attribute: true,
        device_class: true,
        recycle_bin,
        domains: Vec::new(),
        upn_suffixes: Vec::new(),
        signed_in_as: "CORP\\admin".into(),
        token: Vec::new(),
    }
}

#[test]
fn a_forest_without_a_recycle_bin_is_told_with_what_switches_it_on() {
    let told = |recycle_bin| -> Vec<Finding> {
        let mut observed = fresh();
        observed.forests = vec![facts(recycle_bin)];
        let mut found = findings(&document(), &observed);
        found.retain(|f| f.headline.contains("Recycle Bin"));
        found
    };
    assert_eq!(told(true), []);
    let told = told(false);
    assert_eq!(told.len(), 1, "{told:?}");
    let finding = &told[0];
    assert_eq!(
        (finding.severity, finding.topic),
        (Severity::Note, Topic::Directory)
    );
    assert!(finding.remedy.contains("Enable-ADOptionalFeature"));
    assert!(finding.remedy.contains("-Target corp.example"));
}

#[test]
fn an_account_name_taken_elsewhere_in_the_domain_is_found() {
    let mut observed = fresh();
    let elsewhere = seen(&dn("CN=Other,OU=People"), "user", 60);
    for name in ["adsyncbrowse", "svc-sync"] {
        observed
            .by_name
            .insert((head(), name.into()), Some(elsewhere.clone()));
    }
    let told = blocking(&document(), &observed);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told.iter().all(|t| t.contains("taken by Other")));
}

#[test]
fn a_name_that_active_directory_refuses_blocks_in_a_document_written_by_hand() {
    let mut document = document();
    assert_eq!(blocking(&document, &fresh()), [""; 0]);
    document.delegation.admins.as_mut().unwrap().name = "Sync/Admins".into();
    let long = format!("OU={},OU=People", "x".repeat(65));
    document.group_writeback.target.as_mut().unwrap().dn = dn(&long);
    let told = blocking(&document, &fresh());
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].starts_with("No OU can have the name xxx"),
        "{told:?}"
    );
    assert_eq!(told[1], "No group can have the name Sync/Admins");
    let found = findings(&document, &fresh());
    let remedy = |about: &str| {
        &found
            .iter()
            .find(|f| f.headline.contains(about))
            .unwrap()
            .remedy
    };
    assert!(remedy("xxx").contains("has 65 characters"));
    assert!(remedy("Sync/Admins").contains("cannot hold /"));
}

#[test]
fn the_common_name_of_a_new_group_may_not_be_longer_than_the_schema_allows() {
    let mut document = document();
    let admins = document.delegation.admins.as_mut().unwrap();
    admins.dn = dn(&format!("CN={},OU=Sync", "x".repeat(65)));
    let told = blocking(&document, &fresh());
    assert_eq!(told, ["No group can have the name ADSyncAdmins"]);
}

#[test]
fn the_name_of_a_group_or_ou_that_exists_is_not_questioned() {
    let mut document = document();
    let mut observed = fresh();
    let odd = dn("CN=Sync/Admins,OU=Sync");
    put(&mut observed, &odd, "group", 50);
    let admins = document.delegation.admins.as_mut().unwrap();
    (admins.name, admins.dn, admins.adopt) = ("Sync/Admins".into(), odd, true);
    assert_eq!(blocking(&document, &observed), [""; 0]);
}

#[test]
fn an_adopted_group_of_the_wrong_type_is_refused() {
    let mut observed = fresh();
    let at = dn("CN=ADSyncAdmins,OU=Sync");
    let mut document = document();
    document.delegation.admins.as_mut().unwrap().adopt = true;
    for (group_type, words) in [(2, "global distribution"), (-2147483646, "global security")] {
        put(&mut observed, &at, "group", 50);
        observed
            .at
            .get_mut(&at)
            .unwrap()
            .as_mut()
            .unwrap()
            .group_type = Some(group_type);
        let told = blocking(&document, &observed);
        assert!(told.len() == 1 && told[0].contains(words), "{told:?}");
        assert!(
            !ids(&make(&document, &observed))
                .iter()
                .any(|i| i.contains("CN=ADSyncAdmins"))
        );
    }
    observed.at.insert(at, None);
    observed.by_guid.clear();
    let told = blocking(&document, &observed);
    assert!(told.len() == 1 && told[0].contains("not found"), "{told:?}");
}

#[test]
fn a_person_with_too_few_rights_is_told_each_right_and_object() {
    let mut observed = fresh();
    observed.own.insert(head(), vec![sid(2000)]);
    let told = blocking(&document(), &observed).join("\n");
    for says in [
        "You may not create OUs in OU=People,DC=corp,DC=example",
        "You may not create user accounts in OU=Sync",
        "You may not create groups in OU=Sync",
        "You may not change the rights of DC=corp",
    ] {
        assert!(told.contains(says), "{told}");
    }
}

#[test]
fn a_delegate_who_may_create_groups_there_is_not_stopped() {
    let mut observed = fresh();
    observed.own.insert(head(), vec![sid(2000)]);
    let mut only_groups = document();
    only_groups.forest[0].connector = None;
    only_groups.group_writeback.enabled = false;
    let mut sd = full_control(sid(512));
    sd.grant(AccessAce {
        allow: true,
        flags: 0,
        mask: right::CREATE_CHILD,
        object: Some(wk::CLASS_GROUP),
        inherited_by: None,
        who: sid(2000),
    });
    observed.security.insert(dn("OU=Sync"), sd);
    assert_eq!(blocking(&only_groups, &observed), [""; 0]);
}

#[test]
fn a_connector_account_that_is_or_may_be_privileged_is_refused() {
    let mut document = document();
    document.forest[0].connector.as_mut().unwrap().create = false;
    let mut observed = fresh();
    let at = dn("CN=svc-sync,OU=Sync");
    put(&mut observed, &at, "user", 70);
    for (member_of, name) in [(sid(512), "Domain Admins"), (sid(519), "Enterprise Admins")] {
        observed
            .tokens
            .insert(at.clone(), vec![sid(1070), member_of]);
        let told = blocking(&document, &observed);
        assert!(told.len() == 1 && told[0].contains(name), "{told:?}");
    }
    observed
        .tokens
        .insert(at.clone(), vec![sid(1070), sid(513)]);
    assert_eq!(blocking(&document, &observed), [""; 0]);
    observed.tokens.remove(&at);
    let told = blocking(&document, &observed);
    assert!(
        told.len() == 1 && told[0].contains("cannot be read"),
        "{told:?}"
    );
    observed.at.insert(at.clone(), Some(seen(&at, "group", 70)));
    assert!(blocking(&document, &observed)[0].contains("cannot be the connector account"));
}

#[test]
fn rights_that_the_account_has_already_are_not_given_again() {
    let mut document = document();
    document.forest[0].connector.as_mut().unwrap().create = false;
    let mut observed = fresh();
    let at = dn("CN=svc-sync,OU=Sync");
    put(&mut observed, &at, "user", 70);
    observed.tokens.insert(at, vec![sid(1070), sid(3000)]);
    observed.security.insert(head(), full_control(sid(3000)));
    let plan = make(&document, &observed);
    assert!(!ids(&plan).contains(&"grant:DC=corp,DC=example"));
    assert!(ids(&plan).contains(&"grant:OU=Written,OU=People,DC=corp,DC=example"));
}

#[test]
fn a_target_ou_outside_the_scope_stops_entra_connect() {
    let mut document = document();
    document.group_writeback.target.as_mut().unwrap().dn = dn("OU=Written,OU=Sync");
    let told = blocking(&document, &fresh());
    assert!(
        told.len() == 1 && told[0].contains("OU=Written"),
        "{told:?}"
    );
}

#[test]
fn a_rule_for_the_target_ou_that_the_plan_makes_is_no_finding() {
    let mut document = document();
    let target = document.group_writeback.target.clone().unwrap().dn;
    let missing = |document: &Document| {
        let all = findings(document, &fresh());
        all.iter()
            .filter(|f| f.headline.contains("does not exist"))
            .count()
    };
    let rule = document.forest[0].domain[0].rules[0].clone();
    document.forest[0].domain[0].rules.push(ScopeRule {
        dn: target,
        guid: None,
        ..rule
    });
    assert_eq!(missing(&document), 0);
    document.group_writeback.target.as_mut().unwrap().create = false;
    assert_eq!(missing(&document), 2, "the rule and the target OU itself");
}

#[test]
fn what_four_groups_lack_in_one_ou_is_told_once() {
    let mut observed = fresh();
    observed.own.insert(head(), vec![sid(2000)]);
    let told = blocking(&document(), &observed);
    let groups = told.iter().filter(|t| t.contains("create groups in"));
    assert_eq!(groups.count(), 1, "{told:?}");
}

fn tenant() -> TenantFacts {
    let domain = |name: &str, initial| TenantDomain {
        name: name.into(),
        verified: true,
        initial,
        default: false,
        federated: false,
    };
    TenantFacts {
        id: guid(9),
        name: "Contoso".into(),
        domains: vec![
            domain("contoso.com", false),
            domain("contoso.onmicrosoft.com", true),
        ],
        sync_enabled: None,
        last_sync: None,
        person: SignedIn {
            id: guid(8),
            name: "Anna".into(),
            sign_in_name: "anna@contoso.com".into(),
            roles: None,
            guest: false,
            synced: false,
        },
        writeback_licence: LicenceFinding::Present("P1".into()),
        sync_features: None,
    }
}

#[test]
fn suffixes_that_are_not_verified_block_until_they_are_accepted() {
    let mut document = document();
    let mut observed = fresh();
    observed.tenant = Some(tenant());
    observed.suffixes = vec![("contoso.com".into(), 5), ("corp.local".into(), 7)];
    let told = blocking(&document, &observed);
    assert!(
        told.len() == 1 && told[0].contains("7 users with the UPN suffix corp.local"),
        "{told:?}"
    );
    document.identity.accept_unverified_suffixes = true;
    assert_eq!(blocking(&document, &observed), [""; 0]);
}

#[test]
fn writeback_without_the_licence_and_a_foreign_tenant_are_refused() {
    let mut document = document();
    document.tenant.id = Some(guid(10));
    let mut observed = fresh();
    let mut facts = tenant();
    facts.writeback_licence = LicenceFinding::Missing;
    observed.tenant = Some(facts);
    let told = blocking(&document, &observed);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].contains("another tenant") && told[1].contains("licence"),
        "{told:?}"
    );
}

#[test]
fn a_password_without_a_place_to_go_makes_no_account() {
    let mut document = document();
    document.forest[0].connector.as_mut().unwrap().credential = CredentialRef::Ask;
    let told = blocking(&document, &fresh());
    assert!(
        told.len() == 1 && told[0].contains("no place to go"),
        "{told:?}"
    );
    assert!(
        !ids(&make(&document, &fresh()))
            .iter()
            .any(|i| i.starts_with("make-account"))
    );
    let mut observed = fresh();
    observed.secrets.insert("corp/svc-sync".into());
    assert!(blocking(&self::document(), &observed)[0].contains("entry corp/svc-sync already"));
}

#[test]
fn a_scope_test_that_fails_blocks() {
    let mut document = document();
    document.expect.push(Expectation {
        test: ScopeTest::Object {
            object: "ceo@contoso.com".into(),
            guid: None,
            in_scope: true,
        },
        why: Some("She signs".into()),
    });
    let mut observed = fresh();
    let put = |o: &mut Observed, at: &str| {
        let ceo = crate::insight::ObjectFacts {
            dn: dn(at),
            kind: crate::model::snapshot::ObjectKind::User,
            critical: false,
            written_back: false,
        };
        o.expected.insert("ceo@contoso.com".into(), vec![ceo])
    };
    put(&mut observed, "CN=Ceo,OU=Sync");
    assert!(blocking(&document, &observed)[0].contains("must be in scope and is out"));
    put(&mut observed, "CN=Ceo,OU=People");
    assert_eq!(blocking(&document, &observed), [""; 0]);
}

#[test]
fn a_container_with_too_few_in_scope_blocks_and_one_that_was_not_counted_warns() {
    let mut document = document();
    let container = dn("OU=People");
    document.expect.push(Expectation {
        test: ScopeTest::Count {
            container: container.clone(),
            guid: None,
            bound: Bound::AtLeast(std::num::NonZeroU64::new(900).unwrap()),
        },
        why: None,
    });
    let mut observed = fresh();
    observed.counted.insert(container.clone(), 899);
    assert!(blocking(&document, &observed)[0].contains("899"));
    observed.counted.insert(container.clone(), 900);
    assert_eq!(blocking(&document, &observed), [""; 0]);
    observed.counted.clear();
    let told = findings(&document, &observed);
    let unknown = |f: &&Finding| f.severity == Severity::Warning && f.headline.contains("900");
    assert!(told.iter().any(|f| unknown(&f)), "{told:?}");
}

/// Headlines that speak of these words.
pub(super) fn about(
    document: &Document,
    observed: &Observed,
    words: &str,
) -> Vec<(Severity, String)> {
    findings(document, observed)
        .into_iter()
        .map(|f| (f.severity, f.headline.english().into_owned()))
        .filter(|(_, headline)| headline.contains(words))
        .collect()
}

#[test]
fn a_group_filter_is_checked_for_groups_inside_it_and_for_its_size() {
    let mut document = document();
    document.engine = EngineKind::CloudSync;
    let pilot = dn("CN=Pilot,OU=People");
    document.forest[0].domain[0].cloud_sync.pilot_groups = vec![Member {
        dn: pilot.clone(),
        guid: None,
    }];
    let mut observed = fresh();
    let mut group = seen(&pilot, "group", 70);
    group.members = (0..50_000).map(|n| dn(&format!("CN=m{n}"))).collect();
    observed.at.insert(pilot.clone(), Some(group.clone()));
    assert_eq!(about(&document, &observed, "has 50"), []);
    assert_eq!(about(&document, &observed, "looked into"), []);

    group.members.insert(dn("CN=one more"));
    observed.at.insert(pilot.clone(), Some(group));
    let inner = vec![dn("CN=Inner,OU=People")];
    observed.nested.insert(pilot, inner);
    let [(severity, large)] = about(&document, &observed, "has 50,001 members")
        .try_into()
        .unwrap();
    assert!(
        severity == Severity::Blocks && large.contains("CN=Pilot"),
        "{large}"
    );
    let [(severity, _)] = about(&document, &observed, "looked into")
        .try_into()
        .unwrap();
    assert_eq!(severity, Severity::Warning);
}

#[test]
fn a_built_in_group_is_not_adopted() {
    let mut document = document();
    let group = document.delegation.admins.as_mut().unwrap();
    group.adopt = true;
    let at = group.dn.clone();
    let mut observed = fresh();
    put(&mut observed, &at, "group", 90);
    let found = |observed: &Observed| {
        let all = findings(&document, observed).into_iter();
        let built_in = |f: &Finding| f.headline.english().contains("built-in group");
        all.filter(built_in).map(|f| f.severity).collect::<Vec<_>>()
    };
    assert_eq!(found(&observed), []);
    for (sid, blocks) in [(sid(512), true), (sid(1104), false)] {
        observed.at.get_mut(&at).unwrap().as_mut().unwrap().sid = Some(sid);
        assert_eq!(
            found(&observed),
            vec![Severity::Blocks; usize::from(blocks)]
        );
    }
}

#[test]
fn an_empty_choice_of_groups_is_refused_and_is_not_all_groups() {
    let mut document = document();
    document.engine = EngineKind::CloudSync;
    document.group_writeback.groups = GroupChoice::Selected(Vec::new());
    let told = blocking(&document, &fresh());
    assert!(
        told.iter().any(|w| w.contains("none is chosen")),
        "{told:?}"
    );
    let jobs = document.jobs();
    let of = jobs.iter().find(|of| matches!(of, JobOf::Writeback(_)));
    let wish = |document: &Document| SchemaWish::of(document, of.unwrap(), []);
    assert_eq!(wish(&document), None);
    document.group_writeback.groups = GroupChoice::All;
    assert!(wish(&document).is_some());
}
