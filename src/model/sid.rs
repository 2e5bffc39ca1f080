//! A security identifier (MS-DTYP 2.4.2).

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

#[cfg(test)]
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Revision 1 only, which is the only one there is; at most 15 sub-authorities.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sid {
    authority: u64,
    parts: Vec<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a SID; expected the form S-1-5-21-1-2-3-1104")]
pub struct SidError(String);

impl Sid {
    pub fn new(authority: u64, parts: &[u32]) -> Self {
        Self {
            authority,
            parts: parts.to_vec(),
        }
    }

    /// From the bytes of `objectSid`, or of the SID that starts an ACE's tail: longer input is fine.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (&[1, count], rest) = bytes.split_first_chunk::<2>()? else {
            return None;
        };
        let (authority, rest) = rest.split_first_chunk::<6>()?;
        if count > 15 || rest.len() < 4 * usize::from(count) {
            return None;
        }
        Some(Self {
            authority: authority.iter().fold(0, |sum, b| sum << 8 | u64::from(*b)),
            parts: rest
                .as_chunks::<4>()
                .0
                .iter()
                .take(usize::from(count))
                .map(|c| u32::from_le_bytes(*c))
                .collect(),
        })
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = vec![1, self.parts.len() as u8];
        out.extend_from_slice(&self.authority.to_be_bytes()[2..]);
        for part in &self.parts {
            out.extend_from_slice(&part.to_le_bytes());
        }
        out
    }

    /// The last part: 512 is Domain Admins in every domain.
    pub fn rid(&self) -> Option<u32> {
        self.parts.last().copied()
    }

    /// Domain Admins and the like, and everything in `CN=Builtin` (MS-DTYP 2.4.2.4).
    pub fn is_built_in(&self) -> bool {
        self.to_string().starts_with("S-1-5-32-") || self.rid().is_some_and(|rid| rid < 1000)
    }

    /// The SID without its last part.
    pub fn domain(&self) -> Option<Self> {
        let (_, head) = self.parts.split_last()?;
        Some(Self {
            authority: self.authority,
            parts: head.to_vec(),
        })
    }

    /// This domain's SID with a RID appended.
    pub fn with_rid(&self, rid: u32) -> Self {
        let mut parts = self.parts.clone();
        parts.push(rid);
        Self {
            authority: self.authority,
            parts,
        }
    }

    /// For an LDAP filter: each byte as `\xx`.
    pub fn filter_value(&self) -> String {
        self.to_bytes()
            .iter()
            .map(|b| format!("\\{b:02x}"))
            .collect()
    }
}

impl fmt::Display for Sid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "S-1-{}", self.authority)?;
        self.parts.iter().try_for_each(|part| write!(f, "-{part}"))
    }
}

impl fmt::Debug for Sid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sid({self})")
    }
}

impl FromStr for Sid {
    type Err = SidError;

    fn from_str(text: &str) -> Result<Self, SidError> {
        let fail = || SidError(text.chars().take(60).collect());
        let mut parts = text.split('-');
        let head = (parts.next(), parts.next());
        if !matches!(head, (Some("S" | "s"), Some("1"))) {
            return Err(fail());
        }
        let number = |t: &str| {
            (!t.is_empty() && t.bytes().all(|b| b.is_ascii_digit()))
                .then(|| t.parse::<u64>().ok())?
        };
        let authority = parts
            .next()
            .and_then(number)
            .filter(|n| *n < 1 << 48)
            .ok_or_else(fail)?;
        let parts = parts
            .map(|t| number(t).and_then(|n| u32::try_from(n).ok()))
            .collect::<Option<Vec<u32>>>()
            .filter(|p| p.len() <= 15)
            .ok_or_else(fail)?;
        Ok(Self { authority, parts })
    }
}

impl Serialize for Sid {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Sid {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Cow::<str>::deserialize(d)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
impl JsonSchema for Sid {
    fn schema_name() -> Cow<'static, str> {
        "Sid".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[Ss]-1-[0-9]+(-[0-9]+){0,15}$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_text_agree() {
        let sid: Sid = "S-1-5-21-3623811015-3361044348-30300820-1013"
            .parse()
            .unwrap();
        let bytes = sid.to_bytes();
        assert_eq!(bytes[..8], [1, 5, 0, 0, 0, 0, 0, 5]);
        assert_eq!(Sid::from_bytes(&bytes), Some(sid.clone()));
        assert_eq!(
            sid.to_string(),
            "S-1-5-21-3623811015-3361044348-30300820-1013"
        );
        assert_eq!(sid.rid(), Some(1013));
        assert_eq!(sid.domain().unwrap().with_rid(1013), sid);
    }

    #[test]
    fn cut_or_foreign_bytes_are_refused() {
        assert_eq!(
            Sid::from_bytes(&[1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0]),
            None
        );
        assert_eq!(Sid::from_bytes(b"S-1-5-32-544"), None);
        assert!("S-1-5-21--5".parse::<Sid>().is_err());
        assert!("S-1-5-4294967296".parse::<Sid>().is_err());
    }
}
