//! Permissions are asked for when they are needed; a refusal says which one, or that it is the role.

use syncwright::entra::Access;
use syncwright::model::ports::{Provisioning, Tenant};
use syncwright::model::provisioning::Direction;
use syncwright::model::{Problem, ProblemKind};

use crate::bench::{Bench, HYBRID, NO_ROLE};

use super::{made, signed_in};

#[tokio::test]
async fn the_first_sign_in_cannot_read_provisioning_and_says_what_is_missing() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    assert!(session.has_access(Access::Tenant));
    assert!(!session.has_access(Access::ReadProvisioning));
    let problem = session.template(Direction::ToTenant).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::AccessDenied);
    assert!(problem.cause.contains("Application.Read.All"), "{problem}");
    assert!(problem.remedy.contains("Sign in again"), "{problem}");
}

#[tokio::test]
async fn a_sign_in_that_reads_provisioning_cannot_write_it() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in_for(Access::ReadProvisioning).await.unwrap();
    assert!(session.has_access(Access::ReadProvisioning));
    let template = session.template(Direction::ToTenant).await.unwrap();
    assert_eq!(session.apps(template.id).await.unwrap(), []);
    let problem = session.make_app(template.id, "x").await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::AccessDenied);
    assert_eq!(
        problem.headline,
        "You may not change a provisioning application"
    );
    assert!(
        problem.cause.contains("Application.ReadWrite.All"),
        "{problem}"
    );
}

#[tokio::test]
async fn signing_in_again_for_more_brings_it_without_losing_what_was_there() {
    let (_bench, session) = signed_in().await;
    for access in [
        Access::Tenant,
        Access::ReadProvisioning,
        Access::Provisioning,
    ] {
        assert!(session.has_access(access), "{access:?}");
    }
    assert!(Tenant::facts(&session).await.is_ok());
    made(&session, Direction::ToTenant).await;
    session.sign_out();
    assert!(!session.has_access(Access::Tenant));
}

#[tokio::test]
async fn whoever_lacks_the_role_is_told_so() {
    let bench = Bench::with(NO_ROLE).await;
    let session = bench.sign_in_for(Access::Provisioning).await.unwrap();
    let problem: Problem = session.template(Direction::ToTenant).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::AccessDenied);
    assert!(problem.cause.contains("lacks the role"), "{problem}");
    assert!(problem.remedy.contains("Hybrid Identity Administrator"));
}
