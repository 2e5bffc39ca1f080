//! The settings of this computer hold for the verbs too.

use std::fs;

use super::desk::Desk;

fn set(desk: &Desk, text: &str) {
    let folder = if cfg!(windows) {
        "config/Syncwright"
    } else {
        "config/syncwright"
    };
    let folder = desk.folder.path().join(folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("settings.toml"), text).unwrap();
}

#[test]
fn journals_are_written_and_found_where_the_settings_say() {
    let desk = Desk::with_practice();
    let journals = desk.folder.path().join("kept elsewhere");
    let path = toml_edit::value(journals.to_str().unwrap());
    set(&desk, &format!("journals = {path}\n"));
    desk.expect(0, &["apply", "--yes"]);
    assert_eq!(fs::read_dir(&journals).unwrap().count(), 1);
    desk.expect(0, &["undo"]);
}

#[test]
fn a_journal_in_the_usual_folder_is_still_found_after_the_folder_was_changed() {
    let desk = Desk::with_practice();
    desk.expect(0, &["apply", "--yes"]);
    let journals = desk.folder.path().join("from now on");
    let path = toml_edit::value(journals.to_str().unwrap());
    set(&desk, &format!("journals = {path}\n"));
    desk.expect(0, &["undo"]);
}

#[test]
fn a_setting_that_is_not_understood_is_told_and_stops_nothing() {
    let desk = Desk::with_practice();
    set(&desk, "sparkle = true\n");
    let plan = desk.expect(2, &["plan"]);
    assert!(plan.err.contains("\"sparkle\""), "{}", plan.err);
}
