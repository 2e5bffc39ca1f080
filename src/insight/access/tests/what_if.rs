//! What would follow from adding and removing.

use super::*;

#[test]
fn what_if_tells_who_gains_by_which_way_and_what_would_be_wrong() {
    let mut world = World::new();
    let helpdesk = world.group("Helpdesk", GroupScope::Global);
    let anna = world.person("anna");
    let gone = world.put("gone", AccountKind::Person, |a| a.disabled = true);
    world.join(helpdesk, anna);
    world.join(helpdesk, gone);
    let before = world.review();
    let group = world.of(Operators);
    let add = Edit::Add {
        group,
        member: helpdesk,
    };
    let what = consider(&before, &world.document, &world.facts, &[add]);
    let gains: Vec<Node> = what.gains.iter().map(|g| g.node).collect();
    assert_eq!(gains, [anna, gone]);
    assert_eq!(
        before.way_words(&what.gains[0].way).to_string(),
        "ADSyncOperators › Helpdesk"
    );
    let arise: Vec<Fault> = what.arise.iter().map(|f| f.fault).collect();
    assert!(arise.contains(&Fault::Disabled), "{arise:?}");
    assert!(what.losses.is_empty() && what.refused.is_empty());
}

#[test]
fn what_if_tells_who_loses_who_stays_and_what_is_refused_or_idle() {
    let mut world = World::new();
    let helpdesk = world.group("Helpdesk", GroupScope::Global);
    let (anna, bob) = (world.person("anna"), world.person("bob"));
    let group = world.of(Operators);
    world.join(group, helpdesk);
    world.join(helpdesk, anna);
    world.join(helpdesk, bob);
    world.join(group, bob);
    let before = world.review();
    let edits = [
        Edit::Remove {
            group,
            member: helpdesk,
        },
        Edit::Remove {
            group,
            member: anna,
        },
        Edit::Add {
            group: helpdesk,
            member: group,
        },
    ];
    let what = consider(&before, &world.document, &world.facts, &edits);
    let losses: Vec<Node> = what.losses.iter().map(|g| g.node).collect();
    assert_eq!(losses, [anna], "bob is in directly too");
    assert_eq!(what.idle, edits[1..2]);
    assert_eq!(what.refused, edits[2..]);
}

#[test]
fn an_expiring_way_ends_and_a_lasting_one_beside_it_does_not() {
    let mut world = World::new();
    let group = world.of(Operators);
    let (anna, bob) = (world.person("anna"), world.person("bob"));
    let until = Timestamp::from_second(NOW + 3600).ok();
    for member in [anna, bob] {
        let edge = Edge {
            to: member,
            via: Via::Member,
            since: None,
            until,
        };
        world.facts.graph.hold(group, edge);
    }
    let team = world.group("Team", GroupScope::Global);
    world.join(group, team);
    world.join(team, bob);
    let review = world.review();
    let ends = |node| review.row(node).unwrap().cell(Operators).unwrap().until;
    assert_eq!((ends(anna), ends(bob)), (until, None));
}
