//! What tests of several rooms begin with: names, rules, a document, a tree, a census.

use super::document::{CredentialRef, Domain, EngineKind, Forest, SignIn, Transport};
use super::snapshot::{Census, Container, ContainerKind, Counts};
use super::{Dn, Document, ScopeRule};

pub fn dn(text: &str) -> Dn {
    Dn::parse(text).unwrap()
}

pub fn rule(includes: bool, at: &str) -> ScopeRule {
    ScopeRule {
        dn: dn(at),
        includes,
        guid: None,
        why: None,
        until: None,
    }
}

/// One forest with one domain, `DC=x`, and these rules.
pub fn document(rules: Vec<ScopeRule>) -> Document {
    document_of(EngineKind::EntraConnect, "x", rules)
}

/// One forest with one domain of this DNS name, and these rules.
pub fn document_of(engine: EngineKind, name: &str, rules: Vec<ScopeRule>) -> Document {
    let mut document = Document::new(engine);
    document.forest.push(forest(vec![domain(name, rules)]));
    document
}

/// Of these domains, with the name of the first; nobody signs in there yet.
pub fn forest(domains: Vec<Domain>) -> Forest {
    Forest {
        name: domains[0].name.clone(),
        sign_in: SignIn {
            account: String::new(),
            credential: CredentialRef::Ask,
        },
        connector: None,
        transport: Transport::Ldaps,
        ca_file: None,
        domain: domains,
    }
}

pub fn domain(name: &str, rules: Vec<ScopeRule>) -> Domain {
    Domain {
        name: name.into(),
        guid: None,
        controllers: vec![],
        cloud_sync: Default::default(),
        rules,
    }
}

pub fn container(at: &Dn) -> Container {
    Container {
        dn: at.clone(),
        guid: None,
        kind: ContainerKind::Ou,
        advanced: false,
        has_children: None,
        well_known: None,
    }
}

pub fn users(n: u64) -> Counts {
    Counts {
        users: n,
        ..Counts::default()
    }
}

/// What stands directly in each of these containers, in any order.
pub fn census(rows: impl IntoIterator<Item = (Dn, Counts)>) -> Census {
    let rows = rows
        .into_iter()
        .map(|(at, counts)| (container(&at), counts));
    let mut containers: Vec<(Container, Counts)> = rows.collect();
    containers.sort_by(|a, b| a.0.dn.cmp(&b.0.dn));
    Census {
        containers,
        ..Census::default()
    }
}

/// How many containers [`tree`] has.
pub const NODES: usize = 40;

/// `DC=x` and OUs below it, for property tests: node n hangs below node n / 3.
pub fn tree() -> Vec<Dn> {
    let mut nodes = vec![dn("DC=x")];
    for n in 1..NODES {
        let node = nodes[n / 3].child("OU", &format!("n{n}"));
        nodes.push(node);
    }
    nodes
}
