//! Cloud Sync set up in the real window: what it takes over in the tenant, writes there and takes back.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};
use syncwright::engines::cloud_sync::included;
use syncwright::entra::{Access, Method, Session, SignIn};
use syncwright::model::document::{Cloud, Endpoints, TenantChoice, parse};
use syncwright::model::ports::Provisioning as _;
use syncwright::model::provisioning::{Direction, JobSchema, Setting};
use syncwright::model::{Dn, Guid};
use tokio::runtime::Runtime;

use crate::practice::{objects, same_scope};
use crate::window::{Practice, out_folder, wait, walk};

const ADMINISTRATOR: &str = "hanna@fabrikampractice.onmicrosoft.com";

/// The tenant by a client of the test's own.
struct Tenant {
    runtime: Runtime,
    session: Session,
    domain: String,
    head: Dn,
}

impl Tenant {
    fn of(practice: &Practice) -> Self {
        let runtime = Runtime::new().unwrap();
        let session = runtime.block_on(sign_in(practice));
        let domain = practice.var("DOMAIN");
        Self {
            runtime,
            session,
            head: Dn::of_dns_domain(&domain),
            domain,
        }
    }

    /// What another administrator set up: a job that carries all, with mappings and notes of theirs.
    fn set_up_by_others(&self) -> (Guid, String, JobSchema) {
        self.runtime.block_on(async {
            let direction = Direction::ToTenant;
            let template = self.session.template(direction).await.unwrap();
            let app = self.session.make_app(template.id, &self.domain).await;
            let app = app.unwrap().id;
            let job = self.session.make_job(app, direction.job_template()).await;
            let job = job.unwrap().id;
            let settings = [
                ("Domain", json!({"domain": self.domain})),
                (
                    "AppKey",
                    json!({"appKeyScenario": direction.job_template()}),
                ),
            ];
            let setting = |(key, value): (&str, Value)| Setting {
                key: key.to_owned(),
                value: Some(value.to_string()),
            };
            let settings = settings.map(setting);
            self.session.put_settings(app, &settings).await.unwrap();
            let mut schema = self.session.schema(app, &job).await.unwrap();
            of_their_own(&mut schema.json);
            self.session.put_schema(app, &job, &schema).await.unwrap();
            let schema = self.session.schema(app, &job).await.unwrap();
            (app, job, schema)
        })
    }

    /// Of the application's jobs.
    fn templates(&self, app: Guid) -> Vec<String> {
        let jobs = self.runtime.block_on(self.session.jobs(app)).unwrap();
        let mut templates: Vec<String> = jobs.into_iter().map(|j| j.template).collect();
        templates.sort();
        templates
    }

    fn schema(&self, app: Guid, job: &str) -> Value {
        let read = self.session.schema(app, job);
        self.runtime.block_on(read).unwrap().json
    }
}

async fn sign_in(practice: &Practice) -> Session {
    let https = practice.var("HTTPS");
    let choice = TenantChoice {
        cloud: Cloud::Custom,
        client_id: Some(practice.var("CLIENT").parse().unwrap()),
        endpoints: Some(Endpoints {
            login: https.clone(),
            graph: https,
        }),
        ca_file: Some(practice.var("CA_FILE").into()),
        ..TenantChoice::default()
    };
    let browser = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/end_to_end/browser.py");
    let open = move |url: &str| {
        let mut command = Command::new(&browser);
        command
            .arg(url)
            .env("SYNCWRIGHT_TEST_ACCOUNT", ADMINISTRATOR);
        command.status().map(drop)
    };
    let sign_in = SignIn::default()
        .with_access(Access::Provisioning)
        .with_browser(open);
    let mut prompts = |_| ();
    let signed_in = sign_in.run(&choice, Method::Browser, None, &mut prompts);
    signed_in.await.unwrap()
}

/// Parts of a schema that Syncwright has nothing to say to.
fn of_their_own(schema: &mut Value) {
    let rule = &mut schema["synchronizationRules"][0];
    let mapping = &mut rule["objectMappings"][0];
    let attributes = mapping["attributeMappings"].as_array_mut().unwrap();
    let mut own = attributes[0].clone();
    own["targetAttributeName"] = json!("Description");
    own["source"] = json!({"expression": "Trim([description])", "name": "Trim", "type": "Function", "parameters": []});
    attributes.push(own);
    rule["priority"] = json!(7);
}

/// Takes the mappings of password hashes out; how many there were.
fn without_hashes(schema: &mut Value) -> usize {
    let objects = schema.pointer_mut("/synchronizationRules/0/objectMappings");
    let objects = objects.unwrap().as_array_mut().unwrap();
    let mut taken = 0;
    for object in objects {
        let all = object["attributeMappings"].as_array_mut().unwrap();
        let before = all.len();
        all.retain(|m| m["targetAttributeName"] != "CredentialData");
        taken += before - all.len();
    }
    taken
}

/// The version aside, which the service counts on with each change.
fn text(schema: &Value) -> String {
    let mut schema = schema.clone();
    schema["version"] = Value::Null;
    schema.to_string()
}

#[test]
fn cloud_sync_is_set_up_over_a_job_of_others_and_undo_gives_them_back_their_schema() {
    let aside = tempfile::tempdir().unwrap();
    let practice = Practice::start(aside.path(), "large");
    let tenant = Tenant::of(&practice);
    let (app, job, former) = tenant.set_up_by_others();
    let out = out_folder("cloud-sync");
    fs::create_dir_all(out.parent().unwrap()).unwrap();
    let mut child = walk("first_setup", &out)
        .envs(practice.sign_in())
        .envs([
            ("WALK_WORLD", "real".to_owned()),
            ("SYNCWRIGHT_TEST_ACCOUNT", ADMINISTRATOR.to_owned()),
            ("SETUP_ENGINE", "Microsoft Entra Cloud Sync".to_owned()),
            ("SETUP_DOMAIN", practice.var("DOMAIN")),
            ("SETUP_CONTROLLER", practice.var("LDAPS")),
            ("SETUP_DIRECTORY_CA", practice.var("CA_FILE")),
            ("SETUP_ACCOUNT", practice.var("ADMIN")),
            ("SETUP_PASSWORD", practice.var("ADMIN_PASSWORD")),
            (
                "SETUP_PEOPLE",
                "Fabrikam,Branch 00042,Branch 04711".to_owned(),
            ),
            ("SETUP_LEFT_OUT", "Sync".to_owned()),
            ("SETUP_PARENT", "Sync".to_owned()),
            ("SETUP_ADMIN", "Person 000001".to_owned()),
            ("SETUP_OPERATOR", "Person 000002".to_owned()),
            ("SETUP_UNDO", "yes".to_owned()),
        ])
        .spawn()
        .unwrap();
    let applied = out.join("applied");
    let ended = wait(&mut child, Duration::from_secs(500), || applied.exists());
    assert!(
        ended.is_none(),
        "the walk ended before the apply; see {}",
        out.display()
    );

    let written = tenant.schema(app, &job);
    let lists = included(&written);
    let document = parse(&fs::read(out.join("syncwright.toml")).unwrap()).unwrap();
    let all = tenant.runtime.block_on(objects(&|name| practice.var(name)));
    assert!(all.len() >= 200_000, "{}", all.len());
    same_scope(&document, &tenant.head, &lists, &all);
    // Without the mappings of password hashes and with the containers of before, it is the former
    // schema to the byte.
    let filter = "/synchronizationRules/0/containerFilter";
    assert_ne!(written.pointer(filter), former.json.pointer(filter));
    let mut rest = written.clone();
    *rest.pointer_mut(filter).unwrap() = former.json.pointer(filter).unwrap().clone();
    assert_eq!(without_hashes(&mut rest), 2, "users and inetOrgPersons");
    assert_eq!(text(&rest), text(&former.json));
    assert_eq!(
        tenant.templates(app),
        ["AD2AADPasswordHash", "AD2AADProvisioning"]
    );

    fs::remove_file(&applied).unwrap();
    let ended = wait(&mut child, Duration::from_secs(200), || false);
    assert!(ended.is_some_and(|s| s.success()), "see {}", out.display());
    assert_eq!(text(&tenant.schema(app, &job)), text(&former.json));
    assert_eq!(tenant.templates(app), ["AD2AADProvisioning"]);
}
