//! The tenant's provisioning in memory, with the service's ways: a schema's version counts on, the
//! application key is an order, an application with jobs can be deleted.

use std::collections::BTreeMap;

use async_trait::async_trait;
use serde_json::{Value, json};

use super::{Fake, refused};
use crate::model::ports::{COUNTED_AT_ONCE, MemberCounts, Provisioning, Result};
use crate::model::provisioning::{
    Agent, AppTemplate, Direction, Job, JobCode, JobSchema, JobState, OnDemand, ProvisioningApp,
    Restart, Setting, Subject,
};
use crate::model::tenant::{TenantGroup, TenantGroupKind, TenantGroups};
use crate::model::{Guid, ProblemKind};

/// Groups of one page.
const PAGE: usize = 30;
/// So many members are never counted to the end.
pub const NEVER: u64 = u64::MAX;
/// These are refused, and these make the service too busy for all that it is asked with them.
pub const REFUSED: u64 = u64::MAX - 1;
pub const BUSY: u64 = u64::MAX - 2;

#[derive(Default)]
pub(super) struct Tenant {
    apps: Vec<App>,
    made: u32,
    /// Of groups.
    pub members: BTreeMap<Guid, u64>,
    versions: u32,
}

struct App {
    app: ProvisioningApp,
    settings: Vec<Setting>,
    jobs: Vec<(Job, Value)>,
}

pub const TEMPLATE: &str = "1a4721b3-e57f-4451-ae87-ef078703ec94";

/// A template's schema, with things in it that nobody here knows.
pub fn template(direction: Direction) -> Value {
    let mapping = |target: &str, source: Value| json!({"zeta": 1, "targetAttributeName": target, "source": source, "flowType": "Always"});
    let function = |text: &str| json!({"type": "Function", "name": "IIF", "expression": text, "parameters": [{"key": "one", "value": null}]});
    let (source, target, objects) = match direction {
        Direction::ToTenant => (
            "Active Directory",
            "Microsoft Entra ID",
            json!([{"name": "users", "enabled": true, "sourceObjectName": "user", "targetObjectName": "User",
                "attributeMappings": [
                    mapping("SourceAnchor", function("IIF(IsPresent([mS-DS-ConsistencyGuid]), [mS-DS-ConsistencyGuid], [objectGUID])")),
                    mapping("UserPrincipalName", function("IIF(IsPresent([userPrincipalName]), [userPrincipalName], [sAMAccountName])")),
                    mapping("DisplayName", json!({"type": "Attribute", "name": "displayName"}))]}]),
        ),
        Direction::ToDirectory => (
            "Microsoft Entra ID",
            "Active Directory",
            json!([{"name": "groups", "enabled": true, "sourceObjectName": "Group", "targetObjectName": "group",
                "attributeMappings": [mapping("parentDistinguishedName",
                    json!({"type": "Constant", "name": "CN=Users,DC=x", "expression": "\"CN=Users,DC=x\""}))]}]),
        ),
    };
    json!({
        "version": "0", "futureThing": {"b": 1, "a": [2.5, null]},
        "synchronizationRules": [
            {"id": "r1", "name": "main", "priority": 1, "sourceDirectoryName": source, "targetDirectoryName": target,
             "metadata": [{"key": "k", "value": "v"}], "objectMappings": objects}],
        "directories": [{"id": "d1", "name": source, "objects": []}]
    })
}

impl Tenant {
    /// All but ids and versions.
    pub fn dump(&self) -> String {
        let mut out = String::new();
        for app in &self.apps {
            out.push_str(&format!("app {}\n", app.app.name));
            for setting in &app.settings {
                out.push_str(&format!("  {} = {:?}\n", setting.key, setting.value));
            }
            for (job, schema) in &app.jobs {
                let mut schema = schema.clone();
                schema["version"] = Value::Null;
                out.push_str(&format!("  {} {:?}\n  {schema}\n", job.template, job.state));
            }
        }
        out
    }

    fn guid(&mut self) -> Guid {
        self.made += 1;
        let mut bytes = [9u8; 16];
        bytes[..4].copy_from_slice(&self.made.to_be_bytes());
        Guid::from_bytes(bytes)
    }

    fn app(&mut self, id: Guid) -> Result<&mut App> {
        let found = self.apps.iter_mut().find(|a| a.app.id == id);
        found.ok_or_else(|| refused(ProblemKind::NotFound))
    }

    fn job(&mut self, app: Guid, id: &str) -> Result<&mut (Job, Value)> {
        let found = self.app(app)?.jobs.iter_mut().find(|(j, _)| j.id == id);
        found.ok_or_else(|| refused(ProblemKind::NotFound))
    }

    fn make_app(&mut self, template: Guid, name: &str) -> ProvisioningApp {
        let app = ProvisioningApp {
            id: self.guid(),
            app_id: self.guid(),
            name: name.into(),
            template: Some(template),
        };
        self.apps.push(App {
            app: app.clone(),
            settings: Vec::new(),
            jobs: Vec::new(),
        });
        app
    }

    fn make_job(&mut self, app: Guid, template: &str) -> Result<Job> {
        let job = Job {
            id: format!("{template}.{}", self.guid()),
            template: template.into(),
            state: JobState::Disabled,
            code: JobCode::NotRun,
            last_run: None,
            quarantine: None,
            carried: Vec::new(),
        };
        let direction = match template == Direction::ToTenant.job_template() {
            true => Direction::ToTenant,
            false => Direction::ToDirectory,
        };
        let schema = self::template(direction);
        self.app(app)?.jobs.push((job.clone(), schema));
        Ok(job)
    }

    fn set_state(&mut self, app: Guid, job: &str, state: JobState) -> Result<()> {
        self.job(app, job)?.0.state = state;
        Ok(())
    }
}

impl Fake {
    pub fn group_has(&self, group: Guid, members: u64) {
        let mut state = self.state.lock().unwrap();
        state.tenant.members.insert(group, members);
    }

    /// A configuration that somebody else made, with its job running or not.
    pub fn put_job(&self, domain: &str, running: bool) -> (Guid, String) {
        let mut state = self.state.lock().unwrap();
        let tenant = &mut state.tenant;
        let app = tenant.make_app(TEMPLATE.parse().unwrap(), "made by hand");
        let job = tenant
            .make_job(app.id, Direction::ToTenant.job_template())
            .unwrap();
        let setting = |key: &str, value: String| Setting {
            key: key.into(),
            value: Some(value),
        };
        tenant.app(app.id).unwrap().settings = vec![
            setting("Domain", json!({"domain": domain}).to_string()),
            setting("UserName", "theirs".into()),
            setting("Further", "kept".into()),
        ];
        if running {
            tenant.set_state(app.id, &job.id, JobState::Active).unwrap();
        }
        (app.id, job.id)
    }

    /// Somebody deletes a job.
    pub fn take_job(&self, id: &str) {
        let mut state = self.state.lock().unwrap();
        let apps = state.tenant.apps.iter_mut();
        apps.for_each(|app| app.jobs.retain(|(job, _)| job.id != id));
    }

    pub fn change_schema(&self, app: Guid, job: &str, change: impl FnOnce(&mut Value)) {
        let mut state = self.state.lock().unwrap();
        change(&mut state.tenant.job(app, job).unwrap().1);
    }

    pub fn schemas(&self) -> Vec<Value> {
        let state = self.state.lock().unwrap();
        let jobs = state.tenant.apps.iter().flat_map(|a| &a.jobs);
        jobs.map(|(_, schema)| schema.clone()).collect()
    }

    pub fn jobs_running(&self) -> Vec<bool> {
        let state = self.state.lock().unwrap();
        let jobs = state.tenant.apps.iter().flat_map(|a| &a.jobs);
        jobs.map(|(job, _)| job.state == JobState::Active).collect()
    }
}

#[async_trait]
impl Provisioning for Fake {
    async fn template(&self, direction: Direction) -> Result<AppTemplate> {
        self.call(|_| {
            let id = match direction {
                Direction::ToTenant => TEMPLATE,
                Direction::ToDirectory => "fb81332f-3eca-4ecf-a939-4278e501d330",
            };
            Ok(AppTemplate {
                id: id.parse().unwrap(),
                name: "from the gallery".into(),
            })
        })
    }

    async fn apps(&self, template: Guid) -> Result<Vec<ProvisioningApp>> {
        self.call(|state| {
            let apps = state.tenant.apps.iter().map(|a| a.app.clone());
            Ok(apps.filter(|a| a.template == Some(template)).collect())
        })
    }

    async fn make_app(&self, template: Guid, name: &str) -> Result<ProvisioningApp> {
        self.call(|state| {
            state.writes.push(format!("make-app {template} {name}"));
            Ok(state.tenant.make_app(template, name))
        })
    }

    async fn delete_app(&self, app: &ProvisioningApp) -> Result<()> {
        let id = app.id;
        self.write(move |state| {
            state.tenant.apps.retain(|a| a.app.id != id);
            Ok(())
        })
    }

    async fn jobs(&self, app: Guid) -> Result<Vec<Job>> {
        self.call(|state| {
            let jobs = state.tenant.app(app)?.jobs.iter();
            Ok(jobs.map(|(job, _)| job.clone()).collect())
        })
    }

    async fn job(&self, app: Guid, job: &str) -> Result<Option<Job>> {
        self.call(|state| Ok(state.tenant.job(app, job).ok().map(|(job, _)| job.clone())))
    }

    async fn make_job(&self, app: Guid, template: &str) -> Result<Job> {
        self.call(|state| {
            state.writes.push(format!("make-job {app} {template}"));
            state.tenant.make_job(app, template)
        })
    }

    async fn delete_job(&self, app: Guid, job: &str) -> Result<()> {
        let job = job.to_owned();
        self.write(move |state| {
            state.tenant.app(app)?.jobs.retain(|(j, _)| j.id != job);
            Ok(())
        })
    }

    async fn settings(&self, app: Guid) -> Result<Vec<Setting>> {
        self.call(|state| Ok(state.tenant.app(app)?.settings.clone()))
    }

    async fn put_settings(&self, app: Guid, settings: &[Setting]) -> Result<()> {
        let mut settings = settings.to_vec();
        self.write(move |state| {
            if settings.iter().any(|s| s.key == "AppKey") {
                settings.retain(|s| !["AppKey", "Password"].contains(&s.key.as_str()));
                settings.push(Setting {
                    key: "Password".into(),
                    value: None,
                });
            }
            state.writes.push(format!("settings {app} {settings:?}"));
            state.tenant.app(app)?.settings = settings;
            Ok(())
        })
    }

    async fn schema(&self, app: Guid, job: &str) -> Result<JobSchema> {
        self.call(|state| {
            let json = state.tenant.job(app, job)?.1.clone();
            Ok(JobSchema {
                etag: json["version"].as_str().map(str::to_owned),
                json,
            })
        })
    }

    async fn put_schema(&self, app: Guid, job: &str, schema: &JobSchema) -> Result<()> {
        let (job, schema) = (job.to_owned(), schema.clone());
        self.write(move |state| {
            state.tenant.versions += 1;
            let version = json!(state.tenant.versions.to_string());
            let kept = &mut state.tenant.job(app, &job)?.1;
            if schema.etag.as_deref() != kept["version"].as_str() {
                return Err(refused(ProblemKind::Stale));
            }
            *kept = schema.json;
            kept["version"] = version;
            state.writes.push(format!("schema {job} {:?}", kept));
            Ok(())
        })
    }

    async fn start(&self, app: Guid, job: &str) -> Result<()> {
        let job = job.to_owned();
        self.write(move |state| state.tenant.set_state(app, &job, JobState::Active))
    }

    async fn pause(&self, app: Guid, job: &str) -> Result<()> {
        let job = job.to_owned();
        self.write(move |state| state.tenant.set_state(app, &job, JobState::Paused))
    }

    async fn restart(&self, app: Guid, job: &str, _: Restart) -> Result<()> {
        let job = job.to_owned();
        self.write(move |state| {
            state.writes.push(format!("restart {job}"));
            state.tenant.set_state(app, &job, JobState::Active)
        })
    }

    async fn on_demand(&self, _: Guid, _: &str, _: &str, _: &Subject) -> Result<OnDemand> {
        Err(refused(ProblemKind::Refused))
    }

    async fn security_groups(&self, next: Option<String>) -> Result<TenantGroups> {
        let start: usize = next.map_or(0, |n| n.parse().unwrap());
        self.call(|state| {
            let all = &state.tenant.members;
            let page = all.keys().skip(start).take(PAGE);
            let groups = page.map(|id| TenantGroup {
                id: *id,
                name: format!("Group {id}"),
                description: String::new(),
                kind: TenantGroupKind::Security,
                dynamic: false,
                synced: false,
            });
            let end = start + PAGE;
            Ok(TenantGroups {
                groups: groups.collect(),
                next: (end < all.len()).then(|| end.to_string()),
                total: None,
            })
        })
    }

    async fn members(&self, groups: &[Guid]) -> Result<MemberCounts> {
        assert!(groups.len() <= COUNTED_AT_ONCE);
        let found: MemberCounts = self.call(|state| {
            let all = &state.tenant.members;
            if groups.iter().any(|id| all.get(id) == Some(&BUSY)) {
                return Err(refused(ProblemKind::Busy));
            }
            let count = |id: &Guid| match all.get(id) {
                Some(&REFUSED) => (*id, Err(refused(ProblemKind::AccessDenied))),
                members => (*id, Ok(members.copied())),
            };
            Ok(groups.iter().map(count).collect())
        })?;
        if found.values().any(|n| *n == Ok(Some(NEVER))) {
            std::future::pending::<()>().await;
        }
        Ok(found)
    }

    async fn agents(&self) -> Result<Vec<Agent>> {
        self.call(|_| Ok(Vec::new()))
    }
}
