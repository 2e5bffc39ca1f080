//! An exported XML file as a tree, read in bounded memory: large parts that mean nothing to us are
//! counted, not kept.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::node::Node;
use super::utf8::Utf8;

/// Deeper than any export goes.
const DEPTH: usize = 64;
/// One tag or one run of text. The largest known is a DirSync cookie of some kilobytes.
const PIECE: usize = 4 << 20;
/// All that is kept of one file.
const KEPT: usize = 64 << 20;
/// What an element costs besides its text.
const ELEMENT: usize = 128;

#[derive(Debug, thiserror::Error)]
pub enum XmlError {
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("not well-formed XML at byte {at}: {why}")]
    Malformed { at: u64, why: String },
    #[error("the file ends inside <{0}>")]
    Truncated(String),
    #[error("elements are nested more than {DEPTH} deep at byte {0}")]
    Deep(u64),
    #[error("a tag or text of more than 4 MB at byte {0}")]
    Large(u64),
    #[error("more than 64 MB of settings")]
    TooMuch,
    #[error("the file defines entities or a document type of its own")]
    Entities,
    #[error("the file holds no element")]
    Empty,
}

/// Reads a whole file. `skip` names children of the top element whose content is only counted.
pub fn read(reader: impl BufRead, skip: &[&str]) -> Result<Node, XmlError> {
    let left = Rc::new(Cell::new(PIECE));
    let bounded = Bounded {
        inner: Utf8::new(reader),
        left: Rc::clone(&left),
    };
    let mut xml = Reader::from_reader(io::BufReader::new(bounded));
    let mut building = Building {
        open: vec![Node::default()],
        kept: 0,
        skip,
    };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        left.set(PIECE);
        let event = xml.read_event_into(&mut buffer);
        let at = xml.buffer_position();
        match event.map_err(|e| error(e, at))? {
            Event::Start(tag) => building.start(&tag, at)?,
            Event::Empty(tag) => {
                building.start(&tag, at)?;
                building.end(at)?;
            }
            Event::End(_) => building.end(at)?,
            Event::Text(text) => {
                building.text(&text.xml10_content().map_err(|e| malformed(at, e))?)?
            }
            Event::CData(text) => building.text(&text.decode().map_err(|e| malformed(at, e))?)?,
            Event::GeneralRef(reference) => building.text(&resolve(&reference, at)?)?,
            Event::DocType(_) => return Err(XmlError::Entities),
            Event::Eof => return building.finish(),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
        }
    }
}

struct Building<'a> {
    /// The way from the (nameless) file to the element that is open.
    open: Vec<Node>,
    kept: usize,
    skip: &'a [&'a str],
}

impl Building<'_> {
    /// Is what stands open a part that is only counted? It is a child of the top element, or of the
    /// one below where a file wraps its connector.
    fn skipping(&self) -> bool {
        let near = self.open.iter().skip(2).take(2);
        near.into_iter()
            .any(|n| self.skip.contains(&n.name.as_str()))
    }

    fn start(&mut self, tag: &BytesStart<'_>, at: u64) -> Result<(), XmlError> {
        if self.open.len() > DEPTH {
            return Err(XmlError::Deep(at));
        }
        let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
        let mut node = Node {
            name,
            ..Node::default()
        };
        if !self.skipping() {
            for attribute in tag.attributes() {
                let attribute = attribute.map_err(|e| malformed(at, e))?;
                let key = String::from_utf8_lossy(attribute.key.local_name().as_ref()).into_owned();
                let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
                let value = value.map_err(|e| error(e, at))?.into_owned();
                self.keep(key.len() + value.len())?;
                node.attributes.push((key, value));
            }
            self.keep(ELEMENT + node.name.len())?;
        }
        self.open.push(node);
        Ok(())
    }

    fn end(&mut self, at: u64) -> Result<(), XmlError> {
        let done = self.open.pop();
        let inside = self.skipping();
        let (Some(done), Some(parent)) = (done, self.open.last_mut()) else {
            return Err(malformed(at, "an end without a beginning"));
        };
        // The skipped element itself stays, with the number of those in it.
        if inside {
            parent.skipped += 1 + done.skipped;
        } else {
            parent.children.push(done);
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), XmlError> {
        if self.skipping() {
            return Ok(());
        }
        self.keep(text.len())?;
        if let Some(node) = self.open.last_mut() {
            node.text.push_str(text);
        }
        Ok(())
    }

    fn keep(&mut self, bytes: usize) -> Result<(), XmlError> {
        self.kept += bytes;
        if self.kept > KEPT {
            Err(XmlError::TooMuch)
        } else {
            Ok(())
        }
    }

    fn finish(mut self) -> Result<Node, XmlError> {
        if self.open.len() > 1 {
            return Err(XmlError::Truncated(
                self.open.pop().map(|n| n.name).unwrap_or_default(),
            ));
        }
        let top = self.open.pop().and_then(|mut file| file.children.pop());
        top.ok_or(XmlError::Empty)
    }
}

/// The five entities of XML itself and characters by number; a file defines no others.
fn resolve(reference: &BytesRef<'_>, at: u64) -> Result<String, XmlError> {
    if let Some(character) = reference.resolve_char_ref().map_err(|e| error(e, at))? {
        return Ok(character.to_string());
    }
    let name = reference.decode().map_err(|e| malformed(at, e))?;
    let text = quick_xml::escape::resolve_predefined_entity(&name).ok_or(XmlError::Entities)?;
    Ok(text.to_owned())
}

fn malformed(at: u64, why: impl ToString) -> XmlError {
    XmlError::Malformed {
        at,
        why: why.to_string(),
    }
}

fn error(error: quick_xml::Error, at: u64) -> XmlError {
    match error {
        quick_xml::Error::Io(io) if io.kind() == io::ErrorKind::FileTooLarge => XmlError::Large(at),
        quick_xml::Error::Io(io) => XmlError::Io(io::Error::new(io.kind(), io.to_string())),
        other => malformed(at, other),
    }
}

/// Fails when one piece of XML takes more than [`PIECE`], so that none is ever held whole.
struct Bounded<R> {
    inner: R,
    left: Rc<Cell<usize>>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left.get() == 0 {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        let read = self.inner.read(buffer)?;
        self.left.set(self.left.get().saturating_sub(read));
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<Node, XmlError> {
        read(text.as_bytes(), &["schema"])
    }

    #[test]
    fn elements_attributes_and_entities_are_read() {
        let node = of("<a><b name='x&amp;y'>1 &lt; 2 &#x41;<![CDATA[<&>]]></b></a>").unwrap();
        let b = node.child("b").unwrap();
        assert_eq!((b.attribute("name"), b.text()), (Some("x&y"), "1 < 2 A<&>"));
    }

    #[test]
    fn utf_16_as_windows_writes_it_is_read() {
        let mut bytes = vec![0xFF, 0xFE];
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Zürich 東京</a>";
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(read(&bytes[..], &[]).unwrap().text(), "Zürich 東京");
    }

    #[test]
    fn what_is_skipped_is_counted() {
        let node = of("<ma><schema><c>1<d/></c></schema><name>n</name></ma>").unwrap();
        assert_eq!(node.elements(), 5);
        node.child("name").unwrap();
        let untaken = node.untaken();
        assert_eq!(
            (untaken.len(), untaken[0].path.as_str(), untaken[0].count),
            (1, "ma/schema", 3)
        );
    }

    #[test]
    fn what_nobody_took_is_listed_by_its_path() {
        let node = of("<ma><p name='q'>1</p><x><y>2</y><y>3</y></x><empty/></ma>").unwrap();
        let paths: Vec<_> = node
            .untaken()
            .into_iter()
            .map(|u| (u.path, u.count, u.example))
            .collect();
        assert_eq!(
            paths,
            [
                ("ma/p[q]".into(), 1, "1".into()),
                ("ma/x/y".into(), 2, "2".into())
            ]
        );
    }

    #[test]
    fn entities_of_the_files_own_are_refused() {
        let bomb = "<!DOCTYPE a [<!ENTITY x 'y'><!ENTITY z '&x;&x;'>]><a>&z;</a>";
        assert!(matches!(of(bomb), Err(XmlError::Entities)));
        assert!(matches!(of("<a>&z;</a>"), Err(XmlError::Entities)));
    }

    #[test]
    fn a_file_cut_off_says_where() {
        assert!(matches!(of("<a><b>text"), Err(XmlError::Truncated(name)) if name == "b"));
        assert!(of("<a><b").is_err());
        assert!(matches!(of(""), Err(XmlError::Empty)));
    }

    #[test]
    fn deep_nesting_is_refused() {
        assert!(matches!(of(&"<a>".repeat(100_000)), Err(XmlError::Deep(_))));
    }

    #[test]
    fn two_hundred_megabytes_are_read_in_bounded_memory_or_refused() {
        let many = |inside: &'static str, n: usize| {
            let middle = Repeat {
                text: inside.as_bytes(),
                left: n * inside.len(),
                at: 0,
            };
            io::BufReader::new(b"<ma><schema>".chain(middle).chain(&b"</schema></ma>"[..]))
        };
        let node = read(
            many("<attribute ref='a0'>x</attribute>", 6_000_000),
            &["schema"],
        )
        .unwrap();
        assert_eq!(node.elements(), 6_000_002);
        assert!(matches!(
            read(many("<attribute ref='a0'>x</attribute>", 6_000_000), &[]),
            Err(XmlError::TooMuch)
        ));
        assert!(matches!(
            read(many("a text without an end ", 10_000_000), &["schema"]),
            Err(XmlError::Large(_))
        ));
    }

    struct Repeat {
        text: &'static [u8],
        left: usize,
        at: usize,
    }

    impl Read for Repeat {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let n = buffer.len().min(self.left);
            for byte in &mut buffer[..n] {
                *byte = self.text[self.at];
                self.at = (self.at + 1) % self.text.len();
            }
            self.left -= n;
            Ok(n)
        }
    }
}
