//! What the practice tenant remembers of provisioning while it runs.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::http::StatusCode;
use jiff::Timestamp;
use serde_json::Value;

use super::super::super::Result;
use super::super::graph::not_found;
use super::super::refusal::{GraphError, graph_error};
use super::gallery::{Gallery, JobTemplate, Template};
use crate::model::Guid;

pub struct Store {
    gallery: Mutex<Gallery>,
    /// How long what was made takes to reach all of the service.
    pub replication: Duration,
    memory: Mutex<Memory>,
}

#[derive(Default)]
pub struct Memory {
    pub apps: Vec<App>,
    /// Objects whose deletion waits for the next run, of any job.
    pub waiting_deletes: u64,
    /// When objects were provisioned on demand.
    pub on_demand: VecDeque<Instant>,
    /// `organization.onPremisesSyncEnabled`.
    pub sync_enabled: Option<bool>,
    pub password_sync: bool,
}

/// A service principal with its application.
pub struct App {
    pub id: Guid,
    pub app_id: Guid,
    /// Of the application.
    pub object_id: Guid,
    pub name: String,
    pub template: Template,
    pub created: Timestamp,
    pub made: Instant,
    pub principal_deleted: bool,
    pub application_deleted: bool,
    pub secrets: Vec<(String, String)>,
    pub jobs: Vec<Job>,
}

pub struct Job {
    pub id: String,
    pub template: &'static JobTemplate,
    pub made: Instant,
    /// Graph: `schedule.state`.
    pub state: &'static str,
    pub schema: Value,
    /// The `ETag` of the schema.
    pub etag: String,
    pub ran: Option<Ran>,
    pub last_success: Option<Ran>,
    pub quarantine: Option<Quarantine>,
}

#[derive(Clone)]
pub struct Ran {
    pub activity: Guid,
    pub began: Timestamp,
    pub ended: Timestamp,
    pub exported: u64,
    pub error: Option<RunError>,
}

#[derive(Clone)]
pub struct RunError {
    pub code: &'static str,
    pub message: String,
}

#[derive(Clone)]
pub struct Quarantine {
    pub began: Timestamp,
    pub reason: &'static str,
    pub series: u32,
    pub error: RunError,
}

impl Store {
    pub fn new(replication: Duration) -> Result<Self> {
        Ok(Self {
            gallery: Mutex::new(Gallery::load()?),
            replication,
            memory: Mutex::default(),
        })
    }

    pub fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn gallery(&self) -> MutexGuard<'_, Gallery> {
        self.gallery.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn reached(&self, made: Instant) -> bool {
        made.elapsed() >= self.replication
    }

    /// The application of this service principal, once all of the service knows it.
    pub fn app<'m>(
        &self,
        memory: &'m mut Memory,
        id: &str,
    ) -> std::result::Result<&'m mut App, GraphError> {
        let wanted = id.parse::<Guid>().ok();
        memory
            .apps
            .iter_mut()
            .find(|app| Some(app.id) == wanted && !app.principal_deleted && self.reached(app.made))
            .ok_or_else(|| not_found(id))
    }

    pub fn job<'m>(
        &self,
        app: &'m mut App,
        id: &str,
    ) -> std::result::Result<&'m mut Job, GraphError> {
        app.jobs
            .iter_mut()
            .find(|job| job.id == id && self.reached(job.made))
            .ok_or_else(|| {
                graph_error(
                    StatusCode::NOT_FOUND,
                    "NotFound",
                    format!("The synchronization job '{id}' does not exist."),
                )
            })
    }
}

impl App {
    pub fn secret(&self, key: &str) -> Option<&str> {
        let found = self.secrets.iter().find(|(name, _)| name == key);
        found.map(|(_, value)| value.as_str())
    }
}
