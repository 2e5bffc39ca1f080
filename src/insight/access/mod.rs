//! Review of delegated access: who is in the four groups in effect and how they got there, who may
//! change them, what is wrong with that, and what would follow from a change.

mod change;
mod consider;
mod export;
mod findings;
mod known;
mod reach;

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::model::access::{AccessFacts, AccountKind, Graph, Home, Node, Via};
use crate::model::document::{Attested, Delegation, DelegationRole, Temporary};
use crate::model::words::{Words, words};
use crate::model::{Document, Sid};

pub use change::{Because, Changer, Power, Reaches, Who, changers};
pub use consider::{Edit, Gain, WhatIf, consider};
pub use export::{csv, html, json};
pub use findings::{AccessFinding, Fault, Fix, Level};
pub use known::{STALE_DAYS, State, everybody, is_tier_zero, kind_name, name_of, states};
pub use reach::{Holders, Reach, Way, Ways, is_end, rings, ways};

/// All that the page, the verb and the exports show.
#[derive(Debug, Clone)]
pub struct AccessReview {
    pub graph: Graph,
    /// The groups that were found, with everything they hold.
    pub groups: BTreeMap<DelegationRole, Reach>,
    /// Everybody who is in one of them, the most powerful first.
    pub rows: Vec<Row>,
    pub changers: Vec<Changer>,
    pub findings: Vec<AccessFinding>,
    /// By node: an administrator of the directory.
    pub tier_zero: Vec<bool>,
    /// Groups whose descriptor could not be read.
    pub unread_security: Vec<Node>,
    /// Where the groups are, unless that is the domain itself.
    pub homes: BTreeMap<Node, Home>,
    holders: Holders,
    pub now: Timestamp,
    pub stale_days: i64,
    /// Roles in whose domain a membership can end by itself.
    pub expiring: Vec<DelegationRole>,
}

/// One person, account or computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub node: Node,
    /// In the order of [`DelegationRole::ALL`].
    pub cells: [Option<Cell>; 4],
    pub states: Vec<State>,
}

/// How somebody is in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// 1: directly.
    pub hops: u32,
    /// Groups of this one's reach that hold it directly: more than one means several ways.
    pub holders: u32,
    /// How the last group of the shortest way holds it.
    pub via: Via,
    pub since: Option<Timestamp>,
    /// When it ends, if all ways end: the directory does it.
    pub until: Option<Timestamp>,
    /// When it is to end by the document: Syncwright does it.
    pub recorded: Option<Timestamp>,
    pub attested: Attestation,
}

/// Whether somebody has confirmed the membership.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Attestation {
    /// Attestation is not asked for, and nobody did.
    #[default]
    None,
    Confirmed {
        by: String,
        at: Timestamp,
        due: bool,
    },
    Due,
}

impl Cell {
    pub fn is_direct(&self) -> bool {
        self.hops == 1 && self.via == Via::Member
    }
}

impl Row {
    pub fn cell(&self, role: DelegationRole) -> Option<&Cell> {
        self.cells[role.index()].as_ref()
    }

    pub fn has(&self, state: State) -> bool {
        self.states.contains(&state)
    }
}

impl AccessReview {
    /// `facts.groups` has each group at [`DelegationRole::index`].
    pub fn make(document: &Document, facts: &AccessFacts, now: Timestamp, stale_days: i64) -> Self {
        let graph = facts.graph.clone();
        let mut groups = BTreeMap::new();
        for role in DelegationRole::ALL {
            if let Some(node) = facts.groups.get(&role.index()) {
                groups.insert(role, Reach::from(&graph, *node));
            }
        }
        let holders = Holders::of(&graph);
        let tier_zero = tier_zero(&graph);
        let changers = changers_of(&graph, facts, &groups, &tier_zero);
        let expiring = |role: &DelegationRole| {
            let group = groups.get(role);
            group.is_some_and(|reach: &Reach| {
                let head = graph.account(reach.root).dn.domain_head();
                facts.expiring.contains(&head)
            })
        };
        let expiring = DelegationRole::ALL.into_iter().filter(expiring).collect();
        let mut out = Self {
            rows: rows(&graph, &groups, &holders, document, now, stale_days),
            graph,
            groups,
            changers,
            findings: Vec::new(),
            tier_zero,
            unread_security: facts.unread_security.clone(),
            homes: facts.homes.clone(),
            holders,
            now,
            stale_days,
            expiring,
        };
        out.findings = findings::findings(&out, document);
        out
    }

    /// At most `most` ways by which somebody is in a group, shortest first.
    pub fn ways(&self, role: DelegationRole, node: Node, most: usize) -> Ways {
        match self.groups.get(&role) {
            Some(reach) => ways(&self.graph, reach, &self.holders, node, most),
            None => Ways {
                list: Vec::new(),
                more: false,
            },
        }
    }

    /// The groups within a role's reach that hold somebody directly, the role's own among them.
    pub fn holders_of(&self, role: DelegationRole, node: Node) -> Vec<Node> {
        let Some(reach) = self.groups.get(&role) else {
            return Vec::new();
        };
        self.holders.within(reach, node).map(|(n, _)| n).collect()
    }

    /// How many act in this group: exact, however many there are.
    pub fn count(&self, role: DelegationRole) -> usize {
        let has = |row: &&Row| row.cell(role).is_some();
        self.rows.iter().filter(has).count()
    }

    pub fn row(&self, node: Node) -> Option<&Row> {
        self.rows.iter().find(|r| r.node == node)
    }

    /// The way in words: `ADSyncOperators › Helpdesk › (primary group)`.
    pub fn way_words(&self, way: &Way) -> Words {
        let mut text: Option<Words> = None;
        for (group, link) in way.groups.iter().zip(&way.links) {
            let name: Words = label(&self.graph, *group).into();
            let so_far = match text {
                None => name,
                Some(before) => words!("insight-access-way", before = before, then = name),
            };
            text = Some(match link.via {
                Via::Primary => words!("insight-access-way-primary", before = so_far),
                Via::Member | Via::Foreign => so_far,
            });
        }
        text.unwrap_or_default()
    }
}

/// What an object is called for people: account name, else display name.
pub fn label(graph: &Graph, node: Node) -> String {
    let account = graph.account(node);
    let name = match account.kind {
        AccountKind::Foreign => account.sid.as_ref().map(Sid::to_string),
        _ if account.name.is_empty() => None,
        _ => Some(account.name.clone()),
    };
    crate::model::text::inert(&name.unwrap_or_else(|| account.display.clone())).into_owned()
}

/// What somebody is called in words: a principal that stands for many by its meaning.
pub fn title(graph: &Graph, node: Node) -> Words {
    let account = graph.account(node);
    let meant = account.sid.as_ref().filter(|_| !account.is_group());
    match meant.and_then(everybody) {
        Some(name) => name,
        None => label(graph, node).into(),
    }
}

fn rows(
    graph: &Graph,
    groups: &BTreeMap<DelegationRole, Reach>,
    holders: &Holders,
    document: &Document,
    now: Timestamp,
    stale_days: i64,
) -> Vec<Row> {
    let mut cells: BTreeMap<Node, [Option<Cell>; 4]> = BTreeMap::new();
    for (role, reach) in groups {
        let ends = graph
            .nodes()
            .any(|n| graph.holds(n).iter().any(|e| e.until.is_some()));
        let lasting = ends.then(|| Reach::lasting(graph, reach.root));
        let records = Records::of(&document.delegation, *role, graph, now);
        for node in reach.people(graph) {
            let Some(way) = reach.way(graph, node) else {
                continue;
            };
            let stays = lasting.as_ref().is_none_or(|l| l.holds(node));
            let cell = Cell {
                hops: reach.hops(node).unwrap_or(1),
                holders: holders.within(reach, node).count() as u32,
                via: way.links.last().map_or(Via::Member, |l| l.via),
                since: way.since(),
                until: way.until().filter(|_| !stays),
                recorded: records.until(node),
                attested: records.attested(node, way.since()),
            };
            cells.entry(node).or_default()[role.index()] = Some(cell);
        }
    }
    let row = |(node, cells)| Row {
        node,
        cells,
        states: states(graph.account(node), now, stale_days),
    };
    let mut rows: Vec<Row> = cells.into_iter().map(row).collect();
    let first = |r: &Row| r.cells.iter().position(Option::is_some);
    rows.sort_by_cached_key(|r| (first(r), label(graph, r.node).to_lowercase(), r.node));
    rows
}

/// What the document says of a group's members, by node.
struct Records<'a> {
    temporary: BTreeMap<Node, &'a Temporary>,
    attested: BTreeMap<Node, &'a Attested>,
    every_days: Option<u32>,
    now: Timestamp,
}

impl<'a> Records<'a> {
    fn of(delegation: &'a Delegation, role: DelegationRole, graph: &Graph, now: Timestamp) -> Self {
        let node = |guid: Option<crate::model::Guid>, dn: &crate::model::Dn| {
            guid.and_then(|g| graph.by_guid(g)).or(graph.by_dn(dn))
        };
        // What Active Directory was to end, it ended: who is in has been added since.
        let over = |t: &Temporary| t.by_directory && t.until <= now;
        let of_role = delegation.temporary.iter();
        let of_role = of_role.filter(|t| t.group == role && !over(t));
        let temporary = of_role.filter_map(|t| Some((node(t.guid, &t.member)?, t)));
        let of_role = delegation.attested.iter().filter(|a| a.group == role);
        let attested = of_role.filter_map(|a| Some((node(a.guid, &a.member)?, a)));
        // Later lines are later words.
        Self {
            temporary: temporary.collect(),
            attested: attested.collect(),
            every_days: delegation.attest_every_days,
            now,
        }
    }

    fn until(&self, node: Node) -> Option<Timestamp> {
        Some(self.temporary.get(&node)?.until)
    }

    /// `since`: a membership that began after it was confirmed is another one.
    fn attested(&self, node: Node, since: Option<Timestamp>) -> Attestation {
        let due_after = |at: Timestamp, days: u32| {
            let span = jiff::SignedDuration::from_hours(24 * i64::from(days));
            at.checked_add(span).is_ok_and(|due| due <= self.now)
        };
        match (self.attested.get(&node), self.every_days) {
            (Some(one), every) if one.confirmed && !is_younger(since, one.at) => {
                Attestation::Confirmed {
                    by: one.by.clone(),
                    at: one.at,
                    due: every.is_some_and(|days| due_after(one.at, days)),
                }
            }
            (_, Some(_)) => Attestation::Due,
            (_, None) => Attestation::None,
        }
    }
}

/// Did the membership begin after it was confirmed? Clocks may differ as far as Kerberos allows.
fn is_younger(since: Option<Timestamp>, confirmed: Timestamp) -> bool {
    let skew = jiff::SignedDuration::from_mins(5);
    let known = confirmed.checked_add(skew).unwrap_or(confirmed);
    since.is_some_and(|since| since > known)
}

/// By node: is it an administrator of the directory, by itself or by being in a group of them?
pub fn tier_zero(graph: &Graph) -> Vec<bool> {
    let mut out = vec![false; graph.len()];
    for node in graph.nodes() {
        let sid = graph.account(node).sid.as_ref();
        if !sid.is_some_and(is_tier_zero) {
            continue;
        }
        out[node.index()] = true;
        for inside in Reach::in_token(graph, node).all() {
            out[inside.index()] = true;
        }
    }
    out
}

fn changers_of(
    graph: &Graph,
    facts: &AccessFacts,
    groups: &BTreeMap<DelegationRole, Reach>,
    tier_zero: &[bool],
) -> Vec<Changer> {
    let mut reaches = change::Reaches::new(graph);
    let mut out = Vec::new();
    for (group, security) in &facts.security {
        let matters = groups
            .values()
            .any(|reach| reach.root == *group || reach.holds(*group));
        if matters {
            out.extend(change::changers(
                graph,
                *group,
                security,
                tier_zero,
                &mut reaches,
            ));
        }
    }
    out
}

#[cfg(test)]
mod tests;
