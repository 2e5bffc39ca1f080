//! The steps in the tenant: Cloud Sync's applications, jobs, settings and schemas.

use crate::engines::cloud_sync::SchemaWish;
use crate::model::document::{EngineKind, JobIds, JobOf, Run};
use crate::model::provisioning::JobSchema;
use crate::model::text::{inert, middle};
use crate::model::words::{Words, words};
use crate::model::{Document, Guid};
use crate::plan::provisioned::{
    AppSeen, JobSeen, Match, Provisioned, fingerprint, name_for, named,
};
use crate::plan::{Action, AppRef, Guard, Inverse, JobRef, Place, Risk, Step, StepId};

use super::Maker;

mod settings;

/// Lines of a diff in a step; of more their number is told.
const LINES: usize = 40;

/// The application and job that the steps of one job go on with.
struct Ready<'a> {
    app: AppRef,
    job: JobRef,
    seen: Option<(&'a AppSeen, &'a JobSeen)>,
}

impl Maker<'_> {
    pub(super) fn cloud(&mut self, desired: &Document) {
        let observed = self.observed;
        let Some(there) = &observed.provisioned else {
            return;
        };
        if desired.engine != EngineKind::CloudSync {
            return;
        }
        for of in desired.jobs() {
            match &of {
                JobOf::Passwords(_) => self.passwords(desired, there, &of),
                _ => self.job(desired, there, &of),
            }
        }
        self.left_over(desired, there);
    }

    /// The job of password hashes, beside that of its domain.
    fn passwords(&mut self, desired: &Document, there: &Provisioned, of: &JobOf) {
        let beside = JobOf::Domain(of.domain().to_owned());
        if matches!(there.find(desired, &beside), Match::Several(_)) {
            return;
        }
        let (app, seen) = match there.find(desired, of) {
            Match::Several(_) => return,
            Match::Job(app, job) => (AppRef::Is(app.app.id), Some((app, job))),
            Match::App(app) => (AppRef::Is(app.app.id), None),
            Match::None => {
                let id = make_app_id(&beside);
                if !self.steps.iter().any(|step| step.id == id) {
                    return;
                }
                (AppRef::MadeBy(id), None)
            }
        };
        let job = match seen {
            Some((app, job)) => JobRef::Is(app.ids(job)),
            None => JobRef::MadeBy(self.make_job(of, &app)),
        };
        self.run(of, desired.run(of), &Ready { app, job, seen });
    }

    /// What carried something that is not asked for any more stands still; it is kept.
    fn left_over(&mut self, desired: &Document, there: &Provisioned) {
        for of in desired.left_over_jobs() {
            let found = desired.job_ids(&of).and_then(|ids| there.by_ids(ids));
            if let Some((app, job)) = found.filter(|(_, job)| job.runs()) {
                let ids = app.ids(job);
                self.steps.push(Step {
                    reason: words!("plan-pause-left-over-reason"),
                    ..pause(&of, JobRef::Is(ids.clone()), Some(ids))
                });
            }
        }
    }

    fn job(&mut self, desired: &Document, there: &Provisioned, of: &JobOf) {
        let made = self.steps.iter().find_map(|step| match &step.action {
            Action::MakeOu { dn, .. } => Some(dn.clone()),
            _ => None,
        });
        let containers = self.observed.containers_of(desired, of, made.as_ref());
        let Some(wish) = SchemaWish::of(desired, of, &containers) else {
            return;
        };
        let Some(ready) = self.ready(desired, there, of) else {
            return;
        };
        self.settings(desired, of, &ready);
        self.schema(of, wish, &ready);
        self.run(of, desired.run(of), &ready);
    }

    /// What is there, or the steps that make it. `None`: it cannot be told or made; a finding says so.
    fn ready<'a>(
        &mut self,
        desired: &Document,
        there: &'a Provisioned,
        of: &JobOf,
    ) -> Option<Ready<'a>> {
        let app = match there.find(desired, of) {
            Match::Several(_) => return None,
            Match::Job(app, job) => {
                return Some(Ready {
                    app: AppRef::Is(app.app.id),
                    job: JobRef::Is(app.ids(job)),
                    seen: Some((app, job)),
                });
            }
            Match::App(app) => AppRef::Is(app.app.id),
            Match::None => self.make_app(there, of)?,
        };
        let job = self.make_job(of, &app);
        Some(Ready {
            app,
            job: JobRef::MadeBy(job),
            seen: None,
        })
    }

    fn make_app(&mut self, there: &Provisioned, of: &JobOf) -> Option<AppRef> {
        let template = there.template(of.direction())?;
        let name = name_for(of);
        // One of that name that is for another domain: not ours to take.
        if named(&there.apps, template.id, &name).next().is_some() {
            return None;
        }
        let step = tenant_step(
            make_app_id(of),
            match of {
                JobOf::Domain(_) | JobOf::Passwords(_) => {
                    words!("plan-make-app", domain = inert(&name))
                }
                JobOf::Writeback(_) => words!("plan-make-app-writeback", domain = inert(&name)),
            },
            words!("plan-cloud-reason"),
            Inverse::Does(words!("plan-make-app-undo")),
            Action::MakeApp {
                template: template.id,
                name: name.clone(),
            },
        );
        let id = step.id.clone();
        self.steps.push(Step {
            guards: vec![Guard::NoApp {
                template: template.id,
                name,
            }],
            notes: vec![words!(
                "plan-pair",
                name = "applicationTemplate",
                value = format!("{} ({})", inert(&template.name), template.id)
            )],
            ..step
        });
        Some(AppRef::MadeBy(id))
    }

    fn make_job(&mut self, of: &JobOf, app: &AppRef) -> StepId {
        let template = of.template().to_owned();
        let step = tenant_step(
            StepId(format!("make-job:{}:{}", direction(of), of.domain())),
            words!("plan-make-job", what = title(of)),
            words!("plan-cloud-reason"),
            Inverse::Does(words!("plan-make-job-undo")),
            Action::MakeJob {
                app: app.clone(),
                template: template.clone(),
                of: of.clone(),
            },
        );
        let guards = match app {
            AppRef::Is(app) => vec![Guard::NoJob {
                app: *app,
                template: template.clone(),
            }],
            AppRef::MadeBy(_) => Vec::new(),
        };
        let id = step.id.clone();
        self.jobs_made = true;
        self.steps.push(Step {
            guards,
            notes: vec![
                words!(
                    "plan-pair",
                    name = "synchronizationTemplate",
                    value = template
                ),
                words!("plan-job-stands-still"),
            ],
            ..step
        });
        id
    }

    fn schema(&mut self, of: &JobOf, wish: SchemaWish, ready: &Ready<'_>) {
        let mut step = tenant_step(
            StepId(format!("put-schema:{}:{}", direction(of), of.domain())),
            words!("plan-put-schema", what = title(of)),
            match &wish {
                SchemaWish::ToTenant { containers, .. } => {
                    words!("plan-put-schema-reason", n = containers.len())
                }
                SchemaWish::ToDirectory { .. } => words!("plan-put-schema-reason-writeback"),
            },
            Inverse::Does(words!("plan-put-schema-undo")),
            Action::PutSchema {
                job: ready.job.clone(),
                wish: wish.clone(),
            },
        );
        match ready.seen {
            None => step.notes = wished(&wish),
            Some((app, job)) => {
                // One that does not fit is a finding, and blocks.
                let Ok(edited) = wish.edit(&job.schema.json) else {
                    return;
                };
                if edited.changes.is_empty() {
                    return;
                }
                let removed = edited.changes.iter().any(|c| c.removed().next().is_some());
                if removed && job.runs() {
                    step.risk = Risk::Destructive;
                }
                step.notes = edited
                    .changes
                    .iter()
                    .take(LINES)
                    .map(|c| c.words())
                    .collect();
                if edited.changes.len() > LINES {
                    let n = edited.changes.len() - LINES;
                    step.notes.push(words!("plan-schema-more", n = n));
                }
                step.notes.push(words!("plan-schema-rest"));
                step.guards = vec![schema_guard(app.ids(job), &job.schema)];
            }
        }
        self.steps.push(step);
    }

    fn run(&mut self, of: &JobOf, run: Run, ready: &Ready<'_>) {
        let runs = ready.seen.is_some_and(|(_, job)| job.runs());
        let ids = ready.seen.map(|(app, job)| app.ids(job));
        match run {
            Run::Started if !runs => self.steps.push(start(of, ready.job.clone(), ids)),
            Run::Paused if runs => self.steps.push(pause(of, ready.job.clone(), ids)),
            _ => {}
        }
    }
}

pub(in crate::plan) fn start(of: &JobOf, job: JobRef, ids: Option<JobIds>) -> Step {
    let step = tenant_step(
        StepId(format!("start-job:{}:{}", direction(of), of.domain())),
        words!("plan-start-job", what = title(of)),
        words!("plan-start-job-reason"),
        Inverse::Does(words!("plan-start-job-undo")),
        Action::StartJob { job },
    );
    Step {
        guards: running(ids, false),
        ..step
    }
}

pub(in crate::plan) fn pause(of: &JobOf, job: JobRef, ids: Option<JobIds>) -> Step {
    let step = tenant_step(
        StepId(format!("pause-job:{}:{}", direction(of), of.domain())),
        words!("plan-pause-job", what = title(of)),
        words!("plan-pause-job-reason"),
        Inverse::Does(words!("plan-pause-job-undo")),
        Action::PauseJob { job },
    );
    Step {
        guards: running(ids, true),
        ..step
    }
}

fn running(ids: Option<JobIds>, running: bool) -> Vec<Guard> {
    ids.into_iter()
        .map(|job| Guard::Running { job, running })
        .collect()
}

fn schema_guard(job: JobIds, schema: &JobSchema) -> Guard {
    Guard::Schema {
        job,
        sha256: fingerprint(&schema.json),
    }
}

pub(in crate::plan) fn tenant_step(
    id: StepId,
    sentence: Words,
    reason: Words,
    inverse: Inverse,
    action: Action,
) -> Step {
    Step {
        id,
        place: Place::Tenant,
        sentence,
        reason,
        risk: Risk::SyncAffecting,
        inverse,
        guards: Vec::new(),
        notes: Vec::new(),
        action,
    }
}

fn make_app_id(of: &JobOf) -> StepId {
    StepId(format!("make-app:{}:{}", direction(of), name_for(of)))
}

/// "corp.example to Microsoft Entra ID"
pub fn title(of: &JobOf) -> Words {
    match of {
        JobOf::Domain(name) => words!("plan-job-to-tenant", domain = inert(name)),
        JobOf::Passwords(name) => words!("plan-job-passwords", domain = inert(name)),
        JobOf::Writeback(name) => words!("plan-job-to-directory", domain = inert(name)),
    }
}

/// Which of a domain's jobs, in the name of a step.
pub(in crate::plan) fn direction(of: &JobOf) -> &'static str {
    match of {
        JobOf::Domain(_) => "to-tenant",
        JobOf::Passwords(_) => "passwords",
        JobOf::Writeback(_) => "to-directory",
    }
}

fn short(value: &str) -> String {
    middle(&inert(value), 300).into_owned()
}

/// Of a job that is not there yet: what will be put into its template's schema.
fn wished(wish: &SchemaWish) -> Vec<Words> {
    let line =
        |name: &'static str, value: String| words!("plan-pair", name = name, value = short(&value));
    match wish {
        SchemaWish::ToTenant {
            containers,
            groups,
            sign_in,
            anchor,
            passwords,
        } => {
            let mut out: Vec<Words> = containers
                .iter()
                .map(|dn| line("includedContainers", dn.to_string()))
                .collect();
            out.extend(
                groups
                    .iter()
                    .map(|dn| line("includedGroups", dn.to_string())),
            );
            out.push(line("userPrincipalName", sign_in.clone()));
            out.push(line("SourceAnchor", anchor.attribute().to_owned()));
            if *passwords == Some(true) {
                out.push(line("CredentialData", "PasswordHash".to_owned()));
            }
            out
        }
        SchemaWish::ToDirectory { container, groups } => {
            let mut out = vec![line("parentDistinguishedName", container.to_string())];
            out.extend(
                groups
                    .iter()
                    .map(|id: &Guid| line("includedGroups", id.to_string())),
            );
            out
        }
    }
}
