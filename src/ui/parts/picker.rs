//! Choosing people or groups from a directory: search, results, and what is chosen as chips.

use std::borrow::Cow;

use egui::accesskit::Role;
use egui::{Rect, Response, ScrollArea, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::field::Width;
use super::{draw, menu, progress, search, text as words};
use crate::model::words::say;
use crate::ui::theme::{Icon, Text, palette, size, space};

/// A thing found or chosen.
#[derive(Debug, Clone)]
pub struct PickerItem<'a> {
    pub icon: Icon,
    pub name: Cow<'a, str>,
    /// Small below the name: the DN or sign-in name.
    pub about: Cow<'a, str>,
    /// Cannot be picked, and why.
    pub why_not: Option<Cow<'a, str>>,
}

impl<'a> PickerItem<'a> {
    pub fn new(icon: Icon, name: impl Into<Cow<'a, str>>, about: impl Into<Cow<'a, str>>) -> Self {
        Self {
            icon,
            name: name.into(),
            about: about.into(),
            why_not: None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    /// The text to search for changed.
    Search,
    /// This result.
    Add(usize),
    /// This chosen one.
    Remove(usize),
    /// For this result, this entry of [`Picker::menu`].
    OfFound(usize, usize),
    /// For this chosen one, this entry of it.
    OfChosen(usize, usize),
}

/// What the search has brought.
#[derive(Debug, Clone)]
pub enum Found<'a> {
    /// Nothing searched for yet; what to type.
    Nothing(&'a str),
    Searching,
    /// `more`: there are further ones that are not shown.
    Items {
        items: &'a [PickerItem<'a>],
        more: bool,
    },
    Failed(Cow<'a, str>),
}

#[must_use = "drawn by `show`"]
pub struct Picker<'a> {
    name: &'a str,
    hint: &'a str,
    height: f32,
    menu: &'a [&'a str],
}

impl<'a> Picker<'a> {
    pub fn new(name: &'a str) -> Self {
        Self {
            name,
            hint: say!("parts-picker-hint"),
            height: size::PICKER_MAX,
            menu: &[],
        }
    }

    /// What else can be done with what is found or chosen.
    pub fn menu(mut self, entries: &'a [&'a str]) -> Self {
        self.menu = entries;
        self
    }

    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    pub fn show(
        self,
        ui: &mut Ui,
        text: &mut String,
        found: Found<'_>,
        chosen: &[PickerItem<'_>],
    ) -> Option<Picked> {
        let mut picked = None;
        ui.push_id(("picker", self.name), |ui| {
            words::label(ui, self.name);
            picked = self.chips(ui, chosen).or(picked);
            if search::field_of_width(ui, self.hint, Width::Full, text).changed() {
                picked = Some(Picked::Search);
            }
            picked = self.results(ui, found).or(picked);
        });
        picked
    }

    fn results(&self, ui: &mut Ui, found: Found<'_>) -> Option<Picked> {
        match found {
            Found::Nothing("") => None,
            Found::Nothing(advice) => {
                words::help(ui, advice);
                None
            }
            Found::Searching => {
                progress::spinner(ui, say!("parts-picker-searching"));
                None
            }
            Found::Failed(why) => {
                words::error(ui, &why);
                None
            }
            Found::Items { items: [], .. } => {
                words::help(ui, say!("parts-picker-nothing"));
                None
            }
            Found::Items { items, more } => {
                let picked = self.list(ui, items);
                if more {
                    words::help(ui, say!("parts-picker-more"));
                }
                picked
            }
        }
    }

    fn list(&self, ui: &mut Ui, items: &[PickerItem<'_>]) -> Option<Picked> {
        let mut picked = None;
        let p = palette(ui);
        let mut frame = size::menu_frame(p);
        frame.shadow = egui::Shadow::NONE;
        frame.stroke = size::hairline(p);
        frame.fill = p.card;
        let builder = UiBuilder::new()
            .accessibility_role(Role::ListBox)
            .accessibility_label(say!("parts-picker-found", name = self.name));
        ui.scope_builder(builder, |ui| {
            frame.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut came_to = None;
                let area = ScrollArea::vertical()
                    .id_salt("found")
                    .max_height(self.height)
                    // Within a page that scrolls itself, too.
                    .min_scrolled_height(self.height.min(size::TWO_LINE_ROW * items.len() as f32))
                    .auto_shrink([false, true])
                    .show_rows(ui, size::TWO_LINE_ROW, items.len(), |ui, range| {
                        for index in range {
                            let item = &items[index];
                            ui.push_id(index, |ui| {
                                let response = result(ui, item, !self.menu.is_empty());
                                if response.clicked() && item.why_not.is_none() {
                                    picked = Some(Picked::Add(index));
                                }
                                let by_row = menu::of(ui, &response, self.menu);
                                let (beside, entry) = self.dots(ui, &response, item);
                                if let Some(entry) = entry.or(by_row) {
                                    picked = Some(Picked::OfFound(index, entry));
                                }
                                if response.gained_focus() || beside {
                                    came_to = Some(response.rect);
                                }
                            });
                        }
                    });
                draw::row_into_sight(ui, came_to, area.inner_rect);
            });
        });
        picked
    }

    /// The button of a row or chip with its menu: whether the keyboard came to it, and the entry
    /// that was chosen.
    fn dots(&self, ui: &mut Ui, of: &Response, item: &PickerItem<'_>) -> (bool, Option<usize>) {
        if self.menu.is_empty() {
            return (false, None);
        }
        let right = pos2(of.rect.right() + size::BUTTON_SMALL, of.rect.bottom());
        let place = menu::place(Rect::from_min_max(of.rect.right_top(), right));
        let name = say!("parts-menu-of", name = draw::shown(&item.name));
        let (response, entry) = menu::button_in(ui, place, &name, self.menu);
        (response.gained_focus(), entry)
    }

    fn chips(&self, ui: &mut Ui, chosen: &[PickerItem<'_>]) -> Option<Picked> {
        let mut picked = None;
        if chosen.is_empty() {
            return None;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            for (index, item) in chosen.iter().enumerate() {
                let response = chip(ui, item, !self.menu.is_empty());
                if response.clicked() {
                    picked = Some(Picked::Remove(index));
                }
                let by_chip = menu::of(ui, &response, self.menu);
                if let Some(entry) = self.dots(ui, &response, item).1.or(by_chip) {
                    picked = Some(Picked::OfChosen(index, entry));
                }
            }
        });
        picked
    }
}

/// One that cannot be picked has the keyboard only for its menu, whose button stands at its right.
fn result(ui: &mut Ui, item: &PickerItem<'_>, has_menu: bool) -> Response {
    let p = palette(ui);
    let usable = item.why_not.is_none();
    let wanted = vec2(ui.available_width(), size::TWO_LINE_ROW);
    let (rect, response) = beside_its_menu(ui, wanted, usable || has_menu, has_menu);
    let fill = draw::hover_fill(&response, p);
    let radius = size::radius(size::RADIUS_SMALL);
    ui.painter().rect_filled(rect, radius, fill);
    let inner = rect.shrink2(vec2(space::S, 0.0));
    let color = if usable { p.text } else { p.disabled_text };
    let square = Rect::from_min_size(inner.min, vec2(size::ICON, inner.height()));
    item.icon.paint(ui.painter(), square, size::ICON, p.muted);
    let left = inner.left() + size::ICON + space::M;
    let room = inner.right() - left - size::ICON - space::S;
    let name = Text::Body.middle(ui, &draw::shown(&item.name), color, room);
    let below = item.why_not.as_deref().unwrap_or(&item.about);
    let about = Text::Help.middle(ui, &draw::shown(below), p.muted, room);
    let top = rect.center().y - (name.size().y + about.size().y) / 2.0;
    let next = top + name.size().y;
    ui.painter().galley(pos2(left, top), name, color);
    ui.painter().galley(pos2(left, next), about, p.muted);
    if usable {
        let mut plus = inner;
        plus.min.x = inner.right() - size::ICON;
        Icon::Plus.paint(ui.painter(), plus, size::ICON, p.accent_text);
    }
    draw::focus_ring_inside(ui, &response, rect, size::RADIUS_SMALL);
    let said = draw::shown(&item.name);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, usable, &said));
    draw::node(ui, response.id, |n| {
        n.set_description(draw::shown(below).into_owned())
    });
    response
}

/// What can be clicked, with room for the button of its menu at its right, if it has one.
fn beside_its_menu(ui: &mut Ui, all: Vec2, usable: bool, has_menu: bool) -> (Rect, Response) {
    let (id, mut rect) = ui.allocate_space(all);
    if has_menu {
        rect.max.x -= size::BUTTON_SMALL;
    }
    (rect, ui.interact(rect, id, draw::sense(ui, usable)))
}

/// One that is chosen; a click on it lets it go.
fn chip(ui: &mut Ui, item: &PickerItem<'_>, has_menu: bool) -> Response {
    let p = palette(ui);
    let sides = 2.0 * space::S + 2.0 * (size::ICON_SMALL + space::XS);
    let room = ui.available_size_before_wrap().x;
    let most = room.clamp(2.0 * size::TREE_COUNT, size::TOAST);
    let menu = if has_menu { size::BUTTON_SMALL } else { 0.0 };
    let name = draw::shown(&item.name);
    let galley = Text::Body.middle(ui, &name, p.text, most - sides - menu);
    let wanted = vec2(galley.size().x + sides + menu, size::BUTTON_SMALL);
    let (rect, response) = beside_its_menu(ui, wanted, true, has_menu);
    let fill = if draw::is_over(&response) {
        p.pressed
    } else {
        p.neutral_tint
    };
    ui.painter().rect_filled(rect, rect.height() / 2.0, fill);
    let mut icon = rect;
    icon.min.x += space::S;
    icon.max.x = icon.min.x + size::ICON_SMALL;
    item.icon
        .paint(ui.painter(), icon, size::ICON_SMALL, p.muted);
    let at = pos2(
        icon.right() + space::XS,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, p.text);
    let mut cross = rect;
    cross.max.x -= space::S;
    cross.min.x = cross.max.x - size::ICON_SMALL;
    Icon::Cross.paint(ui.painter(), cross, size::ICON_SMALL, p.muted);
    draw::focus_ring(ui, &response, rect, size::BUTTON_SMALL as u8 / 2);
    let label = say!("parts-remove", name = name);
    draw::name(ui, &response, Role::Button, &label, None);
    draw::tooltip(response, Some(&draw::shown(&item.about)))
}
