//! Reads what a plan has to know.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use futures_util::{StreamExt, TryStreamExt, stream};

use crate::insight::drift::Repair;
use crate::insight::{ObjectFacts, drift, password_faults};
use crate::model::document::{DocumentError, ScopeTest, parse};
use crate::model::ports::{Directory, Result, SearchScope};
use crate::model::schema::{
    Attributes, CLASS_ATTRIBUTES, CLASSES, SchemaAttribute, known_attributes, mark_holders,
    schema_of,
};
use crate::model::snapshot::ForestFacts;
use crate::model::tenant::TenantFacts;
use crate::model::text::inert;
use crate::model::words::words;
use crate::model::{
    Dn, Document, Entry, Guid, Problem, ProblemKind, Scope, Secret, Sid, escape_filter,
};
use crate::plan::{FileSeen, Observed, Questions, Seen, Topic, questions, settled};

use super::affected::affected;
use super::world::OBJECTS;
use super::{Look, Ports, files, last_applied, look};

/// Reads under way at a time on one connection.
const AT_ONCE: usize = 8;

/// What is known already and need not be read.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// `None`: not signed in to the tenant.
    pub tenant: Option<TenantFacts>,
    pub forests: Vec<ForestFacts>,
    /// Users by UPN suffix, from a census; empty: not counted.
    pub suffixes: Vec<(String, u64)>,
    /// Objects in scope by domain head, of domains that were counted.
    pub in_scope: BTreeMap<Dn, u64>,
    /// What a plan from a file was compared with; `None`: what was applied last from here.
    pub before: Option<Document>,
    /// What somebody added and a person chose to take away.
    pub repairs: BTreeSet<Repair>,
    /// The members of the groups that are written back are counted, which may take half a minute:
    /// for findings that a person reads. The plan is the same without.
    pub count_members: bool,
}

/// Reads a document's file; every fault names the file and the line.
pub fn read_document(path: &Path) -> Result<Document> {
    let shown = inert(&path.to_string_lossy()).into_owned();
    let Some(bytes) = files::read(path)? else {
        return Err(Problem::new(
            ProblemKind::NotFound,
            words!("apply-no-document", path = shown),
            words!("apply-no-document-advice"),
        ));
    };
    parse(&bytes).map_err(|error| invalid(&shown, &error))
}

fn invalid(shown: &str, error: &DocumentError) -> Problem {
    Problem::new(
        ProblemKind::Invalid,
        words!("apply-bad-document", path = shown),
        words!("apply-bad-document-advice"),
    )
    .because(error.told().inert())
}

/// Everything that [`crate::plan::make`] and [`crate::plan::findings`] need for this document.
///
/// Errs when the file or a domain that the document touches cannot be read at all; what would only
/// have been good to know becomes a finding.
pub async fn observe(
    document: &Document,
    path: &Path,
    ports: &Ports<'_>,
    known: Known,
) -> Result<Observed> {
    let mut observed = Observed {
        today: Some(jiff::Zoned::now().date()),
        tenant: known.tenant,
        forests: known.forests,
        suffixes: known.suffixes,
        in_scope: known.in_scope,
        repairs: known.repairs,
        ..Observed::default()
    };
    observed.file = file_seen(path, &mut observed.unread)?;
    let mut ask = questions(document, observed.file.document.as_ref());
    leave_out_unreachable(&mut ask, &observed.forests);
    objects(&ask, ports.directory, &mut observed).await?;
    names(&ask, ports.directory, &mut observed).await?;
    security(&ask, ports.directory, &mut observed).await?;
    tokens(&ask, ports.directory, &mut observed).await?;
    expected(&ask, ports.directory, &mut observed).await?;
    schema(&ask, ports.directory, &mut observed).await?;
    passwords(&ask, &mut observed);
    super::cloud::provisioned(document, ports, &mut observed).await;
    if known.count_members {
        super::cloud::members(document, ports, &mut observed).await;
    }
    super::cloud::containers(document, ports, &mut observed).await?;
    super::cloud::nested(document, ports.directory, &mut observed).await;
    differences(document, path, ports, &mut observed).await;
    if let Some(before) = known.before {
        observed.applied = Some(Box::new(before));
    }
    who_moves(document, ports, &mut observed).await;
    counted(document, ports, &mut observed).await;
    for name in &ask.secrets {
        match ports.secrets.get(name).await {
            Ok(Some(_)) => {
                observed.secrets.insert(name.clone());
            }
            Ok(None) => {}
            Err(problem) => observed.refused.push((Topic::Directory, problem)),
        }
    }
    Ok(observed)
}

/// Against what was applied last. It is good to know, and no plan fails for want of it.
async fn differences(document: &Document, path: &Path, ports: &Ports<'_>, observed: &mut Observed) {
    let Some(applied) = last_applied(path) else {
        return;
    };
    let with = Look {
        tenant: observed.tenant.as_ref(),
        before: Some(&applied),
    };
    match look(document, ports, &with).await {
        Ok(now) => {
            let file = observed.file.document.as_ref().unwrap_or(document);
            observed.drift = drift::differences(&applied, document, file, &now);
        }
        Err(problem) => observed.unread.push((Topic::Scope, problem)),
    }
    observed.applied = Some(Box::new(applied.document));
}

/// The document's file as it is now.
pub fn see_file(path: &Path) -> Result<FileSeen> {
    file_seen(path, &mut Vec::new())
}

/// Against what was applied, else what the file holds; a first set-up lets all of it enter, which
/// the counts tell.
async fn who_moves(document: &Document, ports: &Ports<'_>, observed: &mut Observed) {
    let before = (observed.applied.as_deref()).or(observed.file.document.as_ref());
    let Some(before) = before else { return };
    let was_applied = before.domains().any(|d| d.guid.is_some());
    if !was_applied {
        return;
    }
    let (before, after) = (settled(before, observed), settled(document, observed));
    observed.affected = affected(&before, &after, ports.directory).await;
}

fn file_seen(path: &Path, unread: &mut Vec<(Topic, Problem)>) -> Result<FileSeen> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let shown = path.to_string_lossy().into_owned();
    let bytes = files::read(&path)?;
    let document = bytes.as_ref().map(|b| parse(b));
    if let Some(Err(error)) = &document {
        unread.push((Topic::File, invalid(&inert(&shown), error)));
    }
    Ok(FileSeen {
        path: shown,
        sha256: bytes.map(|b| files::sha256(&b)),
        document: document.and_then(std::result::Result::ok),
    })
}

/// Domains that were found unreachable when connecting are told as such; asking again is no use.
fn leave_out_unreachable(ask: &mut Questions, forests: &[ForestFacts]) {
    let domains = forests.iter().flat_map(|f| &f.domains);
    let gone: Vec<Dn> = domains
        .filter(|d| d.unreachable.is_some())
        .map(|d| d.dn.clone())
        .collect();
    let keep = |dn: &Dn| !gone.contains(&dn.domain_head());
    ask.objects.retain(|(dn, _)| keep(dn));
    ask.names.retain(|(dn, _)| keep(dn));
    ask.security.retain(keep);
    ask.accounts.retain(keep);
    ask.heads.retain(keep);
}

async fn objects(
    ask: &Questions,
    directory: &dyn Directory,
    observed: &mut Observed,
) -> Result<()> {
    // Collected first: a closure over references inside the stream would tie the future's `Send`
    // to one lifetime.
    let reads: Vec<_> = ask
        .objects
        .iter()
        .map(|(dn, guid)| object(directory, dn.clone(), *guid))
        .collect();
    let found: Vec<_> = stream::iter(reads).buffered(AT_ONCE).try_collect().await?;
    for (dn, guid, at, by_guid) in found {
        observed.at.insert(dn, at);
        if let Some(guid) = guid {
            observed.by_guid.insert(guid, by_guid);
        }
    }
    Ok(())
}

type ObjectRead = (Dn, Option<Guid>, Option<Seen>, Option<Seen>);

async fn object(directory: &dyn Directory, dn: Dn, guid: Option<Guid>) -> Result<ObjectRead> {
    let at = directory.read(&dn, &Seen::ATTRIBUTES).await?;
    let at = at.map(|entry| Seen::of(&entry));
    let Some(wanted) = guid else {
        return Ok((dn, None, at, None));
    };
    let by_guid = match &at {
        Some(seen) if seen.guid == guid => at.clone(),
        _ => {
            let head = dn.domain_head();
            let entry = directory
                .read_by_guid(&head, wanted, &Seen::ATTRIBUTES)
                .await?;
            entry.map(|entry| Seen::of(&entry))
        }
    };
    Ok((dn, guid, at, by_guid))
}

async fn names(ask: &Questions, directory: &dyn Directory, observed: &mut Observed) -> Result<()> {
    for (head, name) in &ask.names {
        let filter = format!("(sAMAccountName={})", escape_filter(name));
        let found = directory
            .search(head, SearchScope::Subtree, &filter, &Seen::ATTRIBUTES)
            .await?;
        let key = (head.clone(), name.to_lowercase());
        observed.by_name.insert(key, found.first().map(Seen::of));
    }
    Ok(())
}

/// Where an object asked for by an old DN is now.
fn now_at(ask: &Questions, observed: &Observed, dn: &Dn) -> Option<Dn> {
    let guid = ask.objects.iter().find(|(d, g)| d == dn && g.is_some());
    let by_guid = guid.and_then(|(_, g)| observed.by_guid.get(&(*g)?)?.as_ref());
    let seen = by_guid.or_else(|| observed.at.get(dn).and_then(Option::as_ref));
    seen.map(|s| s.dn.clone())
}

async fn security(
    ask: &Questions,
    directory: &dyn Directory,
    observed: &mut Observed,
) -> Result<()> {
    let present: Vec<Dn> = ask
        .security
        .iter()
        .filter_map(|dn| now_at(ask, observed, dn))
        .collect();
    for dn in present {
        match directory.security(&dn).await {
            Ok(security) => {
                observed.security.insert(dn, security);
            }
            Err(problem) => unread(problem, &mut observed.unread)?,
        }
    }
    for head in &ask.heads {
        match directory.own_sids(head).await {
            Ok(sids) => {
                observed.own.insert(head.clone(), sids);
            }
            Err(problem) => unread(problem, &mut observed.unread)?,
        }
    }
    Ok(())
}

/// A connection that is gone ends the reading; a right that is missing does not.
fn unread(problem: Problem, list: &mut Vec<(Topic, Problem)>) -> Result<()> {
    use ProblemKind as K;
    match problem.kind {
        K::Unreachable | K::TimedOut | K::Untrusted | K::SignIn | K::Cancelled | K::Busy => {
            Err(problem)
        }
        _ => {
            list.push((Topic::Directory, problem));
            Ok(())
        }
    }
}

async fn tokens(ask: &Questions, directory: &dyn Directory, observed: &mut Observed) -> Result<()> {
    let present: Vec<Dn> = ask
        .accounts
        .iter()
        .filter_map(|dn| now_at(ask, observed, dn))
        .collect();
    for dn in present {
        match token(directory, &dn).await {
            Ok(sids) => {
                observed.tokens.insert(dn, sids);
            }
            Err(problem) => unread(problem, &mut observed.unread)?,
        }
    }
    Ok(())
}

/// The SIDs that an account has when it signs in, itself first: `tokenGroups` (MS-ADTS 3.1.1.4.5.19)
/// with Everyone and Authenticated Users.
async fn token(directory: &dyn Directory, dn: &Dn) -> Result<Vec<Sid>> {
    let entry = directory.read(dn, &["objectSid", "tokenGroups"]).await?;
    let entry = entry.unwrap_or_else(|| Entry::new(dn.clone()));
    let mut sids: Vec<Sid> = entry.sid().into_iter().collect();
    sids.extend(entry.token_groups()?);
    sids.extend([Sid::new(1, &[0]), Sid::new(5, &[11])]);
    Ok(sids)
}

/// The attributes in question, in every connected forest.
async fn schema(ask: &Questions, directory: &dyn Directory, observed: &mut Observed) -> Result<()> {
    if ask.attributes.is_empty() {
        return Ok(());
    }
    for forest in &observed.forests {
        match attributes(&ask.attributes, &forest.root, directory).await {
            Ok(known) => {
                observed.schema.insert(forest.root.clone(), known);
            }
            Err(problem) => unread(problem, &mut observed.unread)?,
        }
    }
    Ok(())
}

async fn attributes(
    names: &[String],
    forest_root: &str,
    directory: &dyn Directory,
) -> Result<Attributes> {
    let (base, level) = (schema_of(forest_root), SearchScope::OneLevel);
    let filter = SchemaAttribute::filter(names);
    let found = directory
        .search(&base, level, &filter, &SchemaAttribute::ATTRIBUTES)
        .await?;
    let found = found.iter().filter_map(SchemaAttribute::of);
    let mut known = known_attributes(names, found);
    let classes = directory
        .search(&base, level, CLASSES, &CLASS_ATTRIBUTES)
        .await?;
    mark_holders(&mut known, &classes);
    Ok(known)
}

/// What the domain's policy would say to each password that is given, before the account is made.
fn passwords(ask: &Questions, observed: &mut Observed) {
    for given in &ask.passwords {
        let head = given.account.domain_head();
        let domains = observed.forests.iter().flat_map(|f| &f.domains);
        let policy = domains
            .filter(|d| d.dn == head)
            .map(|d| d.password_policy)
            .next()
            .unwrap_or_default();
        let password = std::env::var(&given.variable).map(Secret::new);
        let password = password.unwrap_or_default();
        let faults = password_faults(&password, &given.account_name, &policy);
        observed.passwords.insert(given.account.clone(), faults);
    }
}

async fn expected(
    ask: &Questions,
    directory: &dyn Directory,
    observed: &mut Observed,
) -> Result<()> {
    for object in &ask.expected {
        let found = locate_all(directory, &ask.heads, object).await?;
        observed.expected.insert(object.clone(), found);
    }
    Ok(())
}

/// All that a scope test speaks of: by DN, objectGUID, sign-in name or account name, where `*`
/// stands for anything.
pub async fn locate_all(
    directory: &dyn Directory,
    heads: &[Dn],
    object: &str,
) -> Result<Vec<ObjectFacts>> {
    let wanted = &ObjectFacts::ATTRIBUTES;
    let dn = Dn::parse(object).ok().filter(|dn| dn.depth() > 1);
    if let Some(dn) = dn {
        let found = directory.read(&dn, wanted).await?;
        return Ok(found.iter().map(ObjectFacts::of).collect());
    }
    let guid: Option<Guid> = object.parse().ok();
    let parts: Vec<_> = object.split('*').map(escape_filter).collect();
    let value = parts.join("*");
    let filter = format!("(|(userPrincipalName={value})(sAMAccountName={value}))");
    let mut all = Vec::new();
    for head in heads {
        let found: Vec<_> = match guid {
            Some(guid) => (directory.read_by_guid(head, guid, wanted).await?)
                .into_iter()
                .collect(),
            None => {
                let level = SearchScope::Subtree;
                directory.search(head, level, &filter, wanted).await?
            }
        };
        all.extend(found.iter().map(ObjectFacts::of));
    }
    all.sort_by(|a, b| a.dn.cmp(&b.dn));
    // By objectGUID every domain of a forest answers with the same one.
    all.dedup_by(|a, b| a.dn == b.dn);
    Ok(all)
}

/// How many objects of the containers of scope tests will be in scope. One that cannot be counted is
/// a finding.
async fn counted(document: &Document, ports: &Ports<'_>, observed: &mut Observed) {
    let document = settled(document, observed);
    let there = |dn: &Dn, guid: Option<Guid>| observed.is_there(dn, guid);
    let containers: BTreeSet<Dn> = (document.expect.iter())
        .filter_map(|e| match &e.test {
            ScopeTest::Count {
                container, guid, ..
            } => there(container, *guid).then(|| container.clone()),
            ScopeTest::Object { .. } => None,
        })
        .collect();
    for container in containers {
        let scope = document.domain_of(&container).map(|d| d.scope());
        let scope = scope.unwrap_or_default();
        match in_scope(&container, &scope, ports.directory).await {
            Ok(n) => drop(observed.counted.insert(container, n)),
            Err(problem) => observed.unread.push((Topic::Scope, problem)),
        }
    }
}

async fn in_scope(container: &Dn, scope: &Scope, directory: &dyn Directory) -> Result<u64> {
    let any_below = scope
        .rules()
        .any(|r| r.dn.is_below(container) && r.includes);
    if !scope.includes(container) && !any_below {
        return Ok(0);
    }
    let level = SearchScope::Subtree;
    let found = directory
        .search(container, level, OBJECTS, &["objectClass"])
        .await?;
    Ok(found.iter().filter(|e| scope.includes(&e.dn)).count() as u64)
}

/// The DN of an object named by DN, objectGUID, sign-in name or account name; `None`: not found.
pub async fn locate(directory: &dyn Directory, heads: &[Dn], object: &str) -> Result<Option<Dn>> {
    if let Ok(dn) = Dn::parse(object)
        && dn.depth() > 1
    {
        return Ok(directory.read(&dn, &["objectGUID"]).await?.map(|e| e.dn));
    }
    let guid: Option<Guid> = object.parse().ok();
    let value = escape_filter(object);
    let filter = format!("(|(userPrincipalName={value})(sAMAccountName={value}))");
    for head in heads {
        let found = match guid {
            Some(guid) => directory.read_by_guid(head, guid, &["objectGUID"]).await?,
            None => directory
                .search(head, SearchScope::Subtree, &filter, &["objectGUID"])
                .await?
                .into_iter()
                .next(),
        };
        if let Some(entry) = found {
            return Ok(Some(entry.dn));
        }
    }
    Ok(None)
}
