//! Making a plan and carrying it out.

use std::sync::Arc;

use std::path::{Path, PathBuf};

use tokio_util::sync::CancellationToken;

use crate::apply::{self, Known, Look, Ports, Ran, ReportForm, Watch};
use crate::entra::{self, Access};
use crate::insight::drift::World;
use crate::model::ports::{Provisioning, Result};
use crate::model::snapshot::Progress;
use crate::model::text::inert;
use crate::model::words::words;
use crate::model::{Document, Problem, ProblemKind};
use crate::plan::{self, Plan, PlanReview};

use super::super::Outcome;
use super::super::sessions::Sessions;
use super::super::tasks::Reporter;
use super::files;

pub(super) async fn make(
    sessions: Arc<Sessions>,
    document: &Document,
    path: PathBuf,
) -> Result<PlanReview> {
    let forests = sessions.forests();
    let session = sessions.has_tenant();
    let ports = Ports {
        directory: &forests,
        secrets: &sessions.secrets,
        provisioning: provisioning(session.as_ref()),
    };
    let tenant = match sessions.has_tenant() {
        Some(session) => Some(session.facts().await?),
        None => None,
    };
    let known = Known {
        tenant,
        forests: forests.iter().map(|s| s.facts().clone()).collect(),
        suffixes: Vec::new(),
    };
    let path = files::in_documents(path);
    let observed = apply::observe(document, &path, &ports, known).await?;
    Ok(plan::review(document, &observed))
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
    let ports = Ports {
        directory: &forests,
        secrets: &sessions.secrets,
        provisioning: provisioning(session.as_ref()),
    };
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
    plan: &Plan,
    path: &Path,
) -> Outcome {
    let path = files::in_documents(path.to_owned());
    let forests = sessions.forests();
    let session = sessions.has_tenant();
    let ports = Ports {
        directory: &forests,
        secrets: &sessions.secrets,
        provisioning: provisioning(session.as_ref()),
    };
    let mut progress = move |event| reporter.send(Outcome::Applying(event));
    let mut watch = Watch {
        cancel: stop,
        progress: &mut progress,
    };
    let ran = match journals(&sessions) {
        Ok(folder) => apply::apply(plan, &path, &folder, &ports, &mut watch).await,
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
pub(super) enum Way {
    On,
    Back,
}

pub(super) async fn take_up(
    sessions: Arc<Sessions>,
    reporter: Reporter,
    stop: &CancellationToken,
    journal: &Path,
    way: Way,
) -> Outcome {
    let forests = sessions.forests();
    let session = sessions.has_tenant();
    let ports = Ports {
        directory: &forests,
        secrets: &sessions.secrets,
        provisioning: provisioning(session.as_ref()),
    };
    tell_journal(&reporter, journal);
    let mut progress = move |event| reporter.send(Outcome::Applying(event));
    let mut watch = Watch {
        cancel: stop,
        progress: &mut progress,
    };
    let ran = match way {
        Way::On => apply::resume(journal, &ports, &mut watch).await,
        Way::Back => apply::undo(journal, &ports, &mut watch).await,
    };
    let (journal, ended) = ended(ran, journal.to_owned());
    match way {
        Way::On => Outcome::Applied { journal, ended },
        Way::Back => Outcome::Undone { journal, ended },
    }
}

/// The window shows a journal's steps before the first of them moves.
fn tell_journal(reporter: &Reporter, journal: &Path) {
    if let Ok(record) = apply::read_journal(journal) {
        let (plan, document) = (Box::new(record.plan), record.document);
        reporter.send(Outcome::JournalRead { plan, document });
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

pub(super) fn export(plan: &Plan, path: PathBuf) -> Outcome {
    let path = files::in_documents(path);
    let done = serde_json::to_vec_pretty(plan)
        .map_err(|error| Problem::internal(error.to_string()))
        .and_then(|json| Ok(apply::write_atomically(&path, &json)?));
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

/// As far as whoever is signed in agreed to it.
pub(super) fn provisioning(session: Option<&entra::Session>) -> Option<&dyn Provisioning> {
    let session = session.filter(|s| s.has_access(Access::Provisioning))?;
    Some(session)
}
