//! The page "History": the versions, one with its steps, what differs, the way back, undo by step.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::apply::StepSeen;
use syncwright::insight::drift::Undone;
use syncwright::plan::{Place, StepId};
use syncwright::ui::theme::Look;
use syncwright::wizard::{Effect, Model, Msg, Page};
use syncwright::work::{Job, Outcome, StepState, Version};

use crate::overview::{back, rule};
use crate::whole::{fits, framed, looks_as_approved};

fn step(id: &str, sentence: &str, not_alone: Option<&str>) -> StepSeen {
    StepSeen {
        id: StepId(id.into()),
        sentence: sentence.to_owned().into(),
        place: Place::Domain("corp.example".into()),
        state: Some(StepState::Done),
        not_alone: not_alone.map(|why| why.to_owned().into()),
    }
}

/// Three versions: the first had other rules, the second was undone, the third stands.
pub fn opened() -> Model {
    let mut model = back();
    let document = model.desk.document.clone();
    let version = |number: usize, reason: &str| Version {
        number,
        id: format!("2026030{number}T100000Z-aaaaaaaaaaaa"),
        at: format!("2026-03-0{number}T10:00:00Z").parse().unwrap(),
        by: "anna on dc-admin1".into(),
        author: "bob on laptop7".into(),
        reason: reason.into(),
        document: document.clone(),
        undone: None,
        stands: number == 3,
        journal: format!("/home/anna/.local/state/syncwright/journal/{number}.jsonl").into(),
        steps: Some(vec![
            step(
                "make",
                "Create the domain local security group ADSyncOperators in OU=Sync,DC=corp,DC=example",
                Some("It cannot be undone alone: another step counts on it"),
            ),
            step("add", "Put Anna into ADSyncOperators", None),
            step("write", "Write the document /docs/syncwright.toml", None),
        ]),
        newer: None,
    };
    let mut first = version(1, "First set-up");
    first.document.forest[0].domain[0].rules = vec![rule("OU=Guests,DC=corp,DC=example", true, 9)];
    first.document.features.password_hash_sync = false;
    let mut second = version(2, "");
    second.undone = Some(Undone {
        at: "2026-03-02T12:00:00Z".parse().unwrap(),
        by: "bob on laptop7".into(),
    });
    let read = vec![version(3, "HR-412"), second, first];
    for effect in model.update(Msg::Go(Page::History)) {
        if let Effect::Run(ticket, Job::ReadHistory { .. }) = effect {
            let told = Outcome::HistoryRead(read.clone());
            model.update(Msg::Work(ticket, Box::new(told)));
        }
    }
    model.update(Msg::StopCounting);
    assert_eq!(model.page, Page::History);
    model
}

/// The first version is chosen: all of it differs from what stands.
fn earlier() -> Model {
    let mut model = opened();
    let id = model.versions.versions()[2].id.clone();
    model.update(Msg::Versions(
        syncwright::wizard::pages::versions::Msg::Choose(id),
    ));
    model
}

#[test]
fn every_version_is_listed_with_who_when_and_why() {
    let window = framed([1600.0, 2400.0], Look::Light, opened());
    for said in ["HR-412", "First set-up", "Applied last", "Undone"] {
        let found = window.query_all_by_label_contains(said);
        assert!(found.count() > 0, "{said}");
    }
}

#[test]
fn a_step_that_another_counts_on_says_so_and_another_is_undone_after_a_question() {
    let mut window = framed([1600.0, 2400.0], Look::Light, opened());
    let named = |n: &str| format!("Undo this step: {n}");
    let create = named("1. Create the domain local");
    let make = window.get_by_label_contains(&create);
    assert!(make.accesskit_node().is_disabled());
    window.get_by_label_contains(&named("2. Put Anna")).click();
    window.run_steps(3);
    window.get_by_role_and_label(Role::Button, "Undo").click();
    window.run_steps(3);
    let model = &window.state().state.model;
    assert_eq!(model.page, Page::Apply);
}

#[test]
fn going_back_leads_to_a_review_of_the_earlier_version() {
    let mut window = framed([1600.0, 2400.0], Look::Light, earlier());
    window.get_by_label_contains("OU=People,DC=corp,DC=example. Comes into scope");
    window.get_by_label_contains("OU=Guests,DC=corp,DC=example. Leaves the scope");
    window.get_by_label("Go back to this version").click();
    window.run_steps(3);
    let model = &window.state().state.model;
    assert_eq!(model.page, Page::Review);
    assert!(!model.desk.document.features.password_hash_sync);
    assert_ne!(model.desk.saved.as_ref(), Some(&model.desk.document));
}

#[test]
fn the_page_looks_as_approved() {
    looks_as_approved("history", opened);
}

#[test]
fn the_page_fits_in_every_language_and_size() {
    fits("history", &[("last", opened), ("earlier", earlier)]);
}
