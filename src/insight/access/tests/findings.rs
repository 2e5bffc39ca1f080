use super::*;
use crate::model::document::{ConnectorAccount, CredentialRef};
use crate::model::testing::{self, forest, rule};

fn include(world: &mut World, ou: &str) {
    let rules = vec![rule(true, ou)];
    let forest = forest(vec![testing::domain("corp.example", rules)]);
    world.document.forest.push(forest);
}

#[test]
fn members_that_should_not_be_there_are_found_with_the_group_that_holds_them() {
    let mut world = World::new();
    let team = world.group("Team", GroupScope::Global);
    let gone = world.put("gone", AccountKind::Person, |a| a.disabled = true);
    let robot = world.put("svc-x", AccountKind::Service, |_| {});
    let everyone = world.put("S-1-5-11", AccountKind::Foreign, |a| {
        a.sid = Some(Sid::new(5, &[11]));
    });
    let users = world.put("Domain Users", AccountKind::Group, |a| {
        a.sid = Some(domain().with_rid(513));
    });
    let top = world.of(Operators);
    for member in [team, robot, everyone, users] {
        world.join(top, member);
    }
    world.join(team, gone);
    let review = world.review();
    let fix = |fault, of: Node| {
        let mut found = review.findings.iter().filter(|f| f.fault == fault);
        found.find(|f| f.subjects == [of]).unwrap().fix.clone()
    };
    let remove = |group, member| {
        Some(Fix::Remove {
            group,
            members: vec![member],
        })
    };
    assert_eq!(fix(Fault::Disabled, gone), remove(team, gone));
    assert_eq!(fix(Fault::Service, robot), remove(top, robot));
    assert_eq!(fix(Fault::Everybody, everyone), remove(top, everyone));
    assert_eq!(fix(Fault::Everybody, users), remove(top, users));
    assert!(!faults(&review).contains(&Fault::Foreign));
}

#[test]
fn who_may_run_has_to_be_in_browse() {
    let mut world = World::new();
    let (anna, bob) = (world.person("anna"), world.person("bob"));
    let (operators, browse) = (world.of(Operators), world.of(Browse));
    world.join(operators, anna);
    world.join(operators, bob);
    world.join(browse, bob);
    let review = world.review();
    let finding = |review: &AccessReview| {
        let mut all = review.findings.iter();
        all.find(|f| f.fault == Fault::NotInBrowse && f.role == Some(Operators))
            .cloned()
    };
    let found = finding(&review).unwrap();
    assert_eq!(
        found.headline,
        "ADSyncOperators is not in ADSyncBrowse, which 1 member needs"
    );
    let fix = Fix::Add {
        group: browse,
        members: vec![operators],
    };
    assert_eq!(found.fix, Some(fix));

    world.join(browse, anna);
    assert_eq!(finding(&world.review()), None, "each is in by another way");
    world.facts.graph.release(browse, anna);
    world.join(browse, operators);
    assert_eq!(finding(&world.review()), None, "the group is nested");
}

#[test]
fn a_global_browse_group_cannot_take_a_domain_local_one() {
    let mut world = World::new();
    let anna = world.person("anna");
    let (operators, browse) = (world.of(Operators), world.of(Browse));
    world.join(operators, anna);
    let mut account = world.facts.graph.account(browse).clone();
    account.group_type = Some(GroupScope::Global.security_group_type());
    world.facts.graph.put(account);
    let review = world.review();
    let mut all = review.findings.iter();
    let found = all.find(|f| f.fault == Fault::NotInBrowse && f.role == Some(Operators));
    assert_eq!(found.unwrap().fix, None);
    assert!(faults(&review).contains(&Fault::Retyped));
}

#[test]
fn a_ring_of_which_each_link_gives_somebody_access_is_left_to_people() {
    let mut world = World::new();
    let (operators, admins) = (world.of(Operators), world.of(Admins));
    let one = world.group("One", GroupScope::Global);
    let other = world.group("Other", GroupScope::Global);
    world.join(one, other);
    world.join(other, one);
    // Each of the four comes in at another end.
    world.join(operators, one);
    world.join(admins, other);
    let review = world.review();
    let ring = review.findings.iter().find(|f| f.fault == Fault::Ring);
    assert_eq!(ring.unwrap().fix, None);
}

#[test]
fn the_document_follows_an_adopted_group_of_another_type_and_one_of_its_own_is_planned() {
    for (adopt, fix) in [(true, Fix::Follow(Browse)), (false, Fix::Plan)] {
        let mut world = World::new();
        let browse = world.of(Browse);
        let mut account = world.facts.graph.account(browse).clone();
        account.group_type = Some(GroupScope::Global.security_group_type());
        world.facts.graph.put(account);
        let spec = world.document.delegation.slot(Browse).as_mut().unwrap();
        spec.adopt = adopt;
        spec.guid = Some("00000000-0000-0000-0000-000000000001".parse().unwrap());
        let review = world.review();
        let retyped = review.findings.iter().find(|f| f.fault == Fault::Retyped);
        assert_eq!(retyped.unwrap().fix, Some(fix));
    }
}

#[test]
fn nobody_and_only_one_in_admins_are_told() {
    let mut world = World::new();
    assert!(faults(&world.review()).contains(&Fault::NobodyInAdmins));
    let top = world.of(Admins);
    let gone = world.put("gone", AccountKind::Person, |a| a.disabled = true);
    world.join(top, gone);
    assert!(faults(&world.review()).contains(&Fault::NobodyInAdmins));
    let anna = world.person("anna");
    world.join(top, anna);
    assert!(faults(&world.review()).contains(&Fault::OnlyOneAdmin));
    let bob = world.person("bob");
    world.join(top, bob);
    let found = faults(&world.review());
    assert!(!found.contains(&Fault::OnlyOneAdmin) && !found.contains(&Fault::NobodyInAdmins));
}

#[test]
fn a_missing_renamed_moved_or_synced_group_is_told() {
    let mut world = World::new();
    world.facts.groups.remove(&PasswordSet.index());
    let mut account = world.facts.graph.account(world.of(Admins)).clone();
    account.dn = Dn::parse("CN=Chiefs,OU=Open,DC=corp,DC=example").unwrap();
    world.facts.graph.put(account);
    include(&mut world, "OU=Open,DC=corp,DC=example");
    let review = world.review();
    let of = |fault, role| {
        let mut all = review.findings.iter();
        all.find(|f| f.fault == fault && f.role == Some(role))
            .cloned()
    };
    assert!(of(Fault::Missing, PasswordSet).is_some());
    assert_eq!(
        of(Fault::Renamed, Admins).unwrap().headline,
        "The group ADSyncAdmins is now called Chiefs"
    );
    assert_eq!(
        of(Fault::Moved, Admins).unwrap().fix,
        Some(Fix::Follow(Admins))
    );
    assert!(of(Fault::Synced, Admins).is_some());
    assert!(of(Fault::Synced, Operators).is_none());
}

#[test]
fn a_group_in_scope_is_excluded_with_its_ou_where_nothing_else_leaves() {
    let mut world = World::new();
    include(&mut world, "DC=corp,DC=example");
    let synced = |world: &World| {
        let review = world.review();
        let mut all = review.findings.into_iter();
        let is = |f: &AccessFinding| f.fault == Fault::Synced && f.role == Some(Admins);
        all.find(is).unwrap()
    };
    assert_eq!(synced(&world).fix, None, "what else is there was not read");
    let ou = Dn::parse("OU=Sync,DC=corp,DC=example").unwrap();
    let account = ou.child("CN", "svc-sync");
    let home = Home {
        dn: ou.clone(),
        guid: guid(77),
        others: vec![account.clone()],
    };
    world.facts.homes.insert(world.of(Admins), home);
    let told = synced(&world);
    assert_eq!(told.fix, None);
    assert!(told.reason.contains("CN=svc-sync"), "{}", told.reason);
    world.document.forest[0].connector = Some(ConnectorAccount {
        name: "svc-sync".into(),
        dn: account,
        guid: None,
        sid: None,
        create: false,
        credential: CredentialRef::Ask,
        grant_rights: false,
    });
    let fix = Some(Fix::Exclude {
        dn: ou.clone(),
        guid: guid(77),
    });
    assert_eq!(
        synced(&world).fix,
        fix,
        "the engine's own account may leave"
    );
    let directly = "directly in DC=corp,DC=example";
    assert!(!synced(&world).reason.contains(directly));
    world.document.engine = EngineKind::CloudSync;
    let told = synced(&world);
    assert_eq!(
        told.fix, fix,
        "Cloud Sync is given the containers beside it"
    );
    assert!(told.reason.contains(directly), "{}", told.reason);
    world.document.forest[0].domain[0].rules = vec![rule(true, "OU=Sync,DC=corp,DC=example")];
    let told = synced(&world);
    assert_eq!(told.fix, fix);
    assert!(!told.reason.contains("directly"), "nothing is above it");
}
