//! The container that is looked at.

use super::{NodeId, Reading, Tree};

impl Tree {
    pub fn cursor(&self) -> Option<NodeId> {
        self.cursor
    }

    pub fn set_cursor(&mut self, id: NodeId) {
        if self.rows.iter().any(|r| r.node == id) {
            self.cursor = Some(id);
        }
    }

    /// Opens a container and its siblings. What comes back has to be read: at most this many, since
    /// ten thousand siblings must not become ten thousand searches.
    pub fn open_siblings(&mut self, id: NodeId) -> Vec<NodeId> {
        const MOST: usize = 50;
        let siblings = match self.get(id).and_then(|n| n.parent) {
            Some(parent) => self
                .get(parent)
                .map_or_else(Vec::new, |n| n.children.clone()),
            None => self.roots.clone(),
        };
        let mut to_read = Vec::new();
        for sibling in siblings {
            let Some(node) = self.get(sibling) else {
                continue;
            };
            let too_many = !node.complete && to_read.len() == MOST;
            if !node.can_open() || self.is_open(sibling) || too_many {
                continue;
            }
            if !node.complete && node.reading != Reading::Now {
                to_read.push(sibling);
            }
            self.turn(sibling);
        }
        self.rebuild();
        to_read
    }
}
