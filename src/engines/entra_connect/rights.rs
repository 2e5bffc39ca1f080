//! What the cmdlets for a connector account's rights give, so that the script can see that it is there.
//!
//! Where a cmdlet's builds differ, the most that any of them gives: then it runs once more than needed.

use crate::model::document::{Forest, SourceAnchor};
use crate::model::security::well_known as wk;
use crate::model::{Document, Guid};

use super::powershell::{list, quoted, table};

const ANY: Guid = Guid::from_bytes([0; 16]);
const CLASS_DEVICE: Guid = guid(0xbf967a8e_0de6_11d0_a285_00aa003049e2);
const CLASS_FOREIGN_PRINCIPAL: Guid = guid(0x89e31c12_8530_11d0_afda_00c04fd930c9);

const fn guid(number: u128) -> Guid {
    Guid::from_bytes(number.to_be_bytes())
}

/// Names of .NET's `ActiveDirectoryRights`, a property or extended right, the class of objects below.
type Need = (&'static str, Guid, Guid);

const READ: &str = "ReadProperty";
const READ_WRITE: &str = "ReadProperty, WriteProperty";
const CONTROL: &str = "ExtendedRight";

const BASIC_READ: &[Need] = &[
    (READ, ANY, wk::CLASS_COMPUTER),
    (READ, ANY, CLASS_DEVICE),
    (READ, ANY, CLASS_FOREIGN_PRINCIPAL),
    (READ, ANY, wk::CLASS_USER),
    (READ, ANY, wk::CLASS_INET_ORG_PERSON),
    (READ, ANY, wk::CLASS_GROUP),
    (READ, ANY, wk::CLASS_CONTACT),
    (CONTROL, wk::GET_CHANGES, ANY),
];
const HASHES: &[Need] = &[
    (CONTROL, wk::GET_CHANGES, ANY),
    (CONTROL, wk::GET_CHANGES_ALL, ANY),
];
const WRITEBACK: &[Need] = &[
    (CONTROL, wk::RESET_PASSWORD, wk::CLASS_USER),
    (CONTROL, wk::CHANGE_PASSWORD, wk::CLASS_USER),
    ("WriteProperty", wk::LOCKOUT_TIME, wk::CLASS_USER),
    ("WriteProperty", wk::PWD_LAST_SET, wk::CLASS_USER),
    (CONTROL, wk::UNEXPIRE_PASSWORD, ANY),
];
const ANCHOR: &[Need] = &[(READ_WRITE, wk::CONSISTENCY_GUID, wk::CLASS_USER)];
const EXCHANGE: &[Need] = &[
    (READ_WRITE, ANY, wk::CLASS_USER),
    (READ_WRITE, ANY, wk::CLASS_INET_ORG_PERSON),
    (READ_WRITE, ANY, wk::CLASS_GROUP),
    (READ_WRITE, ANY, wk::CLASS_CONTACT),
];
const GROUPS: &[Need] = &[(
    "GenericRead, GenericWrite, CreateChild, DeleteChild, Delete, DeleteTree",
    ANY,
    wk::CLASS_GROUP,
)];

/// The sets of rights that the features need, by the script's own names.
pub fn wanted(document: &Document, forest: &Forest) -> Vec<String> {
    if !(forest.connector.as_ref()).is_some_and(|a| a.grant_rights) {
        return Vec::new();
    }
    let features = &document.features;
    let anchors = document.identity.source_anchor == SourceAnchor::ConsistencyGuid;
    let writeback = &document.group_writeback;
    let target = (writeback.target.as_ref())
        .filter(|t| writeback.enabled && forest.domain_of(&t.dn).is_some());
    let heads = || {
        forest
            .domain
            .iter()
            .map(|d| quoted(d.dn().as_str()))
            .collect()
    };
    let all = [
        (true, "BasicRead", BASIC_READ),
        (features.password_hash_sync, "PasswordHashSync", HASHES),
        (features.password_writeback, "PasswordWriteback", WRITEBACK),
        (anchors, "ConsistencyGuid", ANCHOR),
        (features.exchange_hybrid, "ExchangeHybrid", EXCHANGE),
    ];
    let on = all.into_iter().filter(|(on, ..)| *on);
    let mut out: Vec<String> = on
        .map(|(_, name, needs)| set(name, heads(), needs))
        .collect();
    out.extend(target.map(|t| set("GroupWriteback", vec![quoted(t.dn.as_str())], GROUPS)));
    out
}

fn set(name: &str, at: Vec<String>, needs: &[Need]) -> String {
    let needs = needs.iter().map(|(rights, of, on)| {
        let (rights, of, on) = (
            quoted(rights),
            quoted(&of.to_string()),
            quoted(&on.to_string()),
        );
        format!("@{{ Rights = {rights}; Of = {of}; On = {on} }}")
    });
    let entries = [
        ("Name", quoted(name)),
        ("At", list(at)),
        ("Needs", list(needs)),
    ];
    table(2, &entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::{ConnectorAccount, CredentialRef, TargetOu};
    use crate::model::testing::{dn, document};

    fn granting() -> Document {
        let mut wanted = document(vec![]);
        wanted.forest[0].connector = Some(ConnectorAccount {
            name: "sync".into(),
            dn: dn("CN=sync,DC=x"),
            guid: None,
            sid: None,
            create: false,
            credential: CredentialRef::Ask,
            grant_rights: true,
        });
        wanted
    }

    #[test]
    fn each_set_says_where_to_look_and_for_what() {
        let mut document = granting();
        document.identity.source_anchor = SourceAnchor::Attribute("employeeID".into());
        document.features.password_hash_sync = true;
        document.group_writeback.enabled = true;
        document.group_writeback.target = Some(TargetOu {
            dn: dn("OU=O'Brien,DC=x"),
            guid: None,
            create: false,
        });
        let sets = wanted(&document, &document.forest[0]);
        let names: Vec<bool> = ["BasicRead", "PasswordHashSync", "GroupWriteback"]
            .iter()
            .zip(&sets)
            .map(|(name, set)| set.contains(&format!("Name = '{name}'")))
            .collect();
        assert_eq!((names, sets.len()), (vec![true; 3], 3), "{sets:#?}");
        assert!(sets[1].contains("At = @('DC=x')"), "{}", sets[1]);
        let changes_all = "@{ Rights = 'ExtendedRight'; Of = '1131f6ad-9c07-11d1-f79f-00c04fc2dcd2'; \
            On = '00000000-0000-0000-0000-000000000000' }";
        assert!(sets[1].contains(changes_all), "{}", sets[1]);
        assert!(
            sets[2].contains("At = @('OU=O''Brien,DC=x')"),
            "{}",
            sets[2]
        );
    }

    /// The schema that practice has is Microsoft's.
    #[test]
    fn the_classes_are_those_of_the_schema() {
        let schema = include_str!("../../../resources/practice/schema.txt");
        let class = |name: &str| {
            let start = format!("class {name} ");
            let line = schema.lines().find(|l| l.starts_with(&start)).unwrap();
            line.split(' ').nth(4).unwrap().parse::<Guid>().unwrap()
        };
        assert_eq!(class("foreignSecurityPrincipal"), CLASS_FOREIGN_PRINCIPAL);
        assert_eq!(class("user"), wk::CLASS_USER);
    }

    #[test]
    fn an_account_whose_rights_another_gives_gets_none() {
        let mut document = granting();
        document.forest[0].connector.as_mut().unwrap().grant_rights = false;
        assert_eq!(wanted(&document, &document.forest[0]), Vec::<String>::new());
    }
}
