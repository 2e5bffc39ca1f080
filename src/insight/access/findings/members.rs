//! Members that should not be there.

use std::collections::BTreeMap;

use super::super::known::{State, everybody};
use super::super::{AccessReview, Attestation, label, title};
use super::{AccessFinding, Fault, Fix, Level};
use crate::model::access::{AccountKind, Node, Via};
use crate::model::document::DelegationRole;
use crate::model::words::{Words, words};

/// Members that should not be there, by what is wrong and by the group that holds them.
pub(super) fn of_members(review: &AccessReview, role: DelegationRole) -> Vec<AccessFinding> {
    let Some(reach) = review.groups.get(&role) else {
        return Vec::new();
    };
    let graph = &review.graph;
    let mut found: BTreeMap<(Fault, Node, bool), Vec<Node>> = BTreeMap::new();
    for row in &review.rows {
        let Some(cell) = row.cell(role) else { continue };
        let account = graph.account(row.node);
        let many = account.sid.as_ref().and_then(everybody).is_some();
        let mut faults = Vec::new();
        let mut put = |fault, holds: bool| faults.extend(holds.then_some(fault));
        put(Fault::Disabled, row.has(State::Disabled));
        put(Fault::Expired, row.has(State::Expired));
        // A disabled account does not sign in: that says enough.
        put(
            Fault::Stale,
            row.has(State::Stale) && !row.has(State::Disabled) && !row.has(State::Expired),
        );
        put(Fault::Everybody, many);
        put(
            Fault::Foreign,
            account.kind == AccountKind::Foreign && !many || is_of_another_forest(review, row.node),
        );
        put(Fault::Unread, account.kind == AccountKind::Unread);
        put(
            Fault::Service,
            matches!(account.kind, AccountKind::Service | AccountKind::Computer),
        );
        let late = cell.recorded.is_some_and(|at| at <= review.now);
        put(Fault::Overdue, late);
        put(
            Fault::AttestationDue,
            matches!(
                cell.attested,
                Attestation::Due | Attestation::Confirmed { due: true, .. }
            ),
        );
        if faults.is_empty() {
            continue;
        }
        let way = reach.way(graph, row.node);
        let held = way.and_then(|w| {
            // What stands for it is what the group holds.
            let mut ends = w.groups.iter().zip(&w.links).rev();
            ends.find(|(g, _)| graph.account(**g).is_group())
                .map(|(g, l)| (*g, l.to, l.via == Via::Primary))
        });
        let Some((holder, member, primary)) = held else {
            continue;
        };
        for fault in faults {
            let list = found.entry((fault, holder, primary)).or_default();
            list.push(member);
        }
    }
    let mut out = Vec::new();
    for ((fault, holder, primary), mut members) in found {
        members.dedup();
        out.push(members_finding(
            review, role, fault, holder, primary, members,
        ));
    }
    let groups = reach.all().iter().copied();
    for node in groups.filter(|n| graph.account(*n).is_group()) {
        let sid = graph.account(node).sid.as_ref();
        let Some(way) = reach.way(graph, node) else {
            continue;
        };
        let (Some(_), Some(holder)) = (sid.and_then(everybody), way.groups.last().copied()) else {
            continue;
        };
        let list = vec![node];
        out.push(members_finding(
            review,
            role,
            Fault::Everybody,
            holder,
            false,
            list,
        ));
    }
    out
}

fn is_of_another_forest(review: &AccessReview, node: Node) -> bool {
    let graph = &review.graph;
    let holders = DelegationRole::ALL
        .iter()
        .flat_map(|role| review.holders_of(*role, node));
    let mut holders = holders;
    holders.any(|h| !graph.account(h).is_group())
}

fn members_finding(
    review: &AccessReview,
    role: DelegationRole,
    fault: Fault,
    holder: Node,
    primary: bool,
    members: Vec<Node>,
) -> AccessFinding {
    let graph = &review.graph;
    let group = role.default_name();
    let who: Words = match members.as_slice() {
        [one] => title(graph, *one),
        many => words!("insight-access-accounts", n = many.len()),
    };
    let through: Words = match review.groups.get(&role) {
        Some(reach) if reach.root == holder => words!("insight-access-itself"),
        _ => label(graph, holder).into(),
    };
    let told = headline(fault, group, who, through, members.len(), review.stale_days);
    let (level, reason) = gravity(fault, role);
    let fix = match fault {
        Fault::AttestationDue => Some(Fix::Confirm(role)),
        _ if primary => None,
        _ => Some(Fix::Remove {
            group: holder,
            members: members.clone(),
        }),
    };
    AccessFinding {
        level,
        fault,
        role: Some(role),
        subjects: members,
        headline: told,
        reason: if primary && fault != Fault::AttestationDue {
            words!(
                "insight-access-primary-why",
                why = reason,
                group = label(graph, holder)
            )
        } else {
            reason
        },
        fix,
    }
}

/// `n`: so many are to be confirmed.
fn headline(fault: Fault, group: &str, who: Words, through: Words, n: usize, days: i64) -> Words {
    match fault {
        Fault::Disabled => words!(
            "insight-access-has-disabled",
            who = who,
            group = group,
            through = through
        ),
        Fault::Expired => words!(
            "insight-access-has-expired",
            who = who,
            group = group,
            through = through
        ),
        Fault::Stale => words!(
            "insight-access-has-stale",
            who = who,
            group = group,
            through = through,
            days = days
        ),
        Fault::Everybody => words!(
            "insight-access-has-everybody",
            who = who,
            group = group,
            through = through
        ),
        Fault::Foreign => words!(
            "insight-access-has-foreign",
            who = who,
            group = group,
            through = through
        ),
        Fault::Unread => words!(
            "insight-access-has-unread",
            who = who,
            group = group,
            through = through
        ),
        Fault::Service => words!(
            "insight-access-has-service",
            who = who,
            group = group,
            through = through
        ),
        Fault::Overdue => words!("insight-access-overdue", who = who, group = group),
        _ => words!(
            "insight-access-attestation",
            who = who,
            group = group,
            n = n
        ),
    }
}

/// How bad it is, and why.
fn gravity(fault: Fault, role: DelegationRole) -> (Level, Words) {
    match fault {
        Fault::Disabled => (Level::Medium, words!("insight-access-has-disabled-why")),
        Fault::Expired => (Level::Medium, words!("insight-access-has-expired-why")),
        Fault::Stale => (Level::Medium, words!("insight-access-has-stale-why")),
        Fault::Everybody => (
            Level::High,
            words!("insight-access-has-everybody-why", may = role.may()),
        ),
        Fault::Foreign => (Level::Medium, words!("insight-access-has-foreign-why")),
        Fault::Unread => (Level::Medium, words!("insight-access-has-unread-why")),
        Fault::Service => (Level::Medium, words!("insight-access-has-service-why")),
        Fault::Overdue => (Level::High, words!("insight-access-overdue-why")),
        _ => (Level::Low, words!("insight-access-attestation-why")),
    }
}
