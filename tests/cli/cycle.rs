//! The main job by command line: from a starter document to the groups, and back.

use std::fs;

use super::desk::{ACCOUNT_PASSWORD, Desk};

#[test]
fn a_document_is_checked_planned_applied_and_undone() {
    let desk = Desk::with_practice();
    let (before, text) = (desk.dump(), desk.text());

    let check = desk.run(&["check"]);
    assert!(matches!(check.code, Some(0 | 1)), "{check:?}");
    assert!(!check.out.contains("BLOCKS"), "{}", check.out);

    let plan = desk.expect(2, &["plan"]);
    for says in [
        "Create the OU Cloud groups",
        "Create the connector account svc-syncwright",
        "Create the domain local security group ADSyncAdmins",
        "(OA;;CR;1131f6aa-9c07-11d1-f79f-00c04fc2dcd2;;{account})",
    ] {
        assert!(plan.out.contains(says), "{}", plan.out);
    }
    assert_eq!(desk.dump(), before, "a plan writes nothing");

    desk.expect(0, &["apply", "--yes"]);
    let applied = desk.dump();
    let made: Vec<&String> = applied
        .keys()
        .filter(|k| !before.contains_key(*k))
        .collect();
    assert_eq!(made.len(), 6, "{made:?}");
    assert!(
        desk.text().contains("guid = "),
        "the document remembers what was made"
    );

    let again = desk.expect(0, &["plan"]);
    assert!(again.out.contains("Nothing to do"), "{}", again.out);
    desk.expect(0, &["undo"]);
    assert_eq!(desk.dump(), before, "undo puts the directory back exactly");
    assert_eq!(desk.text(), text, "and the document");
    desk.expect(3, &["undo"]);
    desk.expect(3, &["resume"]);
}

#[test]
fn a_plan_written_to_a_file_is_what_is_applied_and_it_is_refused_when_the_world_moved() {
    let desk = Desk::with_practice();
    desk.expect(2, &["plan", "--out", "plan.json"]);
    desk.expect(0, &["apply", "--yes", "--plan", "plan.json"]);
    let late = desk.expect(4, &["apply", "--yes", "--plan", "plan.json"]);
    assert!(late.err.contains("Make a new plan"), "{}", late.err);
    // The refused one has begun nothing: the first one is still there to be taken back.
    desk.expect(0, &["undo"]);
    desk.expect(2, &["plan"]);
}

#[test]
fn json_output_is_json_and_nothing_else() {
    let desk = Desk::with_practice();
    let plan = desk.expect(2, &["plan", "--json"]);
    let read: serde_json::Value = serde_json::from_str(&plan.out).unwrap();
    assert!(read["plan"]["steps"].as_array().unwrap().len() > 5);
    assert_eq!(read["hash"].as_str().unwrap().len(), 64);
    let check = desk.run(&["check", "--json"]);
    assert!(serde_json::from_str::<serde_json::Value>(&check.out).unwrap()["findings"].is_array());
    desk.expect(0, &["apply", "--yes"]);
    let review = desk.expect(1, &["review", "--json"]);
    let read: serde_json::Value = serde_json::from_str(&review.out).unwrap();
    assert_eq!(read["groups"].as_array().unwrap().len(), 4);
    let browse = &read["groups"][2]["nested"];
    assert_eq!(
        browse.as_array().unwrap().len(),
        2,
        "Operators and PasswordSet: {browse}"
    );
}

#[test]
fn no_secret_is_in_output_documents_or_journals() {
    let desk = Desk::with_practice();
    let secrets = [ACCOUNT_PASSWORD, "Practice-Admin-2026!"];
    let mut all = String::new();
    for arguments in [
        &["check"][..],
        &["plan", "--json"],
        &["apply", "--yes"],
        &["review"],
        &["undo"],
    ] {
        let ran = desk.run(arguments);
        all.push_str(&ran.out);
        all.push_str(&ran.err);
    }
    let wrong = desk
        .command(&["check"])
        .env("SYNCWRIGHT_PRACTICE_ADMIN_PASSWORD", "Wrong-Guess-77")
        .output();
    let wrong = super::desk::Ran::from(wrong.unwrap());
    assert_eq!(wrong.code, Some(3), "{wrong:?}");
    assert!(
        !wrong.err.contains("Wrong-Guess-77") && wrong.err.contains("What to do"),
        "{wrong:?}"
    );
    assert!(secrets.iter().all(|s| !all.contains(s)), "{all}");
    for (path, text) in desk.written() {
        // The env file is where the practice passwords are meant to be.
        if path.ends_with("practice.env") {
            continue;
        }
        assert!(
            secrets.iter().all(|s| !text.contains(s)),
            "{}",
            path.display()
        );
    }
}

#[test]
fn explain_says_why_and_how_to_flip_it() {
    let desk = Desk::with_practice();
    let inside = "OU=Sales,OU=People,OU=Fabrikam,DC=corp,DC=practice,DC=example";
    let told = desk.expect(0, &["explain", inside]);
    assert!(
        told.out.contains("is in scope")
            && told.out.contains("To turn it out: add the rule \"exclude"),
        "{}",
        told.out
    );
    let outside = "OU=Sync,OU=Fabrikam,DC=corp,DC=practice,DC=example";
    let told = desk.expect(1, &["explain", outside]);
    assert!(
        told.out.contains("is out of scope") && told.out.contains("\"include"),
        "{}",
        told.out
    );
    desk.expect(3, &["explain", "nobody@nowhere.example"]);
}

#[test]
fn a_person_with_too_few_rights_is_refused_before_apply_with_right_and_object() {
    let desk = Desk::with_practice();
    let text = desk.text().replace(
        "administrator@corp.practice.example",
        "rita.reader@corp.practice.example",
    );
    fs::write(desk.document(), text).unwrap();
    let before = desk.dump();
    let ran = desk
        .command(&["apply", "--yes"])
        .env(
            "SYNCWRIGHT_PRACTICE_ADMIN_PASSWORD",
            "Practice-Reader-2026!",
        )
        .output();
    let ran = super::desk::Ran::from(ran.unwrap());
    assert_eq!(ran.code, Some(1), "{ran:?}");
    for says in [
        "BLOCKS",
        "You may not create groups in OU=Sync",
        "Create child",
    ] {
        assert!(ran.out.contains(says), "{}", ran.out);
    }
    assert_eq!(desk.dump(), before);
}
