//! What the parts share: focus rings, hover fills, names for screen readers.

use std::borrow::Cow;

use egui::accesskit::{Node, Role};
use egui::{
    Color32, CornerRadius, EventFilter, FocusDirection, Id, Key, Rect, Response, Sense, StrokeKind,
    Ui, WidgetInfo,
};

use crate::model::text::inert;
use crate::ui::theme::{Palette, palette, size};

/// A string from a directory or tenant as the window shows it: nothing in it is obeyed.
pub fn shown(text: &str) -> Cow<'_, str> {
    // Our font has no angle brackets of mathematics; a page may have made the text inert before.
    match inert(text) {
        Cow::Borrowed(same) if !same.contains(['⟨', '⟩']) => Cow::Borrowed(same),
        escaped => Cow::Owned(escaped.replace('⟨', "‹").replace('⟩', "›")),
    }
}

/// As [`shown`], for texts of ours that may have several lines.
pub fn shown_lines(text: &str) -> String {
    text.split('\n').map(shown).collect::<Vec<_>>().join("\n")
}

/// Parts of a text for a screen reader, each ended once: some come with their full stop.
pub fn sentences<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let ended = |text: &str| text.ends_with(['.', '!', '?', ':', '…']);
    let mut said = String::new();
    for part in parts.into_iter().map(str::trim).filter(|t| !t.is_empty()) {
        if !said.is_empty() {
            said.push_str(if ended(&said) { " " } else { ". " });
        }
        said.push_str(part);
    }
    said
}

/// Adds to the accessibility node of a widget.
pub fn node(ui: &Ui, id: Id, write: impl FnOnce(&mut Node)) {
    ui.ctx().accesskit_node_builder(id, write);
}

/// Says what a widget of ours is, and in a description why it cannot be used.
pub fn name(ui: &Ui, response: &Response, role: Role, label: &str, why_not: Option<&str>) {
    let enabled = ui.is_enabled() && why_not.is_none();
    response.widget_info(|| WidgetInfo::labeled(role, enabled, label));
    super::find::note(ui, response, label);
    if let Some(reason) = why_not {
        node(ui, response.id, |n| n.set_description(reason.to_owned()));
    }
}

/// Clickable and reachable by keyboard, unless switched off.
pub fn sense(ui: &Ui, usable: bool) -> Sense {
    if usable && ui.is_enabled() {
        Sense::click()
    } else {
        Sense::hover()
    }
}

/// The outline of what the keyboard would act on. Drawn around `rect`, outside of it.
pub fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    come_into_sight(response);
    if is_focused(response) {
        let p = palette(ui);
        let painter = ui.painter();
        let gap = size::FOCUS;
        painter.rect_stroke(
            rect.expand(gap),
            CornerRadius::same(radius + gap as u8),
            size::focus(p),
            StrokeKind::Inside,
        );
    }
}

/// As [`focus_ring`], but inside, for rows whose neighbours touch.
pub fn focus_ring_inside(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    come_into_sight(response);
    if is_focused(response) {
        ui.painter().rect_stroke(
            rect,
            CornerRadius::same(radius),
            size::focus(palette(ui)),
            StrokeKind::Inside,
        );
    }
}

/// A sign on a ground of its own.
pub fn tile(ui: &Ui, rect: Rect, icon: crate::ui::theme::Icon) {
    let p = palette(ui);
    let corner = CornerRadius::same(size::RADIUS_CARD);
    let painter = ui.painter();
    painter.rect(
        rect,
        corner,
        p.accent_tint,
        p.selected_line(),
        StrokeKind::Inside,
    );
    icon.paint(painter, rect, size::ICON, p.accent_text);
}

/// The edge of what is selected, where its tint alone is too faint.
pub fn selected_line(ui: &Ui, rect: Rect, radius: u8, selected: bool) {
    if selected {
        let (corner, line) = (CornerRadius::same(radius), palette(ui).selected_line());
        ui.painter()
            .rect_stroke(rect, corner, line, StrokeKind::Inside);
    }
}

/// What the Tab key comes to is scrolled to. For what is painted only where it can be seen already.
pub fn come_into_sight(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// The row that the Tab key came to in a list that scrolls by itself: the page scrolls to it, too.
/// To be called once the list is drawn; `list` is where it is, `row` where the row was in this frame.
pub fn row_into_sight(ui: &Ui, row: Option<Rect>, list: Rect) {
    let Some(row) = row else { return };
    // The list shows it at its nearer end from the next frame on.
    let height = row.height().min(list.height());
    let top = row.top().clamp(list.top(), list.bottom() - height);
    let there = Rect::from_x_y_ranges(list.x_range(), top..=top + height);
    ui.scroll_to_rect(there, None);
}

/// The arrow keys are this widget's while it has the focus. egui keeps them for it only from the
/// second frame on; in the first, a key that is held down would take the focus elsewhere.
pub fn keep_arrows(ui: &Ui, id: Id) {
    let ours = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..Default::default()
    };
    let arrows = [
        Key::ArrowDown,
        Key::ArrowUp,
        Key::ArrowLeft,
        Key::ArrowRight,
    ];
    let pressed = ui.input(|i| arrows.iter().any(|k| i.key_pressed(*k)));
    ui.memory_mut(|m| {
        m.set_focus_lock_filter(id, ours);
        if pressed {
            m.move_focus(FocusDirection::None);
        }
    });
}

/// How the gallery shows a part that nobody touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touch {
    Over,
    Down,
    Focus,
}

/// What is drawn from now on looks so; `None`: as it is.
pub fn pretend(ctx: &egui::Context, touch: Option<Touch>) {
    ctx.data_mut(|d| d.insert_temp(touch_id(), touch));
}

fn pretends(response: &Response, touch: Touch) -> bool {
    let now = response
        .ctx
        .data(|d| d.get_temp::<Option<Touch>>(touch_id()));
    now.flatten() == Some(touch)
}

fn touch_id() -> Id {
    Id::unique("syncwright gallery touch")
}

/// Is the pointer over it?
pub(super) fn is_over(response: &Response) -> bool {
    response.hovered() || pretends(response, Touch::Over)
}

/// Is it held down?
pub(super) fn is_down(response: &Response) -> bool {
    response.is_pointer_button_down_on() || pretends(response, Touch::Down)
}

fn is_focused(response: &Response) -> bool {
    response.has_focus() || pretends(response, Touch::Focus)
}

/// Fill of something that has none at rest.
pub fn hover_fill(response: &Response, p: &Palette) -> Color32 {
    if is_down(response) {
        p.pressed
    } else if is_over(response) {
        p.hover
    } else {
        Palette::transparent()
    }
}

/// The tooltip of a widget that cannot be used, or of one whose text was cut.
pub fn tooltip(response: Response, text: Option<&str>) -> Response {
    match text {
        Some(text) if !text.is_empty() => response.on_hover_text(text).on_disabled_hover_text(text),
        _ => response,
    }
}

/// Scrolls the page back to its top when what it shows turns into something else, such as a form
/// into its result. `phase` says what it shows; the first one scrolls nowhere.
pub fn top_on_change(ui: &mut Ui, phase: impl std::hash::Hash + std::fmt::Debug) {
    let now = Id::unique(phase).value();
    let key = ui.make_persistent_id("phase of the page");
    let before = ui.data(|d| d.get_temp::<u64>(key));
    if before == Some(now) {
        return;
    }
    ui.data_mut(|d| d.insert_temp(key, now));
    if before.is_some() {
        // The page's title stands above.
        let mut top = Rect::from_min_size(ui.cursor().min, egui::vec2(1.0, 1.0));
        top.min.y -= crate::ui::theme::size::WINDOW.y;
        ui.scroll_to_rect(top, Some(egui::Align::TOP));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_escaped_before_is_shown_in_signs_that_the_font_has() {
        assert_eq!(shown("a\u{202e}b"), "a‹U+202E›b");
        assert_eq!(shown(&inert("a\u{202e}b")), "a‹U+202E›b");
    }

    #[test]
    fn sentences_are_ended_once() {
        assert_eq!(
            sentences(["It failed", "", "No answer.", "Try again"]),
            "It failed. No answer. Try again"
        );
        assert_eq!(sentences(["Why? ", "So."]), "Why? So.");
    }
}
