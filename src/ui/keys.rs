//! Keys that work on every page; the help lists them from here.

use egui::{Key, KeyboardShortcut, Modifiers, Response, Ui};

use super::parts::draw;
use crate::model::words::say;
use crate::wizard::Action;

const COMMAND: Modifiers = Modifiers::COMMAND;
const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// In the order in which they are tried: those with more modifiers first. The first of an action is
/// the one that is shown.
const KEYS: [(Action, KeyboardShortcut); 16] = [
    (Action::Palette, KeyboardShortcut::new(COMMAND, Key::K)),
    (Action::Redo, KeyboardShortcut::new(COMMAND_SHIFT, Key::Z)),
    (Action::Redo, KeyboardShortcut::new(COMMAND, Key::Y)),
    (Action::Undo, KeyboardShortcut::new(COMMAND, Key::Z)),
    (Action::Find, KeyboardShortcut::new(COMMAND, Key::F)),
    (Action::Settings, KeyboardShortcut::new(COMMAND, Key::Comma)),
    (
        Action::Keyboard,
        KeyboardShortcut::new(Modifiers::SHIFT, Key::F1),
    ),
    (
        Action::Help,
        KeyboardShortcut::new(Modifiers::NONE, Key::F1),
    ),
    (
        Action::Refresh,
        KeyboardShortcut::new(Modifiers::NONE, Key::F5),
    ),
    (Action::Refresh, KeyboardShortcut::new(COMMAND, Key::R)),
    (
        Action::Back,
        KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft),
    ),
    (
        Action::Next,
        KeyboardShortcut::new(Modifiers::ALT, Key::ArrowRight),
    ),
    (
        Action::LargerText,
        KeyboardShortcut::new(COMMAND, Key::Plus),
    ),
    // The same key without Shift, on keyboards where + needs it.
    (
        Action::LargerText,
        KeyboardShortcut::new(COMMAND, Key::Equals),
    ),
    (
        Action::SmallerText,
        KeyboardShortcut::new(COMMAND, Key::Minus),
    ),
    (Action::UsualText, KeyboardShortcut::new(COMMAND, Key::Num0)),
];

/// What was pressed. A dialog or a menu that is open keeps its keys, but for those that make it
/// readable, and a text field takes back itself what was typed in it.
pub(super) fn pressed(ui: &Ui) -> Option<Action> {
    use Action::{LargerText, Redo, SmallerText, Undo, UsualText};
    let ctx = ui.ctx();
    let above = egui::Popup::is_any_open(ctx) || ui.memory(|m| m.top_modal_layer().is_some());
    let typing = ctx.text_edit_focused();
    let pressed = |(action, keys): &&(Action, KeyboardShortcut)| {
        let here = match action {
            LargerText | SmallerText | UsualText => true,
            Undo | Redo => !above && !typing,
            _ => !above,
        };
        here && ui.input_mut(|i| i.consume_shortcut(keys))
    };
    KEYS.iter().find(pressed).map(|(action, _)| *action)
}

/// `Ctrl+K`, as this system writes it; empty: it has no key.
pub(super) fn of(ctx: &egui::Context, action: Action) -> String {
    let keys = KEYS.iter().find(|(a, _)| *a == action);
    keys.map_or_else(String::new, |(_, keys)| {
        if ctx.os().is_mac() {
            ctx.format_shortcut(keys)
        } else {
            named(keys)
        }
    })
}

/// The key of what a button does, for who hears the window.
pub(super) fn tell(ui: &Ui, button: &Response, action: Action) {
    let keys = of(ui.ctx(), action);
    draw::node(ui, button.id, |n| n.set_keyboard_shortcut(keys));
}

/// As on the keyboards of those who speak the language.
fn named(keys: &KeyboardShortcut) -> String {
    let Modifiers {
        alt,
        shift,
        command,
        ..
    } = keys.modifiers;
    let key = match keys.logical_key {
        Key::ArrowLeft => say!("window-key-left"),
        Key::ArrowRight => say!("window-key-right"),
        Key::Comma => say!("window-key-comma"),
        Key::Plus => say!("window-key-plus"),
        Key::Minus => say!("window-key-minus"),
        key => key.name(),
    };
    let parts = [
        command.then_some(say!("window-key-ctrl")),
        alt.then_some("Alt"),
        shift.then_some(say!("window-key-shift")),
        Some(key),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    parts.join("+")
}
