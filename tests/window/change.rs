//! A change that is made with care: scope tests, a plan for a second pair of eyes, one that grew old.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::model::Document;
use syncwright::model::document::{Bound, EngineKind, ScopeTest};
use syncwright::plan::{Cause, Made, PlanFile};
use syncwright::ui::theme::Look;
use syncwright::wizard::pages::{review, scope, start};
use syncwright::wizard::{Effect, Model, Msg, Page};
use syncwright::work::{Job, OpenedPlan, Outcome};

use crate::consent::{grave, made, reviewing};
use crate::pages_scope_and_features::{bench, click, says, shown, tick};
use crate::states::Framed;
use crate::support::{self, NARROW, USUAL};
use crate::whole::framed;

const PEOPLE: &str = "OU=People,DC=corp,DC=example";

fn save(window: &mut Framed, name: &str) {
    if let Some(folder) = std::env::var_os("SYNCWRIGHT_PICTURES") {
        let path = std::path::Path::new(&folder).join(format!("change-{name}.png"));
        window.render().unwrap().save(path).unwrap();
    }
}

fn sound(window: &Framed, name: &str) {
    assert_eq!(support::outside(window), Vec::<String>::new(), "{name}");
    assert_eq!(support::unnamed(window), Vec::<String>::new(), "{name}");
}

fn is_disabled(window: &Framed, name: &str) -> bool {
    let button = window.get_by_role_and_label(Role::Button, name);
    button.accesskit_node().is_disabled()
}

#[test]
fn a_plan_that_grew_old_says_so_offers_a_new_one_and_cannot_be_applied() {
    let mut model = reviewing(grave());
    model.review.stale = Some("412 objects left when the plan was made, now 415 would".into());
    for (size, name) in [(NARROW, "stale-narrow"), (USUAL, "stale")] {
        let mut window = framed(size, Look::Light, std::mem::take(&mut model));
        sound(&window, name);
        save(&mut window, name);
        model = std::mem::take(&mut window.state_mut().state.model);
    }
    let mut window = framed(USUAL, Look::Light, model);
    window.get_by_label("This plan is out of date");
    assert!(is_disabled(&window, "Apply 1 change…"));
    let again = window.get_all_by_role_and_label(Role::Button, "Make the plan again");
    again.last().unwrap().click();
    window.run_steps(3);
    let model = &window.state().state.model;
    assert!(model.review.plan.is_running() && model.review.stale.is_none());
}

/// A plan that Otto made, opened here from a file.
fn opened() -> Model {
    let mut model = Model::default();
    model.update(Msg::Start(start::Msg::PathEdited("/mail/plan.json".into())));
    let document = crate::overview::back().desk.document;
    let plan = PlanFile::new(
        &made(&document, grave()),
        Made {
            seen: "2026-11-30T17:00:00Z".parse().unwrap(),
            cause: Cause {
                author: "otto on laptop-7".into(),
                reason: "CHG-2041: Sales moves to the new tenant".into(),
            },
            path: "/home/otto/syncwright.toml".into(),
            before: Some(Document::new(EngineKind::CloudSync)),
            repairs: Default::default(),
            document,
        },
    );
    for effect in model.update(Msg::Start(start::Msg::OpenTyped)) {
        if let Effect::Run(ticket, Job::OpenDocument { .. }) = effect {
            let opened = OpenedPlan {
                file: "/mail/plan.json".into(),
                document: "/srv/sync/syncwright.toml".into(),
                saved: None,
                plan: plan.clone(),
            };
            model.update(Msg::Work(
                ticket,
                Box::new(Outcome::PlanOpened(Box::new(opened))),
            ));
        }
    }
    model
}

#[test]
fn a_plan_from_a_file_opens_on_review_with_author_reason_and_hash_and_asks_for_the_sign_in() {
    let mut model = opened();
    assert_eq!(model.page, Page::Review);
    for (size, look, name) in [
        (NARROW, Look::Light, "file-narrow"),
        (USUAL, Look::Light, "file"),
        (USUAL, Look::Dark, "file-dark"),
        (USUAL, Look::HighContrast, "file-contrast"),
        ([1600.0, 1000.0], Look::Light, "file-large"),
    ] {
        let mut window = framed(size, look, std::mem::take(&mut model));
        sound(&window, name);
        save(&mut window, name);
        model = std::mem::take(&mut window.state_mut().state.model);
    }
    let window = framed([1024.0, 2400.0], Look::Light, model);
    for said in [
        "otto on laptop-7",
        "CHG-2041: Sales moves to the new tenant",
    ] {
        assert!(
            window.query_all_by_label_contains(said).count() > 0,
            "{said}"
        );
    }
    let hash = window
        .state()
        .state
        .model
        .review
        .plan
        .value()
        .unwrap()
        .plan
        .hash();
    assert!(window.query_all_by_label_contains(&hash).count() > 0);
    window.get_by_role_and_label(Role::Table, "Who leaves: 412 users");
    assert!(is_disabled(&window, "Apply 1 change…"));
    let Err(why) = review::can_leave(
        &window.state().state.model.review,
        &window.state().state.model.desk,
    ) else {
        panic!("nobody has signed in")
    };
    assert!(why.0.contains("Sign in to corp.example"), "{why:?}");
}

#[test]
fn what_is_ticked_off_against_a_scope_test_is_told_at_once_and_kept_so_by_a_button() {
    let mut bench = bench(Page::Scope);
    bench.counted();
    tick(&mut bench, PEOPLE);
    let mut window = shown(bench);
    click(&mut window, "Keep it so");
    let expect = &crate::pages_scope_and_features::document(&window).expect;
    let ScopeTest::Count {
        container, bound, ..
    } = &expect[0].test
    else {
        panic!("{expect:?}")
    };
    assert_eq!(container.as_str(), PEOPLE);
    assert!(
        matches!(bound, Bound::AtLeast(n) if n.get() > 0),
        "{bound:?}"
    );
    assert!(says(&window, "The scope test holds."));
    click(&mut window, "Take the whole branch out");
    assert!(says(&window, "A scope test fails"));
    click(&mut window, "Show the tests");
    assert!(says(&window, "Fails"));
    let test = "Remove: ";
    let remove = window.get_all_by_role(Role::Button).find(|n| {
        let name = n.accesskit_node().label().unwrap_or_default();
        name.starts_with(test)
    });
    remove.expect("it can be removed").click();
    window.run_steps(3);
    assert!(
        crate::pages_scope_and_features::document(&window)
            .expect
            .is_empty()
    );
}

#[test]
fn a_scope_test_is_written_on_the_page_and_looks_right() {
    for (size, look, name) in [
        (NARROW, Look::Light, "tests-narrow"),
        (USUAL, Look::Light, "tests"),
        (USUAL, Look::Dark, "tests-dark"),
        (USUAL, Look::HighContrast, "tests-contrast"),
        ([1600.0, 1000.0], Look::Light, "tests-large"),
    ] {
        let mut bench = bench(Page::Scope);
        bench.counted();
        tick(&mut bench, PEOPLE);
        let send = |bench: &mut crate::pages_scope_and_features::Bench, msg| {
            bench.send(Msg::Scope(scope::Msg::Test(msg)));
        };
        for (kind, about, number) in [
            (scope::Kind::In, "ceo@corp.example", ""),
            (scope::Kind::Out, "svc-*", ""),
            (scope::Kind::AtLeast, PEOPLE, "1"),
            (scope::Kind::AtLeast, PEOPLE, "900000"),
        ] {
            send(&mut bench, scope::TestMsg::Kind(kind));
            send(&mut bench, scope::TestMsg::AboutEdited(about.into()));
            send(&mut bench, scope::TestMsg::NumberEdited(number.into()));
            send(&mut bench, scope::TestMsg::WhyEdited("FIN-7".into()));
            send(&mut bench, scope::TestMsg::Save);
        }
        send(&mut bench, scope::TestMsg::Open(true));
        assert_eq!(bench.model.desk.document.expect.len(), 3);
        let mut window = framed(size, look, bench.model);
        sound(&window, name);
        save(&mut window, name);
    }
}
