//! One of several in a list that opens.

use egui::accesskit::{HasPopup, Role};
use egui::{Popup, PopupCloseBehavior, Response, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::draw;
use super::field::{Field, framed};
use crate::ui::theme::{Icon, Text, palette, size, space};

/// Returns the index that was chosen in this frame.
pub fn one(ui: &mut Ui, field: &Field<'_>, options: &[&str], current: usize) -> Option<usize> {
    let mut picked = None;
    framed(ui, field, |ui, _| {
        let shown = options.get(current).copied().unwrap_or_default();
        let response = closed(ui, field, shown);
        let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
        if response.has_focus() && !open {
            picked = step(ui, response.id, options.len(), current);
        }
        let width = response.rect.width();
        Popup::menu(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .frame(size::menu_frame(palette(ui)))
            .width(width - 2.0 * space::XS)
            .accessible_name(field.label)
            .show(|ui| {
                egui::ScrollArea::vertical()
                    .max_height(size::MENU_MAX)
                    .show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        for (index, text) in options.iter().enumerate() {
                            if option(ui, text, index == current).clicked() {
                                picked = Some(index);
                            }
                        }
                    });
            });
        response
    });
    picked.filter(|p| *p != current)
}

/// Arrow keys, Home and End change the choice without opening the list.
fn step(ui: &Ui, id: egui::Id, count: usize, current: usize) -> Option<usize> {
    draw::keep_arrows(ui, id);
    let press = |key| ui.input_mut(|i| i.consume_key(egui::Modifiers::NONE, key));
    let last = count.checked_sub(1)?;
    if press(egui::Key::ArrowDown) {
        Some((current + 1).min(last))
    } else if press(egui::Key::ArrowUp) {
        Some(current.saturating_sub(1))
    } else if press(egui::Key::Home) {
        Some(0)
    } else if press(egui::Key::End) {
        Some(last)
    } else {
        None
    }
}

fn closed(ui: &mut Ui, field: &Field<'_>, shown: &str) -> Response {
    let p = palette(ui);
    let usable = field.why_not.is_none() && ui.is_enabled();
    let width = field.width.points(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, size::FIELD), draw::sense(ui, usable));
    let (fill, color) = match (usable, draw::is_over(&response)) {
        (false, _) => (p.disabled, p.disabled_text),
        (true, true) => (p.hover, p.text),
        (true, false) => (p.field, p.text),
    };
    let stroke = if field.error.is_some() {
        egui::Stroke::new(size::HAIRLINE, p.danger)
    } else {
        size::border(p)
    };
    let radius = size::radius(size::RADIUS);
    ui.painter()
        .rect(rect, radius, fill, stroke, StrokeKind::Inside);
    let room = width - 2.0 * space::M - size::ICON - space::S;
    let galley = Text::Body.cut(ui, shown, color, room);
    let at = pos2(
        rect.left() + space::M,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, color);
    let mut chevron = rect;
    chevron.min.x = rect.right() - space::M - size::ICON;
    chevron.max.x = rect.right() - space::M;
    Icon::ChevronDown.paint(ui.painter(), chevron, size::ICON_SMALL, p.muted);
    draw::focus_ring(ui, &response, rect, size::RADIUS);
    let label = if field.label.is_empty() {
        shown
    } else {
        field.label
    };
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, usable, label));
    draw::node(ui, response.id, |n| {
        n.set_value(shown);
        n.set_has_popup(HasPopup::Listbox);
    });
    response
}

/// A row of a menu.
pub fn option(ui: &mut Ui, text: &str, chosen: bool) -> Response {
    let p = palette(ui);
    let wanted = vec2(ui.available_width(), size::LIST_ROW);
    let (rect, response) = ui.allocate_exact_size(wanted, draw::sense(ui, true));
    let fill = if chosen {
        p.accent_tint
    } else {
        draw::hover_fill(&response, p)
    };
    ui.painter()
        .rect_filled(rect, size::radius(size::RADIUS_SMALL), fill);
    draw::selected_line(ui, rect, size::RADIUS_SMALL, chosen);
    let room = rect.width() - 2.0 * space::S - size::ICON - space::S;
    let galley = Text::Body.cut(ui, text, p.text, room);
    let at = pos2(
        rect.left() + space::S,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, p.text);
    if chosen {
        let mut mark = rect;
        mark.min.x = rect.right() - space::S - size::ICON;
        mark.max.x = rect.right() - space::S;
        Icon::Check.paint(ui.painter(), mark, size::ICON_SMALL, p.accent_text);
    }
    draw::focus_ring_inside(ui, &response, rect, size::RADIUS_SMALL);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, text));
    response
}
