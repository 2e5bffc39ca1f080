//! What stands against the configuration as it is chosen now: what its plan finds, failing scope
//! tests among it, and what is wrong with who has delegated access. Nobody has to go and look.

use crate::insight::access::{Level, STALE_DAYS};
use crate::model::words::{Words, say};
use crate::model::{Document, Problem};
use crate::plan::{Finding, PlanReview, Severity};
use crate::wizard::pages::{access, review};
use crate::wizard::{Desk, Load, Page};
use crate::work::{Job, Outcome, Ticket};

/// Something about delegated access, and how bad it is.
pub type OfAccess = (Level, Words);

#[derive(Debug, Default)]
pub struct Check {
    /// What blocks or warns, worst first.
    pub plan: Load<Vec<Finding>>,
    /// What is high or medium of delegated access, worst first.
    pub access: Load<Vec<OfAccess>>,
    /// What `plan` was made from.
    of: Option<Document>,
}

impl Check {
    pub fn is_running(&self) -> bool {
        self.plan.is_running() || self.access.is_running()
    }

    /// What goes on, how much of it is done, and of how much (0: not known).
    pub fn running(&self) -> Vec<(&'static str, u64, u64)> {
        let mut out = Vec::new();
        if let Load::Running { progress, .. } = &self.plan {
            let total = progress.total.unwrap_or(0);
            out.push((say!("page-overview-checking"), progress.done, total));
        }
        if let Load::Running { progress, .. } = &self.access {
            let total = progress.total.unwrap_or(0);
            out.push((say!("page-overview-checking-access"), progress.done, total));
        }
        out
    }

    /// Why it is not known, or not all of it.
    pub fn problem(&self) -> Option<&Problem> {
        self.plan.problem().or(self.access.problem())
    }

    /// `None`: nothing was found out yet.
    pub fn found(&self) -> Option<(&[Finding], &[OfAccess])> {
        let none = (self.plan.value().is_none()) && self.access.value().is_none();
        let plan = self.plan.value().map_or(&[][..], Vec::as_slice);
        let access = self.access.value().map_or(&[][..], Vec::as_slice);
        (!none).then_some((plan, access))
    }
}

/// Looks at all of it, where somebody is signed in everywhere: half a plan would find too much.
pub(super) fn look(check: &mut Check, desk: &mut Desk) {
    if !desk.signed_out_forests().is_empty() || desk.path.is_none() {
        return;
    }
    plan(check, desk);
    if access::has_groups(desk) {
        let job = Job::ReadAccess {
            document: Box::new(desk.document.clone()),
            candidates: Vec::new(),
            stale_days: STALE_DAYS,
        };
        desk.load(Page::Overview, job, &mut check.access);
    }
}

/// The document was edited.
pub(super) fn look_if_edited(check: &mut Check, desk: &mut Desk) {
    if check.of.as_ref().is_some_and(|of| *of != desk.document) {
        plan(check, desk);
    }
}

fn plan(check: &mut Check, desk: &mut Desk) {
    let Some(path) = desk.path.clone() else {
        return;
    };
    let document = Box::new(desk.document.clone());
    check.of = Some(desk.document.clone());
    let asked = review::Asked {
        document,
        path,
        before: None,
        repairs: desk.repairs.clone(),
    };
    let job = review::plan_job(asked, desk, false);
    desk.load(Page::Overview, job, &mut check.plan);
}

/// All is counted now: what depends on numbers can be told.
pub(super) fn counted(check: &mut Check, desk: &mut Desk) {
    if check.of.is_some() {
        plan(check, desk);
    }
}

pub(super) fn cancel(check: &mut Check, desk: &mut Desk) {
    for ticket in [check.plan.ticket(), check.access.ticket()] {
        ticket.into_iter().for_each(|t| desk.cancel(t));
    }
    check.plan.cancel();
    check.access.cancel();
}

fn worst(made: &PlanReview) -> Vec<Finding> {
    let mut found = made.findings.clone();
    // What differs has a card of its own, where each can be decided.
    found.retain(|f| f.severity != Severity::Note && !f.headline.is_of("insight-drift-"));
    found.sort_by_key(|f| f.severity);
    found
}

/// Takes an answer; `false`: it was for somebody else.
pub(super) fn answer(check: &mut Check, ticket: Ticket, outcome: &Outcome) -> bool {
    if check.plan.ticket() == Some(ticket) {
        match outcome {
            Outcome::Progress(now) => check.plan.progress(now.clone()),
            Outcome::Planned(made) => {
                let made = made.as_ref().map(|made| worst(made));
                check.plan.finish(made.map_err(Clone::clone));
            }
            Outcome::Failed(problem) => check.plan.finish(Err(problem.clone())),
            _ => check.plan.cancel(),
        }
        return true;
    }
    if check.access.ticket() != Some(ticket) {
        return false;
    }
    match outcome {
        Outcome::Progress(now) => check.access.progress(now.clone()),
        Outcome::Access(read) => {
            let found = read.as_ref().map(|read| {
                let grave = read.review().findings.iter();
                let grave = grave.filter(|f| f.level != Level::Low);
                grave.map(|f| (f.level, f.headline.clone())).collect()
            });
            check.access.finish(found.map_err(Clone::clone));
        }
        Outcome::Failed(problem) => check.access.finish(Err(problem.clone())),
        _ => check.access.cancel(),
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::access::AccessReview;
    use crate::model::access::{AccessFacts, Account, AccountKind};
    use crate::model::document::{DelegationGroup, DelegationRole};
    use crate::plan::{Affected, Plan, Topic};
    use crate::wizard::testing::{desk, dn, jobs};
    use crate::work::AccessRead;

    fn opened() -> (Check, Desk) {
        let mut desk = desk(&["corp.example"]);
        desk.path = Some("/docs/a.toml".into());
        desk.document.delegation.admins = Some(DelegationGroup {
            name: "ADSyncAdmins".into(),
            dn: dn("CN=ADSyncAdmins,DC=corp,DC=example"),
            guid: None,
            sid: None,
            scope: Default::default(),
            adopt: false,
            members: Vec::new(),
        });
        let mut check = Check::default();
        look(&mut check, &mut desk);
        (check, desk)
    }

    fn made(severities: &[Severity]) -> Outcome {
        let finding = |severity: &Severity| Finding {
            severity: *severity,
            topic: Topic::Scope,
            headline: Words::from(format!("{severity:?}")),
            remedy: Words::from("Do it."),
        };
        Outcome::Planned(Ok(Box::new(PlanReview {
            plan: Plan {
                version: Plan::VERSION,
                steps: Vec::new(),
            },
            findings: severities.iter().map(finding).collect(),
            changes: Vec::new(),
            affected: Affected::default(),
            limit: 500,
        })))
    }

    /// `ADSyncAdmins` with nobody in it.
    fn nobody(desk: &Desk) -> AccessRead {
        let mut facts = AccessFacts::default();
        let at = dn("CN=ADSyncAdmins,DC=corp,DC=example");
        let group = facts.graph.put(Account::new(at, AccountKind::Group));
        facts.groups.insert(DelegationRole::Admins.index(), group);
        let review = AccessReview::make(&desk.document, &facts, desk.now, STALE_DAYS);
        AccessRead::new(facts, review)
    }

    #[test]
    fn what_blocks_is_told_before_what_warns_and_what_is_only_good_to_know_is_not() {
        let (mut check, mut desk) = opened();
        for (ticket, job) in jobs(&mut desk) {
            let outcome = match job {
                Job::MakePlan { .. } => {
                    made(&[Severity::Note, Severity::Warning, Severity::Blocks])
                }
                Job::ReadAccess { .. } => Outcome::Access(Ok(nobody(&desk))),
                other => panic!("{other:?}"),
            };
            assert!(answer(&mut check, ticket, &outcome));
        }
        let (plan, access) = check.found().unwrap();
        let told: Vec<Severity> = plan.iter().map(|f| f.severity).collect();
        assert_eq!(told, [Severity::Blocks, Severity::Warning]);
        let told: Vec<String> = access.iter().map(|(_, what)| what.to_string()).collect();
        assert_eq!(told, ["Nobody is in ADSyncAdmins"]);
    }

    #[test]
    fn what_differs_from_the_last_apply_is_not_told_twice() {
        let (mut check, mut desk) = opened();
        let (ticket, _) = jobs(&mut desk).remove(0);
        let Outcome::Planned(Ok(mut made)) = made(&[Severity::Warning, Severity::Warning]) else {
            panic!("a plan");
        };
        made.findings[0].headline =
            crate::model::words::words!("insight-drift-rule-gone", dn = "x");
        answer(&mut check, ticket, &Outcome::Planned(Ok(made)));
        assert_eq!(check.found().unwrap().0.len(), 1);
    }

    #[test]
    fn half_a_plan_is_not_made() {
        let (_, mut desk) = opened();
        let mut other = desk.document.forest[0].clone();
        other.name = "emea.example".into();
        desk.document.forest.push(other);
        jobs(&mut desk);
        let mut check = Check::default();
        look(&mut check, &mut desk);
        assert!(jobs(&mut desk).is_empty() && check.found().is_none());
    }

    #[test]
    fn an_edit_is_checked_anew_and_nothing_else_is() {
        let (mut check, mut desk) = opened();
        jobs(&mut desk);
        look_if_edited(&mut check, &mut desk);
        assert!(jobs(&mut desk).is_empty());
        desk.document.safety.deletion_limit = 7;
        look_if_edited(&mut check, &mut desk);
        let asked = jobs(&mut desk);
        assert!(matches!(&asked[..], [(_, Job::MakePlan { document, .. })]
            if document.safety.deletion_limit == 7));
    }

    #[test]
    fn what_could_not_be_found_out_is_said() {
        let (mut check, mut desk) = opened();
        let (ticket, _) = jobs(&mut desk).remove(0);
        let problem = Problem::internal("the controller went away");
        answer(&mut check, ticket, &Outcome::Failed(problem));
        assert!(check.problem().is_some() && check.found().is_none());
    }
}
