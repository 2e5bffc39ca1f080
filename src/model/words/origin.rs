//! What an English text in a file was made of, kept beside it: so that whoever reads the file is told
//! it in the language of the window again.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Arg, Words, book};

/// The name of a text of ours, and its arguments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    id: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    args: BTreeMap<String, Part>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Part {
    Number(f64),
    Text(String),
    List(Vec<String>),
    Words(Origin),
}

/// English texts and what they were made of.
pub type Origins = BTreeMap<String, Origin>;

/// Of these texts; those that came from elsewhere have none.
pub fn origins<'a>(words: impl IntoIterator<Item = &'a Words>) -> Origins {
    let each = words.into_iter();
    each.filter_map(|w| Some((w.english().into_owned(), origin(w)?)))
        .collect()
}

fn origin(words: &Words) -> Option<Origin> {
    let (id, args) = words.parts()?;
    let args = args.iter().map(|(name, arg)| {
        let part = match arg {
            Arg::Number(number) => Part::Number(*number),
            Arg::Text(text) => Part::Text(text.clone()),
            Arg::List(items) => Part::List(items.clone()),
            Arg::Words(words) => match origin(words) {
                Some(origin) => Part::Words(origin),
                None => Part::Text(words.english().into_owned()),
            },
        };
        (name.clone().into_owned(), part)
    });
    Some(Origin {
        id: id.to_owned(),
        args: args.collect(),
    })
}

impl Words {
    /// What a file says in English becomes a text of ours again, if its origin still says the same:
    /// a file that was changed by hand cannot make the window say something else.
    pub fn retell(&mut self, origins: &Origins) {
        let english = self.english();
        let again = origins.get(&*english).and_then(Origin::words);
        if let Some(again) = again.filter(|w| *w == *english) {
            *self = again;
        }
    }
}

impl Origin {
    /// `None`: this version has no such text.
    fn words(&self) -> Option<Words> {
        let id = book::known(&self.id)?;
        let args = self.args.iter().map(|(name, part)| {
            let arg = match part {
                Part::Number(number) => Arg::Number(*number),
                Part::Text(text) => Arg::Text(text.clone()),
                Part::List(items) => Arg::List(items.clone()),
                Part::Words(origin) => Arg::Words(origin.words()?),
            };
            Some((Cow::Owned(name.clone()), arg))
        });
        Some(Words::read_back(id, args.collect::<Option<_>>()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::words::{Language, speak_here, words};

    fn kept_and_read(words: &Words) -> Words {
        let origins = serde_json::to_string(&origins([words])).unwrap();
        let text = serde_json::to_string(words).unwrap();
        let mut read: Words = serde_json::from_str(&text).unwrap();
        read.retell(&serde_json::from_str(&origins).unwrap());
        read
    }

    #[test]
    fn a_kept_text_is_told_in_another_language_again() {
        let words = words!("work-export-none", path = "/x");
        let _speaking = speak_here(Language::German);
        let read = kept_and_read(&words);
        assert_eq!(read.show(), "/x enthält keinen Export eines Moduls");
        assert_eq!(read, words);
    }

    #[test]
    fn a_text_within_a_text_too() {
        let words = words!("cli-verify-applied", what = words!("export-check-forests"));
        let _speaking = speak_here(Language::German);
        assert_eq!(kept_and_read(&words).show(), "angewendet  Gesamtstrukturen");
    }

    #[test]
    fn a_text_from_elsewhere_or_one_that_was_changed_stays_as_it_is() {
        let _speaking = speak_here(Language::German);
        assert_eq!(kept_and_read(&Words::from("as it is")).show(), "as it is");
        let origins = origins([&words!("work-export-none", path = "/x")]);
        let mut changed = Words::from("/y holds no export of an engine");
        changed.retell(&origins);
        assert_eq!(changed.show(), "/y holds no export of an engine");
        let lie = origins.into_values().next().unwrap();
        changed.retell(&[("/y holds no export of an engine".to_owned(), lie)].into());
        assert_eq!(changed.show(), "/y holds no export of an engine");
    }
}
