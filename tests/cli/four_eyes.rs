//! A plan that one person makes and another carries out, elsewhere.

use std::fs;

use serde_json::Value;

use super::desk::Desk;

fn json(path: &std::path::Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The journal of the last apply: its first line.
fn start(desk: &Desk) -> Value {
    let journals = desk.written();
    let (_, text) = journals
        .iter()
        .filter(|(path, _)| path.extension().is_some_and(|e| e == "jsonl"))
        .max()
        .expect("a journal");
    serde_json::from_str(text.lines().next().unwrap()).unwrap()
}

#[test]
fn a_plan_carries_author_reason_time_hash_and_counts_and_is_applied_elsewhere() {
    let desk = Desk::with_practice();
    let made = desk
        .command(&["plan", "--out", "plan.json", "--reason", "CHG-2041"])
        .env("USER", "anna")
        .output();
    assert_eq!(made.unwrap().status.code(), Some(2));
    let path = desk.folder.path().join("plan.json");
    let plan = json(&path);
    assert!(
        plan["author"].as_str().unwrap().starts_with("anna"),
        "{plan:#}"
    );
    assert_eq!(plan["reason"], "CHG-2041");
    assert!(plan["seen"].as_str().unwrap().starts_with("20"), "{plan:#}");
    assert_eq!(plan["hash"].as_str().unwrap().len(), 64);
    assert!(plan["affected"]["leaving"]["users"].is_number(), "{plan:#}");

    // On another computer the document is in another folder.
    let there = desk.folder.path().join("srv");
    fs::create_dir(&there).unwrap();
    let document = there.join("syncwright.toml");
    fs::copy(desk.document(), &document).unwrap();
    let there = document.to_str().unwrap();
    let ran = desk
        .command(&["apply", "--yes", "--config", there, "--plan", "plan.json"])
        .env("USER", "otto")
        .output();
    let ran = super::desk::Ran::from(ran.unwrap());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.out.contains("CHG-2041") && ran.out.contains("anna"),
        "{}",
        ran.out
    );
    let start = start(&desk);
    assert!(
        start["author"].as_str().unwrap().starts_with("anna"),
        "{start:#}"
    );
    assert!(
        start["by"].as_str().unwrap().starts_with("otto"),
        "{start:#}"
    );
    assert_eq!(start["reason"], "CHG-2041");
    assert!(fs::read_to_string(&document).unwrap().contains("guid = "));
    assert!(
        !desk.text().contains("guid = "),
        "the author's file is as it was"
    );
    desk.expect(0, &["undo", "--config", there]);
}

#[test]
fn a_reason_given_with_apply_is_kept_in_the_journal() {
    let desk = Desk::with_practice();
    desk.expect(0, &["apply", "--yes", "--reason", "CHG-7"]);
    assert_eq!(start(&desk)["reason"], "CHG-7");
    desk.expect(64, &["plan", "--reason", "CHG-7"]);
}

#[test]
fn a_plan_with_one_byte_changed_is_refused_and_nothing_is_begun() {
    let desk = Desk::with_practice();
    desk.expect(2, &["plan", "--out", "plan.json"]);
    let path = desk.folder.path().join("plan.json");
    let text = fs::read(&path).unwrap();
    let before = desk.dump();
    for part in 0..8 {
        let mut other = text.clone();
        let at = part * (text.len() - 1) / 7;
        other[at] ^= 1;
        fs::write(&path, &other).unwrap();
        let ran = desk.expect(3, &["apply", "--yes", "--plan", "plan.json"]);
        assert!(
            ran.err.contains("was changed after it was written") || ran.err.contains("is no plan"),
            "byte {at}: {}",
            ran.err
        );
    }
    assert_eq!(desk.dump(), before);
    let bare = format!("{:#}", json_of_steps());
    fs::write(&path, bare).unwrap();
    let ran = desk.expect(3, &["apply", "--yes", "--plan", "plan.json"]);
    assert!(ran.err.contains("has no seal"), "{}", ran.err);
}

fn json_of_steps() -> Value {
    serde_json::json!({ "version": 1, "steps": [] })
}

#[test]
fn a_plan_is_refused_when_the_document_changed_since_it_was_made() {
    let desk = Desk::with_practice();
    desk.expect(2, &["plan", "--out", "plan.json"]);
    fs::write(desk.document(), format!("{}\n# mine\n", desk.text())).unwrap();
    let before = desk.dump();
    let ran = desk.expect(4, &["apply", "--yes", "--plan", "plan.json"]);
    assert!(ran.err.contains("The plan is out of date"), "{}", ran.err);
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_plan_that_signs_in_elsewhere_than_the_document_here_asks_first() {
    let desk = Desk::with_practice();
    desk.expect(2, &["plan", "--out", "plan.json"]);
    let other = desk.text().replace("administrator@", "somebody@");
    assert_ne!(other, desk.text());
    fs::write(desk.document(), other).unwrap();
    let ran = desk.expect(3, &["apply", "--yes", "--plan", "plan.json"]);
    assert!(ran.err.contains("The plan signs in to"), "{}", ran.err);
    assert!(ran.err.contains("administrator@"), "{}", ran.err);
}
