//! All connected forests as one directory: each request goes where its DN belongs.

use async_trait::async_trait;

use crate::model::ports::{Change, Directory, Result, SearchScope};
use crate::model::security::SecurityDescriptor;
use crate::model::{Dn, Entry, Guid, Sid};

use super::session::{Session, no_such_domain};

/// Sessions by forest. A forest connected again replaces its former session.
#[derive(Debug, Clone, Default)]
pub struct Forests(Vec<Session>);

impl Forests {
    pub fn new(sessions: impl IntoIterator<Item = Session>) -> Self {
        let mut out = Self::default();
        sessions.into_iter().for_each(|s| out.insert(s));
        out
    }

    pub fn insert(&mut self, session: Session) {
        self.remove(&session.facts().root.clone());
        self.0.push(session);
    }

    /// By the DNS name of the forest's root domain.
    pub fn remove(&mut self, forest: &str) {
        self.0
            .retain(|s| !s.facts().root.eq_ignore_ascii_case(forest));
    }

    pub fn get(&self, forest: &str) -> Option<&Session> {
        self.0
            .iter()
            .find(|s| s.facts().root.eq_ignore_ascii_case(forest))
    }

    pub fn iter(&self) -> impl Iterator<Item = &Session> {
        self.0.iter()
    }

    /// The session whose forest holds this object.
    pub fn of(&self, dn: &Dn) -> Result<&Session> {
        if let Some(session) = self.0.iter().find(|s| s.holds(dn)) {
            return Ok(session);
        }
        let head = dn.domain_head();
        // A domain of a connected forest that is not reachable says why.
        let known = |s: &&Session| s.facts().domains.iter().any(|d| d.dn == head);
        if let Some(session) = self.0.iter().find(known) {
            session.link(dn)?;
        }
        let roots = self.0.iter().map(|s| s.facts().root.clone()).collect();
        Err(no_such_domain(dn, roots))
    }
}

#[async_trait]
impl Directory for Forests {
    async fn read(&self, dn: &Dn, attributes: &[&str]) -> Result<Option<Entry>> {
        self.of(dn)?.read(dn, attributes).await
    }

    async fn read_by_guid(
        &self,
        domain_head: &Dn,
        guid: Guid,
        attributes: &[&str],
    ) -> Result<Option<Entry>> {
        let session = self.of(domain_head)?;
        session.read_by_guid(domain_head, guid, attributes).await
    }

    async fn search(
        &self,
        base: &Dn,
        scope: SearchScope,
        filter: &str,
        attributes: &[&str],
    ) -> Result<Vec<Entry>> {
        let session = self.of(base)?;
        session.search(base, scope, filter, attributes).await
    }

    async fn add(&self, dn: &Dn, attributes: &[(String, Vec<Vec<u8>>)]) -> Result<()> {
        self.of(dn)?.add(dn, attributes).await
    }

    async fn modify(&self, dn: &Dn, changes: &[Change]) -> Result<()> {
        self.of(dn)?.modify(dn, changes).await
    }

    async fn delete(&self, dn: &Dn) -> Result<()> {
        self.of(dn)?.delete(dn).await
    }

    async fn security(&self, dn: &Dn) -> Result<SecurityDescriptor> {
        self.of(dn)?.security(dn).await
    }

    async fn write_dacl(&self, dn: &Dn, security: &SecurityDescriptor) -> Result<()> {
        self.of(dn)?.write_dacl(dn, security).await
    }

    async fn own_sids(&self, domain_head: &Dn) -> Result<Vec<Sid>> {
        self.of(domain_head)?.own_sids(domain_head).await
    }
}
