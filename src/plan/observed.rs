//! What has to be known before a plan can be made, and what was found.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::engines::cloud_sync::SchemaWish;
use crate::insight::drift::{Difference, Repair};
use crate::insight::{ObjectFacts, PasswordFault};
use crate::model::document::{CredentialRef, Delegation, DelegationRole, Forest, JobOf, ScopeTest};
use crate::model::schema::Attributes;
use crate::model::security::SecurityDescriptor;
use crate::model::snapshot::ForestFacts;
use crate::model::tenant::TenantFacts;
use crate::model::{Dn, Document, Entry, Guid, Problem, Sid};

use super::provisioned::Provisioned;
use super::{Affected, Topic};

/// What must be observed for a document. Every list is sorted and without doubles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Questions {
    /// What stands at this DN; with a GUID: where that object is now.
    pub objects: Vec<(Dn, Option<Guid>)>,
    /// Who has this sAMAccountName in the domain with this head.
    pub names: Vec<(Dn, String)>,
    /// Security descriptors wanted, if the object is there.
    pub security: Vec<Dn>,
    /// Connector accounts: the SIDs of their tokens.
    pub accounts: Vec<Dn>,
    /// Domain heads: the SIDs of the signed-in administrator there.
    pub heads: Vec<Dn>,
    /// Entries of the key store that must not be there yet.
    pub secrets: Vec<String>,
    /// New accounts whose password an environment variable holds.
    pub passwords: Vec<GivenPassword>,
    /// Attributes that are to be known to the schema of each forest.
    pub attributes: Vec<String>,
    /// Names, DNs or GUIDs of the document's scope tests.
    pub expected: Vec<String>,
}

/// Where a new account's password comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GivenPassword {
    pub account: Dn,
    pub account_name: String,
    /// Name of the environment variable.
    pub variable: String,
}

/// A directory object, the parts a plan decides on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub dn: Dn,
    pub guid: Option<Guid>,
    pub sid: Option<Sid>,
    pub classes: Vec<String>,
    pub account_name: String,
    pub group_type: Option<i32>,
    pub usn_changed: i64,
    pub members: BTreeSet<Dn>,
}

impl Seen {
    pub const ATTRIBUTES: [&str; 7] = [
        "objectClass",
        "objectGUID",
        "objectSid",
        "sAMAccountName",
        "groupType",
        "uSNChanged",
        "member",
    ];

    pub fn of(entry: &Entry) -> Self {
        Self {
            dn: entry.dn.clone(),
            guid: entry.guid(),
            sid: entry.sid(),
            classes: entry.texts("objectClass").map(str::to_lowercase).collect(),
            account_name: entry.text("sAMAccountName").unwrap_or_default().to_owned(),
            group_type: entry
                .number("groupType")
                .and_then(|n| i32::try_from(n).ok()),
            usn_changed: entry.number("uSNChanged").unwrap_or_default(),
            members: entry
                .texts("member")
                .filter_map(|t| Dn::parse(t).ok())
                .collect(),
        }
    }

    pub fn is(&self, class: &str) -> bool {
        self.classes.iter().any(|c| c == class)
    }
}

/// The document's file as it is on disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileSeen {
    pub path: String,
    /// SHA-256, lower-case hex; `None`: there is no file.
    pub sha256: Option<String>,
    /// What it holds, if it can be read.
    pub document: Option<Document>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Observed {
    pub file: FileSeen,
    pub at: BTreeMap<Dn, Option<Seen>>,
    pub by_guid: BTreeMap<Guid, Option<Seen>>,
    /// By domain head and lower-case account name.
    pub by_name: BTreeMap<(Dn, String), Option<Seen>>,
    pub security: BTreeMap<Dn, SecurityDescriptor>,
    pub tokens: BTreeMap<Dn, Vec<Sid>>,
    pub own: BTreeMap<Dn, Vec<Sid>>,
    /// Entries of the key store that are there.
    pub secrets: BTreeSet<String>,
    /// What the domain's policy has against the password given for a new account; nothing of the
    /// password itself.
    pub passwords: BTreeMap<Dn, Vec<PasswordFault>>,
    /// By forest root.
    pub schema: BTreeMap<String, Attributes>,
    /// `None`: not signed in, or the engine is not Cloud Sync.
    pub provisioned: Option<Provisioned>,
    /// By domain head, of domains with something excluded inside what is included.
    pub containers: BTreeMap<Dn, Vec<Dn>>,
    /// Groups that are members of a pilot group.
    pub nested: BTreeMap<Dn, Vec<Dn>>,
    /// Objects in scope by domain head, of domains that were counted.
    pub in_scope: BTreeMap<Dn, u64>,
    /// Objects directly in containers that Cloud Sync cannot carry.
    pub held: BTreeMap<Dn, u64>,
    /// All that have the name that a scope test gives.
    pub expected: BTreeMap<String, Vec<ObjectFacts>>,
    /// Objects in scope of the containers of scope tests, which are where they are now.
    pub counted: BTreeMap<Dn, u64>,
    /// `None`: not signed in to the tenant.
    pub tenant: Option<TenantFacts>,
    pub forests: Vec<ForestFacts>,
    /// Users by UPN suffix; empty: not counted.
    pub suffixes: Vec<(String, u64)>,
    pub today: Option<Date>,
    /// What was applied last; `None`: nothing, or it is not known here.
    pub applied: Option<Box<Document>>,
    /// What differs from it and was not accepted.
    pub drift: Vec<Difference>,
    /// What somebody added and a person chose to take away.
    pub repairs: BTreeSet<Repair>,
    /// Who leaves and enters, against the last applied state or the file.
    pub affected: Affected,
    /// What could not be read though it would have been good to know.
    pub unread: Vec<(Topic, Problem)>,
    /// What could not be read and without which the plan cannot be carried out.
    pub refused: Vec<(Topic, Problem)>,
}

/// What became of an object that the document names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found<'a> {
    /// There, where the document says.
    Here(&'a Seen),
    /// The object with this GUID, now elsewhere.
    Moved(&'a Seen),
    /// A GUID is known, but another object stands at the DN.
    Other(&'a Seen),
    Nothing,
}

impl<'a> Found<'a> {
    /// The object itself, wherever it is.
    pub fn object(self) -> Option<&'a Seen> {
        match self {
            Self::Here(seen) | Self::Moved(seen) => Some(seen),
            Self::Other(_) | Self::Nothing => None,
        }
    }
}

impl Observed {
    /// Where an object of the document is now.
    pub fn now_at(&self, dn: &Dn, guid: Option<Guid>) -> Option<&Dn> {
        self.find(dn, guid).object().map(|seen| &seen.dn)
    }

    pub(super) fn find(&self, dn: &Dn, guid: Option<Guid>) -> Found<'_> {
        let there = self.at.get(dn).and_then(Option::as_ref);
        let Some(guid) = guid else {
            return there.map_or(Found::Nothing, Found::Here);
        };
        let same = |seen: &&Seen| seen.guid == Some(guid);
        if let Some(seen) = there.filter(same) {
            return Found::Here(seen);
        }
        match self.by_guid.get(&guid).and_then(Option::as_ref) {
            Some(seen) if seen.dn == *dn => Found::Here(seen),
            Some(seen) => Found::Moved(seen),
            None => there.map_or(Found::Nothing, Found::Other),
        }
    }

    /// Was this object found, wherever it is now?
    pub fn is_there(&self, dn: &Dn, guid: Option<Guid>) -> bool {
        self.find(dn, guid).object().is_some()
    }

    /// What a job's schema is to hold; `None`: nothing can be carried.
    pub fn wish(&self, desired: &Document, of: &JobOf) -> Option<SchemaWish> {
        SchemaWish::of(desired, of, &self.containers_of(desired, of, None))
    }

    /// Those of a job's domain: all of them where they were read, else those that the rules name.
    /// `made`: an OU that the plan makes.
    pub(super) fn containers_of(
        &self,
        desired: &Document,
        of: &JobOf,
        made: Option<&Dn>,
    ) -> Vec<Dn> {
        let Some(domain) = desired.domain_named(of.domain()) else {
            return Vec::new();
        };
        let made = made.filter(|dn| dn.domain_head() == domain.dn());
        if let Some(all) = self.containers.get(&domain.dn()) {
            return all.iter().chain(made).cloned().collect();
        }
        let rules = domain.rules.iter().filter(|r| self.is_there(&r.dn, r.guid));
        rules.map(|r| r.dn.clone()).collect()
    }

    pub(super) fn by_name(&self, domain: &Dn, name: &str) -> Option<&Seen> {
        self.by_name
            .get(&(domain.clone(), name.to_lowercase()))
            .and_then(Option::as_ref)
    }
}

/// What must be observed to plan this document. `file`: the document as it is on disk, whose
/// GUIDs count where the new one has none yet.
pub fn questions(document: &Document, file: Option<&Document>) -> Questions {
    let remembered = remember(document, file);
    let mut ask = Collector::default();
    for forest in &remembered.forest {
        forest_questions(forest, &mut ask);
    }
    if let Some(target) = remembered
        .group_writeback
        .target
        .as_ref()
        .filter(|_| remembered.group_writeback.enabled)
    {
        ask.object(&target.dn, target.guid);
        ask.parent(&target.dn);
        ask.security.insert(target.dn.clone());
    }
    delegation_questions(&remembered.delegation, &mut ask);
    ask.attributes
        .extend(remembered.features.directory_extensions.iter().cloned());
    for expectation in &remembered.expect {
        let name = expectation.test.looked_for();
        ask.expected.extend(name.map(Cow::into_owned));
        if let ScopeTest::Count {
            container, guid, ..
        } = &expectation.test
        {
            ask.object(container, *guid);
        }
    }
    ask.done()
}

#[derive(Default)]
struct Collector {
    objects: BTreeSet<(Dn, Option<Guid>)>,
    names: BTreeSet<(Dn, String)>,
    security: BTreeSet<Dn>,
    accounts: BTreeSet<Dn>,
    heads: BTreeSet<Dn>,
    secrets: BTreeSet<String>,
    passwords: BTreeSet<GivenPassword>,
    attributes: BTreeSet<String>,
    expected: BTreeSet<String>,
}

impl Collector {
    fn object(&mut self, dn: &Dn, guid: Option<Guid>) {
        self.objects.insert((dn.clone(), guid));
    }

    fn parent(&mut self, dn: &Dn) {
        if let Some(parent) = dn.parent() {
            self.object(&parent, None);
            self.security.insert(parent);
        }
    }

    fn done(self) -> Questions {
        Questions {
            objects: self.objects.into_iter().collect(),
            names: self.names.into_iter().collect(),
            security: self.security.into_iter().collect(),
            accounts: self.accounts.into_iter().collect(),
            heads: self.heads.into_iter().collect(),
            secrets: self.secrets.into_iter().collect(),
            passwords: self.passwords.into_iter().collect(),
            attributes: self.attributes.into_iter().collect(),
            expected: self.expected.into_iter().collect(),
        }
    }
}

fn forest_questions(forest: &Forest, ask: &mut Collector) {
    for domain in &forest.domain {
        ask.object(&domain.dn(), domain.guid);
        ask.security.insert(domain.dn());
        ask.heads.insert(domain.dn());
        for rule in &domain.rules {
            ask.object(&rule.dn, rule.guid);
        }
        for group in &domain.cloud_sync.pilot_groups {
            ask.object(&group.dn, group.guid);
        }
    }
    let Some(account) = &forest.connector else {
        return;
    };
    ask.object(&account.dn, account.guid);
    ask.accounts.insert(account.dn.clone());
    if account.create {
        ask.parent(&account.dn);
        ask.names
            .insert((account.dn.domain_head(), account.name.clone()));
        match &account.credential {
            CredentialRef::KeyStore(name) => drop(ask.secrets.insert(name.clone())),
            CredentialRef::Env(variable) => {
                ask.passwords.insert(GivenPassword {
                    account: account.dn.clone(),
                    account_name: account.name.clone(),
                    variable: variable.clone(),
                });
            }
            CredentialRef::Ask | CredentialRef::Kerberos => {}
        }
    }
}

fn delegation_questions(delegation: &Delegation, ask: &mut Collector) {
    for group in DelegationRole::ALL
        .iter()
        .filter_map(|r| delegation.get(*r))
    {
        ask.object(&group.dn, group.guid);
        ask.security.insert(group.dn.clone());
        if !group.adopt {
            ask.parent(&group.dn);
        }
        ask.names
            .insert((group.dn.domain_head(), group.name.clone()));
        for member in &group.members {
            ask.object(&member.dn, member.guid);
        }
    }
}

/// The document with GUIDs taken over from the file where it names the same object: a window that
/// still holds the document from before an apply knows what that apply made.
pub(super) fn remember(document: &Document, file: Option<&Document>) -> Document {
    let mut out = document.clone();
    let Some(file) = file else { return out };
    for forest in &mut out.forest {
        let Some(old) = file
            .forest
            .iter()
            .find(|f| f.name.eq_ignore_ascii_case(&forest.name))
        else {
            continue;
        };
        if let (Some(new), Some(old)) = (&mut forest.connector, &old.connector)
            && new.dn == old.dn
        {
            new.guid = new.guid.or(old.guid);
            new.sid = new.sid.take().or_else(|| old.sid.clone());
        }
        for domain in &mut forest.domain {
            let Some(old) = old.domain.iter().find(|d| d.dn() == domain.dn()) else {
                continue;
            };
            domain.guid = domain.guid.or(old.guid);
            let job = &mut domain.cloud_sync.job;
            *job = job.take().or_else(|| old.cloud_sync.job.clone());
            let known: BTreeMap<&Dn, Option<Guid>> =
                old.rules.iter().map(|r| (&r.dn, r.guid)).collect();
            for rule in &mut domain.rules {
                rule.guid = rule.guid.or(known.get(&rule.dn).copied().flatten());
            }
        }
    }
    if let (Some(new), Some(old)) = (
        &mut out.group_writeback.target,
        &file.group_writeback.target,
    ) && new.dn == old.dn
    {
        new.guid = new.guid.or(old.guid);
    }
    let (new, old) = (&mut out.group_writeback, &file.group_writeback);
    if new.target_domain() == old.target_domain() {
        let job = &mut new.cloud_sync.job;
        *job = job.take().or_else(|| old.cloud_sync.job.clone());
    }
    for role in DelegationRole::ALL {
        let old = file.delegation.get(role);
        if let (Some(new), Some(old)) = (out.delegation.slot(role), old) {
            if new.dn == old.dn {
                new.guid = new.guid.or(old.guid);
                new.sid = new.sid.take().or_else(|| old.sid.clone());
            }
            let known: BTreeMap<&Dn, Option<Guid>> =
                old.members.iter().map(|m| (&m.dn, m.guid)).collect();
            for member in &mut new.members {
                member.guid = member.guid.or(known.get(&member.dn).copied().flatten());
            }
        }
    }
    out
}
