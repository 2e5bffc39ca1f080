//! Finding one's way in a JSON document that is otherwise left alone.

use serde_json::{Map, Value};

pub fn list<'a>(at: &'a Value, key: &str) -> &'a [Value] {
    at.get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

pub fn list_mut<'a>(at: &'a mut Value, key: &str) -> &'a mut [Value] {
    let found = at.get_mut(key).and_then(Value::as_array_mut);
    found.map_or(&mut [], Vec::as_mut_slice)
}

pub fn text<'a>(at: &'a Value, key: &str) -> &'a str {
    at.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The texts of a list in a part that may be missing or null.
pub fn texts<'a>(at: &'a Value, part: &str, key: &str) -> Vec<&'a str> {
    let part = at.get(part).unwrap_or(&Value::Null);
    list(part, key).iter().filter_map(Value::as_str).collect()
}

/// Puts a value where it belongs; the part around it is made where it is missing or null.
pub fn put(at: &mut Value, part: &str, key: &str, value: Value) {
    let Some(object) = at.as_object_mut() else {
        return;
    };
    let inner = object.entry(part).or_insert(Value::Null);
    if !inner.is_object() {
        *inner = Value::Object(Map::new());
    }
    if let Some(inner) = inner.as_object_mut() {
        inner.insert(key.to_owned(), value);
    }
}
