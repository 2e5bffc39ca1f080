//! A tree of any size: only the rows in sight are laid out.
//!
//! The caller keeps a flat list of the visible rows and answers for each index; the tree reports
//! what the person did. One Tab stop; inside: arrows, Home, End, page keys, letters, `*`, Enter and
//! Space, as the tree pattern of WAI-ARIA has it.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};

use egui::accesskit::Role;
use egui::{
    Id, Key, Modifiers, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::check::{Tri, paint_box};
use super::draw;
use crate::model::words::{list, say};
use crate::ui::theme::{Icon, Palette, Text, Tone, palette, size, space, was_cut};

/// One visible row.
#[derive(Debug, Clone)]
pub struct TreeRow<'a> {
    /// The same for the same thing as long as the tree lives; see [`key`].
    pub key: u64,
    /// 0 for a root.
    pub level: usize,
    /// Its place among its siblings, from 1, and their number, for a screen reader.
    pub position: Option<(usize, usize)>,
    pub name: Cow<'a, str>,
    pub icon: Icon,
    /// `None`: no box to tick.
    pub check: Option<Tri>,
    /// The state in words, for a screen reader and the tooltip: "in scope, two exceptions".
    pub words: Cow<'a, str>,
    /// `None`: nothing below it. `Some(open)`.
    pub open: Option<bool>,
    /// Its children are being read.
    pub loading: bool,
    /// At the right end, in the order of [`Tree::columns`]; `words` tell them to a screen reader.
    pub counts: Vec<String>,
    /// A word beside the name.
    pub badge: Option<(Tone, Cow<'a, str>)>,
    /// Cannot be ticked, and why.
    pub why_not: Option<Cow<'a, str>>,
    /// Drawn quietly: out of scope, or shown only because something below it was found.
    pub quiet: bool,
}

impl<'a> TreeRow<'a> {
    pub fn new(key: u64, level: usize, name: impl Into<Cow<'a, str>>, icon: Icon) -> Self {
        Self {
            key,
            level,
            position: None,
            name: name.into(),
            icon,
            check: None,
            words: Cow::Borrowed(""),
            open: None,
            loading: false,
            counts: Vec::new(),
            badge: None,
            why_not: None,
            quiet: false,
        }
    }
}

/// A key from whatever identifies the thing: a GUID, a DN.
pub fn key(identity: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    identity.hash(&mut hasher);
    hasher.finish()
}

/// What the person did, with the index of the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TreeEvent {
    /// This row is the current one now.
    Current(usize),
    /// Ticked or unticked.
    Toggle(usize),
    Open(usize),
    Close(usize),
    /// `*`: open this row and all its siblings.
    OpenSiblings(usize),
}

#[must_use = "drawn by `show`"]
pub struct Tree<'a> {
    salt: &'a str,
    name: &'a str,
    columns: &'a [&'a str],
    height: Option<f32>,
    go_to: Option<u64>,
}

/// Kept between frames.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    index: usize,
    key: Option<u64>,
}

impl<'a> Tree<'a> {
    /// `name` is what a screen reader calls it.
    pub fn new(salt: &'a str, name: &'a str) -> Self {
        Self {
            salt,
            name,
            columns: &[],
            height: None,
            go_to: None,
        }
    }

    /// Headers of the counts at the right end.
    pub fn columns(mut self, columns: &'a [&'a str]) -> Self {
        self.columns = columns;
        self
    }

    /// In points; else about half of the window.
    pub fn height(mut self, points: f32) -> Self {
        self.height = Some(points);
        self
    }

    /// Makes the row with this key the current one and scrolls to it. Ask for one frame.
    pub fn go_to(mut self, key: Option<u64>) -> Self {
        self.go_to = key;
        self
    }

    /// `row` is asked only for rows in sight, and once in a while for more when keys are pressed.
    pub fn show<'r>(
        self,
        ui: &mut Ui,
        count: usize,
        row: impl Fn(usize) -> TreeRow<'r>,
    ) -> Option<TreeEvent> {
        let id = ui.make_persistent_id(("tree", self.salt));
        let mut place = find_place(ui, id, count, &row);
        let mut event = None;
        let mut follow = false;
        if let Some(to) = self.go_to
            && let Some(index) = (0..count).find(|i| row(*i).key == to)
        {
            place = Place {
                index,
                key: Some(to),
            };
            follow = true;
        }
        if let Some(key) = place.key
            && draw::take_wanted(ui, self.name)
        {
            ui.memory_mut(|m| m.request_focus(id.with(key)));
        }
        let focused = place
            .key
            .is_some_and(|k| ui.memory(|m| m.has_focus(id.with(k))));
        if focused && count > 0 {
            let page = self.page_rows(ui);
            match keys(ui, id, count, place.index, page, &row) {
                Some(Pressed::Go(to)) => {
                    let key = row(to).key;
                    place = Place {
                        index: to,
                        key: Some(key),
                    };
                    ui.memory_mut(|m| m.request_focus(id.with(key)));
                    event = Some(TreeEvent::Current(to));
                    follow = true;
                }
                Some(Pressed::Do(what)) => event = Some(what),
                None => {}
            }
        }
        let clicked = ui
            .scope(|ui| {
                ui.spacing_mut().item_spacing.y = space::XXS;
                if !self.columns.is_empty() {
                    self.header(ui);
                }
                self.rows(ui, id, count, place, follow, &row)
            })
            .inner;
        if let Some((index, zone)) = clicked {
            let hit = row(index);
            if place.key != Some(hit.key) {
                event = Some(TreeEvent::Current(index));
            }
            place = Place {
                index,
                key: Some(hit.key),
            };
            ui.memory_mut(|m| m.request_focus(id.with(hit.key)));
            match zone {
                Zone::Chevron => event = open_or_close(index, &hit).or(event),
                Zone::Check => event = toggle(index, &hit).or(event),
                Zone::Name => {}
            }
        }
        ui.data_mut(|d| d.insert_temp(id, place));
        event
    }

    fn points(&self, ui: &Ui) -> f32 {
        let window = ui.ctx().content_rect().height();
        let usual = (window / 2.0).max(window - size::AROUND_TREE);
        self.height.unwrap_or(usual.max(size::TREE_MIN))
    }

    fn page_rows(&self, ui: &Ui) -> usize {
        (self.points(ui) / size::TREE_ROW).floor().max(2.0) as usize - 1
    }

    fn header(&self, ui: &mut Ui) {
        let p = palette(ui);
        let wanted = vec2(ui.available_width(), size::TREE_ROW);
        let (_, rect) = ui.allocate_space(wanted);
        for (place, text) in self.columns.iter().rev().enumerate() {
            let right = rect.right() - space::M - place as f32 * size::TREE_COUNT;
            if right - size::TREE_COUNT < rect.left() + 3.0 * size::TREE_COUNT {
                break;
            }
            let galley = Text::Caption.cut(ui, text, p.muted, size::TREE_COUNT);
            let at = pos2(
                right - galley.size().x,
                rect.center().y - galley.size().y / 2.0,
            );
            ui.painter().galley(at, galley, p.muted);
        }
        ui.painter()
            .hline(rect.x_range(), rect.bottom(), size::hairline(p));
    }

    fn rows<'r>(
        &self,
        ui: &mut Ui,
        id: Id,
        count: usize,
        place: Place,
        follow: bool,
        row: &impl Fn(usize) -> TreeRow<'r>,
    ) -> Option<(usize, Zone)> {
        let mut clicked = None;
        let top = f64::from(ui.available_rect_before_wrap().top());
        let builder = UiBuilder::new()
            .accessibility_role(Role::Tree)
            .accessibility_label(self.name);
        ui.scope_builder(builder, |ui| {
            ScrollArea::vertical()
                .id_salt(id)
                .max_height(self.points(ui))
                // Within a page that scrolls itself, too.
                .min_scrolled_height(self.points(ui))
                .auto_shrink([false, false])
                .show_viewport(ui, |ui, view| {
                    let height = f64::from(size::TREE_ROW);
                    ui.set_height(count as f32 * size::TREE_ROW);
                    let (left, width) = (ui.max_rect().left(), ui.available_width());
                    let first = (f64::from(view.min.y) / height).floor().max(0.0) as usize;
                    let last = ((f64::from(view.max.y) / height).ceil() as usize).min(count);
                    // The current row is laid out even out of sight, or it would lose the focus.
                    let outside = !(first..last).contains(&place.index) && place.index < count;
                    let extra = outside.then_some(place.index);
                    for index in (first..last).chain(extra) {
                        // In f64: a hundred thousand rows are taller than f32 can tell apart.
                        let y = top + index as f64 * height - f64::from(view.min.y);
                        let rect =
                            Rect::from_min_size(pos2(left, y as f32), vec2(width, size::TREE_ROW));
                        let hit = self.row(ui, id, index, place.index, rect, &row(index));
                        clicked = hit.map(|zone| (index, zone)).or(clicked);
                        if follow && index == place.index {
                            ui.scroll_to_rect(rect, None);
                        }
                    }
                });
        });
        clicked
    }

    fn row(
        &self,
        ui: &mut Ui,
        id: Id,
        index: usize,
        current: usize,
        rect: Rect,
        row: &TreeRow<'_>,
    ) -> Option<Zone> {
        let p = palette(ui);
        // One Tab stop for the whole tree: only the current row takes the focus.
        let sense = if index == current {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(rect, id.with(row.key), sense);
        let x = Columns::of(rect, row);
        draw::come_into_sight(&response);
        if ui.is_rect_visible(rect) {
            let fill = if index == current {
                p.accent_tint
            } else {
                draw::hover_fill(&response, p)
            };
            let radius = size::radius(size::RADIUS_SMALL);
            ui.painter().rect_filled(rect, radius, fill);
            draw::selected_line(ui, rect, size::RADIUS_SMALL, index == current);
            self.paint(ui, p, rect, &x, row);
            draw::focus_ring_inside(ui, &response, rect, size::RADIUS_SMALL);
        }
        self.announce(ui, &response, row, index == current);
        let zone = zone(&response, &x, row);
        let shown = draw::shown(&row.name);
        let about = [
            &*shown,
            &*row.words,
            row.why_not.as_deref().unwrap_or_default(),
        ];
        let about: Vec<&str> = about.into_iter().filter(|t| !t.is_empty()).collect();
        if about.len() > 1 || x.is_tight(ui, &shown) {
            draw::tooltip(response, Some(&about.join("\n")));
        }
        zone
    }

    fn paint(&self, ui: &Ui, p: &Palette, rect: Rect, x: &Columns, row: &TreeRow<'_>) {
        let painter = ui.painter();
        let square = |left: f32, side: f32| {
            Rect::from_center_size(pos2(left + side / 2.0, rect.center().y), Vec2::splat(side))
        };
        if row.loading {
            Icon::Refresh.paint(
                painter,
                square(x.chevron, size::ICON),
                size::ICON_SMALL,
                p.muted,
            );
        } else if let Some(open) = row.open {
            let icon = if open {
                Icon::ChevronDown
            } else {
                Icon::ChevronRight
            };
            icon.paint(
                painter,
                square(x.chevron, size::ICON),
                size::ICON_SMALL,
                p.muted,
            );
        }
        if let Some(state) = row.check {
            let usable = row.why_not.is_none();
            paint_box(p, painter, square(x.check, size::CHECK), state, usable);
        }
        let color = if row.quiet { p.muted } else { p.text };
        row.icon
            .paint(painter, square(x.icon, size::ICON), size::ICON, p.muted);
        let mut right = rect.right() - space::M;
        for text in row.counts.iter().rev() {
            if right - size::TREE_COUNT < rect.left() + 3.0 * size::TREE_COUNT {
                break;
            }
            let galley = Text::Figures.line(ui, text, p.muted);
            let at = pos2(
                right - galley.size().x,
                rect.center().y - galley.size().y / 2.0,
            );
            painter.galley(at, galley, p.muted);
            // Millions take more than their column.
            right = (right - size::TREE_COUNT).min(at.x - space::S);
        }
        if let Some((tone, word)) = &row.badge {
            let galley = Text::Caption.line(ui, word, p.tone(*tone));
            let pill = vec2(galley.size().x + 2.0 * space::S, size::BADGE);
            let at =
                Rect::from_min_size(pos2(right - pill.x, rect.center().y - pill.y / 2.0), pill);
            super::badge::pill(painter, p, at, *tone);
            let text = at.center() - galley.size() / 2.0;
            painter.galley(text, galley, p.tone(*tone));
            right -= pill.x + space::S;
        }
        right -= space::XS;
        let room = (right - x.name).max(0.0);
        let galley = Text::Body.middle(ui, &draw::shown(&row.name), color, room);
        let at = pos2(x.name, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, color);
    }

    fn announce(&self, ui: &Ui, response: &Response, row: &TreeRow<'_>, current: bool) {
        let name = draw::shown(&row.name);
        response
            .widget_info(|| WidgetInfo::selected(Role::TreeItem, ui.is_enabled(), current, &name));
        draw::node(ui, response.id, |n| {
            n.set_level(row.level + 1);
            n.set_selected(current);
            n.clear_toggled();
            if let Some(open) = row.open {
                n.set_expanded(open);
            }
            if let Some(check) = row.check {
                n.set_toggled(check.toggled());
            }
            let why_not = row.why_not.as_deref().unwrap_or_default();
            let said = draw::sentences([&*row.words, why_not, &where_it_is(row)]);
            if !said.is_empty() {
                n.set_description(said);
            }
        });
    }
}

/// Where a row stands, in words. Windows has level and openness from properties of their own,
/// which AT-SPI lacks; neither can tell the position in a tree of which only a part exists.
fn where_it_is(row: &TreeRow<'_>) -> String {
    let mut said = Vec::new();
    if !cfg!(windows) {
        said.extend(row.open.map(|open| {
            let word = if open {
                say!("parts-tree-open")
            } else {
                say!("parts-tree-closed")
            };
            word.to_owned()
        }));
        said.push(say!("parts-tree-level", level = row.level + 1));
    }
    let place = |(place, of)| say!("parts-tree-place", place = place, of = of);
    said.extend(row.position.map(place));
    list(&said)
}

/// Left edges of what a row holds.
struct Columns {
    chevron: f32,
    check: f32,
    icon: f32,
    name: f32,
    right: f32,
}

impl Columns {
    /// A very deep tree stays inside a third of the row.
    fn of(rect: Rect, row: &TreeRow<'_>) -> Self {
        let indent = (row.level as f32 * size::TREE_INDENT).min(rect.width() / 3.0);
        let chevron = rect.left() + space::XS + indent;
        let check = chevron + size::ICON + space::XS;
        let icon = if row.check.is_some() {
            check + size::CHECK + space::S
        } else {
            check
        };
        let counts = row.counts.len() as f32 * size::TREE_COUNT;
        Self {
            chevron,
            check,
            icon,
            name: icon + size::ICON + space::S,
            right: rect.right() - space::M - counts,
        }
    }

    fn is_tight(&self, ui: &Ui, name: &str) -> bool {
        let p = palette(ui);
        was_cut(
            &Text::Body.cut(ui, name, p.text, (self.right - self.name).max(0.0)),
            name,
        )
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zone {
    Chevron,
    Check,
    Name,
}

fn zone(response: &Response, x: &Columns, row: &TreeRow<'_>) -> Option<Zone> {
    if response.double_clicked() && row.open.is_some() {
        return Some(Zone::Chevron);
    }
    if !response.clicked() {
        return None;
    }
    let Some(at) = response.interact_pointer_pos() else {
        // A screen reader's "press".
        return Some(if row.check.is_some() {
            Zone::Check
        } else {
            Zone::Chevron
        });
    };
    let in_check = (x.check - space::XXS..x.icon - space::XXS).contains(&at.x);
    Some(if row.open.is_some() && at.x < x.check - space::XXS {
        Zone::Chevron
    } else if row.check.is_some() && in_check {
        Zone::Check
    } else {
        Zone::Name
    })
}

fn toggle(index: usize, row: &TreeRow<'_>) -> Option<TreeEvent> {
    (row.check.is_some() && row.why_not.is_none()).then_some(TreeEvent::Toggle(index))
}

fn open_or_close(index: usize, row: &TreeRow<'_>) -> Option<TreeEvent> {
    row.open.map(|open| {
        if open {
            TreeEvent::Close(index)
        } else {
            TreeEvent::Open(index)
        }
    })
}

/// The current row by its key: rows may have come and gone above it.
fn find_place<'r>(ui: &Ui, id: Id, count: usize, row: &impl Fn(usize) -> TreeRow<'r>) -> Place {
    let place: Place = ui.data(|d| d.get_temp(id)).unwrap_or_default();
    if count == 0 {
        return Place::default();
    }
    let at = |index: usize| Place {
        index,
        key: Some(row(index).key),
    };
    let Some(key) = place.key else {
        return at(0);
    };
    if place.index < count && row(place.index).key == key {
        return place;
    }
    let found = (0..count).find(|i| row(*i).key == key);
    at(found.unwrap_or(place.index.min(count - 1)))
}

enum Pressed {
    Go(usize),
    Do(TreeEvent),
}

fn keys<'r>(
    ui: &Ui,
    id: Id,
    count: usize,
    at: usize,
    page: usize,
    row: &impl Fn(usize) -> TreeRow<'r>,
) -> Option<Pressed> {
    let key = id.with(row(at).key);
    draw::keep_arrows(ui, key);
    let press = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let current = row(at);
    let last = count - 1;
    let go = |to: usize| (to != at).then_some(Pressed::Go(to));
    if press(Key::ArrowDown) {
        return go((at + 1).min(last));
    }
    if press(Key::ArrowUp) {
        return go(at.saturating_sub(1));
    }
    if press(Key::Home) {
        return go(0);
    }
    if press(Key::End) {
        return go(last);
    }
    if press(Key::PageDown) {
        return go((at + page).min(last));
    }
    if press(Key::PageUp) {
        return go(at.saturating_sub(page));
    }
    if press(Key::ArrowRight) {
        return match current.open {
            Some(false) => Some(Pressed::Do(TreeEvent::Open(at))),
            Some(true) if at < last && row(at + 1).level > current.level => go(at + 1),
            _ => None,
        };
    }
    if press(Key::ArrowLeft) {
        if current.open == Some(true) {
            return Some(Pressed::Do(TreeEvent::Close(at)));
        }
        let parent = (0..at).rev().find(|i| row(*i).level < current.level);
        return parent.and_then(go);
    }
    if press(Key::Space) | press(Key::Enter) {
        let act = toggle(at, &current);
        let act = if current.check.is_none() {
            open_or_close(at, &current)
        } else {
            act
        };
        return act.map(Pressed::Do);
    }
    letters(ui, id, count, at, row)
}

/// Letters go to the next name that starts with them; `*` opens all siblings.
fn letters<'r>(
    ui: &Ui,
    id: Id,
    count: usize,
    at: usize,
    row: &impl Fn(usize) -> TreeRow<'r>,
) -> Option<Pressed> {
    let typed: String = ui.input(|i| {
        let texts = i.events.iter().filter_map(|e| match e {
            egui::Event::Text(t) => Some(t.as_str()),
            _ => None,
        });
        texts.collect()
    });
    if typed.trim().is_empty() {
        return None;
    }
    if typed == "*" {
        return Some(Pressed::Do(TreeEvent::OpenSiblings(at)));
    }
    let now = ui.input(|i| i.time);
    let word_id = id.with("typed");
    let (before, then) = ui
        .data(|d| d.get_temp::<(String, f64)>(word_id))
        .unwrap_or_default();
    let fresh = now - then < size::TYPE_AHEAD;
    let word = if fresh { before + &typed } else { typed }.to_lowercase();
    ui.data_mut(|d| d.insert_temp(word_id, (word.clone(), now)));
    // A growing word may stay where it is; a new one goes on to the next.
    let start = if fresh { at } else { at + 1 };
    (0..count)
        .map(|i| (start + i) % count)
        .find(|i| row(*i).name.to_lowercase().starts_with(&word))
        .filter(|to| *to != at)
        .map(Pressed::Go)
}
