//! Bad documents and broken worlds: one clear error each, the right exit code, and nothing written.

use std::fs;

use crate::support::{ADMIN_VARIABLE, CONNECTOR_VARIABLE, Lab, Ran, difference, moved};

const VERBS: [&[&str]; 4] = [&["check"], &["plan"], &["apply", "--yes"], &["review"]];

/// One error in the one form, with nothing on standard output.
fn one_error(ran: &Ran, says: &str) {
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert!(ran.out.is_empty(), "{}", ran.out);
    let errors = ran.err.lines().filter(|l| l.starts_with("syncwright: "));
    assert_eq!(errors.count(), 1, "{}", ran.err);
    assert!(
        ran.err.contains(says) && ran.err.contains("What to do: "),
        "{says}: {}",
        ran.err
    );
}

#[test]
fn no_sign_in_means_one_error_with_the_reason_and_nothing_written() {
    let lab = Lab::new();
    let (before, text) = (lab.view(), lab.text());
    let files = lab.files().len();
    for verb in VERBS {
        let wrong = lab
            .command(verb)
            .env(ADMIN_VARIABLE, "Wrong-Guess-77")
            .output()
            .unwrap()
            .into();
        one_error(&wrong, "user name or password is wrong");
        assert!(!wrong.err.contains("Wrong-Guess-77"));
        let unset = lab
            .command(verb)
            .env_remove(ADMIN_VARIABLE)
            .output()
            .unwrap()
            .into();
        one_error(&unset, ADMIN_VARIABLE);
    }
    for (account, says) in [
        ("disabled", "disabled"),
        ("expired", "expired"),
        ("mustchange", "password"),
        ("pwexpired", "password"),
        ("locked", "locked"),
    ] {
        lab.edit(
            lab.var("SAMBA_ADMIN"),
            &format!("{account}@{}", lab.var("SAMBA_DOMAIN")),
        );
        one_error(&lab.run(&["apply", "--yes"]), says);
        lab.edit(
            &format!("{account}@{}", lab.var("SAMBA_DOMAIN")),
            lab.var("SAMBA_ADMIN"),
        );
    }
    // A password that the new account cannot have is found before anything is made.
    let weak = lab
        .command(&["apply", "--yes"])
        .env(CONNECTOR_VARIABLE, "Zq3!")
        .output()
        .unwrap();
    let weak = Ran::from(weak);
    assert_eq!(weak.code, Some(1), "{weak:?}");
    assert!(weak.out.contains(CONNECTOR_VARIABLE), "{weak:?}");
    assert!(!format!("{}{}", weak.out, weak.err).contains("Zq3!"));
    assert_eq!(difference(&before, &lab.view()), "");
    assert_eq!(lab.text(), text);
    assert!(lab.files().len() <= files + 3, "{:?}", lab.files().keys());
}

#[test]
fn a_certificate_of_another_authority_or_past_its_time_is_never_accepted() {
    let lab = Lab::new();
    let (before, text, files) = (lab.view(), lab.text(), lab.files());
    for (kind, says) in [
        (
            "unknownca",
            "is not among the authorities this computer trusts",
        ),
        ("expired", "expired"),
        ("wrongname", "name"),
    ] {
        lab.samba().run("tls", &[kind]);
        for verb in VERBS {
            one_error(&lab.run(verb), says);
        }
    }
    lab.samba().run("tls", &["good"]);
    lab.edit(lab.var("SAMBA_CA"), "no/such/file.pem");
    one_error(&lab.run(&["plan"]), "no/such/file.pem");
    lab.edit("no/such/file.pem", lab.var("SAMBA_CA"));
    assert_eq!(difference(&before, &lab.view()), "");
    assert_eq!(lab.text(), text);
    assert_eq!(lab.files(), files, "no journal, no version, no lock");
}

#[test]
fn a_broken_document_is_refused_and_nothing_is_written() {
    let lab = Lab::new();
    let (before, text, files) = (lab.view(), lab.text(), lab.files());
    // 50 MB of words, and of bytes.
    let words = "lorem ipsum ".repeat(50 * 1024 * 1024 / 12);
    for garbage in [words.into_bytes(), vec![0xa5; 50 * 1024 * 1024]] {
        fs::write(lab.document(), &garbage).unwrap();
        for verb in VERBS {
            one_error(&lab.run(verb), "syncwright.toml");
        }
        assert!(
            fs::read(lab.document()).unwrap() == garbage,
            "it is left as it is"
        );
    }
    // Cut off after a quotation mark that opens a value: in every fifth of them.
    let opens = text.match_indices("= \"").map(|(at, _)| at + 3).step_by(5);
    for cut in opens {
        fs::write(lab.document(), &text[..cut]).unwrap();
        one_error(&lab.run(&["apply", "--yes"]), "line ");
    }
    // One wrong letter each: a key, a GUID, a type.
    for (from, to, says) in [
        ("nest_in_browse", "nest_in_brows", "nest_in_browse"),
        ("create = true", "create = \"yes\"", "line "),
        (
            "name = \"ADSyncAdmins\"",
            "name = \"ADSyncAdmins\", guid = \"12345\"",
            "GUID",
        ),
    ] {
        fs::write(lab.document(), text.replacen(from, to, 1)).unwrap();
        one_error(&lab.run(&["apply", "--yes"]), says);
    }
    fs::write(lab.document(), &text).unwrap();
    assert_eq!(lab.files(), files, "no journal, no version, no lock");
    assert_eq!(difference(&before, &lab.view()), "");
}

#[test]
fn a_controller_that_goes_in_the_middle_of_an_apply_stops_it_and_resume_goes_on_when_it_is_back() {
    let lab = Lab::new();
    let (before, text) = (lab.dump(), lab.text());
    let (code, screen) = lab.apply_on_terminal("yes", || drop(lab.samba().run("kill", &[])));
    assert_eq!(code, Some(4), "{screen}");
    assert_eq!(screen.matches("syncwright: ").count(), 1, "{screen}");
    assert!(
        screen.contains("What to do") && screen.contains("Journal:"),
        "{screen}"
    );
    for verb in [
        &["check"][..],
        &["plan"],
        &["apply", "--yes"],
        &["resume"],
        &["undo"],
    ] {
        one_error(&lab.run(verb), lab.var("SAMBA_IP"));
    }
    assert_eq!(
        lab.journals().len(),
        1,
        "what could not begin has no journal"
    );
    lab.samba().run("start", &[]);
    assert_eq!(moved(&before, &lab.dump()), "", "nothing was written");
    lab.expect(0, &["resume"]);
    lab.expect(0, &["plan"]);
    lab.expect(0, &["undo"]);
    assert_eq!(moved(&before, &lab.dump()), "");
    assert_eq!(lab.text(), text);
}
