//! Coming back in the real window, to what somebody changed in the directory since.

use std::fs;
use std::path::PathBuf;
use std::process::Child;
use std::time::Duration;

use syncwright::system::folders;

use crate::by_command_line::cloud_sync::{with_cloud_sync, write_groups};
use crate::by_command_line::coming_back::take_right;
use crate::samba::Samba;
use crate::support::{ADMIN_VARIABLE, CONNECTOR_VARIABLE, Lab, moved};
use crate::window::{Practice, out_folder, wait, walk};

/// A walk on the lab's document.
pub struct Walk {
    child: Child,
    out: PathBuf,
}

impl Walk {
    pub fn start(script: &str, lab: &Lab, more: &[(&str, String)]) -> Self {
        // Two tests may take the same walk beside each other.
        let thread = std::thread::current();
        let test = thread.name().and_then(|name| name.rsplit("::").next());
        let out = out_folder(test.unwrap_or(script));
        fs::create_dir_all(out.parent().unwrap()).unwrap();
        // Of an earlier run.
        let _ = fs::remove_dir_all(&out);
        let mut command = walk(script, &out);
        let child = command
            .env("SETUP_CONFIG", lab.document())
            .env("SETUP_PASSWORD", lab.var("SAMBA_PASSWORD"))
            .envs(more.iter().map(|(name, value)| (name, value)))
            .spawn()
            .unwrap();
        Self { child, out }
    }

    /// When the walk asks for it under this name.
    pub fn meanwhile(&mut self, name: &str, act: impl FnOnce()) {
        let mark = self.out.join(name);
        let limit = Duration::from_secs(400);
        let ended = wait(&mut self.child, limit, || mark.exists());
        let out = self.out.display();
        assert!(ended.is_none(), "the walk ended before {name}; see {out}");
        act();
        fs::remove_file(&mark).unwrap();
    }

    pub fn end(mut self) {
        let ended = wait(&mut self.child, Duration::from_secs(400), || false);
        let out = self.out.display();
        assert!(ended.is_some_and(|s| s.success()), "see {out}");
    }
}

fn rename(lab: &Lab, from: &str, to: &str) {
    let dn = lab.at(&format!("OU={from}"));
    lab.modify(&format!(
        "dn: {dn}\nchangetype: modrdn\nnewrdn: OU={to}\ndeleteoldrdn: 1\n"
    ));
}

/// What was applied is opened after an OU was renamed; the walk follows it there and applies.
fn follow_a_renamed_ou(script: &str) {
    let lab = Lab::new();
    lab.expect(0, &["apply", "--yes"]);
    let applied = lab.text();
    rename(&lab, "People", "Staff");
    Walk::start(script, &lab, &[]).end();

    assert!(lab.text().contains("OU=Staff,OU=Tests"), "{}", lab.text());
    let anna = format!("anna@{}", lab.var("SAMBA_DOMAIN"));
    lab.expect(0, &["explain", &anna]);
    lab.expect(0, &["plan"]);

    // As other tests expect the controller.
    rename(&lab, "Staff", "People");
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

    let relocate = |from: &str, name: &str, below: &str| {
        lab.modify(&format!(
            "dn: {}\nchangetype: modrdn\nnewrdn: {name}\ndeleteoldrdn: 1\nnewsuperior: {}\n",
            lab.at(from),
            lab.at(below).trim_start_matches(','),
        ));
    };
    relocate("OU=People", "OU=Staff", "");
    relocate("OU=Sales,OU=Staff", "OU=Sales", "OU=Groups");
    relocate(
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

    let mut walk = Walk::start("coming_back_all", &lab, &[]);
    walk.meanwhile("repaired", || all_is_repaired(&lab));
    walk.end();
    assert_eq!(moved(&disturbed, &lab.dump()), "", "undo left a trace");
    assert_eq!(lab.text(), applied);
}

fn all_is_repaired(lab: &Lab) {
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
}

#[test]
fn of_two_windows_on_one_document_the_second_refuses_the_plan_that_grew_old() {
    let lab = Lab::new();
    lab.expect(0, &["apply", "--yes"]);
    let applied = lab.text();
    lab.edit("deletion_limit = 500", "deletion_limit = 400");
    Walk::start("two_windows", &lab, &[]).end();
    lab.expect(0, &["plan"]);

    fs::write(lab.document(), applied).unwrap();
    lab.expect(0, &["undo"]);
}

#[test]
fn a_lock_and_a_journal_of_a_newer_version_are_told_in_the_window_and_nothing_is_done() {
    let (lab, applied) = edited();
    let text = lab.text();
    let mut walk = Walk::start("held_up", &lab, &[]);
    let mut lock = PathBuf::new();
    walk.meanwhile("locked", || lock = lab.leave_lock("another-computer"));
    walk.meanwhile("refused", || {
        assert_eq!((lab.text(), versions(&lab).len()), (text.clone(), 1));
        assert!(lock.exists(), "only a person breaks it");
        lab.expect(0, &["unlock", "--yes"]);
        assert!(!lock.exists());
        lab.leave_lock(&folders::computer().unwrap());
    });
    walk.meanwhile("undone", || {
        assert!(!lock.exists(), "it was taken over, and let go");
        let versions = versions(&lab);
        assert_eq!(versions.len(), 2, "{versions:#?}");
        assert_eq!(versions[1]["undone"], serde_json::Value::Null);
    });
    walk.meanwhile("newer-gone", || {
        let versions = versions(&lab);
        assert_ne!(versions[1]["undone"], serde_json::Value::Null);
    });
    walk.end();
    assert_eq!(lab.text(), text);
    back(&lab, &applied);
}

/// The second is no domain of the first: another directory, with its own sign-in.
#[test]
fn of_two_forests_each_is_compared_when_somebody_is_signed_in_there() {
    let lab = Lab::new();
    let second = Samba::start_of("EMEA.EXAMPLE.TEST");
    let (name, base) = (second.var("SAMBA_DOMAIN"), second.var("SAMBA_BASE"));
    let people = format!("OU=People,OU=Tests,{base}");
    let forest = format!(
        "\n[[forest]]\nname = \"{name}\"\n\
         sign_in = {{ account = \"{}\", credential = {{ env = \"{ADMIN_VARIABLE}\" }} }}\n\
         connector = {{ name = \"svc-emea\", dn = \"CN=svc-emea,OU=Accounts,OU=Tests,{base}\", \
         create = true, credential = {{ env = \"{CONNECTOR_VARIABLE}\" }} }}\n\
         ca_file = \"{}\"\n\n[[forest.domain]]\nname = \"{name}\"\ncontrollers = [\"{}\"]\n\
         scope = [\n  {{ include = \"{people}\" }},\n]\n\n[features]\n",
        second.var("SAMBA_ADMIN"),
        second.var("SAMBA_CA"),
        second.var("SAMBA_IP"),
    );
    lab.edit("[features]\n", &forest);
    lab.expect(0, &["apply", "--yes"]);
    let applied = lab.text();
    lab.modify_at(
        &second,
        &format!("dn: {people}\nchangetype: modrdn\nnewrdn: OU=Staff\ndeleteoldrdn: 1\n"),
    );
    // By the command line, which signs in to both.
    let told = lab.expect(1, &["check", "--json"]).out;
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let differences = told["differences"].as_array().unwrap();
    let headline = differences[0]["headline"].as_str().unwrap();
    assert_eq!(differences.len(), 1, "{told:#}");
    assert!(
        headline.contains(&format!("OU=Staff,OU=Tests,{base}")),
        "{headline}"
    );

    let names = [
        ("SETUP_FIRST", lab.var("SAMBA_DOMAIN").to_owned()),
        ("SETUP_SECOND", name.to_owned()),
    ];
    Walk::start("two_forests", &lab, &names).end();
    let followed = applied.replace(&people, &format!("OU=Staff,OU=Tests,{base}"));
    assert_eq!(lab.text(), followed, "and nothing else is changed");
    lab.expect(0, &["plan"]);

    // As other tests expect the first controller.
    fs::write(lab.document(), applied).unwrap();
    lab.modify_at(
        &second,
        &format!(
            "dn: OU=Staff,OU=Tests,{base}\nchangetype: modrdn\nnewrdn: OU=People\ndeleteoldrdn: 1\n"
        ),
    );
    lab.expect(0, &["undo"]);
}

/// Applied, and then the deletion limit was changed by hand.
fn edited() -> (Lab, String) {
    let lab = Lab::new();
    lab.expect(0, &["apply", "--yes"]);
    let applied = lab.text();
    lab.edit("deletion_limit = 500", "deletion_limit = 400");
    (lab, applied)
}

/// As other tests expect the controller.
fn back(lab: &Lab, applied: &str) {
    fs::write(lab.document(), applied).unwrap();
    lab.expect(0, &["undo"]);
}

/// What was applied, wherever its journal is.
fn versions(lab: &Lab) -> Vec<serde_json::Value> {
    let told = lab.expect(0, &["history", "--json"]).out;
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    told["versions"].as_array().unwrap().clone()
}

#[test]
fn a_plan_in_sight_grows_old_when_an_ou_is_renamed_and_when_the_file_is_edited() {
    let (lab, applied) = edited();
    let mut walk = Walk::start("grows_old", &lab, &[]);
    walk.meanwhile("shown", || rename(&lab, "People", "Staff"));
    walk.meanwhile("shown-again", || {
        lab.edit("deletion_limit = 400", "deletion_limit = 300");
    });
    walk.end();
    assert!(
        lab.text().contains("deletion_limit = 300"),
        "nothing was written"
    );
    assert_eq!(versions(&lab).len(), 1, "nothing was applied");
    rename(&lab, "Staff", "People");
    back(&lab, &applied);
}

#[test]
fn a_plan_saved_in_one_window_is_applied_in_another() {
    let (lab, applied) = edited();
    Walk::start("plan_file", &lab, &[]).end();
    let limit = |lab: &Lab| lab.text().contains("deletion_limit = 400");
    assert!(limit(&lab), "{}", lab.text());
    let versions = versions(&lab);
    assert_eq!(versions[1]["reason"], "CHG-2041", "{versions:#?}");
    lab.expect(0, &["plan"]);
    back(&lab, &applied);
}

#[test]
fn a_plan_of_the_command_line_is_applied_in_a_window() {
    let (lab, applied) = edited();
    lab.expect(2, &["plan", "--out", "plan.json", "--reason", "CHG-2041"]);
    let file = lab.folder.path().join("plan.json");
    let file = file.to_str().unwrap().to_owned();
    Walk::start("plan_file", &lab, &[("SETUP_PLAN", file)]).end();
    assert_eq!(versions(&lab)[1]["reason"], "CHG-2041");
    lab.expect(0, &["plan"]);
    back(&lab, &applied);
}

#[test]
fn a_feature_switched_elsewhere_is_told_and_taken_as_it_is() {
    let lab = Lab::new();
    let aside = tempfile::tempdir().unwrap();
    let tenant = Practice::start(aside.path(), "bare");
    let of = |name: &str| tenant.var(name);
    let (base, id, client, ca) = (of("HTTPS"), of("TENANT"), of("CLIENT"), of("CA_FILE"));
    let base = format!("https://{}", base.trim_start_matches("https://"));
    lab.edit(
        "[[forest]]\n",
        &format!(
            "[tenant]\nid = \"{id}\"\ncloud = \"custom\"\nclient_id = \"{client}\"\n\
             endpoints = {{ login = \"{base}\", graph = \"{base}\" }}\nca_file = \"{ca}\"\n\n\
             [[forest]]\n"
        ),
    );
    lab.expect(0, &["apply", "--yes"]);
    let applied = lab.text();
    // The directory's suffixes are not those of the practice tenant, which is no matter here.
    lab.edit(
        "accept_unverified_suffixes = false",
        "accept_unverified_suffixes = true",
    );
    let account = "gustav@fabrikampractice.onmicrosoft.com".to_owned();
    let world = [
        ("SETUP_TENANT", id),
        ("SETUP_CLIENT_ID", client),
        ("SETUP_GRAPH", base),
        ("SETUP_PAGES", of("PAGES")),
        ("SETUP_TENANT_CA", ca),
        ("SYNCWRIGHT_TEST_ACCOUNT", account),
    ];
    Walk::start("switched_elsewhere", &lab, &world).end();
    back(&lab, &applied);
}

#[test]
fn written_groups_are_listed_on_the_page_of_group_writeback_with_what_becomes_of_them() {
    let lab = Lab::of_2016();
    with_cloud_sync(&lab);
    lab.expect(0, &["apply", "--yes"]);
    write_groups(&lab);
    let (applied, text) = (lab.dump(), lab.text());
    Walk::start("writeback_later", &lab, &[]).end();
    assert_eq!(
        (moved(&applied, &lab.dump()), lab.text()),
        (String::new(), text)
    );
}
