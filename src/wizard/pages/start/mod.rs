//! Start: what the person wants to do. Finds the draft of an unfinished set-up, recent files and
//! applies that were interrupted.

pub mod import;

use std::path::PathBuf;

use crate::model::document::EngineKind;
use crate::model::words::say;
use crate::model::{Document, Problem};
use crate::wizard::{Desk, Load, Page, PracticeOffer, Reason, Recovery, RecoveryWay, Way, tasks};
use crate::work::{
    DraftFile, FilePurpose, Job, JournalState, NewerJournal, OpenedPlan, Outcome, Ticket,
};

#[derive(Debug, Default)]
pub struct State {
    pub around: Load<Around>,
    /// The path being typed.
    pub path: String,
    pub opening: Load<()>,
    pub practice: Load<()>,
    pub import: import::Import,
    /// A choice that would lose something, until the person confirms it.
    pub asked: Option<Question>,
    /// What the file being opened is for, if not to work on.
    recovering: Option<Recovery>,
    picking: Option<Ticket>,
    reading_saved: Option<Ticket>,
    forgetting: Option<Ticket>,
    closing: Option<Ticket>,
}

/// What was found when the window opened.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Around {
    pub draft: Option<Box<DraftFile>>,
    pub recent: Vec<PathBuf>,
    /// In the order they were begun.
    pub unfinished: Vec<JournalState>,
    pub newer: Vec<NewerJournal>,
}

impl Around {
    /// Every interrupted apply, newest first, with whether it must wait: of the same document the
    /// newest comes first, since an older one expects things as it left them. One that a newer
    /// version of this program wrote comes before all.
    pub fn interrupted(&self) -> impl Iterator<Item = (&JournalState, bool)> {
        let newest_first = || self.unfinished.iter().rev();
        newest_first().enumerate().map(move |(at, journal)| {
            let newer = newest_first().take(at);
            let mut documents = newer.map(|n| &n.document);
            let waits = documents.any(|d| *d == journal.document)
                || self.newer.iter().any(|n| n.document == journal.document);
            (journal, waits)
        })
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    SetUp,
    Open(PathBuf),
    Practise,
    /// What was read of another engine becomes the document.
    Import,
    /// Reads Cloud Sync's jobs of the tenant, after a sign-in where nobody is signed in.
    ReadCloudSync,
    ContinueDraft,
    ForgetDraft,
    Recover(Box<JournalState>, RecoveryWay),
    /// What stands, stands: it is not offered again.
    Close(Box<JournalState>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub task: Task,
    pub loss: Loss,
}

/// What the choice would lose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// The set-up in this window has changes that no file holds.
    ThisSetUp,
    /// The draft kept from last time.
    Draft,
    /// The offer to finish an interrupted apply or to take it back.
    Interrupted,
}

#[derive(Debug, Clone)]
pub enum Msg {
    Choose(Task),
    /// Yes: lose it.
    Confirm,
    /// No: keep it.
    Keep,
    PathEdited(String),
    Browse,
    OpenTyped,
    /// The file being opened, or the practice servers being started.
    Cancel,
    LookAgain,
    /// Back to the set-up in this window.
    GoOn,
    Import(import::Msg),
}

/// The page is shown: look for what was left from last time.
pub fn enter(state: &mut State, desk: &mut Desk) {
    look_around(state, desk);
    if desk.tenant.value().is_some() && std::mem::take(&mut desk.takes_cloud_over) {
        import::read_cloud(&mut state.import, desk);
    }
}

fn look_around(state: &mut State, desk: &mut Desk) {
    desk.load(Page::Start, Job::LookAround, &mut state.around);
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::Choose(task) => choose(state, task, desk),
        Msg::Confirm => {
            if let Some(question) = state.asked.take() {
                begin(state, question.task, desk);
            }
        }
        Msg::Keep => state.asked = None,
        Msg::PathEdited(path) => {
            cancel(&mut state.opening, desk);
            state.opening = Load::Idle;
            state.path = path;
        }
        Msg::Browse => {
            let purpose = FilePurpose::OpenDocument;
            state.picking = Some(desk.run(Page::Start, Job::PickFile { purpose }));
        }
        Msg::OpenTyped => {
            if can_open(state).is_ok() {
                choose(state, Task::Open(state.path.trim().into()), desk);
            }
        }
        Msg::Cancel => {
            cancel(&mut state.opening, desk);
            cancel(&mut state.practice, desk);
            state.recovering = None;
        }
        Msg::LookAgain => look_around(state, desk),
        Msg::Import(msg) => import::update(&mut state.import, msg, desk),
        Msg::GoOn => {
            if desk.begun {
                desk.leads_to = Some(desk.worked_on);
            }
        }
    }
}

fn cancel(slot: &mut Load<()>, desk: &mut Desk) {
    if let Some(ticket) = slot.ticket() {
        desk.cancel(ticket);
        slot.cancel();
    }
}

fn choose(state: &mut State, task: Task, desk: &mut Desk) {
    state.asked = None;
    match would_lose(state, &task, desk) {
        Some(loss) => state.asked = Some(Question { task, loss }),
        None => begin(state, task, desk),
    }
}

fn would_lose(state: &State, task: &Task, desk: &Desk) -> Option<Loss> {
    let draft = state.around.value().and_then(|a| a.draft.as_ref());
    if *task == Task::ForgetDraft {
        return Some(Loss::Draft);
    }
    if matches!(task, Task::Close(_)) {
        return Some(Loss::Interrupted);
    }
    // In an open set-up nothing is begun: one only signs in.
    if *task == Task::ReadCloudSync && (desk.begun || desk.tenant.value().is_some()) {
        return None;
    }
    // A set-up in which one has only signed in keeps all there is of it.
    let only_signed_in = *task == Task::Import
        && state.import.is_of(desk)
        && desk.document.forest.is_empty()
        && desk.path.is_none();
    if has_unsaved_work(desk) && !only_signed_in {
        return Some(Loss::ThisSetUp);
    }
    let replaces_draft = matches!(
        task,
        Task::SetUp | Task::Open(_) | Task::Import | Task::ReadCloudSync
    );
    (replaces_draft && draft.is_some() && !desk.begun).then_some(Loss::Draft)
}

/// Is there something in this window that no file holds?
pub fn has_unsaved_work(desk: &Desk) -> bool {
    let something = !desk.document.forest.is_empty() || desk.document.tenant.id.is_some();
    desk.begun && something && desk.saved.as_ref() != Some(&desk.document)
}

/// May the typed path be opened?
pub fn can_open(state: &State) -> Result<(), Reason> {
    if state.path.trim().is_empty() {
        return Err(Reason::new(say!("page-start-path-missing")));
    }
    Ok(())
}

fn begin(state: &mut State, task: Task, desk: &mut Desk) {
    cancel(&mut state.opening, desk);
    cancel(&mut state.practice, desk);
    state.recovering = None;
    match task {
        Task::SetUp => {
            desk.begin(Document::new(EngineKind::CloudSync), None);
            desk.leads_to = Some(Page::Engine);
        }
        Task::Open(path) => {
            state.path = path.display().to_string();
            desk.load(Page::Start, Job::OpenDocument { path }, &mut state.opening);
        }
        Task::Practise => desk.load(Page::Start, Job::StartPractice, &mut state.practice),
        Task::Import => {
            let same_tenant = state.import.is_of(desk);
            if let Load::Ready(read) = std::mem::take(&mut state.import.read) {
                match same_tenant {
                    true => desk.begin_here(read.imported.document),
                    false => desk.begin(read.imported.document, None),
                }
                desk.leads_to = Some(Page::Engine);
            }
        }
        Task::ReadCloudSync if desk.tenant.value().is_some() => {
            import::read_cloud(&mut state.import, desk);
        }
        Task::ReadCloudSync => {
            if !desk.begun {
                desk.begin(Document::new(EngineKind::CloudSync), None);
            }
            desk.takes_cloud_over = true;
            desk.leads_to = Some(Page::Tenant);
        }
        Task::ContinueDraft => continue_draft(state, desk),
        Task::ForgetDraft => {
            state.forgetting = Some(desk.run(Page::Start, Job::ForgetDraft));
            if let Load::Ready(around) = &mut state.around {
                around.draft = None;
            }
        }
        Task::Recover(journal, way) => {
            let journal = *journal;
            recover(state, Recovery { journal, way }, desk);
        }
        Task::Close(journal) => {
            let journal = journal.journal;
            state.closing = Some(desk.run(Page::Start, Job::CloseJournal { journal }));
        }
    }
}

/// With every decision kept, on the page where it was left. Passwords are not in a draft: the pages
/// that need a sign-in say so in the sidebar.
fn continue_draft(state: &mut State, desk: &mut Desk) {
    let Some(draft) = state.around.value().and_then(|a| a.draft.clone()) else {
        return;
    };
    let left_on = Page::of_key(&draft.page).unwrap_or(Page::Engine);
    desk.begin(draft.document, draft.path.clone());
    desk.continued = true;
    desk.without_tenant = draft.without_tenant;
    if let Some(path) = draft.path {
        state.reading_saved = Some(desk.run(Page::Start, Job::OpenDocument { path }));
    }
    // A plan that was agreed to is not in a draft either: it is made again.
    desk.leads_to = Some(match left_on {
        Page::Overview => come_back(desk),
        step => step.clamp(Page::Engine, Page::Review),
    });
}

/// A configuration that was applied before: task by task, from the Overview.
fn come_back(desk: &mut Desk) -> Page {
    desk.way = Way::Tasks;
    Page::Overview
}

/// An apply needs its forests connected: with the document it came from, the person only signs in.
fn recover(state: &mut State, recovery: Recovery, desk: &mut Desk) {
    let path = recovery.journal.document.clone();
    if desk.path.as_ref() == Some(&path) && !desk.forests.is_empty() {
        desk.recovery = Some(recovery);
        desk.leads_to = Some(Page::Apply);
        return;
    }
    let draft = (state.around.value())
        .and_then(|a| a.draft.as_ref())
        .filter(|d| d.path.as_ref() == Some(&path));
    if let Some(draft) = draft {
        let document = draft.document.clone();
        go_and_recover(document, None, recovery, desk);
        return;
    }
    state.recovering = Some(recovery);
    desk.load(Page::Start, Job::OpenDocument { path }, &mut state.opening);
}

fn go_and_recover(
    document: Document,
    saved: Option<Document>,
    recovery: Recovery,
    desk: &mut Desk,
) {
    desk.begin(document, Some(recovery.journal.document.clone()));
    desk.saved = saved;
    desk.recovery = Some(recovery);
    desk.leads_to = Some(Page::Directory);
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    if import::answer(&mut state.import, ticket, &outcome, desk) {
        return;
    }
    match outcome {
        Outcome::LookedAround {
            draft,
            recent,
            unfinished,
            newer,
        } => state.around.finish(Ok(Around {
            draft,
            recent,
            unfinished,
            newer,
        })),
        Outcome::Opened { path, document } => opened(state, ticket, path, document, desk),
        Outcome::PlanOpened(opened) => plan_opened(state, ticket, *opened, desk),
        Outcome::PracticeStarted(result) => practice_started(state, result, desk),
        Outcome::DraftSaved(result) if state.forgetting == Some(ticket) => {
            state.forgetting = None;
            match result {
                Ok(()) => desk.draft_kept = false,
                Err(problem) => state.around.finish(Err(problem)),
            }
        }
        Outcome::JournalClosed(result) if state.closing == Some(ticket) => {
            state.closing = None;
            match result {
                Ok(()) => look_around(state, desk),
                Err(problem) => state.around.finish(Err(problem)),
            }
        }
        Outcome::DraftSaved(result) => {
            desk.draft_kept = result.is_ok() && !desk.has_forgotten(ticket);
            desk.draft_problem = result.err();
        }
        Outcome::Picked { path, .. } if state.picking == Some(ticket) => {
            state.picking = None;
            if let Some(path) = path {
                choose(state, Task::Open(path), desk);
            }
        }
        Outcome::Progress(progress) => {
            for slot in [&mut state.opening, &mut state.practice] {
                if slot.ticket() == Some(ticket) {
                    slot.progress(progress.clone());
                }
            }
        }
        Outcome::Failed(problem) => failed(state, ticket, problem),
        Outcome::Cancelled => {
            for slot in [&mut state.opening, &mut state.practice] {
                if slot.ticket() == Some(ticket) {
                    slot.cancel();
                }
            }
        }
        _ => {}
    }
}

fn opened(
    state: &mut State,
    ticket: Ticket,
    path: PathBuf,
    document: Result<Box<Document>, Problem>,
    desk: &mut Desk,
) {
    if state.reading_saved == Some(ticket) {
        state.reading_saved = None;
        desk.saved = document.ok().map(|d| *d);
        return;
    }
    if state.opening.ticket() != Some(ticket) {
        return;
    }
    if let Some(recovery) = state.recovering.take() {
        // The file may not be written yet: then the person connects the forest by hand.
        let saved = document.ok().map(|d| *d);
        let document = (saved.clone()).unwrap_or_else(|| Document::new(EngineKind::CloudSync));
        state.opening = Load::Idle;
        go_and_recover(document, saved, recovery, desk);
        return;
    }
    match document {
        Ok(document) => {
            state.opening = Load::Idle;
            desk.begin((*document).clone(), Some(path));
            desk.saved = Some(*document);
            desk.leads_to = Some(match tasks::was_applied(&desk.document) {
                true => come_back(desk),
                false => Page::Engine,
            });
        }
        Err(problem) => state.opening.finish(Err(problem)),
    }
}

/// For review: nothing is read before the person signs in, and nothing is made again by itself.
fn plan_opened(state: &mut State, ticket: Ticket, opened: OpenedPlan, desk: &mut Desk) {
    if state.opening.ticket() != Some(ticket) {
        return;
    }
    state.opening = Load::Idle;
    desk.begin(
        (*opened.plan.document).clone(),
        Some(opened.document.clone()),
    );
    desk.saved = opened.saved.as_deref().cloned();
    if tasks::was_applied(&desk.document) {
        desk.way = Way::Tasks;
    }
    desk.plan_file = Some(Box::new(opened));
    desk.leads_to = Some(Page::Review);
}

fn practice_started(
    state: &mut State,
    result: Result<
        Box<(
            crate::model::document::TenantChoice,
            crate::model::snapshot::ConnectSpec,
        )>,
        Problem,
    >,
    desk: &mut Desk,
) {
    match result {
        Ok(offer) => {
            let (tenant, forest) = *offer;
            state.practice = Load::Idle;
            let mut document = Document::new(EngineKind::CloudSync);
            document.tenant = tenant.clone();
            desk.begin(document, None);
            desk.practice = Some(PracticeOffer { tenant, forest });
            desk.leads_to = Some(Page::Engine);
        }
        Err(problem) => state.practice.finish(Err(problem)),
    }
}

fn failed(state: &mut State, ticket: Ticket, problem: Problem) {
    if state.around.ticket() == Some(ticket) {
        state.around.finish(Err(problem));
    } else if state.opening.ticket() == Some(ticket) {
        state.recovering = None;
        state.opening.finish(Err(problem));
    } else if state.practice.ticket() == Some(ticket) {
        state.practice.finish(Err(problem));
    } else if state.picking == Some(ticket) {
        state.picking = None;
        state.opening.finish(Err(problem));
    }
}

pub fn can_leave(_state: &State, desk: &Desk) -> Result<(), Reason> {
    if desk.begun {
        Ok(())
    } else {
        Err(Reason::new(say!("page-start-choose")))
    }
}

#[cfg(test)]
mod tests;
