//! The Overview: tasks instead of steps, what waits to be applied, and the way there and back.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use syncwright::insight::drift::{Applied, World};
use syncwright::model::ScopeRule;
use syncwright::model::words::{Language, speak_here};
use syncwright::ui::App;
use syncwright::ui::theme::Look;
use syncwright::wizard::pages::overview;
use syncwright::wizard::{Effect, Model, Msg, Page, Way, tasks};
use syncwright::work::{Job, Outcome};

use crate::samples::{self, dn, guid};
use crate::support::{self, LARGE, NARROW, Shown, USUAL};
use crate::whole::{Silent, framed};

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
    let applied = applied(&model);
    for effect in model.update(Msg::Overview(overview::Msg::LookAgain)) {
        if let Effect::Run(ticket, Job::LookBack { .. }) = effect {
            let told = Outcome::LookedBack(Some(Box::new(applied.clone())));
            model.update(Msg::Work(ticket, Box::new(told)));
        }
    }
    model.update(Msg::StopCounting);
    model
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
        journal: "/j/1.jsonl".into(),
        document: model.desk.document.clone(),
        world: World::default(),
        accepted: Default::default(),
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
    window.get_by_label_contains("Due since 31 March 2020. HR-412");
}

#[test]
fn a_task_opens_from_the_overview_and_back_leads_there_again() {
    let mut window = framed([1024.0, 2400.0], Look::Light, back());
    window.get_by_role_and_label(Role::Link, "Features").click();
    window.run_steps(3);
    assert_eq!(model(&window).page, Page::Features);
    let next = window.get_by_label("Review changes");
    assert!(!next.accesskit_node().is_disabled());
    window.get_by_label("Back").click();
    window.run_steps(3);
    assert_eq!(model(&window).page, Page::Overview);
}

#[test]
fn the_sidebar_has_tasks_and_no_steps() {
    let mut window = framed(USUAL, Look::Light, back());
    assert!(window.query_by_label_contains("Step 1 of").is_none());
    for task in tasks::TASKS {
        window.get_by_role_and_label(Role::Tab, task.title());
    }
    window.get_by_role_and_label(Role::Tab, "Identity").click();
    window.run_steps(3);
    assert_eq!(model(&window).page, Page::Identity);
}

#[test]
fn what_is_not_applied_is_named_and_can_be_discarded() {
    let mut changed = back();
    changed.desk.document.features.password_writeback = true;
    let mut window = framed([1024.0, 2400.0], Look::Light, changed);
    window.get_by_label_contains("Not applied yet: Features");
    window.get_by_role_and_label(Role::Tab, "Features, not applied yet");
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
    window.get_by_label_contains("Not connected: corp.example");
    window.get_by_label("1 March 2026, 10:00 UTC, by anna on dc-admin1");
    window.get_by_label("Sign in again").click();
    window.run_steps(3);
    assert_eq!(self::model(&window).page, Page::Directory);
}

#[test]
fn it_fits_and_is_named_in_every_language() {
    let folder = std::env::var_os("SYNCWRIGHT_PICTURES");
    for language in [
        Language::English,
        Language::German,
        Language::Japanese,
        Language::Stretched,
    ] {
        let _speaking = speak_here(language);
        for size in [NARROW, USUAL, LARGE] {
            let mut changed = back();
            changed.desk.document.features.password_writeback = true;
            let mut window = framed(size, Look::Light, changed);
            let at = format!("{language:?} {size:?}");
            assert_eq!(support::outside(&window), Vec::<String>::new(), "{at}");
            assert_eq!(support::unnamed(&window), Vec::<String>::new(), "{at}");
            if let Some(folder) = &folder {
                let file = format!("overview-{language:?}-{}.png", size[0]);
                let path = std::path::Path::new(folder).join(file);
                window.render().unwrap().save(path).unwrap();
            }
        }
    }
}

#[test]
fn the_overview_looks_as_approved() {
    let mut results = SnapshotResults::new();
    for (look, suffix) in [
        (Look::Light, "light"),
        (Look::Dark, "dark"),
        (Look::HighContrast, "contrast"),
    ] {
        let mut window = framed(USUAL, look, back());
        support::picture(
            &mut window,
            &format!("page_overview_{suffix}"),
            &mut results,
        );
    }
}
