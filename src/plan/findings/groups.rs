//! Group writeback and the delegation groups.

use crate::model::document::{
    DelegationGroup, DelegationRole, EngineKind, GroupChoice, GroupScope,
};
use crate::model::names::{group_name_problem, ou_name_problem};
use crate::model::security::{Ask, right, well_known as wk};
use crate::model::text::inert;
use crate::model::{Document, Guid};
use crate::plan::Topic;
use crate::plan::make::{is_security_group, named, nested, shown};
use crate::plan::observed::{Found, Seen};

use super::Check;

/// Property set *Membership*, which holds member.
const MEMBERSHIP: Guid = Guid::from_bytes([
    0xbc, 0x0a, 0xc2, 0x40, 0x79, 0xa9, 0x11, 0xd0, 0x90, 0x20, 0x00, 0xc0, 0x4f, 0xc2, 0xd4, 0xcf,
]);

impl Check<'_> {
    pub(super) fn writeback(&mut self, desired: &Document) {
        let topic = Topic::GroupWriteback;
        let old = self
            .observed
            .file
            .document
            .as_ref()
            .map(|d| &d.group_writeback);
        let new = &desired.group_writeback;
        if old.is_some_and(|o| o.enabled) && !new.enabled {
            self.warns(
                topic,
                "Group writeback is switched off: the engine deletes the groups it wrote",
                "Make sure nothing in Active Directory uses them any more.",
            );
        }
        if !new.enabled {
            return;
        }
        if desired.engine == EngineKind::EntraConnect
            && matches!(new.groups, GroupChoice::Selected(_))
        {
            self.warns(
                topic,
                "Entra Connect writes back all Microsoft 365 groups, not the selected ones only",
                "Leave the others out by writebackConfiguration.isEnabled = false in Microsoft Graph, group by group, before the engine runs.",
            );
        }
        let Some(target) = &new.target else {
            self.blocks(
                topic,
                "Group writeback is on, but no target OU is chosen",
                "Choose an OU or have one created.",
            );
            return;
        };
        if desired.domain_of(&target.dn).is_none() {
            self.blocks(
                topic,
                format!(
                    "The target OU {} is in no domain of the document",
                    shown(&target.dn)
                ),
                "Choose an OU in a connected domain.",
            );
            return;
        }
        match self.observed.find(&target.dn, target.guid) {
            Found::Here(seen) | Found::Moved(seen) => {
                if !["organizationalunit", "container"]
                    .iter()
                    .any(|c| seen.is(c))
                {
                    self.blocks(
                        topic,
                        format!("{} is no OU", shown(&seen.dn)),
                        "Choose an OU as the target.",
                    );
                }
            }
            Found::Other(_) => self.warns(
                topic,
                format!(
                    "Another OU has taken the place of the target OU {}",
                    shown(&target.dn)
                ),
                "Choose the target OU again.",
            ),
            Found::Nothing if target.create => {
                let name = target.dn.leaf();
                self.nameable(topic, "OU", &name, ou_name_problem(&name));
                self.may_create(topic, &target.dn, wk::CLASS_OU, "OUs");
            }
            Found::Nothing => self.blocks(
                topic,
                format!("The target OU {} does not exist", shown(&target.dn)),
                "Choose an OU that exists, or have this one created.",
            ),
        }
    }

    pub(super) fn delegation(&mut self, desired: &Document) {
        let topic = Topic::Delegation;
        let delegation = &desired.delegation;
        let present = DelegationRole::ALL
            .iter()
            .filter(|r| delegation.get(**r).is_some())
            .count();
        if present > 0 && present < 4 {
            self.notes(
                topic,
                format!("{present} of the four delegation groups are set up"),
                "Entra Connect asks for all four when custom groups are given at installation.",
            );
        }
        let nests = delegation.operators.is_some() || delegation.password_set.is_some();
        if delegation.browse.is_some() && nests && !delegation.nest_in_browse {
            self.warns(
                topic,
                "Operators and PasswordSet are not put into Browse",
                "Their members also need what Browse allows; switch the rule on.",
            );
        }
        for role in DelegationRole::ALL {
            if let Some(group) = delegation.get(role) {
                self.group(desired, role, group);
            }
        }
    }

    fn group(&mut self, desired: &Document, role: DelegationRole, group: &DelegationGroup) {
        let topic = Topic::Delegation;
        let name = inert(&group.name).into_owned();
        match self.observed.find(&group.dn, group.guid) {
            Found::Nothing if group.adopt => self.blocks(
                topic,
                format!("The group {} to be used was not found", named(&group.dn)),
                "Choose a group that exists, or have this one created.",
            ),
            Found::Nothing => {
                if let Some(seen) = self.observed.by_name(&group.dn.domain_head(), &group.name) {
                    self.blocks(
                        topic,
                        format!("The name {name} is taken by {}", named(&seen.dn)),
                        "Use that group, or give the new one another name.",
                    );
                }
                let cn = group.dn.leaf();
                let problem = group_name_problem(&group.name);
                // Of the common name only what every name has to keep to: `sAMAccountName` is stricter.
                let problem = problem.or_else(|| ou_name_problem(&cn));
                self.nameable(topic, "group", &group.name, problem);
                self.may_create(topic, &group.dn, wk::CLASS_GROUP, "groups");
            }
            Found::Here(seen) | Found::Moved(seen) if group.adopt || group.guid.is_some() => {
                self.existing_group(desired, role, group, seen);
            }
            _ => self.blocks(
                topic,
                format!(
                    "There is an object with this name already: {}",
                    shown(&group.dn)
                ),
                "Use that group, or give the new one another name.",
            ),
        }
        for member in &group.members {
            if self
                .observed
                .find(&member.dn, member.guid)
                .object()
                .is_none()
            {
                self.blocks(
                    topic,
                    format!(
                        "{}, to be a member of {name}, was not found",
                        named(&member.dn)
                    ),
                    "Take it out of the list, or choose the object again.",
                );
            }
        }
        for inner in nested(desired, role) {
            if !may_hold(group.scope, inner.scope) {
                self.blocks(
                    topic,
                    format!("A {} group cannot hold the {} group {}", group.scope.name(), inner.scope.name(), inert(&inner.name)),
                    "Make the Browse group domain local, or do not put Operators and PasswordSet into it.",
                );
            }
        }
        if desired.includes(&group.dn) {
            self.notes(
                topic,
                format!("The delegation group {name} is in scope and would sync to the cloud"),
                "Put the delegation groups into an OU that does not sync.",
            );
        }
    }

    fn existing_group(
        &mut self,
        desired: &Document,
        role: DelegationRole,
        group: &DelegationGroup,
        seen: &Seen,
    ) {
        let topic = Topic::Delegation;
        if !seen.is("group") {
            self.blocks(
                topic,
                format!("{} is no group", named(&seen.dn)),
                "Choose a security group.",
            );
            return;
        }
        if !is_security_group(seen.group_type, group.scope) {
            let what = type_words(seen.group_type.unwrap_or_default());
            self.blocks(
                topic,
                format!("{} is a {what} group, the document says {} security group", named(&seen.dn), group.scope.name()),
                "Choose the scope that the group has, or another group. Distribution groups cannot hold rights.",
            );
            return;
        }
        let wanted = group.members.iter().map(|m| &m.dn);
        let adds = wanted
            .chain(nested(desired, role).map(|g| &g.dn))
            .any(|dn| !seen.members.contains(dn));
        if adds {
            let ask = Ask {
                mask: right::WRITE_PROPERTY,
                object: Some(wk::MEMBER),
                set: Some(MEMBERSHIP),
            };
            self.may(
                topic,
                &seen.dn,
                &ask,
                "change the members of",
                "Write member (WP)",
            );
        }
    }
}

/// May a group of the one scope hold a group of the other, same domain?
fn may_hold(outer: GroupScope, inner: GroupScope) -> bool {
    match outer {
        GroupScope::DomainLocal => true,
        GroupScope::Universal => inner != GroupScope::DomainLocal,
        GroupScope::Global => inner == GroupScope::Global,
    }
}

fn type_words(group_type: i32) -> &'static str {
    let security = group_type < 0;
    match (security, group_type & 0xe) {
        (true, 2) => "global security",
        (true, 4) => "domain local security",
        (true, 8) => "universal security",
        (false, 2) => "global distribution",
        (false, 4) => "domain local distribution",
        (false, 8) => "universal distribution",
        _ => "special",
    }
}
