//! `history`, going back, and undo by step.

use serde_json::Value;

use crate::desk::Desk;

fn json(desk: &Desk, code: i32, arguments: &[&str]) -> Value {
    serde_json::from_str(&desk.expect(code, arguments).out).unwrap()
}

fn edit(desk: &Desk, from: &str, to: &str) {
    let text = desk.text();
    assert!(text.contains(from), "{from} is not in {text}");
    std::fs::write(desk.document(), text.replace(from, to)).unwrap();
}

/// Two versions were applied: the second has another deletion limit and no password hash sync.
fn twice() -> Desk {
    let desk = Desk::with_practice();
    desk.expect(0, &["apply", "--yes"]);
    edit(
        &desk,
        "password_hash_sync = true",
        "password_hash_sync = false",
    );
    desk.expect(0, &["apply", "--yes"]);
    desk
}

#[test]
fn two_applied_versions_are_compared_as_any_two_configurations() {
    let desk = twice();
    let ran = desk.expect(1, &["compare", "applied:1", "applied:2"]);
    for told in ["Version 1, applied", "Version 2, applied", "1 difference"] {
        assert!(ran.out.contains(told), "{told}: {}", ran.out);
    }
    desk.expect(0, &["compare", "applied", "applied:2"]);
    let none = desk.expect(3, &["compare", "applied:9", "applied"]);
    assert!(none.err.contains('9'), "{}", none.err);
}

#[test]
fn every_apply_is_a_version_with_who_when_and_its_steps() {
    let desk = Desk::with_practice();
    let none = desk.expect(0, &["history"]);
    assert!(none.out.contains("Nothing was applied"), "{}", none.out);
    let desk = twice();
    let all = json(&desk, 0, &["history", "--json"]);
    let versions = all["versions"].as_array().unwrap();
    assert_eq!(versions.len(), 2, "{all:#}");
    assert_eq!(versions[1]["stands"], true);
    let shown = desk.expect(0, &["history"]);
    let lines: Vec<&str> = shown.out.lines().filter(|l| l.contains(", by ")).collect();
    assert!(
        lines[0].starts_with("2. ") && lines[0].contains("applied last"),
        "{}",
        shown.out
    );

    let first = json(&desk, 0, &["history", "1", "--json"]);
    let steps = first["steps"].as_array().unwrap();
    let made = steps
        .iter()
        .find(|s| s["id"].as_str().unwrap().starts_with("make-group:"));
    let made = made.unwrap();
    assert_eq!(made["state"], "done");
    assert!(
        made["not-undone-alone"]
            .as_str()
            .unwrap()
            .contains("counts on it"),
        "{made:#}"
    );
    assert_eq!(
        first["plan"]["steps"].as_array().unwrap().len(),
        steps.len()
    );
    let id = first["id"].as_str().unwrap();
    let by_id = json(&desk, 0, &["history", id, "--json"]);
    assert_eq!(by_id["number"], 1);
    let unknown = desk.expect(3, &["history", "7"]);
    assert!(
        unknown.err.contains("There is no version 7"),
        "{}",
        unknown.err
    );
}

#[test]
fn two_versions_are_compared_and_one_goes_back_to_the_earlier() {
    let desk = twice();
    let compared = desk.expect(2, &["history", "1", "--compare", "2"]);
    assert!(
        compared
            .out
            .contains("Password hash synchronization: on → off")
            || compared.out.contains("on"),
        "{}",
        compared.out
    );
    let same = json(&desk, 0, &["history", "2", "--compare", "now", "--json"]);
    assert_eq!(same["changes"], Value::Array(vec![]));

    let text = desk.text();
    let plan = desk.expect(2, &["plan", "--back-to", "1"]);
    assert!(plan.out.contains("Write the document"), "{}", plan.out);
    assert_eq!(desk.text(), text, "a plan writes nothing");
    desk.expect(0, &["apply", "--yes", "--back-to", "1"]);
    assert!(desk.text().contains("password_hash_sync = true"));
    desk.expect(0, &["plan"]);
    let all = json(&desk, 0, &["history", "--json"]);
    assert_eq!(
        all["versions"].as_array().unwrap().len(),
        3,
        "a version of its own"
    );
    desk.expect(0, &["undo"]);
    assert_eq!(desk.text(), text);
    let undone = desk.expect(0, &["history"]);
    assert!(undone.out.contains("undone "), "{}", undone.out);
}

#[test]
fn one_step_is_undone_alone_unless_another_counts_on_it() {
    let desk = Desk::with_practice();
    let before = desk.dump();
    desk.expect(0, &["apply", "--yes"]);
    let version = json(&desk, 0, &["history", "1", "--json"]);
    let steps = version["steps"].as_array().unwrap();
    let id = |start: &str| {
        let ids = steps.iter().map(|s| s["id"].as_str().unwrap());
        ids.into_iter()
            .find(|id| id.starts_with(start))
            .unwrap()
            .to_owned()
    };
    let refused = desk.expect(3, &["undo", "--step", &id("make-account:")]);
    assert!(
        refused.err.contains("another step counts on it"),
        "{}",
        refused.err
    );
    let members = id("add-members:CN=ADSyncBrowse");
    desk.expect(0, &["undo", "--step", &members]);
    let again = json(&desk, 2, &["plan", "--json"]);
    let planned = again["plan"]["steps"].as_array().unwrap();
    assert_eq!(planned.len(), 1, "{again:#}");
    assert_eq!(planned[0]["id"], *members);
    let check = json(&desk, 0, &["check", "--json"]);
    assert_eq!(
        check["differences"],
        Value::Array(vec![]),
        "our own undo is no drift"
    );
    desk.expect(0, &["undo"]);
    assert_eq!(desk.dump(), before, "the rest goes back in whole");
}
