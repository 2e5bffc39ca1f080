//! `undo` and `resume`.

use std::path::{Path, PathBuf};

use crate::apply::{self, ApplyError, Ended, Record, Watch, journals, paths, read_journal};
use crate::model::ports::Result;
use crate::model::{Problem, ProblemKind};

use super::connect::World;
use super::plan::{ended, tell};
use super::{Exit, args, stop};

pub async fn undo(config: &Path, undo: &args::Journal) -> Result<Exit> {
    let wanted = |r: &Record| !matches!(r.ended, Some(Ended::Undone));
    let record = choose(config, undo.journal.as_deref(), wanted, "undo")?;
    let world = World::reach(config, false).await?;
    let cancel = stop::by_ctrl_c();
    let mut told = tell(&record.plan);
    let mut watch = Watch {
        cancel: &cancel,
        progress: &mut told,
    };
    let ran = apply::undo(&record.path, &world.ports(), &mut watch).await?;
    Ok(ended(&ran))
}

pub async fn resume(config: &Path, resume: &args::Journal) -> Result<Exit> {
    let wanted = |r: &Record| r.ended.is_none();
    let record = choose(config, resume.journal.as_deref(), wanted, "resume")?;
    let world = World::reach(config, false).await?;
    let cancel = stop::by_ctrl_c();
    let mut told = tell(&record.plan);
    let mut watch = Watch {
        cancel: &cancel,
        progress: &mut told,
    };
    let ran = apply::resume(&record.path, &world.ports(), &mut watch).await?;
    Ok(ended(&ran))
}

/// The journal named, or the last one of this document that is wanted.
fn choose(
    config: &Path,
    named: Option<&Path>,
    wanted: impl Fn(&Record) -> bool,
    verb: &str,
) -> Result<Record> {
    if let Some(path) = named {
        return Ok(read_journal(path)?);
    }
    let folders = paths::journal_dirs(&super::connect::settings());
    let folder = folders.first().ok_or(ApplyError::NoStateFolder)?;
    let document = std::path::absolute(config).unwrap_or_else(|_| PathBuf::from(config));
    let of_document = |r: &Record| r.document == document && wanted(r);
    let newest = |folder: &PathBuf| journals(folder).into_iter().rfind(of_document);
    (folders.iter().find_map(newest)).ok_or_else(|| {
        Problem::new(
            ProblemKind::NotFound,
            format!("There is nothing to {verb} for {}", config.display()),
            "Name a journal with --journal, or another document with --config.",
        )
        .because(format!(
            "The folder {} holds no such journal",
            folder.display()
        ))
    })
}
