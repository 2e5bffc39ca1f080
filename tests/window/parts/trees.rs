//! The tree.

use super::*;

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
fn letters_find_a_row_and_a_star_opens_its_siblings() {
    let mut harness = gallery(Section::Tree);
    harness.get_by_label("corp.example").focus();
    harness.run_steps(2);
    typed(&mut harness, "*");
    assert!(harness.query_by_label("Berlin").is_none());
    typed(&mut harness, "w");
    assert_eq!(focused(&harness), "Workstations");
    typed(&mut harness, "*");
    harness.get_by_label("Berlin");
}

fn typed(harness: &mut Harness<'_, Shown<Gallery>>, text: &str) {
    harness.event(egui::Event::Text(text.into()));
    harness.run_steps(2);
}

#[test]
fn letters_typed_in_time_are_one_word_and_one_letter_again_goes_on() {
    let mut harness = gallery(Section::Tree);
    harness.get_by_label("corp.example").focus();
    harness.run_steps(2);
    typed(&mut harness, "e");
    assert_eq!(focused(&harness), "Engineering");
    typed(&mut harness, "m");
    assert_eq!(focused(&harness), "emea.corp.example");
    // Time goes by: a new word.
    harness.run_steps(8);
    for next in ["People", "Program Data", "People"] {
        typed(&mut harness, "p");
        assert_eq!(focused(&harness), next);
    }
    harness.run_steps(8);
    typed(&mut harness, "p");
    typed(&mut harness, "r");
    assert_eq!(focused(&harness), "Program Data");
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
