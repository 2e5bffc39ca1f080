//! A list and what is chosen in it: side by side, or one below the other where it is narrow.

use egui::{Ui, vec2};

use super::card;
use crate::ui::theme::{size, space};

/// `share` of the width for the list, 0 to 1.
pub fn show<A, B>(
    ui: &mut Ui,
    share: f32,
    list: impl FnOnce(&mut Ui) -> A,
    detail: impl FnOnce(&mut Ui) -> B,
) -> (A, B) {
    let all = ui.available_width();
    if all < size::SPLIT_AT {
        let a = ui.vertical(list).inner;
        ui.add_space(space::L);
        let b = ui.vertical(detail).inner;
        return (a, b);
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let left = ((all - space::XXL) * share).floor();
        let column = |ui: &mut Ui, width: f32| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            ui.set_width(width);
        };
        let a = ui
            .vertical(|ui| {
                column(ui, left);
                list(ui)
            })
            .inner;
        ui.add_space(space::XXL);
        let b = ui
            .vertical(|ui| {
                column(ui, all - space::XXL - left);
                detail(ui)
            })
            .inner;
        (a, b)
    })
    .inner
}

/// Short fields beside each other, where each has room; else one below the other. `one` draws the
/// field of this index and is told whether it stands in a row.
pub fn fields(ui: &mut Ui, count: usize, mut one: impl FnMut(&mut Ui, usize, bool)) {
    let gaps = count.saturating_sub(1) as f32 * space::L;
    let room = (ui.available_width() - gaps) / count.max(1) as f32;
    if room < size::FIELD_MIN {
        (0..count).for_each(|at| one(ui, at, false));
        return;
    }
    let width = room.floor().min(size::FIELD_WIDTH);
    ui.horizontal_top(|ui| {
        let spacing = ui.spacing().item_spacing;
        ui.spacing_mut().item_spacing.x = space::L;
        for at in 0..count {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing = spacing;
                ui.set_width(width);
                one(ui, at, true);
            });
        }
    });
}

/// The two halves of a form: beside each other on a wide screen, else one below the other as if they
/// were one.
pub fn of_form(ui: &mut Ui, first: impl FnOnce(&mut Ui), then: impl FnOnce(&mut Ui)) {
    if !card::is_wide(ui) {
        first(ui);
        then(ui);
        return;
    }
    let rows = ui.spacing().item_spacing;
    let spaced = |ui: &mut Ui, half: &mut dyn FnMut(&mut Ui)| {
        ui.spacing_mut().item_spacing = rows;
        half(ui);
    };
    let (mut first, mut then) = (Some(first), Some(then));
    show(
        ui,
        0.5,
        |ui| {
            spaced(ui, &mut |ui| {
                first.take().into_iter().for_each(|half| half(ui))
            })
        },
        |ui| {
            spaced(ui, &mut |ui| {
                then.take().into_iter().for_each(|half| half(ui))
            })
        },
    );
}
