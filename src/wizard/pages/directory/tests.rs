mod account;
mod forests;

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
