//! The task "Export": all that is configured, for an auditor and for the engine's server.

use std::path::PathBuf;

use crate::model::words::say;
use crate::wizard::{Desk, Effect, Load, Page};
use crate::work::{Job, Outcome, Ticket};

/// The folder beside the document.
const FOLDER: &str = "syncwright-export";

/// The folder that it was written to.
pub type Exported = Load<PathBuf>;

pub(super) fn begin(exported: &mut Exported, desk: &mut Desk) {
    if exported.is_running() {
        return;
    }
    // What is applied or opened, not what is being chosen.
    let document = desk.saved.clone().unwrap_or_else(|| desk.document.clone());
    let job = Job::Export {
        document: Box::new(document),
        known: Box::new(desk.circumstances()),
        netbios: desk.netbios_names(),
        folder: desk.beside(FOLDER),
    };
    desk.load(Page::Overview, job, exported);
}

/// `true`: it was about that.
pub(super) fn answer(
    exported: &mut Exported,
    ticket: Ticket,
    outcome: &Outcome,
    desk: &mut Desk,
) -> bool {
    if exported.ticket() != Some(ticket) {
        return false;
    }
    match outcome {
        Outcome::Saved { path, done } => {
            if done.is_ok() {
                let path = path.display().to_string();
                desk.push(Effect::Notice(say!(
                    "page-overview-export-done",
                    path = path
                )));
            }
            exported.finish(done.clone().map(|()| path.clone()));
        }
        Outcome::Progress(progress) => exported.progress(progress.clone()),
        Outcome::Failed(problem) => exported.finish(Err(problem.clone())),
        _ => exported.cancel(),
    }
    true
}
