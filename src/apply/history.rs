//! Every applied version of a document: who, when, and what its journal holds.

use std::path::{Path, PathBuf};

use crate::insight::drift::{Applied, Undone};
use crate::model::document::Document;
use crate::model::ports::Result;
use crate::model::text::inert;
use crate::model::words::{Words, minute, words};
use crate::model::{Problem, ProblemKind};
use crate::plan::{Inverse, Place, StepId, needed_by};

use super::journal::{Record, Stage};
use super::{ApplyError, StepState, applied, files, newer_journal, read_journal};

/// One applied version.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// 1: the first that was applied from here.
    pub number: usize,
    /// The same on every computer: time and plan, as its journal is named.
    pub id: String,
    pub at: jiff::Timestamp,
    /// Who applied it.
    pub by: String,
    /// Who made the plan; empty: not known.
    pub author: String,
    /// The reason or ticket; empty: none was given.
    pub reason: String,
    pub document: Document,
    pub undone: Option<Undone>,
    /// It is what was applied last.
    pub stands: bool,
    pub journal: PathBuf,
    /// `None`: the journal is not on this computer.
    pub steps: Option<Vec<StepSeen>>,
    /// A newer version of this program wrote its journal, or one since the version that stands.
    pub newer: Option<Problem>,
}

/// A step of a version's journal.
#[derive(Debug, Clone, PartialEq)]
pub struct StepSeen {
    pub id: StepId,
    pub sentence: Words,
    pub place: Place,
    /// `None`: it was not begun.
    pub state: Option<StepState>,
    /// Why it cannot be taken back alone: what its inverse says, or which steps stand that need it.
    pub not_alone: Option<Words>,
}

impl Version {
    /// What it is called beside another configuration.
    pub fn title(&self) -> Words {
        words!(
            "compare-version",
            number = self.number.to_string(),
            when = minute(self.at)
        )
    }

    fn of(document: &Path, (number, id): (usize, String), applied: Applied, stands: bool) -> Self {
        let journal = PathBuf::from(applied.journal);
        let (steps, newer) = match read_journal(&journal) {
            Ok(record) => (Some(steps_of(&record)), None),
            Err(error @ ApplyError::JournalNewer { .. }) => (None, Some(error)),
            Err(_) => (None, None),
        };
        // What was done since then is not known.
        let since = || stands.then(|| newer_journal(&files::folder_of(&journal), document))?;
        let newer = newer.or_else(since).map(Problem::from);
        Self {
            number,
            id,
            at: applied.at,
            by: applied.by,
            author: applied.author,
            reason: applied.reason,
            document: applied.document,
            undone: applied.undone,
            stands,
            journal,
            steps,
            newer,
        }
    }
}

fn steps_of(record: &Record) -> Vec<StepSeen> {
    let one = |step: &crate::plan::Step| StepSeen {
        id: step.id.clone(),
        sentence: step.sentence.clone(),
        place: step.place.clone(),
        state: state(record.stage(&step.id)),
        not_alone: match &step.inverse {
            Inverse::CannotBeUndone(why) => Some(why.clone()),
            Inverse::Does(_) => needed_by(&record.plan, &step.id)
                .into_iter()
                .find(|s| record.stands(&s.id))
                .map(|s| words!("apply-step-needed", other = &s.sentence)),
        },
    };
    record.plan.steps.iter().map(one).collect()
}

fn state(stage: &Stage) -> Option<StepState> {
    Some(match stage {
        Stage::NotBegun => return None,
        Stage::Open { problem: None } => StepState::Running,
        Stage::Open {
            problem: Some(problem),
        } => StepState::Failed(problem.clone()),
        Stage::Done(_) => StepState::Done,
        Stage::UndoOpen(_) => StepState::Undoing,
        Stage::Undone => StepState::Undone,
        Stage::Left(why) => StepState::Left(why.clone()),
    })
}

/// All versions of this document, oldest first.
pub fn history(document: &Path) -> Vec<Version> {
    let all = applied::all(document);
    let last = all.iter().rposition(|(_, a)| a.undone.is_none());
    let document = std::path::absolute(document).unwrap_or_else(|_| document.to_owned());
    let numbered = all.into_iter().enumerate();
    numbered
        .map(|(at, (id, applied))| Version::of(&document, (at + 1, id), applied, Some(at) == last))
        .collect()
}

/// The version of this number or id.
pub fn version(document: &Path, wanted: &str) -> Result<Version> {
    let all = history(document);
    let is = |v: &Version| v.id == wanted || wanted.parse() == Ok(v.number);
    let n = all.len();
    all.into_iter().find(is).ok_or_else(|| {
        Problem::new(
            ProblemKind::NotFound,
            words!("apply-no-such-version", version = inert(wanted)),
            words!("apply-no-such-version-advice", n = n),
        )
    })
}
