//! Who may change the groups: their descriptors, and the principals named there.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::{StreamExt, stream};

use crate::model::access::Node;
use crate::model::ports::{Directory, Result};
use crate::model::security::{Ace, SecurityDescriptor, right};
use crate::model::{Dn, Problem, ProblemKind, Sid};

use super::super::forests::Forests;
use super::{AT_ONCE, Walk, by_sid};

/// Descriptors read at most: of the groups nearest to those asked for.
const MOST_DESCRIPTORS: usize = 1_000;

impl Walk<'_> {
    /// Descriptors of the groups asked for and of those in them, and the principals they name.
    pub(super) async fn descriptors(&mut self) -> Result<()> {
        let groups = self.groups_inside();
        let work: Vec<_> = groups
            .iter()
            .map(|node| {
                let dn = self.facts.graph.account(*node).dn.clone();
                descriptor(self.forests, *node, dn)
            })
            .collect();
        let mut answers = stream::iter(work).buffer_unordered(AT_ONCE);
        let mut read: Vec<(Node, Result<SecurityDescriptor>)> = Vec::new();
        while let Some(answer) = answers.next().await {
            read.push(answer);
        }
        drop(answers);
        let mut named: BTreeMap<Dn, BTreeSet<Sid>> = BTreeMap::new();
        for (node, answer) in read {
            match answer {
                Ok(security) => {
                    let head = self.facts.graph.account(node).dn.domain_head();
                    let sids = named.entry(head).or_default();
                    sids.extend(principals(&security));
                    self.facts.security.insert(node, security);
                }
                Err(problem) if ends_reading(&problem) => return Err(problem),
                Err(_) => self.facts.unread_security.push(node),
            }
        }
        self.facts.unread_security.sort();
        for (head, sids) in named {
            self.resolve(&head, sids).await?;
        }
        Ok(())
    }

    /// The groups asked for first, then those in them, nearest first.
    fn groups_inside(&self) -> Vec<Node> {
        let graph = &self.facts.graph;
        let mut out: Vec<Node> = self.facts.groups.values().copied().collect();
        let mut seen: BTreeSet<Node> = out.iter().copied().collect();
        let mut at = 0;
        while at < out.len() && out.len() < MOST_DESCRIPTORS {
            for edge in graph.holds(out[at]) {
                if graph.account(edge.to).is_group() && seen.insert(edge.to) {
                    out.push(edge.to);
                }
            }
            at += 1;
        }
        out
    }

    async fn resolve(&mut self, head: &Dn, sids: BTreeSet<Sid>) -> Result<()> {
        let mut by_head: BTreeMap<Dn, Vec<Sid>> = BTreeMap::new();
        for sid in sids {
            if self.facts.graph.by_sid(&sid).is_some() {
                continue;
            }
            let built_in = sid.to_string().starts_with("S-1-5-32-");
            let owner = if built_in {
                Some(head.clone())
            } else {
                self.domain_of(&sid)
            };
            if let Some(owner) = owner {
                by_head.entry(owner).or_default().push(sid);
            }
        }
        for (head, sids) in by_head {
            let session = self.forests.of(&head)?;
            for entry in by_sid(session, &head, &sids).await? {
                // Nearly everybody: not read one by one.
                let everyones = entry.sid().is_some_and(|sid| is_large(&sid));
                let node = self.put(&entry);
                if everyones {
                    self.open.retain(|n| *n != node);
                }
            }
        }
        Ok(())
    }

    fn domain_of(&self, sid: &Sid) -> Option<Dn> {
        let domain = sid.domain()?;
        let mut all = self.forests.iter().flat_map(|s| &s.facts().domains);
        let known = all.find(|d| d.sid.as_ref() == Some(&domain) && d.unreachable.is_none());
        known.map(|d| d.dn.clone())
    }
}

async fn descriptor(forests: &Forests, node: Node, dn: Dn) -> (Node, Result<SecurityDescriptor>) {
    match forests.of(&dn) {
        Ok(session) => (node, session.security(&dn).await),
        Err(problem) => (node, Err(problem)),
    }
}

/// Everybody whom the descriptor gives or denies something that ends in another membership.
fn principals(security: &SecurityDescriptor) -> Vec<Sid> {
    const MATTERS: u32 =
        right::WRITE_PROPERTY | right::SELF_WRITE | right::WRITE_DACL | right::WRITE_OWNER;
    let mut out: Vec<Sid> = security
        .dacl
        .iter()
        .filter_map(|ace| match ace {
            Ace::Known(ace) if ace.effective_mask() & MATTERS != 0 => Some(ace.who.clone()),
            _ => None,
        })
        .collect();
    out.extend(security.owner.clone());
    out
}

/// Groups of which nearly everybody is.
fn is_large(sid: &Sid) -> bool {
    let text = sid.to_string();
    let built_in = ["S-1-5-32-545", "S-1-5-32-554", "S-1-5-32-546"];
    let domain = text.starts_with("S-1-5-21-");
    built_in.contains(&text.as_str()) || domain && matches!(sid.rid(), Some(513..=515))
}

/// A connection that is gone ends the reading; a right that is missing does not.
pub(super) fn ends_reading(problem: &Problem) -> bool {
    use ProblemKind as K;
    matches!(
        problem.kind,
        K::Unreachable | K::TimedOut | K::Untrusted | K::SignIn | K::Cancelled | K::Busy
    )
}
