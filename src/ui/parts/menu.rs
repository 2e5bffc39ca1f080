//! What can be done with the thing that a row shows: by a click with the other button, by the Menu
//! key or Shift+F10 where the row has the keyboard, or by a button of its own.

use egui::accesskit::{Action, HasPopup, Role};
use egui::{
    Id, Key, Modifiers, Popup, Rect, Response, SetOpenCommand, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::{button, draw};
use crate::ui::theme::{Icon, Text, palette, size, space};

/// That a menu is to open now, besides a click with the other button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    No,
    /// It opens at the row: the pointer may be anywhere.
    ByKey,
    /// It opens where the pointer is.
    ByPointer,
}

/// The menu of what has this response; the entry that was chosen in this frame.
pub fn of(ui: &Ui, response: &Response, entries: &[&str]) -> Option<usize> {
    if entries.is_empty() {
        return None;
    }
    of_asked(ui, response, entries, asked(ui, response))
}

/// A screen reader hears that there is a menu.
pub fn announce(ui: &Ui, id: Id) {
    draw::node(ui, id, |n| {
        n.set_has_popup(HasPopup::Menu);
        n.add_action(Action::ShowContextMenu);
    });
}

/// By the keys that open menus everywhere, or by a screen reader.
pub fn asked(ui: &Ui, response: &Response) -> Asked {
    let aloud = ui.input(|i| i.has_accesskit_action_request(response.id, Action::ShowContextMenu));
    match aloud || response.has_focus() && key_pressed(ui) {
        true => Asked::ByKey,
        false => Asked::No,
    }
}

/// The Menu key, or Shift+F10 where there is none.
pub fn key_pressed(ui: &Ui) -> bool {
    ui.input_mut(|i| {
        i.consume_key(Modifiers::SHIFT, Key::F10) || i.consume_key(Modifiers::NONE, Key::Menu)
    })
}

/// As [`of`], where something else asks for the menu, too.
pub fn of_asked(ui: &Ui, response: &Response, entries: &[&str], asked: Asked) -> Option<usize> {
    // Not of each text that can be copied: that would be said at every one.
    if response.sense.is_focusable() {
        announce(ui, response.id);
    }
    let by_key = response.id.with("its menu was opened by key");
    match asked {
        Asked::ByKey => {
            ui.data_mut(|d| d.insert_temp(by_key, true));
        }
        _ if asked == Asked::ByPointer || response.secondary_clicked() => {
            ui.data_mut(|d| d.remove::<bool>(by_key));
        }
        _ => {}
    }
    let at_pointer = !ui.data(|d| d.get_temp(by_key).unwrap_or(false));
    let popup = match at_pointer {
        true => Popup::context_menu(response),
        false => Popup::menu(response),
    };
    let open = asked != Asked::No || at_pointer && response.secondary_clicked();
    let popup = popup.open_memory(match (open, response.clicked()) {
        (true, _) => Some(SetOpenCommand::Bool(true)),
        (false, true) => Some(SetOpenCommand::Bool(false)),
        (false, false) => None,
    });
    inside(ui, popup, response.id, entries)
}

/// A small button with the same menu. `name` says whose it is.
pub fn button(ui: &mut Ui, name: &str, entries: &[&str]) -> Option<usize> {
    button_of(ui, name, entries).1
}

/// As [`button()`], within a row: there, where the row leaves it room.
pub fn button_in(
    ui: &mut Ui,
    place: Rect,
    name: &str,
    entries: &[&str],
) -> (Response, Option<usize>) {
    let mut beside = ui.new_child(UiBuilder::new().max_rect(place).id_salt("menu"));
    button_of(&mut beside, name, entries)
}

fn button_of(ui: &mut Ui, name: &str, entries: &[&str]) -> (Response, Option<usize>) {
    let response = button::icon(ui, Icon::More, name);
    draw::node(ui, response.id, |n| n.set_has_popup(HasPopup::Menu));
    let chosen = inside(ui, Popup::menu(&response), response.id, entries);
    (response, chosen)
}

fn inside(ui: &Ui, popup: Popup<'_>, of: Id, entries: &[&str]) -> Option<usize> {
    let id = popup.get_id();
    let was_open = ui.data(|d| d.get_temp(id).unwrap_or(false));
    let mut chosen = None;
    let width = entries.iter().map(|e| width(ui, e)).fold(0.0, f32::max);
    let popup = popup.frame(size::menu_frame(palette(ui))).width(width);
    let shown = popup.show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut first = None;
        for (at, text) in entries.iter().enumerate() {
            let response = entry(ui, text, width);
            if response.clicked() {
                chosen = Some(at);
                ui.close();
            }
            first = first.or(Some(response.id));
        }
        // The first pass only measures.
        if let Some(first) = first.filter(|_| !was_open && !ui.is_sizing_pass()) {
            ui.memory_mut(|m| m.request_focus(first));
            ui.data_mut(|d| d.insert_temp(id, true));
        }
    });
    if was_open && (shown.is_none() || !Popup::is_id_open(ui.ctx(), id)) {
        ui.data_mut(|d| d.remove::<bool>(id));
        // A click elsewhere has given the keyboard to something else.
        let taken = ui.memory(|m| m.focused()).is_some();
        if chosen.is_some() || !taken {
            ui.memory_mut(|m| m.request_focus(of));
        }
    }
    chosen
}

fn width(ui: &Ui, text: &str) -> f32 {
    let galley = Text::Body.line(ui, text, palette(ui).text);
    galley.size().x + 2.0 * space::M
}

fn entry(ui: &mut Ui, text: &str, width: f32) -> Response {
    let p = palette(ui);
    let wanted = vec2(width, size::LIST_ROW);
    let (rect, response) = ui.allocate_exact_size(wanted, draw::sense(ui, true));
    let radius = size::radius(size::RADIUS_SMALL);
    let fill = draw::hover_fill(&response, p);
    ui.painter().rect_filled(rect, radius, fill);
    let galley = Text::Body.cut(ui, text, p.text, rect.width() - 2.0 * space::M);
    let top = rect.center().y - galley.size().y / 2.0;
    let at = pos2(rect.left() + space::M, top);
    ui.painter().galley(at, galley, p.text);
    draw::focus_ring_inside(ui, &response, rect, size::RADIUS_SMALL);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, text));
    response
}

/// Where a row of a list has its button: at its right end.
pub fn place(row: Rect) -> Rect {
    let side = size::BUTTON_SMALL;
    let center = pos2(row.right() - side / 2.0, row.center().y);
    Rect::from_center_size(center, vec2(side, side))
}
