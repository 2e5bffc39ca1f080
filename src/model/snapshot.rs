//! What was read from Active Directory, as values: facts of a forest, containers with counts,
//! objects to pick, the steps of a connection test.

use std::ops::{AddAssign, Sub};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::security::AccessAce;
use super::words::{Words, words};
use super::{Dn, Guid, Problem, Secret, Sid};
use crate::model::document::Transport;

/// How to reach one forest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConnectSpec {
    /// DNS name of the domain typed by the administrator.
    pub domain: String,
    /// `host` or `host:port`; empty: found by DNS SRV.
    pub controllers: Vec<String>,
    pub transport: Transport,
    /// PEM text of further authorities to trust.
    pub ca_pem: Option<String>,
    pub sign_in: BindAs,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BindAs {
    Password { account: String, password: Secret },
    Kerberos,
}

/// One domain controller found by DNS SRV, best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Controller {
    pub host: String,
    pub port: u16,
    pub priority: u16,
    pub weight: u16,
}

/// The chain of "Test connection".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TestStage {
    Name,
    Port,
    Tls,
    Bind,
    RootDse,
    Search,
    Rights,
}

impl TestStage {
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::Port,
        Self::Tls,
        Self::Bind,
        Self::RootDse,
        Self::Search,
        Self::Rights,
    ];
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestStep {
    pub stage: TestStage,
    pub took: Duration,
    /// What was found, in words; or the problem that ended the chain.
    pub outcome: Result<Words, Problem>,
    /// With a refused certificate: what the server showed.
    pub certificate: Option<ShownCertificate>,
}

/// A certificate that a server showed, for a person to judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownCertificate {
    pub subject: String,
    pub issuer: String,
    pub names: Vec<String>,
    /// SHA-256, upper-case hex with colons.
    pub fingerprint: String,
    pub not_before: jiff::Timestamp,
    pub not_after: jiff::Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForestFacts {
    /// DNS name of the forest root domain.
    pub root: String,
    /// The controller in use for the first domain.
    pub controller: String,
    /// 4 = Windows Server 2008 R2, 7 = 2016, 10 = 2025.
    pub functional_level: i64,
    /// `objectVersion` of the schema head: 69 = Windows Server 2012 R2, 87 = 2016.
    pub schema_version: Option<i64>,
    /// Exchange has extended the schema.
    pub exchange_schema: bool,
    /// `msDS-ExternalDirectoryObjectId` is in the schema (Windows Server 2016).
    pub external_id_attribute: bool,
    /// `msDS-Device` is in the schema (Windows Server 2012 R2).
    pub device_class: bool,
    pub recycle_bin: bool,
    pub domains: Vec<DomainFacts>,
    /// Suffixes an administrator may give: `uPNSuffixes` and every domain's DNS name.
    pub upn_suffixes: Vec<String>,
    /// How this session signed in, as the directory names it.
    pub signed_in_as: String,
    /// SIDs in its token, itself first.
    pub token: Vec<Sid>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainFacts {
    pub name: String,
    pub dn: Dn,
    pub netbios: String,
    pub guid: Option<Guid>,
    pub sid: Option<Sid>,
    pub controllers: Vec<String>,
    pub password_policy: PasswordPolicy,
    /// Why it could not be read, if so: it is shown, marked and left out.
    pub unreachable: Option<Problem>,
}

/// What the domain's head says of passwords: the default domain policy, which a fine-grained one may
/// outdo for some accounts. `None`: not read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PasswordPolicy {
    /// `minPwdAge`, in seconds.
    pub min_age_secs: Option<u64>,
    /// `minPwdLength`, in UTF-16 units.
    pub min_length: Option<u32>,
    /// `pwdProperties` bit 1: three of five kinds of characters, no part of the account's names.
    pub complex: Option<bool>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub users: u64,
    pub groups: u64,
    pub contacts: u64,
    pub computers: u64,
}

impl Counts {
    pub fn total(self) -> u64 {
        self.users + self.groups + self.contacts + self.computers
    }
}

impl Sub for Counts {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            users: self.users - other.users,
            groups: self.groups - other.groups,
            contacts: self.contacts - other.contacts,
            computers: self.computers - other.computers,
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.users += other.users;
        self.groups += other.groups;
        self.contacts += other.contacts;
        self.computers += other.computers;
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContainerKind {
    Domain,
    Ou,
    /// Class `container`, `builtinDomain` and other holders of objects.
    Container,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Container {
    pub dn: Dn,
    pub guid: Option<Guid>,
    pub kind: ContainerKind,
    /// Active Directory's own tools show it only in their advanced view.
    pub advanced: bool,
    /// `None`: not known until its children are read.
    pub has_children: Option<bool>,
    pub well_known: Option<WellKnown>,
}

/// Containers that have a part in sync and should stay in scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WellKnown {
    Users,
    Computers,
    DomainControllers,
    ForeignSecurityPrincipals,
    RegisteredDevices,
    Builtin,
    System,
}

/// All containers of a domain with the objects of each, those of its child containers not among them:
/// what counting needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Census {
    /// Sorted by DN: a parent stands before its children.
    pub containers: Vec<(Container, Counts)>,
    /// Users by UPN suffix (lower case); empty text: no userPrincipalName.
    pub suffixes: Vec<(String, u64)>,
    /// Users whose ms-DS-ConsistencyGuid has a value already.
    pub anchored_users: u64,
}

/// How far a long read is: numbers a person can see moving.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    pub done: u64,
    pub total: Option<u64>,
    pub what: Words,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectKind {
    User,
    Group,
    Computer,
    Contact,
    Container,
    Other,
}

/// An object offered in a picker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundObject {
    pub dn: Dn,
    pub guid: Option<Guid>,
    pub sid: Option<Sid>,
    pub kind: ObjectKind,
    pub name: String,
    pub account_name: String,
    pub sign_in_name: String,
    pub description: String,
    pub disabled: bool,
    /// `groupType`, with groups.
    pub group_type: Option<i32>,
    /// The account is or was a protected administrator (`adminCount=1`).
    pub admin_count: bool,
}

/// What asks for a right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NeededFor {
    PasswordHashSync,
    PasswordWriteback,
    SourceAnchor,
    ExchangeHybrid,
    GroupWriteback,
}

impl NeededFor {
    pub fn name(self) -> Words {
        match self {
            Self::PasswordHashSync => words!("model-for-hash-sync"),
            Self::PasswordWriteback => words!("model-for-password-writeback"),
            Self::SourceAnchor => words!("model-for-anchor"),
            Self::ExchangeHybrid => words!("model-for-exchange"),
            Self::GroupWriteback => words!("model-for-group-writeback"),
        }
    }
}

/// One thing a connector account needs, and whether it has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeededRight {
    /// The object whose security descriptor gives it.
    pub on: Dn,
    /// "Replicating Directory Changes", "Create groups" …
    pub what: Words,
    pub why: NeededFor,
    /// The ACE that would give it.
    pub ace: AccessAce,
    pub has: bool,
}

/// What the plan would do in a container with the administrator's own rights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Wish {
    MakeGroup,
    MakeOu,
    MakeAccount,
    /// Change the container's own DACL.
    ChangeRights,
}

impl Wish {
    pub const ALL: [Self; 4] = [
        Self::MakeGroup,
        Self::MakeOu,
        Self::MakeAccount,
        Self::ChangeRights,
    ];
}
