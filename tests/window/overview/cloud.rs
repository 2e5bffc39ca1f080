//! Cloud Sync's jobs on the Overview.

use super::*;

#[test]
fn a_job_is_told_and_changed_only_after_a_yes() {
    let mut window = framed([1024.0, 4000.0], Look::Light, back());
    window.get_by_label("in quarantine");
    window.get_by_label_contains("More objects are to be deleted than the limit allows");
    let deletes = "Carry out the deletions…: corp.example to Microsoft Entra ID";
    window.get_by_label(deletes).click();
    window.run_steps(3);
    let asked = &model(&window).overview.cloud.asked;
    assert!(asked.is_running(), "a plan is made first");
    assert!(window.query_by_label("Do it").is_none());
}

#[test]
fn what_is_wrong_with_a_job_stands_out_and_its_reason_is_read_whole() {
    let window = framed([1024.0, 4000.0], Look::Light, back());
    for wrong in ["in quarantine", "4 March 2026, 07:40 UTC: failed"] {
        assert_eq!(window.get_by_label(wrong).rect().height(), size::BADGE);
    }
    let why = window.get_by_label_contains("More objects are to be deleted than the limit allows");
    assert_ne!(why.rect().height(), size::BADGE);
}

#[test]
fn the_job_of_password_hashes_can_be_started_beside_a_running_one_and_is_paused_with_it() {
    let window = framed([1024.0, 4000.0], Look::Light, hashes());
    let named = |label: &str| window.query_all_by_label(label).count();
    let title = "Password hashes of corp.example";
    assert_eq!(named(&format!("Start: {title}")), 1);
    assert_eq!(named(&format!("Pause: {title}")), 0);
    assert_eq!(named("Pause: corp.example to Microsoft Entra ID"), 1);
}

#[test]
fn one_object_is_tried_only_after_a_yes() {
    let mut window = framed([1024.0, 4000.0], Look::Light, back());
    let button = window.get_by_label("Try now");
    assert!(button.accesskit_node().is_disabled(), "nothing is named");
    let field = "User or group of Active Directory";
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run_steps(2);
    window
        .get_by_role_and_label(Role::TextInput, field)
        .type_text("anna");
    window.run_steps(3);
    window.get_by_label("Try now").click();
    window.run_steps(3);
    assert!(!model(&window).overview.cloud.tried.is_running());
    window.get_by_role_and_label(Role::Button, "Do it").click();
    window.run_steps(3);
    assert!(model(&window).overview.cloud.tried.is_running());
}

#[test]
fn enter_asks_to_try_the_object_that_was_typed() {
    let mut window = framed([1024.0, 4000.0], Look::Light, back());
    let field = "User or group of Active Directory";
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run_steps(2);
    let line = window.get_by_role_and_label(Role::TextInput, field);
    line.type_text("anna");
    window.run_steps(3);
    window.key_press(egui::Key::Enter);
    window.run_steps(3);
    assert!(model(&window).overview.cloud.asks_to_try);
    assert_eq!(model(&window).page, Page::Overview);
}
