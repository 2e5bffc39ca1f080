//! Where journals are, and whose.

use std::path::PathBuf;

use crate::model::settings::Settings;
use crate::system::folders::{computer, state_dir, user};

/// The folder in which journals are written.
pub fn journal_dir(settings: &Settings) -> Option<PathBuf> {
    settings.journals.clone().or_else(usual_journal_dir)
}

/// The folders in which journals may be: the one chosen now, and the usual one.
pub fn journal_dirs(settings: &Settings) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = settings.journals.iter().cloned().collect();
    all.extend(usual_journal_dir().filter(|usual| settings.journals.as_ref() != Some(usual)));
    all
}

pub fn usual_journal_dir() -> Option<PathBuf> {
    state_dir().map(|p| p.join("journal"))
}

/// Who runs this program: `anna on dc-admin1`.
pub fn whoami() -> String {
    let user = user();
    match computer() {
        Some(computer) => format!("{user} on {computer}"),
        None => user,
    }
}
