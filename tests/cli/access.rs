//! `review`: seeing delegated access and changing it, with what follows told first.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::desk::Desk;

const DORA: &str = "dora.delegate@corp.practice.example";
const RITA: &str = "rita.reader@corp.practice.example";

fn set_up() -> Desk {
    let desk = Desk::with_practice();
    desk.expect(0, &["apply", "--yes"]);
    desk
}

fn review(desk: &Desk) -> Value {
    let ran = desk.run(&["review", "--json"]);
    assert!(matches!(ran.code, Some(0 | 1)), "{ran:?}");
    serde_json::from_str(&ran.out).unwrap()
}

fn group<'v>(review: &'v Value, name: &str) -> &'v Value {
    let groups = review["groups"].as_array().unwrap();
    groups.iter().find(|g| g["group"] == name).unwrap()
}

fn accounts(review: &Value, name: &str) -> Vec<String> {
    let members = group(review, name)["members"].as_array().unwrap();
    let text = |m: &Value| m["account"].as_str().unwrap().to_owned();
    members.iter().map(text).collect()
}

/// Longer than what was given.
fn wait() {
    let until = Instant::now() + Duration::from_secs(3);
    while Instant::now() < until {
        std::thread::park_timeout(Duration::from_millis(100));
    }
}

fn faults(review: &Value) -> Vec<String> {
    let all = review["findings"].as_array().unwrap();
    all.iter()
        .map(|f| f["fault"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_member_is_added_seen_through_nesting_removed_and_undone() {
    let desk = set_up();
    let before = desk.dump();
    let added = desk.expect(
        0,
        &[
            "review",
            "add",
            DORA,
            "--to",
            "operators",
            "--reason",
            "HR-412",
            "--yes",
        ],
    );
    assert!(
        added
            .out
            .contains("gains ADSyncBrowse by ADSyncBrowse › ADSyncOperators"),
        "{}",
        added.out
    );
    assert!(added.out.contains("HR-412"), "{}", added.out);
    let now = review(&desk);
    assert_eq!(accounts(&now, "ADSyncOperators"), ["dora.delegate"]);
    assert_eq!(accounts(&now, "ADSyncBrowse"), ["dora.delegate"]);
    let plan = desk.expect(0, &["plan"]);
    assert!(plan.out.contains("Nothing to do"), "{}", plan.out);
    desk.expect(0, &["undo"]);
    assert_eq!(desk.dump(), before, "as it was");
    desk.expect(
        0,
        &["review", "add", DORA, RITA, "--to", "operators", "--yes"],
    );
    desk.expect(
        0,
        &["review", "remove", DORA, "--from", "operators", "--yes"],
    );
    assert_eq!(accounts(&review(&desk), "ADSyncOperators"), ["rita.reader"]);
    desk.expect(0, &["undo"]);
    assert_eq!(accounts(&review(&desk), "ADSyncOperators").len(), 2);
    desk.expect(
        0,
        &[
            "review",
            "move",
            RITA,
            "--from",
            "operators",
            "--to",
            "admins",
            "--yes",
        ],
    );
    let now = review(&desk);
    assert_eq!(accounts(&now, "ADSyncOperators"), ["dora.delegate"]);
    assert_eq!(accounts(&now, "ADSyncAdmins"), ["rita.reader"]);
}

#[test]
fn what_if_tells_what_would_be_wrong_and_changes_nothing() {
    let desk = set_up();
    let before = (desk.dump(), desk.text());
    let told = desk.expect(
        1,
        &[
            "review",
            "add",
            "disabled.dan",
            "--to",
            "operators",
            "--what-if",
        ],
    );
    assert!(
        told.out
            .contains("would arise  Medium: ADSyncOperators holds disabled.dan"),
        "{}",
        told.out
    );
    assert_eq!((desk.dump(), desk.text()), before);
    let refused = desk.expect(64, &["review", "add", RITA, "--to", "operators"]);
    assert!(refused.err.contains("--what-if"), "{}", refused.err);
    desk.expect(
        3,
        &["review", "add", "nobody.here", "--to", "operators", "--yes"],
    );
}

#[test]
fn access_for_a_time_is_recorded_found_overdue_and_taken_away() {
    let desk = set_up();
    desk.expect(
        0,
        &[
            "review",
            "add",
            RITA,
            "--to",
            "operators",
            "--for",
            "2s",
            "--reason",
            "tonight",
            "--yes",
        ],
    );
    assert!(desk.text().contains("tonight"), "{}", desk.text());
    wait();
    assert!(faults(&review(&desk)).contains(&"overdue".to_owned()));
    let extended = [
        "review",
        "extend",
        RITA,
        "--in",
        "operators",
        "--for",
        "1h",
        "--yes",
    ];
    desk.expect(0, &extended);
    assert!(!faults(&review(&desk)).contains(&"overdue".to_owned()));
    let idle = desk.expect(0, &["review", "--expire"]);
    assert!(idle.out.contains("Nobody's time is over"), "{}", idle.out);
    desk.expect(
        0,
        &[
            "review",
            "extend",
            RITA,
            "--in",
            "operators",
            "--for",
            "2s",
            "--yes",
        ],
    );
    wait();
    desk.expect(0, &["review", "--expire"]);
    assert!(accounts(&review(&desk), "ADSyncOperators").is_empty());
    assert!(!desk.text().contains("[[delegation.temporary]]") && !desk.text().contains("tonight"));
    let past = desk.expect(
        3,
        &[
            "review",
            "add",
            RITA,
            "--to",
            "operators",
            "--until",
            "2020-01-01T00:00Z",
            "--yes",
        ],
    );
    assert!(past.err.contains("no time to come"), "{}", past.err);
}

#[test]
fn a_membership_is_confirmed_by_name_and_one_not_needed_goes() {
    let desk = set_up();
    desk.expect(0, &["review", "add", DORA, RITA, "--to", "admins", "--yes"]);
    let text = desk.text().replace(
        "nest_in_browse = true",
        "nest_in_browse = true\nattest_every_days = 90",
    );
    std::fs::write(desk.document(), text).unwrap();
    assert!(faults(&review(&desk)).contains(&"attestation-due".to_owned()));
    let confirm = [
        "review", "confirm", DORA, "--in", "admins", "--by", "Carol", "--yes",
    ];
    desk.expect(0, &confirm);
    let remove = [
        "review", "confirm", RITA, "--in", "admins", "--by", "Carol", "--remove", "--yes",
    ];
    desk.expect(0, &remove);
    let now = review(&desk);
    assert!(!faults(&now).contains(&"attestation-due".to_owned()));
    let member = &group(&now, "ADSyncAdmins")["members"][0];
    assert_eq!(member["attested"]["by"], "Carol");
    assert!(desk.text().contains("confirmed = false"), "{}", desk.text());
}

#[test]
fn findings_are_mended_by_their_number() {
    let desk = set_up();
    desk.expect(
        0,
        &[
            "review",
            "add",
            "disabled.dan",
            "--to",
            "operators",
            "--yes",
        ],
    );
    let now = review(&desk);
    let number = faults(&now).iter().position(|f| f == "disabled").unwrap() + 1;
    desk.expect(0, &["review", "fix", &number.to_string(), "--yes"]);
    assert!(!faults(&review(&desk)).contains(&"disabled".to_owned()));
    desk.expect(3, &["review", "fix", "999", "--yes"]);
}

#[test]
fn groups_in_sync_scope_leave_it_by_the_number_of_a_finding() {
    let desk = Desk::with_practice();
    let ou = "OU=Empty,OU=Fabrikam,DC=corp,DC=practice,DC=example";
    let people = "{ include = \"OU=People";
    let text = ["Admins", "Operators", "Browse", "PasswordSet"]
        .iter()
        .fold(desk.text(), |text, name| {
            let group = format!("CN=ADSync{name},OU=");
            text.replace(&format!("{group}Sync"), &format!("{group}Empty"))
        });
    let wider = text.replace(people, &format!("{{ include = \"{ou}\" }},\n  {people}"));
    assert_ne!(text, wider);
    std::fs::write(desk.document(), wider).unwrap();
    desk.expect(0, &["apply", "--yes"]);
    let (text, before) = (desk.text(), desk.dump());

    let now = review(&desk);
    let found = now["findings"].as_array().unwrap();
    let number = |test: &dyn Fn(&Value) -> bool| {
        let at = found.iter().position(test);
        (at.unwrap_or_else(|| panic!("{now:#}")) + 1).to_string()
    };
    let synced = number(&|f| f["fault"] == "synced" && f["fix"]["exclude"] == ou);
    let other = number(&|f| f["fault"] != "synced");
    let told = desk.run(&["review"]).out;
    let mend = format!("syncwright review fix {synced}\": it adds the scope rule");
    assert!(told.contains(&mend), "{told}");

    // It is the plan of the whole configuration: seen first, and with nothing beside it.
    let seen = desk.expect(0, &["review", "fix", &synced, "--what-if"]);
    assert!(seen.out.contains(ou), "{}", seen.out);
    let apart = desk.expect(3, &["review", "fix", &synced, &other, "--yes"]);
    assert!(apart.err.contains("apart from others"), "{}", apart.err);
    desk.expect(64, &["review", "fix", &synced]);
    assert_eq!((desk.text(), desk.dump()), (text.clone(), before));

    let fix = ["review", "fix", &synced, "--reason", "CHG-2041", "--yes"];
    desk.expect(0, &fix);
    let inside = format!("include = \"{ou}");
    assert!(!desk.text().contains(&inside), "{}", desk.text());
    assert!(!faults(&review(&desk)).contains(&"synced".to_owned()));
    desk.expect(1, &["explain", ou]);
    let plan = desk.expect(0, &["plan"]);
    assert!(plan.out.contains("Nothing to do"), "{}", plan.out);
    let history = desk.expect(0, &["history", "--json"]).out;
    assert!(history.contains("CHG-2041"), "{history}");
    desk.expect(0, &["undo"]);
    assert_eq!(desk.text(), text);
}

#[test]
fn the_review_is_written_for_a_spreadsheet_and_for_a_drawer() {
    let desk = set_up();
    desk.expect(0, &["review", "add", DORA, "--to", "operators", "--yes"]);
    desk.run(&["review", "--csv", "access.csv", "--html", "access.html"]);
    let read = |name: &str| std::fs::read_to_string(desk.folder.path().join(name)).unwrap();
    let csv = read("access.csv");
    assert_eq!(csv.lines().count(), 3, "{csv}");
    assert!(csv.contains("ADSyncBrowse › ADSyncOperators"), "{csv}");
    let mut lines = csv.lines();
    let head = lines.next().unwrap();
    assert!(head.ends_with(",further paths,ended by,may"), "{head}");
    for line in lines {
        let may = ["Run connectors", "Read what the sync engine knows"];
        assert!(may.iter().any(|may| line.contains(may)), "{line}");
    }
    let page = read("access.html");
    assert!(page.contains("dora.delegate") && page.contains("default-src 'none'"));
}
