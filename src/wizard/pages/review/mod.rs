//! Review: the plan in words, made when the page opens; nothing runs before the person consents.

mod from_file;
mod impact;
mod stale;
mod words;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::insight::drift::Repair;
use crate::model::text::inert;
use crate::model::words::{Words, say};
use crate::model::{Document, Problem};
use crate::plan::{Action, Cause, Finding, Made, Plan, PlanFile, PlanReview, Severity};
use crate::wizard::{Desk, Load, Page, Reason};
use crate::work::{FilePurpose, Job, OpenedPlan, Outcome, Ticket};

pub use from_file::{file_of, is_from_file};
pub use impact::{ClassImpact, Impact};
pub(in crate::wizard) use stale::{look, watches};
pub use words::{
    Counts, PlaceGroup, by_place, command, consequence, export_path, page_of, place_title,
};

/// The document's name until the person gives another; the plan names the whole path.
pub const DEFAULT_NAME: &str = "syncwright.toml";

#[derive(Debug, Default)]
pub struct State {
    /// Where the document will be written, as typed.
    pub path: String,
    pub plan: Load<PlanReview>,
    /// Who is in scope before and after, when the plan was asked for.
    pub impact: Impact,
    /// What the plan was made from: another choice makes it old.
    made_for: Option<(Document, PathBuf)>,
    /// The question before anything is written.
    pub asking: bool,
    /// Where the plan is exported to, as typed.
    pub export_path: String,
    pub export: Load<PathBuf>,
    picking: Option<(Ticket, FilePurpose)>,
    /// The number of deletions that the person typed, where it is asked for.
    pub typed: String,
    /// A reason or ticket, kept with the plan and in the journal.
    pub reason: String,
    /// The plan is made once more before it is carried out: is it still what was shown?
    pub check: Load<()>,
    /// It was not: the one that is shown now is new. What has moved.
    pub moved: Option<Words>,
    /// While it is shown something moved, and what: it cannot be applied any more.
    pub stale: Option<Words>,
    watch: stale::Watch,
    /// When the plan that is shown was asked for.
    seen: Timestamp,
    consented: Option<(Box<Plan>, Cause)>,
}

#[derive(Debug, Clone)]
pub enum Msg {
    PathEdited(String),
    /// Make the plan again.
    Refresh,
    /// Stop making it.
    Cancel,
    Browse(FilePurpose),
    ExportPathEdited(String),
    Export,
    CopyCommand(String),
    /// The number of deletions is being typed.
    Typed(String),
    ReasonEdited(String),
    Consent,
    Decline,
}

/// The page is shown: make the plan from what is chosen now and what is in the directory now.
pub fn enter(state: &mut State, desk: &mut Desk) {
    if let Some(path) = &desk.path {
        state.path = path.display().to_string();
    } else if state.path.is_empty() {
        state.path = DEFAULT_NAME.to_owned();
    }
    if let Some(reason) = desk.reason.take() {
        state.reason = reason;
    }
    state.asking = false;
    state.consented = None;
    state.moved = None;
    stop_check(state, desk);
    if desk.recovery.is_some() {
        return;
    }
    match is_from_file(desk) {
        true => from_file::show(state, desk),
        false => make_plan(state, desk),
    }
}

fn make_plan(state: &mut State, desk: &mut Desk) {
    if path_problem(&state.path).is_some() {
        return;
    }
    let path = PathBuf::from(state.path.trim());
    state.made_for = Some((desk.document.clone(), path));
    state.export = Load::Idle;
    state.impact = Impact::of(desk);
    state.seen = desk.now;
    stale::begin(state, desk);
    let job = job(state, desk, true);
    desk.load(Page::Review, job, &mut state.plan);
}

/// As it is chosen now; a plan from a file is compared with what it was compared with.
fn job(state: &State, desk: &Desk, count_members: bool) -> Job {
    let (document, before, repairs) = match file_of(desk) {
        Some(OpenedPlan { plan, .. }) => (
            plan.document.clone(),
            plan.before.clone(),
            plan.repairs.clone(),
        ),
        None => (Box::new(desk.document.clone()), None, desk.repairs.clone()),
    };
    let asked = Asked {
        document,
        path: PathBuf::from(state.path.trim()),
        before,
        repairs,
    };
    plan_job(asked, desk, count_members)
}

/// What a plan is to be made of.
pub(super) struct Asked {
    pub document: Box<Document>,
    pub path: PathBuf,
    pub before: Option<Box<Document>>,
    pub repairs: BTreeSet<Repair>,
}

/// With what this window has counted.
pub(super) fn plan_job(asked: Asked, desk: &Desk, count_members: bool) -> Job {
    let Asked {
        document,
        path,
        before,
        repairs,
    } = asked;
    let in_scope = document.domains().filter_map(|domain| {
        let index = desk.index_of(&domain.dn())?;
        Some((domain.dn(), index.in_scope(&domain.scope()).total()))
    });
    Job::MakePlan {
        in_scope: in_scope.collect(),
        suffixes: desk.suffixes_in_use(),
        document,
        path,
        before,
        repairs,
        count_members,
    }
}

/// The plan made once more, to be held against the one that is shown: the members of groups have no
/// part in that.
fn job_again(state: &State, desk: &Desk) -> Job {
    job(state, desk, false)
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::PathEdited(path) => {
            if let Some(ticket) = state.plan.ticket() {
                desk.cancel(ticket);
                state.plan.cancel();
            }
            state.path = path;
        }
        Msg::Refresh => {
            state.moved = None;
            stop_check(state, desk);
            // From here on it is a plan of this window.
            desk.plan_file = None;
            make_plan(state, desk);
        }
        Msg::Cancel => {
            if let Some(ticket) = state.plan.ticket() {
                desk.cancel(ticket);
                state.plan.cancel();
            }
        }
        Msg::Browse(purpose) => {
            let ticket = desk.run(Page::Review, Job::PickFile { purpose });
            state.picking = Some((ticket, purpose));
        }
        Msg::ExportPathEdited(path) => {
            state.export_path = path;
            state.export = Load::Idle;
        }
        Msg::Export => export(state, desk),
        Msg::CopyCommand(text) => desk.push(crate::wizard::Effect::CopyText(text)),
        Msg::Typed(number) => state.typed = number,
        Msg::ReasonEdited(reason) => state.reason = reason,
        Msg::Consent => consent(state, desk),
        Msg::Decline => state.asking = false,
    }
}

/// The world may have moved since the plan was shown: it is looked at once more.
fn consent(state: &mut State, desk: &mut Desk) {
    let agreed = state.asking && can_leave(state, desk).is_ok() && can_consent(state).is_ok();
    if !agreed {
        state.asking = false;
        return;
    }
    state.asking = false;
    let job = job_again(state, desk);
    desk.load(Page::Review, job, &mut state.check);
}

/// Is the number of deletions typed, where it is asked for?
pub fn can_consent(state: &State) -> Result<(), Reason> {
    let asked = state.plan.value().and_then(|r| r.consent().typed);
    let Some(number) = asked else { return Ok(()) };
    match state.typed.trim() == number.to_string() {
        true => Ok(()),
        false => Err(Reason::new(say!(
            "page-review-type-number",
            number = number.to_string()
        ))),
    }
}

/// The plan was made once more: the same is carried out, another one is shown.
fn checked(state: &mut State, made: Result<PlanReview, Problem>, desk: &mut Desk) {
    state.check = Load::Idle;
    let Some(shown) = current(state, desk) else {
        return;
    };
    let moved = match (&made, file_of(desk)) {
        (Err(_), _) => None,
        (Ok(now), Some(opened)) => match opened.plan.still_holds(now, state.path.trim()) {
            Ok(plan) => {
                state.consented = Some((Box::new(plan), opened.plan.cause.clone()));
                return;
            }
            Err(problem) => Some(problem.cause),
        },
        (Ok(now), None) if now.is_same(shown) => {
            let cause = Cause::reasoned(&state.reason);
            state.consented = Some((Box::new(shown.plan.clone()), cause));
            return;
        }
        (Ok(now), None) => shown.what_moved(now),
    };
    match (file_of(desk), made) {
        // What a colleague made stays as it is: it is told to be old.
        (Some(_), Ok(_)) => state.stale = moved,
        (Some(_), Err(problem)) => state.plan.finish(Err(problem)),
        // The members of the groups were not counted for it: too many of them block.
        (None, Ok(_)) if desk.document.group_writeback.enabled => {
            state.moved = moved;
            make_plan(state, desk);
        }
        (None, made) => {
            state.moved = moved;
            planned(state, made, desk);
        }
    }
}

fn stop_check(state: &mut State, desk: &mut Desk) {
    if let Some(ticket) = state.check.ticket() {
        desk.cancel(ticket);
    }
    state.check = Load::Idle;
}

fn export(state: &mut State, desk: &mut Desk) {
    let path = PathBuf::from(state.export_path.trim());
    let Some(review) = state.plan.value() else {
        return;
    };
    if path.as_os_str().is_empty() || state.export.is_running() {
        return;
    }
    let plan = Box::new(match file_of(desk) {
        Some(opened) => opened.plan.clone(),
        None => PlanFile::new(
            review,
            Made {
                seen: state.seen,
                cause: Cause::reasoned(&state.reason),
                path: state.path.trim().to_owned(),
                document: desk.document.clone(),
                before: None,
                repairs: desk.repairs.clone(),
            },
        ),
    });
    desk.load(
        Page::Review,
        Job::ExportPlan { plan, path },
        &mut state.export,
    );
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    if state.plan.ticket() == Some(ticket) {
        match outcome {
            Outcome::Planned(result) => planned(state, result.map(|r| *r), desk),
            Outcome::Progress(progress) => state.plan.progress(progress),
            Outcome::Cancelled => state.plan.cancel(),
            Outcome::Failed(problem) => state.plan.finish(Err(problem)),
            _ => {}
        }
    } else if state.check.ticket() == Some(ticket) {
        match outcome {
            Outcome::Planned(made) => checked(state, made.map(|r| *r), desk),
            Outcome::Failed(problem) => checked(state, Err(problem), desk),
            Outcome::Cancelled => state.check = Load::Idle,
            _ => {}
        }
    } else if stale::answer(state, ticket, &outcome, desk) {
    } else if state.export.ticket() == Some(ticket) {
        match outcome {
            Outcome::Saved { path, done } => state.export.finish(done.map(|()| path)),
            Outcome::Cancelled => state.export.cancel(),
            Outcome::Failed(problem) => state.export.finish(Err(problem)),
            _ => {}
        }
    } else if let Some((_, purpose)) = state.picking.filter(|(waiting, _)| *waiting == ticket) {
        state.picking = None;
        if let Outcome::Picked {
            path: Some(path), ..
        } = outcome
        {
            picked(state, purpose, &path, desk);
        }
    }
}

fn picked(state: &mut State, purpose: FilePurpose, path: &Path, desk: &mut Desk) {
    let text = path.display().to_string();
    if purpose == FilePurpose::ExportPlan {
        state.export_path = text;
        state.export = Load::Idle;
    } else {
        state.path = text;
        make_plan(state, desk);
    }
}

/// The plan names the whole path: from here on it is the document's.
fn planned(state: &mut State, result: Result<PlanReview, Problem>, desk: &mut Desk) {
    if let Ok(review) = &result
        && let Some(path) = document_path(&review.plan)
    {
        state.path = path.display().to_string();
        if let Some((_, made_for)) = &mut state.made_for {
            made_for.clone_from(&path);
        }
        desk.path = Some(path);
    }
    state.plan.finish(result);
    if state.export_path.is_empty() {
        state.export_path = export_path(&state.path);
    }
}

/// Where the plan writes the document; `None`: the file holds it already.
pub fn document_path(plan: &Plan) -> Option<PathBuf> {
    plan.steps.iter().find_map(|s| match &s.action {
        Action::WriteDocument { path, .. } => Some(PathBuf::from(path)),
        _ => None,
    })
}

/// Why a document cannot be written under this path.
pub fn path_problem(path: &str) -> Option<&'static str> {
    let path = path.trim();
    if path.is_empty() {
        Some(say!("page-review-path-missing"))
    } else if path.chars().any(char::is_control) {
        Some(say!("page-review-path-control"))
    } else if path.ends_with(['/', '\\']) {
        Some(say!("page-review-path-folder"))
    } else {
        None
    }
}

/// The plan, if it is of what is chosen now.
pub fn current<'a>(state: &'a State, desk: &Desk) -> Option<&'a PlanReview> {
    let Load::Ready(review) = &state.plan else {
        return None;
    };
    let (document, path) = state.made_for.as_ref()?;
    let same = *document == desk.document && *path == Path::new(state.path.trim());
    same.then_some(review)
}

pub fn blockers(review: &PlanReview) -> impl Iterator<Item = &Finding> {
    let blocks = |f: &&Finding| f.severity == Severity::Blocks;
    review.findings.iter().filter(blocks)
}

pub fn can_leave(state: &State, desk: &Desk) -> Result<(), Reason> {
    if desk.recovery.is_some() {
        return Ok(());
    }
    if let Some(problem) = path_problem(&state.path) {
        return Err(Reason::new(problem));
    }
    if state.plan.is_running() || state.check.is_running() {
        return Err(Reason::new(say!("page-review-being-made")));
    }
    if state.plan.problem().is_some() {
        return Err(Reason::new(say!("page-review-not-made")));
    }
    let Some(review) = current(state, desk) else {
        return Err(Reason::new(say!("page-review-newer")));
    };
    if state.stale.is_some() {
        return Err(Reason::new(say!("page-review-out-of-date")));
    }
    if let (true, Some(forest)) = (is_from_file(desk), desk.signed_out_forests().first()) {
        return Err(Reason::new(say!(
            "page-review-sign-in-first",
            forest = inert(forest)
        )));
    }
    match blockers(review).collect::<Vec<_>>().as_slice() {
        [] => Ok(()),
        [only] => Err(Reason::new(only.headline.show())),
        [first, rest @ ..] => Err(Reason::new(say!(
            "page-review-blocked-more",
            first = &first.headline,
            n = rest.len()
        ))),
    }
}

/// What the footer's button does now.
pub fn primary_label(state: &State, desk: &Desk) -> String {
    if let Some(recovery) = &desk.recovery {
        return words::recovery_label(&recovery.way).to_owned();
    }
    let Some(review) = state.plan.value() else {
        return say!("page-review-apply").to_owned();
    };
    match review.plan.steps.len() {
        0 => say!("page-review-finish").to_owned(),
        n => say!("page-review-apply-changes-ask", n = n),
    }
}

/// The footer's button was pressed. `true`: go on at once, there is nothing to consent to.
pub(in crate::wizard) fn ask(state: &mut State, desk: &Desk) -> bool {
    if can_leave(state, desk).is_err() {
        return false;
    }
    let nothing = current(state, desk).is_some_and(|r| r.plan.is_empty());
    if desk.recovery.is_some() || nothing {
        return true;
    }
    state.asking = true;
    state.typed.clear();
    false
}

/// The plan that the person has just agreed to, once.
pub(in crate::wizard) fn take_consent(state: &mut State) -> Option<(Box<Plan>, Cause)> {
    state.consented.take()
}

#[cfg(test)]
mod tests;
