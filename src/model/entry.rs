//! One directory entry as read: attribute names without case, values as bytes.

use std::collections::BTreeMap;

use super::{Dn, Guid, Sid};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub dn: Dn,
    attributes: BTreeMap<String, Vec<Vec<u8>>>,
}

impl Entry {
    pub fn new(dn: Dn) -> Self {
        Self {
            dn,
            attributes: BTreeMap::new(),
        }
    }

    /// Adds values; options after `;` (such as a range) are cut from the name.
    pub fn push(&mut self, name: &str, values: impl IntoIterator<Item = Vec<u8>>) {
        let name = name.split(';').next().unwrap_or(name).to_ascii_lowercase();
        self.attributes.entry(name).or_default().extend(values);
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Vec<u8>>) -> Self {
        self.push(name, [value.into()]);
        self
    }

    pub fn values(&self, name: &str) -> &[Vec<u8>] {
        self.attributes
            .get(&name.to_ascii_lowercase())
            .map_or(&[], Vec::as_slice)
    }

    pub fn has(&self, name: &str) -> bool {
        !self.values(name).is_empty()
    }

    /// The first value that is UTF-8.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.texts(name).next()
    }

    pub fn texts<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.values(name)
            .iter()
            .filter_map(|v| std::str::from_utf8(v).ok())
    }

    pub fn number(&self, name: &str) -> Option<i64> {
        self.text(name)?.parse().ok()
    }

    pub fn is_true(&self, name: &str) -> bool {
        self.text(name)
            .is_some_and(|t| t.eq_ignore_ascii_case("TRUE"))
    }

    pub fn dn_value(&self, name: &str) -> Option<Dn> {
        Dn::parse(self.text(name)?).ok()
    }

    pub fn guid(&self) -> Option<Guid> {
        Guid::from_ad_bytes(self.values("objectGUID").first()?)
    }

    pub fn sid(&self) -> Option<Sid> {
        Sid::from_bytes(self.values("objectSid").first()?)
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.texts("objectClass")
            .any(|c| c.eq_ignore_ascii_case(class))
    }

    pub fn attributes(&self) -> impl Iterator<Item = (&str, &[Vec<u8>])> {
        self.attributes
            .iter()
            .map(|(name, values)| (name.as_str(), values.as_slice()))
    }
}
