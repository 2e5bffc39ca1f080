//! What the tests of the window share.

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, HarnessBuilder, SnapshotOptions, SnapshotResults};
use syncwright::ui::theme::{self, Look};

/// Something of ours as the whole content of a window.
pub struct Shown<S> {
    pub state: S,
    draw: fn(&mut S, &mut egui::Ui),
}

impl<S> eframe::App for Shown<S> {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        (self.draw)(&mut self.state, ui);
    }
}

pub const USUAL: [f32; 2] = [1024.0, 700.0];
/// 1024 × 700 at 200 %.
pub const NARROW: [f32; 2] = [512.0, 350.0];
pub const LARGE: [f32; 2] = [1600.0, 1000.0];

/// A window of this size in points, in our theme, drawn a few times. A character that our fonts
/// lack is a failure.
pub fn window<S: 'static>(
    size: [f32; 2],
    look: Look,
    state: S,
    draw: fn(&mut S, &mut egui::Ui),
) -> Harness<'static, Shown<S>> {
    build(builder(size, look), look, state, draw)
}

/// As [`window`], for data in scripts that come from the system's fonts (Chinese, Japanese …).
#[allow(
    dead_code,
    reason = "for pages that show a forest with names in all scripts"
)]
pub fn window_of_all_scripts<S: 'static>(
    size: [f32; 2],
    look: Look,
    state: S,
    draw: fn(&mut S, &mut egui::Ui),
) -> Harness<'static, Shown<S>> {
    build(
        builder(size, look).allow_missing_glyphs(),
        look,
        state,
        draw,
    )
}

/// As [`window_of_all_scripts`], on a screen of so many pixels a point.
pub fn window_at_scale<S: 'static>(
    size: [f32; 2],
    scale: f32,
    look: Look,
    state: S,
    draw: fn(&mut S, &mut egui::Ui),
) -> Harness<'static, Shown<S>> {
    let builder = builder(size, look).allow_missing_glyphs();
    build(builder.with_pixels_per_point(scale), look, state, draw)
}

/// Without the mouse pointer that a test leaves where it clicked.
fn builder<S>(size: [f32; 2], look: Look) -> HarnessBuilder<S> {
    Harness::builder()
        .with_size(size)
        .with_render_cursor(false)
        .with_theme(match look {
            Look::Dark | Look::HighContrast => egui::Theme::Dark,
            Look::System | Look::Light => egui::Theme::Light,
        })
        .with_context_setup(theme::install)
}

fn build<S: 'static>(
    builder: HarnessBuilder<Shown<S>>,
    look: Look,
    state: S,
    draw: fn(&mut S, &mut egui::Ui),
) -> Harness<'static, Shown<S>> {
    let mut harness = builder.build_eframe(|_| Shown { state, draw });
    // The style of high contrast is not one that the harness knows of.
    theme::wear(&harness.ctx, look);
    harness.run_steps(4);
    harness
}

/// Compares with `tests/window/pictures/NAME.png`; collects failures in `results`.
pub fn picture<S>(harness: &mut Harness<'_, S>, name: &str, results: &mut SnapshotResults) {
    let options = SnapshotOptions::new().output_path("tests/window/pictures");
    results.add(harness.try_snapshot_options(name, &options));
}

/// Nodes whose rectangle leaves the window at the left or the right: nothing can bring them back.
/// Above and below, a page scrolls.
pub fn outside<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let window = harness.ctx.content_rect().expand(1.0);
    harness
        .query_all(egui_kittest::kittest::By::new())
        .filter(|n| !n.accesskit_node().is_hidden())
        .filter_map(|n| {
            let bounds = n.accesskit_node().bounding_box()?;
            let rect = egui::Rect::from_x_y_ranges(
                bounds.x0 as f32..=bounds.x1 as f32,
                bounds.y0 as f32..=bounds.y1 as f32,
            );
            let leaves = rect.is_positive()
                && (rect.left() < window.left() || rect.right() > window.right());
            leaves.then(|| {
                format!(
                    "{:?} {:?} {rect:?}",
                    n.accesskit_node().role(),
                    n.accesskit_node().label()
                )
            })
        })
        .collect()
}

/// Nodes that the keyboard reaches and a screen reader cannot name.
pub fn unnamed<S>(harness: &Harness<'_, S>) -> Vec<String> {
    harness
        .query_all(egui_kittest::kittest::By::new())
        .filter(|n| {
            let node = n.accesskit_node();
            let reachable = node.data().supports_action(egui::accesskit::Action::Focus);
            reachable && node.label().is_none_or(|l| l.trim().is_empty())
        })
        .map(|n| {
            format!(
                "{:?} at {:?}",
                n.accesskit_node().role(),
                n.accesskit_node().bounding_box()
            )
        })
        .collect()
}
