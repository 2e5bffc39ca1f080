//! A plan from a file: shown as its author made it, until something is chosen otherwise.

use super::{State, stale};
use crate::wizard::{Desk, Load};
use crate::work::OpenedPlan;

/// The plan from a file that the page shows; `None`: it shows one made here.
pub fn file_of(desk: &Desk) -> Option<&OpenedPlan> {
    let opened = desk.plan_file.as_deref()?;
    (*opened.plan.document == desk.document).then_some(opened)
}

pub fn is_from_file(desk: &Desk) -> bool {
    file_of(desk).is_some()
}

pub(super) fn show(state: &mut State, desk: &mut Desk) {
    let Some(opened) = file_of(desk) else {
        return;
    };
    state.path = opened.document.display().to_string();
    state.reason.clone_from(&opened.plan.cause.reason);
    state.export = Load::Idle;
    state.export_path = opened.file.display().to_string();
    state.seen = opened.plan.seen;
    state.made_for = Some((desk.document.clone(), opened.document.clone()));
    state.plan = Load::Ready(opened.plan.review());
    state.impact = super::Impact::of(desk);
    // It is old news: what has moved since is looked for at once.
    stale::begin_with_check(state, desk);
}
