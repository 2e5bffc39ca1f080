//! Everything that can go wrong between here and the tenant.

use std::path::PathBuf;

use super::aadsts::ServiceError;
use super::cloud::registration_help;
use crate::model::text::{inert, middle};
use crate::model::{Problem, ProblemKind};

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("no application (client) id is set")]
    NoClientId,
    #[error("the custom cloud has no endpoints")]
    NoEndpoints,
    #[error("{what} is not an https address without a path: {address}")]
    Address { what: &'static str, address: String },
    #[error("\"{0}\" is not a domain name")]
    Domain(String),
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
    #[error("the id token: {0}")]
    IdToken(String),
    #[error("a personal account")]
    PersonalAccount,
    #[error("signed in to tenant {got}, not to {wanted}")]
    OtherTenant { wanted: String, got: String },
    #[error("the tenant is of type {0}")]
    TenantType(String),
    #[error("{what} is not what was expected: {why}")]
    Malformed { what: String, why: String },
    #[error("{what} is larger than {limit} bytes")]
    TooLarge { what: String, limit: usize },
    #[error("{what} led to another host: {host}")]
    ForeignLink { what: String, host: String },
    #[error("{what} was asked too often; wait {wait_secs:?} s")]
    Busy {
        what: String,
        wait_secs: Option<u64>,
        detail: String,
    },
    #[error("reading {what} is not allowed")]
    Denied { what: String, detail: String },
    #[error("{what}: not found")]
    NotFound { what: String, detail: String },
    #[error("{what}: Microsoft Graph answered {status}")]
    Graph {
        what: String,
        status: u16,
        detail: String,
    },
    #[error("no random numbers from the operating system: {0}")]
    Random(#[from] getrandom::Error),
}

impl Error {
    /// 403 and 404: the person or the cloud does not have this; reading the rest can go on.
    pub fn is_absence(&self) -> bool {
        matches!(self, Self::Denied { .. } | Self::NotFound { .. })
    }
}

const FIREWALL: &str = "Check the network, the system's proxy settings and that the firewall lets HTTPS through to this host; then try again.";

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        use ProblemKind as Kind;
        let raw = clean(&error.to_string());
        match error {
            Error::Service(service) => service.problem(),
            Error::SignInAgain(service) => {
                let known = service.problem();
                Self::new(
                    Kind::SignIn,
                    "Your sign-in to Microsoft Entra ID has ended",
                    "Sign in again on the page Microsoft Entra ID. What you have entered stays.",
                )
                .because(known.cause)
                .detail(known.detail)
            }
            Error::NoClientId => Self::new(
                Kind::Invalid,
                "Signing in needs an app registration, and none is set",
                registration_help(),
            )
            .because("Microsoft lets only registered applications sign people in, and Syncwright has no registration that is valid in every tenant."),
            Error::NoEndpoints => Self::new(
                Kind::Invalid,
                "The custom cloud has no addresses",
                "Enter the addresses of its sign-in service and of Microsoft Graph, or choose another cloud.",
            ),
            Error::Address { .. } => Self::new(
                Kind::Invalid,
                "An address of the custom cloud cannot be used",
                "Enter it in the form https://login.example.com, with https and without a path.",
            )
            .because(raw),
            Error::Domain(_) => Self::new(
                Kind::Invalid,
                "The tenant's domain is not a domain name",
                "Enter one of the tenant's verified domains, for example contoso.com.",
            )
            .because(raw),
            Error::CaFile { .. } => Self::new(
                Kind::Invalid,
                "The file with further certificate authorities cannot be used",
                "Choose a PEM file that holds at least one certificate (-----BEGIN CERTIFICATE-----).",
            )
            .because(raw),
            Error::Client(_) => Self::new(
                Kind::Internal,
                "HTTPS could not be set up on this computer",
                "Check that the system has its certificate authorities (package ca-certificates on Linux) and a proxy setting that is an address.",
            )
            .because(raw),
            Error::Unreachable { host, why } => Self::new(
                Kind::Unreachable,
                format!("{} cannot be reached", clean(&host)),
                FIREWALL,
            )
            .detail(clean(&why)),
            Error::TimedOut { host, why } => Self::new(
                Kind::TimedOut,
                format!("{} did not answer in time", clean(&host)),
                FIREWALL,
            )
            .detail(clean(&why)),
            Error::Untrusted { host, why } => Self::new(
                Kind::Untrusted,
                format!("The certificate of {} is not trusted", clean(&host)),
                "If a proxy of your organisation opens TLS connections, choose its certificate authority as a file under \"Further certificate authorities\". If not, do not go on: someone may be in between.",
            )
            .detail(clean(&why)),
            Error::SignedOut => Self::new(
                Kind::SignIn,
                "Nobody is signed in to Microsoft Entra ID",
                "Sign in on the page Microsoft Entra ID.",
            ),
            Error::BrowserTimedOut => Self::new(
                Kind::TimedOut,
                "The sign-in in the browser was not finished",
                "Start it again and finish it in the page that opens; or use a device code if no browser appears.",
            )
            .because("Nothing came back from the browser in the time allowed."),
            Error::Declined => Self::new(
                Kind::SignIn,
                "The sign-in with the device code was declined",
                "Ask for a new code and accept the sign-in, or sign in with the browser.",
            ),
            Error::CodeExpired => Self::new(
                Kind::SignIn,
                "The device code has expired",
                "Ask for a new code and enter it within fifteen minutes.",
            ),
            Error::Listener(_) => Self::new(
                Kind::Refused,
                "The browser's answer cannot be received on this computer",
                "Security software may forbid programs to listen on 127.0.0.1. Allow it for Syncwright, or sign in with a device code.",
            )
            .because(raw),
            Error::IdToken(_) => Self::new(
                Kind::Malformed,
                "The answer of the sign-in service is not for this sign-in",
                "Check that the clock of this computer is right, then sign in again in the page that opens. If it comes back, do not go on: someone may be in between.",
            )
            .because(raw),
            Error::PersonalAccount => Self::new(
                Kind::SignIn,
                "You signed in with a personal Microsoft account",
                "Choose \"Sign in as someone else\" and use the work account of an administrator.",
            )
            .because("A personal account belongs to no tenant."),
            Error::OtherTenant { .. } => Self::new(
                Kind::SignIn,
                "You signed in to another tenant than the one chosen",
                "Sign in as someone else, or correct the tenant's id on this page.",
            )
            .because(raw),
            Error::TenantType(_) => Self::new(
                Kind::Refused,
                "This tenant cannot be synchronised with Active Directory",
                "Sign in to a workforce tenant of your organisation.",
            )
            .because(format!("It is a tenant for customers' accounts: {raw}.")),
            Error::Malformed { what, why } => Self::new(
                Kind::Malformed,
                format!("The answer for {} makes no sense", clean(&what)),
                "Try again. If it comes back, a proxy in between may change answers; report it with the detail below.",
            )
            .detail(clean(&why)),
            Error::TooLarge { .. } => Self::new(
                Kind::Malformed,
                "An answer of the tenant is far larger than it should be",
                "It was not read to its end. Try again; if it comes back, check the address and any proxy in between.",
            )
            .because(raw),
            Error::ForeignLink { .. } => Self::new(
                Kind::Malformed,
                "An answer of the tenant leads to another host",
                "It was not followed, so that your sign-in is not sent there. Try again; if it comes back, check the address and any proxy in between.",
            )
            .because(raw),
            Error::Busy { what, wait_secs, detail } => {
                let wait = match wait_secs {
                    Some(secs) => format!("Wait {secs} seconds, then try again."),
                    None => "Wait some minutes, then try again.".to_owned(),
                };
                let headline = format!("Microsoft Graph is too busy to answer for {}", clean(&what));
                Self::new(Kind::Busy, headline, wait).detail(clean(&detail))
            }
            Error::Denied { what, detail } => Self::new(
                Kind::AccessDenied,
                format!("You may not read {}", clean(&what)),
                "Use an account with the role Hybrid Identity Administrator (Global Administrator for the tenant's synchronisation settings). If you are eligible for it, activate the role in Privileged Identity Management and sign in again. If the role is active, an administrator must grant consent to the app registration's permissions.",
            )
            .detail(clean(&detail)),
            Error::NotFound { what, detail } => Self::new(
                Kind::NotFound,
                format!("The tenant does not have {}", clean(&what)),
                "It may have been deleted, or this cloud does not offer it. Read again.",
            )
            .detail(clean(&detail)),
            Error::Graph { what, detail, .. } => Self::new(
                Kind::Refused,
                format!("Microsoft Graph refused to answer for {}", clean(&what)),
                "Try again. If it comes back, give the detail below to Microsoft's support.",
            )
            .because(raw)
            .detail(clean(&detail)),
            Error::Random(_) => Self::internal(raw),
        }
    }
}

fn clean(text: &str) -> String {
    inert(&middle(text, 1000)).into_owned()
}
