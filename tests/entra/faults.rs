//! A tenant that misbehaves: one clear answer each, and nothing hangs.

use std::time::{Duration, Instant};

use syncwright::entra::{Error, Limits};
use syncwright::model::{Problem, ProblemKind};
use syncwright::practice::tenant::{Fault, When};

use crate::bench::{Bench, GLOBAL, HYBRID, short_limits};

const GROUPS: &str = "/v1.0/groups";

#[tokio::test]
async fn a_busy_service_is_given_the_time_it_asks_for() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    bench
        .tenant
        .arm(Fault::Throttled(Some(2)), GROUPS, When::Once);
    let begun = Instant::now();
    assert_eq!(session.groups("", None).await.unwrap().groups.len(), 100);
    assert!(begun.elapsed() >= Duration::from_secs(2));
    assert_eq!(bench.tenant.served(GROUPS), 2);
}

#[tokio::test]
async fn a_passing_fault_is_asked_again_after_a_while() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    for fault in [Fault::Unavailable, Fault::Throttled(None)] {
        bench.tenant.arm(fault, GROUPS, When::Once);
        let begun = Instant::now();
        assert!(session.groups("", None).await.is_ok());
        assert!(begun.elapsed() >= Duration::from_millis(450));
    }
}

#[tokio::test]
async fn a_service_that_stays_busy_is_not_asked_for_ever() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    bench
        .tenant
        .arm(Fault::Throttled(Some(1)), GROUPS, When::Always);
    let problem = Problem::from(session.groups("", None).await.unwrap_err());
    assert_eq!(problem.kind, ProblemKind::Busy);
    assert_eq!(bench.tenant.served(GROUPS), 4);
}

#[tokio::test]
async fn a_wait_of_an_hour_is_told_instead_of_waited() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    bench
        .tenant
        .arm(Fault::Throttled(Some(3600)), GROUPS, When::Always);
    let begun = Instant::now();
    let problem = Problem::from(session.groups("", None).await.unwrap_err());
    assert!(
        problem.remedy.contains("3,600 seconds"),
        "{}",
        problem.remedy
    );
    assert!(begun.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn a_token_that_expires_in_the_middle_is_renewed_once() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    bench
        .tenant
        .arm(Fault::TokenExpired, GROUPS, When::After(1));
    let first = session.groups("", None).await.unwrap();
    let second = session.groups("", first.next).await.unwrap();
    assert_eq!(second.groups.len(), 100);
    // One for signing in, one for the renewal.
    assert_eq!(bench.tenant.served("/token"), 2);
}

#[tokio::test]
async fn many_reads_at_once_share_one_renewal() {
    let bench = Bench::with(GLOBAL).await;
    let session = bench.sign_in().await.unwrap();
    bench.tenant.arm(Fault::TokenExpired, "/v1.0/", When::Once);
    session.facts().await.unwrap();
    assert_eq!(bench.tenant.served("/token"), 2);
}

#[tokio::test]
async fn a_revoked_sign_in_asks_to_sign_in_again() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    bench.tenant.arm(Fault::TokenExpired, GROUPS, When::Once);
    bench.tenant.arm(Fault::Revoked, "", When::Once);
    let problem = Problem::from(session.groups("", None).await.unwrap_err());
    assert_eq!(problem.kind, ProblemKind::SignIn);
    assert_eq!(
        problem.headline,
        "Your sign-in to Microsoft Entra ID has ended"
    );
    assert!(problem.detail.contains("AADSTS50173"));
}

#[tokio::test]
async fn a_service_that_takes_no_token_at_all_ends_in_signing_in_again() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    bench.tenant.arm(Fault::TokenExpired, GROUPS, When::Always);
    let refused = session.groups("", None).await;
    assert!(matches!(refused, Err(Error::SignInAgain(_))), "{refused:?}");
    assert_eq!(bench.tenant.served(GROUPS), 2);
}

#[tokio::test]
async fn json_that_ends_in_the_middle_is_malformed() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    bench.tenant.arm(Fault::BrokenJson, GROUPS, When::Once);
    let refused = session.groups("", None).await;
    assert!(
        matches!(refused, Err(Error::Malformed { .. })),
        "{refused:?}"
    );
    assert!(session.groups("", None).await.is_ok());
}

#[tokio::test]
async fn a_huge_answer_is_not_read_to_its_end() {
    let bench = Bench::with(HYBRID).await;
    let limit = 1024 * 1024;
    let limits = Limits {
        body_bytes: limit,
        ..short_limits()
    };
    let session = bench.sign_in_with(limits).await.unwrap();
    bench
        .tenant
        .arm(Fault::HugeBody(3 * limit), GROUPS, When::Once);
    let refused = session.groups("", None).await;
    assert!(
        matches!(refused, Err(Error::TooLarge { .. })),
        "{refused:?}"
    );
}

#[tokio::test]
async fn an_answer_that_never_ends_is_given_up() {
    let bench = Bench::with(HYBRID).await;
    let limits = Limits {
        read: Duration::from_millis(500),
        ..short_limits()
    };
    let session = bench.sign_in_with(limits).await.unwrap();
    bench.tenant.arm(Fault::SlowBody, GROUPS, When::Once);
    let problem = Problem::from(session.groups("", None).await.unwrap_err());
    assert_eq!(problem.kind, ProblemKind::TimedOut);
}

#[tokio::test]
async fn properties_and_values_of_the_future_change_nothing() {
    let bench = Bench::with(GLOBAL).await;
    let session = bench.sign_in().await.unwrap();
    let (facts, groups) = (
        session.facts().await.unwrap(),
        session.groups("", None).await.unwrap(),
    );
    bench.tenant.arm(Fault::UnknownKeys, "/v1.0/", When::Always);
    let mut strange = session.facts().await.unwrap();
    // The state of every subscription is one that nobody knows yet.
    strange.writeback_licence = facts.writeback_licence.clone();
    assert_eq!(strange, facts);
    assert_eq!(session.groups("", None).await.unwrap(), groups);
}

#[tokio::test]
async fn a_link_to_another_host_is_not_followed() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    bench.tenant.arm(Fault::ForeignNextLink, GROUPS, When::Once);
    let refused = session.groups("", None).await;
    let Err(Error::ForeignLink { host, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(host, "graph.attacker.example");
    for link in [
        "https://graph.attacker.example/v1.0/groups",
        "http://localhost/v1.0/groups",
        "x",
    ] {
        let refused = session.groups("", Some(link.to_owned())).await;
        assert!(matches!(refused, Err(Error::ForeignLink { .. })), "{link}");
    }
}

#[tokio::test]
async fn a_cloud_without_the_synchronisation_settings_leaves_them_unknown() {
    let bench = Bench::with(GLOBAL).await;
    let session = bench.sign_in().await.unwrap();
    let path = "/v1.0/directory/onPremisesSynchronization";
    bench.tenant.arm(Fault::NotOffered, path, When::Once);
    assert_eq!(session.facts().await.unwrap().sync_features, None);
    assert!(session.facts().await.unwrap().sync_features.is_some());
}

#[tokio::test]
async fn roles_that_may_not_be_read_are_unknown_not_missing() {
    let bench = Bench::with(GLOBAL).await;
    let session = bench.sign_in().await.unwrap();
    bench
        .tenant
        .arm(Fault::Denied, "/v1.0/me/transitiveMemberOf", When::Always);
    let person = session.facts().await.unwrap().person;
    assert_eq!(
        person.roles_suffice(),
        Some(true),
        "read from the assignments"
    );
    bench
        .tenant
        .arm(Fault::Denied, "/v1.0/roleManagement", When::Always);
    assert_eq!(session.facts().await.unwrap().person.roles, None);
}

#[tokio::test]
async fn tenants_for_customers_are_refused() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    for kind in ["AAD B2C", "CIAM"] {
        let fault = Fault::TenantType(kind.into());
        bench.tenant.arm(fault, "/v1.0/organization", When::Once);
        let refused = session.facts().await;
        assert!(matches!(refused, Err(Error::TenantType(_))), "{refused:?}");
    }
}

#[tokio::test]
async fn a_tenant_that_goes_away_is_named() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    drop(bench);
    // Connections that were open may be cut at any time.
    let mut problem = None;
    for _ in 0..50 {
        match session.groups("", None).await {
            Err(error) => {
                problem = Some(Problem::from(error));
                break;
            }
            Ok(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
    assert_eq!(problem.unwrap().kind, ProblemKind::Unreachable);
}
