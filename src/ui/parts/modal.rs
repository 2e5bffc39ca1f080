//! A dialog that must be answered: it dims the rest, keeps Tab inside, and Esc is the safe answer.

use egui::accesskit::Role;
use egui::{Context, Id, Key, Modifiers, Ui, UiBuilder};

use super::{Available, Button, draw, reach, text as words};
use crate::model::words::say;
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
    focus: Option<&'a str>,
    form: bool,
}

impl<'a> Modal<'a> {
    /// Titles tell it apart from other dialogs.
    pub fn new(title: &'a str) -> Self {
        Self {
            title,
            act: None,
            dangerous: false,
            why_not: None,
            cancel: say!("parts-close"),
            other: None,
            focus: None,
            form: false,
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

    /// It asks nothing: one works in it. A screen reader then does not read all of it at once.
    pub fn form(mut self) -> Self {
        self.form = true;
        self
    }

    /// The control inside, by name, that takes the focus when the dialog opens.
    pub fn focus(mut self, name: &'a str) -> Self {
        self.focus = Some(name);
        self
    }

    /// Draws it; `Some` in the frame in which it is answered. A click beside it answers nothing.
    /// The window calls [`give_back_focus`] at the end of each frame.
    pub fn show(self, ctx: &Context, inside: impl FnOnce(&mut Ui)) -> Option<Answer> {
        let id = Id::unique(("modal", self.title));
        let fresh = Open::remember(ctx, id);
        if let Some(name) = self.focus.filter(|_| fresh) {
            reach::want_focus(ctx, name.to_owned());
        }
        let mut answer = None;
        // The dialog of accessibility trees is ours below, which has the name.
        let area = egui::Modal::default_area(id).role(Role::GenericContainer);
        let response = egui::Modal::new(id)
            .area(area)
            .backdrop_color(crate::ui::theme::palette::of_context(ctx).backdrop)
            .frame(egui::Frame::NONE)
            .show(ctx, |ui| {
                let p = palette(ui);
                let room = ui.ctx().content_rect().size() - egui::Vec2::splat(2.0 * space::L);
                let frame = size::modal_frame(ui, p);
                let inset = frame.total_margin().sum();
                let role = match self.form {
                    true => Role::Dialog,
                    false => Role::AlertDialog,
                };
                let builder = UiBuilder::new()
                    .accessibility_role(role)
                    .accessibility_label(self.title);
                ui.scope_builder(builder, |ui| {
                    draw::node(ui, ui.unique_id(), egui::accesskit::Node::set_modal);
                    frame.show(ui, |ui| {
                        ui.set_width((size::MODAL.min(room.x) - inset.x).max(1.0));
                        // By itself it may only grow downwards from where it stood in the last frame.
                        ui.set_max_height((room.y - inset.y).max(1.0));
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
        Open::note_focus(ctx, id);
        if esc { Some(Answer::No) } else { answer }
    }

    fn buttons(&self, ui: &mut Ui, fresh: bool) -> Option<Answer> {
        let mut answer = None;
        let why_not = self.why_not.map_or(Ok(()), Err);
        let button = |text| match self.dangerous {
            true => Button::danger(text),
            false => Button::primary(text),
        };
        let act = self.act.map(|text| button(text).available(why_not));
        let safe = Button::secondary(self.cancel).min_width(size::BUTTON_MIN);
        // From left to right, which is the order of the Tab key.
        let (act, safe) = ui
            .horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                if let Some(text) = self.other
                    && Button::ghost(text).hanging().show(ui).clicked()
                {
                    answer = Some(Answer::Other);
                }
                let beside = act.as_ref().map_or(0.0, |b| b.width(ui) + space::S);
                let width = safe.width(ui) + beside;
                ui.add_space((ui.available_width() - width).max(0.0).floor());
                let safe = safe.show(ui);
                (act.map(|button| button.show(ui)), safe)
            })
            .inner;
        let pressed = act.as_ref().is_some_and(egui::Response::clicked);
        let cancelled = safe.clicked();
        if fresh && self.focus.is_none() {
            let first = if self.dangerous || self.why_not.is_some() {
                None
            } else {
                act
            };
            first.unwrap_or(safe).request_focus();
        }
        match (pressed, cancelled) {
            (true, _) => Some(Answer::Yes),
            (_, true) => Some(Answer::No),
            _ => answer,
        }
    }
}

/// For a dialog of another form: it is drawn in this frame. True in the first.
pub fn opens(ctx: &Context, dialog: Id) -> bool {
    Open::remember(ctx, dialog)
}

/// After it was drawn.
pub fn note_focus(ctx: &Context, dialog: Id) {
    Open::note_focus(ctx, dialog);
}

/// A dialog that is shown, and where the keyboard was before.
#[derive(Debug, Clone, Copy)]
struct Open {
    dialog: Id,
    /// The frame in which it was drawn last.
    frame: u64,
    before: Option<Id>,
    /// What had the focus when it was drawn last.
    inside: Option<Id>,
}

impl Open {
    fn all() -> Id {
        Id::unique("open dialogs")
    }

    /// True in the first frame after the dialog was not there.
    fn remember(ctx: &Context, dialog: Id) -> bool {
        let frame = ctx.cumulative_frame_nr();
        let before = ctx.memory(|m| m.focused());
        ctx.data_mut(|d| {
            let all = d.get_temp_mut_or_default::<Vec<Self>>(Self::all());
            // One that went away unseen, in a window that gives nothing back, is forgotten.
            all.retain(|o| o.dialog != dialog || frame <= o.frame + 1);
            if let Some(open) = all.iter_mut().find(|o| o.dialog == dialog) {
                open.frame = frame;
                return false;
            }
            all.push(Self {
                dialog,
                frame,
                before,
                inside: None,
            });
            true
        })
    }

    fn note_focus(ctx: &Context, dialog: Id) {
        let inside = ctx.memory(|m| m.focused());
        ctx.data_mut(|d| {
            let all = d.get_temp_mut_or_default::<Vec<Self>>(Self::all());
            for open in all.iter_mut().filter(|o| o.dialog == dialog) {
                open.inside = inside;
            }
        });
    }
}

/// Puts the keyboard back to where it was before a dialog that is gone now, unless something else
/// has taken it. At the end of each frame.
pub fn give_back_focus(ctx: &Context) {
    let frame = ctx.cumulative_frame_nr();
    let gone = ctx.data_mut(|d| {
        let all = d.get_temp_mut_or_default::<Vec<Open>>(Open::all());
        let gone = all.iter().rfind(|o| o.frame < frame).copied();
        all.retain(|o| o.frame == frame);
        gone
    });
    let Some(gone) = gone else { return };
    let now = ctx.memory(|m| m.focused());
    if let Some(before) = gone.before
        && (now.is_none() || now == gone.inside)
    {
        ctx.memory_mut(|m| m.request_focus(before));
        ctx.request_repaint();
    }
}
