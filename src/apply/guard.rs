//! Is the world still as the plan says, right before a step?

use crate::model::ports::{Result, SearchScope};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Entry, Guid, Problem, ProblemKind, escape_filter};
use crate::plan::{Guard, Plan, Step};

use super::error::ApplyError;
use super::files;
use super::journal::Record;
use super::{Ports, cloud};

/// Errs with kind `Stale` and what has moved.
pub(super) async fn check(ports: &Ports<'_>, step: &Step, record: &Record) -> Result<()> {
    for guard in &step.guards {
        match guard {
            Guard::MadeBy { dn, step } => {
                let made = record.after(step).and_then(|after| after.guid);
                made_by(ports, dn, made).await?;
            }
            guard => one(ports, guard).await?,
        }
    }
    Ok(())
}

/// What a plan that waits for a yes counted on and is not so any more; `None`: it all holds.
pub async fn moved_since(ports: &Ports<'_>, plan: &Plan) -> Result<Option<Words>> {
    let guards = plan.steps.iter().flat_map(|step| &step.guards);
    // What its own steps make is not there yet.
    let now = guards.filter(|guard| !matches!(guard, Guard::MadeBy { .. }));
    for guard in now {
        match one(ports, guard).await {
            Ok(()) => {}
            Err(problem) if problem.kind == ProblemKind::Stale => {
                return Ok(Some(problem.headline));
            }
            Err(problem) => return Err(problem),
        }
    }
    Ok(None)
}

pub(super) fn moved(what: Words) -> Problem {
    ApplyError::Moved { what }.into()
}

async fn made_by(ports: &Ports<'_>, dn: &Dn, made: Option<Guid>) -> Result<()> {
    let entry = there(ports, dn).await?;
    match made.is_some() && entry.guid() == made {
        true => Ok(()),
        false => Err(moved(words!(
            "apply-moved-not-ours",
            dn = inert(dn.as_str())
        ))),
    }
}

async fn one(ports: &Ports<'_>, guard: &Guard) -> Result<()> {
    match guard {
        // By whom it was made only a record tells.
        Guard::MadeBy { .. } => Ok(()),
        Guard::Absent { dn } => match ports.directory.read(dn, &["objectGUID"]).await? {
            None => Ok(()),
            Some(_) => Err(moved(words!(
                "apply-moved-appeared",
                dn = inert(dn.as_str())
            ))),
        },
        Guard::NameFree {
            domain,
            account_name,
        } => {
            let filter = format!("(sAMAccountName={})", escape_filter(account_name));
            let found = ports
                .directory
                .search(domain, SearchScope::Subtree, &filter, &["objectGUID"])
                .await?;
            match found.first() {
                None => Ok(()),
                Some(entry) => Err(moved(words!(
                    "apply-moved-name-taken",
                    name = inert(account_name),
                    dn = inert(entry.dn.as_str())
                ))),
            }
        }
        Guard::Unchanged {
            dn,
            guid,
            usn_changed,
        } => {
            let entry = there(ports, dn).await?;
            if entry.guid() != Some(*guid) {
                return Err(moved(words!(
                    "apply-moved-another",
                    dn = inert(dn.as_str())
                )));
            }
            if entry.number("uSNChanged") != Some(*usn_changed) {
                return Err(moved(words!(
                    "apply-moved-changed",
                    dn = inert(dn.as_str())
                )));
            }
            Ok(())
        }
        Guard::Same { dn, guid } => {
            let entry = there(ports, dn).await?;
            match entry.guid() == Some(*guid) {
                true => Ok(()),
                false => Err(moved(words!(
                    "apply-moved-another",
                    dn = inert(dn.as_str())
                ))),
            }
        }
        Guard::File { path, sha256 } => {
            let now = files::read(path.as_ref())?.map(|bytes| files::sha256(&bytes));
            match (now == *sha256, &now) {
                (true, _) => Ok(()),
                (false, None) => Err(moved(words!(
                    "apply-moved-document-gone",
                    path = inert(path)
                ))),
                (false, Some(_)) => Err(moved(words!(
                    "apply-moved-document-changed",
                    path = inert(path)
                ))),
            }
        }
        Guard::NoSecret { name } => match ports.secrets.get(name).await? {
            None => Ok(()),
            Some(_) => Err(moved(words!("apply-moved-secret", name = inert(name)))),
        },
        Guard::NoApp { .. }
        | Guard::NoJob { .. }
        | Guard::Settings { .. }
        | Guard::Schema { .. }
        | Guard::Running { .. } => cloud::check(ports, guard).await,
    }
}

async fn there(ports: &Ports<'_>, dn: &Dn) -> Result<Entry> {
    let entry = ports
        .directory
        .read(dn, &["objectGUID", "uSNChanged"])
        .await?;
    entry.ok_or_else(|| moved(words!("apply-moved-gone", dn = inert(dn.as_str()))))
}
