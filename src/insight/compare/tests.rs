use super::*;
use crate::engines::compare::Rule;
use crate::model::document::EngineKind;
use crate::model::snapshot::Counts;
use crate::model::testing::{NODES, census, dn, document, rule, tree, users};
use crate::model::{Scope, ScopeRule};
use proptest::prelude::*;

fn of(rules: Vec<ScopeRule>) -> Configuration {
    Configuration::of_document("d", &document(rules))
}

fn counted(rows: impl IntoIterator<Item = (Dn, u64)>) -> Known {
    let census = census(rows.into_iter().map(|(at, n)| (at, users(n))));
    Known::from([(dn("DC=x"), CensusIndex::new(&census))])
}

fn only(comparison: &Comparison, side: usize) -> Vec<(String, Option<usize>, Option<u64>)> {
    let regions = &comparison.scopes[0].only[side];
    regions
        .iter()
        .map(|r| (r.at.to_string(), r.containers, r.objects.map(Counts::total)))
        .collect()
}

#[test]
fn lists_that_differ_and_mean_the_same_are_the_same() {
    let a = of(vec![rule(true, "OU=a,DC=x"), rule(true, "OU=b,OU=a,DC=x")]);
    let b = of(vec![rule(true, "OU=a,DC=x")]);
    let compared = compare(&a, &b, &Known::default());
    assert_eq!(compared.scopes[0].state, State::Same);
    assert!(!compared.differs());
}

#[test]
fn what_only_one_takes_in_is_told_with_its_containers_and_objects() {
    let a = of(vec![rule(true, "OU=a,DC=x"), rule(false, "OU=c,OU=a,DC=x")]);
    let b = of(vec![rule(true, "OU=c,OU=a,DC=x")]);
    let known = counted([
        (dn("DC=x"), 1),
        (dn("OU=a,DC=x"), 10),
        (dn("OU=b,OU=a,DC=x"), 5),
        (dn("OU=c,OU=a,DC=x"), 100),
    ]);
    let compared = compare(&a, &b, &known);
    assert_eq!(
        only(&compared, 0),
        [("OU=a,DC=x".into(), Some(2), Some(15))]
    );
    assert_eq!(compared.scopes[0].only[0][0].except, [dn("OU=c,OU=a,DC=x")]);
    assert_eq!(
        only(&compared, 1),
        [("OU=c,OU=a,DC=x".into(), Some(1), Some(100))]
    );
}

#[test]
fn without_a_count_a_region_has_no_numbers() {
    let compared = compare(
        &of(vec![rule(true, "OU=a,DC=x")]),
        &of(vec![]),
        &Known::default(),
    );
    assert_eq!(only(&compared, 0), [("OU=a,DC=x".into(), None, None)]);
}

#[test]
fn what_only_one_says_is_no_difference() {
    let mut silent = Configuration::new("job", EngineKind::EntraConnect);
    silent
        .domains
        .insert(dn("DC=x"), Scope::new([rule(true, "DC=x")]));
    let compared = compare(&of(vec![rule(true, "DC=x")]), &silent, &Known::default());
    assert!(!compared.differs());
    assert!(compared.unsaid() > 5);
}

fn sync_rule(name: &str, precedence: i64) -> Rule {
    Rule {
        name: name.into(),
        system: "corp.example".into(),
        precedence,
        custom: precedence < 100,
        off: false,
        inbound: true,
        classes: ("user".into(), "person".into()),
        link: "Provision".into(),
        scoping: vec!["department EQUAL Sales".into()],
        joins: vec![],
        flows: vec![("mail".into(), "mail".into())],
        ..Rule::default()
    }
}

fn with_rules(rules: Vec<Rule>) -> Configuration {
    let mut out = Configuration::new("s", EngineKind::EntraConnect);
    out.rules = Some(rules);
    out
}

#[test]
fn rules_are_told_by_precedence_with_what_differs_of_each() {
    let mut other = sync_rule("In from AD", 50);
    other.scoping = vec!["department EQUAL Research".into()];
    let active = with_rules(vec![sync_rule("Same", 110), sync_rule("In from AD", 40)]);
    let staging = with_rules(vec![
        sync_rule("Same", 110),
        other,
        sync_rule("Only here", 20),
    ]);
    let compared = compare(&active, &staging, &Known::default());
    let told: Vec<_> = compared
        .rules
        .iter()
        .map(|r| (r.name.as_str(), r.precedences, r.state))
        .collect();
    assert_eq!(
        told,
        [
            ("Only here", [None, Some(20)], State::Differs),
            ("In from AD", [Some(40), Some(50)], State::Differs),
            ("Same", [Some(110), Some(110)], State::Same),
        ]
    );
    let facts: Vec<_> = compared.rules[1]
        .facts
        .iter()
        .map(|f| f.what.english().into_owned())
        .collect();
    assert_eq!(facts, ["Precedence", "Scoping filter"]);
}

#[test]
fn rules_of_two_engines_are_not_compared_and_the_reason_is_told() {
    let mut cloud = with_rules(vec![sync_rule("a", 1)]);
    cloud.engine = EngineKind::CloudSync;
    let server = with_rules(vec![sync_rule("b", 1)]);
    let compared = compare(&server, &cloud, &Known::default());
    assert_eq!(compared.no_rules, Some(NoRules::TwoEngines));
    let document = of(vec![]);
    let mut server = server;
    server.beyond = vec![crate::engines::reading::NotCarried {
        what: "Custom rule".into(),
        why: "why".into(),
        place: "rule.xml".into(),
    }];
    let compared = compare(&server, &document, &Known::default());
    assert_eq!(compared.no_rules, Some(NoRules::Unsaid));
    assert_eq!(compared.beyond.each_ref().map(Vec::len), [1, 0]);
    let same = compare(&server, &server, &Known::default());
    assert_eq!(same.beyond.each_ref().map(Vec::len), [0, 0], "by its rules");
}

fn scopes() -> impl Strategy<Value = Scope> {
    prop::collection::vec((0..NODES, any::<bool>()), 0..12).prop_map(|picks| {
        let nodes = tree();
        Scope::new(picks.into_iter().map(|(n, includes)| ScopeRule {
            includes,
            ..rule(true, nodes[n].as_str())
        }))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Container by container: each that only one takes in is counted once, in the right region.
    #[test]
    fn regions_are_the_containers_that_only_one_takes_in((a, b) in (scopes(), scopes())) {
        let nodes = tree();
        let known = counted(nodes.iter().enumerate().map(|(n, dn)| (dn.clone(), 1 << (n % 20))));
        let regions = scope::only(&a, &b, known.values().next());
        let wanted: Vec<usize> = (0..nodes.len())
            .filter(|n| a.includes(&nodes[*n]) && !b.includes(&nodes[*n]))
            .collect();
        let containers: usize = regions.iter().filter_map(|r| r.containers).sum();
        let objects: u64 = regions.iter().filter_map(|r| r.objects).map(Counts::total).sum();
        prop_assert_eq!(containers, wanted.len());
        prop_assert_eq!(objects, wanted.iter().map(|n| 1_u64 << (n % 20)).sum::<u64>());
        for region in &regions {
            prop_assert!(a.includes(&region.at) && !b.includes(&region.at));
        }
    }
}
