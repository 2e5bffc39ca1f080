//! Texts stand in `resources/words` and nowhere else: each one exists in all languages with the same
//! arguments, is used, and no source that is listed in `done/` holds text of its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

mod deck;
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use deck::{Deck, LANGUAGES};
use sources::{Named, Source};
use syncwright::model::words::Language;

fn fail_if_any(found: &[String], what: &str) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn every_file_can_be_read_and_names_its_texts_after_itself() {
    let mut found = Vec::new();
    for language in LANGUAGES {
        let deck = Deck::read(language);
        found.extend(deck.faults.iter().map(|f| format!("{language}/{f}")));
    }
    fail_if_any(&found, "files of words");
}

#[test]
fn every_text_stands_in_every_language_with_the_same_arguments() {
    let english = Deck::read("en");
    let mut found = Vec::new();
    for language in &LANGUAGES[1..] {
        let other = Deck::read(language);
        let ids: BTreeSet<&String> = english.texts.keys().chain(other.texts.keys()).collect();
        for id in ids {
            match (english.texts.get(id), other.texts.get(id)) {
                (Some(a), Some(b)) if a.arguments == b.arguments => {}
                (Some(a), Some(b)) => found.push(format!(
                    "{language}: {id} takes {:?}, in English {:?}",
                    b.arguments, a.arguments
                )),
                (_, None) => found.push(format!("{language}: {id} is missing")),
                (None, _) => found.push(format!("{language}: {id} is not in English")),
            }
        }
    }
    fail_if_any(&found, "texts");
}

#[test]
fn no_sentence_was_left_in_english() {
    let english = Deck::read("en");
    let mut found = Vec::new();
    for language in &LANGUAGES[1..] {
        for (id, text) in Deck::read(language).texts {
            let same = english
                .texts
                .get(&id)
                .is_some_and(|e| e.words == text.words);
            if same && text.words.len() >= 4 {
                found.push(format!("{language}: {id}"));
            }
        }
    }
    fail_if_any(&found, "texts that read as in English");
}

#[test]
fn every_text_named_in_code_exists_with_these_arguments() {
    let english = Deck::read("en");
    let mut found = Vec::new();
    for (path, named) in sources::named() {
        let Named {
            line,
            id,
            arguments,
        } = named;
        match english.texts.get(&id) {
            None => found.push(format!("{path}:{line}: there is no text {id}")),
            Some(text) if text.arguments != arguments => found.push(format!(
                "{path}:{line}: {id} takes {:?}, given {arguments:?}",
                text.arguments
            )),
            Some(_) => {}
        }
    }
    fail_if_any(&found, "names of texts");
}

#[test]
fn no_text_is_unused() {
    let english = Deck::read("en");
    let used: BTreeSet<String> = (sources::named().into_iter())
        .map(|(_, named)| named.id)
        .chain(english.referred.iter().cloned())
        .collect();
    let unused: Vec<String> = (english.texts.keys())
        .filter(|id| !used.contains(*id))
        .cloned()
        .collect();
    fail_if_any(&unused, "texts that nothing shows");
}

#[test]
fn no_text_stands_in_the_code_of_files_that_are_done() {
    let mut found = Vec::new();
    let mut not_text = sources::done();
    for source in Source::all() {
        let Some(allowed) = not_text.remove(&source.path) else {
            continue;
        };
        let mut unseen: BTreeMap<&String, ()> = allowed.iter().map(|a| (a, ())).collect();
        for literal in source.literals() {
            if allowed.contains(&literal.text) {
                unseen.remove(&literal.text);
            } else {
                found.push(format!(
                    "{}:{}: {:?}",
                    source.path, literal.line, literal.text
                ));
            }
        }
        let stale = unseen
            .keys()
            .map(|a| format!("{}: {a:?} is listed, not there", source.path));
        found.extend(stale);
    }
    found.extend(
        not_text
            .keys()
            .map(|path| format!("{path} is listed, not there")),
    );
    fail_if_any(
        &found,
        "strings in code: text belongs in resources/words; what is none, in tests/words/done",
    );
}

#[test]
fn a_language_is_offered_when_every_source_has_its_texts_in_the_files() {
    let (done, data) = (sources::done(), sources::data());
    let english: Vec<String> = (Source::all().iter())
        .filter(|source| !done.contains_key(&source.path) && !source.is_data(&data))
        .filter(|source| !source.literals().is_empty())
        .map(|source| source.path.clone())
        .collect();
    assert!(
        Language::OFFERED == [Language::English] || english.is_empty(),
        "{:?} are offered, and these sources still hold English:\n{}",
        Language::OFFERED,
        english.join("\n")
    );
}

#[test]
fn the_scan_of_the_code_finds_text_and_only_text() {
    let source = Source::of(
        "x.rs",
        r##"
        //! A comment with "text".
        #[error("an attribute")]
        fn f(ui: &mut Ui) {
            button("Back");
            ui.push_id("salt", |ui| label(ui, &format!("{} of {n}", say!("a-b", n = x, y = g("Inner")))));
            let key = ("waiting", "\u{2022} ", "{}: {}", b"bytes", 'c');
            words!("c-d", x);
        }
        #[cfg(test)]
        mod tests { const A: &str = "In a test"; }
        const B: &str = r#"Raw "text""#;
        "##,
    );
    let texts: Vec<String> = source.literals().into_iter().map(|l| l.text).collect();
    assert_eq!(
        texts,
        ["Back", "{} of {n}", "Inner", "waiting", "Raw \"text\""]
    );
    let named: Vec<(usize, String, Vec<String>)> = (source.named().into_iter())
        .map(|n| (n.line, n.id, n.arguments.into_iter().collect()))
        .collect();
    assert_eq!(
        named,
        [
            (6, "a-b".to_owned(), vec!["n".to_owned(), "y".to_owned()]),
            (8, "c-d".to_owned(), vec![]),
        ]
    );
}
