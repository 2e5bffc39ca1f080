//! LDAP v3 messages as bytes (RFC 4511), the server's side.
//!
//! Written on `ldap3_lber` because `ldap3_proto` 0.9 holds filter values as text: a search for an
//! `objectGUID` or `objectSid`, which every client of Active Directory sends, would not decode.

mod encode;
pub mod value;

use std::io;

use bytes::{Buf, BytesMut};
use ldap3_lber::Parser;
use ldap3_lber::common::TagClass;
use ldap3_lber::structure::StructureTag;
use tokio_util::codec::Decoder;

/// `MaxReceiveBuffer` of the default query policy.
const MAX_MESSAGE: usize = 10 * 1024 * 1024;

#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    pub id: i64,
    pub request: Request,
    pub controls: Vec<Control>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    pub oid: String,
    pub critical: bool,
    pub value: Option<Vec<u8>>,
}

/// An attribute's name as sent, with its values.
pub type Attributes = Vec<(String, Vec<Vec<u8>>)>;

#[derive(Clone, PartialEq)]
pub enum Request {
    Bind {
        version: i64,
        name: String,
        auth: Auth,
    },
    Unbind,
    Search(Search),
    Modify {
        dn: String,
        changes: Vec<(i64, String, Vec<Vec<u8>>)>,
    },
    Add {
        dn: String,
        attributes: Attributes,
    },
    Delete(String),
    ModifyDn {
        dn: String,
        new_rdn: String,
        delete_old: bool,
        new_parent: Option<String>,
    },
    Compare {
        dn: String,
        attribute: String,
        value: Vec<u8>,
    },
    Abandon,
    Extended {
        oid: String,
    },
}

impl std::fmt::Debug for Request {
    /// The kind only: a request may hold a password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "request {:?}", self.reply_tag())
    }
}

#[derive(Clone, PartialEq)]
pub enum Auth {
    Simple(Vec<u8>),
    Sasl,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    pub base: String,
    /// 0 base, 1 one level, 2 subtree.
    pub scope: i64,
    pub size_limit: i64,
    pub types_only: bool,
    pub filter: Filter,
    pub attributes: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Filter {
    And(Vec<Filter>),
    Or(Vec<Filter>),
    Not(Box<Filter>),
    Equal(String, Vec<u8>),
    Substrings(String, Vec<Piece>),
    AtLeast(String, Vec<u8>),
    AtMost(String, Vec<u8>),
    Present(String),
    Rule {
        rule: String,
        attribute: String,
        value: Vec<u8>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Initial(Vec<u8>),
    Any(Vec<u8>),
    Final(Vec<u8>),
}

/// A result (RFC 4511 4.1.9).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub code: i64,
    pub matched: String,
    pub text: String,
    pub referral: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    Entry {
        dn: String,
        attributes: Attributes,
    },
    Reference(Vec<String>),
    /// The last message of an operation, under its own tag.
    Done {
        tag: u64,
        answer: Answer,
        controls: Vec<Control>,
    },
    Extended {
        answer: Answer,
        oid: Option<String>,
        value: Option<Vec<u8>>,
    },
    /// Bytes as they are: for a server that breaks the rules.
    Garbage(Vec<u8>),
}

impl Request {
    /// The application tag of the response; `None` when there is none.
    pub fn reply_tag(&self) -> Option<u64> {
        Some(match self {
            Self::Bind { .. } => 1,
            Self::Search(_) => 5,
            Self::Modify { .. } => 7,
            Self::Add { .. } => 9,
            Self::Delete(_) => 11,
            Self::ModifyDn { .. } => 13,
            Self::Compare { .. } => 15,
            Self::Extended { .. } => 24,
            Self::Unbind | Self::Abandon => return None,
        })
    }
}

#[derive(Debug, Default)]
pub struct Codec;

fn bad(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what.to_owned())
}

impl Decoder for Codec {
    type Item = Message;
    type Error = io::Error;

    fn decode(&mut self, buffer: &mut BytesMut) -> io::Result<Option<Message>> {
        let Some(size) = message_size(buffer)? else {
            return Ok(None);
        };
        if buffer.len() < size {
            buffer.reserve(size - buffer.len());
            return Ok(None);
        }
        let (_, tag) = Parser::default()
            .parse(&buffer[..size])
            .map_err(|_| bad("malformed BER"))?;
        buffer.advance(size);
        message(tag)
            .map(Some)
            .ok_or_else(|| bad("not an LDAP message"))
    }
}

/// Whole size of the message that starts here, once its header has arrived.
fn message_size(bytes: &[u8]) -> io::Result<Option<usize>> {
    let [first, second, rest @ ..] = bytes else {
        return Ok(None);
    };
    if *first != 0x30 {
        return Err(bad("a message must start with a sequence"));
    }
    let (header, length) = match *second {
        short @ 0..128 => (2, usize::from(short)),
        long => {
            let count = usize::from(long - 128);
            if count == 0 || count > 4 {
                return Err(bad("a length that LDAP does not allow"));
            }
            let Some(digits) = rest.get(..count) else {
                return Ok(None);
            };
            let length = digits
                .iter()
                .fold(0usize, |sum, b| sum << 8 | usize::from(*b));
            (2 + count, length)
        }
    };
    if length > MAX_MESSAGE {
        return Err(bad("a message larger than this server takes"));
    }
    Ok(Some(header + length))
}

fn message(tag: StructureTag) -> Option<Message> {
    let mut parts = list(tag)?.into_iter();
    let id = integer(parts.next()?)?;
    let request = request(parts.next()?)?;
    let controls = match parts.next() {
        None => Vec::new(),
        Some(tag) => list(tag)?
            .into_iter()
            .map(control)
            .collect::<Option<Vec<_>>>()?,
    };
    Some(Message {
        id,
        request,
        controls,
    })
}

fn control(tag: StructureTag) -> Option<Control> {
    let mut parts = list(tag)?.into_iter().peekable();
    let oid = text(parts.next()?)?;
    let critical = match parts.next_if(|t| t.id == 1) {
        Some(tag) => boolean(tag)?,
        None => false,
    };
    let value = match parts.next() {
        Some(tag) => Some(bytes(tag)?),
        None => None,
    };
    Some(Control {
        oid,
        critical,
        value,
    })
}

fn request(tag: StructureTag) -> Option<Request> {
    if tag.class != TagClass::Application {
        return None;
    }
    Some(match tag.id {
        0 => {
            let mut parts = list(tag)?.into_iter();
            let version = integer(parts.next()?)?;
            let name = text(parts.next()?)?;
            let auth = parts.next()?;
            let auth = match auth.id {
                0 => Auth::Simple(bytes(auth)?),
                _ => Auth::Sasl,
            };
            Request::Bind {
                version,
                name,
                auth,
            }
        }
        2 => Request::Unbind,
        3 => Request::Search(search(tag)?),
        6 => {
            let mut parts = list(tag)?.into_iter();
            let dn = text(parts.next()?)?;
            let changes = list(parts.next()?)?.into_iter().map(|change| {
                let mut parts = list(change)?.into_iter();
                let kind = integer(parts.next()?)?;
                let (name, values) = attribute(parts.next()?)?;
                Some((kind, name, values))
            });
            Request::Modify {
                dn,
                changes: changes.collect::<Option<Vec<_>>>()?,
            }
        }
        8 => {
            let mut parts = list(tag)?.into_iter();
            let dn = text(parts.next()?)?;
            let attributes = list(parts.next()?)?.into_iter().map(attribute);
            Request::Add {
                dn,
                attributes: attributes.collect::<Option<Vec<_>>>()?,
            }
        }
        10 => Request::Delete(text(tag)?),
        12 => {
            let mut parts = list(tag)?.into_iter();
            Request::ModifyDn {
                dn: text(parts.next()?)?,
                new_rdn: text(parts.next()?)?,
                delete_old: boolean(parts.next()?)?,
                new_parent: match parts.next() {
                    Some(tag) => Some(text(tag)?),
                    None => None,
                },
            }
        }
        14 => {
            let mut parts = list(tag)?.into_iter();
            let dn = text(parts.next()?)?;
            let mut assertion = list(parts.next()?)?.into_iter();
            Request::Compare {
                dn,
                attribute: text(assertion.next()?)?,
                value: bytes(assertion.next()?)?,
            }
        }
        16 => Request::Abandon,
        23 => Request::Extended {
            oid: text(list(tag)?.into_iter().next()?)?,
        },
        _ => return None,
    })
}

fn search(tag: StructureTag) -> Option<Search> {
    let mut parts = list(tag)?.into_iter();
    let base = text(parts.next()?)?;
    let scope = integer(parts.next()?)?;
    let _aliases = parts.next()?;
    let size_limit = integer(parts.next()?)?;
    let _time_limit = parts.next()?;
    Some(Search {
        base,
        scope,
        size_limit,
        types_only: boolean(parts.next()?)?,
        filter: filter(parts.next()?)?,
        attributes: list(parts.next()?)?
            .into_iter()
            .map(text)
            .collect::<Option<Vec<_>>>()?,
    })
}

/// The parser's depth limit bounds this recursion.
fn filter(tag: StructureTag) -> Option<Filter> {
    let pair = |tag| {
        let mut parts = list(tag)?.into_iter();
        Some((text(parts.next()?)?, bytes(parts.next()?)?))
    };
    let all = |tag| -> Option<Vec<Filter>> { list(tag)?.into_iter().map(filter).collect() };
    Some(match tag.id {
        0 => Filter::And(all(tag)?),
        1 => Filter::Or(all(tag)?),
        2 => Filter::Not(Box::new(filter(list(tag)?.into_iter().next()?)?)),
        3 | 8 => {
            let (name, value) = pair(tag)?;
            Filter::Equal(name, value)
        }
        4 => {
            let mut parts = list(tag)?.into_iter();
            let name = text(parts.next()?)?;
            let pieces = list(parts.next()?)?.into_iter().map(|piece| {
                Some(match piece.id {
                    0 => Piece::Initial(bytes(piece)?),
                    1 => Piece::Any(bytes(piece)?),
                    2 => Piece::Final(bytes(piece)?),
                    _ => return None,
                })
            });
            Filter::Substrings(name, pieces.collect::<Option<Vec<_>>>()?)
        }
        5 => {
            let (name, value) = pair(tag)?;
            Filter::AtLeast(name, value)
        }
        6 => {
            let (name, value) = pair(tag)?;
            Filter::AtMost(name, value)
        }
        7 => Filter::Present(text(tag)?),
        9 => {
            let (mut rule, mut attribute, mut value) = Default::default();
            for part in list(tag)? {
                match part.id {
                    1 => rule = text(part)?,
                    2 => attribute = text(part)?,
                    3 => value = bytes(part)?,
                    _ => {}
                }
            }
            Filter::Rule {
                rule,
                attribute,
                value,
            }
        }
        _ => return None,
    })
}

fn attribute(tag: StructureTag) -> Option<(String, Vec<Vec<u8>>)> {
    let mut parts = list(tag)?.into_iter();
    let name = text(parts.next()?)?;
    let values = list(parts.next()?)?.into_iter().map(bytes);
    Some((name, values.collect::<Option<Vec<_>>>()?))
}

fn list(tag: StructureTag) -> Option<Vec<StructureTag>> {
    tag.expect_constructed()
}

fn bytes(tag: StructureTag) -> Option<Vec<u8>> {
    tag.expect_primitive()
}

fn text(tag: StructureTag) -> Option<String> {
    String::from_utf8(bytes(tag)?).ok()
}

fn boolean(tag: StructureTag) -> Option<bool> {
    Some(bytes(tag)?.first()? != &0)
}

/// Two's complement, at most eight bytes.
fn integer(tag: StructureTag) -> Option<i64> {
    let bytes = bytes(tag)?;
    let first = *bytes.first().filter(|_| bytes.len() <= 8)?;
    let start = if first & 0x80 != 0 { -1 } else { 0 };
    Some(bytes.iter().fold(start, |sum, b| sum << 8 | i64::from(*b)))
}

#[cfg(test)]
mod tests {
    use super::encode::{number, octets, tag};
    use super::*;
    use ldap3_lber::structure::PL;
    use proptest::prelude::*;

    #[test]
    fn integers_take_the_fewest_bytes() {
        for (value, bytes) in [
            (0, vec![0]),
            (127, vec![127]),
            (128, vec![0, 128]),
            (-1, vec![255]),
            (-129, vec![255, 127]),
            (1000, vec![3, 232]),
        ] {
            let written = number(2, value);
            assert_eq!(written.payload, PL::P(bytes));
            assert_eq!(integer(written), Some(value));
        }
    }

    #[test]
    fn a_filter_keeps_bytes_that_are_not_text() {
        let guid = octets(vec![0xFF, 0, 0xFE]);
        let parts = PL::C(vec![octets("objectGUID"), guid]);
        let read = filter(tag(TagClass::Context, 3, parts));
        assert_eq!(
            read,
            Some(Filter::Equal("objectGUID".into(), vec![0xFF, 0, 0xFE]))
        );
    }

    #[test]
    fn half_a_message_waits_and_a_huge_one_is_refused() {
        let mut half = BytesMut::from(&[0x30, 0x0C, 0x02][..]);
        assert!(Codec.decode(&mut half).unwrap().is_none());
        let mut huge = BytesMut::from(&[0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF][..]);
        assert!(Codec.decode(&mut huge).is_err());
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut framed = BytesMut::from(&[0x30, bytes.len().min(127) as u8][..]);
            framed.extend_from_slice(&bytes);
            let _ = Codec.decode(&mut framed);
        }
    }
}
