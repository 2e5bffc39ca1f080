//! What is read of the tenant, by whom.

use std::collections::BTreeSet;

use syncwright::model::ports::Tenant;
use syncwright::model::tenant::{LicenceFinding, TenantGroupKind, TenantGroups};
use syncwright::model::{Guid, Problem, ProblemKind};

use crate::bench::{Bench, GLOBAL, GUEST, HYBRID, NO_ROLE};

#[tokio::test]
async fn the_tenant_is_read_whole() {
    let bench = Bench::with(GLOBAL).await;
    let facts = bench.sign_in().await.unwrap().facts().await.unwrap();
    assert_eq!(facts.id, bench.tenant.tenant);
    assert_eq!(facts.name, "Fabrikam Practice");
    assert_eq!((facts.sync_enabled, facts.last_sync), (None, None));
    let domain = |name: &str| facts.domains.iter().find(|d| d.name == name);
    let main = domain("fabrikam-practice.example").unwrap();
    assert!(main.verified && main.default && !main.initial && !main.federated);
    assert!(!domain("emea.fabrikam-practice.example").unwrap().verified);
    assert!(domain("fabrikampractice.onmicrosoft.com").unwrap().initial);
    assert!(domain("legacy.local").is_none());
    assert_eq!(
        facts.writeback_licence,
        LicenceFinding::Present("AAD_PREMIUM".into())
    );
    let features = facts.sync_features.unwrap();
    assert_eq!(features.deletion_limit, Some(500));
    assert_eq!(features.password_hash_sync, Some(false));
}

#[tokio::test]
async fn roles_are_found_in_the_id_token_or_asked_for() {
    for (who, roles, suffice) in [
        (HYBRID, vec!["Hybrid Identity Administrator"], true),
        (GLOBAL, vec!["Global Administrator"], true),
        (NO_ROLE, vec![], false),
        (GUEST, vec!["Directory Readers"], false),
    ] {
        let bench = Bench::with(who).await;
        let person = bench.sign_in().await.unwrap().facts().await.unwrap().person;
        assert_eq!(person.sign_in_name, who);
        assert_eq!(person.roles_suffice(), Some(suffice), "{who}");
        let roles_now = person.roles.unwrap();
        let names: Vec<_> = roles_now.iter().map(|r| r.name.english()).collect();
        assert_eq!(names, roles, "{who}");
        assert_eq!(person.guest, who == GUEST);
        assert_eq!(person.synced, who == NO_ROLE);
        let asked = bench.tenant.served("/v1.0/me/transitiveMemberOf");
        assert_eq!(asked == 0, who == HYBRID, "{who}");
    }
}

#[tokio::test]
async fn settings_for_global_administrators_are_unknown_to_others_and_nothing_fails() {
    let bench = Bench::with(HYBRID).await;
    let facts = bench.sign_in().await.unwrap().facts().await.unwrap();
    assert_eq!(facts.sync_features, None);
}

#[tokio::test]
async fn a_guest_sees_the_verified_domains_and_no_groups() {
    let bench = Bench::with(GUEST).await;
    let session = bench.sign_in().await.unwrap();
    let facts = session.facts().await.unwrap();
    let names: Vec<&str> = facts.domains.iter().map(|d| d.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "fabrikampractice.onmicrosoft.com",
            "fabrikam-practice.example"
        ]
    );
    assert!(matches!(
        facts.writeback_licence,
        LicenceFinding::Unknown(_)
    ));
    let problem = Problem::from(session.groups("", None).await.unwrap_err());
    assert_eq!(problem.kind, ProblemKind::AccessDenied);
    for word in [
        "Hybrid Identity Administrator",
        "Privileged Identity Management",
        "consent",
    ] {
        assert!(problem.remedy.contains(word), "{word}");
    }
    assert!(problem.detail.contains("request id"));
}

#[tokio::test]
async fn paging_brings_every_group_once() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    let mut ids = BTreeSet::new();
    let (mut pages, mut read, mut total) = (0, 0, None);
    let mut next = None;
    loop {
        let page = session.groups("", next).await.unwrap();
        pages += 1;
        read += page.groups.len();
        total = total.or(page.total);
        ids.extend(page.groups.iter().map(|g| g.id));
        next = page.next;
        if next.is_none() {
            break;
        }
    }
    assert!(pages >= 3, "{pages}");
    assert_eq!((ids.len(), total), (read, Some(read as u64)));
}

#[tokio::test]
async fn a_search_matches_the_start_of_names_whatever_it_holds() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    for (search, found) in [
        ("o'brien", vec!["O'Brien's team"]),
        ("R&D, P", vec!["R&D, Prototypes"]),
        ("Ops+OnCall =", vec!["Ops+OnCall = 24/7"]),
        ("#1 Cust", vec!["#1 Customers; \"gold\" <vip>"]),
        ("Paths C:\\Data\\Share (", vec!["Paths C:\\Data\\Share (*)"]),
        ("100% R", vec!["100% Remote_Team"]),
        ("東京", vec!["東京オフィス"]),
        ("צוות", vec!["צוות תמיכה"]),
        (" leading", vec![" leading and trailing blanks "]),
        ("Duplicates", vec!["Duplicates", "Duplicates"]),
        ("') or startswith(displayName,'", vec![]),
        ("x&$top=1", vec![]),
    ] {
        let TenantGroups {
            groups,
            total,
            next,
        } = session.groups(search, None).await.unwrap();
        let names: Vec<&str> = groups.iter().map(|g| g.name.as_str()).collect();
        assert_eq!(names, found, "{search}");
        assert_eq!((total, next), (Some(found.len() as u64), None), "{search}");
    }
}

#[tokio::test]
async fn kinds_of_groups_are_told_apart() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    for (name, kind, dynamic, synced) in [
        (
            "All Staff (dynamic)",
            TenantGroupKind::Security,
            true,
            false,
        ),
        (
            "Project Phoenix",
            TenantGroupKind::Microsoft365,
            false,
            false,
        ),
        (
            "MS-Helpdesk",
            TenantGroupKind::MailEnabledSecurity,
            false,
            true,
        ),
        ("DL-Newsletter", TenantGroupKind::Distribution, false, true),
    ] {
        let page = session.groups(name, None).await.unwrap();
        let group = &page.groups[0];
        assert_eq!(
            (group.kind, group.dynamic, group.synced),
            (kind, dynamic, synced),
            "{name}"
        );
        assert_eq!(session.group(group.id).await.unwrap().as_ref(), Some(group));
    }
}

#[tokio::test]
async fn a_group_that_is_gone_is_none() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    assert_eq!(
        session.group(Guid::from_bytes([3; 16])).await.unwrap(),
        None
    );
}

#[tokio::test]
async fn a_session_serves_as_the_port_and_shows_no_token() {
    let bench = Bench::with(HYBRID).await;
    let session = bench.sign_in().await.unwrap();
    let shown = format!("{session:?}");
    assert!(shown.len() < 100, "{shown}");
    let port: Box<dyn Tenant> = Box::new(session);
    assert_eq!(port.facts().await.unwrap().name, "Fabrikam Practice");
}
