//! How many members the groups have that are written back.

use std::time::Duration;

use futures_util::{StreamExt as _, stream};
use tokio::time::{Instant, timeout_at};

use crate::model::document::GroupChoice;
use crate::model::ports::{COUNTED_AT_ONCE, Provisioning, Result};
use crate::model::snapshot::Progress;
use crate::model::words::words;
use crate::model::{Document, Guid};
use crate::plan::GroupSizes;

/// What it may take in all: a plan is waiting.
pub(super) const LONGEST: Duration = Duration::from_secs(30);
/// Requests under way at a time.
const REQUESTS: usize = 4;

pub(super) type Tell<'a> = &'a (dyn Fn(Progress) + Send + Sync);

/// `None`: no group is written back.
pub(super) async fn sizes(
    document: &Document,
    port: &dyn Provisioning,
    longest: Duration,
    tell: Tell<'_>,
) -> Result<Option<GroupSizes>> {
    let writeback = &document.group_writeback;
    if !writeback.enabled {
        return Ok(None);
    }
    let until = Instant::now() + longest;
    let (groups, all_found) = match &writeback.groups {
        GroupChoice::Selected(chosen) => {
            let each = chosen.iter().map(|g| (g.id, g.name.clone()));
            (each.collect(), true)
        }
        GroupChoice::All => found(port, until, tell).await?,
    };
    counted(port, groups, until, tell)
        .await
        .map(|sizes| Some(GroupSizes { all_found, ..sizes }))
}

type Named = Vec<(Guid, String)>;

/// The groups of the tenant that can be written back, and whether these are all.
async fn found(port: &dyn Provisioning, until: Instant, tell: Tell<'_>) -> Result<(Named, bool)> {
    let mut groups = Named::new();
    let mut next = None;
    loop {
        let Ok(page) = timeout_at(until, port.security_groups(next)).await else {
            return Ok((groups, false));
        };
        let page = page?;
        groups.extend(page.groups.into_iter().map(|g| (g.id, g.name)));
        tell(Progress {
            done: groups.len() as u64,
            total: None,
            what: words!("apply-finding-groups"),
        });
        next = page.next;
        if next.is_none() {
            return Ok((groups, true));
        }
    }
}

async fn counted(
    port: &dyn Provisioning,
    groups: Named,
    until: Instant,
    tell: Tell<'_>,
) -> Result<GroupSizes> {
    let mut sizes = GroupSizes {
        found: groups.len(),
        ..GroupSizes::default()
    };
    let (total, mut done) = (groups.len() as u64, 0);
    // Collected first: a closure over references inside the stream would tie the future's `Send`
    // to one lifetime.
    let requests: Vec<_> = (groups.chunks(COUNTED_AT_ONCE))
        .map(|some| count(port, some))
        .collect();
    let mut answers = stream::iter(requests).buffer_unordered(REQUESTS);
    while let Ok(Some(answer)) = timeout_at(until, answers.next()).await {
        for (name, members) in answer? {
            done += 1;
            match members {
                Some(members) => sizes.members.push((name, members)),
                None => sizes.found -= 1,
            }
        }
        tell(Progress {
            done,
            total: Some(total),
            what: words!("apply-counting-members"),
        });
    }
    // Answers come in any order.
    sizes.members.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
    Ok(sizes)
}

async fn count(
    port: &dyn Provisioning,
    groups: &[(Guid, String)],
) -> Result<Vec<(String, Option<u64>)>> {
    let ids: Vec<Guid> = groups.iter().map(|(id, _)| *id).collect();
    let counts = port.members(&ids).await?;
    let named = |(id, name): &(Guid, String)| Some((name.clone(), *counts.get(id)?));
    Ok(groups.iter().filter_map(named).collect())
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::apply::fake::{Fake, NEVER};
    use crate::apply::untold;
    use crate::model::document::ChosenGroup;
    use crate::model::document::EngineKind;

    fn guid(n: u8) -> Guid {
        Guid::from_bytes([n; 16])
    }

    fn tenant_with(groups: u8) -> Fake {
        let fake = Fake::new(&[], &[]);
        for n in 1..=groups {
            fake.group_has(guid(n), u64::from(n));
        }
        fake
    }

    fn wanted() -> Document {
        let mut document = Document::new(EngineKind::CloudSync);
        document.group_writeback.enabled = true;
        document
    }

    #[tokio::test]
    async fn all_groups_of_the_tenant_are_found_page_by_page_counted_and_told_of() {
        let fake = tenant_with(95);
        let heard = Mutex::new(Vec::new());
        let tell = |p: Progress| heard.lock().unwrap().push((p.done, p.total));
        let sizes = sizes(&wanted(), &fake, LONGEST, &tell)
            .await
            .unwrap()
            .unwrap();
        assert!(sizes.all_found);
        assert_eq!((sizes.found, sizes.members.len()), (95, 95));
        assert_eq!(sizes.members[0].1, 95, "the largest comes first");
        let heard = heard.into_inner().unwrap();
        assert_eq!(heard[3], (95, None), "four pages: {heard:?}");
        assert_eq!(heard.last(), Some(&(95, Some(95))));
    }

    #[tokio::test]
    async fn when_the_time_is_up_it_is_known_how_many_were_counted() {
        let fake = tenant_with(95);
        fake.group_has(guid(95), NEVER);
        let limit = Duration::from_millis(300);
        let sizes = sizes(&wanted(), &fake, limit, &untold)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((sizes.found, sizes.members.len()), (95, 80));
    }

    #[tokio::test]
    async fn a_chosen_group_that_is_gone_is_not_missing_from_the_count() {
        let fake = tenant_with(2);
        let mut document = wanted();
        let chosen = [1, 2, 9].map(|n| ChosenGroup {
            id: guid(n),
            name: format!("Group {n}"),
        });
        document.group_writeback.groups = GroupChoice::Selected(chosen.into());
        let sizes = sizes(&document, &fake, LONGEST, &untold)
            .await
            .unwrap()
            .unwrap();
        let counted = [("Group 2".to_owned(), 2), ("Group 1".to_owned(), 1)];
        assert_eq!((sizes.found, sizes.members), (2, counted.to_vec()));
        document.group_writeback.enabled = false;
        assert_eq!(
            super::sizes(&document, &fake, LONGEST, &untold).await,
            Ok(None)
        );
    }
}
