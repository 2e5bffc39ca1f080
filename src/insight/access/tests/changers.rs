//! Who may change the groups, from their security descriptors.

use super::*;

fn may(world: &World) -> Vec<String> {
    let review = world.review();
    let shown = |c: &Changer| {
        let who = match &c.who {
            Who::Account(node) => label(&review.graph, *node),
            Who::Sid(sid) => sid.to_string(),
        };
        let powers: Vec<&str> = c
            .powers
            .iter()
            .map(|p| match p {
                Power::WriteMember => "member",
                Power::OnlyItself => "itself",
                Power::ChangeRights => "rights",
                Power::TakeOwnership => "owner",
            })
            .collect();
        let mark = if c.tier_zero { "!" } else { "" };
        format!("{mark}{who}:{}", powers.join("+"))
    };
    review.changers.iter().map(shown).collect()
}

#[test]
fn who_may_write_members_is_found_by_property_set_class_and_all_properties() {
    let mut world = World::new();
    let group = world.of(Operators);
    let objects = [
        ("a", Some(well_known::MEMBER)),
        ("b", Some(well_known::MEMBERSHIP)),
        ("c", None),
        ("d", Some(well_known::CLASS_GROUP)),
        ("e", Some(well_known::LOCKOUT_TIME)),
    ];
    for (name, object) in objects {
        let node = world.person(name);
        let sid = world.sid(node);
        world.ace(group, allow(sid, right::WRITE_PROPERTY, object));
    }
    let f = world.person("f");
    let sid = world.sid(f);
    world.ace(group, allow(sid, right::GENERIC_ALL, None));
    assert_eq!(
        may(&world),
        [
            "a:member",
            "b:member",
            "c:member",
            "d:member",
            "f:member+rights+owner"
        ]
    );
}

#[test]
fn the_first_ace_that_names_it_decides() {
    let mut world = World::new();
    let group = world.of(Operators);
    let write = right::WRITE_PROPERTY;
    let team = world.group("Team", GroupScope::Global);
    let (anna, bob) = (world.person("anna"), world.person("bob"));
    world.join(team, anna);
    world.join(team, bob);
    let (anna_sid, team_sid) = (world.sid(anna), world.sid(team));
    world.ace(
        group,
        deny(anna_sid.clone(), write, Some(well_known::MEMBER)),
    );
    world.ace(group, allow(team_sid, write, None));
    assert_eq!(may(&world), ["bob:member"]);
    // An inherited denial comes after an own permission: too late.
    let mut late = World::new();
    let group = late.of(Operators);
    let anna = late.person("anna");
    let sid = late.sid(anna);
    late.ace(group, allow(sid.clone(), write, None));
    let inherited = AccessAce {
        flags: flag::INHERITED,
        ..deny(sid, write, None)
    };
    late.ace(group, inherited);
    assert_eq!(may(&late), ["anna:member"]);
}

#[test]
fn an_owner_may_change_rights_unless_owner_rights_say_otherwise() {
    let mut world = World::new();
    let group = world.of(Operators);
    let anna = world.person("anna");
    let sid = world.sid(anna);
    world.ace(group, allow(Sid::new(5, &[18]), right::GENERIC_ALL, None));
    world.facts.security.get_mut(&group).unwrap().owner = Some(sid);
    assert_eq!(
        may(&world),
        ["anna:rights", "!S-1-5-18:member+rights+owner"]
    );
    world.ace(group, allow(Sid::new(3, &[4]), right::READ_CONTROL, None));
    assert_eq!(may(&world), ["!S-1-5-18:member+rights+owner"]);
}

#[test]
fn everybody_is_told_once_and_administrators_apart() {
    let mut world = World::new();
    let group = world.of(Operators);
    let admins = world.put("Domain Admins", AccountKind::Group, |a| {
        a.sid = Some(domain().with_rid(512));
    });
    let (chief, anna) = (world.person("chief"), world.person("anna"));
    world.join(admins, chief);
    let (admins_sid, anna_sid) = (world.sid(admins), world.sid(anna));
    world.ace(group, allow(admins_sid, right::GENERIC_ALL, None));
    world.ace(group, allow(anna_sid, right::WRITE_PROPERTY, None));
    world.ace(
        group,
        allow(
            Sid::new(5, &[11]),
            right::SELF_WRITE,
            Some(well_known::MEMBER),
        ),
    );
    assert_eq!(
        may(&world),
        [
            "anna:member+rights+owner",
            "S-1-5-11:itself",
            "!chief:member+rights+owner"
        ]
        .map(|s| s.replace("anna:member+rights+owner", "anna:member"))
    );
    let review = world.review();
    let told: Vec<String> = review
        .findings
        .iter()
        .filter(|f| f.fault == Fault::MayChange)
        .map(|f| f.headline.to_string())
        .collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told.contains(&"anna may change who is in ADSyncOperators".to_owned()),
        "{told:?}"
    );
}

#[test]
fn a_group_that_may_write_its_own_members_by_self_is_resolved_to_them() {
    let mut world = World::new();
    let group = world.of(Operators);
    let anna = world.person("anna");
    world.join(group, anna);
    world.ace(
        group,
        allow(Sid::new(5, &[10]), right::WRITE_PROPERTY, None),
    );
    assert_eq!(may(&world), ["anna:member"]);
}

#[test]
fn a_distribution_group_gives_no_right_to_change() {
    let mut world = World::new();
    let group = world.of(Operators);
    let list = world.put("List", AccountKind::Group, |a| a.group_type = Some(2));
    let anna = world.person("anna");
    world.join(list, anna);
    let sid = world.sid(list);
    world.ace(group, allow(sid, right::WRITE_PROPERTY, None));
    assert!(may(&world).is_empty());
}
