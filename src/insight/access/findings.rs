//! What is wrong with who has access: each finding with how bad it is, why, and what mends it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::change::{Because, Changer, Who};
use super::known::{State, everybody, name_of};
use super::reach::rings;
use super::{AccessReview, Attestation, label, title};
use crate::model::Document;
use crate::model::access::{AccountKind, Graph, Node, Via};
use crate::model::document::{DelegationGroup, DelegationRole};
use crate::model::security::{AccessAce, flag};
use crate::model::text::inert;
use crate::model::words::{Words, words};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Somebody has, or can get, what he should not have; or nobody can work.
    High,
    Medium,
    /// Good to know.
    Low,
}

impl Level {
    pub fn name(self) -> Words {
        match self {
            Self::High => words!("insight-access-high"),
            Self::Medium => words!("insight-access-medium"),
            Self::Low => words!("insight-access-low"),
        }
    }
}

/// What is wrong; with the subjects it tells findings apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    Missing,
    NotSetUp,
    Retyped,
    Renamed,
    Moved,
    NobodyInAdmins,
    OnlyOneAdmin,
    NotInBrowse,
    Everybody,
    Disabled,
    Expired,
    Stale,
    Foreign,
    Service,
    Unread,
    Overdue,
    MayChange,
    RightsUnread,
    Synced,
    Distribution,
    Ring,
    AttestationDue,
}

/// What would mend it: a step of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    Add {
        group: Node,
        members: Vec<Node>,
    },
    Remove {
        group: Node,
        members: Vec<Node>,
    },
    /// Take this ACE off the group.
    Revoke {
        group: Node,
        ace: AccessAce,
    },
    /// The document follows the group to where it is now.
    Follow(DelegationRole),
    /// Somebody has to be chosen first.
    Choose(DelegationRole),
    /// The next plan of the whole configuration does it.
    Plan,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessFinding {
    pub level: Level,
    pub fault: Fault,
    pub role: Option<DelegationRole>,
    /// Whom it is about.
    pub subjects: Vec<Node>,
    /// One sentence without full stop.
    pub headline: Words,
    /// Why it matters and what to do.
    pub reason: Words,
    pub fix: Option<Fix>,
}

pub(super) fn findings(review: &AccessReview, document: &Document) -> Vec<AccessFinding> {
    let mut out = Vec::new();
    for role in DelegationRole::ALL {
        match (document.delegation.get(role), review.groups.get(&role)) {
            (Some(spec), Some(_)) => {
                out.extend(of_group(review, document, role, spec));
                out.extend(of_members(review, role));
            }
            (Some(spec), None) => out.push(missing(role, spec)),
            (None, _) => out.push(not_set_up(role)),
        }
    }
    out.extend(admins(review));
    out.extend(browse(review));
    out.extend(changers(review));
    out.extend(graph_faults(review));
    out.sort_by(|a, b| {
        (a.level, a.fault, a.role, &a.subjects).cmp(&(b.level, b.fault, b.role, &b.subjects))
    });
    out
}

fn missing(role: DelegationRole, spec: &DelegationGroup) -> AccessFinding {
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
        fix: (!spec.adopt).then_some(Fix::Plan),
    }
}

fn not_set_up(role: DelegationRole) -> AccessFinding {
    AccessFinding {
        level: Level::Low,
        fault: Fault::NotSetUp,
        role: Some(role),
        subjects: Vec::new(),
        headline: words!("insight-access-not-set-up", group = role.default_name()),
        reason: words!("insight-access-not-set-up-why", may = role.may()),
        fix: None,
    }
}

/// The group itself: type, name, place, scope.
fn of_group(
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
            (!spec.adopt && spec.guid.is_some()).then_some(Fix::Plan),
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
        put(
            Level::Medium,
            Fault::Synced,
            words!("insight-access-synced", group = name.clone()),
            words!("insight-access-synced-why"),
            None,
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

fn place(dn: &crate::model::Dn) -> String {
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

/// Members that should not be there, by what is wrong and by the group that holds them.
fn of_members(review: &AccessReview, role: DelegationRole) -> Vec<AccessFinding> {
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
    let n = members.len();
    let through: Words = match review.groups.get(&role) {
        Some(reach) if reach.root == holder => words!("insight-access-itself"),
        _ => label(graph, holder).into(),
    };
    let (level, headline, reason) = match fault {
        Fault::Disabled => (
            Level::Medium,
            words!(
                "insight-access-has-disabled",
                who = who,
                group = group,
                through = through
            ),
            words!("insight-access-has-disabled-why"),
        ),
        Fault::Expired => (
            Level::Medium,
            words!(
                "insight-access-has-expired",
                who = who,
                group = group,
                through = through
            ),
            words!("insight-access-has-expired-why"),
        ),
        Fault::Stale => (
            Level::Medium,
            words!(
                "insight-access-has-stale",
                who = who,
                group = group,
                through = through,
                days = review.stale_days
            ),
            words!("insight-access-has-stale-why"),
        ),
        Fault::Everybody => (
            Level::High,
            words!(
                "insight-access-has-everybody",
                who = who,
                group = group,
                through = through
            ),
            words!("insight-access-has-everybody-why", may = role.may()),
        ),
        Fault::Foreign => (
            Level::Medium,
            words!(
                "insight-access-has-foreign",
                who = who,
                group = group,
                through = through
            ),
            words!("insight-access-has-foreign-why"),
        ),
        Fault::Unread => (
            Level::Medium,
            words!(
                "insight-access-has-unread",
                who = who,
                group = group,
                through = through
            ),
            words!("insight-access-has-unread-why"),
        ),
        Fault::Service => (
            Level::Medium,
            words!(
                "insight-access-has-service",
                who = who,
                group = group,
                through = through
            ),
            words!("insight-access-has-service-why"),
        ),
        Fault::Overdue => (
            Level::High,
            words!("insight-access-overdue", who = who, group = group),
            words!("insight-access-overdue-why"),
        ),
        _ => (
            Level::Low,
            words!(
                "insight-access-attestation",
                who = who,
                group = group,
                n = n
            ),
            words!("insight-access-attestation-why"),
        ),
    };
    let takes_out = !matches!(fault, Fault::AttestationDue) && !primary;
    let fix = takes_out.then(|| Fix::Remove {
        group: holder,
        members: members.clone(),
    });
    AccessFinding {
        level,
        fault,
        role: Some(role),
        subjects: members,
        headline,
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

fn admins(review: &AccessReview) -> Option<AccessFinding> {
    let role = DelegationRole::Admins;
    let reach = review.groups.get(&role)?;
    let works = |row: &&super::Row| {
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
fn browse(review: &AccessReview) -> Vec<AccessFinding> {
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
pub(super) fn may_hold(graph: &Graph, outer: Node, inner: Node) -> bool {
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

/// Who may change a group's members and is no administrator, by what gives it to them.
fn changers(review: &AccessReview) -> Vec<AccessFinding> {
    let mut by_trustee: BTreeMap<(Node, crate::model::Sid), Vec<&Changer>> = BTreeMap::new();
    for changer in review.changers.iter().filter(|c| !c.tier_zero) {
        let key = (changer.group, changer.trustee.clone());
        by_trustee.entry(key).or_default().push(changer);
    }
    let one = |((group, trustee), list): ((Node, crate::model::Sid), Vec<&Changer>)| {
        let first = list.first()?;
        let graph = &review.graph;
        let subjects: Vec<Node> = list
            .iter()
            .filter_map(|c| match &c.who {
                Who::Account(node) => Some(*node),
                Who::Sid(_) => None,
            })
            .collect();
        let named = match graph.by_sid(&trustee) {
            Some(node) => title(graph, node),
            None => name_of(&trustee),
        };
        let itself = matches!(subjects.as_slice(), [one] if graph.by_sid(&trustee) == Some(*one));
        let who = if itself || subjects.is_empty() {
            named
        } else {
            words!(
                "insight-access-people-of",
                n = subjects.len(),
                group = named
            )
        };
        let fix = match &first.because {
            Because::Ace(ace) if ace.flags & flag::INHERITED == 0 => Some(Fix::Revoke {
                group,
                ace: ace.clone(),
            }),
            _ => None,
        };
        let reason = match &first.because {
            Because::Owner => words!("insight-access-changer-owner-why"),
            Because::Ace(_) if fix.is_some() => words!("insight-access-changer-why"),
            Because::Ace(_) => words!("insight-access-changer-inherited-why"),
        };
        let only_itself = first.powers == [super::Power::OnlyItself];
        Some(AccessFinding {
            level: Level::High,
            fault: Fault::MayChange,
            role: role_of(review, group),
            subjects: if subjects.is_empty() {
                vec![group]
            } else {
                subjects
            },
            headline: if only_itself {
                words!(
                    "insight-access-changer-itself",
                    who = who,
                    group = label(graph, group)
                )
            } else {
                words!(
                    "insight-access-changer",
                    who = who,
                    group = label(graph, group)
                )
            },
            reason,
            fix,
        })
    };
    by_trustee.into_iter().filter_map(one).collect()
}

fn role_of(review: &AccessReview, group: Node) -> Option<DelegationRole> {
    let roots = review.groups.iter();
    let own = roots
        .clone()
        .find(|(_, r)| r.root == group)
        .map(|(role, _)| *role);
    own.or_else(|| {
        roots
            .clone()
            .find(|(_, r)| r.holds(group))
            .map(|(role, _)| *role)
    })
}

/// Groups in a ring, and distribution groups on the way.
fn graph_faults(review: &AccessReview) -> Vec<AccessFinding> {
    let graph = &review.graph;
    let mut inside: BTreeSet<Node> = BTreeSet::new();
    for reach in review.groups.values() {
        inside.insert(reach.root);
        let groups = reach.all().iter().filter(|n| graph.account(**n).is_group());
        inside.extend(groups);
    }
    let finding = |fault, subjects: Vec<Node>, headline, reason| AccessFinding {
        level: Level::Low,
        fault,
        role: subjects.first().and_then(|g| role_of(review, *g)),
        subjects,
        headline,
        reason,
        fix: None,
    };
    let mut out: Vec<AccessFinding> = Vec::new();
    for ring in rings(graph, &inside) {
        let names: Vec<String> = ring.iter().map(|n| label(graph, *n)).collect();
        out.push(finding(
            Fault::Ring,
            ring,
            words!("insight-access-ring", groups = names.join(", ")),
            words!("insight-access-ring-why"),
        ));
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
        ));
    }
    out
}
