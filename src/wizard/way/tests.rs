use super::*;
use crate::model::ScopeRule;
use crate::wizard::testing::{desk, dn};
use crate::wizard::{Msg, StepStatus};

fn back() -> Model {
    let mut model = Model {
        desk: desk(&["corp.example"]),
        page: Page::Overview,
        ..Model::default()
    };
    model.desk.document.forest[0].domain[0]
        .rules
        .push(ScopeRule {
            dn: dn("OU=People,DC=corp,DC=example"),
            includes: true,
            guid: None,
            why: None,
            until: None,
        });
    model.desk.saved = Some(model.desk.document.clone());
    model.desk.path = Some("/docs/a.toml".into());
    model.desk.way = Way::Tasks;
    model
}

#[test]
fn coming_back_every_task_opens_at_once_and_leads_back_to_the_overview() {
    for task in tasks::TASKS {
        let mut model = back();
        model.update(Msg::Go(task));
        assert_eq!(model.page, task);
        model.update(Msg::Back);
        assert_eq!(model.page, Page::Overview);
    }
}

#[test]
fn a_task_is_followed_by_review_and_apply_by_the_overview() {
    let mut model = back();
    model.update(Msg::Go(Page::Features));
    assert_eq!(model.primary_label().as_deref(), Some("Review changes"));
    model.update(Msg::Next);
    assert_eq!(model.page, Page::Review);
    model.update(Msg::Back);
    assert_eq!(model.page, Page::Overview);
}

#[test]
fn the_sidebar_shows_the_overview_and_the_tasks_instead_of_steps() {
    let mut model = back();
    let pages = model.sidebar();
    assert_eq!(pages[0], Page::Overview);
    assert_eq!(pages[1..=tasks::TASKS.len()], tasks::TASKS);
    assert_eq!(pages.last(), Some(&Page::Review));
    model.desk.way = Way::Steps;
    assert_eq!(model.sidebar(), Page::STEPS);
    assert!(model.can_go(Page::Overview).is_err());
}

#[test]
fn a_task_with_choices_that_are_not_applied_is_marked() {
    let mut model = back();
    assert_eq!(model.status(Page::Features), StepStatus::Todo);
    model.desk.document.safety.deletion_limit = 7;
    assert_eq!(model.status(Page::Features), StepStatus::Changed);
    assert_eq!(model.status(Page::Scope), StepStatus::Todo);
}

#[test]
fn a_task_left_half_done_keeps_from_review_and_says_so() {
    let mut model = back();
    model.update(Msg::Go(Page::Scope));
    model.desk.document.forest[0].domain[0].rules.clear();
    let Err(Reason(why)) = model.can_go(Page::Review) else {
        panic!("nothing syncs")
    };
    assert!(why.contains("Domains and OUs"), "{why}");
    // A page that was never touched is not asked for.
    let mut model = back();
    model.desk.tenant = crate::wizard::Load::Idle;
    assert_eq!(model.can_go(Page::Review), Ok(()));
}

#[test]
fn without_a_connected_forest_there_is_no_review() {
    let mut model = back();
    model.desk.forests.clear();
    assert!(model.can_go(Page::Review).is_err());
    assert!(model.can_go(Page::Scope).is_ok());
}

#[test]
fn the_overview_follows_a_first_set_up_only_where_it_stands() {
    let mut model = back();
    model.desk.way = Way::Steps;
    model.page = Page::Apply;
    model.desk.document.forest[0].domain[0].guid = Some(crate::model::Guid::from_bytes([1; 16]));
    for (act, stands) in [(apply::Act::Apply, true), (apply::Act::Undo, false)] {
        model.apply.stage = apply::Stage::Done(act);
        assert_eq!(model.primary_label().is_some(), stands, "{act:?}");
        assert_eq!(model.page_after(), stands.then_some(Page::Overview));
    }
    model.apply.stage = apply::Stage::Done(apply::Act::Apply);
    model.update(Msg::Next);
    assert_eq!((model.page, model.desk.way), (Page::Overview, Way::Tasks));
}
