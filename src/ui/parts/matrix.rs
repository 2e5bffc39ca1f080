//! Who may do what: people down, rights across, each field an icon and a word.

use crate::model::words::say;
use egui::accesskit::Role;
use egui::{Rect, Response, Ui, UiBuilder, vec2};

use super::menu::{self, Asked};
use super::{draw, text as words};
use crate::ui::theme::{Icon, Text, Tone, palette, size, space};

/// A column: what one may do, and what that means.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    pub title: &'a str,
    pub words: &'a str,
}

#[derive(Debug, Clone)]
pub struct Row {
    pub icon: Icon,
    /// As the directory has it.
    pub name: String,
    /// The whole name, for the tooltip.
    pub about: String,
    /// In the order of the heads.
    pub fields: Vec<Field>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub held: bool,
    /// "Yes", "No", "Through Helpdesk".
    pub word: String,
}

/// More rows are a number: a page is no place for thousands of people.
const ROWS: usize = 100;
const LINES: usize = 3;

/// A table; where it is narrow, each person with a list. `name` is what a screen reader calls it.
/// Each row has a menu with these entries; returned are the row and the entry that was chosen.
pub fn show(
    ui: &mut Ui,
    name: &str,
    heads: &[Head<'_>],
    rows: &[Row],
    entries: &[&str],
) -> Option<(usize, usize)> {
    let mut chosen = None;
    let wide = ui.available_width() >= size::SPLIT_AT;
    let builder = UiBuilder::new()
        .accessibility_role(Role::Table)
        .accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        draw::node(ui, ui.unique_id(), |n| {
            n.set_row_count(rows.len() + 1);
            n.set_column_count(heads.len() + 1);
        });
        if wide {
            columns(ui, heads.len(), |ui, column| {
                if let Some(head) = column.and_then(|c| heads.get(c)) {
                    words::label(ui, head.title);
                    words::help(ui, head.words);
                }
            });
        }
        for (n, row) in rows.iter().take(ROWS).enumerate() {
            line(ui);
            let said = said(heads, row);
            let builder = UiBuilder::new()
                .accessibility_role(Role::Row)
                .accessibility_label(&*said)
                .id_salt((n, &row.about));
            let mut entry = None;
            let whole = ui.scope_builder(builder, |ui| {
                draw::node(ui, ui.unique_id(), |node| node.set_row_index(n + 1));
                if wide {
                    columns(ui, heads.len(), |ui, column| match column {
                        None => entry = person(ui, row, entries),
                        Some(c) => row.fields.get(c).into_iter().for_each(|f| field(ui, "", f)),
                    });
                } else {
                    entry = person(ui, row, entries);
                    for (head, one) in heads.iter().zip(&row.fields) {
                        field(ui, head.title, one);
                    }
                }
            });
            let entry = entry.or(by_pointer(ui, &whole.response, entries));
            chosen = entry.map(|entry| (n, entry)).or(chosen);
        }
        if rows.len() > ROWS {
            line(ui);
            words::muted(ui, &say!("parts-matrix-more", n = rows.len() - ROWS));
        }
    });
    chosen
}

/// The menu of a row, by a click with the other button anywhere on it.
fn by_pointer(ui: &Ui, row: &Response, entries: &[&str]) -> Option<usize> {
    if entries.is_empty() {
        return None;
    }
    let pressed = ui.rect_contains_pointer(row.rect) && ui.input(|i| i.pointer.secondary_clicked());
    let asked = if pressed { Asked::ByPointer } else { Asked::No };
    menu::of_asked(ui, row, entries, asked)
}

fn said(heads: &[Head<'_>], row: &Row) -> String {
    let fields = heads.iter().zip(&row.fields);
    let fields: Vec<String> = fields
        .map(|(head, field)| format!("{}: {}", head.title, draw::shown(&field.word)))
        .collect();
    format!("{}. {}", draw::shown(&row.name), fields.join(", "))
}

/// The first is for the name, without a number.
fn columns(ui: &mut Ui, count: usize, mut cell: impl FnMut(&mut Ui, Option<usize>)) {
    let gap = space::L;
    let first = size::KEY_COLUMN;
    let free = ui.available_width() - first - gap * count as f32;
    let other = (free / count.max(1) as f32).max(1.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap, 0.0);
        for column in 0..=count {
            ui.vertical(|ui| {
                ui.set_width(if column == 0 { first } else { other });
                cell(ui, column.checked_sub(1));
            });
        }
    });
}

/// The entry that was chosen in the menu of its button.
fn person(ui: &mut Ui, row: &Row, entries: &[&str]) -> Option<usize> {
    let p = palette(ui);
    let beside = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (_, square) = ui.allocate_space(vec2(size::ICON, space::XL));
        row.icon.paint(ui.painter(), square, size::ICON, p.muted);
        let menu = match entries.is_empty() {
            true => 0.0,
            false => size::BUTTON_SMALL + space::S,
        };
        let room = ui.available_width() - menu;
        let shown = draw::shown(&row.name);
        let galley = Text::Label.lines(ui, &shown, p.text, room, LINES);
        let (rect, response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
        ui.painter().galley(rect.min, galley, p.text);
        let about = draw::shown(&row.about);
        draw::tooltip(response, Some(&crate::model::text::middle(&about, 400)));
        if entries.is_empty() {
            return None;
        }
        menu::button(ui, &say!("parts-menu-of", name = shown), entries)
    });
    beside.inner
}

/// `what` is named where no head stands above it.
fn field(ui: &mut Ui, what: &str, field: &Field) {
    let p = palette(ui);
    let (icon, color) = if field.held {
        (Icon::Check, p.tone(Tone::Success))
    } else {
        (Icon::Minus, p.muted)
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let (_, at) = ui.allocate_space(vec2(size::ICON, space::XL));
        let square = Rect::from_center_size(at.center(), vec2(size::ICON, size::ICON));
        icon.paint(ui.painter(), square, size::ICON_SMALL, color);
        let text = match what {
            "" => field.word.clone(),
            what => format!("{what}: {}", field.word),
        };
        let color = if field.held { p.text } else { p.muted };
        let shown = draw::shown(&text);
        let galley = Text::Body.lines(ui, &shown, color, ui.available_width(), LINES);
        let (_, rect) = ui.allocate_space(galley.size());
        ui.painter().galley(rect.min, galley, color);
    });
}

fn line(ui: &mut Ui) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), space::S));
    let stroke = size::hairline(palette(ui));
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}
