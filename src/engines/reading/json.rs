//! An exported JSON file as a tree: a key's values are children of that name.

use std::io::{BufRead, Read};

use serde_json::Value;

use super::node::Node;

/// Settings files have some hundred kilobytes.
const MOST: u64 = 64 << 20;

#[derive(Debug, thiserror::Error)]
pub enum JsonError {
    #[error("{0}")]
    Io(#[from] std::io::Error),
    #[error("more than 64 MB")]
    TooMuch,
    #[error("not JSON: {0}")]
    Malformed(#[from] serde_json::Error),
}

/// UTF-8 or UTF-16, as PowerShell writes it. serde_json refuses values nested more than 128 deep.
pub fn read(reader: impl BufRead) -> Result<Node, JsonError> {
    let mut bytes = Vec::new();
    reader.take(MOST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST {
        return Err(JsonError::TooMuch);
    }
    let (text, ..) = encoding_rs::UTF_8.decode(&bytes);
    let mut top = Node::default();
    fill(&mut top, serde_json::from_str(&text)?);
    Ok(top)
}

fn fill(node: &mut Node, value: Value) {
    match value {
        Value::Null => {}
        Value::Bool(b) => node.text = b.to_string(),
        Value::Number(n) => node.text = n.to_string(),
        Value::String(text) => node.text = text,
        Value::Array(values) => {
            for value in values {
                push(node, "item", value);
            }
        }
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::Array(values) => values.into_iter().for_each(|v| push(node, &key, v)),
                    value => push(node, &key, value),
                }
            }
        }
    }
}

fn push(node: &mut Node, name: &str, value: Value) {
    let mut child = Node {
        name: name.to_owned(),
        ..Node::default()
    };
    fill(&mut child, value);
    node.children.push(child);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keys_values_are_children_of_its_name() {
        let node = read(&br#"{"a": [{"b": 1}, {"b": "x"}], "c": true}"#[..]).unwrap();
        let b: Vec<_> = node.all("A").map(|a| a.text_of("b").to_owned()).collect();
        assert_eq!(
            (b, node.text_of("c")),
            (vec!["1".into(), "x".into()], "true")
        );
    }

    #[test]
    fn utf_16_as_powershell_writes_it_is_read() {
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend(r#"{"a": "Zürich"}"#.encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(read(&bytes[..]).unwrap().text_of("a"), "Zürich");
    }

    #[test]
    fn a_file_that_is_too_large_too_deep_or_cut_off_is_refused() {
        let endless = std::io::BufReader::new(std::io::repeat(b'['));
        assert!(matches!(read(endless), Err(JsonError::TooMuch)));
        assert!(matches!(
            read("[".repeat(100_000).as_bytes()),
            Err(JsonError::Malformed(_))
        ));
        assert!(matches!(
            read(&br#"{"a": 1"#[..]),
            Err(JsonError::Malformed(_))
        ));
    }
}
