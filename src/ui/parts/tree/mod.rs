//! A tree of any size: only the rows in sight are laid out.
//!
//! The caller keeps a flat list of the visible rows and answers for each index; the tree reports
//! what the person did. One Tab stop; inside: arrows, Home, End, page keys, letters, `*`, Enter and
//! Space, as the tree pattern of WAI-ARIA has it.

mod keys;
mod row;

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};

use egui::accesskit::Role;
use egui::{Id, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use self::keys::{Pressed, keys};
use self::row::Zone;
use super::check::Tri;
use super::reach;
use crate::ui::theme::{Icon, Text, Tone, palette, size, space};

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
    /// This entry of [`Tree::menu`] was chosen for the row.
    Menu(usize, usize),
}

#[must_use = "drawn by `show`"]
pub struct Tree<'a> {
    salt: &'a str,
    name: &'a str,
    columns: &'a [&'a str],
    height: Option<f32>,
    go_to: Option<u64>,
    menu: &'a [&'a str],
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
            menu: &[],
        }
    }

    /// What a right click on a row offers. Each of it must be reachable by keyboard elsewhere too.
    pub fn menu(mut self, entries: &'a [&'a str]) -> Self {
        self.menu = entries;
        self
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
            && reach::is_for(ui, ui.unique_id(), self.name)
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
                Zone::Menu(entry) => event = Some(TreeEvent::Menu(index, entry)),
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
