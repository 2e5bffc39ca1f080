//! A box around what belongs together.

use egui::Ui;

use super::{keyed, text as words};
use crate::ui::theme::{palette, size, space};

/// As wide as there is room.
pub fn show<R>(ui: &mut Ui, inside: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = size::card_frame(ui, palette(ui));
    frame
        .show(ui, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing.y = space::M;
            inside(ui)
        })
        .inner
}

pub fn titled<R>(ui: &mut Ui, title: &str, inside: impl FnOnce(&mut Ui) -> R) -> R {
    keyed::show(ui, title, |ui| {
        show(ui, |ui| {
            words::section(ui, title);
            inside(ui)
        })
    })
}

/// Cards one below the other; in a wide window in two or three columns, the first ones at the left.
/// `one` draws the card of this index.
pub fn stack(ui: &mut Ui, count: usize, mut one: impl FnMut(&mut Ui, usize)) {
    flow(ui, count, |ui, index| {
        one(ui, index);
        gap(ui);
    });
}

/// As [`stack`], for what stands in a card: without distances of its own.
pub fn flow(ui: &mut Ui, count: usize, mut one: impl FnMut(&mut Ui, usize)) {
    let columns = columns_of(ui.available_width(), count);
    let mut column = |ui: &mut Ui, at: usize| {
        for index in share(count, columns, at) {
            one(ui, index);
        }
    };
    if columns < 2 {
        column(ui, 0);
        return;
    }
    let gaps = (columns - 1) as f32 * space::XL;
    let width = ((ui.available_width() - gaps) / columns as f32).floor();
    ui.horizontal_top(|ui| {
        let spacing = ui.spacing().item_spacing;
        ui.spacing_mut().item_spacing.x = space::XL;
        for at in 0..columns {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing = spacing;
                ui.set_width(width);
                column(ui, at);
            });
        }
    });
}

/// Whether so many cards have room side by side.
pub fn fits_row(ui: &Ui, count: usize) -> bool {
    of_row(ui, count) >= size::CARD_MIN
}

/// How wide each of so many cards is.
fn of_row(ui: &Ui, count: usize) -> f32 {
    let gaps = count.saturating_sub(1) as f32 * space::XL;
    ((ui.available_width() - gaps) / count.max(1) as f32).floor()
}

/// Cards side by side, each as high as the highest; where they have no room, one below the other.
/// `one` draws what stands in the card of this index.
pub fn row(ui: &mut Ui, count: usize, mut one: impl FnMut(&mut Ui, usize)) {
    let width = of_row(ui, count);
    if width < size::CARD_MIN {
        for index in 0..count {
            show(ui, |ui| one(ui, index));
            gap(ui);
        }
        return;
    }
    let id = ui.make_persistent_id("cards of one height");
    let high = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or_default();
    let mut highest = 0.0_f32;
    let before = ui.data(|d| d.get_temp::<f32>(id.with("level")));
    let mut level = Level {
        wanted: before.unwrap_or_default(),
        ..Level::default()
    };
    ui.horizontal_top(|ui| {
        let spacing = ui.spacing().item_spacing;
        ui.spacing_mut().item_spacing.x = space::XL;
        for index in 0..count {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing = spacing;
                ui.set_width(width);
                show(ui, |ui| {
                    ui.set_min_height(high);
                    level.top = ui.cursor().top();
                    ui.data_mut(|d| d.insert_temp(level_id(), level));
                    let drawn = ui.scope(|ui| one(ui, index)).response.rect;
                    highest = highest.max(drawn.height());
                    level = ui.data_mut(|d| d.remove_temp(level_id())).unwrap_or(level);
                });
            });
        }
    });
    let moved = |a: f32, b: f32| (a - b).abs() > 0.5;
    if moved(highest, high) || moved(level.found, level.wanted) {
        ui.data_mut(|d| {
            d.insert_temp(id, highest);
            d.insert_temp(id.with("level"), level.found);
        });
        ui.request_discard("cards of one height");
    }
    gap(ui);
}

/// Where [`level`] stands in the cards of a row, below their upper edge.
#[derive(Debug, Clone, Copy, Default)]
struct Level {
    wanted: f32,
    found: f32,
    top: f32,
}

fn level_id() -> egui::Id {
    egui::Id::unique("syncwright cards: the same height")
}

/// What follows begins at the same height in all cards of a [`row`]: their buttons, mostly.
pub fn level(ui: &mut Ui) {
    let down = ui.data_mut(|d| {
        let mut level = d.get_temp::<Level>(level_id())?;
        let here = ui.cursor().top() - level.top;
        level.found = level.found.max(here);
        d.insert_temp(level_id(), level);
        Some(level.wanted - here)
    });
    if let Some(down) = down.filter(|down| *down > 0.0) {
        ui.add_space(down);
    }
}

/// Whether a card of this page has room for two columns of fields.
pub fn is_wide(ui: &Ui) -> bool {
    columns_of(ui.available_width(), 2) == 2
}

/// As many as there is room for, but none that lacks more than one card of the longest.
fn columns_of(width: f32, cards: usize) -> usize {
    let room = ((width / size::CARD_COLUMN) as usize).clamp(1, cards.clamp(1, size::CARD_COLUMNS));
    let even = |columns: &usize| [0, columns - 1].contains(&(cards % columns));
    (1..=room).rev().find(even).unwrap_or(room)
}

/// Which cards stand in this column: as many in each, one more in the first ones.
fn share(cards: usize, columns: usize, at: usize) -> std::ops::Range<usize> {
    let (each, more) = (cards / columns, cards % columns);
    let first = at * each + at.min(more);
    first..first + each + usize::from(at < more)
}

/// Distance between two cards.
pub fn gap(ui: &mut Ui) {
    ui.add_space(space::L);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_card_stands_in_one_column() {
        for (cards, columns) in [(3, 2), (4, 3), (8, 3), (2, 2), (5, 3)] {
            let all: Vec<usize> = (0..columns)
                .flat_map(|c| share(cards, columns, c))
                .collect();
            assert_eq!(all, (0..cards).collect::<Vec<_>>());
        }
        assert_eq!(share(4, 3, 0), 0..2);
        assert_eq!(share(4, 3, 2), 3..4);
    }

    #[test]
    fn a_wide_screen_has_more_columns_but_never_empty_ones() {
        assert_eq!(columns_of(720.0, 8), 1);
        assert_eq!(columns_of(1296.0, 8), 2);
        assert_eq!(columns_of(2256.0, 8), 3);
        assert_eq!(columns_of(2256.0, 4), 2, "rather than 2, 1 and 1");
        assert_eq!(columns_of(2256.0, 5), 3);
        assert_eq!(columns_of(3536.0, 2), 2);
        assert_eq!(columns_of(3536.0, 0), 1);
    }
}
