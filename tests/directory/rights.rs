//! Rights: the connector account's by the DACLs, the signed-in person's own, administrators known.

use syncwright::model::Dn;
use syncwright::model::ports::Directory;
use syncwright::model::security::{AccessAce, Ace, flag, right, well_known};
use syncwright::model::snapshot::Wish;
use syncwright::model::snapshot::{NeededFor, NeededRight};
use syncwright::model::{ProblemKind, Sid};

use crate::both;
use crate::site::{Site, shaken};

fn needed(
    on: &Dn,
    what: &str,
    flags: u8,
    mask: u32,
    object: Option<syncwright::model::Guid>,
) -> NeededRight {
    let users = flags & flag::INHERIT_ONLY != 0;
    NeededRight {
        on: on.clone(),
        what: what.into(),
        why: NeededFor::PasswordHashSync,
        ace: AccessAce {
            allow: true,
            flags,
            mask,
            object,
            inherited_by: users.then_some(well_known::CLASS_USER),
            who: Sid::new(1, &[0]),
        },
        has: false,
    }
}

fn all_needed(site: &Site) -> Vec<NeededRight> {
    const BELOW: u8 = flag::CONTAINER_INHERIT | flag::INHERIT_ONLY;
    let head = site.head();
    let control = right::CONTROL_ACCESS;
    let write = right::WRITE_PROPERTY;
    let create = right::CREATE_CHILD | right::DELETE_CHILD;
    vec![
        needed(&head, "changes", 0, control, Some(well_known::GET_CHANGES)),
        needed(
            &head,
            "hashes",
            0,
            control,
            Some(well_known::GET_CHANGES_ALL),
        ),
        needed(
            &head,
            "reset",
            BELOW,
            control,
            Some(well_known::RESET_PASSWORD),
        ),
        needed(
            &head,
            "lockout",
            BELOW,
            write,
            Some(well_known::LOCKOUT_TIME),
        ),
        needed(
            &head,
            "anchor",
            BELOW,
            write,
            Some(well_known::CONSISTENCY_GUID),
        ),
        needed(
            &site.ou("Delegated"),
            "groups",
            flag::CONTAINER_INHERIT,
            create,
            Some(well_known::CLASS_GROUP),
        ),
        needed(
            &site.ou("Nowhere"),
            "nothing",
            flag::CONTAINER_INHERIT,
            create,
            Some(well_known::CLASS_GROUP),
        ),
    ]
}

both!(a_connector_accounts_rights_are_found_and_missed, connector);
async fn connector(site: &Site) {
    let session = site.session().await;
    let expected: [(&str, &[&str]); 5] = [
        (
            "svc-sync",
            &["changes", "hashes", "reset", "lockout", "anchor", "groups"],
        ),
        ("svc-nohash", &["changes"]),
        ("svc-none", &[]),
        ("delegate", &["groups"]),
        (
            "domadmin",
            &["changes", "hashes", "reset", "lockout", "anchor", "groups"],
        ),
    ];
    for (account, has) in expected {
        let dn = site.account(account);
        let found = session.has_rights(&dn, all_needed(site)).await.unwrap();
        let got: Vec<String> = found
            .iter()
            .filter(|n| n.has)
            .map(|n| n.what.to_string())
            .collect();
        assert_eq!(got, has, "{account}");
    }
}

both!(
    administrators_are_recognised_through_nested_groups,
    privileged
);
async fn privileged(site: &Site) {
    let session = site.session().await;
    for (account, admin) in [
        ("domadmin", true),
        ("entadmin", true),
        ("nestadmin", true),
        ("svc-sync", false),
        ("anna", false),
    ] {
        let found = session.is_privileged(&site.account(account)).await.unwrap();
        assert_eq!(found.is_some(), admin, "{account}: {found:?}");
    }
}

/// `svc-sync` is no administrator, but a person who may not see its groups cannot know.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_whose_groups_may_not_be_read_is_not_taken_for_one_without_privileges() {
    let shaken = shaken().await;
    let site = &shaken.1;
    let session = site.session().await;
    let account = site.account("svc-sync");
    let anna = site.account("anna");
    let reader = session.read(&anna, &["objectSid"]).await.unwrap();
    let reader = reader.and_then(|entry| entry.sid()).unwrap();
    let mut rights = session.security(&account).await.unwrap();
    // schemaIDGUID of tokenGroups.
    let denied = AccessAce {
        allow: false,
        flags: 0,
        mask: right::READ_PROPERTY,
        object: Some("b7c69e6d-2cc7-11d2-854e-00a0c983f608".parse().unwrap()),
        inherited_by: None,
        who: reader,
    };
    rights.dacl.insert(0, Ace::Known(denied));
    session.write_dacl(&account, &rights).await.unwrap();

    assert_eq!(session.is_privileged(&account).await, Ok(None));
    let blind = site.session_as(&site.accounts["anna"].1).await;
    let problem = blind.is_privileged(&account).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::AccessDenied, "{problem}");
}

both!(a_delegate_may_make_groups_in_its_ou_only, delegate);
async fn delegate(site: &Site) {
    let session = site.session_as(&site.accounts["delegate"].1).await;
    let (delegated, people) = (site.ou("Delegated"), site.ou("People"));
    let nowhere = site.ou("Nowhere");
    let asked = [delegated.clone(), people.clone(), nowhere.clone()];
    let told = session.own_rights(&asked, &Wish::ALL).await.unwrap();
    let words = |dn: &Dn| -> Vec<String> {
        let (_, problems) = told.iter().find(|(d, _)| d == dn).unwrap();
        problems.iter().map(|p| p.headline.to_string()).collect()
    };
    assert!(!words(&delegated).iter().any(|w| w.contains("groups")));
    assert!(
        words(&delegated)
            .iter()
            .any(|w| w.contains("change rights"))
    );
    assert!(words(&people).iter().any(|w| w.contains("create groups")));
    assert!(words(&nowhere)[0].contains("not found"));
}

both!(an_administrator_lacks_nothing, administrator);
async fn administrator(site: &Site) {
    let session = site.session().await;
    let told = session
        .own_rights(&[site.ou("People"), site.head()], &Wish::ALL)
        .await
        .unwrap();
    for (dn, problems) in told {
        // No user stands directly below a domain head by the schema's own rule; the rest must be allowed.
        let missing: Vec<_> = problems.iter().map(|p| &p.headline).collect();
        assert!(missing.is_empty() || dn == site.head(), "{dn}: {missing:?}");
    }
}

both!(a_hidden_ou_is_not_seen_and_its_rights_not_told, hidden);
async fn hidden(site: &Site) {
    let session = site.session_as(&site.accounts["delegate"].1).await;
    let hidden = site.ou("Hidden");
    assert_eq!(
        session
            .children(&hidden)
            .await
            .map(|c| c.len())
            .unwrap_or(0),
        0
    );
    let problem = session.security(&hidden).await.unwrap_err();
    let kinds = [ProblemKind::NotFound, ProblemKind::AccessDenied];
    assert!(kinds.contains(&problem.kind), "{problem}");
}

both!(a_token_holds_the_account_first_then_its_groups, token);
async fn token(site: &Site) {
    let session = site.session().await;
    let sids = session.token_of(&site.account("nestadmin")).await.unwrap();
    let domain = sids[0].domain().unwrap();
    assert!(
        sids.contains(&domain.with_rid(512)),
        "Domain Admins by nesting"
    );
    assert!(sids.contains(&domain.with_rid(513)), "its primary group");
    let own = session.own_sids(&site.head()).await.unwrap();
    assert_eq!(own[0], domain.with_rid(500));
}
