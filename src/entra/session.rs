//! Someone is signed in: the tokens, their renewal, and the port `Tenant`.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use async_trait::async_trait;
use tokio::sync::Mutex as AsyncMutex;

use super::claims::{Claims, Expected};
use super::cloud::{Access, Place};
use super::discovery::Discovery;
use super::error::{Error, Result};
use super::http::Http;
use super::tokens::{Tokens, refresh};
use super::{facts, groups};
use crate::model::tenant::{TenantFacts, TenantGroup, TenantGroups};
use crate::model::words::words;
use crate::model::{Guid, Secret, ports};

/// Clones share the tokens: signing out of one signs out all.
#[derive(Clone)]
pub struct Session {
    inner: Arc<Inner>,
}

struct Inner {
    http: Http,
    place: Place,
    discovery: Discovery,
    held: Mutex<Held>,
    /// One renewal at a time; the others wait for its result.
    renewing: AsyncMutex<()>,
    /// Applications that this session made or changed a moment ago: not all of the service knows it yet.
    fresh: Mutex<BTreeMap<Guid, Instant>>,
}

struct Held {
    /// `None` after signing out.
    tokens: Option<Tokens>,
    claims: Claims,
}

impl Session {
    pub(super) fn new(
        http: Http,
        place: Place,
        discovery: Discovery,
        tokens: Tokens,
        claims: Claims,
    ) -> Self {
        let held = Mutex::new(Held {
            tokens: Some(tokens),
            claims,
        });
        let renewing = AsyncMutex::new(());
        Self {
            inner: Arc::new(Inner {
                http,
                place,
                discovery,
                held,
                renewing,
                fresh: Mutex::default(),
            }),
        }
    }

    /// For display, and as the hint of the next sign-in.
    pub fn sign_in_name(&self) -> String {
        self.claims().preferred_username
    }

    /// The tenant's id.
    pub fn tenant(&self) -> Guid {
        self.claims().tid
    }

    /// Whether the sign-in has all the permissions of `access`. Without them, sign in again.
    pub fn has_access(&self, access: Access) -> bool {
        access.permissions().iter().all(|p| self.was_granted(p))
    }

    /// One that may write includes the one that may read.
    pub(super) fn was_granted(&self, permission: &str) -> bool {
        let wider = permission.replace(".Read.", ".ReadWrite.");
        let is = |name: &str| name == permission || name == wider;
        match self.held().tokens.as_ref().map(|t| &t.granted) {
            None => false,
            Some(None) => self.place().access.permissions().into_iter().any(is),
            Some(Some(granted)) => granted.iter().any(|name| is(name)),
        }
    }

    /// Until when answers about this application may still be those of before it was made.
    pub(super) fn fresh_until(&self, app: Guid) -> Option<Instant> {
        let made = self.fresh().get(&app).copied()?;
        Some(made + self.http().limits.replication)
    }

    pub(super) fn set_fresh(&self, app: Guid) {
        self.fresh().insert(app, Instant::now());
    }

    pub(super) fn forget_fresh(&self, app: Guid) {
        self.fresh().remove(&app);
    }

    fn fresh(&self) -> MutexGuard<'_, BTreeMap<Guid, Instant>> {
        self.inner
            .fresh
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets the tokens. The browser may still remember the account; the next sign-in asks which
    /// one to use all the same.
    pub fn sign_out(&self) {
        self.held().tokens = None;
    }

    /// The tenant, its domains, the signed-in person, licence and synchronisation settings.
    pub async fn facts(&self) -> Result<TenantFacts> {
        facts::read(self).await
    }

    /// One page of groups whose name starts with `search`; `next` is that of the page before.
    pub async fn groups(&self, search: &str, next: Option<String>) -> Result<TenantGroups> {
        groups::page(self, search, next).await
    }

    pub async fn group(&self, id: Guid) -> Result<Option<TenantGroup>> {
        groups::one(self, id).await
    }

    pub(super) fn http(&self) -> &Http {
        &self.inner.http
    }

    pub(super) fn place(&self) -> &Place {
        &self.inner.place
    }

    pub(super) fn claims(&self) -> Claims {
        self.held().claims.clone()
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.inner
            .held
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// An access token that has some life left and is not the one that was just `rejected`.
    pub(super) async fn access(&self, rejected: Option<&Secret>) -> Result<Secret> {
        let _one = self.inner.renewing.lock().await;
        let old = {
            let held = self.held();
            let tokens = held.tokens.as_ref().ok_or(Error::SignedOut)?;
            if tokens.is_fresh() && rejected != Some(&tokens.access) {
                return Ok(tokens.access.clone());
            }
            tokens.refresh.clone()
        };
        let Inner {
            http,
            place,
            discovery,
            ..
        } = &*self.inner;
        let new = refresh(
            http,
            discovery,
            &place.client_id,
            &place.scopes(),
            old.as_ref(),
        )
        .await?;
        let claims = new.id.as_ref().map(|id| self.renewed(id)).transpose()?;
        let mut held = self.held();
        // Someone may have signed out while the answer was on its way.
        if held.tokens.is_none() {
            return Err(Error::SignedOut);
        }
        if let Some(claims) = claims {
            held.claims = claims;
        }
        let access = new.access.clone();
        held.tokens = Some(new);
        Ok(access)
    }

    /// The claims of a renewed id token, which must be of the same person.
    fn renewed(&self, id: &Secret) -> Result<Claims> {
        let Inner {
            place, discovery, ..
        } = &*self.inner;
        let before = self.claims();
        let expected = Expected {
            client_id: &place.client_id,
            issuer: &discovery.issuer,
            nonce: None,
            tenant: Some(&before.tid.to_string()),
            now: jiff::Timestamp::now().as_second(),
        };
        let claims = Claims::read(id, &expected)?;
        if claims.oid != before.oid {
            return Err(Error::IdToken(words!("entra-id-token-person")));
        }
        Ok(claims)
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenant = &self.inner.place.tenant;
        f.debug_struct("Session")
            .field("tenant", tenant)
            .finish_non_exhaustive()
    }
}

#[async_trait]
impl ports::Tenant for Session {
    async fn facts(&self) -> ports::Result<TenantFacts> {
        Ok(Self::facts(self).await?)
    }

    async fn groups(&self, search: &str, next: Option<String>) -> ports::Result<TenantGroups> {
        Ok(Self::groups(self, search, next).await?)
    }

    async fn group(&self, id: Guid) -> ports::Result<Option<TenantGroup>> {
        Ok(Self::group(self, id).await?)
    }
}
