//! The ports: what the program needs from the outside world, as traits. Adapters are in
//! `directory`, `entra`, `secrets`; tests make any single call fail.

use async_trait::async_trait;

use super::security::SecurityDescriptor;
use super::tenant::{TenantFacts, TenantGroup, TenantGroups};
use super::{Dn, Entry, Guid, Problem, Secret};

pub type Result<T, E = Problem> = std::result::Result<T, E>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchScope {
    Base,
    OneLevel,
    Subtree,
}

/// One change of one attribute in a modify.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Add(String, Vec<Vec<u8>>),
    /// Empty values: remove the attribute.
    Delete(String, Vec<Vec<u8>>),
    Replace(String, Vec<Vec<u8>>),
}

/// Active Directory, all connected domains: an adapter routes by the DN's domain.
#[async_trait]
pub trait Directory: Send + Sync {
    /// One entry by DN, with the attributes named; `None` when it does not exist or cannot be seen.
    /// Ranged values (`member;range=…`) are fetched whole.
    async fn read(&self, dn: &Dn, attributes: &[&str]) -> Result<Option<Entry>>;

    /// The entry with this `objectGUID` in the domain of `domain_head`, wherever it moved to.
    async fn read_by_guid(
        &self,
        domain_head: &Dn,
        guid: Guid,
        attributes: &[&str],
    ) -> Result<Option<Entry>>;

    /// All entries, paged behind the scenes; references are not followed.
    async fn search(
        &self,
        base: &Dn,
        scope: SearchScope,
        filter: &str,
        attributes: &[&str],
    ) -> Result<Vec<Entry>>;

    async fn add(&self, dn: &Dn, attributes: &[(String, Vec<Vec<u8>>)]) -> Result<()>;

    async fn modify(&self, dn: &Dn, changes: &[Change]) -> Result<()>;

    /// One entry without children.
    async fn delete(&self, dn: &Dn) -> Result<()>;

    /// Owner, group and DACL (SD flags 7); not the SACL.
    async fn security(&self, dn: &Dn) -> Result<SecurityDescriptor>;

    /// Writes the DACL and nothing else (SD flags 4).
    async fn write_dacl(&self, dn: &Dn, security: &SecurityDescriptor) -> Result<()>;

    /// SIDs in the signed-in account's token, itself first.
    async fn own_sids(&self, domain_head: &Dn) -> Result<Vec<super::Sid>>;
}

/// The tenant: reading only; nothing here writes to Microsoft Entra ID.
#[async_trait]
pub trait Tenant: Send + Sync {
    async fn facts(&self) -> Result<TenantFacts>;
    /// One page of groups; `search` matches the start of the name, empty means all.
    async fn groups(&self, search: &str, next: Option<String>) -> Result<TenantGroups>;
    async fn group(&self, id: Guid) -> Result<Option<TenantGroup>>;
}

/// The operating system's key store. Blocking calls: adapters move them off the async threads.
#[async_trait]
pub trait SecretStore: Send + Sync {
    async fn get(&self, name: &str) -> Result<Option<Secret>>;
    async fn set(&self, name: &str, secret: &Secret) -> Result<()>;
    async fn delete(&self, name: &str) -> Result<()>;
}
