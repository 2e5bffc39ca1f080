//! A journal that is open: made or taken up, and appended to.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{Line, Record, VERSION, read_from, started};
use crate::apply::error::{ApplyError, Doing};
use crate::apply::told::Written;
use crate::apply::{crash, paths};
use crate::model::text::inert_json;
use crate::plan::{Cause, Plan};
use crate::system::folders;

/// An open journal, locked against every other run.
#[derive(Debug)]
pub struct Journal {
    file: File,
    pub record: Record,
}

impl Journal {
    /// A new journal in this folder, its first line on disk.
    pub fn create(
        folder: &Path,
        plan: &Plan,
        cause: &Cause,
        document: &Path,
    ) -> Result<Self, ApplyError> {
        folders::make_private_dir(folder).map_err(ApplyError::file(Doing::Make, folder))?;
        let at = Timestamp::now();
        let (hash, by) = (plan.hash(), paths::whoami());
        let stem = format!("{}-{}", at.strftime("%Y%m%dT%H%M%SZ"), &hash[..12]);
        let (file, path) = new_file(folder, &stem)?;
        lock(&file, &path)?;
        let start = Line::Start {
            version: VERSION,
            at,
            document: std::path::absolute(document).unwrap_or_else(|_| document.to_owned()),
            plan_hash: hash,
            plan: Box::new(plan.clone()),
            cause: cause.clone().by(&by),
            by,
        };
        let record = started(&path, start.clone())?;
        let mut journal = Self { file, record };
        journal.write(start)?;
        folders::sync_dir(folder).map_err(ApplyError::file(Doing::Flush, folder))?;
        Ok(journal)
    }

    /// Takes up a journal that is there.
    pub fn open(path: &Path) -> Result<Self, ApplyError> {
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .open(path)
            .map_err(ApplyError::file(Doing::Open, path))?;
        lock(&file, path)?;
        let record = read_from(&mut file, path)?;
        // A line that a crash cut goes, so that the next one starts afresh.
        file.set_len(record.whole)
            .and_then(|()| file.seek(SeekFrom::End(0)))
            .map_err(ApplyError::file(Doing::Write, path))?;
        Ok(Self { file, record })
    }

    /// Appends a line; it is on disk when this returns.
    pub fn write(&mut self, line: Line) -> Result<(), ApplyError> {
        let path = self.record.path.clone();
        let mut text = serde_json::to_string(&Written::of(&line))
            .map_err(|error| ApplyError::file(Doing::Write, &path)(std::io::Error::other(error)))?;
        text.push('\n');
        let text = inert_json(&text);
        crash::here();
        let (head, tail) = text.as_bytes().split_at(text.len() / 2);
        // In two parts only so that a test can die between them.
        self.file
            .write_all(head)
            .and_then(|()| {
                crash::here();
                self.file.write_all(tail)
            })
            .and_then(|()| self.file.sync_all())
            .map_err(ApplyError::file(Doing::Write, &path))?;
        crash::here();
        self.record.take(line);
        Ok(())
    }
}

/// Two applies of one plan in one second get names of their own.
fn new_file(folder: &Path, stem: &str) -> Result<(File, PathBuf), ApplyError> {
    let mut n = 0;
    loop {
        let name = match n {
            0 => format!("{stem}.jsonl"),
            n => format!("{stem}-{n}.jsonl"),
        };
        let path = folder.join(name);
        match folders::new_private_file(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && n < 100 => n += 1,
            Err(error) => return Err(ApplyError::file(Doing::Make, &path)(error)),
            Ok(file) => return Ok((file, path)),
        }
    }
}

pub(super) fn lock(file: &File, path: &Path) -> Result<(), ApplyError> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(ApplyError::JournalInUse {
            path: path.to_owned(),
        }),
        Err(TryLockError::Error(error)) => Err(ApplyError::file(Doing::Lock, path)(error)),
    }
}
