//! What is sent is looked at as Graph does: names and types first, then what they refer to.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde_json::Value;

use super::super::graph::bad_request;
use super::super::refusal::{GraphError, graph_error};
use super::super::state::random_guid;
use super::operators::OPERATORS;
use super::shape::{CREDENTIALS, JOB, ON_DEMAND, RESTART, SCHEMA, SECRETS, Shape};

/// <https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-configure>: OUs of one
/// configuration.
const MOST_CONTAINERS: usize = 59;

fn of(shape: &Shape, value: &Value) -> Result<(), GraphError> {
    shape
        .check(value, "")
        .map_err(|why| bad_request("BadRequest", &why))
}

pub fn is_job(value: &Value) -> Result<(), GraphError> {
    of(&JOB, value)
}

pub fn is_restart(value: &Value) -> Result<(), GraphError> {
    of(&RESTART, value)
}

pub fn is_secrets(value: &Value) -> Result<(), GraphError> {
    of(&SECRETS, value)
}

pub fn is_credentials(value: &Value) -> Result<(), GraphError> {
    of(&CREDENTIALS, value)
}

pub fn is_on_demand(value: &Value) -> Result<(), GraphError> {
    of(&ON_DEMAND, value)
}

/// A version as the service writes it, and an `ETag` for it.
pub fn version() -> Result<(String, String), GraphError> {
    let id = random_guid().map_err(|error| {
        graph_error(
            axum::http::StatusCode::INTERNAL_SERVER_ERROR,
            "UnknownError",
            error.to_string(),
        )
    })?;
    let version = format!("Date:{}, ActivityId:{id}", Timestamp::now());
    Ok((version, format!("W/\"{id}\"")))
}

/// `now`: the schema that would be replaced.
pub fn is_schema(value: &Value, now: &Value) -> Result<(), GraphError> {
    of(&SCHEMA, value)?;
    semantic(value, now).map_err(|why| bad_request("SchemaInvalid", &why))
}

fn semantic(value: &Value, now: &Value) -> Result<(), String> {
    if !value["id"].is_null() && value["id"] != now["id"] {
        return Err(format!("The schema's id must be {}.", now["id"]));
    }
    for part in ["directories", "synchronizationRules"] {
        if !value[part].is_array() {
            return Err(format!("'{part}' is required."));
        }
        let known: BTreeSet<&str> = items(&now[part]).filter_map(id).collect();
        let given: Vec<&str> = items(&value[part]).filter_map(id).collect();
        if given.len() != items(&value[part]).count() || given.iter().any(|i| !known.contains(i)) {
            return Err(format!("'{part}' has an id that the job does not know."));
        }
    }
    let directories = directories(value)?;
    items(&value["synchronizationRules"]).try_for_each(|rule| is_rule(rule, &directories))
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn id(value: &Value) -> Option<&str> {
    value["id"].as_str()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// Names of attributes, by object.
type Objects<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;
/// By directory.
type Directories<'a> = BTreeMap<&'a str, Objects<'a>>;

fn object<'o, 'a>(objects: &'o Objects<'a>, name: &str) -> Result<&'o BTreeSet<&'a str>, String> {
    let found = objects.get(name);
    found.ok_or_else(|| format!("The object '{name}' is not defined."))
}

fn directories(value: &Value) -> Result<Directories<'_>, String> {
    let mut out = Directories::new();
    for directory in items(&value["directories"]) {
        let mut objects = BTreeMap::new();
        for object in items(&directory["objects"]) {
            let mut names = BTreeSet::new();
            for attribute in items(&object["attributes"]) {
                if !names.insert(text(attribute, "name")) {
                    let name = text(attribute, "name");
                    return Err(format!("The attribute '{name}' is defined twice."));
                }
            }
            objects.insert(text(object, "name"), names);
        }
        out.insert(text(directory, "name"), objects);
    }
    Ok(out)
}

fn is_rule(rule: &Value, directories: &Directories<'_>) -> Result<(), String> {
    let objects = |key: &str| {
        let name = text(rule, key);
        let found = directories.get(name);
        found.ok_or_else(|| format!("The directory '{name}' is not defined."))
    };
    let (sources, targets) = (
        objects("sourceDirectoryName")?,
        objects("targetDirectoryName")?,
    );
    let containers = items(&rule["containerFilter"]["includedContainers"]).count();
    if containers > MOST_CONTAINERS {
        return Err(format!(
            "There are {containers} containers; at most {MOST_CONTAINERS} are supported."
        ));
    }
    for mapping in items(&rule["objectMappings"]) {
        let source = object(sources, text(mapping, "sourceObjectName"))?;
        let target = object(targets, text(mapping, "targetObjectName"))?;
        for attribute in items(&mapping["attributeMappings"]) {
            let name = text(attribute, "targetAttributeName");
            if !target.contains(name) {
                return Err(format!("The target attribute '{name}' is not defined."));
            }
            is_source(&attribute["source"], source)?;
        }
        is_scope(&mapping["scope"], source)?;
    }
    Ok(())
}

fn is_source(value: &Value, attributes: &BTreeSet<&str>) -> Result<(), String> {
    let name = text(value, "name");
    if value["type"] == "Attribute" && !attributes.contains(name) {
        return Err(format!("The source attribute '{name}' is not defined."));
    }
    items(&value["parameters"]).try_for_each(|p| is_source(&p["value"], attributes))
}

fn is_scope(scope: &Value, attributes: &BTreeSet<&str>) -> Result<(), String> {
    for part in ["groups", "inputFilterGroups", "categoryFilterGroups"] {
        for clause in items(&scope[part]).flat_map(|g| items(&g["clauses"])) {
            let (operator, name) = (
                text(clause, "operatorName"),
                text(clause, "sourceOperandName"),
            );
            if !OPERATORS.iter().any(|o| o.name == operator) {
                return Err(format!("There is no operator '{operator}'."));
            }
            if !attributes.contains(name) {
                return Err(format!("The source attribute '{name}' is not defined."));
            }
        }
    }
    Ok(())
}
