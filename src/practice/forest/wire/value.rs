//! A control's value as BER, taken apart: integers and octet strings of one sequence.

use bytes::BytesMut;
use ldap3_lber::common::TagClass;
use ldap3_lber::structure::StructureTag;
use ldap3_lber::{Parser, write};

use super::encode::{number, octets, sequence};
use super::{boolean, bytes, integer, list, text};

/// `SEQUENCE { INTEGER }`: SD flags, extended DN, search options.
pub fn flags(value: &[u8]) -> Option<i64> {
    integer(parts(value)?.into_iter().next()?)
}

/// `SEQUENCE { size INTEGER, cookie OCTET STRING }` (RFC 2696).
pub fn page(value: &[u8]) -> Option<(i64, Vec<u8>)> {
    let mut parts = parts(value)?.into_iter();
    Some((integer(parts.next()?)?, bytes(parts.next()?)?))
}

pub fn page_answer(size: i64, cookie: Vec<u8>) -> Vec<u8> {
    encode(sequence(vec![number(2, size), octets(cookie)]))
}

/// First sort key and whether it is reversed (RFC 2891).
pub fn sort(value: &[u8]) -> Option<(String, bool)> {
    let mut key = list(parts(value)?.into_iter().next()?)?.into_iter();
    let name = text(key.next()?)?;
    let reverse = key.find(|t| t.id == 1 && t.class == TagClass::Context);
    Some((name, reverse.and_then(boolean).unwrap_or(false)))
}

/// `SEQUENCE { ENUMERATED }`
pub fn sort_answer(code: i64) -> Vec<u8> {
    encode(sequence(vec![number(10, code)]))
}

fn parts(value: &[u8]) -> Option<Vec<StructureTag>> {
    list(Parser::default().parse(value).ok()?.1)
}

fn encode(tag: StructureTag) -> Vec<u8> {
    let mut out = BytesMut::new();
    // Writing to memory does not fail.
    let _ = write::encode_into(&mut out, tag);
    out.to_vec()
}
