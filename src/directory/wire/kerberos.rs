//! Signing in with the Kerberos ticket at hand: whom the ticket is made out for, and what is wrong
//! with it (`resources/errors/kerberos.toml`).

use std::sync::LazyLock;

use serde::Deserialize;

use crate::directory::dial::Place;
use crate::directory::error::{Who, bind_refused};
use crate::model::words::{Told, words};
use crate::model::{Problem, ProblemKind};
use crate::system;

const TEXT: &str = include_str!("../../../resources/errors/kerberos.toml");

/// A file of ours that does not parse is a fault found by the tests; at run time the library's own
/// text remains.
static CATALOGUE: LazyLock<Vec<Meaning>> =
    LazyLock::new(|| toml::from_str(TEXT).map_or_else(|_| Vec::new(), |f: File| f.ticket));

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    ticket: Vec<Meaning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Meaning {
    says: Vec<String>,
    words: Told,
}

fn meaning(text: &str) -> Option<&'static Meaning> {
    let text = text.to_lowercase();
    CATALOGUE
        .iter()
        .find(|m| m.says.iter().any(|s| text.contains(s.as_str())))
}

#[cfg(feature = "kerberos")]
mod bind {
    use std::panic::AssertUnwindSafe;

    use futures_util::FutureExt;
    use ldap3::LdapError;
    use tokio::runtime::Handle;
    use tokio::task::spawn_blocking;
    use tokio::time::timeout;

    use super::super::Line;
    use super::{no_answer, no_ticket, refused, service};
    use crate::directory::error::{Failure, clean, seconds};

    impl Line {
        /// Shows the ticket to a controller of this domain, bound to this TLS connection (RFC 5929).
        pub(in crate::directory) async fn kerberos_bind(
            &self,
            domain: &str,
        ) -> Result<(), Failure> {
            let told = |problem| Failure::Told(Box::new(problem));
            let server = self.place.to_string();
            let service = service(&self.place, domain).map_err(told)?;
            let limit = self.timing.connect;
            let mut ldap = self.ldap.clone();
            ldap.with_timeout(limit);
            // The Kerberos library reads files and asks the network on the thread that calls it.
            let runtime = Handle::current();
            let bind = spawn_blocking(move || {
                let bind = AssertUnwindSafe(ldap.sasl_gssapi_bind(&service)).catch_unwind();
                let done = runtime.block_on(bind);
                (ldap, done)
            });
            let Ok(ended) = timeout(limit, bind).await else {
                let waited = seconds(limit);
                return Err(told(no_answer(&server, &waited.english())));
            };
            let (mut ldap, done) = ended.map_err(|e| Failure::Malformed(e.to_string()))?;
            match done {
                Ok(Err(LdapError::GssapiOperationError(text))) => {
                    Err(told(no_ticket(&server, &clean(&text))))
                }
                done => match self.settle(&mut ldap, done).await {
                    Err(Failure::Refused { code, text }) => {
                        Err(told(refused(&server, code, &text)))
                    }
                    settled => settled,
                },
            }
        }
    }
}

/// The host part of the service principal `ldap/…`: an address has none.
fn service(place: &Place, domain: &str) -> Result<String, Problem> {
    if place.address().is_some() {
        return Err(Problem::new(
            ProblemKind::Invalid,
            words!("directory-ticket-address", place = place.to_string()),
            words!("directory-full-name-advice"),
        )
        .because(words!("directory-ticket-address-cause")));
    }
    Ok(system::kerberos::host(&place.host, domain))
}

/// The Kerberos library on this side had no ticket to show, or none that is any good.
fn no_ticket(server: &str, text: &str) -> Problem {
    let detail = format!("Kerberos: {text}");
    match meaning(text) {
        Some(meaning) => meaning.words.problem(ProblemKind::SignIn),
        None => Problem::new(
            ProblemKind::SignIn,
            words!("directory-ticket-unusable", server = server),
            words!("directory-ticket-unusable-advice"),
        ),
    }
    .detail(detail)
}

/// The Kerberos service was waited for in vain.
fn no_answer(server: &str, waited: &str) -> Problem {
    let told = no_ticket(server, "cannot contact any KDC");
    Problem {
        kind: ProblemKind::TimedOut,
        detail: format!("no answer within {waited}"),
        ..told
    }
}

/// The server was shown the ticket and did not take it.
fn refused(server: &str, code: u32, text: &str) -> Problem {
    const STRONGER_AUTH_REQUIRED: u32 = 8;
    let detail = format!("result {code} from {server}: {text}");
    if code == STRONGER_AUTH_REQUIRED {
        return Problem::new(
            ProblemKind::Refused,
            words!("directory-ticket-in-tls", server = server),
            words!("directory-ticket-in-tls-advice"),
        )
        .because(words!("directory-ticket-in-tls-cause"))
        .detail(detail);
    }
    if let Some(meaning) = meaning(text) {
        return meaning.words.problem(ProblemKind::SignIn).detail(detail);
    }
    // "Name or password is wrong" speaks of what was never typed.
    let says_little = code == 49 && !text.contains("data ") || text.contains("data 52e");
    if says_little && !text.starts_with("80090346") {
        return Problem::new(
            ProblemKind::SignIn,
            words!("directory-ticket-not-taken", server = server),
            words!("directory-ticket-not-taken-advice"),
        )
        .because(words!("directory-ticket-not-taken-cause"))
        .detail(detail);
    }
    bind_refused(Who::Ticket, server, code, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Transport;

    fn place(text: &str) -> Place {
        Place::parse(text, Transport::Ldaps).unwrap()
    }

    #[test]
    fn the_ticket_is_asked_for_in_the_realm_of_the_domain() {
        let name = service(&place("dc1.corp.example"), "corp.example").unwrap();
        let realm = if cfg!(windows) { "" } else { "@CORP.EXAMPLE" };
        assert_eq!(name, format!("dc1.corp.example{realm}"));
    }

    #[test]
    fn an_address_has_no_ticket_and_the_name_is_asked_for() {
        for typed in ["192.0.2.7", "[2001:db8::7]:636"] {
            let problem = service(&place(typed), "corp.example").unwrap_err();
            assert!(problem.remedy.contains("full DNS name"), "{problem}");
        }
    }

    /// As MIT Kerberos 1.20 says it, through GSSAPI.
    #[test]
    fn each_fault_of_a_ticket_has_its_own_words_and_remedy() {
        let told = [
            (
                "No Kerberos credentials available (default cache: FILE:/tmp/krb5cc_0)",
                "no Kerberos ticket",
                "kinit",
            ),
            (
                "The referenced credential has expired Ticket expired",
                "expired",
                "kinit -R",
            ),
            ("Clock skew too great", "clocks differ", "clock"),
            (
                "Cannot contact any KDC for realm 'CORP.EXAMPLE'",
                "No Kerberos service",
                "port 88",
            ),
            (
                "Server krbtgt/CORP.EXAMPLE@OTHER.EXAMPLE not found in Kerberos database",
                "no way to the realm",
                "kinit",
            ),
            (
                "Cannot find KDC for realm \"CORP.EXAMPLE\"",
                "no way to the realm",
                "krb5.conf",
            ),
            (
                "Server ldap/dc1@CORP.EXAMPLE not found in Kerberos database",
                "by that name",
                "full DNS name",
            ),
            (
                "KDC has no support for encryption type",
                "encryption",
                "AES",
            ),
        ];
        for (text, headline, remedy) in told {
            let problem = no_ticket("dc1", &format!("GSS failure. {text}"));
            assert!(problem.headline.contains(headline), "{text}: {problem}");
            assert!(problem.remedy.contains(remedy), "{text}: {problem}");
            assert!(problem.detail.contains(text), "{problem}");
        }
        let other = no_ticket("dc1", "something new");
        assert!(other.detail.contains("something new"), "{other}");
        let silent = no_answer("dc1", "10 s");
        assert_eq!(silent.kind, ProblemKind::TimedOut);
        assert!(silent.remedy.contains("port 88"), "{silent}");
    }

    #[test]
    fn a_ticket_that_the_server_refuses_is_not_called_a_wrong_password() {
        let windows = "80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data 52e, v4563";
        for text in [windows, "SASL:[GSSAPI]: NT_STATUS_LOGON_FAILURE"] {
            let problem = refused("dc1", 49, text);
            assert!(problem.headline.contains("did not take"), "{problem}");
        }
        let disabled = refused("dc1", 49, &windows.replace("52e", "533"));
        assert!(disabled.headline.contains("disabled"), "{disabled}");
        let binding = "80090346: LdapErr: DSID-0C0906AC, comment: AcceptSecurityContext error, data 80090346, v4563";
        let binding = refused("dc1", 49, binding);
        assert!(binding.headline.contains("channel binding"), "{binding}");
        let clocks = refused("dc1", 49, "SASL:[GSSAPI]: NT_STATUS_TIME_DIFFERENCE_AT_DC");
        assert!(clocks.headline.contains("clocks"), "{clocks}");
        assert!(refused("dc1", 8, "no").remedy.contains("password"));
    }
}
