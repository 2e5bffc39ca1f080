//! Tables whose rows have a menu: one row is the current one and has the keyboard, arrows go to the
//! others, and its button stands beside it.

use egui::{Id, Key, Modifiers, Rect, Response, Sense, Ui, UiBuilder, pos2, vec2};

use super::{Cell, Table};
use crate::model::words::say;
use crate::ui::parts::menu::{self, Asked};
use crate::ui::parts::{button, draw};
use crate::ui::theme::{Icon, palette, size};

impl Table<'_> {
    /// The current row, after the keys that were pressed on it. `true`: it is another one now.
    pub(super) fn current(&self, ui: &Ui, id: Id, rows: usize) -> (usize, bool) {
        let last = rows.saturating_sub(1);
        let kept: Option<usize> = ui.data(|d| d.get_temp(id));
        let at = kept.or(self.selected).unwrap_or(0).min(last);
        if !ui.memory(|m| m.has_focus(id.with(at))) {
            return (at, false);
        }
        draw::keep_arrows(ui, id.with(at));
        let page = (self.points(ui) / size::LIST_ROW).floor().max(2.0) as usize - 1;
        let press = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let to = match () {
            () if press(Key::ArrowDown) => (at + 1).min(last),
            () if press(Key::ArrowUp) => at.saturating_sub(1),
            () if press(Key::PageDown) => (at + page).min(last),
            () if press(Key::PageUp) => at.saturating_sub(page),
            () if press(Key::Home) => 0,
            () if press(Key::End) => last,
            () => at,
        };
        if to != at {
            ui.memory_mut(|m| m.request_focus(id.with(to)));
        }
        ui.data_mut(|d| d.insert_temp(id, to));
        (to, to != at)
    }

    pub(super) fn sense(&self, index: usize, current: usize) -> Sense {
        match (self.menu.is_empty(), self.clickable) {
            (false, _) if index == current => Sense::click(),
            (false, _) => Sense::CLICK,
            (true, true) => Sense::click(),
            (true, false) => Sense::hover(),
        }
    }

    /// A row is laid out even out of sight, or it would lose the keyboard. `top` is that of the row
    /// `first`.
    pub(super) fn out_of_sight(ui: &mut Ui, top: f32, first: usize, index: usize) -> Ui {
        let below = (index as f32 - first as f32) * size::LIST_ROW;
        let corner = pos2(ui.max_rect().left(), top + below);
        let rect = Rect::from_min_size(corner, vec2(ui.available_width(), size::LIST_ROW));
        ui.new_child(UiBuilder::new().max_rect(rect).id_salt(index))
    }

    /// What was chosen for the row in this frame.
    pub(super) fn menu_of(
        &self,
        ui: &mut Ui,
        response: &Response,
        index: usize,
        current: usize,
        cell: &Cell<'_>,
    ) -> Option<usize> {
        let without = self.without_menu.is_some_and(|without| without(index));
        if self.menu.is_empty() || without {
            return None;
        }
        let place = menu::place(response.rect);
        let asked = match menu::asked(ui, response) {
            Asked::No if response.clicked() => match response.interact_pointer_pos() {
                Some(at) if place.contains(at) => Asked::ByPointer,
                // Enter, where it does nothing else.
                None if !self.clickable => Asked::ByKey,
                _ => Asked::No,
            },
            asked => asked,
        };
        let chosen = menu::of_asked(ui, response, self.menu, asked);
        if index != current {
            dots(ui, response, place);
            return chosen;
        }
        let name = say!("parts-menu-of", name = cell.words());
        menu::button_in(ui, place, &name, self.menu).1.or(chosen)
    }
}

/// The button of a row that is not the current one: a click makes it that.
fn dots(ui: &Ui, response: &Response, place: Rect) {
    let p = palette(ui);
    let over = response.hover_pos().is_some_and(|at| place.contains(at));
    if over {
        button::hovered(ui, place);
    }
    Icon::More.paint(ui.painter(), place, size::ICON, p.muted);
}
