//! Reviewing delegated access in the real window, judged by what `ldapsearch` finds.

use std::fs;
use std::time::Duration;

use serde_json::Value;

use syncwright::model::Dn;
use syncwright::model::document::parse;

use crate::support::{Lab, moved};
use crate::window::{out_folder, wait, walk};
use crate::window_coming_back::Walk;

#[test]
fn temporary_access_ends_now_and_comes_back_by_undo_and_members_are_confirmed_by_name() {
    let mut lab = Lab::new();
    // Others are due, and the controller is not put back.
    lab.edit(
        "nest_in_browse = true",
        "nest_in_browse = true\nattest_every_days = 90",
    );
    lab.keep();
    lab.expect(0, &["apply", "--yes"]);
    let to = ["--to", "operators", "--for", "4h", "--yes"];
    lab.expect(0, &[&["review", "add", "bo"][..], &to[..]].concat());
    let operators = lab.at("CN=ADSyncOperators,OU=Delegated");
    let members = || lab.search(&["-s", "base", "-b", &operators, "(objectClass=*)", "member"]);
    assert!(members().contains("CN=Bo Suffix"), "{}", members());
    let (before, text) = (lab.dump(), lab.text());

    let out = out_folder("access");
    fs::create_dir_all(out.parent().unwrap()).unwrap();
    let (ended, undone) = (out.join("ended"), out.join("undone"));
    let mut child = walk("access", &out)
        .env("SETUP_CONFIG", lab.document())
        .env("SETUP_PASSWORD", lab.var("SAMBA_PASSWORD"))
        .spawn()
        .unwrap();
    let mut until = |mark: &std::path::Path| {
        let early = wait(&mut child, Duration::from_secs(400), || mark.exists());
        assert!(early.is_none(), "it ended early; see {}", out.display());
    };

    until(&ended);
    assert!(!members().contains("CN=Bo Suffix"), "{}", members());
    assert!(!lab.text().contains("temporary"), "{}", lab.text());
    let journals = fs::read_dir(out.join("journal")).unwrap();
    let journals: String = journals
        .map(|e| fs::read_to_string(e.unwrap().path()).unwrap())
        .collect();
    for says in ["HR-412", "remove-members", "CN=Bo Suffix"] {
        assert!(journals.contains(says), "no {says} in {journals}");
    }
    fs::remove_file(&ended).unwrap();

    until(&undone);
    assert_eq!(moved(&before, &lab.dump()), "", "undo left a trace");
    assert_eq!(lab.text(), text);
    fs::remove_file(&undone).unwrap();

    let ended = wait(&mut child, Duration::from_secs(300), || false);
    assert!(ended.is_some_and(|s| s.success()), "see {}", out.display());
    let report = fs::read_to_string(lab.document().with_extension("access.html")).unwrap();
    let line = |who: &str| report.lines().find(|l| l.contains(who)).unwrap().to_owned();
    assert!(line("CN=Anna Ok").contains("Rita Reader"), "{report}");
    assert!(line("CN=Bo Suffix").contains("to be confirmed"), "{report}");
    let told = lab.run(&["review", "--json"]).out;
    let told: Value = serde_json::from_str(&told).unwrap();
    let attested = |group: usize| &told["groups"][group]["members"][0]["attested"];
    assert_eq!(attested(0)["by"], "Rita Reader");
    assert_eq!(attested(0)["due"], false);
    assert_eq!(attested(1)["due"], true);
}

#[test]
fn a_group_in_sync_scope_leaves_it_by_the_button_of_its_finding() {
    let lab = Lab::new();
    let people = format!("  {{ include = \"{}\" }},\n", lab.at("OU=People"));
    let groups = format!("  {{ include = \"{}\" }},\n", lab.at("OU=Delegated"));
    lab.edit(&people, &format!("{people}{groups}"));
    lab.expect(0, &["apply", "--yes"]);
    let applied = lab.text();
    let told = lab.run(&["review"]).out;
    assert!(told.contains("ADSyncBrowse is in sync scope"), "{told}");

    Walk::start("exclude_ou", &lab, &[]).end();
    let document = parse(lab.text().as_bytes()).unwrap();
    let delegated = Dn::parse(&lab.at("OU=Delegated")).unwrap();
    assert!(!document.includes(&delegated), "{}", lab.text());
    let told = lab.run(&["review"]).out;
    assert!(!told.contains("is in sync scope"), "{told}");
    lab.expect(0, &["plan"]);

    // The window's journal is its own: as other tests expect the controller.
    fs::write(lab.document(), applied).unwrap();
    lab.expect(0, &["undo"]);
}

#[test]
fn a_nested_group_is_taken_out_in_the_window_and_undo_puts_it_back() {
    let mut lab = Lab::new();
    lab.keep();
    lab.expect(0, &["apply", "--yes"]);
    let (helpdesk, bo) = (
        lab.at("CN=Helpdesk,OU=Groups"),
        lab.at("CN=Bo Suffix,OU=People"),
    );
    lab.modify(&format!(
        "dn: {helpdesk}\nchangetype: add\nobjectClass: group\nsAMAccountName: Helpdesk\n\
         groupType: -2147483646\nmember: {bo}\n"
    ));
    let nest = ["review", "add", "Helpdesk", "--to", "operators", "--yes"];
    lab.expect(0, &nest);
    let operators = lab.at("CN=ADSyncOperators,OU=Delegated");
    let members = || lab.search(&["-s", "base", "-b", &operators, "(objectClass=*)", "member"]);
    let is_in = || lab.run(&["review", "--json"]).out.contains("\"bo\"");
    assert!(members().contains(&helpdesk) && is_in(), "{}", members());
    let (before, text) = (lab.dump(), lab.text());

    let mut walk = Walk::start("remove_nested", &lab, &[]);
    walk.meanwhile("out", || {
        assert!(!members().contains(&helpdesk), "{}", members());
        assert!(!is_in(), "bo is in it no more");
        let found = lab.search(&["-s", "base", "-b", &helpdesk, "(objectClass=*)", "member"]);
        assert!(found.contains(&bo), "the group keeps who is in it: {found}");
    });
    walk.meanwhile("back", || {
        assert_eq!(moved(&before, &lab.dump()), "", "undo left a trace");
        assert_eq!(lab.text(), text);
    });
    walk.end();
}
