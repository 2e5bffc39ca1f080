//! The list of rules, and rules whose container is called otherwise or is gone.

use super::*;

fn count_again(state: &mut State, desk: &mut Desk, now: Census) {
    update(state, Msg::Refresh, desk);
    let (ticket, _) = testing::jobs(desk)[0];
    let read = Outcome::Census {
        domain: dn(DOMAIN),
        read: Ok(Box::new(now.into())),
    };
    answer(state, ticket, read, desk);
}

#[test]
fn the_rule_list_is_applied_only_when_every_line_is_good() {
    let (mut state, mut desk) = counted();
    toggle(&mut state, &mut desk, PEOPLE);
    update(&mut state, Msg::OpenEditor, &mut desk);
    assert_eq!(can_leave(&state, &desk), Ok(()), "opened, nothing changed");
    let bad = "include OU=People,DC=corp,DC=example\nexclude Leavers\ninclude OU=x,DC=other\n";
    update(&mut state, Msg::EditorEdited(bad.into()), &mut desk);
    let lines: Vec<usize> = state
        .editor
        .as_ref()
        .unwrap()
        .faults
        .iter()
        .map(|f| f.line)
        .collect();
    assert_eq!(lines, [2, 3]);
    assert!(can_leave(&state, &desk).is_err());
    update(&mut state, Msg::ApplyEditor, &mut desk);
    assert_eq!(rules(&desk).len(), 1, "nothing was applied");
    let good = "include OU=People,DC=corp,DC=example\nexclude OU=Leavers,OU=People,DC=corp,DC=example # HR-412\n";
    update(&mut state, Msg::EditorEdited(good.into()), &mut desk);
    assert_eq!(state.editor.as_ref().unwrap().change.leaving.users, 3);
    update(&mut state, Msg::ApplyEditor, &mut desk);
    assert_eq!(rules(&desk).len(), 2);
    assert!(state.editor.is_none());
    let leavers = &desk.document.forest[0].domain[0].rules[1];
    assert_eq!(
        leavers.guid,
        Some(guid(LEAVERS)),
        "the GUID is taken from the tree"
    );
}

#[test]
fn a_renamed_ou_is_recognised_and_its_rule_follows_on_one_click() {
    let (mut state, mut desk) = counted();
    toggle(&mut state, &mut desk, PEOPLE);
    let mut renamed = forest();
    for (container, _) in &mut renamed.containers {
        let text = container.dn.as_str().replace("OU=People", "OU=Staff");
        container.dn = dn(&text);
    }
    renamed.containers.sort_by(|a, b| a.0.dn.cmp(&b.0.dn));
    count_again(&mut state, &mut desk, renamed);
    let staff = dn("OU=Staff,DC=corp,DC=example");
    assert_eq!(
        state.strays,
        [Stray::Moved {
            from: dn(PEOPLE),
            to: staff.clone()
        }]
    );
    assert_eq!(
        state.totals.in_scope.users, 0,
        "until the rule follows, nobody is in"
    );
    update(&mut state, Msg::FollowMoved, &mut desk);
    assert!(state.strays.is_empty());
    assert!(desk.document.includes(&staff));
    assert_eq!(state.totals.in_scope.users, 18);
}

#[test]
fn a_rule_whose_container_is_gone_can_be_dropped() {
    let (mut state, mut desk) = counted();
    toggle(&mut state, &mut desk, PEOPLE);
    toggle(&mut state, &mut desk, LEAVERS);
    let mut fewer = forest();
    fewer.containers.retain(|(c, _)| c.dn != dn(LEAVERS));
    count_again(&mut state, &mut desk, fewer);
    assert_eq!(state.strays, [Stray::Gone { dn: dn(LEAVERS) }]);
    update(&mut state, Msg::DropGone, &mut desk);
    assert_eq!(rules(&desk), ["include OU=People,DC=corp,DC=example"]);
}

#[test]
fn rules_without_a_guid_get_it_from_what_was_read() {
    let mut desk = testing::desk(&["corp.example"]);
    let domain = &mut desk.document.forest[0].domain[0];
    let mut scope = domain.scope();
    scope.set_branch(&dn(PEOPLE), None, true);
    domain.set_scope(&scope);
    testing::count(&mut desk, DOMAIN, forest());
    enter(&mut State::default(), &mut desk);
    assert_eq!(
        desk.document.forest[0].domain[0].rules[0].guid,
        Some(guid(PEOPLE))
    );
}
