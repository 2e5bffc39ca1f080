//! An existing engine's configuration becomes the document of this window: read, looked at, taken.

use crate::model::Guid;
use crate::model::words::say;
use crate::wizard::{Desk, Load, Page, Reason};
use crate::work::{FilePurpose, Job, Outcome, ReadConfiguration, Ticket};

#[derive(Debug, Default)]
pub struct Import {
    /// The path being typed.
    pub path: String,
    pub read: Load<Box<ReadConfiguration>>,
    /// The tenant whose jobs are read, instead of a file.
    pub(super) live: Option<Guid>,
    picking: Option<Ticket>,
}

impl Import {
    /// Was it read of the tenant that is signed in to?
    pub(super) fn is_of(&self, desk: &Desk) -> bool {
        let signed_in = desk.tenant.value().map(|facts| facts.id);
        self.live.is_some() && self.live == signed_in
    }
}

#[derive(Debug, Clone)]
pub enum Msg {
    PathEdited(String),
    Browse(FilePurpose),
    Read,
    /// Not this one.
    Forget,
}

pub fn can_read(import: &Import) -> Result<(), Reason> {
    match import.path.trim().is_empty() {
        true => Err(Reason::new(say!("page-compare-path-missing"))),
        false => Ok(()),
    }
}

pub(super) fn update(import: &mut Import, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::PathEdited(path) => {
            forget(import, desk);
            import.path = path;
        }
        Msg::Browse(purpose) => {
            import.picking = Some(desk.run(Page::Start, Job::PickFile { purpose }));
        }
        Msg::Read => read(import, desk),
        Msg::Forget => forget(import, desk),
    }
}

fn read(import: &mut Import, desk: &mut Desk) {
    if can_read(import).is_err() {
        return;
    }
    import.live = None;
    let path = import.path.trim().into();
    desk.load(
        Page::Start,
        Job::ReadConfiguration { path },
        &mut import.read,
    );
}

/// Cloud Sync's jobs of the tenant that is signed in to.
pub(super) fn read_cloud(import: &mut Import, desk: &mut Desk) {
    let Some(tenant) = desk.tenant.value() else {
        return;
    };
    import.live = Some(tenant.id);
    desk.load(Page::Start, Job::ReadCloudSync, &mut import.read);
}

fn forget(import: &mut Import, desk: &mut Desk) {
    if let Some(ticket) = import.read.ticket() {
        desk.cancel(ticket);
    }
    import.read = Load::Idle;
}

/// Whether the answer was for it.
pub(super) fn answer(
    import: &mut Import,
    ticket: Ticket,
    outcome: &Outcome,
    desk: &mut Desk,
) -> bool {
    if import.picking == Some(ticket) {
        import.picking = None;
        if let Outcome::Picked {
            path: Some(path), ..
        } = outcome
        {
            import.path = path.display().to_string();
            read(import, desk);
        }
        return true;
    }
    if import.read.ticket() != Some(ticket) {
        return false;
    }
    match outcome {
        Outcome::ConfigurationRead(read) => import.read.finish(read.clone()),
        Outcome::CloudSyncRead(read) => {
            let mut read = read.clone();
            if let Ok(read) = &mut read {
                // The jobs say nothing of how one signs in to their tenant.
                read.imported
                    .document
                    .tenant
                    .clone_from(&desk.document.tenant);
            }
            import.read.finish(read);
        }
        Outcome::Failed(problem) => import.read.finish(Err(problem.clone())),
        Outcome::Cancelled => import.read = Load::Idle,
        _ => {}
    }
    true
}
