//! What is changed: exactly what was asked for, and each refusal in words.

use syncwright::model::ports::{Change, Directory};
use syncwright::model::security::{AccessAce, flag, right, well_known};
use syncwright::model::{Dn, ProblemKind};

use crate::both;
use crate::site::Site;

fn group(account_name: &str) -> Vec<(String, Vec<Vec<u8>>)> {
    let one = |name: &str, value: &str| (name.to_owned(), vec![value.as_bytes().to_vec()]);
    vec![
        one("objectClass", "group"),
        one("sAMAccountName", account_name),
        one("groupType", "-2147483644"),
        one("description", "Grüße, 東京"),
    ]
}

both!(a_group_is_made_changed_and_deleted, group_life);
async fn group_life(site: &Site) {
    let session = site.session().await;
    let dn = site.ou("Delegated").child("CN", "Made, by = test");
    session.add(&dn, &group("made-by-test")).await.unwrap();
    let member = site.account("anna").to_string().into_bytes();
    let join = Change::Add("member".into(), vec![member.clone()]);
    session.modify(&dn, &[join]).await.unwrap();
    let entry = session
        .read(&dn, &["member", "description", "groupType"])
        .await
        .unwrap()
        .unwrap();
    assert_eq!(entry.dn_value("member"), Some(site.account("anna")));
    assert_eq!(entry.text("description"), Some("Grüße, 東京"));
    assert_eq!(entry.number("groupType"), Some(-2_147_483_644));
    let leave = Change::Delete("member".into(), vec![member]);
    let rename = Change::Replace("description".into(), vec![b"new".to_vec()]);
    session.modify(&dn, &[leave, rename]).await.unwrap();
    let entry = session
        .read(&dn, &["member", "description"])
        .await
        .unwrap()
        .unwrap();
    assert!(!entry.has("member"));
    assert_eq!(entry.text("description"), Some("new"));
    session.delete(&dn).await.unwrap();
    assert_eq!(session.read(&dn, &["cn"]).await.unwrap(), None);
}

both!(a_taken_name_is_told, taken);
async fn taken(site: &Site) {
    let session = site.session().await;
    let there = site.ou("Groups").child("CN", "security-global");
    let same_place = session.add(&there, &group("fresh-name")).await.unwrap_err();
    assert_eq!(same_place.kind, ProblemKind::AlreadyExists, "{same_place}");
    let elsewhere = site.ou("Delegated").child("CN", "Another");
    let same_account = session.add(&elsewhere, &group("anna")).await.unwrap_err();
    assert_eq!(
        same_account.kind,
        ProblemKind::AlreadyExists,
        "{same_account}"
    );
    assert!(same_account.headline.contains("Another"));
}

both!(a_missing_parent_is_told, no_parent);
async fn no_parent(site: &Site) {
    let session = site.session().await;
    let dn = site.ou("Nowhere").child("CN", "x");
    let problem = session.add(&dn, &group("no-parent")).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::NotFound, "{problem}");
}

both!(a_missing_right_is_told_with_the_object, no_right);
async fn no_right(site: &Site) {
    let session = site.session_as(&site.accounts["delegate"].1).await;
    let dn = site.ou("People").child("CN", "Not Allowed");
    let problem = session.add(&dn, &group("not-allowed")).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::AccessDenied, "{problem}");
    assert!(problem.headline.contains("Not Allowed"), "{problem}");
    let change = Change::Replace("description".into(), vec![b"x".to_vec()]);
    let problem = session
        .modify(&site.account("anna"), &[change])
        .await
        .unwrap_err();
    assert_eq!(problem.kind, ProblemKind::AccessDenied, "{problem}");
    let problem = session.delete(&site.account("bo")).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::AccessDenied, "{problem}");
}

both!(a_container_with_children_is_not_deleted, not_empty);
async fn not_empty(site: &Site) {
    let session = site.session().await;
    let problem = session.delete(&site.ou("People")).await.unwrap_err();
    assert_eq!(problem.kind, ProblemKind::Refused, "{problem}");
    assert!(problem.headline.contains("children"), "{problem}");
}

both!(
    a_dacl_is_written_and_taken_back_without_touching_the_rest,
    dacl
);
async fn dacl(site: &Site) {
    let session = site.session().await;
    let ou: Dn = site.ou("Devices");
    let before = session.security(&ou).await.unwrap();
    let who = session
        .token_of(&site.account("svc-none"))
        .await
        .unwrap()
        .remove(0);
    let ace = AccessAce {
        allow: true,
        flags: flag::CONTAINER_INHERIT,
        mask: right::CREATE_CHILD | right::DELETE_CHILD,
        object: Some(well_known::CLASS_GROUP),
        inherited_by: None,
        who,
    };
    let mut wanted = before.clone();
    assert!(wanted.grant(ace.clone()));
    session.write_dacl(&ou, &wanted).await.unwrap();
    let after = session.security(&ou).await.unwrap();
    assert!(after.has(&ace));
    assert_eq!((&after.owner, &after.group), (&before.owner, &before.group));
    let mut back = after.clone();
    assert!(back.revoke(&ace));
    session.write_dacl(&ou, &back).await.unwrap();
    assert_eq!(session.security(&ou).await.unwrap().dacl, before.dacl);
}
