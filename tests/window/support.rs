//! What the tests of the window share.

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
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

/// A window of this size in points, in our theme, drawn a few times.
pub fn window<S: 'static>(
    size: [f32; 2],
    look: Look,
    state: S,
    draw: fn(&mut S, &mut egui::Ui),
) -> Harness<'static, Shown<S>> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(match look {
            Look::Dark | Look::HighContrast => egui::Theme::Dark,
            Look::System | Look::Light => egui::Theme::Light,
        })
        .allow_missing_glyphs()
        .with_context_setup(theme::install)
        .build_eframe(|cc| {
            // The harness sets its own theme after the set-up of the context.
            theme::wear(&cc.egui_ctx, look);
            Shown { state, draw }
        });
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
