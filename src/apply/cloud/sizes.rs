//! How many members the groups have that are written back.

use std::time::Duration;

use futures_util::{StreamExt as _, stream};
use tokio::time::{Instant, timeout_at};

use crate::model::document::GroupChoice;
use crate::model::ports::{COUNTED_AT_ONCE, MemberCounts, Provisioning, Result};
use crate::model::snapshot::Progress;
use crate::model::words::words;
use crate::model::{Document, Guid, Problem, ProblemKind};
use crate::plan::GroupSizes;

/// What it may take in all: a plan is waiting.
pub(super) const LONGEST: Duration = Duration::from_secs(30);
/// Requests under way at a time.
const REQUESTS: usize = 4;

pub(super) type Tell<'a> = &'a (dyn Fn(Progress) + Send + Sync);

/// As far as it came.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Counted {
    pub sizes: GroupSizes,
    /// The first of what could not be read.
    pub problem: Option<Problem>,
}

/// `None`: no group is written back.
pub(super) async fn sizes(
    document: &Document,
    port: &dyn Provisioning,
    longest: Duration,
    tell: Tell<'_>,
) -> Option<Counted> {
    let writeback = &document.group_writeback;
    if !writeback.enabled {
        return None;
    }
    let until = Instant::now() + longest;
    let mut out = Counted::default();
    let groups = match &writeback.groups {
        GroupChoice::Selected(chosen) => {
            out.sizes.all_found = true;
            chosen.iter().map(|g| (g.id, g.name.clone())).collect()
        }
        GroupChoice::All => found(port, until, tell, &mut out).await,
    };
    counted(port, groups, until, tell, &mut out).await;
    Some(out)
}

type Named = Vec<(Guid, String)>;

/// The groups of the tenant that can be written back.
async fn found(
    port: &dyn Provisioning,
    until: Instant,
    tell: Tell<'_>,
    out: &mut Counted,
) -> Named {
    let mut groups = Named::new();
    let mut next = None;
    while let Ok(page) = timeout_at(until, port.security_groups(next)).await {
        let page = match page {
            Ok(page) => page,
            Err(problem) => {
                out.problem = Some(problem);
                break;
            }
        };
        groups.extend(page.groups.into_iter().map(|g| (g.id, g.name)));
        tell(Progress {
            done: groups.len() as u64,
            total: None,
            what: words!("apply-finding-groups"),
        });
        next = page.next;
        if next.is_none() {
            out.sizes.all_found = true;
            break;
        }
    }
    groups
}

async fn counted(
    port: &dyn Provisioning,
    groups: Named,
    until: Instant,
    tell: Tell<'_>,
    out: &mut Counted,
) {
    let sizes = &mut out.sizes;
    sizes.found = groups.len();
    let (total, mut done) = (groups.len() as u64, 0);
    // Collected first: a closure over references inside the stream would tie the future's `Send`
    // to one lifetime.
    let requests: Vec<_> = (groups.chunks(COUNTED_AT_ONCE))
        .map(|some| count(port, some))
        .collect();
    let mut answers = stream::iter(requests).buffer_unordered(REQUESTS);
    while let Ok(Some((asked, answer))) = timeout_at(until, answers.next()).await {
        let counts = match answer {
            Ok(counts) => counts,
            Err(problem) => {
                let ends = ends_counting(&problem);
                out.problem.get_or_insert(problem);
                if ends {
                    break;
                }
                MemberCounts::new()
            }
        };
        for (id, name) in asked {
            match counts.get(id) {
                Some(Ok(Some(members))) => sizes.members.push((name.clone(), *members)),
                Some(Ok(None)) => sizes.found -= 1,
                Some(Err(problem)) => {
                    out.problem.get_or_insert_with(|| problem.clone());
                }
                None => {}
            }
        }
        done += asked.len() as u64;
        tell(Progress {
            done,
            total: Some(total),
            what: words!("apply-counting-members"),
        });
    }
    // Answers come in any order.
    sizes.members.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
}

/// The next request would fare no better.
fn ends_counting(problem: &Problem) -> bool {
    use ProblemKind as K;
    matches!(problem.kind, K::Unreachable | K::Untrusted | K::SignIn)
}

async fn count<'a>(
    port: &dyn Provisioning,
    groups: &'a [(Guid, String)],
) -> (&'a [(Guid, String)], Result<MemberCounts>) {
    let ids: Vec<Guid> = groups.iter().map(|(id, _)| *id).collect();
    (groups, port.members(&ids).await)
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::apply::fake::{BUSY, Fake, NEVER, REFUSED};
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

    fn choosing(groups: impl IntoIterator<Item = u8>) -> Document {
        let chosen = groups.into_iter().map(|n| ChosenGroup {
            id: guid(n),
            name: format!("Group {n}"),
        });
        let mut document = wanted();
        document.group_writeback.groups = GroupChoice::Selected(chosen.collect());
        document
    }

    #[tokio::test]
    async fn all_groups_of_the_tenant_are_found_page_by_page_counted_and_told_of() {
        let fake = tenant_with(95);
        let heard = Mutex::new(Vec::new());
        let tell = |p: Progress| heard.lock().unwrap().push((p.done, p.total));
        let sizes = sizes(&wanted(), &fake, LONGEST, &tell).await.unwrap().sizes;
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
        let sizes = sizes(&wanted(), &fake, limit, &untold).await.unwrap().sizes;
        assert_eq!((sizes.found, sizes.members.len()), (95, 80));
    }

    #[tokio::test]
    async fn a_chosen_group_that_is_gone_is_not_missing_from_the_count() {
        let fake = tenant_with(2);
        let mut document = choosing([1, 2, 9]);
        let sizes = sizes(&document, &fake, LONGEST, &untold)
            .await
            .unwrap()
            .sizes;
        let counted = [("Group 2".to_owned(), 2), ("Group 1".to_owned(), 1)];
        assert_eq!((sizes.found, sizes.members), (2, counted.to_vec()));
        document.group_writeback.enabled = false;
        assert_eq!(super::sizes(&document, &fake, LONGEST, &untold).await, None);
    }

    #[tokio::test]
    async fn what_is_refused_or_too_busy_is_told_and_takes_no_count_away() {
        let fake = tenant_with(60);
        fake.group_has(guid(1), 60_000);
        let document = choosing(1..=60);
        let count = async || sizes(&document, &fake, LONGEST, &untold).await.unwrap();
        for (wrong, kind, left) in [
            (REFUSED, ProblemKind::AccessDenied, 59),
            (BUSY, ProblemKind::Busy, 40),
        ] {
            fake.group_has(guid(25), wrong);
            let Counted { sizes, problem } = count().await;
            assert_eq!(problem.map(|p| p.kind), Some(kind));
            assert_eq!((sizes.found, sizes.members.len()), (60, left));
            assert_eq!(sizes.members[0], ("Group 1".to_owned(), 60_000));
        }
    }
}
