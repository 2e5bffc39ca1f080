//! What stood at the end of an apply, kept beside the document: `.syncwright/applied/`. One file an
//! apply, named after its journal, so that an undo goes back to the one before.

use std::fs;
use std::path::{Path, PathBuf};

use crate::insight::drift::Applied;
use crate::model::ports::Result;
use crate::model::{Document, Problem};
use crate::plan::Action;

use super::error::{ApplyError, Doing};
use super::journal::Record;
use super::world::{Look, look};
use super::{Ports, act, files, paths};

/// Kept for each document.
const KEPT: usize = 10;
const FOLDER: &str = "applied";

/// Looks at what stands now and keeps it as the last applied state.
pub(super) async fn keep(record: &Record, ports: &Ports<'_>) -> Result<()> {
    let document = document(record)?;
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
    };
    write(&record.document, &file_of(record), &applied)
}

/// The apply of this journal was undone: what counts is the one before.
pub(super) fn forget(record: &Record) {
    // One that was never written is forgotten already.
    let _ = files::remove(&file_of(record));
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
    let surplus = all.len().saturating_sub(KEPT);
    for old in all.iter().take(surplus) {
        files::remove(old)?;
    }
    Ok(())
}

/// The last applied state of this document; `None`: it was never applied, or not from here.
pub fn last_applied(document: &Path) -> Option<Applied> {
    newest(document).map(|(_, applied)| applied)
}

fn newest(document: &Path) -> Option<(PathBuf, Applied)> {
    let mut all = kept(document);
    all.sort();
    // A damaged file is passed over: the one before still says something true.
    all.into_iter().rev().find_map(|path| {
        let applied: Applied = serde_json::from_slice(&fs::read(&path).ok()?).ok()?;
        (applied.version == Applied::VERSION).then_some((path, applied))
    })
}

/// Keeps that a person takes these differences as they are.
pub fn accept(document: &Path, ids: impl IntoIterator<Item = String>) -> Result<()> {
    let Some((path, mut applied)) = newest(document) else {
        return Ok(());
    };
    applied.accepted.extend(ids);
    write(document, &path, &applied)
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
    use crate::insight::drift::World;
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
    fn ten_states_are_kept_of_each_document() {
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("a.toml");
        for n in 10..23 {
            put(&document, &format!("202601{n}T000000Z-aaaa"));
        }
        assert_eq!(kept(&document).len(), 10);
        assert_eq!(last_applied(&document).unwrap().by, "20260122T000000Z-aaaa");
    }
}
