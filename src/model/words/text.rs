//! A text that is kept: shown in whatever language is spoken then, stored in English.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Language, book, current};
use crate::model::text::inert_lines;

/// A text of ours by its name with its arguments, or a text that came from elsewhere as it is.
#[derive(Clone)]
pub struct Words(Form);

#[derive(Clone)]
enum Form {
    /// Boxed: a problem holds three texts and stands in every `Result`.
    Named(Box<Named>),
    Plain(String),
}

#[derive(Clone)]
struct Named {
    id: &'static str,
    /// A name is ours, or was read back with the text ([`super::origin`]).
    args: Vec<Given>,
}

/// An argument and its name.
pub(super) type Given = (Cow<'static, str>, Arg);

/// What stands in a text: a number is grouped and chooses the plural.
#[derive(Debug, Clone)]
pub enum Arg {
    Number(f64),
    Text(String),
    /// With the language's commas between them.
    List(Vec<String>),
    Words(Words),
}

impl Words {
    /// By [`words!`](super::words).
    pub fn named(id: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        let args = args.into_iter().map(|(n, arg)| (Cow::Borrowed(n), arg));
        Self::read_back(id, args.collect())
    }

    pub(super) fn read_back(id: &'static str, args: Vec<Given>) -> Self {
        Self(Form::Named(Box::new(Named { id, args })))
    }

    /// Its name and arguments; `None`: it came from elsewhere as it is.
    pub(super) fn parts(&self) -> Option<(&'static str, &[Given])> {
        match &self.0 {
            Form::Named(named) => Some((named.id, &named.args)),
            Form::Plain(_) => None,
        }
    }

    /// Is it a text of this family? All of one begin with the same.
    pub fn is_of(&self, family: &str) -> bool {
        self.parts().is_some_and(|(id, _)| id.starts_with(family))
    }

    /// In the language of the window.
    pub fn show(&self) -> Cow<'_, str> {
        self.render(current())
    }

    /// As files, journals and JSON have it.
    pub fn english(&self) -> Cow<'_, str> {
        self.render(Language::English)
    }

    /// Whether it says this, in English.
    pub fn contains(&self, part: &str) -> bool {
        self.english().contains(part)
    }

    /// With harmless ([`crate::model::text::inert`]) texts of a directory or tenant in it.
    #[must_use]
    pub fn inert(&self) -> Self {
        Self(match &self.0 {
            Form::Plain(text) => Form::Plain(inert_lines(text)),
            Form::Named(named) => {
                let args = named.args.iter();
                Form::Named(Box::new(Named {
                    id: named.id,
                    args: args
                        .map(|(name, arg)| (name.clone(), arg.inert()))
                        .collect(),
                }))
            }
        })
    }

    pub fn is_empty(&self) -> bool {
        matches!(&self.0, Form::Plain(text) if text.is_empty())
    }

    pub(super) fn in_language(&self, language: Language) -> Cow<'static, str> {
        Cow::Owned(self.render(language).into_owned())
    }

    fn render(&self, language: Language) -> Cow<'_, str> {
        match &self.0 {
            Form::Plain(text) => Cow::Borrowed(text),
            Form::Named(named) if named.args.is_empty() => {
                Cow::Borrowed(book::of(language).plain(named.id))
            }
            Form::Named(named) => Cow::Owned(book::of(language).filled(named.id, &named.args)),
        }
    }
}

impl Arg {
    fn inert(&self) -> Self {
        match self {
            Self::Number(number) => Self::Number(*number),
            Self::Text(text) => Self::Text(inert_lines(text)),
            Self::List(items) => Self::List(items.iter().map(|i| inert_lines(i)).collect()),
            Self::Words(words) => Self::Words(words.inert()),
        }
    }
}

impl Default for Words {
    fn default() -> Self {
        Self(Form::Plain(String::new()))
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.show())
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.english(), f)
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.english() == other.english()
    }
}

impl Eq for Words {}

impl PartialEq<str> for Words {
    fn eq(&self, other: &str) -> bool {
        self.english() == other
    }
}

impl PartialEq<&str> for Words {
    fn eq(&self, other: &&str) -> bool {
        self.english() == *other
    }
}

impl PartialEq<String> for Words {
    fn eq(&self, other: &String) -> bool {
        self.english() == other.as_str()
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.english())
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self(Form::Plain(text))
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self(Form::Plain(text.to_owned()))
    }
}

impl From<&String> for Words {
    fn from(text: &String) -> Self {
        Self(Form::Plain(text.clone()))
    }
}

impl From<Cow<'_, str>> for Words {
    fn from(text: Cow<'_, str>) -> Self {
        Self(Form::Plain(text.into_owned()))
    }
}

impl From<&Words> for Words {
    fn from(words: &Words) -> Self {
        words.clone()
    }
}

impl From<Words> for Arg {
    fn from(words: Words) -> Self {
        Self::Words(words)
    }
}

impl From<Vec<String>> for Arg {
    fn from(items: Vec<String>) -> Self {
        Self::List(items)
    }
}

impl From<&Words> for Arg {
    fn from(words: &Words) -> Self {
        Self::Words(words.clone())
    }
}

macro_rules! arg_of_text {
    ($($kind:ty),+) => {
        $(impl From<$kind> for Arg {
            fn from(text: $kind) -> Self {
                Self::Text(text.to_string())
            }
        })+
    };
}

arg_of_text!(
    &str,
    &&str,
    String,
    &String,
    Cow<'_, str>,
    &Cow<'_, str>,
    char
);
arg_of_text!(&crate::model::Dn, &crate::model::Guid, &crate::model::Sid);

macro_rules! arg_of_number {
    ($($kind:ty),+) => {
        $(impl From<$kind> for Arg {
            // Counts beyond 2^53 do not occur.
            #[allow(clippy::cast_precision_loss)]
            fn from(number: $kind) -> Self {
                Self::Number(number as f64)
            }
        })+
    };
}

arg_of_number!(u8, u16, u32, u64, usize, i32, i64, f64);
