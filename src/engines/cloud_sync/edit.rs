//! A schema changed where the document says other than it, and nowhere else.

use serde_json::{Value, json};

use super::change::{SchemaChange, same_containers, same_names};
use super::json::{list, list_mut, put, text, texts};
use super::wish::SchemaWish;
use crate::model::document::SourceAnchor;
use crate::model::provisioning::Direction;
use crate::model::words::{Words, words};
use crate::model::{Dn, Guid};

/// The names that a source anchor goes by in the templates.
const ANCHORS: [&str; 3] = ["SourceAnchor", "ImmutableId", "onPremisesImmutableId"];
const SIGN_IN: &str = "userPrincipalName";
const CONTAINERS: &str = "containerFilter";
const PARENT: &str = "parentDistinguishedName";
/// Where password hashes come from and go to.
const HASHES: (&str, &str) = ("PasswordHash", "CredentialData");
/// Falls back to objectGUID, as Microsoft's template does.
const CONSISTENCY: &str =
    "IIF(IsPresent([mS-DS-ConsistencyGuid]), [mS-DS-ConsistencyGuid], [objectGUID])";

/// The schema to be put back, whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Edited {
    pub schema: Value,
    /// In the order of the schema; none: it is as wanted already.
    pub changes: Vec<SchemaChange>,
}

/// Why a schema cannot be brought to what is wanted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("the schema has no synchronization rule in this direction")]
    NoRule,
    #[error("the schema maps nothing to {target}")]
    NoMapping { target: &'static str },
}

impl Unfit {
    pub fn words(&self) -> Words {
        match self {
            Self::NoRule => words!("engines-schema-no-rule"),
            Self::NoMapping { target } => words!("engines-schema-no-mapping", target = *target),
        }
    }
}

pub(super) fn edit(schema: &Value, wish: &SchemaWish) -> Result<Edited, Unfit> {
    let mut edited = Edited {
        schema: schema.clone(),
        changes: Vec::new(),
    };
    let mut rules = 0;
    let mut mapped = Mapped::default();
    for rule in list_mut(&mut edited.schema, "synchronizationRules") {
        if !is_of(rule, wish.direction()) {
            continue;
        }
        rules += 1;
        one_rule(rule, wish, &mut mapped, &mut edited.changes);
    }
    if rules == 0 {
        return Err(Unfit::NoRule);
    }
    mapped.suffice(wish)?;
    Ok(edited)
}

/// Which mappings were found.
#[derive(Default)]
struct Mapped {
    sign_in: bool,
    anchor: bool,
    parent: bool,
}

impl Mapped {
    fn suffice(&self, wish: &SchemaWish) -> Result<(), Unfit> {
        let target = match wish {
            SchemaWish::ToTenant { sign_in, .. } if !self.sign_in && !is_sign_in(sign_in) => {
                SIGN_IN
            }
            SchemaWish::ToTenant { anchor, .. }
                if !self.anchor && *anchor != SourceAnchor::default() =>
            {
                ANCHORS[0]
            }
            SchemaWish::ToDirectory { .. } if !self.parent => PARENT,
            _ => return Ok(()),
        };
        Err(Unfit::NoMapping { target })
    }
}

/// A rule of the direction wanted. A schema may hold rules of the other one too: what is written
/// back on users is.
fn is_of(rule: &Value, direction: Direction) -> bool {
    let is_tenant = |key: &str| {
        let name = text(rule, key).to_lowercase();
        name.contains("azure") || name.contains("entra")
    };
    match direction {
        Direction::ToTenant => {
            is_tenant("targetDirectoryName") && !is_tenant("sourceDirectoryName")
        }
        Direction::ToDirectory => {
            is_tenant("sourceDirectoryName") && !is_tenant("targetDirectoryName")
        }
    }
}

fn one_rule(rule: &mut Value, wish: &SchemaWish, mapped: &mut Mapped, out: &mut Vec<SchemaChange>) {
    let path = format!("synchronizationRules[{}]", name_of(rule));
    match wish {
        SchemaWish::ToTenant {
            containers,
            groups,
            sign_in,
            anchor,
            passwords,
        } => {
            let dns = |list: &[Dn]| list.iter().map(|d| d.as_str().to_owned()).collect();
            filter(
                rule,
                &path,
                (CONTAINERS, "includedContainers"),
                dns(containers),
                out,
            );
            filter(
                rule,
                &path,
                ("groupFilter", "includedGroups"),
                dns(groups),
                out,
            );
            for mapping in mappings(rule, "user") {
                let at = format!("{path}.{}", mapping.path);
                let target = text(mapping.value, "targetAttributeName");
                if is_sign_in(target) {
                    mapped.sign_in = true;
                    let fits = |source: &Value| {
                        let (kind, from) = kind_and_from(source);
                        sign_in_fits(kind, from, sign_in)
                    };
                    source(mapping.value, &at, fits, || attribute(sign_in), out);
                } else if is_anchor(target) {
                    mapped.anchor = true;
                    let fits = |source: &Value| {
                        let (kind, from) = kind_and_from(source);
                        anchor_fits(kind, from, anchor)
                    };
                    source(mapping.value, &at, fits, || anchor_source(anchor), out);
                }
            }
            if let Some(wanted) = passwords {
                hashes(rule, &path, *wanted, out);
            }
        }
        SchemaWish::ToDirectory { container, groups } => {
            let ids = groups.iter().map(Guid::to_string).collect();
            filter(rule, &path, ("groupFilter", "includedGroups"), ids, out);
            for mapping in mappings(rule, "group") {
                let target = text(mapping.value, "targetAttributeName");
                if target.eq_ignore_ascii_case(PARENT) {
                    mapped.parent = true;
                    let at = format!("{path}.{}", mapping.path);
                    let fits = |source: &Value| is_constant(source, container);
                    source(mapping.value, &at, fits, || constant(container), out);
                }
            }
        }
    }
}

fn name_of(rule: &Value) -> &str {
    match text(rule, "name") {
        "" => text(rule, "id"),
        name => name,
    }
}

/// A list of a filter, left alone when it means the same.
fn filter(
    rule: &mut Value,
    path: &str,
    (part, key): (&str, &str),
    wanted: Vec<String>,
    out: &mut Vec<SchemaChange>,
) {
    let old: Vec<String> = texts(rule, part, key)
        .into_iter()
        .map(str::to_owned)
        .collect();
    let same = match part {
        CONTAINERS => same_containers(&old, &wanted),
        _ => same_names(&old, &wanted),
    };
    if same {
        return;
    }
    put(rule, part, key, json!(wanted));
    out.push(SchemaChange {
        path: format!("{path}.{part}.{key}"),
        old,
        new: wanted,
    });
}

struct Mapping<'a> {
    path: String,
    value: &'a mut Value,
}

/// The attribute mappings whose objects become `kind`.
fn mappings<'a>(rule: &'a mut Value, kind: &str) -> Vec<Mapping<'a>> {
    let mut out = Vec::new();
    for object in list_mut(rule, "objectMappings") {
        if !text(object, "targetObjectName").eq_ignore_ascii_case(kind) {
            continue;
        }
        let name = mapping_name(object);
        for value in list_mut(object, "attributeMappings") {
            let target = text(value, "targetAttributeName").to_owned();
            out.push(Mapping {
                path: format!("objectMappings[{name}].attributeMappings[{target}]"),
                value,
            });
        }
    }
    out
}

/// Users and inetOrgPersons have a mapping by which their hashes are carried, or have none.
fn hashes(rule: &mut Value, path: &str, wanted: bool, out: &mut Vec<SchemaChange>) {
    for object in list_mut(rule, "objectMappings") {
        let of = text(object, "sourceObjectName").to_lowercase();
        let to_user = text(object, "targetObjectName").eq_ignore_ascii_case("user");
        if !to_user || !["user", "inetorgperson"].contains(&of.as_str()) {
            continue;
        }
        let name = mapping_name(object);
        let Some(Value::Array(all)) = object.get_mut("attributeMappings") else {
            continue;
        };
        let is = |m: &Value| text(m, "targetAttributeName").eq_ignore_ascii_case(HASHES.1);
        let (old, new) = match (wanted, all.iter().any(is)) {
            (true, false) => {
                all.push(hash_mapping());
                (Vec::new(), vec![HASHES.0.to_owned()])
            }
            (false, true) => {
                all.retain(|m| !is(m));
                (vec![HASHES.0.to_owned()], Vec::new())
            }
            _ => continue,
        };
        out.push(SchemaChange {
            path: format!(
                "{path}.objectMappings[{name}].attributeMappings[{}]",
                HASHES.1
            ),
            old,
            new,
        });
    }
}

fn hash_mapping() -> Value {
    json!({
        "defaultValue": null, "exportMissingReferences": false, "flowBehavior": "FlowWhenChanged",
        "flowType": "Always", "matchingPriority": 0, "targetAttributeName": HASHES.1,
        "source": attribute(HASHES.0),
    })
}

fn mapping_name(object: &Value) -> String {
    match text(object, "name") {
        "" => text(object, "sourceObjectName").to_owned(),
        name => name.to_owned(),
    }
}

/// Gives a mapping another source, unless the one it has fits.
fn source(
    mapping: &mut Value,
    path: &str,
    fits: impl Fn(&Value) -> bool,
    wanted: impl Fn() -> Value,
    out: &mut Vec<SchemaChange>,
) {
    let old = mapping.get("source").cloned().unwrap_or(Value::Null);
    if fits(&old) {
        return;
    }
    let wanted = wanted();
    let spelled = |source: &Value| match text(source, "expression") {
        "" => vec![text(source, "name").to_owned()],
        expression => vec![expression.to_owned()],
    };
    out.push(SchemaChange {
        path: format!("{path}.source"),
        old: if old.is_null() {
            Vec::new()
        } else {
            spelled(&old)
        },
        new: spelled(&wanted),
    });
    let Some(object) = mapping.as_object_mut() else {
        return;
    };
    match (object.get_mut("source"), wanted) {
        // What else stands in a source stays, each key in its place.
        (Some(Value::Object(have)), Value::Object(wanted)) => have.extend(wanted),
        (_, wanted) => {
            object.insert("source".into(), wanted);
        }
    }
}

/// Is this attribute of an account of the tenant its sign-in name?
pub fn is_sign_in(target: &str) -> bool {
    target.eq_ignore_ascii_case(SIGN_IN)
}

/// Is this attribute of an account of the tenant its source anchor?
pub fn is_anchor(target: &str) -> bool {
    ANCHORS.iter().any(|a| target.eq_ignore_ascii_case(a))
}

/// Graph's kind of a source, and its attribute or expression.
fn kind_and_from(source: &Value) -> (&str, &str) {
    let kind = text(source, "type");
    let from = if kind == "Attribute" {
        "name"
    } else {
        "expression"
    };
    (kind, text(source, from))
}

/// Does this source do for a sign-in name that comes from `attribute`? For the usual one, so does
/// the template's own expression over it.
pub fn sign_in_fits(kind: &str, from: &str, attribute: &str) -> bool {
    let over = format!("[{}]", attribute.to_lowercase());
    let usual = is_sign_in(attribute) && kind == "Function";
    usual && from.to_lowercase().contains(&over) || reads(kind, from, attribute)
}

/// The usual anchor is whatever expression the template has for it.
pub fn anchor_fits(kind: &str, from: &str, anchor: &SourceAnchor) -> bool {
    let usual = *anchor == SourceAnchor::default() && kind == "Function";
    usual || reads(kind, from, anchor.attribute())
}

fn reads(kind: &str, from: &str, attribute: &str) -> bool {
    kind == "Attribute" && bare(from).eq_ignore_ascii_case(attribute)
}

/// An attribute's name, which may stand in brackets.
pub fn bare(attribute: &str) -> &str {
    attribute.trim_matches(['[', ']'])
}

fn anchor_source(anchor: &SourceAnchor) -> Value {
    match anchor {
        SourceAnchor::ConsistencyGuid => function(CONSISTENCY),
        other => attribute(other.attribute()),
    }
}

fn attribute(name: &str) -> Value {
    json!({"expression": format!("[{name}]"), "name": name, "type": "Attribute", "parameters": []})
}

fn function(expression: &str) -> Value {
    json!({"expression": expression, "name": expression, "type": "Function", "parameters": []})
}

fn is_constant(source: &Value, dn: &Dn) -> bool {
    let of = |key| text(source, key).trim_matches('"');
    let is = |text: &str| Dn::parse(text).is_ok_and(|found| found == *dn);
    text(source, "type") == "Constant" && (is(of("expression")) || is(of("name")))
}

fn constant(dn: &Dn) -> Value {
    // In an expression a backslash escapes itself and a quotation mark.
    let quoted = dn.as_str().replace('\\', "\\\\").replace('"', "\\\"");
    json!({"expression": format!("\"{quoted}\""), "name": dn.as_str(), "type": "Constant", "parameters": []})
}

/// The containers of a schema's filter, for whoever reads it back.
pub fn included(schema: &Value) -> Vec<Dn> {
    let mut out = Vec::new();
    for rule in list(schema, "synchronizationRules") {
        let found = texts(rule, CONTAINERS, "includedContainers");
        out.extend(found.into_iter().filter_map(|t| Dn::parse(t).ok()));
    }
    out
}

/// The id of the rule by which an object of this kind (`user`, `group`) is carried.
pub fn rule_for<'a>(schema: &'a Value, direction: Direction, kind: &str) -> Option<&'a str> {
    let carries = |rule: &&Value| {
        let objects = list(rule, "objectMappings");
        let is = |key: &str| {
            let same = |o: &Value| text(o, key).eq_ignore_ascii_case(kind);
            objects.iter().any(same)
        };
        is_of(rule, direction) && (is("sourceObjectName") || is("targetObjectName"))
    };
    let found = list(schema, "synchronizationRules").iter().find(carries)?;
    Some(text(found, "id"))
}

/// The same but for the version, which the service counts on with each change.
pub fn same_schema(one: &Value, other: &Value) -> bool {
    let (Some(a), Some(b)) = (one.as_object(), other.as_object()) else {
        return one == other;
    };
    let own = |key: &String| key == "version";
    let count = |m: &serde_json::Map<String, Value>| m.keys().filter(|k| !own(k)).count();
    count(a) == count(b)
        && a.iter()
            .all(|(key, value)| own(key) || b.get(key) == Some(value))
}
