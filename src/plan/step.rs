//! The shape of a plan. It is serialisable, hashable and stable: the same inputs give the same bytes.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::engines::cloud_sync::{SchemaWish, SettingsWish};
use crate::model::document::{GroupScope, JobIds, JobOf};
use crate::model::provisioning::Restart;
use crate::model::security::AccessAce;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document, Guid, Sid};

/// `make-group:CN=ADSyncAdmins,…`: what it does and on what; unique in a plan and the same each time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StepId(pub String);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Version of this form.
    pub version: u32,
    pub steps: Vec<Step>,
}

impl Plan {
    pub const VERSION: u32 = 1;

    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// What becomes of jobs in the tenant, for the question before an apply.
    pub fn jobs_touched(&self) -> Vec<Words> {
        let count = |is: &dyn Fn(&Step) -> bool| self.steps.iter().filter(|s| is(s)).count();
        let starts = count(&|s| matches!(s.action, Action::StartJob { .. }));
        let pauses = count(&|s| matches!(s.action, Action::PauseJob { .. }));
        let restarts = count(&|s| matches!(s.action, Action::RestartJob { .. }));
        let deletes = count(&|s| {
            let how = Restart::ForceDeletes;
            matches!(&s.action, Action::RestartJob { how: h, .. } if *h == how)
        });
        let narrowed =
            count(&|s| s.risk == Risk::Destructive && matches!(s.action, Action::PutSchema { .. }));
        [
            (starts > 0).then(|| words!("plan-consent-start", n = starts)),
            (pauses > 0).then(|| words!("plan-consent-pause", n = pauses)),
            (restarts > 0).then(|| words!("plan-consent-restart", n = restarts)),
            (deletes > 0).then(|| words!("plan-consent-deletes")),
            (narrowed > 0).then(|| words!("plan-consent-schema", n = narrowed)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// SHA-256 of the plan's JSON, lower-case hex.
    pub fn hash(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        Sha256::digest(&json)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect()
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub id: StepId,
    pub place: Place,
    /// What it does, one sentence without full stop.
    pub sentence: Words,
    /// Why: the setting that asks for it.
    pub reason: Words,
    pub risk: Risk,
    pub inverse: Inverse,
    /// What must still be true right before it runs.
    pub guards: Vec<Guard>,
    /// More lines for an expert: each ACE in words and as SDDL, attributes written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Words>,
    pub action: Action,
}

impl Step {
    /// All that a person reads of it.
    pub fn texts(&mut self) -> Vec<&mut Words> {
        let inverse = match &mut self.inverse {
            Inverse::Does(words) | Inverse::CannotBeUndone(words) => words,
        };
        let mut all = vec![&mut self.sentence, &mut self.reason, inverse];
        all.extend(&mut self.notes);
        all
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// DNS name of the domain.
    Domain(String),
    /// The tenant of Microsoft Entra ID.
    Tenant,
    KeyStore,
    /// The document itself.
    File,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Risk {
    Cosmetic,
    SyncAffecting,
    Destructive,
}

/// What `undo` does about the step, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inverse {
    Does(Words),
    /// It cannot be undone, and why.
    CannotBeUndone(Words),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Guard {
    /// Nothing stands at this DN.
    Absent { dn: Dn },
    /// No account or group of this domain has this sAMAccountName.
    NameFree { domain: Dn, account_name: String },
    /// The object is this one, and as it was read.
    Unchanged {
        dn: Dn,
        guid: Guid,
        usn_changed: i64,
    },
    /// The object is this one, whatever else of it changed.
    Same { dn: Dn, guid: Guid },
    /// An earlier step makes it.
    MadeBy { dn: Dn, step: StepId },
    /// SHA-256 of the file; `None`: there is none.
    File {
        path: String,
        sha256: Option<String>,
    },
    /// The key store has no entry of this name.
    NoSecret { name: String },
    /// The tenant has no application of this template with this name.
    NoApp { template: Guid, name: String },
    /// The application has no job of this template.
    NoJob { app: Guid, template: String },
    /// SHA-256 of the application's settings as they were read.
    Settings { app: Guid, sha256: String },
    /// SHA-256 of the job's schema as it was read.
    Schema { job: JobIds, sha256: String },
    /// The job runs, or stands still.
    Running { job: JobIds, running: bool },
}

/// An application of the tenant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppRef {
    /// Its service principal's object id.
    Is(Guid),
    MadeBy(StepId),
}

/// A job of the tenant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum JobRef {
    Is(JobIds),
    MadeBy(StepId),
}

/// What is executed. One step touches one object.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    MakeOu {
        dn: Dn,
        description: String,
    },
    MakeGroup {
        dn: Dn,
        account_name: String,
        scope: GroupScope,
        description: String,
    },
    /// A service account with a random password, which is in the key store before the account exists.
    MakeAccount {
        dn: Dn,
        account_name: String,
        sign_in_name: String,
        description: String,
        secret: String,
    },
    /// Back to the scope that the document says; `from`: `groupType` as it was read.
    SetGroupScope {
        dn: Dn,
        from: i32,
        scope: GroupScope,
    },
    AddMembers {
        group: Dn,
        members: Vec<Dn>,
    },
    RemoveMembers {
        group: Dn,
        members: Vec<Dn>,
        /// Of those whom the directory would have taken out by itself: when. An undo gives that back.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        ends: BTreeMap<Dn, Timestamp>,
    },
    /// A membership that the directory ends by itself: an expiring link (MS-ADTS 3.1.1.9.2).
    AddForATime {
        group: Dn,
        member: Dn,
        until: Timestamp,
        /// The membership is there already and gets this end; `None` inside: it had none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<FormerEnd>,
    },
    /// Takes one ACE off an object.
    Revoke {
        on: Dn,
        who: Sid,
        ace: GrantedAce,
    },
    /// `aces` as SDDL with `{account}` in place of the trustee's SID; the account may be one made by an earlier step.
    Grant {
        on: Dn,
        account: Dn,
        aces: Vec<GrantedAce>,
    },
    /// A provisioning application, made from a template of the gallery.
    MakeApp {
        template: Guid,
        name: String,
    },
    /// A job of that application. It does not run.
    MakeJob {
        app: AppRef,
        template: String,
        of: JobOf,
    },
    /// The application's settings, of which all others stay.
    PutSettings {
        app: AppRef,
        wish: SettingsWish,
    },
    /// The job's schema, of which all else stays.
    PutSchema {
        job: JobRef,
        wish: SchemaWish,
    },
    StartJob {
        job: JobRef,
    },
    PauseJob {
        job: JobRef,
    },
    RestartJob {
        job: JobRef,
        how: Restart,
    },
    /// The document, with the GUIDs and SIDs of what was made filled in.
    WriteDocument {
        path: String,
        document: Box<Document>,
    },
}

/// When a membership would have ended; `until` missing: never.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerEnd {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// An ACE without its trustee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantedAce {
    pub flags: u8,
    pub mask: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<Guid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inherited_by: Option<Guid>,
    /// What it allows, in words.
    pub words: Words,
}

impl GrantedAce {
    pub fn with_trustee(&self, who: &Sid) -> AccessAce {
        AccessAce {
            allow: true,
            flags: self.flags,
            mask: self.mask,
            object: self.object,
            inherited_by: self.inherited_by,
            who: who.clone(),
        }
    }
}
