//! Through both engines in a row, in the forms that they really take.

use proptest::prelude::*;
use serde_json::json;

use super::cloud_sync::SchemaWish;
use super::reading::Export;
use super::{ContainerLists, IncludedContainers};
use crate::model::document::{EngineKind, JobOf};
use crate::model::testing::{dn, document, rule};
use crate::model::{Dn, Document};

/// Containers below the domain, and rules, of one case.
const MOST: usize = 16;

/// A random tree, each container below an earlier one, with names that XML and DNs have to escape,
/// and rules on some of its containers.
fn trees() -> impl Strategy<Value = (Vec<Dn>, Document)> {
    let parents = prop::collection::vec(any::<prop::sample::Index>(), 0..MOST);
    let rules = prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..MOST);
    (parents, rules).prop_map(|(parents, rules)| {
        let mut nodes = vec![dn("DC=x")];
        for (n, parent) in parents.iter().enumerate() {
            let name = match n % 4 {
                0 => format!("n{n}"),
                1 => format!("R&D <{n}>"),
                2 => format!("Müller, \"Süd\" {n}"),
                _ => format!(" #{n};+=\\ "),
            };
            nodes.push(parent.get(&nodes).child("OU", &name));
        }
        let rules = (rules.iter()).map(|(at, i)| rule(*i, at.get(&nodes).as_str()));
        let document = document(rules.collect());
        (nodes, document)
    })
}

/// As Graph gives the job's schema once it is written, read back.
fn by_cloud_sync(document: &Document, nodes: &[Dn]) -> Option<Document> {
    let mut document = document.clone();
    document.engine = EngineKind::CloudSync;
    let wish = SchemaWish::of(&document, &JobOf::Domain("x".into()), nodes)?;
    let schema = json!({"id": "j", "synchronizationRules": [{
        "id": "1", "name": "USERS", "sourceDirectoryName": "Active Directory",
        "targetDirectoryName": "Azure Active Directory",
        "objectMappings": [{"name": "u", "sourceObjectName": "user", "targetObjectName": "User", "attributeMappings": []}]
    }]});
    let written = wish.edit(&schema).unwrap().schema.to_string();
    let job = r#"{"id": "j", "templateId": "AD2AADProvisioning"}"#;
    let settings = r#"{"value": [{"key": "Domain", "value": "{\"domain\":\"x\"}"}]}"#;
    let mut export = Export::default();
    for (name, text) in [("job", job), ("schema", &written), ("secrets", settings)] {
        assert!(export.add_json(name, text.as_bytes()).unwrap());
    }
    export.settle();
    Some(export.import().document)
}

/// As a server exports its connector, read back.
fn by_entra_connect(document: &Document) -> Document {
    let head = dn("DC=x");
    let domain = document.domains().next();
    let lists = domain.and_then(|d| ContainerLists::of(&head, &d.scope()));
    let selected = u8::from(lists.is_some());
    let lists = lists.unwrap_or_default();
    let each = |name: &str, list: &[Dn]| -> String {
        let escaped = |dn: &Dn| {
            let text = dn.as_str().replace('&', "&amp;");
            text.replace('<', "&lt;").replace('>', "&gt;")
        };
        list.iter()
            .map(|dn| format!("<{name}>{}</{name}>", escaped(dn)))
            .collect()
    };
    let xml = format!(
        "<ma-data><id>{{11111111-2222-3333-4444-555555555555}}</id><name>x</name><category>AD</category>\
         <private-configuration><adma-configuration><forest-name>x</forest-name></adma-configuration></private-configuration>\
         <ma-partition-data><partition><name>DC=x</name><selected>{selected}</selected><filter><containers>\
         <exclusions>{}</exclusions><inclusions>{}</inclusions></containers></filter></partition></ma-partition-data></ma-data>",
        each("exclusion", &lists.exclusions),
        each("inclusion", &lists.inclusions)
    );
    let mut export = Export::default();
    assert!(export.add_xml("connector.xml", xml.as_bytes()).unwrap());
    export.settle();
    export.import().document
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_scope_through_cloud_sync_and_then_entra_connect_is_the_same_set(
        (nodes, first) in trees()
    ) {
        let lists = IncludedContainers::of(&first.domains().next().unwrap().scope(), &nodes);
        let Some(second) = by_cloud_sync(&first, &nodes) else {
            // Nothing can be carried: no schema is written.
            prop_assert!(lists.includes.is_empty());
            return Ok(());
        };
        let third = by_entra_connect(&second);
        for at in &nodes {
            let wanted = first.includes(at) && !lists.left_out.contains(&at);
            prop_assert_eq!(second.includes(at), wanted, "{}", at);
            prop_assert_eq!(third.includes(at), wanted, "{}", at);
            let later = at.child("OU", "made later");
            prop_assert_eq!(third.includes(&later), second.includes(&later), "{}", later);
        }
    }

    #[test]
    fn a_scope_through_entra_connect_alone_is_the_same_set_for_what_is_made_later_too(
        (nodes, first) in trees()
    ) {
        let back = by_entra_connect(&first);
        for at in &nodes {
            let later = at.child("OU", "made later");
            prop_assert_eq!(back.includes(at), first.includes(at), "{}", at);
            prop_assert_eq!(back.includes(&later), first.includes(&later), "{}", later);
        }
    }
}
