//! A signed-in forest: the port `Directory` over its domains' connections.

use std::sync::Arc;

use async_trait::async_trait;

use crate::model::ports::{Change, Directory, Result, SearchScope};
use crate::model::security::SecurityDescriptor;
use crate::model::snapshot::{BindAs, ConnectSpec, ForestFacts, TestStage, TestStep};
use crate::model::words::{Words, words};
use crate::model::{Dn, Entry, Guid, Problem, ProblemKind, Sid};

use super::dial::{Sizes, Steps, Target, Timing};
use super::error::shown;
use super::facts::{Forest, account_token, gather, token};
use super::link::Link;
use super::names::{Names, valid_domain};
use super::trust::Trust;
use super::wire::{Query, Write};

/// What tests and unusual networks set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    pub names: Names,
    pub timing: Timing,
    pub sizes: Sizes,
}

/// A connected forest. Cloning shares the connections.
#[derive(Clone)]
pub struct Session {
    pub(super) forest: Arc<Forest>,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Session({})", self.forest.facts.root)
    }
}

/// Connects step by step: name, port, TLS, bind, root entry, search, rights. Each step is reported
/// when it ends; the first that fails ends the chain, except that the next controller is tried
/// where one could not be reached.
pub async fn connect(
    spec: &ConnectSpec,
    on_step: &mut (dyn FnMut(TestStep) + Send),
) -> Result<Session> {
    connect_with(spec, Options::default(), on_step).await
}

/// As [`connect`], with other names and timing.
pub async fn connect_with(
    spec: &ConnectSpec,
    options: Options,
    on_step: &mut (dyn FnMut(TestStep) + Send),
) -> Result<Session> {
    let mut steps = Steps::new(on_step);
    let target = Target {
        domain: valid_domain(&spec.domain)?,
        transport: spec.transport,
        trust: Trust::load(spec.ca_pem.as_deref())?,
        sign_in: spec.sign_in.clone(),
        names: options.names,
        timing: options.timing,
        sizes: options.sizes,
    };
    if matches!(spec.sign_in, BindAs::Kerberos) && cfg!(not(feature = "kerberos")) {
        tracing::debug!("Kerberos asked for, which is not built in");
    }
    let link = Link::new(target, spec.controllers.clone());
    link.open(&mut steps).await?;
    let forest = steps
        .run(TestStage::Search, async {
            let forest = gather(link).await?;
            let words = domains_in_words(&forest.facts);
            Ok((forest, words))
        })
        .await?;
    let session = Session {
        forest: Arc::new(forest),
    };
    steps
        .run(TestStage::Rights, async {
            Ok(((), session.rights_in_words().await?))
        })
        .await?;
    Ok(session)
}

fn domains_in_words(facts: &ForestFacts) -> Words {
    let lost: Vec<String> = facts
        .domains
        .iter()
        .filter(|d| d.unreachable.is_some())
        .map(|d| d.name.clone())
        .collect();
    let domains = match &facts.domains[..] {
        [only] => words!("directory-one-domain", name = &only.name),
        all => words!("directory-domains", n = all.len(), forest = &facts.root),
    };
    match lost.is_empty() {
        true => domains,
        false => words!(
            "directory-domains-some-lost",
            domains = domains,
            lost = lost
        ),
    }
}

impl Session {
    /// The controller of a domain that is in use, and the USN of the last change it took: what moved
    /// with neither, nothing did.
    pub async fn last_change(&self, head: &Dn) -> Result<(String, i64)> {
        let what = words!("directory-doing-root");
        let query = Query::of_root(&["dnsHostName", "highestCommittedUSN"]);
        let found = self.link(head)?.search(&what, &query).await?;
        let entry = found.first();
        let host = entry.and_then(|e| e.text("dnsHostName"));
        let usn = entry.and_then(|e| e.number("highestCommittedUSN"));
        Ok((host.unwrap_or_default().to_owned(), usn.unwrap_or_default()))
    }

    pub fn facts(&self) -> &ForestFacts {
        &self.forest.facts
    }

    /// The heads of the domains that can be read.
    pub fn domain_heads(&self) -> Vec<Dn> {
        self.forest.domains.iter().map(|d| d.head.clone()).collect()
    }

    /// Does this forest hold the object of this name, as far as it can be read?
    pub fn holds(&self, dn: &Dn) -> bool {
        self.link(dn).is_ok()
    }

    /// The connection of the domain that holds this object.
    pub(super) fn link(&self, dn: &Dn) -> Result<&Arc<Link>> {
        // Every controller of the forest has the configuration and the schema.
        if dn.is_at_or_below(&self.forest.root.configuration) || dn.is_root() {
            return Ok(&self.forest.domains[0].link);
        }
        let head = dn.domain_head();
        if let Some(domain) = self.forest.domains.iter().find(|d| d.head == head) {
            return Ok(&domain.link);
        }
        let known = self.facts().domains.iter().find(|d| d.dn == head);
        Err(match known.and_then(|d| d.unreachable.clone()) {
            Some(problem) => problem,
            None => no_such_domain(dn, vec![self.facts().root.clone()]),
        })
    }

    async fn rights_in_words(&self) -> Result<Words> {
        let facts = self.facts();
        let groups = facts.token.len().saturating_sub(1);
        let head = &facts.domains[0].dn;
        let query = Query::at(head, &["sDRightsEffective"]);
        let what = words!("directory-doing-account-rights");
        let entry = self.link(head)?.entry(&what, &query).await?;
        let rights = entry.and_then(|e| e.number("sDRightsEffective"));
        let who = &facts.signed_in_as;
        Ok(match rights.is_some_and(|r| r & 4 != 0) {
            true => words!("directory-may-change-rights", who = who, n = groups),
            false => words!("directory-may-not-change-rights", who = who, n = groups),
        })
    }
}

/// `connected`: the forests that are.
pub(super) fn no_such_domain(dn: &Dn, connected: Vec<String>) -> Problem {
    Problem::new(
        ProblemKind::NotFound,
        words!("directory-no-domain", dn = dn),
        words!("directory-no-domain-advice"),
    )
    .because(match connected.is_empty() {
        true => words!("directory-no-domain-none"),
        false => words!("directory-no-domain-cause", forests = connected),
    })
}

#[async_trait]
impl Directory for Session {
    async fn read(&self, dn: &Dn, attributes: &[&str]) -> Result<Option<Entry>> {
        let what = words!("directory-doing-read", dn = shown(dn));
        let query = Query::at(dn, attributes);
        Ok(self.link(dn)?.entry(&what, &query).await?)
    }

    async fn read_by_guid(
        &self,
        domain_head: &Dn,
        guid: Guid,
        attributes: &[&str],
    ) -> Result<Option<Entry>> {
        let filter = format!("(objectGUID={})", guid.filter_value());
        let query = Query::new(domain_head, SearchScope::Subtree, &filter, attributes).limit(1);
        let what = words!("directory-doing-find", guid = &guid);
        let found = self.link(domain_head)?.search(&what, &query).await?;
        Ok(found.into_iter().next())
    }

    async fn search(
        &self,
        base: &Dn,
        scope: SearchScope,
        filter: &str,
        attributes: &[&str],
    ) -> Result<Vec<Entry>> {
        let what = words!("directory-doing-search", dn = shown(base));
        let query = Query::new(base, scope, filter, attributes);
        Ok(self.link(base)?.search(&what, &query).await?)
    }

    async fn add(&self, dn: &Dn, attributes: &[(String, Vec<Vec<u8>>)]) -> Result<()> {
        let write = Write::Add(dn.clone(), attributes.to_vec());
        let what = words!("directory-doing-create", dn = shown(dn));
        self.link(dn)?.write(&what, &write).await
    }

    async fn modify(&self, dn: &Dn, changes: &[Change]) -> Result<()> {
        let write = Write::Modify(dn.clone(), changes.to_vec());
        let what = words!("directory-doing-change", dn = shown(dn));
        self.link(dn)?.write(&what, &write).await
    }

    async fn delete(&self, dn: &Dn) -> Result<()> {
        let what = words!("directory-doing-delete", dn = shown(dn));
        self.link(dn)?
            .write(&what, &Write::Delete(dn.clone()))
            .await
    }

    async fn security(&self, dn: &Dn) -> Result<SecurityDescriptor> {
        let what = words!("directory-doing-read-rights", dn = shown(dn));
        let query = Query::at(dn, &["nTSecurityDescriptor"]).security(7);
        let entry = self.link(dn)?.entry(&what, &query).await?;
        let missing = |kind, why: Words| {
            Problem::new(
                kind,
                words!("directory-rights-unread", what = &what),
                words!("directory-rights-unread-advice"),
            )
            .because(why)
        };
        let entry = entry.ok_or_else(|| {
            missing(
                ProblemKind::NotFound,
                words!("directory-rights-unread-gone"),
            )
        })?;
        let bytes = entry
            .values("nTSecurityDescriptor")
            .first()
            .ok_or_else(|| {
                missing(
                    ProblemKind::AccessDenied,
                    words!("directory-rights-unread-denied"),
                )
            })?;
        SecurityDescriptor::parse(bytes).map_err(|error| {
            missing(
                ProblemKind::Malformed,
                words!("directory-rights-unread-garbled"),
            )
            .detail(error.to_string())
        })
    }

    async fn write_dacl(&self, dn: &Dn, security: &SecurityDescriptor) -> Result<()> {
        let what = words!("directory-doing-change-rights", dn = shown(dn));
        // Owner and group are not sent: with SD flags 4 they would be ignored, and a person who is
        // not the owner may not name them.
        let dacl = SecurityDescriptor {
            owner: None,
            group: None,
            ..security.clone()
        };
        let write = Write::Dacl(dn.clone(), dacl.to_bytes());
        self.link(dn)?.write(&what, &write).await
    }

    async fn own_sids(&self, domain_head: &Dn) -> Result<Vec<Sid>> {
        token(self.link(domain_head)?, domain_head).await
    }
}

impl Session {
    /// SIDs that the account's token would hold, itself first.
    pub async fn token_of(&self, account: &Dn) -> Result<Vec<Sid>> {
        account_token(self.link(account)?, account).await
    }
}
