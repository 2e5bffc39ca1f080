//! The document: all that the administrator decides, `syncwright.toml`. It holds no secret.

mod cloud;
mod expect;
mod groups;
mod read;
mod write;

use std::collections::BTreeSet;
use std::path::PathBuf;

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Dn, Guid, Scope, ScopeRule, Sid};

pub use cloud::{DomainSync, JobIds, JobOf, Run, WritebackJob};
pub use expect::{Bound, Expectation, ScopeTest};
pub use groups::{
    Attested, ChosenGroup, Delegation, DelegationGroup, DelegationRole, GroupChoice, GroupNaming,
    GroupScope, GroupWriteback, Member, OnRemoval, TargetOu, Temporary,
};
pub use read::{DocumentError, MAX_BYTES, parse};
pub use write::{SCHEMA, SCHEMA_LINE, to_toml};

/// The version this program writes.
pub const VERSION: u32 = 1;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Version of this form. 1 is the only one so far.
    pub version: u32,
    /// The sync engine that will run this configuration.
    pub engine: EngineKind,
    #[serde(default, skip_serializing_if = "TenantChoice::is_default")]
    pub tenant: TenantChoice,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forest: Vec<Forest>,
    #[serde(default)]
    pub identity: Identity,
    #[serde(default)]
    pub features: Features,
    #[serde(default)]
    pub group_writeback: GroupWriteback,
    #[serde(default)]
    pub delegation: Delegation,
    #[serde(default)]
    pub safety: Safety,
    /// Scope tests: who must be in or out, and how many.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub expect: Vec<Expectation>,
}

impl Document {
    pub fn new(engine: EngineKind) -> Self {
        Self {
            version: VERSION,
            engine,
            tenant: TenantChoice::default(),
            forest: Vec::new(),
            identity: Identity::default(),
            features: Features::default(),
            group_writeback: GroupWriteback::default(),
            delegation: Delegation::default(),
            safety: Safety::default(),
            expect: Vec::new(),
        }
    }

    /// The forest that holds this DN's domain.
    pub fn forest_of(&self, dn: &Dn) -> Option<&Forest> {
        self.forest.iter().find(|f| f.domain_of(dn).is_some())
    }

    pub fn domain_of(&self, dn: &Dn) -> Option<&Domain> {
        self.forest.iter().find_map(|f| f.domain_of(dn))
    }

    pub fn domains(&self) -> impl Iterator<Item = &Domain> {
        self.forest.iter().flat_map(|f| &f.domain)
    }

    /// The domains that hold what is named here besides scope rules: groups, their members, accounts,
    /// the target of group writeback, and what scope tests name by DN.
    pub fn heads_in_use(&self) -> BTreeSet<Dn> {
        let groups = DelegationRole::ALL.map(|role| self.delegation.get(role));
        let groups = groups.into_iter().flatten();
        let groups =
            groups.flat_map(|g| std::iter::once(&g.dn).chain(g.members.iter().map(|m| &m.dn)));
        let accounts = self.forest.iter().filter_map(|f| f.connector.as_ref());
        let mut used: BTreeSet<Dn> = groups
            .chain(accounts.map(|a| &a.dn))
            .chain(self.group_writeback.target.iter().map(|t| &t.dn))
            .map(Dn::domain_head)
            .collect();
        used.extend(self.expect.iter().filter_map(|e| match &e.test {
            ScopeTest::Object { object, .. } => Some(Dn::parse(object).ok()?.domain_head()),
            ScopeTest::Count { container, .. } => Some(container.domain_head()),
        }));
        used
    }

    /// Is an object or container at this DN in scope?
    pub fn includes(&self, dn: &Dn) -> bool {
        self.domain_of(dn).is_some_and(|d| d.includes(dn))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EngineKind {
    /// Microsoft Entra Cloud Sync
    CloudSync,
    /// Microsoft Entra Connect Sync
    EntraConnect,
}

impl EngineKind {
    pub const fn name(self) -> &'static str {
        match self {
            Self::CloudSync => "Microsoft Entra Cloud Sync",
            Self::EntraConnect => "Microsoft Entra Connect Sync",
        }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TenantChoice {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Guid>,
    /// A verified domain of the tenant, for people.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub domain: String,
    #[serde(default)]
    pub cloud: Cloud,
    /// The application (client) id of the app registration to sign in with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_id: Option<Guid>,
    /// Endpoints, with cloud = "custom" only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoints: Option<Endpoints>,
    /// A PEM file with further certificate authorities to trust, for example a proxy's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
}

impl TenantChoice {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Cloud {
    #[default]
    Global,
    /// US Government L4 (GCC High)
    UsGov,
    /// US Government L5 (DoD)
    UsGovDod,
    /// China, operated by 21Vianet
    China,
    Custom,
}

/// Base addresses without a path, https only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Endpoints {
    /// For example https://login.microsoftonline.com
    pub login: String,
    /// For example https://graph.microsoft.com
    pub graph: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Forest {
    /// DNS name of the forest root domain.
    pub name: String,
    /// Who signs in to read, plan and apply.
    pub sign_in: SignIn,
    /// The account that the sync engine will use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connector: Option<ConnectorAccount>,
    #[serde(default)]
    pub transport: Transport,
    /// A PEM file with the certificate authority of the domain controllers, if the system does not know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub domain: Vec<Domain>,
}

impl Forest {
    pub fn domain_of(&self, dn: &Dn) -> Option<&Domain> {
        let head = dn.domain_head();
        self.domain.iter().find(|d| d.dn() == head)
    }
}

/// Never plain LDAP.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Transport {
    /// TLS from the first byte, port 636.
    #[default]
    Ldaps,
    /// Port 389, then StartTLS before anything is sent.
    StartTls,
}

impl Transport {
    pub const fn port(self) -> u16 {
        match self {
            Self::Ldaps => 636,
            Self::StartTls => 389,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// admin@corp.example, CORP\admin or a DN. Empty with credential = "kerberos".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub account: String,
    pub credential: CredentialRef,
}

/// Where a password comes from: a reference, never the secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum CredentialRef {
    /// Asked each time.
    Ask,
    /// The Kerberos ticket at hand.
    Kerberos,
    /// The entry of this name in the operating system's key store.
    KeyStore(String),
    /// The environment variable of this name.
    Env(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConnectorAccount {
    /// sAMAccountName, at most 20 characters.
    pub name: String,
    /// Where it is, or where it is to be created.
    pub dn: Dn,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guid: Option<Guid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sid: Option<Sid>,
    /// Created by Syncwright if it is not there; the password goes to this place.
    #[serde(default)]
    pub create: bool,
    pub credential: CredentialRef,
    /// Give it the rights it lacks for what is switched on.
    #[serde(default = "yes")]
    pub grant_rights: bool,
}

fn yes() -> bool {
    true
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// DNS name.
    pub name: String,
    /// objectGUID of the domain head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guid: Option<Guid>,
    /// Domain controllers to use, host or host:port; empty: found by DNS.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controllers: Vec<String>,
    /// The nearest listed ancestor decides; children made later follow it. Nothing listed: out.
    #[serde(default, rename = "scope", skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<ScopeRule>,
    /// With engine = "cloud-sync": its job in the tenant.
    #[serde(default, skip_serializing_if = "DomainSync::is_default")]
    pub cloud_sync: DomainSync,
}

impl Domain {
    pub fn dn(&self) -> Dn {
        Dn::of_dns_domain(&self.name)
    }

    pub fn scope(&self) -> Scope {
        Scope::new(self.rules.iter().cloned())
    }

    /// As its scope says, without making one: the nearest rule decides, of two for one container
    /// the last.
    pub fn includes(&self, dn: &Dn) -> bool {
        let above = self.rules.iter().filter(|r| dn.is_at_or_below(&r.dn));
        let nearest = above.max_by_key(|r| r.dn.key().len());
        nearest.is_some_and(|r| r.includes)
    }

    pub fn set_scope(&mut self, scope: &Scope) {
        self.rules = scope.rules().cloned().collect();
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// The attribute that becomes the sign-in name in Microsoft Entra ID.
    #[serde(default = "user_principal_name")]
    pub sign_in_attribute: String,
    /// Go on though some UPN suffixes are not verified: those users get the tenant's initial domain.
    #[serde(default)]
    pub accept_unverified_suffixes: bool,
    #[serde(default)]
    pub source_anchor: SourceAnchor,
    /// How one person with objects in several forests is recognised.
    #[serde(default)]
    pub join: Join,
}

fn user_principal_name() -> String {
    "userPrincipalName".into()
}

impl Default for Identity {
    fn default() -> Self {
        Self {
            sign_in_attribute: user_principal_name(),
            accept_unverified_suffixes: false,
            source_anchor: SourceAnchor::default(),
            join: Join::default(),
        }
    }
}

/// The attribute that ties an object to its counterpart for ever.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SourceAnchor {
    #[default]
    ConsistencyGuid,
    ObjectGuid,
    Attribute(String),
}

impl SourceAnchor {
    /// The one that is read from this attribute.
    pub fn reading(attribute: &str) -> Self {
        let usual = [Self::ConsistencyGuid, Self::ObjectGuid];
        let mut same = usual
            .into_iter()
            .filter(|a| a.attribute().eq_ignore_ascii_case(attribute));
        same.next()
            .unwrap_or_else(|| Self::Attribute(attribute.to_owned()))
    }

    pub fn attribute(&self) -> &str {
        match self {
            Self::ConsistencyGuid => "mS-DS-ConsistencyGuid",
            Self::ObjectGuid => "objectGUID",
            Self::Attribute(name) => name,
        }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Join {
    /// Users are represented only once across all forests.
    #[default]
    Once,
    Mail,
    /// objectSid with msExchMasterAccountSid: account forest and resource forest.
    ObjectSid,
    /// sAMAccountName with mailNickname.
    AccountName,
    Attribute(String),
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Features {
    pub password_hash_sync: bool,
    pub password_writeback: bool,
    pub exchange_hybrid: bool,
    pub device_writeback: bool,
    /// Attribute names (lDAPDisplayName) to carry as directory extensions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub directory_extensions: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Safety {
    /// More deletions than this in one run stop the engine. 0 switches the guard off.
    pub deletion_limit: u32,
    /// The engine imports and computes, but exports nothing: Entra Connect only.
    pub staging: bool,
}

impl Default for Safety {
    fn default() -> Self {
        Self {
            deletion_limit: 500,
            staging: false,
        }
    }
}

#[cfg(test)]
mod tests;
