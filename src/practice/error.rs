//! Why a practice server did not start.

use std::net::SocketAddr;

use crate::model::words::{Words, words};
use crate::model::{Problem, ProblemKind};

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("a certificate could not be made: {0}")]
    Certificate(#[from] rcgen::Error),
    #[error("TLS could not be set up: {0}")]
    Tls(#[from] rustls::Error),
    #[error("cannot listen on {address}: {source}")]
    Listen {
        address: SocketAddr,
        source: std::io::Error,
    },
    #[error("cannot write {file}: {source}")]
    Write {
        file: String,
        source: std::io::Error,
    },
    #[error("the practice data is wrong: {0}")]
    Data(String),
    #[error("there is no practice scenario \"{0}\"; there are small, large, bare and hostile")]
    Scenario(String),
    #[error("no random numbers from the operating system: {0}")]
    Random(#[from] getrandom::Error),
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let (kind, cause, remedy) = match error {
            Error::Listen { address, source } => (
                ProblemKind::Unreachable,
                words!(
                    "practice-listen-cause",
                    address = address.to_string(),
                    why = source.to_string()
                ),
                words!("practice-listen-advice"),
            ),
            Error::Write { file, source } => (
                ProblemKind::Refused,
                words!(
                    "practice-write-cause",
                    file = file,
                    why = source.to_string()
                ),
                words!("practice-write-advice"),
            ),
            Error::Scenario(name) => (
                ProblemKind::Invalid,
                words!("practice-scenario-cause", name = name),
                words!("practice-scenario-advice"),
            ),
            Error::Certificate(why) => {
                internal(words!("practice-certificate-cause", why = why.to_string()))
            }
            Error::Tls(why) => internal(words!("practice-tls-cause", why = why.to_string())),
            Error::Data(why) => internal(words!("practice-data-cause", why = why)),
            Error::Random(why) => internal(words!("practice-random-cause", why = why.to_string())),
        };
        Self::new(kind, words!("practice-not-started"), remedy).because(cause)
    }
}

fn internal(cause: Words) -> (ProblemKind, Words, Words) {
    (
        ProblemKind::Internal,
        cause,
        words!("practice-report-advice"),
    )
}
