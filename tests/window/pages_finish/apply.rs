//! The pages Review and Apply.

use egui::accesskit::Role;
use syncwright::wizard::Way;

use super::*;
use crate::whole;

#[test]
fn a_finding_leads_to_the_page_that_mends_it() {
    let mut harness = open(USUAL, Look::Light, reviewing(planned(Severity::Blocks)));
    harness.get_by_label("Go to Domains and OUs").click();
    harness.run_steps(3);
    assert_eq!(harness.state().state.model.page, Page::Scope);
}

#[test]
fn the_plan_reads_by_place_with_reason_and_undo() {
    let played = reviewing(planned(Severity::Note));
    let harness = open([1024.0, 2400.0], Look::Light, played);
    harness.get_by_label("Active Directory: corp.example");
    harness.get_by_label_contains("3. Write the document");
    assert!(
        harness
            .query_all_by_label_contains("Undo: Deletes the group")
            .count()
            == 3
    );
    assert!(
        harness
            .query_all_by_label_contains("Why: Delegation: ")
            .count()
            == 3
    );
}

#[test]
fn the_consent_is_asked_and_starts_the_apply() {
    let mut played = reviewing(planned(Severity::Warning));
    played.send(Msg::Next);
    let mut harness = open(USUAL, Look::Light, played);
    harness.get_by_label("Apply 3 changes").click();
    harness.run_steps(3);
    // It is looked at once more: nothing has changed since.
    assert!(harness.state().state.model.review.check.is_running());
    harness.state_mut().state.answer_plan(Severity::Warning);
    harness.run_steps(3);
    let model = &harness.state().state.model;
    assert_eq!(model.page, Page::Apply);
    assert!(model.apply.is_running());
}

#[test]
fn a_plan_that_failed_offers_to_try_again() {
    let mut harness = open(
        USUAL,
        Look::Light,
        reviewing(Outcome::Planned(Err(refused()))),
    );
    harness.get_by_label("Try again").click();
    harness.run_steps(2);
    assert!(harness.state().state.model.review.plan.is_running());
}

#[test]
fn a_running_apply_can_be_stopped() {
    let mut harness = open(USUAL, Look::Light, applying());
    harness.get_by_label("Stop").click();
    harness.run_steps(3);
    let stopping = harness.get_by_label("Stopping");
    assert!(stopping.accesskit_node().is_disabled());
}

#[test]
fn a_failed_apply_offers_to_go_on_to_undo_or_to_leave() {
    let mut played = applying();
    played.answer(is_apply, ended(Err(refused())));
    let mut harness = open(USUAL, Look::Light, played);
    harness.get_by_label("Try again from here");
    harness.get_by_label("Leave it as it is");
    harness.get_by_label("Undo what was done…").click();
    harness.run_steps(4);
    harness.get_by_label("Undo").click();
    harness.run_steps(3);
    let jobs = &harness.state().state.jobs;
    assert!(jobs.iter().any(|(_, job)| matches!(job, Job::Undo { .. })));
}

#[test]
fn afterwards_the_page_says_where_things_are_and_what_is_next() {
    let harness = open([1024.0, 2400.0], Look::Light, applied());
    assert!(
        harness
            .query_all_by_label_contains("3 steps are done")
            .count()
            > 0
    );
    harness.get_by_label("What to do next in Microsoft Entra Connect Sync");
    harness.get_by_label("Save report");
    harness.get_by_label("Set up another");
    harness.get_by_label("Undo everything…");
}

#[test]
fn a_set_up_that_was_applied_is_gone_on_with_from_the_overview() {
    let mut window = whole::framed(USUAL, Look::Light, whole::walked(*applied().model));
    let next = window.get_by_label("To the overview");
    assert!(!next.accesskit_node().is_disabled());
    next.click();
    window.run_steps(3);
    let model = &window.state().state.model;
    assert_eq!((model.page, model.desk.way), (Page::Overview, Way::Tasks));
    window.get_by_role_and_label(Role::Tab, "Optional features");
    assert!(model.overview.applied.is_running(), "it is looked at");
}

#[test]
fn another_set_up_is_begun_from_the_message_at_the_top() {
    let mut harness = open(USUAL, Look::Light, applied());
    let another = harness.get_by_label("Set up another");
    assert!(another.rect().bottom() < USUAL[1] / 2.0);
    another.click();
    harness.run_steps(3);
    assert_eq!(harness.state().state.model.page, Page::Start);
}

#[test]
fn counting_for_a_plan_says_how_far_it_is_and_can_be_stopped() {
    let mut harness = open(USUAL, Look::Light, counting());
    let bar = harness.get_by_label("Counting group members");
    let told = bar.accesskit_node().value();
    assert_eq!(told.as_deref(), Some("1,240 of 4,120"));
    harness.get_by_label("Cancel").click();
    harness.run_steps(3);
    let played = &harness.state().state;
    assert_eq!(played.stopped.len(), 1, "the job is asked to stop");
    assert!(!played.model.review.plan.is_running());
}
