//! Certificates that must be refused: shown, with the reason in words.

use syncwright::model::ProblemKind;
use syncwright::model::snapshot::TestStage;

use crate::site::{attempt, refused, shaken};

/// Kind of certificate, what the cause says, what the remedy says.
async fn is_refused(kind: &str, cause: &str, remedy: &str) {
    let shaken = shaken().await;
    let (samba, site) = &*shaken;
    samba.run("tls", &[kind]);
    let (step, problem) = refused(&site.spec(), TestStage::Tls).await;
    samba.run("tls", &["good"]);
    assert_eq!(problem.kind, ProblemKind::Untrusted, "{problem}");
    assert!(problem.cause.contains(cause), "{kind}: {problem}");
    assert!(problem.remedy.contains(remedy), "{kind}: {problem}");
    let shown = step.certificate.expect("the certificate is shown");
    assert!(!shown.subject.is_empty() && !shown.issuer.is_empty());
    assert!(shown.not_before < shown.not_after);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_an_unknown_authority() {
    is_refused("unknownca", "Another authority", "choose the file").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signed_by_itself() {
    is_refused("selfsigned", "signed by itself", "choose the file").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn expired_with_its_dates() {
    is_refused("expired", "It expired on ", "renewed").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn not_valid_yet() {
    is_refused("notyet", "not valid before ", "clock").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn for_another_name_with_the_names_it_is_for() {
    is_refused(
        "wrongname",
        "valid for other.invalid, not for 127.",
        "by a name",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_any_name() {
    is_refused("nosan", "no subject alternative name", "by a name").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_good_one_is_refused_where_its_authority_was_not_chosen() {
    let shaken = shaken().await;
    let mut spec = shaken.1.spec();
    spec.ca_pem = None;
    let (_, done) = attempt(&spec).await;
    assert_eq!(done.err().unwrap().kind, ProblemKind::Untrusted);
}
