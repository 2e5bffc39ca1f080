//! Which language is spoken: the person's choice, or the system's first that is offered.

use crate::model::words::Language;

/// `None`: as the system.
pub fn of(choice: Option<Language>) -> Language {
    choice.unwrap_or_else(of_system)
}

/// From the person's list of languages on Windows and macOS; LANGUAGE, LC_ALL, LC_MESSAGES and LANG
/// elsewhere.
fn of_system() -> Language {
    let tags: Vec<String> = sys_locale::get_locales().collect();
    Language::of_tags(tags.iter().map(String::as_str), Language::OFFERED)
}
