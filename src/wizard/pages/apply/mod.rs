//! Apply: runs the plan the person agreed to, step by step; afterwards undo, report, what next.

mod next_steps;
mod rows;

use std::path::{Path, PathBuf};

use crate::apply::ReportForm;
use crate::model::words::{say, words};
use crate::model::{Document, Problem};
use crate::plan::{Action, Cause, Plan, StepId};
use crate::wizard::{Desk, Effect, Load, Page, Reason, RecoveryWay};
use crate::work::{FilePurpose, Job, Outcome, StepState, Ticket};

pub use next_steps::next_steps;
pub use rows::{Row, Tally, not_alone};

#[derive(Debug, Default)]
pub struct State {
    pub stage: Stage,
    pub rows: Vec<Row>,
    /// The document that is written.
    pub document: Option<PathBuf>,
    /// Known when the job has ended, or from the start when a journal is taken up.
    pub journal: Option<PathBuf>,
    /// Service accounts that the plan makes, with the key-store entry of each password.
    pub passwords: Vec<(String, String)>,
    /// The question before an undo.
    pub asking_undo: bool,
    /// The question before one step is taken back.
    pub asking_step: Option<StepId>,
    /// The person tried to close the window while an apply was running.
    pub asked_to_close: bool,
    pub report: Report,
    /// The step that is taken back alone.
    only: Option<StepId>,
    /// The choices as they were before, for after an undo.
    before: Option<Document>,
    close_after: bool,
    rereading: Option<Ticket>,
    picking: Option<Ticket>,
}

/// Where the page stands.
#[derive(Debug, Default)]
pub enum Stage {
    /// Nothing was started yet.
    #[default]
    Idle,
    Running {
        ticket: Ticket,
        act: Act,
        /// Stop was asked for; the step under way is finished first.
        stopping: bool,
    },
    /// All steps ended well.
    Done(Act),
    /// The plan was empty.
    NothingToDo,
    /// Some steps stand, some do not.
    Stopped { act: Act, problem: Problem },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Apply,
    Resume,
    Undo,
    /// Of one step; the others stand.
    UndoStep,
}

impl Act {
    pub fn is_undo(self) -> bool {
        matches!(self, Self::Undo | Self::UndoStep)
    }
}

#[derive(Debug)]
pub struct Report {
    pub form: ReportForm,
    pub path: String,
    pub saved: Load<PathBuf>,
}

impl Default for Report {
    fn default() -> Self {
        Self {
            form: ReportForm::Html,
            path: String::new(),
            saved: Load::Idle,
        }
    }
}

impl State {
    pub fn is_running(&self) -> bool {
        matches!(self.stage, Stage::Running { .. })
    }

    /// Was anything started or found to be done in this window?
    pub fn has_outcome(&self) -> bool {
        !matches!(self.stage, Stage::Idle)
    }

    /// It stopped before its first step: there is nothing to go on with, or to undo.
    pub fn has_begun_nothing(&self) -> bool {
        let stopped = matches!(
            self.stage,
            Stage::Stopped {
                act: Act::Apply,
                ..
            }
        );
        stopped && self.journal.is_none()
    }

    pub fn tally(&self) -> Tally {
        Tally::of(&self.rows)
    }

    /// Steps that stand and that an undo takes back; and those that it cannot.
    pub fn undoable(&self) -> (usize, Vec<&Row>) {
        let stand = self.rows.iter().filter(|r| r.stands());
        let (can, cannot): (Vec<&Row>, Vec<&Row>) = stand.partition(|r| r.cannot_undo.is_none());
        (can.len(), cannot)
    }
}

#[derive(Debug, Clone)]
pub enum Msg {
    /// After the step under way.
    Stop,
    /// Go on where it stopped, or undo on where the undo stopped.
    Retry,
    AskUndo,
    AskUndoStep(StepId),
    ConfirmUndo,
    DeclineUndo,
    /// Leave things as they are; the Start page offers the journal again.
    Leave,
    ReportForm(ReportForm),
    ReportPathEdited(String),
    BrowseReport,
    SaveReport,
    Copy(String),
    /// Another set-up.
    Another,
    /// Close was asked for while running: no, go on.
    KeepRunning,
    /// Close was asked for while running: stop between two steps, then close.
    StopAndClose,
}

/// The page is shown: an interrupted apply that waits for its forests is taken up.
pub fn enter(state: &mut State, desk: &mut Desk) {
    if desk.forests.is_empty() || state.is_running() {
        return;
    }
    if let Some(recovery) = desk.recovery.take() {
        *state = State {
            document: Some(recovery.journal.document),
            journal: Some(recovery.journal.journal),
            ..State::default()
        };
        let act = match recovery.way {
            RecoveryWay::Resume => Act::Resume,
            RecoveryWay::Undo => Act::Undo,
            RecoveryWay::UndoStep(id) => {
                state.only = Some(id);
                Act::UndoStep
            }
        };
        take_up(state, act, desk);
    }
}

/// The person agreed to this plan.
pub(in crate::wizard) fn begin(
    state: &mut State,
    (plan, cause): (Box<Plan>, Cause),
    path: &Path,
    desk: &mut Desk,
) {
    *state = State {
        rows: rows::of_plan(&plan, &[]),
        document: Some(path.to_owned()),
        passwords: passwords(&plan),
        before: Some(desk.document.clone()),
        ..State::default()
    };
    let path = path.to_owned();
    let ticket = desk.run(Page::Apply, Job::Apply { plan, cause, path });
    run(state, ticket, Act::Apply);
}

/// The plan was empty: the page only says what comes next.
pub(in crate::wizard) fn nothing_to_do(state: &mut State, desk: &Desk) {
    *state = State {
        stage: Stage::NothingToDo,
        document: desk.path.clone(),
        ..State::default()
    };
}

/// Resume or undo from the journal.
fn take_up(state: &mut State, act: Act, desk: &mut Desk) {
    let Some(journal) = state.journal.clone() else {
        return;
    };
    let job = match (act, state.only.clone()) {
        (Act::UndoStep, Some(step)) => Job::UndoSteps {
            journal,
            steps: vec![step],
        },
        (Act::Undo | Act::UndoStep, _) => Job::Undo { journal },
        (Act::Apply | Act::Resume, _) => Job::Resume { journal },
    };
    let ticket = desk.run(Page::Apply, job);
    run(state, ticket, act);
}

fn run(state: &mut State, ticket: Ticket, act: Act) {
    state.report.saved = Load::Idle;
    state.stage = Stage::Running {
        ticket,
        act,
        stopping: false,
    };
}

fn passwords(plan: &Plan) -> Vec<(String, String)> {
    let made = plan.steps.iter().filter_map(|s| match &s.action {
        Action::MakeAccount {
            account_name,
            secret,
            ..
        } => Some((account_name.clone(), secret.clone())),
        _ => None,
    });
    made.collect()
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::Stop => stop(state, desk),
        Msg::Retry => {
            if state.has_begun_nothing() {
                desk.leads_to = Some(Page::Review);
            } else if let Stage::Stopped { act, .. } = state.stage {
                let act = if act.is_undo() { act } else { Act::Resume };
                take_up(state, act, desk);
            }
        }
        Msg::AskUndo => state.asking_undo = !state.is_running() && state.journal.is_some(),
        Msg::AskUndoStep(id) => {
            let may = !state.is_running() && state.journal.is_some();
            state.asking_step = may.then_some(id);
        }
        Msg::DeclineUndo => {
            state.asking_undo = false;
            state.asking_step = None;
        }
        Msg::ConfirmUndo => {
            let step = state.asking_step.take();
            if step.is_some() && !state.is_running() {
                state.only = step;
                take_up(state, Act::UndoStep, desk);
            } else if std::mem::take(&mut state.asking_undo) && !state.is_running() {
                take_up(state, Act::Undo, desk);
            }
        }
        Msg::Leave | Msg::Another => {
            if !state.is_running() {
                desk.leads_to = Some(Page::Start);
            }
        }
        Msg::ReportForm(form) => {
            let old = default_report(state);
            state.report.form = form;
            if state.report.path == old {
                state.report.path = default_report(state);
            }
            state.report.saved = Load::Idle;
        }
        Msg::ReportPathEdited(path) => {
            state.report.path = path;
            state.report.saved = Load::Idle;
        }
        Msg::BrowseReport => {
            let purpose = match state.report.form {
                ReportForm::Html => FilePurpose::ReportHtml,
                ReportForm::Markdown => FilePurpose::ReportMarkdown,
            };
            state.picking = Some(desk.run(Page::Apply, Job::PickFile { purpose }));
        }
        Msg::SaveReport => save_report(state, desk),
        Msg::Copy(text) => desk.push(Effect::CopyText(text)),
        Msg::KeepRunning => state.asked_to_close = false,
        Msg::StopAndClose => {
            state.asked_to_close = false;
            state.close_after = true;
            stop(state, desk);
        }
    }
}

fn stop(state: &mut State, desk: &mut Desk) {
    if let Stage::Running {
        ticket, stopping, ..
    } = &mut state.stage
        && !std::mem::replace(stopping, true)
    {
        desk.stop(*ticket);
    }
}

fn save_report(state: &mut State, desk: &mut Desk) {
    let path = PathBuf::from(state.report.path.trim());
    let Some(journal) = state.journal.clone() else {
        return;
    };
    if path.as_os_str().is_empty() || state.report.saved.is_running() {
        return;
    }
    let job = Job::SaveReport {
        journal,
        document: Box::new(desk.document.clone()),
        form: state.report.form,
        path,
    };
    desk.load(Page::Apply, job, &mut state.report.saved);
}

/// Beside the document: `syncwright.report.html` of `syncwright.toml`.
fn default_report(state: &State) -> String {
    let extension = match state.report.form {
        ReportForm::Html => "report.html",
        ReportForm::Markdown => "report.md",
    };
    let document = state.document.as_deref();
    document.map_or_else(String::new, |d| {
        d.with_extension(extension).display().to_string()
    })
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    if matches!(&state.stage, Stage::Running { ticket: t, .. } if *t == ticket) {
        told(state, outcome, desk);
    } else if state.report.saved.ticket() == Some(ticket) {
        match outcome {
            Outcome::Saved { path, done } => state.report.saved.finish(done.map(|()| path)),
            Outcome::Cancelled => state.report.saved.cancel(),
            Outcome::Failed(problem) => state.report.saved.finish(Err(problem)),
            _ => {}
        }
    } else if state.rereading == Some(ticket) {
        state.rereading = None;
        if let Outcome::Opened { document, .. } = outcome {
            reread(state, document.ok().map(|d| *d), desk);
        }
    } else if state.picking == Some(ticket) {
        state.picking = None;
        if let Outcome::Picked {
            path: Some(path), ..
        } = outcome
        {
            state.report.path = path.display().to_string();
            state.report.saved = Load::Idle;
        }
    }
}

/// What the running job tells.
fn told(state: &mut State, outcome: Outcome, desk: &mut Desk) {
    match outcome {
        Outcome::JournalRead { plan, document } => {
            state.rows = rows::of_plan(&plan, &state.rows);
            state.passwords = passwords(&plan);
            state.document = Some(document);
        }
        Outcome::Applying(event) => rows::note(&mut state.rows, event),
        Outcome::Applied { journal, ended } | Outcome::Undone { journal, ended } => {
            // Without one nothing was begun: the document is locked, or no journal could be made.
            let begun = !journal.as_os_str().is_empty();
            state.journal = begun.then_some(journal).or(state.journal.take());
            ended_with(state, ended, desk);
        }
        Outcome::Failed(problem) => ended_with(state, Err(problem), desk),
        Outcome::Cancelled => ended_with(
            state,
            Err(Problem::cancelled(words!("page-apply-the-apply"))),
            desk,
        ),
        _ => {}
    }
}

fn ended_with(state: &mut State, ended: Result<(), Problem>, desk: &mut Desk) {
    let Stage::Running { act, .. } = state.stage else {
        return;
    };
    state.asked_to_close = false;
    state.stage = match ended {
        Ok(()) => Stage::Done(act),
        Err(problem) => Stage::Stopped { act, problem },
    };
    if state.report.path.is_empty() {
        state.report.path = default_report(state);
    }
    if let (Stage::Done(_), Some(path)) = (&state.stage, state.document.clone()) {
        if !act.is_undo() {
            desk.forget_draft();
            desk.repairs.clear();
        }
        state.rereading = Some(desk.run(Page::Apply, Job::OpenDocument { path }));
    }
    if state.close_after {
        desk.push(Effect::CloseWindow);
    }
}

/// What was written has the GUIDs and SIDs of what was made; after an undo they are gone again.
fn reread(state: &mut State, written: Option<Document>, desk: &mut Desk) {
    desk.path.clone_from(&state.document);
    match (&state.stage, written) {
        (Stage::Done(Act::Undo), written) => {
            if let Some(before) = state.before.take().or_else(|| written.clone()) {
                desk.document = before;
            }
            desk.saved = written;
        }
        // Of one step: what the file holds now, or that it is gone.
        (Stage::Done(Act::UndoStep), None) => desk.saved = None,
        (_, Some(written)) => {
            desk.document = written.clone();
            desk.saved = Some(written);
        }
        (_, None) => {}
    }
}

pub fn can_leave(state: &State, _desk: &Desk) -> Result<(), Reason> {
    if state.is_running() {
        return Err(Reason::new(say!("window-running-stop")));
    }
    Ok(())
}

/// What a step's state is called.
pub fn state_words(state: Option<&StepState>, running: bool) -> String {
    match state {
        None if running => say!("page-apply-waiting").into(),
        None => say!("page-apply-not-done").into(),
        Some(StepState::Running) if running => say!("page-apply-running").into(),
        Some(StepState::Undoing) if running => say!("page-apply-being-undone").into(),
        Some(StepState::Running | StepState::Undoing) => say!("page-apply-interrupted").into(),
        Some(StepState::Done) => say!("page-apply-done").into(),
        Some(StepState::Stood) => say!("page-apply-stood").into(),
        Some(StepState::Failed(problem)) => say!("page-apply-failed", what = &problem.headline),
        Some(StepState::Undone) => say!("page-apply-undone").into(),
        Some(StepState::Left(why)) => say!("page-apply-left", why = why),
    }
}

#[cfg(test)]
mod tests;
