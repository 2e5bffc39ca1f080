//! The errors of Microsoft's sign-in service, and what to tell a person for each.
//!
//! Code branches on `error`; `error_codes` choose the words only, as Microsoft asks for.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::text::{inert, middle};
use crate::model::words::{Told, words};
use crate::model::{Problem, ProblemKind};

const CATALOGUE: &str = include_str!("../../resources/errors/aadsts.toml");

/// An error answer: RFC 6749 5.2 with Microsoft's additions. Unknown keys are ignored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct ServiceError {
    pub error: String,
    #[serde(default)]
    pub error_description: String,
    #[serde(default)]
    pub error_codes: Vec<u32>,
    #[serde(default)]
    pub correlation_id: String,
    #[serde(default)]
    pub timestamp: String,
}

#[derive(Deserialize)]
struct Catalogue {
    help: Vec<Help>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Help {
    codes: Vec<u32>,
    kind: ProblemKind,
    words: Told,
}

/// A file of ours that does not parse is a fault found by the tests; at run time the service's own
/// text remains.
static HELP: LazyLock<Vec<Help>> =
    LazyLock::new(|| toml::from_str(CATALOGUE).map_or_else(|_| Vec::new(), |c: Catalogue| c.help));

impl ServiceError {
    /// From a redirect to the loopback listener, where there is no list of codes.
    pub fn of_redirect(error: &str, description: &str) -> Self {
        Self {
            error: error.to_owned(),
            error_description: description.to_owned(),
            ..Self::default()
        }
    }

    /// The AADSTS code: the first of the list, else the one that the description starts with.
    pub fn code(&self) -> Option<u32> {
        self.error_codes.first().copied().or_else(|| {
            let rest = self.error_description.strip_prefix("AADSTS")?;
            let end = rest
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len());
            rest[..end].parse().ok()
        })
    }

    /// The grant is gone: only a new sign-in by a person helps.
    pub fn needs_person(&self) -> bool {
        matches!(
            self.error.as_str(),
            "invalid_grant" | "interaction_required" | "login_required" | "consent_required"
        )
    }

    pub fn problem(&self) -> Problem {
        let help = self
            .code()
            .and_then(|code| HELP.iter().find(|h| h.codes.contains(&code)));
        let detail = self.detail();
        match help {
            Some(h) => h.words.problem(h.kind).detail(detail),
            None => self.unknown().detail(detail),
        }
    }

    fn unknown(&self) -> Problem {
        let (kind, headline) = match self.error.as_str() {
            "access_denied" | "authorization_declined" => {
                (ProblemKind::SignIn, words!("entra-cancelled"))
            }
            "server_error" | "temporarily_unavailable" => {
                (ProblemKind::Busy, words!("entra-aadsts-50033"))
            }
            _ => (ProblemKind::SignIn, words!("entra-refused")),
        };
        let remedy = match self.code() {
            Some(code) => words!("entra-read-code-advice", address = address(code)),
            None => words!("entra-refused-advice"),
        };
        Problem::new(kind, headline, remedy).because(self.first_line())
    }

    /// The service's own sentence, without the trace lines that follow it.
    fn first_line(&self) -> String {
        let line = self.error_description.lines().next().unwrap_or_default();
        inert(&middle(line, 600)).into_owned()
    }

    fn detail(&self) -> String {
        let mut parts = vec![match self.code() {
            Some(code) => format!("AADSTS{code} ({})", self.error),
            None => self.error.clone(),
        }];
        let said = self.first_line();
        if !said.is_empty() {
            parts.push(said);
        }
        if !self.correlation_id.is_empty() {
            parts.push(format!("correlation id {}", self.correlation_id));
        }
        if !self.timestamp.is_empty() {
            parts.push(format!("at {}", self.timestamp));
        }
        if let Some(code) = self.code() {
            parts.push(address(code));
        }
        inert(&middle(&parts.join("; "), 1500)).into_owned()
    }
}

/// Microsoft's own page about a code.
fn address(code: u32) -> String {
    format!("https://login.microsoftonline.com/error?code={code}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::words::{Language, speak_here};
    use std::collections::BTreeSet;

    /// The table of the reference, section 1.10.
    const LIKELY: &[u32] = &[
        16000, 50020, 500208, 500011, 500021, 500022, 50002, 500212, 500213, 50011, 900971, 70004,
        50012, 700027, 700030, 50034, 51004, 50053, 50055, 50144, 50056, 50126, 50064, 50057,
        50058, 50059, 90019, 50128, 50072, 50079, 50074, 50076, 50078, 50089, 50173, 70000, 70008,
        700082, 70043, 50097, 50129, 53000, 53001, 50105, 50131, 53003, 530032, 530035, 50134,
        50194, 9002332, 50196, 501481, 50147, 501491, 54005, 65001, 65004, 90094, 90095, 90008,
        65002, 650052, 650054, 650056, 650057, 65005, 70001, 700016, 700011, 7000112, 70003, 70011,
        28002, 28003, 700022, 700023, 70016, 70018, 70019, 90119, 90120, 90121, 700025, 7000218,
        7000215, 7000222, 90002, 90033, 90006, 90012, 90024, 90090, 50033, 90038, 900384, 900432,
        900382, 90055, 90072, 9001023, 90124, 90130, 9002313, 900144, 90014, 90023, 90100,
    ];

    fn refusal(code: u32) -> ServiceError {
        ServiceError {
            error: "invalid_grant".into(),
            error_codes: vec![code],
            ..ServiceError::default()
        }
    }

    #[test]
    fn every_code_an_administrator_may_meet_has_its_own_text() {
        let ranges = (80001..=80014).chain(81004..=81012);
        let missing: Vec<u32> = (LIKELY.iter().copied().chain(ranges))
            .filter(|code| !HELP.iter().any(|h| h.codes.contains(code)))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn no_code_has_two_texts_and_every_text_is_whole() {
        let mut seen = BTreeSet::new();
        for help in HELP.iter() {
            for code in &help.codes {
                assert!(seen.insert(code), "{code} is listed twice");
            }
            let (headline, remedy) = (help.words.headline(), help.words.remedy());
            assert!(!headline.english().ends_with('.'), "{headline}");
            assert!(help.words.cause().english().ends_with('.'), "{headline}");
            assert!(remedy.english().ends_with('.'), "{headline}");
            assert!(!remedy.contains("Azure AD"));
        }
    }

    #[test]
    fn a_problem_speaks_the_language_of_the_window_and_its_detail_stays() {
        let problem = refusal(50057).problem();
        let english = problem.to_string();
        let _speaking = speak_here(Language::German);
        assert_eq!(
            problem.headline.show(),
            "Sie konnten nicht angemeldet werden: Das Konto ist deaktiviert"
        );
        assert_eq!(problem.detail, refusal(50057).problem().detail);
        assert_ne!(problem.to_string(), english);
    }

    #[test]
    fn an_unknown_code_shows_the_services_words_inert_and_where_to_read_on() {
        let error = ServiceError {
            error: "invalid_request".into(),
            error_description: "AADSTS4711: strange \u{202e}thing\r\nTrace ID: t".into(),
            error_codes: vec![4711],
            correlation_id: "c-1".into(),
            timestamp: "2026-01-01 00:00:00Z".into(),
        };
        let problem = error.problem();
        assert_eq!(problem.cause, "AADSTS4711: strange ⟨U+202E⟩thing");
        assert!(problem.remedy.contains("error?code=4711"));
        for part in ["c-1", "2026-01-01", "AADSTS4711"] {
            assert!(problem.detail.contains(part), "{}", problem.detail);
        }
    }

    #[test]
    fn a_code_is_found_in_the_text_when_the_list_is_missing() {
        let error = ServiceError::of_redirect("access_denied", "AADSTS65004: User declined");
        assert_eq!(error.code(), Some(65004));
        assert_eq!(error.problem().headline, refusal(65004).problem().headline);
    }
}
