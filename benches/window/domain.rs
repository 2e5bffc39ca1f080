//! A domain larger than any practice forest, its rules and counts, and a window that knows it.

use syncwright::model::document::{CredentialRef, Domain, EngineKind, Forest, SignIn, Transport};
use syncwright::model::snapshot::{
    Census, Container, ContainerKind, Counts, DomainFacts, ForestFacts,
};
use syncwright::model::{Dn, Document, Guid, ScopeRule};
use syncwright::ui::App;
use syncwright::wizard::{ForestDesk, Model};
use syncwright::work::{Job, Outcome, Runner, Ticket};

const DOMAIN: &str = "corp.example";
pub const OBJECTS: u64 = 1_000_000;

pub fn head() -> Dn {
    Dn::of_dns_domain(DOMAIN)
}

pub fn top(number: usize) -> Dn {
    head().child("OU", &format!("Region {number:03}"))
}

/// So many OUs below the domain with so many in each; a million users in them.
pub fn census(tops: usize, each: usize) -> Census {
    let per = OBJECTS / (tops * each) as u64;
    let mut rows = vec![(container(head(), ContainerKind::Domain), Counts::default())];
    for number in 0..tops {
        let ou = top(number);
        rows.extend((0..each).map(|n| {
            let dn = ou.child("OU", &format!("Branch {n:05}"));
            let users = Counts {
                users: per,
                ..Counts::default()
            };
            (container(dn, ContainerKind::Ou), users)
        }));
        rows.push((container(ou, ContainerKind::Ou), Counts::default()));
    }
    rows.sort_by(|a, b| a.0.dn.cmp(&b.0.dn));
    Census {
        containers: rows,
        suffixes: vec![(DOMAIN.into(), OBJECTS)],
        anchored_users: 0,
    }
}

pub fn container(dn: Dn, kind: ContainerKind) -> Container {
    Container {
        guid: Some(guid(&dn)),
        dn,
        kind,
        advanced: false,
        has_children: None,
        well_known: None,
    }
}

pub fn guid(dn: &Dn) -> Guid {
    let mut bytes = [7u8; 16];
    for (at, byte) in dn.key().bytes().enumerate() {
        let slot = &mut bytes[at % 16];
        *slot = slot.wrapping_mul(31).wrapping_add(byte);
    }
    Guid::from_bytes(bytes)
}

/// Every second rule takes a branch out of an included region.
pub fn rules(tops: usize, each: usize) -> Vec<ScopeRule> {
    let rule = |dn: Dn, includes| ScopeRule {
        guid: Some(guid(&dn)),
        dn,
        includes,
        why: None,
        until: None,
    };
    let mut rules = Vec::new();
    for number in 0..tops {
        rules.push(rule(top(number), true));
        rules.extend((0..each).map(|n| {
            rule(
                top(number).child("OU", &format!("Branch {:05}", n * 10)),
                false,
            )
        }));
    }
    rules
}

pub fn document() -> Document {
    let mut document = Document::new(EngineKind::CloudSync);
    document.forest.push(Forest {
        name: DOMAIN.into(),
        sign_in: SignIn {
            account: "CORP\\admin".into(),
            credential: CredentialRef::Ask,
        },
        connector: None,
        transport: Transport::Ldaps,
        ca_file: None,
        domain: vec![Domain {
            name: DOMAIN.into(),
            guid: None,
            controllers: Vec::new(),
            cloud_sync: Default::default(),
            rules: Vec::new(),
        }],
    });
    document
}

pub fn facts() -> ForestFacts {
    ForestFacts {
        root: DOMAIN.into(),
        controller: format!("dc1.{DOMAIN}"),
        functional_level: 7,
        schema_version: Some(88),
        exchange_schema: false,
        external_id_attribute: true,
        device_class: true,
        recycle_bin: true,
        domains: vec![DomainFacts {
            name: DOMAIN.into(),
            dn: head(),
            netbios: "CORP".into(),
            guid: None,
            sid: None,
            controllers: Vec::new(),
            password_policy: Default::default(),
            unreachable: None,
        }],
        upn_suffixes: vec![DOMAIN.into()],
        signed_in_as: "CORP\\admin".into(),
        token: Vec::new(),
    }
}

/// Jobs are answered by the bench.
#[derive(Default)]
pub struct Nobody(pub Vec<(Ticket, Job)>);

impl Runner for Nobody {
    fn start(&mut self, ticket: Ticket, job: Job) {
        self.0.push((ticket, job));
    }

    fn cancel(&mut self, _ticket: Ticket) {}

    fn try_recv(&mut self) -> Option<(Ticket, Outcome)> {
        None
    }
}

/// A window that has connected the forest.
pub fn connected() -> App<Nobody> {
    let mut app = App::new(Nobody::default(), Model::default(), None);
    app.model.desk.begun = true;
    app.model.desk.document = document();
    let forest = ForestDesk {
        facts: facts(),
        census: Default::default(),
    };
    app.model.desk.forests.insert(DOMAIN.into(), forest);
    app
}
