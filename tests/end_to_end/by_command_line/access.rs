//! Delegation groups in sync scope, and what their OU would take along.

use serde_json::Value;

use crate::support::Lab;

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
