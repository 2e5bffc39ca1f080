//! A field to search with: a lens before, a cross that empties it.

use egui::accesskit::Role;
use egui::{Context, Id, Key, Modifiers, Rect, Response, Ui, pos2, vec2};

use super::field::{Field, Width, edit_box, line, trailing_button};
use super::{draw, reach};
use crate::model::words::say;
use crate::ui::theme::{Icon, palette, size, space};

/// `name` is its label for a screen reader and the grey text while it is empty. Esc empties it.
pub fn field(ui: &mut Ui, name: &str, text: &mut String) -> Response {
    field_of_width(ui, name, Width::Normal, text)
}

pub fn field_of_width(ui: &mut Ui, name: &str, width: Width, text: &mut String) -> Response {
    let spec = Field::new(name).hint(name).width(width).without_note();
    let id = ui.make_persistent_id(("search", name));
    let focused = ui.memory(|m| m.has_focus(id));
    let cleared = focused
        && !text.is_empty()
        && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
    if cleared {
        text.clear();
    }
    let lens = Icon::Search;
    let mut response = ui
        .scope(|ui| {
            let edit = line(text).prefix(" ".repeat(LENS_ROOM));
            edit_box(ui, &spec, id, edit, true)
        })
        .inner;
    let at = Rect::from_min_size(
        pos2(response.rect.left() + space::M, response.rect.top()),
        vec2(size::ICON, response.rect.height()),
    );
    lens.paint(ui.painter(), at, size::ICON, palette(ui).muted);
    let clicked = !text.is_empty()
        && trailing_button(ui, response.rect, Icon::Cross, say!("parts-search-clear")).clicked();
    if clicked {
        text.clear();
        response.request_focus();
    }
    if cleared || clicked {
        response.mark_changed();
    }
    reach::arrive(ui, &response, &[name], None);
    let now = ui.ctx().cumulative_frame_nr();
    ui.data_mut(|d| d.insert_temp(shown_id(name), now));
    draw::node(ui, response.id, |n| {
        n.set_role(Role::SearchInput);
        n.set_label(name);
    });
    response
}

/// Is there a search of this name in the window?
pub fn is_shown(ctx: &Context, name: &str) -> bool {
    let now = ctx.cumulative_frame_nr();
    let last = ctx.data(|d| d.get_temp::<u64>(shown_id(name)));
    last.is_some_and(|last| last + 1 >= now)
}

fn shown_id(name: &str) -> Id {
    Id::unique(("syncwright search", name))
}

/// Spaces that keep the lens free of text.
const LENS_ROOM: usize = 4;
