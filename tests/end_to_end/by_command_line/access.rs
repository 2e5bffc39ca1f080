//! Delegation groups in sync scope, and what their OU would take along; access for a time.

use std::fs;

use serde_json::Value;

use crate::support::{Lab, moved, wait_for};

fn synced(lab: &Lab) -> Value {
    let told: Value = serde_json::from_str(&lab.run(&["review", "--json"]).out).unwrap();
    let findings = told["findings"].as_array().unwrap();
    let one = findings.iter().find(|f| f["fault"] == "synced");
    one.unwrap_or_else(|| panic!("{told:#}")).clone()
}

#[test]
fn groups_in_scope_are_excluded_with_their_ou_unless_somebody_else_is_in_it() {
    let mut lab = Lab::new();
    lab.keep();
    lab.expect(0, &["apply", "--yes"]);
    let ou = lab.at("OU=Delegated");
    let people = format!("{{ include = \"{}\"", lab.at("OU=People"));
    lab.edit(&people, &format!("{{ include = \"{ou}\" }},\n  {people}"));
    let told = synced(&lab);
    assert_eq!(told["fix"]["exclude"], ou, "{told:#}");

    lab.modify(&format!(
        "dn: CN=Other,{ou}\nchangetype: add\nobjectClass: contact\n"
    ));
    let told = synced(&lab);
    assert_eq!(told["fix"], Value::Null, "{told:#}");
    let reason = told["reason"].as_str().unwrap();
    assert!(reason.contains(&format!("CN=Other,{ou}")), "{reason}");
}

/// The journals so far.
fn count(lab: &Lab) -> usize {
    lab.journals().len()
}

/// Until a time that was given for a second is over.
fn over(lab: &Lab) {
    wait_for("its time is over", || {
        let told: Value = serde_json::from_str(&lab.run(&["review", "--json"]).out).unwrap();
        let findings = told["findings"].as_array().unwrap();
        findings
            .iter()
            .any(|f| f["fault"] == "overdue")
            .then_some(())
    });
}

#[test]
fn who_is_in_for_a_time_is_taken_out_when_it_is_over_and_undo_gives_it_back() {
    let mut lab = Lab::new();
    lab.keep();
    lab.expect(0, &["apply", "--yes"]);
    let group = lab.at("CN=ADSyncOperators,OU=Delegated");
    let is_in = || {
        let found = lab.search(&["-s", "base", "-b", &group, "(objectClass=*)", "member"]);
        found.contains("CN=Bo Suffix")
    };
    let given = ["--reason", "HR-977", "--yes"];
    let add = ["review", "add", "bo", "--to", "operators", "--for", "4h"];
    lab.expect(0, &[&add[..], &given].concat());
    assert!(is_in() && lab.text().contains("HR-977"), "{}", lab.text());

    // Its time is not over: nobody goes, and there is nothing to keep a journal of.
    let (text, journals) = (lab.text(), count(&lab));
    let idle = lab.expect(0, &["review", "--expire"]);
    assert!(idle.out.contains("Nobody's time is over"), "{}", idle.out);
    assert!(is_in());
    assert_eq!((lab.text(), count(&lab)), (text, journals));

    let shorter = ["review", "extend", "bo", "--in", "operators", "--for", "1s"];
    lab.expect(0, &[&shorter[..], &given].concat());
    over(&lab);
    let told = lab.expect(1, &["review"]).out;
    assert!(told.contains("by \"review --expire\""), "{told}");
    let (before, text, journals) = (lab.dump(), lab.text(), count(&lab));

    // Somebody else writes: it is told, and left for the next time.
    let lock = lab.leave_lock("another-computer");
    let refused = lab.expect(3, &["review", "--expire"]);
    assert!(refused.err.contains("otto"), "{}", refused.err);
    assert!(is_in() && count(&lab) == journals);
    fs::remove_file(lock).unwrap();

    let ran = lab.expect(0, &["review", "--expire"]);
    assert!(ran.out.contains("its time is over"), "{}", ran.out);
    assert!(!is_in());
    for gone in ["temporary", "HR-977"] {
        assert!(!lab.text().contains(gone), "{gone}: {}", lab.text());
    }
    let kept = lab.journals();
    assert_eq!(kept.len(), journals + 1);
    let journal = &kept[journals].1;
    for says in ["remove-members", "CN=Bo Suffix", "its time is over"] {
        assert!(journal.contains(says), "no {says} in {journal}");
    }
    lab.expect(0, &["review", "--expire"]);
    assert_eq!(count(&lab), journals + 1);

    lab.expect(0, &["undo"]);
    assert!(is_in());
    assert_eq!(moved(&before, &lab.dump()), "", "undo left a trace");
    assert_eq!(lab.text(), text);
    over(&lab);
}

#[test]
fn a_scheduled_task_that_may_not_take_somebody_out_says_so_by_its_exit_code() {
    let mut lab = Lab::new();
    lab.keep();
    lab.expect(0, &["apply", "--yes"]);
    let add = ["review", "add", "bo", "--to", "operators", "--for", "1s"];
    lab.expect(0, &[&add[..], &["--yes"]].concat());
    over(&lab);
    // An account that reads everything and may change nothing.
    let account = format!("svc-none@{}", lab.var("SAMBA_DOMAIN"));
    lab.edit(lab.var("SAMBA_ADMIN"), &account);
    let (before, text, journals) = (lab.dump(), lab.text(), count(&lab));
    let ran = lab.expect(4, &["review", "--expire"]);
    assert!(ran.err.contains("CN=ADSyncOperators"), "{}", ran.err);
    assert_eq!(moved(&before, &lab.dump()), "");
    assert_eq!(lab.text(), text, "the end stays recorded");
    assert_eq!(count(&lab), journals + 1, "it says where it stopped");
    // A controller that cannot be reached is no reason to believe that nobody's time is over.
    lab.edit(lab.var("SAMBA_IP"), "127.0.0.199");
    let ran = lab.expect(3, &["review", "--expire"]);
    assert!(!ran.out.contains("Nobody's time is over"), "{}", ran.out);
}
