//! Everything that can go wrong between here and the tenant.

use std::path::PathBuf;

use super::aadsts::ServiceError;
use super::cloud::registration_help;
use crate::model::provisioning::Direction;
use crate::model::text::{inert, middle};
use crate::model::words::{Words, words};
use crate::model::{Guid, Problem, ProblemKind as Kind};

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("no application (client) id is set")]
    NoClientId,
    #[error("the custom cloud has no endpoints")]
    NoEndpoints,
    #[error("not an https address without a path: {address}")]
    Address { of: Service, address: String },
    #[error("\"{0}\" is not a domain name")]
    Domain(String),
    /// `why` is empty where the file holds no certificate.
    #[error("the file with certificate authorities {file}: {why}")]
    CaFile { file: PathBuf, why: String },
    #[error("the HTTPS client: {0}")]
    Client(String),
    #[error("{host} cannot be reached: {why}")]
    Unreachable { host: String, why: String },
    #[error("{host} did not answer in time: {why}")]
    TimedOut { host: String, why: String },
    #[error("the certificate of {host} is not trusted: {why}")]
    Untrusted { host: String, why: String },
    #[error("the sign-in service refused: {}", .0.error)]
    Service(ServiceError),
    #[error("nobody is signed in any more: {}", .0.error)]
    SignInAgain(ServiceError),
    #[error("signed out")]
    SignedOut,
    #[error("the page in the browser was not finished in time")]
    BrowserTimedOut,
    #[error("the device code was declined")]
    Declined,
    #[error("the device code has expired")]
    CodeExpired,
    #[error("the loopback listener: {0}")]
    Listener(std::io::Error),
    #[error("the id token: {}", .0.english())]
    IdToken(Words),
    #[error("a personal account")]
    PersonalAccount,
    #[error("signed in to tenant {got}, not to {wanted}")]
    OtherTenant { wanted: String, got: String },
    #[error("the tenant is of type {0}")]
    TenantType(String),
    #[error("{} is not what was expected: {why}", what.english())]
    Malformed { what: Words, why: String },
    #[error("{} is larger than {limit} bytes", what.english())]
    TooLarge { what: Words, limit: usize },
    /// `host` is empty where the link is no address.
    #[error("{} led to another host: {host}", what.english())]
    ForeignLink { what: Words, host: String },
    #[error("{} was asked too often; wait {wait_secs:?} s", what.english())]
    Busy {
        what: Words,
        wait_secs: Option<u64>,
        detail: String,
    },
    /// `granted`: the sign-in has the `permission`, so it is the role that is missing.
    #[error("{doing:?} {} is not allowed", what.english())]
    Denied {
        what: Words,
        doing: Doing,
        permission: Option<&'static str>,
        granted: bool,
        detail: String,
    },
    #[error("a stronger sign-in is wanted for {}", what.english())]
    Challenged { what: Words, detail: String },
    #[error("{} has changed", what.english())]
    Stale { what: Words, detail: String },
    /// Asked to make something, the service failed in a way that leaves open whether it did.
    #[error("{}: it may have been made", what.english())]
    Unsure { what: Words, detail: String },
    /// Another than every name that the gallery is known to have for it.
    #[error("the gallery has no template for {0:?}")]
    NoTemplate(Direction),
    #[error("the service principal {app} offers no job {template}")]
    NoJobTemplate { app: Guid, template: String },
    #[error("{} did not reach all of the service in time", what.english())]
    NotYet { what: Words, detail: String },
    #[error("{}: not found", what.english())]
    NotFound { what: Words, detail: String },
    #[error("{}: Microsoft Graph answered {status}", what.english())]
    Graph {
        what: Words,
        doing: Doing,
        status: u16,
        detail: String,
    },
    #[error("no random numbers from the operating system: {0}")]
    Random(#[from] getrandom::Error),
}

/// What was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    Reading,
    Writing,
}

/// Whose address it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    SignIn,
    Graph,
}

impl Error {
    /// 403 and 404: the person or the cloud does not have this; reading the rest can go on.
    pub fn is_absence(&self) -> bool {
        matches!(self, Self::Denied { .. } | Self::NotFound { .. })
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::Service(service) => service.problem(),
            Error::SignInAgain(service) => ended(&service),
            Error::Random(_) => Self::internal(clean(&error.to_string())),
            Error::NoClientId
            | Error::NoEndpoints
            | Error::Address { .. }
            | Error::Domain(_)
            | Error::CaFile { .. }
            | Error::Client(_) => of_settings(error),
            Error::Unreachable { .. } | Error::TimedOut { .. } | Error::Untrusted { .. } => {
                of_network(error)
            }
            Error::SignedOut
            | Error::BrowserTimedOut
            | Error::Declined
            | Error::CodeExpired
            | Error::Listener(_)
            | Error::IdToken(_)
            | Error::PersonalAccount
            | Error::OtherTenant { .. }
            | Error::TenantType(_) => of_sign_in(error),
            Error::Denied { .. }
            | Error::Challenged { .. }
            | Error::NoTemplate(_)
            | Error::NoJobTemplate { .. }
            | Error::NotYet { .. }
            | Error::Unsure { .. } => of_permission(error),
            other => of_graph(other),
        }
    }
}

fn ended(service: &ServiceError) -> Problem {
    let known = service.problem();
    let cause = match known.cause.is_empty() {
        true => words!("entra-ended-cause"),
        false => known.cause,
    };
    Problem::new(
        Kind::SignIn,
        words!("entra-ended"),
        words!("entra-ended-advice"),
    )
    .because(cause)
    .detail(known.detail)
}

/// What is set for the tenant or this computer cannot be used.
fn of_settings(error: Error) -> Problem {
    match error {
        Error::NoClientId => Problem::new(
            Kind::Invalid,
            words!("entra-no-client-id"),
            registration_help(),
        )
        .because(words!("entra-no-client-id-cause")),
        Error::NoEndpoints => Problem::new(
            Kind::Invalid,
            words!("entra-no-endpoints"),
            words!("entra-no-endpoints-advice"),
        ),
        Error::Address { of, address } => Problem::new(
            Kind::Invalid,
            words!("entra-address"),
            words!("entra-address-advice"),
        )
        .because(match of {
            Service::SignIn => words!("entra-address-login-cause", address = clean(&address)),
            Service::Graph => words!("entra-address-graph-cause", address = clean(&address)),
        }),
        Error::Domain(text) => Problem::new(
            Kind::Invalid,
            words!("entra-domain"),
            words!("entra-domain-advice"),
        )
        .because(words!("entra-domain-cause", text = clean(&text))),
        Error::CaFile { file, why } => {
            let file = clean(&file.to_string_lossy());
            Problem::new(
                Kind::Invalid,
                words!("entra-ca-file"),
                words!("entra-ca-file-advice"),
            )
            .because(match why.is_empty() {
                true => words!("entra-ca-file-empty-cause", file = file),
                false => words!("entra-ca-file-cause", file = file, why = clean(&why)),
            })
        }
        Error::Client(why) => Problem::new(
            Kind::Internal,
            words!("entra-no-https"),
            words!("entra-no-https-advice"),
        )
        .because(words!("entra-no-https-cause", why = clean(&why))),
        other => Problem::internal(clean(&other.to_string())),
    }
}

fn of_network(error: Error) -> Problem {
    let firewall = words!("entra-firewall-advice");
    match error {
        Error::Unreachable { host, why } => {
            let headline = words!("entra-unreachable", host = clean(&host));
            Problem::new(Kind::Unreachable, headline, firewall).detail(clean(&why))
        }
        Error::TimedOut { host, why } => {
            let headline = words!("entra-timed-out", host = clean(&host));
            Problem::new(Kind::TimedOut, headline, firewall).detail(clean(&why))
        }
        Error::Untrusted { host, why } => Problem::new(
            Kind::Untrusted,
            words!("entra-untrusted", host = clean(&host)),
            words!("entra-untrusted-advice"),
        )
        .detail(clean(&why)),
        other => Problem::internal(clean(&other.to_string())),
    }
}

fn of_sign_in(error: Error) -> Problem {
    match error {
        Error::SignedOut => Problem::new(
            Kind::SignIn,
            words!("entra-signed-out"),
            words!("entra-signed-out-advice"),
        ),
        Error::BrowserTimedOut => Problem::new(
            Kind::TimedOut,
            words!("entra-browser-timed-out"),
            words!("entra-browser-timed-out-advice"),
        )
        .because(words!("entra-browser-timed-out-cause")),
        Error::Declined => Problem::new(
            Kind::SignIn,
            words!("entra-declined"),
            words!("entra-declined-advice"),
        ),
        Error::CodeExpired => Problem::new(
            Kind::SignIn,
            words!("entra-aadsts-70019"),
            words!("entra-aadsts-70019-remedy"),
        ),
        Error::Listener(why) => Problem::new(
            Kind::Refused,
            words!("entra-no-listener"),
            words!("entra-no-listener-advice"),
        )
        .detail(clean(&why.to_string())),
        Error::IdToken(why) => Problem::new(
            Kind::Malformed,
            words!("entra-id-token"),
            words!("entra-id-token-advice"),
        )
        .because(why),
        Error::PersonalAccount => Problem::new(
            Kind::SignIn,
            words!("entra-personal"),
            words!("entra-personal-advice"),
        )
        .because(words!("entra-personal-cause")),
        Error::OtherTenant { wanted, got } => Problem::new(
            Kind::SignIn,
            words!("entra-other-tenant"),
            words!("entra-other-tenant-advice"),
        )
        .because(words!(
            "entra-other-tenant-cause",
            got = clean(&got),
            wanted = clean(&wanted)
        )),
        Error::TenantType(kind) => Problem::new(
            Kind::Refused,
            words!("entra-tenant-type"),
            words!("entra-tenant-type-advice"),
        )
        .because(words!("entra-tenant-type-cause", kind = clean(&kind))),
        other => Problem::internal(clean(&other.to_string())),
    }
}

/// What an answer of Microsoft Graph or of the sign-in service is.
fn of_graph(error: Error) -> Problem {
    match error {
        Error::Malformed { what, why } => Problem::new(
            Kind::Malformed,
            words!("entra-malformed", what = what),
            words!("entra-malformed-advice"),
        )
        .detail(clean(&why)),
        Error::TooLarge { what, limit } => Problem::new(
            Kind::Malformed,
            words!("entra-too-large"),
            words!("entra-too-large-advice"),
        )
        .because(words!("entra-too-large-cause", what = what, limit = limit)),
        Error::ForeignLink { what, host } => Problem::new(
            Kind::Malformed,
            words!("entra-foreign-link"),
            words!("entra-foreign-link-advice"),
        )
        .because(match host.is_empty() {
            true => words!("entra-foreign-link-nowhere", what = what),
            false => words!("entra-foreign-link-cause", what = what, host = clean(&host)),
        }),
        Error::Busy {
            what,
            wait_secs,
            detail,
        } => {
            let wait = match wait_secs {
                Some(secs) => words!("entra-busy-wait", n = secs),
                None => words!("entra-busy-wait-minutes"),
            };
            Problem::new(Kind::Busy, words!("entra-busy", what = what), wait).detail(clean(&detail))
        }
        Error::Stale { what, detail } => Problem::new(
            Kind::Stale,
            words!("entra-stale", what = what),
            words!("entra-stale-advice"),
        )
        .detail(clean(&detail)),
        Error::NotFound { what, detail } => Problem::new(
            Kind::NotFound,
            words!("entra-not-found", what = what),
            words!("entra-not-found-advice"),
        )
        .detail(clean(&detail)),
        Error::Graph {
            what,
            doing,
            status,
            detail,
        } => Problem::new(
            Kind::Refused,
            match doing {
                Doing::Reading => words!("entra-graph", what = what),
                Doing::Writing => words!("entra-graph-write", what = what),
            },
            words!("entra-graph-advice"),
        )
        .because(words!("entra-graph-cause", status = status.to_string()))
        .detail(clean(&detail)),
        other => Problem::internal(clean(&other.to_string())),
    }
}

/// What a permission, a role or the state of the service does not allow.
fn of_permission(error: Error) -> Problem {
    match error {
        Error::Denied {
            what,
            doing,
            permission,
            granted,
            detail,
        } => denied(what, doing, permission, granted).detail(clean(&detail)),
        Error::Challenged { what, detail } => Problem::new(
            Kind::SignIn,
            words!("entra-challenged", what = what),
            words!("entra-challenged-advice"),
        )
        .because(words!("entra-challenged-cause"))
        .detail(clean(&detail)),
        Error::NoTemplate(direction) => Problem::new(
            Kind::NotFound,
            match direction {
                Direction::ToTenant => words!("entra-no-template-to-tenant"),
                Direction::ToDirectory => words!("entra-no-template-to-directory"),
            },
            words!("entra-no-template-advice"),
        ),
        Error::NoJobTemplate { app, template } => Problem::new(
            Kind::Refused,
            words!("entra-no-job-template", template = clean(&template)),
            words!("entra-no-job-template-advice"),
        )
        .detail(app.to_string()),
        Error::Unsure { what, detail } => Problem::new(
            Kind::TimedOut,
            words!("entra-unsure", what = what),
            words!("entra-unsure-advice"),
        )
        .detail(clean(&detail)),
        Error::NotYet { what, detail } => Problem::new(
            Kind::Busy,
            words!("entra-not-yet", what = what),
            words!("entra-not-yet-advice"),
        )
        .detail(clean(&detail)),
        other => Problem::internal(clean(&other.to_string())),
    }
}

fn denied(what: Words, doing: Doing, permission: Option<&'static str>, granted: bool) -> Problem {
    let headline = match doing {
        Doing::Reading => words!("entra-denied", what = what),
        Doing::Writing => words!("entra-denied-write", what = what),
    };
    match permission {
        None => Problem::new(Kind::AccessDenied, headline, words!("entra-denied-advice")),
        Some(permission) if granted => Problem::new(
            Kind::AccessDenied,
            headline,
            words!("entra-denied-role-advice"),
        )
        .because(words!("entra-denied-role", permission = permission)),
        Some(permission) => Problem::new(
            Kind::AccessDenied,
            headline,
            words!("entra-denied-permission-advice"),
        )
        .because(words!("entra-denied-permission", permission = permission)),
    }
}

fn clean(text: &str) -> String {
    inert(&middle(text, 1000)).into_owned()
}
