//! Work that is going on: with numbers, or with a verb only.

use egui::accesskit::{Live, Role};
use egui::{Rect, Ui, WidgetInfo, pos2, vec2};

use super::{button, draw, text as words};
use crate::model::words::{number, say};
use crate::ui::theme::{self, Palette, Text, palette, size, space};

/// A bar with its numbers. `total` 0: not known. With `cancel` a button at its right end; returns
/// whether that was clicked.
pub fn bar(ui: &mut Ui, what: &str, done: u64, total: u64, cancel: bool) -> bool {
    let p = palette(ui);
    let numbers = if total > 0 {
        say!("parts-progress-of", done = done, total = total)
    } else {
        number(done)
    };
    let mut cancelled = false;
    ui.horizontal(|ui| {
        let button = button::Button::secondary(say!("parts-cancel")).small();
        let kept = if cancel {
            button.width(ui) + ui.spacing().item_spacing.x
        } else {
            0.0
        };
        let width = (ui.available_width() - kept).clamp(1.0, size::TEXT_MAX);
        let galley = Text::Figures.line(ui, &numbers, p.muted);
        let label = Text::Body.cut(ui, what, p.text, width - galley.size().x - space::M);
        let height = label.size().y + space::S + size::BAR;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), egui::Sense::hover());
        let right = pos2(rect.right() - galley.size().x, rect.top());
        ui.painter().galley(rect.min, label, p.text);
        ui.painter().galley(right, galley, p.muted);
        let share = (total > 0).then(|| done as f32 / total as f32);
        let track = Rect::from_min_max(pos2(rect.left(), rect.bottom() - size::BAR), rect.max);
        paint_bar(ui, p, track, share);
        response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, what));
        draw::node(ui, response.id, |n| {
            // What is being done is told; a screen reader has its own way with the numbers.
            n.set_live(Live::Polite);
            n.set_value(numbers.clone());
            if total > 0 {
                n.set_numeric_value(done as f64);
                n.set_min_numeric_value(0.0);
                n.set_max_numeric_value(total as f64);
            }
        });
        if cancel {
            cancelled = button.show(ui).clicked();
        }
    });
    cancelled
}

fn paint_bar(ui: &Ui, p: &Palette, track: Rect, share: Option<f32>) {
    let radius = track.height() / 2.0;
    ui.painter().rect_filled(track, radius, p.pressed);
    let fill = match share {
        Some(share) => {
            let mut fill = track;
            fill.set_width((track.width() * share.clamp(0.0, 1.0)).max(track.height()));
            fill
        }
        None => {
            let third = track.width() / 3.0;
            let age = age(ui, ui.make_persistent_id("bar"));
            let turn = turn(ui, age, 2.0 * size::SPINNER_TURN);
            let left = track.left() - third + (track.width() + third) * turn;
            Rect::from_min_size(pos2(left, track.top()), vec2(third, track.height()))
                .intersect(track)
        }
    };
    if fill.is_positive() {
        ui.painter().rect_filled(fill, radius, p.accent);
    }
}

/// A turning ring with a verb beside it, shown only once the work has taken a while. After ten
/// seconds it counts them, and the ring steps with them.
pub fn spinner(ui: &mut Ui, verb: &str) {
    let seconds = age(ui, ui.make_persistent_id(("spinner", verb)));
    spinner_since(ui, verb, seconds);
}

/// As [`spinner`], with a quiet button at its end; returns whether that was clicked.
pub fn spinner_until(ui: &mut Ui, verb: &str, stop: &str) -> bool {
    ui.horizontal_top(|ui| {
        let stop = button::Button::ghost(stop).small();
        let room = ui.available_width() - stop.width(ui) - 2.0 * space::S;
        ui.scope(|ui| {
            ui.set_max_width(room.max(0.0));
            spinner(ui, verb);
        });
        stop.show(ui).clicked()
    })
    .inner
}

/// As [`spinner`], for a caller that knows for how many seconds the work has been going on.
pub fn spinner_since(ui: &mut Ui, verb: &str, seconds: f64) {
    ui.horizontal(|ui| {
        let (_, square) = ui.allocate_space(vec2(size::ICON, size::TARGET_MIN));
        if seconds < size::PATIENCE {
            ui.request_repaint_after_secs((size::PATIENCE - seconds) as f32);
            return;
        }
        ring(ui, square, seconds);
        let text = if seconds >= size::ELAPSED_AFTER {
            say!(
                "parts-progress-seconds",
                what = verb,
                seconds = seconds as u64
            )
        } else {
            verb.to_owned()
        };
        // Digits of one width: what stands beside it does not move each second.
        let response = words::paragraph(ui, Text::Figures, &text, |p| p.muted);
        // Told when it begins, not each second anew.
        words::announced(ui, &response, Role::Status, verb);
        draw::node(ui, response.id, |n| n.set_value(text));
    });
}

/// The ring alone; keeps the window awake while it is in sight.
pub fn paint_ring(ui: &Ui, square: Rect) {
    let seconds = age(ui, ui.make_persistent_id("ring"));
    ring(ui, square, seconds);
}

fn ring(ui: &Ui, square: Rect, seconds: f64) {
    if !ui.is_rect_visible(square) {
        return;
    }
    let p = palette(ui);
    let turn = turn(ui, seconds, size::SPINNER_TURN);
    let (center, radius) = (square.center(), size::ICON_SMALL / 2.0);
    let (share, pieces) = size::RING;
    let points = (0..=pieces)
        .map(|i| {
            let angle = (turn + share * f32::from(i) / f32::from(pieces)) * std::f32::consts::TAU;
            center + radius * vec2(angle.cos(), angle.sin())
        })
        .collect();
    let stroke = egui::Stroke::new(size::FOCUS, p.accent_text);
    ui.painter().add(egui::Shape::line(points, stroke));
}

/// For how many seconds this has been drawn in every frame: once it was not, it is other work.
fn age(ui: &Ui, id: egui::Id) -> f64 {
    let (now, frame) = (ui.input(|i| i.time), ui.ctx().cumulative_frame_nr());
    let kept = ui.data(|d| d.get_temp::<(f64, u64)>(id));
    let since = match kept {
        Some((since, last)) if frame <= last + 1 => since,
        _ => now,
    };
    ui.data_mut(|d| d.insert_temp(id, (since, frame)));
    now - since
}

/// How much of a turn is done; asks for the next frame. Smooth at first. Work that takes long only
/// steps, once a second: where no graphics card draws, each frame costs the processor. It stands
/// still for those whom motion disturbs.
fn turn(ui: &Ui, seconds: f64, period: f64) -> f32 {
    let still = theme::reduces_motion(ui.ctx());
    if seconds < size::ELAPSED_AFTER && !still {
        ui.request_repaint_after_secs(size::MOTION / 2.0);
        return (ui.input(|i| i.time) / period).fract() as f32;
    }
    // A little later than the second, which egui would otherwise wake up just before.
    let next = seconds.floor() + 1.0 - seconds + size::FRAME;
    ui.request_repaint_after_secs(next as f32);
    if still {
        return 0.5;
    }
    (seconds.floor() / size::SPINNER_STEPS).fract() as f32
}
