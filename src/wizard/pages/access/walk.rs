//! Attestation: one membership after the other is confirmed, taken out or passed over; what was
//! decided goes into one plan, with name and date.

use crate::insight::access::{AccessReview, Attestation, Cell};
use crate::model::access::{Node, Via};
use crate::model::document::DelegationRole;
use crate::model::words::say;
use crate::plan::AccessEdit;
use crate::wizard::Reason;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// Those that nobody has confirmed, or not lately.
    pub list: Vec<(DelegationRole, Node)>,
    /// The one that is looked at; the length of the list: all were seen.
    pub at: usize,
    pub decided: Vec<Decided>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    pub role: DelegationRole,
    pub node: Node,
    pub keeps: bool,
}

impl Walk {
    pub fn of(review: &AccessReview) -> Self {
        let open =
            |cell: &Cell| !matches!(cell.attested, Attestation::Confirmed { due: false, .. });
        let mut list = Vec::new();
        for role in DelegationRole::ALL {
            let rows = review.rows.iter();
            let of = rows.filter(|r| r.cell(role).is_some_and(open));
            list.extend(of.map(|r| (role, r.node)));
        }
        Self {
            list,
            at: 0,
            decided: Vec::new(),
        }
    }

    pub fn current(&self) -> Option<(DelegationRole, Node)> {
        self.list.get(self.at).copied()
    }

    /// `None`: passed over.
    pub fn decide(&mut self, keeps: Option<bool>) {
        let Some((role, node)) = self.current() else {
            return;
        };
        self.decided
            .extend(keeps.map(|keeps| Decided { role, node, keeps }));
        self.at += 1;
    }

    /// Back to the one before, which is decided anew.
    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
        if let Some((role, node)) = self.current() {
            self.decided.retain(|d| (d.role, d.node) != (role, node));
        }
    }

    pub fn edits(&self, review: &AccessReview, by: &str) -> Vec<AccessEdit> {
        let edit = |d: &Decided| {
            Some(AccessEdit::Attest {
                group: review.groups.get(&d.role)?.root,
                member: d.node,
                confirmed: d.keeps,
                by: by.trim().to_owned(),
            })
        };
        self.decided.iter().filter_map(edit).collect()
    }
}

/// So many ways are looked at for the groups that they lead through.
const WAYS: usize = 20;

/// The groups in this one through which somebody is in it: each can be taken out with all it holds.
/// Of the four groups among them a rule of the document decides.
pub fn nested_in(review: &AccessReview, role: DelegationRole, node: Node) -> Vec<Node> {
    let ours = |node: &Node| review.groups.values().any(|reach| reach.root == *node);
    let mut out = Vec::new();
    for way in review.ways(role, node, WAYS).list {
        let held = way.links.first().is_some_and(|l| l.via == Via::Member);
        match way.groups.get(1) {
            Some(group) if held && !ours(group) && !out.contains(group) => out.push(*group),
            _ => {}
        }
    }
    out
}

/// Why this membership cannot be taken out here.
pub fn may_take_out(cell: &Cell) -> Result<(), Reason> {
    match cell.is_direct() {
        true => Ok(()),
        false => Err(Reason::new(say!("page-access-only-nested"))),
    }
}
