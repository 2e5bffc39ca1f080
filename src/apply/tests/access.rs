//! Changes of who has delegated access: carried out, taken back, taken up after a lost answer.

use std::collections::BTreeMap;

use super::*;
use crate::apply::moved_since;
use crate::model::Guid;
use crate::model::ports::Directory;
use crate::model::security::{AccessAce, right};
use crate::model::words::Words;
use crate::plan::{Action, GrantedAce, Guard, Inverse, Place, Risk, Step, StepId};

const READERS: &str = "CN=Readers,OU=Sync,DC=corp,DC=example";
const ANNA: &str = "CN=Anna,OU=People,DC=corp,DC=example";
const OLD: &str = "CN=Old,DC=corp,DC=example";

fn ace(who: crate::model::Sid) -> AccessAce {
    AccessAce {
        allow: true,
        flags: 0,
        mask: right::WRITE_PROPERTY,
        object: None,
        inherited_by: None,
        who,
    }
}

fn step(id: &str, guid: Guid, action: Action) -> Step {
    Step {
        id: StepId(id.into()),
        place: Place::Domain("corp.example".into()),
        sentence: Words::from(id),
        reason: Words::from("HR-412"),
        risk: Risk::SyncAffecting,
        inverse: Inverse::Does(Words::from("takes it back")),
        guards: vec![Guard::Same {
            dn: dn(READERS),
            guid,
        }],
        notes: Vec::new(),
        action,
    }
}

/// One out, one in for an hour, one right taken away.
async fn changes(world: &World) -> Plan {
    let who = crate::model::Sid::new(5, &[21, 1, 2, 3, 1234]);
    let mut security = crate::model::security::SecurityDescriptor {
        owner: Some(super::super::fake::admin()),
        group: None,
        control: 0x8404,
        dacl: Vec::new(),
    };
    security.grant(ace(who.clone()));
    world
        .fake
        .write_dacl(&dn(READERS), &security)
        .await
        .unwrap();
    let entry = world.fake.read(&dn(READERS), &["objectGUID"]).await;
    let guid = entry.unwrap().unwrap().guid().unwrap();
    let hour = jiff::SignedDuration::from_hours(1);
    let until = jiff::Timestamp::now().checked_add(hour).unwrap();
    let granted = GrantedAce {
        flags: 0,
        mask: right::WRITE_PROPERTY,
        object: None,
        inherited_by: None,
        words: Words::from("write all"),
    };
    let group = dn(READERS);
    let steps = [
        Action::RemoveMembers {
            group: group.clone(),
            members: vec![dn(OLD)],
            ends: BTreeMap::new(),
        },
        Action::AddForATime {
            group: group.clone(),
            member: dn(ANNA),
            until,
            instead: None,
        },
        Action::Revoke {
            on: group,
            who,
            ace: granted,
        },
    ];
    let steps = steps.into_iter().enumerate();
    Plan {
        version: Plan::VERSION,
        steps: steps
            .map(|(n, action)| step(&format!("step-{n}"), guid, action))
            .collect(),
    }
}

async fn members(world: &World) -> Vec<String> {
    let entry = world.fake.read(&dn(READERS), &["member"]).await;
    let entry = entry.unwrap().unwrap();
    entry.texts("member").map(str::to_owned).collect()
}

#[tokio::test]
async fn members_go_and_come_and_rights_are_taken_and_all_is_taken_back() {
    let world = World::new();
    let plan = changes(&world).await;
    let before = world.state();
    let ran = world.apply(&plan).await;
    assert_eq!(ran.ended, Ok(()));
    assert_eq!(members(&world).await, [ANNA]);
    let security = world.fake.security(&dn(READERS)).await.unwrap();
    assert!(security.dacl.is_empty());
    let undone = world.go(&ran.journal, true).await.unwrap();
    assert_eq!(undone.ended, Ok(()));
    assert_eq!(world.state(), before);
}

#[tokio::test]
async fn a_right_that_is_gone_already_stops_the_plan() {
    let world = World::new();
    let plan = changes(&world).await;
    let mut security = world.fake.security(&dn(READERS)).await.unwrap();
    security.dacl.clear();
    world
        .fake
        .write_dacl(&dn(READERS), &security)
        .await
        .unwrap();
    let ran = world.apply(&plan).await;
    assert_eq!(stopped_by(&ran), ProblemKind::Stale);
}

#[tokio::test]
async fn time_that_is_over_when_it_is_carried_out_is_not_given() {
    let world = World::new();
    let mut plan = changes(&world).await;
    for step in &mut plan.steps {
        if let Action::AddForATime { until, .. } = &mut step.action {
            *until = jiff::Timestamp::UNIX_EPOCH;
        }
    }
    let ran = world.apply(&plan).await;
    assert_eq!(stopped_by(&ran), ProblemKind::Stale);
    assert!(members(&world).await.is_empty(), "the step before stands");
}

fn ended_in(plan: &mut Plan, seconds: i64) {
    let end = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(seconds);
    for step in &mut plan.steps {
        if let Action::RemoveMembers { ends, .. } = &mut step.action {
            ends.insert(dn(OLD), end);
        }
    }
}

/// An undo that gave access for good would give more than there was.
#[tokio::test]
async fn who_was_in_for_a_time_is_given_back_with_the_same_end() {
    let world = World::new();
    let mut plan = changes(&world).await;
    ended_in(&mut plan, 1000);
    let ran = world.apply(&plan).await;
    assert_eq!(ran.ended, Ok(()));
    let undone = world.go(&ran.journal, true).await.unwrap();
    assert_eq!(undone.ended, Ok(()));
    assert_eq!(members(&world).await, [OLD]);
    let left = world.fake.end_of(OLD).unwrap();
    assert!((990..=1000).contains(&left), "{left}");
}

#[tokio::test]
async fn whose_time_is_over_meanwhile_is_not_given_back() {
    let world = World::new();
    let mut plan = changes(&world).await;
    ended_in(&mut plan, -1);
    let ran = world.apply(&plan).await;
    let undone = world.go(&ran.journal, true).await.unwrap();
    assert_eq!(undone.ended, Ok(()));
    assert_eq!(members(&world).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_plan_that_waits_grows_old_when_its_group_is_gone() {
    let world = World::new();
    let plan = changes(&world).await;
    let ports = world.ports();
    assert_eq!(moved_since(&ports, &plan).await, Ok(None));
    Directory::delete(&world.fake, &dn(READERS)).await.unwrap();
    let told = moved_since(&ports, &plan).await.unwrap().unwrap();
    assert!(told.to_string().contains(READERS), "{told}");
}
