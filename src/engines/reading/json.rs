//! An exported JSON file as a tree: a key's values are children of that name. It is built while the
//! file is read, so that no more than what is kept is ever held.

use std::cell::Cell;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read};

use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::node::Node;
use super::utf8::Utf8;

/// Settings files have some hundred kilobytes, a schema of Cloud Sync a few megabytes.
const MOST: u64 = 64 << 20;
/// All that is kept of one file.
const KEPT: usize = 64 << 20;
/// What a value costs besides its text.
const VALUE: usize = 128;

#[derive(Debug, thiserror::Error)]
pub enum JsonError {
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("more than 64 MB")]
    TooMuch,
    #[error("not JSON: {0}")]
    Malformed(#[from] serde_json::Error),
}

/// UTF-8 or UTF-16, as PowerShell writes it. serde_json refuses values nested more than 128 deep.
pub fn read(reader: impl BufRead) -> Result<Node, JsonError> {
    let over = Cell::new(false);
    let bounded = Bounded {
        inner: Utf8::new(reader),
        left: MOST,
        over: &over,
    };
    let left = Cell::new(KEPT);
    let mut top = Node::default();
    let mut json = serde_json::Deserializer::from_reader(BufReader::new(bounded));
    let fill = Fill {
        node: &mut top,
        left: &left,
    };
    let read = fill.deserialize(&mut json).and_then(|()| json.end());
    match read {
        Ok(()) => Ok(top),
        Err(_) if over.get() || left.get() == 0 => Err(JsonError::TooMuch),
        Err(error) if error.is_io() => Err(JsonError::Io(error.into())),
        Err(error) => Err(JsonError::Malformed(error)),
    }
}

/// As if it had been read from a file.
pub fn of_value(value: &Value) -> Result<Node, JsonError> {
    let left = Cell::new(KEPT);
    let mut top = Node::default();
    let fill = Fill {
        node: &mut top,
        left: &left,
    };
    match fill.deserialize(value) {
        Ok(()) => Ok(top),
        Err(_) if left.get() == 0 => Err(JsonError::TooMuch),
        Err(error) => Err(JsonError::Malformed(error)),
    }
}

/// Puts a value into a node.
struct Fill<'a> {
    node: &'a mut Node,
    left: &'a Cell<usize>,
}

/// Puts a value below a node: a list's values one by one.
struct Below<'a> {
    parent: &'a mut Node,
    name: &'a str,
    left: &'a Cell<usize>,
}

fn keep<E: serde::de::Error>(left: &Cell<usize>, bytes: usize) -> Result<(), E> {
    left.set(left.get().saturating_sub(bytes));
    match left.get() {
        0 => Err(E::custom("more than is kept")),
        _ => Ok(()),
    }
}

fn push<'de, D: serde::Deserializer<'de>>(
    parent: &mut Node,
    name: &str,
    left: &Cell<usize>,
    value: D,
) -> Result<(), D::Error> {
    let mut child = Node {
        name: name.to_owned(),
        ..Node::default()
    };
    value.deserialize_any(Fill {
        node: &mut child,
        left,
    })?;
    parent.children.push(child);
    Ok(())
}

impl<'de> DeserializeSeed<'de> for Fill<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Fill<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        keep(self.left, VALUE)
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<(), E> {
        self.visit_str(if value { "true" } else { "false" })
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<(), E> {
        self.visit_str(&value.to_string())
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<(), E> {
        self.visit_str(&value.to_string())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        self.visit_str(&value.to_string())
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<(), E> {
        keep(self.left, VALUE + value.len())?;
        value.clone_into(&mut self.node.text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<(), A::Error> {
        keep(self.left, VALUE)?;
        while values
            .next_element_seed(Item {
                parent: &mut *self.node,
                name: "item",
                left: self.left,
            })?
            .is_some()
        {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut values: A) -> Result<(), A::Error> {
        keep(self.left, VALUE)?;
        while let Some(name) = values.next_key::<String>()? {
            keep(self.left, name.len())?;
            values.next_value_seed(Below {
                parent: &mut *self.node,
                name: &name,
                left: self.left,
            })?;
        }
        Ok(())
    }
}

/// One value of a list.
struct Item<'a> {
    parent: &'a mut Node,
    name: &'a str,
    left: &'a Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Item<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        push(self.parent, self.name, self.left, value)
    }
}

impl<'de> DeserializeSeed<'de> for Below<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, value: D) -> Result<(), D::Error> {
        value.deserialize_any(self)
    }
}

/// One value becomes one child: only a list is taken apart.
macro_rules! one {
    ($($visit:ident: $kind:ty),+) => {
        $(fn $visit<E: serde::de::Error>(self, value: $kind) -> Result<(), E> {
            let mut child = Node { name: self.name.to_owned(), ..Node::default() };
            Fill { node: &mut child, left: self.left }.$visit(value)?;
            self.parent.children.push(child);
            Ok(())
        })+
    };
}

impl<'de> Visitor<'de> for Below<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    one!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str);

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        let child = Node {
            name: self.name.to_owned(),
            ..Node::default()
        };
        self.parent.children.push(child);
        keep(self.left, VALUE)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut values: A) -> Result<(), A::Error> {
        while values
            .next_element_seed(Item {
                parent: &mut *self.parent,
                name: self.name,
                left: self.left,
            })?
            .is_some()
        {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, values: A) -> Result<(), A::Error> {
        let mut child = Node {
            name: self.name.to_owned(),
            ..Node::default()
        };
        let fill = Fill {
            node: &mut child,
            left: self.left,
        };
        fill.visit_map(values)?;
        self.parent.children.push(child);
        Ok(())
    }
}

/// Fails after [`MOST`] bytes: also one endless text is never held whole.
struct Bounded<'a, R> {
    inner: R,
    left: u64,
    over: &'a Cell<bool>,
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        match self.left.checked_sub(read as u64) {
            Some(left) => self.left = left,
            None => {
                self.over.set(true);
                return Err(io::Error::from(io::ErrorKind::FileTooLarge));
            }
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keys_values_are_children_of_its_name() {
        let node = read(&br#"{"a": [{"b": 1}, {"b": "x"}], "c": true, "d": null}"#[..]).unwrap();
        let b: Vec<_> = node.all("A").map(|a| a.text_of("b").to_owned()).collect();
        assert_eq!(
            (b, node.text_of("c")),
            (vec!["1".into(), "x".into()], "true")
        );
    }

    #[test]
    fn a_value_that_is_at_hand_reads_as_from_a_file() {
        let text = r#"{"a": [1, [2, 3], {"b": null}], "c": {"d": [], "e": -1.5}}"#;
        let value: Value = serde_json::from_str(text).unwrap();
        let (file, hand) = (read(text.as_bytes()).unwrap(), of_value(&value).unwrap());
        assert_eq!(format!("{file:?}"), format!("{hand:?}"));
    }

    #[test]
    fn utf_16_as_powershell_writes_it_is_read() {
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend(r#"{"a": "Zürich"}"#.encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(read(&bytes[..]).unwrap().text_of("a"), "Zürich");
    }

    #[test]
    fn a_file_that_is_too_large_too_deep_or_cut_off_is_refused() {
        let endless = |text: &'static [u8]| BufReader::new(b"[".chain(Cycle { text, at: 0 }));
        // Many small values, and one text without an end.
        assert!(matches!(read(endless(b"0,")), Err(JsonError::TooMuch)));
        let text = BufReader::new(b"\"".chain(std::io::repeat(b'x')));
        assert!(matches!(read(text), Err(JsonError::TooMuch)));
        assert!(matches!(
            read("[".repeat(100_000).as_bytes()),
            Err(JsonError::Malformed(_))
        ));
        assert!(matches!(
            read(&br#"{"a": 1"#[..]),
            Err(JsonError::Malformed(_))
        ));
    }

    struct Cycle {
        text: &'static [u8],
        at: usize,
    }

    impl Read for Cycle {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            for byte in &mut *buffer {
                *byte = self.text[self.at];
                self.at = (self.at + 1) % self.text.len();
            }
            Ok(buffer.len())
        }
    }
}
