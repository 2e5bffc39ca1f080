//! The practice Active Directory: a forest of two domains (and one that nobody serves) that speaks
//! LDAP v3 over LDAPS and StartTLS on loopback.
//!
//! It behaves as a Windows domain controller where that differs from Samba: limits on pages and
//! values, error texts, sub-codes of a refused sign-in. What it does not do: SASL, global
//! catalogue, DirSync, VLV, replication, Kerberos.

mod access;
mod answers;
mod bind;
mod content;
mod controller;
mod filter;
mod schema;
mod search;
mod server;
mod store;
mod values;
mod wire;
mod write;

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;

use super::tls::{Authority, Flaw};
use super::{Error, Result};

pub use content::accounts;
pub use controller::Limits;
pub use server::Faults;

/// What the forest holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Scenario {
    /// About 400 users in 40 OUs, with everything odd that a company collects.
    #[default]
    Small,
    /// 10,000 OUs in one level and 200,000 users.
    Large,
    /// What a new forest has, and the practice accounts.
    Bare,
    /// As small, with names that attack whoever shows or logs them.
    Hostile,
}

impl FromStr for Scenario {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        match name {
            "small" => Ok(Self::Small),
            "large" => Ok(Self::Large),
            "bare" => Ok(Self::Bare),
            "hostile" => Ok(Self::Hostile),
            _ => Err(Error::Scenario(name.to_owned())),
        }
    }
}

impl fmt::Display for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Small => "small",
            Self::Large => "large",
            Self::Bare => "bare",
            Self::Hostile => "hostile",
        })
    }
}

#[derive(Debug, Clone)]
pub struct Options {
    pub scenario: Scenario,
    /// Addresses of the root domain's controller; port 0 takes a free one. The other domain's
    /// controller always takes free ports at the same address.
    pub ldaps: SocketAddr,
    pub ldap: SocketAddr,
    pub limits: Limits,
    pub faults: Faults,
    /// Serve a certificate with this fault.
    pub flaw: Option<Flaw>,
    /// A group called ADSyncBrowse stands where the wizard would make one.
    pub clash: bool,
}

impl Default for Options {
    fn default() -> Self {
        let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Self {
            scenario: Scenario::default(),
            ldaps: any,
            ldap: any,
            limits: Limits::default(),
            faults: Faults::default(),
            flaw: None,
            clash: false,
        }
    }
}

/// One domain's controller and where it listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain {
    pub dns: String,
    pub netbios: String,
    /// DNS name of the controller, which its certificate has beside the loopback names.
    pub host: String,
    pub ldaps: SocketAddr,
    pub ldap: SocketAddr,
}

/// The forest at work. Dropping it closes every port and connection.
pub struct Running {
    /// The root domain's.
    pub ldaps: SocketAddr,
    pub ldap: SocketAddr,
    /// DNS name of the root domain.
    pub domain: String,
    /// All domains that are served, the root first.
    pub domains: Vec<Domain>,
    pub ca_pem: String,
    shared: Arc<server::Shared>,
    _until: watch::Sender<()>,
}

impl Running {
    /// Misbehave from now on as told; `Faults::default()` ends it.
    pub fn set_faults(&self, faults: Faults) {
        *self
            .shared
            .faults
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = faults;
    }

    /// All objects in all naming contexts.
    pub fn objects(&self) -> usize {
        self.shared.read().store.len()
    }
}

impl fmt::Debug for Running {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Running")
            .field("domains", &self.domains)
            .finish_non_exhaustive()
    }
}

/// Builds the forest in memory and serves it with a certificate of an authority of its own.
pub async fn start(options: Options) -> Result<Running> {
    start_with(options, &Authority::new()?).await
}

/// As [`start`], with an authority that other practice servers use too.
pub async fn start_with(options: Options, authority: &Authority) -> Result<Running> {
    let (store, controllers) = content::build(&options)?;
    let (until, watch) = watch::channel(());
    let shared = Arc::new(server::Shared {
        state: RwLock::new(server::State {
            store,
            descriptors: access::Descriptors::default(),
        }),
        controllers,
        faults: Mutex::new(options.faults.clone()),
    });
    let mut domains = Vec::new();
    for (at, controller) in shared.controllers.iter().enumerate() {
        let (dns, netbios) = names_of(&shared, controller);
        let names = [controller.host.as_str(), dns.as_str()];
        let config = match options.flaw {
            None => authority.server_config(&names)?,
            Some(flaw) => authority.flawed_config(&names, flaw)?,
        };
        let tls = TlsAcceptor::from(config);
        let mut bound = Vec::new();
        for (address, ldaps) in [(options.ldaps, true), (options.ldap, false)] {
            let address = if at == 0 {
                address
            } else {
                SocketAddr::new(address.ip(), 0)
            };
            let (listener, address) = listen(address).await?;
            let port = server::Port {
                shared: shared.clone(),
                controller: at,
                tls: tls.clone(),
                ldaps,
                until: watch.clone(),
            };
            tokio::spawn(server::accept(listener, port));
            bound.push(address);
        }
        domains.push(Domain {
            host: controller.host.clone(),
            dns,
            netbios,
            ldaps: bound[0],
            ldap: bound[1],
        });
    }
    let root = domains
        .first()
        .cloned()
        .ok_or_else(|| Error::Data("it has no domain".into()))?;
    Ok(Running {
        ldaps: root.ldaps,
        ldap: root.ldap,
        domain: root.dns,
        domains,
        ca_pem: authority.ca_pem().to_owned(),
        shared,
        _until: until,
    })
}

/// DNS and NetBIOS name of the controller's domain.
fn names_of(shared: &server::Shared, controller: &controller::Controller) -> (String, String) {
    let state = shared.read();
    let domain = state.store.domain(controller.domain);
    domain
        .map(|d| (d.dns.clone(), d.netbios.clone()))
        .unwrap_or_default()
}

async fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr)> {
    let refused = |source| Error::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(refused)?;
    let bound = listener.local_addr().map_err(refused)?;
    Ok((listener, bound))
}
