//! From a document to a directory that is set up, and back.

use std::collections::BTreeSet;

use serde_json::Value;
use syncwright::model::document::parse;

use crate::found::{
    ace, given, groups_are_there, ldapsearch_shows_the_rights, nothing_else_changed,
    ou_and_account_are_there, the_document_validates_against_its_schema, value,
};
use crate::support::{CONNECTOR_PASSWORD, Lab, difference, moved};

/// Step by step what the plan says it gives: object and its ACEs.
fn promised(plan: &Value, sid: &str) -> Vec<(String, BTreeSet<String>)> {
    let steps = plan["plan"]["steps"].as_array().unwrap();
    let grants = steps.iter().filter(|s| s["action"]["grant"].is_object());
    grants
        .map(|step| {
            let notes = step["notes"].as_array().unwrap().iter();
            let sddl = notes.map(|n| n.as_str().unwrap().rsplit_once(": ").unwrap().1);
            let on = step["action"]["grant"]["on"].as_str().unwrap().to_owned();
            (
                on,
                sddl.map(|s| ace(&s.replace("{account}", sid))).collect(),
            )
        })
        .collect()
}

#[test]
fn a_document_becomes_groups_ou_account_and_rights_and_undo_takes_all_of_it_back() {
    let lab = Lab::new();
    let (before, text) = (lab.dump(), lab.text());

    let check = lab.expect(0, &["check"]);
    assert!(
        check.out.contains("Nothing stands against this document"),
        "{}",
        check.out
    );
    let plan: Value = serde_json::from_str(&lab.expect(2, &["plan", "--json"]).out).unwrap();
    assert_eq!(moved(&before, &lab.dump()), "", "a plan writes nothing");
    assert_eq!(lab.text(), text);

    lab.expect(0, &["apply", "--yes"]);
    groups_are_there(&lab, "Delegated", &["CN=Anna Ok,OU=People"], &[]);
    let account = lab.at("CN=svc-lab,OU=Accounts");
    let account = ou_and_account_are_there(&lab, &lab.at("OU=Cloud groups"), &account);
    let name = format!("svc-lab@{}", lab.var("SAMBA_DOMAIN"));
    assert_eq!(value(&account, "userPrincipalName"), [name.as_str()]);
    lab.search_as(&name, CONNECTOR_PASSWORD, &["-s", "base", "-b", ""])
        .unwrap();
    the_document_validates_against_its_schema(&lab.document());

    // Samba's own reading of the rights against what the plan showed, on every object of the forest.
    let applied = lab.dump();
    let document = parse(lab.text().as_bytes()).unwrap();
    let sid = document.forest[0].connector.as_ref().unwrap().sid.as_ref();
    let sid = &sid.unwrap().to_string();
    let promised = promised(&plan, sid);
    assert_eq!(
        promised
            .iter()
            .map(|(_, aces)| aces.len())
            .collect::<Vec<_>>(),
        [7, 2]
    );
    let mut wanted = promised;
    wanted.sort();
    assert_eq!(
        given(&applied, sid),
        wanted,
        "exactly the ACEs of the plan, and nowhere else"
    );
    ldapsearch_shows_the_rights(&lab, sid, &wanted);

    nothing_else_changed(&before, &applied, &["CN=Anna Ok"]);

    let again = lab.expect(0, &["plan"]);
    assert!(again.out.contains("Nothing to do"), "{}", again.out);
    assert!(
        lab.text()
            .contains("# Set up for the tests: this comment stays.")
    );
    // Whoever is alone in Admins is told of.
    lab.expect(1, &["review"]);
    let why = lab.expect(
        0,
        &["explain", &format!("anna@{}", lab.var("SAMBA_DOMAIN"))],
    );
    assert!(why.out.contains("is in scope"), "{}", why.out);

    lab.expect(0, &["undo"]);
    assert_eq!(
        moved(&before, &lab.dump()),
        "",
        "undo puts the directory back exactly"
    );
    assert_eq!(lab.text(), text, "and the document");
}

#[test]
fn an_apply_that_a_person_declines_on_the_terminal_writes_nothing() {
    let lab = Lab::new();
    let (before, text) = (lab.view(), lab.text());
    let (code, screen) = lab.apply_on_terminal("no", || ());
    assert_eq!(code, Some(4), "{screen}");
    assert!(screen.contains("Nothing was changed"), "{screen}");
    assert!(lab.journals().is_empty());
    assert_eq!(difference(&before, &lab.view()), "");
    assert_eq!(lab.text(), text);
}
