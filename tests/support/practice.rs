//! The practice forest as its administrator reads it, by what `practice --env` wrote.

use std::fs;

use syncwright::directory;
use syncwright::engines::IncludedContainers;
use syncwright::model::ports::{Directory as _, SearchScope};
use syncwright::model::snapshot::{BindAs, ConnectSpec};
use syncwright::model::{Dn, Document, Secret};

/// `value`: of a name, without what all of them begin with.
pub async fn session(value: &dyn Fn(&str) -> String) -> directory::Session {
    let spec = ConnectSpec {
        domain: value("DOMAIN"),
        controllers: value("CONTROLLERS").split(',').map(str::to_owned).collect(),
        transport: Default::default(),
        ca_pem: Some(fs::read_to_string(value("CA_FILE")).unwrap()),
        sign_in: BindAs::Password {
            account: value("ADMIN"),
            password: Secret::new(value("ADMIN_PASSWORD")),
        },
    };
    directory::connect(&spec, &mut |_| {}).await.unwrap()
}

/// Users, groups, contacts and computers of the root domain.
pub async fn objects(value: &dyn Fn(&str) -> String) -> Vec<Dn> {
    let head = Dn::of_dns_domain(&value("DOMAIN"));
    let kinds = "(|(objectCategory=person)(objectCategory=group)(objectCategory=computer))";
    let session = session(value).await;
    let found = session.search(&head, SearchScope::Subtree, kinds, &["objectGUID"]);
    found.await.unwrap().into_iter().map(|e| e.dn).collect()
}

/// Every object is in by the containers of a job's schema that is in by the document, and no other.
pub fn same_scope(document: &Document, head: &Dn, included: &[Dn], objects: &[Dn]) {
    let back = IncludedContainers::scope(included, head);
    let differ: Vec<&Dn> = objects
        .iter()
        .filter(|dn| document.includes(dn) != back.includes(dn))
        .collect();
    let of = objects.len();
    assert!(
        differ.is_empty(),
        "{} of {of}: {:?}",
        differ.len(),
        differ[0]
    );
    let inside = objects.iter().filter(|dn| back.includes(dn)).count();
    assert!(inside > 0 && inside < of, "{inside} of {of}");
}
