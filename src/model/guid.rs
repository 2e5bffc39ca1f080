//! A GUID as Active Directory and Microsoft Entra ID use it.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
#[cfg(test)]
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// 16 bytes in the order of the text form (`01234567-89ab-cdef-0123-456789abcdef` starts with `01`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Guid([u8; 16]);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a GUID; expected the form 01234567-89ab-cdef-0123-456789abcdef")]
pub struct GuidError(String);

impl Guid {
    /// From the bytes of `objectGUID`: the first three fields are little-endian (MS-DTYP 2.3.4.2).
    pub fn from_ad_bytes(bytes: &[u8]) -> Option<Self> {
        let b: [u8; 16] = bytes.try_into().ok()?;
        Some(Self(swap_fields(b)))
    }

    /// The bytes that `objectGUID` and `mS-DS-ConsistencyGuid` hold.
    pub fn to_ad_bytes(self) -> [u8; 16] {
        swap_fields(self.0)
    }

    /// From bytes in text order, for example 16 random ones.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// `onPremisesImmutableId`: base64 of the bytes that Active Directory holds.
    pub fn immutable_id(self) -> String {
        base64::engine::general_purpose::STANDARD.encode(self.to_ad_bytes())
    }

    /// For an LDAP filter: each byte of the directory's form as `\xx`.
    pub fn filter_value(self) -> String {
        self.to_ad_bytes()
            .iter()
            .map(|b| format!("\\{b:02x}"))
            .collect()
    }
}

fn swap_fields(b: [u8; 16]) -> [u8; 16] {
    [
        b[3], b[2], b[1], b[0], b[5], b[4], b[7], b[6], b[8], b[9], b[10], b[11], b[12], b[13],
        b[14], b[15],
    ]
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, byte) in self.0.iter().enumerate() {
            if matches!(i, 4 | 6 | 8 | 10) {
                f.write_str("-")?;
            }
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Guid({self})")
    }
}

impl FromStr for Guid {
    type Err = GuidError;

    fn from_str(text: &str) -> Result<Self, GuidError> {
        let fail = || GuidError(text.chars().take(60).collect());
        let inner = text
            .strip_prefix('{')
            .and_then(|t| t.strip_suffix('}'))
            .unwrap_or(text);
        let parts: Vec<&str> = inner.split('-').collect();
        if parts.iter().map(|p| p.len()).ne([8, 4, 4, 4, 12]) || !inner.is_ascii() {
            return Err(fail());
        }
        let hex = parts.concat();
        if !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(fail());
        }
        let mut bytes = [0u8; 16];
        for (i, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).map_err(|_| fail())?;
        }
        Ok(Self(bytes))
    }
}

impl Serialize for Guid {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Guid {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Cow::<str>::deserialize(d)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
impl JsonSchema for Guid {
    fn schema_name() -> Cow<'static, str> {
        "Guid".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_example_has_the_documented_immutable_id() {
        let guid: Guid = "01234567-89ab-cdef-0123-456789abcdef".parse().unwrap();
        assert_eq!(guid.immutable_id(), "Z0UjAauJ780BI0VniavN7w==");
        assert_eq!(Guid::from_ad_bytes(&guid.to_ad_bytes()), Some(guid));
    }

    #[test]
    fn text_that_is_no_guid_is_refused() {
        for bad in [
            "",
            "0123",
            "01234567-89ab-cdef-0123-456789abcdeg",
            "+1234567-89ab-cdef-0123-456789abcdef",
            "ß1234567-89ab-cdef-0123-456789abcde",
        ] {
            assert!(bad.parse::<Guid>().is_err(), "{bad}");
        }
    }
}
