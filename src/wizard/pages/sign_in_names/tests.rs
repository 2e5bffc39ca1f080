use super::*;
use crate::model::Problem;
use crate::model::snapshot::{Census, Progress};
use crate::model::tenant::{LicenceFinding, SignedIn, TenantDomain, TenantFacts};
use crate::wizard::testing;

fn tenant(domains: &[(&str, bool)]) -> TenantFacts {
    TenantFacts {
        id: testing::guid("tenant"),
        name: "Contoso".into(),
        domains: domains
            .iter()
            .enumerate()
            .map(|(n, (name, verified))| TenantDomain {
                name: (*name).into(),
                verified: *verified,
                initial: n == 0,
                default: n == 0,
                federated: false,
            })
            .collect(),
        sync_enabled: None,
        last_sync: None,
        person: SignedIn {
            id: testing::guid("person"),
            name: "Ada".into(),
            sign_in_name: "ada@contoso.example".into(),
            roles: None,
            guest: false,
            synced: false,
        },
        writeback_licence: LicenceFinding::Missing,
        sync_features: None,
    }
}

fn counted(suffixes: &[(&str, u64)]) -> Desk {
    let mut desk = testing::desk(&["corp.example"]);
    let census = Census {
        suffixes: suffixes.iter().map(|(s, n)| ((*s).into(), *n)).collect(),
        ..Census::default()
    };
    testing::count(&mut desk, "DC=corp,DC=example", census);
    desk
}

fn page(desk: &mut Desk) -> State {
    let mut state = State::default();
    enter(&mut state, desk);
    state
}

#[test]
fn entering_counts_the_users_of_each_domain_once() {
    let mut desk = testing::desk(&["corp.example", "emea.corp.example"]);
    let mut state = page(&mut desk);
    assert_eq!(testing::jobs(&mut desk).len(), 2);
    enter(&mut state, &mut desk);
    assert!(testing::jobs(&mut desk).is_empty());
    assert!(state.census.running_words().is_some());
}

#[test]
fn a_defined_suffix_without_users_is_listed_with_none() {
    let mut desk = counted(&[("contoso.com", 3)]);
    let state = page(&mut desk);
    let rows: Vec<(&str, u64)> = state
        .rows
        .iter()
        .map(|r| (r.suffix.as_str(), r.users))
        .collect();
    assert_eq!(rows, [("contoso.com", 3), ("corp.example", 0)]);
}

#[test]
fn without_a_tenant_nothing_is_said_about_a_suffix_and_one_may_go_on() {
    let mut desk = counted(&[("contoso.com", 3)]);
    let state = page(&mut desk);
    assert!(state.rows.iter().all(|r| r.state == SuffixState::Unknown));
    assert_eq!(can_leave(&state, &desk), Ok(()));
}

#[test]
fn unverified_suffixes_must_be_accepted() {
    let mut desk = counted(&[("contoso.com", 3), ("corp.local", 40)]);
    desk.tenant = Load::Ready(tenant(&[
        ("contoso.onmicrosoft.com", true),
        ("contoso.com", true),
    ]));
    let mut state = page(&mut desk);
    assert_eq!(state.replaced_users(), 40);
    let reason = can_leave(&state, &desk).unwrap_err();
    assert!(reason.0.starts_with("40 users"), "{}", reason.0);
    update(&mut state, Msg::Accept(true), &mut desk);
    assert_eq!(can_leave(&state, &desk), Ok(()));
    assert!(desk.document.identity.accept_unverified_suffixes);
}

#[test]
fn an_unverified_suffix_that_nobody_uses_asks_for_nothing() {
    let mut desk = counted(&[("contoso.com", 3)]);
    desk.tenant = Load::Ready(tenant(&[
        ("contoso.onmicrosoft.com", true),
        ("contoso.com", true),
    ]));
    let state = page(&mut desk);
    assert_eq!(state.rows.last().unwrap().state, SuffixState::NotAdded);
    assert_eq!(can_leave(&state, &desk), Ok(()));
}

#[test]
fn refresh_reads_the_tenant_again_and_shows_a_domain_verified_meanwhile() {
    let mut desk = counted(&[("contoso.com", 3)]);
    desk.tenant = Load::Ready(tenant(&[
        ("contoso.onmicrosoft.com", true),
        ("contoso.com", false),
    ]));
    let mut state = page(&mut desk);
    assert_eq!(state.unverified_in_use(), 1);
    update(&mut state, Msg::Refresh, &mut desk);
    let jobs = testing::jobs(&mut desk);
    let (ticket, _) = jobs.iter().find(|(_, j)| *j == Job::ReadTenant).unwrap();
    let now = tenant(&[("contoso.onmicrosoft.com", true), ("contoso.com", true)]);
    answer(
        &mut state,
        *ticket,
        Outcome::Tenant(Ok(Box::new(now))),
        &mut desk,
    );
    assert_eq!(state.unverified_in_use(), 0);
}

#[test]
fn a_failed_refresh_of_the_tenant_keeps_the_old_comparison() {
    let mut desk = counted(&[("contoso.com", 3)]);
    desk.tenant = Load::Ready(tenant(&[("contoso.com", true)]));
    let mut state = page(&mut desk);
    update(&mut state, Msg::Refresh, &mut desk);
    let jobs = testing::jobs(&mut desk);
    let (ticket, _) = jobs.iter().find(|(_, j)| *j == Job::ReadTenant).unwrap();
    let gone = Outcome::Tenant(Err(Problem::cancelled("Reading")));
    answer(&mut state, *ticket, gone, &mut desk);
    assert!(state.tenant.problem().is_some());
    assert_eq!(state.rows[0].state, SuffixState::Verified);
}

#[test]
fn progress_is_shown_in_numbers_and_can_be_cancelled() {
    let mut desk = testing::desk(&["corp.example"]);
    let mut state = page(&mut desk);
    let (ticket, _) = testing::jobs(&mut desk)[0];
    let now = Progress {
        done: 12_000,
        total: Some(50_000),
        what: "users".into(),
    };
    answer(&mut state, ticket, Outcome::Progress(now), &mut desk);
    let words = state.census.running_words().unwrap();
    assert!(words.contains("12,000 of 50,000"), "{words}");
    update(&mut state, Msg::Cancel, &mut desk);
    assert_eq!(state.census.running_words(), None);
}

#[test]
fn another_attribute_must_look_like_one() {
    let mut desk = counted(&[]);
    let mut state = page(&mut desk);
    update(&mut state, Msg::Choose(Attribute::Other), &mut desk);
    assert!(can_leave(&state, &desk).is_err());
    for bad in ["e mail", "1st", "mail)(cn=*", "objectGUID"] {
        update(&mut state, Msg::AttributeEdited(bad.into()), &mut desk);
        assert!(state.attribute_fault().is_some(), "{bad}");
        assert!(can_leave(&state, &desk).is_err(), "{bad}");
        assert_eq!(
            desk.document.identity.sign_in_attribute,
            "userPrincipalName"
        );
    }
    update(
        &mut state,
        Msg::AttributeEdited("extensionAttribute5".into()),
        &mut desk,
    );
    assert_eq!(can_leave(&state, &desk), Ok(()));
    assert_eq!(
        desk.document.identity.sign_in_attribute,
        "extensionAttribute5"
    );
}

#[test]
fn another_attribute_is_still_there_after_leaving_and_coming_back() {
    let mut desk = counted(&[]);
    desk.document.identity.sign_in_attribute = "extensionAttribute5".into();
    let mut state = page(&mut desk);
    assert_eq!(state.choice(&desk), Attribute::Other);
    assert_eq!(state.attribute, "extensionAttribute5");
    update(&mut state, Msg::Choose(Attribute::Mail), &mut desk);
    assert_eq!(state.choice(&desk), Attribute::Mail);
    assert_eq!(desk.document.identity.sign_in_attribute, "mail");
}

#[test]
fn with_another_attribute_suffixes_need_no_acceptance() {
    let mut desk = counted(&[("corp.local", 40)]);
    desk.tenant = Load::Ready(tenant(&[("contoso.com", true)]));
    let mut state = page(&mut desk);
    update(&mut state, Msg::Choose(Attribute::Mail), &mut desk);
    assert_eq!(can_leave(&state, &desk), Ok(()));
}
