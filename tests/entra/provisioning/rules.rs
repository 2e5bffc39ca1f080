//! The rules of the service: what it refuses, when it stops a job.

use serde_json::{Value, json};
use syncwright::model::ProblemKind;
use syncwright::model::ports::Provisioning;
use syncwright::model::provisioning::{Direction, JobCode, Restart, Subject};

use super::{made, set_up, setting, signed_in};

/// A change of a schema that the service must refuse, and what its refusal names.
type Wrong = (fn(&mut Value), &'static str);

#[tokio::test]
async fn a_schema_that_is_wrong_is_refused_and_nothing_of_it_is_taken() {
    let (_bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    let good = session.schema(app.id, &job.id).await.unwrap();
    let wrong: [Wrong; 12] = [
        (|s| s["futureProperty"] = json!(1), "futureProperty"),
        (|s| rule(s)["exclude"] = json!([]), "exclude"),
        (|s| rule(s)["priority"] = json!("first"), "priority"),
        (|s| mapping(s)["flowTypes"] = json!("Add,Move"), "Move"),
        (
            |s| attribute(s)["flowType"] = json!("Sometimes"),
            "Sometimes",
        ),
        (
            |s| attribute(s)["exportMissingReferences"] = json!(null),
            "Edm.Boolean",
        ),
        (
            |s| attribute(s)["targetAttributeName"] = json!("Shoe"),
            "Shoe",
        ),
        (|s| s["id"] = json!("another"), "id"),
        (
            |s| rule(s)["id"] = json!("00000000-0000-0000-0000-000000000000"),
            "id",
        ),
        (
            |s| rule(s)["sourceDirectoryName"] = json!("Nowhere"),
            "Nowhere",
        ),
        (|s| s["directories"] = json!(null), "directories"),
        (
            |s| rule(s)["containerFilter"]["includedContainers"] = json!(vec!["OU=x"; 60]),
            "59",
        ),
    ];
    for (spoil, named) in wrong {
        let mut bad = good.clone();
        spoil(&mut bad.json);
        let problem = session.put_schema(app.id, &job.id, &bad).await.unwrap_err();
        assert_eq!(problem.kind, ProblemKind::Refused, "{named}");
        assert!(problem.detail.contains(named), "{named}: {problem}");
    }
    assert_eq!(session.schema(app.id, &job.id).await.unwrap(), good);
}

fn rule(schema: &mut Value) -> &mut Value {
    &mut schema["synchronizationRules"][0]
}

fn mapping(schema: &mut Value) -> &mut Value {
    &mut rule(schema)["objectMappings"][0]
}

fn attribute(schema: &mut Value) -> &mut Value {
    &mut mapping(schema)["attributeMappings"][0]
}

#[tokio::test]
async fn two_mappings_of_one_attribute_are_both_kept() {
    let (_bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    let mut schema = session.schema(app.id, &job.id).await.unwrap();
    let twice = attribute(&mut schema.json).clone();
    let all = mapping(&mut schema.json)["attributeMappings"]
        .as_array_mut()
        .unwrap();
    all.push(twice);
    let count = all.len();
    session.put_schema(app.id, &job.id, &schema).await.unwrap();
    let mut read = session.schema(app.id, &job.id).await.unwrap();
    let all = mapping(&mut read.json)["attributeMappings"]
        .as_array()
        .unwrap();
    assert_eq!(all.len(), count);
}

#[tokio::test]
async fn a_schema_that_someone_else_changed_is_not_overwritten() {
    let (bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    let mine = session.schema(app.id, &job.id).await.unwrap();
    let mut theirs = mine.clone();
    rule(&mut theirs.json)["name"] = json!("theirs");
    session.put_schema(app.id, &job.id, &theirs).await.unwrap();
    let problem = session
        .put_schema(app.id, &job.id, &mine)
        .await
        .unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Stale);
    let mut read = session.schema(app.id, &job.id).await.unwrap();
    assert_eq!(rule(&mut read.json)["name"], "theirs");
    let sent = bench.tenant.recorded();
    assert!(
        sent.iter()
            .any(|r| r.method == "PUT" && r.if_match == mine.etag)
    );
}

#[tokio::test]
async fn settings_with_an_unknown_key_or_a_value_that_cannot_be_are_refused() {
    let (_bench, session) = signed_in().await;
    let (app, _) = made(&session, Direction::ToTenant).await;
    for wrong in [
        setting("Domian", r#"{"domain":"x.example"}"#),
        setting("Domain", "x.example"),
        setting("AppKey", r#"{"appKeyScenario":"Everything"}"#),
        setting("SyncNotificationSettings", "500"),
    ] {
        let problem = session.put_settings(app.id, &[wrong]).await.unwrap_err();
        assert_eq!(problem.kind, ProblemKind::Refused, "{problem}");
    }
    assert_eq!(session.settings(app.id).await.unwrap(), []);
}

#[tokio::test]
async fn an_application_makes_only_jobs_that_it_offers() {
    let (_bench, session) = signed_in().await;
    let (app, _) = made(&session, Direction::ToTenant).await;
    let wrong = Direction::ToDirectory.job_template();
    let problem = session.make_job(app.id, wrong).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Refused);
    assert!(problem.headline.contains(wrong), "{problem}");
}

#[tokio::test]
async fn a_job_without_an_agent_for_its_domain_is_quarantined() {
    let (_bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    let key = setting("AppKey", r#"{"appKeyScenario":"AD2AADProvisioning"}"#);
    for (domain, code) in [
        (None, "HybridIdentityServiceNoAgentsAssigned"),
        (
            Some("nowhere.example"),
            "HybridIdentityServiceNoAgentsAssigned",
        ),
        (
            Some("apac.corp.practice.example"),
            "HybridIdentityServiceNoActiveAgents",
        ),
    ] {
        let domain = domain.map(|d| setting("Domain", &json!({"domain": d}).to_string()));
        let settings: Vec<_> = domain.into_iter().chain([key.clone()]).collect();
        session.put_settings(app.id, &settings).await.unwrap();
        session.start(app.id, &job.id).await.unwrap();
        let job = session.job(app.id, &job.id).await.unwrap().unwrap();
        assert_eq!(job.code, JobCode::Quarantine);
        let quarantine = job.quarantine.unwrap();
        assert_eq!(quarantine.reason, "EncounteredQuarantineException");
        assert!(quarantine.error.starts_with(code), "{}", quarantine.error);
        assert!(quarantine.since.is_some());
    }
}

#[tokio::test]
async fn settings_written_without_the_service_account_stop_the_job() {
    let (_bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    set_up(&session, app.id, 500).await;
    let settings = session.settings(app.id).await.unwrap();
    let lost: Vec<_> = settings
        .into_iter()
        .filter(|s| s.key != "Password")
        .collect();
    session.put_settings(app.id, &lost).await.unwrap();
    session.start(app.id, &job.id).await.unwrap();
    let job = session.job(app.id, &job.id).await.unwrap().unwrap();
    let quarantine = job.quarantine.unwrap();
    assert!(
        quarantine
            .error
            .starts_with("AzureDirectoryInvalidCredential")
    );
}

#[tokio::test]
async fn too_many_deletions_are_held_until_they_are_forced() {
    let (bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    set_up(&session, app.id, 50).await;
    let state = async || session.job(app.id, &job.id).await.unwrap().unwrap();
    session.start(app.id, &job.id).await.unwrap();
    bench.tenant.objects_leave(49);
    bench.tenant.run_jobs();
    assert_eq!(
        state().await.last_run.unwrap().exported,
        49,
        "below the limit"
    );
    bench.tenant.objects_leave(50);
    bench.tenant.run_jobs();
    let held = state().await;
    assert_eq!(held.code, JobCode::Quarantine);
    assert_eq!(held.quarantine.unwrap().reason, "TooManyDeletes");
    // Only looking again does not help.
    session
        .restart(app.id, &job.id, Restart::Quarantine)
        .await
        .unwrap();
    assert_eq!(state().await.code, JobCode::Quarantine);
    session
        .restart(app.id, &job.id, Restart::ForceDeletes)
        .await
        .unwrap();
    let done = state().await;
    assert_eq!((done.code, done.quarantine), (JobCode::Active, None));
}

#[tokio::test]
async fn an_object_that_is_not_there_fails_on_demand_and_says_why() {
    let (_bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    let schema = session.schema(app.id, &job.id).await.unwrap().json;
    let rule = schema["synchronizationRules"][0]["id"].as_str().unwrap();
    let user = Subject::User("CN=Nobody,DC=corp".parse().unwrap());
    let failed = session
        .on_demand(app.id, &job.id, rule, &user)
        .await
        .unwrap();
    assert_eq!(failed.result, "Failure");
    assert!(
        failed.error.contains("NoAgentsAssigned"),
        "{}",
        failed.error
    );
    let problem = session.on_demand(app.id, &job.id, "no-rule", &user).await;
    assert_eq!(problem.unwrap_err().kind, ProblemKind::Refused);
}
