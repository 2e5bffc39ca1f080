//! Making a plan and carrying it out.

use std::sync::Arc;

use std::path::{Path, PathBuf};

use tokio_util::sync::CancellationToken;

use crate::apply::{self, ApplyEvent, Known, Look, Ports, Ran, ReportForm, StepState, Watch};
use crate::directory::Forests;
use crate::entra::{self, Access};
use crate::insight::ObjectFacts;
use crate::insight::drift::World;
use crate::model::ports::{Provisioning, Result, Tenant};
use crate::model::snapshot::Progress;
use crate::model::text::inert;
use crate::model::words::words;
use crate::model::{Dn, Document, Problem, ProblemKind};
use crate::plan::{self, Affected, Cause, Plan, PlanFile, PlanReview, StepId};

use super::super::sessions::Sessions;
use super::super::tasks::Reporter;
use super::super::{Glance, Outcome};
use super::files;

pub(super) async fn make(
    sessions: Arc<Sessions>,
    reporter: Reporter,
    document: &Document,
    path: PathBuf,
    known: Known,
) -> Result<PlanReview> {
    let forests = sessions.forests();
    let session = sessions.has_tenant();
    let ports = Ports {
        tell: &|progress| reporter.send(Outcome::Progress(progress)),
        ..ports(&sessions, &forests, session.as_ref())
    };
    let tenant = match sessions.has_tenant() {
        Some(session) => Some(session.facts().await?),
        None => None,
    };
    let known = Known {
        tenant,
        forests: forests.iter().map(|s| s.facts().clone()).collect(),
        ..known
    };
    let path = files::in_documents(path);
    let observed = apply::observe(document, &path, &ports, known).await?;
    Ok(plan::review(document, &observed))
}

/// Reads no more than one entry of a controller of each domain, and the file.
pub(super) async fn glance(sessions: Arc<Sessions>, path: PathBuf, heads: &[Dn]) -> Result<Glance> {
    let path = files::in_documents(path);
    let file = apply::see_file(&path)?.sha256;
    let forests = sessions.forests();
    let mut changes = Vec::new();
    for head in heads {
        // One of a domain that is not connected is nothing that moved.
        if let Ok(session) = forests.of(head) {
            changes.push(session.last_change(head).await?);
        }
    }
    Ok(Glance { file, changes })
}

pub(super) async fn find_tested(
    sessions: Arc<Sessions>,
    names: Vec<String>,
) -> Result<Vec<(String, Vec<ObjectFacts>)>> {
    let forests = sessions.forests();
    let domains = forests.iter().flat_map(|s| &s.facts().domains);
    let reachable = domains.filter(|d| d.unreachable.is_none());
    let heads: Vec<Dn> = reachable.map(|d| d.dn.clone()).collect();
    let mut out = Vec::new();
    for name in names {
        let found = apply::locate_all(&forests, &heads, &name).await?;
        out.push((name, found));
    }
    Ok(out)
}

pub(super) async fn find_written(
    sessions: Arc<Sessions>,
    file: Document,
    after: &Document,
    path: PathBuf,
) -> Result<Affected> {
    let applied = apply::last_applied(&files::in_documents(path));
    let before = applied.map_or(file, |applied| applied.document);
    let forests = sessions.forests();
    apply::written_groups(&before, after, &forests).await
}

/// What stands now of all that the last apply touched.
pub(super) async fn compare(
    sessions: Arc<Sessions>,
    reporter: Reporter,
    document: &Document,
    path: &Path,
) -> Result<World> {
    let forests = sessions.forests();
    let session = sessions.has_tenant();
    let ports = ports(&sessions, &forests, session.as_ref());
    reporter.send(Outcome::Progress(Progress {
        what: words!("work-comparing"),
        ..Progress::default()
    }));
    let tenant = match sessions.has_tenant() {
        // Without it the rest still says something.
        Some(session) => session.facts().await.ok(),
        None => None,
    };
    let before = apply::last_applied(path);
    let with = Look {
        tenant: tenant.as_ref(),
        before: before.as_ref(),
    };
    apply::look(document, &ports, &with).await
}

pub(super) async fn apply(
    sessions: Arc<Sessions>,
    reporter: Reporter,
    stop: &CancellationToken,
    (plan, cause): (&Plan, &Cause),
    path: &Path,
) -> Outcome {
    let path = files::in_documents(path.to_owned());
    let forests = sessions.forests();
    let session = sessions.has_tenant();
    let ports = ports(&sessions, &forests, session.as_ref());
    let mut progress = move |event| reporter.send(Outcome::Applying(event));
    let mut watch = Watch {
        cancel: stop,
        progress: &mut progress,
    };
    let ran = match journals(&sessions) {
        Ok(folder) => apply::apply(plan, cause, &path, &folder, &ports, &mut watch).await,
        Err(problem) => Err(problem),
    };
    if matches!(&ran, Ok(Ran { ended: Ok(()), .. })) {
        files::remember_recent(&path);
    }
    let (journal, ended) = ended(ran, PathBuf::new());
    Outcome::Applied { journal, ended }
}

/// Which way a journal is taken up.
#[derive(Clone, Copy)]
pub(super) enum Way<'a> {
    On,
    Back,
    /// Just these back.
    Steps(&'a [StepId]),
}

pub(super) async fn take_up(
    sessions: Arc<Sessions>,
    reporter: Reporter,
    stop: &CancellationToken,
    journal: &Path,
    way: Way<'_>,
) -> Outcome {
    let forests = sessions.forests();
    let session = sessions.has_tenant();
    let ports = ports(&sessions, &forests, session.as_ref());
    tell_journal(&reporter, journal, way);
    let mut progress = move |event| reporter.send(Outcome::Applying(event));
    let mut watch = Watch {
        cancel: stop,
        progress: &mut progress,
    };
    let ran = match way {
        Way::On => apply::resume(journal, &ports, &mut watch).await,
        Way::Back => apply::undo(journal, &ports, &mut watch).await,
        Way::Steps(steps) => apply::undo_steps(journal, steps, &ports, &mut watch).await,
    };
    let (journal, ended) = ended(ran, journal.to_owned());
    match way {
        Way::On => Outcome::Applied { journal, ended },
        Way::Back | Way::Steps(_) => Outcome::Undone { journal, ended },
    }
}

/// The window shows a journal's steps before the first of them moves.
fn tell_journal(reporter: &Reporter, journal: &Path, way: Way<'_>) {
    let Ok(record) = apply::read_journal(journal) else {
        return;
    };
    // Of those that are not undone nothing more is told: they stand as they did.
    let told = matches!(way, Way::Steps(_));
    let ids = record.plan.steps.iter().map(|s| &s.id);
    let stand: Vec<StepId> = ids
        .filter(|id| told && record.stands(id))
        .cloned()
        .collect();
    let (plan, document) = (Box::new(record.plan), record.document);
    reporter.send(Outcome::JournalRead { plan, document });
    for step in stand {
        let state = StepState::Done;
        reporter.send(Outcome::Applying(ApplyEvent { step, state }));
    }
}

fn ended(ran: Result<Ran>, journal: PathBuf) -> (PathBuf, Result<()>) {
    match ran {
        Ok(ran) => (ran.journal, ran.ended),
        Err(problem) => (journal, Err(problem)),
    }
}

fn journals(sessions: &Sessions) -> Result<PathBuf> {
    apply::paths::journal_dir(&sessions.settings()).ok_or_else(|| {
        Problem::new(
            ProblemKind::NotFound,
            words!("work-no-journal"),
            words!("work-no-journal-advice"),
        )
    })
}

pub(super) fn export(mut plan: PlanFile, path: PathBuf) -> Outcome {
    let path = files::in_documents(path);
    if plan.before.is_none() {
        let document = files::in_documents(PathBuf::from(&plan.path));
        plan.path = document.to_string_lossy().into_owned();
        let applied = apply::last_applied(&document).map(|a| Box::new(a.document));
        let on_disk = || apply::see_file(&document).ok()?.document.map(Box::new);
        plan.before = applied.or_else(on_disk);
    }
    let done = apply::write_plan(&path, plan).map_err(Into::into);
    Outcome::Saved { path, done }
}

pub(super) fn save_report(
    journal: &Path,
    document: &Document,
    form: ReportForm,
    path: PathBuf,
) -> Outcome {
    let path = files::in_documents(path);
    let done = apply::read_journal(journal)
        .map_err(Problem::from)
        .and_then(|record| {
            let text = apply::report(&record, document, form);
            Ok(apply::write_atomically(&path, text.as_bytes())?)
        });
    let done = done.map_err(|problem: Problem| {
        let headline = words!(
            "work-report-not-saved",
            path = inert(&path.to_string_lossy())
        );
        Problem {
            headline,
            ..problem
        }
    });
    Outcome::Saved { path, done }
}

pub(super) fn ports<'a>(
    sessions: &'a Sessions,
    forests: &'a Forests,
    session: Option<&'a entra::Session>,
) -> Ports<'a> {
    // As far as whoever is signed in agreed to it.
    let writes = session.filter(|s| s.has_access(Access::Provisioning));
    Ports {
        directory: forests,
        secrets: &sessions.secrets,
        tenant: session.map(|s| s as &dyn Tenant),
        provisioning: writes.map(|s| s as &dyn Provisioning),
        tell: &apply::untold,
    }
}
