//! What stood at the end of an apply, kept beside the document: `.syncwright/applied/`. One file an
//! apply, named after its journal, so that an undo goes back to the one before. All are kept: they
//! are the history; of older ones only what the directory looked like goes.

use std::fs;
use std::path::{Path, PathBuf};

use crate::insight::drift::{Applied, Undone, World};
use crate::model::ports::Result;
use crate::model::words::words;
use crate::model::{Document, Problem};
use crate::plan::{Action, Step};

use super::error::{ApplyError, Doing};
use super::journal::Record;
use super::world::{Look, look};
use super::{Ports, act, files, paths};

/// Kept with what the directory looked like, for each document.
const WHOLE: usize = 10;
const FOLDER: &str = "applied";

/// Looks at what stands now and keeps it as the last applied state.
pub(super) async fn keep(record: &Record, ports: &Ports<'_>) -> Result<()> {
    let document = match is_order(record) {
        // What else the file says was not carried out.
        true => match last_applied(&record.document) {
            Some(applied) => with_run(applied.document, &document(record)?),
            None => return Ok(()),
        },
        false => document(record)?,
    };
    let world = look(&document, ports, &Look::default()).await?;
    let applied = Applied {
        version: Applied::VERSION,
        at: record.ended_at.unwrap_or(record.started),
        by: paths::whoami(),
        author: record.cause.author.clone(),
        reason: record.cause.reason.clone(),
        journal: record.path.display().to_string(),
        document,
        world,
        accepted: Default::default(),
        undone: None,
    };
    write(&record.document, &file_of(record), &applied)
}

/// A job was started, paused or restarted, and nothing else done.
fn is_order(record: &Record) -> bool {
    let steps = &record.plan.steps;
    let order = |step: &Step| match step.action {
        Action::StartJob { .. } | Action::PauseJob { .. } | Action::RestartJob { .. } => true,
        Action::WriteDocument { .. } => step.reason == words!("plan-remember-run"),
        _ => false,
    };
    !steps.is_empty() && steps.iter().all(order)
}

fn with_run(mut document: Document, ordered: &Document) -> Document {
    for of in ordered.jobs() {
        document.set_run(&of, ordered.run(&of));
        if let Some(ids) = ordered.job_ids(&of) {
            document.set_job_ids(&of, ids.clone());
        }
    }
    document
}

/// The apply of this journal was undone: what counts is the one before.
pub(super) fn mark_undone(record: &Record) {
    let path = file_of(record);
    let Some(mut applied) = read(&path) else {
        // One that cannot be read counts no more either.
        return drop(files::remove(&path));
    };
    applied.undone = Some(Undone {
        at: record.ended_at.unwrap_or(record.started),
        by: paths::whoami(),
    });
    applied.world = World::default();
    let written = serde_json::to_vec(&applied).map(|json| files::write_atomically(&path, &json));
    if !matches!(written, Ok(Ok(()))) {
        let _ = files::remove(&path);
    }
}

/// Some steps of this journal were taken back: what stands now is no difference that anybody made.
pub(super) async fn look_again(record: &Record, ports: &Ports<'_>) -> Result<()> {
    let path = file_of(record);
    let Some(mut applied) = read(&path) else {
        return Ok(());
    };
    applied.document = super::read_document(&record.document)?;
    applied.world = look(&applied.document, ports, &Look::default()).await?;
    write(&record.document, &path, &applied)
}

/// As the plan wrote it, with the ids of what was made; else as it stands.
fn document(record: &Record) -> Result<Document> {
    let written = record.plan.steps.iter().find_map(|s| match &s.action {
        Action::WriteDocument { document, .. } => Some((**document).clone()),
        _ => None,
    });
    match written {
        Some(mut document) => {
            act::fill_all(&mut document, record);
            Ok(document)
        }
        None => super::read_document(&record.document),
    }
}

fn write(document: &Path, at: &Path, applied: &Applied) -> Result<()> {
    let folder = files::folder_of(at);
    paths::make_private_dir(&folder).map_err(ApplyError::file(Doing::Make, &folder))?;
    let json = serde_json::to_vec(applied).map_err(|e| Problem::internal(e.to_string()))?;
    files::write_atomically(at, &json)?;
    let mut all = kept(document);
    all.sort();
    let old = all.len().saturating_sub(WHOLE);
    // From the newest of the older ones on: what is slim has slim ones before it.
    for path in all[..old].iter().rev() {
        match read(path) {
            Some(mut applied) if applied.world != World::default() => {
                applied.world = World::default();
                let json =
                    serde_json::to_vec(&applied).map_err(|e| Problem::internal(e.to_string()))?;
                files::write_atomically(path, &json)?;
            }
            _ => break,
        }
    }
    Ok(())
}

/// `None`: it is damaged, or of a version that is not known here.
fn read(path: &Path) -> Option<Applied> {
    let applied: Applied = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
    (applied.version == Applied::VERSION).then_some(applied)
}

/// All that can be read, oldest first, with the stem of the journal. What was undone is among them.
pub(super) fn all(document: &Path) -> Vec<(String, Applied)> {
    let mut all = kept(document);
    all.sort();
    let prefix = format!("{}.", name_of(document));
    let one = |path: PathBuf| {
        let name = name_of(&path);
        let stem = name.strip_prefix(&prefix)?.strip_suffix(".json")?;
        Some((stem.to_owned(), read(&path)?))
    };
    let mut out: Vec<(String, Applied)> = all.into_iter().filter_map(one).collect();
    out.sort_by_key(|(_, applied)| applied.at);
    out
}

/// The last applied state of this document; `None`: it was never applied, or not from here.
pub fn last_applied(document: &Path) -> Option<Applied> {
    newest(document).map(|(_, applied)| applied)
}

fn newest(document: &Path) -> Option<(PathBuf, Applied)> {
    let mut all = kept(document);
    all.sort();
    // A damaged file is passed over: the one before still says something true.
    let counts = |path: PathBuf| {
        let applied = read(&path)?;
        applied.undone.is_none().then_some((path, applied))
    };
    let mut last_first = all.into_iter().rev();
    let found = last_first.find_map(counts)?;
    // Names tell seconds apart; two of one second are told apart by what is in them.
    let second = second_of(&found.0);
    let same = last_first.take_while(|path| second_of(path) == second);
    let rest = same.filter_map(counts);
    std::iter::once(found)
        .chain(rest)
        .max_by_key(|(_, applied)| applied.at)
}

/// Keeps that a person takes these differences as they are.
pub fn accept(document: &Path, ids: impl IntoIterator<Item = String>) -> Result<()> {
    let Some((path, mut applied)) = newest(document) else {
        return Ok(());
    };
    applied.accepted.extend(ids);
    write(document, &path, &applied)
}

/// The part of a file's name that is the time of its journal.
fn second_of(path: &Path) -> String {
    let name = name_of(path);
    let stem = name.trim_end_matches(".json");
    let stem = stem.rsplit('.').next().unwrap_or_default();
    stem.split('-').next().unwrap_or_default().to_owned()
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn folder(document: &Path) -> PathBuf {
    files::folder_of(document).join(files::FOLDER).join(FOLDER)
}

fn file_of(record: &Record) -> PathBuf {
    let journal = record
        .path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let name = format!("{}.{journal}.json", name_of(&record.document));
    folder(&record.document).join(name)
}

/// The files of this document, in no order. Their names sort by time.
fn kept(document: &Path) -> Vec<PathBuf> {
    let prefix = format!("{}.", name_of(document));
    let listed = fs::read_dir(folder(document))
        .into_iter()
        .flatten()
        .flatten();
    listed
        .map(|entry| entry.path())
        .filter(|p| {
            let name = name_of(p);
            let stem = name
                .strip_prefix(&prefix)
                .and_then(|n| n.strip_suffix(".json"));
            // `a.toml.x.toml…` is of another document.
            stem.is_some_and(|s| !s.contains('.'))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::EngineKind;

    fn applied(by: &str) -> Applied {
        Applied {
            version: Applied::VERSION,
            at: "2026-01-01T00:00:00Z".parse().unwrap(),
            by: by.into(),
            author: String::new(),
            reason: String::new(),
            journal: String::new(),
            document: Document::new(EngineKind::CloudSync),
            world: World::default(),
            accepted: Default::default(),
            undone: None,
        }
    }

    fn put(document: &Path, stem: &str) -> PathBuf {
        let at = folder(document).join(format!("{}.{stem}.json", name_of(document)));
        write(document, &at, &applied(stem)).unwrap();
        at
    }

    #[test]
    fn the_newest_applied_state_counts_and_a_damaged_one_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("a.toml");
        assert_eq!(last_applied(&document), None);
        put(&document, "20260101T000000Z-aaaa");
        let newest = put(&document, "20260102T000000Z-bbbb");
        put(&folder.path().join("b.toml"), "20260103T000000Z-cccc");
        let by = || last_applied(&document).map(|a| a.by);
        assert_eq!(by().as_deref(), Some("20260102T000000Z-bbbb"));
        fs::write(&newest, b"{\"version\":1").unwrap();
        assert_eq!(by().as_deref(), Some("20260101T000000Z-aaaa"));
    }

    #[test]
    fn what_a_person_accepted_is_kept_with_the_state() {
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("a.toml");
        accept(&document, ["nothing-there".to_owned()]).unwrap();
        put(&document, "20260101T000000Z-aaaa");
        accept(&document, ["one".to_owned()]).unwrap();
        accept(&document, ["two".to_owned()]).unwrap();
        let kept = last_applied(&document).unwrap().accepted;
        assert_eq!(kept.into_iter().collect::<Vec<_>>(), ["one", "two"]);
    }

    #[test]
    fn every_state_is_kept_and_the_last_ten_with_what_the_directory_looked_like() {
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("a.toml");
        for n in 10..23 {
            let stem = format!("202601{n}T000000Z-aaaa");
            let mut state = applied(&stem);
            state.world.read.insert(crate::model::testing::dn("DC=a"));
            let at = super::folder(&document).join(format!("a.toml.{stem}.json"));
            write(&document, &at, &state).unwrap();
        }
        let all = all(&document);
        let whole: Vec<bool> = all.iter().map(|(_, a)| !a.world.read.is_empty()).collect();
        assert_eq!(whole, [[false; 3].as_slice(), &[true; 10]].concat());
        assert_eq!(all[0].0, "20260110T000000Z-aaaa");
        assert_eq!(last_applied(&document).unwrap().by, "20260122T000000Z-aaaa");
    }
}
