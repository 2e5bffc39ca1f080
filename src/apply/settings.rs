//! The settings file in the person's configuration folder.

use std::fs;
use std::path::PathBuf;

use super::error::{ApplyError, Doing};
use super::files;
use crate::model::Problem;
use crate::model::settings::{Read, Settings, read, write};
use crate::model::words::words;
use crate::system::folders;

/// `None`: the system names no home folder.
fn file() -> Option<PathBuf> {
    folders::config_dir().map(|folder| folder.join("settings.toml"))
}

/// What is set; without a file the usual settings. A file that cannot be read is a notice.
pub fn load() -> Read {
    let Some(path) = file() else {
        return Read::default();
    };
    match files::read(&path) {
        Ok(None) => Read::default(),
        Ok(Some(bytes)) => read(&String::from_utf8_lossy(&bytes)),
        Err(error) => Read {
            notices: vec![words!(
                "apply-settings-unread",
                why = Problem::from(error).cause
            )],
            ..Read::default()
        },
    }
}

/// Keeps them for the next start.
pub fn save(settings: &Settings) -> Result<(), ApplyError> {
    let Some(path) = file() else {
        return Err(ApplyError::NoStateFolder);
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(ApplyError::file(Doing::MakeFolderOf, &path))?;
    }
    let before = files::read(&path).ok().flatten().unwrap_or_default();
    let text = write(settings, &String::from_utf8_lossy(&before));
    files::write_atomically(&path, text.as_bytes())
}
