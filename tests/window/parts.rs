//! Single parts by keyboard and by name.

use egui::Key;
use egui::accesskit::{Live, Role, Toggled};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use syncwright::ui::gallery::{Gallery, Section};
use syncwright::ui::parts::{
    Cell, Choice, Column, Picker, PickerItem, Table, Tree, TreeEvent, TreeRow, button, check,
    choice, picker::Found, progress, text, tree,
};
use syncwright::ui::theme::{Icon, Look};

use crate::support::{Shown, USUAL, window};

fn gallery(section: Section) -> Harness<'static, Shown<Gallery>> {
    window(
        [1024.0, 1200.0],
        Look::Light,
        Gallery::at(section),
        Gallery::show,
    )
}

fn press<S>(harness: &mut Harness<'_, S>, key: Key) {
    harness.key_press(key);
    harness.run_steps(2);
}

fn focused<S>(harness: &Harness<'_, S>) -> String {
    let mut all = harness.query_all(egui_kittest::kittest::By::new());
    let node = all.find(|n| n.is_focused());
    node.and_then(|n| n.accesskit_node().label())
        .unwrap_or_default()
}

fn check_of(harness: &Harness<'_, Shown<Gallery>>, name: &str) -> Option<Toggled> {
    let row = harness.get_by_role_and_label(Role::TreeItem, name);
    row.accesskit_node().toggled()
}

#[test]
fn the_tree_is_one_tab_stop_and_arrows_walk_it() {
    let mut harness = gallery(Section::Tree);
    harness.get_by_label("corp.example").focus();
    harness.run_steps(2);
    press(&mut harness, Key::ArrowDown);
    assert_eq!(focused(&harness), "People");
    press(&mut harness, Key::ArrowRight);
    assert_eq!(focused(&harness), "Engineering");
    press(&mut harness, Key::ArrowLeft);
    assert_eq!(focused(&harness), "People");
    press(&mut harness, Key::ArrowLeft);
    assert!(harness.query_by_label("Engineering").is_none());
    press(&mut harness, Key::End);
    assert_eq!(focused(&harness), "emea.corp.example");
    press(&mut harness, Key::Home);
    assert_eq!(focused(&harness), "corp.example");
    press(&mut harness, Key::Tab);
    let after = focused(&harness);
    assert!(
        harness
            .query_by_role_and_label(Role::TreeItem, &after)
            .is_none(),
        "{after}"
    );
}

/// Each frame has one key, as from a key held down on a computer that draws slowly.
#[test]
fn arrows_pressed_in_frame_after_frame_do_not_leave_the_tree() {
    let mut harness = gallery(Section::Tree);
    harness.get_by_label("corp.example").focus();
    harness.run_steps(1);
    for _ in 0..5 {
        harness.key_press(Key::ArrowDown);
        harness.run_steps(1);
        let at = focused(&harness);
        assert!(
            harness
                .query_by_role_and_label(Role::TreeItem, &at)
                .is_some(),
            "{at}"
        );
    }
}

/// As when a key is held down and frames are slower than its repeats.
#[test]
fn every_repeat_of_a_held_key_counts_when_several_come_in_one_frame() {
    let mut harness = gallery(Section::Tree);
    harness.get_by_label("corp.example").focus();
    harness.run_steps(2);
    let hold = |harness: &mut Harness<'_, Shown<Gallery>>, key, times| {
        (0..times).for_each(|_| harness.key_press(key));
        harness.run_steps(4);
    };
    hold(&mut harness, Key::ArrowDown, 2);
    assert_eq!(focused(&harness), "Engineering");
    // To People, which closes, to the domain, which closes.
    hold(&mut harness, Key::ArrowLeft, 4);
    assert_eq!(focused(&harness), "corp.example");
    assert!(harness.query_by_label("People").is_none());
    // It opens, to People, which opens, into it.
    hold(&mut harness, Key::ArrowRight, 4);
    assert_eq!(focused(&harness), "Engineering");
    hold(&mut harness, Key::ArrowUp, 2);
    assert_eq!(focused(&harness), "corp.example");
}

#[test]
fn letters_find_a_row_and_a_star_opens_all() {
    let mut harness = gallery(Section::Tree);
    harness.get_by_label("corp.example").focus();
    harness.run_steps(2);
    assert!(harness.query_by_label("Berlin").is_none());
    harness.event(egui::Event::Text("w".into()));
    harness.run_steps(2);
    assert_eq!(focused(&harness), "Workstations");
    harness.event(egui::Event::Text("*".into()));
    harness.run_steps(2);
    harness.get_by_label("Berlin");
}

#[test]
fn space_ticks_a_row_and_its_parent_becomes_mixed() {
    let mut harness = gallery(Section::Tree);
    assert_eq!(check_of(&harness, "Engineering"), Some(Toggled::True));
    assert_eq!(check_of(&harness, "corp.example"), Some(Toggled::Mixed));
    harness.get_by_label("Engineering").click();
    harness.run_steps(2);
    assert_eq!(
        check_of(&harness, "Engineering"),
        Some(Toggled::True),
        "a click on the name only selects"
    );
    press(&mut harness, Key::Space);
    assert_eq!(check_of(&harness, "Engineering"), Some(Toggled::False));
    harness.get_by_label("Engineering").click_accesskit();
    harness.run_steps(2);
    assert_eq!(check_of(&harness, "Engineering"), Some(Toggled::True));
}

#[test]
fn a_row_that_cannot_be_ticked_says_why_and_stays() {
    let mut harness = gallery(Section::Tree);
    let before = check_of(&harness, "Program Data");
    harness.get_by_label("Program Data").click_accesskit();
    harness.run_steps(2);
    assert_eq!(check_of(&harness, "Program Data"), before);
    let row = harness.get_by_label("Program Data");
    let about = row
        .accesskit_node()
        .data()
        .description()
        .unwrap_or_default()
        .to_owned();
    assert!(about.contains("never syncs"), "{about}");
}

#[test]
fn a_row_says_its_level_and_whether_it_is_open() {
    let harness = gallery(Section::Tree);
    let people = harness.get_by_label("People");
    assert_eq!(people.accesskit_node().data().level(), Some(2));
    assert_eq!(people.accesskit_node().data().is_expanded(), Some(true));
    let closed = harness.get_by_label("Workstations");
    assert_eq!(closed.accesskit_node().data().is_expanded(), Some(false));
    let said = closed
        .accesskit_node()
        .data()
        .description()
        .map(str::to_owned);
    let said = said.unwrap_or_default();
    assert_eq!(said.ends_with("closed, level 2"), !cfg!(windows), "{said}");
}

/// As many rows as the largest forests have.
#[derive(Default)]
struct Large {
    events: Vec<TreeEvent>,
}

const MANY: usize = 100_000;

fn large(state: &mut Large, ui: &mut egui::Ui) {
    let event = Tree::new("large", "Containers")
        .height(600.0)
        .show(ui, MANY, |i| {
            TreeRow::new(tree::key(i), 0, format!("OU {i}"), Icon::Folder)
        });
    state.events.extend(event);
}

#[test]
fn of_a_hundred_thousand_rows_only_those_in_sight_exist() {
    let mut harness = window(USUAL, Look::Light, Large::default(), large);
    assert!(harness.query_all_by_role(Role::TreeItem).count() < 30);
    harness.get_by_label("OU 0").focus();
    harness.run_steps(2);
    press(&mut harness, Key::End);
    assert_eq!(focused(&harness), "OU 99999");
    let rect = harness.get_by_label("OU 99999").rect();
    assert!(rect.bottom() <= 601.0 && rect.top() > 500.0, "{rect:?}");
    press(&mut harness, Key::ArrowUp);
    assert_eq!(focused(&harness), "OU 99998");
}

#[test]
fn the_current_row_keeps_the_focus_when_it_is_scrolled_away() {
    let mut harness = window(USUAL, Look::Light, Large::default(), large);
    harness.get_by_label("OU 0").focus();
    harness.run_steps(2);
    harness.hover_at(egui::pos2(300.0, 300.0));
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -4000.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: egui::Modifiers::NONE,
    });
    harness.run_steps(6);
    press(&mut harness, Key::ArrowDown);
    assert_eq!(focused(&harness), "OU 1");
}

#[test]
fn a_dialog_focuses_the_safe_button_and_keeps_tab_inside() {
    let mut harness = gallery(Section::Dialogs);
    harness.get_by_label("Ask about danger…").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::AlertDialog, "Forget this draft?");
    assert_eq!(focused(&harness), "Keep");
    let mut seen = Vec::new();
    for _ in 0..4 {
        press(&mut harness, Key::Tab);
        seen.push(focused(&harness));
    }
    assert!(
        seen.iter().all(|n| n == "Keep" || n == "Forget draft"),
        "{seen:?}"
    );
}

#[test]
fn escape_is_the_safe_answer() {
    let mut harness = gallery(Section::Dialogs);
    harness.get_by_label("Ask about danger…").click();
    harness.run_steps(3);
    press(&mut harness, Key::Escape);
    harness.get_by_label("You answered no.");
    assert!(harness.query_by_role(Role::AlertDialog).is_none());
}

#[test]
fn the_keyboard_returns_to_where_it_was_before_a_dialog() {
    let mut harness = gallery(Section::Dialogs);
    for (opener, answer) in [
        ("Ask…", Key::Escape),
        ("Ask about danger…", Key::Enter),
        ("Say much…", Key::Space),
    ] {
        harness.get_by_label(opener).focus();
        harness.run_steps(2);
        press(&mut harness, Key::Enter);
        assert_ne!(focused(&harness), opener, "the dialog has the keyboard");
        press(&mut harness, answer);
        assert!(harness.query_by_role(Role::AlertDialog).is_none());
        assert_eq!(focused(&harness), opener);
    }
}

#[test]
fn a_dialog_is_one_dialog_and_has_a_name() {
    let mut harness = gallery(Section::Dialogs);
    harness.get_by_label("Ask…").click();
    harness.run_steps(3);
    let dialogs: Vec<_> = harness
        .query_all(egui_kittest::kittest::By::new())
        .map(|n| n.accesskit_node())
        .filter(|n| [Role::Dialog, Role::AlertDialog, Role::Unknown].contains(&n.role()))
        .map(|n| (n.label(), n.data().is_modal()))
        .collect();
    assert_eq!(dialogs, [(Some("Close Syncwright?".to_owned()), true)]);
}

/// As a window draws: only when it was asked to.
fn frames_of_a_spinner(seconds: f64) -> (usize, usize) {
    let ctx = egui::Context::default();
    syncwright::ui::theme::install(&ctx);
    let (mut time, mut early, mut late) = (0.0, 0, 0);
    while time < 10.0 + seconds {
        let input = egui::RawInput {
            time: Some(time),
            ..Default::default()
        };
        let mut out = ctx.run_ui(input, |ui| progress::spinner(ui, "Waiting for the browser"));
        let delay = out.viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        out.textures_delta.clear();
        *(if time < 10.0 { &mut early } else { &mut late }) += 1;
        time += delay.as_secs_f64().max(0.001);
    }
    (early, late)
}

#[test]
fn a_spinner_turns_at_first_and_then_steps_once_a_second() {
    let (early, late) = frames_of_a_spinner(30.0);
    assert!(early > 100, "{early} frames in ten seconds");
    assert!((29..=33).contains(&late), "{late} frames in thirty seconds");
}

#[test]
fn a_spinner_that_steps_counts_the_seconds_of_its_own_work() {
    let mut harness = window([400.0, 200.0], Look::Light, true, |on, ui| {
        if *on {
            progress::spinner(ui, "Waiting");
        }
    });
    // A step of the harness is a quarter of a second.
    harness.run_steps(44);
    let said = |h: &Harness<'_, Shown<bool>>| {
        let status = h.get_by_role_and_label(Role::Status, "Waiting");
        status.accesskit_node().value().unwrap_or_default()
    };
    assert!(said(&harness).starts_with("Waiting (1"));
    harness.state_mut().state = false;
    harness.run_steps(1);
    harness.state_mut().state = true;
    harness.run_steps(4);
    assert_eq!(said(&harness), "Waiting");
}

#[test]
fn what_goes_on_and_what_failed_is_told_by_name_and_no_number_is_read_out() {
    let mut harness = window([500.0, 300.0], Look::Light, (), |(), ui| {
        progress::spinner(ui, "Waiting");
        progress::bar(ui, "Reading users", 3, 10, false);
        text::error(ui, "The answer was cut off");
        text::status(ui, "Saved");
    });
    harness.run_steps(44);
    for (role, name) in [
        (Role::Status, "Waiting"),
        (Role::ProgressIndicator, "Reading users"),
        (Role::Alert, "The answer was cut off"),
        (Role::Status, "Saved"),
    ] {
        let node = harness.get_by_role_and_label(role, name);
        assert_eq!(
            node.accesskit_node().data().live(),
            Some(Live::Polite),
            "{name}"
        );
    }
}

#[test]
fn a_banner_interrupts_only_with_what_failed() {
    let harness = gallery(Section::Messages);
    let banners: Vec<(bool, Option<Live>)> = harness
        .query_all_by_role(Role::Alert)
        .map(|n| {
            let name = n.accesskit_node().label().unwrap_or_default();
            (
                name.starts_with("Error: "),
                n.accesskit_node().data().live(),
            )
        })
        .collect();
    assert!(
        banners.contains(&(true, Some(Live::Assertive))),
        "{banners:?}"
    );
    assert!(
        banners.contains(&(false, Some(Live::Polite))),
        "{banners:?}"
    );
    assert!(
        banners.iter().all(|(failed, live)| *live
            == Some(match failed {
                true => Live::Assertive,
                false => Live::Polite,
            })),
        "{banners:?}"
    );
}

fn long_page(on: &mut bool, ui: &mut egui::Ui) {
    egui::ScrollArea::vertical().show(ui, |ui| {
        for n in 0..12 {
            button::secondary(ui, &format!("Button {n}"));
            check::checkbox(ui, on, &format!("Check {n}"));
            ui.push_id(n, |ui| {
                let title = format!("Card {n}");
                choice::cards(ui, "Cards", &[Choice::new(&title, "One.")], None);
            });
        }
    });
}

#[test]
fn what_the_tab_key_comes_to_is_scrolled_into_sight() {
    let mut harness = window([500.0, 300.0], Look::Light, false, long_page);
    let sight = harness.ctx.content_rect();
    for n in 0..36 {
        press(&mut harness, Key::Tab);
        harness.run_steps(8);
        let mut all = harness.query_all(egui_kittest::kittest::By::new());
        let at = all.find(|n| n.is_focused()).expect("a focus").rect();
        assert!(sight.contains_rect(at), "{n}: {at:?}");
    }
}

/// Lists that scroll by themselves, their lower halves below the end of the window.
fn long_page_of_lists(text: &mut String, ui: &mut egui::Ui) {
    let items: Vec<PickerItem<'_>> = (0..40)
        .map(|n| PickerItem::new(Icon::Person, format!("Person {n}"), "Found"))
        .collect();
    egui::ScrollArea::vertical().show(ui, |ui| {
        ui.set_min_height(1000.0);
        let found = Found::Items {
            items: &items,
            more: false,
        };
        Picker::new("People").show(ui, text, found, &[]);
        let columns = [Column::new("Name")];
        let table = Table::new("Rows", &columns).selectable(None);
        table.show(ui, 40, |row, _| Cell::Text(format!("Row {row}").into()));
    });
}

#[test]
fn a_row_that_the_tab_key_comes_to_is_in_sight_within_its_list_and_the_page() {
    let mut harness = window(
        [500.0, 200.0],
        Look::Light,
        String::new(),
        long_page_of_lists,
    );
    let sight = harness.ctx.content_rect();
    let (mut results, mut rows) = (0, 0);
    while rows < 12 {
        press(&mut harness, Key::Tab);
        harness.run_steps(8);
        let mut all = harness.query_all(egui_kittest::kittest::By::new());
        let node = all.find(|n| n.is_focused()).expect("a focus");
        let (role, at) = (node.accesskit_node().role(), node.rect());
        assert!(sight.contains_rect(at), "{role:?} at {at:?} of {sight:?}");
        results += usize::from(role == Role::ListBoxOption);
        rows += usize::from(role == Role::Row);
    }
    assert_eq!(results, 40);
}

#[test]
fn a_field_has_its_label_and_its_error_as_description() {
    let harness = gallery(Section::Fields);
    let account = harness.get_by_role_and_label(Role::TextInput, "Account");
    let node = account.accesskit_node();
    assert!(
        node.data()
            .description()
            .is_some_and(|d| d.contains("user@domain"))
    );
    assert!(node.data().invalid().is_some());
}

#[test]
fn a_password_is_shown_only_while_asked_for() {
    let mut harness = gallery(Section::Fields);
    harness.get_by_role_and_label(Role::PasswordInput, "Password");
    harness.get_by_label("Show Password").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::TextInput, "Password");
    syncwright::ui::parts::field::forget_reveals(&harness.ctx);
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::PasswordInput, "Password");
}

#[test]
fn arrows_choose_between_radio_cards() {
    let mut harness = gallery(Section::Choices);
    harness
        .get_by_role_and_label(Role::RadioButton, "Microsoft Entra Cloud Sync")
        .focus();
    harness.run_steps(2);
    press(&mut harness, Key::ArrowRight);
    assert_eq!(focused(&harness), "Microsoft Entra Connect Sync");
    let chosen = harness.get_by_label("Microsoft Entra Connect Sync");
    assert_eq!(chosen.accesskit_node().toggled(), Some(Toggled::True));
    press(&mut harness, Key::ArrowRight);
    assert_eq!(
        focused(&harness),
        "Microsoft Entra Cloud Sync",
        "the one that is not available is passed over"
    );
}

#[test]
fn a_list_is_chosen_from_by_arrows_and_by_menu() {
    let mut harness = gallery(Section::Fields);
    harness
        .get_by_role_and_label(Role::ComboBox, "Cloud")
        .focus();
    harness.run_steps(2);
    press(&mut harness, Key::ArrowDown);
    assert_eq!(
        harness
            .get_by_role_and_label(Role::ComboBox, "Cloud")
            .value()
            .as_deref(),
        Some("US Gov L4")
    );
    harness
        .get_by_role_and_label(Role::ComboBox, "Cloud")
        .click();
    harness.run_steps(3);
    harness.get_by_label("China (21Vianet)").click();
    harness.run_steps(3);
    assert_eq!(
        harness
            .get_by_role_and_label(Role::ComboBox, "Cloud")
            .value()
            .as_deref(),
        Some("China (21Vianet)")
    );
}

#[test]
fn a_number_takes_digits_only_and_stays_in_its_range() {
    let mut harness = gallery(Section::Fields);
    let value = |h: &Harness<'_, Shown<Gallery>>| {
        let node = h.get_by_label("Deletion limit");
        node.accesskit_node().data().numeric_value()
    };
    assert_eq!(value(&harness), Some(500.0));
    harness.get_by_label("More: Deletion limit").click();
    harness.run_steps(3);
    assert_eq!(value(&harness), Some(501.0));
    harness.get_by_label("Deletion limit").focus();
    harness.run_steps(2);
    press(&mut harness, Key::End);
    harness.event(egui::Event::Text("x99999".into()));
    harness.run_steps(2);
    assert_eq!(value(&harness), Some(10_000.0));
}

#[test]
fn a_message_is_announced_with_its_remedy_and_keeps_its_detail_folded() {
    let mut harness = gallery(Section::Messages);
    let said = harness
        .query_all_by_role(Role::Alert)
        .filter_map(|n| n.accesskit_node().label())
        .next()
        .unwrap_or_default();
    assert!(
        said.starts_with("Error: The certificate of dc1.corp.example"),
        "{said}"
    );
    assert!(said.contains("Choose the CA file"), "{said}");
    assert!(harness.query_by_label_contains("UnknownIssuer").is_none());
    harness.get_by_label("Show details").click();
    harness.run_steps(3);
    harness.get_by_label_contains("UnknownIssuer");
}

#[test]
fn a_notice_goes_by_itself() {
    let mut harness = gallery(Section::Messages);
    harness.get_by_label("Show a notice").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::Status, "The plan was copied");
    harness.run_steps(24);
    assert!(harness.query_by_role(Role::Status).is_none());
}

#[test]
fn a_hostile_name_is_shown_and_not_obeyed() {
    let harness = gallery(Section::Type);
    harness.get_by_label("Anna‹U+202E›nimdA‹U+0007›");
}
