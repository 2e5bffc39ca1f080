//! Text to read exactly and to copy: SDDL, fingerprints, commands, raw errors.

use egui::{Label, Response, ScrollArea, Ui};

use super::{button, draw};
use crate::model::words::say;
use crate::ui::theme::{Icon, Text, palette, size, space};

/// Wrapped, selectable, scrolled where it is long, with a button that copies all of it.
pub fn block(ui: &mut Ui, name: &str, text: &str) {
    let p = palette(ui);
    let mut frame = size::field_frame(p, size::hairline(p));
    frame.fill = p.neutral_tint;
    frame.show(ui, |ui| {
        ui.take_available_width();
        ui.horizontal_top(|ui| {
            let room = ui.available_width() - size::BUTTON_SMALL - space::S;
            ui.vertical(|ui| {
                ui.set_width(room.max(1.0));
                ScrollArea::vertical()
                    .id_salt(name)
                    .max_height(size::MENU_MAX)
                    .min_scrolled_height(size::MENU_MAX)
                    .auto_shrink([false, true])
                    .show(ui, |ui| {
                        let shown = Text::Mono.rich(draw::shown_lines(text), p.text);
                        ui.add(Label::new(shown).wrap().selectable(true));
                    });
            });
            copy_icon(ui, name, text);
        });
    });
}

/// An icon that copies; says "Copied" for a moment.
pub fn copy_icon(ui: &mut Ui, name: &str, text: &str) -> Response {
    let id = ui.make_persistent_id(("copied", name));
    let copied = is_fresh(ui, id);
    let icon = if copied { Icon::Check } else { Icon::Copy };
    let label = if copied {
        say!("parts-copied").to_owned()
    } else {
        say!("parts-copy-named", name = name)
    };
    let response = button::icon(ui, icon, &label);
    if response.clicked() {
        copy(ui, id, text);
    }
    response
}

/// A button that copies; says "Copied" for a moment.
pub fn copy_button(ui: &mut Ui, label: &str, text: &str) -> Response {
    let id = ui.make_persistent_id(("copied", label));
    let copied = is_fresh(ui, id);
    let button = if copied {
        button::Button::secondary(say!("parts-copied"))
            .icon(Icon::Check)
            .name(label)
    } else {
        button::Button::secondary(label).icon(Icon::Copy)
    };
    let response = button.show(ui);
    if response.clicked() {
        copy(ui, id, text);
    }
    response
}

fn copy(ui: &Ui, id: egui::Id, text: &str) {
    ui.ctx().copy_text(text.to_owned());
    let now = ui.input(|i| i.time);
    ui.data_mut(|d| d.insert_temp(id, now));
    ui.request_repaint_after_secs(size::COPIED_SECONDS as f32);
}

fn is_fresh(ui: &Ui, id: egui::Id) -> bool {
    let now = ui.input(|i| i.time);
    ui.data(|d| d.get_temp::<f64>(id))
        .is_some_and(|then| now - then < size::COPIED_SECONDS)
}
