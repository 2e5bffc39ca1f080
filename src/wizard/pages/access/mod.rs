//! Delegated access: who has it in effect, what is wrong with it, and changes of it as a plan of
//! their own. It asks for nothing but reading until a plan is agreed to.

mod propose;
mod view;

use std::path::PathBuf;

use crate::insight::access::{AccessReview, STALE_DAYS};
use crate::model::access::Node;
use crate::model::document::DelegationRole;
use crate::model::snapshot::{FoundObject, ObjectKind};
use crate::model::words::say;
use crate::plan::{AccessEdit, Cause, Plan};
use crate::wizard::pickers::{LookFor, ObjectMsg, ObjectPicker};
use crate::wizard::{Desk, Effect, Load, Page, Reason, tasks};
use crate::work::{AccessExport, AccessProposal, AccessRead, Job, Outcome, Ticket};

pub use propose::{end_of, why_not_propose};
pub use view::{Filter, Sort, View, rows};

#[derive(Debug, Default)]
pub struct State {
    pub read: Load<AccessRead>,
    pub view: View,
    pub chosen: Option<Node>,
    pub draft: Draft,
    /// What would follow from the changes asked for, and the plan for them.
    pub proposal: Load<AccessProposal>,
    /// Agreed to: the parent takes it.
    consented: Option<(Box<Plan>, Cause)>,
    pub exported: Load<PathBuf>,
}

/// What is typed for the next change.
#[derive(Debug, Default)]
pub struct Draft {
    pub role: Option<DelegationRole>,
    pub picker: ObjectPicker,
    pub picked: Vec<FoundObject>,
    /// Empty: for good.
    pub until: String,
    pub reason: String,
    /// Who confirms.
    pub by: String,
}

#[derive(Debug, Clone)]
pub enum Msg {
    ReadAgain,
    Cancel,
    Role(Option<DelegationRole>),
    Filter(Filter),
    Search(String),
    SortBy(Sort),
    Choose(Node),
    // Changes
    To(DelegationRole),
    Picker(ObjectMsg),
    Unpick(usize),
    Until(String),
    Reason(String),
    By(String),
    /// Put those picked into the group.
    Add,
    /// Take the chosen one out of this group.
    Remove(DelegationRole),
    /// The chosen one until the time that is typed.
    Extend(DelegationRole),
    Confirm(DelegationRole),
    /// What mends the finding of this place.
    Fix(usize),
    /// Give the proposal up.
    Leave,
    Apply,
    Export(AccessExport),
}

impl State {
    pub fn review(&self) -> Option<&AccessReview> {
        self.read.value().map(AccessRead::review)
    }
}

pub fn enter(state: &mut State, desk: &mut Desk) {
    state.proposal = Load::Idle;
    if state.draft.role.is_none() {
        state.draft.role = Some(DelegationRole::Operators);
    }
    read(state, desk);
}

fn read(state: &mut State, desk: &mut Desk) {
    if !desk.signed_out_forests().is_empty() || !has_groups(desk) {
        return;
    }
    let job = Job::ReadAccess {
        document: Box::new(desk.document.clone()),
        candidates: Vec::new(),
        stale_days: STALE_DAYS,
    };
    desk.load(Page::Access, job, &mut state.read);
}

/// Is any of the four groups set up?
pub fn has_groups(desk: &Desk) -> bool {
    let delegation = &desk.document.delegation;
    let mut roles = DelegationRole::ALL.into_iter();
    roles.any(|role| delegation.get(role).is_some())
}

/// Changes of members write the document too: other choices would go along unseen.
pub fn may_change(desk: &Desk) -> Result<(), Reason> {
    if desk.path.is_none() || desk.saved.is_none() {
        return Err(Reason::new(say!("page-access-not-applied")));
    }
    match tasks::changed(desk).is_empty() {
        true => Ok(()),
        false => Err(Reason::new(say!("page-access-others-pending"))),
    }
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::ReadAgain => read(state, desk),
        Msg::Cancel => {
            for slot in [state.read.ticket(), state.proposal.ticket()] {
                slot.into_iter().for_each(|t| desk.cancel(t));
            }
            state.read.cancel();
            state.proposal.cancel();
        }
        Msg::Role(role) => state.view.role = role,
        Msg::Filter(filter) => state.view.filter = filter,
        Msg::Search(text) => state.view.text = text,
        Msg::SortBy(sort) => state.view.sort_by(sort),
        Msg::Choose(node) => state.chosen = Some(node),
        Msg::To(role) => state.draft.role = Some(role),
        Msg::Picker(msg) => pick(state, msg, desk),
        Msg::Unpick(at) => {
            if at < state.draft.picked.len() {
                state.draft.picked.remove(at);
            }
        }
        Msg::Until(text) => state.draft.until = text,
        Msg::Reason(text) => state.draft.reason = text,
        Msg::By(text) => state.draft.by = text,
        Msg::Add => propose::add(state, desk),
        Msg::Remove(role) => propose::about_chosen(state, desk, role, propose::Act::Remove),
        Msg::Extend(role) => propose::about_chosen(state, desk, role, propose::Act::Extend),
        Msg::Confirm(role) => propose::about_chosen(state, desk, role, propose::Act::Confirm),
        Msg::Fix(at) => {
            let finding = state.review().and_then(|r| r.findings.get(at));
            let fix = finding.and_then(|f| f.fix.as_ref());
            if let Some(edit) = fix.and_then(AccessEdit::of) {
                propose::ask(state, desk, vec![edit]);
            }
        }
        Msg::Leave => {
            if let Some(ticket) = state.proposal.ticket() {
                desk.cancel(ticket);
            }
            state.proposal = Load::Idle;
        }
        Msg::Apply => {
            let agreed = state
                .proposal
                .value()
                .filter(|p| p.what_if.refused.is_empty());
            let cause = Cause::reasoned(&state.draft.reason);
            state.consented = agreed.map(|p| (Box::new(p.plan.clone()), cause));
            if state.consented.is_some() {
                state.proposal = Load::Idle;
                state.draft = Draft {
                    role: state.draft.role,
                    by: std::mem::take(&mut state.draft.by),
                    ..Draft::default()
                };
            }
        }
        Msg::Export(form) => export(state, form, desk),
    }
}

fn pick(state: &mut State, msg: ObjectMsg, desk: &mut Desk) {
    let first = desk.forests.keys().next().cloned().unwrap_or_default();
    let look_for = LookFor {
        forest: &first,
        kinds: &[ObjectKind::User, ObjectKind::Group, ObjectKind::Computer],
    };
    if let Some(found) = state.draft.picker.update(msg, look_for, Page::Access, desk)
        && !state.draft.picked.iter().any(|p| p.dn == found.dn)
    {
        state.draft.picked.push(found);
    }
}

fn export(state: &mut State, form: AccessExport, desk: &mut Desk) {
    let (Some(read), Some(path)) = (state.read.value().cloned(), desk.path.clone()) else {
        return;
    };
    let path = path.with_extension(form.extension());
    let job = Job::ExportAccess { read, form, path };
    desk.load(Page::Access, job, &mut state.exported);
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    if state.draft.picker.answer(ticket, &outcome) {
        return;
    }
    if state.read.ticket() == Some(ticket) {
        match outcome {
            Outcome::Access(read) => {
                state.read.finish(read);
                state.chosen = None;
            }
            Outcome::Progress(progress) => state.read.progress(progress),
            Outcome::Failed(problem) => state.read.finish(Err(problem)),
            Outcome::Cancelled => state.read.cancel(),
            _ => {}
        }
    } else if state.proposal.ticket() == Some(ticket) {
        match outcome {
            Outcome::AccessProposed(done) => state.proposal.finish(done.map(|p| *p)),
            Outcome::Progress(progress) => state.proposal.progress(progress),
            Outcome::Failed(problem) => state.proposal.finish(Err(problem)),
            Outcome::Cancelled => state.proposal.cancel(),
            _ => {}
        }
    } else if state.exported.ticket() == Some(ticket) {
        match outcome {
            Outcome::Saved { path, done } => {
                let name = path.display().to_string();
                if done.is_ok() {
                    desk.push(Effect::Notice(say!("page-access-exported", path = name)));
                }
                state.exported.finish(done.map(|()| path));
            }
            Outcome::Failed(problem) => state.exported.finish(Err(problem)),
            _ => state.exported.cancel(),
        }
    }
}

/// The plan that the person has just agreed to, once.
pub(in crate::wizard) fn take_consent(state: &mut State) -> Option<(Box<Plan>, Cause)> {
    state.consented.take()
}

#[cfg(test)]
mod tests;
