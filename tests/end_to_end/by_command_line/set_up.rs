//! From a document to a directory that is set up, and back.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;
use syncwright::model::document::parse;

use crate::support::{CONNECTOR_PASSWORD, Lab, SD_FLAGS, difference, moved};

/// An ACE of SDDL as `type;flags;rights;object;class;trustee`, its rights in one order.
fn ace(text: &str) -> String {
    let inner = text.trim_matches(['(', ')']);
    let mut fields: Vec<String> = inner.split(';').map(str::to_owned).collect();
    let mut rights: Vec<String> = fields[2]
        .as_bytes()
        .chunks(2)
        .map(|c| String::from_utf8_lossy(c).into_owned())
        .collect();
    rights.sort();
    fields[2] = rights.concat();
    fields.join(";")
}

/// The ACEs of this trustee in SDDL as Samba writes it, without inherited ones.
fn explicit(sddl: &str, trustee: &str) -> BTreeSet<String> {
    let dacl = sddl.split("S:AI").next().unwrap_or_default();
    let aces = dacl
        .split('(')
        .skip(1)
        .map(|a| a.split(')').next().unwrap_or_default());
    aces.map(ace)
        .filter(|a| a.ends_with(trustee) && !a.split(';').nth(1).unwrap().contains("ID"))
        .collect()
}

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

fn value<'a>(ldif: &'a str, name: &str) -> Vec<&'a str> {
    let prefix = format!("{name}: ");
    ldif.lines()
        .filter_map(|l| l.strip_prefix(&prefix))
        .collect()
}

fn object(lab: &Lab, dn: &str) -> String {
    lab.search(&["-s", "base", "-b", dn])
}

fn groups_are_there(lab: &Lab) {
    let (operators, password_set) = (
        lab.at("CN=ADSyncOperators,OU=Delegated"),
        lab.at("CN=ADSyncPasswordSet,OU=Delegated"),
    );
    let anna = lab.at("CN=Anna Ok,OU=People");
    for (name, may, members) in [
        (
            "ADSyncAdmins",
            "Full rights over the sync engine",
            vec![anna.as_str()],
        ),
        ("ADSyncOperators", "Run connectors", vec![]),
        (
            "ADSyncBrowse",
            "Read what the sync engine knows",
            vec![operators.as_str(), &password_set],
        ),
        ("ADSyncPasswordSet", "Set and change passwords", vec![]),
    ] {
        let found = object(lab, &lab.at(&format!("CN={name},OU=Delegated")));
        // Security (the sign bit) and domain local (4), as MS-ADTS 2.2.12 has it.
        assert_eq!(value(&found, "groupType"), ["-2147483644"], "{found}");
        assert_eq!(value(&found, "sAMAccountName"), [name]);
        assert!(value(&found, "description")[0].starts_with(may), "{found}");
        let mut there = value(&found, "member");
        there.sort_unstable();
        assert_eq!(there, members, "{name}");
    }
}

fn ou_and_account_are_there(lab: &Lab) {
    let ou = object(lab, &lab.at("OU=Cloud groups"));
    assert!(value(&ou, "objectClass").contains(&"organizationalUnit"));
    assert_eq!(
        value(&ou, "description"),
        ["Groups written back from Microsoft Entra ID"]
    );
    let account = object(lab, &lab.at("CN=svc-lab,OU=Accounts"));
    assert_eq!(
        value(&account, "userAccountControl"),
        ["66048"],
        "enabled, password does not expire"
    );
    assert_eq!(
        value(&account, "primaryGroupID"),
        ["513"],
        "an ordinary user"
    );
    assert!(value(&account, "memberOf").is_empty(), "in no group");
    let name = format!("svc-lab@{}", lab.var("SAMBA_DOMAIN"));
    assert_eq!(value(&account, "userPrincipalName"), [name.as_str()]);
    lab.search_as(&name, CONNECTOR_PASSWORD, &["-s", "base", "-b", ""])
        .unwrap();
}

fn the_document_validates_against_its_schema(lab: &Lab) {
    let script = "import json, sys, tomllib, jsonschema
schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.Draft202012Validator(schema).validate(tomllib.load(open(sys.argv[2], 'rb')))";
    let schema = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/resources/syncwright.schema.json"
    );
    // Debian's own Python: the package belongs to it.
    let validate = |document: &std::path::Path| {
        let mut python = Command::new("/usr/bin/python3");
        python
            .args(["-c", script, schema])
            .arg(document)
            .output()
            .unwrap()
    };
    let done = validate(&lab.document());
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    let wrong = lab.aside.path().join("wrong.toml");
    std::fs::write(
        &wrong,
        lab.text().replace("nest_in_browse", "nest_in_brows"),
    )
    .unwrap();
    let refused = validate(&wrong);
    assert!(
        String::from_utf8_lossy(&refused.stderr).contains("nest_in_brows"),
        "{refused:?}"
    );
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
    groups_are_there(&lab);
    ou_and_account_are_there(&lab);
    the_document_validates_against_its_schema(&lab);

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
    let mut given = Vec::new();
    for (dn, lines) in &applied {
        let sddl = lines
            .iter()
            .find_map(|l| l.strip_prefix("nTSecurityDescriptor: "));
        let aces = explicit(sddl.unwrap_or_default(), sid);
        if !aces.is_empty() {
            given.push((dn.trim_start_matches("dn: ").to_owned(), aces));
        }
    }
    given.sort();
    let mut wanted = promised;
    wanted.sort();
    assert_eq!(
        given, wanted,
        "exactly the ACEs of the plan, and nowhere else"
    );
    ldapsearch_shows_the_rights(&lab, sid, &wanted);

    let made: Vec<&String> = applied
        .keys()
        .filter(|dn| !before.contains_key(*dn))
        .collect();
    assert_eq!(made.len(), 6, "{made:?}");
    for (dn, lines) in before.iter().filter(|(dn, lines)| applied[*dn] != **lines) {
        let changed = difference(lines, &applied[dn]);
        let only_rights = changed
            .lines()
            .all(|l| l[2..].starts_with("nTSecurityDescriptor:"));
        let memberships =
            dn.contains("CN=Anna Ok") && changed.lines().any(|l| l.starts_with("+ memberOf"));
        assert!(only_rights || memberships, "{dn}: {changed}");
    }

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

/// The same as `ldapsearch` reads it, by this project's own reading of the bytes.
fn ldapsearch_shows_the_rights(lab: &Lab, sid: &str, wanted: &[(String, BTreeSet<String>)]) {
    use base64::Engine as _;
    use syncwright::model::security::{Ace, SecurityDescriptor};
    for (on, aces) in wanted {
        let ldif = lab.search(&[
            "-s",
            "base",
            "-b",
            on,
            "-E",
            SD_FLAGS,
            "(objectClass=*)",
            "nTSecurityDescriptor",
        ]);
        let line = ldif
            .lines()
            .find_map(|l| l.strip_prefix("nTSecurityDescriptor:: "))
            .unwrap();
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(line)
            .unwrap();
        let found = SecurityDescriptor::parse(&bytes).unwrap();
        let shown: BTreeSet<String> = found
            .dacl
            .iter()
            .filter_map(|a| match a {
                Ace::Known(a) if a.flags & 0x10 == 0 && a.who.to_string() == sid => {
                    Some(ace(&a.to_sddl()))
                }
                _ => None,
            })
            .collect();
        assert_eq!(shown, *aces, "{on}");
    }
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
