//! Looks at what a document touches, by GUID: for the last applied state and for what differs from it.

use std::collections::{BTreeMap, BTreeSet};

use crate::insight::drift::{
    AccountSeen, AceSeen, Applied, GroupSeen, Place, RightsSeen, TenantSeen, World,
};
use crate::model::document::DelegationRole;
use crate::model::ports::{Directory, Result, SearchScope};
use crate::model::security::{Ace, flag};
use crate::model::tenant::TenantFacts;
use crate::model::{Dn, Document, Entry, Guid, Problem, Sid};

use super::Ports;

/// OUs and containers that a person sees.
pub(super) const CONTAINERS: &str =
    "(&(|(objectClass=organizationalUnit)(objectClass=container))(!(showInAdvancedViewOnly=TRUE)))";
/// What the engines synchronize.
pub(super) const OBJECTS: &str =
    "(|(objectCategory=person)(objectCategory=group)(objectCategory=computer))";
/// New and moved containers whose objects are counted; of more only their number is told.
const COUNTED: usize = 50;
/// Trustees whose names are looked up.
const NAMED: usize = 50;

/// What is known besides, and what to count.
#[derive(Debug, Default)]
pub struct Look<'a> {
    pub tenant: Option<&'a TenantFacts>,
    /// What stood before: only what is new against it is counted and named.
    pub before: Option<&'a Applied>,
}

/// Reads it. A domain that cannot be read is left out: nothing is concluded from its absence.
pub async fn look(document: &Document, ports: &Ports<'_>, with: &Look<'_>) -> Result<World> {
    let directory = ports.directory;
    let mut world = World {
        tenant: with.tenant.map(tenant),
        ..World::default()
    };
    let before = with.before.map(|a| &a.document);
    for head in heads(document, before) {
        // Refused or unreachable: the rest still says something.
        let Ok(found) = containers(directory, &head).await else {
            continue;
        };
        world.containers.extend(found);
        world.read.insert(head);
    }
    world.containers.sort_by(|a, b| a.dn.cmp(&b.dn));
    for domain in document.domains().filter(|d| !world.read.contains(&d.dn())) {
        let head = domain.dn();
        if matches!(directory.read(&head, &["objectGUID"]).await, Ok(Some(_))) {
            world.asked.insert(head);
        }
    }
    if let Some(before) = with.before {
        count_new(directory, &mut world, before).await?;
    }
    groups(directory, document, before, &mut world).await?;
    accounts(directory, document, before, &mut world).await?;
    rights(directory, document, &mut world).await?;
    if let Some(before) = with.before {
        name_trustees(directory, &mut world, before).await?;
    }
    Ok(world)
}

/// Domains with something in scope, now or before.
fn heads(document: &Document, before: Option<&Document>) -> BTreeSet<Dn> {
    let domains = document
        .domains()
        .chain(before.into_iter().flat_map(|d| d.domains()));
    let synced = domains.filter(|d| d.rules.iter().any(|r| r.includes));
    synced.map(|d| d.dn()).collect()
}

async fn containers(directory: &dyn Directory, head: &Dn) -> Result<Vec<Place>> {
    let found = directory
        .search(head, SearchScope::Subtree, CONTAINERS, &["objectGUID"])
        .await?;
    let place = |entry: &Entry| {
        Some(Place {
            dn: entry.dn.clone(),
            guid: entry.guid()?,
            objects: None,
        })
    };
    Ok(found.iter().filter_map(place).collect())
}

/// Of containers that were not there before, or elsewhere: how many objects they hold. Of a branch
/// its top tells all.
async fn count_new(directory: &dyn Directory, world: &mut World, before: &Applied) -> Result<()> {
    let known: BTreeMap<Guid, &Dn> = (before.world.containers.iter())
        .map(|p| (p.guid, &p.dn))
        .collect();
    // A new one below one that was renamed is counted by itself: it did not come along.
    let (mut moved_top, mut new_top): (Option<Dn>, Option<Dn>) = (None, None);
    let mut counted = 0;
    for place in &mut world.containers {
        if known.get(&place.guid) == Some(&&place.dn) {
            continue;
        }
        let top = match known.contains_key(&place.guid) {
            true => &mut moved_top,
            false => &mut new_top,
        };
        let within = top.as_ref().is_some_and(|t| place.dn.is_below(t));
        if !before.world.read.contains(&place.dn.domain_head()) || within || counted == COUNTED {
            continue;
        }
        *top = Some(place.dn.clone());
        counted += 1;
        let found = directory
            .search(&place.dn, SearchScope::Subtree, OBJECTS, &["objectGUID"])
            .await;
        place.objects = found.ok().map(|found| found.len() as u64);
    }
    Ok(())
}

async fn find(
    directory: &dyn Directory,
    dn: &Dn,
    guid: Option<Guid>,
    attributes: &[&str],
) -> Result<Option<Entry>> {
    let found = match guid {
        Some(guid) => {
            let head = dn.domain_head();
            directory.read_by_guid(&head, guid, attributes).await
        }
        None => directory.read(dn, attributes).await,
    };
    found.or_else(absent_or)
}

/// A domain that is not connected says nothing of its objects.
fn absent_or<T>(problem: Problem) -> Result<Option<T>> {
    use crate::model::ProblemKind as K;
    match problem.kind {
        K::NotFound | K::Refused => Ok(None),
        _ => Err(problem),
    }
}

async fn groups(
    directory: &dyn Directory,
    document: &Document,
    before: Option<&Document>,
    world: &mut World,
) -> Result<()> {
    for role in DelegationRole::ALL {
        let of = |d: &Document| {
            let group = d.delegation.get(role)?;
            Some((group.dn.clone(), group.guid))
        };
        // By the GUID that was applied, also where the document has lost it.
        let (now, was) = (of(document), before.and_then(of));
        let Some((dn, guid)) = was.or(now) else {
            continue;
        };
        let attributes = ["objectGUID", "sAMAccountName", "groupType", "member"];
        let Some(entry) = find(directory, &dn, guid, &attributes).await? else {
            continue;
        };
        let Some(guid) = entry.guid() else { continue };
        let number = entry.number("groupType").unwrap_or_default();
        world.groups.push(GroupSeen {
            role,
            dn: entry.dn.clone(),
            guid,
            account_name: entry.text("sAMAccountName").unwrap_or_default().to_owned(),
            group_type: i32::try_from(number).unwrap_or_default(),
            members: (entry.texts("member"))
                .filter_map(|t| Dn::parse(t).ok())
                .collect(),
        });
    }
    Ok(())
}

async fn accounts(
    directory: &dyn Directory,
    document: &Document,
    before: Option<&Document>,
    world: &mut World,
) -> Result<()> {
    for forest in &document.forest {
        let was = before.and_then(|d| d.forest.iter().find(|f| f.name == forest.name));
        let account = was.and_then(|f| f.connector.as_ref());
        let Some(account) = account.or(forest.connector.as_ref()) else {
            continue;
        };
        let attributes = ["objectGUID", "userAccountControl"];
        let found = find(directory, &account.dn, account.guid, &attributes).await?;
        if let Some((entry, guid)) = found.and_then(|e| e.guid().map(|g| (e, g))) {
            let control = entry.number("userAccountControl").unwrap_or_default();
            world.accounts.push(AccountSeen {
                dn: entry.dn.clone(),
                guid,
                disabled: control & super::act::ACCOUNTDISABLE != 0,
            });
        }
    }
    Ok(())
}

/// Explicit ACEs on each synced head and on the target OU.
async fn rights(directory: &dyn Directory, document: &Document, world: &mut World) -> Result<()> {
    let target = (document.group_writeback.target.as_ref())
        .filter(|_| document.group_writeback.enabled)
        .map(|t| {
            t.guid
                .and_then(|g| world.container(g))
                .map_or(&t.dn, |p| &p.dn)
        });
    let on: BTreeSet<Dn> = world.read.iter().chain(target).cloned().collect();
    for dn in on {
        let Ok(security) = directory.security(&dn).await else {
            continue;
        };
        let mut aces: Vec<AceSeen> = (security.dacl.iter())
            .filter_map(|ace| match ace {
                Ace::Known(ace) if ace.flags & flag::INHERITED == 0 => Some(AceSeen {
                    who: ace.who.clone(),
                    name: String::new(),
                    sddl: ace.to_sddl(),
                }),
                _ => None,
            })
            .collect();
        aces.sort();
        world.rights.push(RightsSeen { dn, aces });
    }
    Ok(())
}

/// Who got a right that was not there before.
async fn name_trustees(
    directory: &dyn Directory,
    world: &mut World,
    before: &Applied,
) -> Result<()> {
    let known: BTreeSet<&AceSeen> = (before.world.rights.iter()).flat_map(|r| &r.aces).collect();
    let mut names: BTreeMap<Sid, String> = BTreeMap::new();
    let head = world.read.first().cloned();
    let Some(head) = head else { return Ok(()) };
    for ace in world.rights.iter_mut().flat_map(|r| &mut r.aces) {
        if known.contains(ace) || names.len() == NAMED {
            continue;
        }
        if !names.contains_key(&ace.who) {
            let filter = format!("(objectSid={})", ace.who.filter_value());
            let found = directory
                .search(&head, SearchScope::Subtree, &filter, &["sAMAccountName"])
                .await;
            let name = found.ok().and_then(|f| {
                let name = f.first()?.text("sAMAccountName")?;
                Some(name.to_owned())
            });
            names.insert(ace.who.clone(), name.unwrap_or_default());
        }
    }
    for ace in world.rights.iter_mut().flat_map(|r| &mut r.aces) {
        if let Some(name) = names.get(&ace.who) {
            ace.name.clone_from(name);
        }
    }
    Ok(())
}

fn tenant(facts: &TenantFacts) -> TenantSeen {
    let features = facts.sync_features.clone().unwrap_or_default();
    TenantSeen {
        sync_enabled: facts.sync_enabled,
        password_hash_sync: features.password_hash_sync,
        group_writeback_v1: features.group_writeback_v1,
        device_writeback: features.device_writeback,
        directory_extensions: features.directory_extensions,
        deletion_limit: features.deletion_limit,
    }
}
