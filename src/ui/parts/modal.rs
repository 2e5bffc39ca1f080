//! A dialog that must be answered: it dims the rest, keeps Tab inside, and Esc is the safe answer.

use egui::accesskit::Role;
use egui::{Context, Id, Key, Modifiers, Sides, Ui, UiBuilder};

use super::{Available, Button, draw, text as words};
use crate::ui::theme::{palette, size, space};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The button that acts.
    Yes,
    /// The safe button, or Esc.
    No,
    /// The third button.
    Other,
}

#[must_use = "drawn by `show`"]
pub struct Modal<'a> {
    title: &'a str,
    act: Option<&'a str>,
    dangerous: bool,
    why_not: Option<&'a str>,
    cancel: &'a str,
    other: Option<&'a str>,
    focus_inside: bool,
}

impl<'a> Modal<'a> {
    /// Titles tell it apart from other dialogs.
    pub fn new(title: &'a str) -> Self {
        Self {
            title,
            act: None,
            dangerous: false,
            why_not: None,
            cancel: "Close",
            other: None,
            focus_inside: false,
        }
    }

    /// The button that acts; focused when the dialog opens.
    pub fn act(mut self, text: &'a str) -> Self {
        self.act = Some(text);
        self
    }

    /// As [`Modal::act`], but it takes something away: the safe button is focused instead.
    pub fn danger(mut self, text: &'a str) -> Self {
        self.act = Some(text);
        self.dangerous = true;
        self
    }

    /// Whether the act can be done now.
    pub fn available(mut self, available: Available<'a>) -> Self {
        self.why_not = available.err();
        self
    }

    /// The safe button's words; also what Esc does.
    pub fn cancel(mut self, text: &'a str) -> Self {
        self.cancel = text;
        self
    }

    pub fn other(mut self, text: &'a str) -> Self {
        self.other = Some(text);
        self
    }

    /// The content has a field that takes the focus itself.
    pub fn focus_inside(mut self) -> Self {
        self.focus_inside = true;
        self
    }

    /// Draws it; `Some` in the frame in which it is answered. A click beside it answers nothing.
    pub fn show(self, ctx: &Context, inside: impl FnOnce(&mut Ui)) -> Option<Answer> {
        let id = Id::unique(("modal", self.title));
        let fresh = first_frame(ctx, id);
        let mut answer = None;
        let response = egui::Modal::new(id)
            .backdrop_color(crate::ui::theme::palette::of_context(ctx).backdrop)
            .frame(egui::Frame::NONE)
            .show(ctx, |ui| {
                let p = palette(ui);
                let room = ui.ctx().content_rect().size() - egui::Vec2::splat(2.0 * space::L);
                let frame = size::modal_frame(ui, p);
                let inset = frame.total_margin().sum();
                let builder = UiBuilder::new()
                    .accessibility_role(Role::AlertDialog)
                    .accessibility_label(self.title);
                ui.scope_builder(builder, |ui| {
                    draw::node(ui, ui.unique_id(), egui::accesskit::Node::set_modal);
                    frame.show(ui, |ui| {
                        ui.set_width((size::MODAL.min(room.x) - inset.x).max(1.0));
                        ui.spacing_mut().item_spacing.y = space::M;
                        words::section(ui, self.title);
                        let footer = size::BUTTON + 4.0 * space::L;
                        egui::ScrollArea::vertical()
                            .max_height((room.y - inset.y - footer).max(size::BUTTON))
                            .auto_shrink([false, true])
                            .show(ui, inside);
                        ui.add_space(space::S);
                        answer = self.buttons(ui, fresh);
                    });
                });
            });
        let esc = response.is_top_modal
            && !response.any_popup_open
            && ctx.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        if esc { Some(Answer::No) } else { answer }
    }

    fn buttons(&self, ui: &mut Ui, fresh: bool) -> Option<Answer> {
        let mut answer = None;
        let mut safe = None;
        let mut act = None;
        // In reading order, at the right: the layout of the row is made for the Tab key.
        Sides::new().height(size::BUTTON).show(
            ui,
            |ui| {
                if let Some(text) = self.other
                    && Button::ghost(text).show(ui).clicked()
                {
                    answer = Some(Answer::Other);
                }
            },
            |ui| {
                if let Some(text) = self.act {
                    let why_not = self.why_not.map_or(Ok(()), Err);
                    let button = if self.dangerous {
                        Button::danger(text)
                    } else {
                        Button::primary(text)
                    };
                    act = Some(button.available(why_not).show(ui));
                }
                safe = Some(
                    Button::secondary(self.cancel)
                        .min_width(size::BUTTON_MIN)
                        .show(ui),
                );
            },
        );
        let (pressed, cancelled) = (
            act.as_ref().is_some_and(egui::Response::clicked),
            safe.as_ref().is_some_and(egui::Response::clicked),
        );
        if fresh && !self.focus_inside {
            let first = if self.dangerous || self.why_not.is_some() {
                None
            } else {
                act
            };
            if let Some(button) = first.or(safe) {
                button.request_focus();
            }
        }
        match (pressed, cancelled) {
            (true, _) => Some(Answer::Yes),
            (_, true) => Some(Answer::No),
            _ => answer,
        }
    }
}

/// True in the first frame after the dialog was not there.
fn first_frame(ctx: &Context, id: Id) -> bool {
    let now = ctx.cumulative_frame_nr();
    let last = ctx.data(|d| d.get_temp::<u64>(id));
    ctx.data_mut(|d| d.insert_temp(id, now));
    last.is_none_or(|last| now > last + 1)
}
