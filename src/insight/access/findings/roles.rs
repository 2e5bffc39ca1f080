//! Whether each group can do its work: somebody in Admins, and Browse for who works with the console.

use super::super::known::{State, everybody};
use super::super::{AccessReview, Row, label, title};
use super::{AccessFinding, Fault, Fix, Level};
use crate::model::access::{AccountKind, Graph, Node};
use crate::model::document::DelegationRole;
use crate::model::words::words;

pub(super) fn admins(review: &AccessReview) -> Option<AccessFinding> {
    let role = DelegationRole::Admins;
    let reach = review.groups.get(&role)?;
    let works = |row: &&Row| {
        let kind = review.graph.account(row.node).kind;
        let asleep = row.has(State::Disabled) || row.has(State::Expired);
        row.cell(role).is_some() && kind != AccountKind::Computer && !asleep
    };
    let found: Vec<Node> = review
        .rows
        .iter()
        .filter(works)
        .map(|r| r.node)
        .take(2)
        .collect();
    let finding = |level, fault, headline, reason| AccessFinding {
        level,
        fault,
        role: Some(role),
        subjects: vec![reach.root],
        headline,
        reason,
        fix: Some(Fix::Choose(role)),
    };
    match found.as_slice() {
        [] => Some(finding(
            Level::High,
            Fault::NobodyInAdmins,
            words!("insight-access-no-admin", group = role.default_name()),
            words!("insight-access-no-admin-why"),
        )),
        // One principal that stands for many is not one person.
        [one]
            if review
                .graph
                .account(*one)
                .sid
                .as_ref()
                .and_then(everybody)
                .is_none() =>
        {
            Some(finding(
                Level::Medium,
                Fault::OnlyOneAdmin,
                words!(
                    "insight-access-one-admin",
                    who = title(&review.graph, *one),
                    group = role.default_name()
                ),
                words!("insight-access-one-admin-why"),
            ))
        }
        _ => None,
    }
}

/// Who may run or reset, but not look: it does not work without Browse.
pub(super) fn browse(review: &AccessReview) -> Vec<AccessFinding> {
    let Some(browse) = review.groups.get(&DelegationRole::Browse) else {
        return Vec::new();
    };
    let lacking = [DelegationRole::Operators, DelegationRole::PasswordSet];
    let one = |role: DelegationRole| {
        let reach = review.groups.get(&role)?;
        if browse.holds(reach.root) {
            return None;
        }
        let outside = review
            .rows
            .iter()
            .filter(|row| row.cell(role).is_some() && row.cell(DelegationRole::Browse).is_none());
        let outside = outside.count();
        let members = review.count(role);
        // Each of them may be in Browse by another way; an empty group lacks nobody, but will.
        if outside == 0 && members > 0 {
            return None;
        }
        let fits = may_hold(&review.graph, browse.root, reach.root);
        Some(AccessFinding {
            level: if outside > 0 { Level::High } else { Level::Low },
            fault: Fault::NotInBrowse,
            role: Some(role),
            subjects: vec![reach.root],
            headline: words!(
                "insight-access-not-in-browse",
                group = label(&review.graph, reach.root),
                browse = label(&review.graph, browse.root),
                n = outside
            ),
            reason: if fits {
                words!("insight-access-not-in-browse-why")
            } else {
                words!("insight-access-not-in-browse-type-why")
            },
            fix: fits.then(|| Fix::Add {
                group: browse.root,
                members: vec![reach.root],
            }),
        })
    };
    lacking.into_iter().filter_map(one).collect()
}

/// The rules of nesting (MS-ADTS 3.1.1.2.2.5): may this group hold that one?
pub(in crate::insight::access) fn may_hold(graph: &Graph, outer: Node, inner: Node) -> bool {
    let (outer, inner) = (graph.account(outer), graph.account(inner));
    let (Some(out), Some(inn)) = (outer.group_type, inner.group_type) else {
        return true;
    };
    let same_domain = outer.dn.shares_domain(&inner.dn);
    match (out & 0xe, inn & 0xe) {
        (2, 2) => same_domain,
        (2, _) => false,
        (8, 4) => false,
        (8, _) => true,
        (_, 4) => same_domain,
        _ => true,
    }
}
