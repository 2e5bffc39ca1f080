//! A page that was just opened takes the keyboard to its title: a screen reader says where one is,
//! and the Tab key goes on to the page's first control. No ring is drawn: for the eye nothing moves.

use egui::{Id, Sense, Ui};

use super::View;
use crate::ui::parts::{draw, text};

/// Title and sentence of the page.
pub(super) fn heading(ui: &mut Ui, view: &View<'_>) {
    let arrived = is_new(ui, view.page);
    // A stop of the Tab key only while the keyboard is there.
    let sense = if arrived || has_keyboard(ui) {
        Sense::focusable_noninteractive()
    } else {
        Sense::hover()
    };
    let title = text::page_heading_of(ui, view.title, view.sentence, sense);
    if arrived {
        title.request_focus();
        ui.data_mut(|d| d.insert_temp(title_id(), title.id));
    }
    if title.has_focus() {
        draw::node(ui, title.id, |n| n.set_description(view.sentence));
    }
}

/// Has the title of a page the keyboard? It makes nothing of its keys.
pub(super) fn has_keyboard(ui: &Ui) -> bool {
    let title = ui.data(|d| d.get_temp::<Id>(title_id()));
    title.is_some_and(|id| ui.memory(|m| m.has_focus(id)))
}

/// Another page was drawn before. Not the first one: the window itself is told then.
fn is_new(ui: &Ui, page: &str) -> bool {
    // A dialog that is just closing still holds the keyboard: once it is gone.
    if !ui.memory(|m| m.allows_interaction(ui.layer_id())) {
        return false;
    }
    let place = Id::unique("syncwright page that was told");
    let page = Id::unique(page);
    let before = ui.data_mut(|d| {
        let before = d.get_temp::<Id>(place);
        d.insert_temp(place, page);
        before
    });
    before.is_some_and(|b| b != page)
}

fn title_id() -> Id {
    Id::unique("syncwright title with the keyboard")
}
