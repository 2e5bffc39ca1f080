//! The journal: one JSON object a line, only ever appended to, on disk before and after each step.
//! It holds no secret.

mod open;

pub use open::Journal;
use open::lock;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::model::document::JobIds;
use crate::model::provisioning::ProvisioningApp;
use crate::model::{Dn, Guid, Problem, Sid};
use crate::plan::{Cause, Plan, StepId};

use super::JournalState;
use super::error::{ApplyError, Doing};
use super::told::Written;
use crate::model::words::Words;

const VERSION: u32 = 1;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "line",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
pub enum Line {
    Start {
        version: u32,
        at: Timestamp,
        document: PathBuf,
        plan_hash: String,
        plan: Box<Plan>,
        /// Who applies it: `anna on dc-admin1`. Not in journals of earlier versions.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        by: String,
        /// Who made the plan, and why: `author`, `reason`.
        #[serde(flatten)]
        cause: Cause,
    },
    /// Its guards held; what follows may or may not have happened.
    Begin {
        at: Timestamp,
        step: StepId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        file: Option<FileBefore>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tenant: Option<TenantBefore>,
    },
    Done {
        at: Timestamp,
        step: StepId,
        after: After,
        /// Found standing when the journal was taken up again.
        #[serde(default)]
        stood: bool,
    },
    Failed {
        at: Timestamp,
        step: StepId,
        problem: Problem,
    },
    /// From here on just these steps are taken back.
    UndoOnly {
        at: Timestamp,
        steps: Vec<StepId>,
    },
    UndoBegin {
        at: Timestamp,
        step: StepId,
    },
    Undone {
        at: Timestamp,
        step: StepId,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        usns: BTreeMap<Guid, i64>,
    },
    Left {
        at: Timestamp,
        step: StepId,
        why: Words,
    },
    End {
        at: Timestamp,
        how: Ended,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ended {
    Applied,
    Undone,
    /// Some steps were taken back one by one; the others stand.
    PartlyUndone,
    /// Stopped, and left as it is by choice.
    Left,
}

/// The document's file before it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FileBefore {
    /// `None`: there was none.
    pub sha256: Option<String>,
    /// Where the earlier version is kept.
    pub kept: Option<PathBuf>,
}

/// What of the tenant a step replaces.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TenantBefore {
    /// The whole schema of a job.
    Schema(serde_json::Value),
    /// Just those that the step changes, none of which holds a secret. `None`: it was not there.
    Settings(Vec<(String, Option<String>)>),
}

/// What a step left behind: what undo compares with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct After {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dn: Option<Dn>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guid: Option<Guid>,
    /// Of the object made, or of the account that was given rights.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sid: Option<Sid>,
    /// `uSNChanged` of every object the step touched.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub usns: BTreeMap<Guid, i64>,
    /// Of the file, schema or settings written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The application made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app: Option<Box<ProvisioningApp>>,
    /// The job made or touched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job: Option<Box<JobIds>>,
}

/// How far one step is.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Stage {
    #[default]
    NotBegun,
    /// Begun and not ended, or ended with a failure: what of it happened has to be looked at.
    Open {
        problem: Option<Problem>,
    },
    Done(After),
    /// Its undo was begun and not ended. `None`: it was open itself.
    UndoOpen(Option<After>),
    Undone,
    Left(Words),
}

/// A journal as read: the plan and how far each step is.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    pub path: PathBuf,
    pub started: Timestamp,
    pub document: PathBuf,
    pub plan: Plan,
    pub plan_hash: String,
    /// Who applied it; empty in journals of earlier versions.
    pub by: String,
    pub cause: Cause,
    pub stages: BTreeMap<StepId, Stage>,
    /// When the last try of a step began.
    pub begun: BTreeMap<StepId, Timestamp>,
    /// Per write-document step: the file before it.
    pub files: BTreeMap<StepId, FileBefore>,
    /// Per step in the tenant: what it replaces.
    pub tenant: BTreeMap<StepId, TenantBefore>,
    /// The `uSNChanged` last written here, per object.
    pub usns: BTreeMap<Guid, i64>,
    pub undoing: bool,
    /// The steps that the undo under way is for; `None`: all.
    pub only: Option<Vec<StepId>>,
    pub ended: Option<Ended>,
    pub ended_at: Option<Timestamp>,
    /// Bytes of whole lines; what follows is a line that a crash cut.
    whole: u64,
}

impl Record {
    pub fn stage(&self, step: &StepId) -> &Stage {
        const NOT_BEGUN: &Stage = &Stage::NotBegun;
        self.stages.get(step).unwrap_or(NOT_BEGUN)
    }

    pub fn after(&self, step: &StepId) -> Option<&After> {
        match self.stage(step) {
            Stage::Done(after) => Some(after),
            Stage::UndoOpen(after) => after.as_ref(),
            _ => None,
        }
    }

    /// What this step did is there, or may be.
    pub fn stands(&self, step: &StepId) -> bool {
        let stage = self.stage(step);
        matches!(
            stage,
            Stage::Done(_) | Stage::Open { .. } | Stage::UndoOpen(_)
        )
    }

    pub fn state(&self) -> JournalState {
        let stages = || self.plan.steps.iter().map(|s| (s, self.stage(&s.id)));
        let is_open = |stage: &Stage| matches!(stage, Stage::Open { .. } | Stage::UndoOpen(_));
        JournalState {
            journal: self.path.clone(),
            document: self.document.clone(),
            started: self.started,
            steps: self.plan.steps.len(),
            done: stages()
                .filter(|(_, s)| matches!(s, Stage::Done(_)))
                .count(),
            open: stages()
                .find(|(_, s)| is_open(s))
                .map(|(s, _)| s.sentence.clone()),
        }
    }

    fn take(&mut self, line: Line) {
        match line {
            Line::Start { .. } => {}
            Line::Begin {
                step,
                file,
                tenant,
                at,
            } => {
                self.begun.insert(step.clone(), at);
                if let Some(file) = file {
                    self.files.insert(step.clone(), file);
                }
                if let Some(tenant) = tenant {
                    self.tenant.insert(step.clone(), tenant);
                }
                self.stages.insert(step, Stage::Open { problem: None });
            }
            Line::Done { step, after, .. } => {
                self.usns.extend(&after.usns);
                self.stages.insert(step, Stage::Done(after));
            }
            Line::Failed { step, problem, .. } => {
                // A failed undo leaves its step to be undone again.
                if !matches!(self.stage(&step), Stage::UndoOpen(_) | Stage::NotBegun) {
                    let problem = Some(problem);
                    self.stages.insert(step, Stage::Open { problem });
                }
            }
            Line::UndoOnly { steps, .. } => {
                self.undoing = true;
                self.ended = None;
                self.only = Some(steps);
            }
            Line::UndoBegin { step, .. } => {
                self.undoing = true;
                self.ended = None;
                let after = self.after(&step).cloned();
                self.stages.insert(step, Stage::UndoOpen(after));
            }
            Line::Undone { step, usns, .. } => {
                self.usns.extend(&usns);
                self.stages.insert(step, Stage::Undone);
            }
            Line::Left { step, why, .. } => {
                self.undoing = true;
                self.ended = None;
                self.stages.insert(step, Stage::Left(why));
            }
            Line::End { how, at } => {
                self.only = None;
                self.ended = Some(how);
                self.ended_at = Some(at);
            }
        }
    }
}

/// Reads a journal. A last line that a crash cut short is left out; any other damage is an error.
pub fn read_journal(path: &Path) -> Result<Record, ApplyError> {
    let mut file = File::open(path).map_err(ApplyError::file(Doing::Open, path))?;
    read_from(&mut file, path)
}

fn read_from(file: &mut File, path: &Path) -> Result<Record, ApplyError> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))
        .and_then(|_| file.read_to_end(&mut bytes))
        .map_err(ApplyError::file(Doing::Read, path))?;
    let mut record: Option<Record> = None;
    let mut whole = 0;
    for (number, line) in bytes.split_inclusive(|b| *b == b'\n').enumerate() {
        let damaged = || ApplyError::JournalDamaged {
            path: path.to_owned(),
            line: number + 1,
        };
        if !line.ends_with(b"\n") {
            break;
        }
        if record.is_none() {
            refuse_newer(line, path)?;
        }
        let written: Written<Line> = serde_json::from_slice(line).map_err(|_| damaged())?;
        let line_read = written.line();
        match (&mut record, line_read) {
            (Some(record), line) => record.take(line),
            (None, start @ Line::Start { .. }) => record = Some(started(path, start)?),
            (None, _) => return Err(damaged()),
        }
        whole += line.len() as u64;
    }
    let mut record = record.ok_or(ApplyError::JournalDamaged {
        path: path.to_owned(),
        line: 1,
    })?;
    record.whole = whole;
    Ok(record)
}

/// What a newer version of this program wrote is not understood in part.
fn refuse_newer(first: &[u8], path: &Path) -> Result<(), ApplyError> {
    match serde_json::from_slice::<Head>(first) {
        Ok(Head { version, .. }) if version > VERSION => Err(ApplyError::JournalNewer {
            path: path.to_owned(),
            version,
        }),
        _ => Ok(()),
    }
}

/// Of a first line, what stays in every version.
#[derive(Deserialize)]
struct Head {
    version: u32,
    document: PathBuf,
}

/// The last journal of this document, if a newer version of this program wrote it: what it did is
/// not known here, so nothing before it may be taken back.
pub fn newer_journal(folder: &Path, document: &Path) -> Option<ApplyError> {
    newer_of(last_of_each(folder).remove(document)?)
}

/// The documents whose last journal in this folder a newer version of this program wrote.
pub fn newer_journals(folder: &Path) -> Vec<(PathBuf, ApplyError)> {
    let last = last_of_each(folder).into_iter();
    last.filter_map(|(document, last)| Some((document, newer_of(last)?)))
        .collect()
}

fn newer_of((path, version): (PathBuf, u32)) -> Option<ApplyError> {
    (version > VERSION).then_some(ApplyError::JournalNewer { path, version })
}

/// By document: its last journal, of whatever version.
fn last_of_each(folder: &Path) -> BTreeMap<PathBuf, (PathBuf, u32)> {
    let mut last: BTreeMap<PathBuf, (PathBuf, u32)> = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|e| e != "jsonl") {
            continue;
        }
        let head = File::open(&path).ok().and_then(|file| {
            let mut first = Vec::new();
            BufReader::new(file).read_until(b'\n', &mut first).ok()?;
            serde_json::from_slice::<Head>(&first).ok()
        });
        let Some(head) = head else { continue };
        let known = last.get(&head.document);
        // Their names begin with the time.
        if known.is_none_or(|(known, _)| path.file_name() > known.file_name()) {
            last.insert(head.document, (path, head.version));
        }
    }
    last
}

fn started(path: &Path, line: Line) -> Result<Record, ApplyError> {
    let damaged = || ApplyError::JournalDamaged {
        path: path.to_owned(),
        line: 1,
    };
    let Line::Start {
        version,
        at,
        document,
        plan_hash,
        plan,
        by,
        cause,
    } = line
    else {
        return Err(damaged());
    };
    if version != VERSION || plan.hash() != plan_hash {
        return Err(damaged());
    }
    Ok(Record {
        path: path.to_owned(),
        started: at,
        document,
        plan: *plan,
        plan_hash,
        by,
        cause,
        stages: BTreeMap::new(),
        begun: BTreeMap::new(),
        files: BTreeMap::new(),
        tenant: BTreeMap::new(),
        usns: BTreeMap::new(),
        undoing: false,
        only: None,
        ended: None,
        ended_at: None,
        whole: 0,
    })
}

/// All journals of this folder that can be read and that no other run has open, oldest first.
pub fn journals(folder: &Path) -> Vec<Record> {
    let paths = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut records: Vec<Record> = paths
        .map(|entry| entry.path())
        .filter(|p| p.extension().is_some_and(|e| e == "jsonl"))
        .filter_map(|path| {
            let mut file = File::open(&path).ok()?;
            lock(&file, &path).ok()?;
            // Looking holds nobody up.
            file.unlock().ok()?;
            read_from(&mut file, &path).ok()
        })
        .collect();
    // Not by name: two of one second differ in what their names do not sort by.
    records.sort_by(|a, b| (a.started, &a.path).cmp(&(b.started, &b.path)));
    records
}

/// Journals that have no end: a crash or a stop left them.
pub fn unfinished(folder: &Path) -> Vec<JournalState> {
    let open = |r: &Record| r.ended.is_none();
    journals(folder)
        .iter()
        .filter(|r| open(r))
        .map(Record::state)
        .collect()
}
