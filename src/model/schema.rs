//! Attributes as the schema of a forest describes them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Dn, Entry, escape_filter};

/// An attribute of a forest's schema: what decides whether its values can be carried elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaAttribute {
    /// lDAPDisplayName, as the schema spells it.
    pub name: String,
    pub syntax: Syntax,
    pub single: bool,
    /// Computed when it is read.
    pub constructed: bool,
    /// Each domain controller has its own value.
    pub replicated: bool,
    /// One end of a link between objects.
    pub linked: bool,
    /// Users or groups may have it.
    pub of_users_or_groups: bool,
}

/// The syntaxes of Active Directory, as far as they are told apart here (MS-ADTS 3.1.1.2.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    Text,
    Number,
    Flag,
    Bytes,
    Time,
    /// The name of another object, alone or with something else.
    ObjectName,
    SecurityDescriptor,
    Sid,
    /// An object identifier and what else hardly anybody uses.
    Other,
}

impl SchemaAttribute {
    /// What has to be read of an `attributeSchema`.
    pub const ATTRIBUTES: [&str; 5] = [
        "lDAPDisplayName",
        "attributeSyntax",
        "isSingleValued",
        "systemFlags",
        "linkID",
    ];

    /// `None` where the schema's own entry cannot be read whole. Who may have it is not told there:
    /// see [`mark_holders`].
    pub fn of(entry: &Entry) -> Option<Self> {
        // FLAG_ATTR_NOT_REPLICATED and FLAG_ATTR_IS_CONSTRUCTED (MS-ADTS 2.2.10).
        const NOT_REPLICATED: i64 = 1;
        const CONSTRUCTED: i64 = 4;
        let flags = entry.number("systemFlags").unwrap_or_default();
        Some(Self {
            name: entry.text("lDAPDisplayName")?.to_owned(),
            syntax: Syntax::of(entry.text("attributeSyntax")?),
            single: entry.is_true("isSingleValued"),
            constructed: flags & CONSTRUCTED != 0,
            replicated: flags & NOT_REPLICATED == 0,
            linked: entry.has("linkID"),
            of_users_or_groups: true,
        })
    }

    /// Finds these attributes one level below [`schema_of`].
    pub fn filter(names: &[impl AsRef<str>]) -> String {
        let any = names
            .iter()
            .map(|n| format!("(lDAPDisplayName={})", escape_filter(n.as_ref())));
        format!(
            "(&(objectClass=attributeSchema)(|{}))",
            any.collect::<String>()
        )
    }
}

impl Syntax {
    fn of(oid: &str) -> Self {
        match oid {
            "2.5.5.3" | "2.5.5.4" | "2.5.5.5" | "2.5.5.6" | "2.5.5.12" => Self::Text,
            "2.5.5.9" | "2.5.5.16" => Self::Number,
            "2.5.5.8" => Self::Flag,
            "2.5.5.10" => Self::Bytes,
            "2.5.5.11" => Self::Time,
            "2.5.5.1" | "2.5.5.7" | "2.5.5.14" => Self::ObjectName,
            "2.5.5.15" => Self::SecurityDescriptor,
            "2.5.5.17" => Self::Sid,
            _ => Self::Other,
        }
    }
}

/// What a forest's schema says of attributes, by lower-case name; `None`: it has no such attribute.
pub type Attributes = BTreeMap<String, Option<SchemaAttribute>>;

/// What was found of the attributes asked for.
pub fn known_attributes(
    asked: &[impl AsRef<str>],
    found: impl IntoIterator<Item = SchemaAttribute>,
) -> Attributes {
    let asked = asked.iter().map(|n| (n.as_ref().to_lowercase(), None));
    let mut known: Attributes = asked.collect();
    for attribute in found {
        known.insert(attribute.name.to_lowercase(), Some(attribute));
    }
    known
}

/// Finds every class one level below [`schema_of`].
pub const CLASSES: &str = "(objectClass=classSchema)";

/// What has to be read of a `classSchema` for [`mark_holders`].
pub const CLASS_ATTRIBUTES: [&str; 8] = [
    "lDAPDisplayName",
    "subClassOf",
    "auxiliaryClass",
    "systemAuxiliaryClass",
    "mustContain",
    "systemMustContain",
    "mayContain",
    "systemMayContain",
];

/// Marks attributes that neither users nor groups may have, by the classes of the schema with their
/// superiors and auxiliary classes (MS-ADTS 3.1.1.2.4.4). Classes that cannot be read mark nothing.
pub fn mark_holders(attributes: &mut Attributes, classes: &[Entry]) {
    let mut todo = vec!["user".to_owned(), "group".to_owned()];
    let mut seen = BTreeSet::new();
    let mut held = BTreeSet::new();
    let lower = |entry: &Entry, names: &[&str]| -> Vec<String> {
        let values = names.iter().flat_map(|name| entry.texts(name));
        values.map(str::to_lowercase).collect()
    };
    while let Some(name) = todo.pop() {
        let is_named = |e: &&Entry| {
            let own = e.text("lDAPDisplayName");
            own.is_some_and(|own| own.eq_ignore_ascii_case(&name))
        };
        let Some(class) = classes.iter().find(is_named) else {
            continue;
        };
        if seen.insert(name) {
            todo.extend(lower(class, &CLASS_ATTRIBUTES[1..4]));
            held.extend(lower(class, &CLASS_ATTRIBUTES[4..]));
        }
    }
    for (name, attribute) in attributes {
        if let Some(attribute) = attribute {
            attribute.of_users_or_groups = held.is_empty() || held.contains(name);
        }
    }
}

/// The schema of the forest with this root domain.
pub fn schema_of(forest_root: &str) -> Dn {
    Dn::of_dns_domain(forest_root)
        .child("CN", "Configuration")
        .child("CN", "Schema")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_known_by_its_schema_entry() {
        let entry = Entry::new(schema_of("corp.example").child("CN", "Canonical-Name"))
            .with("lDAPDisplayName", "canonicalName")
            .with("attributeSyntax", "2.5.5.12")
            .with("isSingleValued", "FALSE")
            .with("systemFlags", "134217748");
        let read = SchemaAttribute::of(&entry).unwrap();
        assert_eq!((read.syntax, read.single), (Syntax::Text, false));
        assert!(read.constructed && read.replicated && !read.linked);
        let bare = Entry::new(schema_of("corp.example"));
        assert_eq!(SchemaAttribute::of(&bare), None);
    }

    #[test]
    fn what_users_and_groups_may_have_comes_from_their_classes_all_the_way_up() {
        let class = |name: &str, more: &[(&str, &str)]| {
            let entry = Entry::new(schema_of("corp.example").child("CN", name));
            let entry = entry.with("lDAPDisplayName", name);
            more.iter()
                .fold(entry, |entry, (name, value)| entry.with(name, *value))
        };
        let classes = [
            class("top", &[("subClassOf", "top"), ("systemMayContain", "cn")]),
            class(
                "user",
                &[("subClassOf", "person"), ("auxiliaryClass", "Extra")],
            ),
            class("person", &[("subClassOf", "top"), ("mustContain", "sn")]),
            class(
                "extra",
                &[("subClassOf", "top"), ("mayContain", "costCenter")],
            ),
            class(
                "computer",
                &[("subClassOf", "user"), ("mayContain", "rack")],
            ),
        ];
        let asked = ["cn", "sn", "costCenter", "rack"];
        let found = asked.map(|name| SchemaAttribute {
            name: name.into(),
            syntax: Syntax::Text,
            single: true,
            constructed: false,
            replicated: true,
            linked: false,
            of_users_or_groups: true,
        });
        let mut known = known_attributes(&asked, found);
        mark_holders(&mut known, &[]);
        assert!(known.values().flatten().all(|a| a.of_users_or_groups));
        mark_holders(&mut known, &classes);
        let others: Vec<&str> = known
            .values()
            .flatten()
            .filter(|a| !a.of_users_or_groups)
            .map(|a| a.name.as_str())
            .collect();
        assert_eq!(others, ["rack"]);
    }

    #[test]
    fn a_name_from_a_document_cannot_change_the_query() {
        let filter = SchemaAttribute::filter(&["a)(cn=*", "b"]);
        assert_eq!(
            filter,
            "(&(objectClass=attributeSchema)(|(lDAPDisplayName=a\\29\\28cn=\\2a)(lDAPDisplayName=b)))"
        );
        assert_eq!(
            schema_of("corp.example").as_str(),
            "CN=Schema,CN=Configuration,DC=corp,DC=example"
        );
    }
}
