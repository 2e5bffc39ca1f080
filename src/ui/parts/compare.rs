//! Two things side by side, subject by subject: yes, partly or no, each in words.

use std::borrow::Cow;

use egui::accesskit::Role;
use egui::{Ui, UiBuilder, vec2};

use super::{draw, text as words};
use crate::model::words::say;
use crate::ui::theme::{Icon, Text, Tone, palette, size, space};

/// What one side does about a subject.
#[derive(Debug, Clone)]
pub struct Side<'a> {
    pub tone: Tone,
    pub icon: Icon,
    /// "Yes", "Partly" or "No".
    pub word: &'a str,
    pub words: Cow<'a, str>,
}

#[derive(Debug, Clone)]
pub struct Row<'a> {
    pub subject: &'a str,
    pub sides: [Side<'a>; 2],
}

/// `names` are the two things. Below each other where it is narrow.
pub fn show(ui: &mut Ui, title: &str, names: [&str; 2], rows: &[Row<'_>]) {
    let builder = UiBuilder::new()
        .accessibility_role(Role::Table)
        .accessibility_label(title);
    ui.scope_builder(builder, |ui| {
        draw::node(ui, ui.unique_id(), |n| {
            n.set_row_count(rows.len() + 1);
            n.set_column_count(3);
        });
        let wide = ui.available_width() >= size::SPLIT_AT;
        if wide {
            columns(ui, |ui, column| {
                words::label(
                    ui,
                    [say!("parts-compare-subject"), names[0], names[1]][column],
                );
            });
        }
        for row in rows {
            line(ui);
            if wide {
                columns(ui, |ui, column| match column {
                    0 => drop(words::label(ui, row.subject)),
                    n => side(ui, None, &row.sides[n - 1]),
                });
            } else {
                words::label(ui, row.subject);
                for (name, it) in names.iter().zip(&row.sides) {
                    side(ui, Some(name), it);
                }
            }
        }
    });
}

fn columns(ui: &mut Ui, mut cell: impl FnMut(&mut Ui, usize)) {
    let gap = space::L;
    let first = size::KEY_COLUMN;
    let other = ((ui.available_width() - first - 2.0 * gap) / 2.0).max(1.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap, space::XXS);
        for column in 0..3 {
            ui.vertical(|ui| {
                ui.set_width(if column == 0 { first } else { other });
                cell(ui, column);
            });
        }
    });
}

fn side(ui: &mut Ui, name: Option<&str>, side: &Side<'_>) {
    let color = palette(ui).tone(side.tone);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (_, square) = ui.allocate_space(vec2(size::ICON, space::XL));
        (side.icon).paint(ui.painter(), square, size::ICON_SMALL, color);
        ui.vertical(|ui| {
            let said = match name {
                Some(name) => format!("{name}: {}. {}.", side.word, side.words),
                None => format!("{}. {}.", side.word, side.words),
            };
            words::paragraph(ui, Text::Body, &said, |p| p.text);
        });
    });
}

fn line(ui: &mut Ui) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), space::M));
    let stroke = size::hairline(palette(ui));
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}
