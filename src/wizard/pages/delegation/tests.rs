use super::*;
use crate::wizard::Effect;
use crate::wizard::pages::samples::{container, desk, dn, group, user};
use DelegationRole::{Admins, Browse, Operators, PasswordSet};

const GLOBAL: i32 = i32::MIN | 2;
const LOCAL: i32 = i32::MIN | 4;
const UNIVERSAL: i32 = i32::MIN | 8;

fn entered(engine: EngineKind) -> (State, Desk) {
    let (mut state, mut desk) = (State::default(), desk());
    desk.document.engine = engine;
    enter(&mut state, &mut desk);
    (state, desk)
}

/// Entra Connect, an OU chosen, everything looked up and fine.
fn ready() -> (State, Desk) {
    let (mut state, mut desk) = entered(EngineKind::EntraConnect);
    choose_ou(&mut state, &mut desk);
    settle(&mut state, &mut desk, vec![]);
    (state, desk)
}

fn choose_ou(state: &mut State, desk: &mut Desk) {
    let place = Place::from(&container("OU=Tier 0,DC=corp,DC=example"));
    update(state, Msg::Ou(ContainerMsg::Pick(place)), desk);
}

fn settle(state: &mut State, desk: &mut Desk, taken: Vec<FoundObject>) {
    if let Some(ticket) = state.taken.ticket() {
        answer(state, ticket, Outcome::LookedUp(Ok(taken)), desk);
    }
    if let Some(ticket) = state.own.ticket() {
        answer(state, ticket, Outcome::OwnRights(Ok(vec![])), desk);
    }
}

fn reason(state: &State, desk: &Desk) -> String {
    can_leave(state, desk).unwrap_err().0
}

fn pick(object: FoundObject) -> ObjectMsg {
    ObjectMsg::Pick(Box::new(object))
}

#[test]
fn all_four_are_proposed_for_entra_connect_and_none_for_cloud_sync() {
    let (state, _) = entered(EngineKind::EntraConnect);
    assert!(state.on);
    assert!(state.roles.values().all(|r| r.mode == Mode::Create));
    let (state, desk) = entered(EngineKind::CloudSync);
    assert!(!state.on);
    assert!(can_leave(&state, &desk).is_ok());
}

#[test]
fn one_ou_is_chosen_for_all_four() {
    let (state, desk) = ready();
    for role in DelegationRole::ALL {
        let group = desk.document.delegation.get(role).unwrap();
        let parent = dn("OU=Tier 0,DC=corp,DC=example");
        assert_eq!(group.dn, parent.child("CN", role.default_name()));
        assert_eq!(group.scope, GroupScope::DomainLocal);
        assert!(!group.adopt);
    }
    assert!(can_leave(&state, &desk).is_ok());
}

#[test]
fn without_an_ou_the_page_is_not_complete() {
    let (state, desk) = entered(EngineKind::EntraConnect);
    assert_eq!(
        reason(&state, &desk),
        "Choose the OU in which the groups are made"
    );
}

#[test]
fn groups_are_not_made_at_the_domain_head() {
    let (mut state, mut desk) = entered(EngineKind::EntraConnect);
    let head = ContainerPicker::domains(&desk).remove(0);
    update(&mut state, Msg::Ou(ContainerMsg::Pick(head)), &mut desk);
    assert_eq!(state.ou, None);
}

#[test]
fn names_and_rights_are_checked_before_going_on() {
    let (mut state, mut desk) = entered(EngineKind::EntraConnect);
    desk.take_effects();
    choose_ou(&mut state, &mut desk);
    let effects = desk.take_effects();
    let asked: Vec<&Job> = effects
        .iter()
        .filter_map(|e| match e {
            Effect::Run(_, job) => Some(job),
            _ => None,
        })
        .collect();
    assert!(matches!(asked[0], Job::LookUp { account_names, .. } if account_names.len() == 4));
    assert!(matches!(asked[1], Job::OwnRights { wishes, .. } if wishes[..] == [Wish::MakeGroup]));
    assert!(reason(&state, &desk).contains("being checked"));
}

#[test]
fn a_missing_right_to_make_groups_is_found_here() {
    let (mut state, mut desk) = entered(EngineKind::EntraConnect);
    choose_ou(&mut state, &mut desk);
    let ticket = state.taken.ticket().unwrap();
    answer(&mut state, ticket, Outcome::LookedUp(Ok(vec![])), &mut desk);
    let ticket = state.own.ticket().unwrap();
    let problem = Problem::new(
        crate::model::ProblemKind::AccessDenied,
        "You may not create groups in OU=Tier 0",
        "Ask for it.",
    );
    let ou = dn("OU=Tier 0,DC=corp,DC=example");
    let answered = Outcome::OwnRights(Ok(vec![(ou, vec![problem])]));
    answer(&mut state, ticket, answered, &mut desk);
    assert_eq!(
        reason(&state, &desk),
        "You may not create groups in OU=Tier 0"
    );
}

#[test]
fn a_name_that_is_taken_stops_and_the_group_can_be_used_by_one_click() {
    let (mut state, mut desk) = entered(EngineKind::EntraConnect);
    choose_ou(&mut state, &mut desk);
    settle(&mut state, &mut desk, vec![group("adsyncadmins", GLOBAL)]);
    assert!(reason(&state, &desk).starts_with("Administrators: something"));
    assert!(matches!(
        clash(&state, Admins, &desk),
        Some(Clash::Usable(_))
    ));
    update(&mut state, Msg::UseClash(Admins), &mut desk);
    settle(&mut state, &mut desk, vec![]);
    let admins = desk.document.delegation.admins.clone().unwrap();
    assert!(admins.adopt);
    assert_eq!(admins.scope, GroupScope::Global);
    assert!(can_leave(&state, &desk).is_ok());
}

#[test]
fn a_user_or_distribution_group_of_that_name_cannot_be_used() {
    for there in [user("ADSyncAdmins"), group("ADSyncAdmins", 2)] {
        let (mut state, mut desk) = entered(EngineKind::EntraConnect);
        choose_ou(&mut state, &mut desk);
        settle(&mut state, &mut desk, vec![there]);
        let found = clash(&state, Admins, &desk);
        assert!(matches!(found, Some(Clash::Unusable(..))), "{found:?}");
        update(&mut state, Msg::UseClash(Admins), &mut desk);
        assert!(can_leave(&state, &desk).is_err());
    }
}

#[test]
fn a_group_to_use_is_found_by_name_or_sid_and_must_be_a_security_group() {
    let (mut state, mut desk) = ready();
    update(&mut state, Msg::Mode(Browse, Mode::Adopt), &mut desk);
    settle(&mut state, &mut desk, vec![]);
    assert_eq!(reason(&state, &desk), "Choose the group to use for Browse");
    update(
        &mut state,
        Msg::FindGroup(Browse, ObjectMsg::Search("S-1-5-21-1-2-3-1104".into())),
        &mut desk,
    );
    assert!(state.roles[&Browse].finder.found.is_running());
    let list = group("All staff", 2);
    update(&mut state, Msg::FindGroup(Browse, pick(list)), &mut desk);
    assert!(state.roles[&Browse].adopted().is_none());
    let helpdesk = group("Helpdesk", UNIVERSAL);
    update(
        &mut state,
        Msg::FindGroup(Browse, pick(helpdesk)),
        &mut desk,
    );
    let browse = desk.document.delegation.browse.clone().unwrap();
    assert_eq!((browse.name.as_str(), browse.adopt), ("Helpdesk", true));
    assert!(browse.sid.is_some());
}

#[test]
fn built_in_groups_and_groups_in_use_are_refused() {
    let (mut state, mut desk) = ready();
    let mut domain_admins = group("Domain Admins", GLOBAL);
    domain_admins.sid = Some("S-1-5-21-1-2-3-512".parse().unwrap());
    let delegation = &desk.document.delegation;
    assert!(cannot_adopt(&domain_admins, Admins, delegation).is_some());
    update(
        &mut state,
        Msg::FindGroup(Browse, pick(group("Help", GLOBAL))),
        &mut desk,
    );
    let again = cannot_adopt(&group("Help", GLOBAL), Admins, &desk.document.delegation);
    assert_eq!(again.as_deref(), Some("It is used for Browse already"));
}

#[test]
fn two_of_the_four_cannot_have_one_name() {
    let (mut state, mut desk) = ready();
    update(
        &mut state,
        Msg::Name(Operators, "adsyncADMINS".into()),
        &mut desk,
    );
    assert_eq!(
        name_problem(&state, Operators).as_deref(),
        Some("Administrators has this name, too")
    );
    assert!(can_leave(&state, &desk).is_err());
}

#[test]
fn a_name_that_active_directory_refuses_is_refused_here() {
    let (mut state, mut desk) = ready();
    update(&mut state, Msg::Name(Admins, "a/b".into()), &mut desk);
    assert_eq!(desk.document.delegation.admins, None);
    assert!(reason(&state, &desk).starts_with("Administrators: "));
}

#[test]
fn members_are_users_and_groups_that_the_scope_allows() {
    let (mut state, mut desk) = ready();
    for object in [user("ann"), group("Helpdesk", GLOBAL)] {
        update(&mut state, Msg::FindMember(Admins, pick(object)), &mut desk);
    }
    let members = &desk.document.delegation.admins.as_ref().unwrap().members;
    assert_eq!(members.len(), 2);
    let again = cannot_be_member(&user("ann"), &state, Admins, &desk);
    assert_eq!(again.as_deref(), Some("Chosen already"));
    update(
        &mut state,
        Msg::RemoveMember(Admins, user("ann").dn),
        &mut desk,
    );
    let members = &desk.document.delegation.admins.as_ref().unwrap().members;
    assert_eq!(members.len(), 1);

    update(
        &mut state,
        Msg::Scope(Browse, GroupScope::Global),
        &mut desk,
    );
    let refused = |object: &FoundObject| cannot_be_member(object, &state, Browse, &desk);
    assert!(refused(&group("l", LOCAL)).is_some());
    assert!(refused(&group("g", GLOBAL)).is_none());
    assert!(refused(&group("d", 2)).is_some());
    let mut foreign = user("bob");
    foreign.dn = dn("CN=bob,DC=other,DC=example");
    assert!(refused(&foreign).is_some());
}

#[test]
fn one_click_puts_operators_and_password_set_into_browse() {
    let (mut state, mut desk) = ready();
    update(&mut state, Msg::Nest(true), &mut desk);
    assert!(desk.document.delegation.nest_in_browse);
    assert!(can_leave(&state, &desk).is_ok());
    update(
        &mut state,
        Msg::Scope(Browse, GroupScope::Universal),
        &mut desk,
    );
    assert!(reason(&state, &desk).contains("cannot be put into ADSyncBrowse"));
}

#[test]
fn switching_off_takes_the_groups_out_and_on_again_brings_them_back() {
    let (mut state, mut desk) = ready();
    update(
        &mut state,
        Msg::FindMember(PasswordSet, pick(user("ann"))),
        &mut desk,
    );
    let before = desk.document.delegation.clone();
    update(&mut state, Msg::Switch(false), &mut desk);
    assert_eq!(desk.document.delegation.admins, None);
    assert!(can_leave(&state, &desk).is_ok());
    update(&mut state, Msg::Switch(true), &mut desk);
    assert_eq!(desk.document.delegation, before);
}

#[test]
fn going_back_and_coming_again_loses_nothing() {
    let (mut state, mut desk) = ready();
    update(&mut state, Msg::Mode(Operators, Mode::Skip), &mut desk);
    update(
        &mut state,
        Msg::Name(Admins, "Sync admins".into()),
        &mut desk,
    );
    let before = desk.document.clone();
    enter(&mut state, &mut desk);
    assert_eq!(desk.document, before);
    assert_eq!(state.roles[&Operators].mode, Mode::Skip);
    assert_eq!(state.roles[&Admins].name, "Sync admins");
    update(&mut state, Msg::Name(Admins, "a/b".into()), &mut desk);
    enter(&mut state, &mut desk);
    assert_eq!(state.roles[&Admins].name, "a/b", "a wrong draft stays, too");
    assert_eq!(state.roles[&Admins].mode, Mode::Create);
}

#[test]
fn a_group_made_by_an_earlier_apply_is_no_clash() {
    let (mut state, mut desk) = ready();
    for role in DelegationRole::ALL {
        let slot = desk.document.delegation.slot(role).as_mut().unwrap();
        slot.guid = Some(crate::wizard::pages::samples::guid(9));
    }
    enter(&mut state, &mut desk);
    assert!(!state.makes_groups());
    assert!(can_leave(&state, &desk).is_ok());
    assert!(state.roles[&Admins].made().is_some());
}

#[test]
fn an_opened_document_says_what_is_set_up() {
    let (_, before) = ready();
    let mut desk = desk();
    desk.document = before.document.clone();
    desk.document.delegation.browse = None;
    let mut state = State::default();
    enter(&mut state, &mut desk);
    assert!(state.on);
    assert_eq!(state.roles[&Browse].mode, Mode::Skip);
    assert_eq!(
        state.ou.as_ref().map(|p| &p.dn),
        Some(&dn("OU=Tier 0,DC=corp,DC=example"))
    );
    assert_eq!(desk.document.delegation.browse, None);
}
