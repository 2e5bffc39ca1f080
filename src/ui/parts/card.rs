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

/// Cards one below the other; in a wide window in two columns, the first half at the left. `one`
/// draws the card of this index.
pub fn stack(ui: &mut Ui, count: usize, mut one: impl FnMut(&mut Ui, usize)) {
    let mut column = |ui: &mut Ui, range: std::ops::Range<usize>| {
        for index in range {
            one(ui, index);
            gap(ui);
        }
    };
    let all = ui.available_width();
    if all < size::TWO_COLUMNS_AT || count < 2 {
        column(ui, 0..count);
        return;
    }
    let half = count.div_ceil(2);
    let width = ((all - space::XL) / 2.0).floor();
    ui.horizontal_top(|ui| {
        let spacing = ui.spacing().item_spacing;
        ui.spacing_mut().item_spacing.x = space::XL;
        for range in [0..half, half..count] {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing = spacing;
                ui.set_width(width);
                column(ui, range);
            });
        }
    });
}

/// Distance between two cards.
pub fn gap(ui: &mut Ui) {
    ui.add_space(space::L);
}
