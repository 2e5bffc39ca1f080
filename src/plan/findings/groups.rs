//! Group writeback and the delegation groups.

use crate::model::document::{
    DelegationGroup, DelegationRole, EngineKind, GroupChoice, GroupScope, GroupWriteback,
};
use crate::model::names::{group_name_problem, ou_name_problem};
use crate::model::security::{Ask, right, well_known as wk};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Document, Guid, Sid};
use crate::plan::Topic;
use crate::plan::make::{can_retype, is_security_group, named, nested, shown};
use crate::plan::observed::{Found, Seen};

use super::{Check, New};

/// Property set *Membership*, which holds member.
const MEMBERSHIP: Guid = Guid::from_bytes([
    0xbc, 0x0a, 0xc2, 0x40, 0x79, 0xa9, 0x11, 0xd0, 0x90, 0x20, 0x00, 0xc0, 0x4f, 0xc2, 0xd4, 0xcf,
]);

/// What becomes of the groups that were written already, when writeback that is on is changed:
/// headline, and what the engine makes of it.
pub fn writeback_changes(
    engine: EngineKind,
    old: &GroupWriteback,
    new: &GroupWriteback,
) -> Vec<(Words, Words)> {
    let mut out = Vec::new();
    if !old.enabled || !new.enabled {
        return out;
    }
    if let (Some(was), Some(is)) = (&old.target, &new.target)
        && was.dn != is.dn
        && (was.guid.is_none() || was.guid != is.guid)
    {
        let advice = match engine {
            EngineKind::EntraConnect => words!("plan-target-changed-connect"),
            EngineKind::CloudSync => words!("plan-target-changed-cloud"),
        };
        let headline = words!(
            "plan-target-changed",
            old = shown(&was.dn),
            new = shown(&is.dn)
        );
        out.push((headline, advice));
    }
    if old.naming != new.naming {
        let advice = words!("plan-naming-changed-advice");
        out.push((words!("plan-naming-changed"), advice));
    }
    if engine == EngineKind::CloudSync && old.groups != new.groups {
        let advice = words!("plan-selection-changed-advice");
        out.push((words!("plan-selection-changed"), advice));
    }
    out
}

impl Check<'_> {
    pub(super) fn writeback(&mut self, desired: &Document) {
        let topic = Topic::GroupWriteback;
        let (file, applied) = (&self.observed.file, &self.observed.applied);
        let before = applied.as_deref().or(file.document.as_ref());
        let old = before.map(|d| &d.group_writeback);
        let new = &desired.group_writeback;
        if old.is_some_and(|o| o.enabled) && !new.enabled {
            let (headline, advice) = match desired.engine {
                EngineKind::EntraConnect => (
                    words!("plan-writeback-off"),
                    words!("plan-writeback-off-advice"),
                ),
                EngineKind::CloudSync => (
                    words!("plan-writeback-paused"),
                    words!("plan-writeback-paused-advice"),
                ),
            };
            self.warns(topic, headline, advice);
        }
        if !new.enabled {
            return;
        }
        if let Some(old) = old {
            for (headline, advice) in writeback_changes(desired.engine, old, new) {
                self.warns(topic, headline, advice);
            }
        }
        if desired.engine == EngineKind::EntraConnect
            && matches!(new.groups, GroupChoice::Selected(_))
        {
            self.warns(
                topic,
                words!("plan-writeback-all"),
                words!("plan-writeback-all-advice"),
            );
        }
        let none = matches!(&new.groups, GroupChoice::Selected(chosen) if chosen.is_empty());
        if desired.engine == EngineKind::CloudSync && none {
            self.blocks(
                topic,
                words!("plan-no-groups-chosen"),
                words!("plan-no-groups-chosen-advice"),
            );
        }
        let Some(target) = &new.target else {
            self.blocks(
                topic,
                words!("plan-no-target"),
                words!("plan-no-target-advice"),
            );
            return;
        };
        if desired.domain_of(&target.dn).is_none() {
            self.blocks(
                topic,
                words!("plan-target-in-no-domain", dn = shown(&target.dn)),
                words!("plan-target-in-no-domain-advice"),
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
                        words!("plan-target-no-ou", dn = shown(&seen.dn)),
                        words!("plan-target-no-ou-advice"),
                    );
                }
            }
            Found::Other(_) => self.warns(
                topic,
                words!("plan-target-replaced", dn = shown(&target.dn)),
                words!("plan-target-replaced-advice"),
            ),
            Found::Nothing if target.create => {
                let name = target.dn.leaf();
                if let Some(problem) = ou_name_problem(&name) {
                    self.blocks(
                        topic,
                        words!("plan-no-such-name-ou", name = cut(&name)),
                        words!("plan-other-name-ou", problem = problem),
                    );
                }
                self.may_create(topic, &target.dn, New::Ou);
            }
            Found::Nothing => self.blocks(
                topic,
                words!("plan-target-missing", dn = shown(&target.dn)),
                words!("plan-target-missing-advice"),
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
                words!("plan-not-all-four", n = present),
                words!("plan-not-all-four-advice"),
            );
        }
        let nests = delegation.operators.is_some() || delegation.password_set.is_some();
        if delegation.browse.is_some() && nests && !delegation.nest_in_browse {
            self.warns(
                topic,
                words!("plan-not-nested"),
                words!("plan-not-nested-advice"),
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
                words!("plan-group-not-found", what = named(&group.dn)),
                words!("plan-group-not-found-advice"),
            ),
            Found::Nothing => {
                if let Some(seen) = self.observed.by_name(&group.dn.domain_head(), &group.name) {
                    self.blocks(
                        topic,
                        words!("plan-group-name-taken", name = &name, by = named(&seen.dn)),
                        words!("plan-group-clash-advice"),
                    );
                }
                let cn = group.dn.leaf();
                let problem = group_name_problem(&group.name);
                // Of the common name only what every name has to keep to: `sAMAccountName` is stricter.
                let problem = problem.or_else(|| ou_name_problem(&cn));
                if let Some(problem) = problem {
                    self.blocks(
                        topic,
                        words!("plan-no-such-name-group", name = cut(&group.name)),
                        words!("plan-other-name-group", problem = problem),
                    );
                }
                self.may_create(topic, &group.dn, New::Group);
            }
            Found::Here(seen) | Found::Moved(seen) if group.adopt || group.guid.is_some() => {
                self.existing_group(desired, role, group, seen);
            }
            _ => self.blocks(
                topic,
                words!("plan-group-clash", dn = shown(&group.dn)),
                words!("plan-group-clash-advice"),
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
                    words!(
                        "plan-member-not-found",
                        what = named(&member.dn),
                        group = &name
                    ),
                    words!("plan-member-not-found-advice"),
                );
            }
        }
        for inner in nested(desired, role) {
            if !may_hold(group.scope, inner.scope) {
                self.blocks(
                    topic,
                    words!(
                        "plan-cannot-hold",
                        outer = group.scope.name(),
                        inner = inner.scope.name(),
                        name = inert(&inner.name)
                    ),
                    words!("plan-cannot-hold-advice"),
                );
            }
        }
        if desired.includes(&group.dn) {
            self.notes(
                topic,
                words!("plan-group-in-scope", name = &name),
                words!("plan-group-in-scope-advice"),
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
                words!("plan-no-group", what = named(&seen.dn)),
                words!("plan-no-group-advice"),
            );
            return;
        }
        if seen.sid.as_ref().is_some_and(Sid::is_built_in) {
            self.blocks(
                topic,
                words!("plan-adopts-built-in", what = named(&seen.dn)),
                words!("plan-adopts-built-in-advice"),
            );
            return;
        }
        if can_retype(group, seen) {
            // The plan sets it back, and the difference from the last apply is told.
        } else if !is_security_group(seen.group_type, group.scope) {
            let kind = type_words(seen.group_type.unwrap_or_default());
            self.blocks(
                topic,
                words!(
                    "plan-other-kind",
                    what = named(&seen.dn),
                    kind = kind,
                    scope = group.scope.name()
                ),
                words!("plan-other-kind-advice"),
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
                words!("plan-may-not-change-members", dn = shown(&seen.dn)),
                words!("plan-right-write-member"),
            );
        }
    }
}

/// A document may come from an editor that does not know what Active Directory refuses.
fn cut(name: &str) -> String {
    let name: String = name.chars().take(64).collect();
    inert(&name).into_owned()
}

/// May a group of the one scope hold a group of the other, same domain?
fn may_hold(outer: GroupScope, inner: GroupScope) -> bool {
    match outer {
        GroupScope::DomainLocal => true,
        GroupScope::Universal => inner != GroupScope::DomainLocal,
        GroupScope::Global => inner == GroupScope::Global,
    }
}

fn type_words(group_type: i32) -> Words {
    let security = group_type < 0;
    match (security, group_type & 0xe) {
        (true, 2) => words!("plan-kind-global-security"),
        (true, 4) => words!("plan-kind-local-security"),
        (true, 8) => words!("plan-kind-universal-security"),
        (false, 2) => words!("plan-kind-global-distribution"),
        (false, 4) => words!("plan-kind-local-distribution"),
        (false, 8) => words!("plan-kind-universal-distribution"),
        _ => words!("plan-kind-special"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{ChosenGroup, TargetOu};
    use crate::model::testing::dn;

    fn on(target: &str) -> GroupWriteback {
        GroupWriteback {
            enabled: true,
            target: Some(TargetOu {
                dn: dn(target),
                guid: None,
                create: false,
            }),
            ..GroupWriteback::default()
        }
    }

    #[test]
    fn another_target_ou_says_what_each_engine_makes_of_it() {
        let (here, there) = (on("OU=A,DC=corp,DC=example"), on("OU=B,DC=corp,DC=example"));
        let advice = |engine| {
            let told = writeback_changes(engine, &here, &there);
            assert_eq!(told.len(), 1);
            told[0].1.english().into_owned()
        };
        assert!(advice(EngineKind::EntraConnect).contains("deletes the groups it wrote"));
        assert!(advice(EngineKind::CloudSync).contains("mapping of Cloud Sync"));
        assert_eq!(writeback_changes(EngineKind::CloudSync, &here, &here), []);
    }

    #[test]
    fn a_target_ou_that_was_moved_is_no_other_one() {
        let (mut was, mut is) = (on("OU=A,DC=corp,DC=example"), on("OU=B,DC=corp,DC=example"));
        for writeback in [&mut was, &mut is] {
            writeback.target.as_mut().unwrap().guid = Some(Guid::from_bytes([1; 16]));
        }
        assert_eq!(writeback_changes(EngineKind::EntraConnect, &was, &is), []);
    }

    #[test]
    fn a_selection_counts_where_the_engine_has_one() {
        let was = on("OU=A,DC=corp,DC=example");
        let mut is = was.clone();
        is.groups = GroupChoice::Selected(vec![ChosenGroup {
            id: Guid::from_bytes([1; 16]),
            name: String::new(),
        }]);
        assert_eq!(writeback_changes(EngineKind::CloudSync, &was, &is).len(), 1);
        assert_eq!(writeback_changes(EngineKind::EntraConnect, &was, &is), []);
    }
}
