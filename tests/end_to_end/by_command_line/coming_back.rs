//! What others do to the directory between two runs: detected, worded, repaired or accepted, and the
//! repair undone again.

mod groups;
mod history;
mod strangers;

use serde_json::Value;
use syncwright::directory::{self, Session};
use syncwright::model::document::parse;
use syncwright::model::ports::Directory;
use syncwright::model::security::{Ace, well_known};
use syncwright::model::snapshot::{BindAs, ConnectSpec};
use syncwright::model::{Dn, Secret};

use crate::support::{Lab, moved};

/// A controller on which the document was applied, with an OU below the included one that no rule
/// names.
fn applied() -> Lab {
    let lab = Lab::new();
    lab.modify(&format!(
        "dn: {ou}\nchangetype: add\nobjectClass: organizationalUnit\n\n\
         dn: {user}\nchangetype: add\nobjectClass: user\nsAMAccountName: sam\nuserPrincipalName: sam@{domain}\n\n",
        ou = lab.at("OU=Sales,OU=People"),
        user = lab.at("CN=Sam Sales,OU=Sales,OU=People"),
        domain = lab.var("SAMBA_DOMAIN"),
    ));
    lab.expect(0, &["apply", "--yes"]);
    let check = json(&lab, 0, &["check", "--json"]);
    assert_eq!(check["differences"], Value::Array(vec![]), "{check:#}");
    lab
}

/// Puts the fixture back as other tests expect it.
fn back(lab: &Lab) {
    while lab.run(&["undo"]).code == Some(0) {}
    // What was changed since its apply is left alone by undo.
    for name in ["Admins", "Operators", "Browse", "PasswordSet"] {
        let dn = lab.at(&format!("CN=ADSync{name},OU=Delegated"));
        let (admin, password) = (lab.var("SAMBA_ADMIN"), lab.var("SAMBA_PASSWORD"));
        let _ = lab.modify_as(admin, password, &format!("dn: {dn}\nchangetype: delete\n"));
    }
    for dn in ["CN=Sam Sales,OU=Sales,OU=People", "OU=Sales,OU=People"] {
        lab.modify(&format!("dn: {}\nchangetype: delete\n", lab.at(dn)));
    }
}

fn json(lab: &Lab, code: i32, arguments: &[&str]) -> Value {
    serde_json::from_str(&lab.expect(code, arguments).out).unwrap()
}

fn differences(lab: &Lab) -> Vec<Value> {
    let check = json(lab, 1, &["check", "--json"]);
    check["differences"].as_array().unwrap().clone()
}

/// The one difference, which is of this kind; its id.
fn only(lab: &Lab, kind: &str, headline: &str) -> String {
    let all = differences(lab);
    assert_eq!(all.len(), 1, "{all:#?}");
    let id = all[0]["id"].as_str().unwrap();
    assert!(id.starts_with(kind), "{id}");
    let said = all[0]["headline"].as_str().unwrap();
    assert!(said.contains(headline), "{said}");
    id.to_owned()
}

fn rename(lab: &Lab, from: &str, name: &str, below: &str) {
    lab.modify(&format!(
        "dn: {}\nchangetype: modrdn\nnewrdn: {name}\ndeleteoldrdn: 1\nnewsuperior: {}\n",
        lab.at(from),
        lab.at(below).trim_start_matches(','),
    ));
}

fn explain(lab: &Lab, code: i32, who: &str) {
    lab.expect(
        code,
        &["explain", &format!("{who}@{}", lab.var("SAMBA_DOMAIN"))],
    );
}

fn leaving(plan: &Value) -> &Value {
    &plan["affected"]["leaving"]["objects"]
}

#[test]
fn a_renamed_ou_that_a_rule_names_is_repaired_by_its_guid_and_nobody_leaves() {
    let lab = applied();
    rename(&lab, "OU=People", "OU=Staff", "");
    only(&lab, "rule-moved:", "was renamed to OU=Staff");
    let (disturbed, text) = (lab.dump(), lab.text());

    let plan = json(&lab, 2, &["plan", "--json"]);
    assert_eq!(leaving(&plan), &Value::Array(vec![]), "{plan:#}");
    lab.expect(0, &["apply", "--yes"]);
    assert!(lab.text().contains("OU=Staff,OU=Tests"), "{}", lab.text());
    explain(&lab, 0, "anna");
    lab.expect(0, &["plan"]);
    let check = json(&lab, 0, &["check", "--json"]);
    assert_eq!(check["differences"], Value::Array(vec![]), "{check:#}");

    lab.expect(0, &["undo"]);
    assert_eq!(moved(&disturbed, &lab.dump()), "");
    assert_eq!(lab.text(), text);
    rename(&lab, "OU=Staff", "OU=People", "");
    back(&lab);
}

#[test]
fn an_ou_that_was_moved_out_of_scope_stays_in_it_unless_it_is_let_go() {
    let lab = applied();
    rename(&lab, "OU=Sales,OU=People", "OU=Sales", "OU=Groups");
    let id = only(&lab, "container-left:", "out of scope, with 1 object");
    let disturbed = lab.dump();

    // No document names it: the plan keeps it with a rule of its own.
    let plan = json(&lab, 2, &["plan", "--json"]);
    assert_eq!(leaving(&plan), &Value::Array(vec![]), "{plan:#}");
    lab.expect(0, &["apply", "--yes"]);
    explain(&lab, 0, "sam");
    lab.expect(0, &["plan"]);
    lab.expect(0, &["undo"]);
    assert_eq!(moved(&disturbed, &lab.dump()), "");

    let unknown = lab.expect(3, &["check", "--accept", "no-such"]);
    assert!(
        unknown.err.contains("There is no difference"),
        "{}",
        unknown.err
    );
    let check = json(&lab, 0, &["check", "--json", "--accept", &id]);
    assert_eq!(check["differences"], Value::Array(vec![]), "{check:#}");
    lab.expect(0, &["plan"]);
    explain(&lab, 1, "sam");

    rename(&lab, "OU=Sales,OU=Groups", "OU=Sales", "OU=People");
    back(&lab);
}

#[test]
fn a_new_ou_under_an_included_one_and_a_deleted_one_are_told_with_what_follows() {
    let lab = applied();
    let new = lab.at("OU=Contractors,OU=People");
    let who = lab.at("CN=Con,OU=Contractors,OU=People");
    lab.modify(&format!(
        "dn: {new}\nchangetype: add\nobjectClass: organizationalUnit\n\n\
         dn: {who}\nchangetype: add\nobjectClass: contact\n\n"
    ));
    let id = only(
        &lab,
        "container-new:",
        "is new under an included container, with 1 object",
    );
    lab.expect(0, &["check", "--accept", &id]);
    for dn in [&who, &new] {
        lab.modify(&format!("dn: {dn}\nchangetype: delete\n"));
    }
    for dn in ["CN=Sam Sales,OU=Sales,OU=People", "OU=Sales,OU=People"] {
        lab.modify(&format!("dn: {}\nchangetype: delete\n", lab.at(dn)));
    }
    let id = only(&lab, "container-gone:", "was deleted");
    lab.expect(0, &["check", "--accept", &id]);
    lab.expect(0, &["undo"]);
}

/// What an administrator does with another tool.
fn with_another_tool(lab: &Lab, work: impl AsyncFnOnce(Session)) {
    let spec = ConnectSpec {
        domain: lab.var("SAMBA_DOMAIN").into(),
        controllers: vec![lab.var("SAMBA_IP").into()],
        transport: Default::default(),
        ca_pem: Some(lab.samba().ca_pem()),
        sign_in: BindAs::Password {
            account: lab.var("SAMBA_ADMIN").into(),
            password: Secret::new(lab.var("SAMBA_PASSWORD")),
        },
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        work(directory::connect(&spec, &mut |_| {}).await.unwrap()).await;
    });
}

/// Somebody takes from the connector account the right to replicate passwords.
pub fn take_right(lab: &Lab) {
    let head = Dn::parse(lab.var("SAMBA_BASE")).unwrap();
    let document = parse(lab.text().as_bytes()).unwrap();
    let account = document.forest[0].connector.clone().unwrap();
    let sid = account.sid.unwrap();
    with_another_tool(lab, async |session| {
        let mut security = session.security(&head).await.unwrap();
        let before = security.dacl.len();
        security.dacl.retain(|ace| {
            !matches!(ace, Ace::Known(a) if a.who == sid && a.object == Some(well_known::GET_CHANGES_ALL))
        });
        assert_eq!(security.dacl.len() + 1, before);
        session.write_dacl(&head, &security).await.unwrap();
    });
}

#[test]
fn a_right_that_someone_removed_is_given_again() {
    let lab = applied();
    take_right(&lab);
    only(&lab, "right-gone:", "of svc-lab on");
    let disturbed = lab.dump();
    lab.expect(0, &["apply", "--yes"]);
    let check = json(&lab, 0, &["check", "--json"]);
    assert_eq!(check["differences"], Value::Array(vec![]), "{check:#}");
    lab.expect(0, &["undo"]);
    assert_eq!(moved(&disturbed, &lab.dump()), "");
    back(&lab);
}

#[test]
fn who_leaves_is_listed_and_more_than_the_limit_needs_the_number() {
    let lab = applied();
    let people = lab.at("OU=People");
    lab.edit(
        &format!("{{ include = \"{people}\""),
        &format!("{{ exclude = \"{people}\""),
    );
    lab.edit("deletion_limit = 500", "deletion_limit = 2");
    let plan = json(&lab, 2, &["plan", "--json"]);
    let leaving = leaving(&plan).as_array().unwrap().len();
    assert_eq!(leaving, 6, "{plan:#}");
    let shown = lab.expect(2, &["plan"]);
    assert!(shown.out.contains("leaves   anna@"), "{}", shown.out);
    assert!(
        shown.out.contains(&format!("setting  Scope: {people}")),
        "{}",
        shown.out
    );

    let refused = lab.expect(4, &["apply", "--yes"]);
    assert!(
        refused
            .err
            .contains("6 users leave; the deletion limit is 2"),
        "{}",
        refused.err
    );
    assert!(refused.err.contains("--deletes 6"), "{}", refused.err);
    lab.expect(4, &["apply", "--yes", "--deletes", "5"]);
    lab.expect(0, &["apply", "--yes", "--deletes", "6"]);
    lab.expect(0, &["undo"]);
    back(&lab);
}

#[test]
fn a_plan_that_grew_old_while_the_person_read_it_is_refused() {
    let lab = Lab::new();
    let (code, screen) = lab.apply_on_terminal("yes", || {
        lab.modify(&format!(
            "dn: {}\nchangetype: add\nobjectClass: group\nsAMAccountName: ADSyncBrowse\n",
            lab.at("CN=ADSyncBrowse,OU=Delegated")
        ));
    });
    assert_eq!(code, Some(4), "{screen}");
    assert!(
        screen.contains("has changed since the plan was shown") || screen.contains("have changed"),
        "{screen}"
    );
    assert!(lab.journals().is_empty(), "nothing was begun");
    lab.modify(&format!(
        "dn: {}\nchangetype: delete\n",
        lab.at("CN=ADSyncBrowse,OU=Delegated")
    ));
}

#[test]
fn a_rule_whose_ou_was_deleted_is_dropped_by_accepting_it_and_undo_brings_it_back() {
    let lab = Lab::new();
    let partners = lab.at("OU=Partners");
    lab.modify(&format!(
        "dn: {partners}\nchangetype: add\nobjectClass: organizationalUnit\n"
    ));
    let people = format!("  {{ include = \"{}\" }},\n", lab.at("OU=People"));
    let both = format!("{people}  {{ include = \"{partners}\" }},\n");
    lab.edit(&people, &both);
    lab.expect(0, &["apply", "--yes"]);
    lab.modify(&format!("dn: {partners}\nchangetype: delete\n"));
    let id = only(&lab, "rule-gone:", "OU=Partners");
    let (disturbed, text) = (lab.dump(), lab.text());

    let told = lab.expect(3, &["check", "--accept", &id]);
    assert!(told.err.contains("apply --accept"), "{}", told.err);
    let told = lab.expect(3, &["plan", "--repair", &id]);
    assert!(told.err.contains("cannot be dealt with"), "{}", told.err);
    lab.expect(2, &["plan", "--accept", &id]);
    assert_eq!(lab.text(), text, "a plan writes nothing");
    lab.expect(0, &["apply", "--yes", "--accept", &id]);
    assert!(!lab.text().contains("OU=Partners"), "{}", lab.text());
    lab.expect(0, &["plan"]);
    lab.expect(0, &["undo"]);
    assert_eq!(
        (moved(&disturbed, &lab.dump()), lab.text()),
        (String::new(), text)
    );
    lab.expect(0, &["undo"]);
}

#[test]
fn a_new_ou_is_kept_out_by_repairing_it_and_nobody_else_leaves() {
    let lab = applied();
    let new = lab.at("OU=Contractors,OU=People");
    let who = lab.at("CN=Con,OU=Contractors,OU=People");
    lab.modify(&format!(
        "dn: {new}\nchangetype: add\nobjectClass: organizationalUnit\n\n\
         dn: {who}\nchangetype: add\nobjectClass: contact\n\n"
    ));
    let id = only(&lab, "container-new:", "is new under an included container");
    let plan = json(&lab, 2, &["plan", "--json", "--repair", &id]);
    let leaving = leaving(&plan).as_array().unwrap().len();
    assert_eq!(leaving, 1, "just the contact: {plan:#}");
    lab.expect(0, &["apply", "--yes", "--repair", &id]);
    assert!(
        lab.text().contains(&format!("exclude = \"{new}\"")),
        "{}",
        lab.text()
    );
    explain(&lab, 0, "sam");
    lab.expect(0, &["undo"]);
    for dn in [&who, &new] {
        lab.modify(&format!("dn: {dn}\nchangetype: delete\n"));
    }
    back(&lab);
}
