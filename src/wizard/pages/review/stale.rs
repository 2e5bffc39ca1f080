//! While a plan is shown the world may move: the file and the directory are looked at lightly, and
//! where something changed the plan is made again behind the one that is shown. Only if that one
//! would do something else is the shown one out of date.

use jiff::{SignedDuration, Timestamp};

use super::{State, current, file_of};
use crate::model::Dn;
use crate::model::words::Words;
use crate::plan::PlanReview;
use crate::wizard::{Desk, Load, Page};
use crate::work::{Glance, Job, Outcome, Ticket};

/// In a busy directory something changes all the time: that it did not matter is not found out
/// more often than this.
const BETWEEN_CHECKS: SignedDuration = SignedDuration::from_secs(20);

#[derive(Debug, Default)]
pub(super) struct Watch {
    /// As it was when the shown plan was made or found to hold.
    known: Option<Glance>,
    pub(super) glance: Load<()>,
    /// The plan made once more, and what was seen just before.
    pub(super) check: Load<()>,
    seen: Option<Glance>,
    checked: Option<Timestamp>,
}

/// A plan is asked for: what moves from now on counts.
pub(super) fn begin(state: &mut State, desk: &mut Desk) {
    forget(state, desk);
    start_glance(state, desk);
}

/// As [`begin`], for a plan made some time ago: it is checked as soon as the forests are there.
pub(super) fn begin_with_check(state: &mut State, desk: &mut Desk) {
    forget(state, desk);
    state.watch.known = Some(Glance::default());
    if desk.signed_out_forests().is_empty() {
        start_glance(state, desk);
    }
}

fn forget(state: &mut State, desk: &mut Desk) {
    for slot in [&state.watch.glance, &state.watch.check] {
        if let Some(ticket) = slot.ticket() {
            desk.cancel(ticket);
        }
    }
    state.stale = None;
    state.watch = Watch::default();
}

/// Is there a plan in sight that can grow old?
pub(in crate::wizard) fn watches(state: &State, desk: &Desk) -> bool {
    let idle = !state.watch.glance.is_running() && !state.watch.check.is_running();
    let shown = current(state, desk).is_some_and(|r| !r.plan.is_empty());
    idle && shown
        && state.stale.is_none()
        && !state.check.is_running()
        && desk.recovery.is_none()
        && desk.signed_out_forests().is_empty()
}

/// Looks once: the window asks for it every few seconds while the page is in front.
pub(in crate::wizard) fn look(state: &mut State, desk: &mut Desk) {
    if watches(state, desk) {
        start_glance(state, desk);
    }
}

fn start_glance(state: &mut State, desk: &mut Desk) {
    let heads: Vec<Dn> = desk.document.domains().map(|d| d.dn()).collect();
    let path = state.path.trim().into();
    let job = Job::Glance { path, heads };
    desk.load(Page::Review, job, &mut state.watch.glance);
}

/// Takes an answer; `false`: it was for somebody else.
pub(super) fn answer(
    state: &mut State,
    ticket: Ticket,
    outcome: &Outcome,
    desk: &mut Desk,
) -> bool {
    if state.watch.glance.ticket() == Some(ticket) {
        state.watch.glance = Load::Idle;
        if let Outcome::Glanced(Ok(glance)) = outcome {
            glanced(state, glance.clone(), desk);
        }
        return true;
    }
    if state.watch.check.ticket() != Some(ticket) {
        return false;
    }
    if let Outcome::Progress(_) = outcome {
        return true;
    }
    state.watch.check = Load::Idle;
    // What could not be told now is asked again at the next look.
    if let Outcome::Planned(Ok(now)) = outcome {
        checked(state, now, desk);
    }
    true
}

fn glanced(state: &mut State, glance: Glance, desk: &mut Desk) {
    let Some(known) = &state.watch.known else {
        state.watch.known = Some(glance);
        return;
    };
    if *known == glance || current(state, desk).is_none() || state.check.is_running() {
        return;
    }
    let lately =
        (state.watch.checked).is_some_and(|at| desk.now.duration_since(at) < BETWEEN_CHECKS);
    // The document is somebody's doing and never changes by itself.
    if lately && known.file == glance.file {
        return;
    }
    state.watch.seen = Some(glance);
    state.watch.checked = Some(desk.now);
    let job = super::job_again(state, desk);
    desk.load(Page::Review, job, &mut state.watch.check);
}

fn checked(state: &mut State, now: &PlanReview, desk: &Desk) {
    let Some(shown) = current(state, desk) else {
        return;
    };
    let moved: Option<Words> = match file_of(desk) {
        Some(opened) => (opened.plan.still_holds(now, state.path.trim()))
            .err()
            .map(|problem| problem.cause),
        None => shown.what_moved(now),
    };
    state.watch.known = state.watch.seen.take();
    if moved.is_some() {
        state.asking = false;
    }
    state.stale = moved;
}
