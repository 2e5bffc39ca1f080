//! Counting all objects of a domain: the containers first, then the objects of each, and of what else
//! may hold objects; those count for the container above them, which decides whether they sync.
//!
//! One search over the whole domain would do, but a domain controller spends its time page by page
//! on one processor. Small searches need no pages, which halves their work, and over several
//! connections they keep all processors busy. A further connection costs a sign-in: the first is the
//! session's own, and others come while enough is left to do.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior, interval_at};

use crate::model::ports::{Result, SearchScope};
use crate::model::schema::CLASSES;
use crate::model::snapshot::{Census, Container, Counts, Progress};
use crate::model::words::words;
use crate::model::{Dn, Entry, Problem, escape_filter};

use super::containers::{ATTRIBUTES, CONTAINERS};
use super::error::shown;
use super::link::Link;
use super::places;
use super::session::Session;
use super::wire::Query;

/// Connections at once; a domain controller is not to be overrun.
const CONNECTIONS: usize = 4;
/// Searches on their way on each: the controller has the next when it has answered one.
const AHEAD: usize = 2;
/// A further connection is made when what is left would take longer than this, and the next one not
/// sooner than after [`PAUSE`].
const PAYS_OFF: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(200);

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

    fn join(&mut self, other: Self) {
        self.counts += other.counts;
        self.anchored += other.anchored;
        for (suffix, count) in other.suffixes {
            *self.suffixes.entry(suffix).or_default() += count;
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
        let mut bases: Vec<Dn> = containers.iter().map(|c| c.dn.clone()).collect();
        bases.extend(self.other_places(link, domain).await?);
        let total = bases.len();
        let (mut crew, mut receive) = Crew::new(bases);
        crew.add(link.clone(), true);
        let begun = Instant::now();
        let mut look = interval_at(Instant::now() + PAUSE, PAUSE);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut tallies: Vec<Tally> = Vec::new();
        tallies.resize_with(total, Tally::default);
        let (mut done, mut objects) = (0, 0);
        while done < total {
            tokio::select! {
                answer = receive.recv() => {
                    let Some((index, tally)) = answer else { break };
                    let tally: Tally = tally?;
                    objects += tally.counts.total();
                    tallies[index] = tally;
                    done += 1;
                    progress(Progress {
                        done: done as u64,
                        total: Some(total as u64),
                        what: words!(
                            "directory-counted",
                            n = objects,
                            done = done,
                            total = total
                        ),
                    });
                }
                _ = look.tick(), if crew.connections < CONNECTIONS => {
                    if another_pays_off(begun.elapsed(), done, total) {
                        crew.add(Arc::new(link.again().await), false);
                    }
                }
            }
        }
        if done != total {
            return Err(Problem::internal("counting ended before its end"));
        }
        let others = tallies.split_off(containers.len());
        for (place, tally) in crew.bases[containers.len()..].iter().zip(others) {
            tallies[container_above(&containers, place)].join(tally);
        }
        Ok(sum_up(containers, tallies))
    }

    /// What is no container and may hold objects nevertheless: few, mostly `CN=LostAndFound` alone.
    async fn other_places(&self, link: &Link, domain: &Dn) -> Result<Vec<Dn>> {
        let what = words!("directory-doing-containers", dn = shown(domain));
        let schema = &self.forest.root.schema;
        let query = Query::new(schema, SearchScope::OneLevel, CLASSES, &places::ATTRIBUTES);
        let classes = places::others(&link.search(&what, &query).await?);
        if classes.is_empty() {
            return Ok(Vec::new());
        }
        let is_one = |class: &String| format!("(objectClass={})", escape_filter(class));
        let any: String = classes.iter().map(is_one).collect();
        let filter = format!("(&(|{any})(!{CONTAINERS}))");
        let query = Query::new(domain, SearchScope::Subtree, &filter, &["1.1"]);
        let found = link.search(&what, &query).await?;
        Ok(found.into_iter().map(|entry| entry.dn).collect())
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
            what: words!("directory-reading-containers"),
        });
        let what = words!("directory-doing-containers", dn = shown(domain));
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

type Answer = (usize, Result<Tally>);

/// Who counts, and what is left to count.
struct Crew {
    bases: Arc<Vec<Dn>>,
    next: Arc<AtomicUsize>,
    send: mpsc::Sender<Answer>,
    /// Dropped with this, they end.
    workers: JoinSet<()>,
    connections: usize,
}

impl Crew {
    fn new(bases: Vec<Dn>) -> (Self, mpsc::Receiver<Answer>) {
        let (send, receive) = mpsc::channel(64);
        let crew = Self {
            bases: Arc::new(bases),
            next: Arc::default(),
            send,
            workers: JoinSet::new(),
            connections: 0,
        };
        (crew, receive)
    }

    /// A connection joins in. One that is not `needed` stays away where it cannot be made.
    fn add(&mut self, link: Arc<Link>, needed: bool) {
        self.connections += 1;
        for _ in 0..AHEAD {
            let (link, bases) = (link.clone(), self.bases.clone());
            let (next, send) = (self.next.clone(), self.send.clone());
            self.workers.spawn(async move {
                if needed || link.is_open().await {
                    count_all(&link, &bases, &next, &send).await;
                }
            });
        }
    }
}

/// At the speed so far, is so much left that a further connection gives more than its sign-in takes?
fn another_pays_off(elapsed: Duration, done: usize, total: usize) -> bool {
    let left = (total - done) as f64 / done.max(1) as f64;
    elapsed.mul_f64(left) > PAYS_OFF
}

/// Takes the next container until none is left.
async fn count_all(link: &Link, bases: &[Dn], next: &AtomicUsize, send: &mpsc::Sender<Answer>) {
    loop {
        let index = next.fetch_add(1, Ordering::Relaxed);
        let Some(base) = bases.get(index) else { return };
        let tally = count(link, base).await;
        let failed = tally.is_err();
        if send.send((index, tally)).await.is_err() || failed {
            return;
        }
    }
}

async fn count(link: &Link, base: &Dn) -> Result<Tally> {
    let query = Query::new(base, SearchScope::OneLevel, OBJECTS, &OBJECT_ATTRIBUTES).at_once();
    let what = words!("directory-doing-count", dn = shown(base));
    let mut tally = Tally::default();
    match link.search(&what, &query).await {
        Ok(entries) => entries.iter().for_each(|entry| tally.add(entry)),
        // Deleted while we count: it holds nothing now.
        Err(error) if error.failure.is_absent() => {}
        Err(error) => return Err(error.into()),
    }
    Ok(tally)
}

/// Index of the nearest one; the first is the domain itself.
fn container_above(containers: &[Container], place: &Dn) -> usize {
    let above = std::iter::successors(place.parent(), Dn::parent);
    let mut found = above.map(|dn| containers.binary_search_by(|c| c.dn.cmp(&dn)));
    found.find_map(std::result::Result::ok).unwrap_or(0)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_further_connection_is_made_only_where_much_is_left() {
        let soon = Duration::from_millis(200);
        assert!(another_pays_off(soon, 100, 2_000));
        assert!(!another_pays_off(soon, 100, 300));
        // One large container may be all that was looked at so far.
        assert!(another_pays_off(soon, 0, 40));
        assert!(!another_pays_off(soon, 40, 40));
    }
}
