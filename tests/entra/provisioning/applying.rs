//! Each thing that configuring Cloud Sync does, and that it can be taken back.

use std::time::Duration;

use serde_json::{Value, json};
use syncwright::model::ports::{Provisioning, Tenant};
use syncwright::model::provisioning::{Direction, JobCode, JobState, Restart, Subject};
use syncwright::model::tenant::{TenantGroup, TenantGroupKind};
use syncwright::model::{Dn, Guid, ProblemKind};
use syncwright::practice::tenant::{Fault, When};

use super::{DOMAIN, made, set_up, setting, signed_in};

#[tokio::test]
async fn a_template_is_found_by_its_name_whatever_its_id_is() {
    let (_bench, session) = signed_in().await;
    let to_tenant = session.template(Direction::ToTenant).await.unwrap();
    let to_directory = session.template(Direction::ToDirectory).await.unwrap();
    assert!(to_tenant.name.starts_with("Active Directory to"));
    assert!(to_directory.name.contains("to Active Directory"));
    for id in [to_tenant.id, to_directory.id] {
        let published = [
            "1a4721b3-e57f-4451-ae87-ef078703ec94",
            "fb81332f-3eca-4ecf-a939-4278e501d330",
        ];
        assert!(!published.contains(&id.to_string().as_str()));
    }
}

#[tokio::test]
async fn a_template_that_the_gallery_renamed_is_found_by_what_its_name_says() {
    let (bench, session) = signed_in().await;
    bench.tenant.rename_template(
        "Microsoft Entra ID to Active Directory Provisioning",
        "Entra ID to Active Directory Group Provisioning",
    );
    let found = session.template(Direction::ToDirectory).await.unwrap();
    assert_eq!(
        found.name,
        "Entra ID to Active Directory Group Provisioning"
    );
}

#[tokio::test]
async fn a_new_application_is_among_those_of_its_template_and_can_be_deleted_twice() {
    let (_bench, session) = signed_in().await;
    let template = session.template(Direction::ToTenant).await.unwrap();
    assert_eq!(session.apps(template.id).await.unwrap(), []);
    let app = session.make_app(template.id, DOMAIN).await.unwrap();
    assert_eq!(app.name, DOMAIN);
    assert_eq!(
        session.apps(template.id).await.unwrap(),
        std::slice::from_ref(&app)
    );
    session.delete_app(&app).await.unwrap();
    assert_eq!(session.apps(template.id).await.unwrap(), []);
    session.delete_app(&app).await.unwrap();
}

#[tokio::test]
async fn applications_on_several_pages_are_all_read() {
    let (_bench, session) = signed_in().await;
    let template = session.template(Direction::ToTenant).await.unwrap();
    for number in 0..7 {
        let name = format!("domain{number}.example");
        session.make_app(template.id, &name).await.unwrap();
    }
    assert_eq!(session.apps(template.id).await.unwrap().len(), 7);
}

#[tokio::test]
async fn a_new_job_stands_still_and_never_ran() {
    let (_bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    assert_eq!(
        (&job.state, &job.code),
        (&JobState::Disabled, &JobCode::Paused)
    );
    assert_eq!(job.template, "AD2AADProvisioning");
    assert_eq!((&job.last_run, &job.quarantine), (&None, &None));
    assert_eq!(
        session.jobs(app.id).await.unwrap(),
        std::slice::from_ref(&job)
    );
    assert_eq!(session.job(app.id, &job.id).await.unwrap(), Some(job));
}

#[tokio::test]
async fn a_job_that_is_gone_is_none_and_deleting_it_again_is_no_error() {
    let (_bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    session.delete_job(app.id, &job.id).await.unwrap();
    session.delete_job(app.id, &job.id).await.unwrap();
    assert_eq!(session.job(app.id, &job.id).await.unwrap(), None);
    assert_eq!(session.jobs(app.id).await.unwrap(), []);
}

#[tokio::test]
async fn a_job_is_started_paused_and_restarted() {
    let (_bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    set_up(&session, app.id, 500).await;
    let state = async || session.job(app.id, &job.id).await.unwrap().unwrap();
    session.start(app.id, &job.id).await.unwrap();
    let running = state().await;
    assert_eq!(
        (running.state, running.code),
        (JobState::Active, JobCode::Active)
    );
    assert!(running.last_run.unwrap().succeeded);
    session.pause(app.id, &job.id).await.unwrap();
    assert_eq!(state().await.code, JobCode::Paused);
    session
        .restart(app.id, &job.id, Restart::Full)
        .await
        .unwrap();
    assert_eq!(state().await.code, JobCode::Active);
}

#[tokio::test]
async fn settings_are_replaced_as_a_whole_and_the_service_adds_its_account() {
    let (_bench, session) = signed_in().await;
    let (app, _) = made(&session, Direction::ToTenant).await;
    assert_eq!(session.settings(app.id).await.unwrap(), []);
    set_up(&session, app.id, 50).await;
    let settings = session.settings(app.id).await.unwrap();
    let value = |key: &str| {
        settings
            .iter()
            .find(|s| s.key == key)
            .map(|s| s.value.clone())
    };
    assert_eq!(
        value("Domain"),
        Some(Some(format!(r#"{{"domain":"{DOMAIN}"}}"#)))
    );
    assert_eq!(value("AppKey"), None, "an order, which is not shown again");
    assert_eq!(
        value("Password"),
        Some(Some("*".into())),
        "kept by the service"
    );
    // Written back as it was read, nothing is lost.
    session.put_settings(app.id, &settings).await.unwrap();
    assert_eq!(session.settings(app.id).await.unwrap(), settings);
    // What is left out is gone.
    let only = [setting("Domain", r#"{"domain":"x.example"}"#)];
    session.put_settings(app.id, &only).await.unwrap();
    assert_eq!(session.settings(app.id).await.unwrap(), only);
}

#[tokio::test]
async fn the_application_key_switches_synchronization_on_in_the_tenant() {
    let (_bench, session) = signed_in().await;
    assert_eq!(Tenant::facts(&session).await.unwrap().sync_enabled, None);
    let (app, _) = made(&session, Direction::ToTenant).await;
    set_up(&session, app.id, 500).await;
    assert_eq!(
        Tenant::facts(&session).await.unwrap().sync_enabled,
        Some(true)
    );
}

#[tokio::test]
async fn a_schema_is_written_and_put_back_with_nothing_of_it_lost() {
    let (_bench, session) = signed_in().await;
    for direction in [Direction::ToTenant, Direction::ToDirectory] {
        let (app, job) = made(&session, direction).await;
        let before = session.schema(app.id, &job.id).await.unwrap();
        assert!(before.etag.is_some());
        let mut changed = before.clone();
        let rule = &mut changed.json["synchronizationRules"][0];
        rule["containerFilter"]["includedContainers"] = json!(["OU=People,DC=corp,DC=practice"]);
        session.put_schema(app.id, &job.id, &changed).await.unwrap();
        let read = session.schema(app.id, &job.id).await.unwrap();
        assert_eq!(text_of(&read.json), text_of(&changed.json));
        assert_ne!(read.etag, before.etag);
        // Undo: the former one, guarded by what was read last.
        let mut former = before.clone();
        former.etag = read.etag;
        session.put_schema(app.id, &job.id, &former).await.unwrap();
        let undone = session.schema(app.id, &job.id).await.unwrap();
        assert_eq!(text_of(&undone.json), text_of(&before.json));
    }
}

/// All but the version, which the service counts up; as text, so that the order counts.
fn text_of(schema: &Value) -> String {
    let mut schema = schema.clone();
    schema["version"] = Value::Null;
    schema.to_string()
}

#[tokio::test]
async fn one_user_is_provisioned_on_demand() {
    let (_bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToTenant).await;
    set_up(&session, app.id, 500).await;
    let schema = session.schema(app.id, &job.id).await.unwrap().json;
    let rule = schema["synchronizationRules"][0]["id"].as_str().unwrap();
    let dn: Dn = "CN=Müller\\, Zoë,OU=People,DC=corp,DC=practice,DC=example"
        .parse()
        .unwrap();
    let done = session
        .on_demand(app.id, &job.id, rule, &Subject::User(dn.clone()))
        .await
        .unwrap();
    assert_eq!((done.result.as_str(), done.error.as_str()), ("Success", ""));
    assert_eq!(done.steps.len(), 4);
    assert!(done.steps[0].description.contains(&dn.to_string()));
}

#[tokio::test]
async fn one_group_of_the_tenant_is_provisioned_on_demand() {
    let (_bench, session) = signed_in().await;
    let (app, job) = made(&session, Direction::ToDirectory).await;
    set_up(&session, app.id, 500).await;
    let schema = session.schema(app.id, &job.id).await.unwrap().json;
    let rule = schema["synchronizationRules"][0]["id"].as_str().unwrap();
    let group = Subject::TenantGroup(Guid::from_bytes([9; 16]));
    let done = session
        .on_demand(app.id, &job.id, rule, &group)
        .await
        .unwrap();
    assert_eq!(done.result, "Success");
}

#[tokio::test]
async fn agents_are_told_with_the_domains_that_they_serve() {
    let (_bench, session) = signed_in().await;
    let agents = session.agents().await.unwrap();
    let seen: Vec<(&str, bool, usize)> = agents
        .iter()
        .map(|a| (a.machine.as_str(), a.active, a.domains.len()))
        .collect();
    assert_eq!(
        seen,
        [
            ("SYNC01.corp.practice.example", true, 2),
            ("SYNC02.corp.practice.example", false, 2),
            ("SYNC09.apac.corp.practice.example", false, 1),
        ]
    );
    assert!(agents[0].domains.contains(&DOMAIN.to_owned()));
    assert!(
        agents.iter().all(|a| a.version.is_none()),
        "Graph tells none"
    );
}

#[tokio::test]
async fn the_members_of_twenty_groups_are_counted_by_one_request_and_a_group_that_is_gone_has_none()
{
    let (bench, session) = signed_in().await;
    let groups = session.security_groups(None).await.unwrap().groups;
    let mut ids: Vec<Guid> = groups.iter().take(19).map(|g| g.id).collect();
    bench.tenant.group_has(ids[3], 50_001);
    let gone = Guid::from_bytes([9; 16]);
    ids.push(gone);
    let asked = bench.tenant.served("/v1.0/$batch");
    let counts = session.members(&ids).await.unwrap();
    assert_eq!(bench.tenant.served("/v1.0/$batch"), asked + 1);
    assert_eq!(counts.len(), 20);
    assert_eq!(counts[&ids[3]], Ok(Some(50_001)));
    assert_eq!(counts[&gone], Ok(None));
    assert!(matches!(counts[&ids[0]], Ok(Some(n)) if n > 0 && n < 50_001));
}

#[tokio::test]
async fn all_security_groups_that_can_be_written_back_come_page_by_page() {
    let (bench, session) = signed_in().await;
    let (mut next, mut found) = (None, Vec::new());
    loop {
        let page = session.security_groups(next).await.unwrap();
        found.extend(page.groups);
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    let security = |g: &TenantGroup| g.kind == TenantGroupKind::Security && !g.synced;
    assert!(
        found.len() > 20 && found.iter().all(security),
        "{}",
        found.len()
    );
    let (mut next, mut wanted) = (None, 0);
    loop {
        let page = session.groups("", next).await.unwrap();
        wanted += page.groups.iter().filter(|g| security(g)).count();
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    assert_eq!(found.len(), wanted);
    drop(bench);
}

#[tokio::test]
async fn what_of_a_batch_was_throttled_is_asked_for_again_and_only_that() {
    let (bench, session) = signed_in().await;
    let groups = session.security_groups(None).await.unwrap().groups;
    let ids: Vec<Guid> = groups.iter().take(5).map(|g| g.id).collect();
    let path = format!("/v1.0/groups/{}/members", ids[2]);
    bench
        .tenant
        .arm(Fault::Throttled(Some(1)), &path, When::Once);
    assert_eq!(session.members(&ids).await.unwrap().len(), 5);
    let asked = |n: usize| {
        bench
            .tenant
            .served(&format!("/v1.0/groups/{}/members", ids[n]))
    };
    assert_eq!((asked(2), asked(1)), (2, 1));

    bench
        .tenant
        .arm(Fault::Throttled(Some(1)), &path, When::Always);
    let counts = session.members(&ids).await.unwrap();
    assert!(
        counts.len() == 4 && !counts.contains_key(&ids[2]),
        "{counts:?}"
    );
}

#[tokio::test]
async fn a_count_that_is_refused_names_the_permission_and_takes_no_other_away() {
    let (bench, session) = signed_in().await;
    let groups = session.security_groups(None).await.unwrap().groups;
    let ids: Vec<Guid> = groups.iter().take(3).map(|g| g.id).collect();
    bench.tenant.group_has(ids[0], 60_000);
    let path = format!("/v1.0/groups/{}/members", ids[1]);
    bench.tenant.arm(Fault::Denied, &path, When::Always);
    let counts = session.members(&ids).await.unwrap();
    assert_eq!(counts[&ids[0]], Ok(Some(60_000)));
    let problem = counts[&ids[1]].as_ref().unwrap_err();
    assert_eq!(problem.kind, ProblemKind::AccessDenied);
    assert!(problem.to_string().contains("Group.Read.All"), "{problem}");
    assert!(counts[&ids[2]].is_ok());
}

#[tokio::test]
async fn a_stronger_sign_in_is_asked_for_by_name_inside_a_batch_too() {
    let (bench, session) = signed_in().await;
    let groups = session.security_groups(None).await.unwrap().groups;
    let path = format!("/v1.0/groups/{}/members", groups[0].id);
    bench.tenant.arm(Fault::Challenged, &path, When::Always);
    let counts = session.members(&[groups[0].id]).await.unwrap();
    let problem = counts[&groups[0].id].as_ref().unwrap_err();
    assert_eq!(problem.kind, ProblemKind::SignIn);
    assert!(problem.cause.contains("Conditional Access"), "{problem}");
    let id = problem.detail.split("request id ").nth(1).unwrap();
    assert!(id.parse::<Guid>().is_ok(), "{id}");
}

#[tokio::test]
async fn what_was_counted_stays_when_the_batch_itself_is_throttled_at_the_next_try() {
    let (bench, session) = signed_in().await;
    let groups = session.security_groups(None).await.unwrap().groups;
    let ids: Vec<Guid> = groups.iter().take(3).map(|g| g.id).collect();
    let path = format!("/v1.0/groups/{}/members", ids[2]);
    bench
        .tenant
        .arm(Fault::Throttled(Some(1)), &path, When::Always);
    let throttled = async {
        while bench.tenant.served(&path) == 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let fault = Fault::Throttled(Some(3600));
        bench.tenant.arm(fault, "/v1.0/$batch", When::Always);
    };
    let (counts, ()) = tokio::join!(session.members(&ids), throttled);
    assert_eq!(counts.unwrap().into_keys().count(), 2);
}
