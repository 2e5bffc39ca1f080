//! One or two words in a pill: the state of a row.

use egui::accesskit::Role;
use egui::{Painter, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::text as words;
use crate::ui::theme::{Icon, Palette, Text, Tone, palette, size, space};

pub fn show(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    draw(ui, tone, None, text)
}

pub fn with_icon(ui: &mut Ui, tone: Tone, icon: Icon, text: &str) -> Response {
    draw(ui, tone, Some(icon), text)
}

/// As [`show`], where its words fit on one line; longer ones are text, to be read whole.
pub fn or_text(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    const MOST: usize = 200;
    let fits = text.len() <= MOST && {
        let galley = Text::Caption.line(ui, text, palette(ui).text);
        galley.size().x + 2.0 * space::S <= ui.available_width()
    };
    match fits {
        true => show(ui, tone, text),
        false => words::body(ui, text),
    }
}

/// The shape alone, for rows that draw themselves.
pub(super) fn pill(painter: &Painter, p: &Palette, rect: Rect, tone: Tone) {
    let line = Stroke::new(size::HAIRLINE, p.tint_line(tone));
    let (radius, fill) = (rect.height() / 2.0, p.tint(tone));
    painter.rect(rect, radius, fill, line, StrokeKind::Inside);
}

fn draw(ui: &mut Ui, tone: Tone, icon: Option<Icon>, text: &str) -> Response {
    let p = palette(ui);
    let color = p.tone(tone);
    let before = icon.map_or(0.0, |_| size::ICON_SMALL + space::XS);
    let room = (ui.available_width() - 2.0 * space::S - before).max(0.0);
    let galley = Text::Caption.cut(ui, text, color, room);
    let wanted = vec2(galley.size().x + 2.0 * space::S + before, size::BADGE);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    pill(ui.painter(), p, rect, tone);
    let mut at = rect;
    at.min.x += space::S;
    at.max.x = at.min.x + size::ICON_SMALL;
    if let Some(icon) = icon {
        icon.paint(ui.painter(), at, size::ICON_SMALL, color);
    }
    let y = rect.center().y - galley.size().y / 2.0;
    ui.painter()
        .galley(pos2(rect.left() + space::S + before, y), galley, color);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}
