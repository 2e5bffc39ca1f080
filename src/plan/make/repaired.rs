//! What somebody else added and a person chose to take away: members of the groups, and rights.

use crate::insight::access::name_of;
use crate::insight::drift::Repair;
use crate::model::document::{DelegationGroup, DelegationRole, Member};
use crate::model::security::AccessAce;
use crate::model::words::words;
use crate::model::{Dn, Document};
use crate::plan::{Action, GrantedAce, Inverse, Risk, Step, StepId};

use super::{Maker, domain_of, named};

impl Maker<'_> {
    pub(super) fn repaired(&mut self, desired: &Document) {
        let observed = self.observed;
        for role in DelegationRole::ALL {
            let Some(group) = desired.delegation.get(role) else {
                continue;
            };
            let chosen = observed.repairs.iter().filter_map(|repair| match repair {
                Repair::TakeOut { role: of, member } if *of == role => Some(member),
                _ => None,
            });
            self.strangers(role, group, chosen.cloned().collect());
        }
        for repair in &observed.repairs {
            if let Repair::TakeAway { on, ace } = repair
                && let Some(ace) = AccessAce::of_sddl(ace).filter(|ace| ace.allow)
            {
                self.take_away(on, &ace);
            }
        }
    }

    /// Takes out those who are still in and whom the document does not want.
    fn strangers(&mut self, role: DelegationRole, group: &DelegationGroup, mut who: Vec<Dn>) {
        let Some(seen) = self.observed.find(&group.dn, group.guid).object() else {
            return;
        };
        let wanted = |dn: &Dn| group.members.iter().any(|m| m.dn == *dn);
        who.retain(|dn| seen.members.contains(dn) && !wanted(dn));
        if who.is_empty() {
            return;
        }
        let gone = who.into_iter().map(|dn| Member { dn, guid: None });
        let reason = words!("plan-repair-member-reason", may = role.may());
        self.take_out(group, &gone.collect::<Vec<_>>(), reason);
    }

    fn take_away(&mut self, on: &Dn, ace: &AccessAce) {
        let there = self.observed.security.get(on).is_some_and(|sd| sd.has(ace));
        let Some(guard) = self.same_object(on).filter(|_| there) else {
            return;
        };
        let sddl = words!("plan-revoked-right", sddl = ace.to_sddl());
        let who = name_of(&ace.who);
        self.push_apart(
            "revoke",
            on,
            Step {
                id: StepId(String::new()),
                place: domain_of(on),
                sentence: words!("plan-revoke", who = &who, group = named(on)),
                reason: words!("plan-repair-right-reason"),
                risk: Risk::SyncAffecting,
                inverse: Inverse::Does(words!("plan-revoke-undo", who = &who)),
                guards: vec![guard],
                notes: vec![sddl.clone()],
                action: Action::Revoke {
                    on: on.clone(),
                    who: ace.who.clone(),
                    ace: GrantedAce {
                        flags: ace.flags,
                        mask: ace.mask,
                        object: ace.object,
                        inherited_by: ace.inherited_by,
                        words: sddl,
                    },
                },
            },
        );
    }

    /// As [`Self::push`], of which there may be several about one object.
    pub(super) fn push_apart(&mut self, verb: &str, dn: &Dn, mut step: Step) {
        let usual = format!("{verb}:{dn}");
        let same = |s: &&Step| s.id.0 == usual || s.id.0.starts_with(&format!("{usual}#"));
        step.id = StepId(match self.steps.iter().filter(same).count() {
            0 => usual,
            n => format!("{usual}#{}", n + 1),
        });
        self.steps.push(step);
    }
}
