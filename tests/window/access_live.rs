//! Delegated access on real data: the window with its own worker, over LDAP to the practice forest.

use std::env;
use std::path::Path;
use std::process::Command;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use serde_json::Value;
use syncwright::model::document::DelegationRole;
use syncwright::practice::forest::Scenario;
use syncwright::ui::App;
use syncwright::ui::theme::Look;
use syncwright::wizard::pages::access;
use syncwright::wizard::{Errand, Model, Msg};
use syncwright::work::Tasks;

use crate::app::window_of;
use crate::desk::{Desk, PROGRAM};
use crate::live::{OPENS, Window, again, click, seen, until, write};

const DORA: &str = "dora.delegate";
const RITA: &str = "rita.reader";

/// The worker takes its folders from the environment: the window is in a process of its own.
#[test]
fn access_is_ended_extended_moved_and_confirmed_and_what_was_ended_comes_back() {
    if let Some(document) = env::var_os(OPENS) {
        return in_the_window(Path::new(&document));
    }
    let desk = Desk::with_practice();
    desk.expect(0, &["apply", "--yes"]);
    let text = desk.text().replace(
        "nest_in_browse = true",
        "nest_in_browse = true\nattest_every_days = 90",
    );
    std::fs::write(desk.document(), text).unwrap();
    desk.expect(0, &["apply", "--yes"]);
    let into = |who: &str, more: &[&str]| {
        let add = ["review", "add", who, "--to", "operators", "--yes"];
        desk.expect(0, &[&add[..], more].concat());
    };
    into(DORA, &["--for", "4h"]);
    into(RITA, &[]);

    let name =
        "access_live::access_is_ended_extended_moved_and_confirmed_and_what_was_ended_comes_back";
    again(&desk, name);

    let report = desk.document().with_extension("access.html");
    let report = std::fs::read_to_string(report).unwrap();
    let line = |who: &str| report.lines().find(|l| l.contains(who)).unwrap().to_owned();
    assert!(line("(CN=Rita").contains("Carol Confirms"), "{report}");
    assert!(line("(CN=Dora").contains("to be confirmed"), "{report}");
}

fn in_the_window(document: &Path) {
    let tasks = Tasks::new(Scenario::default()).unwrap();
    let open = Errand::Open(document.to_owned());
    let app = App::new(tasks, Model::default(), Some(open));
    let mut w = window_of(app, [1600.0, 6000.0], Look::Light);
    sign_in(&mut w);

    let before = members();
    let given = ends(DORA);
    choose(&mut w, DORA);
    click(&mut w, "End now in ADSyncOperators");
    apply(&mut w);
    assert_eq!(of(&members(), "ADSyncOperators"), [RITA]);
    click(&mut w, "Undo everything…");
    click(&mut w, "Undo");
    until(&mut w, "the undo", |w| {
        seen(w, "To the overview") && !seen(w, "Undo everything…")
    });
    assert_eq!(members(), before, "undo left a trace");
    assert_eq!(ends(DORA), given);

    read(&mut w);
    choose(&mut w, DORA);
    write(&mut w, Role::TextInput, "Until", "8h");
    click(&mut w, "In ADSyncOperators until the time below");
    apply(&mut w);
    assert!(ends(DORA) > given, "{} {given}", ends(DORA));
    assert_eq!(members(), before, "it is only longer");

    read(&mut w);
    choose(&mut w, RITA);
    let into = Msg::Access(access::Msg::To(DelegationRole::Admins));
    let ctx = w.ctx.clone();
    w.state_mut().0.dispatch(into, &ctx);
    w.run_steps(2);
    click(&mut w, "Move from ADSyncOperators to ADSyncAdmins");
    apply(&mut w);
    let now = members();
    assert_eq!(of(&now, "ADSyncOperators"), [DORA]);
    assert!(of(&now, "ADSyncAdmins").contains(&RITA.to_owned()));

    confirm(&mut w, "rita.reader: ADSyncAdmins");
}

/// Confirms this membership and leaves the others for later; the report is written.
fn confirm(w: &mut Window, what: &str) {
    read(w);
    write(w, Role::TextInput, "Your name", "Carol Confirms");
    click(w, "Start attestation");
    while !seen(w, "All were seen") {
        let this = w.query_by_label(what).is_some();
        click(
            w,
            if this {
                "Confirm, and next"
            } else {
                "Decide later"
            },
        );
    }
    click(w, "See what follows from 1 decision");
    apply(w);
    read(w);
    click(w, "HTML");
    until(w, "the report", |w| seen(w, "Saved: "));
}

fn sign_in(w: &mut Window) {
    until(w, "the document", |w| seen(w, "Sign in again"));
    click(w, "Sign in again");
    let password = env::var("SYNCWRIGHT_PRACTICE_ADMIN_PASSWORD").unwrap();
    write(w, Role::PasswordInput, "Password", &password);
    click(w, "Test connection");
    until(w, "the connection", |w| {
        !w.state().0.model.desk.forests.is_empty()
    });
    read(w);
}

/// The page, when it has read the directory anew.
fn read(w: &mut Window) {
    w.get_by_role_and_label(Role::Tab, "Delegated access")
        .click();
    w.run_steps(3);
    until(w, "the review", |w| {
        let access = &w.state().0.model.access;
        !access.read.is_running() && access.review().is_some()
    });
    w.run_steps(3);
}

fn choose(w: &mut Window, who: &str) {
    click(w, &format!("Who: {who}"));
}

fn apply(w: &mut Window) {
    until(w, "what would follow", |w| seen(w, "Apply this"));
    click(w, "Apply this");
    until(w, "the apply", |w| seen(w, "To the overview"));
}

/// As another process reads it from the directory.
fn review() -> Value {
    let told = Command::new(PROGRAM).args(["review", "--json"]).output();
    serde_json::from_slice(&told.unwrap().stdout).unwrap()
}

fn members() -> Vec<(String, Vec<String>)> {
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    let accounts = |g: &Value| -> Vec<String> {
        let members = g["members"].as_array().unwrap().iter();
        members.map(|m| text(&m["account"])).collect()
    };
    let told = review();
    let groups = told["groups"].as_array().unwrap().iter();
    groups.map(|g| (text(&g["group"]), accounts(g))).collect()
}

fn of(all: &[(String, Vec<String>)], group: &str) -> Vec<String> {
    let found = all.iter().find(|(name, _)| name == group);
    found.unwrap().1.clone()
}

/// When this one's access to run the engine ends.
fn ends(who: &str) -> String {
    let told = review();
    let group = &told["groups"][DelegationRole::Operators.index()];
    let mut members = group["members"].as_array().unwrap().iter();
    let member = members.find(|m| m["account"] == who).unwrap();
    let end = [&member["until"], &member["recorded_until"]];
    let end = end.into_iter().find_map(|v| v.as_str());
    end.unwrap().to_owned()
}
