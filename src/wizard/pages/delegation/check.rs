//! What Active Directory allows: names, kinds of groups, who may be a member of what.

use crate::model::document::{Delegation, DelegationRole, GroupScope};
use crate::model::snapshot::{ContainerKind, FoundObject, ObjectKind};
use crate::model::words::Words;
use crate::model::{Sid, names};
use crate::wizard::Desk;
use crate::wizard::pickers::Place;

use super::{Mode, State, title};

/// Something has the name of a new group already.
#[derive(Debug, Clone, PartialEq)]
pub enum Clash {
    /// A security group, which can be used instead.
    Usable(FoundObject),
    /// Why it cannot be used.
    Unusable(FoundObject, String),
}

pub(super) fn plain_name_problem(name: &str) -> Option<Words> {
    names::group_name_problem(name)
}

/// Why a new group cannot have the name typed for it.
pub fn name_problem(state: &State, role: DelegationRole) -> Option<String> {
    let own = state.roles.get(&role).filter(|r| r.is_new())?;
    if let Some(problem) = plain_name_problem(&own.name) {
        return Some(problem.to_string());
    }
    let name_of = |other: &DelegationRole| {
        let slot = state.roles.get(other)?;
        let kept = slot.adopted().or(slot.made());
        match slot.mode {
            Mode::Skip => None,
            Mode::Adopt => Some(kept?.name.clone()),
            Mode::Create => Some(kept.map_or_else(|| slot.name.clone(), |g| g.name.clone())),
        }
    };
    let same = DelegationRole::ALL
        .into_iter()
        .filter(|other| *other != role)
        .find(|other| name_of(other).is_some_and(|n| n.to_lowercase() == own.name.to_lowercase()));
    same.map(|other| format!("{} has this name, too", title(other)))
}

/// What has the name or DN of a new group already.
pub fn clash(state: &State, role: DelegationRole, desk: &Desk) -> Option<Clash> {
    state.roles.get(&role).filter(|r| r.is_new())?;
    let group = desk.document.delegation.get(role)?;
    let name = group.name.to_lowercase();
    let there = state.taken.value()?.iter().find(|o| {
        o.dn == group.dn || (o.dn.shares_domain(&group.dn) && o.account_name.to_lowercase() == name)
    })?;
    Some(match cannot_adopt(there, role, &desk.document.delegation) {
        None => Clash::Usable(there.clone()),
        Some(why) => Clash::Unusable(there.clone(), why),
    })
}

/// The scope in a `groupType` (MS-ADTS 2.2.12).
pub const fn scope_of(group_type: i32) -> Option<GroupScope> {
    match group_type & 0xe {
        2 => Some(GroupScope::Global),
        4 => Some(GroupScope::DomainLocal),
        8 => Some(GroupScope::Universal),
        _ => None,
    }
}

const fn is_security(group_type: i32) -> bool {
    group_type < 0
}

/// "Global security group" of a `groupType`.
pub fn type_words(group_type: i32) -> String {
    let kind = if is_security(group_type) {
        "security group"
    } else {
        "distribution group"
    };
    match scope_of(group_type) {
        Some(scope) => format!("{} {kind}", scope.name()),
        None => format!("special {kind}"),
    }
}

/// Why an object that is there cannot be the group of this role; `None`: it can.
pub fn cannot_adopt(
    object: &FoundObject,
    role: DelegationRole,
    delegation: &Delegation,
) -> Option<String> {
    let Some(group_type) = object
        .group_type
        .filter(|_| object.kind == ObjectKind::Group)
    else {
        return Some("It is not a group".into());
    };
    if !is_security(group_type) || scope_of(group_type).is_none() {
        return Some(format!(
            "It is a {}; only security groups hold rights",
            type_words(group_type)
        ));
    }
    if object.sid.as_ref().is_some_and(is_built_in) {
        return Some("It is a built-in group with members and rights of its own".into());
    }
    let other = DelegationRole::ALL
        .into_iter()
        .filter(|other| *other != role)
        .find(|other| delegation.get(*other).is_some_and(|g| g.dn == object.dn));
    other.map(|other| format!("It is used for {} already", title(other)))
}

/// Domain Admins and the like, and everything in `CN=Builtin`.
fn is_built_in(sid: &Sid) -> bool {
    sid.to_string().starts_with("S-1-5-32-") || sid.rid().is_some_and(|rid| rid < 1000)
}

/// Why this object cannot become a member of the role's group; `None`: it can.
pub fn cannot_be_member(
    object: &FoundObject,
    state: &State,
    role: DelegationRole,
    desk: &Desk,
) -> Option<String> {
    let slot = state.roles.get(&role)?;
    if slot.members.iter().any(|m| m.dn == object.dn) {
        return Some("Chosen already".into());
    }
    let group = desk.document.delegation.get(role);
    if group.is_some_and(|g| g.dn == object.dn) {
        return Some("A group cannot be a member of itself".into());
    }
    let scope = group.map_or(slot.scope, |g| g.scope);
    let same_domain = group.is_none_or(|g| g.dn.shares_domain(&object.dn));
    match object.kind {
        ObjectKind::User if scope == GroupScope::Global && !same_domain => {
            Some("A global group takes members of its own domain only".into())
        }
        ObjectKind::User => None,
        ObjectKind::Group => {
            let group_type = object.group_type.unwrap_or_default();
            if !is_security(group_type) {
                return Some("A distribution group gives its members no rights".into());
            }
            match scope_of(group_type) {
                Some(inner) => cannot_hold(scope, inner, same_domain),
                None => Some("This kind of group cannot be nested".into()),
            }
        }
        _ => Some("Only users and groups can be chosen".into()),
    }
}

/// Why a group of scope `outer` cannot hold one of scope `inner`.
fn cannot_hold(outer: GroupScope, inner: GroupScope, same_domain: bool) -> Option<String> {
    use GroupScope::{DomainLocal, Global, Universal};
    let holds = match (outer, inner) {
        (DomainLocal | Global, same) if same == outer => same_domain,
        (DomainLocal, _) | (Universal, Universal | Global) => true,
        (Global, _) | (Universal, DomainLocal) => false,
    };
    (!holds).then(|| {
        let place = if holds || same_domain {
            ""
        } else {
            " of another domain"
        };
        format!(
            "A {} group cannot hold a {} group{place}",
            outer.name(),
            inner.name()
        )
    })
}

/// Why Operators and PasswordSet cannot be put into Browse as chosen.
pub fn nest_problem(delegation: &Delegation) -> Option<String> {
    let browse = delegation.browse.as_ref()?;
    if !delegation.nest_in_browse {
        return None;
    }
    let inner = [
        delegation.operators.as_ref(),
        delegation.password_set.as_ref(),
    ];
    inner.into_iter().flatten().find_map(|group| {
        let same_domain = group.dn.domain_head() == browse.dn.domain_head();
        let why = cannot_hold(browse.scope, group.scope, same_domain)?;
        Some(format!(
            "{} cannot be put into {}: {why}",
            group.name, browse.name
        ))
    })
}

/// Why new groups should not be made there.
pub fn cannot_hold_groups(place: &Place) -> Option<&'static str> {
    match place.kind {
        ContainerKind::Domain => Some("Choose an OU below the domain"),
        ContainerKind::Container if place.dn.leaf().eq_ignore_ascii_case("Builtin") => {
            Some("Only Windows itself makes groups here")
        }
        _ => None,
    }
}

/// The OU that all new groups of a document share.
pub(super) fn common_ou(delegation: &Delegation) -> Option<Place> {
    let new = DelegationRole::ALL
        .into_iter()
        .filter_map(|role| delegation.get(role))
        .filter(|g| !g.adopt);
    let mut parents: Vec<_> = new.filter_map(|g| g.dn.parent()).collect();
    parents.dedup();
    match parents.as_slice() {
        [dn] => Some(Place {
            dn: dn.clone(),
            guid: None,
            kind: ContainerKind::Ou,
        }),
        _ => None,
    }
}

/// What is missing or wrong about one group.
pub(super) fn missing(state: &State, role: DelegationRole, desk: &Desk) -> Option<String> {
    let slot = state.roles.get(&role)?;
    let name = title(role);
    match slot.mode {
        Mode::Skip => None,
        Mode::Adopt if slot.adopted().is_none() => {
            Some(format!("Choose the group to use for {name}"))
        }
        Mode::Adopt => None,
        Mode::Create if !slot.is_new() => None,
        Mode::Create => {
            if state.ou.is_none() && slot.place.is_none() {
                return Some("Choose the OU in which the groups are made".into());
            }
            if let Some(problem) = name_problem(state, role) {
                return Some(format!("{name}: {problem}"));
            }
            clash(state, role, desk).map(|_| {
                format!(
                    "{name}: something in Active Directory has the name {} already",
                    slot.name
                )
            })
        }
    }
}
