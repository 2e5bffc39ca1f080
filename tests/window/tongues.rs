//! The window in German, Japanese and stretched English: it speaks them, live, and nothing leaves
//! the window. `SYNCWRIGHT_PICTURES=folder` writes pictures.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::epaint::text::{FontData, FontInsert, FontPriority, InsertFontFamily};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::{By, NodeT as _, Queryable};
use syncwright::model::words::{Language, speak_here};
use syncwright::ui::theme::{self, Look};
use syncwright::wizard::{Model, Page, Panel};

use crate::support::{self, LARGE, NARROW, USUAL};
use crate::whole::framed;
use crate::{eye, states};

fn on_engine() -> Model {
    let mut model = Model::default();
    model.desk.begun = true;
    model.page = Page::Engine;
    model
}

#[test]
fn the_engine_page_speaks_every_language_and_fits() {
    let folder = std::env::var_os("SYNCWRIGHT_PICTURES");
    for (language, title, next) in [
        (Language::German, "Synchronisierungsmodul", "Weiter"),
        (Language::Japanese, "同期エンジン", "次へ"),
        (Language::Stretched, "", ""),
    ] {
        let _speaking = speak_here(language);
        for size in [NARROW, USUAL, LARGE] {
            let mut window = framed(size, Look::Light, on_engine());
            let at = format!("{language:?} {size:?}");
            assert_eq!(support::outside(&window), Vec::<String>::new(), "{at}");
            assert_eq!(support::unnamed(&window), Vec::<String>::new(), "{at}");
            if language != Language::Stretched {
                assert!(
                    window.query_all_by_label_contains(title).next().is_some(),
                    "{at}"
                );
                window.get_by_label(next);
                assert!(window.query_by_label("Next").is_none(), "{at}");
            }
            if let Some(folder) = &folder {
                let file = format!("engine-{language:?}-{}.png", size[0]);
                let path = std::path::Path::new(folder).join(file);
                window.render().unwrap().save(path).unwrap();
            }
        }
    }
}

#[test]
fn the_language_is_switched_while_the_window_is_open() {
    let mut window = framed(USUAL, Look::Light, on_engine());
    window.get_by_label("Next");
    {
        let _speaking = speak_here(Language::German);
        window.run_steps(2);
        window.get_by_label("Weiter");
    }
    window.run_steps(2);
    window.get_by_label("Next");
}

/// So high that no page scrolls.
const TALL: f32 = 8000.0;

/// Japanese as it will be drawn: our own font has none of it, and the window takes it from the system.
pub fn with_japanese(ctx: &egui::Context) {
    static FONT: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
    let path = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
    let bytes = FONT.get_or_init(|| std::fs::read(path).expect("the package fonts-noto-cjk"));
    ctx.add_font(FontInsert::new(
        "Japanese",
        FontData::from_static(bytes),
        theme::families()
            .map(|family| InsertFontFamily {
                family,
                priority: FontPriority::Lowest,
            })
            .collect(),
    ));
}

/// Every fourth state from this one on, in every language and at three sizes: nothing leaves the
/// window, is cut off, stands in its neighbour's place, is too small to hit or has no name.
fn fit(part: usize) {
    let folder = std::env::var_os("SYNCWRIGHT_PICTURES");
    let mut found = Vec::new();
    for (name, mut model) in states::all().into_iter().skip(part).step_by(4) {
        for language in [Language::German, Language::Japanese, Language::Stretched] {
            let _speaking = speak_here(language);
            for size in [NARROW, USUAL, LARGE] {
                let mut window = states::framed(size, 1.0, Look::Light, model);
                if language == Language::Japanese {
                    with_japanese(&window.ctx);
                    window.run_steps(3);
                }
                if let Some(folder) = &folder {
                    let file = format!("{name}-{language:?}-{}.png", size[0]);
                    let path = std::path::Path::new(folder).join(file);
                    window.render().unwrap().save(path).unwrap();
                }
                let mut faults = support::outside(&window);
                faults.extend(support::unnamed(&window));
                faults.extend(eye::faults(&window));
                window.set_size(egui::vec2(size[0], TALL));
                window.run_steps(3);
                faults.extend(eye::faults_unscrolled(&window));
                found.extend(
                    faults
                        .iter()
                        .map(|f| format!("{name} {language:?} {size:?}: {f}")),
                );
                model = std::mem::take(&mut window.state_mut().state.model);
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_first_of_four_states_fits_in_every_language() {
    fit(0);
}

#[test]
fn every_second_of_four_states_fits_in_every_language() {
    fit(1);
}

#[test]
fn every_third_of_four_states_fits_in_every_language() {
    fit(2);
}

#[test]
fn every_fourth_of_four_states_fits_in_every_language() {
    fit(3);
}

/// Our texts that name nothing: a button that stands in each row of a list says whose it is.
pub fn without_a_name_in_it(language: Language) -> BTreeSet<String> {
    let folder = std::path::Path::new("resources/words").join(language.key());
    let mut texts = BTreeSet::new();
    // Stretched texts stand in no file.
    for file in std::fs::read_dir(folder).into_iter().flatten() {
        let file = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let values = file.lines().filter_map(|l| l.split_once(" = "));
        texts.extend(values.map(|(_, text)| text.to_owned()));
    }
    texts.retain(|text| !text.contains('{'));
    texts
}

/// A letter that presses two buttons of a page presses the wrong one, and one without a letter is
/// far away.
#[test]
fn every_letter_of_a_page_presses_one_button_in_every_language() {
    let mut found = Vec::new();
    let mut letters = 0;
    for (name, mut model) in states::all() {
        for language in Language::ALL {
            let _speaking = speak_here(language);
            let ours = without_a_name_in_it(language);
            let mut window = states::framed([1024.0, TALL], 1.0, Look::Light, model);
            let mut taken: Vec<(String, String)> = Vec::new();
            for node in window.query_all(By::new()) {
                let node = node.accesskit_node();
                let Some(letter) = node.data().keyboard_shortcut() else {
                    continue;
                };
                let label = node.label().unwrap_or_default();
                let other = taken.iter().find(|(l, _)| l == letter);
                if let Some((_, other)) = other {
                    let both = format!("{letter} presses {other:?} and {label:?}");
                    found.push(format!("{name} {language:?}: {both}"));
                }
                taken.push((letter.to_owned(), label));
            }
            // Below a dialog nothing can be pressed.
            let is_dialog = |role| matches!(role, Role::Dialog | Role::AlertDialog);
            let layered =
                (window.query_all(By::new())).any(|n| is_dialog(n.accesskit_node().role()));
            if layered {
                model = std::mem::take(&mut window.state_mut().state.model);
                continue;
            }
            for node in window.query_all(By::new()) {
                let node = node.accesskit_node();
                let pressed = matches!(
                    node.role(),
                    Role::Button | Role::DisclosureTriangle | Role::Link
                );
                let without = node.data().keyboard_shortcut().is_none() && !node.is_disabled();
                let label = node.label().unwrap_or_default();
                if pressed && without && ours.contains(&label) {
                    found.push(format!("{name} {language:?}: {label:?} has no letter"));
                }
            }
            letters += taken.len();
            model = std::mem::take(&mut window.state_mut().state.model);
        }
    }
    assert!(letters > 300, "{letters}");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn look_as_approved(language: Language, wanted: &[&str]) {
    let mut results = SnapshotResults::new();
    for wanted in wanted {
        let mut states = states::all().into_iter();
        let (_, model) = states.find(|(name, _)| name == wanted).unwrap();
        let _speaking = speak_here(language);
        let mut window = states::framed(USUAL, 1.0, Look::Light, model);
        if language == Language::Japanese {
            with_japanese(&window.ctx);
            window.run_steps(3);
        }
        let picture = format!("page_{wanted}_{language:?}").to_lowercase();
        support::picture(&mut window, &picture, &mut results);
    }
}

#[test]
fn pages_look_as_approved_in_german() {
    let pages = [
        "start",
        "scope",
        "review",
        "apply_done",
        "overview",
        "access",
    ];
    look_as_approved(Language::German, &pages);
}

#[test]
fn pages_look_as_approved_in_japanese() {
    let pages = ["start", "scope", "review", "overview", "access"];
    look_as_approved(Language::Japanese, &pages);
}

#[test]
fn the_help_and_the_keys_fit_in_every_language() {
    let pages = Page::ALL.map(|page| (Some(page), Panel::Help));
    let all = pages.into_iter().chain([(None, Panel::Keyboard)]);
    let folder = std::env::var_os("SYNCWRIGHT_PICTURES");
    for (page, panel) in all {
        for (language, next) in [
            (Language::German, "Schließen"),
            (Language::Japanese, "閉じる"),
            (Language::Stretched, ""),
        ] {
            let _speaking = speak_here(language);
            for size in [NARROW, USUAL, LARGE] {
                let mut model = on_engine();
                model.page = page.unwrap_or(Page::Engine);
                model.panel = Some(panel);
                let mut window = framed(size, Look::Light, model);
                let at = format!("{panel:?} {page:?} {language:?} {size:?}");
                assert_eq!(support::outside(&window), Vec::<String>::new(), "{at}");
                assert_eq!(support::unnamed(&window), Vec::<String>::new(), "{at}");
                assert_eq!(eye::faults(&window), Vec::<String>::new(), "{at}");
                if language != Language::Stretched {
                    window.get_by_label(next);
                }
                if let Some(folder) = &folder {
                    let file = format!("{panel:?}-{page:?}-{language:?}-{}.png", size[0]);
                    let path = std::path::Path::new(folder).join(file);
                    window.render().unwrap().save(path).unwrap();
                }
            }
        }
    }
}
