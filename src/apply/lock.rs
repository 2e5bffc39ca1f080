//! One writer of a document at a time. Looking takes no lock; only an apply, undo or resume does.
//!
//! Two files beside the document: `NAME.lock`, which the operating system locks and lets go when the
//! process ends however it ends, and `NAME.held-by.lock`, which says who holds it. Not every network
//! drive passes locks on from one computer to another: there the second file is what counts.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Read;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::error::{ApplyError, Doing};
use super::files;
use crate::system::folders;

/// Who writes a document, and since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Holder {
    pub user: String,
    pub computer: String,
    pub process: u32,
    pub since: Timestamp,
}

impl Holder {
    fn me() -> Self {
        Self {
            user: folders::user(),
            computer: folders::computer().unwrap_or_default(),
            process: std::process::id(),
            since: Timestamp::now(),
        }
    }

    /// Its computer is this one: then the system's own lock says whether it still runs.
    fn is_here(&self) -> bool {
        let here = folders::computer().unwrap_or_default();
        self.computer.eq_ignore_ascii_case(&here)
    }
}

/// Held while a document is written; let go when dropped, also when the process dies.
#[derive(Debug)]
pub struct DocumentLock {
    _file: File,
    held_by: PathBuf,
}

/// What became of a lock that was to be broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unlocked {
    /// Nobody held it.
    WasFree,
    /// This one held it; the process had ended, or is on another computer.
    Broken(Holder),
}

impl DocumentLock {
    /// Errs with who holds it and since when. What a process of this computer left when it died is
    /// taken over.
    pub fn take(document: &Path) -> Result<Self, ApplyError> {
        let (lock, held_by) = places(document)?;
        let file = open(&lock, document)?;
        let left = holder(&held_by);
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(ApplyError::Locked {
                    path: document.to_owned(),
                    holder: left,
                });
            }
            Err(TryLockError::Error(error)) => {
                return Err(ApplyError::file(Doing::Lock, document)(error));
            }
        }
        if let Some(holder) = left.filter(|h| !h.is_here()) {
            return Err(ApplyError::LockedElsewhere {
                path: document.to_owned(),
                holder,
                file: held_by,
            });
        }
        let me = serde_json::to_vec(&Holder::me()).map_err(|error| {
            ApplyError::file(Doing::Lock, document)(std::io::Error::other(error))
        })?;
        files::write_atomically(&held_by, &me)?;
        Ok(Self {
            _file: file,
            held_by,
        })
    }
}

impl Drop for DocumentLock {
    fn drop(&mut self) {
        // One that cannot be removed is seen to be of a process that has ended.
        let _ = std::fs::remove_file(&self.held_by);
    }
}

/// Who holds the lock as its file says, dead or alive; `None`: nobody.
pub fn lock_holder(document: &Path) -> Option<Holder> {
    holder(&places_of(document).1)
}

/// Breaks the lock of a process that is gone. One that runs on this computer is refused.
pub fn unlock(document: &Path) -> Result<Unlocked, ApplyError> {
    let (lock, held_by) = places(document)?;
    let file = open(&lock, document)?;
    let left = holder(&held_by);
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            return Err(ApplyError::Locked {
                path: document.to_owned(),
                holder: left,
            });
        }
        Err(TryLockError::Error(error)) => {
            return Err(ApplyError::file(Doing::Lock, document)(error));
        }
    }
    files::remove(&held_by)?;
    Ok(left.map_or(Unlocked::WasFree, Unlocked::Broken))
}

fn places_of(document: &Path) -> (PathBuf, PathBuf) {
    let document = std::path::absolute(document).unwrap_or_else(|_| document.to_owned());
    let folder = files::folder_of(&document).join(files::FOLDER);
    let name = document.file_name().unwrap_or_default().to_string_lossy();
    (
        folder.join(format!("{name}.lock")),
        folder.join(format!("{name}.held-by.lock")),
    )
}

fn places(document: &Path) -> Result<(PathBuf, PathBuf), ApplyError> {
    let places = places_of(document);
    let folder = files::folder_of(&places.0);
    folders::make_private_dir(&folder).map_err(ApplyError::file(Doing::Make, &folder))?;
    Ok(places)
}

fn open(lock: &Path, document: &Path) -> Result<File, ApplyError> {
    OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(lock)
        .map_err(ApplyError::file(Doing::Lock, document))
}

fn holder(held_by: &Path) -> Option<Holder> {
    /// Longer than any name of a person and a computer.
    const LIMIT: u64 = 4096;
    let mut text = Vec::new();
    File::open(held_by)
        .ok()?
        .take(LIMIT)
        .read_to_end(&mut text)
        .ok()?;
    serde_json::from_slice(&text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Problem, ProblemKind};

    fn folder() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("a.toml");
        (folder, document)
    }

    fn leave(document: &Path, computer: &str) -> Holder {
        let (_, held_by) = places(document).unwrap();
        let holder = Holder {
            user: "otto".into(),
            computer: computer.into(),
            process: 4711,
            since: "2026-11-30T17:00:00Z".parse().unwrap(),
        };
        std::fs::write(held_by, serde_json::to_vec(&holder).unwrap()).unwrap();
        holder
    }

    #[test]
    fn a_second_writer_is_told_who_writes_and_since_when() {
        let (_folder, document) = folder();
        let held = DocumentLock::take(&document).unwrap();
        let error = DocumentLock::take(&document).unwrap_err();
        let ApplyError::Locked {
            holder: Some(holder),
            ..
        } = &error
        else {
            panic!("{error:?}")
        };
        assert_eq!(holder.process, std::process::id());
        assert_eq!(holder.user, folders::user());
        let problem = Problem::from(error);
        assert_eq!(problem.kind, ProblemKind::Busy);
        let process = std::process::id().to_string();
        assert!(problem.cause.contains(&process), "{problem}");
        drop(held);
        assert_eq!(lock_holder(&document), None);
        DocumentLock::take(&document).unwrap();
    }

    #[test]
    fn the_lock_of_a_process_that_died_on_this_computer_is_taken_over() {
        let (_folder, document) = folder();
        leave(&document, &folders::computer().unwrap_or_default());
        let _held = DocumentLock::take(&document).unwrap();
        let now = lock_holder(&document).unwrap();
        assert_eq!(now.process, std::process::id());
    }

    #[test]
    fn the_lock_of_another_computer_is_refused_with_the_file_to_remove() {
        let (_folder, document) = folder();
        let left = leave(&document, "another-computer");
        let error = DocumentLock::take(&document).unwrap_err();
        let ApplyError::LockedElsewhere { holder, file, .. } = &error else {
            panic!("{error:?}")
        };
        assert_eq!(*holder, left);
        let file = file.clone();
        let problem = Problem::from(error);
        for says in ["otto", "another-computer", "2026-11-30 17:00"] {
            assert!(problem.cause.contains(says), "{says}: {problem}");
        }
        assert!(
            problem.remedy.contains(&file.to_string_lossy()),
            "{problem}"
        );
        std::fs::remove_file(file).unwrap();
        DocumentLock::take(&document).unwrap();
    }

    #[test]
    fn a_dead_lock_is_broken_and_one_that_is_held_here_is_not() {
        let (_folder, document) = folder();
        assert_eq!(unlock(&document).unwrap(), Unlocked::WasFree);
        let left = leave(&document, "another-computer");
        assert_eq!(unlock(&document).unwrap(), Unlocked::Broken(left));
        let held = DocumentLock::take(&document).unwrap();
        let refused = unlock(&document).unwrap_err();
        assert!(matches!(refused, ApplyError::Locked { .. }), "{refused:?}");
        drop(held);
    }

    #[test]
    fn a_file_that_says_nothing_holds_nobody_up() {
        let (_folder, document) = folder();
        let (_, held_by) = places(&document).unwrap();
        std::fs::write(held_by, b"\x00nonsense").unwrap();
        DocumentLock::take(&document).unwrap();
    }
}
