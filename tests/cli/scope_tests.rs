//! Scope tests in `check` and before an apply.

use std::fs;

use super::desk::Desk;

const PEOPLE: &str = "OU=People,OU=Fabrikam,DC=corp,DC=practice,DC=example";
const SALES: &str = "OU=Sales,OU=People,OU=Fabrikam,DC=corp,DC=practice,DC=example";

fn with(desk: &Desk, test: &str) {
    let text = desk.text();
    fs::write(desk.document(), format!("{text}\n[[expect]]\n{test}\n")).unwrap();
}

#[test]
fn a_test_that_holds_is_silent_and_one_that_fails_blocks_check_and_apply() {
    let desk = Desk::with_practice();
    let text = desk.text();
    let before = desk.dump();
    for (test, holds) in [
        (format!("container = \"{PEOPLE}\"\nat_least = 1"), true),
        (
            format!("container = \"{PEOPLE}\"\nat_least = 100000\nwhy = \"FIN-7\""),
            false,
        ),
        (format!("container = \"{SALES}\"\nat_most = 0"), false),
        (format!("object = \"{SALES}\"\nin_scope = true"), true),
        (format!("object = \"{SALES}\"\nin_scope = false"), false),
        (
            "object = \"OU=Gone,DC=corp,DC=practice,DC=example\"\nin_scope = false".into(),
            true,
        ),
    ] {
        fs::write(desk.document(), &text).unwrap();
        with(&desk, &test);
        let check = desk.run(&["check"]);
        assert_eq!(
            check.out.contains("BLOCKS"),
            !holds,
            "{test}: {}",
            check.out
        );
        if !holds {
            let ran = desk.expect(1, &["apply", "--yes"]);
            assert!(ran.out.contains("BLOCKS"), "{test}: {}", ran.out);
        }
        if test.contains("FIN-7") {
            assert!(check.out.contains("FIN-7"), "{}", check.out);
        }
    }
    assert_eq!(desk.dump(), before);
}

#[test]
fn a_name_with_an_asterisk_stands_for_all_that_begin_so() {
    let desk = Desk::with_practice();
    with(&desk, "object = \"a*\"\nin_scope = false");
    let check = desk.run(&["check"]);
    assert!(
        check.out.contains("All of a* must be out of scope"),
        "{}",
        check.out
    );
}

#[test]
fn explain_offers_the_test_that_keeps_it_so() {
    let desk = Desk::with_practice();
    let told = desk.expect(0, &["explain", SALES]);
    assert!(told.out.contains("[[expect]]"), "{}", told.out);
    let test: String = told
        .out
        .lines()
        .skip_while(|l| !l.contains("[[expect]]"))
        .map(|l| format!("{}\n", l.trim()))
        .collect();
    fs::write(desk.document(), format!("{}\n{test}", desk.text())).unwrap();
    let check = desk.run(&["check"]);
    assert!(matches!(check.code, Some(0 | 1)), "{check:?}");
    assert!(!check.out.contains("BLOCKS"), "{}", check.out);
}
