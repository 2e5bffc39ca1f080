//! Frames without a window: what our code and egui's layout take, and turning shapes into triangles,
//! each for itself. What OpenGL makes of the triangles is not in it.

use std::time::Duration;

use egui::{
    Context, Event, Modifiers, MouseWheelUnit, Pos2, RawInput, Rect, Shape, TouchPhase, vec2,
};
use syncwright::ui::{App, theme};
use syncwright::work::Runner;

use super::gauge::{Report, percentile, timed};

pub struct Canvas {
    pub ctx: Context,
    time: f64,
}

#[derive(Default)]
pub struct Frame {
    /// Our code and egui's layout.
    pub ui: Duration,
    /// Shapes to triangles.
    pub triangles: Duration,
    /// What can be read in it.
    pub texts: Vec<String>,
}

impl Canvas {
    pub fn new() -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        theme::wear(&ctx, theme::Look::Light);
        Self { ctx, time: 0.0 }
    }

    pub fn frame<R: Runner>(&mut self, app: &mut App<R>, events: Vec<Event>) -> Frame {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1024.0, 700.0))),
            time: Some(self.time),
            predicted_dt: 1.0 / 60.0,
            focused: true,
            events,
            ..RawInput::default()
        };
        let (ui, mut output) = timed(|| {
            self.ctx.run_ui(input, |ui| {
                let ctx = ui.ctx().clone();
                app.logic(&ctx);
                app.show(ui);
            })
        });
        let mut texts = Vec::new();
        for clipped in &output.shapes {
            collect(&clipped.shape, &mut texts);
        }
        // No renderer takes the textures.
        output.textures_delta.clear();
        let points = output.pixels_per_point;
        let (triangles, _) = timed(|| self.ctx.tessellate(output.shapes, points));
        Frame {
            ui,
            triangles,
            texts,
        }
    }

    /// Frames in which the pointer moves and the wheel turns, as a person does.
    pub fn scroll<R: Runner>(&mut self, app: &mut App<R>, at: Pos2, frames: usize) -> Vec<Frame> {
        (0..frames)
            .map(|n| {
                let moved = at + vec2((n % 40) as f32, (n % 7) as f32);
                let down = if n % 120 < 60 { -1.0 } else { 1.0 };
                self.frame(app, vec![Event::PointerMoved(moved), wheel(down * 90.0)])
            })
            .collect()
    }
}

pub fn wheel(points: f32) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, points),
        phase: TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    }
}

fn collect(shape: &Shape, into: &mut Vec<String>) {
    match shape {
        Shape::Text(text) => into.push(text.galley.text().to_owned()),
        Shape::Vec(shapes) => shapes.iter().for_each(|s| collect(s, into)),
        _ => {}
    }
}

/// Half of the frames take at most p50, 99 of 100 at most p99.
pub fn tell(report: &mut Report, what: &str, frames: &[Frame], budget_ms: f64) {
    let ui: Vec<Duration> = frames.iter().map(|f| f.ui).collect();
    let triangles: Vec<Duration> = frames.iter().map(|f| f.triangles).collect();
    let ms = |times: &[Duration], share: f64| percentile(times, share).as_secs_f64() * 1000.0;
    let words = format!(
        "p99 {:.2}; triangles p50 {:.2}, p99 {:.2} ms",
        ms(&ui, 0.99),
        ms(&triangles, 0.5),
        ms(&triangles, 0.99)
    );
    report.time(what, percentile(&ui, 0.5), budget_ms);
    report.note("", &words);
}
