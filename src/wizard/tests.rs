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
