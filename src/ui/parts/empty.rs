//! What stands where there is nothing yet, and what stands while it is first read.

use egui::accesskit::Role;
use egui::{Align, Layout, Ui, WidgetInfo, vec2};

use super::{Button, text as words};
use crate::model::words::say;
use crate::ui::theme::{Icon, Text, palette, size, space};

/// Why it is empty, and one thing to do about it. Returns whether that was clicked.
pub fn show(ui: &mut Ui, icon: Icon, headline: &str, sentence: &str, action: Option<&str>) -> bool {
    let p = palette(ui);
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space(space::XXL);
        icon.show(ui, size::ICON_EMPTY, p.muted);
        ui.add_space(space::XS);
        centered(ui, Text::Strong, headline, p.text);
        centered(ui, Text::Body, sentence, p.muted);
        let clicked = action.is_some_and(|text| {
            ui.add_space(space::S);
            Button::secondary(text).show(ui).clicked()
        });
        ui.add_space(space::XXL);
        clicked
    })
    .inner
}

fn centered(ui: &mut Ui, style: Text, text: &str, color: egui::Color32) {
    if !text.is_empty() {
        let width = ui.available_width().min(size::WRAP_AT);
        ui.scope(|ui| {
            ui.set_max_width(width);
            ui.add(
                egui::Label::new(style.rich(text, color))
                    .wrap()
                    .halign(Align::Center),
            );
        });
    }
}

/// Bars in place of rows, for a first read that takes longer than a moment.
pub fn skeleton(ui: &mut Ui, rows: usize) {
    let p = palette(ui);
    let width = ui.available_width().min(size::TEXT_MAX);
    for row in 0..rows {
        // Unequal, so that it reads as text; the same every frame.
        let share = size::SKELETON[row % size::SKELETON.len()];
        let (rect, response) =
            ui.allocate_exact_size(vec2(width, size::TREE_ROW), egui::Sense::hover());
        let mut bar = rect.shrink2(vec2(0.0, space::S));
        bar.set_width(width * share);
        ui.painter()
            .rect_filled(bar, size::radius(size::RADIUS_SMALL), p.skeleton);
        if row == 0 {
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, say!("parts-reading")));
        }
    }
}

/// A quiet line in place of rows, such as "Nothing found".
pub fn line(ui: &mut Ui, text: &str) {
    words::muted(ui, text);
}
