//! Which languages there are, and which one is spoken.

use std::cell::Cell;
use std::sync::atomic::{AtomicU8, Ordering};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    #[default]
    English,
    German,
    Japanese,
    /// English with accents, a third longer: shows text that does not come from the files, and
    /// layouts that are too tight. Not offered.
    Stretched,
}

impl Language {
    /// Those we have texts in, if not all of them yet.
    pub const ALL: [Self; 3] = [Self::English, Self::German, Self::Japanese];

    /// Those a person can choose: nobody is shown a window in two languages, so a language stands
    /// here when it has every text (`tests/words`).
    pub const OFFERED: &[Self] = &Self::ALL;

    /// The language's own name for itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Japanese => "日本語",
            Self::Stretched => "Ëënglish",
        }
    }

    /// BCP 47, as in a file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Japanese => "ja",
            Self::Stretched => "en-x-long",
        }
    }

    /// `de`, `de-AT`, `de_CH.UTF-8`; `None`: one that we do not speak.
    pub fn of_tag(tag: &str) -> Option<Self> {
        if tag.eq_ignore_ascii_case(Self::Stretched.key()) {
            return Some(Self::Stretched);
        }
        let first = tag.split(['-', '_', '.', '@']).next()?;
        Self::ALL
            .into_iter()
            .find(|l| l.key().eq_ignore_ascii_case(first))
    }

    /// The first of a person's languages that is offered; English where there is none.
    pub fn of_tags<'a>(tags: impl IntoIterator<Item = &'a str>, offered: &[Self]) -> Self {
        tags.into_iter()
            .filter_map(Self::of_tag)
            .find(|language| offered.contains(language))
            .unwrap_or_default()
    }

    const fn number(self) -> u8 {
        match self {
            Self::English => 0,
            Self::German => 1,
            Self::Japanese => 2,
            Self::Stretched => 3,
        }
    }

    const fn of_number(number: u8) -> Self {
        match number {
            1 => Self::German,
            2 => Self::Japanese,
            3 => Self::Stretched,
            _ => Self::English,
        }
    }
}

static SPOKEN: AtomicU8 = AtomicU8::new(0);

thread_local! {
    static HERE: Cell<Option<Language>> = const { Cell::new(None) };
}

/// The language of the window, from now on.
pub fn speak(language: Language) {
    SPOKEN.store(language.number(), Ordering::Relaxed);
}

pub fn current() -> Language {
    HERE.get()
        .unwrap_or_else(|| Language::of_number(SPOKEN.load(Ordering::Relaxed)))
}

/// Another language on this thread, as long as what is returned lives: for tests and pictures,
/// which run beside each other in one process.
#[must_use = "the language holds only while this lives"]
pub fn speak_here(language: Language) -> Speaking {
    Speaking {
        before: HERE.replace(Some(language)),
    }
}

/// See [`speak_here`].
#[derive(Debug)]
pub struct Speaking {
    before: Option<Language>,
}

impl Drop for Speaking {
    fn drop(&mut self) {
        HERE.set(self.before);
    }
}
