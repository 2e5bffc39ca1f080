//! What tests of several rooms begin with: names, rules, a document, a tree.

use super::document::{CredentialRef, Domain, EngineKind, Forest, SignIn, Transport};
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
    let mut document = Document::new(EngineKind::EntraConnect);
    document.forest.push(Forest {
        name: "x".into(),
        sign_in: SignIn {
            account: String::new(),
            credential: CredentialRef::Ask,
        },
        connector: None,
        transport: Transport::Ldaps,
        ca_file: None,
        domain: vec![Domain {
            name: "x".into(),
            guid: None,
            controllers: vec![],
            cloud_sync: Default::default(),
            rules,
        }],
    });
    document
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
