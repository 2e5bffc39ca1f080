mod extensions;

use super::*;
use crate::insight::{MOST_EXTENSIONS, SUGGESTED};
use crate::model::document::{ConnectorAccount, CredentialRef, EngineKind};
use crate::model::schema::{SchemaAttribute, Syntax, known_attributes};
use crate::model::security::AccessAce;
use crate::model::snapshot::NeededFor;
use crate::wizard::testing;

fn page(engine: EngineKind) -> (State, Desk) {
    let mut desk = testing::desk(&["corp.example"]);
    desk.document.engine = engine;
    let mut state = State::default();
    enter(&mut state, &mut desk);
    (state, desk)
}

fn facts(desk: &mut Desk) -> &mut crate::model::snapshot::ForestFacts {
    &mut desk.forests.get_mut("corp.example").unwrap().facts
}

fn unavailable(state: &State, feature: Feature) -> Option<String> {
    let why = state.card(feature).unwrap().unavailable.as_ref();
    why.map(ToString::to_string)
}

fn with_account(desk: &mut Desk, create: bool, grant_rights: bool) {
    desk.document.forest[0].connector = Some(ConnectorAccount {
        name: "svc-sync".into(),
        dn: testing::dn("CN=svc-sync,OU=Service,DC=corp,DC=example"),
        guid: None,
        sid: None,
        create,
        credential: CredentialRef::Ask,
        grant_rights,
    });
}

fn right(why: NeededFor, what: &str, has: bool) -> NeededRight {
    NeededRight {
        on: testing::dn("DC=corp,DC=example"),
        what: what.into(),
        why,
        ace: AccessAce {
            allow: true,
            flags: 0,
            mask: 0x100,
            object: None,
            inherited_by: None,
            who: "S-1-5-21-1-2-3-1105".parse().unwrap(),
        },
        has,
    }
}

fn connector_need(state: &State, feature: Feature) -> Need {
    let needs = &state.card(feature).unwrap().needs;
    needs
        .iter()
        .find(|n| n.what.contains("connector account"))
        .unwrap()
        .clone()
}

#[test]
fn every_switch_writes_the_document() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    facts(&mut desk).exchange_schema = true;
    enter(&mut state, &mut desk);
    for feature in Feature::ALL {
        if feature == Feature::DirectoryExtensions {
            continue;
        }
        for on in [true, false] {
            update(&mut state, Msg::Switch(feature, on), &mut desk);
            assert_eq!(feature.is_on(&desk.document), on, "{feature:?}");
            assert_eq!(state.card(feature).unwrap().on, on);
        }
    }
}

#[test]
fn what_cloud_sync_cannot_do_says_so_and_stays_off() {
    let (mut state, mut desk) = page(EngineKind::CloudSync);
    for feature in [Feature::DeviceWriteback, Feature::Staging] {
        let why = unavailable(&state, feature).unwrap();
        assert!(why.starts_with("Microsoft Entra Cloud Sync: "), "{why}");
        update(&mut state, Msg::Switch(feature, true), &mut desk);
        assert!(!feature.is_on(&desk.document));
    }
    assert_eq!(unavailable(&state, Feature::PasswordHashSync), None);
}

#[test]
fn a_feature_that_the_engine_lost_must_be_switched_off_before_going_on() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    update(&mut state, Msg::Switch(Feature::Staging, true), &mut desk);
    desk.document.engine = EngineKind::CloudSync;
    enter(&mut state, &mut desk);
    let reason = can_leave(&state, &desk).unwrap_err();
    assert!(reason.0.contains("Staging mode"), "{}", reason.0);
    update(&mut state, Msg::Switch(Feature::Staging, false), &mut desk);
    assert_eq!(can_leave(&state, &desk), Ok(()));
}

#[test]
fn exchange_hybrid_needs_the_exchange_schema_in_each_forest() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    let why = unavailable(&state, Feature::ExchangeHybrid).unwrap();
    assert!(why.contains("corp.example has no Exchange schema"), "{why}");
    facts(&mut desk).exchange_schema = true;
    enter(&mut state, &mut desk);
    assert_eq!(unavailable(&state, Feature::ExchangeHybrid), None);
}

#[test]
fn device_writeback_needs_one_forest_and_the_device_class() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    assert_eq!(unavailable(&state, Feature::DeviceWriteback), None);
    facts(&mut desk).device_class = false;
    enter(&mut state, &mut desk);
    assert!(
        unavailable(&state, Feature::DeviceWriteback)
            .unwrap()
            .contains("2012 R2")
    );
    facts(&mut desk).device_class = true;
    testing::add_forest(&mut desk, &["other.example"]);
    enter(&mut state, &mut desk);
    assert!(
        unavailable(&state, Feature::DeviceWriteback)
            .unwrap()
            .contains("one forest")
    );
}

#[test]
fn group_writeback_of_cloud_sync_needs_the_schema_of_2016() {
    let (mut state, mut desk) = page(EngineKind::CloudSync);
    facts(&mut desk).external_id_attribute = false;
    enter(&mut state, &mut desk);
    assert!(
        unavailable(&state, Feature::GroupWriteback)
            .unwrap()
            .contains("msDS-ExternalDirectoryObjectId")
    );
}

#[test]
fn rights_are_asked_once_for_all_features_and_shown_at_each() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    with_account(&mut desk, false, false);
    testing::jobs(&mut desk);
    enter(&mut state, &mut desk);
    let jobs = testing::jobs(&mut desk);
    let Job::ConnectorRights { document, .. } = &jobs[0].1 else {
        panic!("{jobs:?}");
    };
    assert!(document.features.password_hash_sync && document.features.exchange_hybrid);
    assert!(
        !desk.document.features.password_hash_sync,
        "only asked, not switched on"
    );
    assert_eq!(connector_need(&state, Feature::PasswordHashSync).met, None);
    let read = vec![
        right(
            NeededFor::PasswordHashSync,
            "Replicating Directory Changes",
            true,
        ),
        right(
            NeededFor::PasswordHashSync,
            "Replicating Directory Changes All",
            false,
        ),
        right(
            NeededFor::PasswordWriteback,
            "Reset password of users",
            true,
        ),
    ];
    answer(
        &mut state,
        jobs[0].0,
        Outcome::ConnectorRights(Ok(read)),
        &mut desk,
    );
    let lacks = connector_need(&state, Feature::PasswordHashSync);
    assert_eq!(
        (lacks.met, &*lacks.note.english()),
        (Some(false), "It lacks: Replicating Directory Changes All")
    );
    assert_eq!(
        connector_need(&state, Feature::PasswordWriteback).met,
        Some(true)
    );
}

#[test]
fn rights_that_the_plan_will_give_are_no_obstacle() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    with_account(&mut desk, false, true);
    enter(&mut state, &mut desk);
    let (ticket, _) = testing::jobs(&mut desk)[0];
    let read = vec![right(
        NeededFor::PasswordWriteback,
        "Reset password of users",
        false,
    )];
    answer(
        &mut state,
        ticket,
        Outcome::ConnectorRights(Ok(read)),
        &mut desk,
    );
    let given = connector_need(&state, Feature::PasswordWriteback);
    assert_eq!(given.met, Some(true));
    assert!(given.note.contains("The plan will give it"));
    with_account(&mut desk, true, true);
    enter(&mut state, &mut desk);
    assert!(
        testing::jobs(&mut desk)
            .iter()
            .all(|(_, j)| !matches!(j, Job::ConnectorRights { .. }))
    );
    assert!(
        connector_need(&state, Feature::PasswordWriteback)
            .note
            .contains("new account")
    );
}

#[test]
fn a_check_that_failed_says_so_and_can_be_repeated() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    with_account(&mut desk, false, true);
    enter(&mut state, &mut desk);
    let (ticket, _) = testing::jobs(&mut desk)[0];
    answer(
        &mut state,
        ticket,
        Outcome::ConnectorRights(Err(Problem::cancelled("Reading"))),
        &mut desk,
    );
    assert_eq!(state.problems().count(), 1);
    assert!(!state.is_checking());
    update(&mut state, Msg::Check, &mut desk);
    assert_eq!(testing::jobs(&mut desk).len(), 1);
    assert!(state.is_checking());
    update(&mut state, Msg::Cancel, &mut desk);
    assert!(!state.is_checking());
}

#[test]
fn the_rights_that_features_need_are_named_after_them() {
    let mut document = testing::desk(&["corp.example"]).document;
    document.engine = EngineKind::EntraConnect;
    for feature in [
        Feature::PasswordHashSync,
        Feature::PasswordWriteback,
        Feature::ExchangeHybrid,
    ] {
        switch(&mut document, feature, true);
    }
    let account = "S-1-5-21-1-2-3-1105".parse().unwrap();
    let needed = crate::insight::needed_rights(&document, &document.forest[0], &account);
    for (feature, why) in [
        (Feature::PasswordHashSync, NeededFor::PasswordHashSync),
        (Feature::PasswordWriteback, NeededFor::PasswordWriteback),
        (Feature::ExchangeHybrid, NeededFor::ExchangeHybrid),
    ] {
        assert!(needed.iter().any(|r| r.why == why), "{feature:?}");
        assert_eq!(why.name(), feature.title(), "one name on all pages");
    }
}

#[test]
fn directory_extensions_are_added_once_and_only_when_they_can_be_carried() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    for bad in ["unicodePwd", "mail", "not an attribute", "memberOf"] {
        update(&mut state, Msg::ExtensionEdited(bad.into()), &mut desk);
        assert!(state.extension_error(&desk).is_some(), "{bad}");
        update(&mut state, Msg::AddExtension, &mut desk);
        assert_eq!(state.extension, bad, "it stays to be mended");
    }
    update(
        &mut state,
        Msg::ExtensionEdited(" costCenter ".into()),
        &mut desk,
    );
    update(&mut state, Msg::AddExtension, &mut desk);
    assert_eq!(state.extension, "");
    assert_eq!(desk.document.features.directory_extensions, ["costCenter"]);
    assert!(extension_fault("COSTCENTER", &desk.document.features.directory_extensions).is_some());
    update(&mut state, Msg::AddSuggested("employeeType"), &mut desk);
    assert_eq!(desk.document.features.directory_extensions.len(), 2);
    update(
        &mut state,
        Msg::RemoveExtension("costCenter".into()),
        &mut desk,
    );
    assert_eq!(
        desk.document.features.directory_extensions,
        ["employeeType"]
    );
    let full: Vec<String> = (0..MOST_EXTENSIONS).map(|n| format!("a{n}")).collect();
    assert!(extension_fault("another", &full).unwrap().contains("100"));
}

#[test]
fn suggested_extensions_can_all_be_added() {
    for name in SUGGESTED {
        assert_eq!(extension_fault(name, &[]), None, "{name}");
    }
}

#[test]
fn staging_says_that_passwords_are_not_sent() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    update(&mut state, Msg::Switch(Feature::Staging, true), &mut desk);
    let needs = &state.card(Feature::PasswordHashSync).unwrap().needs;
    assert!(
        needs
            .iter()
            .any(|n| n.met == Some(false) && n.note.contains("staging"))
    );
}

#[test]
fn the_licence_is_known_only_after_sign_in() {
    let (state, _) = page(EngineKind::EntraConnect);
    let needs = &state.card(Feature::PasswordWriteback).unwrap().needs;
    let licence = needs.iter().find(|n| n.what.contains("P1")).unwrap();
    assert_eq!(licence.met, None);
}

#[test]
fn a_minimum_password_age_is_told_for_each_domain_that_has_one() {
    let (mut state, mut desk) = page(EngineKind::EntraConnect);
    let age = |state: &State| {
        let needs = &state.card(Feature::PasswordWriteback).unwrap().needs;
        let need = needs.iter().find(|n| n.what.contains("password age"));
        need.unwrap().clone()
    };
    assert_eq!(age(&state).met, Some(true));
    facts(&mut desk).domains[0].password_policy.min_age_secs = Some(2 * 86_400);
    enter(&mut state, &mut desk);
    assert_eq!(age(&state).met, Some(false));
    assert!(
        age(&state).note.contains("corp.example (2 days)"),
        "{}",
        age(&state).note
    );
    facts(&mut desk).domains[0].password_policy.min_age_secs = None;
    enter(&mut state, &mut desk);
    assert_eq!(age(&state).met, None);
    assert!(age(&state).note.contains("Not read in corp.example"));
}
