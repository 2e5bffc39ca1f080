//! Pages, ranges, controls, domains and references.

use ldap3::Scope;
use ldap3::controls::RawControl;
use std::collections::BTreeSet;
use syncwright::practice::forest::{Limits, Options, accounts};

use crate::support::*;

#[tokio::test]
async fn an_unpaged_search_ends_at_the_limit_and_a_paged_one_brings_all() {
    let limits = Limits {
        page: 50,
        ..Limits::default()
    };
    let forest = start(Options {
        limits,
        ..Options::default()
    })
    .await;
    let mut ldap = sign_in(&forest, accounts::ADMINISTRATOR).await;
    let filter = "(&(objectCategory=person)(objectClass=user))";
    let cut = ldap
        .search(HEAD, Scope::Subtree, filter, vec!["name"])
        .await
        .unwrap();
    assert_eq!((cut.0.len(), cut.1.rc), (50, 4));
    let all = all_paged(&mut ldap, HEAD, filter, 1000).await;
    assert!(all.len() > 380, "{}", all.len());
    let dns: BTreeSet<&String> = all.iter().map(|e| &e.dn).collect();
    assert_eq!(dns.len(), all.len(), "nobody comes twice");
}

#[tokio::test]
async fn many_members_come_in_ranges() {
    let limits = Limits {
        values: 100,
        ..Limits::default()
    };
    let forest = start(Options {
        limits,
        ..Options::default()
    })
    .await;
    let mut ldap = sign_in(&forest, accounts::ADMINISTRATOR).await;
    let group = format!("CN=Everybody at Fabrikam,OU=Groups,OU=Fabrikam,{HEAD}");
    let first = read(&mut ldap, &group, &["member"]).await.unwrap();
    assert!(first.attrs.get("member").is_none_or(Vec::is_empty));
    assert_eq!(first.attrs["member;range=0-99"].len(), 100);
    let mut members: BTreeSet<String> = BTreeSet::new();
    let mut low = 0;
    loop {
        let ask = format!("member;range={low}-*");
        let part = read(&mut ldap, &group, &[&ask]).await.unwrap();
        let (name, values) = part
            .attrs
            .iter()
            .find(|(n, _)| n.starts_with("member;"))
            .unwrap();
        low += values.len();
        members.extend(values.iter().cloned());
        if name.ends_with("-*") {
            break;
        }
    }
    assert_eq!(members.len(), low);
    assert!(low > 350, "{low}");
}

#[tokio::test]
async fn an_unknown_critical_control_is_refused_on_the_right_message() {
    let (_forest, mut ldap) = small().await;
    let unknown = RawControl {
        ctype: "1.2.3.4.5".into(),
        crit: true,
        val: None,
    };
    let refused = ldap
        .with_controls(unknown.clone())
        .search(HEAD, Scope::Base, "(cn=*)", vec!["*"])
        .await
        .unwrap()
        .1;
    assert_eq!(refused.rc, 12);
    let refused = ldap
        .with_controls(unknown)
        .delete(&format!("CN=x,{HEAD}"))
        .await
        .unwrap();
    assert_eq!(refused.rc, 12);
    let ignored = RawControl {
        ctype: "1.2.3.4.5".into(),
        crit: false,
        val: None,
    };
    let read = ldap
        .with_controls(ignored)
        .search(HEAD, Scope::Base, "(objectClass=*)", vec!["name"])
        .await
        .unwrap();
    assert_eq!(read.0.len(), 1);
    assert!(!ldap.is_closed());
}

#[tokio::test]
async fn the_forest_has_two_served_domains_and_one_that_is_not() {
    let (forest, mut ldap) = small().await;
    let partitions = format!("CN=Partitions,CN=Configuration,{HEAD}");
    let filter = "(&(objectClass=crossRef)(systemFlags:1.2.840.113556.1.4.803:=3))";
    let refs = search(
        &mut ldap,
        &partitions,
        filter,
        &["dnsRoot", "nCName", "nETBIOSName"],
    )
    .await;
    let roots: BTreeSet<&str> = refs
        .iter()
        .map(|r| r.attrs["dnsRoot"][0].as_str())
        .collect();
    assert_eq!(
        roots,
        [
            "apac.corp.practice.example",
            "corp.practice.example",
            "emea.corp.practice.example"
        ]
        .into()
    );
    let suffixes = read(&mut ldap, &partitions, &["uPNSuffixes"])
        .await
        .unwrap();
    assert!(suffixes.attrs["uPNSuffixes"].contains(&"legacy.local".to_owned()));

    let away = ldap
        .search(
            "DC=apac,DC=corp,DC=practice,DC=example",
            Scope::Base,
            "(cn=*)",
            vec!["*"],
        )
        .await
        .unwrap()
        .1;
    assert_eq!(away.rc, 10);
    let emea = &forest.domains[1];
    let mut other = open(settings(&forest.ca_pem), &format!("ldaps://{}", emea.ldaps)).await;
    let (name, password) = accounts::ADMINISTRATOR;
    assert_eq!(
        other.simple_bind(name, password).await.unwrap().rc,
        0,
        "an account of the root domain"
    );
    let dse = read(&mut other, "", &["defaultNamingContext"])
        .await
        .unwrap();
    assert_eq!(
        dse.attrs["defaultNamingContext"],
        [format!("DC=emea,{HEAD}")]
    );
    assert!(
        !search(
            &mut other,
            &format!("DC=emea,{HEAD}"),
            "(ou=Berlin)",
            &["ou"]
        )
        .await
        .is_empty()
    );
    let version = read(
        &mut other,
        &format!("CN=Schema,CN=Configuration,{HEAD}"),
        &["objectVersion"],
    )
    .await
    .unwrap();
    assert_eq!(version.attrs["objectVersion"], ["87"]);
    for attribute in [
        "mailNickname",
        "msDS-ExternalDirectoryObjectId",
        "msDS-Device",
    ] {
        let found = search(
            &mut other,
            &format!("CN=Schema,CN=Configuration,{HEAD}"),
            &format!("(lDAPDisplayName={attribute})"),
            &["cn"],
        )
        .await;
        assert_eq!(found.len(), 1, "{attribute}");
    }
}

#[tokio::test]
async fn references_come_from_the_domain_head_unless_not_wanted() {
    let (_forest, mut ldap) = small().await;
    let mut count = async |controls: Vec<RawControl>| {
        let mut stream = ldap
            .with_controls(controls)
            .streaming_search(HEAD, Scope::Subtree, "(cn=Administrator)", vec!["cn"])
            .await
            .unwrap();
        let mut references = 0;
        while let Some(entry) = stream.next().await.unwrap() {
            references += usize::from(entry.is_ref());
        }
        references
    };
    let domain_scope = RawControl {
        ctype: "1.2.840.113556.1.4.1339".into(),
        crit: true,
        val: None,
    };
    assert_eq!(count(vec![]).await, 3);
    assert_eq!(count(vec![domain_scope]).await, 0);
}
