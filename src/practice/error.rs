//! Why a practice server did not start.

use std::net::SocketAddr;

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
        let (kind, remedy) = match &error {
            Error::Listen { .. } => (
                ProblemKind::Unreachable,
                "Close the program that uses this address, or choose port 0 for any free one.",
            ),
            Error::Write { .. } => (
                ProblemKind::Refused,
                "Choose a folder you may write to, with room left on its disk.",
            ),
            Error::Scenario(_) => (ProblemKind::Invalid, "Choose one of these."),
            Error::Certificate(_) | Error::Tls(_) | Error::Data(_) | Error::Random(_) => (
                ProblemKind::Internal,
                "Nothing was changed by this. Report it with the detail below.",
            ),
        };
        Self::new(kind, "The practice servers did not start", remedy).because(error.to_string())
    }
}
