//! The operators of scoping filters and the functions of expressions that a schema may use.

use serde_json::{Value, json};

pub struct Operator {
    pub name: &'static str,
    unary: bool,
    types: &'static [&'static str],
}

const ANY: &[&str] = &[
    "String",
    "Integer",
    "Reference",
    "Binary",
    "Boolean",
    "DateTime",
];
const TEXT: &[&str] = &["String"];
const ORDERED: &[&str] = &["Integer", "DateTime"];
const TRUTH: &[&str] = &["Boolean"];

const fn binary(name: &'static str, types: &'static [&'static str]) -> Operator {
    Operator {
        name,
        unary: false,
        types,
    }
}

const fn unary(name: &'static str, types: &'static [&'static str]) -> Operator {
    Operator {
        name,
        unary: true,
        types,
    }
}

pub const OPERATORS: [Operator; 14] = [
    binary("EQUALS", ANY),
    binary("NOT EQUALS", ANY),
    unary("IS TRUE", TRUTH),
    unary("IS FALSE", TRUTH),
    unary("IS NULL", ANY),
    unary("IS NOT NULL", ANY),
    binary("GREATER_THAN", ORDERED),
    binary("GREATER_THAN_OR_EQUALS", ORDERED),
    binary("INCLUDES", TEXT),
    binary("REGEX MATCH", TEXT),
    binary("NOT REGEX MATCH", TEXT),
    binary("ENDS_WITH", TEXT),
    unary("PRESENT", ANY),
    binary("IS_MEMBER_OF", &["Reference"]),
];

pub fn operators_json() -> Vec<Value> {
    let one = |o: &Operator| {
        json!({
            "id": o.name, "arity": if o.unary { "Unary" } else { "Binary" },
            "multivaluedComparisonType": "All", "supportedAttributeTypes": o.types,
        })
    };
    OPERATORS.iter().map(one).collect()
}

/// Name and parameters; the last may come more than once where it ends with "…".
const FUNCTIONS: [(&str, &[&str]); 22] = [
    ("Append", &["source", "suffix"]),
    ("BitAnd", &["value1", "value2"]),
    ("Coalesce", &["source1", "source…"]),
    ("ConvertToUTF8Hex", &["source"]),
    ("Count", &["attribute"]),
    ("Equals", &["left", "right"]),
    ("IIF", &["one", "two", "three"]),
    ("IgnoreFlowIfNullOrEmpty", &["source"]),
    ("InStr", &["value1", "value2"]),
    ("IsNull", &["source"]),
    ("IsPresent", &["source"]),
    ("Item", &["source", "index"]),
    ("Join", &["separator", "source1", "source…"]),
    ("Left", &["source", "numChars"]),
    ("Mid", &["source", "start", "length"]),
    ("Not", &["source"]),
    ("RemoveDuplicates", &["attribute"]),
    ("Split", &["source", "delimiter"]),
    ("Switch", &["source", "defaultValue", "key…"]),
    ("ToLower", &["source"]),
    ("ToUpper", &["source"]),
    ("Trim", &["source"]),
];

pub fn functions_json() -> Vec<Value> {
    let parameter = |name: &&str| {
        json!({
            "name": name.trim_end_matches('…'), "required": !name.ends_with('…'),
            "allowMultipleOccurrences": name.ends_with('…'), "type": "String",
        })
    };
    let one = |(name, parameters): &(&str, &[&str])| {
        let parameters: Vec<Value> = parameters.iter().map(parameter).collect();
        json!({"id": name, "parameters": parameters})
    };
    FUNCTIONS.iter().map(one).collect()
}
