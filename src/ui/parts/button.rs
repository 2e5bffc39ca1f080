//! Buttons: primary (one a page), secondary, ghost (in rows), danger.

use egui::accesskit::Role;
use egui::{Color32, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{Available, access, draw, reach};
use crate::ui::theme::{Icon, Palette, Text, palette, size, space};

/// Of a button whose words are longer than there is room for.
const LINES_MAX: usize = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Ghost,
    Danger,
}

#[must_use = "a button is drawn by `show`"]
#[derive(Clone)]
pub struct Button<'a> {
    kind: Kind,
    text: &'a str,
    name: Option<&'a str>,
    found_as: Option<&'a str>,
    icon: Option<Icon>,
    icon_after: Option<Icon>,
    why_not: Option<&'a str>,
    description: &'a str,
    small: bool,
    min_width: f32,
    fill_width: bool,
    hangs: bool,
    access: Option<char>,
}

impl<'a> Button<'a> {
    /// The page's one act.
    pub fn primary(text: &'a str) -> Self {
        Self::new(Kind::Primary, text)
    }

    pub fn secondary(text: &'a str) -> Self {
        Self::new(Kind::Secondary, text)
    }

    /// Without border, for rows and quiet acts.
    pub fn ghost(text: &'a str) -> Self {
        Self::new(Kind::Ghost, text)
    }

    /// Takes something away. Never focused by itself.
    pub fn danger(text: &'a str) -> Self {
        Self::new(Kind::Danger, text)
    }

    fn new(kind: Kind, text: &'a str) -> Self {
        Self {
            kind,
            text,
            name: None,
            found_as: None,
            icon: None,
            icon_after: None,
            why_not: None,
            description: "",
            small: false,
            min_width: 0.0,
            fill_width: false,
            hangs: false,
            access: None,
        }
    }

    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    pub fn icon_after(mut self, icon: Icon) -> Self {
        self.icon_after = Some(icon);
        self
    }

    /// What a screen reader says instead of the text: "Remove corp.contoso.com" for "Remove". A small
    /// ghost that needs one stands in each row, and has no access key.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// What it is looked for by where its words are not always the same.
    pub fn found_as(mut self, name: &'a str) -> Self {
        self.found_as = Some(name);
        self
    }

    /// More about what it does: tooltip and description.
    pub fn description(mut self, description: &'a str) -> Self {
        self.description = description;
        self
    }

    /// `Err`: switched off, and why; the reason is the tooltip and the description.
    pub fn available(mut self, available: Available<'a>) -> Self {
        self.why_not = available.err();
        self
    }

    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    pub fn min_width(mut self, points: f32) -> Self {
        self.min_width = points;
        self
    }

    /// As wide as there is room.
    pub fn fill_width(mut self) -> Self {
        self.fill_width = true;
        self
    }

    /// A ghost below or above other words: its own begin where they begin.
    pub fn hanging(mut self) -> Self {
        self.hangs = true;
        self
    }

    /// Alt and this letter press it; else a free letter does.
    pub fn access(mut self, letter: char) -> Self {
        self.access = Some(letter);
        self
    }

    /// How wide it will be where there is room.
    pub fn width(&self, ui: &Ui) -> f32 {
        let (_, pad) = self.height_and_pad();
        let galley = self.style().line(ui, self.text, palette(ui).text);
        let outside = if self.hangs { pad } else { 0.0 };
        (galley.size().x + self.room_for_icons() + 2.0 * pad).max(self.min_width) - outside
    }

    fn height_and_pad(&self) -> (f32, f32) {
        if self.small {
            (size::BUTTON_SMALL, size::BUTTON_PAD_SMALL)
        } else {
            (size::BUTTON, size::BUTTON_PAD)
        }
    }

    fn style(&self) -> Text {
        match self.kind {
            Kind::Primary | Kind::Danger => Text::Strong,
            Kind::Secondary | Kind::Ghost => Text::Body,
        }
    }

    fn gap(&self) -> f32 {
        if self.text.is_empty() { 0.0 } else { space::S }
    }

    fn room_for_icons(&self) -> f32 {
        let icons = usize::from(self.icon.is_some()) + usize::from(self.icon_after.is_some());
        icons as f32 * (size::ICON + self.gap())
    }

    pub fn show(self, ui: &mut Ui) -> Response {
        let p = palette(ui);
        let usable = self.why_not.is_none() && ui.is_enabled();
        let (height, pad) = self.height_and_pad();
        let (style, gap, room) = (self.style(), self.gap(), self.room_for_icons());
        let most = (ui.available_width() - room - 2.0 * pad).max(0.0);
        let galley = style.line(ui, self.text, p.text);
        let galley = if galley.size().x <= most {
            galley
        } else {
            style.lines(ui, self.text, p.text, most, LINES_MAX)
        };
        let height = match galley.rows.len() {
            0 | 1 => height,
            _ => galley.size().y + 2.0 * space::S,
        };
        let inner = galley.size().x + room;
        let mut width = (inner + 2.0 * pad).max(self.min_width);
        if self.fill_width {
            width = width.max(ui.available_width());
        }
        let outside = if self.hangs { pad } else { 0.0 };
        let (id, mut rect) = ui.allocate_space(vec2(width - outside, height));
        rect.min.x -= outside;
        let response = ui.interact(rect, id, draw::sense(ui, usable));

        draw::come_into_sight(&response);
        if ui.is_rect_visible(rect) {
            let (fill, stroke, color) = self.colors(p, &response, usable);
            let radius = size::radius(size::RADIUS);
            ui.painter()
                .rect(rect, radius, fill, stroke, StrokeKind::Inside);
            let mut x = rect.center().x - inner / 2.0;
            let square =
                |x: f32| Rect::from_min_size(pos2(x, rect.top()), vec2(size::ICON, rect.height()));
            if let Some(icon) = self.icon {
                icon.paint(ui.painter(), square(x), size::ICON, color);
                x += size::ICON + gap;
            }
            let at = pos2(x, rect.center().y - galley.size().y / 2.0);
            let text_width = galley.size().x;
            ui.painter()
                .galley_with_override_text_color(at, galley, color);
            if let Some(icon) = self.icon_after {
                icon.paint(
                    ui.painter(),
                    square(x + text_width + gap),
                    size::ICON,
                    color,
                );
            }
            draw::focus_ring(ui, &response, rect, size::RADIUS);
        }

        let named = self.name.is_some_and(|n| n != self.text);
        let in_rows = self.kind == Kind::Ghost && self.small && named;
        if usable && !in_rows && ui.is_rect_visible(rect) {
            access::button(ui, response.id, rect, self.text, self.access);
        }
        let name = self.name.unwrap_or(self.text);
        draw::name(ui, &response, Role::Button, name, self.why_not);
        let found = self.found_as.unwrap_or(self.text);
        reach::arrive(ui, &response, &[name, found], self.why_not);
        if self.why_not.is_none() && !self.description.is_empty() {
            draw::node(ui, response.id, |n| {
                n.set_description(self.description.to_owned());
            });
        }
        draw::tooltip(response, self.why_not.or(Some(self.description)))
    }

    fn colors(&self, p: &Palette, r: &Response, usable: bool) -> (Color32, Stroke, Color32) {
        let down = draw::is_down(r);
        let over = draw::is_over(r);
        let three = |rest, hover, pressed| match (down, over) {
            (true, _) => pressed,
            (_, true) => hover,
            _ => rest,
        };
        if !usable {
            return match self.kind {
                Kind::Ghost => (Palette::transparent(), Stroke::NONE, p.disabled_text),
                _ => (p.disabled, size::hairline(p), p.disabled_text),
            };
        }
        match self.kind {
            Kind::Primary => (
                three(p.accent, p.accent_hover, p.accent_pressed),
                Stroke::NONE,
                p.on_accent,
            ),
            Kind::Danger => (
                three(p.danger_fill, p.danger_hover, p.danger_pressed),
                Stroke::NONE,
                p.on_danger,
            ),
            Kind::Secondary => (three(p.card, p.hover, p.pressed), size::border(p), p.text),
            Kind::Ghost => (
                three(Palette::transparent(), p.hover, p.pressed),
                Stroke::NONE,
                p.accent_text,
            ),
        }
    }
}

pub fn primary(ui: &mut Ui, text: &str) -> Response {
    Button::primary(text).show(ui)
}

pub fn secondary(ui: &mut Ui, text: &str) -> Response {
    Button::secondary(text).show(ui)
}

pub fn ghost(ui: &mut Ui, text: &str) -> Response {
    Button::ghost(text).small().show(ui)
}

pub fn danger(ui: &mut Ui, text: &str) -> Response {
    Button::danger(text).show(ui)
}

/// The ground of an icon button below the pointer.
pub(super) fn hovered(ui: &Ui, rect: Rect) {
    let radius = size::radius(size::RADIUS);
    ui.painter().rect_filled(rect, radius, palette(ui).hover);
}

/// A square button with an icon only; `name` is said by a screen reader and shown as tooltip.
pub fn icon(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    icon_with(ui, icon, name, Ok(()))
}

/// As [`icon()`], switched off with a reason.
pub fn icon_with(ui: &mut Ui, icon: Icon, name: &str, available: Available<'_>) -> Response {
    let p = palette(ui);
    let usable = available.is_ok() && ui.is_enabled();
    let square = vec2(size::BUTTON_SMALL, size::BUTTON_SMALL);
    let (rect, response) = ui.allocate_exact_size(square, draw::sense(ui, usable));
    let color = if usable { p.muted } else { p.disabled_text };
    let fill = draw::hover_fill(&response, p);
    ui.painter()
        .rect_filled(rect, size::radius(size::RADIUS), fill);
    icon.paint(ui.painter(), rect, size::ICON, color);
    draw::focus_ring_inside(ui, &response, rect, size::RADIUS);
    draw::name(ui, &response, Role::Button, name, available.err());
    reach::arrive(ui, &response, &[name], available.err());
    draw::tooltip(response, Some(available.err().unwrap_or(name)))
}
