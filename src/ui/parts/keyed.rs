//! Parts that stay the same ones whatever is drawn before them.
//!
//! By itself egui counts the controls of a page, so each below a new banner is another one than
//! before: the keyboard is nowhere, and a click on the way goes to nobody.

use egui::{AsIdSalt, Ui, UiBuilder};

/// As [`egui::Ui::push_id`], for a key that no other part of `ui` has.
pub fn show<R>(ui: &mut Ui, key: impl AsIdSalt, inside: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(builder(ui, key), inside).inner
}

/// For a part with a place or a layout of its own.
pub fn builder(ui: &Ui, key: impl AsIdSalt) -> UiBuilder {
    UiBuilder::new().scope_id(ui.scope_id().with(key))
}
