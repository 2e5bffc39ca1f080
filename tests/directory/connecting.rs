//! The chain of "Test connection", and what each refusal says.

use std::net::SocketAddr;
use std::time::Duration;

use syncwright::directory::{Names, Options};
use syncwright::model::ProblemKind;
use syncwright::model::document::Transport;
#[cfg(not(feature = "kerberos"))]
use syncwright::model::snapshot::BindAs;
use syncwright::model::snapshot::TestStage;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::both;
use crate::site::{Site, attempt, attempt_with, options, refused, samba};

both!(the_chain_reports_every_stage_in_order, chain);
async fn chain(site: &Site) {
    let (steps, done) = attempt(&site.spec()).await;
    let session = done.unwrap_or_else(|p| panic!("{p}"));
    let stages: Vec<TestStage> = steps.iter().map(|s| s.stage).collect();
    assert_eq!(stages, TestStage::ALL);
    assert!(
        steps
            .iter()
            .all(|s| s.outcome.as_ref().is_ok_and(|w| !w.is_empty()))
    );
    let certificate = steps[2].certificate.as_ref().expect("its certificate");
    assert_eq!(certificate.fingerprint.len(), 32 * 3 - 1);
    assert_eq!(session.facts().domains[0].name, site.domain);
}

both!(start_tls_protects_the_sign_in, start_tls);
async fn start_tls(site: &Site) {
    let mut spec = site.spec();
    spec.transport = Transport::StartTls;
    spec.controllers = vec![site.ldap.clone()];
    let (_, done) = attempt(&spec).await;
    assert!(done.is_ok(), "{:?}", done.err());
}

both!(an_account_may_sign_in_by_upn_netbios_name_or_dn, names);
async fn names(site: &Site) {
    let (dn, upn) = &site.accounts["anna"];
    for form in [upn, &format!("{}\\anna", site.netbios), &dn.to_string()] {
        let session = site.session_as(form).await;
        let expected = format!("{}\\anna", site.netbios);
        assert_eq!(session.facts().signed_in_as, expected, "{form}");
    }
}

both!(each_state_of_an_account_has_its_own_words, states);
async fn states(site: &Site) {
    let told = [
        ("disabled", "the account is disabled"),
        ("expired", "the account has expired"),
        ("mustchange", "the password must be changed first"),
        ("pwexpired", "the password has expired"),
        ("hours", "the account may not sign in at this time"),
        ("station", "the account may not sign in from this computer"),
        ("locked", "the account is locked"),
    ];
    for (name, words) in told {
        let spec = site.spec_as(&site.accounts[name].1, &site.states_password);
        let (_, problem) = refused(&spec, TestStage::Bind).await;
        assert_eq!(problem.kind, ProblemKind::SignIn, "{name}: {problem}");
        assert!(
            problem.headline.to_string().ends_with(words),
            "{name}: {problem}"
        );
    }
}

both!(a_wrong_password_and_an_unknown_name_are_told, wrong);
async fn wrong(site: &Site) {
    let unknown = format!("nobody@{}", site.domain);
    for (account, password) in [(site.accounts["anna"].1.as_str(), "wrong"), (&unknown, "x")] {
        let (_, problem) = refused(&site.spec_as(account, password), TestStage::Bind).await;
        assert_eq!(problem.kind, ProblemKind::SignIn);
        assert!(problem.headline.contains("name"), "{problem}");
    }
}

both!(an_empty_password_is_never_sent, empty);
async fn empty(site: &Site) {
    let (_, problem) = refused(&site.spec_as(&site.admin, ""), TestStage::Bind).await;
    assert_eq!(problem.kind, ProblemKind::Invalid);
    assert!(problem.headline.contains("empty"));
}

both!(an_authority_not_chosen_is_not_trusted, unknown_authority);
async fn unknown_authority(site: &Site) {
    let mut spec = site.spec();
    spec.ca_pem = Some(other_authority());
    let (step, problem) = refused(&spec, TestStage::Tls).await;
    assert_eq!(problem.kind, ProblemKind::Untrusted);
    let shown = step.certificate.expect("the certificate is shown");
    assert!(problem.cause.contains(&shown.issuer), "{problem}");
    assert!(problem.remedy.contains("choose the file"), "{problem}");
}

both!(a_controller_of_another_domain_is_refused, other_domain);
async fn other_domain(site: &Site) {
    let mut spec = site.spec_as(&site.accounts["anna"].0.to_string(), &site.password);
    spec.domain = "elsewhere.example".into();
    spec.controllers = vec![site.ldaps.clone()];
    let (_, problem) = refused(&spec, TestStage::RootDse).await;
    assert!(problem.headline.contains(&site.domain), "{problem}");
}

both!(
    the_next_controller_is_tried_where_one_is_not_reached,
    next_controller
);
async fn next_controller(site: &Site) {
    let mut spec = site.spec();
    spec.controllers.insert(0, closed_port().await);
    let (steps, done) = attempt(&spec).await;
    assert!(done.is_ok(), "{:?}", done.err());
    let failed = steps.iter().filter(|s| s.outcome.is_err()).count();
    assert_eq!(failed, 1);
}

fn other_authority() -> String {
    let key = rcgen::KeyPair::generate().unwrap();
    let mut params = rcgen::CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    params.self_signed(&key).unwrap().pem()
}

async fn closed_port() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap().to_string()
}

#[tokio::test]
async fn a_closed_port_and_an_unknown_name_are_told_apart() {
    let (_, site) = samba();
    let mut spec = site.spec();
    spec.controllers = vec![closed_port().await];
    let (_, problem) = refused(&spec, TestStage::Port).await;
    assert!(problem.cause.contains("Nothing listens"), "{problem}");
    spec.controllers = vec!["dc1.invalid".into()];
    let (_, problem) = refused(&spec, TestStage::Name).await;
    assert_eq!(problem.kind, ProblemKind::Unreachable);
}

#[cfg(not(feature = "kerberos"))]
#[tokio::test]
async fn kerberos_says_when_it_is_not_built_in() {
    let (_, site) = samba();
    let mut spec = site.spec();
    spec.sign_in = BindAs::Kerberos;
    let (_, problem) = refused(&spec, TestStage::Bind).await;
    assert!(problem.headline.contains("not built in"), "{problem}");
}

#[tokio::test]
async fn controllers_are_found_by_dns() {
    let (samba, site) = samba();
    let server: SocketAddr = samba.var("SAMBA_DNS").parse().unwrap();
    let names = Names::Server(server);
    let found = names.controllers(&site.domain).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].host, samba.var("SAMBA_HOST"));

    let mut spec = site.spec();
    spec.controllers.clear();
    let options = Options { names, ..options() };
    let (steps, done) = attempt_with(&spec, options).await;
    let session = done.unwrap_or_else(|p| panic!("{p}"));
    assert_eq!(session.facts().controller, samba.var("SAMBA_HOST"));
    assert!(
        steps[0]
            .outcome
            .as_ref()
            .unwrap()
            .contains(samba.var("SAMBA_HOST"))
    );

    let none = names
        .controllers("nowhere.corp.example.test")
        .await
        .unwrap_err();
    assert_eq!(none.kind, ProblemKind::NotFound);
    assert!(none.cause.contains("_ldap._tcp.dc._msdcs.nowhere"));
}

/// A server that answers each connection with these bytes once it was spoken to.
async fn stub(answer: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        while let Ok((mut tcp, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut heard = [0; 512];
                let _ = tcp.read(&mut heard).await;
                let _ = tcp.write_all(answer).await;
            });
        }
    });
    address
}

/// A search result and its end, as a server without TLS gives them; and a refused StartTLS.
const PLAIN: &[u8] = b"\x30\x0c\x02\x01\x01\x65\x07\x0a\x01\x00\x04\x00\x04\x00";
const NO_START_TLS: &[u8] = b"\x30\x0e\x02\x01\x01\x78\x09\x0a\x01\x34\x04\x00\x04\x02no";

#[tokio::test]
async fn a_server_without_tls_is_refused_in_words() {
    let (_, site) = samba();
    let mut spec = site.spec();
    spec.controllers = vec![stub(PLAIN).await];
    let (_, problem) = refused(&spec, TestStage::Tls).await;
    assert_eq!(problem.kind, ProblemKind::Untrusted);
    assert!(problem.headline.contains("without TLS only"), "{problem}");

    spec.transport = Transport::StartTls;
    spec.controllers = vec![stub(NO_START_TLS).await];
    let (_, problem) = refused(&spec, TestStage::Tls).await;
    assert!(
        problem.headline.contains("does not offer StartTLS"),
        "{problem}"
    );
}

#[tokio::test]
async fn ldaps_spoken_to_the_plain_port_says_what_to_do() {
    let (_, site) = samba();
    let mut spec = site.spec();
    spec.controllers = vec![site.ldap.clone()];
    let (_, problem) = refused(&spec, TestStage::Tls).await;
    assert!(problem.remedy.contains("636"), "{problem}");
}

#[tokio::test]
async fn a_server_that_is_no_ldap_server_is_refused_in_words() {
    let (_, site) = samba();
    for transport in [Transport::Ldaps, Transport::StartTls] {
        let mut spec = site.spec();
        spec.transport = transport;
        spec.controllers = vec![stub(b"HTTP/1.1 400 Bad Request\r\n\r\n").await];
        let (_, problem) = refused(&spec, TestStage::Tls).await;
        assert!(
            problem.headline.contains("no domain controller"),
            "{problem}"
        );
    }
}

#[tokio::test]
async fn a_server_that_hangs_up_is_told() {
    let (_, site) = samba();
    for transport in [Transport::Ldaps, Transport::StartTls] {
        let mut spec = site.spec();
        spec.transport = transport;
        spec.controllers = vec![stub(b"").await];
        let (_, problem) = refused(&spec, TestStage::Tls).await;
        let words = ["closed the connection", "ended the TLS handshake"];
        assert!(
            words.iter().any(|w| problem.headline.contains(w)),
            "{problem}"
        );
    }
}

#[tokio::test]
async fn a_server_that_says_nothing_ends_in_time() {
    let (_, site) = samba();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut spec = site.spec();
    spec.controllers = vec![listener.local_addr().unwrap().to_string()];
    let mut options = options();
    options.timing.connect = Duration::from_millis(300);
    let (_, done) = attempt_with(&spec, options).await;
    assert_eq!(done.err().unwrap().kind, ProblemKind::TimedOut);
}
