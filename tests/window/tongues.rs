//! The window in German, Japanese and stretched English: it speaks them, live, and nothing leaves
//! the window. `SYNCWRIGHT_PICTURES=folder` writes pictures.

use egui_kittest::kittest::Queryable;
use syncwright::model::words::{Language, speak_here};
use syncwright::ui::theme::Look;
use syncwright::wizard::{Model, Page};

use crate::support::{self, LARGE, NARROW, USUAL};
use crate::whole::framed;

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
