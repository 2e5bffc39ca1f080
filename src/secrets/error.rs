//! What can go wrong with a key store or a reference to a secret. Never holds the secret.

use crate::model::text::{inert, middle};
use crate::model::words::{Words, words};
use crate::model::{Problem, ProblemKind};
use crate::system::key_store;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("there is no key store: {0}")]
    NoStore(String),
    #[error("the key store is locked or not set up: {0}")]
    Locked(String),
    #[error("the entry \"{name}\" in the key store is not text")]
    NotText { name: String },
    #[error("more than one entry in the key store is called \"{name}\"")]
    Ambiguous { name: String },
    #[error("the secret is longer than the {limit} that the key store takes")]
    TooLong { limit: u32 },
    /// `why` is empty where the store gives no reason.
    #[error("the key store refused the entry \"{name}\": {why}")]
    Refused { name: String, why: String },
    #[error("there is no entry \"{name}\" in the key store")]
    Missing { name: String },
    #[error("the environment variable {name} is not set")]
    NoVariable { name: String },
    #[error("the environment variable {name} is not text")]
    VariableNotText { name: String },
    #[error("a worker of the key store ended early")]
    Worker,
}

impl Error {
    /// Some of the crate's variants carry the secret's bytes, so none of them is kept or formatted
    /// with `Debug`.
    pub(super) fn of(error: keyring_core::Error, name: &str) -> Self {
        use keyring_core::Error as Raw;
        let name = name.to_owned();
        match error {
            Raw::NoStorageAccess(why) => Self::Locked(why.to_string()),
            Raw::PlatformFailure(why) => Self::NoStore(why.to_string()),
            Raw::NoDefaultStore => Self::NoStore(String::new()),
            Raw::NotSupportedByStore(why) => Self::NoStore(why),
            Raw::NoEntry => Self::Missing { name },
            Raw::BadEncoding(_) | Raw::BadDataFormat(..) => Self::NotText { name },
            Raw::Ambiguous(_) => Self::Ambiguous { name },
            Raw::TooLong(_, limit) => Self::TooLong { limit },
            Raw::Invalid(what, why) => Self::Refused {
                name,
                why: format!("{what} {why}"),
            },
            Raw::BadStoreFormat(why) => Self::Refused { name, why },
            _ => Self::Refused {
                name,
                why: String::new(),
            },
        }
    }
}

/// With the two ways that need no key store.
fn or_otherwise(first: Words) -> Words {
    words!("secrets-otherwise", first = first)
}

fn tame(raw: &str) -> String {
    inert(&middle(raw, 600)).into_owned()
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let raw = tame(&error.to_string());
        match error {
            Error::NoStore(_) => Self::new(
                ProblemKind::Unreachable,
                words!("secrets-none"),
                or_otherwise(key_store::how_to_get_one()),
            )
            .because(words!("secrets-none-cause", store = key_store::name()))
            .detail(raw),
            Error::Locked(_) => Self::new(
                ProblemKind::AccessDenied,
                words!("secrets-locked"),
                or_otherwise(key_store::how_to_get_one()),
            )
            .because(words!("secrets-locked-cause", store = key_store::name()))
            .detail(raw),
            Error::Missing { name } => Self::new(
                ProblemKind::NotFound,
                words!("secrets-missing"),
                or_otherwise(words!("secrets-missing-advice")),
            )
            .because(words!("secrets-missing-cause", name = tame(&name))),
            Error::NotText { name } => {
                unusable().because(words!("secrets-not-text", name = tame(&name)))
            }
            Error::Ambiguous { name } => {
                unusable().because(words!("secrets-ambiguous", name = tame(&name)))
            }
            Error::TooLong { limit } => Self::new(
                ProblemKind::Invalid,
                words!("secrets-too-long"),
                or_otherwise(words!("secrets-too-long-advice")),
            )
            .because(words!("secrets-too-long-cause", limit = limit.to_string())),
            Error::Refused { name, why } => Self::new(
                ProblemKind::Refused,
                words!("secrets-refused"),
                or_otherwise(words!("secrets-try-again")),
            )
            .because(match why.is_empty() {
                true => words!("secrets-refused-silently", name = tame(&name)),
                false => words!(
                    "secrets-refused-cause",
                    name = tame(&name),
                    why = tame(&why)
                ),
            }),
            Error::NoVariable { name } => {
                let cause = words!("secrets-no-variable-cause", name = tame(&name));
                no_variable(&name).because(cause)
            }
            Error::VariableNotText { name } => {
                let cause = words!("secrets-variable-not-text-cause", name = tame(&name));
                no_variable(&name).because(cause)
            }
            Error::Worker => Self::internal(raw),
        }
    }
}

fn unusable() -> Problem {
    Problem::new(
        ProblemKind::Malformed,
        words!("secrets-unusable"),
        words!("secrets-unusable-advice", store = key_store::name()),
    )
}

fn no_variable(name: &str) -> Problem {
    Problem::new(
        ProblemKind::Invalid,
        words!("secrets-no-variable"),
        words!("secrets-no-variable-advice", name = tame(name)),
    )
}
