//! What is read: the forest's facts, the tree, objects, names of every kind.

use std::collections::BTreeSet;

use syncwright::directory::{Forests, Session};
use syncwright::insight::extension_fit;
use syncwright::model::ports::{Directory, SearchScope};
use syncwright::model::snapshot::{ContainerKind, ObjectKind, PasswordPolicy, WellKnown};
use syncwright::model::{Dn, ProblemKind, Scope, ScopeRule};
use syncwright::practice::forest::{self, Limits};

use crate::both;
use crate::practice;
use crate::site::{Site, attempt, shaken};

both!(the_facts_of_the_forest_are_read, facts);
async fn facts(site: &Site) {
    let session = site.session().await;
    let facts = session.facts();
    assert_eq!(facts.root, site.domain);
    let domain = &facts.domains[0];
    assert_eq!((&domain.dn, &domain.netbios), (&site.head(), &site.netbios));
    assert!(domain.guid.is_some() && domain.sid.is_some() && domain.unreachable.is_none());
    assert!(domain.controllers.contains(&facts.controller));
    // What a new domain has: one day, seven characters, complex.
    let policy = PasswordPolicy {
        min_age_secs: Some(24 * 60 * 60),
        min_length: Some(7),
        complex: Some(true),
    };
    assert_eq!(domain.password_policy, policy);
    assert!(facts.upn_suffixes.contains(&"contoso.example".to_owned()));
    assert!(facts.upn_suffixes.contains(&site.domain));
    assert!(facts.schema_version.is_some_and(|v| v >= 69));
    // A new domain of Samba has none, as one of Windows before it is switched on.
    assert_eq!(facts.recycle_bin, !site.is_samba());
    let administrators = "S-1-5-32-544".parse().unwrap();
    assert!(facts.token.contains(&administrators), "{:?}", facts.token);
    assert_eq!(facts.token[0].rid(), Some(500));
    assert!(facts.signed_in_as.ends_with("\\Administrator"));
}

both!(attributes_are_looked_up_in_the_schema, attributes);
async fn attributes(site: &Site) {
    let session = site.session().await;
    let names = [
        "EMPLOYEEnumber",
        "departmentNumber",
        "pwdLastSet",
        "jpegPhoto",
        "canonicalName",
        "lastLogon",
        "manager",
        "dNSHostName",
        "msNothingOfThisName",
        "a)(lDAPDisplayName=*",
    ];
    let read = session.schema_attributes(&names).await.unwrap();
    assert_eq!(read.len(), names.len(), "{read:?}");
    let told: Vec<String> = names
        .iter()
        .map(|name| match &read[&name.to_lowercase()] {
            None => format!("{name}: no"),
            Some(a) => {
                let fit = extension_fit(a).unwrap_or_else(|why| why);
                format!("{}: {fit}", a.name)
            }
        })
        .collect();
    let none = "no engine can carry it";
    assert_eq!(
        told,
        [
            "employeeNumber: text, one value".to_owned(),
            "departmentNumber: text, several values".into(),
            "pwdLastSet: a number, one value".into(),
            "jpegPhoto: bytes, several values".into(),
            format!("canonicalName: It is computed when it is read: {none}"),
            format!("lastLogon: Each domain controller has a value of its own: {none}"),
            format!("manager: It links to other objects: {none}"),
            format!("dNSHostName: Neither users nor groups have it: {none}"),
            "msNothingOfThisName: no".into(),
            "a)(lDAPDisplayName=*: no".into(),
        ]
    );
    let no_names: [&str; 0] = [];
    assert!(
        session
            .schema_attributes(&no_names)
            .await
            .unwrap()
            .is_empty()
    );
}

both!(the_tree_is_read_level_by_level, tree);
async fn tree(site: &Site) {
    let session = site.session().await;
    let top = session.children(&site.head()).await.unwrap();
    let users = top.iter().find(|c| c.dn.leaf() == "Users").unwrap();
    assert_eq!(users.well_known, Some(WellKnown::Users));
    assert_eq!(users.kind, ContainerKind::Container);
    let dcs = top
        .iter()
        .find(|c| c.dn.leaf() == "Domain Controllers")
        .unwrap();
    assert_eq!(
        (dcs.kind, dcs.well_known),
        (ContainerKind::Ou, Some(WellKnown::DomainControllers))
    );
    let system = top.iter().find(|c| c.dn.leaf() == "System").unwrap();
    assert!(system.advanced);
    assert!(top.iter().any(|c| c.well_known == Some(WellKnown::Builtin)));

    let below = session.children(&site.root).await.unwrap();
    assert!(
        below
            .iter()
            .all(|c| c.guid.is_some() && c.dn.parent().unwrap() == site.root)
    );
    let plain = below
        .iter()
        .find(|c| c.dn.leaf() == "Plain Container")
        .unwrap();
    assert_eq!(plain.kind, ContainerKind::Container);
    let advanced = below
        .iter()
        .find(|c| c.dn.leaf() == "Advanced Only")
        .unwrap();
    assert!(advanced.advanced && !plain.advanced);
}

both!(hostile_names_survive_every_way_of_asking, odd_names);
async fn odd_names(site: &Site) {
    let session = site.session().await;
    let listed = session.children(&site.ou("Odd Names")).await.unwrap();
    let listed: BTreeSet<String> = listed.iter().map(|c| c.dn.leaf()).collect();
    for (name, dn) in &site.odd {
        let ou = site.ou("Odd Names").child("OU", name);
        assert_eq!(&ou, dn, "{name:?} built from its text");
        assert!(listed.contains(name), "{name:?} in {listed:?}");
        let entry = session.read(&ou, &["name", "objectGUID"]).await.unwrap();
        let entry = entry.unwrap_or_else(|| panic!("{name:?} by DN"));
        assert_eq!(entry.text("name"), Some(name.as_str()));
        let guid = entry.guid().unwrap();
        let same = session
            .read_by_guid(&site.head(), guid, &["name"])
            .await
            .unwrap();
        assert_eq!(same.unwrap().dn, ou, "{name:?} by GUID");

        let person = ou.child("CN", name);
        let found = session
            .find_objects(&person.to_string(), &[], 5)
            .await
            .unwrap();
        assert_eq!(found[0].dn, person, "{name:?} by its DN in the picker");
        if name.trim() == name {
            let tree = session.search_containers(name, 10).await.unwrap();
            assert!(
                tree.iter().any(|c| c.dn == ou),
                "{name:?} by name in the tree"
            );
            let found = session
                .find_objects(name, &[ObjectKind::User], 10)
                .await
                .unwrap();
            assert!(
                found.iter().any(|o| o.dn == person),
                "{name:?} in the picker"
            );
        }
    }
    assert!(site.odd.len() >= 25, "{}", site.odd.len());
}

both!(a_filter_typed_as_text_finds_nothing_else, injection);
async fn injection(site: &Site) {
    let session = site.session().await;
    for text in [
        "*)(objectClass=*",
        "*",
        "x)(|(cn=*",
        "\\2a",
        "(objectClass=*)",
    ] {
        let found = session
            .find_objects(text, &[ObjectKind::Group], 50)
            .await
            .unwrap();
        assert!(found.is_empty(), "{text}: {found:?}");
        let tree = session.search_containers(text, 50).await.unwrap();
        assert!(tree.len() <= 2, "{text}: {tree:?}");
    }
}

both!(objects_are_found_by_name_sid_guid_and_account, find);
async fn find(site: &Site) {
    let session = site.session().await;
    let by_name = session
        .find_objects("anna o", &[ObjectKind::User], 5)
        .await
        .unwrap();
    let anna = &by_name[0];
    assert_eq!(anna.dn, site.account("anna"));
    assert_eq!(
        (anna.kind, anna.account_name.as_str()),
        (ObjectKind::User, "anna")
    );
    let account = format!("{}\\anna", site.netbios);
    let sid = anna.sid.as_ref().unwrap().to_string();
    let guid = anna.guid.unwrap().to_string();
    for text in [sid, guid, account, site.accounts["anna"].1.clone()] {
        let found = session.find_objects(&text, &[], 5).await.unwrap();
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].dn, anna.dn, "{text}");
    }
    assert_eq!(
        session
            .find_objects("", &[ObjectKind::User], 3)
            .await
            .unwrap()
            .len(),
        3
    );
    let disabled = session
        .find_objects("disabled", &[ObjectKind::User], 5)
        .await
        .unwrap();
    assert!(disabled[0].disabled);
    let groups = session
        .find_objects("security-", &[ObjectKind::Group], 9)
        .await
        .unwrap();
    assert_eq!(groups.len(), 3);
    assert!(groups.iter().all(|g| g.group_type.is_some_and(|t| t < 0)));
}

both!(what_stands_at_a_name_is_looked_up_once, look_up);
async fn look_up(site: &Site) {
    let session = site.session().await;
    let anna = site.account("anna");
    let free = site.ou("Groups").child("CN", "Nobody Here");
    let names = ["anna", "ANNA", "free)(cn=*", "security-global"].map(str::to_owned);
    let found = session
        .look_up(&[anna.clone(), free], &names)
        .await
        .unwrap();
    let dns: BTreeSet<String> = found.iter().map(|o| o.dn.leaf()).collect();
    assert_eq!(
        dns,
        BTreeSet::from(["Anna Ok".into(), "security-global".into()])
    );
}

both!(what_is_looked_up_says_what_it_is, look_up_kinds);
async fn look_up_kinds(site: &Site) {
    let session = site.session().await;
    let ou = site.ou("Groups");
    let container = site.head().child("CN", "Users");
    let group = ou.child("CN", "security-global");
    let dns = [
        site.head(),
        ou.clone(),
        container.clone(),
        group.clone(),
        site.account("anna"),
    ];
    let found = session.look_up(&dns, &[]).await.unwrap();
    let at = |dn: &Dn| found.iter().find(|o| o.dn == *dn).unwrap();
    for dn in [&site.head(), &ou, &container] {
        let kind = at(dn).kind;
        assert_eq!(
            (kind, at(dn).group_type),
            (ObjectKind::Container, None),
            "{dn}"
        );
        assert!(at(dn).guid.is_some(), "{dn}");
    }
    let group = at(&group);
    assert_eq!(group.kind, ObjectKind::Group);
    // Global and security enabled (MS-ADTS 2.2.12).
    assert_eq!(group.group_type, Some(-0x7fff_fffe));
    assert!(group.sid.is_some() && group.account_name == "security-global");
    assert_eq!(at(&site.account("anna")).kind, ObjectKind::User);
}

both!(a_census_counts_every_object_where_it_stands, census);
async fn census(site: &Site) {
    let session = site.session().await;
    let mut told = Vec::new();
    let census = session
        .census(&site.head(), &mut |p| told.push(p))
        .await
        .unwrap();
    let at = |dn: &Dn| {
        let found = census.containers.iter().find(|(c, _)| c.dn == *dn);
        found.map(|(_, counts)| *counts).unwrap()
    };
    assert_eq!(at(&site.ou("Groups")).groups, 9);
    assert_eq!(at(&site.ou("Contacts")).contacts, 1);
    assert_eq!(at(&site.ou("Devices")).computers, 1);
    assert_eq!(at(&site.ou("People")).users, 5);
    assert!(census.containers.is_sorted_by(|a, b| a.0.dn <= b.0.dn));
    assert_eq!(census.containers[0].0.kind, ContainerKind::Domain);

    let users = session
        .search(
            &site.head(),
            SearchScope::Subtree,
            "(sAMAccountType=805306368)",
            &["cn"],
        )
        .await
        .unwrap();
    let counted: u64 = census.containers.iter().map(|(_, c)| c.users).sum();
    assert_eq!(counted, users.len() as u64);
    let by_suffix: u64 = census.suffixes.iter().map(|(_, n)| n).sum();
    assert_eq!(by_suffix, counted);
    assert!(census.suffixes.contains(&("contoso.example".into(), 1)));
    assert_eq!(census.anchored_users, 1);
    let last = told.last().unwrap();
    assert_eq!(Some(last.done), last.total);
}

both!(
    who_stands_below_what_is_no_container_counts_for_the_domain,
    elsewhere
);
async fn elsewhere(site: &Site) {
    let session = site.session().await;
    let census = session.census(&site.head(), &mut |_| {}).await.unwrap();
    let (head, counts) = &census.containers[0];
    assert_eq!(head.dn, site.head());
    // One in CN=LostAndFound, one below an organization.
    assert_eq!(counts.users, 2, "{counts:?}");
    let above = |name: &str| site.account(name).parent().unwrap();
    for place in [above("lena"), above("pia")] {
        assert!(census.containers.iter().all(|(c, _)| c.dn != place));
    }
    let scope = Scope::new([ScopeRule {
        includes: true,
        dn: site.head(),
        guid: None,
        why: None,
        until: None,
    }]);
    assert!(scope.includes(&site.account("lena")) && scope.includes(&site.account("pia")));
}

both!(nobody_can_stand_below_a_user_or_a_computer, no_child);
async fn no_child(site: &Site) {
    let session = site.session().await;
    let computer = site.ou("Devices").child("CN", "PC-1");
    for parent in [site.account("anna"), computer] {
        let below = parent.child("CN", "Below");
        let user = [("objectClass".to_owned(), vec![b"user".to_vec()])];
        let refused = session.add(&below, &user).await.unwrap_err();
        assert_eq!(refused.kind, ProblemKind::Invalid, "{refused}");
    }
}

/// A census is as complete as a search by pages, also where one answer does not hold a container.
async fn census_is_whole(session: &Session, most_in_one: u64) {
    let head = session.facts().domains[0].dn.clone();
    let census = session.census(&head, &mut |_| {}).await.unwrap();
    let users = "(sAMAccountType=805306368)";
    let all = session.search(&head, SearchScope::Subtree, users, &["cn"]);
    let counted: u64 = census.containers.iter().map(|(_, c)| c.users).sum();
    assert_eq!(counted, all.await.unwrap().len() as u64);
    let largest = census.containers.iter().map(|(_, c)| c.users).max();
    assert!(largest > Some(most_in_one), "{largest:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_container_of_more_than_one_answer_is_counted_whole_on_practice() {
    let limits = Limits {
        page: 5,
        ..Limits::default()
    };
    let options = forest::Options {
        limits,
        ..forest::Options::default()
    };
    let running = forest::start(options).await.unwrap();
    let session = attempt(&practice::spec(&running)).await.1.unwrap();
    census_is_whole(&session, 5).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_container_of_more_than_one_answer_is_counted_whole_on_samba() {
    let shaken = shaken().await;
    let (samba, site) = &*shaken;
    samba.run("seed", &["1500", "1"]);
    census_is_whole(&site.session().await, 1000).await;
}

both!(what_does_not_exist_is_no_error, absent);
async fn absent(site: &Site) {
    let session = site.session().await;
    let nowhere = site.root.child("OU", "Nowhere");
    assert_eq!(session.read(&nowhere, &["cn"]).await.unwrap(), None);
    let problem = session
        .search(&nowhere, SearchScope::Subtree, "(cn=*)", &["cn"])
        .await
        .unwrap_err();
    assert_eq!(problem.kind, ProblemKind::NotFound);
    assert!(problem.headline.contains("Nowhere"), "{problem}");
    let stranger = Dn::parse("CN=x,DC=elsewhere,DC=example").unwrap();
    let problem = session.read(&stranger, &["cn"]).await.unwrap_err();
    assert!(
        problem.headline.contains("no connected domain"),
        "{problem}"
    );
}

both!(references_to_other_partitions_are_dropped, references);
async fn references(site: &Site) {
    let session = site.session().await;
    let all = session
        .search(
            &site.head(),
            SearchScope::Subtree,
            "(objectClass=*)",
            &["1.1"],
        )
        .await
        .unwrap();
    assert!(all.iter().all(|e| e.dn.is_at_or_below(&site.head())));
}

both!(requests_go_to_the_forest_that_holds_the_object, routing);
async fn routing(site: &Site) {
    let forests = Forests::new([site.session().await]);
    let anna = forests
        .read(&site.account("anna"), &["sAMAccountName"])
        .await
        .unwrap();
    assert_eq!(anna.unwrap().text("sAMAccountName"), Some("anna"));
    let stranger = Dn::parse("CN=x,DC=elsewhere,DC=example").unwrap();
    let problem = forests.read(&stranger, &["cn"]).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::NotFound);
    assert!(problem.cause.contains(&site.domain), "{problem}");
    assert!(forests.get(&site.domain.to_uppercase()).is_some());
}

both!(a_bad_filter_is_our_own_fault_and_never_sent, bad_filter);
async fn bad_filter(site: &Site) {
    let session = site.session().await;
    let done = session
        .search(&site.head(), SearchScope::Base, "((", &[])
        .await;
    assert_eq!(done.unwrap_err().kind, ProblemKind::Internal);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_domain_without_a_controller_is_marked_and_left_out() {
    let shaken = crate::site::shaken().await;
    let (samba, site) = &*shaken;
    samba.run("child-domain", &[]);
    let session = site.session().await;
    let lost = &session.facts().domains[1];
    assert_eq!(lost.name, format!("sub.{}", site.domain));
    let problem = lost.unreachable.as_ref().expect("marked");
    assert!(!problem.remedy.is_empty());
    assert_eq!(session.domain_heads(), [site.head()]);
    let there = lost.dn.child("OU", "x");
    let refused = session.children(&there).await.unwrap_err();
    assert_eq!(&refused, problem);
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_ous_in_one_level_are_read_in_one_go() {
    let shaken = crate::site::shaken().await;
    let (samba, site) = &*shaken;
    samba.run("flat", &["10000"]);
    let session = site.session().await;
    let flat = site.head().child("OU", "Flat");
    let start = std::time::Instant::now();
    let children = session.children(&flat).await.unwrap();
    let took = start.elapsed();
    assert_eq!(children.len(), 10_000);
    assert!(took.as_secs() < 20, "{took:?}");
    eprintln!("10,000 OUs in one level: {took:.2?}");
    let found = session.search_containers("flat 0999", 20).await.unwrap();
    assert_eq!(found.len(), 10);
}
