//! A service that misbehaves while Cloud Sync is configured: one clear answer each, nothing twice.

use std::time::{Duration, Instant};

use syncwright::entra::{Access, Limits};
use syncwright::model::ProblemKind;
use syncwright::model::ports::Provisioning;
use syncwright::model::provisioning::{Direction, Subject};
use syncwright::practice::tenant::{Fault, When};

use crate::bench::{Bench, HYBRID, short_limits};

use super::{JOBS, made, set_up, signed_in};

#[tokio::test]
async fn what_was_just_made_is_waited_for() {
    let bench = Bench::replicating(HYBRID, Duration::from_millis(700)).await;
    let session = bench.sign_in_for(Access::Provisioning).await.unwrap();
    let (app, job) = made(&session, Direction::ToTenant).await;
    // The job, too, takes its time: none of these fails for that.
    assert_eq!(session.jobs(app.id).await.unwrap().len(), 1);
    let schema = session.schema(app.id, &job.id).await.unwrap();
    session.put_schema(app.id, &job.id, &schema).await.unwrap();
    set_up(&session, app.id, 500).await;
    session.start(app.id, &job.id).await.unwrap();
}

#[tokio::test]
async fn what_does_not_come_is_given_up_and_was_made_once() {
    let bench = Bench::replicating(HYBRID, Duration::from_secs(3600)).await;
    let limits = Limits {
        replication: Duration::from_secs(2),
        ..short_limits()
    };
    let session = bench
        .sign_in_as(Access::Provisioning, limits)
        .await
        .unwrap();
    let template = session.template(Direction::ToTenant).await.unwrap();
    let begun = Instant::now();
    let problem = session.make_app(template.id, "x").await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Busy);
    assert!(
        problem.remedy.contains("nothing is made twice"),
        "{problem}"
    );
    assert!(begun.elapsed() < Duration::from_secs(8));
    let made = bench.tenant.recorded();
    let made = made.iter().filter(|r| r.path.ends_with("/instantiate"));
    assert_eq!(made.count(), 1);
}

#[tokio::test]
async fn a_busy_service_is_given_the_time_it_asks_for_when_writing_too() {
    let (bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    for fault in [Fault::Throttled(Some(1)), Fault::Unavailable] {
        let schema = session.schema(app.id, &job.id).await.unwrap();
        bench.tenant.arm(fault, JOBS, When::Once);
        session.put_schema(app.id, &job.id, &schema).await.unwrap();
    }
    bench
        .tenant
        .arm(Fault::Throttled(Some(1)), JOBS, When::Once);
    let begun = Instant::now();
    session.start(app.id, &job.id).await.unwrap();
    assert!(begun.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn a_token_that_expires_between_two_steps_is_renewed_with_the_same_permissions() {
    let (bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    bench.tenant.arm(Fault::TokenExpired, JOBS, When::Once);
    set_up(&session, app.id, 500).await;
    session.start(app.id, &job.id).await.unwrap();
    assert!(session.has_access(Access::Provisioning));
}

#[tokio::test]
async fn a_stronger_sign_in_is_asked_for_by_name() {
    let (bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    bench.tenant.arm(Fault::Challenged, JOBS, When::Once);
    let problem = session.start(app.id, &job.id).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::SignIn);
    assert!(problem.cause.contains("Conditional Access"), "{problem}");
}

#[tokio::test]
async fn an_application_whose_answer_was_lost_is_not_made_again() {
    let (bench, session) = signed_in().await;
    let template = session.template(Direction::ToTenant).await.unwrap();
    let path = "/v1.0/applicationTemplates/";
    bench.tenant.arm(Fault::AnswerLost, path, When::Once);
    let problem = session.make_app(template.id, "once.example").await;
    assert_eq!(problem.unwrap_err().kind, ProblemKind::TimedOut);
    // It is there: whoever goes on finds it instead of making another.
    let apps = session.apps(template.id).await.unwrap();
    assert_eq!(apps.len(), 1);
    assert_eq!(apps[0].name, "once.example");
}

#[tokio::test]
async fn a_start_whose_answer_was_lost_is_asked_for_again() {
    let (bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    bench.tenant.arm(Fault::AnswerLost, JOBS, When::Once);
    session.start(app.id, &job.id).await.unwrap();
}

#[tokio::test]
async fn answers_that_are_no_json_too_large_or_endless_are_told_as_such() {
    let bench = Bench::with(HYBRID).await;
    let limits = Limits {
        body_bytes: 1024 * 1024,
        read: Duration::from_millis(500),
        ..short_limits()
    };
    let session = bench
        .sign_in_as(Access::Provisioning, limits)
        .await
        .unwrap();
    let (app, job) = made(&session, Direction::ToTenant).await;
    for (fault, kind) in [
        (Fault::BrokenJson, ProblemKind::Malformed),
        (Fault::HugeBody(3 * 1024 * 1024), ProblemKind::Malformed),
        (Fault::SlowBody, ProblemKind::TimedOut),
    ] {
        bench.tenant.arm(fault.clone(), JOBS, When::Once);
        let problem = session.schema(app.id, &job.id).await.unwrap_err();
        assert_eq!(problem.kind, kind, "{fault:?}");
    }
    assert!(session.schema(app.id, &job.id).await.is_ok());
}

#[tokio::test]
async fn properties_of_the_future_change_nothing_and_stay_in_a_schema() {
    let (bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    let template = session.template(Direction::ToTenant).await.unwrap();
    bench.tenant.arm(Fault::UnknownKeys, "/", When::Always);
    assert_eq!(
        session.job(app.id, &job.id).await.unwrap(),
        Some(job.clone())
    );
    assert_eq!(
        session.apps(template.id).await.unwrap(),
        std::slice::from_ref(&app)
    );
    assert_eq!(session.agents().await.unwrap().len(), 3);
    let schema = session.schema(app.id, &job.id).await.unwrap();
    assert!(
        schema.json["futureProperty"].is_object(),
        "kept for writing back"
    );
}

#[tokio::test]
async fn a_link_to_another_host_is_not_followed() {
    let (bench, session) = signed_in().await;
    let template = session.template(Direction::ToTenant).await.unwrap();
    for number in 0..6 {
        session
            .make_app(template.id, &format!("d{number}"))
            .await
            .unwrap();
    }
    bench.tenant.arm(Fault::ForeignNextLink, JOBS, When::Once);
    let problem = session.apps(template.id).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Malformed);
}

#[tokio::test]
async fn more_than_five_objects_in_ten_seconds_wait_their_turn() {
    let (_bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    set_up(&session, app.id, 500).await;
    let schema = session.schema(app.id, &job.id).await.unwrap().json;
    let rule = schema["synchronizationRules"][0]["id"].as_str().unwrap();
    let user = Subject::User("CN=A,DC=corp".parse().unwrap());
    let begun = Instant::now();
    for _ in 0..6 {
        session
            .on_demand(app.id, &job.id, rule, &user)
            .await
            .unwrap();
    }
    assert!(begun.elapsed() >= Duration::from_secs(10));
}
