//! How much of something is in: by colour, by hatching and by an icon, never by one of them alone.

use egui::{Color32, Painter, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::text as words;
use crate::insight::Share;
use crate::ui::theme::{Icon, Palette, Tone, palette, size, space};

pub fn tone(share: Share) -> Tone {
    match share {
        Share::All => Tone::Success,
        Share::Some => Tone::Info,
        Share::None => Tone::Neutral,
    }
}

pub fn icon(share: Share) -> Icon {
    match share {
        Share::All => Icon::Check,
        Share::Some => Icon::Minus,
        Share::None => Icon::Cross,
    }
}

/// Fills an area that stands on the tint of its surroundings.
pub fn fill(painter: &Painter, p: &Palette, rect: Rect, share: Share) {
    let color = p.tone(tone(share));
    let radius = size::radius(size::RADIUS_SMALL.min((rect.size().min_elem() / 4.0) as u8));
    let weak = Palette::faded(color, size::AREA_FILL);
    // On its own tint, so that it is the same colour wherever it stands.
    painter.rect_filled(rect, radius, p.tint(tone(share)));
    match share {
        Share::All => {
            painter.rect_filled(rect, radius, weak);
        }
        Share::Some => {
            painter.rect_filled(rect, radius, Palette::faded(weak, 0.5));
            hatch(painter, rect, 2.0 * size::HATCH, weak);
        }
        Share::None => hatch(painter, rect, size::HATCH, weak),
    }
    let edge = Stroke::new(size::HAIRLINE, Palette::faded(color, 0.5));
    painter.rect_stroke(rect, radius, edge, StrokeKind::Inside);
}

/// Strokes from the lower left to the upper right, cut at the edges.
fn hatch(painter: &Painter, rect: Rect, gap: f32, color: Color32) {
    let rect = rect.shrink(size::HAIRLINE);
    if !rect.is_positive() {
        return;
    }
    let stroke = Stroke::new(size::HAIRLINE, color);
    // On one grid for all areas, so that neighbours do not flicker against each other.
    let first = ((rect.left() + rect.top()) / gap).ceil();
    let last = ((rect.right() + rect.bottom()) / gap).floor();
    let mut n = first;
    while n <= last {
        let sum = n * gap;
        let from = rect.left().max(sum - rect.bottom());
        let to = rect.right().min(sum - rect.top());
        painter.line_segment([pos2(from, sum - from), pos2(to, sum - to)], stroke);
        n += 1.0;
    }
}

/// With an edge, for something that goes.
pub fn hatched(painter: &Painter, rect: Rect, color: Color32) {
    hatch(painter, rect, size::HATCH, color);
    let radius = size::radius(size::RADIUS_SMALL.min((rect.size().min_elem() / 4.0) as u8));
    let edge = Stroke::new(size::HAIRLINE, color);
    painter.rect_stroke(rect, radius, edge, StrokeKind::Inside);
}

/// What colours and hatchings mean, in one line.
pub fn legend(ui: &mut Ui, meanings: &[(Share, &str)]) {
    let sample = |share: Share| {
        move |ui: &Ui, p: &Palette, rect: Rect| {
            let radius = size::radius(size::RADIUS_SMALL);
            ui.painter().rect_filled(rect, radius, p.tint(tone(share)));
            fill(ui.painter(), p, rect, share);
        }
    };
    let samples: Vec<_> = meanings
        .iter()
        .map(|(s, text)| (sample(*s), *text))
        .collect();
    let all: Vec<(&Sample<'_>, &str)> = samples.iter().map(|(s, t)| (s as _, *t)).collect();
    legend_of(ui, &all);
}

/// Draws what is explained.
pub type Sample<'a> = dyn Fn(&Ui, &Palette, Rect) + 'a;

pub fn legend_of(ui: &mut Ui, meanings: &[(&Sample<'_>, &str)]) {
    let p = palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        for (sample, text) in meanings {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                let (_, rect) = ui.allocate_space(vec2(size::ICON_LARGE, size::ICON_LARGE));
                let square = Rect::from_center_size(rect.center(), Vec2::splat(size::ICON));
                sample(ui, p, square);
                words::help(ui, text);
            });
        }
    });
}
