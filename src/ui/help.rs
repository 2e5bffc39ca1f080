//! Draws the help: what the page is for, and which keys there are.

use egui::{Context, Key, Modifiers, Ui, vec2};

use super::keys;
use super::parts::{Modal, card, key_value, text};
use super::theme::size;
use crate::wizard::{Action, Model, Panel, help};

/// Above the page, while it is open. Returns whether it is closed now.
pub(super) fn show(ctx: &Context, model: &Model) -> bool {
    let answer = match model.panel {
        None => return false,
        Some(Panel::Help) => {
            let title = format!("Help: {}", model.page.title());
            Modal::new(&title).show(ctx, |ui| page(ui, model))
        }
        Some(Panel::Keyboard) => Modal::new("Keyboard").show(ctx, keyboard),
    };
    answer.is_some()
}

fn page(ui: &mut Ui, model: &Model) {
    scroll_by_keys(ui);
    let Some(help) = help::of(model.page) else {
        return;
    };
    for (title, words) in [
        ("What it decides", &help.decides),
        ("What it writes", &help.writes),
        ("What can be undone", &help.undo),
    ] {
        text::subsection(ui, title);
        text::body(ui, words);
    }
    for question in &help.questions {
        card::show(ui, |ui| {
            text::subsection(ui, &question.ask);
            text::body(ui, &question.answer);
        });
    }
    let keys = keys::of(ui.ctx(), Action::Keyboard);
    text::help(ui, &format!("{keys} lists all keys."));
}

/// What keys do where a control or a place has them.
const PLACES: [(&str, &[(&str, &str)]); 3] = [
    (
        "Everywhere",
        &[
            ("Tab, Shift+Tab", "To the next and the previous control"),
            ("Space, Enter", "Press a button, change a switch"),
            ("Enter", "Next, where no control uses it"),
            ("Escape", "Close a dialog or a list; empty a search"),
            (
                "Alt and a letter",
                "Press the button that shows it while Alt is held",
            ),
        ],
    ),
    (
        "In lists and trees",
        &[
            ("Arrows", "To the next row; open and close a branch"),
            ("Home, End", "To the first and the last row"),
            ("Letters", "To the next row that begins with them"),
            ("*", "Open a branch and its siblings"),
            ("Space", "Take a branch in or out"),
        ],
    ),
    (
        "In text",
        &[(
            "Ctrl+Z, Ctrl+Shift+Z",
            "Take back and repeat what was typed in the field",
        )],
    ),
];

fn keyboard(ui: &mut Ui) {
    scroll_by_keys(ui);
    text::subsection(ui, "Actions");
    for action in Action::ALL {
        let keys = keys::of(ui.ctx(), action);
        if !keys.is_empty() {
            key_value::row(ui, &keys, |ui| text::body(ui, &action.title().show()));
        }
    }
    for (place, rows) in PLACES {
        text::subsection(ui, place);
        for (keys, what) in rows {
            key_value::row(ui, keys, |ui| text::body(ui, what));
        }
    }
}

/// There is nothing to tab to in it.
fn scroll_by_keys(ui: &Ui) {
    let press = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let page = ui.clip_rect().height();
    let by = if press(Key::ArrowDown) {
        -size::LIST_ROW
    } else if press(Key::ArrowUp) {
        size::LIST_ROW
    } else if press(Key::PageDown) {
        -page
    } else if press(Key::PageUp) {
        page
    } else {
        return;
    };
    ui.scroll_with_delta(vec2(0.0, by));
}
