//! Writing: the same document gives the same bytes, and comments a person wrote stay.

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

use super::Document;
use crate::model::Problem;

/// Editors read the schema from this first line.
pub const SCHEMA_LINE: &str = "#:schema ./syncwright.schema.json";

/// The document as TOML. With the text it replaces, everything that did not change keeps its
/// place, form and comments.
pub fn to_toml(document: &Document, previous: Option<&str>) -> Result<String, Problem> {
    let fresh = toml_edit::ser::to_document(document)
        .map_err(|error| Problem::internal(format!("the document has no TOML form: {error}")))?;
    let mut fresh = readable(fresh);
    let old = previous.and_then(|text| text.parse::<DocumentMut>().ok());
    if let Some(mut old) = old {
        merge_table(old.as_table_mut(), fresh.as_table_mut());
        let text = old.to_string();
        return Ok(if text.starts_with("#:schema") {
            text
        } else {
            format!("{SCHEMA_LINE}\n{text}")
        });
    }
    Ok(format!("{SCHEMA_LINE}\n{fresh}"))
}

/// The JSON Schema of the document. That it is the one of [`Document`] is for a test to say, so
/// that what makes schemas is no part of the program.
pub const SCHEMA: &str = include_str!("../../../resources/syncwright.schema.json");

/// Sections as `[tables]`, forests and domains as `[[tables]]`, scope rules one a line.
fn readable(mut fresh: DocumentMut) -> DocumentMut {
    expand(fresh.as_table_mut(), 0);
    fresh
}

fn expand(table: &mut Table, depth: usize) {
    let keys: Vec<String> = table.iter().map(|(k, _)| k.to_owned()).collect();
    for key in keys {
        let Some(item) = table.get_mut(&key) else {
            continue;
        };
        let taken = std::mem::take(item);
        *item = match taken {
            Item::Value(Value::InlineTable(inline)) if depth == 0 || key_is_section(&key) => {
                section(inline, depth)
            }
            Item::Table(mut inner) => {
                expand(&mut inner, depth + 1);
                Item::Table(inner)
            }
            Item::Value(Value::Array(array)) if is_list_of_tables(&key) => tables(array, depth),
            Item::ArrayOfTables(list) if !is_list_of_tables(&key) => {
                let inline = list
                    .into_iter()
                    .map(Table::into_inline_table)
                    .map(Value::from);
                Item::Value(Value::Array(one_a_line(inline.collect())))
            }
            Item::ArrayOfTables(mut list) => {
                list.iter_mut().for_each(|t| expand(t, depth + 1));
                Item::ArrayOfTables(list)
            }
            Item::Value(Value::Array(array)) if array.iter().any(Value::is_inline_table) => {
                Item::Value(Value::Array(one_a_line(array)))
            }
            other => other,
        };
    }
}

fn section(inline: InlineTable, depth: usize) -> Item {
    let mut inner = inline.into_table();
    expand(&mut inner, depth + 1);
    Item::Table(inner)
}

fn tables(array: Array, depth: usize) -> Item {
    let mut list = ArrayOfTables::new();
    for value in array {
        if let Value::InlineTable(inline) = value {
            let mut inner = inline.into_table();
            expand(&mut inner, depth + 1);
            list.push(inner);
        }
    }
    Item::ArrayOfTables(list)
}

fn is_list_of_tables(key: &str) -> bool {
    matches!(key, "forest" | "domain" | "expect")
}

fn key_is_section(key: &str) -> bool {
    matches!(
        key,
        "admins" | "operators" | "browse" | "password_set" | "connector"
    )
}

fn one_a_line(mut array: Array) -> Array {
    for value in array.iter_mut() {
        value.decor_mut().set_prefix("\n  ");
        value.decor_mut().set_suffix("");
    }
    array.set_trailing("\n");
    array.set_trailing_comma(true);
    array
}

/// Puts `fresh` into `old`, keeping the decoration of what is equal or only changed in value.
fn merge_table(old: &mut Table, fresh: &mut Table) {
    let gone: Vec<String> = old
        .iter()
        .map(|(k, _)| k.to_owned())
        .filter(|k| !fresh.contains_key(k))
        .collect();
    for key in gone {
        old.remove(&key);
    }
    let keys: Vec<String> = fresh.iter().map(|(k, _)| k.to_owned()).collect();
    for key in keys {
        let Some(new) = fresh.get_mut(&key).map(std::mem::take) else {
            continue;
        };
        match old.get_mut(&key) {
            None => {
                old.insert(&key, new);
            }
            Some(have) => merge_item(have, new),
        }
    }
}

fn merge_item(have: &mut Item, new: Item) {
    if same(have, &new) {
        return;
    }
    match (have, new) {
        (Item::Table(have), Item::Table(mut new)) => merge_table(have, &mut new),
        (Item::ArrayOfTables(have), Item::ArrayOfTables(mut new)) if have.len() == new.len() => {
            for (have, new) in have.iter_mut().zip(new.iter_mut()) {
                merge_table(have, new);
            }
        }
        (Item::ArrayOfTables(have), Item::ArrayOfTables(new)) => merge_tables(have, new),
        (Item::Value(Value::Array(have)), Item::Value(Value::Array(new))) => {
            merge_array(have, new);
        }
        // Whether a section stands on one line or below a header is for the person to say.
        (Item::Value(Value::Array(have)), Item::ArrayOfTables(new)) => {
            merge_array(have, new.into_array());
        }
        (Item::Table(have), Item::Value(Value::InlineTable(new))) => {
            merge_table(have, &mut new.into_table());
        }
        (Item::Value(have), Item::Table(new)) => {
            let mut new = Value::from(new.into_inline_table());
            *new.decor_mut() = have.decor().clone();
            *have = new;
        }
        (Item::Value(have), Item::Value(mut new)) => {
            *new.decor_mut() = have.decor().clone();
            *have = new;
        }
        (have, new) => *have = new,
    }
}

/// Of a list that grew or shrank each table that is about the same keeps what stands around it.
fn merge_tables(have: &mut ArrayOfTables, new: ArrayOfTables) {
    let about = |table: &Table| {
        let keys = ["name", "object", "container"];
        let said = keys.iter().find_map(|key| table.get(key)?.as_str());
        said.map(str::to_owned)
    };
    let old: Vec<Table> = have.iter().cloned().collect();
    let mut merged = ArrayOfTables::new();
    for mut fresh in new {
        let same = |old: &&Table| about(old).is_some() && about(old) == about(&fresh);
        match old.iter().find(same) {
            Some(kept) => {
                let mut kept = kept.clone();
                merge_table(&mut kept, &mut fresh);
                merged.push(kept);
            }
            None => merged.push(fresh),
        }
    }
    *have = merged;
}

/// Each element that the old list has too keeps the comments around it.
fn merge_array(have: &mut Array, mut new: Array) {
    for value in new.iter_mut() {
        let old = have.iter().find(|old| identity(old) == identity(value));
        if let Some(old) = old {
            *value.decor_mut() = old.decor().clone();
        }
    }
    *new.decor_mut() = have.decor().clone();
    if have.iter().any(Value::is_inline_table) {
        new.set_trailing(have.trailing().clone());
        new.set_trailing_comma(have.trailing_comma());
    }
    *have = new;
}

/// What an element of a list is about: a rule's or member's DN, a group's id; else the value itself.
fn identity(value: &Value) -> String {
    let named = value.as_inline_table().and_then(|table| {
        ["include", "exclude", "dn", "id", "object", "container"]
            .iter()
            .find_map(|key| table.get(key)?.as_str())
    });
    named
        .or(value.as_str())
        .map_or_else(|| value.to_string(), str::to_lowercase)
}

/// Equal in meaning, whatever the layout.
fn same(a: &Item, b: &Item) -> bool {
    fn plain(item: &Item) -> Option<toml::Value> {
        let mut document = DocumentMut::new();
        document.insert("x", item.clone());
        let table: toml::Table = document.to_string().parse().ok()?;
        table.get("x").cloned()
    }
    matches!((plain(a), plain(b)), (Some(a), Some(b)) if a == b)
}
