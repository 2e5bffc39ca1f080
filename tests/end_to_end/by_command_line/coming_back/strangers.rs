//! Members and rights that somebody else added.

use syncwright::model::security::{AccessAce, right};

use super::*;

fn add_to_operators(lab: &Lab, who: &str) {
    lab.modify(&format!(
        "dn: {}\nchangetype: modify\nadd: member\nmember: {}\n",
        lab.at("CN=ADSyncOperators,OU=Delegated"),
        lab.at(who),
    ));
}

fn ids(lab: &Lab) -> Vec<String> {
    let check: Value = serde_json::from_str(&lab.run(&["check", "--json"]).out).unwrap();
    let all = check["differences"].as_array().unwrap().iter();
    all.map(|d| d["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_member_that_somebody_else_added_is_taken_out_where_that_is_chosen_and_undo_puts_it_back() {
    let lab = applied();
    let clean = lab.dump();
    add_to_operators(&lab, "CN=Delegate,OU=Accounts");
    let id = only(&lab, "member-new:", "Delegate was added to ADSyncOperators");
    let disturbed = lab.dump();
    lab.expect(0, &["plan"]);

    let plan = json(&lab, 2, &["plan", "--json", "--repair", &id]);
    assert_eq!(plan["plan"]["steps"].as_array().unwrap().len(), 1);
    lab.expect(0, &["apply", "--yes", "--repair", &id]);
    assert_eq!(moved(&clean, &lab.dump()), "");
    let check = json(&lab, 0, &["check", "--json"]);
    assert_eq!(check["differences"], Value::Array(vec![]), "{check:#}");

    lab.expect(0, &["undo"]);
    assert_eq!(moved(&disturbed, &lab.dump()), "");
    only(&lab, "member-new:", "Delegate was added");

    // With four eyes: the file knows what it takes away.
    let file = lab.aside.path().join("plan.json");
    let file = file.to_str().unwrap();
    lab.expect(
        2,
        &["plan", "--repair", &id, "--out", file, "--reason", "CHG-7"],
    );
    lab.expect(0, &["apply", "--yes", "--plan", file]);
    assert_eq!(moved(&clean, &lab.dump()), "");
    back(&lab);
}

/// Lets an account read the rights of the domain's head.
fn give_right(lab: &Lab) {
    let head = Dn::parse(lab.var("SAMBA_BASE")).unwrap();
    let account = Dn::parse(&lab.at("CN=Delegate,OU=Accounts")).unwrap();
    with_another_tool(lab, async |session| {
        let who = session.read(&account, &["objectSid"]).await.unwrap();
        let mut rights = session.security(&head).await.unwrap();
        rights.grant(AccessAce {
            allow: true,
            flags: 0,
            mask: right::READ_CONTROL,
            object: None,
            inherited_by: None,
            who: who.unwrap().sid().unwrap(),
        });
        session.write_dacl(&head, &rights).await.unwrap();
    });
}

#[test]
fn a_right_that_somebody_else_gave_is_taken_away_where_that_is_chosen_and_undo_gives_it_back() {
    let lab = applied();
    let clean = lab.dump();
    give_right(&lab);
    let id = only(&lab, "right-new:", "for delegate on");
    let disturbed = lab.dump();
    lab.expect(0, &["plan"]);
    lab.expect(0, &["apply", "--yes", "--repair", &id]);
    assert_eq!(moved(&clean, &lab.dump()), "");
    lab.expect(0, &["undo"]);
    assert_eq!(moved(&disturbed, &lab.dump()), "");
    lab.expect(0, &["apply", "--yes", "--repair", &id]);
    assert_eq!(moved(&clean, &lab.dump()), "");
    back(&lab);
}

#[test]
fn what_was_left_alone_is_told_after_another_apply_too() {
    let lab = applied();
    add_to_operators(&lab, "CN=Delegate,OU=Accounts");
    rename(&lab, "OU=Sales,OU=People", "OU=Sellers", "OU=People");
    let before = ids(&lab);
    assert_eq!(before.len(), 2, "{before:?}");
    lab.edit("password_writeback = true", "password_writeback = false");
    lab.expect(0, &["apply", "--yes"]);
    assert_eq!(ids(&lab), before);
    lab.expect(0, &["check", "--accept", &before[0]]);
    lab.edit("password_writeback = false", "password_writeback = true");
    lab.expect(0, &["apply", "--yes"]);
    assert_eq!(ids(&lab), before[1..]);
    rename(&lab, "OU=Sellers,OU=People", "OU=Sales", "OU=People");
    back(&lab);
}
