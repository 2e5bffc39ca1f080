//! `SynchronizationRules/SynchronizationRule_{GUID}.xml`: one synchronization rule.

use std::str::FromStr;

use crate::model::Guid;

use super::configuration::{Condition, Direction, ServerConfiguration, SyncRule};
use super::node::Node;

/// `None`: the file is no synchronization rule.
fn read(top: &Node) -> Option<SyncRule> {
    if top.name != "synchronizationRule" {
        return None;
    }
    top.take();
    for known in ["internal-id", "version"] {
        top.child(known);
    }
    let text = |name: &str| top.text_of(name).to_owned();
    Some(SyncRule {
        id: Guid::from_str(top.text_of("id")).ok()?,
        name: text("name"),
        direction: match top.text_of("direction") {
            "Inbound" => Direction::Inbound,
            "Outbound" => Direction::Outbound,
            _ => return None,
        },
        connector: Guid::from_str(top.text_of("connector")).ok()?,
        source_type: text("sourceObjectType"),
        target_type: text("targetObjectType"),
        link: text("linkType"),
        precedence: top.text_of("precedence").parse().ok()?,
        disabled: top.text_of("disabled").eq_ignore_ascii_case("true"),
        immutable_tag: text("immutable-tag"),
        scoping: groups(top, "synchronizationCriteria", "scope", |scope| Condition {
            attribute: scope.text_of("csAttribute").to_owned(),
            operator: scope.text_of("csOperator").to_owned(),
            value: scope.text_of("csValue").to_owned(),
        }),
        joins: groups(top, "relationshipCriteria", "condition", |condition| {
            let text = |name| condition.text_of(name).to_owned();
            (text("csAttribute"), text("ilmAttribute"))
        }),
        mappings: top
            .child("attribute-mappings")
            .map(mappings)
            .unwrap_or_default(),
        unusual: unusual(top),
    })
}

const NO_RULE: &str = "{00000000-0000-0000-0000-000000000000}";

fn unusual(top: &Node) -> Vec<(String, String)> {
    let usual = [
        ("description", ""),
        ("precedence-after", NO_RULE),
        ("precedence-before", NO_RULE),
        ("softDeleteExpiryInterval", "00:00:00"),
        ("EnablePasswordSync", "false"),
    ];
    let of = usual
        .iter()
        .map(|(name, usual)| (*name, *name, top.text_of(name), *usual));
    let joins = below(top, &["relationshipCriteria", "conditions", "condition"]);
    let joins = joins.into_iter().map(|c| {
        let on = c.text_of("csAttribute");
        (on, "caseSensitive", c.text_of("caseSensitive"), "false")
    });
    let flows = below(top, &["attribute-mappings", "mapping"]);
    let flows = flows.into_iter().flat_map(|m| {
        let (to, once) = (m.text_of("dest"), m.attribute("execute-once"));
        [
            (to, "valueMergeType", m.text_of("valueMergeType"), "Update"),
            (to, "execute-once", once.unwrap_or_default(), "false"),
        ]
    });
    let all = of.chain(joins).chain(flows);
    let other =
        all.filter(|(_, _, value, usual)| !value.is_empty() && !value.eq_ignore_ascii_case(usual));
    let named = other.map(|(at, name, value, _)| match at == name {
        true => (name.to_owned(), value.to_owned()),
        false => (format!("{at}/{name}"), value.to_owned()),
    });
    named.collect()
}

/// All that stand at the end of a path of names, each taken.
fn below<'a>(top: &'a Node, path: &[&str]) -> Vec<&'a Node> {
    path.iter().fold(vec![top], |nodes, name| {
        nodes.into_iter().flat_map(|n| n.all(name)).collect()
    })
}

/// Groups of conditions: within one all must hold.
fn groups<T>(top: &Node, criteria: &str, each: &str, read: impl Fn(&Node) -> T) -> Vec<Vec<T>> {
    let Some(criteria) = top.child(criteria) else {
        return Vec::new();
    };
    criteria
        .all("conditions")
        .map(|group| group.all(each).map(&read).collect())
        .collect()
}

fn mappings(node: &Node) -> Vec<(String, String)> {
    let each = node.all("mapping").map(|mapping| {
        let (expression, source) = (mapping.text_of("expression"), mapping.child("src"));
        let attributes: Vec<&str> = source
            .map(|s| s.all("attr").map(Node::text).collect())
            .unwrap_or_default();
        let from = match (expression, source) {
            ("", Some(s)) if attributes.is_empty() => format!("\"{}\"", s.text()),
            ("", _) => attributes.join(", "),
            (expression, _) => expression.to_owned(),
        };
        (mapping.text_of("dest").to_owned(), from)
    });
    each.collect()
}

impl ServerConfiguration {
    /// Adds a rule file, and lists what of it was not understood. Whether it is one.
    pub fn add_rule(&mut self, file: &str, top: &Node) -> bool {
        let Some(rule) = read(top) else {
            return false;
        };
        self.rules.push(rule);
        self.list(file, top);
        true
    }
}
