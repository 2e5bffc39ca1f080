//! A fold: closed until asked for.

use egui::accesskit::Role;
use egui::{Rect, Response, Ui, WidgetInfo, pos2, vec2};

use super::{access, draw, reach};
use crate::ui::theme::{Icon, Text, palette, size, space};

/// Remembers whether it is open, by its title and place.
pub fn show<R>(ui: &mut Ui, title: &str, inside: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    fold(ui, title, |ui, r| access::offer(ui, r, title), inside)
}

/// One of many of a list: without an access key.
pub fn in_row<R>(ui: &mut Ui, title: &str, inside: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    fold(ui, title, |_, _| {}, inside)
}

fn fold<R>(
    ui: &mut Ui,
    title: &str,
    reach: impl FnOnce(&Ui, &Response),
    inside: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let id = ui.make_persistent_id(("details", title));
    let mut open = ui.data(|d| d.get_temp::<bool>(id)).unwrap_or_default();
    let response = line(ui, title, open);
    reach(ui, &response);
    if response.clicked() {
        open = !open;
        ui.data_mut(|d| d.insert_temp(id, open));
    }
    open.then(|| ui.vertical(inside).inner)
}

/// The same with the state kept by the caller. Returns whether it was clicked.
pub fn line(ui: &mut Ui, title: &str, open: bool) -> Response {
    let p = palette(ui);
    let room = (ui.available_width() - size::ICON - 2.0 * space::XS).max(1.0);
    let galley = Text::Label.cut(ui, title, p.accent_text, room);
    let wanted = vec2(
        galley.size().x + size::ICON + 2.0 * space::XS,
        size::BUTTON_SMALL,
    );
    let (rect, response) = ui.allocate_exact_size(wanted, draw::sense(ui, true));
    let fill = draw::hover_fill(&response, p);
    ui.painter()
        .rect_filled(rect, size::radius(size::RADIUS_SMALL), fill);
    let icon = if open {
        Icon::ChevronDown
    } else {
        Icon::ChevronRight
    };
    let square = Rect::from_min_size(rect.min, vec2(size::ICON, rect.height()));
    icon.paint(ui.painter(), square, size::ICON_SMALL, p.accent_text);
    let at = pos2(
        rect.left() + size::ICON + space::XS,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, p.accent_text);
    draw::focus_ring_inside(ui, &response, rect, size::RADIUS_SMALL);
    // Of a mere button Orca does not say whether it is open.
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, title));
    draw::node(ui, response.id, |n| n.set_expanded(open));
    reach::arrive(ui, &response, &[title], None);
    response
}
