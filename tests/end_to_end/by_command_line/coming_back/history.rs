//! Applied versions: compared, gone back to, undone by step.

use super::{applied, back, json};
use crate::support::moved;
#[test]
fn versions_are_compared_with_counts_gone_back_to_and_undone_by_step() {
    let lab = applied();
    let before = lab.dump();
    let people = lab.at("OU=People");
    let sales = lab.at("OU=Sales,OU=People");
    let rule = format!("{{ include = \"{people}\"");
    // With the id that the apply has filled in.
    let line = lab.text();
    let line = line.lines().find(|l| l.contains(&rule)).unwrap().to_owned();
    lab.edit(&line, &format!("{line}\n  {{ exclude = \"{sales}\" }},"));
    // Sam in Anna's place.
    let text = lab.text();
    let at = text.find("members = [").unwrap();
    let end = at + text[at..].find(']').unwrap() + 1;
    let sam = lab.at("CN=Sam Sales,OU=Sales,OU=People");
    let members = format!("members = [{{ dn = \"{sam}\" }}]");
    lab.edit(&text[at..end], &members);
    lab.expect(0, &["apply", "--yes"]);
    let second = lab.dump();
    let first_version = "1";
    let compared = json(
        &lab,
        2,
        &[
            "history",
            first_version,
            "--compare",
            "2",
            "--count",
            "--json",
        ],
    );
    assert_eq!(compared["scope"]["leaving"]["users"], 1, "{compared:#}");
    assert_eq!(compared["scope"]["places"][0]["included"], false);

    // Back to the first: Anna is in again, Sam out, nobody excluded.
    let plan = json(&lab, 2, &["plan", "--json", "--back-to", first_version]);
    let steps = plan["plan"]["steps"].as_array().unwrap();
    let ids: Vec<&str> = steps.iter().map(|s| s["id"].as_str().unwrap()).collect();
    let starts = |start: &str| ids.iter().any(|id| id.starts_with(start));
    assert!(
        starts("add-members:") && starts("remove-members:") && starts("write-document:"),
        "{ids:?}"
    );
    lab.expect(0, &["apply", "--yes", "--back-to", first_version]);
    assert_eq!(
        moved(&before, &lab.dump()),
        "",
        "the directory is as it was"
    );
    lab.expect(0, &["plan"]);

    // Undone by step, the last first.
    let third = json(&lab, 0, &["history", "3", "--json"]);
    let steps = third["steps"].as_array().unwrap();
    for step in steps.iter().rev() {
        lab.expect(0, &["undo", "--step", step["id"].as_str().unwrap()]);
    }
    assert_eq!(moved(&second, &lab.dump()), "");
    let history = json(&lab, 0, &["history", "--json"]);
    assert!(history["versions"][2]["undone"].is_object(), "{history:#}");
    lab.expect(0, &["plan"]);
    back(&lab);
}
