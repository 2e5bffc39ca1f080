//! Draws the help: what the page is for, and which keys there are.

use egui::{Context, Key, Modifiers, Ui, vec2};

use super::keys;
use super::parts::{Modal, card, key_value, text};
use super::theme::size;
use crate::model::words::say;
use crate::wizard::{Action, Model, Panel, help};

/// Above the page, while it is open. Returns whether it is closed now.
pub(super) fn show(ctx: &Context, model: &Model) -> bool {
    let answer = match model.panel {
        None => return false,
        Some(Panel::Help) => {
            let title = say!("window-help-of", page = model.page.title());
            Modal::new(&title).show(ctx, |ui| page(ui, model))
        }
        Some(Panel::Keyboard) => Modal::new(say!("window-do-keyboard")).show(ctx, keyboard),
    };
    answer.is_some()
}

/// Questions are no headings: a screen reader reads a dialog without those, and would say answers only.
fn page(ui: &mut Ui, model: &Model) {
    scroll_by_keys(ui);
    let Some(help) = help::of(model.page) else {
        return;
    };
    for (title, words) in [
        (say!("window-help-decides"), &help.decides),
        (say!("window-help-writes"), &help.writes),
        (say!("window-help-undo"), &help.undo),
    ] {
        text::strong(ui, title);
        text::body(ui, words);
    }
    for question in &help.questions {
        card::show(ui, |ui| {
            text::strong(ui, &question.ask);
            text::body(ui, &question.answer);
        });
    }
    let keys = keys::of(ui.ctx(), Action::Keyboard);
    text::help(ui, &say!("window-help-all-keys", keys = keys));
}

/// A key and what it does.
type Row = (&'static str, &'static str);

/// What keys do where a control or a place has them.
fn places() -> [(&'static str, Vec<Row>); 3] {
    let everywhere = vec![
        (say!("window-help-tab"), say!("window-help-tab-does")),
        (say!("window-help-space"), say!("window-help-space-does")),
        (say!("window-help-enter"), say!("window-help-enter-does")),
        (say!("window-help-escape"), say!("window-help-escape-does")),
        (say!("window-help-letter"), say!("window-help-letter-does")),
    ];
    let lists = vec![
        (say!("window-help-arrows"), say!("window-help-arrows-does")),
        (say!("window-help-home"), say!("window-help-home-does")),
        (
            say!("window-help-letters"),
            say!("window-help-letters-does"),
        ),
        ("*", say!("window-help-star-does")),
        (
            say!("window-help-space-alone"),
            say!("window-help-space-alone-does"),
        ),
    ];
    let texts = vec![(
        say!("window-help-undo-typing"),
        say!("window-help-undo-typing-does"),
    )];
    [
        (say!("window-help-everywhere"), everywhere),
        (say!("window-help-lists"), lists),
        (say!("window-help-text"), texts),
    ]
}

fn keyboard(ui: &mut Ui) {
    scroll_by_keys(ui);
    text::subsection(ui, say!("window-help-actions"));
    for action in Action::ALL {
        let keys = keys::of(ui.ctx(), action);
        if !keys.is_empty() {
            key_value::keyboard(ui, &keys, &action.title().show());
        }
    }
    for (place, rows) in places() {
        text::subsection(ui, place);
        for (keys, what) in rows {
            key_value::keyboard(ui, keys, what);
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
