//! Which steps of a plan count on an earlier one: that one cannot be taken back alone.

use crate::model::Dn;

use super::{Action, AppRef, Guard, JobRef, Plan, Step, StepId};

/// The steps after this one that count on what it did.
pub fn needed_by<'a>(plan: &'a Plan, step: &StepId) -> Vec<&'a Step> {
    let Some(at) = plan.steps.iter().position(|s| s.id == *step) else {
        return Vec::new();
    };
    let (asked, later) = (&plan.steps[at], &plan.steps[at + 1..]);
    later.iter().filter(|s| counts_on(s, asked)).collect()
}

fn counts_on(later: &Step, earlier: &Step) -> bool {
    let made = |guard: &Guard| matches!(guard, Guard::MadeBy { step, .. } if *step == earlier.id);
    if later.guards.iter().any(made) || uses(&later.action, &earlier.id) {
        return true;
    }
    match &earlier.action {
        Action::SetGroupScope { dn, .. } => {
            membership(&later.action).is_some_and(|(g, members)| g == dn || members.contains(dn))
        }
        // The document remembers its ids.
        Action::MakeJob { .. } => matches!(later.action, Action::WriteDocument { .. }),
        Action::AddMembers { .. } | Action::RemoveMembers { .. } | Action::AddForATime { .. } => {
            same_membership(&earlier.action, &later.action)
        }
        _ => false,
    }
}

/// In the tenant: the application or job that an earlier step makes.
fn uses(action: &Action, made: &StepId) -> bool {
    let app = |app: &AppRef| matches!(app, AppRef::MadeBy(step) if step == made);
    let job = |job: &JobRef| matches!(job, JobRef::MadeBy(step) if step == made);
    match action {
        Action::MakeJob { app: of, .. } | Action::PutSettings { app: of, .. } => app(of),
        Action::PutSchema { job: of, .. }
        | Action::StartJob { job: of }
        | Action::PauseJob { job: of }
        | Action::RestartJob { job: of, .. } => job(of),
        _ => false,
    }
}

/// The group whose members an action changes, and those.
fn membership(action: &Action) -> Option<(&Dn, &[Dn])> {
    match action {
        Action::AddMembers { group, members } | Action::RemoveMembers { group, members, .. } => {
            Some((group, members))
        }
        Action::AddForATime { group, member, .. } => Some((group, std::slice::from_ref(member))),
        _ => None,
    }
}

fn same_membership(one: &Action, other: &Action) -> bool {
    let (Some((group, members)), Some((again, others))) = (membership(one), membership(other))
    else {
        return false;
    };
    group == again && members.iter().any(|m| others.contains(m))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::dn;
    use crate::model::words::Words;
    use crate::plan::{Inverse, Place, Risk};

    fn step(id: &str, guards: Vec<Guard>, action: Action) -> Step {
        Step {
            id: StepId(id.into()),
            place: Place::Domain("corp.example".into()),
            sentence: Words::default(),
            reason: Words::default(),
            risk: Risk::Cosmetic,
            inverse: Inverse::Does(Words::default()),
            guards,
            notes: Vec::new(),
            action,
        }
    }

    fn group(name: &str) -> Dn {
        dn("OU=Sync,DC=corp,DC=example").child("CN", name)
    }

    fn add(id: &str, to: &str, members: &[&str], guards: Vec<Guard>) -> Step {
        let members = members.iter().map(|m| group(m)).collect();
        let group = group(to);
        step(id, guards, Action::AddMembers { group, members })
    }

    fn plan(steps: Vec<Step>) -> Plan {
        Plan {
            version: Plan::VERSION,
            steps,
        }
    }

    fn ids(plan: &Plan, step: &str) -> Vec<String> {
        let needed = needed_by(plan, &StepId(step.into()));
        needed.into_iter().map(|s| s.id.0.clone()).collect()
    }

    #[test]
    fn what_a_step_makes_is_needed_by_those_that_use_it() {
        let make = step(
            "make",
            vec![],
            Action::MakeOu {
                dn: group("A"),
                description: String::new(),
            },
        );
        let by = Guard::MadeBy {
            dn: group("A"),
            step: StepId("make".into()),
        };
        let plan = plan(vec![
            make,
            add("uses", "A", &["x"], vec![by]),
            add("other", "B", &["x"], vec![]),
        ]);
        assert_eq!(ids(&plan, "make"), ["uses"]);
        assert_eq!(ids(&plan, "uses"), Vec::<String>::new());
        assert_eq!(ids(&plan, "no such step"), Vec::<String>::new());
    }

    #[test]
    fn the_type_of_a_group_is_needed_by_what_is_put_into_it() {
        let kind = step(
            "kind",
            vec![],
            Action::SetGroupScope {
                dn: group("A"),
                from: 8,
                scope: crate::model::document::GroupScope::DomainLocal,
            },
        );
        let plan = plan(vec![
            kind,
            add("into", "A", &["x"], vec![]),
            add("as member", "B", &["A"], vec![]),
            add("elsewhere", "B", &["x"], vec![]),
        ]);
        assert_eq!(ids(&plan, "kind"), ["into", "as member"]);
    }

    #[test]
    fn a_later_change_of_the_same_membership_counts_on_the_earlier_one() {
        let later = step(
            "end",
            vec![],
            Action::AddForATime {
                group: group("A"),
                member: group("x"),
                until: jiff::Timestamp::UNIX_EPOCH,
                instead: None,
            },
        );
        let plan = plan(vec![
            add("x", "A", &["x"], vec![]),
            add("y", "A", &["y"], vec![]),
            later,
        ]);
        assert_eq!(ids(&plan, "x"), ["end"]);
        assert_eq!(ids(&plan, "y"), Vec::<String>::new());
    }
}
