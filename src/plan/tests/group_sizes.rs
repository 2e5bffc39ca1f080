//! How many members the groups have that are written back, and other sizes that Cloud Sync has.

use super::findings::about;
use super::*;
use crate::model::provisioning::Agent;

#[test]
fn a_cloud_group_that_is_too_large_to_be_written_back_is_named() {
    let mut document = document();
    document.engine = EngineKind::CloudSync;
    document.group_writeback.groups = GroupChoice::Selected(vec![ChosenGroup {
        id: guid(9),
        name: "Everybody".into(),
    }]);
    let mut observed = fresh();
    counted(&mut observed, true, 1, &[("Everybody", 50_000)]);
    assert_eq!(about(&document, &observed, "Everybody"), []);
    assert_eq!(about(&document, &observed, "counted"), []);
    counted(&mut observed, true, 1, &[("Everybody", 50_001)]);
    let [(severity, told)] = about(&document, &observed, "Everybody").try_into().unwrap();
    assert_eq!(severity, Severity::Blocks, "{told}");
}

fn counted(observed: &mut Observed, all_found: bool, found: usize, members: &[(&str, u64)]) {
    let owned = |(name, n): &(&str, u64)| ((*name).to_owned(), *n);
    observed.provisioned = Some(Provisioned {
        sizes: Some(GroupSizes {
            found,
            all_found,
            members: members.iter().map(owned).collect(),
        }),
        ..Provisioned::default()
    });
}

#[test]
fn when_all_groups_are_written_back_it_says_how_many_were_counted_and_which_are_too_large() {
    let mut document = document();
    document.engine = EngineKind::CloudSync;
    document.group_writeback.groups = GroupChoice::All;
    let mut observed = fresh();
    counted(&mut observed, true, 2, &[("Staff", 50_000), ("Board", 5)]);
    let note = |text: &str| (Severity::Note, text.to_owned());
    let warning = |text: &str| (Severity::Warning, text.to_owned());
    assert_eq!(
        about(&document, &observed, "security group"),
        [note("The members of all 2 security groups were counted")]
    );
    assert_eq!(about(&document, &observed, "more than"), []);

    counted(
        &mut observed,
        true,
        9,
        &[("Everybody", 50_001), ("Board", 5)],
    );
    assert_eq!(
        about(&document, &observed, "50,000"),
        [warning(
            "One group of the tenant has more than 50,000 members"
        )]
    );
    assert_eq!(
        about(&document, &observed, "security group"),
        [warning("2 of 9 security groups were counted, not all")]
    );
    let advice = findings(&document, &observed)
        .into_iter()
        .find(|f| f.headline.english().contains("more than 50,000"))
        .unwrap();
    let advice = advice.remedy.english().into_owned();
    assert!(advice.contains("Everybody has 50,001 members"), "{advice}");

    counted(&mut observed, false, 9, &[("Board", 5)]);
    assert_eq!(
        about(&document, &observed, "security group"),
        [warning(
            "One security group was counted, and the tenant has more"
        )]
    );
}

fn told(choice: GroupChoice, sizes: (bool, usize, &[(&str, u64)])) -> Vec<(String, String)> {
    let mut document = document();
    document.engine = EngineKind::CloudSync;
    document.group_writeback.groups = choice;
    let mut observed = fresh();
    counted(&mut observed, sizes.0, sizes.1, sizes.2);
    let about = |f: &Finding| f.headline.english().contains("counted");
    let found = findings(&document, &observed).into_iter().filter(about);
    let english = |w: &Words| w.english().into_owned();
    found
        .map(|f| (english(&f.headline), english(&f.remedy)))
        .collect()
}

#[test]
fn whoever_chose_the_groups_one_by_one_is_not_advised_to_do_so() {
    let chosen = GroupChoice::Selected(Vec::new());
    let [(headline, advice)] = told(chosen, (true, 9, &[("A", 1), ("B", 1)]))
        .try_into()
        .unwrap();
    assert_eq!(headline, "2 of the 9 chosen groups were counted, not all");
    assert!(!advice.contains("one by one"), "{advice}");
    let [(_, advice)] = told(GroupChoice::All, (true, 9, &[("A", 1)]))
        .try_into()
        .unwrap();
    assert!(advice.contains("one by one"), "{advice}");
}

#[test]
fn no_number_is_told_where_no_group_is_or_none_was_counted() {
    assert_eq!(told(GroupChoice::All, (true, 0, &[])), []);
    let chosen = || GroupChoice::Selected(Vec::new());
    for (choice, all_found, found, says) in [
        (GroupChoice::All, false, 0, "the tenant's security groups"),
        (GroupChoice::All, true, 4, "the security groups"),
        (chosen(), true, 4, "the chosen groups"),
    ] {
        let [(headline, _)] = told(choice, (all_found, found, &[])).try_into().unwrap();
        assert_eq!(headline, format!("The members of {says} were not counted"));
    }
}

#[test]
fn one_group_was_counted_and_not_were() {
    let chosen = GroupChoice::Selected(Vec::new());
    for (choice, says) in [
        (
            GroupChoice::All,
            "Only one of 9 security groups was counted",
        ),
        (chosen, "Only one of the 9 chosen groups was counted"),
    ] {
        let [(headline, _)] = told(choice, (true, 9, &[("A", 1)])).try_into().unwrap();
        assert_eq!(headline, says);
    }
}

#[test]
fn a_domain_of_more_objects_than_cloud_sync_takes_is_warned_of_when_it_was_counted() {
    let mut document = document();
    document.engine = EngineKind::CloudSync;
    let mut observed = fresh();
    assert_eq!(about(&document, &observed, "in scope"), []);
    observed.in_scope.insert(head(), 150_000);
    assert_eq!(about(&document, &observed, "in scope"), []);
    observed.in_scope.insert(head(), 150_001);
    let [(severity, told)] = about(&document, &observed, "150,001").try_into().unwrap();
    assert_eq!(severity, Severity::Warning, "{told}");
    document.engine = EngineKind::EntraConnect;
    assert_eq!(about(&document, &observed, "150,001"), []);
}

#[test]
fn an_agent_that_is_old_or_of_unknown_version_is_told_with_what_is_needed() {
    let agent = |machine: &str, version: Option<&str>| Agent {
        id: guid(1),
        machine: machine.into(),
        active: true,
        version: version.map(str::to_owned),
        domains: vec!["corp.example".into()],
    };
    let mut document = document();
    document.engine = EngineKind::CloudSync;
    let mut observed = fresh();
    observed.provisioned = Some(Provisioned {
        agents: Some(vec![
            agent("new", Some("1.1.2334.0")),
            agent("old", Some("1.1.977.0")),
            agent("silent", None),
        ]),
        ..Provisioned::default()
    });
    for (writes, severity) in [(true, Severity::Warning), (false, Severity::Note)] {
        document.group_writeback.enabled = writes;
        let all = findings(&document, &observed);
        let of = |text: &str| -> Vec<_> {
            let told = all.iter().filter(|f| f.headline.contains(text));
            told.map(|f| (f.severity, f.remedy.english().into_owned()))
                .collect()
        };
        let [(old, advice)] = of("agent on old").try_into().unwrap();
        assert!(old == severity && advice.contains("1.1.2334.0"), "{advice}");
        let [(unknown, advice)] = of("version").try_into().unwrap();
        assert!(unknown == Severity::Note && advice.contains("1.1.2334.0"));
        assert!(
            advice.contains("silent") && !advice.contains("new,"),
            "{advice}"
        );
    }
}
