//! Microsoft's published types: what we send is of them, and what practice answers is of them.

use std::io::Write as _;
use std::path::PathBuf;

use serde_json::{Value, json};
use syncwright::engines::cloud_sync::{Passwords, SchemaWish, SettingsWish};
use syncwright::entra::{Access, Session};
use syncwright::model::Guid;
use syncwright::model::document::SourceAnchor;
use syncwright::model::ports::Provisioning;
use syncwright::model::provisioning::{Direction, Restart, Subject};
use syncwright::practice::tenant::{Fault, Recorded, When};
use tempfile::NamedTempFile;

use crate::bench::{Bench, HYBRID};
use crate::microsoft_clients::run_script;

use super::{DOMAIN, made};

/// As the plan's steps have them: what is sent is built by the program and not by this test.
fn settings_wishes(direction: Direction) -> Vec<SettingsWish> {
    let wish = |limit, passwords| SettingsWish {
        direction,
        domain: DOMAIN.into(),
        limit,
        unseen: false,
        passwords,
        again: None,
    };
    let mut wishes = vec![wish(500, Passwords::No), wish(0, Passwords::No)];
    if direction == Direction::ToTenant {
        wishes.push(wish(500, Passwords::Begin));
    }
    wishes
}

/// One after the other, each with places of the schema that it writes by itself.
fn schema_wishes(direction: Direction, group: Guid) -> Vec<(SchemaWish, Vec<&'static str>)> {
    let dn = |text: &str| text.parse().unwrap();
    let containers = || vec![dn("OU=A,DC=corp"), dn("OU=B,DC=corp")];
    let to_tenant = |groups, sign_in: &str, anchor, passwords| SchemaWish::ToTenant {
        containers: containers(),
        groups,
        sign_in: sign_in.into(),
        anchor,
        passwords,
    };
    match direction {
        Direction::ToTenant => vec![
            (
                to_tenant(
                    vec![dn("CN=Pilot,OU=A,DC=corp")],
                    "mail",
                    SourceAnchor::ObjectGuid,
                    Some(true),
                ),
                vec![
                    "containerFilter",
                    "groupFilter",
                    "UserPrincipalName",
                    "SourceAnchor",
                    "CredentialData",
                ],
            ),
            // The function that Microsoft's template has, written by ourselves.
            (
                to_tenant(Vec::new(), "mail", SourceAnchor::ConsistencyGuid, None),
                vec!["groupFilter", "SourceAnchor"],
            ),
        ],
        Direction::ToDirectory => vec![(
            SchemaWish::ToDirectory {
                container: dn("OU=Back,DC=corp"),
                groups: vec![group],
            },
            vec!["groupFilter", "parentDistinguishedName"],
        )],
    }
}

/// Every call that the port has, for both directions.
async fn everything(session: &Session) {
    for direction in [Direction::ToTenant, Direction::ToDirectory] {
        let (app, job) = made(session, direction).await;
        let template = app.template.unwrap();
        assert_eq!(session.apps(template).await.unwrap().len(), 1);
        // With an application there, the template is checked by what that offers.
        assert_eq!(session.template(direction).await.unwrap().id, template);
        for wish in settings_wishes(direction) {
            let settings = session.settings(app.id).await.unwrap();
            let (wanted, changed) = wish.edit(&settings);
            assert!(!changed.is_empty(), "{wish:?}");
            session.put_settings(app.id, &wanted).await.unwrap();
        }
        for (wish, written) in schema_wishes(direction, app.id) {
            let mut schema = session.schema(app.id, &job.id).await.unwrap();
            let edited = wish.edit(&schema.json).unwrap();
            let paths: Vec<&str> = edited.changes.iter().map(|c| c.path.as_str()).collect();
            for part in written {
                assert!(paths.iter().any(|p| p.contains(part)), "{part}: {paths:?}");
            }
            schema.json = edited.schema;
            session.put_schema(app.id, &job.id, &schema).await.unwrap();
        }
        let schema = session.schema(app.id, &job.id).await.unwrap();
        let id = schema.json["synchronizationRules"][0]["id"].as_str();
        let id = id.unwrap().to_owned();
        session.start(app.id, &job.id).await.unwrap();
        session.pause(app.id, &job.id).await.unwrap();
        for how in [Restart::Full, Restart::Quarantine, Restart::ForceDeletes] {
            session.restart(app.id, &job.id, how).await.unwrap();
        }
        let subjects = match direction {
            Direction::ToTenant => vec![
                Subject::User("CN=A,DC=corp".parse().unwrap()),
                Subject::Group("CN=G,DC=corp".parse().unwrap()),
            ],
            Direction::ToDirectory => vec![Subject::TenantGroup(app.id)],
        };
        for subject in subjects {
            let done = session.on_demand(app.id, &job.id, &id, &subject).await;
            assert_eq!(done.unwrap().result, "Success");
        }
        assert_eq!(session.jobs(app.id).await.unwrap().len(), 1);
        session.delete_job(app.id, &job.id).await.unwrap();
        session.delete_app(&app).await.unwrap();
    }
    session.agents().await.unwrap();
    let groups = session.security_groups(None).await.unwrap().groups;
    let ids: Vec<Guid> = groups.iter().take(3).map(|g| g.id).collect();
    let counts = session.members(&ids).await.unwrap();
    assert_eq!(counts.values().filter(|n| n.is_ok()).count(), 3);
}

/// Our requests in a file, as the scripts read them.
fn written(requests: &[Recorded]) -> NamedTempFile {
    let one = |r: &Recorded| json!({"method": r.method, "path": r.path, "body": r.body, "content_type": r.content_type});
    let all: Vec<Value> = requests.iter().map(one).collect();
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(json!(all).to_string().as_bytes()).unwrap();
    file
}

/// All that we send for all that the port has.
pub async fn sent(bench: &Bench) -> Vec<Recorded> {
    bench.tenant.signs_in(Some(HYBRID));
    let session = bench.sign_in_for(Access::Provisioning).await.unwrap();
    everything(&session).await;
    bench.tenant.signs_in(None);
    bench.tenant.recorded()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_graph_sdk_builds_the_requests_that_we_send_and_reads_every_answer() {
    let bench = Bench::asking().await;
    let requests = written(&sent(&bench).await);
    let more = vec![requests.path().to_owned()];
    let output = run_script(&bench, "provisioning_clients.py", more).await;
    let said = String::from_utf8(output.stdout).unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{errors}");
    for part in [
        "msgraph-sdk: applicationTemplates",
        "msgraph-sdk: applications",
        "msgraph-sdk: templates and jobs",
        "msgraph-sdk: secrets",
        "msgraph-sdk: start, pause, restart",
        "msgraph-sdk: schema, operators, functions, on demand",
        "msgraph-sdk: deleted",
        "msgraph-sdk: onPremisesSynchronization changed",
        "msgraph-beta-sdk: agents, organization",
        "msgraph-core: 20 requests in one",
        "requests of ours, each as the SDK builds it",
        "all accepted",
    ] {
        assert!(said.contains(part), "{part} is missing in\n{said}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_with_a_name_that_microsoft_does_not_have_would_be_seen() {
    let bench = Bench::asking().await;
    let mut requests = bench.tenant.recorded();
    requests.push(Recorded {
        method: "POST".into(),
        path: "/v1.0/servicePrincipals/00000000-0000-0000-0000-000000000001/synchronization/jobs"
            .into(),
        content_type: Some("application/json".into()),
        if_match: None,
        body: r#"{"templateName":"AD2AADProvisioning"}"#.into(),
    });
    let more: Vec<PathBuf> = vec![written(&requests).into_temp_path().keep().unwrap()];
    let output = run_script(&bench, "provisioning_clients.py", more.clone()).await;
    std::fs::remove_file(&more[0]).unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(errors.contains("templateName"), "{errors}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_with_a_name_that_microsoft_does_not_have_would_be_seen() {
    let bench = Bench::asking().await;
    let path = "/v1.0/servicePrincipals";
    bench.tenant.arm(Fault::UnknownKeys, path, When::Always);
    let requests = written(&[]);
    let more = vec![requests.path().to_owned()];
    let output = run_script(&bench, "provisioning_clients.py", more).await;
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(errors.contains("futureProperty"), "{errors}");
}
