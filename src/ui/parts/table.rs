//! A table: a header, rows of one height, only those in sight laid out. A short table may wrap its
//! cells instead of cutting them.

mod menus;

use std::borrow::Cow;
use std::sync::Arc;

use egui::accesskit::{Role, SortDirection};
use egui::{
    Galley, Id, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::draw;
use crate::model::words::say;
use crate::ui::theme::{Icon, Palette, Text, Tone, palette, size, space, was_cut};

#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    title: &'a str,
    /// Parts of the width that the fixed columns leave.
    share: f32,
    fixed: f32,
    number: bool,
    sortable: bool,
}

impl<'a> Column<'a> {
    /// Takes one part of the free width.
    pub fn new(title: &'a str) -> Self {
        Self {
            title,
            share: 1.0,
            fixed: 0.0,
            number: false,
            sortable: false,
        }
    }

    /// Figures at the right of a narrow column.
    pub fn number(title: &'a str) -> Self {
        Self {
            number: true,
            ..Self::new(title).fixed(size::NUMBER_COLUMN)
        }
    }

    #[must_use]
    pub fn share(mut self, parts: f32) -> Self {
        self.share = parts;
        self
    }

    /// A width in points.
    #[must_use]
    pub fn fixed(mut self, points: f32) -> Self {
        self.fixed = points;
        self.share = 0.0;
        self
    }

    /// A click on its header asks to sort by it.
    #[must_use]
    pub fn sortable(mut self) -> Self {
        self.sortable = true;
        self
    }
}

#[derive(Debug, Clone)]
pub enum Cell<'a> {
    Text(Cow<'a, str>),
    Mono(Cow<'a, str>),
    Number(u64),
    Badge(Tone, Cow<'a, str>),
    Icon(Icon, Cow<'a, str>),
}

impl<'a> Cell<'a> {
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    pub fn mono(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Mono(text.into())
    }

    pub fn badge(tone: Tone, text: impl Into<Cow<'a, str>>) -> Self {
        Self::Badge(tone, text.into())
    }

    /// What an icon or the ends of a badge take from the text, in points.
    fn beside(&self) -> f32 {
        match self {
            Self::Icon(..) => size::ICON + space::S,
            Self::Badge(..) => 2.0 * space::S,
            Self::Text(_) | Self::Mono(_) | Self::Number(_) => 0.0,
        }
    }

    fn words(&self) -> Cow<'_, str> {
        match self {
            Self::Text(t) | Self::Mono(t) | Self::Badge(_, t) | Self::Icon(_, t) => draw::shown(t),
            Self::Number(n) => Cow::Owned(crate::model::words::number(*n)),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableEvent {
    Row(usize),
    /// The header of this column.
    Sort(usize),
    /// For this row, this entry of [`Table::menu`].
    Menu(usize, usize),
}

/// Rows that a wrapping table lays out: each frame lays out all of them.
const WRAPPED_MAX: usize = 200;
/// Lines of a wrapped cell; a hostile name may ask for more.
const LINES_MAX: usize = 6;

#[must_use = "drawn by `show`"]
pub struct Table<'a> {
    salt: &'a str,
    columns: &'a [Column<'a>],
    height: f32,
    selected: Option<usize>,
    clickable: bool,
    sorted: Option<(usize, bool)>,
    wraps: bool,
    menu: &'a [&'a str],
    without_menu: Option<&'a dyn Fn(usize) -> bool>,
}

impl<'a> Table<'a> {
    /// `salt` names it for a screen reader, too.
    pub fn new(salt: &'a str, columns: &'a [Column<'a>]) -> Self {
        Self {
            salt,
            columns,
            height: size::TABLE_MAX,
            selected: None,
            clickable: false,
            sorted: None,
            wraps: false,
            menu: &[],
            without_menu: None,
        }
    }

    /// What can be done with the thing of a row: by a click with the other button, by key, and by a
    /// button at its end.
    pub fn menu(mut self, entries: &'a [&'a str]) -> Self {
        self.menu = entries;
        self
    }

    /// Rows of what nothing of [`Table::menu`] can be done with.
    pub fn without_menu(mut self, rows: &'a dyn Fn(usize) -> bool) -> Self {
        self.without_menu = Some(rows);
        self
    }

    /// Rows as high as their text needs, at most [`LINES_MAX`] lines: for tables whose every word
    /// must be readable. Beyond [`WRAPPED_MAX`] rows it cuts as others do.
    pub fn wrapping(mut self) -> Self {
        self.wraps = true;
        self
    }

    /// At most so high; it scrolls then.
    pub fn max_height(mut self, points: f32) -> Self {
        self.height = points;
        self
    }

    /// Rows can be clicked and reached by keyboard; this one is the chosen one.
    pub fn selectable(mut self, selected: Option<usize>) -> Self {
        self.clickable = true;
        self.selected = selected;
        self
    }

    /// By which column it is sorted, and whether upwards.
    pub fn sorted(mut self, column: usize, ascending: bool) -> Self {
        self.sorted = Some((column, ascending));
        self
    }

    /// Asks `cell` for those in sight only.
    pub fn show<'c>(
        self,
        ui: &mut Ui,
        rows: usize,
        cell: impl Fn(usize, usize) -> Cell<'c>,
    ) -> Option<TableEvent> {
        let kept = if self.menu.is_empty() {
            0.0
        } else {
            size::BUTTON_SMALL
        };
        let widths = self.widths(ui.available_width() - kept);
        let builder = UiBuilder::new()
            .accessibility_role(Role::Table)
            .accessibility_label(self.salt);
        ui.scope_builder(builder, |ui| {
            draw::node(ui, ui.unique_id(), |n| {
                n.set_row_count(rows + 1);
                n.set_column_count(self.columns.len());
            });
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let sort = self.header(ui, &widths);
            let id = ui.make_persistent_id(self.salt);
            let (current, moved) = match self.menu.is_empty() {
                true => (0, false),
                false => self.current(ui, id, rows),
            };
            let (mut event, mut came_to) = (None, None);
            let mut one = |ui: &mut Ui, index: usize| {
                let response = self.row(ui, id, index, current, &widths, &cell);
                if response.clicked() && self.clickable {
                    event = Some(TableEvent::Row(index));
                }
                if response.clicked() || response.secondary_clicked() {
                    ui.data_mut(|d| d.insert_temp(id, index));
                }
                if response.gained_focus() {
                    came_to = Some(response.rect);
                }
                let chosen = self.menu_of(ui, &response, index, current, &cell(index, 0));
                event = chosen.map(|entry| TableEvent::Menu(index, entry)).or(event);
                if moved && index == current {
                    response.scroll_to_me(None);
                }
            };
            let area = ScrollArea::vertical()
                .id_salt(self.salt)
                .max_height(self.points(ui))
                // Within a page that scrolls itself, too.
                .min_scrolled_height(self.points(ui))
                .auto_shrink([false, true]);
            let list = if self.wraps && rows <= WRAPPED_MAX {
                let all = |ui: &mut Ui| (0..rows).for_each(|index| one(ui, index));
                area.show(ui, all).inner_rect
            } else {
                let some = |ui: &mut Ui, range: std::ops::Range<usize>| {
                    let (top, first) = (ui.cursor().top(), range.start);
                    let outside =
                        !self.menu.is_empty() && current < rows && !range.contains(&current);
                    range.for_each(|index| one(ui, index));
                    if outside {
                        one(&mut Self::out_of_sight(ui, top, first, current), current);
                    }
                };
                area.show_rows(ui, size::LIST_ROW, rows, some).inner_rect
            };
            draw::row_into_sight(ui, came_to, list);
            event.or(sort)
        })
        .inner
    }

    /// Never higher than most of the window: one must get past it.
    fn points(&self, ui: &Ui) -> f32 {
        let window = ui.ctx().content_rect().height();
        self.height
            .min((size::LIST_SHARE * window).max(3.0 * size::LIST_ROW))
    }

    /// Narrow windows take from the flexible columns; none goes below a readable width.
    fn widths(&self, all: f32) -> Vec<f32> {
        let fixed: f32 = self.columns.iter().map(|c| c.fixed).sum();
        let shares: f32 = self.columns.iter().map(|c| c.share).sum::<f32>().max(1.0);
        let free = (all - fixed).max(0.0);
        let wanted: Vec<f32> = self
            .columns
            .iter()
            .map(|c| (c.fixed + free * c.share / shares).max(size::COLUMN_MIN))
            .collect();
        let sum: f32 = wanted.iter().sum();
        let squeeze = (all / sum.max(1.0)).min(1.0);
        wanted.into_iter().map(|w| w * squeeze).collect()
    }

    fn header(&self, ui: &mut Ui, widths: &[f32]) -> Option<TableEvent> {
        let p = palette(ui);
        let mut event = None;
        let wanted = vec2(ui.available_width(), size::LIST_ROW);
        let (_, rect) = ui.allocate_space(wanted);
        let mut x = rect.left();
        for (index, (column, width)) in self.columns.iter().zip(widths).enumerate() {
            let at = Rect::from_min_size(pos2(x, rect.top()), vec2(*width, rect.height()));
            x += width;
            let sense = if column.sortable {
                Sense::click()
            } else {
                Sense::hover()
            };
            let id = ui.make_persistent_id((self.salt, "header", index));
            let response = ui.interact(at, id, sense);
            let inner = at.shrink2(vec2(space::S, 0.0));
            let arrow = match self.sorted {
                Some((by, true)) if by == index => Some(Icon::ChevronUp),
                Some((by, false)) if by == index => Some(Icon::ChevronDown),
                _ if column.sortable => Some(Icon::Sort),
                _ => None,
            };
            let kept = arrow.map_or(0.0, |_| size::ICON_SMALL + space::XS);
            let galley = Text::Caption.cut(ui, column.title, p.muted, inner.width() - kept);
            let left = if column.number {
                inner.right() - galley.size().x - kept
            } else {
                inner.left()
            };
            let text = galley.size();
            let top = at.center().y - text.y / 2.0;
            ui.painter().galley(pos2(left, top), galley, p.muted);
            if let Some(icon) = arrow {
                let corner = pos2(left + text.x + space::XS, at.top());
                let square = Rect::from_min_size(corner, vec2(size::ICON_SMALL, at.height()));
                icon.paint(ui.painter(), square, size::ICON_SMALL, p.muted);
            }
            draw::focus_ring_inside(ui, &response, at, size::RADIUS_SMALL);
            let title = column.title;
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, title));
            if let Some((_, upwards)) = self.sorted.filter(|(by, _)| *by == index) {
                let (way, words) = match upwards {
                    true => (SortDirection::Ascending, say!("parts-table-sorted-up")),
                    false => (SortDirection::Descending, say!("parts-table-sorted-down")),
                };
                draw::node(ui, response.id, |n| {
                    n.set_sort_direction(way);
                    n.set_description(words);
                });
            }
            if response.clicked() {
                event = Some(TableEvent::Sort(index));
            }
        }
        ui.painter()
            .hline(rect.x_range(), rect.bottom(), size::hairline(p));
        event
    }

    fn row<'c>(
        &self,
        ui: &mut Ui,
        id: Id,
        index: usize,
        current: usize,
        widths: &[f32],
        cell: &impl Fn(usize, usize) -> Cell<'c>,
    ) -> Response {
        let p = palette(ui);
        let cells: Vec<Cell<'c>> = (0..self.columns.len()).map(|c| cell(index, c)).collect();
        let laid: Vec<Laid> = (cells.iter().zip(widths))
            .map(|(one, width)| Laid::of(ui, p, one, width - 2.0 * space::S, self.wraps))
            .collect();
        let text = laid.iter().map(|l| l.galley.size().y).fold(0.0, f32::max);
        let height = if self.wraps {
            size::LIST_ROW.max(text + 2.0 * space::XS)
        } else {
            size::LIST_ROW
        };
        let wanted = vec2(ui.available_width(), height);
        let (_, rect) = ui.allocate_space(wanted);
        let response = ui.interact(rect, id.with(index), self.sense(index, current));
        let chosen = self.selected == Some(index);
        let fill = match (chosen, self.clickable || !self.menu.is_empty()) {
            (true, _) => p.accent_tint,
            (_, true) => draw::hover_fill(&response, p),
            _ => Palette::transparent(),
        };
        ui.painter().rect_filled(rect, 0.0, fill);
        ui.painter()
            .hline(rect.x_range(), rect.bottom(), size::hairline(p));
        draw::selected_line(ui, rect, 0, chosen);
        let mut x = rect.left();
        let mut whole = None;
        for (((one, column), width), laid) in cells.iter().zip(self.columns).zip(widths).zip(laid) {
            let at = Rect::from_min_size(pos2(x, rect.top()), vec2(*width, rect.height()));
            x += width;
            let inner = at.shrink2(vec2(space::S, 0.0));
            let over = response.hover_pos().is_some_and(|pos| at.contains(pos));
            if laid.cut && over {
                // A hostile value may have a hundred thousand characters.
                whole = Some(crate::model::text::middle(&one.words(), 600).into_owned());
            }
            laid.paint(ui, p, inner, one, column.number);
        }
        draw::focus_ring_inside(ui, &response, rect, size::RADIUS_SMALL);
        let said = self.said(&cells);
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, chosen, &said));
        draw::node(ui, response.id, |n| {
            n.set_row_index(index + 1);
            n.clear_toggled();
        });
        draw::tooltip(response, whole.as_deref())
    }
}

impl Table<'_> {
    /// A row for a screen reader: what its cells hold, each after its column's title.
    fn said(&self, cells: &[Cell<'_>]) -> String {
        let told = |(column, cell): (&Column<'_>, &Cell<'_>)| match (column.title, cell.words()) {
            (_, words) if words.is_empty() => None,
            ("", words) => Some(words.into_owned()),
            (title, words) => Some(format!("{title}: {words}")),
        };
        let told: Vec<String> = self.columns.iter().zip(cells).filter_map(told).collect();
        told.join(", ")
    }
}

/// A cell's text, laid out.
struct Laid {
    galley: Arc<Galley>,
    color: egui::Color32,
    /// It shows less than the cell holds.
    cut: bool,
}

impl Laid {
    fn of(ui: &Ui, p: &Palette, cell: &Cell<'_>, width: f32, wraps: bool) -> Self {
        let words = cell.words();
        let (style, color) = match cell {
            Cell::Text(_) | Cell::Icon(..) => (Text::Body, p.text),
            Cell::Mono(_) => (Text::Mono, p.text),
            Cell::Number(_) => (Text::Figures, p.text),
            Cell::Badge(tone, _) => (Text::Caption, p.tone(*tone)),
        };
        let room = (width - cell.beside()).max(0.0);
        let one_line = matches!(cell, Cell::Number(_) | Cell::Badge(..));
        let galley = if wraps && !one_line {
            style.lines(ui, &words, color, room, LINES_MAX)
        } else {
            style.middle(ui, &words, color, room)
        };
        let cut = was_cut(&galley, &words);
        Self { galley, color, cut }
    }

    fn paint(self, ui: &Ui, p: &Palette, inner: Rect, cell: &Cell<'_>, right: bool) {
        let size = self.galley.size();
        let mut left = inner.left();
        if let Cell::Icon(icon, _) = cell {
            let square = Rect::from_min_size(inner.min, vec2(size::ICON, inner.height()));
            icon.paint(ui.painter(), square, size::ICON, p.muted);
            left += cell.beside();
        }
        if right {
            left = inner.right() - size.x;
        }
        if let Cell::Badge(tone, _) = cell {
            let pill = Rect::from_min_size(
                pos2(left, inner.center().y - size::BADGE / 2.0),
                vec2(size.x + cell.beside(), size::BADGE),
            );
            super::badge::pill(ui.painter(), p, pill, *tone);
            left += space::S;
        }
        let at = pos2(left, inner.center().y - size.y / 2.0);
        ui.painter().galley(at, self.galley, self.color);
    }
}
