//! A part of the document that an edit replaces as a whole.

use crate::model::document::{
    Delegation, Domain, EngineKind, Expectation, Features, Forest, GroupWriteback, Identity,
    Safety, TenantChoice,
};
use crate::model::{Document, ScopeRule};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Engine(EngineKind),
    Tenant(Box<TenantChoice>),
    /// `None`: it is not in the document. With its place in the list.
    Forest(String, Option<(usize, Box<Forest>)>),
    /// Of a domain, by its name.
    Rules(String, Vec<ScopeRule>),
    Identity(Identity),
    Features(Features),
    Writeback(Box<GroupWriteback>),
    Delegation(Box<Delegation>),
    Safety(Safety),
    Expect(Vec<Expectation>),
}

impl Part {
    /// Puts this part into a document; a domain that is not there any more has no rules.
    pub fn put(&self, document: &mut Document) {
        match self.clone() {
            Self::Engine(engine) => document.engine = engine,
            Self::Tenant(tenant) => document.tenant = *tenant,
            Self::Forest(name, forest) => {
                document.forest.retain(|f| f.name != name);
                if let Some((at, forest)) = forest {
                    let at = at.min(document.forest.len());
                    document.forest.insert(at, *forest);
                }
            }
            Self::Rules(name, rules) => {
                let mut domains = document.forest.iter_mut().flat_map(|f| &mut f.domain);
                if let Some(domain) = domains.find(|d| d.name == name) {
                    domain.rules = rules;
                }
            }
            Self::Identity(identity) => document.identity = identity,
            Self::Features(features) => document.features = features,
            Self::Writeback(writeback) => document.group_writeback = *writeback,
            Self::Delegation(delegation) => document.delegation = *delegation,
            Self::Safety(safety) => document.safety = safety,
            Self::Expect(expect) => document.expect = expect,
        }
    }

    /// Do both stand for the same part?
    pub fn is_of(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Forest(a, _), Self::Forest(b, _)) | (Self::Rules(a, _), Self::Rules(b, _)) => {
                a == b
            }
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }

    pub fn rules(&self) -> usize {
        match self {
            Self::Rules(_, rules) => rules.len(),
            Self::Forest(_, Some((_, forest))) => forest.domain.iter().map(|d| d.rules.len()).sum(),
            _ => 0,
        }
    }
}

/// What differs, before and after.
pub(super) fn differences(before: &Document, after: &Document) -> Vec<(Part, Part)> {
    let mut out = Vec::new();
    let mut note = |differs: bool, part: &dyn Fn(&Document) -> Part| {
        if differs {
            out.push((part(before), part(after)));
        }
    };
    let (b, a) = (before, after);
    note(b.engine != a.engine, &|d| Part::Engine(d.engine));
    note(b.tenant != a.tenant, &|d| {
        Part::Tenant(Box::new(d.tenant.clone()))
    });
    note(b.identity != a.identity, &|d| {
        Part::Identity(d.identity.clone())
    });
    note(b.features != a.features, &|d| {
        Part::Features(d.features.clone())
    });
    note(b.group_writeback != a.group_writeback, &|d| {
        Part::Writeback(Box::new(d.group_writeback.clone()))
    });
    note(b.delegation != a.delegation, &|d| {
        Part::Delegation(Box::new(d.delegation.clone()))
    });
    note(b.safety != a.safety, &|d| Part::Safety(d.safety.clone()));
    note(b.expect != a.expect, &|d| Part::Expect(d.expect.clone()));
    forests(before, after, &mut out);
    out
}

fn forests(before: &Document, after: &Document, out: &mut Vec<(Part, Part)>) {
    let names = before.forest.iter().chain(&after.forest).map(|f| &f.name);
    let mut seen = Vec::new();
    for name in names {
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        let in_document = |d: &Document| {
            let at = d.forest.iter().position(|f| f.name == *name)?;
            Some((at, Box::new(d.forest[at].clone())))
        };
        let find = |d: &'_ Document| d.forest.iter().position(|f| f.name == *name);
        match (find(before), find(after)) {
            (Some(b), Some(a)) if before.forest[b] == after.forest[a] => {}
            (Some(b), Some(a)) if same_but_rules(&before.forest[b], &after.forest[a]) => {
                rules(&before.forest[b], &after.forest[a], out);
            }
            _ => out.push((
                Part::Forest(name.clone(), in_document(before)),
                Part::Forest(name.clone(), in_document(after)),
            )),
        }
    }
}

fn same_but_rules(before: &Forest, after: &Forest) -> bool {
    let domains = before.domain.len() == after.domain.len()
        && (before.domain.iter().zip(&after.domain))
            .all(|(b, a)| (&b.name, b.guid, &b.controllers) == (&a.name, a.guid, &a.controllers));
    domains
        && before.name == after.name
        && before.sign_in == after.sign_in
        && before.connector == after.connector
        && before.transport == after.transport
        && before.ca_file == after.ca_file
}

fn rules(before: &Forest, after: &Forest, out: &mut Vec<(Part, Part)>) {
    for (b, a) in before.domain.iter().zip(&after.domain) {
        if b.rules != a.rules {
            out.push((
                Part::Rules(b.name.clone(), b.rules.clone()),
                Part::Rules(a.name.clone(), a.rules.clone()),
            ));
        }
    }
}

/// All but the rules of its domains; these are never copied.
pub(super) fn without_rules(document: &Document) -> Document {
    let domain = |d: &Domain| Domain {
        name: d.name.clone(),
        guid: d.guid,
        controllers: d.controllers.clone(),
        cloud_sync: d.cloud_sync.clone(),
        rules: Vec::new(),
    };
    let forest = |f: &Forest| Forest {
        name: f.name.clone(),
        sign_in: f.sign_in.clone(),
        connector: f.connector.clone(),
        transport: f.transport,
        ca_file: f.ca_file.clone(),
        domain: f.domain.iter().map(domain).collect(),
    };
    Document {
        version: document.version,
        engine: document.engine,
        tenant: document.tenant.clone(),
        forest: document.forest.iter().map(forest).collect(),
        identity: document.identity.clone(),
        features: document.features.clone(),
        group_writeback: document.group_writeback.clone(),
        delegation: document.delegation.clone(),
        safety: document.safety.clone(),
        expect: document.expect.clone(),
    }
}

/// What stands between the common beginning and the common end.
pub(super) fn differing<'a>(
    before: &'a [ScopeRule],
    after: &'a [ScopeRule],
) -> (&'a [ScopeRule], &'a [ScopeRule]) {
    let start = before.iter().zip(after).take_while(|(b, a)| b == a).count();
    let (before, after) = (&before[start..], &after[start..]);
    let ends = before.iter().rev().zip(after.iter().rev());
    let end = ends.take_while(|(b, a)| b == a).count();
    (&before[..before.len() - end], &after[..after.len() - end])
}
