use super::*;
use crate::engines::reading::{Imported, ServerConfiguration};
use crate::model::Document;
use crate::wizard::testing::{desk, dn, jobs, tenant};
use crate::work::ReadConfiguration;

fn read_of(document: &Document) -> ReadConfiguration {
    ReadConfiguration {
        configuration: Configuration::of_document("other", document),
        imported: Imported {
            document: document.clone(),
            not_carried: Vec::new(),
        },
        server: None,
    }
}

/// The other side was read from a file.
fn beside(desk: &mut Desk, other: &Document) -> State {
    let mut state = State::default();
    enter(&mut state, desk);
    update(&mut state, Msg::PathEdited(1, "/x/export".into()), desk);
    update(&mut state, Msg::Take(1, Source::Path), desk);
    update(&mut state, Msg::Read(1), desk);
    let (ticket, job) = jobs(desk).pop().unwrap();
    assert_eq!(
        job,
        Job::ReadConfiguration {
            path: "/x/export".into()
        }
    );
    let read = Outcome::ConfigurationRead(Ok(Box::new(read_of(other))));
    answer(&mut state, ticket, read, desk);
    state
}

#[test]
fn a_file_that_was_read_is_compared_with_what_the_window_holds() {
    let mut desk = desk(&["corp.example"]);
    let mut other = desk.document.clone();
    other.safety.deletion_limit = 7;
    let state = beside(&mut desk, &other);
    assert_eq!(state.shown.unwrap().differences(), 1);
}

#[test]
fn a_setting_and_a_scope_are_carried_across_one_by_one() {
    let mut desk = desk(&["corp.example"]);
    let mut other = desk.document.clone();
    other.safety.deletion_limit = 7;
    other.features.password_hash_sync = true;
    other.forest[0].domain[0].rules = vec![crate::model::ScopeRule {
        dn: dn("OU=a,DC=corp,DC=example"),
        includes: true,
        guid: None,
        why: None,
        until: None,
    }];
    let mut state = beside(&mut desk, &other);
    update(&mut state, Msg::CopySetting(Key::DeletionLimit), &mut desk);
    assert_eq!(desk.document.safety.deletion_limit, 7);
    assert!(!desk.document.features.password_hash_sync);
    let head = dn("DC=corp,DC=example");
    update(&mut state, Msg::CopyScope(head), &mut desk);
    assert!(desk.document.includes(&dn("OU=a,DC=corp,DC=example")));
    assert_eq!(state.shown.unwrap().differences(), 1);
}

#[test]
fn two_files_are_compared_and_nothing_can_be_carried_between_them() {
    let mut desk = desk(&["corp.example"]);
    let other = desk.document.clone();
    let mut state = beside(&mut desk, &other);
    let row = |state: &State| -> SettingRow {
        let rows = &state.shown.as_ref().unwrap().settings;
        rows.iter().find(|r| r.key == Key::Staging).unwrap().clone()
    };
    let staging = row(&state);
    assert!(may_copy(&state, &staging));
    update(&mut state, Msg::Take(0, Source::Path), &mut desk);
    assert!(!may_copy(&state, &staging));
}

#[test]
fn the_way_to_cloud_sync_is_shown_for_what_entra_connect_runs() {
    let mut desk = desk(&["corp.example"]);
    let mut other = desk.document.clone();
    assert!(beside(&mut desk, &other).migration.is_none());
    other.engine = EngineKind::EntraConnect;
    other.features.device_writeback = true;
    let migration = beside(&mut desk, &other).migration.unwrap();
    assert_eq!(migration.blocks[0].cause, "features.device_writeback");
}

#[test]
fn the_report_of_the_windows_configuration_is_written_beside_its_file() {
    let mut desk = desk(&["corp.example"]);
    desk.path = Some("/docs/syncwright.toml".into());
    let mut state = State::default();
    let save = Msg::SaveReport(ReportForm::Markdown);
    update(&mut state, save, &mut desk);
    let Some((
        _,
        Job::WriteReport {
            document,
            known,
            files,
        },
    )) = jobs(&mut desk).pop()
    else {
        panic!("nothing is written");
    };
    let path = PathBuf::from("/docs/report.md");
    assert_eq!(files, [(ReportForm::Markdown, path)]);
    assert_eq!(
        (*document, &*known.file),
        (desk.document, "/docs/syncwright.toml")
    );
}

#[test]
fn a_problem_with_the_file_stays_with_its_side() {
    let mut desk = desk(&["corp.example"]);
    let mut state = State::default();
    enter(&mut state, &mut desk);
    update(&mut state, Msg::PathEdited(1, "gone".into()), &mut desk);
    update(&mut state, Msg::Read(1), &mut desk);
    let (ticket, _) = jobs(&mut desk).pop().unwrap();
    let problem = crate::model::Problem::cancelled("Reading");
    answer(&mut state, ticket, Outcome::Failed(problem), &mut desk);
    assert!(state.sides[1].read.problem().is_some());
    assert!(state.shown.is_none());
}

fn live(limit: u32) -> Outcome {
    let mut live = Configuration::new("live", EngineKind::CloudSync);
    let mut said = Document::new(EngineKind::CloudSync);
    said.safety.deletion_limit = limit;
    live.settings = Configuration::of_document("", &said).settings;
    live.settings.retain(|key, _| *key == Key::DeletionLimit);
    let mut read = read_of(&said);
    read.configuration = live;
    Outcome::CloudSyncRead(Ok(Box::new(read)))
}

#[test]
fn what_the_tenant_has_is_read_once_and_again_only_when_asked() {
    let mut desk = desk(&["corp.example"]);
    let mut state = State::default();
    enter(&mut state, &mut desk);
    update(&mut state, Msg::Take(1, Source::Cloud), &mut desk);
    assert!(can_read(&state, 1, &desk).is_err(), "nobody is signed in");
    assert_eq!(jobs(&mut desk), []);

    desk.tenant = Load::Ready(tenant());
    enter(&mut state, &mut desk);
    let (ticket, job) = jobs(&mut desk).pop().unwrap();
    assert_eq!(job, Job::ReadCloudSync);
    answer(&mut state, ticket, live(7), &mut desk);
    let shown = state.shown.as_ref().unwrap();
    assert_eq!(shown.differences(), 1, "the deletion limit");
    enter(&mut state, &mut desk);
    assert_eq!(jobs(&mut desk), []);
    update(&mut state, Msg::CopySetting(Key::DeletionLimit), &mut desk);
    assert_eq!(desk.document.safety.deletion_limit, 7);
    update(&mut state, Msg::Read(1), &mut desk);
    assert_eq!(jobs(&mut desk).pop().unwrap().1, Job::ReadCloudSync);
}

#[test]
fn what_was_read_of_another_tenant_is_not_shown() {
    let mut desk = desk(&["corp.example"]);
    desk.tenant = Load::Ready(tenant());
    let mut state = State::default();
    update(&mut state, Msg::Take(1, Source::Cloud), &mut desk);
    let (ticket, _) = jobs(&mut desk).pop().unwrap();
    answer(&mut state, ticket, live(7), &mut desk);
    assert!(state.shown.is_some());
    let mut other = tenant();
    other.id = Guid::from_bytes([1; 16]);
    desk.tenant = Load::Ready(other);
    enter(&mut state, &mut desk);
    assert!(state.shown.is_none());
    assert_eq!(jobs(&mut desk).pop().unwrap().1, Job::ReadCloudSync);
}

fn version(number: usize, document: &Document) -> Version {
    Version {
        number,
        id: format!("v{number}"),
        at: "2026-03-01T10:00:00Z".parse().unwrap(),
        by: String::new(),
        author: String::new(),
        reason: String::new(),
        document: document.clone(),
        undone: None,
        stands: false,
        journal: PathBuf::new(),
        steps: None,
        newer: None,
    }
}

#[test]
fn any_two_applied_versions_are_compared() {
    let mut desk = desk(&["corp.example"]);
    desk.path = Some("/docs/syncwright.toml".into());
    let versions = [500, 400, 300].map(|limit| {
        let mut document = desk.document.clone();
        document.safety.deletion_limit = limit;
        document
    });
    let newest_first = (1..=3).rev().map(|n| version(n, &versions[n - 1]));
    let read = Outcome::HistoryRead(newest_first.collect());
    let mut state = State::default();
    update(&mut state, Msg::Take(0, Source::Version), &mut desk);
    let (ticket, job) = jobs(&mut desk).pop().unwrap();
    assert!(matches!(job, Job::ReadHistory { .. }), "{job:?}");
    answer(&mut state, ticket, read.clone(), &mut desk);
    let shown = state.shown.as_ref().unwrap();
    assert_eq!(shown.differences(), 1, "the newest beside what is open");

    update(&mut state, Msg::Take(1, Source::Version), &mut desk);
    let (ticket, _) = jobs(&mut desk).pop().unwrap();
    answer(&mut state, ticket, read, &mut desk);
    assert_eq!(state.shown.as_ref().unwrap().differences(), 0);
    update(&mut state, Msg::Version(0, "v1".into()), &mut desk);
    let shown = state.shown.as_ref().unwrap();
    assert_eq!(shown.differences(), 1);
    assert!(shown.names[0].english().contains("Version 1"));
    let limit = |r: &&SettingRow| r.key == Key::DeletionLimit;
    assert!(!may_copy(
        &state,
        shown.settings.iter().find(limit).unwrap()
    ));
}

#[test]
fn the_move_to_cloud_sync_is_written_with_both_configurations() {
    let mut desk = desk(&["corp.example"]);
    desk.path = Some("/docs/syncwright.toml".into());
    let mut other = desk.document.clone();
    other.engine = EngineKind::EntraConnect;
    let mut state = beside(&mut desk, &other);
    update(&mut state, Msg::SaveMigration, &mut desk);
    let (_, job) = jobs(&mut desk).pop().unwrap();
    let Job::WriteMigration {
        migration, folder, ..
    } = job
    else {
        panic!("{job:?}");
    };
    assert_eq!(folder, PathBuf::from("/docs/move-to-cloud-sync"));
    assert_eq!(migration.cloud.engine, EngineKind::CloudSync);
    assert_eq!(migration.connect.engine, EngineKind::EntraConnect);
}

#[test]
fn the_ou_to_begin_with_is_chosen_among_those_that_sync() {
    let mut desk = desk(&["corp.example"]);
    desk.path = Some("/docs/syncwright.toml".into());
    let mut other = desk.document.clone();
    other.engine = EngineKind::EntraConnect;
    let include = |at: &str| crate::model::ScopeRule {
        dn: dn(at),
        includes: true,
        guid: None,
        why: None,
        until: None,
    };
    let (one, two) = ("OU=a,DC=corp,DC=example", "OU=b,DC=corp,DC=example");
    other.forest[0].domain[0].rules = vec![include(one), include(two)];
    let mut state = beside(&mut desk, &other);
    let pilot = |state: &State| state.migration.as_ref().unwrap().pilot.clone();
    assert_eq!(pilot(&state), Some(dn(one)), "as proposed");
    update(&mut state, Msg::Pilot(two.into()), &mut desk);
    assert_eq!(pilot(&state), Some(dn(two)));
    let migration = state.migration.as_ref().unwrap();
    assert_eq!(pilot_fault(&state, migration), None);
    update(&mut state, Msg::SaveMigration, &mut desk);
    let (_, job) = jobs(&mut desk).pop().unwrap();
    let Job::WriteMigration { migration, .. } = job else {
        panic!("{job:?}");
    };
    let small = &migration.cloud_pilot.unwrap();
    assert!(small.includes(&dn(two)) && !small.includes(&dn(one)));
    for wrong in ["OU=elsewhere,DC=corp,DC=example", "nonsense"] {
        update(&mut state, Msg::Pilot(wrong.into()), &mut desk);
        assert_eq!(pilot(&state), Some(dn(one)), "{wrong}");
        let migration = state.migration.as_ref().unwrap();
        assert!(pilot_fault(&state, migration).is_some(), "{wrong}");
    }
}

#[test]
fn a_servers_export_is_held_against_what_the_window_decides_for_it() {
    let mut desk = desk(&["corp.example"]);
    let document = desk.document.clone();
    let mut state = State::default();
    let read_in = |state: &mut State, desk: &mut Desk| {
        enter(state, desk);
        update(state, Msg::PathEdited(1, "/x/export".into()), desk);
        update(state, Msg::Take(1, Source::Path), desk);
        update(state, Msg::Read(1), desk);
        let (ticket, _) = jobs(desk).pop().unwrap();
        let mut read = read_of(&document);
        read.server = Some(ServerConfiguration::default());
        let read = Outcome::ConfigurationRead(Ok(Box::new(read)));
        answer(state, ticket, read, desk);
    };
    read_in(&mut state, &mut desk);
    assert_eq!(state.applied, None, "Cloud Sync has no server");
    desk.document.engine = EngineKind::EntraConnect;
    read_in(&mut state, &mut desk);
    let items = state.applied.unwrap();
    assert!(items.iter().any(|item| !item.is_applied()), "{items:?}");
}
