//! Group writeback with Microsoft Entra Cloud Sync, which needs an attribute that forests have since
//! Windows Server 2016.

use crate::support::{Lab, difference, moved};

const EXTERNAL_ID: &str = "msDS-ExternalDirectoryObjectId";

fn with_cloud_sync(lab: &Lab) {
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
