//! The page "Compare", and taking over an export on the Start page.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use syncwright::engines::IncludedContainers;
use syncwright::engines::compare::{Configuration, Key};
use syncwright::engines::reading::{Export, Imported, NotCarried};
use syncwright::model::document::{EngineKind, Safety};
use syncwright::model::{Document, ScopeRule};
use syncwright::ui::theme::Look;
use syncwright::wizard::pages::compare::Source;
use syncwright::wizard::pages::{compare, start};
use syncwright::wizard::{Effect, Model, Msg, Page};
use syncwright::work::{Job, Outcome, ReadConfiguration, Version};

use crate::overview::back;
use crate::samples::dn;
use crate::support::Shown;
use crate::whole::{Silent, fits, framed, looks_as_approved};

type Window = egui_kittest::Harness<'static, Shown<syncwright::ui::App<Silent>>>;

pub const SERVER: &str = r#"<ma-data><id>{11111111-2222-3333-4444-555555555555}</id><name>corp.example</name><category>AD</category>
<private-configuration><adma-configuration><forest-name>corp.example</forest-name></adma-configuration></private-configuration>
<ma-partition-data><partition><name>DC=corp,DC=example</name><selected>1</selected><filter><containers>
<exclusions><exclusion>DC=corp,DC=example</exclusion></exclusions>
<inclusions><inclusion>OU=People,DC=corp,DC=example</inclusion><inclusion>OU=Sales,DC=corp,DC=example</inclusion></inclusions></containers></filter></partition></ma-partition-data></ma-data>"#;

pub const RULE: &str = "<synchronizationRule><id>{21111111-2222-3333-4444-555555555555}</id><name>In from AD - No interns</name><direction>Inbound</direction><connector>{11111111-2222-3333-4444-555555555555}</connector><precedence>50</precedence><disabled>False</disabled></synchronizationRule>";

pub const SETTINGS: &str = "<saved-mv-configuration server='SYNC01' export-date='2026-03-01'><mv-data><parameter-values>\
<parameter name='Microsoft.SynchronizationOption.AnchorAttribute'>objectGUID</parameter>\
<parameter name='Microsoft.SynchronizationOption.JoinCriteria'>Mail</parameter>\
<parameter name='Microsoft.OptionalFeature.ExportDeletionThresholdValue'>200</parameter>\
<parameter name='Microsoft.OptionalFeature.DeviceWriteBack'>True</parameter>\
</parameter-values></mv-data></saved-mv-configuration>";

fn export() -> ReadConfiguration {
    let mut export = Export::default();
    for (name, file) in [("c.xml", SERVER), ("r.xml", RULE), ("MV.xml", SETTINGS)] {
        assert!(export.add_xml(name, file.as_bytes()).unwrap());
    }
    export.settle();
    ReadConfiguration {
        configuration: Configuration::of_export("x", &export),
        imported: export.import(),
        server: Some(export.server),
    }
}

/// A job of the tenant that carries another OU than the document.
fn live() -> ReadConfiguration {
    let mut document = back().desk.document;
    document.safety.deletion_limit = 200;
    document.forest[0].domain[0].rules = vec![ScopeRule {
        dn: dn("OU=Sales,DC=corp,DC=example"),
        includes: true,
        guid: None,
        why: None,
        until: None,
    }];
    let mut live = Configuration::new("live", EngineKind::CloudSync);
    let said = Configuration::of_document("", &document).settings;
    live.settings.extend(
        said.into_iter()
            .filter(|(key, _)| *key == Key::DeletionLimit),
    );
    let sales = dn("OU=Sales,DC=corp,DC=example");
    let head = dn("DC=corp,DC=example");
    let scope = IncludedContainers::scope(&[sales], &head);
    live.domains.insert(head, scope);
    let imported = Imported {
        document,
        not_carried: vec![NotCarried {
            what: "Mails about problems go to ops@corp.example".into(),
            why: "why".into(),
            place: "AD2AADProvisioning.1".into(),
        }],
    };
    ReadConfiguration {
        configuration: live,
        imported,
        server: None,
    }
}

fn versions(document: &Document) -> Vec<Version> {
    let version = |number: usize| Version {
        number,
        id: number.to_string(),
        at: "2026-03-01T10:00:00Z".parse().unwrap(),
        by: "anna on dc1".into(),
        author: String::new(),
        reason: String::new(),
        document: Document {
            safety: Safety {
                deletion_limit: 100 * number as u32,
                ..document.safety.clone()
            },
            ..document.clone()
        },
        undone: None,
        stands: number == 3,
        journal: "/j/1.jsonl".into(),
        steps: None,
        newer: None,
    };
    (1..=3).rev().map(version).collect()
}

/// Answers whoever asked for a side.
fn told(model: &mut Model, msg: Msg) {
    for effect in model.update(msg) {
        let Effect::Run(ticket, job) = effect else {
            continue;
        };
        let read = match job {
            Job::ReadConfiguration { .. } => Outcome::ConfigurationRead(Ok(Box::new(export()))),
            Job::ReadCloudSync => Outcome::CloudSyncRead(Ok(Box::new(live()))),
            Job::LookAround => Outcome::LookedAround {
                draft: None,
                recent: Vec::new(),
                unfinished: Vec::new(),
                newer: Vec::new(),
            },
            Job::ReadHistory { .. } => Outcome::HistoryRead(versions(&model.desk.document)),
            _ => continue,
        };
        model.update(Msg::Work(ticket, Box::new(read)));
    }
}

/// An applied version beside what the tenant has.
fn with_tenant() -> Model {
    let mut model = empty();
    for msg in [
        compare::Msg::Take(0, Source::Version),
        compare::Msg::Version(0, "1".into()),
        compare::Msg::Take(1, Source::Cloud),
    ] {
        told(&mut model, Msg::Compare(msg));
    }
    model
}

pub fn empty() -> Model {
    let mut model = back();
    model.update(Msg::Go(Page::Compare));
    assert_eq!(model.page, Page::Compare);
    model
}

/// The configuration of the window beside what a server exported.
pub fn compared() -> Model {
    let mut model = empty();
    for msg in [
        compare::Msg::PathEdited(1, "/exports/SYNC01".into()),
        compare::Msg::Take(1, Source::Path),
        compare::Msg::Read(1),
    ] {
        told(&mut model, Msg::Compare(msg));
    }
    model
}

/// An export was read on the Start page.
pub fn previewed() -> Model {
    let mut model = Model::default();
    told(&mut model, Msg::Start(start::Msg::LookAgain));
    let typed = start::import::Msg::PathEdited("/exports/SYNC01".into());
    model.update(Msg::Start(start::Msg::Import(typed)));
    let read = start::Msg::Import(start::import::Msg::Read);
    told(&mut model, Msg::Start(read));
    model
}

#[test]
fn settings_scope_and_what_blocks_are_told_in_words() {
    let window = framed([1600.0, 6000.0], Look::Light, compared());
    for label in [
        "Server SYNC01, exported 2026-03-01: Differs. 200 deletions in one run.",
        "corp.example: what syncs differs",
        "Take over: Deletion limit",
        "Take over the scope of corp.example",
        "Custom rule \"In from AD - No interns\", precedence 50",
    ] {
        assert!(
            window.query_all_by_label_contains(label).next().is_some(),
            "{label}"
        );
    }
}

#[test]
fn one_setting_is_taken_over_by_one_click_and_undone_by_a_key() {
    let mut window = framed([1600.0, 6000.0], Look::Light, compared());
    let limit = |window: &Window| {
        let model = &window.state().state.model;
        model.desk.document.safety.deletion_limit
    };
    let before = limit(&window);
    window.get_by_label("Take over: Deletion limit").click();
    window.run_steps(3);
    assert_eq!((before, limit(&window)), (500, 200));
    assert!(
        window
            .query_all_by_label_contains("Take over: Deletion limit")
            .next()
            .is_none()
    );
    let model = &mut window.state_mut().state.model;
    model.update(Msg::Do(syncwright::wizard::Action::Undo));
    assert_eq!(limit(&window), 500);
}

#[test]
fn a_version_and_the_tenants_jobs_are_sides_like_any() {
    let mut window = framed([1600.0, 6000.0], Look::Light, with_tenant());
    for label in [
        "Cloud Sync as the tenant has it",
        "corp.example: what syncs differs",
    ] {
        let mut found = window.query_all_by_label_contains(label);
        assert!(found.next().is_some(), "{label}");
    }
    assert_eq!(window.query_all_by_label_contains("Take over:").count(), 0);
    window
        .get_by_role_and_label(Role::ComboBox, "Version (First configuration)")
        .click();
    window.run_steps(3);
    let second = |label: &str| label.starts_with("Version 2, applied");
    window
        .get_by(|n| n.role() == Role::ListBoxOption && n.label().is_some_and(|l| second(&l)))
        .click();
    window.run_steps(3);
    let model = &window.state().state.model;
    assert_eq!(model.compare.sides[0].version.as_deref(), Some("2"));
    let shown = model.compare.shown.as_ref().unwrap();
    let limit = shown
        .settings
        .iter()
        .find(|s| s.key == Key::DeletionLimit)
        .unwrap();
    assert_ne!(limit.state, syncwright::insight::compare::State::Differs);
}

#[test]
fn an_export_is_previewed_and_becomes_the_configuration() {
    let mut window = framed([1600.0, 6000.0], Look::Light, previewed());
    let mut tables = window.query_all_by_role(Role::Table);
    assert!(tables.next().is_some());
    drop(tables);
    window.get_by_label("Use it as configuration").click();
    window.run_steps(3);
    let model = &window.state().state.model;
    assert_eq!(model.page, Page::Engine);
    assert!(
        model
            .desk
            .document
            .includes(&dn("OU=a,OU=Sales,DC=corp,DC=example"))
    );
}

#[test]
fn the_tenants_jobs_are_read_on_the_start_page_and_become_the_configuration() {
    let mut model = back();
    told(&mut model, Msg::Go(Page::Start));
    let mut window = framed([1600.0, 6000.0], Look::Light, model);
    window.get_by_label("Read Cloud Sync of the tenant").click();
    window.run_steps(3);
    let model = &mut window.state_mut().state.model;
    let ticket = model.start.import.read.ticket().unwrap();
    let read = Outcome::CloudSyncRead(Ok(Box::new(live())));
    model.update(Msg::Work(ticket, Box::new(read)));
    window.run_steps(3);
    let mut listed = window.query_all_by_label_contains("Mails about problems go to");
    assert!(listed.next().is_some());
    drop(listed);
    window.get_by_label("Use it as configuration").click();
    window.run_steps(3);
    let model = &window.state().state.model;
    assert_eq!(model.page, Page::Engine);
    let document = &model.desk.document;
    assert!(document.includes(&dn("OU=Sales,DC=corp,DC=example")));
    assert!(!document.includes(&dn("OU=People,DC=corp,DC=example")));
    assert!(model.desk.tenant.value().is_some(), "still signed in");
}

/// The configuration of the window is for the server whose export stands beside it.
fn for_server() -> Model {
    let mut model = compared();
    model.desk.document.engine = EngineKind::EntraConnect;
    told(&mut model, Msg::Compare(compare::Msg::Read(1)));
    model
}

#[test]
fn what_is_decided_is_held_against_the_server_item_by_item() {
    let window = framed([1600.0, 8000.0], Look::Light, for_server());
    let title = "What is decided, on the server";
    let mut tables = window.query_all_by_role_and_label(Role::Table, title);
    assert!(tables.next().is_some());
    for label in ["Differs here", "Applied", "OU=Sales,DC=corp,DC=example"] {
        let mut found = window.query_all_by_label_contains(label);
        assert!(found.next().is_some(), "{label}");
    }
    let cloud = framed([1600.0, 8000.0], Look::Light, compared());
    let mut tables = cloud.query_all_by_role_and_label(Role::Table, title);
    assert!(tables.next().is_none(), "Cloud Sync has no server");
}

#[test]
fn the_ou_to_begin_with_is_chosen_in_the_window() {
    let mut window = framed([1600.0, 8000.0], Look::Light, compared());
    let pilot = |window: &Window| {
        let migration = window.state().state.model.compare.migration.as_ref();
        migration.unwrap().pilot.as_ref().unwrap().to_string()
    };
    let proposed = pilot(&window);
    let other = match proposed.as_str() {
        "OU=Sales,DC=corp,DC=example" => "OU=People,DC=corp,DC=example",
        _ => "OU=Sales,DC=corp,DC=example",
    };
    window
        .get_by_role_and_label(Role::ComboBox, "OU to begin with")
        .click();
    window.run_steps(3);
    window
        .get_by(|n| n.role() == Role::ListBoxOption && n.label().is_some_and(|l| l == other))
        .click();
    window.run_steps(3);
    assert_eq!(pilot(&window), other);
    let field = "Another OU to begin with";
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run_steps(2);
    window
        .get_by_role_and_label(Role::TextInput, field)
        .type_text("x");
    window.run_steps(3);
    let mut faults = window.query_all_by_label_contains("is no OU to begin with");
    assert!(faults.next().is_some());
    drop(faults);
    assert_eq!(
        pilot(&window),
        proposed,
        "what cannot be moved is not taken"
    );
}

#[test]
fn the_comparison_looks_as_approved() {
    looks_as_approved("compare", compared);
}

#[test]
fn the_tenants_jobs_beside_a_version_look_as_approved() {
    looks_as_approved("compare_tenant", with_tenant);
}

#[test]
fn an_export_that_was_read_looks_as_approved() {
    looks_as_approved("start_import", previewed);
}

#[test]
fn the_page_fits_in_every_language_and_size() {
    fits(
        "compare",
        &[
            ("empty", empty),
            ("read", compared),
            ("tenant", with_tenant),
            ("import", previewed),
            ("server", for_server),
        ],
    );
}
