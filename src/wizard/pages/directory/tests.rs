use std::time::Duration;

use super::*;
use crate::model::document::{Document, EngineKind, GroupScope, TargetOu, TenantChoice, Transport};
use crate::model::snapshot::{
    ConnectSpec, Controller, DomainFacts, FoundObject, NeededRight, ObjectKind, ShownCertificate,
    TestStage, TestStep,
};
use crate::model::{Dn, Guid, ProblemKind, ScopeRule, Sid};
use crate::wizard::{Effect, PracticeOffer};

fn dn(text: &str) -> Dn {
    Dn::parse(text).unwrap()
}

fn guid(n: u8) -> Guid {
    format!("00000000-0000-0000-0000-0000000000{n:02x}")
        .parse()
        .unwrap()
}

fn domain(name: &str, n: u8) -> DomainFacts {
    DomainFacts {
        name: name.into(),
        dn: Dn::of_dns_domain(name),
        netbios: "CORP".into(),
        guid: Some(guid(n)),
        sid: None,
        controllers: vec![format!("dc1.{name}")],
        password_policy: Default::default(),
        unreachable: None,
    }
}

fn facts() -> ForestFacts {
    let mut far = domain("far.corp.example", 2);
    far.unreachable = Some(Problem::new(
        ProblemKind::TimedOut,
        "far.corp.example did not answer",
        "Open the port",
    ));
    ForestFacts {
        root: "corp.example".into(),
        controller: "dc1.corp.example".into(),
        functional_level: 7,
        schema_version: Some(88),
        exchange_schema: false,
        external_id_attribute: true,
        device_class: true,
        recycle_bin: true,
        domains: vec![domain("corp.example", 1), far],
        upn_suffixes: vec!["corp.example".into()],
        signed_in_as: "CORP\\admin".into(),
        token: Vec::new(),
    }
}

fn object(name: &str) -> FoundObject {
    FoundObject {
        dn: dn(&format!("CN={name},CN=Users,DC=corp,DC=example")),
        guid: Some(guid(9)),
        sid: Some("S-1-5-21-1-2-3-1105".parse().unwrap()),
        kind: ObjectKind::User,
        name: name.into(),
        account_name: name.into(),
        sign_in_name: format!("{name}@corp.example"),
        description: String::new(),
        disabled: false,
        group_type: None,
        admin_count: false,
    }
}

struct Open {
    state: State,
    desk: Desk,
    jobs: Vec<(Ticket, Job)>,
}

impl Open {
    fn with(desk: Desk) -> Self {
        let mut open = Self {
            state: State::default(),
            desk,
            jobs: Vec::new(),
        };
        enter(&mut open.state, &mut open.desk);
        open.keep();
        open
    }

    fn new() -> Self {
        Self::with(Desk::default())
    }

    /// The form filled in, ready to be tested.
    fn filled() -> Self {
        let mut open = Self::new();
        open.edit(Edit::Domain("corp.example".into()));
        open.edit(Edit::Account("admin@corp.example".into()));
        open.edit(Edit::Password(Secret::new("s3cret")));
        open
    }

    fn connected() -> Self {
        let mut open = Self::filled();
        open.connect(Ok(facts()));
        open
    }

    fn keep(&mut self) -> Vec<Effect> {
        let effects = self.desk.take_effects();
        for effect in &effects {
            match effect {
                Effect::Run(ticket, job) => self.jobs.push((*ticket, job.clone())),
                Effect::Cancel(ticket) => self.jobs.retain(|(t, _)| t != ticket),
                _ => {}
            }
        }
        effects
    }

    fn send(&mut self, msg: Msg) -> Vec<Effect> {
        update(&mut self.state, msg, &mut self.desk);
        self.keep()
    }

    fn edit(&mut self, edit: Edit) {
        self.send(Msg::Edit(edit));
    }

    fn connector(&mut self, msg: connector::Msg) {
        self.send(Msg::Connector("corp.example".into(), msg));
    }

    fn reply(&mut self, which: impl Fn(&Job) -> bool, outcome: Outcome) {
        let at = (self.jobs.iter()).rposition(|(_, j)| which(j));
        let at = at.expect("the job was asked for");
        let ticket = self.jobs[at].0;
        if outcome.is_last() {
            self.jobs.remove(at);
        }
        answer(&mut self.state, ticket, outcome, &mut self.desk);
        self.keep();
    }

    fn connect(&mut self, result: Result<ForestFacts, Problem>) {
        self.send(Msg::Test);
        self.reply(connects, Outcome::Connected(result.map(Box::new)));
    }

    fn asks(&self, which: impl Fn(&Job) -> bool) -> bool {
        self.jobs.iter().any(|(_, j)| which(j))
    }

    fn form(&self) -> &Form {
        self.state.form.as_ref().expect("the form is open")
    }

    fn chooser(&self) -> &Connector {
        &self.state.connectors["corp.example"]
    }

    fn may_leave(&self) -> Result<(), Reason> {
        can_leave(&self.state, &self.desk)
    }
}

fn connects(job: &Job) -> bool {
    matches!(job, Job::Connect { .. })
}

#[test]
fn the_form_is_open_when_no_forest_is_there() {
    let open = Open::new();
    assert!(open.form().can_test().is_err());
    assert!(open.may_leave().is_err());
}

#[test]
fn what_is_typed_is_checked_before_anything_is_tried() {
    let mut open = Open::filled();
    assert_eq!(open.form().can_test(), Ok(()));
    open.edit(Edit::Password(Secret::default()));
    assert_eq!(
        open.form().can_test(),
        Err(Reason::new("Type the password"))
    );
    assert!(open.send(Msg::Test).is_empty());
    open.edit(Edit::Password(Secret::new("x")));
    open.edit(Edit::Account("admin".into()));
    assert!(open.form().account_fault().is_some());
    for account in [
        "admin@corp.example",
        "CORP\\admin",
        "CN=a,DC=corp,DC=example",
    ] {
        open.edit(Edit::Account(account.into()));
        assert_eq!(open.form().can_test(), Ok(()), "{account}");
    }
    for bad in ["dc1:0", "dc1:99999", "ldap://dc1", "dc 1", "[::1"] {
        open.edit(Edit::Controller(bad.into()));
        assert!(open.form().can_test().is_err(), "{bad}");
    }
    for good in [
        "",
        "dc1",
        "dc1.corp.example:3269",
        "127.0.0.1:1636",
        "[::1]:636",
    ] {
        open.edit(Edit::Controller(good.into()));
        assert_eq!(open.form().can_test(), Ok(()), "{good}");
    }
    open.edit(Edit::Domain("corp example".into()));
    assert!(open.form().can_test().is_err());
}

#[test]
fn a_controller_found_by_dns_can_be_chosen() {
    let mut open = Open::filled();
    open.send(Msg::FindControllers);
    open.reply(
        |j| matches!(j, Job::FindControllers { domain } if domain == "corp.example"),
        Outcome::Controllers(Ok(vec![Controller {
            host: "dc2.corp.example.".into(),
            port: 389,
            priority: 0,
            weight: 100,
        }])),
    );
    open.send(Msg::UseController(0));
    assert_eq!(open.form().controller, "dc2.corp.example");
}

#[test]
fn a_named_ca_file_is_read_before_the_test() {
    let reads = |j: &Job| matches!(j, Job::ReadCaFile { .. });
    let mut open = Open::filled();
    open.edit(Edit::CaPath("ca.pem".into()));
    open.send(Msg::Test);
    assert!(open.asks(reads));
    assert!(!open.asks(connects));
    open.reply(
        reads,
        Outcome::CaFile {
            path: "ca.pem".into(),
            read: Ok(("PEM".into(), vec!["CN=Corp CA".into()])),
        },
    );
    assert!(
        open.asks(|j| matches!(j, Job::Connect { spec } if spec.ca_pem.as_deref() == Some("PEM")))
    );
}

#[test]
fn a_ca_file_without_a_certificate_stops_the_test() {
    let reads = |j: &Job| matches!(j, Job::ReadCaFile { .. });
    let mut open = Open::filled();
    open.edit(Edit::CaPath("notes.txt".into()));
    open.send(Msg::Test);
    open.reply(
        reads,
        Outcome::CaFile {
            path: "notes.txt".into(),
            read: Err(Problem::new(
                ProblemKind::Invalid,
                "notes.txt holds no certificate",
                "Choose a PEM file",
            )),
        },
    );
    assert!(!open.asks(connects));
    assert!(open.form().can_test().is_err());
    open.edit(Edit::CaPath(String::new()));
    assert_eq!(open.form().can_test(), Ok(()));
}

#[test]
fn the_chain_is_shown_as_it_runs_and_an_edit_cancels_it() {
    let mut open = Open::filled();
    open.send(Msg::Test);
    open.reply(
        connects,
        Outcome::TestStep(TestStep {
            stage: TestStage::Name,
            took: Duration::from_millis(4),
            outcome: Ok("1 address".into()),
            certificate: None,
        }),
    );
    assert_eq!(open.form().steps.len(), 1);
    let ticket = open.form().test.ticket().unwrap();
    let effects = open.send(Msg::Edit(Edit::Controller("dc9".into())));
    assert_eq!(effects, [Effect::Cancel(ticket)]);
    assert!(open.form().steps.is_empty());
    let late = Outcome::Connected(Ok(Box::new(facts())));
    answer(&mut open.state, ticket, late, &mut open.desk);
    assert!(open.desk.forests.is_empty());
}

#[test]
fn a_refused_certificate_is_shown_and_only_a_ca_file_mends_it() {
    let certificate = ShownCertificate {
        subject: "CN=dc1".into(),
        issuer: "CN=Other CA".into(),
        names: vec!["dc1.corp.example".into()],
        fingerprint: "AA:BB".into(),
        not_before: jiff::Timestamp::UNIX_EPOCH,
        not_after: jiff::Timestamp::UNIX_EPOCH,
    };
    let problem = Problem::new(ProblemKind::Untrusted, "Not trusted", "Choose a CA file");
    let mut open = Open::filled();
    open.send(Msg::Test);
    open.reply(
        connects,
        Outcome::TestStep(TestStep {
            stage: TestStage::Tls,
            took: Duration::from_millis(9),
            outcome: Err(problem.clone()),
            certificate: Some(certificate.clone()),
        }),
    );
    open.reply(connects, Outcome::Connected(Err(problem.clone())));
    assert_eq!(open.form().refused_certificate(), Some(&certificate));
    assert_eq!(open.form().test.problem(), Some(&problem));
    assert!(open.may_leave().is_err());
    open.edit(Edit::CaPath("ca.pem".into()));
    assert_eq!(open.form().refused_certificate(), None);
}

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
