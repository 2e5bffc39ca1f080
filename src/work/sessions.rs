//! What stays open between jobs: the signed-in tenant, the connected forests, the practice servers.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::directory::{self, Forests};
use crate::model::ports::Result;
use crate::model::settings::Settings;
use crate::model::words::words;
use crate::model::{Problem, ProblemKind};
use crate::practice::forest::Scenario;
use crate::{entra, secrets};

use super::servers::Servers;

/// Locks are held for a look or a change only, never over an await.
pub(super) struct Sessions {
    tenant: Mutex<Option<entra::Session>>,
    forests: Mutex<Forests>,
    practice: Mutex<Option<Servers>>,
    settings: Mutex<Settings>,
    pub(super) secrets: secrets::Store,
    pub(super) scenario: Scenario,
}

impl Sessions {
    pub(super) fn new(scenario: Scenario, settings: Settings) -> Self {
        Self {
            tenant: Mutex::default(),
            forests: Mutex::default(),
            practice: Mutex::default(),
            settings: Mutex::new(settings),
            secrets: secrets::Store::new(),
            scenario,
        }
    }

    pub(super) fn tenant(&self) -> Result<entra::Session> {
        lock(&self.tenant).clone().ok_or_else(|| {
            Problem::new(
                ProblemKind::SignIn,
                words!("work-not-signed-in"),
                words!("work-not-signed-in-advice"),
            )
        })
    }

    pub(super) fn has_tenant(&self) -> Option<entra::Session> {
        lock(&self.tenant).clone()
    }

    pub(super) fn set_tenant(&self, session: Option<entra::Session>) -> Option<entra::Session> {
        std::mem::replace(&mut *lock(&self.tenant), session)
    }

    /// By the DNS name of the forest's root domain.
    pub(super) fn forest(&self, name: &str) -> Result<directory::Session> {
        lock(&self.forests).get(name).cloned().ok_or_else(|| {
            Problem::new(
                ProblemKind::Unreachable,
                words!("work-not-connected", forest = name),
                words!("work-not-connected-advice"),
            )
        })
    }

    /// All of them, as one directory.
    pub(super) fn forests(&self) -> Forests {
        lock(&self.forests).clone()
    }

    pub(super) fn connect(&self, session: directory::Session) {
        lock(&self.forests).insert(session);
    }

    pub(super) fn disconnect(&self, forest: &str) {
        lock(&self.forests).remove(forest);
    }

    /// As they are now; a job that runs already goes on with those it began with.
    pub(super) fn settings(&self) -> Settings {
        lock(&self.settings).clone()
    }

    pub(super) fn set_settings(&self, settings: Settings) {
        *lock(&self.settings) = settings;
    }

    pub(super) fn set_practice(&self, practice: Servers) {
        *lock(&self.practice) = Some(practice);
    }
}

/// A worker that panicked while holding a lock leaves a value that is still whole: each change is
/// one assignment.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
