//! Changes of who has delegated access, as a plan: members in and out, for good or for a time, rights
//! taken off a group, what the document records of it.

mod edit;

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::insight::access::{AccessReview, label};
use crate::model::access::{Graph, Node, Via};
use crate::model::document::{Attested, DelegationRole, GroupScope, Member, Temporary};
use crate::model::security::AccessAce;
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document, Guid};

use super::make::{domain_of, named, shown};
use super::{
    Action, FileSeen, FormerEnd, GrantedAce, Guard, Inverse, Place, Plan, Risk, Step, StepId,
};

pub use edit::AccessEdit;

/// The plan for these edits. `why`: the reason given, a ticket for example; it stands in every step.
/// What is so already makes no step.
pub fn membership(
    review: &AccessReview,
    document: &Document,
    file: &FileSeen,
    edits: &[AccessEdit],
    why: &str,
) -> Plan {
    let mut maker = Maker {
        review,
        graph: &review.graph,
        document: document.clone(),
        why: match why.trim() {
            "" => words!("plan-access-reason-none"),
            given => words!("plan-access-reason", why = inert(given)),
        },
        steps: Vec::new(),
        touched: BTreeMap::new(),
    };
    for edit in edits {
        maker.edit(edit, why.trim());
    }
    maker.write(document, file);
    Plan {
        version: Plan::VERSION,
        steps: maker.steps,
    }
}

struct Maker<'a> {
    review: &'a AccessReview,
    graph: &'a Graph,
    document: Document,
    why: Words,
    steps: Vec<Step>,
    /// Groups that an earlier step changes: later steps only ask for the same object.
    touched: BTreeMap<Node, ()>,
}

impl Maker<'_> {
    fn edit(&mut self, edit: &AccessEdit, why: &str) {
        match edit {
            AccessEdit::Add { group, members } => self.add_for_good(*group, members),
            AccessEdit::AddUntil {
                group,
                member,
                until,
            } => self.add_until(*group, *member, *until, why),
            AccessEdit::Remove { group, members } => self.remove(*group, members),
            AccessEdit::Revoke { group, ace } => self.revoke(*group, ace),
            AccessEdit::Follow(role) => self.follow(*role),
            AccessEdit::Ended(line) => {
                let delegation = &mut self.document.delegation;
                delegation.temporary.retain(|t| t != line);
            }
            AccessEdit::Attest {
                group,
                member,
                confirmed,
                by,
            } => self.attest(*group, *member, *confirmed, by),
        }
    }

    fn dn(&self, node: Node) -> Dn {
        self.graph.account(node).dn.clone()
    }

    fn role(&self, group: Node) -> Option<DelegationRole> {
        let mut roles = self.review.groups.iter();
        roles.find(|(_, r)| r.root == group).map(|(role, _)| *role)
    }

    fn is_in(&self, group: Node, member: Node) -> bool {
        self.graph.members(group).any(|m| m == member)
    }

    fn lacking(&self, group: Node, members: &[Node]) -> Vec<Node> {
        let lacking = members.iter().filter(|m| !self.is_in(group, **m));
        lacking.copied().collect()
    }

    fn guards(&mut self, group: Node, members: &[Node]) -> Vec<Guard> {
        let first = self.touched.insert(group, ()).is_none();
        let account = self.graph.account(group);
        let mut out: Vec<Guard> = Vec::new();
        out.extend(account.guid.map(|guid| match first {
            true => Guard::Unchanged {
                dn: account.dn.clone(),
                guid,
                usn_changed: account.usn_changed,
            },
            false => Guard::Same {
                dn: account.dn.clone(),
                guid,
            },
        }));
        for member in members {
            let account = self.graph.account(*member);
            out.extend(account.guid.map(|guid| Guard::Same {
                dn: account.dn.clone(),
                guid,
            }));
        }
        out
    }

    fn who(&self, members: &[Node]) -> Words {
        match members {
            [one] => named(&self.dn(*one)),
            many => words!("plan-members", n = many.len()),
        }
    }

    fn notes(&self, members: &[Node]) -> Vec<Words> {
        let note = |m: &Node| words!("plan-pair", name = "member", value = shown(&self.dn(*m)));
        members.iter().map(note).collect()
    }

    fn push(&mut self, verb: &str, group: Node, step: Step) {
        let dn = self.dn(group);
        let same = format!("{verb}:{dn}");
        let again = self
            .steps
            .iter()
            .filter(|s| s.id.0.starts_with(&same))
            .count();
        let id = match again {
            0 => same,
            n => format!("{same}#{}", n + 1),
        };
        self.steps.push(Step {
            id: StepId(id),
            ..step
        });
    }

    /// Who was in for a time is in for good from here on.
    fn add_for_good(&mut self, group: Node, members: &[Node]) {
        // Active Directory does not lengthen a link: it goes, and comes without an end.
        let ends = self.ends(group, members);
        let ending = |m: &Node| ends.contains_key(&self.graph.account(*m).dn);
        let ending: Vec<Node> = members.iter().copied().filter(ending).collect();
        let mut lacking = self.lacking(group, members);
        let recorded: Vec<Node> = members
            .iter()
            .copied()
            .filter(|m| self.ends_by_record(group, *m))
            .collect();
        self.forget_end(group, members);
        if !ending.is_empty() {
            self.remove(group, &ending);
            lacking.extend(&ending);
        }
        self.add(group, &lacking);
        self.want(group, &recorded);
    }

    /// When the directory itself would have ended these memberships.
    fn ends(&self, group: Node, members: &[Node]) -> BTreeMap<Dn, Timestamp> {
        let edges = self.graph.holds(group).iter();
        edges
            .filter(|e| e.via == Via::Member && members.contains(&e.to))
            .filter_map(|e| Some((self.dn(e.to), e.until?)))
            .collect()
    }

    fn ends_by_record(&self, group: Node, member: Node) -> bool {
        let role = self.role(group);
        let mut lines = self.document.delegation.temporary.iter();
        lines.any(|t| Some(t.group) == role && is_of(self.graph, member, &t.member, t.guid))
    }

    fn forget_end(&mut self, group: Node, members: &[Node]) {
        let Some(role) = self.role(group) else { return };
        let graph = self.graph;
        let is = |t: &Temporary| members.iter().any(|m| is_of(graph, *m, &t.member, t.guid));
        let lines = &mut self.document.delegation.temporary;
        lines.retain(|t| t.group != role || !is(t));
    }

    fn add(&mut self, group: Node, members: &[Node]) {
        if members.is_empty() {
            return;
        }
        let dns: Vec<Dn> = members.iter().map(|m| self.dn(*m)).collect();
        let (who, target) = (self.who(members), named(&self.dn(group)));
        let step = Step {
            id: StepId(String::new()),
            place: domain_of(&self.dn(group)),
            sentence: words!("plan-add-members", who = &who, group = &target),
            reason: self.why.clone(),
            risk: Risk::SyncAffecting,
            inverse: Inverse::Does(words!("plan-add-members-undo", who = &who, group = &target)),
            guards: self.guards(group, members),
            notes: self.notes(members),
            action: Action::AddMembers {
                group: self.dn(group),
                members: dns,
            },
        };
        self.push("add-members", group, step);
        self.want(group, members);
    }

    /// The document lists who belongs into its own groups.
    fn want(&mut self, group: Node, members: &[Node]) {
        let Some(role) = self.role(group) else { return };
        let wanted: Vec<Member> = members
            .iter()
            .map(|m| Member {
                dn: self.dn(*m),
                guid: self.graph.account(*m).guid,
            })
            .collect();
        if let Some(spec) = self.document.delegation.slot(role) {
            for member in wanted {
                if !spec.members.iter().any(|m| m.dn == member.dn) {
                    spec.members.push(member);
                }
            }
        }
    }

    fn add_until(&mut self, group: Node, member: Node, until: Timestamp, why: &str) {
        let role = self.role(group);
        let by_directory = role.is_some_and(|r| self.review.expiring.contains(&r));
        let mut edges = self.graph.holds(group).iter();
        let there = edges.find(|e| e.to == member && e.via == Via::Member);
        let there = there.copied();
        if by_directory {
            let dn = self.dn(member);
            let (who, target) = (self.who(&[member]), named(&self.dn(group)));
            // The same bytes whoever reads it, so no day of a language.
            let end = until.to_string();
            let step = Step {
                id: StepId(String::new()),
                place: domain_of(&self.dn(group)),
                sentence: words!("plan-add-until", who = &who, group = &target, end = end),
                reason: self.why.clone(),
                risk: Risk::SyncAffecting,
                inverse: Inverse::Does(words!(
                    "plan-add-members-undo",
                    who = &who,
                    group = &target
                )),
                guards: self.guards(group, &[member]),
                notes: vec![words!("plan-ends-by-directory")],
                action: Action::AddForATime {
                    group: self.dn(group),
                    member: dn,
                    until,
                    instead: there.map(|edge| FormerEnd { until: edge.until }),
                },
            };
            self.push("add-until", group, step);
        } else if there.is_none() {
            self.add(group, &[member]);
        }
        let Some(role) = role else { return };
        self.forget(group, &[member], false);
        let account = self.graph.account(member);
        let line = Temporary {
            group: role,
            member: account.dn.clone(),
            guid: account.guid,
            until,
            by_directory,
            why: why.to_owned(),
        };
        self.document.delegation.temporary.push(line);
    }

    /// Takes members out of what the document wants and records as ending.
    fn forget(&mut self, group: Node, members: &[Node], confirmed_too: bool) {
        let Some(role) = self.role(group) else { return };
        let graph = self.graph;
        let is = |dn: &Dn, guid: Option<Guid>| members.iter().any(|m| is_of(graph, *m, dn, guid));
        self.forget_end(group, members);
        let delegation = &mut self.document.delegation;
        if let Some(spec) = delegation.slot(role) {
            spec.members.retain(|m| !is(&m.dn, m.guid));
        }
        if confirmed_too {
            delegation
                .attested
                .retain(|a| a.group != role || !a.confirmed || !is(&a.member, a.guid));
        }
    }

    fn remove(&mut self, group: Node, members: &[Node]) {
        let here: Vec<Node> = members
            .iter()
            .copied()
            .filter(|m| self.is_in(group, *m))
            .collect();
        self.forget(group, members, true);
        if here.is_empty() {
            return;
        }
        let dns: Vec<Dn> = here.iter().map(|m| self.dn(*m)).collect();
        let (who, target) = (self.who(&here), named(&self.dn(group)));
        let step = Step {
            id: StepId(String::new()),
            place: domain_of(&self.dn(group)),
            sentence: words!("plan-remove-members", who = &who, group = &target),
            reason: self.why.clone(),
            risk: Risk::SyncAffecting,
            inverse: Inverse::Does(words!(
                "plan-remove-members-undo",
                who = &who,
                group = &target
            )),
            guards: self.guards(group, &here),
            notes: self.notes(&here),
            action: Action::RemoveMembers {
                group: self.dn(group),
                members: dns,
                ends: self.ends(group, &here),
            },
        };
        self.push("remove-members", group, step);
    }

    fn revoke(&mut self, group: Node, ace: &AccessAce) {
        let words = words!("plan-revoked-right", sddl = ace.to_sddl());
        let trustee = match self.graph.by_sid(&ace.who) {
            Some(node) => Words::from(label(self.graph, node)),
            None => crate::insight::access::name_of(&ace.who),
        };
        let target = named(&self.dn(group));
        let step = Step {
            id: StepId(String::new()),
            place: domain_of(&self.dn(group)),
            sentence: words!("plan-revoke", who = &trustee, group = &target),
            reason: self.why.clone(),
            risk: Risk::SyncAffecting,
            inverse: Inverse::Does(words!("plan-revoke-undo", who = &trustee)),
            guards: self.guards(group, &[]),
            notes: vec![words.clone()],
            action: Action::Revoke {
                on: self.dn(group),
                who: ace.who.clone(),
                ace: GrantedAce {
                    flags: ace.flags,
                    mask: ace.mask,
                    object: ace.object,
                    inherited_by: ace.inherited_by,
                    words,
                },
            },
        };
        self.push("revoke", group, step);
    }

    fn follow(&mut self, role: DelegationRole) {
        let Some(node) = self.review.groups.get(&role).map(|r| r.root) else {
            return;
        };
        let account = self.graph.account(node);
        if let Some(spec) = self.document.delegation.slot(role) {
            spec.dn = account.dn.clone();
            spec.guid = account.guid;
            spec.sid.clone_from(&account.sid);
            if !account.name.is_empty() {
                spec.name.clone_from(&account.name);
            }
            if let Some(scope) = account.group_type.and_then(GroupScope::of_security_group)
                && spec.adopt
            {
                spec.scope = scope;
            }
        }
    }

    fn attest(&mut self, group: Node, member: Node, confirmed: bool, by: &str) {
        if !confirmed {
            self.remove(group, &[member]);
        }
        // Somebody who is in through another group is confirmed for the role all the same.
        let roles: Vec<DelegationRole> = self.role(group).into_iter().collect();
        let account = self.graph.account(member);
        for role in roles {
            let same = |a: &Attested| {
                a.group == role
                    && (a.member == account.dn || a.guid.is_some() && a.guid == account.guid)
            };
            self.document.delegation.attested.retain(|a| !same(a));
            self.document.delegation.attested.push(Attested {
                group: role,
                member: account.dn.clone(),
                guid: account.guid,
                confirmed,
                by: by.to_owned(),
                at: self.review.now,
            });
        }
    }

    fn write(&mut self, before: &Document, file: &FileSeen) {
        if self.document == *before {
            return;
        }
        let path = file.path.clone();
        self.steps.push(Step {
            id: StepId(format!("write-document:{path}")),
            place: Place::File,
            sentence: words!("plan-write-document", path = inert(&path)),
            reason: words!("plan-write-document-reason"),
            risk: Risk::Cosmetic,
            inverse: Inverse::Does(words!("plan-write-document-undo")),
            guards: vec![Guard::File {
                path: path.clone(),
                sha256: file.sha256.clone(),
            }],
            notes: Vec::new(),
            action: Action::WriteDocument {
                path,
                document: Box::new(self.document.clone()),
            },
        });
    }
}

fn is_of(graph: &Graph, node: Node, dn: &Dn, guid: Option<Guid>) -> bool {
    let account = graph.account(node);
    account.dn == *dn || guid.is_some() && account.guid == guid
}
