//! Delegated access: who has it in effect, what is wrong with it, and changes of it as a plan of
//! their own. It asks for nothing but reading until a plan is agreed to.

mod propose;
mod view;
mod waiting;
mod walk;

use std::path::PathBuf;

use crate::insight::access::{AccessReview, Fix, STALE_DAYS};
use crate::insight::drift;
use crate::model::access::Node;
use crate::model::document::DelegationRole;
use crate::model::snapshot::{FoundObject, ObjectKind};
use crate::model::words::say;
use crate::plan::{AccessEdit, Cause, Plan};
use crate::wizard::keep::{self, Subject};
use crate::wizard::pickers::{LookFor, ObjectMsg, ObjectPicker};
use crate::wizard::{Desk, Effect, Load, Page, Reason, tasks};
use crate::work::{AccessExport, AccessProposal, AccessRead, Job, Outcome, Ticket};

pub use propose::{end_of, why_not_propose};
pub use view::{Filter, Sort, View, memberships, rows, since};
pub use waiting::{can_apply, can_review};
pub(in crate::wizard) use waiting::{look, watches};
pub use walk::{Decided, Walk, may_take_out, nested_in};

#[derive(Debug, Default)]
pub struct State {
    pub read: Load<AccessRead>,
    pub view: View,
    pub chosen: Option<Node>,
    /// To be taken out together.
    pub marked: Vec<Node>,
    /// Attestation, while it goes on.
    pub walk: Option<Walk>,
    pub draft: Draft,
    /// What would follow from the changes asked for, and the plan for them.
    pub proposal: Load<AccessProposal>,
    pub watch: waiting::Watch,
    /// Agreed to: the parent takes it.
    consented: Option<(Box<Plan>, Cause)>,
    pub exported: Load<PathBuf>,
}

/// What is typed for the next change.
#[derive(Debug, Default)]
pub struct Draft {
    pub role: Option<DelegationRole>,
    /// Where to look for them; `None`: in the first.
    pub forest: Option<String>,
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
    ByGroup(bool),
    Choose(Node),
    /// This one is to stay in scope, or out of it.
    KeepSo(Node, bool),
    /// Marks whoever is chosen, or takes the mark away.
    Mark(Node),
    // Changes
    To(DelegationRole),
    Forest(String),
    Picker(ObjectMsg),
    Unpick(usize),
    Until(String),
    Reason(String),
    By(String),
    /// Put those picked into the group.
    Add,
    /// Take the chosen one out of this group.
    Remove(DelegationRole),
    /// A group that is in this one, with all that it holds.
    RemoveNested(DelegationRole, Node),
    /// The chosen one out of this group and into the one that is chosen below.
    Move(DelegationRole),
    /// All marked ones out of this group.
    RemoveMarked(DelegationRole),
    /// The chosen one until the time that is typed.
    Extend(DelegationRole),
    Confirm(DelegationRole),
    /// Attestation: from the first that is open.
    Walk,
    /// What is decided of the one that is looked at; `None`: pass on.
    Decide(Option<bool>),
    WalkBack,
    EndWalk,
    /// What was decided, as one plan.
    ProposeWalk,
    /// What mends the finding of this place.
    Fix(usize),
    /// Give the proposal up.
    Leave,
    Apply,
    /// Plan it with the whole configuration, where it can be saved as a file.
    Review,
    Export(AccessExport),
}

impl State {
    pub fn review(&self) -> Option<&AccessReview> {
        self.read.value().map(AccessRead::review)
    }
}

pub fn enter(state: &mut State, desk: &mut Desk) {
    state.proposal = Load::Idle;
    waiting::forget(state, desk);
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
        Msg::ReadAgain => {
            // It speaks of what was read before.
            if state.watch.stale.is_some() {
                state.proposal = Load::Idle;
                waiting::forget(state, desk);
            }
            read(state, desk);
        }
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
        Msg::ByGroup(by_group) => state.view.by_group = by_group,
        Msg::Choose(node) => state.chosen = Some(node),
        Msg::KeepSo(node, in_scope) => {
            if let Some(review) = state.review() {
                let subject = Subject::from(review.graph.account(node));
                keep::write(desk, &subject, in_scope);
            }
        }
        Msg::Mark(node) => match state.marked.iter().position(|m| *m == node) {
            Some(at) => drop(state.marked.remove(at)),
            None => state.marked.push(node),
        },
        Msg::To(role) => state.draft.role = Some(role),
        Msg::Forest(forest) => {
            state.draft.picker.clear(desk);
            state.draft.forest = Some(forest);
        }
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
        Msg::RemoveNested(role, nested) => {
            let group = state.review().and_then(|r| r.groups.get(&role));
            let edit = group.map(|reach| AccessEdit::Remove {
                group: reach.root,
                members: vec![nested],
            });
            propose::ask(state, desk, edit.into_iter().collect());
        }
        Msg::Move(role) => propose::about_chosen(state, desk, role, propose::Act::Move),
        Msg::RemoveMarked(role) => {
            let edit = state.review().and_then(|r| marked_out(state, r, role));
            propose::ask(state, desk, edit.into_iter().collect());
        }
        Msg::Walk => state.walk = state.review().map(Walk::of),
        Msg::Decide(keeps) => {
            if let Some(walk) = &mut state.walk {
                walk.decide(keeps);
                state.chosen = walk.current().map(|(_, node)| node).or(state.chosen);
            }
        }
        Msg::WalkBack => {
            if let Some(walk) = &mut state.walk {
                walk.back();
            }
        }
        Msg::EndWalk => state.walk = None,
        Msg::ProposeWalk => {
            let edits = (state.walk.as_ref().zip(state.review()))
                .map(|(walk, review)| walk.edits(review, &state.draft.by));
            propose::ask(state, desk, edits.unwrap_or_default());
        }
        Msg::Extend(role) => propose::about_chosen(state, desk, role, propose::Act::Extend),
        Msg::Confirm(role) => propose::about_chosen(state, desk, role, propose::Act::Confirm),
        Msg::Fix(at) => mend(state, at, desk),
        Msg::Leave => {
            if let Some(ticket) = state.proposal.ticket() {
                desk.cancel(ticket);
            }
            state.proposal = Load::Idle;
            waiting::forget(state, desk);
        }
        Msg::Apply => {
            let agreed = state.proposal.value();
            let agreed = agreed.filter(|_| can_apply(state, desk).is_ok());
            let cause = Cause::reasoned(&state.draft.reason);
            state.consented = agreed.map(|p| (Box::new(p.plan.clone()), cause));
            if state.consented.is_some() {
                carried_on(state);
                waiting::forget(state, desk);
            }
        }
        Msg::Review => waiting::review(state, desk),
        Msg::Export(form) => export(state, form, desk),
    }
}

/// What was proposed goes on elsewhere: it is asked for no more.
fn carried_on(state: &mut State) {
    state.proposal = Load::Idle;
    state.marked.clear();
    state.walk = None;
    state.draft = Draft {
        role: state.draft.role,
        by: std::mem::take(&mut state.draft.by),
        ..Draft::default()
    };
}

fn mend(state: &mut State, at: usize, desk: &mut Desk) {
    let finding = state.review().and_then(|r| r.findings.get(at));
    match finding.and_then(|f| f.fix.clone()) {
        None => {}
        Some(Fix::Plan) => desk.leads_to = Some(Page::Review),
        Some(Fix::Exclude { dn, guid }) => {
            let rule = drift::Edit::SetRule {
                dn,
                guid,
                includes: false,
            };
            rule.carry_out(&mut desk.document);
            desk.leads_to = Some(Page::Review);
        }
        Some(Fix::Choose(role)) => {
            state.draft.role = Some(role);
            desk.push(Effect::Focus(say!("page-access-pick-hint").into()));
        }
        Some(Fix::Confirm(_)) if state.draft.by.trim().is_empty() => {
            desk.push(Effect::Focus(say!("page-access-by").into()));
        }
        Some(Fix::Confirm(_)) => {
            state.walk = state.review().map(Walk::of);
            desk.push(Effect::Focus(say!("page-access-walk-keep").into()));
        }
        Some(Fix::SetUp(_)) => desk.leads_to = Some(Page::Delegation),
        Some(fix) => {
            let edit = AccessEdit::of(&fix);
            propose::ask(state, desk, edit.into_iter().collect());
        }
    }
}

/// Those marked that this group holds itself.
fn marked_out(state: &State, review: &AccessReview, role: DelegationRole) -> Option<AccessEdit> {
    let holds = |node: &Node| {
        let cell = review.row(*node).and_then(|row| row.cell(role));
        cell.is_some_and(crate::insight::access::Cell::is_direct)
    };
    let members: Vec<Node> = state.marked.iter().copied().filter(holds).collect();
    let group = review.groups.get(&role)?.root;
    (!members.is_empty()).then_some(AccessEdit::Remove { group, members })
}

/// Why those marked cannot be taken out of this group.
pub fn may_remove_marked(state: &State, role: DelegationRole, desk: &Desk) -> Result<(), Reason> {
    may_change(desk)?;
    match state.review().and_then(|r| marked_out(state, r, role)) {
        Some(_) => Ok(()),
        None => Err(Reason::new(say!("page-access-none-marked-in"))),
    }
}

fn pick(state: &mut State, msg: ObjectMsg, desk: &mut Desk) {
    let first = || desk.forests.keys().next().cloned().unwrap_or_default();
    let forest = state.draft.forest.clone().unwrap_or_else(first);
    let look_for = LookFor {
        forest: &forest,
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
    if waiting::answer(state, ticket, &outcome) {
        return;
    }
    if state.read.ticket() == Some(ticket) {
        match outcome {
            Outcome::Access(read) => {
                state.read.finish(read);
                state.chosen = None;
                state.marked.clear();
                state.walk = None;
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
