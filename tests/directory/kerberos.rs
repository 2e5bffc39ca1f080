//! Signing in with the Kerberos ticket at hand: a real ticket of the real Samba AD, from `kinit`.
//!
//! Tickets and their configuration come from a process's environment, so each test runs itself
//! again in a process with an environment of its own ([`with_ticket`]).

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use syncwright::directory::{Names, Options, Session};
use syncwright::model::document::Transport;
use syncwright::model::snapshot::{BindAs, ConnectSpec, TestStage, TestStep};
use syncwright::model::{Problem, ProblemKind};

use crate::site::{attempt_with, options, samba};

const INSIDE: &str = "SYNCWRIGHT_TEST_TICKET";

/// What a test's own process finds at hand.
#[derive(Clone, Copy)]
enum Ticket {
    Good,
    Expired,
    None,
    /// A good one, while this computer's clock is an hour ahead.
    Ahead,
    /// A good one, with a configuration that does not name the realm.
    RealmUnknown,
    /// A good one, with a configuration in which nothing answers.
    NoService,
}

fn var(name: &str) -> String {
    std::env::var(name).unwrap()
}

/// In the test's own process: `true`. Outside: makes the ticket, runs the test there, and fails
/// where it does.
#[expect(clippy::disallowed_methods, reason = "only time makes a ticket expire")]
fn with_ticket(test: &str, ticket: Ticket) -> bool {
    if std::env::var_os(INSIDE).is_some() {
        return true;
    }
    let (samba, _) = samba();
    let folder = tempfile::tempdir().unwrap();
    let cache = folder.path().join("cache");
    let config = fs::read_to_string(samba.var("SAMBA_KRB5_CONFIG")).unwrap();
    match ticket {
        Ticket::None => {}
        Ticket::Expired => {
            kinit(&cache, "1s");
            std::thread::sleep(std::time::Duration::from_secs(2));
        }
        _ => kinit(&cache, "10h"),
    }
    let server = samba.var("SAMBA_IP");
    let config = match ticket {
        Ticket::RealmUnknown => config.split("[realms]").next().unwrap().to_owned(),
        Ticket::NoService => config.replace(&format!("kdc = {server}"), "kdc = 127.0.0.1:1"),
        _ => config,
    };
    let config_file = folder.path().join("krb5.conf");
    fs::write(&config_file, config).unwrap();

    let program = std::env::current_exe().unwrap();
    let mut command = match ticket {
        Ticket::Ahead => {
            let mut command = Command::new("faketime");
            command.args(["-f", "+1h"]).arg(program);
            command.env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            command
        }
        _ => Command::new(program),
    };
    let done = command
        .args(["--exact", &format!("kerberos::{test}"), "--nocapture"])
        .env(INSIDE, "1")
        .env("KRB5CCNAME", format!("FILE:{}", cache.display()))
        .env("KRB5_CONFIG", config_file)
        .envs(["SAMBA_DOMAIN", "SAMBA_HOST", "SAMBA_DNS", "SAMBA_CA"].map(|n| (n, samba.var(n))))
        .output()
        .expect("the test's own process (faketime is a package)");
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(
        done.status.success() && said.contains("1 passed"),
        "{said}\n{}",
        String::from_utf8_lossy(&done.stderr)
    );
    false
}

fn kinit(cache: &Path, life: &str) {
    let (samba, site) = samba();
    let who = format!("Administrator@{}", samba.var("SAMBA_REALM"));
    let mut child = Command::new("kinit")
        .args(["-l", life, "-c"])
        .arg(cache)
        .arg(who)
        .env("KRB5_CONFIG", samba.var("SAMBA_KRB5_CONFIG"))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("kinit (package krb5-user)");
    let mut input = child.stdin.take().unwrap();
    writeln!(input, "{}", site.password).unwrap();
    drop(input);
    assert!(child.wait().unwrap().success());
}

async fn sign_in(
    controller: String,
    transport: Transport,
) -> (Vec<TestStep>, Result<Session, Problem>) {
    let spec = ConnectSpec {
        domain: var("SAMBA_DOMAIN"),
        controllers: vec![controller],
        transport,
        ca_pem: Some(fs::read_to_string(var("SAMBA_CA")).unwrap()),
        sign_in: BindAs::Kerberos,
    };
    let options = Options {
        names: Names::Server(var("SAMBA_DNS").parse().unwrap()),
        ..options()
    };
    attempt_with(&spec, options).await
}

/// The sign-in of LDAPS by the controller's own name is refused at the bind with these words.
async fn refused_at(controller: String, headline: &str, remedy: &str) -> Problem {
    let (steps, done) = sign_in(controller, Transport::Ldaps).await;
    let problem = done.expect_err("there is no good ticket");
    assert_eq!(steps.last().unwrap().stage, TestStage::Bind, "{problem}");
    assert!(problem.headline.contains(headline), "{problem}");
    assert!(problem.remedy.contains(remedy), "{problem}");
    problem
}

async fn refused(headline: &str, remedy: &str) -> Problem {
    refused_at(var("SAMBA_HOST"), headline, remedy).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_ticket_at_hand_signs_in_by_ldaps_and_by_start_tls() {
    if !with_ticket(
        "the_ticket_at_hand_signs_in_by_ldaps_and_by_start_tls",
        Ticket::Good,
    ) {
        return;
    }
    for transport in [Transport::Ldaps, Transport::StartTls] {
        let (steps, done) = sign_in(var("SAMBA_HOST"), transport).await;
        let session = done.unwrap_or_else(|p| panic!("{transport:?}: {p}"));
        assert_eq!(session.facts().signed_in_as, "CORP\\Administrator");
        assert_eq!(steps.last().unwrap().stage, TestStage::Rights);
    }
}

#[tokio::test]
async fn without_a_ticket_the_remedy_is_to_get_one() {
    if with_ticket("without_a_ticket_the_remedy_is_to_get_one", Ticket::None) {
        let problem = refused("no Kerberos ticket", "kinit").await;
        assert_eq!(problem.kind, ProblemKind::SignIn);
    }
}

#[tokio::test]
async fn a_ticket_that_has_expired_is_to_be_renewed() {
    if with_ticket(
        "a_ticket_that_has_expired_is_to_be_renewed",
        Ticket::Expired,
    ) {
        refused("ticket has expired", "kinit -R").await;
    }
}

#[tokio::test]
async fn a_clock_that_is_an_hour_off_is_told() {
    if with_ticket("a_clock_that_is_an_hour_off_is_told", Ticket::Ahead) {
        refused("clocks differ", "clock").await;
    }
}

#[tokio::test]
async fn a_realm_that_this_computer_does_not_know_is_told() {
    if with_ticket(
        "a_realm_that_this_computer_does_not_know_is_told",
        Ticket::RealmUnknown,
    ) {
        refused("no way to the realm", "krb5.conf").await;
    }
}

#[tokio::test]
async fn a_kerberos_service_that_does_not_answer_is_told() {
    if with_ticket(
        "a_kerberos_service_that_does_not_answer_is_told",
        Ticket::NoService,
    ) {
        refused("No Kerberos service", "port 88").await;
    }
}

#[tokio::test]
async fn a_name_that_is_not_the_controllers_own_asks_for_its_full_name() {
    if with_ticket(
        "a_name_that_is_not_the_controllers_own_asks_for_its_full_name",
        Ticket::Good,
    ) {
        // The domain's name leads to the controller, and its certificate proves it.
        refused_at(var("SAMBA_DOMAIN"), "by that name", "full DNS name").await;
        let address = var("SAMBA_DNS").replace(":53", ":636");
        refused_at(address, "cannot be used with", "full DNS name").await;
    }
}
