//! The window's loop: messages in, model, effects out. `logic` also runs while the window is hidden.

use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::find::{self, Bar};
use super::parts::{Toasts, reach};
use super::settings;
use super::theme::{self, Tone};
use super::tongue;
use crate::model::settings::Settings;
use crate::wizard::{Effect, Errand, Model, Msg, palette};
use crate::work::{KeptWindow, Runner};

/// One entry of a controller is read each time.
const BETWEEN_LOOKS: Duration = Duration::from_secs(4);

/// Of a frame's 4 ms: drawing has the rest.
const SPARE: Duration = Duration::from_micros(1500);

/// Generic over who runs jobs, so that tests answer by hand.
pub struct App<R> {
    pub model: Model,
    pub runner: R,
    /// The model agreed to close: the next close request passes.
    closing: bool,
    /// A control to focus on the next frame, by name.
    focus: Option<String>,
    toasts: Toasts,
    pub(super) find: Option<Bar>,
    /// The settings as the window wears them.
    worn: Option<Settings>,
    /// When it was last looked whether something moved.
    looked: Instant,
}

impl<R: Runner> App<R> {
    pub fn new(runner: R, model: Model, errand: Option<Errand>) -> Self {
        let mut app = Self {
            model,
            runner,
            closing: false,
            focus: None,
            toasts: Toasts::default(),
            find: None,
            worn: None,
            looked: Instant::now(),
        };
        app.model.desk.now = Timestamp::now();
        let effects = app.model.opened(errand);
        app.perform(effects, None);
        app
    }

    /// One message through the model, and what follows.
    pub fn dispatch(&mut self, msg: Msg, ctx: &egui::Context) {
        let effects = self.model.update(msg);
        self.perform(effects, Some(ctx));
    }

    fn perform(&mut self, effects: Vec<Effect>, ctx: Option<&egui::Context>) {
        for effect in effects {
            match effect {
                Effect::Run(ticket, job) => self.runner.start(ticket, job),
                Effect::Cancel(ticket) => self.runner.cancel(ticket),
                Effect::CopyText(text) => {
                    if let Some(ctx) = ctx {
                        ctx.copy_text(text);
                    }
                }
                Effect::Focus(name) => self.focus = Some(name),
                Effect::Reach(what) => {
                    if let Some(ctx) = ctx {
                        reach::want(ctx, what);
                    }
                }
                Effect::Notice(words) => self.toasts.push(Tone::Info, words),
                Effect::FindOnPage => {
                    match ctx.and_then(|c| find::own_search(c, self.model.page)) {
                        Some(name) => self.focus = Some(name.to_owned()),
                        None => self.find = Some(Bar::default()),
                    }
                }
                Effect::CloseWindow => {
                    self.closing = true;
                    if let Some(ctx) = ctx {
                        ctx.send_viewport_cmd(egui::ViewportCommand::Close);
                    }
                }
            }
        }
    }

    /// Answers that came, the clock while something runs, and a wish to close.
    pub fn logic(&mut self, ctx: &egui::Context) {
        theme::letters(ctx);
        while let Some((ticket, outcome)) = self.runner.try_recv() {
            self.dispatch(Msg::Work(ticket, Box::new(outcome)), ctx);
        }
        if ctx.input(|i| i.viewport().close_requested()) && !self.closing {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.dispatch(Msg::KeepWindow(how_it_is(ctx)), ctx);
            self.dispatch(Msg::CloseAsked, ctx);
        }
        if self.model.desk.is_busy() {
            let now = Timestamp::now();
            if now.duration_since(self.model.desk.now).unsigned_abs() >= Duration::from_secs(1) {
                self.dispatch(Msg::Tick(now), ctx);
            }
            ctx.request_repaint_after(Duration::from_secs(1));
        }
        self.look_whether_something_moved(ctx);
    }

    /// Only while the window is the one the person works in.
    fn look_whether_something_moved(&mut self, ctx: &egui::Context) {
        let in_front = ctx.input(|i| i.viewport().focused) != Some(false);
        if !in_front || !self.model.watches() {
            return;
        }
        if self.looked.elapsed() >= BETWEEN_LOOKS {
            self.looked = Instant::now();
            self.dispatch(Msg::Look(Timestamp::now()), ctx);
        }
        ctx.request_repaint_after(BETWEEN_LOOKS);
    }

    /// The palette looks through what there is, in each frame for as long as one can spare.
    pub(super) fn look_through(&mut self, ctx: &egui::Context) {
        let begun = Instant::now();
        let wants = |app: &Self| {
            let open = app.model.palette.as_ref();
            open.is_some_and(palette::State::wants_step)
        };
        while wants(self) {
            self.dispatch(Msg::Palette(palette::Msg::Step), ctx);
            ctx.request_repaint();
            if begun.elapsed() >= SPARE {
                break;
            }
        }
    }

    /// A setting that was changed takes effect with the next frame.
    pub(super) fn wear_settings(&mut self, ctx: &egui::Context) {
        let now = &self.model.settings.now;
        let before = self.worn.as_ref();
        if before == Some(now) {
            return;
        }
        if before.map(|b| b.theme) != Some(now.theme) {
            theme::wear(ctx, settings::worn(now.theme));
        }
        if before.map(|b| b.text_size) != Some(now.text_size) {
            theme::set_text_size(ctx, now.text_size.percent());
        }
        if before.map(|b| b.motion) != Some(now.motion) {
            theme::set_motion(ctx, now.motion);
        }
        if before.is_some_and(|b| b.language != now.language) {
            tongue::choose(ctx, self.model.settings.language());
        }
        self.worn = Some(now.clone());
        ctx.request_repaint();
    }

    /// Before anything is drawn: what the palette was asked for is told where it cannot be had.
    pub(super) fn reach(&mut self, ctx: &egui::Context) {
        if let Some(why) = reach::begin(ctx, self.model.desk.is_busy()) {
            self.toasts.push(Tone::Info, why);
        }
    }

    /// Draws what needs no answer, above the page.
    pub(super) fn show_notices(&mut self, ctx: &egui::Context) {
        self.toasts.show(ctx);
    }

    /// The name of a control that is to have the focus, once.
    pub fn take_focus(&mut self) -> Option<String> {
        self.focus.take()
    }
}

/// What the next start is to show again.
pub(super) fn how_it_is(ctx: &egui::Context) -> KeptWindow {
    let (maximized, inner, outer) = ctx.input(|i| {
        let window = i.viewport();
        let maximized = window.maximized.unwrap_or(false);
        (maximized, window.inner_rect, window.outer_rect)
    });
    let pixels = ctx.pixels_per_point();
    KeptWindow {
        // At the usual size of text: the next start makes it larger again.
        size: inner
            .filter(|_| !maximized)
            .map(|r| (r.size() * ctx.zoom_factor()).into()),
        place: (outer.filter(|_| !maximized))
            .map(|r| [r.min.x, r.min.y].map(|at| (at * pixels).round() as i32)),
        maximized,
    }
}
