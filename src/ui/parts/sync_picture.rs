//! What syncs where: boxes and arrows, and the same in words.

use crate::model::words::say;
use egui::accesskit::Role;
use egui::{Pos2, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{details, draw, text as words};
use crate::insight::Area;
use crate::insight::sync_picture::{Arrow, Kind, Scene, Shape, Texts};
use crate::ui::theme::{Icon, Palette, Text, palette, size, space};

pub fn show(ui: &mut Ui, texts: &Texts) {
    let scene = Scene::of(texts, f64::from(ui.available_width()));
    let wanted = vec2(scene.width as f32, scene.height as f32);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let p = palette(ui);
    if ui.is_rect_visible(rect) {
        scene.shapes.iter().for_each(|s| shape(ui, p, rect.min, s));
        scene.arrows.iter().for_each(|a| arrow(ui, p, rect.min, a));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, say!("parts-picture-title")));
    let said: Vec<_> = texts.sentences.iter().map(|s| draw::shown(s)).collect();
    draw::node(ui, response.id, |n| n.set_description(said.join(" ")));
    details::show(ui, say!("parts-picture-in-words"), |ui| {
        for sentence in &texts.sentences {
            words::body(ui, sentence);
        }
    });
}

fn at(origin: Pos2, area: Area) -> Rect {
    let min = origin + vec2(area.x as f32, area.y as f32);
    Rect::from_min_size(min, vec2(area.width as f32, area.height as f32))
}

fn shape(ui: &Ui, p: &Palette, origin: Pos2, shape: &Shape) {
    let rect = at(origin, shape.area);
    let (icon, fill, edge) = match shape.kind {
        Kind::Forest => (Icon::Domain, p.card, size::border(p)),
        Kind::Engine => (
            Icon::Gear,
            p.accent_tint,
            Stroke::new(size::HAIRLINE, p.accent),
        ),
        Kind::Tenant => (Icon::Cloud, p.card, size::border(p)),
    };
    let radius = size::radius(size::RADIUS_CARD);
    let painter = ui.painter();
    if shape.open {
        let edge = Stroke::new(size::HAIRLINE, p.control);
        let corners = [
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
            rect.left_top(),
        ];
        let (dash, gap) = size::DASH;
        painter.extend(egui::Shape::dashed_line(&corners, edge, dash, gap));
    } else {
        painter.rect(rect, radius, fill, edge, StrokeKind::Inside);
    }
    let pad = Scene::PAD as f32;
    let mut y = rect.center().y - shape.tall() as f32 / 2.0;
    let mut x = rect.left() + pad;
    let square = Rect::from_min_size(pos2(x, y), vec2(size::ICON, Scene::TITLE as f32));
    let quiet = if shape.kind == Kind::Engine {
        p.accent_text
    } else {
        p.muted
    };
    icon.paint(painter, square, size::ICON, quiet);
    x += size::ICON + space::S;
    let room = (rect.right() - pad - x).max(1.0);
    let color = if shape.open { p.muted } else { p.text };
    for title in &shape.title {
        let galley = Text::Label.cut(ui, &draw::shown(title), color, room);
        painter.galley(pos2(x, y), galley, color);
        y += Scene::TITLE as f32;
    }
    for line in &shape.lines {
        let galley = Text::Help.cut(ui, &draw::shown(line), p.muted, room);
        painter.galley(pos2(x, y), galley, p.muted);
        y += Scene::LINE as f32;
    }
}

fn arrow(ui: &Ui, p: &Palette, origin: Pos2, arrow: &Arrow) {
    let point = |(x, y): (f64, f64)| origin + vec2(x as f32, y as f32);
    let (from, to) = (point(arrow.from), point(arrow.to));
    let color = if arrow.back { p.muted } else { p.accent_text };
    let along = (to - from).normalized();
    let (long, half) = size::ARROW;
    let neck = to - along * long;
    let stroke = Stroke::new(size::FOCUS, color);
    let painter = ui.painter();
    if arrow.back {
        let (dash, gap) = size::DASH;
        painter.extend(egui::Shape::dashed_line(&[from, neck], stroke, dash, gap));
    } else {
        painter.line_segment([from, neck], stroke);
    }
    let side = along.rot90() * half;
    let head = vec![to, neck + side, neck - side];
    painter.add(egui::Shape::convex_polygon(head, color, Stroke::NONE));
    let place = at(origin, arrow.place);
    for (n, word) in arrow.words.iter().enumerate() {
        let galley = Text::Help.cut(ui, word, p.text, place.width());
        let free = place.width() - galley.size().x;
        let x = place.left() + free * arrow.align as f32;
        let y = place.top() + n as f32 * Scene::LINE as f32;
        painter.galley(pos2(x, y), galley, p.text);
    }
}
