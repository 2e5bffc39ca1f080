//! Search over the containers that are known: by name, or by DN when the text has a "=".

use std::collections::BTreeSet;

use super::{NodeId, RowKind, Tree};
use crate::model::Dn;

/// What a search found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Found {
    pub hits: usize,
    /// The text is the DN of something unknown: the hit is its nearest container that is known.
    pub nearest: bool,
}

const HIT: u8 = 1;
const ABOVE_HIT: u8 = 2;

#[derive(Debug, Default)]
pub(super) struct Filter {
    /// Lower case.
    text: String,
    /// By number of the node.
    marks: Vec<u8>,
    found: Found,
    /// Opened or closed by hand while searching.
    turned: BTreeSet<NodeId>,
}

impl Filter {
    fn mark(&self, id: NodeId) -> u8 {
        self.marks.get(id.0).copied().unwrap_or(0)
    }

    pub(super) fn shows(&self, id: NodeId) -> bool {
        self.mark(id) != 0
    }

    /// Below this one only what leads to a hit is shown; below others, everything.
    pub(super) fn shows_below(&self, id: NodeId) -> bool {
        self.mark(id) & ABOVE_HIT != 0
    }

    pub(super) fn is_open(&self, id: NodeId) -> bool {
        self.shows_below(id) != self.turned.contains(&id)
    }

    pub(super) fn turn(&mut self, id: NodeId) {
        if !self.turned.remove(&id) {
            self.turned.insert(id);
        }
    }
}

impl Tree {
    /// Shows only containers that match, with what stands above them. The cursor goes to the first.
    /// An empty text shows the whole tree again, opened where the cursor was.
    pub fn search(&mut self, text: &str) -> Found {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            if let (Some(_), Some(at)) = (&self.filter, self.cursor) {
                self.reveal(at);
            }
            self.filter = None;
            self.rebuild();
            return Found::default();
        }
        self.filter = Some(Filter {
            text,
            ..Filter::default()
        });
        self.rebuild();
        let first = self
            .rows
            .iter()
            .find(|r| r.kind == RowKind::Container && self.is_hit(r.node));
        if let Some(row) = first {
            self.cursor = Some(row.node);
        }
        self.found()
    }

    pub fn is_searching(&self) -> bool {
        self.filter.is_some()
    }

    /// What the running search has found, among what is known now.
    pub fn found(&self) -> Found {
        self.filter.as_ref().map(|f| f.found).unwrap_or_default()
    }

    pub fn is_hit(&self, id: NodeId) -> bool {
        self.filter.as_ref().is_some_and(|f| f.mark(id) & HIT != 0)
    }

    /// Marks hits and what stands above them.
    pub(super) fn refilter(&mut self) {
        let Some(mut filter) = self.filter.take() else {
            return;
        };
        filter.marks = vec![0; self.nodes.len()];
        filter.found = Found::default();
        let by_dn = filter.text.contains('=');
        let hits: Vec<NodeId> = (0..self.nodes.len())
            .map(NodeId)
            .filter(|id| self.matches(*id, &filter.text, by_dn))
            .collect();
        for id in &hits {
            self.mark_hit(&mut filter, *id);
        }
        filter.found.hits = hits.len();
        if hits.is_empty() && by_dn {
            let nearest = Dn::parse(&filter.text)
                .ok()
                .and_then(|dn| self.nearest(&dn));
            if let Some(id) = nearest {
                self.mark_hit(&mut filter, id);
                filter.found = Found {
                    hits: 1,
                    nearest: true,
                };
            }
        }
        self.filter = Some(filter);
    }

    fn matches(&self, id: NodeId, text: &str, by_dn: bool) -> bool {
        let Some(node) = self.get(id) else {
            return false;
        };
        if !by_dn {
            return node.folded.contains(text);
        }
        // Each DN holds those above it: only a match that begins in its own part counts.
        let above = node.parent.and_then(|p| self.get(p));
        let above = above.map_or(0, |p| p.folded_dn.len());
        let own = node.folded_dn.len().saturating_sub(above);
        node.folded_dn.find(text).is_some_and(|at| at < own.max(1))
    }

    fn mark_hit(&self, filter: &mut Filter, id: NodeId) {
        filter.marks[id.0] |= HIT;
        let mut above = self.get(id).and_then(|n| n.parent);
        while let Some(here) = above {
            if filter.mark(here) & ABOVE_HIT != 0 {
                return;
            }
            filter.marks[here.0] |= ABOVE_HIT;
            above = self.get(here).and_then(|n| n.parent);
        }
    }
}
