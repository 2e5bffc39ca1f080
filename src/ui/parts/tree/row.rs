//! One row of a tree: drawn, announced, and where it was clicked.

use egui::accesskit::Role;
use egui::{Id, Rect, Response, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{Tree, TreeRow};
use crate::model::words::{list, say};
use crate::system::window::tells_levels;
use crate::ui::parts::check::paint_box;
use crate::ui::parts::{badge, draw, menu};
use crate::ui::theme::{Icon, Palette, Text, palette, size, space, was_cut};

impl Tree<'_> {
    pub(super) fn row(
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
        let zone = self.chosen(ui, &response).or(zone(&response, &x, row));
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

    /// The entry of the menu that was chosen in this frame.
    fn chosen(&self, ui: &Ui, response: &Response) -> Option<Zone> {
        if self.menu.is_empty() {
            return None;
        }
        menu::of(ui, response, self.menu).map(Zone::Menu)
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
            badge::pill(painter, p, at, *tone);
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
    if !tells_levels() {
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
pub(super) enum Zone {
    Chevron,
    Check,
    Name,
    /// An entry of the menu.
    Menu(usize),
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
