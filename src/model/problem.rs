//! What a person is told when something does not work: the same words in window and command line.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::words::{Words, say, words};

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
    pub headline: Words,
    /// Why, as far as known. May be empty.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub cause: Words,
    /// What the administrator can do now.
    pub remedy: Words,
    /// The raw answer: codes, server text. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

impl Problem {
    pub fn new(kind: ProblemKind, headline: impl Into<Words>, remedy: impl Into<Words>) -> Self {
        Self {
            kind,
            headline: headline.into(),
            cause: Words::default(),
            remedy: remedy.into(),
            detail: String::new(),
        }
    }

    #[must_use]
    pub fn because(mut self, cause: impl Into<Words>) -> Self {
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
            words!("model-internal"),
            words!("model-internal-advice"),
        )
        .detail(detail)
    }

    pub fn cancelled(what: impl Into<Words>) -> Self {
        Self::new(
            ProblemKind::Cancelled,
            words!("model-cancelled", what = what.into()),
            words!("model-cancelled-advice"),
        )
    }
}

impl fmt::Display for Problem {
    /// The one form of the command line: what, why, what to do, detail.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&say!("model-problem", headline = &self.headline))?;
        if !self.cause.is_empty() {
            write!(f, "\n  {}", say!("model-problem-why", cause = &self.cause))?;
        }
        let remedy = say!("model-problem-what-to-do", remedy = &self.remedy);
        write!(f, "\n  {remedy}")?;
        if !self.detail.is_empty() {
            let detail = say!("model-problem-detail", detail = &self.detail);
            write!(f, "\n  {detail}")?;
        }
        Ok(())
    }
}
