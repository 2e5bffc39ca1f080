//! Before and after, one pair of bars for each kind of thing, with the numbers beside them.

use crate::model::words::say;
use egui::accesskit::Role;
use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{shade, text as words};
use crate::ui::theme::{Icon, Palette, Text, Tone, palette, size, space};

/// Drawn to its own scale: the longer of the two bars takes all the width.
#[derive(Debug, Clone)]
pub struct Pair<'a> {
    pub icon: Icon,
    pub label: &'a str,
    pub before: u64,
    pub after: u64,
    /// Among `after`, and not among `before`.
    pub entering: u64,
    /// Among `before`, and not among `after`.
    pub leaving: u64,
    /// "3,000 before, 3,111 after".
    pub figures: String,
    /// "120 enter, 9 leave".
    pub change: String,
}

/// `name` is what a screen reader calls it.
pub fn show(ui: &mut Ui, name: &str, pairs: &[Pair<'_>]) {
    let builder = UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = space::L;
        for pair in pairs {
            let said = format!("{}: {}. {}", pair.label, pair.figures, pair.change);
            let item = UiBuilder::new()
                .accessibility_role(Role::ListItem)
                .accessibility_label(said);
            ui.scope_builder(item, |ui| one(ui, pair));
        }
    });
}

fn one(ui: &mut Ui, pair: &Pair<'_>) {
    let wide = ui.available_width() >= size::SPLIT_AT;
    let p = palette(ui);
    if !wide {
        ui.spacing_mut().item_spacing.y = space::XS;
        words::label(ui, pair.label);
        let width = ui.available_width();
        bars(ui, p, pair, width);
        said(ui, pair);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        ui.vertical(|ui| {
            ui.set_width(size::NUMBER_COLUMN + size::ICON);
            ui.horizontal(|ui| {
                let (_, rect) = ui.allocate_space(vec2(size::ICON_LARGE, space::XL));
                pair.icon.paint(ui.painter(), rect, size::ICON, p.muted);
                words::label(ui, pair.label);
            });
        });
        let room = ui.available_width() - size::WORDS_COLUMN - space::L;
        bars(ui, p, pair, room.max(1.0));
        ui.vertical(|ui| {
            ui.set_width(size::WORDS_COLUMN);
            said(ui, pair);
        });
    });
}

fn said(ui: &mut Ui, pair: &Pair<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    words::paragraph(ui, Text::Figures, &pair.figures, |p| p.text);
    words::help(ui, &pair.change);
}

/// What was at the top, what will be below it; what stays stands under what stays.
fn bars(ui: &mut Ui, p: &Palette, pair: &Pair<'_>, width: f32) {
    let height = 2.0 * size::THICK_BAR + space::XXS;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let scale = width / pair.before.max(pair.after).max(1) as f32;
    let stays = pair.before.saturating_sub(pair.leaving);
    let line = |n: u8| {
        let top = rect.top() + f32::from(n) * (size::THICK_BAR + space::XXS);
        Rect::from_min_size(pos2(rect.left(), top), vec2(width, size::THICK_BAR))
    };
    for (at, more, tone) in [
        (line(0), pair.leaving, Tone::Danger),
        (line(1), pair.entering, Tone::Success),
    ] {
        let radius = size::radius(size::RADIUS_SMALL);
        ui.painter().rect_filled(at, radius, p.neutral_tint);
        let same = stays as f32 * scale;
        let mut stay = at;
        stay.max.x = stay.min.x + same;
        if stays > 0 {
            let color = Palette::faded(p.muted, 0.5);
            ui.painter().rect_filled(stay, radius, color);
        }
        if more > 0 {
            // One can see that there is something, however little.
            let wide = (more as f32 * scale).max(size::FOCUS);
            let left = stay.max.x.min(at.right() - wide).max(at.left());
            let part = Rect::from_min_size(pos2(left, at.top()), vec2(wide, at.height()));
            change(ui, p, part, tone);
        }
    }
}

/// What leaves is hatched, what enters is full.
fn change(ui: &Ui, p: &Palette, part: Rect, tone: Tone) {
    let radius = size::radius(size::RADIUS_SMALL);
    let color = p.tone(tone);
    if tone == Tone::Danger {
        ui.painter().rect_filled(part, radius, p.tint(tone));
        shade::hatched(ui.painter(), part, color);
    } else {
        ui.painter().rect_filled(part, radius, color);
    }
}

/// The same signs with their words.
pub fn legend(ui: &mut Ui) {
    let stays = |ui: &Ui, p: &Palette, rect: Rect| {
        let color = Palette::faded(p.muted, 0.5);
        let radius = size::radius(size::RADIUS_SMALL);
        ui.painter().rect_filled(rect, radius, color);
    };
    let enters = |ui: &Ui, p: &Palette, rect: Rect| change(ui, p, rect, Tone::Success);
    let leaves = |ui: &Ui, p: &Palette, rect: Rect| change(ui, p, rect, Tone::Danger);
    let samples: [(&shade::Sample<'_>, &str); 3] = [
        (&stays, say!("parts-bars-stays")),
        (&enters, say!("parts-bars-enters")),
        (&leaves, say!("parts-bars-leaves")),
    ];
    shade::legend_of(ui, &samples);
}
