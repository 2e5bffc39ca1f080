//! What a person is told when something does not work: the same words in window and command line.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What sort of failure it is, for code that has to decide. Words are for people only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemKind {
    /// The name does not resolve, the port is closed, or the other side went away.
    Unreachable,
    /// No answer within the time allowed.
    TimedOut,
    /// The certificate or the TLS handshake was refused.
    Untrusted,
    /// User name, password, token or the state of the account.
    SignIn,
    /// Signed in, but this right is missing.
    AccessDenied,
    NotFound,
    AlreadyExists,
    /// The world is not as it was when the plan was made.
    Stale,
    /// What was typed, or what a file holds, cannot be right.
    Invalid,
    /// The other side understood and said no (policy, constraint, unsupported).
    Refused,
    /// The other side asks to wait (429, 503, busy).
    Busy,
    /// The other side's answer makes no sense.
    Malformed,
    Cancelled,
    /// A fault in Syncwright itself.
    Internal,
}

/// What failed and on what, why, what to do next, and the raw detail for an expert.
///
/// No field ever holds a secret. Every text may hold strings from a directory or tenant: whoever
/// prints one goes through [`crate::model::text::inert`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub struct Problem {
    pub kind: ProblemKind,
    /// One sentence without full stop: what failed, on what.
    pub headline: String,
    /// Why, as far as known. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cause: String,
    /// What the administrator can do now.
    pub remedy: String,
    /// The raw answer: codes, server text. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

impl Problem {
    pub fn new(kind: ProblemKind, headline: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            kind,
            headline: headline.into(),
            cause: String::new(),
            remedy: remedy.into(),
            detail: String::new(),
        }
    }

    #[must_use]
    pub fn because(mut self, cause: impl Into<String>) -> Self {
        self.cause = cause.into();
        self
    }

    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// For faults in our own program, such as a worker that panicked.
    pub fn internal(detail: impl Into<String>) -> Self {
        Self::new(
            ProblemKind::Internal,
            "Something went wrong inside Syncwright",
            "Nothing was changed by this. Try again; if it comes back, report it with the detail below.",
        )
        .detail(detail)
    }

    pub fn cancelled(what: impl fmt::Display) -> Self {
        Self::new(
            ProblemKind::Cancelled,
            format!("{what} was cancelled"),
            "Start it again when you are ready.",
        )
    }
}

impl fmt::Display for Problem {
    /// The one form of the command line: what, why, what to do, detail.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.", self.headline)?;
        if !self.cause.is_empty() {
            write!(f, "\n  Why: {}", self.cause)?;
        }
        write!(f, "\n  What to do: {}", self.remedy)?;
        if !self.detail.is_empty() {
            write!(f, "\n  Detail: {}", self.detail)?;
        }
        Ok(())
    }
}
