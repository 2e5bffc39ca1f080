//! A box around what belongs together.

use egui::Ui;

use super::text as words;
use crate::ui::theme::{palette, size, space};

/// As wide as there is room.
pub fn show<R>(ui: &mut Ui, inside: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = size::card_frame(ui, palette(ui));
    frame
        .show(ui, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing.y = space::M;
            inside(ui)
        })
        .inner
}

pub fn titled<R>(ui: &mut Ui, title: &str, inside: impl FnOnce(&mut Ui) -> R) -> R {
    show(ui, |ui| {
        words::section(ui, title);
        inside(ui)
    })
}

/// Distance between two cards.
pub fn gap(ui: &mut Ui) {
    ui.add_space(space::L);
}
