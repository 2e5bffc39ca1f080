//! What comes back of a job. Data only.

use std::path::PathBuf;

use super::job::{
    AccessProposal, AccessRead, ApplyEvent, CloudSeen, DraftFile, FilePurpose, Glance,
    JournalState, NewerJournal, OpenedPlan, PlanReview, ReadConfiguration, Version,
};
use crate::insight::drift::{Applied, World};
use crate::insight::{Counted, ObjectFacts};
use crate::model::document::TenantChoice;
use crate::model::ports::Result;
use crate::model::provisioning::OnDemand;
use crate::model::schema::Attributes;
use crate::model::snapshot::{
    ConnectSpec, Container, Controller, ForestFacts, FoundObject, NeededRight, Progress, TestStep,
};
use crate::model::tenant::{TenantFacts, TenantGroups};
use crate::model::{Dn, Document, Problem, Words};
use crate::plan::{Affected, Plan};
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    LookedAround {
        draft: Option<Box<DraftFile>>,
        recent: Vec<PathBuf>,
        unfinished: Vec<JournalState>,
        newer: Vec<NewerJournal>,
    },
    Opened {
        path: PathBuf,
        document: Result<Box<Document>>,
    },
    /// The file that was to be opened is a plan.
    PlanOpened(Box<OpenedPlan>),
    ConfigurationRead(Result<Box<ReadConfiguration>>),
    CloudSyncRead(Result<Box<ReadConfiguration>>),
    /// `None`: it was never applied, or not from here.
    LookedBack(Option<Box<Applied>>),
    DraftSaved(Result<()>),
    JournalClosed(Result<()>),
    /// Ready to connect to: the practice tenant's choice and the practice forest's connection.
    PracticeStarted(Result<Box<(TenantChoice, ConnectSpec)>>),

    /// The person must do something outside the window; the job goes on.
    SignInPrompt(SignInPrompt),
    SignedIn(Result<Box<TenantFacts>>),
    SignedOut,
    Tenant(Result<Box<TenantFacts>>),
    Groups(Result<TenantGroups>),

    CloudSeen(Result<Box<CloudSeen>>),
    OrderPlanned(Result<Box<Plan>>),
    Tried(Result<Box<OnDemand>>),

    Controllers(Result<Vec<Controller>>),
    /// PEM text with at least one certificate, and a line about each.
    CaFile {
        path: PathBuf,
        read: Result<(String, Vec<Words>)>,
    },
    TestStep(TestStep),
    Connected(Result<Box<ForestFacts>>),
    Children {
        dn: Dn,
        read: Result<Vec<Container>>,
    },
    FoundContainers(Result<Vec<Container>>),
    Census {
        domain: Dn,
        read: Result<Box<Counted>>,
    },
    FoundObjects(Result<Vec<FoundObject>>),
    LookedUp(Result<Vec<FoundObject>>),
    ConnectorRights(Result<Vec<NeededRight>>),
    /// All that were asked for: those that the schema does not have are `None`.
    SchemaAttributes(Result<Attributes>),
    /// Per container: which of the wishes cannot be done there, in words; empty: all can.
    OwnRights(Result<Vec<(Dn, Vec<Problem>)>>),

    Compared(Result<Box<World>>),
    DriftAccepted(Result<()>),
    /// Newest first.
    HistoryRead(Vec<Version>),

    Access(Result<AccessRead>),
    AccessProposed(Result<Box<AccessProposal>>),

    /// What is not so any more.
    StillSo(Result<Option<Words>>),

    Planned(Result<Box<PlanReview>>),
    Glanced(Result<Glance>),
    FoundTested(Result<Vec<(String, Vec<ObjectFacts>)>>),
    FoundWritten(Result<Box<Affected>>),
    /// What a journal that is resumed or undone holds: its plan, and the path of its document.
    JournalRead {
        plan: Box<Plan>,
        document: PathBuf,
    },
    Applying(ApplyEvent),
    /// The journal's path, and how it ended.
    Applied {
        journal: PathBuf,
        ended: Result<()>,
    },
    Undone {
        journal: PathBuf,
        ended: Result<()>,
    },
    Saved {
        path: PathBuf,
        done: Result<()>,
    },

    WindowKept(Result<()>),
    SettingsKept(Result<()>),
    SecretStored {
        name: String,
        done: Result<()>,
    },
    /// `None`: the person closed the dialog, or there is no dialog on this system.
    Picked {
        purpose: FilePurpose,
        path: Option<PathBuf>,
    },

    /// Any job may send these while it runs.
    Progress(Progress),
    /// The worker was cancelled; what it had done stands.
    Cancelled,
    /// The worker died.
    Failed(Problem),
}

impl Outcome {
    /// Is this the job's last word? Others may follow a prompt, a step or progress.
    pub fn is_last(&self) -> bool {
        !matches!(
            self,
            Self::SignInPrompt(_)
                | Self::TestStep(_)
                | Self::JournalRead { .. }
                | Self::Applying(_)
                | Self::Progress(_)
        )
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignInPrompt {
    /// The browser was opened at this address; it can be copied if none appeared.
    Browser { url: String },
    DeviceCode {
        code: String,
        url: String,
        expires_in_secs: u64,
    },
}
