//! What can go wrong between this program and a domain controller.

use std::time::Duration;

use crate::model::text::middle;
use crate::model::words::{Words, words};
use crate::model::{Dn, Problem, ProblemKind};

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
    #[error("no answer within {}", seconds(*.0).english())]
    TimedOut(Duration),
    #[error("an answer that makes no sense: {0}")]
    Malformed(String),
    /// More bytes than any honest answer has.
    #[error("an answer of more than {0} bytes")]
    TooLarge(usize),
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

pub(super) fn seconds(span: Duration) -> Words {
    let whole = span.as_secs_f64();
    if whole >= 1.0 {
        words!("directory-seconds", n = whole.round())
    } else {
        words!("directory-milliseconds", n = (whole * 1000.0).round())
    }
}

/// A name within a text of ours: whoever gave it chose its length.
pub(super) fn shown(dn: &Dn) -> String {
    middle(dn.as_str(), 300).into_owned()
}

/// What was being done, on which server: the frame around a [`Failure`].
#[derive(Debug, Clone, thiserror::Error)]
#[error("{} on {server}: {failure}", what.english())]
pub struct DirectoryError {
    /// "Reading OU=People,…", without full stop.
    pub(super) what: Words,
    pub(super) server: String,
    pub(super) failure: Failure,
}

impl DirectoryError {
    pub(super) fn new(what: Words, server: impl Into<String>, failure: Failure) -> Self {
        Self {
            what,
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
        match failure {
            Failure::Refused { code, text } => refused(what, &server, code, &text),
            Failure::Lost(detail) => Self::new(
                ProblemKind::Unreachable,
                words!("directory-failed-lost", what = what, server = server),
                words!("directory-failed-lost-advice"),
            )
            .because(words!("directory-failed-lost-cause"))
            .detail(detail),
            Failure::TimedOut(limit) => Self::new(
                ProblemKind::TimedOut,
                words!("directory-failed-silent", what = what, server = server),
                words!("directory-failed-silent-advice"),
            )
            .because(words!("directory-no-answer-within", time = seconds(limit))),
            Failure::Malformed(detail) => Self::new(
                ProblemKind::Malformed,
                words!("directory-failed-garbled", what = what, server = server),
                words!("directory-failed-garbled-advice"),
            )
            .because(words!("directory-failed-garbled-cause"))
            .detail(detail),
            Failure::TooLarge(most) => Self::new(
                ProblemKind::Malformed,
                words!("directory-failed-large", what = what, server = server),
                words!("directory-failed-large-advice"),
            )
            .because(words!("directory-failed-large-cause", most = most >> 20)),
            Failure::Unsendable(detail) => Self::internal(format!("{}: {detail}", what.english())),
            Failure::Told(problem) => *problem,
        }
    }
}

fn refused(what: Words, server: &str, code: u32, text: &str) -> Problem {
    let detail = format!("result {code} from {server}: {text}");
    match catalogue::refusal(code, text) {
        Some(meaning) => Problem::new(
            meaning.kind,
            words!(
                "directory-failed",
                what = what,
                why = meaning.words.headline()
            ),
            meaning.words.remedy(),
        )
        .because(meaning.words.cause()),
        None => Problem::new(
            ProblemKind::Refused,
            words!("directory-failed-refused", what = what, server = server),
            words!("directory-own-answer-advice"),
        ),
    }
    .detail(detail)
}

/// Who could not sign in.
#[derive(Debug, Clone, Copy)]
pub(super) enum Who<'a> {
    Account(&'a str),
    Ticket,
}

/// A bind that was answered with something other than success.
pub(super) fn bind_refused(who: Who<'_>, server: &str, code: u32, text: &str) -> Problem {
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
            let why = meaning.words.headline();
            let headline = match who {
                Who::Account(account) => {
                    words!("directory-account-refused", account = account, why = why)
                }
                Who::Ticket => words!("directory-ticket-refused", why = why),
            };
            Problem::new(kind, headline, meaning.words.remedy()).because(meaning.words.cause())
        }
        None => {
            let headline = match who {
                Who::Account(account) => words!(
                    "directory-account-refused-by",
                    account = account,
                    server = server
                ),
                Who::Ticket => words!("directory-ticket-refused-by", server = server),
            };
            Problem::new(
                ProblemKind::SignIn,
                headline,
                words!("directory-own-answer-advice"),
            )
        }
    }
    .detail(detail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::words::{Language, speak_here};

    #[test]
    fn a_refusal_names_what_failed_why_and_what_to_do() {
        let failure = Failure::Refused {
            code: 50,
            text: "00002098: SecErr: DSID-0, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0".into(),
        };
        let problem: Problem =
            DirectoryError::new("Creating OU=x,DC=y".into(), "dc1", failure).into();
        assert_eq!(problem.kind, ProblemKind::AccessDenied);
        assert_eq!(
            problem.headline,
            "Creating OU=x,DC=y failed: the signed-in account lacks a right on this object"
        );
        assert!(problem.detail.contains("00002098") && !problem.remedy.is_empty());
    }

    #[test]
    fn what_failed_and_why_are_of_one_language_also_after_it_was_switched() {
        let failure = Failure::Refused {
            code: 68,
            text: String::new(),
        };
        let what = words!("directory-doing-create", dn = "OU=x");
        let problem: Problem = DirectoryError::new(what, "dc1", failure).into();
        let _speaking = speak_here(Language::German);
        assert_eq!(
            problem.headline.show(),
            "Erstellen von OU=x fehlgeschlagen: Ein Objekt dieses Namens gibt es bereits"
        );
        assert_eq!(
            problem.headline,
            "Creating OU=x failed: an object of this name exists already"
        );
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
