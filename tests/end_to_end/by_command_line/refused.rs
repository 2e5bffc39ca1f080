//! Too few rights: found before the apply, and found by the server in its middle.

use serde_json::Value;
use syncwright::directory;
use syncwright::model::ports::Directory;
use syncwright::model::security::{AccessAce, right, well_known};
use syncwright::model::snapshot::{BindAs, ConnectSpec};
use syncwright::model::{Dn, Secret, Sid};

use crate::support::{CONNECTOR_VARIABLE, Lab, Ran, difference};

/// Signs in as another account of the fixtures; all have the administrator's password.
fn sign_in_as(lab: &Lab, name: &str) {
    let account = format!("{name}@{}", lab.var("SAMBA_DOMAIN"));
    lab.edit(lab.var("SAMBA_ADMIN"), &account);
}

#[test]
fn a_person_with_too_few_rights_is_refused_before_apply_with_right_and_object() {
    let lab = Lab::new();
    let before = lab.view();
    sign_in_as(&lab, "svc-none");
    let text = lab.text();
    let all = [
        (
            "create OUs in",
            lab.at("").trim_start_matches(',').to_owned(),
            "Create child: OUs (CC)",
        ),
        (
            "create user accounts in",
            lab.at("OU=Accounts"),
            "Create child: user accounts (CC)",
        ),
        (
            "create groups in",
            lab.at("OU=Delegated"),
            "Create child: groups (CC)",
        ),
        (
            "change the rights of",
            lab.var("SAMBA_BASE").to_owned(),
            "Write DACL (WD)",
        ),
    ];
    for (code, verb) in [
        (1, &["check"][..]),
        (2, &["plan"]),
        (1, &["apply", "--yes"]),
    ] {
        let ran = lab.expect(code, verb);
        for (what, on, right) in &all {
            let headline = format!(
                "BLOCKS   You may not {what} {on}.\n         You lack the right \"{right}\" there."
            );
            assert_eq!(
                ran.out.matches(&headline).count(),
                1,
                "{headline}\n{}",
                ran.out
            );
        }
    }
    // Somebody who may create groups there is told of the rest only.
    lab.edit("svc-none@", "delegate@");
    let ran = lab.expect(1, &["apply", "--yes"]);
    assert!(!ran.out.contains("create groups in"), "{}", ran.out);
    assert_eq!(ran.out.matches("BLOCKS").count(), 3, "{}", ran.out);
    lab.edit("delegate@", "svc-none@");

    assert!(lab.journals().is_empty());
    assert_eq!(difference(&before, &lab.view()), "");
    assert_eq!(lab.text(), text);
}

/// A denial for this account on an OU, put there by the administrator and taken away again.
struct Denial<'a> {
    lab: &'a Lab,
    on: Dn,
    ace: AccessAce,
}

impl<'a> Denial<'a> {
    fn of_groups_in(lab: &'a Lab, ou: &str, account: &str) -> Self {
        let sid = lab.samba().fixtures["accounts"][account]["sid"]
            .as_str()
            .unwrap();
        let sid: Sid = sid.parse().unwrap();
        Self {
            lab,
            on: Dn::parse(&lab.at(ou)).unwrap(),
            ace: AccessAce {
                allow: false,
                flags: 0,
                mask: right::CREATE_CHILD,
                object: Some(well_known::CLASS_GROUP),
                inherited_by: None,
                who: sid,
            },
        }
    }

    fn set(&self, there: bool) {
        let spec = ConnectSpec {
            domain: self.lab.var("SAMBA_DOMAIN").into(),
            controllers: vec![self.lab.var("SAMBA_IP").into()],
            transport: Default::default(),
            ca_pem: Some(self.lab.samba().ca_pem()),
            sign_in: BindAs::Password {
                account: self.lab.var("SAMBA_ADMIN").into(),
                password: Secret::new(self.lab.var("SAMBA_PASSWORD")),
            },
        };
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let session = directory::connect(&spec, &mut |_| {}).await.unwrap();
            let mut security = session.security(&self.on).await.unwrap();
            let changed = match there {
                true => security.grant(self.ace.clone()),
                false => security.revoke(&self.ace),
            };
            assert!(changed);
            session.write_dacl(&self.on, &security).await.unwrap();
        });
    }
}

/// The steps of the last journal that are done, and what it says of the one that failed.
fn told(lab: &Lab) -> (Vec<String>, Value) {
    let text = lab.journals().pop().unwrap().1;
    let lines: Vec<Value> = text
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect();
    let of = |kind: &str| {
        lines
            .iter()
            .filter(|l| l["line"] == kind)
            .cloned()
            .collect::<Vec<_>>()
    };
    let done = of("done")
        .iter()
        .map(|l| l["step"].as_str().unwrap().to_owned())
        .collect();
    assert!(of("end").is_empty(), "{text}");
    let failed = of("failed");
    assert_eq!(failed.len(), 1, "{text}");
    (done, failed[0].clone())
}

#[test]
fn rights_taken_away_after_the_plan_was_shown_stop_the_apply_cleanly() {
    let lab = Lab::new();
    let (before, own) = (lab.view(), lab.text());
    sign_in_as(&lab, "domadmin");
    let text = lab.text();
    assert_ne!(text, own);
    let denial = Denial::of_groups_in(&lab, "OU=Delegated", "domadmin");

    for resumes in [false, true] {
        let (code, screen) = lab.apply_on_terminal("yes", || denial.set(true));
        assert_eq!(code, Some(4), "{screen}");
        for says in [
            "ADSyncAdmins",
            "FAILED",
            "What to do",
            "syncwright undo",
            "Journal:",
        ] {
            assert!(screen.contains(says), "{says}: {screen}");
        }
        let (done, failed) = told(&lab);
        let [ou, account] = done.as_slice() else {
            panic!("{done:?}")
        };
        assert!(
            ou.starts_with("make-ou:") && account.starts_with("make-account:"),
            "{done:?}"
        );
        assert!(
            failed["step"]
                .as_str()
                .unwrap()
                .starts_with("make-group:CN=ADSyncAdmins")
        );
        assert_eq!(failed["problem"]["kind"], "access-denied", "{failed}");
        assert!(
            failed["problem"]["headline"]
                .as_str()
                .unwrap()
                .contains("ADSyncAdmins"),
            "{failed}"
        );
        if resumes {
            // Still denied: it stops at the same step. Given back: it goes to its end.
            lab.expect(4, &["resume"]);
            denial.set(false);
            lab.expect(0, &["resume"]);
            lab.expect(0, &["plan"]);
            lab.expect(0, &["undo"]);
        } else {
            lab.expect(0, &["undo"]);
            denial.set(false);
        }
        assert_eq!(difference(&before, &lab.view()), "");
        assert_eq!(lab.text(), text);
    }
}

#[test]
fn a_password_that_the_domain_would_refuse_is_found_before_anything_is_made() {
    let lab = Lab::new();
    let before = lab.view();
    // Long enough for any directory, and still refused by a domain that wants complex ones.
    let with = |password: &str, verb: &[&str]| -> Ran {
        let mut command = lab.command(verb);
        command.env(CONNECTOR_VARIABLE, password);
        command.output().unwrap().into()
    };
    for (password, why) in [
        ("onlylowercaseletters", "fewer than three of"),
        ("Much2Much2-svc-lab-1", "holds the account's name"),
        ("Sh0rt!pass", "fewer than 16 characters"),
        ("", "holds no password"),
    ] {
        for verb in [&["check"][..], &["plan"], &["apply", "--yes"]] {
            let ran = with(password, verb);
            let code = if verb[0] == "plan" { 2 } else { 1 };
            assert_eq!(ran.code, Some(code), "{password} {verb:?}: {ran:?}");
            assert_eq!(ran.out.matches("BLOCKS").count(), 1, "{}", ran.out);
            assert!(ran.out.contains(why), "{why}: {}", ran.out);
            assert!(ran.out.contains(CONNECTOR_VARIABLE), "{}", ran.out);
            if !password.is_empty() {
                let all = format!("{}{}", ran.out, ran.err);
                assert!(!all.contains(password), "{all}");
            }
        }
    }
    assert!(lab.journals().is_empty());
    assert_eq!(difference(&before, &lab.view()), "");
    let ran = lab.expect(0, &["check"]);
    assert!(ran.out.contains("a fine-grained one"), "{}", ran.out);
}

#[test]
fn a_directory_extension_that_the_schema_does_not_have_stops_the_apply() {
    let lab = Lab::new();
    let before = lab.view();
    let feature = "password_hash_sync = true\n";
    let names = r#"["employeeNumber", "costCentre", "lastLogon", "manager"]"#;
    lab.edit(
        feature,
        &format!("{feature}directory_extensions = {names}\n"),
    );
    let domain = lab.var("SAMBA_DOMAIN").to_owned();
    let ran = lab.expect(1, &["apply", "--yes"]);
    for headline in [
        format!("BLOCKS   The directory extension costCentre is not in the schema of {domain}."),
        "BLOCKS   lastLogon cannot be a directory extension.".into(),
        "BLOCKS   manager cannot be a directory extension.".into(),
    ] {
        assert!(ran.out.contains(&headline), "{headline}\n{}", ran.out);
    }
    assert_eq!(ran.out.matches("BLOCKS").count(), 3, "{}", ran.out);
    assert!(lab.journals().is_empty());
    assert_eq!(difference(&before, &lab.view()), "");
    lab.edit(names, r#"["employeeNumber"]"#);
    lab.expect(0, &["check"]);
}

#[test]
fn an_apply_without_the_tenant_says_what_was_not_checked() {
    let lab = Lab::new();
    let ran = lab.expect(0, &["apply", "--yes"]);
    for words in [
        "note     Microsoft Entra ID was not asked.",
        "whether the UPN suffixes are verified domains",
        "whether it has the licence for writeback",
    ] {
        assert!(ran.out.contains(words), "{words}\n{}", ran.out);
    }
    lab.expect(0, &["undo"]);
}
