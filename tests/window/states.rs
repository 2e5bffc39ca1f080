//! Every page in every important state, inside the real frame; and pictures of all of it.
//!
//! `tests/window/pictures/make DIR` writes them at every size and in every theme, for the eye.

use std::path::{Path, PathBuf};

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use syncwright::ui::App;
use syncwright::ui::gallery::{Dialog, Gallery, Section};
use syncwright::ui::theme::{self, Look};
use syncwright::wizard::Model;

use crate::support::{self, LARGE, NARROW, Shown, USUAL};
use crate::whole::{Silent, walked};
use crate::{
    access, consent, history, overview, pages_connect, pages_finish, pages_scope_and_features,
};

pub type Framed = Harness<'static, Shown<App<Silent>>>;

type Make = fn() -> Model;

/// Each state with its name; the page is the part before the first `_`.
pub fn all() -> Vec<(&'static str, Model)> {
    let mut all = pages_connect::models();
    let later = (pages_scope_and_features::models().into_iter()).chain(pages_finish::models());
    all.extend(later.map(|(name, model)| (name, walked(model))));
    // One after the other: side by side they would not fit on the stack of a test.
    let makes: [(&'static str, Make); 9] = [
        ("overview", overview::back),
        ("overview_differs", overview::moved),
        ("overview_hashes", overview::hashes),
        ("overview_switched", overview::switched_for_server),
        ("access", || access::opened(6)),
        ("access_proposed", access::proposed),
        ("access_old", access::grown_old),
        ("history", history::opened),
        ("review_leaves", || consent::reviewing(consent::grave())),
    ];
    for (name, make) in makes {
        all.push((name, make()));
    }
    all
}

/// Those that stand for their page.
const PAGES: [&str; 20] = [
    "start",
    "engine",
    "tenant",
    "directory",
    "names",
    "scope",
    "identity",
    "features",
    "writeback",
    "delegation",
    "review",
    "review_impact",
    "review_leaves",
    "apply_running",
    "apply_done",
    "overview",
    "overview_differs",
    "overview_hashes",
    "access",
    "access_old",
];

/// What is looked at in a state stands further down, at the part with this name.
const BELOW: [(&str, &str); 3] = [
    ("overview_hashes", "Password hashes of corp.example"),
    ("review_impact", "Who is in scope"),
    ("review_leaves", "Who leaves: 412 users"),
];

const LOOKS: [(Look, &str); 3] = [
    (Look::Light, "light"),
    (Look::Dark, "dark"),
    (Look::HighContrast, "contrast"),
];

/// The window as it is shown on such a screen; never with a mouse pointer.
pub fn framed(size: [f32; 2], scale: f32, look: Look, model: Model) -> Framed {
    let mut app = App::new(Silent, Model::default(), None);
    app.model = model;
    let mut window = support::window_at_scale(size, scale, look, app, |app, ui| app.show(ui));
    window.run_steps(2);
    window
}

/// As `framed`, moved to where there is something to see.
fn showing(name: &str, size: [f32; 2], scale: f32, look: Look, model: Model) -> Framed {
    let mut window = framed(size, scale, look, model);
    if let Some((_, part)) = BELOW.iter().find(|(state, _)| *state == name) {
        let mut parts = window.query_all_by_label(part);
        parts.next().expect("the part is there").scroll_to_me();
        drop(parts);
        window.run_steps(4);
    }
    window
}

fn kept(window: &mut Framed) -> Model {
    std::mem::take(&mut window.state_mut().state.model)
}

fn folder() -> Option<PathBuf> {
    std::env::var_os("SYNCWRIGHT_PICTURES").map(PathBuf::from)
}

fn save<S>(window: &mut Harness<'_, S>, folder: &Path, name: &str) {
    let path = folder.join(format!("{name}.png"));
    window.render().unwrap().save(path).unwrap();
}

#[test]
fn every_page_looks_as_approved_in_three_themes() {
    let mut results = SnapshotResults::new();
    let (mut seen, mut all) = (0, all());
    for page in PAGES {
        let at = all.iter().position(|(name, _)| *name == page);
        let (_, mut model) = all.swap_remove(at.expect("the state exists"));
        for (size, of_size) in [(USUAL, ""), (LARGE, "_large")] {
            for (look, suffix) in LOOKS {
                let mut window = showing(page, size, 1.0, look, model);
                let file = format!("page_{page}_{suffix}{of_size}");
                support::picture(&mut window, &file, &mut results);
                model = kept(&mut window);
                seen += 1;
            }
        }
    }
    assert_eq!(seen, 120);
}

/// As wide as the gallery is pictured; each section as high as it is.
const GALLERY_WIDTH: f32 = 860.0;

/// The window is as high as what it shows: nothing scrolls, nothing below is missing.
fn whole_section(look: Look, section: Section) -> Harness<'static, Shown<Gallery>> {
    const MOST: f32 = 4000.0;
    let state = Gallery::at(section);
    let mut window = support::window([GALLERY_WIDTH, MOST], look, state, Gallery::show);
    let nodes = window.query_all(egui_kittest::kittest::By::new());
    let bottoms = nodes.filter(|n| n.accesskit_node().label().is_some());
    let bottoms = bottoms.filter_map(|n| n.accesskit_node().bounding_box());
    let end = bottoms.map(|b| b.y1 as f32).filter(|y| *y < MOST);
    let end = end.fold(0.0, f32::max);
    assert!((100.0..MOST - 100.0).contains(&end), "{section:?}: {end}");
    window.set_size(egui::vec2(GALLERY_WIDTH, (end + 24.0).ceil()));
    window.run_steps(3);
    window
}

#[test]
fn every_section_of_the_gallery_looks_as_approved_in_three_themes() {
    let mut results = SnapshotResults::new();
    for section in Section::ALL {
        for (look, suffix) in LOOKS {
            let mut window = whole_section(look, section);
            let name = section.name().to_lowercase().replace(' ', "_");
            support::picture(&mut window, &format!("{name}_{suffix}"), &mut results);
        }
    }
}

#[test]
fn every_dialog_of_the_gallery_looks_as_approved_in_three_themes() {
    let mut results = SnapshotResults::new();
    for dialog in Dialog::ALL {
        for (look, suffix) in LOOKS {
            let size = [GALLERY_WIDTH, 480.0];
            let state = Gallery::opened(dialog);
            let mut window = support::window(size, look, state, Gallery::show);
            let name = format!("dialog_{}_{suffix}", dialog.name());
            support::picture(&mut window, &name, &mut results);
        }
    }
}

/// For the eye only; see the head of this file.
#[test]
fn pictures_of_every_state_are_written_where_asked() {
    let Some(folder) = folder() else { return };
    let screens = [
        ("1024", USUAL, 1.0),
        ("1600", LARGE, 1.0),
        ("200%", NARROW, 2.0),
        ("300%", [640.0, 400.0], 3.0),
        ("640", [640.0, 480.0], 1.0),
        ("760", [760.0, 560.0], 1.0),
        ("899", [899.0, 600.0], 1.0),
        ("2560", [2560.0, 1400.0], 1.0),
    ];
    let wanted = std::env::var("SYNCWRIGHT_PICTURES_OF").unwrap_or_default();
    for (name, mut model) in all() {
        for (screen, size, scale) in screens {
            for (look, suffix) in LOOKS {
                let file = format!("{name}-{screen}-{suffix}");
                let odd = look != Look::Light && !["1024", "1600", "200%"].contains(&screen);
                if odd || !file.contains(&wanted) {
                    continue;
                }
                let mut window = showing(name, size, scale, look, model);
                save(&mut window, &folder, &file);
                model = kept(&mut window);
            }
        }
    }
    for section in Section::ALL {
        for (look, suffix) in LOOKS {
            let file = format!("gallery {}-{suffix}", section.name());
            if file.contains(&wanted) {
                let state = Gallery::at(section);
                let mut window = support::window([1024.0, 1400.0], look, state, Gallery::show);
                theme::wear(&window.ctx, look);
                save(&mut window, &folder, &file);
            }
        }
    }
}
