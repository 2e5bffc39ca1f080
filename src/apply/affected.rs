//! Looks through what a changed scope takes in and lets go, object by object.

use crate::model::document::{EngineKind, GroupChoice};
use crate::model::ports::{Directory, Result, SearchScope};
use crate::model::snapshot::ObjectKind;
use crate::model::text::inert;
use crate::model::{Dn, Document, Entry, Guid, ProblemKind, Scope};
use crate::plan::{Affected, AffectedObject, Side};

use super::world::{CONTAINERS, OBJECTS};

/// Groups that an engine wrote back carry the mark of their cloud group.
const WRITTEN: &str =
    "(&(objectClass=group)(|(adminDescription=Group_*)(msDS-ExternalDirectoryObjectId=Group_*)))";
const ATTRIBUTES: [&str; 9] = [
    "objectClass",
    "objectGUID",
    "name",
    "sAMAccountName",
    "userPrincipalName",
    "adminCount",
    "objectSid",
    "adminDescription",
    "msDS-ExternalDirectoryObjectId",
];
/// RID of the built-in administrator.
const ADMINISTRATOR: u32 = 500;

/// Who leaves and enters between the document that was applied and the new one, both with their
/// containers where they are now.
pub(super) async fn affected(
    before: &Document,
    after: &Document,
    directory: &dyn Directory,
) -> Affected {
    let mut out = Affected::default();
    for domain in before.domains().chain(after.domains()) {
        let head = domain.dn();
        let scope = |d: &Document| d.domain_of(&head).map(|d| d.scope()).unwrap_or_default();
        let (old, new) = (scope(before), scope(after));
        let name = domain.name.clone();
        if same(&old, &new) || out.unread.contains(&name) {
            continue;
        }
        // A domain that both have is looked through once.
        if !std::ptr::eq(domain, first(before, after, &head)) {
            continue;
        }
        if of_domain(&head, &old, &new, directory, &mut out)
            .await
            .is_err()
        {
            out.unread.push(name);
        }
    }
    match written_groups(before, after, directory).await {
        Ok(groups) => (out.written, out.kept) = (groups.written, groups.kept),
        Err(_) => {
            let target = before.group_writeback.target.as_ref();
            let domain = target.and_then(|t| before.domain_of(&t.dn));
            let name = domain.map(|d| d.name.clone());
            out.unread.extend(name.filter(|n| !out.unread.contains(n)));
        }
    }
    for side in [&mut out.leaving, &mut out.entering] {
        side.finish();
    }
    out
}

/// Of the groups that were written back: which the engine deletes, and which stay but change. The
/// target OU is found wherever it is now.
pub async fn written_groups(
    before: &Document,
    after: &Document,
    directory: &dyn Directory,
) -> Result<Affected> {
    let (mut before, mut out) = (before.clone(), Affected::default());
    if let Some(target) = &mut before.group_writeback.target
        && let Some(guid) = target.guid
        && let Some(found) = directory
            .read_by_guid(&target.dn.domain_head(), guid, &["objectGUID"])
            .await?
    {
        target.dn = found.dn;
    }
    let (goes, changes) = (abandoned(&before, after), changed(&before, after));
    let target = goes.as_ref().map(|(dn, _)| dn).or(changes.as_ref());
    let Some(target) = target else {
        return Ok(out);
    };
    let level = SearchScope::Subtree;
    let found = match directory.search(target, level, WRITTEN, &ATTRIBUTES).await {
        // An OU that is gone holds none.
        Err(gone) if gone.kind == ProblemKind::NotFound => Vec::new(),
        found => found?,
    };
    for entry in &found {
        let stays = |kept: &Vec<Guid>| kept.iter().any(|id| is_of(entry, *id));
        match &goes {
            Some((_, kept)) if !stays(kept) => out.written.add(object(entry)),
            _ if changes.is_some() => out.kept.add(object(entry)),
            _ => {}
        }
    }
    out.written.finish();
    out.kept.finish();
    Ok(out)
}

fn first<'a>(
    before: &'a Document,
    after: &'a Document,
    head: &Dn,
) -> *const crate::model::document::Domain {
    let found = before.domain_of(head).or_else(|| after.domain_of(head));
    found.map_or(std::ptr::null(), std::ptr::from_ref)
}

fn same(old: &Scope, new: &Scope) -> bool {
    let list =
        |s: &Scope| -> Vec<(Dn, bool)> { s.rules().map(|r| (r.dn.clone(), r.includes)).collect() };
    list(old) == list(new)
}

/// The target OU from which written groups go, and the cloud groups whose stay: group writeback ends,
/// goes elsewhere, or is for fewer groups.
fn abandoned(before: &Document, after: &Document) -> Option<(Dn, Vec<Guid>)> {
    let (old, new) = (&before.group_writeback, &after.group_writeback);
    let target = old.target.as_ref().filter(|_| old.enabled)?;
    if !new.enabled {
        // Cloud Sync's job stands still from then on.
        let deletes = after.engine == EngineKind::EntraConnect;
        return deletes.then(|| (target.dn.clone(), Vec::new()));
    }
    let same_place = new.target.as_ref().is_some_and(|t| {
        let same_object = t.guid.is_some() && t.guid == target.guid;
        same_object || t.dn == target.dn
    });
    match (after.engine, &new.groups) {
        // It knows no other place: writeback is switched off, which deletes, and on again.
        (EngineKind::EntraConnect, _) => (!same_place).then(|| (target.dn.clone(), Vec::new())),
        (EngineKind::CloudSync, GroupChoice::All) => None,
        (EngineKind::CloudSync, GroupChoice::Selected(groups)) => {
            let fewer = old.groups != new.groups;
            fewer.then(|| (target.dn.clone(), groups.iter().map(|g| g.id).collect()))
        }
    }
}

/// The target OU whose written groups stay, but get another name, are written elsewhere from now on,
/// or not at all. Entra Connect deletes those of an OU that is given up.
fn changed(before: &Document, after: &Document) -> Option<Dn> {
    let (old, new) = (&before.group_writeback, &after.group_writeback);
    let target = old.target.as_ref().filter(|_| old.enabled)?;
    if !new.enabled {
        return (after.engine == EngineKind::CloudSync).then(|| target.dn.clone());
    }
    let moved = (new.target.as_ref())
        .is_none_or(|t| t.dn != target.dn && (t.guid.is_none() || t.guid != target.guid));
    let stays = !moved || after.engine == EngineKind::CloudSync;
    let touched = moved || old.naming != new.naming;
    (stays && touched).then(|| target.dn.clone())
}

/// Was this group written for that cloud group?
fn is_of(entry: &Entry, id: Guid) -> bool {
    let mark = format!("Group_{id}");
    let marks = ["adminDescription", "msDS-ExternalDirectoryObjectId"];
    marks
        .iter()
        .filter_map(|name| entry.text(name))
        .any(|value| value.eq_ignore_ascii_case(&mark))
}

async fn of_domain(
    head: &Dn,
    old: &Scope,
    new: &Scope,
    directory: &dyn Directory,
    out: &mut Affected,
) -> Result<()> {
    let found = directory
        .search(head, SearchScope::Subtree, CONTAINERS, &["objectGUID"])
        .await?;
    let mut containers: Vec<Dn> = found.into_iter().map(|e| e.dn).collect();
    containers.push(head.clone());
    containers.sort();
    containers.dedup();
    let mut whole: Option<Dn> = None;
    for at in containers {
        let (was, is) = (old.includes(&at), new.includes(&at));
        if was == is || whole.as_ref().is_some_and(|top| at.is_below(top)) {
            continue;
        }
        let decided_below = |s: &Scope| s.rules().any(|r| r.dn.is_below(&at));
        let level = if decided_below(old) || decided_below(new) {
            SearchScope::OneLevel
        } else {
            whole = Some(at.clone());
            SearchScope::Subtree
        };
        let side: &mut Side = match is {
            true => &mut out.entering,
            false => &mut out.leaving,
        };
        let objects = directory.search(&at, level, OBJECTS, &ATTRIBUTES).await?;
        objects.iter().for_each(|e| side.add(object(e)));
    }
    Ok(())
}

fn object(entry: &Entry) -> AffectedObject {
    let kind = match () {
        () if entry.has_class("computer") => ObjectKind::Computer,
        () if entry.has_class("group") => ObjectKind::Group,
        () if entry.has_class("contact") => ObjectKind::Contact,
        () => ObjectKind::User,
    };
    let built_in = entry.sid().is_some_and(|s| s.rid() == Some(ADMINISTRATOR));
    let name = ["userPrincipalName", "sAMAccountName", "name"];
    let name = name.iter().find_map(|n| entry.text(n)).unwrap_or_default();
    AffectedObject {
        dn: entry.dn.clone(),
        name: inert(name).into_owned(),
        guid: entry.guid(),
        kind,
        privileged: built_in || entry.number("adminCount") == Some(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{ChosenGroup, TargetOu};
    use crate::model::testing::dn;

    fn document(engine: EngineKind, target: Option<&str>, groups: GroupChoice) -> Document {
        let mut document = Document::new(engine);
        document.group_writeback.enabled = target.is_some();
        document.group_writeback.target = target.map(|at| TargetOu {
            dn: dn(at),
            guid: None,
            create: false,
        });
        document.group_writeback.groups = groups;
        document
    }

    fn chosen(ids: &[u8]) -> GroupChoice {
        let group = |n: &u8| ChosenGroup {
            id: Guid::from_bytes([*n; 16]),
            name: String::new(),
        };
        GroupChoice::Selected(ids.iter().map(group).collect())
    }

    const HERE: &str = "OU=Written,DC=corp,DC=example";
    const THERE: &str = "OU=Other,DC=corp,DC=example";

    #[test]
    fn switching_off_lets_all_written_groups_go_with_entra_connect_and_stay_with_cloud_sync() {
        for engine in [EngineKind::CloudSync, EngineKind::EntraConnect] {
            let before = document(engine, Some(HERE), GroupChoice::All);
            let after = document(engine, None, GroupChoice::All);
            let all = (dn(HERE), vec![]);
            let goes = engine == EngineKind::EntraConnect;
            assert_eq!(abandoned(&before, &after), goes.then_some(all));
            assert_eq!(abandoned(&before, &before), None);
            assert_eq!(changed(&before, &after), (!goes).then(|| dn(HERE)));
        }
    }

    #[test]
    fn another_target_ou_deletes_with_entra_connect_only() {
        let go = |engine| {
            let before = document(engine, Some(HERE), GroupChoice::All);
            abandoned(&before, &document(engine, Some(THERE), GroupChoice::All))
        };
        assert!(go(EngineKind::EntraConnect).is_some());
        assert_eq!(go(EngineKind::CloudSync), None);
    }

    #[test]
    fn groups_that_stay_under_another_name_or_beside_a_new_target_are_listed() {
        use crate::model::document::GroupNaming;
        let here = |engine| document(engine, Some(HERE), GroupChoice::All);
        for engine in [EngineKind::CloudSync, EngineKind::EntraConnect] {
            assert_eq!(changed(&here(engine), &here(engine)), None);
            let mut named = here(engine);
            named.group_writeback.naming = GroupNaming::ObjectId;
            assert_eq!(changed(&here(engine), &named), Some(dn(HERE)));
            let there = document(engine, Some(THERE), GroupChoice::All);
            let stays = engine == EngineKind::CloudSync;
            assert_eq!(changed(&here(engine), &there).is_some(), stays);
        }
    }

    #[test]
    fn a_smaller_selection_keeps_the_groups_that_are_still_chosen() {
        let before = document(EngineKind::CloudSync, Some(HERE), chosen(&[1, 2]));
        let after = document(EngineKind::CloudSync, Some(HERE), chosen(&[2]));
        let (_, kept) = abandoned(&before, &after).unwrap();
        let mark = |n: u8| format!("Group_{}", Guid::from_bytes([n; 16]));
        let group = |n: u8| Entry::new(dn(HERE)).with("adminDescription", mark(n));
        assert!(!kept.iter().any(|id| is_of(&group(1), *id)));
        assert!(kept.iter().any(|id| is_of(&group(2), *id)));
    }
}
