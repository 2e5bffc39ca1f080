//! Taking over what another engine runs.

use super::*;
use crate::engines::compare::Configuration;
use crate::engines::reading::{Imported, NotCarried};
use crate::wizard::pages::start::import;
use crate::wizard::testing::{jobs, tenant};
use crate::work::ReadConfiguration;

fn read() -> ReadConfiguration {
    let mut document = Document::new(EngineKind::EntraConnect);
    document.tenant.domain = "contoso.com".into();
    ReadConfiguration {
        configuration: Configuration::of_document("server", &document),
        imported: Imported {
            document,
            not_carried: vec![NotCarried {
                what: "Custom rule".into(),
                why: "why".into(),
                place: "SynchronizationRules".into(),
            }],
        },
        server: None,
    }
}

fn previewed(desk: &mut Desk) -> State {
    let mut state = State::default();
    let typed = import::Msg::PathEdited("/x/export".into());
    update(&mut state, Msg::Import(typed), desk);
    update(&mut state, Msg::Import(import::Msg::Read), desk);
    let (ticket, job) = jobs(desk).pop().unwrap();
    assert_eq!(
        job,
        Job::ReadConfiguration {
            path: "/x/export".into()
        }
    );
    let outcome = Outcome::ConfigurationRead(Ok(Box::new(read())));
    answer(&mut state, ticket, outcome, desk);
    state
}

#[test]
fn an_export_is_shown_before_it_becomes_the_document() {
    let mut desk = Desk::default();
    let state = previewed(&mut desk);
    assert_eq!(
        state
            .import
            .read
            .value()
            .unwrap()
            .imported
            .not_carried
            .len(),
        1
    );
    assert!(!desk.begun);
}

#[test]
fn what_is_taken_over_is_the_document_of_a_set_up_without_a_file() {
    let mut desk = Desk::default();
    let mut state = previewed(&mut desk);
    update(&mut state, Msg::Choose(Task::Import), &mut desk);
    assert_eq!(desk.document.tenant.domain, "contoso.com");
    assert_eq!((desk.path, desk.saved), (None, None));
    assert_eq!(desk.leads_to, Some(Page::Engine));
    assert!(state.import.read.value().is_none());
}

#[test]
fn it_asks_before_an_open_set_up_is_lost() {
    let mut desk = Desk::default();
    let mut state = previewed(&mut desk);
    desk.begun = true;
    desk.document.tenant.id = "01234567-89ab-cdef-0123-456789abcdef".parse().ok();
    update(&mut state, Msg::Choose(Task::Import), &mut desk);
    assert_eq!(state.asked.as_ref().unwrap().loss, Loss::ThisSetUp);
    assert!(desk.document.tenant.domain.is_empty());
}

fn answered(state: &mut State, desk: &mut Desk) {
    let (ticket, job) = jobs(desk).pop().unwrap();
    assert_eq!(job, Job::ReadCloudSync);
    let outcome = Outcome::CloudSyncRead(Ok(Box::new(read())));
    answer(state, ticket, outcome, desk);
}

#[test]
fn what_was_read_of_the_tenant_keeps_who_is_signed_in_to_it() {
    let mut desk = Desk::default();
    desk.begun = true;
    desk.tenant = Load::Ready(tenant());
    desk.document.tenant.id = Some(tenant().id);
    desk.document.tenant.domain = "fabrikam.com".into();
    let mut state = State::default();
    update(&mut state, Msg::Choose(Task::ReadCloudSync), &mut desk);
    answered(&mut state, &mut desk);
    // One has only signed in so far: nothing would be lost.
    update(&mut state, Msg::Choose(Task::Import), &mut desk);
    assert_eq!(state.asked, None);
    assert_eq!(desk.tenant, Load::Ready(tenant()));
    assert_eq!(desk.document.tenant.domain, "fabrikam.com", "not the jobs'");
    assert_eq!(desk.leads_to, Some(Page::Engine));
    assert_eq!(jobs(&mut desk), [], "nobody is signed out");
}

#[test]
fn who_is_not_signed_in_signs_in_first_and_comes_back_to_what_is_read() {
    let mut desk = Desk::default();
    let mut state = State::default();
    update(&mut state, Msg::Choose(Task::ReadCloudSync), &mut desk);
    assert!(desk.begun);
    assert_eq!(desk.leads_to.take(), Some(Page::Tenant));
    enter(&mut state, &mut desk);
    assert!(!jobs(&mut desk).iter().any(|j| j.1 == Job::ReadCloudSync));
    desk.tenant = Load::Ready(tenant());
    enter(&mut state, &mut desk);
    answered(&mut state, &mut desk);
    assert!(state.import.read.value().is_some());
    enter(&mut state, &mut desk);
    assert!(!jobs(&mut desk).iter().any(|j| j.1 == Job::ReadCloudSync));
}

#[test]
fn a_file_that_was_read_afterwards_ends_the_session_with_the_set_up() {
    let mut desk = Desk::default();
    desk.begun = true;
    desk.tenant = Load::Ready(tenant());
    let mut state = State::default();
    update(&mut state, Msg::Choose(Task::ReadCloudSync), &mut desk);
    answered(&mut state, &mut desk);
    let typed = import::Msg::PathEdited("/x/export".into());
    update(&mut state, Msg::Import(typed), &mut desk);
    update(&mut state, Msg::Import(import::Msg::Read), &mut desk);
    let (ticket, _) = jobs(&mut desk).pop().unwrap();
    let outcome = Outcome::ConfigurationRead(Ok(Box::new(read())));
    answer(&mut state, ticket, outcome, &mut desk);
    update(&mut state, Msg::Choose(Task::Import), &mut desk);
    assert_eq!(desk.tenant, Load::Idle);
    assert!(jobs(&mut desk).iter().any(|j| j.1 == Job::SignOut));
}
