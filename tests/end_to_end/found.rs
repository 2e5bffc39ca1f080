//! What a set-up leaves in the directory, however it was done, as other programs find it.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use crate::support::{Dump, Lab, SD_FLAGS, difference};

/// An ACE of SDDL as `type;flags;rights;object;class;trustee`, its rights in one order.
pub fn ace(text: &str) -> String {
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

/// Every object of the forest on which this account was given something, and the ACEs, as Samba's
/// own tool reads them.
pub fn given(dump: &Dump, sid: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut given = Vec::new();
    for (dn, lines) in dump {
        let mut lines = lines.iter();
        let sddl = lines.find_map(|l| l.strip_prefix("nTSecurityDescriptor: "));
        let aces = explicit(sddl.unwrap_or_default(), sid);
        if !aces.is_empty() {
            given.push((dn.trim_start_matches("dn: ").to_owned(), aces));
        }
    }
    given.sort();
    given
}

pub fn value<'a>(ldif: &'a str, name: &str) -> Vec<&'a str> {
    let prefix = format!("{name}: ");
    ldif.lines()
        .filter_map(|l| l.strip_prefix(&prefix))
        .collect()
}

fn object(lab: &Lab, dn: &str) -> String {
    lab.search(&["-s", "base", "-b", dn])
}

/// The four groups in this OU, with these first members of Admins and Operators.
pub fn groups_are_there(lab: &Lab, ou: &str, admins: &[&str], operators: &[&str]) {
    let group = |name: &str| lab.at(&format!("CN={name},OU={ou}"));
    let nested = [group("ADSyncOperators"), group("ADSyncPasswordSet")];
    let dns = |names: &[&str]| names.iter().map(|n| lab.at(n)).collect::<Vec<_>>();
    for (name, may, members) in [
        (
            "ADSyncAdmins",
            "Full rights over the sync engine",
            dns(admins),
        ),
        ("ADSyncOperators", "Run connectors", dns(operators)),
        (
            "ADSyncBrowse",
            "Read what the sync engine knows",
            nested.to_vec(),
        ),
        ("ADSyncPasswordSet", "Set and change passwords", Vec::new()),
    ] {
        let found = object(lab, &group(name));
        // Security (the sign bit) and domain local (4), as MS-ADTS 2.2.12 has it.
        assert_eq!(value(&found, "groupType"), ["-2147483644"], "{found}");
        assert_eq!(value(&found, "sAMAccountName"), [name]);
        assert!(value(&found, "description")[0].starts_with(may), "{found}");
        let mut there = value(&found, "member");
        there.sort_unstable();
        assert_eq!(there, members, "{name}");
    }
}

/// The OU of written groups, and the new account: an ordinary one that is in no group.
pub fn ou_and_account_are_there(lab: &Lab, ou: &str, account: &str) -> String {
    let ou = object(lab, ou);
    assert!(value(&ou, "objectClass").contains(&"organizationalUnit"));
    assert_eq!(
        value(&ou, "description"),
        ["Groups written back from Microsoft Entra ID"]
    );
    let found = object(lab, account);
    assert_eq!(
        value(&found, "userAccountControl"),
        ["66048"],
        "enabled, password does not expire"
    );
    assert_eq!(value(&found, "primaryGroupID"), ["513"], "an ordinary user");
    assert!(value(&found, "memberOf").is_empty(), "in no group");
    found
}

pub fn the_document_validates_against_its_schema(document: &Path) {
    let script = "import json, sys, tomllib, jsonschema
schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.Draft202012Validator(schema).validate(tomllib.load(open(sys.argv[2], 'rb')))";
    let schema = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/resources/syncwright.schema.json"
    );
    // Debian's own Python: the package belongs to it.
    let validate = |document: &Path| {
        let mut python = Command::new("/usr/bin/python3");
        python
            .args(["-c", script, schema])
            .arg(document)
            .output()
            .unwrap()
    };
    let done = validate(document);
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    let text = std::fs::read_to_string(document).unwrap();
    let aside = tempfile::tempdir().unwrap();
    let wrong = aside.path().join("wrong.toml");
    std::fs::write(&wrong, text.replace("nest_in_browse", "nest_in_brows")).unwrap();
    let refused = validate(&wrong);
    assert!(
        String::from_utf8_lossy(&refused.stderr).contains("nest_in_brows"),
        "{refused:?}"
    );
}

/// The same as `ldapsearch` reads it, by this project's own reading of the bytes.
pub fn ldapsearch_shows_the_rights(lab: &Lab, sid: &str, wanted: &[(String, BTreeSet<String>)]) {
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

/// Besides six new objects, only rights and the memberships of these accounts changed.
pub fn nothing_else_changed(before: &Dump, applied: &Dump, members: &[&str]) {
    let made = applied.keys().filter(|dn| !before.contains_key(*dn));
    let made: Vec<&String> = made.collect();
    assert_eq!(made.len(), 6, "{made:?}");
    for (dn, lines) in before.iter().filter(|(dn, lines)| applied[*dn] != **lines) {
        let changed = difference(lines, &applied[dn]);
        let only_rights = changed
            .lines()
            .all(|l| l[2..].starts_with("nTSecurityDescriptor:"));
        let memberships = members.iter().any(|name| dn.contains(name))
            && changed.lines().any(|l| l.starts_with("+ memberOf"));
        assert!(only_rights || memberships, "{dn}: {changed}");
    }
}
