//! What a server sent, read without trusting it: entries, ranges of values, the paging cookie.

use lber::structure::{PL, StructureTag};
use ldap3::LdapResult;

use crate::model::{Dn, Entry};

use super::PAGED;
use crate::directory::error::Failure;

/// An entry, and the attributes of which the server gave only a part: name, where the next starts.
pub(super) struct Part {
    pub entry: Entry,
    pub open: Vec<(String, u64)>,
}

/// How much a search may still bring.
pub(super) struct Budget {
    left: usize,
    of: usize,
}

impl Budget {
    pub(super) fn new(of: usize) -> Self {
        Self { left: of, of }
    }

    pub(super) fn spend(&mut self, entry: &Entry) -> Result<(), Failure> {
        // Each name and value is kept apart, at some cost.
        const APART: usize = 48;
        let values = |values: &[Vec<u8>]| values.iter().map(|v| v.len() + APART).sum::<usize>();
        let attributes = entry.attributes();
        let size: usize = attributes.map(|(n, v)| n.len() + APART + values(v)).sum();
        let size = size + entry.dn.as_str().len() + APART;
        let left = self.left.checked_sub(size);
        self.left = left.ok_or(Failure::TooLarge(self.of))?;
        Ok(())
    }
}

/// The paging cookie of a search's result: `SEQUENCE { INTEGER, OCTET STRING }` (RFC 2696).
pub(super) fn next_cookie(result: &LdapResult) -> Vec<u8> {
    let raw = result.ctrls.iter().find(|c| c.1.ctype == PAGED);
    raw.and_then(|c| c.1.val.as_deref())
        .and_then(|value| lber::parse::parse_tag(value).ok())
        .and_then(|(_, tag)| tag.expect_constructed()?.into_iter().nth(1))
        .and_then(StructureTag::expect_primitive)
        .unwrap_or_default()
}

/// A SearchResultEntry (RFC 4511 4.5.2), read without trusting it.
pub(super) fn read_entry(tag: StructureTag) -> Result<Part, Failure> {
    let broken = || Failure::Malformed("an entry is not built like one".into());
    let mut fields = children(tag).ok_or_else(broken)?.into_iter();
    let name = fields
        .next()
        .and_then(StructureTag::expect_primitive)
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(broken)?;
    let dn = Dn::parse(&name).map_err(|e| Failure::Malformed(e.to_string()))?;
    let mut part = Part {
        entry: Entry::new(dn),
        open: Vec::new(),
    };
    let attributes = fields.next().and_then(children).ok_or_else(broken)?;
    for attribute in attributes {
        let mut pair = children(attribute).ok_or_else(broken)?.into_iter();
        let name = pair
            .next()
            .and_then(StructureTag::expect_primitive)
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .ok_or_else(broken)?;
        let values = pair.next().and_then(children).ok_or_else(broken)?;
        let values: Option<Vec<Vec<u8>>> = values
            .into_iter()
            .map(StructureTag::expect_primitive)
            .collect();
        if let Some(next) = range_end(&name) {
            let bare = name.split(';').next().unwrap_or(&name).to_owned();
            part.open.push((bare, next));
        }
        part.entry.push(&name, values.ok_or_else(broken)?);
    }
    Ok(part)
}

fn children(tag: StructureTag) -> Option<Vec<StructureTag>> {
    match tag.payload {
        PL::C(list) => Some(list),
        // An empty sequence or set may be read as an empty value.
        PL::P(bytes) => bytes.is_empty().then(Vec::new),
    }
}

/// Where the next part of `member;range=0-1499` starts; `None` for the last, `…-*`, and for others.
fn range_end(name: &str) -> Option<u64> {
    let option = name
        .split(';')
        .skip(1)
        .find(|o| o.get(..6).is_some_and(|p| p.eq_ignore_ascii_case("range=")))?;
    let (_, end) = option[6..].split_once('-')?;
    end.parse::<u64>().ok()?.checked_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_says_where_the_next_part_starts() {
        assert_eq!(range_end("member;range=0-1499"), Some(1500));
        assert_eq!(range_end("member;Range=1500-*"), None);
        assert_eq!(range_end("member"), None);
        assert_eq!(range_end("member;range=x"), None);
        assert_eq!(range_end("member;ränge=1-2"), None);
        assert_eq!(range_end(&format!("member;range=0-{}", u64::MAX)), None);
    }

    #[test]
    fn an_entry_of_garbage_is_a_failure_and_not_a_crash() {
        for payload in [PL::P(b"abc".to_vec()), PL::C(Vec::new())] {
            let tag = StructureTag {
                class: lber::common::TagClass::Application,
                id: 4,
                payload,
            };
            assert!(matches!(read_entry(tag), Err(Failure::Malformed(_))));
        }
    }
}
