//! The root entry of a controller.

use std::collections::BTreeSet;

use crate::model::{Dn, Entry};

/// What a controller says of itself.
#[derive(Debug, Clone)]
pub(in crate::directory) struct RootDse {
    pub host: String,
    pub default_context: Dn,
    pub root_domain: Dn,
    pub configuration: Dn,
    pub schema: Dn,
    pub forest_level: i64,
    pub read_only: bool,
    controls: BTreeSet<String>,
}

pub(super) const ATTRIBUTES: [&str; 9] = [
    "defaultNamingContext",
    "rootDomainNamingContext",
    "configurationNamingContext",
    "schemaNamingContext",
    "dnsHostName",
    "supportedCapabilities",
    "supportedControl",
    "forestFunctionality",
    "domainFunctionality",
];

impl RootDse {
    /// `None`: not a domain controller of Active Directory.
    pub(super) fn read(entry: &Entry) -> Option<Self> {
        const ACTIVE_DIRECTORY: &str = "1.2.840.113556.1.4.800";
        const LIGHTWEIGHT: &str = "1.2.840.113556.1.4.1851";
        const READ_ONLY: &str = "1.2.840.113556.1.4.1920";
        let capable = |oid| entry.texts("supportedCapabilities").any(|c| c == oid);
        if !capable(ACTIVE_DIRECTORY) || capable(LIGHTWEIGHT) {
            return None;
        }
        Some(Self {
            host: entry.text("dnsHostName").unwrap_or_default().to_lowercase(),
            default_context: entry.dn_value("defaultNamingContext")?,
            root_domain: entry.dn_value("rootDomainNamingContext")?,
            configuration: entry.dn_value("configurationNamingContext")?,
            schema: entry.dn_value("schemaNamingContext")?,
            forest_level: entry.number("forestFunctionality").unwrap_or(0),
            read_only: capable(READ_ONLY),
            controls: entry.texts("supportedControl").map(str::to_owned).collect(),
        })
    }

    /// Has it this control?
    pub(super) fn supports(&self, oid: &str) -> bool {
        self.controls.contains(oid)
    }
}
