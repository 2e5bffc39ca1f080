//! A proposal that waits for a yes: it grows old when something that it counts on moves, and it can be
//! taken into the plan of the whole configuration, which somebody else can look at before it is
//! carried out.

use std::collections::BTreeSet;

use super::{State, may_change};
use crate::insight::drift::Repair;
use crate::model::document::DelegationRole;
use crate::model::words::{Words, say};
use crate::model::{Dn, Document};
use crate::plan::{Action, Plan};
use crate::wizard::{Desk, Load, Page, Reason};
use crate::work::{Job, Outcome, Ticket};

#[derive(Debug, Default)]
pub struct Watch {
    look: Load<()>,
    /// What moved since: it cannot be carried out any more.
    pub stale: Option<Words>,
}

/// There is another proposal, or none.
pub(super) fn forget(state: &mut State, desk: &mut Desk) {
    if let Some(ticket) = state.watch.look.ticket() {
        desk.cancel(ticket);
    }
    state.watch = Watch::default();
}

/// Is there a plan in sight that can grow old?
pub(in crate::wizard) fn watches(state: &State, desk: &Desk) -> bool {
    let shown = state.proposal.value().is_some_and(|p| !p.plan.is_empty());
    shown
        && !state.proposal.is_running()
        && !state.watch.look.is_running()
        && state.watch.stale.is_none()
        && desk.signed_out_forests().is_empty()
}

/// Looks once: the window asks for it every few seconds while the page is in front.
pub(in crate::wizard) fn look(state: &mut State, desk: &mut Desk) {
    if !watches(state, desk) {
        return;
    }
    if let Some(proposal) = state.proposal.value() {
        let plan = Box::new(proposal.plan.clone());
        desk.load(Page::Access, Job::LookAgain { plan }, &mut state.watch.look);
    }
}

/// Takes an answer; `false`: it was for somebody else.
pub(super) fn answer(state: &mut State, ticket: Ticket, outcome: &Outcome) -> bool {
    if state.watch.look.ticket() != Some(ticket) {
        return false;
    }
    match outcome {
        Outcome::Progress(_) => return true,
        Outcome::StillSo(Ok(moved)) => state.watch.stale.clone_from(moved),
        // What could not be told now is asked again at the next look.
        _ => {}
    }
    state.watch.look = Load::Idle;
    true
}

/// Why what is proposed cannot be carried out now.
pub fn can_apply(state: &State, desk: &Desk) -> Result<(), Reason> {
    may_change(desk)?;
    let Some(proposal) = state.proposal.value() else {
        return Err(Reason::new(say!("page-access-so-already")));
    };
    if !proposal.what_if.refused.is_empty() {
        return Err(Reason::new(say!("page-access-refused")));
    }
    if proposal.plan.is_empty() {
        return Err(Reason::new(say!("page-access-so-already")));
    }
    match state.watch.stale {
        Some(_) => Err(Reason::new(say!("page-access-out-of-date"))),
        None => Ok(()),
    }
}

/// The choices and repairs by which the plan of the configuration does the same.
struct Choices {
    document: Document,
    repairs: BTreeSet<Repair>,
}

/// `None`: it cannot, for access with an end is not what a document asks for, nor is what
/// concerns other groups than the four.
fn choices(plan: &Plan, now: &Document) -> Option<Choices> {
    let mut out = Choices {
        document: now.clone(),
        repairs: BTreeSet::new(),
    };
    for step in &plan.steps {
        match &step.action {
            Action::WriteDocument { document, .. } => out.document = (**document).clone(),
            Action::AddMembers { group, .. } => drop(role_of(now, group)?),
            Action::RemoveMembers {
                group,
                members,
                ends,
            } if ends.is_empty() => {
                let role = role_of(now, group)?;
                let out_of = members.iter().cloned();
                out.repairs
                    .extend(out_of.map(|member| Repair::TakeOut { role, member }));
            }
            Action::Revoke { on, who, ace } => {
                role_of(now, on)?;
                let ace = ace.with_trustee(who).to_sddl();
                out.repairs.insert(Repair::TakeAway {
                    on: on.clone(),
                    ace,
                });
            }
            _ => return None,
        }
    }
    let timed = |d: &Document| d.delegation.temporary.len();
    (timed(&out.document) <= timed(now)).then_some(out)
}

fn role_of(document: &Document, group: &Dn) -> Option<DelegationRole> {
    let mut roles = DelegationRole::ALL.into_iter();
    roles.find(|role| {
        let spec = document.delegation.get(*role);
        spec.is_some_and(|spec| spec.dn == *group)
    })
}

pub fn can_review(state: &State, desk: &Desk) -> Result<(), Reason> {
    can_apply(state, desk)?;
    let plan = state.proposal.value().map(|p| &p.plan);
    match plan.and_then(|plan| choices(plan, &desk.document)) {
        Some(_) => Ok(()),
        None => Err(Reason::new(say!("page-access-only-here"))),
    }
}

/// Makes it part of what is chosen, and opens the page where all of that is planned.
pub(super) fn review(state: &mut State, desk: &mut Desk) {
    if can_review(state, desk).is_err() {
        return;
    }
    let plan = state.proposal.value().map(|p| &p.plan);
    let Some(choices) = plan.and_then(|plan| choices(plan, &desk.document)) else {
        return;
    };
    desk.document = choices.document;
    desk.repairs.extend(choices.repairs);
    desk.reason = Some(state.draft.reason.trim().to_owned()).filter(|r| !r.is_empty());
    desk.replaced = true;
    desk.keep_draft(Page::Access);
    desk.leads_to = Some(Page::Review);
    super::carried_on(state);
    forget(state, desk);
}
