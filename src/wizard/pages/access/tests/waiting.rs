//! A proposal that waits for a yes.

use super::*;
use crate::insight::drift::Repair;
use crate::model::words::Words;
use crate::plan::{FileSeen, membership};
use crate::wizard::testing::jobs;

/// The plan for these edits is in sight.
fn proposed(edit: impl Fn(&State) -> AccessEdit) -> (State, Desk) {
    let (mut state, mut desk) = opened(&[("anna", true), ("bob", false)]);
    state.draft.reason = "HR-412".into();
    let edit = edit(&state);
    propose::ask(&mut state, &mut desk, vec![edit.clone()]);
    let ticket = state.proposal.ticket().unwrap();
    let read = state.read.value().unwrap().clone();
    let file = FileSeen::default();
    let plan = membership(read.review(), &desk.document, &file, &[edit], "HR-412");
    let proposal = AccessProposal {
        read,
        what_if: Default::default(),
        plan,
    };
    let done = Outcome::AccessProposed(Ok(Box::new(proposal)));
    answer(&mut state, ticket, done, &mut desk);
    desk.take_effects();
    (state, desk)
}

fn without_anna(state: &State) -> AccessEdit {
    AccessEdit::Remove {
        group: state.review().unwrap().groups[&DelegationRole::Operators].root,
        members: vec![role(state, "anna")],
    }
}

fn until_evening(state: &State) -> AccessEdit {
    AccessEdit::AddUntil {
        group: state.review().unwrap().groups[&DelegationRole::Operators].root,
        member: role(state, "anna"),
        until: "2999-01-01T18:00:00Z".parse().unwrap(),
    }
}

fn looked(state: &mut State, desk: &mut Desk, found: Option<&str>) {
    look(state, desk);
    let asked = jobs(desk);
    let [(ticket, Job::LookAgain { .. })] = &asked[..] else {
        panic!("{asked:?}");
    };
    let found = Outcome::StillSo(Ok(found.map(Words::from)));
    answer(state, *ticket, found, desk);
}

#[test]
fn one_that_grew_old_is_not_carried_out_and_reading_again_gives_it_up() {
    let (mut state, mut desk) = proposed(without_anna);
    looked(&mut state, &mut desk, None);
    assert_eq!(can_apply(&state, &desk), Ok(()));
    looked(&mut state, &mut desk, Some("The group was changed"));
    assert!(can_apply(&state, &desk).is_err() && can_review(&state, &desk).is_err());
    assert!(!watches(&state, &desk), "it does not grow young again");
    update(&mut state, Msg::Apply, &mut desk);
    assert_eq!(take_consent(&mut state), None);
    update(&mut state, Msg::ReadAgain, &mut desk);
    assert!(state.proposal.value().is_none() && state.watch.stale.is_none());
}

#[test]
fn what_could_not_be_looked_at_is_asked_again() {
    let (mut state, mut desk) = proposed(without_anna);
    look(&mut state, &mut desk);
    let (ticket, _) = jobs(&mut desk).remove(0);
    let problem = Problem::new(ProblemKind::TimedOut, "no answer", "again");
    answer(&mut state, ticket, Outcome::Failed(problem), &mut desk);
    assert!(watches(&state, &desk));
}

#[test]
fn the_plan_of_the_configuration_takes_somebody_out_just_as_well_and_knows_the_reason() {
    let (mut state, mut desk) = proposed(without_anna);
    update(&mut state, Msg::Review, &mut desk);
    let role = DelegationRole::Operators;
    let member = dn("anna");
    assert!(desk.repairs.contains(&Repair::TakeOut { role, member }));
    assert_eq!(desk.leads_to, Some(Page::Review));
    assert_eq!(desk.reason.as_deref(), Some("HR-412"));
    assert!(state.proposal.value().is_none(), "it is not offered twice");
}

#[test]
fn access_with_an_end_is_nothing_that_a_configuration_asks_for() {
    let (mut state, mut desk) = proposed(until_evening);
    assert_eq!(can_apply(&state, &desk), Ok(()));
    assert!(can_review(&state, &desk).is_err());
    update(&mut state, Msg::Review, &mut desk);
    assert_eq!((desk.leads_to, desk.repairs.len()), (None, 0));
}
