//! Reading: every fault names the key and the line, and nothing else is believed.

use super::expect::FORM;
use super::{Document, VERSION};
use crate::model::Dn;
use crate::model::scope::EITHER;
use crate::model::words::{Words, words};

/// A document is a few kilobytes; anything larger than this is not one.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    #[error("it is {bytes} bytes long; a document is never larger than {MAX_BYTES}")]
    TooLarge { bytes: u64 },
    #[error("it is not UTF-8 text (byte {at})")]
    NotText { at: usize },
    #[error("line {line}: {what}")]
    Fault { line: usize, what: String },
    #[error("line {line}: \"{key}\" is not a key that exists here{}", hint(.nearest.as_deref()))]
    UnknownKey {
        line: usize,
        key: String,
        nearest: Option<String>,
    },
    #[error("it has version {found}; this program knows version {VERSION}")]
    Newer { found: i64 },
    #[error("it has no \"version\"; a document starts with version = {VERSION}")]
    NoVersion,
}

fn hint(nearest: Option<&str>) -> String {
    nearest
        .map(|n| format!("; did you mean \"{n}\"?"))
        .unwrap_or_default()
}

impl DocumentError {
    /// The same, to be shown. What the reader of TOML says stays in its words.
    pub fn told(&self) -> Words {
        match self {
            Self::TooLarge { bytes } => {
                words!("model-document-too-large", size = *bytes, most = MAX_BYTES)
            }
            Self::NotText { at } => words!("model-document-no-text", at = *at),
            Self::Fault { line, what } => {
                words!(
                    "model-document-line",
                    line = line.to_string(),
                    what = of_ours(what)
                )
            }
            Self::UnknownKey {
                line,
                key,
                nearest: None,
            } => words!(
                "model-document-unknown-key",
                line = line.to_string(),
                key = key
            ),
            Self::UnknownKey {
                line,
                key,
                nearest: Some(nearest),
            } => words!(
                "model-document-unknown-key-nearest",
                line = line.to_string(),
                key = key,
                nearest = nearest
            ),
            Self::Newer { found } => words!(
                "model-document-newer",
                found = found.to_string(),
                known = VERSION.to_string()
            ),
            Self::NoVersion => words!("model-document-no-version", known = VERSION.to_string()),
        }
    }
}

/// What a type of ours said while a document was read comes as text only.
fn of_ours(what: &str) -> Words {
    let quoted = || what.strip_prefix('"')?.split_once("\" is not a ");
    match quoted() {
        Some((text, rest)) if rest.starts_with("GUID;") => {
            words!("model-document-guid", text = text)
        }
        Some((text, rest)) if rest.starts_with("SID;") => words!("model-document-sid", text = text),
        Some((text, rest)) if rest.starts_with("distinguished name") => {
            Dn::parse(text).map_or_else(|error| error.told(), |_| what.into())
        }
        None if what == EITHER => words!("model-document-rule"),
        None if what == FORM => words!("model-document-test"),
        _ => what.into(),
    }
}

/// Reads a document; an older version is migrated in memory.
pub fn parse(bytes: &[u8]) -> Result<Document, DocumentError> {
    if bytes.len() > MAX_BYTES {
        return Err(DocumentError::TooLarge {
            bytes: bytes.len() as u64,
        });
    }
    let text = std::str::from_utf8(bytes).map_err(|e| DocumentError::NotText {
        at: e.valid_up_to(),
    })?;
    check_version(text)?;
    toml::from_str(text).map_err(|error| fault(text, &error))
}

fn check_version(text: &str) -> Result<(), DocumentError> {
    let table: toml::Table = text.parse().map_err(|error| fault(text, &error))?;
    match table.get("version").map(toml::Value::as_integer) {
        None => Err(DocumentError::NoVersion),
        Some(Some(found)) if found != i64::from(VERSION) => Err(DocumentError::Newer { found }),
        Some(_) => Ok(()),
    }
}

fn fault(text: &str, error: &toml::de::Error) -> DocumentError {
    let at = error.span().map_or(0, |s| s.start).min(text.len());
    let line = text.as_bytes()[..at]
        .iter()
        .filter(|b| **b == b'\n')
        .count()
        + 1;
    let message = error.message();
    match unknown_key(message) {
        Some((key, known)) => {
            let nearest = nearest(&key, &known);
            DocumentError::UnknownKey { line, key, nearest }
        }
        None => DocumentError::Fault {
            line,
            what: message.trim_end_matches('\n').to_owned(),
        },
    }
}

/// serde's words are "unknown field `x`, expected one of `a`, `b`".
fn unknown_key(message: &str) -> Option<(String, Vec<String>)> {
    let rest = message.strip_prefix("unknown field `")?;
    let (key, rest) = rest.split_once('`')?;
    let known = rest
        .split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect();
    Some((key.to_owned(), known))
}

fn nearest(key: &str, known: &[String]) -> Option<String> {
    let best = known.iter().map(|k| (distance(key, k), k)).min()?;
    (best.0 <= key.chars().count() / 2 + 1).then(|| best.1.clone())
}

/// Levenshtein distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(ca != *cb);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
