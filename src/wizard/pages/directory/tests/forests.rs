//! Several forests, and what signing in and removing keeps.

use super::*;
use crate::model::document::{Bound, Expectation, ScopeTest};

#[test]
fn a_connected_forest_is_in_the_document_with_its_reachable_domains() {
    let mut open = Open::filled();
    open.edit(Edit::Controller("dc1.corp.example:1636".into()));
    open.edit(Edit::Transport(Transport::StartTls));
    open.connect(Ok(facts()));
    let forest = &open.desk.document.forest[0];
    assert_eq!(forest.name, "corp.example");
    assert_eq!(forest.sign_in.account, "admin@corp.example");
    assert_eq!(forest.sign_in.credential, CredentialRef::Ask);
    assert_eq!(forest.transport, Transport::StartTls);
    assert_eq!(forest.domain.len(), 1, "the unreachable one is left out");
    assert_eq!(forest.domain[0].guid, Some(guid(1)));
    assert_eq!(forest.domain[0].controllers, ["dc1.corp.example:1636"]);
    assert_eq!(open.desk.forests["corp.example"].facts, facts());
    assert!(open.state.form.is_none());
    assert_eq!(open.may_leave(), Ok(()));
}

#[test]
fn signing_in_again_keeps_scope_and_the_domains_that_are_unreachable_now() {
    let mut first = Open::connected();
    let rule = ScopeRule {
        dn: dn("OU=People,DC=corp,DC=example"),
        includes: true,
        guid: None,
        why: None,
        until: None,
    };
    let mut document = first.desk.document.clone();
    document.forest[0].domain[0].rules.push(rule.clone());
    let far = crate::model::document::Domain {
        name: "far.corp.example".into(),
        guid: Some(guid(2)),
        controllers: Vec::new(),
        cloud_sync: Default::default(),
        rules: vec![rule],
    };
    document.forest[0].domain.push(far);
    first.desk.document = document.clone();
    let mut desk = Desk::default();
    desk.document = document.clone();
    let mut open = Open::with(desk);
    assert_eq!(open.form().forest.as_deref(), Some("corp.example"));
    assert_eq!(open.form().account, "admin@corp.example");
    assert!(open.may_leave().is_err(), "not signed in yet");
    open.edit(Edit::Password(Secret::new("s3cret")));
    open.connect(Ok(facts()));
    assert_eq!(
        open.desk.document.forest[0].domain,
        document.forest[0].domain
    );
    assert_eq!(open.desk.document.forest.len(), 1);
}

#[test]
fn a_further_domain_of_a_known_forest_is_listed_once_something_in_it_is_chosen() {
    let mut desk = Desk::default();
    desk.document = Open::connected().desk.document.clone();
    let written = desk.document.clone();
    desk.saved = Some(written.clone());
    let mut open = Open::with(desk);
    open.edit(Edit::Password(Secret::new("s3cret")));
    let mut found = facts();
    found.domains.push(domain("emea.corp.example", 9));
    open.connect(Ok(found));
    let desk = &mut open.desk;
    desk.list_used();
    assert_eq!(desk.document, written, "that it is there is nobody's edit");
    assert!(!crate::wizard::pages::start::has_unsaved_work(desk));

    let place = Dn::of_dns_domain("emea.corp.example").child("OU", "Staff");
    let counted = Expectation {
        test: ScopeTest::Count {
            container: place.clone(),
            guid: None,
            bound: Bound::AtMost(5),
        },
        why: None,
    };
    let targeted = |document: &mut Document| {
        document.group_writeback.target = Some(TargetOu {
            dn: place.clone(),
            guid: None,
            create: false,
        });
    };
    let tested = |document: &mut Document| document.expect.push(counted.clone());
    let choices: [&dyn Fn(&mut Document); 2] = [&targeted, &tested];
    for choose in choices {
        desk.document = written.clone();
        choose(&mut desk.document);
        desk.list_used();
        let listed: Vec<_> = desk
            .document
            .domains()
            .map(|d| (&*d.name, d.guid))
            .collect();
        let all = [
            ("corp.example", Some(guid(1))),
            ("emea.corp.example", Some(guid(9))),
        ];
        assert_eq!(listed, all);
    }
}

#[test]
fn a_domain_with_another_guid_than_configured_is_refused() {
    let mut open = Open::connected();
    open.send(Msg::SignInAgain("corp.example".into()));
    open.edit(Edit::Password(Secret::new("s3cret")));
    let before = open.desk.document.clone();
    let mut other = facts();
    other.domains[0].guid = Some(guid(77));
    open.connect(Ok(other));
    let problem = open.form().test.problem().unwrap();
    assert_eq!(problem.kind, ProblemKind::Stale);
    assert_eq!(open.desk.document, before);
}

#[test]
fn another_forest_than_the_one_signed_in_to_again_is_refused_and_let_go() {
    let mut open = Open::connected();
    open.send(Msg::SignInAgain("corp.example".into()));
    open.edit(Edit::Password(Secret::new("s3cret")));
    let mut other = facts();
    other.root = "other.example".into();
    open.connect(Ok(other));
    assert!(open.form().test.problem().is_some());
    assert!(open.asks(|j| matches!(j, Job::Disconnect { forest } if forest == "other.example")));
    assert_eq!(open.desk.document.forest.len(), 1);
}

#[test]
fn the_password_leaves_memory_once_connected() {
    let open = Open::connected();
    assert!(open.state.form.is_none());
    assert!(open.state.to_keep.is_empty());
}

#[test]
fn a_password_goes_to_the_key_store_only_when_asked_and_a_refusal_is_shown() {
    let stores = |j: &Job| matches!(j, Job::StoreSecret { .. });
    let mut open = Open::filled();
    open.edit(Edit::Keep(Keep::KeyStore));
    assert_eq!(open.form().keep_name, "syncwright/corp.example");
    open.connect(Ok(facts()));
    assert!(!open.asks(stores));
    assert_eq!(
        open.desk.document.forest[0].sign_in.credential,
        CredentialRef::KeyStore("syncwright/corp.example".into())
    );
    let stored = |done| Outcome::SecretStored {
        name: "syncwright/corp.example".into(),
        done,
    };
    open.send(Msg::SavePassword("corp.example".into()));
    let refusal = Problem::new(ProblemKind::NotFound, "No key store", "Use a variable");
    open.reply(stores, stored(Err(refusal.clone())));
    let keep = &open.state.to_keep["corp.example"];
    assert_eq!(keep.stored.problem(), Some(&refusal));
    assert!(!keep.password.is_empty(), "it can be tried again");
    open.send(Msg::SavePassword("corp.example".into()));
    assert!(
        open.asks(|j| matches!(j, Job::StoreSecret { secret, .. } if secret.expose() == "s3cret"))
    );
    open.reply(stores, stored(Ok(())));
    let keep = &open.state.to_keep["corp.example"];
    assert!(keep.password.is_empty());
    assert_eq!(keep.stored.value(), Some(&()));
}

#[test]
fn a_ticket_is_used_only_where_kerberos_is_built_in() {
    let mut open = Open::filled();
    open.desk.kerberos = false;
    open.edit(Edit::Method(Method::Kerberos));
    let reason = can_test(open.form(), &open.desk).unwrap_err();
    assert!(reason.0.contains("no Kerberos"), "{}", reason.0);
    open.send(Msg::Test);
    assert!(!open.asks(connects));
    open.desk.kerberos = true;
    open.send(Msg::Test);
    assert!(open.asks(connects));
}

#[test]
fn an_environment_variable_needs_a_name_that_can_be_one() {
    let mut open = Open::filled();
    open.edit(Edit::Keep(Keep::Env));
    assert_eq!(open.form().can_test(), Ok(()));
    for bad in ["", "1A", "A-B", "A B"] {
        open.edit(Edit::KeepName(bad.into()));
        assert!(open.form().can_test().is_err(), "{bad}");
    }
}

#[test]
fn removing_a_forest_asks_first_when_decisions_would_be_lost() {
    let mut open = Open::connected();
    open.desk.document.forest[0].domain[0]
        .rules
        .push(ScopeRule {
            dn: dn("OU=People,DC=corp,DC=example"),
            includes: true,
            guid: None,
            why: None,
            until: None,
        });
    open.desk.document.group_writeback.target = Some(TargetOu {
        dn: dn("OU=Cloud,DC=corp,DC=example"),
        guid: None,
        create: true,
    });
    open.desk.document.delegation.browse = Some(crate::model::document::DelegationGroup {
        name: "ADSyncBrowse".into(),
        dn: dn("CN=ADSyncBrowse,CN=Users,DC=corp,DC=example"),
        guid: None,
        sid: None,
        scope: GroupScope::default(),
        adopt: false,
        members: Vec::new(),
    });
    open.send(Msg::Remove("corp.example".into()));
    assert_eq!(losses(&open.desk.document, "corp.example").len(), 3);
    assert_eq!(open.desk.document.forest.len(), 1);
    open.send(Msg::KeepForest);
    assert_eq!(open.state.removing, None);
    open.send(Msg::Remove("corp.example".into()));
    open.send(Msg::ConfirmRemove);
    assert!(open.desk.document.forest.is_empty());
    assert_eq!(open.desk.document.group_writeback.target, None);
    assert_eq!(open.desk.document.delegation.browse, None);
    assert!(open.desk.forests.is_empty());
    assert!(open.asks(|j| matches!(j, Job::Disconnect { .. })));
    assert!(open.may_leave().is_err());
}

#[test]
fn removing_a_forest_without_decisions_just_removes_it() {
    let mut open = Open::connected();
    open.send(Msg::Remove("corp.example".into()));
    assert!(open.desk.document.forest.is_empty());
    assert!(open.state.form.is_some(), "the form for a forest is back");
}

#[test]
fn a_second_forest_is_added_beside_the_first() {
    let mut open = Open::connected();
    open.send(Msg::Add);
    open.edit(Edit::Domain("two.example".into()));
    open.edit(Edit::Account("TWO\\admin".into()));
    open.edit(Edit::Password(Secret::new("x")));
    let mut two = facts();
    two.root = "two.example".into();
    two.domains = vec![domain("two.example", 3)];
    open.connect(Ok(two));
    let names: Vec<_> = open.desk.document.forest.iter().map(|f| &f.name).collect();
    assert_eq!(names, ["corp.example", "two.example"]);
    assert_eq!(open.may_leave(), Ok(()));
}
