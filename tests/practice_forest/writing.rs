//! Adding, changing, moving and deleting, and what is refused.

use ldap3::controls::RawControl;
use ldap3::{Ldap, Mod, Scope};
use std::collections::HashSet;
use syncwright::practice::forest::accounts;

use crate::support::*;

#[tokio::test]
async fn what_was_added_and_deleted_leaves_only_bookkeeping() {
    let (_forest, mut ldap) = small().await;
    let all = async |ldap: &mut Ldap| -> Vec<String> {
        all_paged(ldap, HEAD, "(objectClass=*)", 500)
            .await
            .into_iter()
            .map(|e| e.dn)
            .collect()
    };
    let before = all(&mut ldap).await;
    let ou = format!("OU=New \\, unit,{SYNC}");
    assert_eq!(
        add(
            &mut ldap,
            &ou,
            &[("objectClass", "organizationalUnit"), ("description", "d")]
        )
        .await
        .rc,
        0
    );
    let group = format!("CN=ADSyncAdmins,{ou}");
    let member = format!("CN=Rita Reader,{SYNC}");
    let made = add(
        &mut ldap,
        &group,
        &[
            ("objectClass", "group"),
            ("sAMAccountName", "ADSyncAdmins"),
            ("groupType", "-2147483644"),
            ("member", &member),
        ],
    )
    .await;
    assert_eq!(made.rc, 0, "{}", made.text);
    let read_back = read(&mut ldap, &group, &["*"]).await.unwrap();
    assert_eq!(read_back.attrs["sAMAccountType"], ["536870912"]);
    assert_eq!(read_back.attrs["member"], std::slice::from_ref(&member));
    assert_eq!(
        read_back.attrs["objectCategory"],
        [format!("CN=Group,CN=Schema,CN=Configuration,{HEAD}")]
    );
    assert!(!values(&read_back, "objectSid").is_empty());
    let not_leaf = ldap.delete(&ou).await.unwrap();
    assert_eq!(not_leaf.rc, 66);
    assert!(not_leaf.text.starts_with("00002015"));
    assert_eq!(ldap.delete(&group).await.unwrap().rc, 0);
    assert_eq!(ldap.delete(&ou).await.unwrap().rc, 0);
    assert_eq!(all(&mut ldap).await, before);
    let rita = read(&mut ldap, &member, &["memberOf"]).await.unwrap();
    assert_eq!(rita.attrs["memberOf"].len(), 1);
    let show = RawControl {
        ctype: "1.2.840.113556.1.4.417".into(),
        crit: true,
        val: None,
    };
    let (tombs, _) = ldap
        .with_controls(show)
        .search(
            HEAD,
            Scope::Subtree,
            "(&(isDeleted=TRUE)(sAMAccountName=ADSyncAdmins))",
            vec!["lastKnownParent"],
        )
        .await
        .unwrap()
        .success()
        .unwrap();
    assert_eq!(tombs.len(), 1, "an administrator can see the tombstone");
    let again = add(
        &mut ldap,
        &format!("CN=ADSyncAdmins,{SYNC}"),
        &[("objectClass", "group"), ("sAMAccountName", "ADSyncAdmins")],
    )
    .await;
    assert_eq!(again.rc, 0, "the account name is free again");
}

#[tokio::test]
async fn rules_of_accounts_and_groups_refuse_with_their_codes() {
    let (_forest, mut ldap) = small().await;
    let dn = |name: &str| format!("CN={name},{SYNC}");
    for (name, pairs, rc, win32) in [
        ("Rita Reader", vec![("objectClass", "user")], 68, "00000524"),
        (
            "x",
            vec![("objectClass", "user"), ("sAMAccountName", "rita.reader")],
            68,
            "00000524",
        ),
        (
            "x",
            vec![
                ("objectClass", "user"),
                ("userPrincipalName", "RITA.reader@corp.practice.example"),
            ],
            19,
            "000021C8",
        ),
        (
            "x",
            vec![
                ("objectClass", "user"),
                ("sAMAccountName", "longer.than.20.characters"),
            ],
            19,
            "00002082",
        ),
        (
            "x",
            vec![("objectClass", "group"), ("groupType", "7")],
            53,
            "00002141",
        ),
        (
            "x",
            vec![
                ("objectClass", "group"),
                ("member", "CN=nobody,DC=corp,DC=practice,DC=example"),
            ],
            32,
            "00000525",
        ),
        (
            "x",
            vec![("objectClass", "group"), ("noSuchAttribute", "1")],
            16,
            "00000057",
        ),
        (
            "x",
            vec![("objectClass", "group"), ("userAccountControl", "512")],
            65,
            "0000207D",
        ),
        (
            "x",
            vec![("objectClass", "user"), ("userAccountControl", "512")],
            53,
            "0000052D",
        ),
        (
            "x",
            vec![("objectClass", "organizationalUnit")],
            64,
            "00002099",
        ),
        ("x", vec![("description", "no class")], 65, "0000207C"),
    ] {
        let refused = add(&mut ldap, &dn(name), &pairs).await;
        assert_eq!(
            (refused.rc, &refused.text[..8]),
            (rc, win32),
            "{pairs:?}: {}",
            refused.text
        );
        assert!(read(&mut ldap, &dn("x"), &["cn"]).await.is_none());
    }
    let orphan = add(
        &mut ldap,
        &format!("CN=x,OU=missing,{SYNC}"),
        &[("objectClass", "group")],
    )
    .await;
    assert_eq!(orphan.rc, 32);
    assert_eq!(orphan.matched, SYNC);
    assert_eq!(
        ldap.delete(&format!("CN=Users,{HEAD}")).await.unwrap().rc,
        53
    );
    assert_eq!(
        ldap.delete(&format!("OU=Fabrikam,{HEAD}"))
            .await
            .unwrap()
            .rc,
        66
    );
}

#[tokio::test]
async fn members_are_added_and_removed_once() {
    let (_forest, mut ldap) = small().await;
    let group = format!("CN=Empty group,OU=Groups,OU=Fabrikam,{HEAD}");
    let rita = format!("CN=Rita Reader,{SYNC}");
    let usn = async |ldap: &mut Ldap| -> i64 {
        read(ldap, &group, &["uSNChanged"]).await.unwrap().attrs["uSNChanged"][0]
            .parse()
            .unwrap()
    };
    let before = usn(&mut ldap).await;
    let one = |m: &str| HashSet::from([m.to_owned()]);
    let join = vec![Mod::Add("member".to_owned(), one(&rita))];
    assert_eq!(ldap.modify(&group, join.clone()).await.unwrap().rc, 0);
    assert!(usn(&mut ldap).await > before);
    let twice = ldap.modify(&group, join.clone()).await.unwrap();
    assert_eq!((twice.rc, &twice.text[..8]), (68, "00000562"));
    let permissive = RawControl {
        ctype: "1.2.840.113556.1.4.1413".into(),
        crit: true,
        val: None,
    };
    assert_eq!(
        ldap.with_controls(permissive)
            .modify(&group, join)
            .await
            .unwrap()
            .rc,
        0
    );
    let leave = vec![Mod::Delete("member".to_owned(), one(&rita))];
    assert_eq!(ldap.modify(&group, leave.clone()).await.unwrap().rc, 0);
    let gone = ldap.modify(&group, leave).await.unwrap();
    assert_eq!((gone.rc, &gone.text[..8]), (53, "00000561"));
    let local = format!("CN=Intranet readers,OU=Groups,OU=Fabrikam,{HEAD}");
    let nested = ldap
        .modify(&group, vec![Mod::Add("member".to_owned(), one(&local))])
        .await
        .unwrap();
    assert_eq!(
        (nested.rc, &nested.text[..8]),
        (53, "00002146"),
        "a global group holds no domain-local one"
    );
}

#[tokio::test]
async fn a_failed_modify_changes_nothing() {
    let (_forest, mut ldap) = small().await;
    let dn = format!("CN=Rita Reader,{SYNC}");
    let set = |v: &str| HashSet::from([v.to_owned()]);
    let changes = vec![
        Mod::Replace("description".to_owned(), set("new")),
        Mod::Replace(
            "userPrincipalName".to_owned(),
            set(accounts::ADMINISTRATOR.0),
        ),
    ];
    assert_eq!(ldap.modify(&dn, changes).await.unwrap().rc, 19);
    let rita = read(&mut ldap, &dn, &["description"]).await.unwrap();
    assert_ne!(rita.attrs["description"], ["new"]);
    let rename = ldap
        .modify(&dn, vec![Mod::Replace("cn".to_owned(), set("x"))])
        .await
        .unwrap();
    assert_eq!(rename.rc, 67);
}

#[tokio::test]
async fn a_new_account_signs_in_with_its_password() {
    let (forest, mut ldap) = small().await;
    let dn = format!("CN=svc-new,{SYNC}");
    let mut attributes: Attributes = Vec::new();
    let one = |v: &[u8]| HashSet::from([v.to_vec()]);
    for (name, value) in [
        ("objectClass", b"user".to_vec()),
        ("sAMAccountName", b"svc-new".to_vec()),
        ("userAccountControl", b"66048".to_vec()),
        ("unicodePwd", quoted("weak")),
    ] {
        attributes.push((name.into(), one(&value)));
    }
    let weak = ldap.add(&dn, attributes.clone()).await.unwrap();
    assert_eq!((weak.rc, &weak.text[..8]), (53, "0000052D"));
    attributes[3].1 = one(&quoted("Long-Enough-2026!"));
    assert_eq!(ldap.add(&dn, attributes).await.unwrap().rc, 0);
    let mut own = sign_in(&forest, ("FABRIKAM\\svc-new", "Long-Enough-2026!")).await;
    let hidden = read(&mut own, &dn, &["unicodePwd", "sAMAccountName"])
        .await
        .unwrap();
    assert!(
        !hidden.attrs.contains_key("unicodePwd") && !hidden.bin_attrs.contains_key("unicodePwd")
    );
    let reset = vec![Mod::Replace(
        b"unicodePwd".to_vec(),
        one(&quoted("Another-One-2026!")),
    )];
    assert_eq!(ldap.modify(&dn, reset).await.unwrap().rc, 0);
    sign_in(&forest, ("FABRIKAM\\svc-new", "Another-One-2026!")).await;
}

#[tokio::test]
async fn an_ou_moves_and_renames_with_everything_in_it() {
    let (_forest, mut ldap) = small().await;
    let from = format!("OU=Contractors,{PEOPLE}");
    let inside = search(
        &mut ldap,
        &from,
        "(objectClass=user)",
        &["objectGUID", "memberOf"],
    )
    .await;
    assert_eq!(inside.len(), 12);
    let moved = ldap
        .modifydn(&from, "OU=Externals", true, Some(SYNC))
        .await
        .unwrap();
    assert_eq!(moved.rc, 0, "{}", moved.text);
    let to = format!("OU=Externals,{SYNC}");
    let after = search(&mut ldap, &to, "(objectClass=user)", &["objectGUID"]).await;
    assert_eq!(after.len(), 12);
    assert!(read(&mut ldap, &from, &["ou"]).await.is_none());
    let group = format!("CN=Everybody at Fabrikam,OU=Groups,OU=Fabrikam,{HEAD}");
    let members = read(&mut ldap, &group, &["member"]).await.unwrap();
    assert!(
        members.attrs["member"].contains(&after[0].dn),
        "links follow"
    );
    let below_itself = ldap
        .modifydn(SYNC, "OU=Sync", true, Some(&to))
        .await
        .unwrap();
    assert_eq!(below_itself.rc, 53);
}
