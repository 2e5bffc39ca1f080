//! One side of a comparison: where it comes from, and reading it.

use super::State;
use crate::engines::compare::Configuration;
use crate::engines::reading::ServerConfiguration;
use crate::model::words::{say, words};
use crate::model::{Document, Guid, Problem};
use crate::wizard::{Desk, Load, Page, Reason};
use crate::work::{Job, Outcome, ReadConfiguration, Ticket, Version};

#[derive(Debug, Default)]
pub struct Side {
    pub source: Source,
    /// The path being typed.
    pub path: String,
    pub read: Load<Box<ReadConfiguration>>,
    /// By id; `None`: the last one.
    pub version: Option<String>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Source {
    /// What this window holds.
    #[default]
    Open,
    /// What its file holds.
    Saved,
    /// A version of it that was applied.
    Version,
    /// What the tenant has of Cloud Sync.
    Cloud,
    /// Another file or folder.
    Path,
}

impl Source {
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Saved,
        Self::Version,
        Self::Cloud,
        Self::Path,
    ];
}

/// Why the side cannot be read now.
pub fn can_read(state: &State, side: usize, desk: &Desk) -> Result<(), Reason> {
    let side = &state.sides[side];
    match side.source {
        Source::Path if side.path.trim().is_empty() => {
            Err(Reason::new(say!("page-compare-path-missing")))
        }
        Source::Cloud if tenant(desk).is_none() => {
            Err(Reason::new(say!("page-compare-signed-out")))
        }
        _ => Ok(()),
    }
}

/// Whether what the side names is being read, and what came of it.
pub fn loading(state: &State, side: usize) -> (bool, Option<&Problem>) {
    let side = &state.sides[side];
    match side.source {
        Source::Path => (side.read.is_running(), side.read.problem()),
        Source::Cloud => (state.cloud.is_running(), state.cloud.problem()),
        Source::Version => (state.versions.is_running(), state.versions.problem()),
        Source::Open | Source::Saved => (false, None),
    }
}

/// Reads what the side needs and nobody has read yet. Versions are files of this computer and read
/// each time: an apply adds one.
pub(super) fn want(state: &mut State, side: usize, desk: &mut Desk) {
    match state.sides[side].source {
        Source::Version => read(state, side, desk),
        Source::Cloud if live(state, desk).is_none() && !state.cloud.is_running() => {
            read(state, side, desk);
        }
        _ => {}
    }
}

pub(super) fn read(state: &mut State, side: usize, desk: &mut Desk) {
    if can_read(state, side, desk).is_err() {
        return;
    }
    let here = &mut state.sides[side];
    match here.source {
        Source::Path => {
            let path = here.path.trim().into();
            let job = Job::ReadConfiguration { path };
            desk.load(Page::Compare, job, &mut here.read);
        }
        Source::Cloud => {
            if state.cloud_of != tenant(desk) {
                // Of another tenant nothing is kept in sight.
                stop(&mut state.cloud, desk);
                state.cloud = Load::Idle;
            }
            state.cloud_of = tenant(desk);
            desk.load(Page::Compare, Job::ReadCloudSync, &mut state.cloud);
        }
        Source::Version => {
            if let Some(path) = desk.path.clone() {
                let job = Job::ReadHistory { path };
                desk.load(Page::Compare, job, &mut state.versions);
            }
        }
        Source::Open | Source::Saved => {}
    }
}

pub(super) fn stop<T>(load: &mut Load<T>, desk: &mut Desk) {
    if let Some(ticket) = load.ticket() {
        desk.cancel(ticket);
        load.cancel();
    }
}

fn tenant(desk: &Desk) -> Option<Guid> {
    desk.tenant.value().map(|facts| facts.id)
}

/// What was read of the tenant that is signed in to.
fn live<'a>(state: &'a State, desk: &Desk) -> Option<&'a Configuration> {
    let same = state.cloud_of.is_some() && state.cloud_of == tenant(desk);
    state.cloud.value().filter(|_| same).map(|read| &**read)
}

impl State {
    /// The version that the side names.
    pub fn version(&self, side: &Side) -> Option<&Version> {
        let all = self.versions.value()?;
        let chosen = side.version.as_ref();
        let found = chosen.and_then(|id| all.iter().find(|v| v.id == *id));
        found.or_else(|| all.first())
    }
}

pub(super) fn configuration(state: &State, side: usize, desk: &Desk) -> Option<Configuration> {
    let side = &state.sides[side];
    let of = Configuration::of_document;
    Some(match side.source {
        Source::Open => of(words!("compare-open"), &desk.document),
        Source::Saved => of(words!("compare-saved"), desk.saved.as_ref()?),
        Source::Version => {
            let version = state.version(side)?;
            of(version.title(), &version.document)
        }
        Source::Cloud => live(state, desk)?.clone(),
        Source::Path => side.read.value()?.configuration.clone(),
    })
}

pub(super) fn document<'a>(
    state: &'a State,
    side: &'a Side,
    desk: &'a Desk,
) -> Option<&'a Document> {
    match side.source {
        Source::Open => Some(&desk.document),
        Source::Saved => desk.saved.as_ref(),
        Source::Version => Some(&state.version(side)?.document),
        Source::Cloud => None,
        Source::Path => Some(&side.read.value()?.imported.document),
    }
}

pub(super) fn server(side: &Side) -> Option<&ServerConfiguration> {
    match side.source {
        Source::Path => side.read.value()?.server.as_ref(),
        _ => None,
    }
}

/// `true`: the answer was for the tenant's jobs or the versions.
pub(super) fn answer(state: &mut State, ticket: Ticket, outcome: &Outcome) -> bool {
    if state.cloud.ticket() == Some(ticket) {
        match outcome {
            Outcome::CloudSyncRead(read) => {
                let configuration = read.clone().map(|read| Box::new(read.configuration));
                state.cloud.finish(configuration);
            }
            Outcome::Failed(problem) => state.cloud.finish(Err(problem.clone())),
            Outcome::Cancelled => state.cloud.cancel(),
            _ => {}
        }
        return true;
    }
    if state.versions.ticket() == Some(ticket) {
        match outcome {
            Outcome::HistoryRead(versions) => state.versions.finish(Ok(versions.clone())),
            Outcome::Failed(problem) => state.versions.finish(Err(problem.clone())),
            Outcome::Cancelled => state.versions.cancel(),
            _ => {}
        }
        return true;
    }
    false
}
