//! The help of each page, from `resources/help`, one file a language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::Page;
use crate::model::words::{Language, current};

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Help {
    pub decides: String,
    pub writes: String,
    pub undo: String,
    pub questions: Vec<Question>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub ask: String,
    pub answer: String,
}

type Book = BTreeMap<String, Help>;

const fn file(language: Language) -> &'static str {
    match language {
        Language::English | Language::Stretched => include_str!("../../resources/help/en.toml"),
        Language::German => include_str!("../../resources/help/de.toml"),
        Language::Japanese => include_str!("../../resources/help/ja.toml"),
    }
}

/// In the language of the window. Every page has one: a test reads the files.
pub fn of(page: Page) -> Option<&'static Help> {
    static ENGLISH: LazyLock<Book> = LazyLock::new(|| read(Language::English));
    static GERMAN: LazyLock<Book> = LazyLock::new(|| read(Language::German));
    static JAPANESE: LazyLock<Book> = LazyLock::new(|| read(Language::Japanese));
    let book = match current() {
        Language::English | Language::Stretched => &ENGLISH,
        Language::German => &GERMAN,
        Language::Japanese => &JAPANESE,
    };
    book.get(key(page))
}

fn read(language: Language) -> Book {
    toml::from_str(file(language)).unwrap_or_default()
}

/// As in the files.
const fn key(page: Page) -> &'static str {
    match page {
        Page::Start => "start",
        Page::Engine => "engine",
        Page::Tenant => "tenant",
        Page::Directory => "directory",
        Page::SignInNames => "sign-in-names",
        Page::Scope => "scope",
        Page::Identity => "identity",
        Page::Features => "features",
        Page::GroupWriteback => "group-writeback",
        Page::Delegation => "delegation",
        Page::Review => "review",
        Page::Apply => "apply",
        Page::Overview => "overview",
        Page::Access => "access",
        Page::Compare => "compare",
        Page::History => "history",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::words::speak_here;

    fn strict(language: Language) -> Book {
        toml::from_str(file(language)).unwrap_or_else(|e| panic!("{language:?}: {e}"))
    }

    fn texts(help: &Help) -> Vec<&String> {
        let questions = help.questions.iter().flat_map(|q| [&q.ask, &q.answer]);
        [&help.decides, &help.writes, &help.undo]
            .into_iter()
            .chain(questions)
            .collect()
    }

    #[test]
    fn every_page_has_its_help_in_each_language_and_no_other_is_there() {
        let mut keys: Vec<&str> = Page::ALL.map(key).to_vec();
        keys.sort_unstable();
        for language in Language::ALL {
            let all = strict(language);
            assert_eq!(all.keys().collect::<Vec<_>>(), keys, "{language:?}");
            for (page, help) in &all {
                let ends = ['.', '。'];
                let sentences = [&help.decides, &help.writes, &help.undo];
                let answers = help.questions.iter().map(|q| &q.answer);
                for text in sentences.into_iter().chain(answers) {
                    assert!(text.ends_with(ends), "{language:?} {page}: {text}");
                }
                assert!(!help.questions.is_empty(), "{language:?} {page}");
                for question in &help.questions {
                    let ask = &question.ask;
                    assert!(
                        ask.ends_with('?') || ask.ends_with(ends),
                        "{language:?} {page}: {ask}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_languages_answer_the_same_questions_each_in_its_own_words() {
        let english = strict(Language::English);
        for language in [Language::German, Language::Japanese] {
            for (page, help) in strict(language) {
                let (ours, theirs) = (texts(&help), texts(&english[&page]));
                assert_eq!(ours.len(), theirs.len(), "{language:?} {page}");
                for (a, b) in ours.into_iter().zip(theirs) {
                    assert_ne!(a, b, "{language:?} {page}");
                    assert_eq!(terms(a), terms(b), "{language:?} {page}: {a}");
                }
            }
        }
    }

    /// Names that are the same in every language.
    fn terms(text: &str) -> Vec<&'static str> {
        const TERMS: [&str; 9] = [
            "Cloud Sync",
            "Microsoft Entra ID",
            "Active Directory",
            "objectGUID",
            "ms-DS-ConsistencyGuid",
            ".onmicrosoft.com",
            "syncwright apply --plan",
            "+K",
            "+Z",
        ];
        TERMS.into_iter().filter(|t| text.contains(t)).collect()
    }

    #[test]
    fn the_help_follows_the_language_of_the_window() {
        let of = |language| {
            let _speaking = speak_here(language);
            &of(Page::Apply).unwrap().decides
        };
        assert!(of(Language::English).starts_with("Nothing more"));
        assert!(of(Language::German).starts_with("Nichts mehr"));
        assert!(of(Language::Japanese).starts_with("ここで"));
    }
}
