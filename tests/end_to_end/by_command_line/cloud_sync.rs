//! Group writeback with Microsoft Entra Cloud Sync, which needs an attribute that forests have since
//! Windows Server 2016.

use serde_json::Value;

use crate::support::{Lab, difference, moved};

const EXTERNAL_ID: &str = "msDS-ExternalDirectoryObjectId";

pub fn with_cloud_sync(lab: &Lab) {
    lab.edit("engine = \"entra-connect\"", "engine = \"cloud-sync\"");
}

#[test]
fn in_a_forest_of_2016_it_is_set_up_and_undo_takes_all_of_it_back() {
    let lab = Lab::of_2016();
    with_cloud_sync(&lab);
    let (before, text) = (lab.dump(), lab.text());

    let check = lab.expect(0, &["check"]);
    assert!(!check.out.contains(EXTERNAL_ID), "{}", check.out);
    lab.expect(2, &["plan"]);
    lab.expect(0, &["apply", "--yes"]);
    let applied = lab.dump();
    let made = applied.keys().filter(|dn| !before.contains_key(*dn));
    // The OU of the written groups, the account of the engine, four groups.
    assert_eq!(made.count(), 6);

    // What the engine will do there, by the account's own sign-in: a group that knows its cloud group.
    let group = lab.at("CN=Written_0123456789ab,OU=Cloud groups");
    let me = format!("svc-lab@{}", lab.var("SAMBA_DOMAIN"));
    let written = format!(
        "dn: {group}\nchangetype: add\nobjectClass: group\nsAMAccountName: written\n\
         {EXTERNAL_ID}: Group_01234567-89ab-cdef-0123-456789abcdef\n"
    );
    let try_it = |ldif: &str| lab.modify_as(&me, crate::support::CONNECTOR_PASSWORD, ldif);
    assert_eq!(try_it(&written), Ok(()));
    let found = lab.search(&["-s", "base", "-b", &group, "(objectClass=*)", EXTERNAL_ID]);
    assert!(found.contains("Group_01234567-89ab"), "{found}");
    assert_eq!(
        try_it(&format!("dn: {group}\nchangetype: delete\n")),
        Ok(())
    );

    let again = lab.expect(0, &["plan"]);
    assert!(again.out.contains("Nothing to do"), "{}", again.out);
    lab.expect(0, &["undo"]);
    assert_eq!(moved(&before, &lab.dump()), "");
    assert_eq!(lab.text(), text);
}

#[test]
fn in_an_older_forest_it_is_refused_and_nothing_is_written() {
    let lab = Lab::new();
    with_cloud_sync(&lab);
    let (before, text) = (lab.view(), lab.text());
    for (code, verb) in [
        (1, &["check"][..]),
        (2, &["plan"]),
        (1, &["apply", "--yes"]),
    ] {
        let ran = lab.expect(code, verb);
        let headline = format!("BLOCKS   Group writeback with Cloud Sync needs {EXTERNAL_ID}");
        assert!(ran.out.contains(&headline), "{verb:?}: {}", ran.out);
        assert!(ran.out.contains("Windows Server 2016"), "{}", ran.out);
    }
    assert!(lab.journals().is_empty());
    assert_eq!(difference(&before, &lab.view()), "");
    assert_eq!(lab.text(), text);
}

/// Groups as Cloud Sync has written them, known by that attribute and by nothing else.
pub fn write_groups(lab: &Lab) -> [String; 2] {
    let ids = [1, 2].map(|n| format!("{n}0000000-0000-0000-0000-000000000000"));
    for (n, id) in ids.iter().enumerate() {
        let dn = lab.at(&format!("CN=Written {n},OU=Cloud groups"));
        lab.modify(&format!(
            "dn: {dn}\nchangetype: add\nobjectClass: group\nsAMAccountName: Written{n}\n\
             {EXTERNAL_ID}: Group_{id}\n"
        ));
    }
    ids
}

#[test]
fn of_groups_that_were_written_it_is_told_which_go_and_which_stay_by_each_change() {
    let lab = Lab::of_2016();
    with_cloud_sync(&lab);
    lab.expect(0, &["apply", "--yes"]);
    let ids = write_groups(&lab);
    let (applied, text) = (lab.dump(), lab.text());
    let target = text.lines().find(|l| l.starts_with("target = ")).unwrap();
    let names = |side: &Value| -> Vec<String> {
        let objects = side["objects"].as_array().unwrap().iter();
        let mut names: Vec<_> = objects
            .map(|o| o["name"].as_str().unwrap().into())
            .collect();
        names.sort();
        names
    };
    // What goes, what stays, and the plan in words.
    let plan = |from: &str, to: &str| {
        lab.edit(from, to);
        let plan: Value = serde_json::from_str(&lab.expect(2, &["plan", "--json"]).out).unwrap();
        let shown = lab.expect(2, &["plan"]).out;
        std::fs::write(lab.document(), &text).unwrap();
        let affected = &plan["affected"];
        (names(&affected["written"]), names(&affected["kept"]), shown)
    };
    let both = ["Written0", "Written1"];

    // It writes elsewhere from then on; what it wrote stays where it is.
    let other = lab.at("OU=Other groups");
    let elsewhere = format!("target = {{ dn = \"{other}\", create = true }}");
    let scope = format!("  {{ include = \"{}\"", lab.at("OU=Cloud groups"));
    let (goes, stays, shown) = plan(target, &elsewhere);
    assert!(goes.is_empty(), "{shown}");
    assert_eq!(stays, both, "{shown}");
    assert!(text.contains(&scope), "{text}");

    let one = format!("groups = {{ selected = [{{ id = \"{}\" }}] }}", ids[1]);
    let (goes, stays, shown) = plan("groups = \"all\"", &one);
    assert_eq!(goes, ["Written0"], "{shown}");
    assert!(stays.is_empty() && shown.contains("Written0"), "{shown}");

    let on = "[group_writeback]\nenabled = true\n";
    let (goes, stays, shown) = plan(on, "[group_writeback]\nenabled = false\n");
    assert_eq!((goes.len(), stays), (0, both.map(String::from).to_vec()));
    assert!(
        shown.contains("its job is paused, and the groups it wrote stay"),
        "{shown}"
    );

    // It knows one way to name groups; the other is refused.
    let naming = ("naming = \"display-name\"", "naming = \"object-id\"");
    let (goes, _, shown) = plan(naming.0, naming.1);
    assert!(goes.is_empty() && shown.contains("BLOCKS"), "{shown}");

    // Just looked at: nothing is written, and the renamed target OU is followed by its GUID.
    assert_eq!(moved(&applied, &lab.dump()), "");
    lab.modify(&format!(
        "dn: {}\nchangetype: modrdn\nnewrdn: OU=Written groups\ndeleteoldrdn: 1\n",
        lab.at("OU=Cloud groups")
    ));
    let (_, stays, shown) = plan(on, "[group_writeback]\nenabled = false\n");
    assert_eq!(stays, both, "{shown}");
}
