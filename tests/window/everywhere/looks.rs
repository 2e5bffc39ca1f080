//! What opens above every page, as approved: in three themes, with a large text, in a narrow window.

use syncwright::model::words::{Language, speak_here};

use super::*;

/// What opens, by which keys, and what is typed then.
const OPENED: [(&str, Modifiers, Key, &str); 5] = [
    ("settings", Modifiers::COMMAND, Key::Comma, ""),
    ("palette", Modifiers::COMMAND, Key::K, ""),
    ("palette_found", Modifiers::COMMAND, Key::K, "export"),
    ("help", Modifiers::NONE, Key::F1, ""),
    ("keyboard", Modifiers::SHIFT, Key::F1, ""),
];

/// The suffix of a picture, the window, the theme, the text in percent.
const WAYS: [(&str, [f32; 2], Look, i64); 5] = [
    ("light", USUAL, Look::Light, 100),
    ("dark", USUAL, Look::Dark, 100),
    ("contrast", USUAL, Look::HighContrast, 100),
    // As much room as in the narrow window, and all of it larger.
    ("large_text", USUAL, Look::Light, 200),
    ("narrow", NARROW, Look::Light, 100),
];

fn opened(
    (_, modifiers, key, typed): (&str, Modifiers, Key, &str),
    (_, size, look, percent): (&str, [f32; 2], Look, i64),
) -> Harness<'static, Whole> {
    let mut window = window(size, look, Page::Scope);
    let ctx = window.ctx.clone();
    let size = settings::Msg::TextSize(TextSize::of_percent(percent));
    window.state_mut().0.dispatch(Msg::Settings(size), &ctx);
    window.run_steps(4);
    press(&mut window, modifiers, key);
    if !typed.is_empty() {
        window.get_by_label(HINT).type_text(typed);
    }
    window.run_steps(6);
    window
}

#[test]
fn settings_palette_help_and_keys_look_as_approved() {
    let mut results = SnapshotResults::new();
    for what in OPENED {
        for way in WAYS {
            let mut window = opened(what, way);
            let name = format!("{}_{}", what.0, way.0);
            // A larger text makes the points of the tree and of the window different ones.
            if way.3 == 100 {
                assert_eq!(outside(&window), Vec::<String>::new(), "{name}");
            }
            assert_eq!(unnamed(&window), Vec::<String>::new(), "{name}");
            picture(&mut window, &name, &mut results);
        }
    }
}

/// High enough that all settings are in sight at once.
#[test]
fn all_settings_look_as_approved() {
    let mut results = SnapshotResults::new();
    for (suffix, look) in [
        ("light", Look::Light),
        ("dark", Look::Dark),
        ("contrast", Look::HighContrast),
    ] {
        let mut window = opened(OPENED[0], (suffix, [1024.0, 1300.0], look, 100));
        picture(&mut window, &format!("settings_all_{suffix}"), &mut results);
    }
}

#[test]
fn settings_and_palette_fit_in_every_language() {
    let folder = std::env::var_os("SYNCWRIGHT_PICTURES");
    let mut found = Vec::new();
    for what in [OPENED[0], OPENED[1]] {
        for language in [Language::German, Language::Japanese, Language::Stretched] {
            for way in WAYS {
                let _speaking = speak_here(language);
                let mut window = opened(what, way);
                let at = format!("{}-{language:?}-{}", what.0, way.0);
                let mut faults = unnamed(&window);
                if way.3 == 100 {
                    faults.extend(outside(&window));
                }
                faults.extend(crate::eye::faults(&window));
                let faults = faults.into_iter();
                found.extend(faults.map(|f| format!("{at}: {f}")));
                if let Some(folder) = &folder {
                    let path = std::path::Path::new(folder).join(format!("{at}.png"));
                    window.render().unwrap().save(path).unwrap();
                }
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
