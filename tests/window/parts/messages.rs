//! Dialogs, and what tells how work goes.

use super::*;

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

#[test]
fn a_table_tells_by_which_column_it_is_sorted_and_which_way() {
    let mut harness = gallery(Section::Data);
    let way = |harness: &Harness<'_, Shown<Gallery>>| {
        let header = harness.get_by_role_and_label(Role::ColumnHeader, "Users");
        let node = header.accesskit_node();
        let said = node.data().description().map(str::to_owned);
        (node.data().sort_direction(), said)
    };
    let before = way(&harness);
    harness
        .get_by_role_and_label(Role::ColumnHeader, "Users")
        .click();
    harness.run_steps(2);
    let after = way(&harness);
    assert!(before.0.is_some() && after.0.is_some());
    assert_ne!(before, after);
    let sorted = "Sorted from the last to the first".to_owned();
    assert!([before.1, after.1].contains(&Some(sorted)));
}
