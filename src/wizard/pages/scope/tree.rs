//! The tree of containers as data: items, what is open, the visible rows, the cursor, search.
//!
//! Pure and without a widget. The visible rows are a list that is kept up to date by each change,
//! so that drawing a frame only reads the few rows on screen, however many containers there are.

mod cursor;
mod find;
mod rows;

pub use find::Found;
pub use rows::{Row, RowKind};

use std::collections::{BTreeMap, BTreeSet};

use crate::model::snapshot::{Container, ContainerKind};
use crate::model::{Dn, Guid, Problem};

/// A container's place in the tree; valid until the container is gone from the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(usize);

#[derive(Debug, Clone)]
pub struct Node {
    pub container: Container,
    /// The bare name of its last part; of a domain, its DNS name. As the directory has it: not inert.
    pub name: String,
    pub parent: Option<NodeId>,
    /// 0: a domain.
    pub depth: usize,
    pub reading: Reading,
    /// Only with a domain: why it could not be read.
    pub unreachable: Option<Problem>,
    expanded: bool,
    /// It was opened or closed before.
    turned: bool,
    children: Vec<NodeId>,
    /// All its children are known.
    complete: bool,
    folded: String,
    folded_dn: String,
}

impl Node {
    pub fn dn(&self) -> &Dn {
        &self.container.dn
    }

    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// Was it opened or closed before?
    pub fn was_turned(&self) -> bool {
        self.turned
    }

    /// Might something be below it? Unknown counts as yes until it is read.
    pub fn can_open(&self) -> bool {
        self.unreachable.is_none() && (!self.children.is_empty() || !self.complete)
    }
}

/// Whether a container's children are being read.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Reading {
    #[default]
    No,
    Now,
    Failed(Problem),
}

/// A domain to show at the top.
#[derive(Debug, Clone)]
pub struct Root {
    pub container: Container,
    pub name: String,
    pub unreachable: Option<Problem>,
}

#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Option<Node>>,
    free: Vec<NodeId>,
    index: BTreeMap<Dn, NodeId>,
    roots: Vec<NodeId>,
    rows: Vec<Row>,
    cursor: Option<NodeId>,
    filter: Option<find::Filter>,
}

impl Tree {
    pub fn get(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0)?.as_ref()
    }

    fn get_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(id.0)?.as_mut()
    }

    pub fn find(&self, dn: &Dn) -> Option<NodeId> {
        self.index.get(dn).copied()
    }

    pub fn at(&self, dn: &Dn) -> Option<&Node> {
        self.get(self.find(dn)?)
    }

    /// The domains at the top with their names, in the order shown.
    pub fn domains(&self) -> Vec<(Dn, String)> {
        let roots = self.roots.iter().filter_map(|id| self.get(*id));
        roots.map(|n| (n.dn().clone(), n.name.clone())).collect()
    }

    /// How many containers are known.
    pub fn len(&self) -> usize {
        self.index.len()
    }

    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// The present children that are known, in the order shown.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = &Node> {
        let known = self.get(id).map_or(&[][..], |n| &n.children);
        known.iter().filter_map(|c| self.get(*c))
    }

    /// The domains, in the order given. Those that were there keep what is known below them.
    pub fn set_roots(&mut self, roots: Vec<Root>) {
        let wanted: BTreeSet<Dn> = roots.iter().map(|r| r.container.dn.clone()).collect();
        for old in std::mem::take(&mut self.roots) {
            if self.get(old).is_some_and(|n| !wanted.contains(n.dn())) {
                self.remove(old);
            }
        }
        for root in roots {
            let id = match self.find(&root.container.dn) {
                Some(id) => id,
                None => self.add(None, root.container, &root.name),
            };
            if let Some(node) = self.get_mut(id) {
                node.unreachable = root.unreachable;
            }
            self.roots.push(id);
        }
        self.rebuild();
    }

    /// All children of a container, as just read. Those that were there keep what is below them.
    pub fn set_children(&mut self, parent: NodeId, read: Vec<Container>) {
        let Some(node) = self.get_mut(parent) else {
            return;
        };
        let old = std::mem::take(&mut node.children);
        node.complete = true;
        node.reading = Reading::No;
        node.container.has_children = Some(!read.is_empty());
        let parent_dn = node.dn().clone();
        let read: Vec<Container> = read
            .into_iter()
            .filter(|c| c.dn.is_below(&parent_dn))
            .collect();
        let wanted: BTreeSet<Dn> = read.iter().map(|c| c.dn.clone()).collect();
        for id in old {
            if self.get(id).is_some_and(|n| !wanted.contains(n.dn())) {
                self.remove(id);
            }
        }
        let mut children = BTreeSet::new();
        for container in read {
            let id = match self.find(&container.dn) {
                Some(id) => {
                    self.renew(id, container);
                    id
                }
                None => self.add(Some(parent), container, ""),
            };
            children.insert(id);
        }
        self.set_sorted(parent, children.into_iter().collect());
        self.rebuild();
    }

    /// Everything below a domain, as just counted; sorted by DN.
    pub fn fill<'a>(&mut self, root: NodeId, read: impl IntoIterator<Item = &'a Container>) {
        let Some(node) = self.get(root) else { return };
        let root_dn = node.dn().clone();
        let open = self.open_below(root);
        let cursor = self.cursor.and_then(|c| Some(self.get(c)?.dn().clone()));
        for child in self.get(root).map_or_else(Vec::new, |n| n.children.clone()) {
            self.remove(child);
        }
        // They come in the order of the index: one merge in place of a search for each.
        let mut index: Vec<(Dn, NodeId)> = Vec::new();
        // A parent stands before its children: a stack of ancestors finds it without parsing a DN.
        let mut above: Vec<(Dn, NodeId, Vec<NodeId>)> = vec![(root_dn.clone(), root, Vec::new())];
        for container in read {
            if container.dn == root_dn {
                self.renew(root, container.clone());
                continue;
            }
            let twice = index.last().is_some_and(|(dn, _)| *dn >= container.dn);
            if !container.dn.is_below(&root_dn) || twice {
                continue;
            }
            while above.len() > 1 && above.last().is_some_and(|a| !container.dn.is_below(&a.0)) {
                self.settle(above.pop());
            }
            let parent = above.last().map_or(root, |a| a.1);
            let id = self.put(Some(parent), container.clone(), "");
            index.push((container.dn.clone(), id));
            if let Some(siblings) = above.last_mut() {
                siblings.2.push(id);
            }
            above.push((container.dn.clone(), id, Vec::new()));
        }
        while let Some(last) = above.pop() {
            self.settle(Some(last));
        }
        self.index.append(&mut index.into_iter().collect());
        for dn in open {
            if let Some(node) = self.find(&dn).and_then(|id| self.get_mut(id)) {
                node.expanded = true;
            }
        }
        self.cursor = cursor.and_then(|dn| self.nearest(&dn));
        self.rebuild();
    }

    /// Containers found by a search of the directory, with what lies between them and what is known.
    pub fn add_found(&mut self, found: Vec<Container>) {
        for container in found {
            if let Some(id) = self.find(&container.dn) {
                self.renew(id, container);
                continue;
            }
            let mut missing = vec![container];
            let parent = loop {
                let Some(dn) = missing.last().and_then(|c| c.dn.parent()) else {
                    break None;
                };
                match self.find(&dn) {
                    Some(id) => break Some(id),
                    None => missing.push(between(dn)),
                }
            };
            let Some(mut parent) = parent else { continue };
            while let Some(container) = missing.pop() {
                let id = self.add(Some(parent), container, "");
                let mut children = self
                    .get(parent)
                    .map_or_else(Vec::new, |n| n.children.clone());
                children.push(id);
                self.set_sorted(parent, children);
                parent = id;
            }
        }
        self.rebuild();
    }

    /// Containers that Active Directory itself has a use for, in one domain.
    pub fn notable<'a>(&'a self, domain: &'a Dn) -> impl Iterator<Item = &'a Node> + 'a {
        self.branch(domain)
            .filter(|n| n.container.well_known.is_some())
    }

    /// Each container of a domain by its objectGUID.
    pub fn guids<'a>(&'a self, domain: &'a Dn) -> impl Iterator<Item = (Guid, &'a Dn)> + 'a {
        self.branch(domain)
            .filter_map(|n| Some((n.container.guid?, n.dn())))
    }

    fn branch<'a>(&'a self, top: &'a Dn) -> impl Iterator<Item = &'a Node> + 'a {
        self.index
            .range::<Dn, _>(top..)
            .take_while(|(dn, _)| dn.is_at_or_below(top))
            .filter_map(|(_, id)| self.get(*id))
    }

    pub fn set_reading(&mut self, id: NodeId, reading: Reading) {
        if let Some(node) = self.get_mut(id) {
            node.reading = reading;
            self.rebuild();
        }
    }

    /// The container itself or its nearest ancestor that is known.
    pub fn nearest(&self, dn: &Dn) -> Option<NodeId> {
        let mut at = Some(dn.clone());
        while let Some(here) = at {
            if let Some(id) = self.find(&here) {
                return Some(id);
            }
            at = here.parent();
        }
        None
    }

    /// The domain at the top of a container's branch.
    pub fn root_of(&self, id: NodeId) -> Option<NodeId> {
        let mut at = id;
        while let Some(parent) = self.get(at)?.parent {
            at = parent;
        }
        Some(at)
    }

    fn add(&mut self, parent: Option<NodeId>, container: Container, name: &str) -> NodeId {
        let dn = container.dn.clone();
        let id = self.put(parent, container, name);
        self.index.insert(dn, id);
        id
    }

    /// A new node, not to be found by its DN yet.
    fn put(&mut self, parent: Option<NodeId>, container: Container, name: &str) -> NodeId {
        let name = match name {
            "" => container.dn.leaf(),
            given => given.to_owned(),
        };
        let depth = parent.and_then(|p| self.get(p)).map_or(0, |p| p.depth + 1);
        let node = Node {
            folded: name.to_lowercase(),
            folded_dn: container.dn.as_str().to_lowercase(),
            name,
            parent,
            depth,
            reading: Reading::No,
            unreachable: None,
            expanded: false,
            turned: false,
            children: Vec::new(),
            complete: container.has_children == Some(false),
            container,
        };
        let id = match self.free.pop() {
            Some(id) => id,
            None => {
                self.nodes.push(None);
                NodeId(self.nodes.len() - 1)
            }
        };
        self.nodes[id.0] = Some(node);
        id
    }

    /// The same container, with what was read of it now.
    fn renew(&mut self, id: NodeId, container: Container) {
        if let Some(node) = self.get_mut(id) {
            node.folded_dn = container.dn.as_str().to_lowercase();
            if node.parent.is_some() {
                node.name = container.dn.leaf();
                node.folded = node.name.to_lowercase();
            }
            node.container = container;
        }
    }

    /// Takes a branch away; the cursor goes to what stood above it.
    fn remove(&mut self, top: NodeId) {
        let above = self.get(top).and_then(|n| n.parent);
        let mut branch = vec![top];
        while let Some(id) = branch.pop() {
            let Some(node) = self.nodes.get_mut(id.0).and_then(Option::take) else {
                continue;
            };
            self.index.remove(node.dn());
            branch.extend(node.children);
            self.free.push(id);
            if self.cursor == Some(id) {
                self.cursor = above;
            }
        }
        if let Some(parent) = above.and_then(|p| self.get_mut(p)) {
            parent.children.retain(|c| *c != top);
        }
    }

    fn settle(&mut self, finished: Option<(Dn, NodeId, Vec<NodeId>)>) {
        let Some((_, id, children)) = finished else {
            return;
        };
        if let Some(node) = self.get_mut(id) {
            node.complete = true;
            node.reading = Reading::No;
            node.container.has_children = Some(!children.is_empty());
        }
        self.set_sorted(id, children);
    }

    fn set_sorted(&mut self, parent: NodeId, mut children: Vec<NodeId>) {
        children.sort_by(|a, b| {
            let key = |id: NodeId| self.get(id).map(|n| (n.folded.as_str(), n.dn()));
            key(*a).cmp(&key(*b))
        });
        if let Some(node) = self.get_mut(parent) {
            node.children = children;
        }
    }

    fn open_below(&self, root: NodeId) -> Vec<Dn> {
        let mut open = Vec::new();
        let mut branch = vec![root];
        while let Some(node) = branch.pop().and_then(|id| self.get(id)) {
            if node.expanded {
                open.push(node.dn().clone());
            }
            branch.extend(&node.children);
        }
        open
    }
}

/// A container that is known only because something below it is.
pub(in crate::wizard) fn between(dn: Dn) -> Container {
    let is_ou = dn
        .as_str()
        .get(..3)
        .is_some_and(|t| t.eq_ignore_ascii_case("OU="));
    Container {
        dn,
        guid: None,
        kind: if is_ou {
            ContainerKind::Ou
        } else {
            ContainerKind::Container
        },
        advanced: false,
        has_children: Some(true),
        well_known: None,
    }
}

#[cfg(test)]
mod tests;
