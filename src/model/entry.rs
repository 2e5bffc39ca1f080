//! One directory entry as read: attribute names without case, values as bytes.

use std::collections::BTreeMap;

use super::words::words;
use super::{Dn, Guid, Problem, ProblemKind, Sid, text::inert};

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

    /// The groups of an account, nested ones and the primary one too (`tokenGroups`, MS-ADTS
    /// 3.1.1.4.5.19).
    ///
    /// Errs without any: every account has a primary group, so its groups may not be read, and it
    /// must not be taken for one without privileges.
    pub fn token_groups(&self) -> Result<Vec<Sid>, Problem> {
        let values = self.values("tokenGroups").iter();
        let groups: Vec<Sid> = values.filter_map(|v| Sid::from_bytes(v)).collect();
        if !groups.is_empty() {
            return Ok(groups);
        }
        Err(Problem::new(
            ProblemKind::AccessDenied,
            words!("directory-groups-unread", dn = inert(self.dn.as_str())),
            words!("directory-groups-unread-advice"),
        )
        .because(words!("directory-groups-unread-cause")))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_without_a_group_is_one_whose_groups_may_not_be_read() {
        let account = Entry::new(Dn::parse("CN=svc,DC=corp,DC=example").unwrap());
        let problem = account.token_groups().unwrap_err();
        assert_eq!(problem.kind, ProblemKind::AccessDenied);
        let users = Sid::new(5, &[21, 1, 2, 3, 513]);
        let account = account.with("tokenGroups", users.to_bytes());
        assert_eq!(account.token_groups(), Ok(vec![users]));
    }
}
