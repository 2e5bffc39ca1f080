//! The delegation groups: where they are, of which type, and who is in them.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::document::{DelegationGroup, DelegationRole, GroupScope, Member};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document};

use super::containers::{Moves, shown};
use super::difference::{Area, Difference, Edit, Repair, Weight, note, offer};
use super::state::{Applied, GroupSeen, World};

pub(super) fn groups(
    applied: &Applied,
    document: &Document,
    now: &World,
    moves: &Moves<'_>,
    out: &mut Vec<Difference>,
) {
    // Where our own groups are now, by where they were: as members of each other they are told once.
    let ours: BTreeMap<&Dn, Option<&Dn>> = (applied.world.groups.iter())
        .map(|was| {
            let is = now.groups.iter().find(|g| g.guid == was.guid);
            (&was.dn, is.map(|g| &g.dn))
        })
        .collect();
    let follow = |dn: &Dn| match ours.get(dn) {
        Some(is) => is.cloned(),
        None => Some(moves.follow(dn)),
    };
    for role in DelegationRole::ALL {
        let of = |w: &'_ World| w.groups.iter().find(|g| g.role == role).cloned();
        let (Some(was), Some(group)) = (of(&applied.world), document.delegation.get(role)) else {
            continue;
        };
        // Another group was chosen since.
        if group.guid.is_some_and(|g| g != was.guid) {
            continue;
        }
        match of(now) {
            Some(is) if is.guid == was.guid => changed(role, group, &was, &is, moves, &follow, out),
            // Its ids were taken away: it is made again.
            _ if group.guid.is_none() => {}
            None if !now.reaches(&was.dn) => {}
            _ => out.push(Difference {
                repair: offer(
                    words!("insight-drift-make-again"),
                    Edit::RemakeGroup { role },
                ),
                accept: offer(words!("insight-drift-do-without"), Edit::DropGroup { role }),
                ..Difference::new(
                    format!("group-gone:{}", was.guid),
                    Area::Delegation,
                    Weight::Harm,
                    words!("insight-drift-group-gone", name = inert(&was.account_name)),
                    words!("insight-drift-group-gone-then"),
                )
            }),
        }
    }
}

fn changed(
    role: DelegationRole,
    group: &DelegationGroup,
    was: &GroupSeen,
    is: &GroupSeen,
    moves: &Moves<'_>,
    follow: &dyn Fn(&Dn) -> Option<Dn>,
    out: &mut Vec<Difference>,
) {
    let name = inert(&was.account_name).into_owned();
    if group.dn != is.dn || !group.name.eq_ignore_ascii_case(&is.account_name) {
        let same_place = was.dn.parent() == is.dn.parent();
        // Either of its two names may be the one that changed.
        let (old_name, new_name) = match was.account_name == is.account_name {
            true => (was.dn.leaf(), is.dn.leaf()),
            false => (was.account_name.clone(), is.account_name.clone()),
        };
        let headline = match same_place {
            true => words!(
                "insight-drift-group-renamed",
                old = inert(&old_name),
                new = inert(&new_name),
                dn = shown(&is.dn)
            ),
            false => words!(
                "insight-drift-group-moved",
                name = &name,
                dn = shown(&is.dn)
            ),
        };
        // Carried along by a container above it: the plan follows by itself.
        let carried = moves.follow(&was.dn) == is.dn && was.account_name == is.account_name;
        out.push(Difference {
            accept: None,
            repair: offer(
                words!("insight-drift-follow"),
                Edit::MoveGroup {
                    role,
                    dn: is.dn.clone(),
                    name: is.account_name.clone(),
                },
            ),
            by_itself: true,
            ..Difference::new(
                format!("group-renamed:{}:{}:{}", is.guid, is.dn, is.account_name),
                Area::Delegation,
                if carried {
                    Weight::Note
                } else {
                    Weight::Warning
                },
                headline,
                words!("insight-drift-group-renamed-then"),
            )
        });
    }
    let wanted = group.scope.security_group_type() & !1;
    if was.group_type != is.group_type && is.group_type & !1 != wanted {
        let scope = scope_of(is.group_type);
        out.push(Difference {
            accept: scope.and_then(|scope| {
                offer(
                    words!("insight-drift-take-type"),
                    Edit::RetypeGroup { role, scope },
                )
            }),
            // Of a group that was there before the plan changes nothing but its members.
            repair: offer(words!("insight-drift-type-back"), Edit::Plan).filter(|_| !group.adopt),
            ..Difference::new(
                format!("group-retyped:{}:{}", is.guid, is.group_type),
                Area::Delegation,
                Weight::Harm,
                words!(
                    "insight-drift-group-retyped",
                    name = &name,
                    old = type_words(was.group_type),
                    new = type_words(is.group_type)
                ),
                words!("insight-drift-group-retyped-then"),
            )
        });
    }
    members(role, group, was, is, follow, out);
}

/// `None`: it is no security group any more.
fn scope_of(group_type: i32) -> Option<GroupScope> {
    let scopes = [
        GroupScope::DomainLocal,
        GroupScope::Global,
        GroupScope::Universal,
    ];
    let same = |s: &GroupScope| s.security_group_type() == group_type & !1;
    scopes.into_iter().find(same)
}

fn type_words(group_type: i32) -> Words {
    match scope_of(group_type) {
        Some(scope) => scope.name(),
        None => words!("insight-drift-no-security-group"),
    }
}

fn members(
    role: DelegationRole,
    group: &DelegationGroup,
    was: &GroupSeen,
    is: &GroupSeen,
    follow: &dyn Fn(&Dn) -> Option<Dn>,
    out: &mut Vec<Difference>,
) {
    let before: BTreeSet<Dn> = was.members.iter().filter_map(follow).collect();
    let name = inert(&is.account_name).into_owned();
    let is_at = |m: &Member, dn: &Dn| follow(&m.dn).as_ref() == Some(dn);
    let wanted = |dn: &Dn| group.members.iter().any(|m| is_at(m, dn));
    for dn in before.difference(&is.members) {
        let ours = wanted(dn);
        out.push(Difference {
            accept: match ours {
                true => offer(
                    words!("insight-drift-member-drop"),
                    Edit::DropMembers {
                        role,
                        members: (group.members.iter())
                            .filter(|m| is_at(m, dn))
                            .map(|m| m.dn.clone())
                            .collect(),
                    },
                ),
                false => Some(note()),
            },
            repair: match ours {
                true => offer(words!("insight-drift-member-back"), Edit::Plan),
                false => None,
            },
            ..Difference::new(
                format!("member-gone:{}:{dn}", is.guid),
                Area::Delegation,
                Weight::Warning,
                words!(
                    "insight-drift-member-gone",
                    who = inert(&dn.leaf()),
                    group = &name
                ),
                match ours {
                    true => words!("insight-drift-member-gone-then"),
                    false => words!("insight-drift-member-gone-then-other"),
                },
            )
        });
    }
    for dn in is.members.difference(&before).filter(|dn| !wanted(dn)) {
        out.push(Difference {
            repair: offer(
                words!("insight-drift-take-out"),
                Edit::Chosen(Repair::TakeOut {
                    role,
                    member: dn.clone(),
                }),
            ),
            ..Difference::new(
                format!("member-new:{}:{dn}", is.guid),
                Area::Delegation,
                Weight::Warning,
                words!(
                    "insight-drift-member-new",
                    who = inert(&dn.leaf()),
                    group = &name
                ),
                words!("insight-drift-member-new-then", may = role.may()),
            )
        });
    }
}
