use super::*;
use crate::model::document::GroupScope;
use crate::plan::{Inverse, Place, Risk, Step, StepId, Topic};
use crate::wizard::pages::samples::{desk, dn};
use crate::wizard::{Effect, Model, Msg as Top, testing};

fn step(n: usize, place: Place) -> Step {
    Step {
        id: StepId(format!("make-group:{n}")),
        place,
        sentence: format!("Create the group {n}").into(),
        reason: "delegation.admins".into(),
        risk: Risk::Cosmetic,
        inverse: Inverse::Does("Delete the group".into()),
        guards: vec![],
        notes: vec![],
        action: Action::MakeGroup {
            dn: dn(&format!("CN=g{n},DC=corp,DC=example")),
            account_name: format!("g{n}"),
            scope: GroupScope::DomainLocal,
            description: String::new(),
        },
    }
}

fn write_step(path: &str, document: &Document) -> Step {
    Step {
        action: Action::WriteDocument {
            path: path.into(),
            document: Box::new(document.clone()),
        },
        ..step(99, Place::File)
    }
}

fn review(steps: Vec<Step>, findings: Vec<Finding>) -> PlanReview {
    PlanReview {
        affected: Default::default(),
        limit: 500,
        plan: Plan {
            version: Plan::VERSION,
            steps,
        },
        findings,
        changes: vec![],
    }
}

fn blocker(headline: &str) -> Finding {
    Finding {
        severity: Severity::Blocks,
        topic: Topic::Scope,
        headline: headline.into(),
        remedy: "Mend it.".into(),
    }
}

fn domain() -> Place {
    Place::Domain("corp.example".into())
}

/// A model on the Review page whose plan has come.
fn reviewing(answer: PlanReview) -> Model {
    let mut model = Model {
        page: Page::Review,
        desk: desk(),
        ..Model::default()
    };
    enter(&mut model.review, &mut model.desk);
    let ticket = model.review.plan.ticket().unwrap();
    model.update(Top::Work(
        ticket,
        Box::new(Outcome::Planned(Ok(Box::new(answer)))),
    ));
    model
}

fn applies(effects: &[Effect]) -> bool {
    let is_apply = |e: &Effect| matches!(e, Effect::Run(_, Job::Apply { .. }));
    effects.iter().any(is_apply)
}

#[test]
fn entering_makes_the_plan_from_the_choices_of_now() {
    let (mut state, mut desk) = (State::default(), desk());
    enter(&mut state, &mut desk);
    let document = Box::new(desk.document.clone());
    let path = PathBuf::from(DEFAULT_NAME);
    let ticket = state.plan.ticket().unwrap();
    let job = Job::MakePlan {
        document,
        path,
        before: None,
        in_scope: Default::default(),
        repairs: Default::default(),
        suffixes: Vec::new(),
        count_members: true,
    };
    assert!(desk.take_effects().contains(&Effect::Run(ticket, job)));
    assert!(
        can_leave(&state, &desk).is_err(),
        "not before the plan is there"
    );
}

#[test]
fn a_domain_that_was_counted_is_held_against_the_limits_of_the_engine() {
    let (mut state, mut desk) = (State::default(), testing::desk(&["corp.example"]));
    let (head, people) = ("DC=corp,DC=example", "OU=People,DC=corp,DC=example");
    let mut census = testing::census(&[(head, 7), (people, 5)]);
    census.suffixes = vec![("corp.example".into(), 12)];
    testing::count(&mut desk, head, census);
    let domain = &mut desk.document.forest[0].domain[0];
    domain.rules = vec![crate::model::testing::rule(true, people)];
    enter(&mut state, &mut desk);
    let asked = testing::jobs(&mut desk)
        .into_iter()
        .find_map(|(_, job)| match job {
            Job::MakePlan {
                in_scope, suffixes, ..
            } => Some((in_scope, suffixes)),
            _ => None,
        });
    let (in_scope, suffixes) = asked.unwrap();
    assert_eq!(in_scope, [(testing::dn(head), 5)].into());
    assert_eq!(suffixes, [("corp.example".to_owned(), 12)]);
}

#[test]
fn the_plan_says_the_whole_path_of_the_document() {
    let whole = "/home/ann/Documents/syncwright.toml";
    let model = reviewing(review(vec![write_step(whole, &desk().document)], vec![]));
    assert_eq!(model.review.path, whole);
    assert_eq!(model.desk.path, Some(PathBuf::from(whole)));
    assert_eq!(
        model.review.export_path,
        "/home/ann/Documents/syncwright.plan.json"
    );
    assert!(can_leave(&model.review, &model.desk).is_ok());
}

#[test]
fn a_choice_made_after_the_plan_makes_it_old() {
    let mut model = reviewing(review(vec![step(1, domain())], vec![]));
    assert!(can_leave(&model.review, &model.desk).is_ok());
    model.desk.document.delegation.nest_in_browse = true;
    let reason = can_leave(&model.review, &model.desk).unwrap_err();
    assert!(reason.0.contains("newer than the plan"), "{reason:?}");
}

#[test]
fn another_path_makes_the_plan_old() {
    let mut model = reviewing(review(vec![step(1, domain())], vec![]));
    model.update(Top::Review(Msg::PathEdited("/tmp/other.toml".into())));
    assert!(can_leave(&model.review, &model.desk).is_err());
    model.update(Top::Review(Msg::Refresh));
    assert!(model.review.plan.is_running());
}

#[test]
fn a_blocking_finding_stops_the_apply_and_says_why() {
    let findings = vec![blocker("OU=Gone was not found"), blocker("No right")];
    let mut model = reviewing(review(vec![step(1, domain())], findings));
    let reason = can_leave(&model.review, &model.desk).unwrap_err();
    assert_eq!(reason.0, "OU=Gone was not found (and 1 more)");
    model.update(Top::Next);
    assert!(!model.review.asking);
    assert_eq!(model.page, Page::Review);
}

#[test]
fn nothing_runs_before_the_person_consents() {
    let mut model = reviewing(review(vec![step(1, domain()), step(2, domain())], vec![]));
    assert_eq!(model.primary_label().as_deref(), Some("Apply 2 changes…"));
    assert!(!applies(&model.update(Top::Next)));
    assert!(model.review.asking);
    assert_eq!(model.page, Page::Review);
    assert!(!applies(&model.update(Top::Review(Msg::Decline))));
    assert!(
        !applies(&model.update(Top::Review(Msg::Consent))),
        "nobody was asked"
    );

    model.update(Top::Next);
    assert!(!applies(&model.update(Top::Review(Msg::Consent))));
    let same = model.review.plan.value().unwrap().clone();
    assert!(applies(&check_again(&mut model, same)));
    assert_eq!(model.page, Page::Apply);
    assert!(model.apply.is_running());
}

#[test]
fn the_sidebar_does_not_lead_past_the_consent() {
    let mut model = reviewing(review(vec![step(1, domain())], vec![]));
    let effects = model.update(Top::Go(Page::Apply));
    assert!(!applies(&effects));
    assert_eq!(model.page, Page::Review);
}

#[test]
fn an_empty_plan_finishes_without_a_question() {
    let mut model = reviewing(review(vec![], vec![]));
    assert_eq!(model.primary_label().as_deref(), Some("Finish"));
    let effects = model.update(Top::Next);
    assert!(!applies(&effects));
    assert_eq!(model.page, Page::Apply);
    assert!(!model.apply.is_running());
}

#[test]
fn a_plan_that_could_not_be_made_says_so_and_can_be_tried_again() {
    let (mut state, mut desk) = (State::default(), desk());
    enter(&mut state, &mut desk);
    let ticket = state.plan.ticket().unwrap();
    let problem = Problem::internal("x");
    answer(
        &mut state,
        ticket,
        Outcome::Planned(Err(problem)),
        &mut desk,
    );
    assert!(can_leave(&state, &desk).is_err());
    update(&mut state, Msg::Refresh, &mut desk);
    assert!(state.plan.is_running());
}

#[test]
fn the_plan_is_exported_where_the_person_said() {
    let mut model = reviewing(review(vec![step(1, domain())], vec![]));
    model.update(Top::Review(Msg::ExportPathEdited("/tmp/p.json".into())));
    let effects = model.update(Top::Review(Msg::Export));
    let to: Vec<_> = effects
        .iter()
        .filter_map(|e| match e {
            Effect::Run(_, Job::ExportPlan { path, .. }) => Some(path.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(to, [PathBuf::from("/tmp/p.json")]);
    let ticket = model.review.export.ticket().unwrap();
    let done = Outcome::Saved {
        path: "/tmp/p.json".into(),
        done: Ok(()),
    };
    model.update(Top::Work(ticket, Box::new(done)));
    assert_eq!(model.review.export, Load::Ready("/tmp/p.json".into()));
}

#[test]
fn steps_are_grouped_by_place_and_keep_their_numbers() {
    let plan = review(
        vec![
            step(1, Place::KeyStore),
            step(2, domain()),
            step(3, Place::KeyStore),
            step(4, Place::File),
        ],
        vec![],
    )
    .plan;
    let groups: Vec<(String, Vec<usize>)> = by_place(&plan)
        .iter()
        .map(|g| (place_title(g.place), g.steps.iter().map(|s| s.0).collect()))
        .collect();
    assert_eq!(
        groups,
        [
            ("Key store of this computer".to_owned(), vec![1, 3]),
            ("Active Directory: corp.example".to_owned(), vec![2]),
            ("Configuration file".to_owned(), vec![4]),
        ]
    );
}

#[test]
fn the_consent_names_what_cannot_be_undone() {
    let mut last = step(2, domain());
    last.inverse = Inverse::CannotBeUndone("It is gone".into());
    last.risk = Risk::Destructive;
    let plan = review(vec![step(1, domain()), last], vec![]).plan;
    assert_eq!(
        consequence(&plan),
        [
            "Active Directory: corp.example: 2 changes",
            "1 change removes or overwrites something",
            "1 change cannot be undone afterwards",
        ]
    );
}

#[test]
fn every_topic_but_the_file_leads_to_its_page() {
    assert_eq!(page_of(Topic::GroupWriteback), Some(Page::GroupWriteback));
    assert_eq!(page_of(Topic::File), None);
}

#[test]
fn the_command_takes_the_exported_plan_until_the_file_holds_the_choices() {
    let document = desk().document;
    let line = |saved| command("/a/my config.toml", "/a/p.json", saved, &document);
    if cfg!(windows) {
        return assert!(line(None).contains("\"/a/my config.toml\""));
    }
    assert_eq!(
        line(None),
        "syncwright apply --config '/a/my config.toml' --plan /a/p.json"
    );
    assert_eq!(
        line(Some(&document)),
        "syncwright apply --config '/a/my config.toml'"
    );
    assert!(command("/a/it's", "", Some(&document), &document).ends_with(r"'/a/it'\''s'"));
}

#[test]
fn a_path_that_names_a_folder_is_refused() {
    assert!(path_problem("").is_some());
    assert!(path_problem("/tmp/").is_some());
    assert!(path_problem("a\nb").is_some());
    assert!(path_problem("syncwright.toml").is_none());
}

/// Coming back, with so many people that leave.
fn changing(leaving: u64) -> Model {
    let mut made = review(vec![step(1, domain())], vec![]);
    made.affected.leaving.users = leaving;
    let mut model = reviewing(made);
    model.desk.way = crate::wizard::Way::Tasks;
    model
}

fn check_again(model: &mut Model, made: PlanReview) -> Vec<Effect> {
    let ticket = model.review.check.ticket().expect("it is looked at again");
    model.update(Top::Work(
        ticket,
        Box::new(Outcome::Planned(Ok(Box::new(made)))),
    ))
}

#[test]
fn above_the_deletion_limit_the_person_types_the_number() {
    let mut model = changing(501);
    ask(&mut model.review, &model.desk);
    assert!(can_consent(&model.review).is_err());
    model.update(Top::Review(Msg::Typed("50".into())));
    model.update(Top::Review(Msg::Consent));
    assert!(model.review.check.ticket().is_none());
    ask(&mut model.review, &model.desk);
    model.update(Top::Review(Msg::Typed(" 501 ".into())));
    assert_eq!(can_consent(&model.review), Ok(()));
    model.update(Top::Review(Msg::Consent));
    assert!(model.review.check.is_running());
}

#[test]
fn a_plan_that_is_still_the_same_is_carried_out_after_a_second_look() {
    let mut model = changing(3);
    ask(&mut model.review, &model.desk);
    assert!(!applies(&model.update(Top::Review(Msg::Consent))));
    let same = model.review.plan.value().unwrap().clone();
    assert!(applies(&check_again(&mut model, same)));
}

#[test]
fn when_the_directory_moved_meanwhile_the_new_plan_is_shown_and_nothing_runs() {
    let mut model = changing(3);
    ask(&mut model.review, &model.desk);
    model.update(Top::Review(Msg::Consent));
    let mut other = model.review.plan.value().unwrap().clone();
    other.affected.leaving.users = 4;
    assert!(!applies(&check_again(&mut model, other)));
    assert!(model.review.moved.is_some());
    assert_eq!(model.page, Page::Review);
    let shown = model.review.plan.value().unwrap();
    assert_eq!(shown.affected.leaving.users, 4);
    // Agreed to once more, it is looked at once more.
    ask(&mut model.review, &model.desk);
    model.update(Top::Review(Msg::Consent));
    assert!(model.review.check.is_running());
}

/// Whether the plan that is now being made counts the members of groups.
fn counts_members(effects: &[Effect]) -> bool {
    let made = effects.iter().find_map(|e| match e {
        Effect::Run(_, Job::MakePlan { count_members, .. }) => Some(*count_members),
        _ => None,
    });
    made.expect("a plan is made")
}

#[test]
fn groups_are_counted_for_a_plan_that_is_shown_and_not_to_see_whether_it_still_holds() {
    let mut model = changing(3);
    model.desk.document.group_writeback.enabled = true;
    assert!(counts_members(&model.update(Top::Review(Msg::Refresh))));
    let mut made = review(vec![step(1, domain())], vec![]);
    let planned = |made: &PlanReview| Outcome::Planned(Ok(Box::new(made.clone())));
    let ticket = model.review.plan.ticket().unwrap();
    model.update(Top::Work(ticket, Box::new(planned(&made))));
    ask(&mut model.review, &model.desk);
    assert!(!counts_members(&model.update(Top::Review(Msg::Consent))));
    // Another one is shown with all its findings: it is not the one without the counts.
    made.affected.leaving.users = 4;
    let effects = check_again(&mut model, made.clone());
    assert!(counts_members(&effects) && !applies(&effects));
    assert!(can_leave(&model.review, &model.desk).is_err());
    made.findings.push(blocker("Everybody has 50,001 members"));
    let ticket = model.review.plan.ticket().unwrap();
    model.update(Top::Work(ticket, Box::new(planned(&made))));
    assert!(model.review.moved.is_some(), "what has moved is still told");
    let Reason(why) = can_leave(&model.review, &model.desk).unwrap_err();
    assert_eq!(why, "Everybody has 50,001 members");
}

mod growing_old;
