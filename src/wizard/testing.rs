//! What tests of several pages need: a desk with connected forests, and the jobs a page asked for.

use super::{Desk, Effect, ForestDesk, Load};
use crate::model::snapshot::{
    Census, Container, ContainerKind, Counts, DomainFacts, ForestFacts, PasswordPolicy, WellKnown,
};
use crate::model::tenant::{LicenceFinding, SignedIn, TenantFacts};
pub use crate::model::testing::dn;
use crate::model::testing::{domain, forest};
use crate::model::{Dn, Guid, Problem};
use crate::work::{Job, Ticket};

/// One forest, named like the first of its domains.
pub fn desk(domains: &[&str]) -> Desk {
    let mut desk = Desk::default();
    desk.begun = true;
    add_forest(&mut desk, domains);
    desk
}

pub fn add_forest(desk: &mut Desk, domains: &[&str]) {
    let name = domains[0].to_owned();
    let facts = ForestFacts {
        root: name.clone(),
        controller: format!("dc1.{name}"),
        functional_level: 7,
        schema_version: Some(88),
        exchange_schema: false,
        external_id_attribute: true,
        device_class: true,
        recycle_bin: true,
        domains: domains.iter().map(|d| domain_facts(d)).collect(),
        upn_suffixes: domains.iter().map(|d| (*d).to_owned()).collect(),
        signed_in_as: "CORP\\admin".into(),
        token: Vec::new(),
    };
    let connected = ForestDesk {
        facts,
        census: Default::default(),
    };
    desk.forests.insert(name, connected);
    let mut wanted = forest(domains.iter().map(|d| domain(d, vec![])).collect());
    wanted.sign_in.account = "CORP\\admin".into();
    desk.document.forest.push(wanted);
}

/// Who is signed in to which tenant.
pub fn tenant() -> TenantFacts {
    TenantFacts {
        id: Guid::from_bytes([7; 16]),
        name: "Contoso".into(),
        domains: vec![],
        sync_enabled: None,
        last_sync: None,
        person: SignedIn {
            id: Guid::from_bytes([8; 16]),
            name: "Ann".into(),
            sign_in_name: "ann@contoso.com".into(),
            roles: None,
            guest: false,
            synced: false,
        },
        writeback_licence: LicenceFinding::Present("ENTERPRISEPACK".into()),
        sync_features: None,
    }
}

fn domain_facts(name: &str) -> DomainFacts {
    DomainFacts {
        name: name.into(),
        dn: Dn::of_dns_domain(name),
        netbios: "CORP".into(),
        guid: None,
        sid: None,
        controllers: Vec::new(),
        password_policy: PasswordPolicy {
            min_age_secs: Some(0),
            ..PasswordPolicy::default()
        },
        unreachable: None,
    }
}

pub fn make_unreachable(desk: &mut Desk, name: &str) {
    let domains = desk.forests.values_mut().flat_map(|f| &mut f.facts.domains);
    for domain in domains.filter(|d| d.name == name) {
        domain.unreachable = Some(Problem::cancelled("Reading"));
    }
}

/// What was asked to run since the last call.
pub fn jobs(desk: &mut Desk) -> Vec<(Ticket, Job)> {
    let effects = desk.take_effects();
    let runs = effects.into_iter().filter_map(|e| match e {
        Effect::Run(ticket, job) => Some((ticket, job)),
        _ => None,
    });
    runs.collect()
}

/// The domain was counted.
pub fn count(desk: &mut Desk, domain: &str, census: Census) {
    let head = dn(domain);
    let forest = desk.forest_of(&head).unwrap().to_owned();
    let forest = desk.forests.get_mut(&forest).unwrap();
    forest.census.insert(head, Load::Ready(census.into()));
}

pub fn container(at: &str) -> Container {
    let kind = match at.get(..3) {
        Some("DC=") => ContainerKind::Domain,
        Some("OU=") => ContainerKind::Ou,
        _ => ContainerKind::Container,
    };
    Container {
        dn: dn(at),
        guid: Some(guid(at)),
        kind,
        advanced: false,
        has_children: None,
        well_known: at
            .starts_with("CN=Computers,")
            .then_some(WellKnown::Computers),
    }
}

/// The same for the same text.
pub fn guid(text: &str) -> Guid {
    let mut bytes = [7u8; 16];
    for (at, byte) in text.to_lowercase().bytes().enumerate() {
        let slot = &mut bytes[at % 16];
        *slot = slot.wrapping_mul(31).wrapping_add(byte);
    }
    Guid::from_bytes(bytes)
}

pub fn users(users: u64) -> Counts {
    Counts {
        users,
        ..Counts::default()
    }
}

/// Containers with the users directly in each.
pub fn census(rows: &[(&str, u64)]) -> Census {
    let mut containers: Vec<(Container, Counts)> = rows
        .iter()
        .map(|(at, n)| (container(at), users(*n)))
        .collect();
    containers.sort_by(|a, b| a.0.dn.cmp(&b.0.dn));
    Census {
        containers,
        ..Census::default()
    }
}
