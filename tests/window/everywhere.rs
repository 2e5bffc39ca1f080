//! What works on every page: the palette, undo and redo, and the keys.

mod again;
mod found;
mod looks;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use syncwright::model::settings::TextSize;
use syncwright::model::snapshot::{Census, ContainerKind, Counts};
use syncwright::ui::App;
use syncwright::ui::theme::{self, Look};
use syncwright::wizard::{Load, Model, Msg, Page, settings};
use syncwright::work::Job;

use crate::app::{ByHand, Whole, window_of};
use crate::samples;
use crate::support::{NARROW, USUAL, outside, picture, unnamed};

/// A window on a document that is being worked on, with one counted domain.
fn window(size: [f32; 2], look: Look, page: Page) -> Harness<'static, Whole> {
    let mut app = App::new(ByHand::default(), Model::default(), None);
    app.runner.started.clear();
    app.model.desk = samples::desk();
    let head = samples::dn("DC=corp,DC=example");
    let mut top = samples::container("DC=corp,DC=example");
    top.kind = ContainerKind::Domain;
    let names = ["Development", "Sales", "Sales Berlin", "Salespeople"];
    let ous = names.map(|n| samples::container(&format!("OU={n},DC=corp,DC=example")));
    let census = Census {
        containers: (std::iter::once(top).chain(ous))
            .map(|c| (c, Counts::default()))
            .collect(),
        ..Census::default()
    };
    let forest = app.model.desk.forests.get_mut("corp.example").unwrap();
    forest.census.insert(head, Load::Ready(census.into()));
    app.model.page = page;
    window_of(app, size, look)
}

fn press(window: &mut Harness<'_, Whole>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(3);
}

fn page(window: &Harness<'_, Whole>) -> Page {
    window.state().0.model.page
}

const HINT: &str = "Find a page, setting, OU, user, group or action";

/// Opens the palette and types.
fn find(window: &mut Harness<'_, Whole>, text: &str) {
    press(window, Modifiers::COMMAND, Key::K);
    window.get_by_label(HINT).type_text(text);
    window.run_steps(6);
}

fn chosen(window: &Harness<'_, Whole>) -> String {
    let options = window.query_all_by_role(Role::ListBoxOption);
    let chosen: Vec<String> = options
        .filter(|n| n.accesskit_node().is_selected() == Some(true))
        .filter_map(|n| n.accesskit_node().label())
        .collect();
    assert_eq!(chosen.len(), 1, "{chosen:?}");
    chosen[0].clone()
}

#[test]
fn the_palette_opens_with_the_keyboard_in_its_field() {
    let mut window = window(USUAL, Look::Light, Page::Features);
    press(&mut window, Modifiers::COMMAND, Key::K);
    window.run_steps(3);
    window.get_by_role_and_label(Role::Dialog, "Find anything");
    // The field has it; a screen reader hears the chosen row.
    let mut rows = window.query_all_by_role(Role::ListBoxOption);
    assert!(rows.next().unwrap().is_focused());
    assert_eq!(unnamed(&window), Vec::<String>::new());
}

#[test]
fn a_setting_is_gone_to_by_keyboard_alone() {
    let mut window = window(USUAL, Look::Light, Page::Start);
    find(&mut window, "anchor");
    assert!(chosen(&window).starts_with("Source anchor"));
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert!(chosen(&window).starts_with("Source anchor"));
}

#[test]
fn a_container_is_found_and_the_tree_shows_it() {
    let mut window = window(USUAL, Look::Light, Page::Start);
    window.state_mut().0.model.page = Page::Apply;
    find(&mut window, "berlin");
    assert!(chosen(&window).starts_with("Sales Berlin"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(page(&window), Page::Scope);
    let tree = &window.state().0.model.scope.tree;
    let cursor = tree.cursor().and_then(|id| tree.get(id)).unwrap();
    assert_eq!(cursor.name, "Sales Berlin");
    window.run_steps(3);
    let row = window
        .query_all_by_role(Role::TreeItem)
        .find(|n| n.is_focused());
    assert!(row.is_some(), "the tree has the keyboard");
}

#[test]
fn escape_closes_the_palette_and_the_keyboard_returns() {
    let mut window = window(USUAL, Look::Light, Page::Features);
    window.get_by_label("Back").focus();
    window.run_steps(2);
    find(&mut window, "sales");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_role(Role::Dialog).is_none());
    assert_eq!(page(&window), Page::Features);
    assert!(window.get_by_label("Back").is_focused());
}

/// Role and name of what has the keyboard.
fn focused(window: &Harness<'_, Whole>) -> (Role, String) {
    let mut all = window.query_all(egui_kittest::kittest::By::new());
    let node = all.find(|n| n.is_focused()).expect("a focus");
    let node = node.accesskit_node();
    (node.role(), node.label().unwrap_or_default())
}

#[test]
fn a_page_that_was_gone_to_is_told_by_its_title_and_tab_goes_on_from_there() {
    let mut window = window(USUAL, Look::Light, Page::Features);
    assert!(
        window
            .query_all_by_role(Role::Heading)
            .all(|n| !n.is_focused())
    );
    window.get_by_role_and_label(Role::Button, "Back").click();
    window.run_steps(3);
    let arrived = (Role::Heading, page(&window).title().to_owned());
    assert_eq!(focused(&window), arrived);
    let title = window.get_by_role_and_label(arrived.0, &arrived.1);
    let about = title.accesskit_node().description().unwrap_or_default();
    assert!(
        window.query_all_by_label(&about).next().is_some(),
        "{about}"
    );
    press(&mut window, Modifiers::NONE, Key::Tab);
    let (role, name) = focused(&window);
    assert!(
        ![Role::Heading, Role::Tab].contains(&role),
        "{role:?} {name}"
    );
    assert!(!["Back", "Next"].contains(&&*name));
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    assert_ne!(
        focused(&window).0,
        Role::Heading,
        "it is no stop on the way back"
    );
    window.get_by_label_contains("Step 2 of 12").click();
    window.run_steps(3);
    assert_eq!(
        focused(&window),
        (Role::Heading, Page::Engine.title().to_owned())
    );
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(
        page(&window),
        Page::Tenant,
        "the Enter key goes on from a title"
    );
}

#[test]
fn a_page_that_is_not_open_yet_says_why() {
    let mut window = window(USUAL, Look::Light, Page::Start);
    find(&mut window, "delegation groups");
    assert!(
        window
            .query_by_label_contains("Not now: Complete")
            .is_some()
    );
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(page(&window), Page::Start);
    window.get_by_role_and_label(Role::Dialog, "Find anything");
}

#[test]
fn undo_takes_back_an_edit_where_it_was_made_and_redo_makes_it_again() {
    let mut window = window(USUAL, Look::Light, Page::Engine);
    let engine = |w: &Harness<'_, Whole>| w.state().0.model.desk.document.engine;
    let before = engine(&window);
    window.get_by_label("Microsoft Entra Connect Sync").click();
    window.run_steps(3);
    assert_ne!(engine(&window), before);
    window.state_mut().0.model.page = Page::Start;
    window.run_steps(3);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(engine(&window), before);
    assert_eq!(page(&window), Page::Engine);
    let said = "Undone: Engine: Microsoft Entra Cloud Sync";
    let toasts = window.query_all_by_label_contains(said);
    assert!(toasts.count() > 0);
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_ne!(engine(&window), before);
}

#[test]
fn a_text_field_takes_back_its_own_typing() {
    let mut window = window(USUAL, Look::Light, Page::Engine);
    window.get_by_label("Microsoft Entra Connect Sync").click();
    window.run_steps(3);
    let engine = window.state().0.model.desk.document.engine;
    window.state_mut().0.model.page = Page::Start;
    window.run_steps(3);
    window.get_by_label("Configuration file").focus();
    window.run_steps(2);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().0.model.desk.document.engine, engine);
}

#[test]
fn settings_are_reached_by_key_and_hold_at_once() {
    let mut window = window(USUAL, Look::Light, Page::Engine);
    press(&mut window, Modifiers::COMMAND, Key::Comma);
    window.run_steps(3);
    window.get_by_role_and_label(Role::Dialog, "Settings");
    window.get_by_label("Dark").click();
    window.run_steps(3);
    assert_eq!(theme::worn(&window.ctx), Look::Dark);
    window.get_by_label("Reduced").click();
    window.run_steps(3);
    assert!(theme::reduces_motion(&window.ctx));
    assert_eq!(unnamed(&window), Vec::<String>::new());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_role(Role::Dialog).is_none());
}

#[test]
fn a_larger_text_is_worn_and_nothing_leaves_the_window() {
    let mut window = window([1040.0, 720.0], Look::Light, Page::Engine);
    let size = TextSize::of_percent(200);
    let msg = Msg::Settings(settings::Msg::TextSize(size));
    let ctx = window.ctx.clone();
    window.state_mut().0.dispatch(msg, &ctx);
    window.run_steps(5);
    assert_eq!(theme::text_size(&window.ctx), 200);
    // There is as much room as in the narrow form.
    window.get_by_label("Steps");
}

/// Sizes that were to be kept, in percent.
fn kept_sizes(window: &Harness<'_, Whole>) -> Vec<u16> {
    let started = window.state().0.runner.started.iter();
    let kept = started.filter_map(|(_, job)| match job {
        Job::KeepSettings { settings } => Some(settings.text_size.percent()),
        _ => None,
    });
    kept.collect()
}

#[test]
fn the_keys_for_larger_text_change_the_setting_and_it_is_kept() {
    let mut window = window([1040.0, 720.0], Look::Light, Page::Engine);
    press(&mut window, Modifiers::COMMAND, Key::Plus);
    press(&mut window, Modifiers::COMMAND, Key::Equals);
    assert_eq!(window.state().0.model.settings.now.text_size.percent(), 130);
    assert_eq!(theme::text_size(&window.ctx), 130);
    // Also where a dialog has the keyboard: there it shows what is chosen.
    press(&mut window, Modifiers::COMMAND, Key::Comma);
    press(&mut window, Modifiers::COMMAND, Key::Minus);
    assert_eq!(theme::text_size(&window.ctx), 115);
    let shown = window.get_by_role_and_label(Role::ComboBox, "Text size");
    assert_eq!(shown.accesskit_node().value().as_deref(), Some("115 %"));
    press(&mut window, Modifiers::COMMAND, Key::Num0);
    assert_eq!(theme::text_size(&window.ctx), 100);
    // As small as it gets: nothing is kept anew.
    press(&mut window, Modifiers::COMMAND, Key::Minus);
    assert_eq!(theme::text_size(&window.ctx), 100);
    assert_eq!(kept_sizes(&window), [115, 130, 115, 100]);
}

#[test]
fn reset_asks_first() {
    let mut window = window(USUAL, Look::Light, Page::Engine);
    press(&mut window, Modifiers::COMMAND, Key::Comma);
    window.run_steps(3);
    window.get_by_label("High contrast").click();
    window.run_steps(3);
    window.get_by_label("Reset…").click();
    window.run_steps(3);
    for all_of_it in [
        "Theme",
        "text size",
        "motion",
        "language",
        "proxy",
        "journals",
    ] {
        let named = window.query_all_by_label_contains(all_of_it).count();
        assert!(named > 0, "{all_of_it}");
    }
    assert_eq!(theme::worn(&window.ctx), Look::HighContrast);
    window.get_by_role_and_label(Role::Button, "Reset").click();
    window.run_steps(3);
    assert_eq!(theme::worn(&window.ctx), Look::System);
}

#[test]
fn f1_opens_the_help_of_the_page_and_escape_closes_it() {
    for page in Page::ALL {
        let mut window = window(USUAL, Look::Light, page);
        press(&mut window, Modifiers::NONE, Key::F1);
        let title = format!("Help: {}", page.title());
        window.get_by_role_and_label(Role::AlertDialog, &title);
        window.get_by_label("What it writes");
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(window.query_by_role(Role::AlertDialog).is_none());
    }
}

#[test]
fn the_keys_are_listed() {
    let mut window = window(USUAL, Look::Light, Page::Engine);
    press(&mut window, Modifiers::SHIFT, Key::F1);
    window.get_by_role_and_label(Role::AlertDialog, "Keyboard");
    window.get_by_label("Ctrl+K");
    window.get_by_label("Undo");
}

#[test]
fn alt_shows_a_letter_on_each_button_and_presses_it() {
    let mut window = window(USUAL, Look::Light, Page::Engine);
    let next = window.get_by_role_and_label(Role::Button, "Next");
    assert_eq!(
        next.accesskit_node().data().keyboard_shortcut(),
        Some("Alt+N")
    );
    press(&mut window, Modifiers::ALT, Key::B);
    assert_eq!(page(&window), Page::Start);
    press(&mut window, Modifiers::ALT, Key::N);
    assert_eq!(page(&window), Page::Engine);
}

#[test]
fn below_a_dialog_no_letter_presses_anything() {
    let mut window = window(USUAL, Look::Light, Page::Engine);
    press(&mut window, Modifiers::NONE, Key::F1);
    press(&mut window, Modifiers::ALT, Key::B);
    assert_eq!(page(&window), Page::Engine);
}

#[test]
fn letters_look_as_approved_while_alt_is_held() {
    let mut window = window(USUAL, Look::Light, Page::Directory);
    window.event(egui::Event::ModifiersChanged(Modifiers::ALT));
    window.run_steps(3);
    let mut results = SnapshotResults::new();
    picture(&mut window, "access_keys", &mut results);
}

#[test]
fn find_goes_to_the_search_that_the_page_has() {
    let mut window = window(USUAL, Look::Light, Page::Identity);
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(page(&window), Page::Scope);
    press(&mut window, Modifiers::COMMAND, Key::F);
    window.run_steps(2);
    assert!(window.get_by_label("Search by name or DN").is_focused());
}

#[test]
fn find_shows_text_of_a_page_as_approved_and_escape_takes_the_keyboard_there() {
    let mut window = window(USUAL, Look::Light, Page::Start);
    press(&mut window, Modifiers::COMMAND, Key::F);
    window.get_by_label("Find on this page").type_text("browse");
    window.run_steps(4);
    let counted = window.query_all_by_role(Role::Status);
    let words: Vec<String> = counted.filter_map(|n| n.accesskit_node().label()).collect();
    assert!(words.iter().any(|w| w.starts_with("1 of ")), "{words:?}");
    let mut results = SnapshotResults::new();
    picture(&mut window, "find_light", &mut results);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Find on this page").is_none());
    assert!(
        window
            .get_by_role_and_label(Role::Button, "Browse…")
            .is_focused()
    );
}

#[test]
fn find_takes_the_keyboard_on_every_page() {
    for page in Page::ALL {
        let mut window = window(USUAL, Look::Light, page);
        press(&mut window, Modifiers::COMMAND, Key::F);
        window.run_steps(2);
        let (role, name) = focused(&window);
        assert_eq!(role, Role::SearchInput, "{page:?}: {name}");
    }
}

/// A search that the page does not show now cannot have the keyboard.
#[test]
fn find_looks_through_the_page_where_its_own_search_is_not_shown() {
    let mut window = window(USUAL, Look::Light, Page::Identity);
    press(&mut window, Modifiers::ALT, Key::ArrowLeft);
    window.get_by_label("Edit as text").click();
    window.run_steps(3);
    press(&mut window, Modifiers::COMMAND, Key::F);
    window.run_steps(2);
    assert_eq!(focused(&window).1, "Find on this page");
}

#[test]
fn what_is_not_on_the_page_is_said() {
    let mut window = window(USUAL, Look::Light, Page::Features);
    press(&mut window, Modifiers::COMMAND, Key::F);
    window.get_by_label("Find on this page").type_text("zebra");
    window.run_steps(4);
    window.get_by_role_and_label(Role::Status, "Not on this page");
}
