//! Frames without a window: what our code and egui's layout take, and turning shapes into triangles,
//! each for itself. What OpenGL makes of the triangles is not in it.

use std::error::Error;
use std::time::Duration;

use egui::{
    Context, Event, Modifiers, MouseWheelUnit, Pos2, RawInput, Rect, Shape, TouchPhase, Vec2, vec2,
};
use syncwright::ui::{App, theme};
use syncwright::wizard::Msg;
use syncwright::work::Runner;

use super::gauge::{Report, kept_waiting, percentile, timed};

pub struct Canvas {
    pub ctx: Context,
    size: Vec2,
    time: f64,
    /// Work that was done between two frames and holds up the next one as much.
    owed: Duration,
    /// The slowest frame since [`Self::slowest`] was asked last, and how long it was without a
    /// processor.
    slowest: (Duration, Duration),
}

#[derive(Default)]
pub struct Frame {
    /// Our code and egui's layout.
    pub ui: Duration,
    /// Shapes to triangles.
    pub triangles: Duration,
    /// What can be read in it.
    pub texts: Vec<String>,
    /// Where each of them begins.
    places: Vec<Pos2>,
}

impl Frame {
    /// Where the texts begin that begin so.
    pub fn places_of(&self, beginning: &str) -> impl Iterator<Item = Pos2> {
        let all = self.texts.iter().zip(&self.places);
        all.filter(move |(text, _)| text.starts_with(beginning))
            .map(|(_, place)| *place)
    }
}

impl Canvas {
    pub fn new(size: Vec2) -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        theme::wear(&ctx, theme::Look::Light);
        Self {
            ctx,
            size,
            time: 0.0,
            owed: Duration::ZERO,
            slowest: Default::default(),
        }
    }

    /// Frames until the letters are made, as in the first seconds of the program.
    pub fn warm_up<R: Runner>(&mut self, app: &mut App<R>) {
        (0..150).for_each(|_| drop(self.frame(app, Vec::new())));
    }

    /// A message as a click sends it, outside a frame.
    pub fn say<R: Runner>(&mut self, app: &mut App<R>, msg: Msg) {
        let (took, ()) = timed(|| app.dispatch(msg, &self.ctx));
        self.owed += took;
    }

    pub fn slowest(&mut self) -> (Duration, Duration) {
        std::mem::take(&mut self.slowest)
    }

    pub fn frame<R: Runner>(&mut self, app: &mut App<R>, events: Vec<Event>) -> Frame {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(self.time),
            predicted_dt: 1.0 / 60.0,
            focused: true,
            events,
            ..RawInput::default()
        };
        let waited = kept_waiting();
        let (ui, mut output) = timed(|| {
            self.ctx.run_ui(input, |ui| {
                let ctx = ui.ctx().clone();
                app.logic(&ctx);
                app.show(ui);
            })
        });
        let ui = ui + std::mem::take(&mut self.owed);
        self.slowest = self.slowest.max((ui, kept_waiting() - waited));
        let mut read = Vec::new();
        for clipped in &output.shapes {
            collect(&clipped.shape, &mut read);
        }
        let (texts, places) = read.into_iter().unzip();
        // No renderer takes the textures.
        output.textures_delta.clear();
        let points = output.pixels_per_point;
        let (triangles, _) = timed(|| self.ctx.tessellate(output.shapes, points));
        Frame {
            ui,
            triangles,
            texts,
            places,
        }
    }

    /// Frames in which the pointer moves and the wheel turns, as a person does.
    pub fn scroll<R: Runner>(&mut self, app: &mut App<R>, frames: usize) -> Vec<Frame> {
        let at = (self.size * vec2(0.45, 0.6)).to_pos2();
        self.scroll_at(app, frames, at)
    }

    /// The same on one part of the page.
    pub fn scroll_at<R: Runner>(
        &mut self,
        app: &mut App<R>,
        frames: usize,
        at: Pos2,
    ) -> Vec<Frame> {
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

fn collect(shape: &Shape, into: &mut Vec<(String, Pos2)>) {
    match shape {
        Shape::Text(text) => into.push((text.galley.text().to_owned(), text.pos)),
        Shape::Vec(shapes) => shapes.iter().for_each(|s| collect(s, into)),
        _ => {}
    }
}

/// The work of 99 frames in 100, and of each, in milliseconds: at 60 frames in a second one has 16.
const P99: f64 = 4.0;
const EACH: f64 = 16.0;

pub fn tell(report: &mut Report, what: &str, frames: &[Frame]) {
    let times = |of: fn(&Frame) -> Duration| frames.iter().map(of).collect::<Vec<_>>();
    let (ui, triangles) = (times(|f| f.ui), times(|f| f.triangles));
    let ms = |times: &[Duration], share: f64| percentile(times, share).as_secs_f64() * 1000.0;
    report.time(&format!("{what}, p99"), percentile(&ui, 0.99), P99);
    tell_slowest(report, "  slowest", percentile(&ui, 1.0));
    let words = format!(
        "p50 {:.2}; triangles p50 {:.2}, p99 {:.2} ms",
        ms(&ui, 0.5),
        ms(&triangles, 0.5),
        ms(&triangles, 0.99),
    );
    report.note("", &words);
}

pub fn tell_slowest(report: &mut Report, what: &str, took: Duration) {
    report.time(what, took, EACH);
}

/// As [`tell_slowest`], and how much of it was no work but waiting for a processor.
pub fn tell_slowest_shared(report: &mut Report, what: &str, (took, waited): (Duration, Duration)) {
    tell_slowest(report, what, took);
    if waited > Duration::from_micros(100) {
        let words = format!(
            "of it without a processor {:.2} ms",
            waited.as_secs_f64() * 1000.0
        );
        report.note("", &words);
    }
}

/// A frame that is fast and empty is no frame.
pub fn shows(texts: &[String], part: &str) -> Result<(), Box<dyn Error>> {
    if texts.iter().any(|t| t.contains(part)) {
        return Ok(());
    }
    Err(format!("\"{part}\" is not to be seen among {texts:?}").into())
}
