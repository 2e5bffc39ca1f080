//! What differs from the last applied state: read when the page opens, decided one by one.

use std::collections::BTreeSet;
use std::path::PathBuf;

use jiff::Timestamp;

use crate::insight::drift::{Applied, Difference, Edit, World, differences};
use crate::model::Document;
use crate::model::words::say;
use crate::wizard::{Desk, Effect, Load, Page};
use crate::work::{Job, Outcome, Ticket};

/// The folder of what Entra Connect's server is given.
const FOR_SERVER: &str = "entra-connect";

#[derive(Debug, Default)]
pub struct Drift {
    pub now: Load<Box<World>>,
    /// When `now` was read.
    pub read_at: Option<Timestamp>,
    /// Found when the world was read or the document edited.
    pub found: Vec<Difference>,
    /// Left for now, in this window.
    pub left: BTreeSet<String>,
    /// No forest is connected: what is known is shown.
    pub offline: bool,
    /// Forests that are not connected while others are: what is in them is not compared.
    pub silent: Vec<String>,
    accepting: Option<Ticket>,
    /// What the engine's own server is given.
    pub exported: Load<PathBuf>,
    /// The difference that it sets back.
    pub exported_for: String,
    /// It holds choices that are not applied.
    exports_choices: bool,
    /// What `found` was made from, to make it again only when it changed.
    of: Option<Document>,
}

impl Drift {
    /// Those that are not left for now, worst first.
    pub fn open(&self) -> impl Iterator<Item = &Difference> {
        let open = |d: &&Difference| !self.left.contains(&d.id);
        self.found.iter().filter(open)
    }
}

/// Reads what stands now, in the forests that are connected.
pub(super) fn look(drift: &mut Drift, desk: &mut Desk) {
    if !drift.exported.is_running() {
        drift.exported = Load::Idle;
    }
    let Some(path) = desk.path.clone() else {
        return;
    };
    let silent = desk.signed_out_forests();
    drift.offline = silent.len() == desk.document.forest.len();
    drift.silent = match drift.offline {
        true => Vec::new(),
        false => silent.into_iter().map(str::to_owned).collect(),
    };
    if drift.offline {
        return;
    }
    let document = Box::new(desk.document.clone());
    desk.load(
        Page::Overview,
        Job::Compare { document, path },
        &mut drift.now,
    );
}

/// Compares again when the document or what was read is another.
pub(super) fn compare(drift: &mut Drift, applied: Option<&Applied>, desk: &Desk, anew: bool) {
    if !anew && drift.of.as_ref() == Some(&desk.document) {
        return;
    }
    drift.of = Some(desk.document.clone());
    // That the file was edited by hand is seen without a directory.
    let nothing = World::default();
    let now = match (drift.now.value(), drift.offline) {
        (Some(now), _) => Some(&**now),
        (None, true) => Some(&nothing),
        (None, false) => None,
    };
    drift.found = match (applied, now) {
        (Some(applied), Some(now)) => {
            let file = desk.saved.as_ref().unwrap_or(&desk.document);
            differences(applied, &desk.document, file, now)
        }
        _ => Vec::new(),
    };
}

/// The person chose what an offer does. `true`: the document was edited.
pub(super) fn carry_out(drift: &mut Drift, id: &str, edit: &Edit, desk: &mut Desk) -> bool {
    match edit {
        Edit::Note => {
            let Some(path) = desk.path.clone() else {
                return false;
            };
            let ids = vec![id.to_owned()];
            drift.accepting = Some(desk.run(Page::Overview, Job::AcceptDrift { path, ids }));
            false
        }
        Edit::Plan | Edit::Order(_) => {
            desk.leads_to = Some(Page::Review);
            false
        }
        Edit::Chosen(repair) => {
            desk.repairs.insert(repair.clone());
            desk.leads_to = Some(Page::Review);
            false
        }
        Edit::ForServer => {
            export(drift, id, desk);
            false
        }
        edit => {
            edit.carry_out(&mut desk.document);
            true
        }
    }
}

/// What was chosen for this difference is not asked of the next plan any more.
pub(super) fn not_repaired(drift: &Drift, id: &str, desk: &mut Desk) {
    let repair = drift.found.iter().find(|d| d.id == id);
    if let Some(Edit::Chosen(repair)) = repair.and_then(|d| Some(&d.repair.as_ref()?.edit)) {
        desk.repairs.remove(repair);
    }
}

/// The script and the checklist beside the document, of the choices that differences are found by.
fn export(drift: &mut Drift, id: &str, desk: &mut Desk) {
    if drift.exported.is_running() {
        return;
    }
    drift.exported_for = id.to_owned();
    drift.exports_choices = (desk.saved.as_ref()).is_some_and(|saved| *saved != desk.document);
    let job = Job::WriteForServer {
        document: Box::new(desk.document.clone()),
        netbios: desk.netbios_names(),
        folder: desk.beside(FOR_SERVER),
    };
    desk.load(Page::Overview, job, &mut drift.exported);
}

/// What was exported stands there, or could not be written. `true`: it was about that.
pub(super) fn answer_export(
    drift: &mut Drift,
    ticket: Ticket,
    outcome: &Outcome,
    desk: &mut Desk,
) -> bool {
    if drift.exported.ticket() != Some(ticket) {
        return false;
    }
    match outcome {
        Outcome::Saved { path, done } => {
            if done.is_ok() {
                let path = path.display().to_string();
                desk.push(Effect::Notice(match drift.exports_choices {
                    true => say!("page-overview-exported-choices", path = path),
                    false => say!("page-overview-exported", path = path),
                }));
            }
            let done = done.clone();
            drift.exported.finish(done.map(|()| path.clone()));
        }
        Outcome::Failed(problem) => drift.exported.finish(Err(problem.clone())),
        _ => drift.exported.cancel(),
    }
    true
}

/// `Some(true)`: what was read or kept is new, so that differences are to be found anew.
pub(super) fn answer(
    drift: &mut Drift,
    ticket: Ticket,
    outcome: &Outcome,
    clock: Timestamp,
) -> Option<bool> {
    if drift.now.ticket() == Some(ticket) {
        match outcome {
            Outcome::Compared(read) => {
                if read.is_ok() {
                    drift.read_at = Some(clock);
                }
                drift.now.finish(read.clone());
            }
            Outcome::Progress(progress) => {
                drift.now.progress(progress.clone());
                return Some(false);
            }
            Outcome::Failed(problem) => drift.now.finish(Err(problem.clone())),
            _ => drift.now.cancel(),
        }
        return Some(true);
    }
    if drift.accepting == Some(ticket) {
        drift.accepting = None;
        if let Outcome::DriftAccepted(Err(problem)) = outcome {
            drift.now.finish(Err(problem.clone()));
        }
        return Some(true);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wizard::testing;

    #[test]
    fn the_checklist_is_given_the_netbios_names_that_were_read() {
        let mut desk = testing::desk(&["corp.example"]);
        export(&mut Drift::default(), "id", &mut desk);
        let [(_, Job::WriteForServer { netbios, .. })] = &testing::jobs(&mut desk)[..] else {
            panic!("it is written");
        };
        let head = testing::dn("DC=corp,DC=example");
        assert_eq!(netbios.get(&head).map(String::as_str), Some("CORP"));
    }
}
