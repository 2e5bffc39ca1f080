//! Coming back in the real window, to what somebody changed in the directory since.

use std::fs;
use std::time::Duration;

use crate::support::Lab;
use crate::window::{out_folder, wait, walk};

#[test]
fn a_renamed_ou_is_followed_in_the_window_and_nobody_leaves() {
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

    let out = out_folder("coming-back");
    fs::create_dir_all(out.parent().unwrap()).unwrap();
    let mut child = walk("coming_back", &out)
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
