//! A plan in a file: for another person to review, or another computer to carry out.
//!
//! The first line holds the SHA-256 of all that follows, byte by byte: a file that was changed on its
//! way, or by somebody, is refused whatever was changed in it.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::insight::drift::Repair;
use crate::model::text::{inert, inert_json};
use crate::model::words::{Origins, Words, origins, words};
use crate::model::{Document, Problem, ProblemKind};

use super::{
    Action, Affected, Cause, Finding, Guard, Place, Plan, PlanReview, SettingChange, Step, StepId,
};

const OPENS: &str = "{\n  \"seal\": \"sha256:";
const CLOSES: &str = "\",\n";
/// Of SHA-256 in hex.
const DIGITS: usize = 64;

/// The plan with all that a person needs to judge it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PlanFile {
    /// Version of this form.
    pub version: u32,
    /// [`Plan::hash`]: what `plan` prints, and the journal will have.
    pub hash: String,
    /// When the directory was read for it.
    pub seen: Timestamp,
    #[serde(flatten)]
    pub cause: Cause,
    /// Path of the document where the plan was made.
    pub path: String,
    /// As the plan leaves it: what it is made again from, to see whether it still holds.
    pub document: Box<Document>,
    /// What it was compared with: what was applied last, else what the file held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Box<Document>>,
    /// What somebody added and the plan takes away.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub repairs: BTreeSet<Repair>,
    pub affected: Affected,
    pub limit: u32,
    pub changes: Vec<SettingChange>,
    pub findings: Vec<Finding>,
    pub plan: Plan,
    /// Its texts, to be told in another language.
    #[serde(default, skip_serializing_if = "Origins::is_empty")]
    told: Origins,
}

/// Whose plan it is, from when, and what it was made from.
#[derive(Debug, Clone)]
pub struct Made {
    pub seen: Timestamp,
    pub cause: Cause,
    pub path: String,
    pub document: Document,
    pub before: Option<Document>,
    pub repairs: BTreeSet<Repair>,
}

/// Why a file is no plan that can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    #[error("it is no plan file")]
    NoPlan,
    #[error("it is a plan without a seal, of an earlier version")]
    Unsealed,
    #[error("it was changed after it was written")]
    Changed,
    #[error("it has version {0}")]
    Newer(u32),
}

impl PlanFile {
    pub const VERSION: u32 = 1;

    pub fn new(review: &PlanReview, made: Made) -> Self {
        let mut file = Self {
            version: Self::VERSION,
            hash: review.plan.hash(),
            seen: made.seen,
            cause: made.cause,
            path: made.path,
            // Ids that are found out while planning are in what the plan writes.
            document: Box::new(written(&review.plan).unwrap_or(&made.document).clone()),
            before: made.before.map(Box::new),
            repairs: made.repairs,
            affected: review.affected.clone(),
            limit: review.limit,
            changes: review.changes.clone(),
            findings: review.findings.clone(),
            plan: review.plan.clone(),
            told: Origins::new(),
        };
        file.told = origins(file.texts().into_iter().map(|w| &*w));
        file
    }

    /// What the file holds, seal first.
    pub fn text(&self) -> String {
        let json = serde_json::to_string_pretty(self).unwrap_or_default();
        let json = inert_json(&json);
        let rest = format!("{}\n", json.strip_prefix("{\n").unwrap_or(&json));
        format!("{OPENS}{}{CLOSES}{rest}", seal_of(&rest))
    }

    pub fn read(bytes: &[u8]) -> Result<Self, PlanFault> {
        let text = std::str::from_utf8(bytes).map_err(|_| PlanFault::NoPlan)?;
        let Some((seal, rest)) = sealed(text) else {
            return Err(unsealed(text));
        };
        if seal_of(rest) != seal {
            return Err(PlanFault::Changed);
        }
        let json = format!("{{{rest}");
        let form: Form = serde_json::from_str(&json).map_err(|_| PlanFault::NoPlan)?;
        if form.version != Self::VERSION {
            return Err(PlanFault::Newer(form.version));
        }
        let mut file: Self = serde_json::from_str(&json).map_err(|_| PlanFault::NoPlan)?;
        if file.plan.hash() != file.hash {
            return Err(PlanFault::Changed);
        }
        if file.plan.version != Plan::VERSION {
            return Err(PlanFault::Newer(file.plan.version));
        }
        let told = std::mem::take(&mut file.told);
        file.texts().into_iter().for_each(|w| w.retell(&told));
        file.told = told;
        Ok(file)
    }

    /// Does this look like a plan rather than a document? For a file that a person picked.
    pub fn is_one(bytes: &[u8]) -> bool {
        bytes.starts_with(b"{")
    }

    /// As the page *Review* shows it.
    pub fn review(&self) -> PlanReview {
        PlanReview {
            plan: self.plan.clone(),
            findings: self.findings.clone(),
            changes: self.changes.clone(),
            affected: self.affected.clone(),
            limit: self.limit,
        }
    }

    /// What is to be carried out on the document of this path, if the plan that is made now, from
    /// the same document, still does the same to the same objects.
    pub fn still_holds(&self, now: &PlanReview, path: &str) -> Result<Plan, Problem> {
        let mut plan = self.plan.at(path);
        plan.name_files_as(&now.plan);
        let shown = PlanReview {
            plan: plan.clone(),
            ..self.review()
        };
        match shown.what_moved(now) {
            None => Ok(plan),
            Some(why) => Err(Problem::new(
                ProblemKind::Stale,
                words!("plan-file-moved"),
                words!("plan-file-moved-advice"),
            )
            .because(why)),
        }
    }

    fn texts(&mut self) -> Vec<&mut Words> {
        let steps = self.plan.steps.iter_mut().flat_map(Step::texts);
        let findings = self.findings.iter_mut();
        let changes = self.changes.iter_mut();
        steps
            .chain(findings.flat_map(|f| [&mut f.headline, &mut f.remedy]))
            .chain(changes.flat_map(|c| {
                let values = [c.old.as_mut(), c.new.as_mut()];
                std::iter::once(&mut c.setting).chain(values.into_iter().flatten())
            }))
            .collect()
    }
}

/// Only the version: the rest may be of a form that is not known here.
#[derive(Deserialize)]
struct Form {
    version: u32,
}

fn written(plan: &Plan) -> Option<&Document> {
    plan.steps.iter().find_map(|s| match &s.action {
        Action::WriteDocument { document, .. } => Some(&**document),
        _ => None,
    })
}

fn seal_of(rest: &str) -> String {
    Sha256::digest(rest.as_bytes())
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect()
}

/// The seal, and what it is of.
fn sealed(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_prefix(OPENS)?;
    let (seal, rest) = text.split_at_checked(DIGITS)?;
    Some((seal, rest.strip_prefix(CLOSES)?))
}

fn unsealed(text: &str) -> PlanFault {
    match serde_json::from_str::<serde_json::Value>(text) {
        Ok(json) if json.get("seal").is_some() => PlanFault::Changed,
        Ok(json) if json.get("steps").is_some() => PlanFault::Unsealed,
        _ => PlanFault::NoPlan,
    }
}

impl PlanFault {
    pub fn problem(&self, path: &str) -> Problem {
        let path = inert(path);
        let (headline, cause, advice) = match self {
            Self::NoPlan => (
                words!("plan-file-none", path = path),
                words!("plan-file-none-cause"),
                words!("plan-file-again"),
            ),
            Self::Unsealed => (
                words!("plan-file-unusable", path = path),
                words!("plan-file-unsealed"),
                words!("plan-file-again"),
            ),
            Self::Changed => (
                words!("plan-file-changed", path = path),
                words!("plan-file-changed-cause"),
                words!("plan-file-changed-advice"),
            ),
            Self::Newer(version) => (
                words!("plan-file-unusable", path = path),
                words!("plan-file-newer", version = version.to_string()),
                words!("plan-file-newer-advice"),
            ),
        };
        Problem::new(ProblemKind::Invalid, headline, advice).because(cause)
    }
}

impl Plan {
    /// The same plan for the document under another path: on another computer it is elsewhere.
    #[must_use]
    fn at(&self, path: &str) -> Self {
        let mut plan = self.clone();
        let Some(old) = plan.steps.iter().find_map(|s| match &s.action {
            Action::WriteDocument { path, .. } => Some(path.clone()),
            _ => None,
        }) else {
            return plan;
        };
        if old == path {
            return plan;
        }
        for step in &mut plan.steps {
            if let Action::WriteDocument { path: at, .. } = &mut step.action {
                path.clone_into(at);
                step.id = StepId(format!("write-document:{path}"));
            }
            for guard in &mut step.guards {
                if let Guard::File { path: at, .. } = guard {
                    path.clone_into(at);
                }
            }
        }
        plan
    }

    /// The sentences of steps that name the document's path are as they are here.
    fn name_files_as(&mut self, here: &Self) {
        let on_file = |s: &&mut Step| s.place == Place::File;
        for step in self.steps.iter_mut().filter(on_file) {
            if let Some(made) = here.steps.iter().find(|s| s.id == step.id) {
                step.sentence.clone_from(&made.sentence);
            }
        }
    }

    /// What would be done otherwise, or under other conditions; `None`: nothing.
    pub(super) fn differs(&self, now: &Self) -> Option<Words> {
        let same = |a: &Step, b: &Step| a.action == b.action && a.guards == b.guards;
        let other = self.steps.iter().find(|step| {
            let made = now.steps.iter().find(|s| s.id == step.id);
            made.is_none_or(|made| !same(step, made))
        });
        if let Some(step) = other {
            return Some(match now.steps.iter().any(|s| s.id == step.id) {
                true => words!("plan-file-step-moved", step = &step.sentence),
                false => words!("plan-file-step-gone", step = &step.sentence),
            });
        }
        let known = |s: &&Step| self.steps.iter().any(|step| step.id == s.id);
        let new = now.steps.iter().find(|s| !known(s));
        new.map(|step| words!("plan-file-step-new", step = &step.sentence))
    }
}

pub(super) fn others_move(then: &Affected, now: &Affected) -> Words {
    let sides = [
        (&then.leaving, &now.leaving),
        (&then.written, &now.written),
        (&then.entering, &now.entering),
    ];
    let counts = |n: usize| (sides[n].0.total(), sides[n].1.total());
    match (counts(0), counts(1), counts(2)) {
        ((was, is), _, _) if was != is => words!("plan-file-leave-moved", was = was, is = is),
        (_, (was, is), _) if was != is => words!("plan-file-written-moved", was = was, is = is),
        (_, _, (was, is)) if was != is => words!("plan-file-enter-moved", was = was, is = is),
        _ => words!("plan-file-others-moved"),
    }
}

#[cfg(test)]
mod tests;
