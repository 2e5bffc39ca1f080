//! Delegation groups: the four groups, made in one OU or taken as they are, and their first members.

mod check;
mod group;

use std::collections::BTreeMap;

use crate::insight::delegation::{Matrix, matrix, wanted};
use crate::model::document::{DelegationRole, EngineKind, GroupScope, Member};
use crate::model::snapshot::{FoundObject, ObjectKind};
use crate::model::words::say;
use crate::model::{Dn, Problem};
use crate::wizard::keep::Subject;
use crate::wizard::pickers::{ContainerMsg, ContainerPicker, LookFor, ObjectMsg, Place};
use crate::wizard::{Desk, Load, Page, Reason};
use crate::work::{Job, Outcome, Ticket, Wish};

pub use check::{
    Clash, cannot_adopt, cannot_be_member, cannot_hold_groups, clash, name_problem, nest_problem,
    scope_of, security_group, type_words,
};
pub use group::{Mode, RoleState};

#[derive(Debug, Default)]
pub struct State {
    /// The groups are wanted at all.
    pub on: bool,
    begun: bool,
    /// Where new groups are made.
    pub ou: Option<Place>,
    pub picker: ContainerPicker,
    pub roles: BTreeMap<DelegationRole, RoleState>,
    /// Who may do what, as far as the document says.
    pub matrix: Matrix,
    /// What has the names or DNs of the new groups already.
    pub taken: Load<Vec<FoundObject>>,
    asked_names: (Vec<Dn>, Vec<String>),
    /// What the administrator may not do in the OU.
    pub own: Load<Vec<Problem>>,
    asked_ou: Option<Dn>,
}

#[derive(Debug, Clone)]
pub enum Msg {
    Switch(bool),
    Ou(ContainerMsg),
    Mode(DelegationRole, Mode),
    Name(DelegationRole, String),
    Scope(DelegationRole, GroupScope),
    /// Search for the group to use.
    FindGroup(DelegationRole, ObjectMsg),
    /// Use the group that has the name already.
    UseClash(DelegationRole),
    /// Choose another group.
    ForgetGroup(DelegationRole),
    FindMember(DelegationRole, ObjectMsg),
    RemoveMember(DelegationRole, Dn),
    /// Operators and PasswordSet are members of Browse.
    Nest(bool),
    CheckAgain,
}

/// What a role is called on the page.
pub fn title(role: DelegationRole) -> &'static str {
    match role {
        DelegationRole::Admins => say!("page-delegation-admins"),
        DelegationRole::Operators => say!("page-delegation-operators"),
        DelegationRole::Browse => say!("page-delegation-browse"),
        DelegationRole::PasswordSet => say!("page-delegation-password-set"),
    }
}

impl State {
    /// The state of a role; every role has one once the page was entered.
    pub fn role(&self, role: DelegationRole) -> Option<&RoleState> {
        self.roles.get(&role)
    }

    fn slot(&mut self, role: DelegationRole) -> &mut RoleState {
        self.roles
            .entry(role)
            .or_insert_with(|| RoleState::new(role))
    }

    /// Somebody who may do something, as the object that it is: listed, found, or known by its place.
    pub fn member(&self, dn: &Dn) -> Subject {
        let mut found = self.roles.values().flat_map(|r| &r.picked);
        let mut listed = self.roles.values().flat_map(|r| &r.members);
        match (found.find(|o| o.dn == *dn), listed.find(|m| m.dn == *dn)) {
            (Some(object), _) => object.into(),
            (None, Some(member)) => member.into(),
            (None, None) => (&Member {
                dn: dn.clone(),
                guid: None,
            })
                .into(),
        }
    }

    /// The forest that holds the groups.
    pub fn forest(&self, desk: &Desk) -> String {
        let placed = self.ou.as_ref().map(|p| &p.dn);
        let adopted = self
            .roles
            .values()
            .find_map(|r| Some(&r.found.as_ref()?.dn));
        let dn = placed.or(adopted);
        dn.and_then(|dn| desk.forest_of(dn))
            .or_else(|| desk.forests.keys().next().map(String::as_str))
            .unwrap_or_default()
            .to_owned()
    }

    /// Is a group of this page to be made?
    pub fn makes_groups(&self) -> bool {
        self.on && self.roles.values().any(RoleState::is_new)
    }
}

/// The page is shown: take what the document says; at first propose all four for Entra Connect,
/// the engine that uses them.
pub fn enter(state: &mut State, desk: &mut Desk) {
    let any = DelegationRole::ALL
        .iter()
        .any(|role| desk.document.delegation.get(*role).is_some());
    let first = !std::mem::replace(&mut state.begun, true);
    if first {
        state.on = any || desk.document.engine == EngineKind::EntraConnect;
    }
    for role in DelegationRole::ALL {
        let group = desk.document.delegation.get(role).cloned();
        state.slot(role).take(group.as_ref(), first && any);
    }
    if state.ou.is_none() {
        state.ou = check::common_ou(&desk.document.delegation);
    }
    decide(state, desk);
}

/// What was typed gives way to the document, which was changed elsewhere.
pub(in crate::wizard) fn take_document(state: &mut State, desk: &Desk) {
    let groups = &desk.document.delegation;
    // Never shown: it takes the document as it is then.
    if !state.begun {
        return;
    }
    state.on = DelegationRole::ALL
        .iter()
        .any(|role| groups.get(*role).is_some());
    for role in DelegationRole::ALL {
        let mut fresh = RoleState::new(role);
        fresh.take(groups.get(role), state.on);
        state.roles.insert(role, fresh);
    }
    state.ou = check::common_ou(groups);
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::Switch(on) => state.on = on,
        Msg::Ou(msg) => {
            if let Some(place) = state.picker.update(msg, Page::Delegation, desk)
                && cannot_hold_groups(&place).is_none()
            {
                for role in state.roles.values_mut() {
                    role.place = None;
                }
                state.ou = Some(place);
            }
        }
        Msg::Mode(role, mode) => state.slot(role).mode = mode,
        Msg::Name(role, name) => state.slot(role).name = name,
        Msg::Scope(role, scope) => state.slot(role).scope = scope,
        Msg::FindGroup(role, msg) => find_group(state, role, msg, desk),
        Msg::UseClash(role) => {
            if let Some(Clash::Usable(found)) = clash(state, role, desk) {
                state.slot(role).adopt(found);
            }
        }
        Msg::ForgetGroup(role) => state.slot(role).forget_group(),
        Msg::FindMember(role, msg) => find_member(state, role, msg, desk),
        Msg::RemoveMember(role, dn) => state.slot(role).members.retain(|m| m.dn != dn),
        Msg::Nest(on) => desk.document.delegation.nest_in_browse = on,
        Msg::CheckAgain => {
            state.asked_names = Default::default();
            state.asked_ou = None;
        }
    }
    decide(state, desk);
}

fn find_group(state: &mut State, role: DelegationRole, msg: ObjectMsg, desk: &mut Desk) {
    if let ObjectMsg::Pick(object) = &msg
        && cannot_adopt(object, role, &desk.document.delegation).is_some()
    {
        return;
    }
    let forest = state.forest(desk);
    let look_for = LookFor {
        forest: &forest,
        kinds: &[ObjectKind::Group],
    };
    let slot = state.slot(role);
    if let Some(found) = slot.finder.update(msg, look_for, Page::Delegation, desk) {
        slot.adopt(found);
    }
}

fn find_member(state: &mut State, role: DelegationRole, msg: ObjectMsg, desk: &mut Desk) {
    if let ObjectMsg::Pick(object) = &msg
        && cannot_be_member(object, state, role, desk).is_some()
    {
        return;
    }
    let forest = state.forest(desk);
    let look_for = LookFor {
        forest: &forest,
        kinds: &[ObjectKind::User, ObjectKind::Group],
    };
    let slot = state.slot(role);
    let picked = (slot.member_finder).update(msg, look_for, Page::Delegation, desk);
    if let Some(found) = picked {
        slot.add_member(found);
    }
}

/// Decisions go into the document at once; what has to be looked up for them is asked.
fn decide(state: &mut State, desk: &mut Desk) {
    for role in DelegationRole::ALL {
        let ou = state.ou.as_ref().map(|p| p.dn.clone());
        let wanted = state.on.then(|| state.slot(role).group(ou.as_ref()));
        *desk.document.delegation.slot(role) = wanted.flatten();
    }
    let delegation = &desk.document.delegation;
    state.matrix = matrix(delegation, &wanted(delegation));
    look_up(state, desk);
    ask_own_rights(state, desk);
}

fn look_up(state: &mut State, desk: &mut Desk) {
    let new = DelegationRole::ALL.into_iter().filter_map(|role| {
        let group = desk.document.delegation.get(role)?;
        let is_new = state.roles.get(&role)?.is_new();
        (is_new && check::plain_name_problem(&group.name).is_none()).then_some(group)
    });
    let (dns, names): (Vec<Dn>, Vec<String>) = new.map(|g| (g.dn.clone(), g.name.clone())).unzip();
    if state.asked_names == (dns.clone(), names.clone()) {
        return;
    }
    state.asked_names = (dns.clone(), names.clone());
    if dns.is_empty() {
        if let Some(ticket) = state.taken.ticket() {
            desk.cancel(ticket);
        }
        state.taken = Load::Idle;
        return;
    }
    let job = Job::LookUp {
        forest: state.forest(desk),
        dns,
        account_names: names,
    };
    desk.load(Page::Delegation, job, &mut state.taken);
}

fn ask_own_rights(state: &mut State, desk: &mut Desk) {
    let ou = state.ou.as_ref().filter(|_| state.makes_groups());
    let ou = ou.map(|p| p.dn.clone());
    if state.asked_ou == ou {
        return;
    }
    state.asked_ou.clone_from(&ou);
    let Some(ou) = ou else {
        if let Some(ticket) = state.own.ticket() {
            desk.cancel(ticket);
        }
        state.own = Load::Idle;
        return;
    };
    let job = Job::OwnRights {
        forest: state.forest(desk),
        containers: vec![ou],
        wishes: vec![Wish::MakeGroup],
    };
    state.own = Load::Idle;
    desk.load(Page::Delegation, job, &mut state.own);
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, _desk: &mut Desk) {
    if state.picker.answer(ticket, &outcome) {
        return;
    }
    let mut finders =
        (state.roles.values_mut()).flat_map(|r| [&mut r.finder, &mut r.member_finder]);
    if finders.any(|f| f.answer(ticket, &outcome)) {
        return;
    }
    if state.taken.ticket() == Some(ticket) {
        match outcome {
            Outcome::LookedUp(read) => state.taken.finish(read),
            Outcome::Cancelled => state.taken.cancel(),
            Outcome::Failed(problem) => state.taken.finish(Err(problem)),
            _ => {}
        }
    } else if state.own.ticket() == Some(ticket) {
        match outcome {
            Outcome::OwnRights(read) => {
                let all = |rows: Vec<(Dn, Vec<Problem>)>| rows.into_iter().flat_map(|r| r.1);
                state.own.finish(read.map(|rows| all(rows).collect()));
            }
            Outcome::Cancelled => state.own.cancel(),
            Outcome::Failed(problem) => state.own.finish(Err(problem)),
            _ => {}
        }
    }
}

pub fn can_leave(state: &State, desk: &Desk) -> Result<(), Reason> {
    if !state.on {
        return Ok(());
    }
    for role in DelegationRole::ALL {
        if let Some(reason) = check::missing(state, role, desk) {
            return Err(Reason::new(reason));
        }
    }
    if state.makes_groups() {
        if let Some(problem) = state.own.value().and_then(|p| p.first()) {
            return Err(Reason::new(problem.headline.show()));
        }
        if state.taken.is_running() || state.own.is_running() {
            return Err(Reason::new(say!("page-delegation-being-checked")));
        }
        if state.taken.problem().or(state.own.problem()).is_some() {
            return Err(Reason::new(say!("page-delegation-not-checked")));
        }
    }
    nest_problem(&desk.document.delegation).map_or(Ok(()), |why| Err(Reason::new(why)))
}

#[cfg(test)]
mod tests;
