//! The Overview: tasks instead of steps, what waits to be applied, and the way there and back.

mod cloud;

use std::path::PathBuf;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::insight::drift::{Applied, Place, TenantSeen, World};
use syncwright::model::document::{EngineKind, Expectation, JobOf, ScopeTest};
use syncwright::model::provisioning::{self, Agent, JobCode, JobRun, JobState, Quarantine};
use syncwright::model::{Document, Problem, ProblemKind, ScopeRule};
use syncwright::plan::{Finding, Plan, PlanReview, Severity, Topic};
use syncwright::ui::App;
use syncwright::ui::theme::{Breadth, Look, size};
use syncwright::wizard::pages::overview;
use syncwright::wizard::{Effect, Load, Model, Msg, Page, Way, tasks};
use syncwright::work::{CloudSeen, Job, JobView, Outcome, Ticket};

use crate::pages_finish::words;
use crate::pages_scope_and_features::tenant;
use crate::samples::{self, dn, guid};
use crate::support::{NARROW, Shown, USUAL, outside};
use crate::whole::{Silent, fits, framed};

type Window = Harness<'static, Shown<App<Silent>>>;

/// A configuration that anna applied, opened again.
pub fn back() -> Model {
    let mut model = Model::default();
    model.desk = samples::desk();
    model.page = Page::Overview;
    let desk = &mut model.desk;
    desk.way = Way::Tasks;
    let domain = &mut desk.document.forest[0].domain[0];
    domain.guid = Some(guid(1));
    domain.rules = vec![
        rule("OU=People,DC=corp,DC=example", true, 2),
        ScopeRule {
            why: Some("HR-412".into()),
            until: Some("2020-03-31".parse().unwrap()),
            ..rule("OU=Leavers,OU=People,DC=corp,DC=example", false, 3)
        },
    ];
    desk.document.features.password_hash_sync = true;
    desk.saved = Some(desk.document.clone());
    desk.path = Some("/docs/syncwright.toml".into());
    desk.now = "2026-03-04T08:00:00Z".parse().unwrap();
    desk.tenant = Load::Ready(tenant());
    let applied = applied(&model);
    compared(model, &applied, World::default())
}

/// The Overview was opened: this was applied, and this stands now.
fn compared(mut model: Model, applied: &Applied, now: World) -> Model {
    for effect in model.update(Msg::Overview(overview::Msg::LookAgain)) {
        let told = match effect {
            Effect::Run(ticket, Job::LookBack { .. }) => {
                let applied = Box::new(applied.clone());
                (ticket, Outcome::LookedBack(Some(applied)))
            }
            Effect::Run(ticket, Job::Compare { .. }) => {
                (ticket, Outcome::Compared(Ok(Box::new(now.clone()))))
            }
            Effect::Run(ticket, Job::MakePlan { document, .. }) => (ticket, against(&document)),
            Effect::Run(ticket, Job::LookAtCloud { .. }) => {
                (ticket, Outcome::CloudSeen(Ok(Box::new(cloud()))))
            }
            _ => continue,
        };
        model.update(Msg::Work(told.0, Box::new(told.1)));
    }
    model.update(Msg::StopCounting);
    model
}

/// What a plan finds: an exclusion whose day has passed, and a scope test that fails.
fn against(document: &Document) -> Outcome {
    let mut rules = document.domains().flat_map(|d| &d.rules);
    let due = rules.find(|r| r.until.is_some()).map(|rule| Finding {
        severity: Severity::Warning,
        topic: Topic::Scope,
        headline: words(
            "plan-exclusion-due",
            &[("dn", rule.dn.as_str()), ("day", "2020-03-31")],
        ),
        remedy: words("plan-exclusion-due-advice", &[]),
    });
    let failing = document.expect.first().map(|_| Finding {
        severity: Severity::Blocks,
        topic: Topic::Scope,
        headline: words("insight-test-is-out", &[("object", "ceo@corp.example")]),
        remedy: words("plan-scope-test-advice", &[("why", "BOARD-7")]),
    });
    Outcome::Planned(Ok(Box::new(PlanReview {
        plan: Plan {
            version: Plan::VERSION,
            steps: Vec::new(),
        },
        findings: failing.into_iter().chain(due).collect(),
        changes: Vec::new(),
        affected: Default::default(),
        limit: 500,
    })))
}

#[test]
fn a_failing_scope_test_and_what_else_stands_against_it_lead_to_their_page() {
    let mut model = back();
    model.desk.document.expect.push(Expectation {
        test: ScopeTest::Object {
            object: "ceo@corp.example".into(),
            guid: None,
            in_scope: true,
        },
        why: Some("BOARD-7".into()),
    });
    let applied = applied(&model);
    let model = compared(model, &applied, World::default());
    let mut window = framed([1024.0, 3000.0], Look::Light, model);
    window.get_by_label("ceo@corp.example must be in scope and is out");
    let go = window.get_all_by_label("Go to Domains and OUs").next();
    go.expect("the first of them").click();
    window.run_steps(3);
    assert_eq!(self::model(&window).page, Page::Scope);
}

/// The domain's job runs, that of its password hashes was made later and stands still.
pub fn hashes() -> Model {
    let mut model = back();
    let mut seen = cloud();
    let users = seen.jobs[0].job.as_mut().unwrap();
    users.code = JobCode::Active;
    users.quarantine = None;
    if let Some(run) = &mut users.last_run {
        (run.succeeded, run.exported, run.failing) = (true, 1240, 0);
    }
    seen.jobs.push(JobView {
        of: JobOf::Passwords("corp.example".into()),
        job: Some(provisioning::Job {
            id: "AD2AADPasswordHash.1.3".into(),
            template: provisioning::PASSWORD_HASHES.into(),
            state: JobState::Disabled,
            code: JobCode::Paused,
            last_run: None,
            quarantine: None,
            carried: Vec::new(),
        }),
    });
    model.overview.cloud.seen = Load::Ready(Box::new(seen));
    model
}

/// The job of the domain stands in quarantine, and one agent serves it.
fn cloud() -> CloudSeen {
    let job = provisioning::Job {
        id: "AD2AADProvisioning.1.2".into(),
        template: "AD2AADProvisioning".into(),
        state: JobState::Active,
        code: JobCode::Quarantine,
        last_run: Some(JobRun {
            ended: Some("2026-03-04T07:40:00Z".parse().unwrap()),
            succeeded: false,
            imported: 1240,
            exported: 0,
            failing: 612,
            error: String::new(),
        }),
        quarantine: Some(Quarantine {
            since: Some("2026-03-04T07:40:00Z".parse().unwrap()),
            reason: "TooManyDeletes".into(),
            error: String::new(),
        }),
        carried: vec![("User to User".into(), 1240)],
    };
    CloudSeen {
        jobs: vec![JobView {
            of: JobOf::Domain("corp.example".into()),
            job: Some(job),
        }],
        agents: Some(vec![Agent {
            id: guid(9),
            machine: "AGENT01".into(),
            active: true,
            version: Some("1.1.2334.0".into()),
            domains: vec!["corp.example".into()],
        }]),
    }
}

/// Somebody moved the OU of the people and gave the group of operators another type.
pub fn moved() -> Model {
    let mut model = back();
    let place = |at: &str, id: u8| Place {
        dn: dn(at),
        guid: guid(id),
        objects: Some(412),
    };
    let world = |containers: Vec<Place>| World {
        read: [dn("DC=corp,DC=example")].into(),
        containers,
        ..World::default()
    };
    let mut applied = applied(&model);
    applied.world = world(vec![
        place("OU=People,DC=corp,DC=example", 2),
        place("OU=Leavers,OU=People,DC=corp,DC=example", 3),
        place("OU=Sales,OU=People,DC=corp,DC=example", 4),
    ]);
    let now = world(vec![
        place("OU=Sales,DC=corp,DC=example", 4),
        place("OU=Staff,DC=corp,DC=example", 2),
        place("OU=Leavers,OU=Staff,DC=corp,DC=example", 3),
    ]);
    model = compared(model, &applied, now);
    model
}

#[test]
fn a_moved_ou_is_followed_by_one_click_and_one_that_left_is_kept() {
    let mut window = framed([1024.0, 3000.0], Look::Light, moved());
    let follow = |at: &str| format!("Follow it: {at}");
    let people = "OU=People,DC=corp,DC=example was renamed to OU=Staff,DC=corp,DC=example";
    window.get_by_label(&follow(people)).click();
    window.run_steps(3);
    let leavers = "OU=Leavers,OU=People,DC=corp,DC=example was moved to OU=Leavers,OU=Staff,DC=corp,DC=example";
    window.get_by_label(&follow(leavers)).click();
    window.run_steps(3);
    window
        .get_by_label_contains("Keep it in scope: OU=Sales")
        .click();
    window.run_steps(3);
    let document = &model(&window).desk.document;
    assert!(document.includes(&dn("OU=New,OU=Staff,DC=corp,DC=example")));
    assert!(!document.includes(&dn("OU=Leavers,OU=Staff,DC=corp,DC=example")));
    assert!(document.includes(&dn("OU=Sales,DC=corp,DC=example")));
    window.get_by_label("Nothing differs from what was applied.");
}

/// Somebody switched password hashes off in the tenant.
fn switched(engine: EngineKind) -> Model {
    let mut model = back();
    model.desk.document.engine = engine;
    model.desk.saved = Some(model.desk.document.clone());
    let world = |on| World {
        tenant: Some(TenantSeen {
            password_hash_sync: Some(on),
            ..TenantSeen::default()
        }),
        ..World::default()
    };
    let mut applied = applied(&model);
    applied.world = world(true);
    compared(model, &applied, world(false))
}

/// Connect's own server sets a feature: the same three ways as any difference, and why nothing is
/// written from here.
pub fn switched_for_server() -> Model {
    switched(EngineKind::EntraConnect)
}

#[test]
fn a_feature_switched_elsewhere_is_accepted_left_or_given_back_to_the_engines_server() {
    let told = "Password hash synchronization in Microsoft Entra ID was on and is off now";
    let mut served = switched_for_server();
    let (ticket, document, folder) = exported(&mut served);
    assert_eq!(Some(&document), served.desk.saved.as_ref());
    assert!(folder.ends_with("docs/entra-connect"), "{folder:?}");
    let saved = Outcome::Saved {
        path: folder,
        done: Ok(()),
    };
    let effects = served.update(Msg::Work(ticket, Box::new(saved)));
    let says = |e: &Effect| matches!(e, Effect::Notice(text) if text.contains("entra-connect"));
    assert!(effects.iter().any(says), "{effects:?}");

    for size in [NARROW, USUAL] {
        let window = framed(size, Look::Light, switched_for_server());
        assert_eq!(outside(&window), Vec::<String>::new());
    }
    let mut window = framed([1024.0, 3000.0], Look::Light, switched_for_server());
    let said = window.query_all_by_label_contains("so nothing is written from here");
    assert!(said.count() > 0, "why it is not repaired from here");
    for way in ["Accept", "Leave it"] {
        window.get_by_role_and_label(Role::Button, &format!("{way}: {told}"));
    }
    let export = format!("Export the script that sets it back: {told}");
    window.get_by_role_and_label(Role::Button, &export).click();
    window.run_steps(3);
    assert!(model(&window).overview.drift.exported.is_running());
}

/// The export that is offered: of which document, into which folder.
fn exported(model: &mut Model) -> (Ticket, Document, PathBuf) {
    let offered = model.overview.drift.open().find_map(|d| {
        let edit = Box::new(d.repair.as_ref()?.edit.clone());
        Some(overview::Msg::Take(d.id.clone(), edit))
    });
    let msg = offered.expect("it is repaired");
    let written = model.update(Msg::Overview(msg)).into_iter();
    let mut written = written.filter_map(|effect| match effect {
        Effect::Run(
            ticket,
            Job::WriteForServer {
                document, folder, ..
            },
        ) => Some((ticket, *document, folder)),
        _ => None,
    });
    written.next().expect("its files are written")
}

#[test]
fn the_server_is_given_the_choices_of_the_window_and_it_is_said_that_they_are_not_applied() {
    let mut served = switched_for_server();
    served.desk.document.safety.deletion_limit += 1;
    let (ticket, document, _) = exported(&mut served);
    assert_eq!(document, served.desk.document);
    let saved = Outcome::Saved {
        path: "/docs/entra-connect-2".into(),
        done: Ok(()),
    };
    let effects = served.update(Msg::Work(ticket, Box::new(saved)));
    let says = |text: &str| text.contains("entra-connect-2") && text.contains("not applied yet");
    let told = |e: &Effect| matches!(e, Effect::Notice(text) if says(text));
    assert!(effects.iter().any(told), "{effects:?}");
}

#[test]
fn an_export_that_failed_is_tried_again_where_it_was_asked_for() {
    let mut served = switched_for_server();
    let (ticket, ..) = exported(&mut served);
    let failed = |ticket| {
        let why = Problem::new(ProblemKind::AccessDenied, "It is full", "Make room");
        Msg::Work(ticket, Box::new(Outcome::Failed(why)))
    };
    served.update(failed(ticket));
    let mut window = framed([1024.0, 3000.0], Look::Light, served);
    let top = |window: &Window, label: &str| window.get_by_label(label).rect().top();
    assert!(top(&window, "Try again") < top(&window, "Compare again"));
    window.get_by_label("Try again").click();
    window.run_steps(3);
    let running = |window: &Window| model(window).overview.drift.exported.is_running();
    assert!(running(&window) && window.query_by_label("Try again").is_none());
    window.run_steps(90);
    window.get_by_label("Writing script and checklist");
    let model = &mut window.state_mut().state.model;
    let ticket = model.overview.drift.exported.ticket().unwrap();
    model.update(failed(ticket));
    window.run_steps(3);
    window.get_by_label("Compare again").click();
    window.run_steps(3);
    assert!(window.query_by_label("Try again").is_none());
}

#[test]
fn a_feature_that_cloud_sync_orders_is_repaired_by_the_plan_on_review() {
    let told = "Password hash synchronization in Microsoft Entra ID was on and is off now";
    let mut window = framed(
        [1024.0, 3000.0],
        Look::Light,
        switched(EngineKind::CloudSync),
    );
    let again = format!("Switch it on again: {told}");
    window.get_by_role_and_label(Role::Button, &again).click();
    window.run_steps(3);
    assert_eq!(model(&window).page, Page::Review);
}

#[test]
fn a_difference_is_left_or_accepted_one_by_one() {
    let mut window = framed([1024.0, 3000.0], Look::Light, moved());
    let asked = |window: &Window| window.query_all_by_label_contains("Leave it: ").count();
    assert_eq!(asked(&window), 3);
    window.get_by_label_contains("Leave it: OU=Sales").click();
    window.run_steps(3);
    assert_eq!(asked(&window), 2);
    let before = model(&window).desk.document.clone();
    assert_eq!(before, model(&window).desk.saved.clone().unwrap());
}

pub fn rule(at: &str, includes: bool, id: u8) -> ScopeRule {
    ScopeRule {
        dn: dn(at),
        includes,
        guid: Some(guid(id)),
        why: None,
        until: None,
    }
}

pub fn applied(model: &Model) -> Applied {
    Applied {
        version: Applied::VERSION,
        at: "2026-03-01T10:00:00Z".parse().unwrap(),
        by: "anna on dc-admin1".into(),
        author: "anna on dc-admin1".into(),
        reason: "CHG-2041".into(),
        journal: "/j/1.jsonl".into(),
        document: model.desk.document.clone(),
        world: World::default(),
        accepted: Default::default(),
        undone: None,
    }
}

fn model(window: &Window) -> &Model {
    &window.state().state.model
}

#[test]
fn the_overview_says_what_is_configured_and_who_applied_it() {
    let window = framed([1024.0, 2400.0], Look::Light, back());
    window.get_by_label("1 March 2026, 10:00 UTC, by anna on dc-admin1");
    window.get_by_label_contains("1 included, 1 excluded");
    let due = window.query_all_by_label_contains("was to be reviewed on 2020-03-31");
    assert!(due.count() > 0);
}

#[test]
fn a_task_opens_from_the_overview_and_back_leads_there_again() {
    let mut window = framed([1024.0, 2400.0], Look::Light, back());
    window
        .get_by_role_and_label(Role::Link, "Optional features")
        .click();
    window.run_steps(3);
    assert_eq!(model(&window).page, Page::Features);
    let next = window.get_by_label("Review changes");
    assert!(!next.accesskit_node().is_disabled());
    window.get_by_label("Back").click();
    window.run_steps(3);
    assert_eq!(model(&window).page, Page::Overview);
}

#[test]
fn all_tasks_are_in_sight_at_once() {
    for window_size in [[1024.0, 520.0], [800.0, 480.0], USUAL] {
        let window = framed(window_size, Look::Light, back());
        let rects = window.query_all_by_role(Role::Tab).map(|tab| tab.rect());
        let rects: Vec<egui::Rect> = rects.collect();
        assert_eq!(rects.len(), tasks::TASKS.len() + 2);
        let below = window_size[1] - Breadth::of(window_size[0]).footer();
        for rect in rects {
            let at = format!("{window_size:?} {rect:?}");
            assert!(
                rect.height() >= size::TARGET_MIN && rect.bottom() <= below,
                "{at}"
            );
        }
    }
}

#[test]
fn the_sidebar_has_tasks_and_no_steps() {
    let mut window = framed(USUAL, Look::Light, back());
    assert!(window.query_by_label_contains("Step 1 of").is_none());
    for task in tasks::TASKS {
        window.get_by_role_and_label(Role::Tab, task.title());
    }
    window
        .get_by_role_and_label(Role::Tab, "Identifying users")
        .click();
    window.run_steps(3);
    assert_eq!(model(&window).page, Page::Identity);
}

#[test]
fn what_is_not_applied_is_named_and_can_be_discarded() {
    let mut changed = back();
    changed.desk.document.features.password_writeback = true;
    let mut window = framed([1024.0, 2400.0], Look::Light, changed);
    let pending = window.query_all_by_label_contains("Not applied yet: Optional features");
    assert!(pending.count() > 0);
    window.get_by_role_and_label(Role::Tab, "Optional features, not applied yet");
    window.get_by_label("Discard changes…").click();
    window.run_steps(3);
    window
        .get_by_role_and_label(Role::Button, "Discard")
        .click();
    window.run_steps(3);
    let desk = &model(&window).desk;
    assert_eq!(Some(&desk.document), desk.saved.as_ref());
    assert!(window.query_by_label_contains("Not applied yet").is_none());
}

#[test]
fn without_a_connection_it_shows_what_is_known_and_offers_to_sign_in() {
    let mut model = back();
    model.desk.forests.clear();
    let mut window = framed([1024.0, 2400.0], Look::Light, model);
    let offline = window.query_all_by_label_contains("Not connected: corp.example");
    assert!(offline.count() > 0);
    window.get_by_label("1 March 2026, 10:00 UTC, by anna on dc-admin1");
    window.get_by_label("Sign in again").click();
    window.run_steps(3);
    assert_eq!(self::model(&window).page, Page::Directory);
}

fn pending() -> Model {
    let mut changed = moved();
    changed.desk.document.features.password_writeback = true;
    changed
}

#[test]
fn it_fits_and_is_named_in_every_language() {
    fits("overview", &[("pending", pending), ("hashes", hashes)]);
}
