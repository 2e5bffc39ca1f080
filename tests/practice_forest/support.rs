//! Connecting, reading and writing, said briefly.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use ldap3::adapters::{Adapter, EntriesOnly, PagedResults};
use ldap3::controls::RawControl;
use ldap3::{Ldap, LdapConnAsync, LdapConnSettings, Scope, SearchEntry};
use rustls::pki_types::{CertificateDer, pem::PemObject};
use syncwright::practice::forest::{self, Options, Running, accounts};

pub const HEAD: &str = "DC=corp,DC=practice,DC=example";
pub const SYNC: &str = "OU=Sync,OU=Fabrikam,DC=corp,DC=practice,DC=example";
pub const PEOPLE: &str = "OU=People,OU=Fabrikam,DC=corp,DC=practice,DC=example";

pub fn settings(ca_pem: &str) -> LdapConnSettings {
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

pub async fn open(settings: LdapConnSettings, url: &str) -> Ldap {
    let (connection, ldap) = LdapConnAsync::with_settings(settings, url).await.unwrap();
    ldap3::drive!(connection);
    ldap
}

pub async fn connect(forest: &Running) -> Ldap {
    open(
        settings(&forest.ca_pem),
        &format!("ldaps://{}", forest.ldaps),
    )
    .await
}

pub async fn sign_in(forest: &Running, account: (&str, &str)) -> Ldap {
    let mut ldap = connect(forest).await;
    let bound = ldap.simple_bind(account.0, account.1).await.unwrap();
    assert_eq!(bound.rc, 0, "{}: {}", account.0, bound.text);
    ldap
}

pub async fn start(options: Options) -> Running {
    forest::start(options).await.unwrap()
}

pub async fn small() -> (Running, Ldap) {
    let forest = start(Options::default()).await;
    let admin = sign_in(&forest, accounts::ADMINISTRATOR).await;
    (forest, admin)
}

pub async fn search(ldap: &mut Ldap, base: &str, filter: &str, attrs: &[&str]) -> Vec<SearchEntry> {
    let (found, _) = ldap
        .search(base, Scope::Subtree, filter, attrs.to_vec())
        .await
        .unwrap()
        .success()
        .unwrap();
    found.into_iter().map(SearchEntry::construct).collect()
}

pub async fn read(ldap: &mut Ldap, dn: &str, attrs: &[&str]) -> Option<SearchEntry> {
    let answer = ldap
        .search(dn, Scope::Base, "(objectClass=*)", attrs.to_vec())
        .await
        .unwrap();
    let (found, result) = (answer.0, answer.1);
    assert!(matches!(result.rc, 0 | 32), "{}", result.text);
    found.into_iter().next().map(SearchEntry::construct)
}

pub async fn names(ldap: &mut Ldap, filter: &str) -> BTreeSet<String> {
    let found = search(ldap, HEAD, filter, &["name"]).await;
    found.iter().map(|e| e.attrs["name"][0].clone()).collect()
}

pub fn values(entry: &SearchEntry, name: &str) -> Vec<Vec<u8>> {
    let text = entry.attrs.get(name).into_iter().flatten();
    let mut all: Vec<Vec<u8>> = text.map(|v| v.clone().into_bytes()).collect();
    all.extend(entry.bin_attrs.get(name).into_iter().flatten().cloned());
    all
}

pub fn sd_flags(flags: u8) -> RawControl {
    RawControl {
        ctype: "1.2.840.113556.1.4.801".into(),
        crit: true,
        val: Some(vec![0x30, 3, 2, 1, flags]),
    }
}

pub type Attributes = Vec<(Vec<u8>, HashSet<Vec<u8>>)>;

/// Attributes for an add, as bytes.
pub fn entry(pairs: &[(&str, &str)]) -> Attributes {
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

pub fn quoted(password: &str) -> Vec<u8> {
    format!("\"{password}\"")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect()
}

pub async fn add(ldap: &mut Ldap, dn: &str, pairs: &[(&str, &str)]) -> ldap3::LdapResult {
    ldap.add(dn, entry(pairs)).await.unwrap()
}

pub async fn all_paged(ldap: &mut Ldap, base: &str, filter: &str, page: i32) -> Vec<SearchEntry> {
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
