//! The way back and on, and at the left what goes on or why one cannot go on.

use egui::accesskit::{Live, Role};
use egui::{Rect, Ui, UiBuilder, vec2};

use super::{Act, View, Work};
use crate::model::words::say;
use crate::ui::parts::{Button, access, draw, keyed, progress};
use crate::ui::theme::{Breadth, Icon, Text, palette, size, space};

pub(super) fn show(ui: &mut Ui, view: &View<'_>, breadth: Breadth) -> Option<Act> {
    let p = palette(ui);
    let all = ui.max_rect();
    ui.painter().rect_filled(all, 0.0, p.background);
    ui.painter()
        .hline(all.x_range(), all.top(), size::hairline(p));
    let inner = all.shrink2(vec2(breadth.margin(), 0.0));
    let back = view.footer.back.map(|can| {
        Button::secondary(say!("shell-back"))
            .available(can)
            .access('b')
            .min_width(size::BUTTON_MIN)
    });
    let primary = view.footer.primary.map(|(words, can)| {
        Button::primary(words)
            .available(can)
            .access(access::reserve(words))
            .min_width(size::BUTTON_MIN_PRIMARY)
    });
    let width: f32 = [&back, &primary]
        .into_iter()
        .flatten()
        .map(|b| b.width(ui) + space::S)
        .sum();
    let (left, right) = inner.split_left_right_at_x((inner.right() - width).max(inner.left()));
    let mut act = note(ui, view, left);
    let mut buttons = ui.new_child(keyed::builder(ui, "way").max_rect(right));
    buttons.horizontal_centered(|ui| {
        ui.add_space(space::S);
        ui.spacing_mut().item_spacing.x = space::S;
        if back.is_some_and(|b| b.show(ui).clicked()) {
            act = Some(Act::Back);
        }
        if primary.is_some_and(|b| b.show(ui).clicked()) {
            act = Some(Act::Primary);
        }
    });
    act
}

/// Running work and why one cannot go on, one below the other; else the quiet note.
fn note(ui: &mut Ui, view: &View<'_>, all: Rect) -> Option<Act> {
    let why_not = view.footer.primary.and_then(|(_, can)| can.err());
    let below = Text::Help.line_height();
    let (above, below) = match (view.work, why_not) {
        (Some(_), Some(_)) => {
            let both = vec2(all.width(), size::BUTTON_SMALL + below);
            Rect::from_center_size(all.center(), both)
                .split_top_bottom_at_y(all.center().y - both.y / 2.0 + size::BUTTON_SMALL)
        }
        _ => (all, all),
    };
    let mut act = None;
    if let Some(running) = view.work {
        let mut line = ui.new_child(UiBuilder::new().max_rect(above).id_salt("work"));
        line.horizontal_centered(|ui| act = work(ui, running));
    }
    let mut line = ui.new_child(UiBuilder::new().max_rect(below).id_salt("note"));
    line.horizontal_centered(|ui| match (why_not, view.work) {
        (Some(reason), work) => {
            Icon::Info.show(ui, size::ICON_SMALL, palette(ui).muted);
            quiet(ui, reason, if work.is_some() { 1 } else { 2 });
        }
        (None, None) if !view.footer.note.is_empty() => quiet(ui, view.footer.note, 2),
        (None, _) => {}
    });
    act
}

fn work(ui: &mut Ui, work: Work<'_>) -> Option<Act> {
    let p = palette(ui);
    let (_, square) = ui.allocate_space(vec2(size::ICON, size::TARGET_MIN));
    progress::paint_ring(ui, square);
    let numbers = match work.total {
        Some(total) => say!(
            "shell-work-of",
            what = work.what,
            done = work.done,
            total = total
        ),
        None => say!("shell-work", what = work.what, done = work.done),
    };
    let stop = Button::ghost(work.stop).small();
    let words = vec2(
        (ui.available_width() - stop.width(ui) - space::L).max(0.0),
        size::TARGET_MIN,
    );
    let cut = Text::Help.middle(ui, &numbers, p.text, words.x);
    let (rect, response) =
        ui.allocate_exact_size(vec2(cut.size().x, words.y), egui::Sense::hover());
    let at = rect.left_center() - vec2(0.0, cut.size().y / 2.0);
    ui.painter().galley(at, cut, p.text);
    draw::name(ui, &response, Role::Status, work.what, None);
    // What goes on is told when it begins, not each number.
    draw::node(ui, response.id, |n| {
        n.set_live(Live::Polite);
        n.set_value(numbers);
    });
    stop.show(ui).clicked().then_some(Act::StopWork)
}

fn quiet(ui: &mut Ui, words: &str, lines: usize) {
    let p = palette(ui);
    let galley = Text::Help.lines(ui, words, p.muted, ui.available_width(), lines);
    let cut = crate::ui::theme::was_cut(&galley, words);
    let (rect, response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    ui.painter().galley(rect.min, galley, p.muted);
    draw::name(ui, &response, Role::Status, words, None);
    draw::node(ui, response.id, |n| n.set_live(Live::Polite));
    draw::tooltip(response, cut.then_some(words));
}
