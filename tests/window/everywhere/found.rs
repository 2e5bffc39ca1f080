//! What the palette finds on a page is gone to, or done as by a click.

use syncwright::wizard::pages::overview;

use super::*;
use crate::{access, overview as overviews};

/// Types, sees that this is chosen, and takes it.
fn take(window: &mut Harness<'_, Whole>, text: &str, title: &str) {
    find(window, text);
    let first = chosen(window);
    assert!(first.starts_with(title), "{text}: {first}");
    press(window, Modifiers::NONE, Key::Enter);
    window.run_steps(12);
}

fn window_on(model: Model) -> Harness<'static, Whole> {
    let mut app = App::new(ByHand::default(), Model::default(), None);
    app.model = model;
    app.runner.started.clear();
    window_of(app, USUAL, Look::Light)
}

fn told(window: &Harness<'_, Whole>, words: &str) -> bool {
    let toasts = window.query_all_by_role(Role::Status);
    let mut said = toasts.filter_map(|n| n.accesskit_node().label());
    said.any(|s| s.contains(words))
}

#[test]
fn a_button_is_pressed_on_its_page() {
    let mut window = window_on(overviews::back());
    window.state_mut().0.model.page = Page::Scope;
    take(&mut window, "drift", "Compare with what was applied");
    assert_eq!(page(&window), Page::Overview);
    let asked = window.state().0.runner.started.iter();
    let compared = asked.filter(|(_, job)| matches!(job, Job::LookBack { .. }));
    assert!(compared.count() > 0);
}

#[test]
fn what_asks_first_asks_first() {
    let mut window = window_on(overviews::back());
    let document = &mut window.state_mut().0.model.desk.document;
    document.features.password_hash_sync ^= true;
    window.state_mut().0.model.page = Page::Features;
    take(&mut window, "discard", "Discard the choices");
    assert_eq!(page(&window), Page::Overview);
    assert!(window.state().0.model.overview.discarding);
    let ctx = window.ctx.clone();
    let keep = Msg::Overview(overview::Msg::KeepChoices);
    window.state_mut().0.dispatch(keep, &ctx);
}

#[test]
fn a_review_of_access_is_exported() {
    let mut window = window_on(access::opened(6));
    take(
        &mut window,
        "export csv",
        "Export the review of access as CSV",
    );
    let asked = window.state().0.runner.started.iter();
    let exports = asked.filter(|(_, job)| format!("{job:?}").contains("Csv"));
    assert_eq!(exports.count(), 1);
}

#[test]
fn a_field_in_a_fold_takes_the_keyboard() {
    let mut window = window(USUAL, Look::Light, Page::Apply);
    take(&mut window, "ca file", "CA file. Microsoft Entra ID");
    assert_eq!(page(&window), Page::Tenant);
    assert_eq!(focused(&window), (Role::TextInput, "CA file".into()));
}

#[test]
fn another_view_is_opened_for_what_stands_there() {
    let mut window = window(USUAL, Look::Light, Page::Apply);
    take(&mut window, "add scope test", "Add a scope test");
    assert_eq!(page(&window), Page::Scope);
    assert_eq!(focused(&window).0, Role::RadioButton);
    assert!(window.state().0.model.scope.tests.open);
}

#[test]
fn a_setting_of_the_program_opens_the_settings() {
    let mut window = window(USUAL, Look::Light, Page::Engine);
    take(&mut window, "language", "Language");
    window.get_by_role_and_label(Role::Dialog, "Settings");
    assert_eq!(focused(&window), (Role::ComboBox, "Language".into()));
    press(&mut window, Modifiers::NONE, Key::Escape);
    take(&mut window, "reduce motion", "Reduce motion");
    assert!(theme::reduces_motion(&window.ctx));
    press(&mut window, Modifiers::NONE, Key::Escape);
    take(&mut window, "dark mode", "Dark theme");
    assert_eq!(theme::worn(&window.ctx), Look::Dark);
}

#[test]
fn a_group_of_choices_takes_the_keyboard() {
    let mut window = window(USUAL, Look::Light, Page::Apply);
    take(&mut window, "anchor", "Source anchor");
    assert_eq!(page(&window), Page::Identity);
    assert_eq!(focused(&window).0, Role::RadioButton);
}

#[test]
fn what_is_not_there_now_is_said() {
    let mut window = window(USUAL, Look::Light, Page::Engine);
    take(&mut window, "forget the draft", "Forget the draft");
    assert_eq!(page(&window), Page::Start);
    // The page is still looking for drafts here.
    window.run_steps(60);
    assert!(told(&window, "“Forget the draft” is not on this page now"));
}

#[test]
fn a_button_that_cannot_be_pressed_says_why() {
    let mut window = window_on(access::opened(6));
    take(&mut window, "start attestation", "Start attestation");
    assert!(told(&window, "Type under Attestation who confirms"));
}
