//! A plan made by one person and carried out by another on a real domain controller.

use std::fs;

use serde_json::Value;

use crate::support::{Lab, moved};

/// As on another computer: a copy of the document in another folder.
fn elsewhere(lab: &Lab) -> String {
    let folder = lab.folder.path().join("srv");
    fs::create_dir_all(&folder).unwrap();
    let document = folder.join("syncwright.toml");
    fs::copy(lab.document(), &document).unwrap();
    document.to_str().unwrap().to_owned()
}

#[test]
fn a_plan_is_applied_elsewhere_and_refused_when_the_directory_moved() {
    let lab = Lab::new();
    let before = lab.dump();
    lab.expect(2, &["plan", "--out", "plan.json", "--reason", "CHG-2041"]);
    let there = elsewhere(&lab);
    let apply = ["apply", "--yes", "--config", &there, "--plan", "plan.json"];

    // Somebody makes one of the groups meanwhile.
    let group = lab.at("CN=ADSyncBrowse,OU=Delegated");
    lab.modify(&format!(
        "dn: {group}\nchangetype: add\nobjectClass: group\nsAMAccountName: ADSyncBrowse\n"
    ));
    let disturbed = lab.dump();
    let ran = lab.expect(4, &apply);
    assert!(ran.err.contains("The plan is out of date"), "{}", ran.err);
    assert!(ran.err.contains("ADSyncBrowse"), "{}", ran.err);
    assert_eq!(moved(&disturbed, &lab.dump()), "", "nothing was begun");
    assert!(lab.journals().is_empty());

    lab.modify(&format!("dn: {group}\nchangetype: delete\n"));
    lab.expect(0, &apply);
    let (_, journal) = lab.journals().pop().unwrap();
    let start: Value = serde_json::from_str(journal.lines().next().unwrap()).unwrap();
    assert_eq!(start["reason"], "CHG-2041");
    let plan = fs::read_to_string(lab.folder.path().join("plan.json")).unwrap();
    let plan: Value = serde_json::from_str(&plan).unwrap();
    assert_eq!(start["author"], plan["author"]);
    assert_eq!(
        start["plan"]["steps"].as_array().map(Vec::len),
        plan["plan"]["steps"].as_array().map(Vec::len)
    );

    // Once more there is nothing left of it.
    let ran = lab.expect(4, &apply);
    assert!(ran.err.contains("out of date"), "{}", ran.err);
    lab.expect(0, &["undo", "--config", &there]);
    assert_eq!(moved(&before, &lab.dump()), "");
}

#[test]
fn a_scope_test_is_counted_in_the_directory_and_stops_an_apply() {
    let lab = Lab::new();
    let people = lab.at("OU=People");
    let text = lab.text();
    let with = |least: u32| {
        fs::write(
            lab.document(),
            format!("{text}\n[[expect]]\ncontainer = \"{people}\"\nat_least = {least}\n"),
        )
        .unwrap();
    };
    with(100_000);
    let check = lab.run(&["check"]);
    assert!(check.out.contains("at least 100"), "{}", check.out);
    let before = lab.dump();
    lab.expect(1, &["apply", "--yes"]);
    assert_eq!(moved(&before, &lab.dump()), "");
    with(1);
    let check = lab.run(&["check"]);
    assert!(!check.out.contains("at least"), "{}", check.out);
}
