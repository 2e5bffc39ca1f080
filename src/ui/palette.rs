//! Draws the command palette: a field, and below it what was found, best first.

use egui::accesskit::Role;
use egui::{
    Context, FocusDirection, Frame, Id, Key, Modifiers, Rect, ScrollArea, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::keys;
use super::pages::keep;
use super::parts::field::Width;
use super::parts::menu::{self, Asked};
use super::parts::{Icon, draw, modal, search, text};
use super::theme::{self, Text, palette, size, space};
use crate::model::snapshot::ObjectKind;
use crate::model::words::say;
use crate::wizard::palette::{Hit, Msg, State, Target, What};
use crate::wizard::{Action, Model, Msg as Top, Reason};

/// Above everything, while it is open.
pub(super) fn show(ctx: &Context, model: &Model, send: &mut dyn FnMut(Top)) {
    let Some(state) = &model.palette else {
        return;
    };
    let id = Id::unique("command palette");
    modal::opens(ctx, id);
    moves(ctx, state, &mut |msg| send(Top::Palette(msg)));
    let response = egui::Modal::new(id)
        .area(egui::Modal::default_area(id).role(Role::GenericContainer))
        .backdrop_color(theme::palette::of_context(ctx).backdrop)
        .frame(Frame::NONE)
        .show(ctx, |ui| {
            let builder = UiBuilder::new()
                .accessibility_role(Role::Dialog)
                .accessibility_label(Action::Palette.title().show());
            ui.scope_builder(builder, |ui| {
                draw::node(ui, ui.unique_id(), egui::accesskit::Node::set_modal);
                size::modal_frame(ui, palette(ui)).show(ui, |ui| inside(ui, model, state, send));
            });
        });
    modal::note_focus(ctx, id);
    if response.backdrop_response.clicked() {
        send(Top::Palette(Msg::Close));
    }
}

/// Keys that move among what was found; the field has all others, and a menu that is open its own.
fn moves(ctx: &Context, state: &State, send: &mut dyn FnMut(Msg)) {
    if egui::Popup::is_any_open(ctx) {
        return;
    }
    let press = |key| ctx.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let last = state.hits.len().saturating_sub(1);
    let to = if press(Key::ArrowDown) {
        Some(match state.chosen == last {
            true => 0,
            false => state.chosen + 1,
        })
    } else if press(Key::ArrowUp) {
        Some(state.chosen.checked_sub(1).unwrap_or(last))
    } else if press(Key::PageDown) {
        Some((state.chosen + PAGE).min(last))
    } else if press(Key::PageUp) {
        Some(state.chosen.saturating_sub(PAGE))
    } else {
        None
    };
    let field = ctx.data(|d| d.get_temp::<Id>(field_id()));
    if let Some(to) = to {
        send(Msg::Choose(to));
        // On the button of another hit the keyboard would open the menu of that one.
        ctx.memory_mut(|m| {
            field.into_iter().for_each(|field| m.request_focus(field));
            m.move_focus(FocusDirection::None);
        });
    }
    // Enter is a button's own while that has the keyboard.
    let focused = ctx.memory(|m| m.focused());
    if focused.is_none_or(|id| Some(id) == field) && press(Key::Enter) {
        send(Msg::Confirm);
    }
    if press(Key::Escape) {
        send(Msg::Close);
    }
}

const PAGE: usize = 8;

/// Where is kept which field it is.
fn field_id() -> Id {
    Id::unique("the field of the command palette")
}

fn inside(ui: &mut Ui, model: &Model, state: &State, send: &mut dyn FnMut(Top)) {
    let menu_asked = menu::key_pressed(ui);
    let room = ui.ctx().content_rect().size();
    let around = 2.0 * (space::XXL + space::L);
    ui.set_width(size::TEXT_MAX.min(room.x - around));
    ui.spacing_mut().item_spacing.y = space::S;
    let mut typed = state.text.clone();
    let field = search::field_of_width(ui, say!("window-palette-hint"), Width::Full, &mut typed);
    ui.data_mut(|d| d.insert_temp(field_id(), field.id));
    if ui.memory(|m| m.focused().is_none()) {
        field.request_focus();
    }
    let list = ui.make_persistent_id("hits");
    if !state.hits.is_empty() {
        draw::node(ui, field.id, |n| {
            let chosen = state.hits.get(state.chosen);
            let chosen = chosen.map(|hit| row_id(list, state.chosen, hit).accesskit_id());
            chosen
                .into_iter()
                .for_each(|id| n.set_active_descendant(id));
        });
    }
    if field.changed() {
        send(Top::Palette(Msg::Edited(typed)));
    }
    let chosen_anew = chosen_anew(ui, list, state.chosen);
    let height = (room.y - around - size::FIELD - 2.0 * size::LIST_ROW)
        .clamp(size::LIST_ROW, size::TABLE_TALL);
    let builder = UiBuilder::new()
        .accessibility_role(Role::ListBox)
        .accessibility_label(say!("window-palette-found"));
    ui.scope_builder(builder, |ui| {
        ScrollArea::vertical()
            .id_salt("found")
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (index, hit) in state.hits.iter().enumerate() {
                    let chosen = index == state.chosen;
                    let response = row(ui, row_id(list, index, hit), model, hit, chosen);
                    if chosen && chosen_anew {
                        response.scroll_to_me(None);
                    }
                    let asked = match chosen && menu_asked {
                        true => Asked::ByKey,
                        false => menu::asked(ui, &response),
                    };
                    if let Target::Object(object) = &hit.target {
                        menu::announce(ui, response.id);
                        let entries = keep::entries();
                        let entry = menu::of_asked(ui, &response, &entries, asked);
                        let (button, by_button) = dots(ui, &response, hit, &entries);
                        if button.has_focus() && !chosen {
                            send(Top::Palette(Msg::Choose(index)));
                        }
                        (by_button.or(entry).into_iter())
                            .for_each(|e| send(keep::msg(&**object, e)));
                    }
                    if response.clicked() {
                        send(Top::Palette(Msg::Choose(index)));
                        send(Top::Palette(Msg::Confirm));
                    }
                }
            });
    });
    text::status(ui, &status(model, state));
}

/// An object keeps its menu and its keyboard when something better is found above it.
fn row_id(list: Id, index: usize, hit: &Hit) -> Id {
    match &hit.target {
        Target::Object(object) => list.with(&object.dn),
        _ => list.with(index),
    }
}

/// The button with the menu of an object, and the entry that was chosen.
fn dots(
    ui: &mut Ui,
    row: &egui::Response,
    hit: &Hit,
    entries: &[&str],
) -> (egui::Response, Option<usize>) {
    let name = say!("parts-menu-of", name = &hit.title);
    let place = menu::place(row.rect);
    let of_row = UiBuilder::new().scope_id(row.id.with(0));
    let inside = ui.scope_builder(of_row, |ui| menu::button_in(ui, place, &name, entries));
    inside.inner
}

fn status(model: &Model, state: &State) -> String {
    let chosen = state.hits.get(state.chosen);
    if let Some(Err(Reason(why))) = chosen.map(|hit| hit.available(model)) {
        return say!("window-palette-not-now", why = why);
    }
    let found = match (state.hits.len(), state.is_asking()) {
        (0, true) => say!("window-palette-searching-asking").to_owned(),
        (0, false) if state.is_searching() => say!("window-palette-searching").to_owned(),
        (0, false) => say!("window-palette-none").to_owned(),
        (n, true) => say!("window-palette-count-asking", n = n),
        (n, false) => say!("window-palette-count", n = n),
    };
    match chosen.map(|hit| &hit.target) {
        Some(Target::Object(_)) => say!("window-palette-with-menu", found = found),
        _ => found,
    }
}

fn row(ui: &mut Ui, id: Id, model: &Model, hit: &Hit, chosen: bool) -> egui::Response {
    let p = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::LIST_ROW));
    let response = ui.interact(rect, id, egui::Sense::CLICK);
    let fill = if chosen {
        p.accent_tint
    } else {
        draw::hover_fill(&response, p)
    };
    ui.painter()
        .rect_filled(rect, size::radius(size::RADIUS), fill);
    let open = hit.available(model);
    let (title_color, about_color) = match (&open, chosen) {
        (Err(_), _) => (p.muted, p.muted),
        (Ok(()), true) => (p.text, p.text),
        (Ok(()), false) => (p.text, p.muted),
    };
    let square = Rect::from_min_size(
        pos2(rect.left() + space::M, rect.top()),
        vec2(size::ICON, rect.height()),
    );
    icon(hit).paint(ui.painter(), square, size::ICON, about_color);
    let keys = match &hit.target {
        Target::Known(What::Action(action)) => keys::of(ui.ctx(), *action),
        _ => String::new(),
    };
    let left = square.right() + space::M;
    let right = match &hit.target {
        Target::Object(_) => menu::place(rect).left() - space::XS,
        _ => rect.right() - space::M,
    };
    let middle = |height: f32| rect.center().y - height / 2.0;
    let about = if keys.is_empty() { &hit.about } else { &keys };
    let about = Text::Help.middle(ui, about, about_color, (right - left) / 2.0);
    let room = right - left - about.size().x - space::L;
    let title = Text::Body.middle(ui, &hit.title, title_color, room);
    let at = pos2(left, middle(title.size().y));
    ui.painter().galley(at, title, title_color);
    let at = pos2(right - about.size().x, middle(about.size().y));
    ui.painter().galley(at, about, about_color);
    let name = draw::sentences([&*hit.title, &*hit.about, &*keys]);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, open.is_ok(), chosen, &name));
    draw::node(ui, response.id, |n| {
        n.clear_toggled();
        n.set_selected(chosen);
        if let Err(Reason(why)) = &open {
            n.set_description(why.clone());
        }
    });
    draw::tooltip(response, open.err().as_ref().map(|Reason(why)| &**why))
}

fn icon(hit: &Hit) -> Icon {
    match &hit.target {
        Target::Known(What::Page(_)) => Icon::File,
        Target::Known(What::Control(control)) if !control.press => Icon::Gear,
        Target::Known(What::Control(_) | What::Action(_)) => Icon::Play,
        Target::Known(What::Group(..)) => Icon::Group,
        Target::Object(object) => match object.kind {
            ObjectKind::Group => Icon::Group,
            ObjectKind::Contact => Icon::Contact,
            _ => Icon::Person,
        },
        Target::Container(_) => Icon::Folder,
    }
}

/// Another hit was chosen since the last frame.
fn chosen_anew(ui: &Ui, id: Id, chosen: usize) -> bool {
    let before = ui.data(|d| d.get_temp::<usize>(id));
    ui.data_mut(|d| d.insert_temp(id, chosen));
    before.is_some_and(|b| b != chosen)
}
