//! After a crash: was a step that was begun and not ended carried out?

use crate::model::ports::Result;
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document, Entry, Problem};
use crate::plan::{Action, FROM_ENV, Step};

use super::act::{
    ACCOUNTDISABLE, after_of, document_text, members_after, members_of, sid_of, usns,
};
use super::journal::{After, Record};
use super::unact::take_away;
use super::{Ports, cloud, files};

/// What is found of a step that was begun and not ended.
pub(super) enum Standing {
    Absent,
    Stands(After),
    /// An account whose password or activation is missing.
    Halfway,
    /// Something is there that this step did not make.
    Foreign(Words),
}

/// Was a step that was begun and not ended carried out? Its guards held when it began, so an object
/// that is exactly as the step makes it is the step's.
pub(super) async fn examine(ports: &Ports<'_>, step: &Step, record: &Record) -> Result<Standing> {
    match &step.action {
        Action::MakeOu { dn, description } => {
            let as_made = |e: &Entry| {
                e.has_class("organizationalUnit") && e.text("description") == Some(description)
            };
            examine_made(ports, dn, &["objectClass", "description"], as_made).await
        }
        Action::MakeGroup {
            dn,
            account_name,
            scope,
            description,
        } => {
            let as_made = |e: &Entry| {
                e.has_class("group")
                    && e.text("sAMAccountName") == Some(account_name)
                    && e.text("description") == Some(description)
                    && e.number("groupType") == Some(scope.security_group_type().into())
                    && !e.has("member")
            };
            let wanted = [
                "objectClass",
                "sAMAccountName",
                "description",
                "groupType",
                "member",
            ];
            examine_made(ports, dn, &wanted, as_made).await
        }
        Action::MakeAccount { .. } => examine_account(ports, step).await,
        Action::SetGroupScope { dn, from, scope } => {
            let Some(entry) = ports.directory.read(dn, &["groupType"]).await? else {
                return Ok(Standing::Absent);
            };
            let now = entry.number("groupType");
            if now == Some(scope.security_group_type().into()) {
                let usns = usns(ports, [dn]).await?;
                return Ok(Standing::Stands(After {
                    usns,
                    ..After::default()
                }));
            }
            Ok(match now == Some((*from).into()) {
                true => Standing::Absent,
                false => foreign(dn),
            })
        }
        Action::AddMembers { group, members } => {
            let Some(entry) = ports.directory.read(group, &["member"]).await? else {
                return Ok(Standing::Absent);
            };
            match how_many(members, &members_of(&entry)) {
                Share::None => Ok(Standing::Absent),
                Share::All => {
                    let after = members_after(ports, group, members, record).await?;
                    Ok(Standing::Stands(after))
                }
                Share::Some => Ok(foreign(group)),
            }
        }
        Action::RemoveMembers { group, members, .. } => {
            let Some(entry) = ports.directory.read(group, &["member"]).await? else {
                return Ok(foreign(group));
            };
            match how_many(members, &members_of(&entry)) {
                Share::All => Ok(Standing::Absent),
                Share::None => {
                    let after = members_after(ports, group, members, record).await?;
                    Ok(Standing::Stands(after))
                }
                Share::Some => Ok(foreign(group)),
            }
        }
        Action::AddForATime {
            group,
            member,
            instead,
            ..
        } => {
            let entry = ports.directory.read(group, &["member"]).await?;
            let there = entry.is_some_and(|e| members_of(&e).contains(member));
            // Whether an end was changed cannot be seen: changing it again does no harm.
            if !there || instead.is_some() {
                return Ok(Standing::Absent);
            }
            let one = std::slice::from_ref(member);
            let after = members_after(ports, group, one, record).await?;
            Ok(Standing::Stands(after))
        }
        Action::Revoke { on, who, ace } => {
            let security = ports.directory.security(on).await?;
            if security.has(&ace.with_trustee(who)) {
                return Ok(Standing::Absent);
            }
            Ok(Standing::Stands(After {
                sid: Some(who.clone()),
                usns: usns(ports, [on]).await?,
                ..After::default()
            }))
        }
        Action::Grant { on, account, aces } => {
            let sid = sid_of(ports, account).await?;
            let security = ports.directory.security(on).await?;
            let there = aces
                .iter()
                .filter(|a| security.has(&a.with_trustee(&sid)))
                .count();
            match there {
                0 => Ok(Standing::Absent),
                n if n == aces.len() => Ok(Standing::Stands(After {
                    sid: Some(sid),
                    usns: usns(ports, [on]).await?,
                    ..After::default()
                })),
                _ => Ok(foreign(on)),
            }
        }
        Action::WriteDocument { path, document } => examine_file(step, path, document, record),
        _ => cloud::examine(ports, step, record).await,
    }
}

async fn examine_made(
    ports: &Ports<'_>,
    dn: &Dn,
    wanted: &[&str],
    as_made: impl Fn(&Entry) -> bool,
) -> Result<Standing> {
    let attributes = [wanted, &["objectGUID", "objectSid", "uSNChanged"]].concat();
    Ok(match ports.directory.read(dn, &attributes).await? {
        None => Standing::Absent,
        Some(entry) if as_made(&entry) => Standing::Stands(after_of(&entry)),
        Some(_) => foreign(dn),
    })
}

async fn examine_account(ports: &Ports<'_>, step: &Step) -> Result<Standing> {
    let Action::MakeAccount {
        dn,
        account_name,
        description,
        secret,
        ..
    } = &step.action
    else {
        return Err(Problem::internal("not an account"));
    };
    let has_secret = secret.starts_with(FROM_ENV) || ports.secrets.get(secret).await?.is_some();
    let as_made = |e: &Entry| {
        has_secret
            && e.has_class("user")
            && e.text("sAMAccountName") == Some(account_name)
            && e.text("description") == Some(description)
    };
    let wanted = ["objectClass", "sAMAccountName", "description"];
    let found = examine_made(ports, dn, &wanted, as_made).await?;
    if let Standing::Stands(_) = &found {
        let entry = ports.directory.read(dn, &["userAccountControl"]).await?;
        let control = entry.and_then(|e| e.number("userAccountControl"));
        if control.is_none_or(|c| c & ACCOUNTDISABLE != 0) {
            return Ok(Standing::Halfway);
        }
    }
    Ok(found)
}

fn examine_file(step: &Step, path: &str, document: &Document, record: &Record) -> Result<Standing> {
    let now = files::read(path.as_ref())?.map(|bytes| files::sha256(&bytes));
    let before = record.files.get(&step.id);
    if now == before.and_then(|b| b.sha256.clone()) {
        return Ok(Standing::Absent);
    }
    let previous = match before.and_then(|b| b.kept.as_ref()) {
        Some(kept) => files::read(kept)?,
        None => None,
    };
    let text = document_text(document, previous.as_deref(), record)?;
    let written = Some(files::sha256(text.as_bytes()));
    Ok(match now == written {
        true => Standing::Stands(After {
            sha256: written,
            ..After::default()
        }),
        false => Standing::Foreign(words!("apply-moved-document-changed", path = inert(path))),
    })
}

/// Removes what an account step left that did not get to its end.
pub(super) async fn clear_away(ports: &Ports<'_>, step: &Step) -> Result<()> {
    let Action::MakeAccount { dn, secret, .. } = &step.action else {
        return Ok(());
    };
    if let Standing::Halfway = examine_account(ports, step).await? {
        take_away(ports, dn).await?;
    }
    if !secret.starts_with(FROM_ENV) {
        ports.secrets.delete(secret).await?;
    }
    Ok(())
}

fn foreign(dn: &Dn) -> Standing {
    Standing::Foreign(words!("apply-moved-foreign", dn = inert(dn.as_str())))
}

pub(super) enum Share {
    None,
    Some,
    All,
}

pub(super) fn how_many(wanted: &[Dn], there: &[Dn]) -> Share {
    match wanted.iter().filter(|dn| there.contains(dn)).count() {
        0 => Share::None,
        n if n == wanted.len() => Share::All,
        _ => Share::Some,
    }
}
