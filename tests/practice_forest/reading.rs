//! Signing in, the root DSE, filters, names.

use ldap3::{LdapConnSettings, Scope};
use std::collections::BTreeSet;
use syncwright::model::{Guid, Sid};
use syncwright::practice::forest::{Options, accounts};

use crate::support::*;

#[tokio::test]
async fn the_root_dse_is_all_that_an_anonymous_client_reads() {
    let forest = start(Options::default()).await;
    let mut ldap = connect(&forest).await;
    let dse = read(&mut ldap, "", &["*"]).await.unwrap();
    assert_eq!(dse.attrs["defaultNamingContext"], [HEAD]);
    assert_eq!(dse.attrs["dnsHostName"], ["dc1.corp.practice.example"]);
    assert_eq!(dse.attrs["namingContexts"].len(), 3);
    assert!(dse.attrs["supportedCapabilities"].contains(&"1.2.840.113556.1.4.800".to_owned()));
    let refused = ldap
        .search(HEAD, Scope::Base, "(objectClass=*)", vec!["*"])
        .await
        .unwrap()
        .1;
    assert_eq!(refused.rc, 1);
    assert!(
        refused.text.starts_with("000004DC: LdapErr"),
        "{}",
        refused.text
    );
}

#[tokio::test]
async fn start_tls_makes_a_clear_connection_fit_for_a_bind() {
    let forest = start(Options::default()).await;
    let url = format!("ldap://{}", forest.ldap);
    let mut clear = open(LdapConnSettings::new(), &url).await;
    let (name, password) = accounts::ADMINISTRATOR;
    let refused = clear.simple_bind(name, password).await.unwrap();
    assert_eq!(refused.rc, 8);
    assert!(refused.text.starts_with("00002028: LdapErr"));
    let mut sealed = open(settings(&forest.ca_pem).set_starttls(true), &url).await;
    assert_eq!(sealed.simple_bind(name, password).await.unwrap().rc, 0);
    assert!(read(&mut sealed, HEAD, &["name"]).await.is_some());
}

#[tokio::test]
async fn a_name_can_be_given_in_each_form_that_active_directory_takes() {
    let forest = start(Options::default()).await;
    let password = accounts::CONNECTOR.1;
    let dn = format!("CN=Sync connector,{SYNC}");
    for name in [
        "svc-sync@corp.practice.example",
        "svc-sync@FABRIKAM",
        "fabrikam\\SVC-SYNC",
        &dn,
    ] {
        sign_in(&forest, (name, password)).await;
    }
    let bare = connect(&forest)
        .await
        .simple_bind("svc-sync", password)
        .await
        .unwrap();
    assert_eq!(bare.rc, 49);
}

#[tokio::test]
async fn each_refused_sign_in_has_its_sub_code() {
    let forest = start(Options::default()).await;
    let mut ldap = connect(&forest).await;
    let mut cases: Vec<(String, &str, &str)> = accounts::REFUSED
        .iter()
        .map(|(name, data)| {
            (
                format!("{name}@corp.practice.example"),
                accounts::EVERYBODY,
                *data,
            )
        })
        .collect();
    cases.push(("nobody@corp.practice.example".into(), "x", "525"));
    cases.push((accounts::ADMINISTRATOR.0.into(), "wrong", "52e"));
    cases.push(("disabled.dan@corp.practice.example".into(), "wrong", "52e"));
    cases.push(("locked.lou@corp.practice.example".into(), "wrong", "775"));
    for (name, password, data) in cases {
        let refused = ldap.simple_bind(&name, password).await.unwrap();
        assert_eq!(refused.rc, 49);
        let expected = format!(
            "80090308: LdapErr: DSID-0C090569, comment: AcceptSecurityContext error, data {data}, v4563\0"
        );
        assert_eq!(refused.text, expected, "{name}");
    }
    assert_eq!(
        ldap.simple_bind(accounts::ADMINISTRATOR.0, "")
            .await
            .unwrap()
            .rc,
        0,
        "an anonymous bind"
    );
    let refused = ldap
        .search(HEAD, Scope::Base, "(cn=*)", vec!["*"])
        .await
        .unwrap()
        .1;
    assert_eq!(refused.rc, 1);
}

#[tokio::test]
async fn filters_find_what_they_mean() {
    let (_forest, mut ldap) = small().await;
    let l = &mut ldap;
    let people = names(
        l,
        "(&(objectCategory=person)(objectClass=user)(sAMAccountName=*.*))",
    )
    .await;
    assert!(people.contains("Dora Delegate") && people.contains("Lou Locked"));
    assert_eq!(names(l, "(sAMAccountName=DORA.delegate)").await.len(), 1);
    assert_eq!(names(l, "(displayName=*dora*gate)").await.len(), 1);
    assert_eq!(
        names(
            l,
            "(&(displayName=D*)(!(displayName=*delegate))(sAMAccountName=d*.*))"
        )
        .await,
        BTreeSet::from(["Dan Disabled".to_owned()])
    );
    let disabled = names(
        l,
        "(&(objectClass=user)(userAccountControl:1.2.840.113556.1.4.803:=2)(sAMAccountName=*.*))",
    )
    .await;
    assert_eq!(disabled, BTreeSet::from(["Dan Disabled".to_owned()]));
    assert_eq!(
        names(l, "(|(uSNCreated<=0)(noSuchAttribute=x))")
            .await
            .len(),
        0
    );
    assert_eq!(
        names(l, "(!(noSuchAttribute=x))").await.len(),
        0,
        "undefined stays undefined"
    );
    assert!(
        names(l, "(&(objectClass=organizationalUnit)(uSNChanged>=1))")
            .await
            .len()
            > 35
    );
    assert_eq!(names(l, "(anr=dora del)").await.len(), 1);
    assert_eq!(names(l, "(ou=R&D, Labs)").await.len(), 1);
    assert_eq!(names(l, "(ou=東京)").await.len(), 1);
    assert_eq!(
        names(l, "(ou=ΕΛΛΆΔΑ)").await,
        BTreeSet::from(["Ελλάδα".to_owned()]),
        "without case"
    );
    let computers = names(l, "(objectCategory=computer)").await;
    assert_eq!(computers.len(), 37);
    let security = names(l, "(groupType:1.2.840.113556.1.4.803:=2147483648)").await;
    assert!(security.contains("Sales team") && !security.contains("News"));
    let groups = names(
        l,
        "(&(groupType:1.2.840.113556.1.4.803:=-2147483646)(name=Nested*))",
    )
    .await;
    assert_eq!(groups.len(), 3);
}

#[tokio::test]
async fn an_object_is_found_by_guid_sid_and_well_known_name() {
    let (_forest, mut ldap) = small().await;
    let dn = format!("CN=Dora Delegate,{SYNC}");
    let dora = read(&mut ldap, &dn, &["objectGUID", "objectSid"])
        .await
        .unwrap();
    let guid = Guid::from_ad_bytes(&values(&dora, "objectGUID")[0]).unwrap();
    let sid = Sid::from_bytes(&values(&dora, "objectSid")[0]).unwrap();
    for filter in [
        format!("(objectGUID={})", guid.filter_value()),
        format!("(objectSid={})", sid.filter_value()),
        format!("(objectSid={sid})"),
        format!("(distinguishedName={})", dn.to_lowercase()),
    ] {
        assert_eq!(
            names(&mut ldap, &filter).await,
            BTreeSet::from(["Dora Delegate".to_owned()]),
            "{filter}"
        );
    }
    for base in [
        format!("<GUID={guid}>"),
        format!("<SID={sid}>"),
        dn.to_uppercase(),
    ] {
        assert_eq!(read(&mut ldap, &base, &["cn"]).await.unwrap().dn, dn);
    }
    let users = read(
        &mut ldap,
        &format!("<WKGUID=A9D1CA15768811D1ADED00C04FD8D5CD,{HEAD}>"),
        &["cn"],
    )
    .await;
    assert_eq!(users.unwrap().dn, format!("CN=Users,{HEAD}"));
}

#[tokio::test]
async fn nested_members_are_found_in_chain_and_a_cycle_ends() {
    let (_forest, mut ldap) = small().await;
    let group = format!("CN=Nested A,OU=Groups,OU=Fabrikam,{HEAD}");
    let inside = names(
        &mut ldap,
        &format!("(memberOf:1.2.840.113556.1.4.1941:={group})"),
    )
    .await;
    assert_eq!(
        inside,
        ["Nested A", "Nested B", "Nested C", "Rita Reader"]
            .map(str::to_owned)
            .into()
    );
    let rita = read(
        &mut ldap,
        &format!("CN=Rita Reader,{SYNC}"),
        &["tokenGroups", "memberOf"],
    )
    .await
    .unwrap();
    assert_eq!(
        rita.attrs["memberOf"],
        [format!("CN=Nested C,OU=Groups,OU=Fabrikam,{HEAD}")]
    );
    let token: Vec<Sid> = values(&rita, "tokenGroups")
        .iter()
        .map(|v| Sid::from_bytes(v).unwrap())
        .collect();
    assert!(
        token.iter().any(|s| s.rid() == Some(513)),
        "the primary group"
    );
    assert!(token.len() >= 5, "{token:?}");
}

#[tokio::test]
async fn odd_names_are_read_by_dn_and_by_filter() {
    let (_forest, mut ldap) = small().await;
    let units = search(
        &mut ldap,
        HEAD,
        "(objectClass=organizationalUnit)",
        &["ou", "canonicalName"],
    )
    .await;
    assert!(units.iter().any(|u| u.attrs["ou"][0] == "trailing blank "));
    for unit in &units {
        let name = &unit.attrs["ou"][0];
        let again = read(&mut ldap, &unit.dn, &["ou"]).await;
        assert_eq!(again.unwrap().attrs["ou"][0], *name, "{}", unit.dn);
        let filter = format!("(ou={})", ldap3::ldap_escape(name.as_str()));
        assert!(names(&mut ldap, &filter).await.contains(name), "{filter}");
    }
}
