//! "Move to Cloud Sync" with the window's own worker: from an export in a folder to files on disk.

use std::env;
use std::fs;
use std::path::Path;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use syncwright::model::Document;
use syncwright::model::document::{EngineKind, parse};
use syncwright::practice::forest::Scenario;
use syncwright::ui::App;
use syncwright::ui::theme::Look;
use syncwright::wizard::{Errand, Model};
use syncwright::work::Tasks;

use crate::app::window_of;
use crate::compare::{RULE, SERVER, SETTINGS};
use crate::desk::Desk;
use crate::live::{OPENS, again, click, seen, until, write};
use crate::samples::dn;

pub const DOCUMENT: &str = r#"version = 1
engine = "entra-connect"

[[forest]]
name = "corp.example"
sign_in = { account = "admin@corp.example", credential = "ask" }

[[forest.domain]]
name = "corp.example"
guid = "0a1b2c3d-0000-0000-0000-000000000001"
scope = [{ include = "OU=People,DC=corp,DC=example" }]
"#;

/// The worker takes its folders from the environment: the window is in a process of its own.
#[test]
fn the_move_to_cloud_sync_is_saved_as_both_configurations_and_a_report_in_two_forms() {
    if let Some(document) = env::var_os(OPENS) {
        return in_the_window(Path::new(&document));
    }
    let desk = Desk::bare();
    fs::write(desk.document(), DOCUMENT).unwrap();
    let exported = desk.folder.path().join("export");
    fs::create_dir(&exported).unwrap();
    for (name, text) in [
        ("connector.xml", SERVER),
        ("rule.xml", RULE),
        ("MV.xml", SETTINGS),
    ] {
        fs::write(exported.join(name), text).unwrap();
    }
    let name = "compare_live::the_move_to_cloud_sync_is_saved_as_both_configurations_and_a_report_in_two_forms";
    again(&desk, name);

    let folder = desk.folder.path().join("move-to-cloud-sync");
    let text = |name: &str| {
        let read = fs::read_to_string(folder.join(name));
        read.unwrap_or_else(|e| panic!("{name}: {e}"))
    };
    let read = |name: &str| -> Document { parse(text(name).as_bytes()).unwrap() };
    let (cloud, connect) = (read("cloud-sync.toml"), read("entra-connect.toml"));
    assert_eq!(cloud.engine, EngineKind::CloudSync);
    assert_eq!(connect.engine, EngineKind::EntraConnect);
    for document in [&cloud, &connect] {
        assert_eq!(document.safety.deletion_limit, 200, "as the server has it");
        for (at, wanted) in [("Sales", true), ("People", true), ("Other", false)] {
            let at = dn("DC=corp,DC=example").child("OU", at);
            assert_eq!(document.includes(&at), wanted, "{at}");
        }
    }
    let (html, markdown) = (text("migration.html"), text("migration.md"));
    assert!(html.starts_with("<!doctype html>") || html.starts_with("<!DOCTYPE html>"));
    for told in ["No interns", "precedence 50", "Device writeback"] {
        assert!(html.contains(told), "{told} is missing in\n{html}");
        assert!(markdown.contains(told), "{told} is missing in\n{markdown}");
    }
    let script = text("entra-connect/Configure-EntraConnect.ps1");
    assert!(script.contains("DeletionLimit = 200"));
    assert!(text("entra-connect/Checklist.md").contains("OU=Sales"));
}

fn in_the_window(document: &Path) {
    let tasks = Tasks::new(Scenario::default()).unwrap();
    let open = Errand::Open(document.to_owned());
    let app = App::new(tasks, Model::default(), Some(open));
    let mut w = window_of(app, [1600.0, 6000.0], Look::Light);
    until(&mut w, "the page", |w| {
        w.query_by_role_and_label(Role::Tab, "Compare").is_some()
    });
    w.get_by_role_and_label(Role::Tab, "Compare").click();
    w.run_steps(3);
    let other = w.query_all_by_label("Another file or folder");
    other.last().unwrap().click();
    w.run_steps(3);
    let exported = document.with_file_name("export");
    let path = "Path: Second configuration";
    write(&mut w, Role::TextInput, path, exported.to_str().unwrap());
    click(&mut w, "Read (Second configuration)");
    until(&mut w, "the export", |w| {
        seen(w, "Save both configurations")
    });
    click(&mut w, "Save both configurations and the steps");
    until(&mut w, "the files", |w| seen(w, "Saved as "));
}
