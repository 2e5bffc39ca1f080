//! Groups that others changed, and what becomes of those that were written back.

use super::{applied, back, differences, json, only, rename};
use crate::support::moved;
#[test]
fn a_group_made_universal_is_set_back_or_taken_over() {
    let lab = applied();
    let group = lab.at("CN=ADSyncOperators,OU=Delegated");
    lab.modify(&format!(
        "dn: {group}\nchangetype: modify\nreplace: groupType\ngroupType: -2147483640\n"
    ));
    only(&lab, "group-retyped:", "is universal now");
    let disturbed = lab.dump();
    let plan = lab.expect(2, &["plan"]);
    assert!(
        plan.out.contains("a domain local security group again"),
        "{}",
        plan.out
    );
    lab.expect(0, &["apply", "--yes"]);
    let kind = |expected: &str| {
        let found = lab.search(&["-s", "base", "-b", &group, "(objectClass=*)", "groupType"]);
        assert!(
            found.contains(&format!("groupType: {expected}\n")),
            "{found}"
        );
    };
    kind("-2147483644");
    lab.expect(0, &["undo"]);
    kind("-2147483640");
    assert_eq!(moved(&disturbed, &lab.dump()), "");

    lab.modify(&format!(
        "dn: {group}\nchangetype: modify\nreplace: groupType\ngroupType: -2147483644\n"
    ));
    back(&lab);
}

#[test]
fn a_renamed_group_is_followed_and_a_deleted_one_made_again() {
    let lab = applied();
    rename(
        &lab,
        "CN=ADSyncPasswordSet,OU=Delegated",
        "CN=SyncPasswords",
        "OU=Delegated",
    );
    only(&lab, "group-renamed:", "CN=SyncPasswords");
    lab.expect(0, &["apply", "--yes"]);
    assert!(lab.text().contains("CN=SyncPasswords,"), "{}", lab.text());
    lab.expect(0, &["undo"]);
    rename(
        &lab,
        "CN=SyncPasswords,OU=Delegated",
        "CN=ADSyncPasswordSet",
        "OU=Delegated",
    );

    let group = lab.at("CN=ADSyncOperators,OU=Delegated");
    lab.modify(&format!("dn: {group}\nchangetype: delete\n"));
    let all = differences(&lab);
    let told = |kind: &str| {
        all.iter()
            .any(|d| d["id"].as_str().unwrap().starts_with(kind))
    };
    assert!(told("group-gone:"), "{all:#?}");
    let disturbed = lab.dump();
    lab.expect(0, &["apply", "--yes"]);
    let found = lab.search(&["-s", "base", "-b", &group, "(objectClass=*)", "memberOf"]);
    assert!(found.contains("CN=ADSyncBrowse"), "{found}");
    lab.expect(0, &["plan"]);
    lab.expect(0, &["undo"]);
    assert_eq!(moved(&disturbed, &lab.dump()), "");
    back(&lab);
}

#[test]
fn what_becomes_of_groups_that_were_written_is_listed_from_the_directory() {
    let lab = applied();
    let written = |n: u8| lab.at(&format!("CN=Written {n},OU=Cloud groups"));
    for n in [1, 2] {
        lab.modify(&format!(
            "dn: {}\nchangetype: add\nobjectClass: group\nsAMAccountName: Written{n}\n\
             adminDescription: Group_{n}0000000-0000-0000-0000-000000000000\n",
            written(n)
        ));
    }
    let text = lab.text();
    let on = "[group_writeback]\nenabled = true\n";
    let plan = |from: &str, to: &str| {
        lab.edit(from, to);
        let plan = json(&lab, 2, &["plan", "--json"]);
        let shown = lab.expect(2, &["plan"]).out;
        std::fs::write(lab.document(), &text).unwrap();
        (plan["affected"].clone(), shown)
    };
    let (affected, shown) = plan("naming = \"display-name\"", "naming = \"object-id\"");
    assert_eq!(affected["kept"]["groups"], 2, "{affected:#}");
    assert_eq!(affected["written"]["groups"], 0, "{affected:#}");
    assert!(shown.contains("stays    Written1"), "{shown}");
    let (affected, shown) = plan(on, "[group_writeback]\nenabled = false\n");
    assert_eq!(affected["written"]["groups"], 2, "{affected:#}");
    assert!(
        shown.contains("the engine deletes the groups it wrote"),
        "{shown}"
    );
    assert!(shown.contains("Written2"), "{shown}");

    // Entra Connect knows no other place: writeback is switched off, which deletes, and on again.
    let target = text.lines().find(|l| l.starts_with("target = ")).unwrap();
    let other = lab.at("OU=Other groups");
    lab.edit(
        target,
        &format!("target = {{ dn = \"{other}\", create = true }}"),
    );
    let moved_away = json(&lab, 2, &["plan", "--json"]);
    assert_eq!(
        moved_away["affected"]["written"]["groups"], 2,
        "{moved_away:#}"
    );
    std::fs::write(lab.document(), &text).unwrap();

    for n in [1, 2] {
        lab.modify(&format!("dn: {}\nchangetype: delete\n", written(n)));
    }
    back(&lab);
}
