//! Reading who is in groups in effect and who may change them.
//!
//! Level by level: of each group its members (ranges read whole), of those the objects, all at once
//! where they are many; then whose primary group it is, which no group tells; what foreign
//! security principals stand for in another connected forest; the security descriptors, and what the
//! principals in them hold.

mod account;
mod homes;
mod rights;

use std::collections::{BTreeMap, BTreeSet};

use futures_util::{StreamExt, stream};
use jiff::Timestamp;

use crate::model::access::{AccessFacts, Account, AccountKind, Edge, Node, Via};
use crate::model::ports::{Directory, Result, SearchScope};
use crate::model::snapshot::Progress;
use crate::model::words::words;
use crate::model::{Dn, Entry, Guid, Sid, escape_filter};

use super::forests::Forests;
use super::session::Session;
use super::wire::Query;
use account::{ATTRIBUTES, account, link_made, link_value};

/// Requests under way at a time.
const AT_ONCE: usize = 8;
/// Of larger groups the directory is not asked since when each member is in.
const MOST_DATED: usize = 5_000;
const SIDS_AT_ONCE: usize = 40;
/// The objects of more members than this are searched for; those of fewer read one by one.
const MOST_ONE_BY_ONE: usize = 200;

/// A group to review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedGroup {
    /// Under which it is found in [`AccessFacts::groups`].
    pub index: usize,
    pub dn: Dn,
    pub guid: Option<Guid>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccessAsk {
    pub groups: Vec<WantedGroup>,
    /// Objects that may be put in: they are read with what they hold.
    pub candidates: Vec<Dn>,
    /// Read who may change the groups, too.
    pub rights: bool,
}

/// What one group told of its members.
struct Told {
    group: Node,
    members: Vec<(Dn, Option<Timestamp>)>,
    made: BTreeMap<Dn, Timestamp>,
    entries: Vec<Entry>,
}

struct Walk<'a> {
    forests: &'a Forests,
    facts: AccessFacts,
    /// Groups met and not read yet.
    open: Vec<Node>,
    /// Groups whose members were asked for.
    entered: BTreeSet<Node>,
    groups: u64,
}

impl Forests {
    /// The groups with everything they hold, and who may change them. Dropping the future ends it.
    pub async fn access(
        &self,
        ask: &AccessAsk,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<AccessFacts> {
        let mut walk = Walk {
            forests: self,
            facts: AccessFacts::default(),
            open: Vec::new(),
            entered: BTreeSet::new(),
            groups: 0,
        };
        walk.find(ask).await?;
        walk.administrators().await?;
        walk.run(progress).await?;
        if ask.rights {
            walk.homes().await?;
            walk.descriptors().await?;
            walk.run(progress).await?;
        }
        walk.lockouts().await;
        walk.features().await?;
        Ok(walk.facts)
    }
}

impl Walk<'_> {
    async fn find(&mut self, ask: &AccessAsk) -> Result<()> {
        for wanted in &ask.groups {
            let session = self.forests.of(&wanted.dn)?;
            let head = wanted.dn.domain_head();
            let found = match wanted.guid {
                Some(guid) => session.read_by_guid(&head, guid, &ATTRIBUTES).await?,
                None => session.read(&wanted.dn, &ATTRIBUTES).await?,
            };
            if let Some(entry) = found.filter(|e| e.has_class("group")) {
                let node = self.put(&entry);
                self.facts.groups.insert(wanted.index, node);
            }
        }
        for dn in &ask.candidates {
            let entry = self.forests.of(dn)?.read(dn, &ATTRIBUTES).await?;
            entry.iter().for_each(|e| {
                self.put(e);
            });
        }
        Ok(())
    }

    /// Puts an object into the graph; a group is read next.
    fn put(&mut self, entry: &Entry) -> Node {
        let account = account(entry);
        let group = account.is_group();
        let node = self.facts.graph.put(account);
        if group && !self.entered.contains(&node) {
            self.open.push(node);
        }
        node
    }

    /// The groups whose members may do anything anyway.
    async fn administrators(&mut self) -> Result<()> {
        for session in self.forests.iter() {
            let root = session.facts().root.clone();
            for domain in &session.facts().domains {
                let (Some(sid), None) = (&domain.sid, &domain.unreachable) else {
                    continue;
                };
                self.facts.domains.push(sid.clone());
                let mut wanted: Vec<Sid> = [512, 516].map(|rid| sid.with_rid(rid)).to_vec();
                wanted.push(Sid::new(5, &[32, 544]));
                if domain.name.eq_ignore_ascii_case(&root) {
                    wanted.extend([518, 519].map(|rid| sid.with_rid(rid)));
                }
                for entry in by_sid(session, &domain.dn, &wanted).await? {
                    self.put(&entry);
                }
            }
        }
        Ok(())
    }

    async fn run(&mut self, progress: &mut (dyn FnMut(Progress) + Send)) -> Result<()> {
        while !self.open.is_empty() {
            let mut level = std::mem::take(&mut self.open);
            level.sort();
            level.dedup();
            level.retain(|node| self.entered.insert(*node));
            let work: Vec<_> = level
                .iter()
                .map(|node| {
                    let group = self.facts.graph.account(*node);
                    told(self.forests, *node, group.dn.clone())
                })
                .collect();
            let mut answers = stream::iter(work).buffer_unordered(AT_ONCE);
            let mut all = Vec::new();
            while let Some(answer) = answers.next().await {
                all.push(answer?);
                self.groups += 1;
                progress(self.state());
            }
            drop(answers);
            for one in all {
                self.take(one).await;
            }
            self.primary(&level).await?;
            progress(self.state());
        }
        Ok(())
    }

    fn state(&self) -> Progress {
        Progress {
            done: self.groups,
            total: None,
            what: words!(
                "directory-access-read",
                groups = self.groups,
                n = self.facts.graph.len()
            ),
        }
    }

    /// What a group told becomes edges; objects that did not come with it are read one by one.
    async fn take(&mut self, told: Told) {
        for entry in &told.entries {
            self.put(entry);
        }
        let unknown: Vec<Dn> = told
            .members
            .iter()
            .filter(|(dn, _)| self.facts.graph.by_dn(dn).is_none())
            .map(|(dn, _)| dn.clone())
            .collect();
        let reads: Vec<_> = unknown
            .into_iter()
            .map(|dn| one(self.forests, dn))
            .collect();
        let mut answers = stream::iter(reads).buffer_unordered(AT_ONCE);
        let mut found = Vec::new();
        while let Some(answer) = answers.next().await {
            found.push(answer);
        }
        drop(answers);
        for (dn, entry) in found {
            match entry {
                Some(entry) => {
                    self.put(&entry);
                }
                None => {
                    let unread = Account::new(dn, AccountKind::Unread);
                    self.facts.graph.put(unread);
                }
            }
        }
        let mut edges = Vec::with_capacity(told.members.len());
        for (dn, until) in &told.members {
            if let Some(to) = self.facts.graph.by_dn(dn) {
                edges.push(Edge {
                    to,
                    via: Via::Member,
                    since: told.made.get(dn).copied(),
                    until: *until,
                });
            }
        }
        let held: Vec<Node> = edges.iter().map(|e| e.to).collect();
        self.facts.graph.hold_all(told.group, edges);
        self.facts.graph.mark_read(told.group);
        for node in held {
            self.stands_for(node).await;
        }
    }

    /// The object of another connected forest that a foreign security principal stands for.
    async fn stands_for(&mut self, node: Node) {
        let account = self.facts.graph.account(node);
        if account.kind != AccountKind::Foreign || !self.facts.graph.holds(node).is_empty() {
            return;
        }
        let Some(sid) = account.sid.clone() else {
            return;
        };
        for session in self.forests.iter() {
            let own = session.facts().domains.iter();
            let head = own
                .filter(|d| d.sid.is_some() && d.sid == sid.domain() && d.unreachable.is_none())
                .map(|d| d.dn.clone())
                .next();
            let Some(head) = head else { continue };
            let found = by_sid(session, &head, std::slice::from_ref(&sid)).await;
            for entry in found.unwrap_or_default() {
                if entry.has_class("foreignSecurityPrincipal") {
                    continue;
                }
                let to = self.put(&entry);
                let edge = Edge {
                    to,
                    via: Via::Foreign,
                    since: None,
                    until: None,
                };
                self.facts.graph.hold(node, edge);
                self.facts.graph.mark_read(node);
            }
        }
    }

    /// Accounts whose primary group one of these is.
    async fn primary(&mut self, level: &[Node]) -> Result<()> {
        // A domain-local group cannot be one.
        let may_be = |group: &Account| group.group_type.is_some_and(|t| t & 4 == 0);
        let mut by_domain: BTreeMap<Dn, Vec<(u32, Node)>> = BTreeMap::new();
        for node in level {
            let group = self.facts.graph.account(*node);
            let rid = group.sid.as_ref().and_then(Sid::rid);
            if let (Some(rid), true) = (rid, may_be(group)) {
                let list = by_domain.entry(group.dn.domain_head()).or_default();
                list.push((rid, *node));
            }
        }
        for (head, groups) in by_domain {
            let session = self.forests.of(&head)?;
            for some in groups.chunks(SIDS_AT_ONCE) {
                let any: String = some
                    .iter()
                    .map(|(rid, _)| format!("(primaryGroupID={rid})"))
                    .collect();
                let found = session
                    .search(
                        &head,
                        SearchScope::Subtree,
                        &format!("(|{any})"),
                        &ATTRIBUTES,
                    )
                    .await?;
                let mut edges: BTreeMap<Node, Vec<Edge>> = BTreeMap::new();
                for entry in &found {
                    let to = self.put(entry);
                    let of = entry.number("primaryGroupID");
                    let group = some.iter().find(|(rid, _)| Some(i64::from(*rid)) == of);
                    if let Some((_, group)) = group {
                        edges.entry(*group).or_default().push(Edge {
                            to,
                            via: Via::Primary,
                            since: None,
                            until: None,
                        });
                    }
                }
                for (group, mut list) in edges {
                    list.extend_from_slice(self.facts.graph.holds(group));
                    self.facts.graph.hold_all(group, list);
                }
            }
        }
        Ok(())
    }

    /// Who is locked out now: only the controller knows whether the time is over.
    async fn lockouts(&mut self) {
        const COMPUTED: &str = "msDS-User-Account-Control-Computed";
        const LOCKED: i64 = 0x10;
        let suspects: Vec<Node> = self
            .facts
            .graph
            .nodes()
            .filter(|n| self.facts.graph.account(*n).locked)
            .collect();
        for node in suspects {
            let mut account = self.facts.graph.account(node).clone();
            let Ok(session) = self.forests.of(&account.dn) else {
                continue;
            };
            let read = session.read(&account.dn, &[COMPUTED]).await.ok().flatten();
            if let Some(state) = read.and_then(|e| e.number(COMPUTED)) {
                account.locked = state & LOCKED != 0;
                self.facts.graph.put(account);
            }
        }
    }

    /// Forests in which a link can end by itself.
    async fn features(&mut self) -> Result<()> {
        for session in self.forests.iter() {
            if session.has_expiring_links().await? {
                self.facts.expiring.extend(session.domain_heads());
            }
        }
        Ok(())
    }
}

impl Session {
    /// Has the forest the feature Privileged Access Management (MS-ADTS 3.1.1.9.2)?
    pub async fn has_expiring_links(&self) -> Result<bool> {
        let partitions = self.forest.root.configuration.child("CN", "Partitions");
        let entry = self.read(&partitions, &["msDS-EnabledFeature"]).await?;
        Ok(entry.is_some_and(|e| {
            let mut features = e.texts("msDS-EnabledFeature");
            features.any(|f| {
                f.to_lowercase()
                    .starts_with("cn=privileged access management feature,")
            })
        }))
    }
}

/// A group's members; of many their objects too.
async fn told(forests: &Forests, group: Node, dn: Dn) -> Result<Told> {
    let session = forests.of(&dn)?;
    let link = session.link(&dn)?;
    let what = words!("directory-access-members", dn = &dn);
    let query = Query::at(&dn, &["member"]).link_ttl();
    let entry = link.entry(&what, &query).await?;
    let now = Timestamp::now();
    let members: Vec<(Dn, Option<Timestamp>)> = entry
        .iter()
        .flat_map(|e| e.texts("member"))
        .filter_map(|t| link_value(t, now))
        .collect();
    let mut out = Told {
        group,
        members,
        made: BTreeMap::new(),
        entries: Vec::new(),
    };
    if out.members.is_empty() {
        return Ok(out);
    }
    if out.members.len() <= MOST_DATED {
        const DATED: &str = "msDS-ReplValueMetaData";
        let dated = link.entry(&what, &Query::at(&dn, &[DATED])).await?;
        let values = dated.iter().flat_map(|e| e.texts(DATED));
        out.made = values.filter_map(link_made).collect();
    }
    if out.members.len() <= MOST_ONE_BY_ONE {
        return Ok(out);
    }
    let filter = format!("(memberOf={})", escape_filter(dn.as_str()));
    let head = dn.domain_head();
    let query = Query::new(&head, SearchScope::Subtree, &filter, &ATTRIBUTES);
    match link.search(&what, &query).await {
        Ok(entries) => out.entries = entries,
        // They are read one by one then.
        Err(error) => tracing::debug!("members not given at once: {error}"),
    }
    Ok(out)
}

/// One object; `None`: not there, not to be seen, or in a domain that is not connected.
async fn one(forests: &Forests, dn: Dn) -> (Dn, Option<Entry>) {
    let found = match forests.of(&dn) {
        Ok(session) => session.read(&dn, &ATTRIBUTES).await.ok().flatten(),
        Err(_) => None,
    };
    (dn, found)
}

async fn by_sid(session: &Session, head: &Dn, sids: &[Sid]) -> Result<Vec<Entry>> {
    let mut out = Vec::new();
    for some in sids.chunks(SIDS_AT_ONCE) {
        let any: String = some
            .iter()
            .map(|sid| format!("(objectSid={})", sid.filter_value()))
            .collect();
        let filter = format!("(|{any})");
        let level = SearchScope::Subtree;
        out.extend(session.search(head, level, &filter, &ATTRIBUTES).await?);
    }
    Ok(out)
}
