//! What is asked of a server: searches and changes.

use crate::model::Dn;
use crate::model::ports::{Change, SearchScope};

/// A search, complete with all its pages and ranges.
#[derive(Debug, Clone)]
pub(in crate::directory) struct Query {
    pub base: String,
    pub scope: SearchScope,
    pub filter: String,
    pub attributes: Vec<String>,
    /// SD flags for `nTSecurityDescriptor`.
    pub security: Option<u8>,
    /// Enough after so many entries.
    pub limit: Option<usize>,
    /// Asked without pages first: less work for the server where one answer holds all.
    pub at_once: bool,
    /// Links that end by themselves are told as `<TTL=seconds>,DN`.
    pub link_ttl: bool,
}

impl Query {
    pub(in crate::directory) fn new(
        base: &Dn,
        scope: SearchScope,
        filter: &str,
        attributes: &[&str],
    ) -> Self {
        Self {
            base: base.as_str().to_owned(),
            scope,
            filter: filter.to_owned(),
            attributes: attributes.iter().map(|a| (*a).to_owned()).collect(),
            security: None,
            limit: None,
            at_once: false,
            link_ttl: false,
        }
    }

    /// The controller's own root entry.
    pub(in crate::directory) fn of_root(attributes: &[&str]) -> Self {
        Self {
            base: String::new(),
            scope: SearchScope::Base,
            filter: "(objectClass=*)".into(),
            attributes: attributes.iter().map(|a| (*a).to_owned()).collect(),
            security: None,
            limit: None,
            at_once: false,
            link_ttl: false,
        }
    }

    pub(in crate::directory) fn at(base: &Dn, attributes: &[&str]) -> Self {
        Self::new(base, SearchScope::Base, "(objectClass=*)", attributes)
    }

    #[must_use]
    pub(in crate::directory) fn limit(mut self, limit: usize) -> Self {
        self.limit = Some(limit);
        self
    }

    #[must_use]
    pub(in crate::directory) fn at_once(mut self) -> Self {
        self.at_once = true;
        self
    }

    #[must_use]
    pub(in crate::directory) fn link_ttl(mut self) -> Self {
        self.link_ttl = true;
        self
    }

    #[must_use]
    pub(in crate::directory) fn security(mut self, flags: u8) -> Self {
        self.security = Some(flags);
        self
    }
}

/// A request that changes the directory.
#[derive(Debug, Clone)]
pub(in crate::directory) enum Write {
    Add(Dn, Vec<(String, Vec<Vec<u8>>)>),
    Modify(Dn, Vec<Change>),
    /// `nTSecurityDescriptor` with SD flags 4: the DACL and nothing else.
    Dacl(Dn, Vec<u8>),
    Delete(Dn),
}

impl Write {
    pub(in crate::directory) fn dn(&self) -> &Dn {
        match self {
            Self::Add(dn, _) | Self::Modify(dn, _) | Self::Dacl(dn, _) | Self::Delete(dn) => dn,
        }
    }

    /// For the log.
    pub(in crate::directory) fn verb(&self) -> &'static str {
        match self {
            Self::Add(..) => "add",
            Self::Modify(..) => "modify",
            Self::Dacl(..) => "change rights",
            Self::Delete(_) => "delete",
        }
    }
}
