//! The document's file: written whole or not at all, earlier versions kept, one writer at a time.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::error::{ApplyError, Doing};
use crate::system::folders;

/// Versions kept beside the document.
const KEPT: usize = 10;
/// The folder beside the document for versions and the lock.
pub(super) const FOLDER: &str = ".syncwright";

/// SHA-256 in lower-case hex, as guards have it.
pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect()
}

/// The file's bytes; `None`: there is no file. Refuses what is larger than any document.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, ApplyError> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(ApplyError::file(Doing::Open, path)(error)),
    };
    let mut bytes = Vec::new();
    // One byte more than allowed: the reader of documents then says that it is too large.
    let limit = crate::model::document::MAX_BYTES as u64 + 1;
    file.take(limit)
        .read_to_end(&mut bytes)
        .map_err(ApplyError::file(Doing::Read, path))?;
    Ok(Some(bytes))
}

/// Temporary file in the same folder, flush to disk, rename, flush the folder.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), ApplyError> {
    let folder = folder_of(path);
    let fail = |error| ApplyError::file(Doing::Write, path)(error);
    let mut file = tempfile::Builder::new()
        .prefix(".syncwright-")
        .tempfile_in(&folder)
        .map_err(fail)?;
    let fail = |error| ApplyError::file(Doing::Write, path)(error);
    file.write_all(bytes).map_err(fail)?;
    keep_permissions(path, file.as_file());
    file.as_file()
        .sync_all()
        .map_err(ApplyError::file(Doing::Write, path))?;
    file.persist(path)
        .map_err(|error| ApplyError::file(Doing::Replace, path)(error.error))?;
    folders::sync_dir(&folder).map_err(ApplyError::file(Doing::Flush, &folder))
}

/// A document that was readable for a group stays so.
fn keep_permissions(path: &Path, file: &File) {
    if let Ok(old) = fs::metadata(path) {
        // The new file is private to its owner until here, so failing is the safe side.
        let _ = file.set_permissions(old.permissions());
    }
}

pub(super) fn remove(path: &Path) -> Result<(), ApplyError> {
    match fs::remove_file(path) {
        Ok(()) => {
            let folder = folder_of(path);
            folders::sync_dir(&folder).map_err(ApplyError::file(Doing::Flush, &folder))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(ApplyError::file(Doing::Delete, path)(error)),
    }
}

pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Where the version with these bytes is to be kept.
pub(super) fn version_path(path: &Path, bytes: &[u8], at: Timestamp) -> PathBuf {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let time = at.strftime("%Y%m%dT%H%M%SZ");
    let hash = sha256(bytes);
    folder_of(path)
        .join(FOLDER)
        .join(format!("{name}.{time}-{}", &hash[..8]))
}

/// Keeps a version and drops all but the last ten of this document.
pub(super) fn keep_version(path: &Path, kept: &Path, bytes: &[u8]) -> Result<(), ApplyError> {
    let folder = folder_of(kept);
    folders::make_private_dir(&folder).map_err(ApplyError::file(Doing::Make, &folder))?;
    write_atomically(kept, bytes)?;
    let prefix = format!(
        "{}.",
        path.file_name().unwrap_or_default().to_string_lossy()
    );
    let listed = fs::read_dir(&folder).map_err(ApplyError::file(Doing::List, &folder))?;
    let mut versions: Vec<PathBuf> = listed
        .flatten()
        .map(|entry| entry.path())
        .filter(|p| {
            let name = p.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(&prefix) && !name.ends_with(".lock")
        })
        .collect();
    versions.sort();
    let surplus = versions.len().saturating_sub(KEPT);
    for old in versions.iter().take(surplus).filter(|old| *old != kept) {
        remove(old)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_ten_versions_of_a_document_are_kept_and_no_other_file_is_touched() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        let other = folder.path().join("b.toml");
        let start: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
        let stranger = version_path(&other, b"x", start);
        keep_version(&other, &stranger, b"x").unwrap();
        let mut kept = Vec::new();
        for n in 0..13 {
            let at = start + jiff::SignedDuration::from_secs(n);
            let text = format!("{n}");
            kept.push(version_path(&path, text.as_bytes(), at));
            keep_version(&path, kept.last().unwrap(), text.as_bytes()).unwrap();
        }
        let there: Vec<bool> = kept.iter().map(|p| p.exists()).collect();
        assert_eq!(there[..3], [false; 3]);
        assert_eq!(there[3..], [true; 10]);
        assert!(stranger.exists());
        assert_eq!(read(&kept[12]).unwrap().unwrap(), b"12");
    }

    #[test]
    fn a_file_is_replaced_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        write_atomically(&path, b"one").unwrap();
        write_atomically(&path, b"two").unwrap();
        assert_eq!(read(&path).unwrap().unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        remove(&path).unwrap();
        assert_eq!(read(&path).unwrap(), None);
        let lost = folder.path().join("no/such/folder.toml");
        let problem = crate::model::Problem::from(write_atomically(&lost, b"x").unwrap_err());
        assert_eq!(problem.kind, crate::model::ProblemKind::NotFound);
    }
}
