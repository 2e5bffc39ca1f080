//! Group writeback: target OU, which groups, how they are named, and whether the engine may write.

mod facts;
mod list;
mod names;
mod rights;
mod target;
mod written;

use std::collections::BTreeMap;

use crate::model::document::{ChosenGroup, GroupChoice, GroupNaming};
use crate::model::snapshot::{FoundObject, NeededRight};
use crate::model::tenant::TenantGroup;
use crate::model::words::{Words, say};
use crate::model::{Dn, Guid, Problem};
use crate::plan::{Affected, writeback_changes};
use crate::wizard::pickers::ContainerMsg;
use crate::wizard::{Desk, Load, Page, Reason};
use crate::work::{Outcome, Ticket};

pub use facts::{Fact, facts, switched_off_warning};
pub use list::{GroupList, chosen, unwritable};
pub use names::{NameNote, NameRow, PREVIEWED, name_rows, names_compared, naming_problem};
pub use rights::{RightsView, rights_view, sddl};
pub use target::{
    Target, TargetHow, cannot_be_target, ou_in_the_way, scope_problem, target_problem,
};

#[derive(Debug, Default)]
pub struct State {
    pub target: Target,
    pub list: GroupList,
    /// What stands in the target OU under the previewed names.
    pub taken: Load<Vec<FoundObject>>,
    asked_names: Vec<Dn>,
    /// The rights of the connector account on the target OU.
    pub rights: Load<Vec<NeededRight>>,
    asked_rights: Option<(Dn, Dn)>,
    /// Of the groups that were written already: which go, and which stay but change.
    pub written: Load<Affected>,
    asked_written: Option<written::Asked>,
    /// All tenant groups that were seen, for facts about chosen ones.
    seen: BTreeMap<Guid, TenantGroup>,
}

#[derive(Debug, Clone)]
pub enum Msg {
    Switch(bool),
    How(TargetHow),
    /// The OU to write into.
    Ou(ContainerMsg),
    /// The OU or domain in which the target OU is made.
    Parent(ContainerMsg),
    OuName(String),
    /// Take the OU that has the new one's name already.
    UseExisting,
    AddToScope,
    AllGroups,
    SelectedGroups,
    Search(String),
    MoreGroups,
    RetryGroups,
    Toggle(Guid),
    Naming(GroupNaming),
    CheckAgain,
}

/// The page is shown: read what it needs to know when writeback is on.
pub fn enter(state: &mut State, desk: &mut Desk) {
    target::take(&mut state.target, desk);
    state.asked_rights = None;
    follow(state, desk);
}

/// What was typed gives way to the document, which was changed elsewhere.
pub(in crate::wizard) fn take_document(state: &mut State) {
    state.target = Target::default();
    state.list.set_aside.clear();
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::Switch(on) => desk.document.group_writeback.enabled = on,
        Msg::How(how) => state.target.how = how,
        Msg::Ou(msg) => {
            let page = Page::GroupWriteback;
            if let Some(place) = state.target.picker.update(msg, page, desk)
                && target::cannot_be_target(&place).is_none()
            {
                state.target.chosen = Some(place);
            }
        }
        Msg::Parent(msg) => {
            let page = Page::GroupWriteback;
            if let Some(place) = state.target.parent_picker.update(msg, page, desk) {
                state.target.parent = Some(place);
            }
        }
        Msg::OuName(name) => state.target.name = name,
        Msg::UseExisting => target::use_existing(&mut state.target),
        Msg::AddToScope => target::add_to_scope(&mut state.target, desk),
        Msg::AllGroups => desk.document.group_writeback.groups = GroupChoice::All,
        Msg::SelectedGroups => {
            if desk.document.group_writeback.groups == GroupChoice::All {
                let before = std::mem::take(&mut state.list.set_aside);
                desk.document.group_writeback.groups = GroupChoice::Selected(before);
            }
        }
        Msg::Search(text) => state.list.search(text, desk),
        Msg::MoreGroups => state.list.more(desk),
        Msg::RetryGroups => state.list.read(desk),
        Msg::Toggle(id) => toggle(state, id, desk),
        Msg::Naming(naming) => desk.document.group_writeback.naming = naming,
        Msg::CheckAgain => {
            state.asked_names.clear();
            state.asked_rights = None;
            state.asked_written = None;
            state.target.check_again();
        }
    }
    if let GroupChoice::Selected(groups) = &desk.document.group_writeback.groups {
        state.list.set_aside.clone_from(groups);
    }
    follow(state, desk);
}

fn toggle(state: &State, id: Guid, desk: &mut Desk) {
    let engine = desk.document.engine;
    let GroupChoice::Selected(groups) = &mut desk.document.group_writeback.groups else {
        return;
    };
    if let Some(at) = groups.iter().position(|g| g.id == id) {
        groups.remove(at);
    } else if let Some(group) = state.seen.get(&id)
        && crate::engines::not_written_back(engine, group).is_none()
    {
        groups.push(ChosenGroup {
            id,
            name: group.name.clone(),
        });
    }
}

/// The target goes into the document; what has to be read for the choices of now is asked.
fn follow(state: &mut State, desk: &mut Desk) {
    if desk.document.group_writeback.enabled {
        target::decide(&mut state.target, desk);
    }
    written::ask(state, desk);
    if !desk.document.group_writeback.enabled {
        return;
    }
    if matches!(state.list.page, Load::Idle) && desk.tenant.value().is_some() {
        state.list.read(desk);
    }
    names::look_up(state, desk);
    rights::ask(state, desk);
    let grants = rights::will_grant(state, desk);
    target::ask(&mut state.target, grants, desk);
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    let target = &mut state.target;
    if target.picker.answer(ticket, &outcome)
        || target.parent_picker.answer(ticket, &outcome)
        || target.answer(ticket, &outcome)
    {
        return;
    }
    if state.list.page.ticket() == Some(ticket) {
        state.list.answer(outcome);
        let groups = state.list.groups().iter();
        state.seen.extend(groups.map(|g| (g.id, g.clone())));
        names::look_up(state, desk);
    } else if state.taken.ticket() == Some(ticket) {
        match outcome {
            Outcome::LookedUp(read) => state.taken.finish(read),
            other => settle(&mut state.taken, other),
        }
    } else if state.written.ticket() == Some(ticket) {
        match outcome {
            Outcome::FoundWritten(read) => state.written.finish(read.map(|a| *a)),
            other => settle(&mut state.written, other),
        }
    } else if state.rights.ticket() == Some(ticket) {
        match outcome {
            Outcome::ConnectorRights(read) => state.rights.finish(read),
            other => settle(&mut state.rights, other),
        }
        follow(state, desk);
    }
}

fn settle<T>(slot: &mut Load<T>, outcome: Outcome) {
    match outcome {
        Outcome::Progress(progress) => slot.progress(progress),
        Outcome::Cancelled => slot.cancel(),
        Outcome::Failed(problem) => slot.finish(Err(problem)),
        _ => {}
    }
}

/// What becomes of groups that were written already, when a writeback that is applied is changed.
pub fn changed_later(desk: &Desk) -> Vec<(Words, Words)> {
    let Some(saved) = &desk.saved else {
        return Vec::new();
    };
    let now = &desk.document;
    writeback_changes(now.engine, &saved.group_writeback, &now.group_writeback)
}

/// The first thing that is missing or wrong.
pub fn can_leave(state: &State, desk: &Desk) -> Result<(), Reason> {
    let writeback = &desk.document.group_writeback;
    if !writeback.enabled {
        return Ok(());
    }
    let stop = |why: String| Err(Reason::new(why));
    if let Some(why) = target_problem(state, desk) {
        return stop(why);
    }
    if let Some(why) = scope_problem(desk) {
        return stop(why);
    }
    if state.target.is_checking() {
        return stop(say!("page-group-writeback-being-checked").into());
    }
    if let Some(problem) = state
        .target
        .own
        .value()
        .and_then(|p: &Vec<Problem>| p.first())
    {
        return stop(problem.headline.to_string());
    }
    if state.target.failed().is_some() {
        return stop(say!("page-group-writeback-unchecked").into());
    }
    if matches!(&writeback.groups, GroupChoice::Selected(groups) if groups.is_empty()) {
        return stop(say!("page-group-writeback-choose-groups").into());
    }
    if let [first, ..] = unwritable(state, desk).as_slice() {
        return stop(say!(
            "page-group-writeback-cannot-be-written",
            name = &first.0,
            why = &first.1
        ));
    }
    if names::naming_problem(&desk.document).is_some() {
        return stop(say!("page-group-writeback-choose-naming").into());
    }
    if let Some(row) = name_rows(state, desk)
        .iter()
        .find(|r| r.note == NameNote::Collides)
    {
        return stop(say!(
            "page-group-writeback-name-twice",
            name = &row.preview.name
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
