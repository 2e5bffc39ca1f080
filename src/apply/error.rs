//! What can go wrong here, besides what the ports tell.

use std::io;
use std::path::{Path, PathBuf};

use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Problem, ProblemKind};

use super::lock::Holder;

#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    #[error("cannot {} {path}: {source}", what.verb())]
    File {
        what: Doing,
        path: PathBuf,
        source: io::Error,
    },
    #[error("the document is being written by another process")]
    Locked {
        path: PathBuf,
        /// `None`: not known.
        holder: Option<Holder>,
    },
    #[error("the document is locked from another computer")]
    LockedElsewhere {
        path: PathBuf,
        holder: Holder,
        /// Where that is written.
        file: PathBuf,
    },
    #[error("the journal {path} is in use")]
    JournalInUse { path: PathBuf },
    #[error("the journal {path} is of version {version}, which is not known here")]
    JournalNewer { path: PathBuf, version: u32 },
    #[error("the journal {path} is damaged at line {line}")]
    JournalDamaged { path: PathBuf, line: usize },
    #[error("no folder for journals")]
    NoStateFolder,
    #[error("the world has moved: {what}")]
    Moved { what: Words },
}

/// What was to be done with a file.
#[derive(Debug, Clone, Copy)]
pub enum Doing {
    Open,
    Read,
    Write,
    Replace,
    Flush,
    Delete,
    Make,
    MakeFolderOf,
    List,
    Lock,
}

impl Doing {
    /// For logs.
    const fn verb(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Read => "read",
            Self::Write => "write",
            Self::Replace => "replace",
            Self::Flush => "flush",
            Self::Delete => "delete",
            Self::Make => "make",
            Self::MakeFolderOf => "make the folder of",
            Self::List => "list",
            Self::Lock => "lock",
        }
    }

    fn failed(self, path: &Path) -> Words {
        let path = shown(path);
        match self {
            Self::Open => words!("apply-cannot-open", path = path),
            Self::Read => words!("apply-cannot-read", path = path),
            Self::Write => words!("apply-cannot-write", path = path),
            Self::Replace => words!("apply-cannot-replace", path = path),
            Self::Flush => words!("apply-cannot-flush", path = path),
            Self::Delete => words!("apply-cannot-delete", path = path),
            Self::Make => words!("apply-cannot-make", path = path),
            Self::MakeFolderOf => words!("apply-cannot-make-folder-of", path = path),
            Self::List => words!("apply-cannot-list", path = path),
            Self::Lock => words!("apply-cannot-lock", path = path),
        }
    }
}

impl ApplyError {
    pub(super) fn file(what: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self {
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
            ApplyError::File { what, path, source } => file(what.failed(&path), &source),
            ApplyError::Locked { path, holder } => Self::new(
                ProblemKind::Busy,
                words!("apply-document-in-use", path = shown(&path)),
                words!("apply-in-use-advice"),
            )
            .because(holder.as_ref().map_or_else(|| words!("apply-in-use"), held)),
            ApplyError::LockedElsewhere { path, holder, file } => Self::new(
                ProblemKind::Busy,
                words!("apply-document-in-use", path = shown(&path)),
                words!(
                    "apply-in-use-elsewhere-advice",
                    computer = inert(&holder.computer),
                    file = shown(&file)
                ),
            )
            .because(held(&holder)),
            ApplyError::JournalInUse { path } => Self::new(
                ProblemKind::Busy,
                words!("apply-journal-in-use", path = shown(&path)),
                words!("apply-in-use-advice"),
            ),
            ApplyError::JournalNewer { path, version } => Self::new(
                ProblemKind::Invalid,
                words!("apply-journal-newer", path = shown(&path)),
                words!("apply-journal-newer-advice"),
            )
            .because(words!(
                "apply-journal-newer-cause",
                version = version.to_string()
            )),
            ApplyError::JournalDamaged { path, line } => Self::new(
                ProblemKind::Malformed,
                words!("apply-journal-damaged", path = shown(&path)),
                words!("apply-journal-damaged-advice"),
            )
            .because(words!("apply-journal-damaged-cause", line = line)),
            ApplyError::NoStateFolder => Self::new(
                ProblemKind::NotFound,
                words!("apply-no-folder"),
                words!("apply-no-folder-advice"),
            ),
            ApplyError::Moved { what } => {
                Self::new(ProblemKind::Stale, what, words!("apply-moved-advice"))
                    .because(words!("apply-moved-cause"))
            }
        }
    }
}

/// Who, where, since when.
fn held(holder: &Holder) -> Words {
    let since = holder.since.strftime("%Y-%m-%d %H:%M").to_string();
    words!(
        "apply-in-use-by",
        who = inert(&holder.user),
        computer = inert(&holder.computer),
        process = holder.process.to_string(),
        since = since
    )
}

fn file(headline: Words, source: &io::Error) -> Problem {
    let (kind, cause) = match source.kind() {
        io::ErrorKind::NotFound => (ProblemKind::NotFound, words!("apply-file-not-there")),
        io::ErrorKind::PermissionDenied => {
            (ProblemKind::AccessDenied, words!("apply-file-no-right"))
        }
        io::ErrorKind::AlreadyExists => (ProblemKind::AlreadyExists, source.to_string().into()),
        io::ErrorKind::StorageFull => (ProblemKind::Refused, words!("apply-file-no-room")),
        _ => (ProblemKind::Refused, source.to_string().into()),
    };
    Problem::new(kind, headline, words!("apply-file-advice"))
        .because(cause)
        .detail(source.to_string())
}
