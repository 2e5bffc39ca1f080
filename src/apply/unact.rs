//! One step backwards, guarded by "unchanged since".

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::model::ports::{Change, Result, SearchScope};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Entry, Guid, ProblemKind, Sid};
use crate::plan::{Action, FROM_ENV, GrantedAce, Step};

use super::act::{ENABLED, members_of, put_in, set_group_type, sid_of, touched, usns};
use super::journal::{After, Record};
use super::{Ports, cloud, files};

pub(super) enum Back {
    /// Taken back; `uSNChanged` of what it touched.
    Undone(BTreeMap<Guid, i64>),
    /// Left alone, and why.
    Left(Words),
}

fn undone() -> Result<Back> {
    Ok(Back::Undone(BTreeMap::new()))
}

fn left(why: Words) -> Result<Back> {
    Ok(Back::Left(why))
}

/// Takes back a step that left `after` behind. `again`: an earlier undo of it was cut short, so what
/// is gone counts as taken back.
pub(super) async fn undo_step(
    ports: &Ports<'_>,
    step: &Step,
    after: &After,
    record: &Record,
    again: bool,
) -> Result<Back> {
    match &step.action {
        Action::MakeOu { dn, .. } => {
            if let Found::Ours = find(ports, dn, after, record).await?
                && holds_something(ports, dn).await?
            {
                return left(words!("apply-left-not-empty"));
            }
            delete(ports, dn, after, record, again).await
        }
        Action::MakeGroup { dn, .. } => delete(ports, dn, after, record, again).await,
        Action::MakeAccount { dn, secret, .. } => {
            let back = match find(ports, dn, after, record).await? {
                Found::Changed if has_only_signed_in(ports, step).await? => {
                    take_away(ports, dn).await?;
                    Back::Undone(BTreeMap::new())
                }
                _ => delete(ports, dn, after, record, again).await?,
            };
            let gone = ports.directory.read(dn, &["objectGUID"]).await?.is_none();
            if gone && !secret.starts_with(FROM_ENV) {
                ports.secrets.delete(secret).await?;
            }
            Ok(back)
        }
        Action::SetGroupScope { dn, from, scope } => {
            type_back(ports, dn, *from, scope.security_group_type(), record).await
        }
        Action::AddMembers { group, members } => {
            remove_members(ports, group, members, record, again).await
        }
        Action::RemoveMembers {
            group,
            members,
            ends,
        } => {
            // Whose time is over meanwhile would be out by now.
            let over = |m: &&Dn| ends.get(*m).is_none_or(|end| *end > Timestamp::now());
            let members: Vec<(&Dn, Option<Timestamp>)> = (members.iter().filter(over))
                .map(|m| (m, ends.get(m).copied()))
                .collect();
            put_back(ports, group, &members, record, again).await
        }
        Action::AddForATime {
            group,
            member,
            instead,
            ..
        } => {
            let one = std::slice::from_ref(member);
            let Some(former) = instead else {
                return remove_members(ports, group, one, record, again).await;
            };
            if former.until.is_some_and(|end| end <= Timestamp::now()) {
                return remove_members(ports, group, one, record, again).await;
            }
            if !again && !is_as_left(ports, group, record).await? {
                return left(words!("apply-left-group-changed"));
            }
            put_in(ports, group, &[(member, former.until)], true).await?;
            Ok(Back::Undone(
                usns(ports, touched(group, one, record)).await?,
            ))
        }
        Action::Revoke { on, who, ace } => give_back(ports, on, who, ace).await,
        Action::Grant { on, account, aces } => revoke(ports, on, account, aces, after).await,
        Action::WriteDocument { path, .. } => restore(step, path, after, record),
        _ => cloud::undo(ports, step, after, record, again).await,
    }
}

enum Found {
    Gone,
    Ours,
    Changed,
    Another,
}

async fn find(ports: &Ports<'_>, dn: &Dn, after: &After, record: &Record) -> Result<Found> {
    let Some(entry) = ports
        .directory
        .read(dn, &["objectGUID", "uSNChanged"])
        .await?
    else {
        return Ok(Found::Gone);
    };
    let Some(guid) = entry.guid().filter(|g| Some(*g) == after.guid) else {
        return Ok(Found::Another);
    };
    let known = record.usns.get(&guid).or(after.usns.get(&guid));
    Ok(match entry.number("uSNChanged").as_ref() == known {
        true => Found::Ours,
        false => Found::Changed,
    })
}

/// An account that is used is stamped with its sign-ins (`lastLogonTimestamp`), which counts as a
/// change. One that is otherwise as it was made, and in no group, is still this plan's.
async fn has_only_signed_in(ports: &Ports<'_>, step: &Step) -> Result<bool> {
    let Action::MakeAccount {
        dn,
        account_name,
        sign_in_name,
        description,
        ..
    } = &step.action
    else {
        return Ok(false);
    };
    let as_made = [
        ("sAMAccountName", account_name.as_str()),
        ("userPrincipalName", sign_in_name),
        ("displayName", account_name),
        ("description", description),
        ("userAccountControl", ENABLED),
    ];
    let mut wanted = as_made.map(|(name, _)| name).to_vec();
    wanted.push("memberOf");
    let entry = ports.directory.read(dn, &wanted).await?;
    Ok(entry.is_some_and(|e| {
        as_made
            .iter()
            .all(|(name, value)| e.text(name) == Some(value))
            && !e.has("memberOf")
    }))
}

async fn delete(
    ports: &Ports<'_>,
    dn: &Dn,
    after: &After,
    record: &Record,
    again: bool,
) -> Result<Back> {
    match find(ports, dn, after, record).await? {
        Found::Ours => {
            take_away(ports, dn).await?;
            undone()
        }
        Found::Gone if again => undone(),
        Found::Gone => left(words!("apply-left-gone")),
        Found::Changed => left(words!("apply-left-changed")),
        Found::Another => left(words!("apply-left-another")),
    }
}

/// Deletes an object. The request of an undo that was cut short may still be carried out a moment
/// after: an object that is gone when this one arrives is what was wanted.
pub(super) async fn take_away(ports: &Ports<'_>, dn: &Dn) -> Result<()> {
    let Err(problem) = ports.directory.delete(dn).await else {
        return Ok(());
    };
    match ports.directory.read(dn, &["objectGUID"]).await {
        Ok(None) => Ok(()),
        _ => Err(problem),
    }
}

/// One that is gone meanwhile holds nothing.
async fn holds_something(ports: &Ports<'_>, dn: &Dn) -> Result<bool> {
    let inside = (ports.directory)
        .search(
            dn,
            SearchScope::OneLevel,
            "(objectClass=*)",
            &["objectGUID"],
        )
        .await;
    match inside {
        Ok(inside) => Ok(!inside.is_empty()),
        Err(problem) if problem.kind == ProblemKind::NotFound => Ok(false),
        Err(problem) => Err(problem),
    }
}

async fn type_back(
    ports: &Ports<'_>,
    dn: &Dn,
    before: i32,
    set: i32,
    record: &Record,
) -> Result<Back> {
    let attributes = ["objectGUID", "uSNChanged", "groupType"];
    let Some(entry) = ports.directory.read(dn, &attributes).await? else {
        return left(words!("apply-left-group-gone"));
    };
    let now = entry.number("groupType");
    if now == Some(before.into()) {
        return Ok(Back::Undone(usns(ports, [dn]).await?));
    }
    let known = entry.guid().and_then(|g| record.usns.get(&g).copied());
    if now != Some(set.into()) || entry.number("uSNChanged") != known {
        return left(words!("apply-left-group-changed"));
    }
    set_group_type(ports, dn, set, before).await?;
    Ok(Back::Undone(usns(ports, [dn]).await?))
}

async fn remove_members(
    ports: &Ports<'_>,
    group: &Dn,
    members: &[Dn],
    record: &Record,
    again: bool,
) -> Result<Back> {
    let attributes = ["objectGUID", "uSNChanged", "member"];
    let Some(entry) = ports.directory.read(group, &attributes).await? else {
        return left(words!("apply-left-group-gone"));
    };
    let there = members_of(&entry);
    let ours: Vec<&Dn> = members.iter().filter(|m| there.contains(m)).collect();
    if ours.is_empty() {
        let now = usns(ports, touched(group, members, record)).await?;
        return match again {
            true => Ok(Back::Undone(now)),
            false => left(words!("apply-left-members-out")),
        };
    }
    let known = entry.guid().and_then(|g| record.usns.get(&g).copied());
    if entry.number("uSNChanged") != known {
        return left(words!("apply-left-group-changed"));
    }
    let values = ours
        .iter()
        .map(|m| m.as_str().as_bytes().to_vec())
        .collect();
    let change = Change::Delete("member".into(), values);
    if let Err(problem) = ports.directory.modify(group, &[change]).await {
        // As with deleting: the request of an earlier undo may have come first.
        let now = ports.directory.read(group, &["member"]).await;
        let gone = |e: &Entry| !members_of(e).iter().any(|m| members.contains(m));
        if !now.is_ok_and(|entry| entry.as_ref().is_none_or(gone)) {
            return Err(problem);
        }
    }
    Ok(Back::Undone(
        usns(ports, touched(group, members, record)).await?,
    ))
}

/// Is the group as this plan left it?
async fn is_as_left(ports: &Ports<'_>, group: &Dn, record: &Record) -> Result<bool> {
    let entry = ports
        .directory
        .read(group, &["objectGUID", "uSNChanged"])
        .await?;
    Ok(entry.is_some_and(|e| {
        let known = e.guid().and_then(|g| record.usns.get(&g).copied());
        e.number("uSNChanged") == known
    }))
}

async fn put_back(
    ports: &Ports<'_>,
    group: &Dn,
    members: &[(&Dn, Option<Timestamp>)],
    record: &Record,
    again: bool,
) -> Result<Back> {
    let Some(entry) = ports.directory.read(group, &["member"]).await? else {
        return left(words!("apply-left-group-gone"));
    };
    let there = members_of(&entry);
    let missing: Vec<(&Dn, Option<Timestamp>)> = members
        .iter()
        .copied()
        .filter(|(m, _)| !there.contains(m))
        .collect();
    let now = || {
        let members: Vec<Dn> = members.iter().map(|(m, _)| (*m).clone()).collect();
        async move { usns(ports, touched(group, &members, record)).await }
    };
    if missing.is_empty() {
        let now = now().await?;
        return match again || members.is_empty() {
            true => Ok(Back::Undone(now)),
            false => left(words!("apply-left-members-in")),
        };
    }
    if !is_as_left(ports, group, record).await? {
        return left(words!("apply-left-group-changed"));
    }
    put_in(ports, group, &missing, false).await?;
    Ok(Back::Undone(now().await?))
}

/// As with taking back a grant: whatever else was changed stays.
async fn give_back(ports: &Ports<'_>, on: &Dn, who: &Sid, ace: &GrantedAce) -> Result<Back> {
    if ports.directory.read(on, &["objectGUID"]).await?.is_none() {
        return left(words!("apply-left-object-gone"));
    }
    let mut security = ports.directory.security(on).await?;
    if security.grant(ace.with_trustee(who)) {
        ports.directory.write_dacl(on, &security).await?;
    }
    Ok(Back::Undone(usns(ports, [on]).await?))
}

/// The DACL may have been changed otherwise: just the ACEs that were given are taken back.
async fn revoke(
    ports: &Ports<'_>,
    on: &Dn,
    account: &Dn,
    aces: &[GrantedAce],
    after: &After,
) -> Result<Back> {
    let sid = match &after.sid {
        Some(sid) => sid.clone(),
        None => sid_of(ports, account).await?,
    };
    if ports.directory.read(on, &["objectGUID"]).await?.is_none() {
        return left(words!("apply-left-object-gone"));
    }
    let mut security = ports.directory.security(on).await?;
    let taken = aces
        .iter()
        .filter(|a| security.revoke(&a.with_trustee(&sid)))
        .count();
    if taken > 0 {
        ports.directory.write_dacl(on, &security).await?;
    }
    Ok(Back::Undone(usns(ports, [on]).await?))
}

fn restore(step: &Step, path: &str, after: &After, record: &Record) -> Result<Back> {
    let now = files::read(path.as_ref())?.map(|bytes| files::sha256(&bytes));
    let before = record.files.get(&step.id);
    let earlier = before.and_then(|b| b.sha256.clone());
    if now == earlier {
        return undone();
    }
    if now != after.sha256 {
        return left(words!("apply-left-document-changed", path = inert(path)));
    }
    match (earlier, before.and_then(|b| b.kept.as_ref())) {
        (None, _) => files::remove(path.as_ref())?,
        (Some(earlier), Some(kept)) => match files::read(kept)? {
            Some(bytes) if files::sha256(&bytes) == earlier => {
                files::write_atomically(path.as_ref(), &bytes)?;
            }
            _ => return left(words!("apply-left-version-gone")),
        },
        (Some(_), None) => return left(words!("apply-left-version-not-kept")),
    }
    undone()
}
