//! What the window can ask for, and what that speaks of. Data only.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::apply::Circumstances;
pub use crate::apply::{ApplyEvent, JournalState, ReportForm, StepState, Version};
use crate::engines::compare::Configuration;
use crate::engines::entra_connect::NetbiosNames;
use crate::engines::reading::{Imported, ServerConfiguration};
use crate::insight::access::{AccessReview, WhatIf};
use crate::insight::drift::Repair;
use crate::insight::migration::Migration;
use crate::model::access::AccessFacts;
use crate::model::document::{DelegationRole, JobOf, TenantChoice};
use crate::model::provisioning::{self, Agent};
use crate::model::settings::Settings;
pub use crate::model::snapshot::Wish;
use crate::model::snapshot::{ConnectSpec, ObjectKind};
use crate::model::{Dn, Document, Problem, Secret};
pub use crate::plan::PlanReview;
use crate::plan::{AccessEdit, Cause, Order, Plan, PlanFile, StepId};

/// One run of one job. An answer whose ticket is not the live one is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub u64);

#[derive(Debug, Clone, PartialEq)]
pub enum Job {
    // Start
    /// The draft kept when the window closed, recent files, unfinished journals.
    LookAround,
    OpenDocument {
        path: PathBuf,
    },
    /// A document, or what an engine exported: whatever can be compared or taken over.
    ReadConfiguration {
        path: PathBuf,
    },
    /// Cloud Sync's jobs as the tenant has them, to be compared or taken over.
    ReadCloudSync,
    /// Both configurations of a move to Cloud Sync, its steps and its report.
    WriteMigration {
        migration: Box<Migration>,
        made: Timestamp,
        folder: PathBuf,
    },
    /// The script and the checklist for Entra Connect's server.
    WriteForServer {
        document: Box<Document>,
        /// Of the domains that are connected.
        netbios: NetbiosNames,
        folder: PathBuf,
    },
    /// A report of all that is configured. What it tells besides is read, where somebody is signed in.
    WriteReport {
        document: Box<Document>,
        known: Box<Circumstances>,
        /// Of each the form and the file.
        files: Vec<(ReportForm, PathBuf)>,
    },
    /// The same in both forms, and what is written for the engine's server.
    Export {
        document: Box<Document>,
        known: Box<Circumstances>,
        netbios: NetbiosNames,
        folder: PathBuf,
    },
    /// A report that was made in the window.
    WriteText {
        path: PathBuf,
        text: String,
    },
    SaveDraft {
        draft: Box<DraftFile>,
    },
    /// The last applied state of this document, as it was kept.
    LookBack {
        path: PathBuf,
    },
    ForgetDraft,
    /// Ends a journal that was interrupted: what stands, stands, and it is not offered again.
    CloseJournal {
        journal: PathBuf,
    },
    /// Starts the practice forest and tenant in this process.
    StartPractice,

    // Microsoft Entra ID
    SignIn {
        choice: TenantChoice,
        method: SignInMethod,
        hint: Option<String>,
        /// With what Cloud Sync's configuration needs.
        cloud_sync: bool,
    },
    SignOut,
    ReadTenant,
    TenantGroups {
        search: String,
        next: Option<String>,
    },

    /// The jobs of the applied document, and the agents.
    LookAtCloud {
        path: PathBuf,
    },
    /// What starting, pausing or restarting one job would do. Carried out by `Apply`.
    PlanOrder {
        path: PathBuf,
        of: JobOf,
        order: Order,
    },
    /// Provisions one object now: it writes, and does not ask whether it is in scope.
    TryObject {
        path: PathBuf,
        object: String,
    },

    // Active Directory. `forest` is the DNS name of the forest root domain.
    FindControllers {
        domain: String,
    },
    ReadCaFile {
        path: PathBuf,
    },
    /// Streams `Outcome::TestStep`, ends with `Outcome::Connected`; the session is kept for later jobs.
    Connect {
        spec: ConnectSpec,
    },
    Disconnect {
        forest: String,
    },
    /// The containers directly below.
    Children {
        forest: String,
        dn: Dn,
    },
    /// Containers whose name or DN holds the text, at most `limit`.
    SearchContainers {
        forest: String,
        text: String,
        limit: usize,
    },
    /// Counts all objects of a domain, with progress.
    Census {
        forest: String,
        domain: Dn,
    },
    /// Users, groups … whose name, account name or sign-in name starts with the text; or by SID or DN.
    FindObjects {
        forest: String,
        text: String,
        kinds: Vec<ObjectKind>,
        limit: usize,
    },
    /// What stands at these DNs or has these account names already, for clashes.
    LookUp {
        forest: String,
        dns: Vec<Dn>,
        account_names: Vec<String>,
    },
    /// What the account needs for what the document switches on, and whether it has it. A problem of
    /// kind `Refused` when the account holds the forest: Domain, Enterprise or Schema Admins or
    /// Administrators, nested too.
    ConnectorRights {
        document: Box<Document>,
        forest: String,
        account: Dn,
    },
    /// What the forest's schema says of attributes, by their lDAPDisplayNames.
    SchemaAttributes {
        forest: String,
        names: Vec<String>,
    },
    /// May the signed-in administrator do these things in these containers?
    OwnRights {
        forest: String,
        containers: Vec<Dn>,
        wishes: Vec<Wish>,
    },

    /// What stands now of all that the last apply touched. Ends with `Outcome::Compared`.
    Compare {
        document: Box<Document>,
        path: PathBuf,
    },
    /// Every applied version of this document.
    ReadHistory {
        path: PathBuf,
    },
    /// Takes differences as they are, by their ids: kept with the applied state.
    AcceptDrift {
        path: PathBuf,
        ids: Vec<String>,
    },

    // Delegated access
    /// Who is in the document's four groups in effect, and who may change them; with progress.
    ReadAccess {
        document: Box<Document>,
        /// Others to read with what they hold.
        candidates: Vec<Dn>,
        stale_days: i64,
    },
    /// What would follow from this, and the plan for it. Ends with `Outcome::AccessProposed`.
    ProposeAccess {
        read: AccessRead,
        document: Box<Document>,
        path: PathBuf,
        wish: AccessWish,
        /// A reason or ticket; may be empty.
        why: String,
    },
    /// Does all that this plan counted on still hold? Ends with `Outcome::StillSo`.
    LookAgain {
        plan: Box<Plan>,
    },
    ExportAccess {
        read: AccessRead,
        form: AccessExport,
        path: PathBuf,
    },

    // Review and apply
    /// A relative path is taken in the person's documents folder; the plan's `WriteDocument` names
    /// the whole path.
    MakePlan {
        document: Box<Document>,
        path: PathBuf,
        /// With a plan from a file: what that was compared with.
        before: Option<Box<Document>>,
        /// What somebody added and is to be taken away.
        repairs: BTreeSet<Repair>,
        /// Objects in scope by domain head, of domains that were counted.
        in_scope: BTreeMap<Dn, u64>,
        /// Users by UPN suffix; empty: not all domains were counted.
        suffixes: Vec<(String, u64)>,
        /// Long, and only for the findings: not where it is asked whether a plan still holds.
        count_members: bool,
    },
    /// A light look at whether the file or the directory changed. Ends with `Outcome::Glanced`.
    Glance {
        path: PathBuf,
        /// Domain heads.
        heads: Vec<Dn>,
    },
    /// Groups that were written back: what becomes of them by the new document. What was applied
    /// last counts before what the file says.
    FindWritten {
        before: Box<Document>,
        after: Box<Document>,
        path: PathBuf,
    },
    /// All objects that have these names, for scope tests.
    FindTested {
        names: Vec<String>,
    },
    /// Streams `Outcome::Applying`, ends with `Outcome::Applied`, also when it was stopped (the
    /// problem's kind is then `Cancelled`).
    Apply {
        plan: Box<Plan>,
        /// Without an author it is the one who applies.
        cause: Cause,
        path: PathBuf,
    },
    /// After a crash or a stop: go on where the journal ends. First `Outcome::JournalRead`, then as `Apply`.
    Resume {
        journal: PathBuf,
    },
    /// First `Outcome::JournalRead`, then `Outcome::Applying`, ends with `Outcome::Undone`.
    Undo {
        journal: PathBuf,
    },
    /// As `Undo`, but just these steps.
    UndoSteps {
        journal: PathBuf,
        steps: Vec<StepId>,
    },
    /// A plan without an author is of the one who saves it; what it is compared with is filled in.
    ExportPlan {
        plan: Box<PlanFile>,
        path: PathBuf,
    },
    SaveReport {
        journal: PathBuf,
        document: Box<Document>,
        form: ReportForm,
        path: PathBuf,
    },

    // System
    /// How the window looks and how large it is, for the next start.
    KeepWindow {
        kept: KeptWindow,
    },
    /// From now on, and for the next start.
    KeepSettings {
        settings: Box<Settings>,
    },
    StoreSecret {
        name: String,
        secret: Secret,
    },
    PickFile {
        purpose: FilePurpose,
    },
    OpenInBrowser {
        url: String,
    },
}

/// What the tenant has of a document's jobs.
#[derive(Debug, Clone, PartialEq)]
pub struct CloudSeen {
    pub jobs: Vec<JobView>,
    /// `None`: they could not be read.
    pub agents: Option<Vec<Agent>>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct JobView {
    pub of: JobOf,
    /// `None`: it is not in the tenant.
    pub job: Option<provisioning::Job>,
}

/// What was read of delegated access, and what follows from it. Cloning shares it.
#[derive(Debug, Clone)]
pub struct AccessRead(Arc<(AccessFacts, AccessReview)>);

impl AccessRead {
    pub fn new(facts: AccessFacts, review: AccessReview) -> Self {
        Self(Arc::new((facts, review)))
    }

    pub fn facts(&self) -> &AccessFacts {
        &self.0.0
    }

    pub fn review(&self) -> &AccessReview {
        &self.0.1
    }
}

/// The same reading: what two readings found is not compared.
impl PartialEq for AccessRead {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum AccessWish {
    Add {
        role: DelegationRole,
        members: Vec<Dn>,
        until: Option<Timestamp>,
    },
    Edits(Vec<AccessEdit>),
}

/// `read` is what the others speak of: it may hold more than before.
#[derive(Debug, Clone, PartialEq)]
pub struct AccessProposal {
    pub read: AccessRead,
    pub what_if: WhatIf,
    pub plan: Plan,
}

/// A plan from a file, for review.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedPlan {
    /// The plan's own file.
    pub file: PathBuf,
    /// Where the document is on this computer, or would be.
    pub document: PathBuf,
    /// What that file holds.
    pub saved: Option<Box<Document>>,
    pub plan: PlanFile,
}

/// What tells that something moved, without saying what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glance {
    /// SHA-256 of the document's file; `None`: there is none.
    pub file: Option<String>,
    /// By domain: its controller, and the last change that it took.
    pub changes: Vec<(String, i64)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccessExport {
    Csv,
    Html,
    Json,
}

impl AccessExport {
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "access.csv",
            Self::Html => "access.html",
            Self::Json => "access.json",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignInMethod {
    /// The system's browser, PKCE, a loopback redirect.
    Browser,
    DeviceCode,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FilePurpose {
    OpenDocument,
    SaveDocument,
    CaFile,
    /// The further certificate authority of the settings.
    SettingsCa,
    JournalFolder,
    /// The folder of an export, or one of its files.
    ExportFolder,
    ExportFile,
    ExportPlan,
    ReportHtml,
    ReportMarkdown,
}

/// What was read to compare or to take over.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadConfiguration {
    pub configuration: Configuration,
    /// As a document, with what could not be carried over; a document holds nothing else.
    pub imported: Imported,
    /// What an Entra Connect server exported, if it is that.
    pub server: Option<ServerConfiguration>,
}

/// What is kept of an unfinished set-up. No secret.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DraftFile {
    pub document: Document,
    /// Key of the page it was left on.
    pub page: String,
    pub path: Option<PathBuf>,
    /// The person chose to go on without the tenant. Not in drafts of earlier versions.
    #[serde(default)]
    pub without_tenant: bool,
}

/// The last journal of a document, which a newer version of this program wrote.
#[derive(Debug, Clone, PartialEq)]
pub struct NewerJournal {
    pub document: PathBuf,
    pub problem: Problem,
}

/// How the window was left.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct KeptWindow {
    /// In points; none while it is maximised.
    pub size: Option<[f32; 2]>,
    /// Its upper left corner, in pixels of the whole desktop; none while it is maximised, and where
    /// the desktop tells no program (Wayland).
    #[serde(default)]
    pub place: Option<[i32; 2]>,
    pub maximized: bool,
}
