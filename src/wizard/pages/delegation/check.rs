//! What Active Directory allows: names, kinds of groups, who may be a member of what.

use crate::model::document::{Delegation, DelegationRole, GroupScope};
use crate::model::snapshot::{ContainerKind, FoundObject, ObjectKind};
use crate::model::words::{Words, say};
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
    same.map(|other| say!("page-delegation-same-name", role = title(other)))
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

/// "global security group" of a `groupType`.
pub fn type_words(group_type: i32) -> &'static str {
    use GroupScope::{DomainLocal, Global, Universal};
    match (is_security(group_type), scope_of(group_type)) {
        (true, Some(scope)) => security_group(scope),
        (true, None) => say!("page-delegation-security-special"),
        (false, Some(DomainLocal)) => say!("page-delegation-distribution-domain-local"),
        (false, Some(Global)) => say!("page-delegation-distribution-global"),
        (false, Some(Universal)) => say!("page-delegation-distribution-universal"),
        (false, None) => say!("page-delegation-distribution-special"),
    }
}

pub fn security_group(scope: GroupScope) -> &'static str {
    match scope {
        GroupScope::DomainLocal => say!("page-delegation-security-domain-local"),
        GroupScope::Global => say!("page-delegation-security-global"),
        GroupScope::Universal => say!("page-delegation-security-universal"),
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
        return Some(say!("page-delegation-no-group").into());
    };
    if !is_security(group_type) || scope_of(group_type).is_none() {
        return Some(say!(
            "page-delegation-no-rights",
            kind = type_words(group_type)
        ));
    }
    if object.sid.as_ref().is_some_and(Sid::is_built_in) {
        return Some(say!("page-delegation-built-in").into());
    }
    let other = DelegationRole::ALL
        .into_iter()
        .filter(|other| *other != role)
        .find(|other| delegation.get(*other).is_some_and(|g| g.dn == object.dn));
    other.map(|other| say!("page-delegation-used", role = title(other)))
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
        return Some(say!("page-delegation-chosen").into());
    }
    let group = desk.document.delegation.get(role);
    if group.is_some_and(|g| g.dn == object.dn) {
        return Some(say!("page-delegation-of-itself").into());
    }
    let scope = group.map_or(slot.scope, |g| g.scope);
    let same_domain = group.is_none_or(|g| g.dn.shares_domain(&object.dn));
    match object.kind {
        ObjectKind::User if scope == GroupScope::Global && !same_domain => {
            Some(say!("page-delegation-own-domain").into())
        }
        ObjectKind::User => None,
        ObjectKind::Group => {
            let group_type = object.group_type.unwrap_or_default();
            if !is_security(group_type) {
                return Some(say!("page-delegation-distribution-no-rights").into());
            }
            match scope_of(group_type) {
                Some(inner) => cannot_hold(scope, inner, same_domain).map(str::to_owned),
                None => Some(say!("page-delegation-not-nested").into()),
            }
        }
        _ => Some(say!("page-delegation-only-users-and-groups").into()),
    }
}

/// Why a group of scope `outer` cannot hold one of scope `inner`.
fn cannot_hold(outer: GroupScope, inner: GroupScope, same_domain: bool) -> Option<&'static str> {
    use GroupScope::{DomainLocal, Global, Universal};
    match (outer, inner) {
        (DomainLocal, DomainLocal) if !same_domain => {
            Some(say!("page-delegation-domain-local-other-domain"))
        }
        (Global, Global) if !same_domain => Some(say!("page-delegation-global-other-domain")),
        (DomainLocal, _) | (Universal, Universal | Global) | (Global, Global) => None,
        (Global, DomainLocal) => Some(say!("page-delegation-global-domain-local")),
        (Global, Universal) => Some(say!("page-delegation-global-universal")),
        (Universal, DomainLocal) => Some(say!("page-delegation-universal-domain-local")),
    }
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
        Some(say!(
            "page-delegation-nest-fault",
            inner = &group.name,
            outer = &browse.name,
            why = why
        ))
    })
}

/// Why new groups should not be made there.
pub fn cannot_hold_groups(place: &Place) -> Option<&'static str> {
    match place.kind {
        ContainerKind::Domain => Some(say!("page-delegation-domain-itself")),
        ContainerKind::Container if place.dn.leaf().eq_ignore_ascii_case("Builtin") => {
            Some(say!("page-delegation-built-in-container"))
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
            Some(say!("page-delegation-missing-group", role = name))
        }
        Mode::Adopt => None,
        Mode::Create if !slot.is_new() => None,
        Mode::Create => {
            if state.ou.is_none() && slot.place.is_none() {
                return Some(say!("page-delegation-missing-ou").into());
            }
            if let Some(problem) = name_problem(state, role) {
                return Some(say!("page-delegation-fault", role = name, why = problem));
            }
            clash(state, role, desk)
                .map(|_| say!("page-delegation-clash", role = name, name = &slot.name))
        }
    }
}
