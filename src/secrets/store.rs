//! The key store as the port `SecretStore`. Its calls block, so each runs on a thread of its own.

use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use keyring_core::{CredentialStore, Entry};

use super::error::{Error, Result};
use crate::model::{Secret, ports};
use crate::system::key_store;

/// Under which name all entries of this program stand.
const SERVICE: &str = "Syncwright";
/// Written and deleted to see whether the store works.
const PROBE: &str = "probe (can be deleted)";

type Opener = Arc<dyn Fn() -> keyring_core::Result<Arc<CredentialStore>> + Send + Sync>;

/// Clones share one connection to the key store.
#[derive(Clone)]
pub struct Store {
    open: Opener,
    /// Opened with the first call; dropped when a call finds that it is gone.
    opened: Arc<Mutex<Option<Arc<CredentialStore>>>>,
}

impl Default for Store {
    fn default() -> Self {
        Self::opened_by(key_store::open)
    }
}

impl Store {
    /// The key store of this operating system; opened when it is first used.
    pub fn new() -> Self {
        Self::default()
    }

    fn opened_by(
        open: impl Fn() -> keyring_core::Result<Arc<CredentialStore>> + Send + Sync + 'static,
    ) -> Self {
        Self {
            open: Arc::new(open),
            opened: Arc::default(),
        }
    }

    /// `None`: there is no such entry, in a store that works.
    pub async fn get(&self, name: &str) -> Result<Option<Secret>> {
        let read = |entry: &Entry| entry.get_password().map(Secret::new);
        match self.with(name, read).await {
            Ok(secret) => Ok(Some(secret)),
            Err(Error::Missing { .. }) => {
                // A store that is locked or was never set up looks like an empty one.
                self.probe().await?;
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    pub async fn set(&self, name: &str, secret: &Secret) -> Result<()> {
        let secret = secret.clone();
        let write = move |entry: &Entry| entry.set_password(secret.expose());
        self.with(name, write).await
    }

    /// Deleting what is not there is done already.
    pub async fn delete(&self, name: &str) -> Result<()> {
        match self.with(name, Entry::delete_credential).await {
            Err(Error::Missing { .. }) => Ok(()),
            done => done,
        }
    }

    /// Can something be kept here? Writes an entry and deletes it again.
    pub async fn probe(&self) -> Result<()> {
        let try_out = |entry: &Entry| {
            entry.set_password("probe")?;
            entry.delete_credential()
        };
        self.with(PROBE, try_out).await
    }

    async fn with<T: Send + 'static>(
        &self,
        name: &str,
        act: impl FnOnce(&Entry) -> keyring_core::Result<T> + Send + 'static,
    ) -> Result<T> {
        let (this, name) = (self.clone(), name.to_owned());
        let done = tokio::task::spawn_blocking(move || {
            let result = this.entry(&name).and_then(|entry| act(&entry));
            result.map_err(|error| {
                let error = Error::of(error, &name);
                if matches!(error, Error::NoStore(_) | Error::Locked(_)) {
                    this.forget();
                }
                error
            })
        });
        done.await.map_err(|_| Error::Worker)?
    }

    fn entry(&self, name: &str) -> keyring_core::Result<Entry> {
        let store = {
            let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
            match &*opened {
                Some(store) => store.clone(),
                None => opened.insert((self.open)()?).clone(),
            }
        };
        let modifiers = key_store::modifiers();
        let modifiers = Some(&modifiers).filter(|m| !m.is_empty());
        store.build(SERVICE, name, modifiers)
    }

    fn forget(&self) {
        *self.opened.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

#[async_trait]
impl ports::SecretStore for Store {
    async fn get(&self, name: &str) -> ports::Result<Option<Secret>> {
        Ok(Self::get(self, name).await?)
    }

    async fn set(&self, name: &str, secret: &Secret) -> ports::Result<()> {
        Ok(Self::set(self, name, secret).await?)
    }

    async fn delete(&self, name: &str) -> ports::Result<()> {
        Ok(Self::delete(self, name).await?)
    }
}

#[cfg(test)]
mod tests;
