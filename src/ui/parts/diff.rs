//! What changes: a sign, what it is about, and what happens to it. Never by colour alone.

use egui::accesskit::Role;
use egui::{Rect, StrokeKind, Ui, UiBuilder, Vec2, vec2};

use super::text as words;
use crate::model::words::say;
use crate::ui::theme::{Icon, Text, Tone, palette, size, space};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Add,
    Remove,
    Alter,
}

impl Change {
    pub fn sign(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Remove => "\u{2212}",
            Self::Alter => "~",
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Add => say!("parts-diff-added"),
            Self::Remove => say!("parts-diff-removed"),
            Self::Alter => say!("parts-diff-changed"),
        }
    }

    pub fn tone(self) -> Tone {
        match self {
            Self::Add => Tone::Success,
            Self::Remove => Tone::Danger,
            Self::Alter => Tone::Warning,
        }
    }
}

/// Both wrap: the end of a sentence tells as much as its beginning.
pub fn row(ui: &mut Ui, change: Change, what: &str, note: &str) {
    let said = format!("{}: {what}. {note}", change.word());
    marked(ui, |ui| sign(ui, change), &said, what, note);
}

/// A row of what stands as it is and is due for a look.
pub fn due(ui: &mut Ui, what: &str, note: &str) {
    let clock = |ui: &mut Ui| {
        let (_, square) = ui.allocate_space(vec2(size::ICON_LARGE, space::XL));
        let color = palette(ui).tone(Tone::Warning);
        Icon::Clock.paint(ui.painter(), square, size::ICON, color);
    };
    marked(ui, clock, &format!("{what}. {note}"), what, note);
}

fn marked(ui: &mut Ui, mark: impl FnOnce(&mut Ui), said: &str, what: &str, note: &str) {
    let item = UiBuilder::new()
        .accessibility_role(Role::ListItem)
        .accessibility_label(said);
    ui.scope_builder(item, |ui| {
        ui.horizontal_top(|ui| {
            mark(ui);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                words::value_lines(ui, what);
                if !note.is_empty() {
                    words::help(ui, note);
                }
            });
        });
    });
}

/// Old and new of one setting.
pub fn setting(ui: &mut Ui, name: &str, old: Option<&str>, new: Option<&str>) {
    let change = match (old, new) {
        (None, _) => Change::Add,
        (_, None) => Change::Remove,
        _ => Change::Alter,
    };
    let note = match (old, new) {
        (Some(old), Some(new)) => format!("{old} → {new}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => String::new(),
    };
    row(ui, change, name, &note);
}

fn sign(ui: &mut Ui, change: Change) {
    let p = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(size::ICON_LARGE, space::XL));
    let square = Rect::from_center_size(rect.center(), Vec2::splat(size::CHECK));
    let tone = change.tone();
    let radius = size::radius(size::RADIUS_SMALL);
    let edge = egui::Stroke::new(size::HAIRLINE, p.tint_line(tone));
    ui.painter()
        .rect(square, radius, p.tint(tone), edge, StrokeKind::Inside);
    let galley = Text::Strong.line(ui, change.sign(), p.tone(tone));
    let at = square.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, p.tone(tone));
}
