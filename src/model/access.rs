//! Who holds whom: accounts and groups with their memberships, as read from Active Directory.
//!
//! A graph: nodes are objects, an edge leads from a group to what it holds. Objects are known by SID
//! where they have one, else by GUID, else by DN, so that a renamed or moved one is met again.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::security::SecurityDescriptor;
use super::{Dn, Guid, Sid};

/// A node of a [`Graph`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Node(pub u32);

impl Node {
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountKind {
    Person,
    /// A managed service account, or a user account with service names or a service's name.
    Service,
    Computer,
    Group,
    /// A foreign security principal whose own object is in no connected forest.
    Foreign,
    /// Contacts and others that cannot sign in.
    Other,
    /// It could not be read.
    Unread,
}

/// One object of the graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub dn: Dn,
    pub guid: Option<Guid>,
    pub sid: Option<Sid>,
    /// sAMAccountName; empty where there is none.
    pub name: String,
    /// displayName, or the name of the object.
    pub display: String,
    pub kind: AccountKind,
    pub disabled: bool,
    pub locked: bool,
    pub password_never_expires: bool,
    /// adminCount = 1: it is, or once was, in a protected group.
    pub admin_count: bool,
    /// accountExpires; `None`: never.
    pub expires: Option<Timestamp>,
    /// lastLogonTimestamp, which may lag by 14 days; `None`: never, or not known.
    pub last_sign_in: Option<Timestamp>,
    pub created: Option<Timestamp>,
    /// groupType of a group.
    pub group_type: Option<i32>,
    pub usn_changed: i64,
}

impl Account {
    pub fn new(dn: Dn, kind: AccountKind) -> Self {
        let display = dn.leaf();
        Self {
            dn,
            guid: None,
            sid: None,
            name: String::new(),
            display,
            kind,
            disabled: false,
            locked: false,
            password_never_expires: false,
            admin_count: false,
            expires: None,
            last_sign_in: None,
            created: None,
            group_type: None,
            usn_changed: 0,
        }
    }

    pub fn is_group(&self) -> bool {
        self.kind == AccountKind::Group
    }

    /// A distribution group does not count when somebody signs in.
    pub fn is_distribution(&self) -> bool {
        self.is_group() && self.group_type.is_some_and(|t| t >= 0)
    }

    /// Somebody or something that acts by itself.
    pub fn acts(&self) -> bool {
        matches!(
            self.kind,
            AccountKind::Person
                | AccountKind::Service
                | AccountKind::Computer
                | AccountKind::Foreign
                | AccountKind::Unread
        )
    }
}

/// How somebody came into a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Via {
    /// A value of `member`.
    Member,
    /// It is the account's primary group, which `member` does not show.
    Primary,
    /// A foreign security principal stands for it.
    Foreign,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    pub to: Node,
    pub via: Via,
    /// When the membership was made (`msDS-ReplValueMetaData`), where the directory tells.
    pub since: Option<Timestamp>,
    /// When the directory removes it by itself (an expiring link).
    pub until: Option<Timestamp>,
}

#[derive(Debug, Clone, Default)]
pub struct Graph {
    accounts: Vec<Account>,
    /// What each group holds.
    holds: Vec<Vec<Edge>>,
    /// The groups that were read whole.
    read: Vec<bool>,
    by_sid: BTreeMap<Sid, Node>,
    by_guid: BTreeMap<Guid, Node>,
    by_dn: BTreeMap<Dn, Node>,
}

impl Graph {
    pub fn len(&self) -> usize {
        self.accounts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty()
    }

    pub fn nodes(&self) -> impl Iterator<Item = Node> + use<> {
        (0..self.accounts.len() as u32).map(Node)
    }

    pub fn account(&self, node: Node) -> &Account {
        &self.accounts[node.index()]
    }

    pub fn holds(&self, node: Node) -> &[Edge] {
        &self.holds[node.index()]
    }

    /// Was it read whole, what it holds included?
    pub fn is_read(&self, node: Node) -> bool {
        self.read[node.index()]
    }

    pub fn by_dn(&self, dn: &Dn) -> Option<Node> {
        self.by_dn.get(dn).copied()
    }

    pub fn by_sid(&self, sid: &Sid) -> Option<Node> {
        self.by_sid.get(sid).copied()
    }

    pub fn by_guid(&self, guid: Guid) -> Option<Node> {
        self.by_guid.get(&guid).copied()
    }

    /// Puts an object in, or replaces what was known of it.
    pub fn put(&mut self, account: Account) -> Node {
        let known = self.find(&account);
        let node = known.unwrap_or(Node(self.accounts.len() as u32));
        if let Some(sid) = &account.sid {
            // A placeholder gives way to the object that it stands for.
            let placeholder = account.kind == AccountKind::Foreign;
            if !placeholder || !self.by_sid.contains_key(sid) {
                self.by_sid.insert(sid.clone(), node);
            }
        }
        if let Some(guid) = account.guid {
            self.by_guid.insert(guid, node);
        }
        self.by_dn.insert(account.dn.clone(), node);
        match known {
            Some(node) => self.accounts[node.index()] = account,
            None => {
                self.accounts.push(account);
                self.holds.push(Vec::new());
                self.read.push(false);
            }
        }
        node
    }

    fn find(&self, account: &Account) -> Option<Node> {
        let by_guid = account.guid.and_then(|g| self.by_guid(g));
        // A foreign security principal has the SID of what it stands for, which is another object.
        let by_sid = || match account.guid {
            Some(_) => None,
            None => account.sid.as_ref().and_then(|s| self.by_sid(s)),
        };
        by_guid.or_else(by_sid).or_else(|| self.by_dn(&account.dn))
    }

    /// A group holds this; what was known of the same membership is replaced.
    pub fn hold(&mut self, group: Node, edge: Edge) {
        let list = &mut self.holds[group.index()];
        match list
            .iter_mut()
            .find(|e| e.to == edge.to && e.via == edge.via)
        {
            Some(known) => *known = edge,
            None => list.push(edge),
        }
    }

    /// All that a group holds, at once: for groups with very many members.
    pub fn hold_all(&mut self, group: Node, mut edges: Vec<Edge>) {
        edges.sort_by_key(|e| (e.to, e.via));
        edges.dedup_by_key(|e| (e.to, e.via));
        self.holds[group.index()] = edges;
    }

    pub fn release(&mut self, group: Node, member: Node) {
        self.holds[group.index()].retain(|e| e.to != member || e.via != Via::Member);
    }

    pub fn mark_read(&mut self, group: Node) {
        self.read[group.index()] = true;
    }

    /// Only this group's own memberships by `member`.
    pub fn members(&self, group: Node) -> impl Iterator<Item = Node> + '_ {
        let own = |e: &&Edge| e.via == Via::Member;
        self.holds(group).iter().filter(own).map(|e| e.to)
    }
}

/// What was read to review delegated access.
#[derive(Debug, Clone, Default)]
pub struct AccessFacts {
    pub graph: Graph,
    /// The groups asked for that were found, by the index in which they were asked for.
    pub groups: BTreeMap<usize, Node>,
    /// The descriptors of the groups that matter: who may change them.
    pub security: BTreeMap<Node, SecurityDescriptor>,
    /// Groups whose descriptor could not be read.
    pub unread_security: Vec<Node>,
    /// Where the groups asked for are, unless that is the domain itself.
    pub homes: BTreeMap<Node, Home>,
    /// SIDs of domains whose forest is connected.
    pub domains: Vec<Sid>,
    /// The forests in which a membership can end by itself (Privileged Access Management), as heads
    /// of their domains.
    pub expiring: Vec<Dn>,
}

/// The container of a group, and what it would take along if it were excluded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    pub dn: Dn,
    pub guid: Guid,
    /// Users, groups, contacts and computers in it and below, but for the groups asked for: some of
    /// them, where there are many.
    pub others: Vec<Dn>,
}
