//! What can go wrong here, besides what the ports tell.

use std::io;
use std::path::{Path, PathBuf};

use crate::model::text::inert;
use crate::model::{Problem, ProblemKind};

#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    #[error("cannot {what} {path}: {source}")]
    File {
        what: &'static str,
        path: PathBuf,
        source: io::Error,
    },
    #[error("the document is in use by {by}")]
    Locked { path: PathBuf, by: String },
    #[error("the journal {path} is in use")]
    JournalInUse { path: PathBuf },
    #[error("the journal {path} is damaged at line {line}")]
    JournalDamaged { path: PathBuf, line: usize },
    #[error("no folder for journals")]
    NoStateFolder,
    #[error("the world has moved: {what}")]
    Moved { what: String },
}

impl ApplyError {
    pub(super) fn file(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { what, path, source }
    }
}

fn shown(path: &Path) -> String {
    inert(&path.to_string_lossy()).into_owned()
}

impl From<ApplyError> for Problem {
    fn from(error: ApplyError) -> Self {
        match error {
            ApplyError::File { what, path, source } => {
                let kind = match source.kind() {
                    io::ErrorKind::NotFound => ProblemKind::NotFound,
                    io::ErrorKind::PermissionDenied => ProblemKind::AccessDenied,
                    io::ErrorKind::AlreadyExists => ProblemKind::AlreadyExists,
                    _ => ProblemKind::Refused,
                };
                Self::new(
                    kind,
                    format!("Cannot {what} {}", shown(&path)),
                    "Check that the folder exists, that there is room and that you may write there, then try again.",
                )
                .because(match source.kind() {
                    io::ErrorKind::NotFound => "It does not exist".into(),
                    io::ErrorKind::PermissionDenied => "You may not do that there".into(),
                    io::ErrorKind::StorageFull => "There is no room left".into(),
                    _ => source.to_string(),
                })
                .detail(source.to_string())
            }
            ApplyError::Locked { path, by } => Self::new(
                ProblemKind::Busy,
                format!("The document {} is being written by another run of Syncwright", shown(&path)),
                "Wait until it is done, or close the other window.",
            )
            .because(format!("It is in use by {}", inert(&by))),
            ApplyError::JournalInUse { path } => Self::new(
                ProblemKind::Busy,
                format!("The journal {} is in use by another run of Syncwright", shown(&path)),
                "Wait until it is done, or close the other window.",
            ),
            ApplyError::JournalDamaged { path, line } => Self::new(
                ProblemKind::Malformed,
                format!("The journal {} cannot be read", shown(&path)),
                "Compare the directory with the journal by hand; its lines up to there tell what was done.",
            )
            .because(format!("Line {line} is damaged")),
            ApplyError::NoStateFolder => Self::new(
                ProblemKind::NotFound,
                "There is no folder to keep the journal in",
                "Set HOME (on Windows LOCALAPPDATA) to your home folder and try again.",
            ),
            ApplyError::Moved { what } => Self::new(
                ProblemKind::Stale,
                what,
                "Nothing was written by this step. Make a new plan, look at it, and apply that.",
            )
            .because("The directory or the file is not as it was when the plan was made"),
        }
    }
}
