//! From what the person asks for to a proposal: what would follow, and the plan.

use jiff::{Span, Timestamp, Zoned};

use super::{State, may_change};
use crate::model::access::Node;
use crate::model::document::DelegationRole;
use crate::model::words::say;
use crate::plan::AccessEdit;
use crate::wizard::{Desk, Page, Reason};
use crate::work::{AccessWish, Job};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    Remove,
    Move,
    Extend,
    Confirm,
}

/// When access is to end: a time, or a span such as `4h` from now. `Ok(None)`: never.
pub fn end_of(text: &str, now: Timestamp) -> Result<Option<Timestamp>, Reason> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let utc = Zoned::new(now, jiff::tz::TimeZone::UTC);
    let span = || text.parse::<Span>().ok();
    let at = (text.parse::<Timestamp>().ok())
        .or_else(|| Some(utc.checked_add(span()?).ok()?.timestamp()));
    match at {
        Some(at) if at > now => Ok(Some(at)),
        _ => Err(Reason::new(say!("page-access-no-time"))),
    }
}

/// Why those picked cannot be proposed now.
pub fn why_not_propose(state: &State, desk: &Desk) -> Result<(), Reason> {
    may_change(desk)?;
    if state.draft.picked.is_empty() {
        return Err(Reason::new(say!("page-access-pick-first")));
    }
    end_of(&state.draft.until, desk.now).map(|_| ())
}

/// Those picked may not have been read yet: they go by name, and are read with what they hold.
pub(super) fn add(state: &mut State, desk: &mut Desk) {
    let (Some(role), Ok(())) = (state.draft.role, why_not_propose(state, desk)) else {
        return;
    };
    let Ok(until) = end_of(&state.draft.until, desk.now) else {
        return;
    };
    let members = state.draft.picked.iter().map(|p| p.dn.clone()).collect();
    let wish = AccessWish::Add {
        role,
        members,
        until,
    };
    send(state, desk, wish);
}

pub(super) fn about_chosen(state: &mut State, desk: &mut Desk, role: DelegationRole, act: Act) {
    let edits = edits(state, desk, role, act);
    ask(state, desk, edits.unwrap_or_default());
}

fn edits(state: &State, desk: &Desk, role: DelegationRole, act: Act) -> Option<Vec<AccessEdit>> {
    let (review, member) = (state.review()?, state.chosen?);
    let group: Node = review.groups.get(&role)?.root;
    let members = vec![member];
    let remove = AccessEdit::Remove { group, members };
    let one = match act {
        Act::Remove => remove,
        Act::Move => {
            let to = state.draft.role.filter(|to| *to != role)?;
            let add = AccessEdit::Add {
                group: review.groups.get(&to)?.root,
                members: vec![member],
            };
            return Some(vec![add, remove]);
        }
        Act::Extend => AccessEdit::AddUntil {
            group,
            member,
            until: end_of(&state.draft.until, desk.now).ok()??,
        },
        Act::Confirm => AccessEdit::Attest {
            group,
            member,
            confirmed: true,
            by: Some(state.draft.by.trim().to_owned()).filter(|by| !by.is_empty())?,
        },
    };
    Some(vec![one])
}

pub(super) fn ask(state: &mut State, desk: &mut Desk, edits: Vec<AccessEdit>) {
    if edits.is_empty() || may_change(desk).is_err() {
        return;
    }
    send(state, desk, AccessWish::Edits(edits));
}

fn send(state: &mut State, desk: &mut Desk, wish: AccessWish) {
    let (Some(read), Some(path)) = (state.read.value().cloned(), desk.path.clone()) else {
        return;
    };
    let job = Job::ProposeAccess {
        read,
        document: Box::new(desk.document.clone()),
        path,
        wish,
        why: state.draft.reason.clone(),
    };
    super::waiting::forget(state, desk);
    desk.load(Page::Access, job, &mut state.proposal);
}
