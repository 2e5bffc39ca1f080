//! A distinguished name (RFC 4514), compared as Active Directory compares them.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::sync::Arc;

#[cfg(test)]
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::words::{Words, words};

/// A parsed, canonically escaped DN. Equality, order and hash ignore case and escaping style;
/// the order is that of a tree read from the root (a parent sorts before its children).
#[derive(Clone)]
pub struct Dn {
    text: Arc<str>,
    /// Lower-case components, root first, each ended by NUL: a prefix is an ancestor.
    key: Arc<str>,
}

/// One component: `OU=People`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rdn {
    pub attribute: String,
    /// The bare value, nothing escaped.
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\" is not a distinguished name: {}", why.english())]
pub struct DnError {
    text: String,
    pub why: Words,
}

impl DnError {
    /// The same, to be shown.
    pub fn told(&self) -> Words {
        words!("model-dn-fault", text = &self.text, why = &self.why)
    }
}

impl Dn {
    pub fn parse(text: &str) -> Result<Self, DnError> {
        let rdns = parse_rdns(text).map_err(|why| DnError {
            text: text.chars().take(120).collect(),
            why,
        })?;
        Ok(Self::from_rdns(&rdns))
    }

    /// Leaf first, as in the text form.
    pub fn from_rdns(rdns: &[Rdn]) -> Self {
        let text: Vec<String> = rdns
            .iter()
            .map(|r| format!("{}={}", r.attribute, escape_value(&r.value)))
            .collect();
        let mut key = String::new();
        for rdn in rdns.iter().rev() {
            push_key(&mut key, rdn);
        }
        Self {
            text: text.join(",").into(),
            key: key.into(),
        }
    }

    /// `DC=corp,DC=example` of `corp.example`.
    pub fn of_dns_domain(domain: &str) -> Self {
        let rdns: Vec<Rdn> = domain
            .split('.')
            .filter(|label| !label.is_empty())
            .map(|label| Rdn {
                attribute: "DC".into(),
                value: label.into(),
            })
            .collect();
        Self::from_rdns(&rdns)
    }

    /// The DNS name of the domain that holds this object (its `DC=` components); empty if none.
    pub fn dns_domain(&self) -> String {
        let labels: Vec<String> = self
            .rdns()
            .into_iter()
            .filter(|r| r.attribute.eq_ignore_ascii_case("DC"))
            .map(|r| r.value.to_lowercase())
            .collect();
        labels.join(".")
    }

    /// The domain head: the DN's trailing `DC=` components.
    pub fn domain_head(&self) -> Self {
        let rdns = self.rdns();
        let start = rdns
            .iter()
            .rposition(|r| !r.attribute.eq_ignore_ascii_case("DC"))
            .map_or(0, |at| at + 1);
        Self::from_rdns(&rdns[start..])
    }

    /// This DN with one more component in front.
    pub fn child(&self, attribute: &str, value: &str) -> Self {
        let rdn = Rdn {
            attribute: attribute.into(),
            value: value.into(),
        };
        let own = format!("{}={}", rdn.attribute, escape_value(&rdn.value));
        let text = if self.is_root() {
            own
        } else {
            format!("{own},{}", self.text)
        };
        let mut key = self.key.to_string();
        push_key(&mut key, &rdn);
        Self {
            text: text.into(),
            key: key.into(),
        }
    }

    pub fn parent(&self) -> Option<Self> {
        let rdns = self.rdns();
        let (_, rest) = rdns.split_first()?;
        (!rest.is_empty()).then(|| Self::from_rdns(rest))
    }

    /// Leaf first.
    pub fn rdns(&self) -> Vec<Rdn> {
        // What was parsed once parses again: the text is our own canonical form.
        parse_rdns(&self.text).unwrap_or_default()
    }

    /// The leaf's bare value: `People` of `OU=People,DC=…`.
    pub fn leaf(&self) -> String {
        let own = self.text.split_once('=').map(|(_, rest)| parse_value(rest));
        own.and_then(Result::ok)
            .map(|(value, _)| value)
            .unwrap_or_default()
    }

    /// Do both stand in one domain?
    pub fn shares_domain(&self, other: &Self) -> bool {
        self.domain_key() == other.domain_key()
    }

    /// The part of the key that the domain head has.
    fn domain_key(&self) -> &str {
        let parts = self.key.split_inclusive('\0');
        let domain = parts.take_while(|p| p.starts_with("dc="));
        &self.key[..domain.map(str::len).sum()]
    }

    pub fn depth(&self) -> usize {
        self.key.matches('\0').count()
    }

    pub fn is_root(&self) -> bool {
        self.key.is_empty()
    }

    /// Is `self` somewhere below `other` (not `other` itself)?
    pub fn is_below(&self, other: &Self) -> bool {
        self.key.len() > other.key.len() && self.key.starts_with(&*other.key)
    }

    pub fn is_at_or_below(&self, other: &Self) -> bool {
        self.key.starts_with(&*other.key)
    }

    /// The canonical text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The comparison key: an ancestor's key is a prefix of its descendants' keys.
    pub fn key(&self) -> &str {
        &self.key
    }
}

fn push_key(key: &mut String, rdn: &Rdn) {
    key.push_str(&rdn.attribute.to_lowercase());
    key.push('=');
    for c in rdn.value.chars().flat_map(char::to_lowercase) {
        match c {
            '\0' => key.push_str("\\0"),
            '\\' => key.push_str("\\\\"),
            c => key.push(c),
        }
    }
    key.push('\0');
}

/// Escapes a value for use in a DN (RFC 4514 2.4, and what Active Directory itself returns).
pub fn escape_value(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 4);
    let last = value.chars().count().saturating_sub(1);
    for (i, c) in value.chars().enumerate() {
        match c {
            ',' | '+' | '"' | '\\' | '<' | '>' | ';' | '=' => {
                out.push('\\');
                out.push(c);
            }
            '#' if i == 0 => out.push_str("\\#"),
            ' ' if i == 0 || i == last => out.push_str("\\ "),
            '\0' => out.push_str("\\00"),
            '\n' => out.push_str("\\0A"),
            '\r' => out.push_str("\\0D"),
            c => out.push(c),
        }
    }
    out
}

/// Escapes a text for use as a value in an LDAP filter (RFC 4515 section 3).
pub fn escape_filter(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 4);
    for c in value.chars() {
        match c {
            '*' => out.push_str("\\2a"),
            '(' => out.push_str("\\28"),
            ')' => out.push_str("\\29"),
            '\\' => out.push_str("\\5c"),
            '\0' => out.push_str("\\00"),
            c => out.push(c),
        }
    }
    out
}

fn parse_rdns(text: &str) -> Result<Vec<Rdn>, Words> {
    let mut rdns = Vec::new();
    // Blanks at the end are the last value's: one of them may be escaped.
    let mut rest = text.trim_start_matches(' ');
    if rest.is_empty() {
        return Ok(rdns);
    }
    loop {
        let (attribute, after) = rest
            .split_once('=')
            .ok_or_else(|| words!("model-dn-no-equals"))?;
        let attribute = attribute.trim();
        if attribute.is_empty()
            || !attribute
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'))
        {
            return Err(words!("model-dn-attribute"));
        }
        let (value, end) = parse_value(after)?;
        if value.is_empty() {
            return Err(words!("model-dn-no-value"));
        }
        rdns.push(Rdn {
            attribute: attribute.to_owned(),
            value,
        });
        match after[end..].chars().next() {
            None => return Ok(rdns),
            Some('+') => {
                return Err(words!("model-dn-plus"));
            }
            Some(_) => rest = after[end + 1..].trim_start_matches(' '),
        }
        if rest.is_empty() {
            return Err(words!("model-dn-comma"));
        }
    }
}

/// The unescaped value, and where its text ends (a separator or the end).
fn parse_value(text: &str) -> Result<(String, usize), Words> {
    let mut bytes = Vec::new();
    // Blanks that are not escaped do not count at the end of a value.
    let mut solid = 0;
    let mut chars = text.char_indices().peekable();
    let mut end = text.len();
    let mut quoted = false;
    while let Some((at, c)) = chars.next() {
        match c {
            '"' if bytes.is_empty() && !quoted => quoted = true,
            '"' if quoted => quoted = false,
            '\\' => {
                let (_, next) = chars.next().ok_or_else(|| words!("model-dn-backslash"))?;
                if let Some(high) = next.to_digit(16) {
                    let low = chars.next().and_then(|(_, c)| c.to_digit(16));
                    let low = low.ok_or_else(|| words!("model-dn-escape"))?;
                    bytes.push((high * 16 + low) as u8);
                } else {
                    bytes.extend_from_slice(next.encode_utf8(&mut [0; 4]).as_bytes());
                }
                solid = bytes.len();
            }
            ',' | ';' | '+' if !quoted => {
                end = at;
                break;
            }
            '<' | '>' | '=' if !quoted && c != '=' => {
                return Err(words!("model-dn-angle"));
            }
            ' ' if bytes.is_empty() && !quoted => {}
            c => {
                bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                if c != ' ' || quoted {
                    solid = bytes.len();
                }
            }
        }
    }
    if quoted {
        return Err(words!("model-dn-quote"));
    }
    bytes.truncate(solid);
    let value = String::from_utf8(bytes).map_err(|_| words!("model-dn-not-utf8"))?;
    Ok((value, end))
}

impl PartialEq for Dn {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}
impl Eq for Dn {}
impl Hash for Dn {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}
impl PartialOrd for Dn {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Dn {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}
/// Maps keyed by `Dn` can be asked by comparison key: equality, order and hash are the key's.
impl std::borrow::Borrow<str> for Dn {
    fn borrow(&self) -> &str {
        &self.key
    }
}
impl fmt::Display for Dn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
impl fmt::Debug for Dn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Dn({:?})", self.text)
    }
}
impl FromStr for Dn {
    type Err = DnError;
    fn from_str(text: &str) -> Result<Self, DnError> {
        Self::parse(text)
    }
}
impl Serialize for Dn {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.text)
    }
}
impl<'de> Deserialize<'de> for Dn {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse(&Cow::<str>::deserialize(d)?).map_err(serde::de::Error::custom)
    }
}
#[cfg(test)]
impl JsonSchema for Dn {
    fn schema_name() -> Cow<'static, str> {
        "Dn".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "A distinguished name, for example OU=People,DC=corp,DC=example", "pattern": "=" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::dn;
    use proptest::prelude::*;

    #[test]
    fn case_spacing_and_escaping_style_do_not_matter() {
        assert_eq!(
            dn("OU=Sales\\2C West,DC=corp"),
            dn("ou=sales\\, west, dc=CORP")
        );
        assert_eq!(dn("CN=\"a,b\",DC=x"), dn("CN=a\\,b,DC=x"));
        assert_eq!(dn("OU=\\C3\\9Cber,DC=x"), dn("OU=Über,DC=x"));
    }

    #[test]
    fn only_a_blank_that_is_escaped_counts_at_the_end() {
        assert_eq!(dn("OU=a,DC=x  "), dn("OU=a,DC=x"));
        assert_eq!(dn("OU=a\\ ").leaf(), "a ");
    }

    #[test]
    fn a_comma_in_a_name_makes_no_ancestor() {
        assert!(!dn("OU=a\\,OU=b,DC=x").is_below(&dn("OU=b,DC=x")));
        assert!(dn("OU=a,OU=b,DC=x").is_below(&dn("OU=b,DC=x")));
        assert!(!dn("OU=bb,DC=x").is_at_or_below(&dn("OU=b,DC=x")));
    }

    #[test]
    fn domain_and_parent_are_read_from_the_components() {
        let people = dn("OU=People,DC=corp,DC=example");
        assert_eq!(people.dns_domain(), "corp.example");
        assert_eq!(people.domain_head(), Dn::of_dns_domain("corp.example"));
        assert!(people.shares_domain(&dn("DC=CORP,DC=example")));
        assert!(!people.shares_domain(&dn("OU=People,DC=example")));
        assert_eq!(people.parent().unwrap(), people.domain_head());
        assert_eq!(dn("DC=example").parent(), None);
        assert_eq!(people.depth(), 3);
    }

    #[test]
    fn text_that_is_no_dn_is_refused_with_the_reason() {
        for bad in [
            "People",
            "OU=",
            "OU=a,",
            "OU=a+CN=b,DC=x",
            "OU=a\\",
            "OU=a\\g1\\zz\\4",
            "=x",
            "OU=\"a",
            "O U=a",
            "OU=a<b",
        ] {
            assert!(Dn::parse(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn any_value_survives_escaping_and_parsing(values in prop::collection::vec("\\PC{1,12}|[ #,+\"\\\\<>;=\\x00-\\x1f]{1,6}", 1..5)) {
            let rdns: Vec<Rdn> = values.iter().map(|v| Rdn { attribute: "OU".into(), value: v.clone() }).collect();
            let built = Dn::from_rdns(&rdns);
            let parsed = Dn::parse(built.as_str()).unwrap();
            prop_assert_eq!(&parsed, &built);
            prop_assert_eq!(parsed.leaf(), values[0].clone());
            prop_assert_eq!(parsed.rdns(), rdns);
            prop_assert_eq!(built.depth(), values.len());
        }

        #[test]
        fn arbitrary_text_never_panics(text in "\\PC{0,60}") {
            let _ = Dn::parse(&text);
        }

        #[test]
        fn a_child_is_below_its_parent_and_sorts_after_it(value in "\\PC{1,10}") {
            let parent = dn("OU=a,DC=x");
            let child = parent.child("OU", &value);
            prop_assert!(child.is_below(&parent));
            prop_assert!(child > parent);
            prop_assert_eq!(child.parent().unwrap(), parent);
        }
    }
}
