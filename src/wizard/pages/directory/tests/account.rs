//! The account of the engine.

use super::*;

#[test]
fn a_new_forest_starts_with_a_new_connector_account_in_its_users_container() {
    let open = Open::connected();
    let account = open.desk.document.forest[0].connector.clone().unwrap();
    assert!(account.create && account.grant_rights);
    assert_eq!(account.dn, dn("CN=svc-sync,CN=Users,DC=corp,DC=example"));
    assert_eq!(
        account.credential,
        CredentialRef::KeyStore("syncwright/corp.example/svc-sync".into())
    );
}

#[test]
fn a_new_account_needs_a_name_and_a_place_that_active_directory_takes() {
    let mut open = Open::connected();
    for bad in ["", "a-name-with-more-than-20", "a/b", "dot."] {
        open.connector(connector::Msg::Name(bad.into()));
        assert!(open.may_leave().is_err(), "{bad}");
        assert_eq!(open.desk.document.forest[0].connector, None);
    }
    open.connector(connector::Msg::Name("svc".into()));
    for bad in ["", "Users", "OU=x,DC=other,DC=example"] {
        open.connector(connector::Msg::Place(bad.into()));
        assert!(open.may_leave().is_err(), "{bad}");
    }
    open.connector(connector::Msg::Place("OU=Svc,DC=corp,DC=example".into()));
    assert_eq!(open.may_leave(), Ok(()));
    open.connector(connector::Msg::Keep(Keep::Ask));
    assert!(open.may_leave().is_err(), "its password must go somewhere");
}

#[test]
fn a_taken_name_or_a_missing_place_is_found_before_the_plan() {
    let looks = |j: &Job| matches!(j, Job::LookUp { .. });
    let mut open = Open::connected();
    open.connector(connector::Msg::CheckNew);
    open.reply(looks, Outcome::LookedUp(Ok(vec![object("svc-sync")])));
    assert!(
        open.chooser()
            .clash()
            .unwrap()
            .contains("stands there already")
    );
    assert!(open.may_leave().is_err());
    open.connector(connector::Msg::Name("svc-sync2".into()));
    assert_eq!(open.chooser().clash(), None, "not looked up yet");
    open.connector(connector::Msg::CheckNew);
    open.reply(looks, Outcome::LookedUp(Ok(Vec::new())));
    assert!(open.chooser().clash().unwrap().contains("no container"));
    let mut place = object("x");
    place.dn = dn("CN=Users,DC=corp,DC=example");
    place.account_name = String::new();
    open.connector(connector::Msg::CheckNew);
    open.reply(looks, Outcome::LookedUp(Ok(vec![place])));
    assert_eq!(open.may_leave(), Ok(()));
}

#[test]
fn an_existing_account_is_chosen_and_its_rights_are_read() {
    let mut open = Open::connected();
    open.connector(connector::Msg::Mode(connector::Mode::Existing));
    assert!(open.may_leave().is_err());
    open.connector(connector::Msg::Search("sync".into()));
    open.reply(
        |j| matches!(j, Job::FindObjects { .. }),
        Outcome::FoundObjects(Ok(vec![object("svc-old")])),
    );
    open.connector(connector::Msg::Pick(0));
    let account = open.desk.document.forest[0].connector.clone().unwrap();
    assert!(!account.create);
    assert_eq!(account.credential, CredentialRef::Ask);
    assert_eq!(
        (account.name.as_str(), account.guid),
        ("svc-old", Some(guid(9)))
    );
    let rights = |j: &Job| matches!(j, Job::ConnectorRights { .. });
    open.reply(
        rights,
        Outcome::ConnectorRights(Ok(Vec::<NeededRight>::new())),
    );
    assert_eq!(open.chooser().rights, Load::Ready(Vec::new()));
    assert_eq!(open.may_leave(), Ok(()));
    enter(&mut open.state, &mut open.desk);
    open.keep();
    assert!(open.asks(rights), "later pages change what is needed");
}

#[test]
fn a_privileged_account_is_refused_as_connector() {
    let engine = EngineKind::EntraConnect;
    let mut admin = object("admin");
    assert_eq!(connector::refusal(&admin, engine), None);
    admin.admin_count = true;
    assert!(connector::refusal(&admin, engine).is_some());
    let mut builtin = object("Administrator");
    builtin.sid = Some("S-1-5-21-1-2-3-500".parse::<Sid>().unwrap());
    assert!(connector::refusal(&builtin, engine).is_some());
    let mut managed = object("gmsa$");
    managed.kind = ObjectKind::Computer;
    assert!(connector::refusal(&managed, engine).is_some());
    assert_eq!(connector::refusal(&managed, EngineKind::CloudSync), None);

    let mut open = Open::connected();
    open.connector(connector::Msg::Mode(connector::Mode::Existing));
    open.connector(connector::Msg::Search("adm".into()));
    open.reply(
        |j| matches!(j, Job::FindObjects { .. }),
        Outcome::FoundObjects(Ok(vec![admin])),
    );
    open.connector(connector::Msg::Pick(0));
    assert_eq!(open.chooser().chosen, None);
}

#[test]
fn an_account_that_turns_out_privileged_by_its_groups_stops_the_page() {
    let mut open = Open::connected();
    open.connector(connector::Msg::Mode(connector::Mode::Existing));
    open.connector(connector::Msg::Search("svc".into()));
    open.reply(
        |j| matches!(j, Job::FindObjects { .. }),
        Outcome::FoundObjects(Ok(vec![object("svc-old")])),
    );
    open.connector(connector::Msg::Pick(0));
    let unchecked = open.may_leave().unwrap_err();
    assert!(unchecked.0.contains("being checked"), "{unchecked:?}");
    let refusal = Problem::new(
        ProblemKind::Refused,
        "It is in Domain Admins",
        "Choose another",
    );
    open.reply(
        |j| matches!(j, Job::ConnectorRights { .. }),
        Outcome::ConnectorRights(Err(refusal)),
    );
    assert_eq!(open.may_leave(), Err(Reason::new("It is in Domain Admins")));
}

#[test]
fn deciding_the_connector_account_later_leaves_it_out_of_the_document() {
    let mut open = Open::connected();
    open.connector(connector::Msg::Mode(connector::Mode::Later));
    assert_eq!(open.desk.document.forest[0].connector, None);
    assert_eq!(open.may_leave(), Ok(()));
}

#[test]
fn going_back_and_forth_keeps_what_was_chosen() {
    let mut open = Open::connected();
    open.connector(connector::Msg::Name("svc-mine".into()));
    let document = open.desk.document.clone();
    enter(&mut open.state, &mut open.desk);
    assert_eq!(open.desk.document, document);
    assert_eq!(open.chooser().name, "svc-mine");
    let mut desk = Desk::default();
    desk.document = document;
    let reopened = Open::with(desk);
    assert_eq!(reopened.chooser().name, "svc-mine");
}

#[test]
fn practice_fills_the_form_and_still_tests_the_connection() {
    let mut desk = Desk::default();
    desk.document = Document::new(EngineKind::CloudSync);
    desk.practice = Some(PracticeOffer {
        tenant: TenantChoice {
            ca_file: Some("practice.pem".into()),
            ..TenantChoice::default()
        },
        forest: ConnectSpec {
            domain: "corp.example".into(),
            controllers: vec!["127.0.0.1:1636".into()],
            transport: Transport::Ldaps,
            ca_pem: Some("PEM".into()),
            sign_in: BindAs::Password {
                account: "admin@corp.example".into(),
                password: Secret::new("practice"),
            },
        },
    });
    let offered = desk.practice.as_ref().unwrap().forest.clone();
    let mut open = Open::with(desk);
    assert!(is_practice_account(open.form(), &open.desk));
    open.send(Msg::Test);
    assert!(open.asks(|j| matches!(j, Job::Connect { spec } if *spec == offered)));
    open.reply(connects, Outcome::Connected(Ok(Box::new(facts()))));
    assert_eq!(
        open.desk.document.forest[0].ca_file.as_deref(),
        Some("practice.pem".as_ref())
    );
}
