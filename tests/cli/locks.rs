//! Who writes a document, and what a lock that was left behind does.

use std::fs;
use std::path::PathBuf;

use super::desk::Desk;

fn held_by(desk: &Desk) -> PathBuf {
    let folder = desk.folder.path().join(".syncwright");
    fs::create_dir_all(&folder).unwrap();
    folder.join("syncwright.toml.held-by.lock")
}

fn leave(desk: &Desk, computer: &str) {
    let holder = serde_json::json!({
        "user": "otto",
        "computer": computer,
        "process": 4711,
        "since": "2026-11-30T17:00:00Z",
    });
    fs::write(held_by(desk), holder.to_string()).unwrap();
}

#[test]
fn looking_takes_no_lock() {
    let desk = Desk::with_practice();
    leave(&desk, "another-computer");
    desk.expect(2, &["plan"]);
    let check = desk.run(&["check"]);
    assert!(matches!(check.code, Some(0 | 1)), "{check:?}");
}

#[test]
fn a_lock_of_another_computer_stops_an_apply_and_is_broken_by_unlock() {
    let desk = Desk::with_practice();
    leave(&desk, "another-computer");
    let ran = desk.expect(3, &["apply", "--yes"]);
    for says in [
        "otto",
        "another-computer",
        "2026-11-30 17:00",
        "syncwright unlock",
        held_by(&desk).to_str().unwrap(),
    ] {
        assert!(ran.err.contains(says), "{says}: {}", ran.err);
    }
    desk.expect(64, &["unlock"]);
    let ran = desk.expect(0, &["unlock", "--yes"]);
    assert!(ran.err.contains("otto"), "{}", ran.err);
    assert!(!held_by(&desk).exists());
    desk.expect(0, &["apply", "--yes"]);
    let free = desk.expect(0, &["unlock"]);
    assert!(free.err.contains("Nobody"), "{}", free.err);
}

#[test]
fn a_lock_that_a_dead_process_of_this_computer_left_is_taken_over() {
    let desk = Desk::with_practice();
    let died = desk
        .command(&["apply", "--yes"])
        .env("SYNCWRIGHT_TEST_ABORT_AT", "9")
        .output()
        .unwrap();
    assert_eq!(died.status.code(), None, "{died:?}");
    assert!(held_by(&desk).exists(), "it says who died");
    desk.expect(0, &["resume"]);
    assert!(!held_by(&desk).exists());
}

#[test]
fn a_journal_of_a_newer_version_is_refused_and_nothing_older_is_undone() {
    let desk = Desk::with_practice();
    desk.expect(0, &["apply", "--yes"]);
    let after = desk.dump();
    let (path, text) = desk
        .written()
        .into_iter()
        .find(|(path, _)| path.extension().is_some_and(|e| e == "jsonl"))
        .unwrap();
    let newer = text.replacen("\"version\":1", "\"version\":2", 1);
    assert_ne!(newer, text);
    let later = path.with_file_name("29991231T235959Z-ffffffffffff.jsonl");
    fs::write(&later, newer).unwrap();
    for verb in ["undo", "resume"] {
        let ran = desk.expect(3, &[verb]);
        assert!(
            ran.err.contains("newer version of Syncwright"),
            "{}",
            ran.err
        );
        let ran = desk.expect(3, &[verb, "--journal", later.to_str().unwrap()]);
        assert!(
            ran.err.contains("newer version of Syncwright"),
            "{}",
            ran.err
        );
    }
    assert_eq!(desk.dump(), after);
}
