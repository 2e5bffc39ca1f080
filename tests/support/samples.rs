//! Values that the tests of several pages begin with: those beside the code and those of the window.

use std::collections::BTreeMap;

use syncwright::model::document::{CredentialRef, Domain, Forest, SignIn, Transport};
use syncwright::model::snapshot::{
    Container, ContainerKind, DomainFacts, ForestFacts, FoundObject, ObjectKind,
};
use syncwright::model::{Dn, Guid, Sid};
use syncwright::wizard::{Desk, ForestDesk};

pub fn dn(text: &str) -> Dn {
    Dn::parse(text).unwrap()
}

pub fn guid(n: u8) -> Guid {
    Guid::from_bytes([n; 16])
}

/// A set-up with the forest corp.example connected: one domain, nothing in scope.
pub fn desk() -> Desk {
    let mut desk = Desk::default();
    desk.begun = true;
    desk.document.forest.push(Forest {
        name: "corp.example".into(),
        sign_in: SignIn {
            account: "admin@corp.example".into(),
            credential: CredentialRef::Ask,
        },
        connector: None,
        transport: Transport::Ldaps,
        ca_file: None,
        domain: vec![Domain {
            name: "corp.example".into(),
            guid: None,
            controllers: vec![],
            cloud_sync: Default::default(),
            rules: vec![],
        }],
    });
    let facts = ForestFacts {
        root: "corp.example".into(),
        controller: "dc1.corp.example".into(),
        functional_level: 7,
        schema_version: Some(87),
        exchange_schema: false,
        external_id_attribute: true,
        device_class: true,
        recycle_bin: true,
        domains: vec![DomainFacts {
            name: "corp.example".into(),
            dn: dn("DC=corp,DC=example"),
            netbios: "CORP".into(),
            guid: Some(guid(1)),
            sid: Some(Sid::new(5, &[21, 1, 2, 3])),
            controllers: vec!["dc1.corp.example".into()],
            password_policy: Default::default(),
            unreachable: None,
        }],
        upn_suffixes: vec!["corp.example".into()],
        signed_in_as: "CORP\\admin".into(),
        token: vec![],
    };
    let forest = ForestDesk {
        facts,
        census: BTreeMap::new(),
    };
    desk.forests.insert("corp.example".into(), forest);
    desk
}

pub fn container(at: &str) -> Container {
    Container {
        dn: dn(at),
        guid: Some(guid(at.len() as u8)),
        kind: ContainerKind::Ou,
        advanced: false,
        has_children: None,
        well_known: None,
    }
}

pub fn user(name: &str) -> FoundObject {
    FoundObject {
        dn: dn("OU=People,DC=corp,DC=example").child("CN", name),
        guid: Some(guid((name.len() as u8).wrapping_add(100))),
        sid: None,
        kind: ObjectKind::User,
        name: name.into(),
        account_name: name.into(),
        sign_in_name: format!("{name}@corp.example"),
        description: String::new(),
        disabled: false,
        group_type: None,
        admin_count: false,
    }
}

/// `group_type` as in Active Directory, for instance -2147483644.
pub fn group(name: &str, group_type: i32) -> FoundObject {
    FoundObject {
        dn: dn("OU=Groups,DC=corp,DC=example").child("CN", name),
        sid: Some(Sid::new(5, &[21, 1, 2, 3, 2000 + name.len() as u32])),
        kind: ObjectKind::Group,
        sign_in_name: String::new(),
        group_type: Some(group_type),
        ..user(name)
    }
}
