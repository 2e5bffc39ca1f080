//! Groups that were written already, and what becomes of them by what is chosen now.

use super::State;
use crate::model::Document;
use crate::model::document::{EngineKind, GroupWriteback};
use crate::wizard::{Desk, Load, Page};
use crate::work::Job;

/// What an answer belongs to: group writeback as it is on disk, and as it is chosen now.
pub type Asked = (EngineKind, GroupWriteback, EngineKind, GroupWriteback);

fn of(document: &Document) -> (EngineKind, GroupWriteback) {
    (document.engine, document.group_writeback.clone())
}

/// Reads them when a choice may let them go or change them, once for each choice.
pub(super) fn ask(state: &mut State, desk: &mut Desk) {
    let Some((before, path)) = wanted(desk) else {
        state.asked_written = None;
        return forget(state, desk);
    };
    let ((engine, old), (engine_now, now)) = (of(&before), of(&desk.document));
    let asked = Some((engine, old, engine_now, now));
    if state.asked_written == asked {
        return;
    }
    state.asked_written = asked;
    forget(state, desk);
    let job = Job::FindWritten {
        before,
        after: Box::new(desk.document.clone()),
        path,
    };
    desk.load(Page::GroupWriteback, job, &mut state.written);
}

/// What was found answers another question.
fn forget(state: &mut State, desk: &mut Desk) {
    if let Some(ticket) = state.written.ticket() {
        desk.cancel(ticket);
    }
    state.written = Load::Idle;
}

/// The document on disk, if groups were written by it and their directory can be asked.
fn wanted(desk: &Desk) -> Option<(Box<Document>, std::path::PathBuf)> {
    let (saved, path) = (desk.saved.as_ref()?, desk.path.clone()?);
    let target = saved.group_writeback.target.as_ref();
    let target = target.filter(|_| saved.group_writeback.enabled)?;
    let signed_in = desk.forest_of(&target.dn).is_some();
    (signed_in && of(saved) != of(&desk.document)).then(|| (Box::new(saved.clone()), path))
}
