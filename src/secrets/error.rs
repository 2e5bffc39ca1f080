//! What can go wrong with a key store or a reference to a secret. Never holds the secret.

use super::platform::{HOW_TO_GET_ONE, NAME};
use crate::model::text::{inert, middle};
use crate::model::{Problem, ProblemKind};

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
                why: "for a reason that it did not give".into(),
            },
        }
    }
}

/// The two ways that need no key store.
const OTHERWISE: &str = "Or choose one of the two other ways: an environment variable that the document names, or being asked each time.";

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let raw = inert(&middle(&error.to_string(), 600)).into_owned();
        match error {
            Error::NoStore(_) => Self::new(
                ProblemKind::Unreachable,
                "There is no key store to keep the password in",
                format!("{HOW_TO_GET_ONE} {OTHERWISE}"),
            )
            .because(format!("{NAME} does not answer in this session."))
            .detail(raw),
            Error::Locked(_) => Self::new(
                ProblemKind::AccessDenied,
                "The key store is locked",
                format!("{HOW_TO_GET_ONE} {OTHERWISE}"),
            )
            .because(format!("{NAME} does not let Syncwright read or write."))
            .detail(raw),
            Error::Missing { .. } => Self::new(
                ProblemKind::NotFound,
                "The password is not in the key store",
                format!("Enter it again on the page that asks for it, as the person who runs Syncwright. {OTHERWISE}"),
            )
            .because(raw),
            Error::NotText { .. } | Error::Ambiguous { .. } => Self::new(
                ProblemKind::Malformed,
                "The password in the key store cannot be used",
                format!("Delete the entry in {NAME}, then enter the password again."),
            )
            .because(raw),
            Error::TooLong { .. } => Self::new(
                ProblemKind::Invalid,
                "The password is too long for the key store",
                format!("Use a shorter one. {OTHERWISE}"),
            )
            .because(raw),
            Error::Refused { .. } => Self::new(
                ProblemKind::Refused,
                "The key store did not do what it was asked",
                format!("Try again. {OTHERWISE}"),
            )
            .because(raw),
            Error::NoVariable { name } | Error::VariableNotText { name } => Self::new(
                ProblemKind::Invalid,
                "The password is not in the environment variable that the document names",
                format!("Set {} to the password before you start Syncwright, or choose another way in the document.", inert(&name)),
            )
            .because(raw),
            Error::Worker => Self::internal(raw),
        }
    }
}
