//! Ctrl+F: the page's own search where it has one, otherwise a small bar that finds text on it.

use egui::accesskit::Role;
use egui::{Align2, Area, Context, Frame, Id, Key, Modifiers, Order, Ui, UiBuilder, vec2};

use super::parts::field::Width;
use super::parts::find::Found;
use super::parts::{Icon, button, find, search, text};
use super::theme::{palette, size, space};
use crate::model::words::say;
use crate::wizard::{Action, Page};

/// Kept by the window while the bar is open.
#[derive(Debug, Default)]
pub(super) struct Bar {
    text: String,
    at: usize,
    go: bool,
    found: Found,
    /// Drawn before: the keyboard was in it once.
    shown: bool,
}

/// The search that a page has itself, by its name, where the page shows it now: it finds rows that
/// are not drawn, too.
pub(super) fn own_search(ctx: &Context, page: Page) -> Option<&'static str> {
    let name = match page {
        Page::Scope => say!("page-scope-search"),
        Page::GroupWriteback => say!("page-group-writeback-search"),
        Page::Access => say!("page-access-search"),
        _ => return None,
    };
    search::is_shown(ctx, name).then_some(name)
}

impl Bar {
    /// Around the drawing of the page.
    pub(super) fn begin(&self, ctx: &Context) {
        find::begin(ctx, &self.text, self.at, self.go);
    }

    pub(super) fn end(&mut self, ctx: &Context) {
        self.found = find::end(ctx);
        self.go = false;
        if self.at >= self.found.hits {
            self.at = 0;
        }
    }

    /// Draws the bar. False: it was closed.
    pub(super) fn show(&mut self, ctx: &Context) -> bool {
        let mut open = true;
        let press = |modifiers, key| ctx.input_mut(|i| i.consume_key(modifiers, key));
        let in_bar = !self.shown || ctx.data(|d| d.get_temp(has_keyboard()).unwrap_or_default());
        if in_bar {
            if press(Modifiers::SHIFT, Key::Enter) {
                self.step(-1);
            } else if press(Modifiers::NONE, Key::Enter) {
                self.step(1);
            } else if press(Modifiers::NONE, Key::Escape) {
                open = false;
            }
        }
        Area::new(Id::unique("find on page"))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_TOP, vec2(-space::L, space::S))
            .show(ctx, |ui| {
                let builder = UiBuilder::new()
                    .accessibility_role(Role::Search)
                    .accessibility_label(say!("window-find-bar"));
                ui.scope_builder(builder, |ui| {
                    let frame: Frame = size::menu_frame(palette(ui));
                    frame.show(ui, |ui| open &= self.inside(ui));
                });
            });
        self.shown = true;
        if !open && let Some(control) = self.found.control {
            ctx.memory_mut(|m| m.request_focus(control));
        }
        open
    }

    fn inside(&mut self, ui: &mut Ui) -> bool {
        let mut open = true;
        ui.horizontal(|ui| {
            let before = self.text.clone();
            let field = search::field_of_width(
                ui,
                &Action::Find.title().show(),
                Width::Short,
                &mut self.text,
            );
            if !self.shown {
                field.request_focus();
            }
            let focused = field.has_focus();
            ui.data_mut(|d| d.insert_temp(has_keyboard(), focused));
            if self.text != before {
                (self.at, self.go) = (0, true);
            }
            let some = !self.text.trim().is_empty();
            let words = match self.found.hits {
                _ if !some => String::new(),
                0 => say!("window-find-none").to_owned(),
                hits => say!("window-find-at", at = self.at + 1, n = hits),
            };
            if some {
                text::status(ui, &words);
            }
            if self.found.hits > 1 {
                if button::icon(ui, Icon::ChevronUp, say!("window-find-previous")).clicked() {
                    self.step(-1);
                }
                if button::icon(ui, Icon::ChevronDown, say!("window-find-next")).clicked() {
                    self.step(1);
                }
            }
            if button::icon(ui, Icon::Cross, say!("window-find-close")).clicked() {
                open = false;
            }
        });
        open
    }

    fn step(&mut self, by: isize) {
        let hits = self.found.hits;
        if hits > 0 {
            self.at = (self.at + hits).saturating_add_signed(by) % hits;
            self.go = true;
        }
    }
}

fn has_keyboard() -> Id {
    Id::unique("the keyboard is in find on page")
}
