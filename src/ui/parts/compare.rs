//! Two things side by side, subject by subject: yes, partly or no, each in words.

use std::borrow::Cow;

use egui::accesskit::Role;
use egui::{Response, Ui, UiBuilder, vec2};

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
            let heads = [say!("parts-compare-subject"), names[0], names[1]];
            line_of(ui, 0, heads[0], |ui| {
                columns(ui, |ui, column| {
                    let response = words::label(ui, heads[column]);
                    cell(ui, &response, Role::ColumnHeader, column, heads[column]);
                });
            });
        }
        for (index, row) in rows.iter().enumerate() {
            line(ui);
            line_of(ui, index + 1, row.subject, |ui| {
                if wide {
                    columns(ui, |ui, column| match column.checked_sub(1) {
                        None => subject(ui, row),
                        Some(n) => side(ui, n, names[n], false, &row.sides[n]),
                    });
                } else {
                    subject(ui, row);
                    for (n, (name, it)) in names.iter().zip(&row.sides).enumerate() {
                        side(ui, n, name, true, it);
                    }
                }
            });
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

fn subject(ui: &mut Ui, row: &Row<'_>) {
    let response = words::label(ui, row.subject);
    cell(ui, &response, Role::RowHeader, 0, row.subject);
}

/// A row for a screen reader.
fn line_of(ui: &mut Ui, index: usize, name: &str, inside: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new()
        .accessibility_role(Role::Row)
        .accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        draw::node(ui, ui.unique_id(), |n| n.set_row_index(index));
        inside(ui);
    });
}

/// Makes a text a cell: not every screen reader tells a cell's column, so that `said` begins with it.
fn cell(ui: &Ui, response: &Response, role: Role, column: usize, said: &str) {
    draw::node(ui, response.id, |n| {
        n.set_role(role);
        n.set_column_index(column);
        n.set_label(said);
        n.clear_value();
    });
}

/// `tells_name`: no header above it does.
fn side(ui: &mut Ui, index: usize, name: &str, tells_name: bool, side: &Side<'_>) {
    let color = palette(ui).tone(side.tone);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (_, square) = ui.allocate_space(vec2(size::ICON, space::XL));
        (side.icon).paint(ui.painter(), square, size::ICON_SMALL, color);
        ui.vertical(|ui| {
            let answer = format!("{}. {}.", side.word, side.words);
            let said = format!("{name}: {answer}");
            let shown = if tells_name { &said } else { &answer };
            let response = words::paragraph(ui, Text::Body, shown, |p| p.text);
            cell(ui, &response, Role::Cell, index + 1, &said);
        });
    });
}

fn line(ui: &mut Ui) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), space::M));
    let stroke = size::hairline(palette(ui));
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}
