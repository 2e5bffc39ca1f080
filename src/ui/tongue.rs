//! Which language the window speaks: the person's choice, or the system's first that is offered.

use egui::{Context, Id};

use crate::model::words::{Language, speak};

/// `None`: as the system. Takes effect with the next frame.
pub fn choose(ctx: &Context, language: Option<Language>) {
    speak(language.unwrap_or_else(of_system));
    ctx.data_mut(|d| d.insert_temp(chosen_id(), Chosen(language)));
    ctx.request_repaint();
}

/// What was chosen last.
pub fn chosen(ctx: &Context) -> Option<Language> {
    ctx.data(|d| d.get_temp::<Chosen>(chosen_id()))
        .unwrap_or_default()
        .0
}

/// From the person's list of languages on Windows and macOS; LANGUAGE, LC_ALL, LC_MESSAGES and LANG
/// elsewhere.
pub fn of_system() -> Language {
    let tags: Vec<String> = sys_locale::get_locales().collect();
    Language::of_tags(tags.iter().map(String::as_str), Language::OFFERED)
}

#[derive(Clone, Copy, Default)]
struct Chosen(Option<Language>);

fn chosen_id() -> Id {
    Id::unique("syncwright language")
}
