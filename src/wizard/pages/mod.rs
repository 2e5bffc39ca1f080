//! One file a page. Here only the routing that every page takes part in.

pub mod access;
pub mod apply;
pub mod compare;
pub mod delegation;
pub mod directory;
pub mod engine;
pub mod features;
pub mod group_writeback;
pub mod identity;
pub mod overview;
pub mod review;
#[cfg(test)]
#[path = "../../../tests/support/samples.rs"]
pub(super) mod samples;
pub mod scope;
pub mod sign_in_names;
pub mod start;
pub mod tenant;
pub mod versions;

use super::{Model, Page, Reason};
use crate::model::words::say;
use crate::work::{Outcome, Ticket};

/// The page is shown.
pub(super) fn enter(model: &mut Model, page: Page) {
    let desk = &mut model.desk;
    match page {
        Page::Start => start::enter(&mut model.start, desk),
        Page::Engine => engine::enter(&mut model.engine, desk),
        Page::Tenant => tenant::enter(&mut model.tenant, desk),
        Page::Directory => directory::enter(&mut model.directory, desk),
        Page::SignInNames => sign_in_names::enter(&mut model.sign_in_names, desk),
        Page::Scope => scope::enter(&mut model.scope, desk),
        Page::Identity => identity::enter(&mut model.identity, desk),
        Page::Features => features::enter(&mut model.features, desk),
        Page::GroupWriteback => group_writeback::enter(&mut model.group_writeback, desk),
        Page::Delegation => delegation::enter(&mut model.delegation, desk),
        Page::Review => review::enter(&mut model.review, desk),
        Page::Apply => apply::enter(&mut model.apply, desk),
        Page::Overview => overview::enter(&mut model.overview, desk),
        Page::Access => access::enter(&mut model.access, desk),
        Page::Compare => compare::enter(&mut model.compare, desk),
        Page::History => versions::enter(&mut model.versions, desk),
    }
}

/// The document was changed by undo or redo: what pages hold besides follows it.
pub(super) fn take_document(model: &mut Model) {
    let desk = &mut model.desk;
    tenant::take_document(&mut model.tenant);
    directory::take_document(&mut model.directory, desk);
    sign_in_names::take_document(&mut model.sign_in_names);
    identity::take_document(&mut model.identity);
    group_writeback::take_document(&mut model.group_writeback);
    delegation::take_document(&mut model.delegation, desk);
}

/// A worker answered a job of this page.
pub(super) fn answer(model: &mut Model, page: Page, ticket: Ticket, outcome: Outcome) {
    let desk = &mut model.desk;
    match page {
        Page::Start => start::answer(&mut model.start, ticket, outcome, desk),
        Page::Engine => engine::answer(&mut model.engine, ticket, outcome, desk),
        Page::Tenant => tenant::answer(&mut model.tenant, ticket, outcome, desk),
        Page::Directory => directory::answer(&mut model.directory, ticket, outcome, desk),
        Page::SignInNames => sign_in_names::answer(&mut model.sign_in_names, ticket, outcome, desk),
        Page::Scope => scope::answer(&mut model.scope, ticket, outcome, desk),
        Page::Identity => identity::answer(&mut model.identity, ticket, outcome, desk),
        Page::Features => features::answer(&mut model.features, ticket, outcome, desk),
        Page::GroupWriteback => {
            group_writeback::answer(&mut model.group_writeback, ticket, outcome, desk)
        }
        Page::Delegation => delegation::answer(&mut model.delegation, ticket, outcome, desk),
        Page::Review => review::answer(&mut model.review, ticket, outcome, desk),
        Page::Apply => apply::answer(&mut model.apply, ticket, outcome, desk),
        Page::Overview => overview::answer(&mut model.overview, ticket, outcome, desk),
        Page::Access => access::answer(&mut model.access, ticket, outcome, desk),
        Page::Compare => compare::answer(&mut model.compare, ticket, outcome, desk),
        Page::History => versions::answer(&mut model.versions, ticket, outcome, desk),
    }
}

/// Does the page show anything that was read from elsewhere?
pub(super) fn can_refresh(page: Page) -> Result<(), Reason> {
    match page {
        Page::Engine => Err(Reason::new(say!("window-reads-nothing"))),
        Page::Apply => Err(Reason::new(say!("page-apply-not-read-again"))),
        _ => Ok(()),
    }
}

/// Reads again what the page shows.
pub(super) fn refresh(model: &mut Model) {
    let desk = &mut model.desk;
    match model.page {
        Page::Start => start::update(&mut model.start, start::Msg::LookAgain, desk),
        Page::Tenant => tenant::update(&mut model.tenant, tenant::Msg::ReadAgain, desk),
        Page::Directory => directory::read_again(&mut model.directory, desk),
        Page::SignInNames => {
            let again = sign_in_names::Msg::Refresh;
            sign_in_names::update(&mut model.sign_in_names, again, desk);
        }
        Page::Scope => scope::update(&mut model.scope, scope::Msg::Refresh, desk),
        Page::Identity => identity::update(&mut model.identity, identity::Msg::Count, desk),
        Page::Features => features::update(&mut model.features, features::Msg::Check, desk),
        Page::GroupWriteback => {
            let state = &mut model.group_writeback;
            group_writeback::update(state, group_writeback::Msg::RetryGroups, desk);
            group_writeback::update(state, group_writeback::Msg::CheckAgain, desk);
        }
        Page::Delegation => {
            let again = delegation::Msg::CheckAgain;
            delegation::update(&mut model.delegation, again, desk);
        }
        Page::Review => review::update(&mut model.review, review::Msg::Refresh, desk),
        Page::Overview => overview::update(&mut model.overview, overview::Msg::LookAgain, desk),
        Page::Access => access::update(&mut model.access, access::Msg::ReadAgain, desk),
        Page::Compare => compare::update(&mut model.compare, compare::Msg::ReadAgain, desk),
        Page::History => versions::update(&mut model.versions, versions::Msg::ReadAgain, desk),
        Page::Engine | Page::Apply => {}
    }
}

/// Is the page complete?
pub(super) fn can_leave(model: &Model, page: Page) -> Result<(), Reason> {
    let desk = &model.desk;
    match page {
        Page::Start => start::can_leave(&model.start, desk),
        Page::Engine => engine::can_leave(&model.engine, desk),
        Page::Tenant => tenant::can_leave(&model.tenant, desk),
        Page::Directory => directory::can_leave(&model.directory, desk),
        Page::SignInNames => sign_in_names::can_leave(&model.sign_in_names, desk),
        Page::Scope => scope::can_leave(&model.scope, desk),
        Page::Identity => identity::can_leave(&model.identity, desk),
        Page::Features => features::can_leave(&model.features, desk),
        Page::GroupWriteback => group_writeback::can_leave(&model.group_writeback, desk),
        Page::Delegation => delegation::can_leave(&model.delegation, desk),
        Page::Review => review::can_leave(&model.review, desk),
        Page::Apply => apply::can_leave(&model.apply, desk),
        Page::Overview | Page::Access | Page::Compare | Page::History => Ok(()),
    }
}
