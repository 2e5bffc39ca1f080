//! Text that leads somewhere.

use egui::accesskit::Role;
use egui::{CursorIcon, Rect, Response, Stroke, Ui, pos2, vec2};

use super::draw;
use crate::ui::theme::{Icon, Text, palette, size, space};

/// `outside`: opens the browser, and shows so.
pub fn show(ui: &mut Ui, text: &str, outside: bool) -> Response {
    let p = palette(ui);
    let after = if outside {
        size::ICON_SMALL + space::XS
    } else {
        0.0
    };
    let room = (ui.available_width() - after).max(1.0);
    let galley = Text::Body.cut(ui, text, p.accent_text, room);
    let wanted = vec2(
        galley.size().x + after,
        galley.size().y.max(size::TARGET_MIN),
    );
    let (rect, response) = ui.allocate_exact_size(wanted, draw::sense(ui, true));
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    let under = at.y + galley.size().y - space::XXS;
    let end = at.x + galley.size().x;
    ui.painter().galley(at, galley, p.accent_text);
    if response.hovered() {
        let line = Stroke::new(size::HAIRLINE, p.accent_text);
        ui.painter().hline(at.x..=end, under, line);
    }
    if outside {
        let square = Rect::from_min_max(pos2(end + space::XS, rect.top()), rect.max);
        Icon::External.paint(ui.painter(), square, size::ICON_SMALL, p.accent_text);
    }
    draw::focus_ring_inside(ui, &response, rect.expand(space::XXS), size::RADIUS_SMALL);
    draw::name(ui, &response, Role::Link, text, None);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
