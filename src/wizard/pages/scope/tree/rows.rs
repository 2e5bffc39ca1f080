//! The visible rows: what opening and closing does to them.

use super::{NodeId, Reading, Tree};

/// One visible row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The container; of a row about reading, the container whose children are read.
    pub node: NodeId,
    pub kind: RowKind,
    /// Its place among its siblings, from 1, and their number: what a screen reader says.
    pub position: usize,
    pub siblings: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    Container,
    /// The children are on their way.
    Reading,
    /// The children could not be read.
    Failed,
}

impl Tree {
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Is it shown open?
    pub fn is_open(&self, id: NodeId) -> bool {
        let Some(node) = self.get(id) else {
            return false;
        };
        match &self.filter {
            None => node.expanded && node.can_open(),
            Some(filter) => node.can_open() && filter.is_open(id),
        }
    }

    /// Opens it. True: its children have to be read.
    pub fn open(&mut self, id: NodeId) -> bool {
        if self.is_open(id) || !self.get(id).is_some_and(super::Node::can_open) {
            return false;
        }
        self.turn(id);
        match self.filter {
            None => self.insert_below(id),
            Some(_) => self.rebuild(),
        }
        self.get(id)
            .is_some_and(|n| !n.complete && n.reading != Reading::Now)
    }

    /// Closes it; a cursor below it comes up to it.
    pub fn close(&mut self, id: NodeId) {
        if !self.is_open(id) {
            return;
        }
        self.turn(id);
        if self.cursor.is_some_and(|c| self.is_below(c, id)) {
            self.cursor = Some(id);
        }
        match self.filter {
            None => self.drain_below(id),
            Some(_) => self.rebuild(),
        }
    }

    /// Opens all that stands above, so that it can be seen, and puts the cursor on it.
    pub fn reveal(&mut self, id: NodeId) {
        self.filter = None;
        let mut above = self.get(id).and_then(|n| n.parent);
        while let Some(node) = above.and_then(|a| self.get_mut(a)) {
            node.expanded = true;
            above = node.parent;
        }
        if self.get(id).is_some() {
            self.cursor = Some(id);
        }
        self.rebuild();
    }

    pub(super) fn turn(&mut self, id: NodeId) {
        if let Some(filter) = &mut self.filter {
            filter.turn(id);
        } else if let Some(node) = self.get_mut(id) {
            node.expanded = !node.expanded;
            node.turned = true;
        }
    }

    fn is_below(&self, id: NodeId, top: NodeId) -> bool {
        let mut at = self.get(id).and_then(|n| n.parent);
        while let Some(here) = at {
            if here == top {
                return true;
            }
            at = self.get(here).and_then(|n| n.parent);
        }
        false
    }

    /// All rows anew: after the items, the filter or a reading state changed.
    pub(super) fn rebuild(&mut self) {
        self.refilter();
        self.rows = self.walk(row_list(&self.shown(&self.roots)));
        let gone = |c: &NodeId| !self.rows.iter().any(|r| r.node == *c);
        // A search without a hit shows nothing: the cursor stays where it will be seen again.
        if !self.rows.is_empty() && self.cursor.as_ref().is_none_or(gone) {
            let visible = self.cursor.and_then(|c| self.visible_above(c));
            self.cursor = visible.or_else(|| self.rows.first().map(|r| r.node));
        }
    }

    fn visible_above(&self, id: NodeId) -> Option<NodeId> {
        let mut at = self.get(id)?.parent;
        while let Some(here) = at {
            if self.rows.iter().any(|r| r.node == here) {
                return Some(here);
            }
            at = self.get(here)?.parent;
        }
        None
    }

    fn insert_below(&mut self, id: NodeId) {
        let Some(at) = self.rows.iter().position(|r| r.node == id) else {
            return;
        };
        let below = self.walk(self.rows_below(id));
        self.rows.splice(at + 1..at + 1, below);
    }

    fn drain_below(&mut self, id: NodeId) {
        let Some(at) = self.rows.iter().position(|r| r.node == id) else {
            return;
        };
        let end = self.rows[at + 1..]
            .iter()
            .position(|r| r.node != id && !self.is_below(r.node, id))
            .map_or(self.rows.len(), |n| at + 1 + n);
        self.rows.drain(at + 1..end);
    }

    /// The siblings among these that the filter lets through.
    fn shown(&self, siblings: &[NodeId]) -> Vec<NodeId> {
        let keeps = |id: &NodeId| self.filter.as_ref().is_none_or(|f| f.shows(*id));
        siblings.iter().copied().filter(keeps).collect()
    }

    /// These rows (last first) and those of what is open below them.
    fn walk(&self, first: Vec<Row>) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut stack = vec![first];
        while let Some(top) = stack.last_mut() {
            let Some(row) = top.pop() else {
                stack.pop();
                continue;
            };
            rows.push(row);
            if row.kind == RowKind::Container && self.is_open(row.node) {
                stack.push(self.rows_below(row.node));
            }
        }
        rows
    }

    /// Directly below an open container, last first.
    fn rows_below(&self, id: NodeId) -> Vec<Row> {
        let Some(node) = self.get(id) else {
            return Vec::new();
        };
        let children = match &self.filter {
            Some(filter) if filter.shows_below(id) => self.shown(&node.children),
            _ => node.children.clone(),
        };
        let mut rows = row_list(&children);
        let about = match node.reading {
            Reading::Now => Some(RowKind::Reading),
            Reading::Failed(_) => Some(RowKind::Failed),
            Reading::No => None,
        };
        if let Some(kind) = about {
            rows.push(Row {
                node: id,
                kind,
                position: 1,
                siblings: 1,
            });
        }
        rows
    }
}

/// Last first: a stack to take them from.
fn row_list(siblings: &[NodeId]) -> Vec<Row> {
    let of = siblings.len();
    let rows = siblings.iter().enumerate().map(|(n, id)| Row {
        node: *id,
        kind: RowKind::Container,
        position: n + 1,
        siblings: of,
    });
    rows.rev().collect()
}
