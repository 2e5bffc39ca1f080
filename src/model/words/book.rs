//! The texts of one language, read once when the first of them is asked for.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::figures;
use super::{Arg, Language};
use crate::model::packed::packed_text;

/// All files of `resources/words/en`, one after the other.
fn english() -> &'static str {
    static TEXT: LazyLock<String> = LazyLock::new(|| packed_text!("words-en"));
    &TEXT
}

pub(super) struct Book {
    bundle: FluentBundle<FluentResource>,
    language: Language,
    /// Texts without arguments, ready to be shown.
    plain: HashMap<String, String>,
}

/// The same for as long as the program runs, so that plain texts need no copy.
pub(super) fn of(language: Language) -> &'static Book {
    static BOOKS: [LazyLock<Book>; 4] = [
        LazyLock::new(|| Book::read(Language::English)),
        LazyLock::new(|| Book::read(Language::German)),
        LazyLock::new(|| Book::read(Language::Japanese)),
        LazyLock::new(|| Book::read(Language::Stretched)),
    ];
    &BOOKS[match language {
        Language::English => 0,
        Language::German => 1,
        Language::Japanese => 2,
        Language::Stretched => 3,
    }]
}

impl Book {
    fn read(language: Language) -> Self {
        let (tag, text) = match language {
            Language::English | Language::Stretched => ("en", english().to_owned()),
            Language::German => ("de", packed_text!("words-de")),
            Language::Japanese => ("ja", packed_text!("words-ja")),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
        // Isolating signs are for renderers that order text of both directions; egui's does not,
        // and would draw them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::English | Language::Stretched | Language::Japanese => with_commas,
            Language::German => with_points,
        }));
        if language == Language::Stretched {
            bundle.set_transform(Some(stretched));
        }
        // What cannot be read is left out here, and a failing test of `tests/words`.
        let resource = match FluentResource::try_new(text) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let names: Vec<String> = ids(resource.source()).map(str::to_owned).collect();
        let _ = bundle.add_resource(resource);
        let plain = plain(&bundle, names);
        Self {
            bundle,
            language,
            plain,
        }
    }

    pub(super) fn plain(&'static self, id: &'static str) -> &'static str {
        match self.plain.get(id) {
            Some(text) => text,
            None if self.language != Language::English => of(Language::English).plain(id),
            None => id,
        }
    }

    pub(super) fn filled<N: AsRef<str>>(
        &'static self,
        id: &'static str,
        args: &[(N, Arg)],
    ) -> String {
        if args.is_empty() {
            return self.plain(id).to_owned();
        }
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            return match self.language {
                Language::English => id.to_owned(),
                _ => of(Language::English).filled(id, args),
            };
        };
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            given.set(name.as_ref(), self.value(arg));
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&given), &mut errors);
        text.into_owned()
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Number(n) => FluentValue::from(*n),
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::List(items) => FluentValue::from(figures::joined(items, self.language)),
            Arg::Words(words) => FluentValue::String(words.in_language(self.language)),
        }
    }
}

/// Every message that takes no argument. One that takes some is asked for with them only.
fn plain(bundle: &FluentBundle<FluentResource>, ids: Vec<String>) -> HashMap<String, String> {
    ids.into_iter()
        .filter_map(|id| {
            let pattern = bundle.get_message(&id)?.value()?;
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut errors);
            let ready = errors.is_empty().then(|| text.into_owned())?;
            Some((id, ready))
        })
        .collect()
}

/// The name as the files have it, if they have it.
pub(super) fn known(id: &str) -> Option<&'static str> {
    static IDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| ids(english()).collect());
    IDS.get(id).copied()
}

/// `name = …` at the start of a line.
fn ids(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        let starts = id.starts_with(|c: char| c.is_ascii_alphabetic());
        (starts && !id.contains(char::is_whitespace)).then_some(id)
    })
}

fn with_commas<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, Language::English)
}

fn with_points<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, Language::German)
}

fn grouped(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(figures::decimal(&number.as_string(), language)),
        _ => None,
    }
}

/// Accents on the vowels, and 35 letters more in a hundred.
fn stretched(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 2);
    let mut letters = 0_usize;
    for c in text.chars() {
        let accented = match c {
            'a' => 'ä',
            'e' => 'ë',
            'i' => 'ï',
            'o' => 'ö',
            'u' => 'ü',
            'A' => 'Ä',
            'E' => 'Ë',
            'O' => 'Ö',
            'U' => 'Ü',
            other => other,
        };
        out.push(accented);
        if c.is_alphabetic() {
            letters += 1;
            if letters * 35 / 100 > (letters - 1) * 35 / 100 {
                out.extend(accented.to_lowercase());
            }
        }
    }
    Cow::Owned(out)
}
