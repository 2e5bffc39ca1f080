use super::*;

#[test]
fn pages_follow_each_other_in_the_order_of_the_sidebar() {
    for pair in Page::STEPS.windows(2) {
        assert_eq!(pair[0].next(), Some(pair[1]));
        assert_eq!(pair[1].previous(), Some(pair[0]));
    }
    assert_eq!(Page::Start.previous(), None);
    assert_eq!(Page::Apply.next(), None);
}

#[test]
fn nothing_but_the_start_page_opens_before_a_task_is_chosen() {
    let model = Model::default();
    assert!(model.can_go(Page::Scope).is_err());
    assert!(model.can_go(Page::Start).is_ok());
}

#[test]
fn an_answer_to_a_cancelled_job_is_dropped() {
    let mut model = Model::default();
    let ticket = model.desk.run(Page::Tenant, Job::ReadTenant);
    model.desk.cancel(ticket);
    model.update(Msg::Work(ticket, Box::new(Outcome::SignedOut)));
    assert!(!model.desk.is_live(ticket));
}

#[test]
fn a_count_that_ends_while_the_engine_is_chosen_tells_what_the_engine_cannot_carry() {
    use crate::engines::Degree;
    use crate::model::testing::rule;
    use crate::wizard::testing::{self, census, dn};

    let mut desk = testing::desk(&["corp.example"]);
    desk.document.forest[0].domain[0].rules = vec![
        rule(true, "OU=a,DC=corp,DC=example"),
        rule(false, "OU=b,OU=a,DC=corp,DC=example"),
    ];
    let mut model = Model {
        desk,
        ..Model::default()
    };
    pages::enter(&mut model, Page::Scope);
    let jobs = testing::jobs(&mut model.desk);
    let mut counting = jobs.iter().filter(|(_, j)| matches!(j, Job::Census { .. }));
    let ticket = counting.next().expect("it counts").0;
    model.page = Page::Engine;
    pages::enter(&mut model, Page::Engine);
    assert_eq!(
        model.engine.misfits[0].degree,
        Degree::Partly,
        "not counted"
    );
    let users = [
        ("DC=corp,DC=example", 0),
        ("OU=a,DC=corp,DC=example", 7),
        ("OU=b,OU=a,DC=corp,DC=example", 5),
    ];
    let counted = Outcome::Census {
        domain: dn("DC=corp,DC=example"),
        read: Ok(Box::new(census(&users).into())),
    };
    model.update(Msg::Work(ticket, Box::new(counted)));
    assert_eq!(
        model.engine.misfits[0].degree,
        Degree::No,
        "seven would leave"
    );
}
