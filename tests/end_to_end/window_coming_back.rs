//! Coming back in the real window, to what somebody changed in the directory since.

use std::fs;
use std::time::Duration;

use crate::support::Lab;
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
