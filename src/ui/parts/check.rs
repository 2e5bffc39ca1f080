//! Check boxes and switches.

use egui::accesskit::{Role, Toggled};
use egui::{Painter, Rect, Response, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{Available, draw, reach};
use crate::ui::theme::{Icon, Palette, Text, palette, size, space};

/// The three states of a box in a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tri {
    On,
    Off,
    Mixed,
}

impl Tri {
    pub(super) fn toggled(self) -> Toggled {
        match self {
            Self::On => Toggled::True,
            Self::Off => Toggled::False,
            Self::Mixed => Toggled::Mixed,
        }
    }
}

#[must_use = "drawn by `checkbox` or `toggle`"]
#[derive(Clone, Copy)]
pub struct Check<'a> {
    label: &'a str,
    help: &'a str,
    why_not: Option<&'a str>,
}

impl<'a> Check<'a> {
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            help: "",
            why_not: None,
        }
    }

    /// A sentence below.
    pub fn help(mut self, help: &'a str) -> Self {
        self.help = help;
        self
    }

    /// `Err`: cannot be changed, and why; the reason takes the place of the help.
    pub fn available(mut self, available: Available<'a>) -> Self {
        self.why_not = available.err();
        self
    }

    pub fn checkbox(self, ui: &mut Ui, on: &mut bool) -> Response {
        let state = if *on { Tri::On } else { Tri::Off };
        let square = Vec2::splat(size::CHECK);
        let response = self.row(ui, Role::CheckBox, square, |p, painter, rect, usable| {
            paint_box(p, painter, rect, state, usable);
        });
        flip(ui, response, Role::CheckBox, on, self)
    }

    pub fn toggle(self, ui: &mut Ui, on: &mut bool) -> Response {
        let how = ui.ctx().animate_bool(ui.next_auto_id(), *on);
        let response = self.row(
            ui,
            Role::Switch,
            size::TOGGLE,
            |p, painter, rect, usable| {
                paint_switch(p, painter, rect, how, usable);
            },
        );
        flip(ui, response, Role::Switch, on, self)
    }

    /// The mark, the label right of it, the help below the label; all of it is the target.
    fn row(
        self,
        ui: &mut Ui,
        role: Role,
        mark: Vec2,
        paint: impl FnOnce(&Palette, &Painter, Rect, bool),
    ) -> Response {
        let p = palette(ui);
        let usable = self.why_not.is_none() && ui.is_enabled();
        let left = mark.x + space::S;
        let most = (ui.available_width() - left).clamp(1.0, size::TEXT_MAX);
        let color = if usable { p.text } else { p.disabled_text };
        let label = Text::Body.wrapped(ui, self.label, color, most);
        let note = self.why_not.unwrap_or(self.help);
        let help = (!note.is_empty()).then(|| Text::Help.wrapped(ui, note, p.muted, most));
        let help_size = help.as_ref().map_or(Vec2::ZERO, |g| g.size());
        let wanted = vec2(
            left + label.size().x.max(help_size.x),
            label.size().y.max(size::TARGET_MIN) + help_size.y,
        );
        let (rect, response) = ui.allocate_exact_size(wanted, draw::sense(ui, usable));
        let first_line = size::TARGET_MIN.max(label.size().y.min(size::TARGET_MIN));
        let center = pos2(rect.left() + mark.x / 2.0, rect.top() + first_line / 2.0);
        let mark = Rect::from_center_size(center, mark);
        draw::come_into_sight(&response);
        if ui.is_rect_visible(rect) {
            paint(p, ui.painter(), mark, usable);
            let radius = if role == Role::Switch {
                size::TOGGLE.y as u8 / 2
            } else {
                size::RADIUS_SMALL
            };
            draw::focus_ring(ui, &response, mark, radius);
            let slack = (size::TARGET_MIN - label.size().y).max(0.0) / 2.0;
            let top = rect.top() + label.size().y + 2.0 * slack;
            ui.painter()
                .galley(pos2(rect.left() + left, rect.top() + slack), label, color);
            if let Some(help) = help {
                ui.painter()
                    .galley(pos2(rect.left() + left, top), help, p.muted);
            }
        }
        if !note.is_empty() {
            draw::node(ui, response.id, |n| n.set_description(note.to_owned()));
        }
        response
    }
}

/// What belongs to a switch, below it: it begins where the words of the switch begin.
pub fn below_toggle<R>(ui: &mut Ui, inside: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.allocate_space(vec2(size::TOGGLE.x, 0.0));
        ui.vertical(inside).inner
    })
    .inner
}

fn flip(ui: &Ui, mut response: Response, role: Role, on: &mut bool, check: Check<'_>) -> Response {
    let Check { label, why_not, .. } = check;
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let enabled = response.sense.senses_click();
    response.widget_info(|| WidgetInfo::selected(role, enabled, *on, label));
    draw::node(ui, response.id, |n| n.set_role(role));
    super::find::note(ui, &response, label);
    reach::arrive(ui, &response, &[label], why_not);
    response
}

/// A plain check box.
pub fn checkbox(ui: &mut Ui, on: &mut bool, label: &str) -> Response {
    Check::new(label).checkbox(ui, on)
}

/// A plain switch.
pub fn toggle(ui: &mut Ui, on: &mut bool, label: &str) -> Response {
    Check::new(label).toggle(ui, on)
}

/// A box on its own, for rows that draw themselves.
pub(super) fn paint_box(p: &Palette, painter: &Painter, rect: Rect, state: Tri, usable: bool) {
    let radius = size::radius(size::RADIUS_SMALL);
    let filled = state != Tri::Off;
    let (fill, stroke, mark) = match (filled, usable) {
        (true, true) => (p.accent, Stroke::NONE, p.on_accent),
        (true, false) => (p.disabled, size::border(p), p.disabled_text),
        (false, true) => (p.field, size::border(p), p.on_accent),
        (false, false) => (p.disabled, size::hairline(p), p.disabled_text),
    };
    painter.rect(rect, radius, fill, stroke, StrokeKind::Inside);
    match state {
        Tri::On => Icon::Check.paint(painter, rect, size::ICON_SMALL, mark),
        Tri::Mixed => Icon::Minus.paint(painter, rect, size::ICON_SMALL, mark),
        Tri::Off => {}
    }
}

fn paint_switch(p: &Palette, painter: &Painter, rect: Rect, how: f32, usable: bool) {
    let radius = rect.height() / 2.0;
    let on = how > 0.5;
    let (fill, stroke, knob) = match (on, usable) {
        (true, true) => (p.accent, Stroke::NONE, p.on_accent),
        (false, true) => (p.field, size::border(p), p.control),
        (_, false) => (p.disabled, size::hairline(p), p.disabled_text),
    };
    painter.rect(rect, radius, fill, stroke, StrokeKind::Inside);
    let from = rect.left() + radius;
    let x = from + (rect.width() - 2.0 * radius) * how;
    painter.circle_filled(pos2(x, rect.center().y), radius - space::XS, knob);
}
