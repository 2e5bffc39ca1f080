//! Misbehaviour on order, scenarios, and other clients than `ldap3`.

use ldap3::{Scope, SearchEntry};
use syncwright::practice::forest::{Faults, Options, Scenario, accounts};

use crate::support::*;

#[tokio::test]
async fn a_connection_dropped_in_the_middle_is_an_error_not_a_panic() {
    let (forest, mut ldap) = small().await;
    forest.set_faults(Faults {
        drop_after_entries: Some(5),
        ..Faults::default()
    });
    assert!(
        ldap.search(HEAD, Scope::Subtree, "(objectClass=user)", vec!["cn"])
            .await
            .is_err()
    );
    forest.set_faults(Faults {
        refuse_with: Some(51),
        ..Faults::default()
    });
    let mut ldap = sign_in(&forest, accounts::ADMINISTRATOR).await;
    let busy = ldap
        .search(HEAD, Scope::Base, "(cn=*)", vec!["cn"])
        .await
        .unwrap()
        .1;
    assert_eq!(busy.rc, 51);
    forest.set_faults(Faults {
        huge_value: Some(1_000_000),
        ..Faults::default()
    });
    let (found, _) = ldap
        .search(HEAD, Scope::Base, "(objectClass=*)", vec!["cn"])
        .await
        .unwrap()
        .success()
        .unwrap();
    let head = SearchEntry::construct(found.into_iter().next().unwrap());
    assert_eq!(head.attrs["description"][0].len(), 1_000_000);
}

#[tokio::test]
async fn dropping_the_forest_closes_its_ports() {
    let (forest, mut ldap) = small().await;
    let address = forest.ldaps;
    drop(forest);
    assert!(
        ldap.search(HEAD, Scope::Base, "(cn=*)", vec!["cn"])
            .await
            .is_err()
    );
    tokio::task::yield_now().await;
    assert!(tokio::net::TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn every_scenario_starts_and_its_accounts_sign_in() {
    for scenario in [Scenario::Bare, Scenario::Hostile] {
        let forest = start(Options {
            scenario,
            clash: true,
            ..Options::default()
        })
        .await;
        let mut ldap = sign_in(&forest, accounts::ADMINISTRATOR).await;
        sign_in(&forest, accounts::DELEGATE).await;
        sign_in(&forest, accounts::CONNECTOR).await;
        assert_eq!(
            names(&mut ldap, "(sAMAccountName=ADSyncBrowse)")
                .await
                .len(),
            1
        );
        for entry in all_paged(&mut ldap, HEAD, "(objectClass=*)", 500).await {
            assert!(
                read(&mut ldap, &entry.dn, &["cn"]).await.is_some(),
                "{:?}",
                entry.dn
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ldapsearch_reads_it_over_ldaps_and_start_tls() {
    let forest = start(Options::default()).await;
    let ca = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(ca.path(), &forest.ca_pem).unwrap();
    let run = async |arguments: Vec<String>| {
        let path = ca.path().to_owned();
        let (name, password) = accounts::ADMINISTRATOR;
        tokio::task::spawn_blocking(move || {
            std::process::Command::new("ldapsearch")
                .env("LDAPTLS_CACERT", path)
                .args(["-LLL", "-x", "-D", name, "-w", password, "-b", HEAD])
                .args(arguments)
                .output()
                .expect("ldapsearch (package ldap-utils) is installed")
        })
        .await
        .unwrap()
    };
    let tls = format!("ldaps://127.0.0.1:{}", forest.ldaps.port());
    let paged = [
        "-H",
        &tls,
        "-E",
        "pr=100/noprompt",
        "(objectClass=user)",
        "dn",
    ];
    let out = run(paged.map(str::to_owned).to_vec()).await;
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    let text = String::from_utf8(out.stdout).unwrap();
    assert!(text.matches("\ndn: ").count() + text.matches("\ndn:: ").count() > 400);
    let clear = format!("ldap://127.0.0.1:{}", forest.ldap.port());
    let sealed = [
        "-ZZ",
        "-H",
        &clear,
        "(sAMAccountName=rita.reader)",
        "displayName",
    ];
    let out = run(sealed.map(str::to_owned).to_vec()).await;
    assert!(
        String::from_utf8_lossy(&out.stdout).contains("displayName: Rita Reader"),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
}

#[tokio::test]
async fn a_large_forest_starts_fast_and_pages_through() {
    let begun = std::time::Instant::now();
    let forest = start(Options {
        scenario: Scenario::Large,
        ..Options::default()
    })
    .await;
    println!(
        "large: {:?} to start, {} objects",
        begun.elapsed(),
        forest.objects()
    );
    assert!(forest.objects() > 210_000);
    let mut ldap = sign_in(&forest, accounts::ADMINISTRATOR).await;
    let begun = std::time::Instant::now();
    let branches = format!("OU=Branches,{HEAD}");
    let units = all_paged(
        &mut ldap,
        &branches,
        "(objectClass=organizationalUnit)",
        1000,
    )
    .await;
    assert_eq!(units.len(), 10_001);
    println!("large: {:?} for 10,001 OUs", begun.elapsed());
    let person = names(&mut ldap, "(sAMAccountName=p199999)").await;
    assert_eq!(person.len(), 1);
}

#[tokio::test]
async fn the_directory_room_connects_to_the_whole_forest() {
    let practice = syncwright::practice::start(Scenario::Small).await.unwrap();
    let mut steps = Vec::new();
    let session =
        syncwright::directory::connect(&practice.connect_spec(), &mut |step| steps.push(step))
            .await
            .unwrap();
    let facts = session.facts();
    assert_eq!(facts.root, "corp.practice.example");
    let reached: Vec<(&str, bool)> = facts
        .domains
        .iter()
        .map(|d| (d.name.as_str(), d.unreachable.is_none()))
        .collect();
    assert_eq!(
        reached,
        [
            ("corp.practice.example", true),
            ("apac.corp.practice.example", false),
            ("emea.corp.practice.example", true)
        ]
    );
}
