//! The practice forest over the wire: what `ldap3` and `ldapsearch` see of it.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use ldap3::adapters::{Adapter, EntriesOnly, PagedResults};
use ldap3::controls::RawControl;
use ldap3::{Ldap, LdapConnAsync, LdapConnSettings, Mod, Scope, SearchEntry};
use rustls::pki_types::{CertificateDer, pem::PemObject};
use syncwright::model::security::{AccessAce, SecurityDescriptor, flag, right, well_known};
use syncwright::model::{Guid, Sid};
use syncwright::practice::forest::{self, Faults, Limits, Options, Running, Scenario, accounts};

const HEAD: &str = "DC=corp,DC=practice,DC=example";
const SYNC: &str = "OU=Sync,OU=Fabrikam,DC=corp,DC=practice,DC=example";
const PEOPLE: &str = "OU=People,OU=Fabrikam,DC=corp,DC=practice,DC=example";

fn settings(ca_pem: &str) -> LdapConnSettings {
    let mut roots = rustls::RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_slice(ca_pem.as_bytes()).unwrap())
        .unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    LdapConnSettings::new().set_config(Arc::new(config))
}

async fn open(settings: LdapConnSettings, url: &str) -> Ldap {
    let (connection, ldap) = LdapConnAsync::with_settings(settings, url).await.unwrap();
    ldap3::drive!(connection);
    ldap
}

async fn connect(forest: &Running) -> Ldap {
    open(
        settings(&forest.ca_pem),
        &format!("ldaps://{}", forest.ldaps),
    )
    .await
}

async fn sign_in(forest: &Running, account: (&str, &str)) -> Ldap {
    let mut ldap = connect(forest).await;
    let bound = ldap.simple_bind(account.0, account.1).await.unwrap();
    assert_eq!(bound.rc, 0, "{}: {}", account.0, bound.text);
    ldap
}

async fn start(options: Options) -> Running {
    forest::start(options).await.unwrap()
}

async fn small() -> (Running, Ldap) {
    let forest = start(Options::default()).await;
    let admin = sign_in(&forest, accounts::ADMINISTRATOR).await;
    (forest, admin)
}

async fn search(ldap: &mut Ldap, base: &str, filter: &str, attrs: &[&str]) -> Vec<SearchEntry> {
    let (found, _) = ldap
        .search(base, Scope::Subtree, filter, attrs.to_vec())
        .await
        .unwrap()
        .success()
        .unwrap();
    found.into_iter().map(SearchEntry::construct).collect()
}

async fn read(ldap: &mut Ldap, dn: &str, attrs: &[&str]) -> Option<SearchEntry> {
    let answer = ldap
        .search(dn, Scope::Base, "(objectClass=*)", attrs.to_vec())
        .await
        .unwrap();
    let (found, result) = (answer.0, answer.1);
    assert!(matches!(result.rc, 0 | 32), "{}", result.text);
    found.into_iter().next().map(SearchEntry::construct)
}

async fn names(ldap: &mut Ldap, filter: &str) -> BTreeSet<String> {
    let found = search(ldap, HEAD, filter, &["name"]).await;
    found.iter().map(|e| e.attrs["name"][0].clone()).collect()
}

fn values(entry: &SearchEntry, name: &str) -> Vec<Vec<u8>> {
    let text = entry.attrs.get(name).into_iter().flatten();
    let mut all: Vec<Vec<u8>> = text.map(|v| v.clone().into_bytes()).collect();
    all.extend(entry.bin_attrs.get(name).into_iter().flatten().cloned());
    all
}

fn sd_flags(flags: u8) -> RawControl {
    RawControl {
        ctype: "1.2.840.113556.1.4.801".into(),
        crit: true,
        val: Some(vec![0x30, 3, 2, 1, flags]),
    }
}

type Attributes = Vec<(Vec<u8>, HashSet<Vec<u8>>)>;

/// Attributes for an add, as bytes.
fn entry(pairs: &[(&str, &str)]) -> Attributes {
    let mut out = Attributes::new();
    for (name, value) in pairs {
        let (name, value) = (name.as_bytes().to_vec(), value.as_bytes().to_vec());
        match out.iter_mut().find(|(n, _)| *n == name) {
            Some((_, values)) => {
                values.insert(value);
            }
            None => out.push((name, HashSet::from([value]))),
        }
    }
    out
}

fn quoted(password: &str) -> Vec<u8> {
    format!("\"{password}\"")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect()
}

async fn add(ldap: &mut Ldap, dn: &str, pairs: &[(&str, &str)]) -> ldap3::LdapResult {
    ldap.add(dn, entry(pairs)).await.unwrap()
}

// ---- reading without and with a sign-in

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

// ---- filters

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

// ---- limits

async fn all_paged(ldap: &mut Ldap, base: &str, filter: &str, page: i32) -> Vec<SearchEntry> {
    let adapters: Vec<Box<dyn Adapter<_, _>>> = vec![
        Box::new(EntriesOnly::new()),
        Box::new(PagedResults::new(page)),
    ];
    let mut stream = ldap
        .streaming_search_with(adapters, base, Scope::Subtree, filter, vec!["name"])
        .await
        .unwrap();
    let mut out = Vec::new();
    while let Some(entry) = stream.next().await.unwrap() {
        out.push(SearchEntry::construct(entry));
    }
    stream.finish().await.success().unwrap();
    out
}

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

// ---- forest

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

// ---- writing

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
    assert_eq!(read_back.attrs["member"], [member.clone()]);
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

// ---- rights

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

// ---- faults

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

// ---- scenarios, other clients

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
