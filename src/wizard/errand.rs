//! What the window was opened for, when the command line says so.

use std::path::PathBuf;

use super::pages::start::{Msg, Task};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// A document, or a plan to review.
    Open(PathBuf),
    Practise,
}

impl Errand {
    /// As if the person had done it on the Start page.
    pub(super) fn messages(self) -> Vec<Msg> {
        match self {
            Self::Open(path) => vec![
                Msg::PathEdited(path.to_string_lossy().into_owned()),
                Msg::OpenTyped,
            ],
            Self::Practise => vec![Msg::Choose(Task::Practise)],
        }
    }
}
