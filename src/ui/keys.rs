//! Keys that work on every page; the help lists them from here.

use egui::{Key, KeyboardShortcut, Modifiers, Ui};

use crate::wizard::Action;

const COMMAND: Modifiers = Modifiers::COMMAND;
const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// In the order in which they are tried: those with more modifiers first. The first of an action is
/// the one that is shown.
const KEYS: [(Action, KeyboardShortcut); 12] = [
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
];

/// What was pressed. A dialog or a menu that is open keeps its keys, and a text field takes back
/// itself what was typed in it.
pub(super) fn pressed(ui: &Ui) -> Option<Action> {
    let ctx = ui.ctx();
    if egui::Popup::is_any_open(ctx) || ui.memory(|m| m.top_modal_layer().is_some()) {
        return None;
    }
    let typing = ctx.text_edit_focused();
    let pressed = |(action, keys): &&(Action, KeyboardShortcut)| {
        let of_a_field = matches!(action, Action::Undo | Action::Redo);
        !(typing && of_a_field) && ui.input_mut(|i| i.consume_shortcut(keys))
    };
    KEYS.iter().find(pressed).map(|(action, _)| *action)
}

/// `Ctrl+K`, as this system writes it; empty: it has no key.
pub(super) fn of(ctx: &egui::Context, action: Action) -> String {
    let keys = KEYS.iter().find(|(a, _)| *a == action);
    keys.map_or_else(String::new, |(_, keys)| ctx.format_shortcut(keys))
}
