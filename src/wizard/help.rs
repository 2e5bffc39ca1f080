//! The help of each page, from `resources/help`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::Page;

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

static ENGLISH: &str = include_str!("../../resources/help/en.toml");

/// Every page has one: a test reads the file.
pub fn of(page: Page) -> Option<&'static Help> {
    static READ: OnceLock<BTreeMap<String, Help>> = OnceLock::new();
    READ.get_or_init(|| toml::from_str(ENGLISH).unwrap_or_default())
        .get(key(page))
}

/// As in the file.
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
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_its_help_and_no_other_is_there() {
        let all: BTreeMap<String, Help> = toml::from_str(ENGLISH).unwrap();
        let mut keys: Vec<&str> = Page::ALL.map(key).to_vec();
        keys.sort_unstable();
        assert_eq!(all.keys().collect::<Vec<_>>(), keys);
        for page in Page::ALL {
            let help = of(page).unwrap();
            let texts = [&help.decides, &help.writes, &help.undo];
            assert!(texts.iter().all(|t| t.ends_with('.')), "{page:?}");
            assert!(!help.questions.is_empty(), "{page:?}");
            assert!(help.questions.iter().all(|q| !q.answer.is_empty()));
        }
    }
}
