use super::*;
use crate::insight::drift::World;
use crate::model::ScopeRule;
use crate::wizard::testing::{census, count, desk, dn, jobs};

fn applied() -> Applied {
    Applied {
        version: Applied::VERSION,
        at: "2026-03-01T10:00:00Z".parse().unwrap(),
        by: "anna on dc1".into(),
        author: String::new(),
        reason: String::new(),
        journal: "/j/1.jsonl".into(),
        document: desk(&["corp.example"]).document,
        world: World::default(),
        accepted: Default::default(),
        undone: None,
    }
}

fn opened() -> (State, Desk) {
    let mut desk = desk(&["corp.example"]);
    desk.document.forest[0].domain[0].rules.push(ScopeRule {
        dn: dn("OU=People,DC=corp,DC=example"),
        includes: true,
        guid: None,
        why: None,
        until: None,
    });
    desk.saved = Some(desk.document.clone());
    desk.path = Some("/docs/a.toml".into());
    let mut state = State::default();
    enter(&mut state, &mut desk);
    (state, desk)
}

fn value(state: &State, desk: &Desk, about: &str) -> String {
    let all = glance(state, desk);
    let line = all.into_iter().find(|g| g.about == about);
    line.unwrap().value
}

#[test]
fn who_applied_last_and_when_is_told() {
    let (mut state, mut desk) = opened();
    let asked = jobs(&mut desk);
    let (ticket, _) = (asked.into_iter())
        .find(|(_, job)| matches!(job, Job::LookBack { path } if path.ends_with("a.toml")))
        .unwrap();
    assert_eq!(value(&state, &desk, "Last apply"), "Being read");
    let outcome = Outcome::LookedBack(Some(Box::new(applied())));
    answer(&mut state, ticket, outcome, &mut desk);
    assert_eq!(
        value(&state, &desk, "Last apply"),
        "1 March 2026, 10:00 UTC, by anna on dc1"
    );
}

#[test]
fn what_is_in_scope_is_counted_from_what_the_file_holds() {
    let (state, mut desk) = opened();
    assert_eq!(value(&state, &desk, "In scope"), "Not counted yet");
    let read = census(&[
        ("DC=corp,DC=example", 1),
        ("OU=People,DC=corp,DC=example", 30),
    ]);
    count(&mut desk, "DC=corp,DC=example", read);
    assert_eq!(value(&state, &desk, "In scope"), "30 users");
    desk.document.forest[0].domain[0].rules.clear();
    assert_eq!(value(&state, &desk, "In scope"), "30 users");
}

#[test]
fn choices_that_are_not_applied_are_thrown_away_only_after_a_question() {
    let (mut state, mut desk) = opened();
    desk.document.safety.deletion_limit = 7;
    update(&mut state, Msg::Discard, &mut desk);
    assert!(state.discarding);
    update(&mut state, Msg::KeepChoices, &mut desk);
    assert_eq!(desk.document.safety.deletion_limit, 7);
    update(&mut state, Msg::Discard, &mut desk);
    update(&mut state, Msg::ConfirmDiscard, &mut desk);
    assert_eq!(Some(&desk.document), desk.saved.as_ref());
}

#[test]
fn an_exclusion_whose_day_has_passed_needs_attention() {
    let (_, mut desk) = opened();
    desk.now = "2027-04-01T00:00:00Z".parse().unwrap();
    desk.document.forest[0].domain[0].rules.push(ScopeRule {
        dn: dn("OU=Leavers,OU=People,DC=corp,DC=example"),
        includes: false,
        guid: None,
        why: Some("HR-412".into()),
        until: Some("2027-03-31".parse().unwrap()),
    });
    let all = due(&desk);
    assert_eq!(all.len(), 1);
    assert_eq!((&*all[0].day, &*all[0].why), ("31 March 2027", "HR-412"));
    desk.now = "2027-03-31T00:00:00Z".parse().unwrap();
    assert!(due(&desk).is_empty());
}

#[test]
fn the_jobs_of_cloud_sync_are_read_once_somebody_is_signed_in() {
    let looks = |desk: &mut Desk| {
        let asked = jobs(desk);
        asked
            .iter()
            .any(|(_, job)| matches!(job, Job::LookAtCloud { .. }))
    };
    let (mut state, mut desk) = opened();
    desk.tenant = Load::Idle;
    jobs(&mut desk);
    update(&mut state, Msg::Cloud(CloudMsg::Look), &mut desk);
    assert!(state.cloud.offline && !looks(&mut desk));
    if let Some(saved) = &mut desk.saved {
        saved.engine = crate::model::document::EngineKind::EntraConnect;
    }
    assert!(!concerns(&desk));
}

#[test]
fn access_whose_recorded_end_has_passed_needs_attention_and_what_the_directory_ends_does_not() {
    let (_, mut desk) = opened();
    desk.now = "2027-04-01T00:00:00Z".parse().unwrap();
    for by_directory in [true, false] {
        desk.document
            .delegation
            .temporary
            .push(crate::model::document::Temporary {
                group: crate::model::document::DelegationRole::Operators,
                member: dn("CN=bob,OU=People,DC=corp,DC=example"),
                guid: None,
                until: "2027-03-31T18:00:00Z".parse().unwrap(),
                by_directory,
                why: String::new(),
            });
    }
    let all = over(&desk);
    assert_eq!(all.len(), 1);
    assert_eq!(
        (all[0].group, &*all[0].until),
        ("ADSyncOperators", "31 March 2027, 18:00 UTC")
    );
}

#[test]
fn offline_it_says_since_when_what_is_shown_is_known() {
    let (mut state, mut desk) = opened();
    desk.now = "2026-03-04T08:00:00Z".parse().unwrap();
    let asked = jobs(&mut desk);
    let (ticket, _) = (asked.into_iter())
        .rev()
        .find(|(_, job)| matches!(job, Job::Compare { .. }))
        .unwrap();
    let compared = Outcome::Compared(Ok(Box::default()));
    answer(&mut state, ticket, compared, &mut desk);
    assert_eq!(state.drift.read_at, Some(desk.now));
    desk.forests.clear();
    enter(&mut state, &mut desk);
    assert!(state.drift.offline);
    assert_eq!(state.drift.read_at, Some(desk.now), "what is known stays");
}

#[test]
fn all_that_is_applied_is_exported_beside_the_configuration_and_where_is_told() {
    let (mut state, mut desk) = opened();
    jobs(&mut desk);
    desk.document.safety.deletion_limit = 7;
    update(&mut state, Msg::Export, &mut desk);
    let Some((
        ticket,
        Job::Export {
            document, folder, ..
        },
    )) = jobs(&mut desk).pop()
    else {
        panic!("nothing is exported");
    };
    assert_eq!(
        Some(&*document),
        desk.saved.as_ref(),
        "not what is being chosen"
    );
    assert!(folder.ends_with("syncwright-export"), "{folder:?}");
    update(&mut state, Msg::Export, &mut desk);
    assert!(jobs(&mut desk).is_empty(), "once at a time");
    let saved = Outcome::Saved {
        path: folder.clone(),
        done: Ok(()),
    };
    answer(&mut state, ticket, saved, &mut desk);
    assert_eq!(state.exported.value(), Some(&folder));
}

#[test]
fn a_member_who_was_not_confirmed_in_time_needs_attention() {
    use crate::model::document::{Attested, DelegationGroup, DelegationRole, GroupScope, Member};
    let (_, mut desk) = opened();
    desk.now = "2027-04-01T00:00:00Z".parse().unwrap();
    let member = |name: &str| Member {
        dn: dn(&format!("CN={name},OU=People,DC=corp,DC=example")),
        guid: None,
    };
    let delegation = &mut desk.document.delegation;
    delegation.admins = Some(DelegationGroup {
        name: "ADSyncAdmins".into(),
        dn: dn("CN=ADSyncAdmins,OU=Tier 0,DC=corp,DC=example"),
        guid: None,
        sid: None,
        scope: GroupScope::DomainLocal,
        adopt: false,
        members: vec![member("Anna"), member("Bob"), member("Eve")],
    });
    let at = |name: &str, at: &str| Attested {
        group: DelegationRole::Admins,
        member: member(name).dn,
        guid: None,
        confirmed: true,
        by: "carol".into(),
        at: at.parse().unwrap(),
    };
    delegation.attested = vec![
        at("Anna", "2027-03-01T00:00:00Z"),
        at("Bob", "2026-03-01T00:00:00Z"),
    ];
    assert_eq!(unconfirmed(&desk), 0, "nobody asked for it");
    desk.document.delegation.attest_every_days = Some(90);
    assert_eq!(unconfirmed(&desk), 2);
}

#[test]
fn a_forest_that_is_not_connected_keeps_no_other_from_being_compared() {
    let (mut state, mut desk) = opened();
    let mut other = desk.document.forest[0].clone();
    other.name = "emea.example".into();
    desk.document.forest.push(other);
    jobs(&mut desk);
    enter(&mut state, &mut desk);
    let asked = jobs(&mut desk);
    assert!(
        asked
            .iter()
            .any(|(_, job)| matches!(job, Job::Compare { .. }))
    );
    assert_eq!(state.drift.silent, ["emea.example"]);
    assert!(!state.drift.offline);
}

#[test]
fn that_the_file_was_edited_by_hand_is_told_without_a_directory() {
    let (mut state, mut desk) = opened();
    desk.forests.clear();
    jobs(&mut desk);
    enter(&mut state, &mut desk);
    let (ticket, _) = (jobs(&mut desk).into_iter())
        .find(|(_, job)| matches!(job, Job::LookBack { .. }))
        .unwrap();
    let before = Outcome::LookedBack(Some(Box::new(applied())));
    answer(&mut state, ticket, before, &mut desk);
    let told: Vec<&str> = state.drift.open().map(|d| &*d.id).collect();
    assert_eq!(told, ["document-edited"]);
}
