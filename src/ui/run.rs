//! Opens the window: its size, name and icon, and which way of drawing this computer offers.

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use eframe::{CreationContext, NativeOptions, Renderer};
use egui::{Ui, Vec2, ViewportCommand};

use super::parts::draw;
use super::theme::{self, size};
use super::{App, connect, tongue};
use crate::model::words::words;
use crate::model::{Problem, ProblemKind};
use crate::practice::forest::Scenario;
use crate::system::{self, window};
use crate::wizard::{Errand, Model, settings};
use crate::work::{self, KeptWindow, Runner, Tasks};

/// The name under which desktops know the window: also that of its desktop file.
pub const APP_ID: &str = "io.github.syncwright.Syncwright";

static ICON: &[u8] = include_bytes!("../../resources/icons/syncwright-256.png");

/// Draws a frame soon. For workers that have something to tell; may be called from any thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// The whole program in a window, until it is closed: on a document, on practice, or on neither.
pub fn open(config: Option<PathBuf>, practice: Option<Scenario>) -> Result<(), Problem> {
    let tasks = Tasks::new(practice.unwrap_or_default())
        .map_err(|error| Problem::internal(format!("no worker threads: {error}")))?;
    let errand = practice
        .map(|_| Errand::Practise)
        .or(config.map(Errand::Open));
    run(move |wake| {
        let mut model = Model::default();
        let read = work::settings();
        model.settings = settings::State::of(read.settings, read.notices);
        model.desk.kerberos = cfg!(feature = "kerberos");
        (tasks.waking(wake), model, errand)
    })
}

/// Runs until the window is closed. `make` is called once, when there is a window.
///
/// On Windows, Remote Desktop sessions and most servers offer no OpenGL, but always a software
/// DirectX 12 device: that is tried first, OpenGL second.
pub fn run<R, F>(make: F) -> Result<(), Problem>
where
    R: Runner + 'static,
    F: FnOnce(Wake) -> (R, Model, Option<Errand>) + 'static,
{
    let make = Rc::new(RefCell::new(Some(make)));
    by_any_renderer(
        |renderer| open_with(renderer, &make),
        || make.borrow().is_none(),
    )
}

/// `opened`: there was a window, so that a failure is its own and no other renderer helps.
pub(super) fn by_any_renderer(
    open: impl Fn(Renderer) -> eframe::Result,
    opened: impl Fn() -> bool,
) -> Result<(), Problem> {
    let mut failures = Vec::new();
    for renderer in window::renderers() {
        match open(renderer) {
            Ok(()) => return Ok(()),
            Err(error) => failures.push(format!("{renderer}: {error}")),
        }
        if opened() {
            break;
        }
    }
    Err(no_window(&failures.join("\n")))
}

fn open_with<R, F>(renderer: Renderer, make: &Rc<RefCell<Option<F>>>) -> eframe::Result
where
    R: Runner + 'static,
    F: FnOnce(Wake) -> (R, Model, Option<Errand>) + 'static,
{
    let make = Rc::clone(make);
    let kept = work::kept_window();
    eframe::run_native(
        APP_ID,
        options(renderer, kept.as_ref()),
        Box::new(move |cc| {
            let make = make
                .borrow_mut()
                .take()
                .ok_or("the window was opened twice")?;
            let ctx = cc.egui_ctx.clone();
            theme::install(&ctx);
            let told = ctx.clone();
            system::desktop::watch(move |wishes| theme::obey(&told, wishes));
            put_where_it_was(cc, kept.as_ref());
            let waking = ctx.clone();
            let (runner, model, errand) = make(Arc::new(move || waking.request_repaint()));
            tongue::choose(&ctx, model.settings.language());
            let app = App::new(runner, model, errand);
            Ok(Box::new(Window {
                app,
                title: String::new(),
            }))
        }),
    )
}

/// As large as it was left, within reason: a file may hold anything.
fn size_of(kept: Option<&KeptWindow>) -> Vec2 {
    let size = kept.and_then(|k| k.size).map(Vec2::from);
    size.filter(|s| s.is_finite()).map_or(size::WINDOW, |s| {
        s.clamp(size::WINDOW_MIN, size::WINDOW_MAX)
    })
}

/// The desktop has put it somewhere; if the screen that it was left on is still there, it goes back.
fn put_where_it_was(cc: &CreationContext<'_>, kept: Option<&KeptWindow>) {
    let Some(place) = kept.filter(|k| !k.maximized).and_then(|k| k.place) else {
        return;
    };
    let Some(window) = cc.winit_window() else {
        return;
    };
    let screens: Vec<Screen> = (window.available_monitors())
        .map(|m| Screen {
            left_top: [m.position().x, m.position().y],
            size: [m.size().width, m.size().height],
        })
        .collect();
    if can_be_seen(place, &screens) {
        let pixels = cc.egui_ctx.pixels_per_point();
        let at = place.map(|v| v as f32 / pixels);
        let command = ViewportCommand::OuterPosition(at.into());
        cc.egui_ctx.send_viewport_cmd(command);
    }
}

/// Of a screen, in pixels of the whole desktop.
#[derive(Debug, Clone, Copy)]
struct Screen {
    left_top: [i32; 2],
    size: [u32; 2],
}

/// So much of a window's upper left corner is on one screen that one can take hold of it.
fn can_be_seen(place: [i32; 2], screens: &[Screen]) -> bool {
    const HANDLE: i64 = 100;
    screens.iter().any(|screen| {
        (0..2).all(|side| {
            let at = i64::from(place[side]) - i64::from(screen.left_top[side]);
            // A frame that the desktop draws may begin a little outside.
            (-HANDLE / 2..=i64::from(screen.size[side]) - HANDLE).contains(&at)
        })
    })
}

pub(super) fn options(renderer: Renderer, kept: Option<&KeptWindow>) -> NativeOptions {
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Syncwright")
        .with_app_id(APP_ID)
        .with_inner_size(size_of(kept))
        .with_maximized(kept.is_some_and(|k| k.maximized))
        .with_min_inner_size(size::WINDOW_MIN);
    if let Ok(icon) = eframe::icon_data::from_png_bytes(ICON) {
        viewport = viewport.with_icon(icon);
    }
    NativeOptions {
        viewport,
        renderer,
        ..Default::default()
    }
}

fn no_window(detail: &str) -> Problem {
    let lower = detail.to_lowercase();
    if lower.contains("display") && lower.contains("neither") {
        return Problem::new(
            ProblemKind::NotFound,
            words!("window-no-display"),
            words!("window-no-display-advice"),
        )
        .because(words!("window-no-display-cause"))
        .detail(detail);
    }
    Problem::new(
        ProblemKind::Refused,
        words!("window-not-opened"),
        words!("window-not-opened-advice"),
    )
    .because(words!("window-not-opened-cause"))
    .detail(detail)
}

struct Window<R> {
    app: App<R>,
    title: String,
}

impl<R: Runner> eframe::App for Window<R> {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.app.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.app.show(ui);
        let title = connect::window_title(&self.app.model);
        if title != self.title {
            ui.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        draw::node(ui, egui::accesskit_root_id(), |n| {
            n.set_label(self.title.clone());
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_display_it_says_what_else_to_do() {
        let problem = no_window(
            "glow: winit EventLoopError: neither WAYLAND_DISPLAY nor WAYLAND_SOCKET nor DISPLAY is set.",
        );
        assert_eq!(problem.headline, "There is no display to open a window on");
        assert!(problem.remedy.contains("syncwright apply"));
    }

    #[test]
    fn a_driver_that_fails_is_another_problem() {
        let problem = no_window("glow: OpenGL 1.1 is too old");
        assert_eq!(problem.headline, "The window could not be opened");
    }

    #[test]
    fn it_opens_as_large_as_it_was_left_and_never_absurdly() {
        let kept = |size| KeptWindow {
            size,
            ..KeptWindow::default()
        };
        let opens = |size| size_of(Some(&kept(Some(size))));
        assert_eq!(opens([1600.0, 1000.0]), Vec2::new(1600.0, 1000.0));
        assert_eq!(opens([1.0, -5.0]), size::WINDOW_MIN);
        assert_eq!(opens([f32::NAN, 700.0]), size::WINDOW);
        assert_eq!(size_of(Some(&kept(None))), size::WINDOW);
        assert_eq!(size_of(None), size::WINDOW);
    }

    #[test]
    fn it_goes_back_to_its_place_only_while_that_screen_is_there() {
        let left = Screen {
            left_top: [-1920, 0],
            size: [1920, 1080],
        };
        let main = Screen {
            left_top: [0, 0],
            size: [2560, 1440],
        };
        let there = |place| can_be_seen(place, &[left, main]);
        assert!(there([-1800, 40]));
        assert!(there([100, 100]));
        assert!(there([-8, -8]), "maximised frames reach over the edge");
        assert!(!there([2550, 300]), "its corner alone is no handle");
        assert!(!there([300, 1435]));
        assert!(!can_be_seen([-1800, 40], &[main]), "that screen is gone");
        assert!(!can_be_seen([i32::MIN, i32::MAX], &[left, main]));
        assert!(!can_be_seen([0, 0], &[]));
    }

    fn icons() -> std::path::PathBuf {
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("resources/icons")
    }

    /// As `resources/icons/make` draws them.
    #[test]
    fn the_icon_is_there_in_every_size_that_a_desktop_asks_for() {
        for size in [16, 24, 32, 48, 64, 128, 256, 512] {
            let png = std::fs::read(icons().join(format!("syncwright-{size}.png"))).unwrap();
            let icon = eframe::icon_data::from_png_bytes(&png).unwrap();
            assert_eq!((icon.width, icon.height), (size, size));
        }
        let ico = std::fs::read(icons().join("syncwright.ico")).unwrap();
        let count = usize::from(ico[4]);
        // 256 does not fit into a byte and is written as 0.
        let mut sizes: Vec<u8> = (0..count).map(|n| ico[6 + 16 * n]).collect();
        sizes.sort_unstable();
        assert_eq!(sizes, [0, 16, 24, 32, 48, 64, 128]);
    }

    #[test]
    fn the_icon_can_be_read() {
        let icon = eframe::icon_data::from_png_bytes(ICON).unwrap();
        assert_eq!((icon.width, icon.height), (256, 256));
    }
}
