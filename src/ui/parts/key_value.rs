//! Facts: a quiet key at the left, its value at the right; one below the other where it is narrow.

use egui::Ui;

use super::text as words;
use crate::ui::theme::{Text, palette, size, space};

pub fn list(ui: &mut Ui, rows: &[(&str, &str)]) {
    for (key, value) in rows {
        row(ui, key, |ui| {
            words::value(ui, value);
        });
    }
}

/// As [`list`], for GUIDs, DNs and fingerprints.
pub fn exact(ui: &mut Ui, key: &str, value: &str) {
    row(ui, key, |ui| {
        words::mono(ui, value);
    });
}

/// A key of the keyboard and what it does; beside each other in a dialog, too.
pub fn keyboard(ui: &mut Ui, keys: &str, does: &str) {
    let column = size::KEYS_COLUMN.min(0.5 * ui.available_width());
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(column - space::S);
            words::label(ui, keys);
        });
        ui.vertical(|ui| words::body(ui, does));
    });
}

/// A value that is more than text.
pub fn row<R>(ui: &mut Ui, key: &str, value: impl FnOnce(&mut Ui) -> R) -> R {
    let p = palette(ui);
    if ui.available_width() < size::WRAP_AT {
        return ui
            .vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                words::help(ui, key);
                value(ui)
            })
            .inner;
    }
    ui.horizontal_top(|ui| {
        let galley = Text::Body.wrapped(ui, key, p.muted, size::KEY_COLUMN - space::S);
        let wanted = egui::vec2(size::KEY_COLUMN - space::S, galley.size().y);
        let (rect, response) = ui.allocate_exact_size(wanted, egui::Sense::hover());
        ui.painter().galley(rect.min, galley, p.muted);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, key));
        ui.vertical(value).inner
    })
    .inner
}
