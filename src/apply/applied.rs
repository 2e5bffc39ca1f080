//! What stood at the end of an apply, kept beside the document: `.syncwright/applied/`. One file an
//! apply, named after its number and its journal, so that an undo goes back to the one before. All
//! are kept: they are the history; of older ones only what the directory looked like goes.

use std::fs;
use std::path::{Path, PathBuf};

use crate::insight::drift::{Applied, Done, Undone, World, still_applied};
use crate::model::ports::Result;
use crate::model::words::words;
use crate::model::{Dn, Document, Problem};
use crate::plan::{Action, Step};

use super::error::{ApplyError, Doing};
use super::journal::Record;
use super::world::{Look, look};
use super::{Ports, act, files, paths};
use crate::system::folders;

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
    let before = last_applied(&record.document);
    let world = world(record, &document, ports, before.as_ref()).await?;
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
    let at = file_of(record).unwrap_or_else(|| next_file(record));
    write(&record.document, &at, &applied)
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
    let Some(path) = file_of(record) else {
        return;
    };
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
    let Some(path) = file_of(record) else {
        return Ok(());
    };
    let Some(mut applied) = read(&path) else {
        return Ok(());
    };
    applied.document = super::read_document(&record.document)?;
    applied.world = world(record, &applied.document, ports, Some(&applied)).await?;
    write(&record.document, &path, &applied)
}

/// What counts as applied now. `before`: the state applied before, of which differences stay that
/// nobody accepted or repaired.
async fn world(
    record: &Record,
    document: &Document,
    ports: &Ports<'_>,
    before: Option<&Applied>,
) -> Result<World> {
    let facts = match ports.tenant {
        // That it cannot be read makes nothing of the apply untrue.
        Some(tenant) => tenant.facts().await.ok(),
        None => None,
    };
    let with = Look {
        tenant: facts.as_ref(),
        before: None,
    };
    let now = look(document, ports, &with).await?;
    Ok(match before {
        Some(before) => still_applied(before, document, now, &done(record, document)),
        None => now,
    })
}

/// What the steps of this journal changed, carried out or taken back.
fn done(record: &Record, document: &Document) -> Done {
    let accounts = document.forest.iter().filter_map(|f| f.connector.as_ref());
    let sid = |dn: &Dn| accounts.clone().find(|a| a.dn == *dn)?.sid.clone();
    let mut done = Done::default();
    for step in &record.plan.steps {
        match &step.action {
            Action::MakeOu { dn, .. } | Action::MakeGroup { dn, .. } => {
                done.made.insert(dn.clone());
            }
            Action::AddMembers { group, members }
            | Action::RemoveMembers { group, members, .. } => {
                let pairs = members.iter().map(|m| (group.clone(), m.clone()));
                done.members.extend(pairs);
            }
            Action::AddForATime { group, member, .. } => {
                done.members.insert((group.clone(), member.clone()));
            }
            Action::Revoke { on, who, .. } => {
                done.rights.insert((on.clone(), who.clone()));
            }
            Action::Grant { on, account, .. } => {
                done.rights
                    .extend(sid(account).map(|sid| (on.clone(), sid)));
            }
            _ => {}
        }
    }
    done
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
    folders::make_private_dir(&folder).map_err(ApplyError::file(Doing::Make, &folder))?;
    let json = serde_json::to_vec(applied).map_err(|e| Problem::internal(e.to_string()))?;
    files::write_atomically(at, &json)?;
    let all = kept(document);
    let old = all.len().saturating_sub(WHOLE);
    // From the newest of the older ones on: what is slim has slim ones before it.
    for Kept { path, .. } in all[..old].iter().rev() {
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
    let one = |kept: Kept| Some((kept.number, kept.stem, read(&kept.path)?));
    let mut out: Vec<_> = kept(document).into_iter().filter_map(one).collect();
    out.sort_by_key(|(number, _, applied)| (*number, applied.at));
    out.into_iter()
        .map(|(_, stem, applied)| (stem, applied))
        .collect()
}

/// The last applied state of this document; `None`: it was never applied, or not from here.
pub fn last_applied(document: &Path) -> Option<Applied> {
    newest(document).map(|(_, applied)| applied)
}

fn newest(document: &Path) -> Option<(PathBuf, Applied)> {
    // A damaged file is passed over: the one before still says something true.
    let counts = |kept: Kept| {
        let applied = read(&kept.path)?;
        applied.undone.is_none().then_some((kept, applied))
    };
    let mut last_first = kept(document).into_iter().rev();
    let (last, state) = last_first.find_map(counts)?;
    // Two of one second that have no number are told apart by what is in them.
    let second = last.second().to_owned();
    let same = last_first.take_while(|kept| last.number == 0 && kept.second() == second);
    let rest: Vec<_> = same.filter_map(counts).collect();
    std::iter::once((last, state))
        .chain(rest)
        .max_by_key(|(_, applied)| applied.at)
        .map(|(kept, applied)| (kept.path, applied))
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

/// A file of a document, as its name tells.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Kept {
    /// Which apply it was, from 1. 0: one from before they were counted, and so before all others.
    number: u64,
    /// Of its journal: the second it was begun in, and the plan.
    stem: String,
    path: PathBuf,
}

impl Kept {
    fn of(path: PathBuf, prefix: &str) -> Option<Self> {
        let name = name_of(&path);
        let stem = name.strip_prefix(prefix)?.strip_suffix(".json")?;
        // `a.toml.x.toml…` is of another document.
        if stem.contains('.') {
            return None;
        }
        let counted = |(number, stem): (&str, &str)| Some((number.parse().ok()?, stem.to_owned()));
        let (number, stem) = stem
            .split_once('-')
            .and_then(counted)
            .unwrap_or_else(|| (0, stem.to_owned()));
        Some(Self { number, stem, path })
    }

    fn second(&self) -> &str {
        self.stem.split('-').next().unwrap_or_default()
    }
}

fn stem_of(record: &Record) -> String {
    let stem = record.path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// Where the state of this journal is kept; `None`: it is not.
fn file_of(record: &Record) -> Option<PathBuf> {
    let stem = stem_of(record);
    let all = kept(&record.document).into_iter();
    all.rev().find(|k| k.stem == stem).map(|k| k.path)
}

/// Times can tie and clocks can be set back: the number tells which came after which.
fn next_file(record: &Record) -> PathBuf {
    let number = kept(&record.document).last().map_or(0, |k| k.number) + 1;
    let document = name_of(&record.document);
    let name = format!("{document}.{number:06}-{}.json", stem_of(record));
    folder(&record.document).join(name)
}

/// The files of this document, in the order of the applies.
fn kept(document: &Path) -> Vec<Kept> {
    let prefix = format!("{}.", name_of(document));
    let listed = fs::read_dir(folder(document))
        .into_iter()
        .flatten()
        .flatten();
    let mut all: Vec<Kept> = listed
        .filter_map(|entry| Kept::of(entry.path(), &prefix))
        .collect();
    all.sort();
    all
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
    fn of_two_applies_within_a_second_the_later_one_counts() {
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("a.toml");
        let by = || last_applied(&document).unwrap().by;
        // One of before they were counted, of a clock that was set back since.
        put(&document, "20260201T000000Z-aaaa");
        for (number, stem) in [(1, "zzzz"), (2, "bbbb"), (10, "aaaa")] {
            put(&document, &format!("{number:06}-20260101T000000Z-{stem}"));
            assert!(by().ends_with(stem), "{}", by());
        }
        let stems: Vec<String> = all(&document).into_iter().map(|(stem, _)| stem).collect();
        assert_eq!(
            stems,
            [
                "20260201T000000Z-aaaa",
                "20260101T000000Z-zzzz",
                "20260101T000000Z-bbbb",
                "20260101T000000Z-aaaa"
            ]
        );
    }

    #[test]
    fn of_two_without_a_number_what_is_in_them_tells() {
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("a.toml");
        let mut later = applied("later");
        later.at = "2026-01-01T00:00:00.5Z".parse().unwrap();
        let at = super::folder(&document).join("a.toml.20260101T000000Z-aaaa.json");
        write(&document, &at, &later).unwrap();
        put(&document, "20260101T000000Z-bbbb");
        assert_eq!(last_applied(&document).unwrap().by, "later");
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
