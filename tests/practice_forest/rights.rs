//! Access checks, effective rights, descriptors and their inheritance.

use ldap3::{Ldap, Mod, Scope, SearchEntry};
use std::collections::HashSet;
use syncwright::model::Sid;
use syncwright::model::security::{AccessAce, SecurityDescriptor, flag, right, well_known};
use syncwright::practice::forest::accounts;

use crate::support::*;

#[tokio::test]
async fn a_person_with_few_rights_is_refused_where_they_end() {
    let (forest, _) = small().await;
    let mut dora = sign_in(&forest, accounts::DELEGATE).await;
    let group = [("objectClass", "group")];
    assert_eq!(
        add(&mut dora, &format!("CN=by Dora,{SYNC}"), &group)
            .await
            .rc,
        0
    );
    let refused = add(
        &mut dora,
        &format!("CN=by Dora,OU=Groups,OU=Fabrikam,{HEAD}"),
        &group,
    )
    .await;
    assert_eq!(refused.rc, 50);
    assert!(
        refused.text.starts_with("00002098: SecErr: DSID-"),
        "{}",
        refused.text
    );
    assert!(
        refused
            .text
            .contains("problem 4003 (INSUFF_ACCESS_RIGHTS), data 0")
    );
    let unit = add(
        &mut dora,
        &format!("OU=by Dora,{SYNC}"),
        &[("objectClass", "organizationalUnit")],
    )
    .await;
    assert_eq!(unit.rc, 50);
    let set = HashSet::from(["x".to_owned()]);
    let rita = format!("CN=Rita Reader,{SYNC}");
    let change = vec![Mod::Replace("description".to_owned(), set)];
    assert_eq!(dora.modify(&rita, change.clone()).await.unwrap().rc, 50);
    assert_eq!(
        dora.modify(&format!("CN=by Dora,{SYNC}"), change)
            .await
            .unwrap()
            .rc,
        0
    );
    assert_eq!(dora.delete(&rita).await.unwrap().rc, 50);
    let effective = read(
        &mut dora,
        SYNC,
        &["allowedChildClassesEffective", "sDRightsEffective"],
    )
    .await
    .unwrap();
    assert_eq!(effective.attrs["allowedChildClassesEffective"], ["group"]);
    assert_eq!(effective.attrs["sDRightsEffective"], ["0"]);
    let mut connector = sign_in(&forest, accounts::CONNECTOR).await;
    let somebody = search(
        &mut connector,
        &format!("OU=Legal,{PEOPLE}"),
        "(objectClass=user)",
        &["allowedAttributesEffective"],
    )
    .await;
    assert_eq!(
        somebody[0].attrs["allowedAttributesEffective"],
        ["mS-DS-ConsistencyGuid"]
    );
}

#[tokio::test]
async fn a_dacl_is_read_by_parts_written_and_inherited() {
    let (forest, mut ldap) = small().await;
    let read_sd = async |ldap: &mut Ldap, dn: &str| {
        let found = ldap
            .with_controls(sd_flags(7))
            .search(
                dn,
                Scope::Base,
                "(objectClass=*)",
                vec!["nTSecurityDescriptor"],
            )
            .await
            .unwrap()
            .0;
        let entry = SearchEntry::construct(found.into_iter().next().unwrap());
        SecurityDescriptor::parse(&values(&entry, "nTSecurityDescriptor")[0]).unwrap()
    };
    let legal = format!("OU=Legal,{PEOPLE}");
    let mut rita = sign_in(&forest, accounts::READER).await;
    let sid = read(&mut rita, &format!("CN=Rita Reader,{SYNC}"), &["objectSid"])
        .await
        .unwrap();
    let who = Sid::from_bytes(&values(&sid, "objectSid")[0]).unwrap();
    let grant = AccessAce {
        allow: true,
        flags: flag::CONTAINER_INHERIT | flag::INHERIT_ONLY,
        mask: right::WRITE_PROPERTY,
        object: Some(well_known::PWD_LAST_SET),
        inherited_by: Some(well_known::CLASS_USER),
        who,
    };
    let original = read_sd(&mut ldap, &legal).await;
    let mut security = original.clone();
    assert!(security.grant(grant.clone()));
    let write = |security: &SecurityDescriptor| {
        vec![Mod::Replace(
            b"nTSecurityDescriptor".to_vec(),
            HashSet::from([security.to_bytes()]),
        )]
    };
    let refused = rita
        .with_controls(sd_flags(4))
        .modify(&legal, write(&security))
        .await
        .unwrap();
    assert_eq!(refused.rc, 50);
    assert_eq!(
        ldap.with_controls(sd_flags(4))
            .modify(&legal, write(&security))
            .await
            .unwrap()
            .rc,
        0
    );
    assert!(read_sd(&mut ldap, &legal).await.has(&grant));
    let person = search(&mut ldap, &legal, "(objectClass=user)", &["cn"]).await[0]
        .dn
        .clone();
    let effective = read(&mut rita, &person, &["allowedAttributesEffective"])
        .await
        .unwrap();
    assert_eq!(
        effective.attrs["allowedAttributesEffective"],
        ["pwdLastSet"],
        "old objects inherit"
    );
    let inherited = read_sd(&mut ldap, &person).await.dacl;
    assert!(inherited.iter().any(|a| a.flags() & flag::INHERITED != 0));
    assert_eq!(
        ldap.with_controls(sd_flags(4))
            .modify(&legal, write(&original))
            .await
            .unwrap()
            .rc,
        0
    );
    assert_eq!(
        read_sd(&mut ldap, &legal).await,
        original,
        "undo brings back the same bytes"
    );
    let effective = read(&mut rita, &person, &["allowedAttributesEffective"])
        .await
        .unwrap();
    assert!(!effective.attrs.contains_key("allowedAttributesEffective"));
    let without_control = read(&mut rita, &legal, &["nTSecurityDescriptor"])
        .await
        .unwrap();
    assert!(
        without_control.bin_attrs.is_empty(),
        "the SACL is not for Rita, so without SD flags nothing comes"
    );
}
