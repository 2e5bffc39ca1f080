//! Counting all objects of a domain: the containers first, then the objects of each, several
//! connections at once.
//!
//! One search over the whole domain would do, but a domain controller spends its time page by page
//! on one processor; many small searches over several connections keep all of them busy.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::model::ports::{Result, SearchScope};
use crate::model::snapshot::{Census, Container, Counts, Progress};
use crate::model::{Dn, Entry, Problem};

use super::containers::{ATTRIBUTES, CONTAINERS};
use super::link::Link;
use super::session::Session;
use super::wire::Query;

/// Connections at once; a domain controller is not to be overrun.
const WORKERS: usize = 4;
/// With fewer containers for each a further connection costs more than it saves.
const CONTAINERS_EACH: usize = 16;

const OBJECTS: &str = "(|(objectCategory=person)(objectCategory=group)(objectCategory=computer))";
/// What counting needs and nothing else. A contact is what has no sAMAccountType.
const OBJECT_ATTRIBUTES: [&str; 3] = [
    "sAMAccountType",
    "userPrincipalName",
    "mS-DS-ConsistencyGuid",
];

/// The objects of one container.
#[derive(Default)]
struct Tally {
    counts: Counts,
    suffixes: BTreeMap<String, u64>,
    anchored: u64,
}

impl Tally {
    /// Kinds by `sAMAccountType` (MS-ADTS 2.2.16).
    fn add(&mut self, entry: &Entry) {
        match entry.number("sAMAccountType") {
            Some(0x3000_0000) => self.add_user(entry),
            Some(0x3000_0001) => self.counts.computers += 1,
            Some(kind) if (0x1000_0000..0x3000_0000).contains(&kind) => self.counts.groups += 1,
            // Trust accounts and others that sync does not know.
            Some(_) => {}
            None => self.counts.contacts += 1,
        }
    }

    fn add_user(&mut self, entry: &Entry) {
        self.counts.users += 1;
        self.anchored += u64::from(entry.has("mS-DS-ConsistencyGuid"));
        let name = entry.text("userPrincipalName").unwrap_or_default();
        let suffix = name.rsplit_once('@').map_or("", |(_, suffix)| suffix);
        *self.suffixes.entry(suffix.to_lowercase()).or_default() += 1;
    }
}

impl Session {
    /// All containers of a domain with the users, groups, contacts and computers directly in each.
    /// Dropping the future ends the work.
    pub async fn census(
        &self,
        domain: &Dn,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<Census> {
        let link = self.link(domain)?;
        let containers = self.all_containers(link, domain, progress).await?;
        let total = containers.len();
        let bases: Arc<Vec<Dn>> = Arc::new(containers.iter().map(|c| c.dn.clone()).collect());
        let next = Arc::new(AtomicUsize::new(0));
        let (send, mut receive) = mpsc::channel(64);
        let mut workers = JoinSet::new();
        for _ in 0..(total / CONTAINERS_EACH).clamp(1, WORKERS) {
            let link = link.again().await;
            workers.spawn(count_all(link, bases.clone(), next.clone(), send.clone()));
        }
        drop(send);
        let mut tallies: Vec<Tally> = Vec::new();
        tallies.resize_with(total, Tally::default);
        let (mut done, mut objects) = (0, 0);
        while let Some((index, tally)) = receive.recv().await {
            let tally: Tally = tally?;
            objects += tally.counts.total();
            tallies[index] = tally;
            done += 1;
            progress(Progress {
                done,
                total: Some(total as u64),
                what: format!("{objects} objects counted in {done} of {total} containers"),
            });
        }
        if done != total as u64 {
            return Err(Problem::internal("counting ended before its end"));
        }
        Ok(sum_up(containers, tallies))
    }

    async fn all_containers(
        &self,
        link: &Link,
        domain: &Dn,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<Vec<Container>> {
        progress(Progress {
            done: 0,
            total: None,
            what: "Reading the containers".into(),
        });
        let what = format!("Reading the containers of {domain}");
        let attributes = &ATTRIBUTES[..3];
        let query = Query::new(domain, SearchScope::Subtree, CONTAINERS, attributes);
        let mut found = link.search(&what, &query).await?;
        let head = Query::at(domain, attributes);
        found.extend(link.entry(&what, &head).await?);
        let mut list: Vec<Container> = found.iter().map(|e| self.container(e)).collect();
        list.sort_by(|a, b| a.dn.cmp(&b.dn));
        list.dedup_by(|a, b| a.dn == b.dn);
        // The whole tree is known: so is who has children.
        for index in 0..list.len() {
            let dn = &list[index].dn;
            let below = list.get(index + 1).is_some_and(|c| c.dn.is_below(dn));
            list[index].has_children = Some(below);
        }
        Ok(list)
    }
}

/// One worker: takes the next container until none is left.
async fn count_all(
    link: Link,
    bases: Arc<Vec<Dn>>,
    next: Arc<AtomicUsize>,
    send: mpsc::Sender<(usize, Result<Tally>)>,
) {
    loop {
        let index = next.fetch_add(1, Ordering::Relaxed);
        let Some(base) = bases.get(index) else { return };
        let tally = count(&link, base).await;
        let failed = tally.is_err();
        if send.send((index, tally)).await.is_err() || failed {
            return;
        }
    }
}

async fn count(link: &Link, base: &Dn) -> Result<Tally> {
    let query = Query::new(base, SearchScope::OneLevel, OBJECTS, &OBJECT_ATTRIBUTES);
    let what = format!("Counting the objects in {base}");
    let mut tally = Tally::default();
    match link.search(&what, &query).await {
        Ok(entries) => entries.iter().for_each(|entry| tally.add(entry)),
        // Deleted while we count: it holds nothing now.
        Err(error) if error.failure.is_absent() => {}
        Err(error) => return Err(error.into()),
    }
    Ok(tally)
}

fn sum_up(containers: Vec<Container>, tallies: Vec<Tally>) -> Census {
    let mut suffixes: BTreeMap<String, u64> = BTreeMap::new();
    let mut anchored_users = 0;
    let mut list = Vec::with_capacity(containers.len());
    for (container, tally) in containers.into_iter().zip(tallies) {
        anchored_users += tally.anchored;
        for (suffix, count) in tally.suffixes {
            *suffixes.entry(suffix).or_default() += count;
        }
        list.push((container, tally.counts));
    }
    Census {
        containers: list,
        suffixes: suffixes.into_iter().collect(),
        anchored_users,
    }
}
