//! Coming back in the real window, to what somebody changed in the directory since.

use std::fs;
use std::time::Duration;

use crate::by_command_line::coming_back::take_right;
use crate::support::{Lab, moved};
use crate::window::{out_folder, wait, walk};

/// What was applied is opened after an OU was renamed; the walk follows it there and applies.
fn follow_a_renamed_ou(script: &str) {
    let lab = Lab::new();
    lab.expect(0, &["apply", "--yes"]);
    let applied = lab.text();
    let rename = |from: &str, to: &str| {
        let dn = lab.at(&format!("OU={from}"));
        lab.modify(&format!(
            "dn: {dn}\nchangetype: modrdn\nnewrdn: OU={to}\ndeleteoldrdn: 1\n"
        ));
    };
    rename("People", "Staff");

    let out = out_folder(script);
    fs::create_dir_all(out.parent().unwrap()).unwrap();
    let mut child = walk(script, &out)
        .env("SETUP_CONFIG", lab.document())
        .env("SETUP_PASSWORD", lab.var("SAMBA_PASSWORD"))
        .spawn()
        .unwrap();
    let ended = wait(&mut child, Duration::from_secs(400), || false);
    assert!(ended.is_some_and(|s| s.success()), "see {}", out.display());

    assert!(lab.text().contains("OU=Staff,OU=Tests"), "{}", lab.text());
    let anna = format!("anna@{}", lab.var("SAMBA_DOMAIN"));
    lab.expect(0, &["explain", &anna]);
    lab.expect(0, &["plan"]);

    // As other tests expect the controller.
    rename("Staff", "People");
    fs::write(lab.document(), applied).unwrap();
    lab.expect(0, &["undo"]);
}

#[test]
fn a_renamed_ou_is_followed_in_the_window_and_nobody_leaves() {
    follow_a_renamed_ou("coming_back");
}

/// On the way: tasks by Tab, by the palette and by the arrows of the sidebar, Ctrl+Z, Ctrl+F, and
/// every page and dialog looked over as on the way of the first set-up.
#[test]
fn who_comes_back_needs_no_mouse() {
    follow_a_renamed_ou("keyboard_coming_back");
}

/// Each is detected, worded and repaired in the window; the apply is undone there, one step alone
/// first, and the directory is then as it was before.
#[test]
fn all_that_others_changed_is_repaired_in_the_window_and_the_undo_leaves_no_trace() {
    let mut lab = Lab::new();
    lab.keep();
    let ou = |rdn: &str| {
        let dn = lab.at(rdn);
        format!("dn: {dn}\nchangetype: add\nobjectClass: organizationalUnit\n\n")
    };
    let contact = |rdn: &str| {
        let dn = lab.at(rdn);
        format!("dn: {dn}\nchangetype: add\nobjectClass: contact\n\n")
    };
    lab.modify(&format!(
        "{}{}{}",
        ou("OU=Sales,OU=People"),
        contact("CN=Sam,OU=Sales,OU=People"),
        ou("OU=Old,OU=People"),
    ));
    lab.expect(0, &["apply", "--yes"]);
    let applied = lab.text();

    let rename = |from: &str, name: &str, below: &str| {
        lab.modify(&format!(
            "dn: {}\nchangetype: modrdn\nnewrdn: {name}\ndeleteoldrdn: 1\nnewsuperior: {}\n",
            lab.at(from),
            lab.at(below).trim_start_matches(','),
        ));
    };
    rename("OU=People", "OU=Staff", "");
    rename("OU=Sales,OU=Staff", "OU=Sales", "OU=Groups");
    rename(
        "CN=ADSyncPasswordSet,OU=Delegated",
        "CN=SyncPasswords",
        "OU=Delegated",
    );
    lab.modify(&format!(
        "{}{}dn: {}\nchangetype: delete\n\ndn: {}\nchangetype: delete\n\n\
         dn: {}\nchangetype: modify\nreplace: groupType\ngroupType: -2147483640\n",
        ou("OU=Contractors,OU=Staff"),
        contact("CN=Con,OU=Contractors,OU=Staff"),
        lab.at("OU=Old,OU=Staff"),
        lab.at("CN=ADSyncOperators,OU=Delegated"),
        lab.at("CN=ADSyncAdmins,OU=Delegated"),
    ));
    take_right(&lab);
    let disturbed = lab.dump();

    let out = out_folder("coming-back-all");
    fs::create_dir_all(out.parent().unwrap()).unwrap();
    let repaired = out.join("repaired");
    let mut child = walk("coming_back_all", &out)
        .env("SETUP_CONFIG", lab.document())
        .env("SETUP_PASSWORD", lab.var("SAMBA_PASSWORD"))
        .spawn()
        .unwrap();
    let _ = fs::remove_file(&repaired);
    let ended = wait(&mut child, Duration::from_secs(400), || repaired.exists());
    assert!(
        ended.is_none(),
        "the walk ended early; see {}",
        out.display()
    );

    let text = lab.text();
    for says in [
        "include = \"OU=Staff,OU=Tests",
        "include = \"OU=Sales,OU=Groups",
        "exclude = \"OU=Contractors,OU=Staff",
        "CN=SyncPasswords,",
    ] {
        assert!(text.contains(says), "no {says} in {text}");
    }
    let found = |rdn: &str, attribute: &str| {
        let dn = lab.at(rdn);
        lab.search(&["-s", "base", "-b", &dn, "(objectClass=*)", attribute])
    };
    let kind = found("CN=ADSyncAdmins,OU=Delegated", "groupType");
    assert!(kind.contains("groupType: -2147483644\n"), "{kind}");
    let made = found("CN=ADSyncOperators,OU=Delegated", "memberOf");
    assert!(made.contains("CN=ADSyncBrowse"), "{made}");

    fs::remove_file(&repaired).unwrap();
    let ended = wait(&mut child, Duration::from_secs(300), || false);
    assert!(ended.is_some_and(|s| s.success()), "see {}", out.display());
    assert_eq!(moved(&disturbed, &lab.dump()), "", "undo left a trace");
    assert_eq!(lab.text(), applied);
}

#[test]
fn of_two_windows_on_one_document_the_second_refuses_the_plan_that_grew_old() {
    let lab = Lab::new();
    lab.expect(0, &["apply", "--yes"]);
    let applied = lab.text();
    lab.edit("deletion_limit = 500", "deletion_limit = 400");
    let out = out_folder("two-windows");
    fs::create_dir_all(out.parent().unwrap()).unwrap();
    let mut child = walk("two_windows", &out)
        .env("SETUP_CONFIG", lab.document())
        .env("SETUP_PASSWORD", lab.var("SAMBA_PASSWORD"))
        .spawn()
        .unwrap();
    let ended = wait(&mut child, Duration::from_secs(400), || false);
    assert!(ended.is_some_and(|s| s.success()), "see {}", out.display());
    lab.expect(0, &["plan"]);

    fs::write(lab.document(), applied).unwrap();
    lab.expect(0, &["undo"]);
}
