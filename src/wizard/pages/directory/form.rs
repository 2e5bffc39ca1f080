//! The form that connects one forest: what is typed, and what can be made of it.

use std::path::PathBuf;

use crate::model::document::{CredentialRef, Forest, Transport};
use crate::model::snapshot::{BindAs, ConnectSpec, Controller, ShownCertificate, TestStep};
use crate::model::words::{say, words};
use crate::model::{Secret, Words};
use crate::wizard::{Load, PracticeOffer, Reason};

#[derive(Debug)]
pub struct Form {
    /// The forest of the document that is signed in to again; `None`: a new one.
    pub forest: Option<String>,
    pub domain: String,
    /// Host or host:port; empty: found by DNS.
    pub controller: String,
    pub found: Load<Vec<Controller>>,
    pub transport: Transport,
    pub ca_path: String,
    pub ca: Load<Ca>,
    pub method: Method,
    pub account: String,
    pub password: Secret,
    pub keep: Keep,
    /// Name of the key-store entry or of the environment variable.
    pub keep_name: String,
    /// The chain of the test so far.
    pub steps: Vec<TestStep>,
    pub test: Load<()>,
    /// Test as soon as the CA file is read.
    pub test_after_ca: bool,
}

/// Further authorities to trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ca {
    /// `None`: the practice forest's own.
    pub path: Option<PathBuf>,
    pub pem: String,
    /// A line about each certificate.
    pub lines: Vec<Words>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Method {
    #[default]
    Password,
    Kerberos,
}

/// Where later runs by command line find a password.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Keep {
    #[default]
    Ask,
    KeyStore,
    Env,
}

impl Keep {
    pub const ALL: [Self; 3] = [Self::Ask, Self::KeyStore, Self::Env];

    /// `Err`: what is wrong with the name.
    pub fn reference(self, name: &str) -> Result<CredentialRef, Reason> {
        let name = name.trim();
        match self {
            Self::Ask => Ok(CredentialRef::Ask),
            Self::KeyStore if name.is_empty() => {
                Err(Reason::new(say!("page-directory-keep-entry-missing")))
            }
            Self::KeyStore => Ok(CredentialRef::KeyStore(name.into())),
            Self::Env if !is_variable(name) => {
                Err(Reason::new(say!("page-directory-keep-variable-fault")))
            }
            Self::Env => Ok(CredentialRef::Env(name.into())),
        }
    }

    pub fn of(credential: &CredentialRef) -> (Self, String) {
        match credential {
            CredentialRef::Ask | CredentialRef::Kerberos => (Self::Ask, String::new()),
            CredentialRef::KeyStore(name) => (Self::KeyStore, name.clone()),
            CredentialRef::Env(name) => (Self::Env, name.clone()),
        }
    }
}

fn is_variable(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && (name.bytes()).all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// A change of one field.
#[derive(Debug, Clone)]
pub enum Edit {
    Domain(String),
    Controller(String),
    Transport(Transport),
    CaPath(String),
    Method(Method),
    Account(String),
    Password(Secret),
    Keep(Keep),
    KeepName(String),
}

impl Default for Form {
    fn default() -> Self {
        Self {
            forest: None,
            domain: String::new(),
            controller: String::new(),
            found: Load::Idle,
            transport: Transport::Ldaps,
            ca_path: String::new(),
            ca: Load::Idle,
            method: Method::Password,
            account: String::new(),
            password: Secret::default(),
            keep: Keep::Ask,
            keep_name: String::new(),
            steps: Vec::new(),
            test: Load::Idle,
            test_after_ca: false,
        }
    }
}

impl Form {
    /// Signs in again to a forest of the document: everything but the password is known.
    pub fn of(forest: &Forest) -> Self {
        let (keep, keep_name) = Keep::of(&forest.sign_in.credential);
        let path = forest.ca_file.as_ref();
        Self {
            forest: Some(forest.name.clone()),
            domain: forest.name.clone(),
            controller: typed_before(forest).join(", "),
            transport: forest.transport,
            ca_path: path.map(|p| p.display().to_string()).unwrap_or_default(),
            method: match forest.sign_in.credential {
                CredentialRef::Kerberos => Method::Kerberos,
                _ => Method::Password,
            },
            account: forest.sign_in.account.clone(),
            keep,
            keep_name,
            ..Self::default()
        }
    }

    /// The practice forest's own account, through the same steps as a real one.
    pub fn of_practice(offer: &PracticeOffer) -> Self {
        let spec = &offer.forest;
        let (method, account, password) = match &spec.sign_in {
            BindAs::Password { account, password } => {
                (Method::Password, account.clone(), password.clone())
            }
            BindAs::Kerberos => (Method::Kerberos, String::new(), Secret::default()),
        };
        let ca = (spec.ca_pem.clone()).map(|pem| Ca {
            path: offer.tenant.ca_file.clone(),
            pem,
            lines: vec![words!("page-directory-ca-practice")],
        });
        Self {
            domain: spec.domain.clone(),
            controller: spec.controllers.join(", "),
            transport: spec.transport,
            ca_path: (offer.tenant.ca_file.as_ref())
                .map(|p| p.display().to_string())
                .unwrap_or_default(),
            ca: ca.map_or(Load::Idle, Load::Ready),
            method,
            account,
            password,
            ..Self::default()
        }
    }

    /// The test that was made is not for what is typed now.
    pub fn edit(&mut self, edit: Edit) {
        if !matches!(edit, Edit::Keep(_) | Edit::KeepName(_)) {
            self.steps.clear();
            self.test = Load::Idle;
            self.test_after_ca = false;
        }
        match edit {
            Edit::Domain(text) => {
                self.domain = text;
                self.found = Load::Idle;
            }
            Edit::Controller(text) => self.controller = text,
            Edit::Transport(transport) => self.transport = transport,
            Edit::CaPath(text) => {
                self.ca_path = text;
                self.ca = Load::Idle;
            }
            Edit::Method(method) => self.method = method,
            Edit::Account(text) => self.account = text,
            Edit::Password(password) => self.password = password,
            Edit::Keep(keep) => {
                self.keep = keep;
                self.keep_name = match keep {
                    Keep::Ask => String::new(),
                    Keep::KeyStore => format!("syncwright/{}", self.domain.trim()),
                    Keep::Env => "SYNCWRIGHT_AD_PASSWORD".into(),
                };
            }
            Edit::KeepName(text) => self.keep_name = text,
        }
    }

    pub fn domain_fault(&self) -> Option<&'static str> {
        let text = self.domain.trim();
        (!text.is_empty() && !is_dns_name(text)).then_some(say!("page-directory-domain-name-fault"))
    }

    pub fn controller_fault(&self) -> Option<&'static str> {
        (!self.controllers().all(is_host_and_port))
            .then_some(say!("page-directory-controller-fault"))
    }

    pub fn account_fault(&self) -> Option<&'static str> {
        let text = self.account.trim();
        let form = text.contains('@') || text.contains('\\') || text.contains('=');
        (!text.is_empty() && !form).then_some(say!("page-directory-account-fault"))
    }

    /// May controllers be looked for?
    pub fn can_find(&self) -> Result<(), Reason> {
        match (self.domain.trim(), self.domain_fault()) {
            ("", _) => Err(Reason::new(say!("page-directory-domain-name-missing"))),
            (_, Some(fault)) => Err(Reason::new(fault)),
            _ => Ok(()),
        }
    }

    /// May the connection be tested?
    pub fn can_test(&self) -> Result<(), Reason> {
        self.can_find()?;
        let faults = [self.controller_fault(), self.account_fault()];
        if let Some(fault) = faults.into_iter().flatten().next() {
            return Err(Reason::new(fault));
        }
        if let Some(problem) = self.ca.problem() {
            return Err(Reason::new(problem.headline.show()));
        }
        if self.method == Method::Password {
            if self.account.trim().is_empty() {
                return Err(Reason::new(say!("page-directory-account-missing")));
            }
            // Active Directory takes an empty password as an anonymous sign-in and says yes.
            if self.password.is_empty() {
                return Err(Reason::new(say!("page-directory-password-missing")));
            }
        }
        self.credential().map(|_| ())
    }

    pub fn credential(&self) -> Result<CredentialRef, Reason> {
        match self.method {
            Method::Kerberos => Ok(CredentialRef::Kerberos),
            Method::Password => self.keep.reference(&self.keep_name),
        }
    }

    /// The file is named and not read yet.
    pub fn needs_ca(&self) -> bool {
        !self.ca_path.trim().is_empty() && self.ca.value().is_none()
    }

    /// The controllers typed: one, or several with commas between.
    pub fn controllers(&self) -> impl Iterator<Item = &str> {
        self.controller
            .split(',')
            .map(str::trim)
            .filter(|c| !c.is_empty())
    }

    /// `None` until everything needed is there.
    pub fn spec(&self) -> Option<ConnectSpec> {
        self.can_test().ok().filter(|()| !self.needs_ca())?;
        Some(ConnectSpec {
            domain: self.domain.trim().trim_end_matches('.').to_owned(),
            controllers: self.controllers().map(str::to_owned).collect(),
            transport: self.transport,
            ca_pem: self.ca.value().map(|ca| ca.pem.clone()),
            sign_in: match self.method {
                Method::Kerberos => BindAs::Kerberos,
                Method::Password => BindAs::Password {
                    account: self.account.trim().to_owned(),
                    password: self.password.clone(),
                },
            },
        })
    }

    /// The certificate that ended the chain, if it did.
    pub fn refused_certificate(&self) -> Option<&ShownCertificate> {
        let last = self.steps.last().filter(|s| s.outcome.is_err())?;
        last.certificate.as_ref()
    }
}

/// Every controller of the forest that the document names, once.
fn typed_before(forest: &Forest) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in forest.domain.iter().flat_map(|d| &d.controllers) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

fn is_dns_name(text: &str) -> bool {
    let text = text.trim_end_matches('.');
    text.len() <= 253
        && text.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && label
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        })
}

fn is_host_and_port(text: &str) -> bool {
    if let Some(rest) = text.strip_prefix('[') {
        let Some((address, port)) = rest.split_once(']') else {
            return false;
        };
        return url::Host::parse(&format!("[{address}]")).is_ok()
            && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port));
    }
    match text.split_once(':') {
        Some((host, port)) => is_dns_name(host) && is_port(port),
        None => is_dns_name(text),
    }
}

fn is_port(text: &str) -> bool {
    text.parse::<u16>().is_ok_and(|p| p > 0)
}
