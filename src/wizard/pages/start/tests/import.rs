//! Taking over what another engine runs.

use super::*;
use crate::engines::compare::Configuration;
use crate::engines::reading::{Imported, NotCarried};
use crate::wizard::pages::start::import;
use crate::wizard::testing::jobs;
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
