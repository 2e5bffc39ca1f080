//! The whole window around the model, with a runner that answers by hand.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotResults};
use syncwright::model::settings::Theme;
use syncwright::model::words::{Language, current};
use syncwright::ui::App;
use syncwright::ui::theme::{self, Look};
use syncwright::wizard::{Model, Page};
use syncwright::work::{Job, Outcome, Runner, Ticket};

use crate::support::{LARGE, NARROW, USUAL, picture};

/// Remembers what was asked for; answers nothing by itself.
#[derive(Default)]
pub struct ByHand {
    pub started: Vec<(Ticket, Job)>,
    pub answers: Vec<(Ticket, Outcome)>,
}

impl Runner for ByHand {
    fn start(&mut self, ticket: Ticket, job: Job) {
        self.started.push((ticket, job));
    }

    fn cancel(&mut self, _ticket: Ticket) {}

    fn try_recv(&mut self) -> Option<(Ticket, Outcome)> {
        self.answers.pop()
    }
}

pub struct Whole<R = ByHand>(pub App<R>);

impl<R: Runner> eframe::App for Whole<R> {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.0.logic(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.0.show(ui);
    }
}

/// The window as it opens on a computer where Syncwright never ran.
fn first_start(size: [f32; 2], look: Look) -> Harness<'static, Whole> {
    let mut app = App::new(ByHand::default(), Model::default(), None);
    let (ticket, _) = app.runner.started.remove(0);
    let nothing = Outcome::LookedAround {
        draft: None,
        recent: Vec::new(),
        unfinished: Vec::new(),
        newer: Vec::new(),
    };
    app.runner.answers.push((ticket, nothing));
    window_of(app, size, look)
}

pub fn window_of<R: Runner + 'static>(
    mut app: App<R>,
    size: [f32; 2],
    look: Look,
) -> Harness<'static, Whole<R>> {
    app.model.settings.now.theme = match look {
        Look::System => Theme::System,
        Look::Light => Theme::Light,
        Look::Dark => Theme::Dark,
        Look::HighContrast => Theme::HighContrast,
    };
    let speaks_japanese = current() == Language::Japanese;
    let mut builder = Harness::builder()
        .with_size(size)
        .with_theme(match look {
            Look::Dark | Look::HighContrast => egui::Theme::Dark,
            Look::Light | Look::System => egui::Theme::Light,
        })
        .with_context_setup(move |ctx| {
            theme::install(ctx);
            if speaks_japanese {
                crate::tongues::with_japanese(ctx);
            }
        });
    if speaks_japanese {
        // The frame before the font is there.
        builder = builder.allow_missing_glyphs();
    }
    let mut harness = builder.build_eframe(|_| Whole(app));
    harness.run_steps(4);
    harness
}

#[test]
fn the_first_page_of_a_narrow_window_looks_as_approved() {
    let mut results = SnapshotResults::new();
    let mut window = first_start(NARROW, Look::Light);
    picture(&mut window, "start_narrow", &mut results);
}

#[test]
fn no_step_is_open_before_a_task_is_chosen() {
    let mut harness = first_start(USUAL, Look::Light);
    harness
        .get_by_label("Step 2 of 12: Sync engine, not yet")
        .click();
    harness.run_steps(3);
    assert_eq!(harness.state().0.model.page, Page::Start);
    assert!(
        harness
            .query_by_role_and_label(Role::Button, "Back")
            .is_none()
    );
}

/// Wall time decides nothing here: the harness counts who asks for another frame.
#[test]
fn an_idle_window_asks_for_no_frame() {
    for size in [NARROW, USUAL, LARGE] {
        let mut harness = first_start(size, Look::Light);
        // Letters are made ahead, some in each of the first frames.
        harness.run_steps(150);
        let frames = harness.try_run().unwrap();
        assert!(frames <= 1, "{frames} frames at {size:?}");
        let wait = harness
            .output()
            .viewport_output
            .values()
            .map(|v| v.repaint_delay)
            .min();
        assert!(wait.is_none_or(|w| w.as_secs() > 10), "{wait:?}");
    }
}

#[test]
fn the_model_can_send_the_keyboard_to_a_control() {
    let mut harness = first_start(USUAL, Look::Light);
    syncwright::ui::parts::reach::want_focus(&harness.ctx, "Theme: Light".into());
    harness.run_steps(3);
    assert!(harness.get_by_label("Theme: Light").is_focused());
}

#[test]
fn while_an_apply_runs_closing_is_asked_about() {
    let mut harness = first_start(USUAL, Look::Light);
    harness.state_mut().0.model.apply.asked_to_close = true;
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::AlertDialog, "An apply is running");
    assert!(harness.get_by_label("Keep running").is_focused());
    harness.key_press(Key::Escape);
    harness.run_steps(3);
    assert!(!harness.state().0.model.apply.asked_to_close);
    assert!(harness.query_by_role(Role::AlertDialog).is_none());
}

#[test]
fn before_the_first_page_there_is_nothing_to_go_back_to() {
    let mut harness = first_start(USUAL, Look::Light);
    harness.get_by_role_and_label(Role::Heading, "Start");
    harness.key_press_modifiers(egui::Modifiers::ALT, Key::ArrowLeft);
    harness.run_steps(3);
    assert_eq!(harness.state().0.model.page, Page::Start);
    assert!(
        harness
            .query_by_role_and_label(Role::Button, "Back")
            .is_none()
    );
}

#[test]
fn a_theme_that_is_chosen_is_kept_for_the_next_start() {
    let mut harness = first_start(USUAL, Look::Light);
    harness.get_by_label("Theme: Light").click();
    harness.run_steps(3);
    harness.get_by_label("Dark").click();
    harness.run_steps(3);
    let started = &harness.state().0.runner.started;
    let kept = started.iter().rev().find_map(|(_, job)| match job {
        Job::KeepSettings { settings } => Some(settings),
        _ => None,
    });
    assert_eq!(kept.expect("it is kept at once").theme, Theme::Dark);
}
