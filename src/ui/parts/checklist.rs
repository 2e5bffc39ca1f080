//! What something asks for: each with whether it is there, and a note.

use egui::accesskit::Role;
use egui::{Ui, UiBuilder, vec2};

use super::text as words;
use crate::model::words::say;
use crate::ui::theme::{Icon, Text, palette, size, space};

#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    /// `None`: cannot be told.
    pub met: Option<bool>,
    pub what: &'a str,
    pub note: &'a str,
}

/// `name` is what a screen reader calls the list.
pub fn show(ui: &mut Ui, name: &str, items: &[Item<'_>]) {
    let list = UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(name);
    ui.scope_builder(list, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        for item in items {
            one(ui, item);
        }
    });
}

fn one(ui: &mut Ui, item: &Item<'_>) {
    let p = palette(ui);
    let (icon, color, word) = match item.met {
        Some(true) => (Icon::Check, p.success, say!("parts-check-there")),
        Some(false) => (Icon::Warning, p.warning, say!("parts-check-missing")),
        None => (Icon::Help, p.muted, say!("parts-check-unknown")),
    };
    let said = format!("{}: {word}. {}", item.what, item.note);
    let entry = UiBuilder::new()
        .accessibility_role(Role::ListItem)
        .accessibility_label(said);
    ui.scope_builder(entry, |ui| {
        ui.horizontal_top(|ui| {
            let (_, square) = ui.allocate_space(vec2(size::ICON, space::XL));
            icon.paint(ui.painter(), square, size::ICON_SMALL, color);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                words::body(ui, item.what);
                if !item.note.is_empty() {
                    words::paragraph(ui, Text::Help, item.note, |p| p.muted);
                }
            });
        });
    });
}
