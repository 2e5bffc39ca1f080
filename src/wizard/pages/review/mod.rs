//! Review: the plan in words, made when the page opens; nothing runs before the person consents.

mod impact;
mod words;

use std::path::{Path, PathBuf};

use crate::model::words::say;
use crate::model::{Document, Problem};
use crate::plan::{Action, Cause, Finding, Plan, PlanReview, Severity};
use crate::wizard::{Desk, Load, Page, Reason, Way};
use crate::work::{FilePurpose, Job, Outcome, Ticket};

pub use impact::{ClassImpact, Impact};
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
    /// It was not: the one that is shown now is new.
    pub moved: bool,
    consented: bool,
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
    state.asking = false;
    state.consented = false;
    state.moved = false;
    stop_check(state, desk);
    if desk.recovery.is_none() {
        make_plan(state, desk);
    }
}

fn make_plan(state: &mut State, desk: &mut Desk) {
    if path_problem(&state.path).is_some() {
        return;
    }
    let path = PathBuf::from(state.path.trim());
    let document = Box::new(desk.document.clone());
    state.made_for = Some((desk.document.clone(), path.clone()));
    state.export = Load::Idle;
    state.impact = Impact::of(desk);
    desk.load(
        Page::Review,
        Job::MakePlan { document, path },
        &mut state.plan,
    );
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
            state.moved = false;
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

/// Of what is changed task by task, the world may have moved since it was shown: it is looked at
/// once more.
fn consent(state: &mut State, desk: &mut Desk) {
    let agreed = state.asking && can_leave(state, desk).is_ok() && can_consent(state).is_ok();
    if !agreed {
        state.asking = false;
        return;
    }
    state.asking = false;
    if desk.way == Way::Steps {
        state.consented = true;
        return;
    }
    let path = PathBuf::from(state.path.trim());
    let document = Box::new(desk.document.clone());
    desk.load(
        Page::Review,
        Job::MakePlan { document, path },
        &mut state.check,
    );
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
    let same = match (&made, current(state, desk)) {
        (Ok(made), Some(shown)) => made.is_same(shown),
        _ => false,
    };
    if same {
        state.consented = true;
    } else {
        state.moved = made.is_ok();
        planned(state, made, desk);
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
    let plan = Box::new(review.plan.clone());
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
    if !std::mem::take(&mut state.consented) {
        return None;
    }
    let review = state.plan.value()?;
    Some((
        Box::new(review.plan.clone()),
        Cause::reasoned(&state.reason),
    ))
}

#[cfg(test)]
mod tests;
