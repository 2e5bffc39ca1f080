use super::*;
use crate::model::document::{ConnectorAccount, CredentialRef, EngineKind};
use crate::model::snapshot::ObjectKind;
use crate::model::tenant::{TenantGroupKind, TenantGroups};
use crate::wizard::Effect;
use crate::wizard::pages::samples::{container, desk as plain_desk, dn, group, guid, user};
use crate::wizard::pickers::{ContainerPicker, Place};
use crate::wizard::testing::tenant;
use crate::work::{Job, Wish};

fn desk(engine: EngineKind) -> Desk {
    let mut desk = plain_desk();
    desk.document.engine = engine;
    desk.document.group_writeback.enabled = true;
    desk.tenant = Load::Ready(tenant());
    desk
}

fn tenant_group(n: u8, name: &str, kind: TenantGroupKind) -> TenantGroup {
    TenantGroup {
        id: guid(n),
        name: name.into(),
        description: String::new(),
        kind,
        dynamic: false,
        synced: false,
    }
}

fn groups() -> Vec<TenantGroup> {
    vec![
        tenant_group(1, "Sales", TenantGroupKind::Security),
        tenant_group(2, "Board", TenantGroupKind::Microsoft365),
        tenant_group(3, "Research", TenantGroupKind::Security),
    ]
}

fn entered(engine: EngineKind) -> (State, Desk) {
    let (mut state, mut desk) = (State::default(), desk(engine));
    enter(&mut state, &mut desk);
    read(&mut state, &mut desk, groups(), None);
    (state, desk)
}

fn read(state: &mut State, desk: &mut Desk, groups: Vec<TenantGroup>, next: Option<&str>) {
    let ticket = state.list.page.ticket().unwrap();
    let page = TenantGroups {
        groups,
        next: next.map(str::to_owned),
        total: None,
    };
    answer(state, ticket, Outcome::Groups(Ok(page)), desk);
}

fn choose_ou(state: &mut State, desk: &mut Desk, at: &str) {
    let place = Place::from(&container(at));
    update(state, Msg::Ou(ContainerMsg::Pick(place)), desk);
}

/// Answers everything that is waited for with "nothing in the way".
fn settle_all(state: &mut State, desk: &mut Desk) {
    for _ in 0..3 {
        for ticket in [
            state.target.there.ticket(),
            state.target.own.ticket(),
            state.taken.ticket(),
            state.rights.ticket(),
        ]
        .into_iter()
        .flatten()
        {
            let outcome = if state.target.own.ticket() == Some(ticket) {
                Outcome::OwnRights(Ok(vec![]))
            } else if state.rights.ticket() == Some(ticket) {
                Outcome::ConnectorRights(Ok(vec![]))
            } else {
                Outcome::LookedUp(Ok(vec![]))
            };
            answer(state, ticket, outcome, desk);
        }
    }
}

fn reason(state: &State, desk: &Desk) -> String {
    can_leave(state, desk).unwrap_err().0
}

const OU: &str = "OU=Written,DC=corp,DC=example";

#[test]
fn switched_off_nothing_is_read_and_nothing_is_missing() {
    let (mut state, mut desk) = (State::default(), desk(EngineKind::CloudSync));
    desk.document.group_writeback.enabled = false;
    enter(&mut state, &mut desk);
    assert!(desk.take_effects().is_empty());
    assert!(can_leave(&state, &desk).is_ok());
}

#[test]
fn a_target_ou_is_needed() {
    let (state, desk) = entered(EngineKind::CloudSync);
    assert_eq!(reason(&state, &desk), "Choose the target OU");
}

#[test]
fn choosing_an_ou_is_enough_for_cloud_sync() {
    let (mut state, mut desk) = entered(EngineKind::CloudSync);
    choose_ou(&mut state, &mut desk, OU);
    settle_all(&mut state, &mut desk);
    let target = desk.document.group_writeback.target.clone().unwrap();
    assert_eq!((target.dn, target.create), (dn(OU), false));
    assert_eq!(can_leave(&state, &desk), Ok(()));
}

#[test]
fn entra_connect_wants_it_in_scope_and_one_click_adds_it() {
    let (mut state, mut desk) = entered(EngineKind::EntraConnect);
    choose_ou(&mut state, &mut desk, OU);
    settle_all(&mut state, &mut desk);
    assert!(reason(&state, &desk).contains("not in the scope"));
    update(&mut state, Msg::AddToScope, &mut desk);
    assert!(desk.document.includes(&dn(OU)));
    assert_eq!(can_leave(&state, &desk), Ok(()));
}

#[test]
fn a_rule_added_by_that_click_goes_with_the_ou_it_was_for() {
    let (mut state, mut desk) = entered(EngineKind::EntraConnect);
    choose_ou(&mut state, &mut desk, OU);
    update(&mut state, Msg::AddToScope, &mut desk);
    choose_ou(&mut state, &mut desk, "OU=Other,DC=corp,DC=example");
    assert!(!desk.document.includes(&dn(OU)));
    assert!(desk.document.forest[0].domain[0].rules.is_empty());
}

#[test]
fn a_new_ou_has_a_parent_and_a_name_that_is_free() {
    let (mut state, mut desk) = entered(EngineKind::CloudSync);
    update(&mut state, Msg::How(TargetHow::Create), &mut desk);
    assert_eq!(reason(&state, &desk), "Choose where the target OU is made");
    let head = ContainerPicker::domains(&desk).remove(0);
    update(&mut state, Msg::Parent(ContainerMsg::Pick(head)), &mut desk);
    update(&mut state, Msg::OuName(String::new()), &mut desk);
    assert!(reason(&state, &desk).starts_with("Name of the target OU"));
    update(&mut state, Msg::OuName("Written, back".into()), &mut desk);
    let target = desk.document.group_writeback.target.clone().unwrap();
    assert!(target.create);
    assert_eq!(target.dn, dn("OU=Written\\, back,DC=corp,DC=example"));
    assert!(reason(&state, &desk).contains("being checked"));
    settle_all(&mut state, &mut desk);
    assert_eq!(can_leave(&state, &desk), Ok(()));
}

#[test]
fn an_ou_that_is_there_already_is_offered_instead() {
    let (mut state, mut desk) = entered(EngineKind::CloudSync);
    update(&mut state, Msg::How(TargetHow::Create), &mut desk);
    let head = ContainerPicker::domains(&desk).remove(0);
    update(&mut state, Msg::Parent(ContainerMsg::Pick(head)), &mut desk);
    update(&mut state, Msg::OuName("Written".into()), &mut desk);
    let there = FoundObject {
        dn: dn(OU),
        kind: ObjectKind::Container,
        ..user("Written")
    };
    let ticket = state.target.there.ticket().unwrap();
    answer(
        &mut state,
        ticket,
        Outcome::LookedUp(Ok(vec![there])),
        &mut desk,
    );
    assert!(reason(&state, &desk).contains("is there already"));
    update(&mut state, Msg::UseExisting, &mut desk);
    settle_all(&mut state, &mut desk);
    assert_eq!(state.target.how, TargetHow::Choose);
    assert!(
        !desk
            .document
            .group_writeback
            .target
            .as_ref()
            .unwrap()
            .create
    );
    assert_eq!(can_leave(&state, &desk), Ok(()));
}

#[test]
fn a_missing_right_to_make_the_ou_is_found_here() {
    let (mut state, mut desk) = entered(EngineKind::CloudSync);
    update(&mut state, Msg::How(TargetHow::Create), &mut desk);
    let head = ContainerPicker::domains(&desk).remove(0);
    desk.take_effects();
    update(&mut state, Msg::Parent(ContainerMsg::Pick(head)), &mut desk);
    let asked = desk.take_effects();
    let asks_for_ou = |e: &Effect| matches!(e, Effect::Run(_, Job::OwnRights { wishes, .. }) if wishes[..] == [Wish::MakeOu]);
    assert!(asked.iter().any(asks_for_ou));
    let ticket = state.target.own.ticket().unwrap();
    let problem = Problem::new(
        crate::model::ProblemKind::AccessDenied,
        "You may not create OUs in DC=corp",
        "Ask.",
    );
    let answered = Outcome::OwnRights(Ok(vec![(dn("DC=corp,DC=example"), vec![problem])]));
    answer(&mut state, ticket, answered, &mut desk);
    settle_all(&mut state, &mut desk);
    assert_eq!(reason(&state, &desk), "You may not create OUs in DC=corp");
}

#[test]
fn further_pages_are_added_and_a_new_search_replaces() {
    let (mut state, mut desk) = (State::default(), desk(EngineKind::CloudSync));
    enter(&mut state, &mut desk);
    read(&mut state, &mut desk, groups(), Some("page-2"));
    assert!(state.list.has_more());
    update(&mut state, Msg::MoreGroups, &mut desk);
    let more = vec![tenant_group(4, "Zeta", TenantGroupKind::Security)];
    read(&mut state, &mut desk, more.clone(), None);
    assert_eq!(state.list.groups().len(), 4);
    assert!(!state.list.has_more());
    update(&mut state, Msg::Search("z".into()), &mut desk);
    let first = state.list.page.ticket().unwrap();
    update(&mut state, Msg::Search("ze".into()), &mut desk);
    assert!(!desk.is_live(first), "the older search is cancelled");
    read(&mut state, &mut desk, more, None);
    assert_eq!(state.list.groups().len(), 1);
}

#[test]
fn only_groups_the_engine_can_write_are_chosen() {
    let (mut state, mut desk) = entered(EngineKind::CloudSync);
    choose_ou(&mut state, &mut desk, OU);
    update(&mut state, Msg::SelectedGroups, &mut desk);
    settle_all(&mut state, &mut desk);
    assert!(reason(&state, &desk).contains("at least one group"));
    update(&mut state, Msg::Toggle(guid(2)), &mut desk);
    assert!(chosen(&desk).is_empty(), "a Microsoft 365 group");
    update(&mut state, Msg::Toggle(guid(1)), &mut desk);
    settle_all(&mut state, &mut desk);
    assert_eq!(chosen(&desk)[0].name, "Sales");
    assert_eq!(can_leave(&state, &desk), Ok(()));
    desk.document.engine = EngineKind::EntraConnect;
    update(&mut state, Msg::AddToScope, &mut desk);
    settle_all(&mut state, &mut desk);
    assert!(reason(&state, &desk).starts_with("Sales cannot be written back"));
}

#[test]
fn choosing_all_and_single_ones_again_keeps_the_selection() {
    let (mut state, mut desk) = entered(EngineKind::CloudSync);
    update(&mut state, Msg::SelectedGroups, &mut desk);
    update(&mut state, Msg::Toggle(guid(1)), &mut desk);
    update(&mut state, Msg::AllGroups, &mut desk);
    assert!(chosen(&desk).is_empty());
    update(&mut state, Msg::SelectedGroups, &mut desk);
    assert_eq!(chosen(&desk).len(), 1);
}

#[test]
fn the_preview_names_real_groups_and_says_what_is_in_the_way() {
    let (mut state, mut desk) = entered(EngineKind::CloudSync);
    choose_ou(&mut state, &mut desk, OU);
    let names: Vec<String> = name_rows(&state, &desk)
        .iter()
        .map(|r| r.preview.name.clone())
        .collect();
    assert_eq!(names, ["Sales_010101010101", "Research_030303030303"]);
    let ticket = state.taken.ticket().unwrap();
    let mut written = group("Sales_010101010101", i32::MIN | 8);
    written.dn = dn(OU).child("CN", "Sales_010101010101");
    let mut other = user("Research_030303030303");
    other.dn = dn(OU).child("CN", "Research_030303030303");
    let found = Outcome::LookedUp(Ok(vec![written, other]));
    answer(&mut state, ticket, found, &mut desk);
    let notes: Vec<NameNote> = name_rows(&state, &desk).iter().map(|r| r.note).collect();
    assert_eq!(notes, [NameNote::Collides, NameNote::There]);
    settle_all(&mut state, &mut desk);
    assert!(reason(&state, &desk).contains("Research_030303030303"));
}

#[test]
fn a_name_that_is_taken_is_found_and_told_first_among_many_chosen_groups() {
    let (mut state, mut desk) = entered(EngineKind::CloudSync);
    let many = (1..=300).map(|n| ChosenGroup {
        id: format!("00000000-0000-0000-0000-{n:012x}").parse().unwrap(),
        name: "Team".into(),
    });
    desk.document.group_writeback.groups = GroupChoice::Selected(many.collect());
    choose_ou(&mut state, &mut desk, OU);
    let ticket = state.taken.ticket().unwrap();
    let mut other = user("Team_00000000012c");
    other.dn = dn(OU).child("CN", "Team_00000000012c");
    answer(
        &mut state,
        ticket,
        Outcome::LookedUp(Ok(vec![other])),
        &mut desk,
    );
    let rows = name_rows(&state, &desk);
    assert_eq!(
        (rows.len(), names_compared(&state, &desk)),
        (PREVIEWED, 300)
    );
    assert_eq!(rows[0].note, NameNote::Collides);
    assert_eq!(rows[1].preview.name, "Team_000000000001");
}

#[test]
fn cloud_sync_has_one_way_to_form_names() {
    let (mut state, mut desk) = entered(EngineKind::CloudSync);
    choose_ou(&mut state, &mut desk, OU);
    update(&mut state, Msg::Naming(GroupNaming::ObjectId), &mut desk);
    settle_all(&mut state, &mut desk);
    assert!(reason(&state, &desk).contains("one way only"));
}

fn with_account(desk: &mut Desk, create: bool) {
    desk.document.forest[0].connector = Some(ConnectorAccount {
        name: "svc-sync".into(),
        dn: dn("CN=svc-sync,OU=T0,DC=corp,DC=example"),
        guid: None,
        sid: None,
        create,
        credential: CredentialRef::Ask,
        grant_rights: true,
    });
}

#[test]
fn the_rights_of_an_account_that_is_there_are_read() {
    let (mut state, mut desk) = entered(EngineKind::CloudSync);
    with_account(&mut desk, false);
    desk.take_effects();
    choose_ou(&mut state, &mut desk, OU);
    assert!(matches!(rights_view(&state, &desk), RightsView::Reading));
    let ticket = state.rights.ticket().unwrap();
    let forest = &desk.document.forest[0];
    let sid = "S-1-5-21-1-2-3-1104".parse().unwrap();
    let read = crate::insight::needed_rights(&desk.document, forest, &sid);
    answer(
        &mut state,
        ticket,
        Outcome::ConnectorRights(Ok(read)),
        &mut desk,
    );
    let RightsView::Known { rights, grant, .. } = rights_view(&state, &desk) else {
        panic!("not known");
    };
    assert_eq!(rights.len(), 2);
    assert!(grant);
    let own = desk.take_effects();
    let asks = |e: &Effect| matches!(e, Effect::Run(_, Job::OwnRights { wishes, .. }) if wishes[..] == [Wish::ChangeRights]);
    assert!(own.iter().any(asks), "who grants needs the right to grant");
}

#[test]
fn an_account_to_be_made_shows_what_it_will_get() {
    let (mut state, mut desk) = entered(EngineKind::CloudSync);
    with_account(&mut desk, true);
    choose_ou(&mut state, &mut desk, OU);
    let RightsView::NewAccount(name, rights) = rights_view(&state, &desk) else {
        panic!("not new");
    };
    assert_eq!((name, rights.len()), ("svc-sync", 2));
    assert!(rights::sddl(&rights[0]).ends_with(";;{account})"));
    assert!(state.rights.ticket().is_none());
}

#[test]
fn the_target_of_an_opened_document_is_shown() {
    let (_, before) = {
        let (mut state, mut desk) = entered(EngineKind::CloudSync);
        choose_ou(&mut state, &mut desk, OU);
        (state, desk)
    };
    let mut desk = desk(EngineKind::CloudSync);
    desk.document = before.document;
    let before = desk.document.clone();
    let mut state = State::default();
    enter(&mut state, &mut desk);
    assert_eq!(state.target.chosen.as_ref().map(|p| &p.dn), Some(&dn(OU)));
    assert_eq!(desk.document, before);
}

#[test]
fn switching_off_what_was_on_says_what_the_engine_will_delete() {
    let (_, mut desk) = entered(EngineKind::EntraConnect);
    desk.saved = Some(desk.document.clone());
    assert_eq!(switched_off_warning(&desk), None);
    desk.document.group_writeback.enabled = false;
    assert!(switched_off_warning(&desk).unwrap().contains("deletes"));
}

#[test]
fn requirements_say_what_is_met_and_what_is_not() {
    let (_, mut desk) = entered(EngineKind::CloudSync);
    assert!(facts(&desk).iter().all(|f| f.met != Some(false)));
    let forest = desk.forests.values_mut().next().unwrap();
    forest.facts.external_id_attribute = false;
    assert!(facts(&desk).iter().any(|f| f.met == Some(false)));
}

#[test]
fn a_changed_target_says_on_the_page_what_becomes_of_written_groups() {
    let mut desk = crate::wizard::testing::desk(&["corp.example"]);
    let target = |at: &str| {
        Some(crate::model::document::TargetOu {
            dn: crate::wizard::testing::dn(at),
            guid: None,
            create: false,
        })
    };
    desk.document.group_writeback.enabled = true;
    desk.document.group_writeback.target = target("OU=A,DC=corp,DC=example");
    assert!(changed_later(&desk).is_empty(), "there is no file yet");
    desk.saved = Some(desk.document.clone());
    assert!(changed_later(&desk).is_empty());
    desk.document.group_writeback.target = target("OU=B,DC=corp,DC=example");
    let told = changed_later(&desk);
    assert_eq!(told.len(), 1);
    assert!(told[0].0.contains("The target OU changes from"));
}

/// The job that looks for groups that were written already, with its ticket.
fn looking(desk: &mut Desk) -> Vec<(Ticket, Job)> {
    let effects = desk.take_effects().into_iter();
    let found = effects.filter_map(|e| match e {
        Effect::Run(ticket, job @ Job::FindWritten { .. }) => Some((ticket, job)),
        _ => None,
    });
    found.collect()
}

#[test]
fn groups_that_were_written_are_looked_for_when_a_choice_is_about_them() {
    let (mut state, mut desk) = entered(EngineKind::CloudSync);
    choose_ou(&mut state, &mut desk, "OU=Written,DC=corp,DC=example");
    desk.saved = Some(desk.document.clone());
    desk.path = Some("/docs/syncwright.toml".into());
    enter(&mut state, &mut desk);
    assert_eq!(looking(&mut desk), [], "nothing is chosen otherwise");

    update(&mut state, Msg::Switch(false), &mut desk);
    let asked = looking(&mut desk);
    let [(ticket, Job::FindWritten { before, after, .. })] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    assert!(before.group_writeback.enabled && !after.group_writeback.enabled);
    let mut found = crate::plan::Affected::default();
    found.written.groups = 2;
    let told = Outcome::FoundWritten(Ok(Box::new(found)));
    answer(&mut state, *ticket, told, &mut desk);
    assert_eq!(state.written.value().map(|a| a.written.groups), Some(2));
    enter(&mut state, &mut desk);
    assert_eq!(looking(&mut desk), [], "that is known");

    update(&mut state, Msg::Switch(true), &mut desk);
    assert_eq!(looking(&mut desk), []);
    assert_eq!(state.written, Load::Idle, "nothing goes any more");

    update(&mut state, Msg::Switch(false), &mut desk);
    let [(ticket, _)] = looking(&mut desk).try_into().unwrap();
    let told = Outcome::FoundWritten(Ok(Default::default()));
    answer(&mut state, ticket, told, &mut desk);
    desk.document.engine = EngineKind::EntraConnect;
    enter(&mut state, &mut desk);
    assert!(state.written.is_running());
    assert_eq!(state.written.value(), None, "it was of another choice");
    desk.document.engine = EngineKind::CloudSync;
    update(&mut state, Msg::Switch(true), &mut desk);
    assert_eq!(looking(&mut desk).len(), 1);

    desk.forests.clear();
    update(&mut state, Msg::Switch(false), &mut desk);
    assert_eq!(looking(&mut desk), [], "nobody is signed in");
}
