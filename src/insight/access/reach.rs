//! Who is in a group in effect, and by which ways.

use std::collections::{BTreeSet, VecDeque};

use jiff::Timestamp;

use crate::model::access::{Edge, Graph, Node, Via};

/// Everything that one group holds, however deep. Each group is entered once, so cycles end.
#[derive(Debug, Clone)]
pub struct Reach {
    pub root: Node,
    /// By node: the group through which it was met first, which is on a shortest way.
    first: Vec<Option<Met>>,
    /// What was met, nearest first; not the root, unless it holds itself by a cycle.
    order: Vec<Node>,
}

#[derive(Debug, Clone, Copy)]
struct Met {
    holder: Node,
    edge: u32,
    /// 1: a direct member.
    hops: u32,
}

/// One way from the group down to somebody: the groups between and how each is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// From the group itself down to the last holder.
    pub groups: Vec<Node>,
    /// How each is held: one more than there are groups between.
    pub links: Vec<Edge>,
}

impl Way {
    pub fn is_direct(&self) -> bool {
        self.links.len() == 1 && self.links[0].via == Via::Member
    }

    /// Since when the whole way stands: its youngest link. `None`: one of them is not known.
    pub fn since(&self) -> Option<Timestamp> {
        let all: Option<Vec<Timestamp>> = self.links.iter().map(|l| l.since).collect();
        all?.into_iter().max()
    }

    /// When the way ends by itself: with its first link that does.
    pub fn until(&self) -> Option<Timestamp> {
        self.links.iter().filter_map(|l| l.until).min()
    }
}

impl Reach {
    pub fn from(graph: &Graph, root: Node) -> Self {
        Self::along(graph, root, |_, _| true)
    }

    /// Only by links that do not end by themselves.
    pub fn lasting(graph: &Graph, root: Node) -> Self {
        Self::along(graph, root, |_, edge| edge.until.is_none())
    }

    /// Who has the group's SID after signing in: not through distribution groups.
    pub fn in_token(graph: &Graph, root: Node) -> Self {
        Self::along(graph, root, |holder, _| {
            !graph.account(holder).is_distribution()
        })
    }

    fn along(graph: &Graph, root: Node, follow: impl Fn(Node, &Edge) -> bool) -> Self {
        let mut first: Vec<Option<Met>> = vec![None; graph.len()];
        let mut order = Vec::new();
        let mut open = VecDeque::from([(root, 0)]);
        while let Some((holder, hops)) = open.pop_front() {
            for (index, edge) in graph.holds(holder).iter().enumerate() {
                let slot = &mut first[edge.to.index()];
                if slot.is_some() || !follow(holder, edge) {
                    continue;
                }
                *slot = Some(Met {
                    holder,
                    edge: index as u32,
                    hops: hops + 1,
                });
                order.push(edge.to);
                if edge.to != root && !graph.holds(edge.to).is_empty() {
                    open.push_back((edge.to, hops + 1));
                }
            }
        }
        Self { root, first, order }
    }

    pub fn holds(&self, node: Node) -> bool {
        self.first.get(node.index()).is_some_and(Option::is_some)
    }

    /// 1: a direct member.
    pub fn hops(&self, node: Node) -> Option<u32> {
        Some(self.first.get(node.index())?.as_ref()?.hops)
    }

    /// Nearest first.
    pub fn all(&self) -> &[Node] {
        &self.order
    }

    /// Those who act: a group, or a foreign principal whose own object is known, only passes on.
    pub fn people<'a>(&'a self, graph: &'a Graph) -> impl Iterator<Item = Node> + 'a {
        self.order.iter().copied().filter(|n| is_end(graph, *n))
    }

    /// A shortest way.
    pub fn way(&self, graph: &Graph, node: Node) -> Option<Way> {
        let mut way = Way {
            groups: Vec::new(),
            links: Vec::new(),
        };
        let mut at = node;
        loop {
            let met = (*self.first.get(at.index())?)?;
            way.groups.push(met.holder);
            way.links.push(graph.holds(met.holder)[met.edge as usize]);
            at = met.holder;
            if at == self.root {
                break;
            }
        }
        way.groups.reverse();
        way.links.reverse();
        Some(way)
    }
}

/// Somebody at the end of a way, not a group to go through.
pub fn is_end(graph: &Graph, node: Node) -> bool {
    graph.account(node).acts() && graph.holds(node).is_empty()
}

/// Who holds whom, backwards.
#[derive(Debug, Clone)]
pub struct Holders {
    /// Where the holders of each node start in `list`; one more at the end.
    starts: Vec<u32>,
    list: Vec<(Node, u32)>,
}

impl Holders {
    pub fn of(graph: &Graph) -> Self {
        let mut starts = vec![0_u32; graph.len() + 1];
        let edges = || graph.nodes().flat_map(|n| graph.holds(n));
        edges().for_each(|e| starts[e.to.index() + 1] += 1);
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut list = vec![(Node(0), 0); starts.last().map_or(0, |n| *n as usize)];
        let mut next = starts.clone();
        for holder in graph.nodes() {
            for (index, edge) in graph.holds(holder).iter().enumerate() {
                let at = &mut next[edge.to.index()];
                list[*at as usize] = (holder, index as u32);
                *at += 1;
            }
        }
        Self { starts, list }
    }

    fn at(&self, node: Node) -> &[(Node, u32)] {
        let start = self.starts[node.index()] as usize;
        &self.list[start..self.starts[node.index() + 1] as usize]
    }

    /// Groups of this reach, its root among them, that hold the node directly.
    pub fn within<'a>(
        &'a self,
        reach: &'a Reach,
        node: Node,
    ) -> impl Iterator<Item = (Node, u32)> + 'a {
        let inside = |h: &&(Node, u32)| h.0 == reach.root || reach.holds(h.0);
        self.at(node).iter().filter(inside).copied()
    }
}

/// Several ways, shortest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ways {
    pub list: Vec<Way>,
    /// There are more than these.
    pub more: bool,
}

/// Ways that are looked at on the search for more, at most: with groups that hold each other in many
/// ways there is no end of them.
const PATIENCE: usize = 20_000;

/// At most `most` ways by which the reach's group holds somebody, none of them through a group twice.
pub fn ways(graph: &Graph, reach: &Reach, holders: &Holders, node: Node, most: usize) -> Ways {
    let mut out = Ways {
        list: Vec::new(),
        more: false,
    };
    // From below: each is a way from its first node down to `node`, the first node's link last.
    let mut open: VecDeque<Vec<(Node, u32)>> = VecDeque::from([Vec::new()]);
    let mut looked = 0;
    while let Some(way) = open.pop_front() {
        let top = way.last().map_or(node, |(group, _)| *group);
        for (holder, edge) in holders.within(reach, top) {
            looked += 1;
            if looked > PATIENCE {
                out.more = true;
                return out;
            }
            let twice = holder == node || way.iter().any(|(group, _)| *group == holder);
            if twice {
                continue;
            }
            let mut longer = way.clone();
            longer.push((holder, edge));
            if holder != reach.root {
                open.push_back(longer);
                continue;
            }
            if out.list.len() == most {
                out.more = true;
                return out;
            }
            longer.reverse();
            out.list.push(Way {
                groups: longer.iter().map(|(group, _)| *group).collect(),
                links: longer
                    .iter()
                    .map(|(group, edge)| graph.holds(*group)[*edge as usize])
                    .collect(),
            });
        }
    }
    out
}

/// Groups that hold each other in a ring, each ring once: the strongly connected parts of more than
/// one group, and groups that hold themselves (Tarjan, without recursion).
pub fn rings(graph: &Graph, within: &BTreeSet<Node>) -> Vec<Vec<Node>> {
    const NEW: u32 = u32::MAX;
    let mut found = Vec::new();
    let mut number = vec![NEW; graph.len()];
    let mut low = vec![0_u32; graph.len()];
    let mut on_stack = vec![false; graph.len()];
    let mut stack: Vec<Node> = Vec::new();
    let mut next = 0;
    for start in within {
        if number[start.index()] != NEW {
            continue;
        }
        let mut calls: Vec<(Node, usize)> = vec![(*start, 0)];
        while let Some((node, edge)) = calls.pop() {
            let n = node.index();
            if edge == 0 {
                (number[n], low[n]) = (next, next);
                next += 1;
                stack.push(node);
                on_stack[n] = true;
            } else {
                let child = graph.holds(node)[edge - 1].to;
                if on_stack[child.index()] {
                    low[n] = low[n].min(low[child.index()]);
                }
            }
            let rest = graph.holds(node).iter().enumerate().skip(edge);
            let down = rest
                .filter(|(_, e)| within.contains(&e.to))
                .find(|(_, e)| number[e.to.index()] == NEW || on_stack[e.to.index()]);
            if let Some((index, link)) = down {
                calls.push((node, index + 1));
                if number[link.to.index()] == NEW {
                    calls.push((link.to, 0));
                }
                continue;
            }
            if low[n] == number[n] {
                let mut ring = Vec::new();
                while let Some(top) = stack.pop() {
                    on_stack[top.index()] = false;
                    ring.push(top);
                    if top == node {
                        break;
                    }
                }
                let holds_itself = graph.holds(node).iter().any(|e| e.to == node);
                if ring.len() > 1 || holds_itself {
                    ring.sort();
                    found.push(ring);
                }
            }
        }
    }
    found.sort();
    found
}
