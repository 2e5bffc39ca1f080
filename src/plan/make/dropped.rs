//! Members that were wanted when the document was applied last and are not any more.

use std::collections::BTreeMap;

use crate::model::document::{DelegationGroup, DelegationRole, Member};
use crate::model::words::{Words, words};
use crate::model::{Dn, Document};
use crate::plan::{Action, Guard, Inverse, Risk, Step, StepId};

use super::{Maker, domain_of, named, nested, shown};

impl Maker<'_> {
    /// Takes them out again. Who is in the group otherwise stays: nobody here put him in.
    pub(super) fn dropped(&mut self, desired: &Document, role: DelegationRole) {
        let Some(applied) = self.observed.applied.as_deref() else {
            return;
        };
        let (Some(was), Some(group)) = (applied.delegation.get(role), desired.delegation.get(role))
        else {
            return;
        };
        // Another group was chosen since: of that one nothing is known.
        if was.guid.is_none() || was.guid != group.guid {
            return;
        }
        let Some(seen) = self.observed.find(&group.dn, group.guid).object() else {
            return;
        };
        // A group that the document gives up stays where it is.
        let given_up = |m: &Member| {
            DelegationRole::ALL.into_iter().any(|r| {
                let group = applied.delegation.get(r);
                let is = group.is_some_and(|g| g.dn == m.dn);
                is && desired.delegation.get(r).is_none()
            })
        };
        let mut before = wanted(applied, role, was);
        before.retain(|m| !given_up(m));
        let now = wanted(desired, role, group);
        let still = |m: &Member| {
            let same = |n: &Member| n.dn == m.dn || n.guid.is_some() && n.guid == m.guid;
            now.iter().any(same)
        };
        // A membership with an end is dealt with where it ends.
        let timed = |m: &Member| {
            let mut lines = desired.delegation.temporary.iter();
            lines.any(|t| t.group == role && t.member == m.dn)
        };
        let mut gone: Vec<Member> = before
            .into_iter()
            .filter(|m| seen.members.contains(&m.dn) && !still(m) && !timed(m))
            .collect();
        gone.sort_by(|a, b| a.dn.cmp(&b.dn));
        gone.dedup_by(|a, b| a.dn == b.dn);
        if !gone.is_empty() {
            let reason = words!("plan-dropped-reason", may = role.may());
            self.take_out(group, &gone, reason);
        }
    }

    pub(super) fn take_out(&mut self, group: &DelegationGroup, gone: &[Member], reason: Words) {
        // Members that an earlier step adds or takes out have changed the group since it was read.
        let changed = (self.steps.iter()).any(|s| match &s.action {
            Action::AddMembers { group: g, .. } | Action::RemoveMembers { group: g, .. } => {
                *g == group.dn
            }
            _ => false,
        });
        let own = match changed {
            true => self.same_object(&group.dn),
            false => self.there(&group.dn, group),
        };
        let Some(own) = own else { return };
        let members: Vec<Dn> = gone.iter().map(|m| m.dn.clone()).collect();
        let who = match members.as_slice() {
            [one] => named(one),
            many => words!("plan-members", n = many.len()),
        };
        let target = named(&group.dn);
        let mut guards = vec![own];
        guards.extend(gone.iter().filter_map(|m| {
            let (dn, guid) = (m.dn.clone(), m.guid?);
            Some(Guard::Same { dn, guid })
        }));
        self.push_apart(
            "remove-members",
            &group.dn,
            Step {
                id: StepId(String::new()),
                place: domain_of(&group.dn),
                sentence: words!("plan-remove-members", who = &who, group = &target),
                reason,
                risk: Risk::SyncAffecting,
                inverse: Inverse::Does(words!(
                    "plan-remove-members-undo",
                    who = &who,
                    group = &target
                )),
                guards,
                notes: members
                    .iter()
                    .map(|m| words!("plan-pair", name = "member", value = shown(m)))
                    .collect(),
                action: Action::RemoveMembers {
                    group: group.dn.clone(),
                    members,
                    // Who is in for a time is not listed, so is never dropped.
                    ends: BTreeMap::new(),
                },
            },
        );
    }
}

/// Those listed, and the groups that are nested by rule.
fn wanted(document: &Document, role: DelegationRole, group: &DelegationGroup) -> Vec<Member> {
    let nested = nested(document, role).map(|g| Member {
        dn: g.dn.clone(),
        guid: g.guid,
    });
    group.members.iter().cloned().chain(nested).collect()
}
