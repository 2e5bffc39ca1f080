//! The task "Export" with the window's own worker: what a person finds in the folder afterwards.

use std::env;
use std::fs;
use std::path::Path;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use syncwright::practice::forest::Scenario;
use syncwright::ui::App;
use syncwright::ui::theme::Look;
use syncwright::wizard::{Errand, Model};
use syncwright::work::Tasks;

use crate::app::window_of;
use crate::compare_live::DOCUMENT;
use crate::desk::Desk;
use crate::live::{OPENS, again, click, seen, until};

#[test]
fn a_report_script_and_checklist_are_exported_beside_the_configuration() {
    if let Some(document) = env::var_os(OPENS) {
        return in_the_window(Path::new(&document));
    }
    let desk = Desk::bare();
    fs::write(desk.document(), DOCUMENT).unwrap();
    again(
        &desk,
        "export_live::a_report_script_and_checklist_are_exported_beside_the_configuration",
    );
    let folder = desk.folder.path().join("syncwright-export");
    for (name, holds) in [
        ("report.html", "OU=People"),
        ("report.md", "OU=People"),
        ("Configure-EntraConnect.ps1", "WhatIf"),
        ("Checklist.md", "OU=People"),
    ] {
        let text = fs::read_to_string(folder.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert!(text.contains(holds), "{name}: {text}");
    }
}

fn in_the_window(document: &Path) {
    let tasks = Tasks::new(Scenario::default()).unwrap();
    let open = Errand::Open(document.to_owned());
    let app = App::new(tasks, Model::default(), Some(open));
    let mut w = window_of(app, [1600.0, 6000.0], Look::Light);
    until(&mut w, "the task", |w| {
        w.query_by_role_and_label(Role::Link, "Export").is_some()
    });
    click(&mut w, "Export");
    until(&mut w, "the folder", |w| seen(w, "Exported to "));
}
