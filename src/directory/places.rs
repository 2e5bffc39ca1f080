//! Where users, groups, contacts and computers may stand beside the containers of the tree.
//!
//! A scope follows the nearest listed container above an object, whatever stands between them: a user
//! in `CN=LostAndFound` or below an `organization` syncs with the domain. The schema says below which
//! classes that can be; below a user or a computer it cannot, unless somebody extended the schema.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Dn, Entry};

/// What has to be read of each `classSchema` for [`others`].
pub(super) const ATTRIBUTES: [&str; 7] = [
    "lDAPDisplayName",
    "defaultObjectCategory",
    "subClassOf",
    "auxiliaryClass",
    "systemAuxiliaryClass",
    "possSuperiors",
    "systemPossSuperiors",
];
const UPWARDS: &[&str] = &["subClassOf", "auxiliaryClass", "systemAuxiliaryClass"];
const PARENTS: &[&str] = &["possSuperiors", "systemPossSuperiors"];

/// Object categories that are counted.
const COUNTED: [&str; 3] = ["person", "group", "computer"];
/// What the tree shows, with all classes made from these.
const SHOWN: [&str; 4] = [
    "organizationalunit",
    "container",
    "builtindomain",
    "domaindns",
];
/// As Active Directory comes; where the schema cannot be read.
const PUBLISHED: [&str; 5] = [
    "lostandfound",
    "organization",
    "msds-azadminmanager",
    "msds-azapplication",
    "msds-azscope",
];

/// Classes, by lower-case name, that may hold what is counted and are no containers of the tree
/// (MS-ADTS 3.1.1.2.4.4, `possSuperiors`).
pub(super) fn others(classes: &[Entry]) -> BTreeSet<String> {
    let schema = Classes::new(classes);
    if schema.0.is_empty() {
        return PUBLISHED.map(str::to_owned).into();
    }
    let counted = schema.0.iter().filter(|(_, class)| {
        let category = class.text("defaultObjectCategory").map(Dn::parse);
        let category = category.and_then(Result::ok);
        category.is_some_and(|dn| COUNTED.contains(&dn.leaf().to_lowercase().as_str()))
    });
    let mut parents = BTreeSet::new();
    for (name, _) in counted {
        for above in schema.with_all_above(name) {
            parents.extend(schema.texts(&above, PARENTS));
        }
    }
    parents.retain(|name| {
        let above = schema.with_all_above(name);
        !SHOWN.iter().any(|shown| above.contains(*shown))
    });
    parents
}

/// By lower-case name.
struct Classes<'a>(BTreeMap<String, &'a Entry>);

impl<'a> Classes<'a> {
    fn new(classes: &'a [Entry]) -> Self {
        let named = classes.iter().filter_map(|class| {
            let name = class.text("lDAPDisplayName")?;
            Some((name.to_lowercase(), class))
        });
        Self(named.collect())
    }

    fn texts(&self, name: &str, attributes: &[&str]) -> Vec<String> {
        let class = self.0.get(name).into_iter();
        let values = class.flat_map(|c| attributes.iter().flat_map(|a| c.texts(a)));
        values.map(str::to_lowercase).collect()
    }

    /// The class itself, what it is made from, and its auxiliary classes.
    fn with_all_above(&self, name: &str) -> BTreeSet<String> {
        let mut todo = vec![name.to_owned()];
        let mut seen = BTreeSet::new();
        while let Some(name) = todo.pop() {
            let above = self.texts(&name, UPWARDS);
            if seen.insert(name) {
                todo.extend(above);
            }
        }
        seen
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::dn;

    fn class(name: &str, more: &[(&str, &str)]) -> Entry {
        let entry = Entry::new(dn("CN=x,CN=Schema,CN=Configuration,DC=x"));
        let entry = entry.with("lDAPDisplayName", name);
        more.iter()
            .fold(entry, |entry, (name, value)| entry.with(name, *value))
    }

    fn schema() -> Vec<Entry> {
        let category = |name: &str| format!("CN={name},CN=Schema,CN=Configuration,DC=x");
        let (person, device) = (category("Person"), category("Device"));
        vec![
            class(
                "top",
                &[
                    ("subClassOf", "top"),
                    ("systemPossSuperiors", "lostAndFound"),
                ],
            ),
            class(
                "person",
                &[("subClassOf", "top"), ("systemPossSuperiors", "container")],
            ),
            class(
                "user",
                &[
                    ("subClassOf", "person"),
                    ("defaultObjectCategory", &person),
                    ("systemAuxiliaryClass", "extra"),
                    ("systemPossSuperiors", "organizationalUnit"),
                ],
            ),
            class(
                "extra",
                &[("subClassOf", "top"), ("possSuperiors", "Department")],
            ),
            class("container", &[("subClassOf", "top")]),
            class("organizationalUnit", &[("subClassOf", "top")]),
            class("lostAndFound", &[("subClassOf", "top")]),
            class("department", &[("subClassOf", "container")]),
            class(
                "device",
                &[
                    ("subClassOf", "top"),
                    ("defaultObjectCategory", &device),
                    ("systemPossSuperiors", "user"),
                ],
            ),
        ]
    }

    #[test]
    fn nothing_that_is_counted_stands_below_a_user_as_the_schema_comes() {
        assert_eq!(others(&schema()), BTreeSet::from(["lostandfound".into()]));
    }

    #[test]
    fn an_extended_schema_is_heard() {
        let mut schema = schema();
        let user = &mut schema[2];
        *user = user.clone().with("possSuperiors", "user");
        let found = others(&schema);
        assert_eq!(
            found,
            BTreeSet::from(["lostandfound".into(), "user".into()])
        );
    }

    #[test]
    fn where_the_schema_cannot_be_read_it_is_taken_for_the_published_one() {
        assert!(others(&[]).contains("lostandfound"));
    }
}
