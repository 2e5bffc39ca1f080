//! What can go wrong between this program and a domain controller.

use std::time::Duration;

use crate::model::text::middle;
use crate::model::{Problem, ProblemKind};

use super::catalogue;

/// One failed operation, before it is put into words for a person.
#[derive(Debug, Clone, thiserror::Error)]
pub(super) enum Failure {
    /// The server answered with an LDAP result other than success.
    #[error("result {code}: {text}")]
    Refused { code: u32, text: String },
    /// The connection ended. Nothing is known about a request under way.
    #[error("the connection was lost: {0}")]
    Lost(String),
    #[error("no answer within {}", seconds(*.0))]
    TimedOut(Duration),
    #[error("an answer that makes no sense: {0}")]
    Malformed(String),
    /// A request that this program must not send.
    #[error("{0}")]
    Unsendable(String),
    /// Reconnecting failed, or another matter that has its words already.
    #[error("{0}")]
    Told(Box<Problem>),
}

impl Failure {
    pub(super) const NO_SUCH_OBJECT: u32 = 32;
    const SIZE_LIMIT: u32 = 4;
    const ADMIN_LIMIT: u32 = 11;

    pub(super) fn is_lost(&self) -> bool {
        matches!(self, Self::Lost(_))
    }

    /// More was asked for than the server gives in one answer.
    pub(super) fn is_too_much(&self) -> bool {
        matches!(
            self,
            Self::Refused {
                code: Self::SIZE_LIMIT | Self::ADMIN_LIMIT,
                ..
            }
        )
    }

    pub(super) fn is_absent(&self) -> bool {
        matches!(
            self,
            Self::Refused {
                code: Self::NO_SUCH_OBJECT,
                ..
            }
        )
    }
}

impl From<ldap3::LdapError> for Failure {
    /// Words come from `Display` only: the debug form of a failed send holds the request, which may
    /// be a bind with its password.
    fn from(error: ldap3::LdapError) -> Self {
        use ldap3::LdapError as E;
        match error {
            E::LdapResult { result } => Self::Refused {
                code: result.rc,
                text: clean(&result.text),
            },
            E::FilterParsing => Self::Unsendable("the search filter is not valid".into()),
            E::AddNoValues => Self::Unsendable("an attribute to add has no value".into()),
            E::Io { source } if source.to_string() == "decoding error" => {
                Self::Malformed("not LDAP".into())
            }
            other => Self::Lost(other.to_string()),
        }
    }
}

/// A server's text without the NUL that Windows ends it with.
pub(super) fn clean(text: &str) -> String {
    text.trim_end_matches('\0').trim().to_owned()
}

pub(super) fn seconds(span: Duration) -> String {
    let whole = span.as_secs_f64();
    if whole >= 1.0 {
        format!("{whole:.0} s")
    } else {
        format!("{:.0} ms", whole * 1000.0)
    }
}

/// What was being done, on which server: the frame around a [`Failure`].
#[derive(Debug, Clone, thiserror::Error)]
#[error("{what} on {server}: {failure}")]
pub struct DirectoryError {
    /// "Reading OU=People,…", without full stop.
    pub(super) what: String,
    pub(super) server: String,
    pub(super) failure: Failure,
}

impl DirectoryError {
    pub(super) fn new(
        what: impl Into<String>,
        server: impl Into<String>,
        failure: Failure,
    ) -> Self {
        Self {
            what: what.into(),
            server: server.into(),
            failure,
        }
    }
}

impl From<DirectoryError> for Problem {
    fn from(error: DirectoryError) -> Self {
        let DirectoryError {
            what,
            server,
            failure,
        } = error;
        let what = middle(&what, 300).into_owned();
        match failure {
            Failure::Refused { code, text } => refused(&what, &server, code, &text),
            Failure::Lost(detail) => Self::new(
                ProblemKind::Unreachable,
                format!("{what} failed: {server} went away"),
                "Check that the domain controller runs and the network stands, then try again.",
            )
            .because("The connection ended before the answer was whole.")
            .detail(detail),
            Failure::TimedOut(limit) => Self::new(
                ProblemKind::TimedOut,
                format!("{what} failed: {server} did not answer"),
                "Try again, or use another domain controller of the domain.",
            )
            .because(format!("There was no answer within {}.", seconds(limit))),
            Failure::Malformed(detail) => Self::new(
                ProblemKind::Malformed,
                format!("{what} failed: {server} gave an answer that makes no sense"),
                "Check that nothing but an Active Directory domain controller answers there.",
            )
            .because("The answer does not follow the LDAP protocol.")
            .detail(detail),
            Failure::Unsendable(detail) => Self::internal(format!("{what}: {detail}")),
            Failure::Told(problem) => *problem,
        }
    }
}

fn refused(what: &str, server: &str, code: u32, text: &str) -> Problem {
    let detail = format!("result {code} from {server}: {text}");
    match catalogue::refusal(code, text) {
        Some(meaning) => Problem::new(
            meaning.kind,
            format!("{what} failed: {}", lower_first(&meaning.headline)),
            &meaning.remedy,
        )
        .because(&meaning.cause),
        None => Problem::new(
            ProblemKind::Refused,
            format!("{what} failed: {server} refused it"),
            "See the detail, which is the domain controller's own answer.",
        ),
    }
    .detail(detail)
}

/// A bind that was answered with something other than success.
pub(super) fn bind_refused(account: &str, server: &str, code: u32, text: &str) -> Problem {
    let meaning = (code == 49)
        .then(|| catalogue::bind(text))
        .flatten()
        .or_else(|| catalogue::refusal(code, text));
    let detail = format!("result {code} from {server}: {text}");
    match meaning {
        Some(meaning) => {
            let kind = if code == 49 {
                ProblemKind::SignIn
            } else {
                meaning.kind
            };
            Problem::new(
                kind,
                format!(
                    "{account} could not sign in: {}",
                    lower_first(&meaning.headline)
                ),
                &meaning.remedy,
            )
            .because(&meaning.cause)
        }
        None => Problem::new(
            ProblemKind::SignIn,
            format!("{account} could not sign in to {server}"),
            "See the detail, which is the domain controller's own answer.",
        ),
    }
    .detail(detail)
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_what_failed_why_and_what_to_do() {
        let failure = Failure::Refused {
            code: 50,
            text: "00002098: SecErr: DSID-0, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0".into(),
        };
        let problem: Problem = DirectoryError::new("Creating OU=x,DC=y", "dc1", failure).into();
        assert_eq!(problem.kind, ProblemKind::AccessDenied);
        assert_eq!(
            problem.headline,
            "Creating OU=x,DC=y failed: the signed-in account lacks a right on this object"
        );
        assert!(problem.detail.contains("00002098") && !problem.remedy.is_empty());
    }

    #[test]
    fn a_lost_request_never_shows_what_was_sent() {
        let (tx, rx) = tokio::sync::mpsc::unbounded_channel();
        drop(rx);
        let sent = tx.send(7).unwrap_err();
        let error = ldap3::LdapError::IdScrubSend { source: sent };
        let failure = Failure::from(error);
        assert!(failure.is_lost());
        assert!(!failure.to_string().contains('7'));
    }
}
