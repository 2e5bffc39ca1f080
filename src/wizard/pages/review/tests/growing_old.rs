//! A plan that is shown while the world moves, and one that comes from a file.

use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::plan::Cause;
use crate::work::{Glance, OpenedPlan};

fn glance(file: &str, change: i64) -> Glance {
    Glance {
        file: Some(file.into()),
        changes: vec![("dc1".into(), change)],
    }
}

/// The plan is shown, and the first look has come.
fn shown() -> Model {
    let mut model = changing(3);
    let forests = std::mem::take(&mut model.desk.document.forest);
    model.desk.document.forest = forests;
    glanced(&mut model, glance("a", 1));
    model
}

fn glanced(model: &mut Model, glance: Glance) -> Vec<Effect> {
    let ticket = model.review.watch.glance.ticket().expect("it looks");
    let outcome = Outcome::Glanced(Ok(glance));
    model.update(Top::Work(ticket, Box::new(outcome)))
}

fn look(model: &mut Model, seconds: i64) {
    let now = Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds);
    model.update(Top::Look(now));
}

fn made_again(model: &mut Model, made: PlanReview) {
    let ticket = model.review.watch.check.ticket().expect("it is made again");
    model.update(Top::Work(
        ticket,
        Box::new(Outcome::Planned(Ok(Box::new(made)))),
    ));
}

#[test]
fn while_nothing_moves_nothing_is_made_again() {
    let mut model = shown();
    look(&mut model, 100);
    glanced(&mut model, glance("a", 1));
    assert!(!model.review.watch.check.is_running());
    assert!(can_leave(&model.review, &model.desk).is_ok());
}

#[test]
fn a_change_that_does_not_matter_is_found_out_quietly_and_not_too_often() {
    let mut model = shown();
    look(&mut model, 100);
    let effects = glanced(&mut model, glance("a", 2));
    assert!(!counts_members(&effects), "every few seconds");
    let same = model.review.plan.value().unwrap().clone();
    made_again(&mut model, same);
    assert_eq!(model.review.stale, None);
    look(&mut model, 104);
    glanced(&mut model, glance("a", 3));
    assert!(
        !model.review.watch.check.is_running(),
        "it was looked at just now"
    );
    look(&mut model, 130);
    glanced(&mut model, glance("a", 3));
    assert!(model.review.watch.check.is_running());
}

#[test]
fn a_change_that_matters_makes_the_plan_old_and_it_cannot_be_applied() {
    let mut model = shown();
    ask(&mut model.review, &model.desk);
    look(&mut model, 100);
    glanced(&mut model, glance("a", 2));
    let mut other = model.review.plan.value().unwrap().clone();
    other.affected.leaving.users = 4;
    made_again(&mut model, other);
    assert!(model.review.stale.as_ref().unwrap().contains("4"));
    assert!(!model.review.asking, "nobody is asked about an old plan");
    assert!(can_leave(&model.review, &model.desk).is_err());
    assert!(!ask(&mut model.review, &model.desk) && !model.review.asking);
    model.update(Top::Review(Msg::Refresh));
    assert_eq!(model.review.stale, None);
    assert!(model.review.plan.is_running());
}

#[test]
fn a_document_that_another_window_wrote_is_looked_at_at_once() {
    let mut model = shown();
    look(&mut model, 100);
    glanced(&mut model, glance("a", 2));
    let same = model.review.plan.value().unwrap().clone();
    made_again(&mut model, same.clone());
    look(&mut model, 104);
    glanced(&mut model, glance("b", 2));
    let mut other = same;
    other.plan.steps.clear();
    made_again(&mut model, other);
    assert!(model.review.stale.is_some());
}

#[test]
fn only_a_plan_in_front_is_watched() {
    let mut model = shown();
    assert!(model.watches());
    model.page = Page::Scope;
    assert!(!model.watches());
}

/// Opened from a file on a computer where nobody has signed in yet.
fn from_file() -> Model {
    let mut desk = desk();
    let made = Made {
        seen: Timestamp::UNIX_EPOCH,
        cause: Cause {
            author: "otto on laptop".into(),
            reason: "CHG-2041".into(),
        },
        path: "/home/otto/syncwright.toml".into(),
        document: desk.document.clone(),
        before: Some(desk.document.clone()),
        repairs: Default::default(),
    };
    let plan = PlanFile::new(&review(vec![step(1, domain())], vec![]), made);
    desk.plan_file = Some(Box::new(OpenedPlan {
        file: "/mail/plan.json".into(),
        document: "/srv/syncwright.toml".into(),
        saved: None,
        plan,
    }));
    let mut model = Model {
        page: Page::Review,
        desk,
        ..Model::default()
    };
    enter(&mut model.review, &mut model.desk);
    model
}

#[test]
fn a_plan_from_a_file_is_shown_as_it_is_and_not_made_again() {
    let mut model = from_file();
    let effects = model.desk.take_effects();
    let makes = |e: &Effect| matches!(e, Effect::Run(_, Job::MakePlan { .. }));
    assert!(!effects.iter().any(makes));
    assert_eq!(model.review.plan.value().unwrap().plan.steps.len(), 1);
    assert_eq!(model.review.path, "/srv/syncwright.toml");
    assert_eq!(model.review.reason, "CHG-2041");
}

#[test]
fn a_plan_from_a_file_cannot_be_applied_before_the_sign_in() {
    let mut model = from_file();
    model.desk.forests.clear();
    let Reason(why) = can_leave(&model.review, &model.desk).unwrap_err();
    assert!(why.contains("Sign in to"), "{why}");
}

#[test]
fn a_plan_from_a_file_that_still_holds_is_carried_out_in_the_name_of_its_author() {
    let mut model = from_file();
    ask(&mut model.review, &model.desk);
    let effects = model.update(Top::Review(Msg::Consent));
    let compared = effects.iter().any(|e| {
        matches!(
            e,
            Effect::Run(
                _,
                Job::MakePlan {
                    before: Some(_),
                    ..
                }
            )
        )
    });
    assert!(compared, "with what it was compared with when it was made");
    let same = model.review.plan.value().unwrap().clone();
    let effects = check_again(&mut model, same);
    let cause = effects.iter().find_map(|e| match e {
        Effect::Run(_, Job::Apply { cause, .. }) => Some(cause.clone()),
        _ => None,
    });
    let cause = cause.expect("it is applied");
    assert_eq!(cause.author, "otto on laptop");
    assert_eq!(cause.reason, "CHG-2041");
}

#[test]
fn a_plan_from_a_file_that_does_not_hold_stays_in_sight_and_is_refused() {
    let mut model = from_file();
    ask(&mut model.review, &model.desk);
    model.update(Top::Review(Msg::Consent));
    let mut other = model.review.plan.value().unwrap().clone();
    other.plan.steps.clear();
    assert!(!applies(&check_again(&mut model, other)));
    assert!(model.review.stale.is_some());
    assert_eq!(model.review.plan.value().unwrap().plan.steps.len(), 1);
    assert!(can_leave(&model.review, &model.desk).is_err());
}

#[test]
fn another_choice_makes_it_a_plan_of_this_window() {
    let mut model = from_file();
    model.desk.document.delegation.nest_in_browse = true;
    assert!(!is_from_file(&model.desk));
    enter(&mut model.review, &mut model.desk);
    assert!(model.review.plan.is_running());
}

#[test]
fn signing_in_as_somebody_else_leaves_it_the_plan_of_its_author() {
    let mut model = from_file();
    let author = model.desk.document.clone();
    model.desk.document.forest[0].sign_in.account = "otto.reviewer@corp.example".into();
    enter(&mut model.review, &mut model.desk);
    assert!(is_from_file(&model.desk));
    ask(&mut model.review, &model.desk);
    let effects = model.update(Top::Review(Msg::Consent));
    let made_from = effects.iter().find_map(|e| match e {
        Effect::Run(_, Job::MakePlan { document, .. }) => Some(document.clone()),
        _ => None,
    });
    assert_eq!(made_from.as_deref(), Some(&author));
}
