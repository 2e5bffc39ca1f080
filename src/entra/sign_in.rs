//! Signing in, by either way, up to a session. Dropping the future cancels it.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use super::browser::{self, Opener};
use super::claims::{Claims, Expected};
use super::cloud::{Access, Place};
use super::device;
use super::discovery::discover;
use super::error::{Error, Result};
use super::http::{Http, Limits};
use super::session::Session;
use crate::model::document::TenantChoice;
use crate::model::settings::Network;
use crate::model::words::words;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// The system's browser, PKCE, a loopback redirect.
    Browser,
    /// A code to enter on another page, or on another device. Tenants often block it.
    DeviceCode,
}

/// What the person has to do now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Prompt {
    /// The browser is being opened at this address; it can be copied if none appears.
    Browser { url: String },
    DeviceCode {
        code: String,
        url: String,
        expires_in: Duration,
    },
}

/// How to sign in, where it differs from the usual.
pub struct SignIn {
    limits: Limits,
    open: Opener,
    network: Network,
    access: Access,
}

impl Default for SignIn {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            open: browser::system_browser(),
            network: Network::default(),
            access: Access::default(),
        }
    }
}

impl SignIn {
    /// Shows the sign-in page with this instead of the system's browser.
    #[must_use]
    pub fn with_browser(
        mut self,
        open: impl Fn(&str) -> io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        self.open = Arc::new(open);
        self
    }

    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Reaches the tenant as the person has set it for this computer.
    #[must_use]
    pub fn with_network(mut self, network: Network) -> Self {
        self.network = network;
        self
    }

    /// Asks for these permissions. A person who has signed in for less signs in again for more.
    #[must_use]
    pub fn with_access(mut self, access: Access) -> Self {
        self.access = access;
        self
    }

    /// `hint`: the sign-in name to start with. `on_prompt` is called as soon as the person has to
    /// act.
    pub async fn run(
        &self,
        choice: &TenantChoice,
        method: Method,
        hint: Option<&str>,
        on_prompt: &mut (dyn FnMut(Prompt) + Send),
    ) -> Result<Session> {
        let place = Place {
            access: self.access,
            ..Place::of(choice)?
        };
        let http = Http::new(&place, &self.network, self.limits.clone())?;
        let discovery = discover(&http, &place).await?;
        let (tokens, nonce) = match method {
            Method::Browser => {
                let open = &self.open;
                let (tokens, nonce) =
                    browser::run(&http, &place, &discovery, hint, open, on_prompt).await?;
                (tokens, Some(nonce))
            }
            Method::DeviceCode => (
                device::run(&http, &place, &discovery, on_prompt).await?,
                None,
            ),
        };
        let id = tokens.id.as_ref();
        let id = id.ok_or_else(|| Error::IdToken(words!("entra-id-token-none")))?;
        let expected = Expected {
            client_id: &place.client_id,
            issuer: &discovery.issuer,
            nonce: nonce.as_ref().map(crate::model::Secret::expose),
            tenant: place.wanted.as_deref(),
            now: jiff::Timestamp::now().as_second(),
        };
        let claims = Claims::read(id, &expected)?;
        Ok(Session::new(http, place, discovery, tokens, claims))
    }
}

/// Signs in to the tenant of `choice`, see [`SignIn::run`].
pub async fn sign_in(
    choice: &TenantChoice,
    method: Method,
    hint: Option<&str>,
    access: Access,
    network: &Network,
    on_prompt: &mut (dyn FnMut(Prompt) + Send),
) -> Result<Session> {
    let sign_in = SignIn::default()
        .with_network(network.clone())
        .with_access(access);
    sign_in.run(choice, method, hint, on_prompt).await
}
