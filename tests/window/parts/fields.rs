//! What is typed into and chosen from, and how the Tab key comes to it.

use super::*;

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
fn what_an_arrow_chooses_is_scrolled_into_sight() {
    let mut harness = window([300.0, 150.0], Look::Light, 0, |at, ui| {
        egui::ScrollArea::vertical().show(ui, |ui| {
            let options: Vec<String> = (0..20).map(|n| format!("Option {n}")).collect();
            let options: Vec<&str> = options.iter().map(String::as_str).collect();
            *at = choice::radios(ui, "Options", &options, Some(*at)).unwrap_or(*at);
        });
    });
    harness.get_by_label("Option 0").focus();
    harness.run_steps(2);
    for n in 1..20 {
        press(&mut harness, Key::ArrowDown);
        harness.run_steps(20);
        assert_eq!(focused(&harness), format!("Option {n}"));
        let rect = harness.get_by_label(&format!("Option {n}")).rect();
        assert!(rect.top() >= 0.0 && rect.bottom() <= 150.0, "{n}: {rect:?}");
    }
}

#[test]
fn radio_buttons_are_one_stop_of_the_tab_key() {
    let mut harness = gallery(Section::Choices);
    let mut around: Vec<String> = Vec::new();
    for _ in 0..60 {
        press(&mut harness, Key::Tab);
        let mut radios = harness.query_all_by_role(Role::RadioButton);
        let here = radios.find(|n| n.is_focused());
        around.extend(here.and_then(|n| n.accesskit_node().label()));
    }
    around.sort();
    around.dedup();
    // The theme of the gallery, what is set plainly, and the cards.
    let stops = ["Domain local", "Light", "Microsoft Entra Cloud Sync"];
    assert_eq!(around, stops);
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
