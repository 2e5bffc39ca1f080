//! The pages Delegation groups and Group writeback.

use egui::accesskit::Role;

use super::*;

#[test]
fn the_four_groups_each_have_a_name_a_scope_and_members() {
    let harness = open([1024.0, 3000.0], Look::Light, delegation_ready());
    for name in [
        "Name of the Administrators group",
        "Name of the Operators group",
        "Name of the Browse group",
        "Name of the Password set group",
        "Scope of the Administrators group",
        "Search members of Administrators",
        "Operators and PasswordSet are also in Browse",
        "Choose another OU…",
    ] {
        harness.get_by_label(name);
    }
}

#[test]
fn a_group_that_has_the_name_already_is_used_by_one_click() {
    let mut played = delegation_ready();
    let there = Outcome::LookedUp(Ok(vec![group("ADSyncAdmins")]));
    played.answer(is_look_up, there);
    let mut harness = open([1024.0, 3000.0], Look::Light, played);
    harness.get_by_label("Use ADSyncAdmins").click();
    harness.run_steps(3);
    let document = &harness.state().state.model.desk.document;
    assert!(document.delegation.admins.as_ref().unwrap().adopt);
}

#[test]
fn the_ou_is_chosen_by_stepping_into_it() {
    let mut played = at(Page::Delegation);
    played.send(Msg::Delegation(delegation::Msg::Switch(true)));
    let mut harness = open(USUAL, Look::Light, played);
    harness.get_by_label("Choose the OU…").click();
    harness.run_steps(4);
    let choose = harness.get_by_label("Choose");
    assert!(
        choose.accesskit_node().is_disabled(),
        "nothing is chosen yet"
    );
    let domain = ContainerMsg::StepInto(Container_ {
        kind: ContainerKind::Domain,
        ..place("DC=corp,DC=example")
    });
    let played = &mut harness.state_mut().state;
    played.send(Msg::Delegation(delegation::Msg::Ou(domain)));
    let children = Outcome::Children {
        dn: dn("DC=corp,DC=example"),
        read: Ok(vec![Container {
            dn: dn("OU=Tier 0,DC=corp,DC=example"),
            guid: Some(guid(9)),
            kind: ContainerKind::Ou,
            advanced: false,
            has_children: Some(false),
            well_known: None,
        }]),
    };
    played.answer(|job| matches!(job, Job::Children { .. }), children);
    let tier = place("OU=Tier 0,DC=corp,DC=example");
    played.send(Msg::Delegation(delegation::Msg::Ou(
        ContainerMsg::StepInto(tier),
    )));
    harness.run_steps(4);
    harness.get_by_label("Choose").click();
    harness.run_steps(3);
    let model = &harness.state().state.model;
    assert!(!model.delegation.picker.open);
    assert_eq!(
        model.delegation.ou.as_ref().map(|p| p.dn.clone()),
        Some(dn("OU=Tier 0,DC=corp,DC=example"))
    );
}

#[test]
fn an_ou_out_of_scope_is_added_by_one_click() {
    let mut harness = open([1024.0, 3000.0], Look::Light, writeback_ready());
    harness.get_by_label("Add it to the scope").click();
    harness.run_steps(3);
    let document = &harness.state().state.model.desk.document;
    assert!(document.includes(&dn("OU=Written,DC=corp,DC=example")));
}

#[test]
fn single_groups_are_chosen_from_the_list() {
    let mut harness = open([1024.0, 3000.0], Look::Light, writeback_ready());
    harness.get_by_label("Only the groups I choose").click();
    harness.run_steps(3);
    harness.get_by_label("0 chosen");
    harness.get_by_label("Read more groups");
    harness.get_by_label("Search groups");
}

#[test]
fn switching_it_off_lists_the_groups_that_go_on_the_page() {
    for size in [NARROW, [1024.0, 1600.0]] {
        let harness = open(size, Look::Light, writeback_goes());
        assert_eq!(outside(&harness), Vec::<String>::new(), "{size:?}");
    }
    let harness = open([1024.0, 1600.0], Look::Light, writeback_goes());
    harness.get_by_role_and_label(Role::Table, "6 written groups are deleted");
    let rows = harness.query_all_by_role(Role::Row);
    let label = |n: egui_kittest::Node<'_>| n.accesskit_node().label().unwrap_or_default();
    let named: Vec<String> = rows.map(label).collect();
    assert!(
        named.iter().any(|l| l.contains("Project 5_0123456789ab")),
        "{named:?}"
    );
}
