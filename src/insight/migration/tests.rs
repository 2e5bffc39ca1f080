use super::*;
use crate::insight::CensusIndex;
use crate::model::ScopeRule;
use crate::model::testing::{census, dn, document, rule, users};

fn counted(rows: &[(&str, Counts)]) -> Known {
    let census = census(rows.iter().map(|(at, counts)| (dn(at), *counts)));
    Known::from([(dn("DC=x"), CensusIndex::new(&census))])
}

fn of(document: &Document, counted: &Known) -> Migration {
    Migration::of(&Present {
        document,
        server: None,
        counted,
        pilot: None,
    })
}

fn told(list: &[Obstacle]) -> Vec<String> {
    let told = list.iter().map(|o| o.what.english().into_owned());
    told.collect()
}

fn split() -> Vec<ScopeRule> {
    vec![
        rule(true, "OU=Staff,DC=x"),
        rule(false, "OU=Temp,OU=Staff,DC=x"),
    ]
}

fn people() -> Known {
    counted(&[
        ("DC=x", users(0)),
        ("OU=Staff,DC=x", users(12)),
        ("OU=Berlin,OU=Staff,DC=x", users(30)),
        ("OU=Bonn,OU=Staff,DC=x", users(3)),
        ("OU=Temp,OU=Staff,DC=x", users(9)),
    ])
}

#[test]
fn who_leaves_because_cloud_sync_cannot_exclude_is_told_with_the_cause() {
    let migration = of(&document(split()), &people());
    let left = &migration.changes[0];
    assert_eq!(
        left.what.english(),
        "12 objects directly in OU=Staff,DC=x leave the scope"
    );
    assert_eq!(
        (left.cause.as_str(), left.objects),
        ("OU=Temp,OU=Staff,DC=x", Some(users(12)))
    );
    let cloud = migration.cloud.forest[0].domain[0].scope();
    assert!(cloud.includes(&dn("OU=Berlin,OU=Staff,DC=x")));
    assert!(!cloud.includes(&dn("OU=Temp,OU=Staff,DC=x")) && !cloud.includes(&dn("OU=Staff,DC=x")));
}

#[test]
fn without_a_count_an_exclusion_is_a_change_that_is_named() {
    let migration = of(&document(split()), &Known::default());
    assert!(
        told(&migration.changes)
            .iter()
            .any(|b| b.contains("OU=Temp,OU=Staff,DC=x")),
        "{:?}",
        migration.changes
    );
    assert!(migration.untold.iter().any(|u| u.contains("Objects:")));
}

#[test]
fn custom_rules_and_other_connectors_are_in_the_way_each_by_its_name() {
    let mut server = ServerConfiguration::default();
    let rule_file = "<synchronizationRule><id>{11111111-2222-3333-4444-555555555555}</id><name>No interns</name><direction>Inbound</direction><connector>{11111111-2222-3333-4444-555555555555}</connector><precedence>50</precedence><disabled>False</disabled></synchronizationRule>";
    let connector = "<ma-data><id>{21111111-2222-3333-4444-555555555555}</id><name>HR</name><category>Generic LDAP</category></ma-data>";
    for file in [rule_file, connector] {
        assert!(server.add_xml("f", file.as_bytes()).unwrap());
    }
    server
        .settings
        .insert("Microsoft.OptionalFeature.FilterAAD".into(), "True".into());
    let document = document(vec![rule(true, "DC=x")]);
    let migration = Migration::of(&Present {
        document: &document,
        server: Some(&server),
        counted: &Known::default(),
        pilot: None,
    });
    let causes: Vec<&str> = migration.blocks.iter().map(|b| b.cause.as_str()).collect();
    assert_eq!(
        causes,
        [
            "SynchronizationRule_{11111111-2222-3333-4444-555555555555}",
            "HR",
            "Microsoft.OptionalFeature.FilterAAD"
        ]
    );
}

#[test]
fn device_writeback_merging_persons_and_an_anchor_of_ones_own_are_in_the_way() {
    let mut wanted = document(vec![rule(true, "DC=x")]);
    wanted.features.device_writeback = true;
    wanted.identity.join = Join::Mail;
    wanted.identity.source_anchor = SourceAnchor::Attribute("employeeID".into());
    let migration = of(&wanted, &Known::default());
    let causes: Vec<&str> = migration.blocks.iter().map(|b| b.cause.as_str()).collect();
    assert_eq!(
        causes,
        [
            "identity.join",
            "identity.source_anchor",
            "features.device_writeback"
        ]
    );
    for block in &migration.blocks {
        let why = block.why.english();
        assert!(why.ends_with('.') && !why.ends_with(".."), "{why}");
    }
    // What is written for Cloud Sync asks for nothing that it has not.
    assert!(crate::engines::impossible(&migration.cloud, |_| None).is_empty());
}

#[test]
fn sizes_and_computers_are_told_with_their_numbers() {
    let large = Counts {
        users: 150_000,
        computers: 8,
        ..Counts::default()
    };
    let migration = of(
        &document(vec![rule(true, "DC=x")]),
        &counted(&[("DC=x", large)]),
    );
    assert_eq!(
        told(&migration.blocks),
        ["150,008 objects of x are in scope"]
    );
    assert_eq!(
        told(&migration.changes),
        ["8 computers of x do not sync any more"]
    );
}

#[test]
fn sixty_ous_are_one_too_many() {
    let names: Vec<String> = (0..60).map(|n| format!("OU=o{n},DC=x")).collect();
    let rules = |n: usize| document(names[..n].iter().map(|at| rule(true, at)).collect());
    let mut rows = vec![("DC=x", users(0))];
    rows.extend(names.iter().map(|at| (at.as_str(), users(1))));
    assert!(of(&rules(59), &counted(&rows)).blocks.is_empty());
    assert!(told(&of(&rules(60), &counted(&rows)).blocks)[0].contains("60 OUs of x"));
}

#[test]
fn the_smallest_ou_with_people_is_proposed_to_begin_with() {
    let migration = of(&document(split()), &people());
    assert_eq!(migration.pilot, Some(dn("OU=Bonn,OU=Staff,DC=x")));
    let pilot = migration.cloud_pilot.unwrap();
    assert!(pilot.includes(&dn("OU=Bonn,OU=Staff,DC=x")));
    assert!(!pilot.includes(&dn("OU=Berlin,OU=Staff,DC=x")));
}

#[test]
fn entra_connect_keeps_its_scope_and_the_ou_comes_before_the_rest() {
    let before = document(split());
    let migration = of(&before, &people());
    assert_eq!(
        migration.connect.forest[0].domain[0].rules,
        before.forest[0].domain[0].rules
    );
    let at = |what: &str| {
        let mut steps = migration.steps.iter();
        steps.position(|s| s.what.contains(what)).unwrap()
    };
    assert!(at("Add an inbound rule for OU=Bonn") < at("cloud-sync-pilot.toml"));
    assert!(at("cloud-sync-pilot.toml") < at("Go on OU by OU"));
    assert!(at("Go on OU by OU") < at("out of service"));
}

#[test]
fn the_ous_to_begin_with_are_offered_smallest_first_and_any_can_be_chosen() {
    let wanted = document(split());
    let migration = of(&wanted, &people());
    let bonn = dn("OU=Bonn,OU=Staff,DC=x");
    let berlin = dn("OU=Berlin,OU=Staff,DC=x");
    assert_eq!(migration.offered, [bonn.clone(), berlin.clone()]);
    assert_eq!(migration.pilot, Some(bonn));
    let counted = people();
    let chosen = Migration::of(&Present {
        document: &wanted,
        server: None,
        counted: &counted,
        pilot: Some(&berlin),
    });
    assert_eq!(chosen.pilot.as_ref(), Some(&berlin));
    let only = chosen.cloud_pilot.unwrap().forest[0].domain[0].scope();
    assert!(only.includes(&berlin) && !only.includes(&dn("OU=Bonn,OU=Staff,DC=x")));
    assert!(chosen.steps.iter().any(|s| s.what.contains("OU=Berlin")));
    let uncounted = of(&wanted, &Known::default());
    assert_eq!(uncounted.offered, [dn("OU=Staff,DC=x")]);
}

#[test]
fn who_signs_in_through_agents_on_the_server_is_told_what_to_do_before_it_ends() {
    let migration = of(&document(split()), &people());
    let at = |what: &str| {
        let found = migration.steps.iter().position(|s| s.what.contains(what));
        found.unwrap_or_else(|| panic!("{what}: {:?}", migration.steps))
    };
    let last = migration.steps.len() - 1;
    let sign_in = at("sign in without");
    assert!(sign_in < last);
    let how = migration.steps[sign_in].how.english();
    for told in ["AzureADConnectAuthenticationAgent", "three"] {
        assert!(how.contains(told), "{how}");
    }
    let sizes = |told: &&Words| told.contains("Members of groups");
    let sizes = migration.untold.iter().find(sizes).unwrap();
    assert!(sizes.contains("Get-ADGroup"), "{sizes}");
}
