//! Wrong usage and bad input: one clear error each, and nothing is written.

use std::fs;

use super::desk::Desk;

#[test]
fn wrong_usage_exits_64_and_help_exits_0() {
    let desk = Desk::bare();
    for wrong in [
        &["plant"][..],
        &["plan", "--password", "x"],
        &["init"],
        &["practice", "--ldap", "127.0.0.1:0"],
        &["practice", "--scenario", "huge"],
        &["apply", "--config"],
        &["apply"],
    ] {
        let ran = desk.expect(64, wrong);
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{ran:?}");
    }
    let help = desk.expect(0, &["--help"]);
    for verb in [
        "practice", "init", "schema", "check", "plan", "apply", "undo", "resume", "explain",
        "review",
    ] {
        assert!(help.out.contains(verb), "{}", help.out);
    }
    desk.expect(0, &["--version"]);
}

#[test]
fn schema_prints_the_schema_of_resources() {
    let kept = include_str!("../../resources/syncwright.schema.json");
    assert_eq!(Desk::bare().expect(0, &["schema"]).out, kept);
}

#[test]
fn a_faulty_document_is_told_by_name_line_and_remedy() {
    let desk = Desk::bare();
    let garbage = vec![b'x'; 50 * 1024 * 1024];
    let cases: [(&[u8], &str); 6] = [
        (
            b"version = 1\nengine = \"cloud-sync\"\nscpoe = 1\n",
            "line 3",
        ),
        (b"version = 1\nengine = \"other\"\n", "line 2"),
        (b"version = 9\n", "version 9"),
        (b"version = 1\nengine = \"cloud", "line 2"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (&garbage, "never larger"),
    ];
    for (bytes, says) in cases {
        fs::write(desk.document(), bytes).unwrap();
        for verb in [&["check"][..], &["plan"], &["apply", "--yes"]] {
            let ran = desk.expect(3, verb);
            assert!(
                ran.err.contains(says) && ran.err.contains("What to do"),
                "{ran:?}"
            );
            assert!(
                ran.err.contains("syncwright.toml") && ran.out.is_empty(),
                "{ran:?}"
            );
        }
        assert_eq!(
            fs::read(desk.document()).unwrap(),
            bytes,
            "it is left as it is"
        );
    }
    fs::remove_file(desk.document()).unwrap();
    assert!(
        desk.expect(3, &["plan"])
            .err
            .contains("There is no document")
    );
    assert!(
        desk.expect(3, &["resume"])
            .err
            .contains("nothing to resume")
    );
}

#[test]
fn hostile_text_in_a_document_reaches_the_terminal_inert() {
    let desk = Desk::bare();
    let evil = "version = 1\nengine = \"cloud-sync\"\n\"\u{202e}\\u001B[2Jx\" = 1\n";
    fs::write(desk.document(), evil).unwrap();
    let ran = desk.expect(3, &["plan"]);
    assert!(!ran.err.contains(['\u{1b}', '\u{202e}']), "{:?}", ran.err);
}

#[test]
fn a_password_that_must_be_asked_for_without_a_terminal_is_refused() {
    let desk = Desk::bare();
    let text = "version = 1\nengine = \"cloud-sync\"\n[[forest]]\nname = \"corp.example\"\nsign_in = { account = \"a@corp.example\", credential = \"ask\" }\n";
    fs::write(desk.document(), text).unwrap();
    let ran = desk.expect(3, &["check"]);
    assert!(ran.err.contains("there is no terminal"), "{ran:?}");
    fs::write(
        desk.document(),
        text.replace("\"ask\"", "{ env = \"NOT_SET_ANYWHERE\" }"),
    )
    .unwrap();
    assert!(desk.expect(3, &["check"]).err.contains("NOT_SET_ANYWHERE"));
}
