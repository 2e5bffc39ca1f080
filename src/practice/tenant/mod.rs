//! The practice tenant: a sign-in service and Microsoft Graph over HTTPS on loopback.
//!
//! The pages that a person's browser opens are on a port of their own, over plain HTTP: no browser
//! knows the practice authority, and each would warn of it.
//!
//! What it answers follows microsoft.com's documentation and the v1.0 metadata; tests let
//! Microsoft's own clients read it. It can be told to misbehave, see [`Fault`].

mod batch;
mod data;
mod device;
mod fault;
mod graph;
mod groups;
mod id_token;
mod pages;
mod refusal;
mod serve;
mod settings;
mod sign_in;
mod state;
mod synchronization;
mod token;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::model::Guid;
use crate::model::document::{Cloud, Endpoints, TenantChoice};

use super::Result;
use super::tls::Authority;
use state::State;

pub use fault::{Fault, When};
pub use state::{Recorded, SECRET};

/// How to start.
pub struct Options {
    /// Port 0: any free one.
    pub address: SocketAddr,
    /// The authority that signs the server's certificate; `None`: one of its own.
    pub authority: Option<Arc<Authority>>,
    /// Who is signed in without being asked, by sign-in name. `None`: a page asks.
    pub signs_in: Option<String>,
    /// Seconds between polls of the device code flow.
    pub device_interval_secs: u64,
    /// How long a new application or job takes to reach all of the service: 404 and 400 until then.
    pub replication: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            authority: None,
            signs_in: None,
            device_interval_secs: 5,
            replication: Duration::ZERO,
        }
    }
}

/// Someone who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub sign_in_name: String,
    pub name: String,
    pub roles: Vec<String>,
}

/// A practice tenant that serves until this is dropped.
pub struct Running {
    pub https: SocketAddr,
    /// `https://localhost:port`: base address of the sign-in service and of Graph.
    pub base: String,
    /// Base address of the pages for a person's browser: `http://localhost:port`. Away from
    /// loopback the same as `base`, as nothing may cross a network in the clear.
    pub pages: String,
    /// What a client has to trust.
    pub ca_pem: String,
    pub tenant: Guid,
    pub client_id: Guid,
    pub accounts: Vec<Account>,
    state: Arc<State>,
    _servers: Vec<serve::Server>,
}

/// Starts on the current tokio runtime.
pub async fn start(options: Options) -> Result<Running> {
    let data = data::Data::load()?;
    let authority = match options.authority {
        Some(authority) => authority,
        None => Arc::new(Authority::new()?),
    };
    let listening = serve::listen(options.address).await?;
    let https = listening.address;
    let host = if https.ip().is_loopback() {
        "localhost".to_owned()
    } else {
        https.ip().to_string()
    };
    let base = format!("https://{host}:{}", https.port());
    let for_people = if https.ip().is_loopback() {
        Some(serve::listen(SocketAddr::new(https.ip(), 0)).await?)
    } else {
        None
    };
    let pages = match &for_people {
        Some(listening) => format!("http://{host}:{}", listening.address.port()),
        None => base.clone(),
    };
    let state = Arc::new(State::new(
        base.clone(),
        pages.clone(),
        data,
        options.signs_in,
        options.device_interval_secs,
        options.replication,
    )?);
    let mut router = sign_in::routes()
        .merge(token::routes())
        .merge(device::routes())
        .merge(graph::routes(state.clone()))
        .with_state(state.clone());
    let human = sign_in::pages()
        .merge(device::pages())
        .with_state(state.clone());
    let mut servers = Vec::new();
    match for_people {
        Some(listening) => servers.push(serve::serve_plain(listening, human)),
        None => router = router.merge(human),
    }
    let tls = authority.server_config(&[&host])?;
    servers.push(serve::serve(listening, tls, router));
    let accounts = state.data.person.iter().map(account).collect();
    Ok(Running {
        https,
        base,
        pages,
        ca_pem: authority.ca_pem().to_owned(),
        tenant: state.data.organization.id,
        client_id: state.data.organization.client_id,
        accounts,
        state,
        _servers: servers,
    })
}

fn account(person: &data::Person) -> Account {
    Account {
        sign_in_name: person.sign_in_name.clone(),
        name: person.name.clone(),
        roles: person.roles.clone(),
    }
}

impl Running {
    /// What a document has to say to reach this tenant. `ca_file`: where the caller wrote
    /// [`Self::ca_pem`].
    pub fn choice(&self, ca_file: PathBuf) -> TenantChoice {
        TenantChoice {
            id: Some(self.tenant),
            domain: "fabrikam-practice.example".into(),
            cloud: Cloud::Custom,
            client_id: Some(self.client_id),
            endpoints: Some(Endpoints {
                login: self.base.clone(),
                graph: self.base.clone(),
            }),
            ca_file: Some(ca_file),
        }
    }

    /// From now on this person is signed in without being asked; `None`: a page asks.
    pub fn signs_in(&self, sign_in_name: Option<&str>) {
        self.state.set_signs_in(sign_in_name.map(str::to_owned));
    }

    /// Misbehave. `on` is the start of a path, such as `/v1.0/groups`; faults of the sign-in
    /// service take no path.
    pub fn arm(&self, fault: Fault, on: &str, when: When) {
        self.state.arm(fault, on, when);
    }

    /// All requests to Graph so far.
    pub fn recorded(&self) -> Vec<Recorded> {
        self.state.recorded()
    }

    /// So many objects have left the scope of provisioning: the next run of a job would delete them.
    pub fn objects_leave(&self, count: u64) {
        self.state.provisioning.memory().waiting_deletes = count;
    }

    /// A group has so many members, whoever they are.
    pub fn group_has(&self, group: Guid, members: usize) {
        self.state.set_members(group, members);
    }

    /// One cycle of every job that is started.
    pub fn run_jobs(&self) {
        synchronization::run_jobs(&self.state);
    }

    /// The gallery calls a template differently from now on.
    pub fn rename_template(&self, from: &str, to: &str) {
        self.state.provisioning.gallery().rename(from, to);
    }

    /// How many requests to paths that start with `on` were answered.
    pub fn served(&self, on: &str) -> usize {
        self.state.served(on)
    }
}
