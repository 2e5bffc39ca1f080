//! Readiness: what an administrator should know before applying, and where to mend it.

use serde::{Deserialize, Serialize};

use super::{Affected, Consent, Plan};
use crate::model::words::Words;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub severity: Severity,
    /// What the finding is about: the window links it to a page.
    pub topic: Topic,
    /// One sentence without full stop.
    pub headline: Words,
    /// Why it matters and what to do.
    pub remedy: Words,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The plan cannot be applied.
    Blocks,
    Warning,
    Note,
}

/// The part of the document, named like the page that edits it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    Engine,
    Tenant,
    Directory,
    SignInNames,
    Scope,
    Identity,
    Features,
    GroupWriteback,
    Delegation,
    File,
}

/// One setting, old and new, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingChange {
    pub topic: Topic,
    pub setting: Words,
    /// `None`: it was not there.
    pub old: Option<Words>,
    pub new: Option<Words>,
}

/// The plan with what a person needs to judge it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanReview {
    pub plan: Plan,
    /// Reasons not to apply, or to think twice.
    pub findings: Vec<Finding>,
    /// Setting by setting against the file on disk: what, old, new.
    pub changes: Vec<SettingChange>,
    /// Object by object: who leaves and who enters.
    pub affected: Affected,
    /// More deletions than this in one run stop the engine; 0: nothing does.
    pub limit: u32,
}

impl PlanReview {
    /// What the person is asked before it is carried out.
    pub fn consent(&self) -> Consent {
        let mut consent = self.affected.consent(self.limit);
        consent.words.extend(self.plan.jobs_touched());
        consent
    }

    /// What would be done otherwise, or to others, now that it was made again; `None`: nothing.
    pub fn what_moved(&self, now: &Self) -> Option<Words> {
        self.plan.differs(&now.plan).or_else(|| {
            let same = self.affected == now.affected;
            (!same).then(|| super::file::others_move(&self.affected, &now.affected))
        })
    }

    /// Is this still what was shown? Made again, it would do the same to the same objects.
    pub fn is_same(&self, other: &Self) -> bool {
        self.plan.hash() == other.plan.hash() && self.affected == other.affected
    }
}
