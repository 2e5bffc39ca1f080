//! The window in German, Japanese and stretched English: it speaks them, live, and nothing leaves
//! the window. `SYNCWRIGHT_PICTURES=folder` writes pictures.

use egui_kittest::kittest::Queryable;
use syncwright::model::words::{Language, speak_here};
use syncwright::ui::theme::Look;
use syncwright::wizard::{Model, Page, Panel, palette};

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

/// In every language at three sizes, each state whose name begins with one of these: nothing leaves
/// the window, stands in its neighbour's place or has no name.
fn fit(pages: &[&str]) {
    let folder = std::env::var_os("SYNCWRIGHT_PICTURES");
    let mut found = Vec::new();
    let mut seen = 0;
    for (name, mut model) in states::all() {
        if !pages.iter().any(|page| name.starts_with(page)) {
            continue;
        }
        for language in [Language::German, Language::Japanese, Language::Stretched] {
            let _speaking = speak_here(language);
            for size in [NARROW, USUAL, LARGE] {
                let mut window = states::framed(size, 1.0, Look::Light, model);
                let faults = (support::outside(&window).into_iter())
                    .chain(support::unnamed(&window))
                    .chain(eye::faults(&window));
                found.extend(faults.map(|f| format!("{name} {language:?} {size:?}: {f}")));
                if let Some(folder) = &folder {
                    let file = format!("{name}-{language:?}-{}.png", size[0]);
                    let path = std::path::Path::new(folder).join(file);
                    window.render().unwrap().save(path).unwrap();
                }
                model = std::mem::take(&mut window.state_mut().state.model);
                seen += 1;
            }
        }
    }
    assert!(seen >= 9 * pages.len(), "{pages:?}: {seen}");
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn start_and_scope_fit_in_every_language() {
    fit(&["start", "scope"]);
}

#[test]
fn the_pages_from_names_to_group_writeback_fit_in_every_language() {
    fit(&["names", "identity", "features", "writeback"]);
}

#[test]
fn the_pages_of_tenant_and_directory_fit_in_every_language() {
    fit(&["tenant", "directory"]);
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

#[test]
fn the_pages_from_delegation_to_apply_fit_in_every_language() {
    fit(&["delegation", "review", "apply"]);
}

#[test]
fn every_setting_of_the_palette_is_a_control_of_its_page_in_every_language() {
    for language in Language::ALL {
        // Some states are reached by pressing buttons, in English.
        let models = states::all();
        let _speaking = speak_here(language);
        let mut missing: Vec<(Page, String)> = palette::settings::all()
            .into_iter()
            // The states of the tests choose no cloud of their own and connect one forest.
            .filter(|(_, name, _)| {
                !["CA file", "How persons are joined"].contains(&&*name.english())
            })
            .map(|(page, name, _)| (page, name.to_string()))
            .collect();
        for (_, model) in models {
            let page = model.page;
            if missing.iter().all(|(p, _)| *p != page) {
                continue;
            }
            let window = states::framed(USUAL, 1.0, Look::Light, model);
            missing
                .retain(|(p, name)| *p != page || window.query_all_by_label(name).next().is_none());
        }
        assert_eq!(missing, [], "{language:?}");
    }
}
