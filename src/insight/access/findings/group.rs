//! The groups themselves: there, of the right type, in their place, out of scope; and what is wrong
//! with how groups hold each other.

use std::collections::BTreeSet;

use super::super::reach::rings;
use super::super::{AccessReview, label};
use super::{AccessFinding, Fault, Fix, Level, role_of};
use crate::model::access::{Node, Via};
use crate::model::document::{DelegationGroup, DelegationRole, EngineKind};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document};

pub(super) fn missing(role: DelegationRole, spec: &DelegationGroup) -> AccessFinding {
    AccessFinding {
        level: Level::High,
        fault: Fault::Missing,
        role: Some(role),
        subjects: Vec::new(),
        headline: words!(
            "insight-access-missing",
            group = inert(spec.dn.as_str()).into_owned()
        ),
        reason: words!("insight-access-missing-why", may = role.may()),
        fix: Some(match spec.adopt {
            true => Fix::SetUp(role),
            false => Fix::Plan,
        }),
    }
}

pub(super) fn not_set_up(role: DelegationRole) -> AccessFinding {
    AccessFinding {
        level: Level::Low,
        fault: Fault::NotSetUp,
        role: Some(role),
        subjects: Vec::new(),
        headline: words!("insight-access-not-set-up", group = role.default_name()),
        reason: words!("insight-access-not-set-up-why", may = role.may()),
        fix: Some(Fix::SetUp(role)),
    }
}

/// The group itself: type, name, place, scope.
pub(super) fn of_group(
    review: &AccessReview,
    document: &Document,
    role: DelegationRole,
    spec: &DelegationGroup,
) -> Vec<AccessFinding> {
    let Some(node) = review.groups.get(&role).map(|r| r.root) else {
        return Vec::new();
    };
    let group = review.graph.account(node);
    let name = label(&review.graph, node);
    let mut out = Vec::new();
    let mut put = |level, fault, headline, reason, fix| {
        out.push(AccessFinding {
            level,
            fault,
            role: Some(role),
            subjects: vec![node],
            headline,
            reason,
            fix,
        });
    };
    let wanted = spec.scope.security_group_type();
    if group.group_type.is_some_and(|t| t & !1 != wanted) {
        put(
            if group.is_distribution() {
                Level::High
            } else {
                Level::Medium
            },
            Fault::Retyped,
            words!(
                "insight-access-retyped",
                group = name.clone(),
                is = type_name(group.group_type.unwrap_or_default()),
                was = type_name(wanted)
            ),
            words!("insight-access-retyped-why"),
            match spec.adopt {
                // It is somebody else's, and the configuration takes it as it is.
                true => (!group.is_distribution()).then_some(Fix::Follow(role)),
                false => spec.guid.is_some().then_some(Fix::Plan),
            },
        );
    }
    if group.dn != spec.dn {
        let renamed = group.dn.leaf() != spec.dn.leaf();
        let moved = group.dn.parent() != spec.dn.parent();
        if renamed {
            put(
                Level::Low,
                Fault::Renamed,
                words!(
                    "insight-access-renamed",
                    old = inert(&spec.dn.leaf()).into_owned(),
                    new = inert(&group.dn.leaf()).into_owned()
                ),
                words!("insight-access-renamed-why"),
                Some(Fix::Follow(role)),
            );
        }
        if moved {
            let open = review
                .changers
                .iter()
                .any(|c| c.group == node && !c.tier_zero);
            put(
                if open { Level::High } else { Level::Medium },
                Fault::Moved,
                words!(
                    "insight-access-moved",
                    group = name.clone(),
                    old = place(&spec.dn),
                    new = place(&group.dn)
                ),
                if open {
                    words!("insight-access-moved-open-why")
                } else {
                    words!("insight-access-moved-why")
                },
                Some(Fix::Follow(role)),
            );
        }
    }
    if document.includes(&group.dn) {
        let (reason, fix) = out_of_scope(review, document, node);
        put(
            Level::Medium,
            Fault::Synced,
            words!("insight-access-synced", group = name.clone()),
            reason,
            fix,
        );
    }
    if review.unread_security.contains(&node) {
        put(
            Level::Medium,
            Fault::RightsUnread,
            words!("insight-access-rights-unread", group = name),
            words!("insight-access-rights-unread-why"),
            None,
        );
    }
    out
}

/// Its container is excluded, unless that would take others out. Either engine can: Cloud Sync is
/// given the containers beside it, but with nobody who lies directly in what holds them.
fn out_of_scope(review: &AccessReview, document: &Document, group: Node) -> (Words, Option<Fix>) {
    let Some(home) = review.homes.get(&group) else {
        return (words!("insight-access-synced-why"), None);
    };
    let ou = inert(home.dn.as_str()).into_owned();
    // The engine's own account does not sync for anybody's sake; where groups are written to must.
    let connectors = document.forest.iter().filter_map(|f| f.connector.as_ref());
    let connectors: Vec<&Dn> = connectors.map(|c| &c.dn).collect();
    let writeback = &document.group_writeback;
    let target = writeback.target.iter().map(|t| &t.dn);
    let mut others = target
        .filter(|t| writeback.enabled && t.is_at_or_below(&home.dn))
        .chain(home.others.iter().filter(|o| !connectors.contains(o)));
    match others.next() {
        Some(other) => {
            let other = inert(other.as_str()).into_owned();
            let why = words!("insight-access-synced-others", ou = ou, other = other);
            (why, None)
        }
        None => {
            let parent = home.dn.parent().filter(|dn| document.includes(dn));
            let why = match parent {
                Some(parent) if document.engine == EngineKind::CloudSync => words!(
                    "insight-access-synced-beside",
                    ou = ou,
                    parent = inert(parent.as_str()).into_owned()
                ),
                _ => words!("insight-access-synced-exclude", ou = ou),
            };
            let fix = Fix::Exclude {
                dn: home.dn.clone(),
                guid: home.guid,
            };
            (why, Some(fix))
        }
    }
}

fn place(dn: &Dn) -> String {
    let parent = dn.parent();
    parent.map_or_else(String::new, |p| inert(p.as_str()).into_owned())
}

fn type_name(group_type: i32) -> Words {
    let security = group_type < 0;
    match (group_type & 0xe, security) {
        (2, true) => words!("insight-access-type-global"),
        (4, true) => words!("insight-access-type-domain-local"),
        (8, true) => words!("insight-access-type-universal"),
        _ => words!("insight-access-type-distribution"),
    }
}

/// Groups in a ring, and distribution groups on the way.
pub(super) fn graph_faults(review: &AccessReview) -> Vec<AccessFinding> {
    let graph = &review.graph;
    let mut inside: BTreeSet<Node> = BTreeSet::new();
    for reach in review.groups.values() {
        inside.insert(reach.root);
        let groups = reach.all().iter().filter(|n| graph.account(**n).is_group());
        inside.extend(groups);
    }
    let finding = |fault, subjects: Vec<Node>, headline, reason, fix| AccessFinding {
        level: Level::Low,
        fault,
        role: subjects.first().and_then(|g| role_of(review, *g)),
        subjects,
        headline,
        reason,
        fix,
    };
    let mut out: Vec<AccessFinding> = Vec::new();
    for ring in rings(graph, &inside) {
        let names: Vec<String> = ring.iter().map(|n| label(graph, *n)).collect();
        let link = needless(review, &inside, &ring);
        let why = match link {
            Some((group, member)) => words!(
                "insight-access-ring-why-needless",
                member = label(graph, member),
                group = label(graph, group)
            ),
            None => words!("insight-access-ring-why"),
        };
        let fix = link.map(|(group, member)| Fix::Remove {
            group,
            members: vec![member],
        });
        let headline = words!("insight-access-ring", groups = names.join(", "));
        out.push(finding(Fault::Ring, ring, headline, why, fix));
    }
    let roots: BTreeSet<Node> = review.groups.values().map(|r| r.root).collect();
    let distribution = inside
        .iter()
        .filter(|n| graph.account(**n).is_distribution() && !roots.contains(n));
    for node in distribution {
        out.push(finding(
            Fault::Distribution,
            vec![*node],
            words!("insight-access-distribution", group = label(graph, *node)),
            words!("insight-access-distribution-why"),
            None,
        ));
    }
    out
}

/// More links of one ring are not tried.
const LINKS_MAX: usize = 100;

/// The group and the member of a link in this ring without which every group that is reached from one
/// of the four is still reached, so that nobody loses access.
fn needless(review: &AccessReview, inside: &BTreeSet<Node>, ring: &[Node]) -> Option<(Node, Node)> {
    let graph = &review.graph;
    let roots: Vec<Node> = review.groups.values().map(|r| r.root).collect();
    let reached = |root: Node, without: Option<(Node, Node)>| {
        let mut seen = BTreeSet::from([root]);
        let mut open = vec![root];
        while let Some(group) = open.pop() {
            let down = graph.members(group).filter(|m| inside.contains(m));
            let down = down.filter(|m| without != Some((group, *m)));
            open.extend(down.filter(|m| seen.insert(*m)));
        }
        seen
    };
    let all: Vec<BTreeSet<Node>> = roots.iter().map(|root| reached(*root, None)).collect();
    let links = ring.iter().flat_map(|group| {
        let direct = graph.holds(*group).iter();
        let direct = direct.filter(|e| e.via == Via::Member && ring.contains(&e.to));
        direct.map(|e| (*group, e.to))
    });
    links.take(LINKS_MAX).find(|link| {
        let same = |(root, all): (&Node, &BTreeSet<Node>)| reached(*root, Some(*link)) == *all;
        roots.iter().zip(&all).all(same)
    })
}
