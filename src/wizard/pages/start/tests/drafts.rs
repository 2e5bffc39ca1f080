//! Drafts: kept, taken up, compared, thrown away.

use super::*;

#[test]
fn a_draft_goes_on_where_it_was_left_and_the_sidebar_says_where_to_sign_in() {
    let mut window = Window::found(Around {
        draft: Some(draft(Page::Delegation)),
        ..Around::default()
    });
    window.send(Msg::Choose(Task::ContinueDraft));
    assert_eq!(window.model.desk.document, document_with_work());
    assert_eq!(window.model.page, Page::Delegation);
    for (page, words) in [
        (Page::Tenant, "a draft keeps no sign-in"),
        (
            Page::Directory,
            "corp.example again: a draft keeps no passwords",
        ),
    ] {
        let StepStatus::Problem(reason) = window.model.status(page) else {
            panic!("{page:?}: {:?}", window.model.status(page));
        };
        assert!(reason.0.contains(words), "{}", reason.0);
        assert_eq!(window.model.can_go(page), Ok(()), "{page:?}");
    }
    assert_eq!(window.model.status(Page::Engine), StepStatus::Done);
    assert_eq!(window.model.status(Page::Review), StepStatus::Todo);
    assert!(window.model.can_go(Page::Review).is_err());
}

#[test]
fn a_draft_left_while_applying_goes_on_with_a_new_plan() {
    let mut window = Window::found(Around {
        draft: Some(draft(Page::Apply)),
        ..Around::default()
    });
    window.send(Msg::Choose(Task::ContinueDraft));
    assert_eq!(window.model.page, Page::Review);
}

#[test]
fn going_on_without_the_tenant_is_remembered_in_the_draft() {
    let mut window = Window::found(Around::default());
    window.send(Msg::Choose(Task::SetUp));
    window.model.desk.document = document_with_work();
    for msg in [
        Root::Next,
        Root::Tenant(crate::wizard::pages::tenant::Msg::Without(true)),
        Root::Next,
        // A look at the first page is no work.
        Root::Go(Page::Start),
    ] {
        let effects = window.model.update(msg);
        window.keep(effects);
    }
    let draft = kept(&window);
    assert!(draft.without_tenant);
    assert_eq!(draft.page, Page::Directory.key());
    let mut again = Window::found(Around {
        draft: Some(draft),
        ..Around::default()
    });
    again.send(Msg::Choose(Task::ContinueDraft));
    assert_eq!(again.model.page, Page::Directory);
    assert_eq!(again.model.can_leave(Page::Tenant), Ok(()));
    again.send(Msg::Choose(Task::SetUp)).send(Msg::Confirm);
    assert!(
        again.model.can_leave(Page::Tenant).is_err(),
        "another set-up"
    );
}

#[test]
fn a_draft_of_an_earlier_version_is_still_read() {
    let mut json = serde_json::to_value(&*draft(Page::Scope)).unwrap();
    json.as_object_mut().unwrap().remove("without_tenant");
    let read: DraftFile = serde_json::from_value(json).unwrap();
    assert!(!read.without_tenant);
}

#[test]
fn a_draft_of_a_changed_file_is_compared_with_that_file() {
    let mut kept = draft(Page::Engine);
    kept.path = Some("conf/a.toml".into());
    let mut window = Window::found(Around {
        draft: Some(kept),
        ..Around::default()
    });
    window.send(Msg::Choose(Task::ContinueDraft));
    assert_eq!(window.model.page, Page::Engine);
    let on_disk = Document::new(EngineKind::CloudSync);
    window.reply(
        opens,
        Outcome::Opened {
            path: "conf/a.toml".into(),
            document: Ok(Box::new(on_disk.clone())),
        },
    );
    assert_eq!(window.model.desk.saved, Some(on_disk));
    assert_eq!(window.model.desk.document, document_with_work());
}

#[test]
fn a_new_set_up_asks_before_it_replaces_the_draft() {
    let mut window = Window::found(Around {
        draft: Some(draft(Page::Scope)),
        ..Around::default()
    });
    window.send(Msg::Choose(Task::SetUp));
    assert_eq!(
        window.model.start.asked.as_ref().map(|q| q.loss),
        Some(Loss::Draft)
    );
    assert_eq!(window.model.page, Page::Start);
    window.send(Msg::Keep);
    assert_eq!(window.model.start.asked, None);
    window.send(Msg::Choose(Task::SetUp)).send(Msg::Confirm);
    assert_eq!(window.model.page, Page::Engine);
}

#[test]
fn another_task_asks_before_it_drops_work_that_no_file_holds() {
    let mut window = Window::found(Around::default());
    window.send(Msg::Choose(Task::SetUp));
    window.model.desk.document = document_with_work();
    window.model.update(Root::Go(Page::Start));
    window.send(Msg::Choose(Task::Practise));
    assert_eq!(
        window.model.start.asked.as_ref().map(|q| q.loss),
        Some(Loss::ThisSetUp)
    );
    window.send(Msg::Keep).send(Msg::GoOn);
    assert_eq!(window.model.desk.document, document_with_work());
    assert_eq!(window.model.page, Page::Engine);
}

#[test]
fn a_draft_is_thrown_away_only_when_confirmed() {
    let forgets = |job: &Job| matches!(job, Job::ForgetDraft);
    let mut window = Window::found(Around {
        draft: Some(draft(Page::Scope)),
        ..Around::default()
    });
    window.send(Msg::Choose(Task::ForgetDraft));
    assert!(!window.asked_for(forgets));
    window.send(Msg::Confirm);
    assert!(window.asked_for(forgets));
    assert_eq!(window.model.start.around.value().unwrap().draft, None);
}
