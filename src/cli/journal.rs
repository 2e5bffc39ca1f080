//! `undo`, `resume` and `unlock`.

use std::path::{Path, PathBuf};

use crate::apply::{
    self, ApplyError, Ended, Record, Watch, journals, newer_journal, paths, read_journal,
};
use crate::model::ports::Result;
use crate::model::text::inert;
use crate::model::words::{Words, minute, say, words};
use crate::model::{Problem, ProblemKind};
use crate::plan::StepId;

use super::connect::World;
use super::plan::{consents, ended, tell};
use super::{Exit, args, say, stop};

pub async fn undo(config: &Path, undo: &args::Undo) -> Result<Exit> {
    let wanted = |r: &Record| !matches!(r.ended, Some(Ended::Undone));
    let record = choose(config, undo.journal.as_deref(), wanted, |path| {
        words!("cli-nothing-to-undo", path = path)
    })?;
    let world = World::reach(config, undo.reach.sign_in).await?;
    let cancel = stop::by_ctrl_c();
    let mut told = tell(&record.plan);
    let mut watch = Watch {
        cancel: &cancel,
        progress: &mut told,
    };
    let steps: Vec<StepId> = undo.steps.iter().cloned().map(StepId).collect();
    let ran = match steps.as_slice() {
        [] => apply::undo(&record.path, &world.ports(), &mut watch).await?,
        steps => apply::undo_steps(&record.path, steps, &world.ports(), &mut watch).await?,
    };
    Ok(ended(&ran))
}

pub async fn resume(config: &Path, resume: &args::Journal) -> Result<Exit> {
    let wanted = |r: &Record| r.ended.is_none();
    let record = choose(config, resume.journal.as_deref(), wanted, |path| {
        words!("cli-nothing-to-resume", path = path)
    })?;
    let world = World::reach(config, resume.reach.sign_in).await?;
    let cancel = stop::by_ctrl_c();
    let mut told = tell(&record.plan);
    let mut watch = Watch {
        cancel: &cancel,
        progress: &mut told,
    };
    let ran = apply::resume(&record.path, &world.ports(), &mut watch).await?;
    Ok(ended(&ran))
}

/// Breaks the lock of a process that is gone, after it was said whose it is.
pub fn unlock(config: &Path, unlock: &args::Unlock) -> Result<Exit> {
    let Some(holder) = apply::lock_holder(config) else {
        say::note(say!("cli-unlock-free"));
        return Ok(Exit::Fine);
    };
    say::note(&say!(
        "cli-unlock-held",
        who = inert(&holder.user),
        computer = inert(&holder.computer),
        process = holder.process.to_string(),
        since = minute(holder.since)
    ));
    if !unlock.yes && !say::is_interactive() {
        say::problem(&Problem::new(
            ProblemKind::Invalid,
            words!("cli-cannot-ask"),
            words!("cli-unlock-cannot-ask-advice"),
        ));
        return Ok(Exit::Usage);
    }
    if !unlock.yes && !consents()? {
        say::note(say!("cli-nothing-changed"));
        return Ok(Exit::Stopped);
    }
    apply::unlock(config)?;
    say::note(say!("cli-unlock-done"));
    Ok(Exit::Fine)
}

/// The journal named, or the last one of this document that is wanted.
fn choose(
    config: &Path,
    named: Option<&Path>,
    wanted: impl Fn(&Record) -> bool,
    nothing: fn(String) -> Words,
) -> Result<Record> {
    if let Some(path) = named {
        return Ok(read_journal(path)?);
    }
    let folders = paths::journal_dirs(&super::connect::settings());
    let folder = folders.first().ok_or(ApplyError::NoStateFolder)?;
    let document = std::path::absolute(config).unwrap_or_else(|_| PathBuf::from(config));
    if let Some(newer) = folders.iter().find_map(|f| newer_journal(f, &document)) {
        return Err(newer.into());
    }
    let of_document = |r: &Record| r.document == document && wanted(r);
    let newest = |folder: &PathBuf| journals(folder).into_iter().rfind(of_document);
    (folders.iter().find_map(newest)).ok_or_else(|| {
        Problem::new(
            ProblemKind::NotFound,
            nothing(config.display().to_string()),
            words!("cli-no-journal-advice"),
        )
        .because(words!(
            "cli-no-journal",
            folder = folder.display().to_string()
        ))
    })
}
