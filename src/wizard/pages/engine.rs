//! Sync engine: which one will run the configuration, and what that changes later.

use crate::engines::{Answer, Capability, Degree, Impossible, answer as capability, impossible};
use crate::model::document::EngineKind;
use crate::wizard::{Desk, Page, Reason};
use crate::work::{Outcome, Ticket};

/// Both, in the order of the cards.
pub const ENGINES: [EngineKind; 2] = [EngineKind::CloudSync, EngineKind::EntraConnect];

#[derive(Debug, Default)]
pub struct State {
    /// What was decided already and the chosen engine cannot do.
    pub misfits: Vec<Impossible>,
}

#[derive(Debug, Clone)]
pub enum Msg {
    Choose(EngineKind),
}

/// The page is shown: it knows all it needs.
pub fn enter(state: &mut State, desk: &mut Desk) {
    state.misfits = impossible(&desk.document, |head| desk.census_of(head));
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::Choose(engine) => desk.document.engine = engine,
    }
    enter(state, desk);
}

pub fn answer(_state: &mut State, _ticket: Ticket, _outcome: Outcome, _desk: &mut Desk) {}

/// One of the two is always chosen.
pub fn can_leave(_state: &State, _desk: &Desk) -> Result<(), Reason> {
    Ok(())
}

/// One thing that a later page does otherwise because of the engine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    pub page: Page,
    pub about: Capability,
    pub answer: Answer,
}

/// What the choice narrows on the pages to come, in their order.
pub fn consequences(engine: EngineKind) -> Vec<Consequence> {
    let mut all: Vec<Consequence> = (Capability::ALL.into_iter())
        .filter_map(|about| {
            let answer = capability(engine, about);
            let page = page_of(about).filter(|_| answer.degree != Degree::Yes)?;
            Some(Consequence {
                page,
                about,
                answer,
            })
        })
        .collect();
    all.sort_by_key(|c| c.page);
    all
}

/// Where the subject is decided; `None`: it is a fact about the engine only.
fn page_of(about: Capability) -> Option<Page> {
    use Capability as C;
    Some(match about {
        C::RunsOn | C::RenamedOu | C::GroupSize => return None,
        C::SignsInAs | C::SeveralForests => Page::Directory,
        C::ScopeByOu | C::ExcludeInsideInclude | C::LaterChildrenOut | C::ObjectLimit => {
            Page::Scope
        }
        C::JoinAcrossForests | C::SourceAnchorChoice => Page::Identity,
        C::SignInAttribute => Page::SignInNames,
        C::PasswordHashSync
        | C::PasswordWriteback
        | C::ExchangeHybrid
        | C::DeviceWriteback
        | C::DirectoryExtensions
        | C::Staging
        | C::DeletionLimit => Page::Features,
        C::GroupWriteback
        | C::WritebackGroupKinds
        | C::WritebackChoice
        | C::WritebackTargetInScope
        | C::WritebackNaming
        | C::WritebackRemoval => Page::GroupWriteback,
        C::DelegationGroups => Page::Delegation,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_is_in_the_document_at_once() {
        let (mut state, mut desk) = (State::default(), Desk::default());
        for engine in ENGINES {
            update(&mut state, Msg::Choose(engine), &mut desk);
            assert_eq!(desk.document.engine, engine);
        }
    }

    #[test]
    fn what_the_engine_cannot_do_is_told_for_the_page_that_decides_it() {
        let of = |engine, about| {
            (consequences(engine).into_iter())
                .find(|c| c.about == about)
                .map(|c| c.page)
        };
        let exclude = Capability::ExcludeInsideInclude;
        assert_eq!(of(EngineKind::CloudSync, exclude), Some(Page::Scope));
        assert_eq!(of(EngineKind::EntraConnect, exclude), None);
        let target = Capability::WritebackTargetInScope;
        assert_eq!(
            of(EngineKind::EntraConnect, target),
            Some(Page::GroupWriteback)
        );
    }

    #[test]
    fn consequences_stand_in_the_order_of_the_pages() {
        for engine in ENGINES {
            let pages: Vec<Page> = consequences(engine).iter().map(|c| c.page).collect();
            assert!(pages.is_sorted(), "{pages:?}");
            assert!(!pages.is_empty());
        }
    }

    #[test]
    fn a_decision_that_the_new_engine_cannot_carry_out_is_named() {
        let (mut state, mut desk) = (State::default(), Desk::default());
        desk.document.engine = EngineKind::EntraConnect;
        desk.document.features.device_writeback = true;
        enter(&mut state, &mut desk);
        assert!(state.misfits.is_empty());
        update(&mut state, Msg::Choose(EngineKind::CloudSync), &mut desk);
        let found: Vec<Capability> = state.misfits.iter().map(|m| m.about).collect();
        assert_eq!(found, [Capability::DeviceWriteback]);
    }
}
