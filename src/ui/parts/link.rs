//! Text that leads somewhere, and rows that do.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{CursorIcon, Galley, Rect, Response, Stroke, Ui, Vec2, pos2, vec2};

use super::{access, badge, draw, reach};
use crate::ui::theme::{Icon, Text, Tone, palette, size, space};

/// `outside`: opens the browser, and shows so.
pub fn show(ui: &mut Ui, text: &str, outside: bool) -> Response {
    let response = line(ui, text, outside);
    access::offer(ui, &response, text);
    response
}

/// One of many of a list: without an access key.
pub fn in_row(ui: &mut Ui, text: &str) -> Response {
    line(ui, text, false)
}

fn line(ui: &mut Ui, text: &str, outside: bool) -> Response {
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
    if draw::is_over(&response) {
        let line = Stroke::new(size::HAIRLINE, p.accent_text);
        ui.painter().hline(at.x..=end, under, line);
    }
    if outside {
        let square = Rect::from_min_max(pos2(end + space::XS, rect.top()), rect.max);
        Icon::External.paint(ui.painter(), square, size::ICON_SMALL, p.accent_text);
    }
    draw::focus_ring_inside(ui, &response, rect.expand(space::XXS), size::RADIUS_SMALL);
    draw::name(ui, &response, Role::Link, text, None);
    reach::arrive(ui, &response, &[text], None);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Where a row leads: its sign, its name, what one does there, and a word about it, such as "Changed".
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    pub icon: Icon,
    pub title: &'a str,
    pub about: &'a str,
    pub badge: Option<&'a str>,
}

impl Place<'_> {
    fn room(ui: &Ui) -> f32 {
        (ui.available_width() - size::TILE - space::M).max(1.0)
    }

    fn lay_out(&self, ui: &Ui) -> [Arc<Galley>; 2] {
        let p = palette(ui);
        let room = Self::room(ui);
        let badge = self.badge.map_or(0.0, |word| {
            let galley = Text::Caption.line(ui, word, p.info);
            galley.size().x + 3.0 * space::S
        });
        [
            Text::Label.cut(ui, self.title, p.text, (room - badge).max(1.0)),
            Text::Help.wrapped(ui, self.about, p.muted, room),
        ]
    }

    /// How high its row will be.
    pub fn height(&self, ui: &Ui) -> f32 {
        let [title, about] = self.lay_out(ui);
        (title.size().y + about.size().y).max(size::TILE) + 2.0 * space::S
    }

    /// `height`: of the highest beside it.
    pub fn show(&self, ui: &mut Ui, height: f32) -> Response {
        let p = palette(ui);
        let [title, about] = self.lay_out(ui);
        let wanted = vec2(ui.available_width(), height.max(self.height(ui)));
        let (rect, response) = ui.allocate_exact_size(wanted, draw::sense(ui, true));
        let ground = rect.expand2(vec2(space::S, 0.0));
        let painter = ui.painter();
        painter.rect_filled(
            ground,
            size::radius(size::RADIUS),
            draw::hover_fill(&response, p),
        );
        let top = rect.top() + space::S;
        let tile = Rect::from_min_size(pos2(rect.left(), top), Vec2::splat(size::TILE));
        draw::tile(ui, tile, self.icon);
        let left = tile.right() + space::M;
        if let Some(word) = self.badge {
            let word = Text::Caption.line(ui, word, p.info);
            let pill = vec2(word.size().x + 2.0 * space::S, title.size().y);
            let pill = Rect::from_min_size(pos2(left + title.size().x + space::S, top), pill);
            badge::pill(painter, p, pill, Tone::Info);
            painter.galley(pill.center() - word.size() / 2.0, word, p.info);
        }
        let below = top + title.size().y;
        painter.galley(pos2(left, top), title, p.text);
        painter.galley(pos2(left, below), about, p.muted);
        draw::focus_ring_inside(ui, &response, ground, size::RADIUS);
        super::find::note(ui, &response, &format!("{} {}", self.title, self.about));
        draw::name(ui, &response, Role::Link, self.title, None);
        reach::arrive(ui, &response, &[self.title], None);
        access::offer(ui, &response, self.title);
        draw::node(ui, response.id, |n| {
            n.set_description(draw::sentences([
                self.badge.unwrap_or_default(),
                self.about,
            ]));
        });
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// Rows that lead somewhere, in two columns where there is room. Returns the one that was clicked.
pub fn places(ui: &mut Ui, places: &[Place<'_>]) -> Option<usize> {
    ui.spacing_mut().item_spacing = vec2(space::XXL, space::XS);
    let columns = if ui.available_width() < size::SPLIT_AT {
        1
    } else {
        2
    };
    let gaps = (columns - 1) as f32 * space::XXL;
    let width = ((ui.available_width() - gaps) / columns as f32).floor();
    let mut clicked = None;
    for (number, row) in places.chunks(columns).enumerate() {
        ui.horizontal_top(|ui| {
            let mut high = 0.0;
            for (at, place) in row.iter().enumerate() {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    if at == 0 {
                        let heights = row.iter().map(|p| p.height(ui));
                        high = heights.fold(high, f32::max);
                    }
                    let index = number * columns + at;
                    if ui.push_id(index, |ui| place.show(ui, high)).inner.clicked() {
                        clicked = Some(index);
                    }
                });
            }
        });
    }
    clicked
}
