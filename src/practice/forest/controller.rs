//! One domain controller of the forest: which naming contexts it holds, its limits, its rootDSE,
//! and how a DN in a request becomes an object.

use super::answers::{self, Outcome, code};
use super::store::{ContextId, Id, Store};
use super::values::generalized_time;
use super::wire::{Answer, Attributes, Control};
use crate::model::{Dn, Guid, Sid};

pub mod oid {
    pub const PAGED: &str = "1.2.840.113556.1.4.319";
    pub const SD_FLAGS: &str = "1.2.840.113556.1.4.801";
    pub const EXTENDED_DN: &str = "1.2.840.113556.1.4.529";
    pub const SHOW_DELETED: &str = "1.2.840.113556.1.4.417";
    pub const SHOW_RECYCLED: &str = "1.2.840.113556.1.4.2064";
    pub const SORT: &str = "1.2.840.113556.1.4.473";
    pub const SORT_ANSWER: &str = "1.2.840.113556.1.4.474";
    pub const TREE_DELETE: &str = "1.2.840.113556.1.4.805";
    pub const DOMAIN_SCOPE: &str = "1.2.840.113556.1.4.1339";
    pub const SEARCH_OPTIONS: &str = "1.2.840.113556.1.4.1340";
    pub const PERMISSIVE_MODIFY: &str = "1.2.840.113556.1.4.1413";
    pub const START_TLS: &str = "1.3.6.1.4.1.1466.20037";
    pub const WHO_AM_I: &str = "1.3.6.1.4.1.4203.1.11.3";

    /// Answered here; any other one is unavailable when critical and ignored when not.
    pub const CONTROLS: [&str; 11] = [
        PAGED,
        SD_FLAGS,
        EXTENDED_DN,
        SHOW_DELETED,
        SHOW_RECYCLED,
        SORT,
        SORT_ANSWER,
        TREE_DELETE,
        DOMAIN_SCOPE,
        SEARCH_OPTIONS,
        PERMISSIVE_MODIFY,
    ];
}

/// `lDAPAdminLimits` of the default query policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Entries of one answer.
    pub page: usize,
    /// Values of one attribute in one answer.
    pub values: usize,
    /// Unfinished paged searches of one connection.
    pub result_sets: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            page: 1000,
            values: 1500,
            result_sets: 10,
        }
    }
}

pub struct Controller {
    /// `dc1.corp.practice.example`
    pub host: String,
    pub domain: ContextId,
    pub root_domain: ContextId,
    pub configuration: ContextId,
    pub schema: ContextId,
    pub site: String,
    pub limits: Limits,
    /// Domains of the forest that nobody serves here: DN and DNS name.
    pub elsewhere: Vec<(Dn, String)>,
}

impl Controller {
    pub fn holds(&self, context: ContextId) -> bool {
        [self.domain, self.configuration, self.schema].contains(&context)
    }

    pub fn short_name(&self) -> String {
        self.host
            .split('.')
            .next()
            .unwrap_or_default()
            .to_uppercase()
    }

    /// The object meant by a DN or by one of the forms `<GUID=…>`, `<SID=…>`, `<WKGUID=…,DN>`.
    pub fn resolve(&self, store: &Store, name: &str) -> Outcome<Id> {
        if let Some(inner) = name.strip_prefix('<').and_then(|n| n.strip_suffix('>')) {
            return self.resolve_special(store, inner);
        }
        let dn = Dn::parse(name).map_err(|_| answers::bad_name(name))?;
        self.resolve_dn(store, &dn)
    }

    pub fn resolve_dn(&self, store: &Store, dn: &Dn) -> Outcome<Id> {
        if let Some((_, dns)) = self.elsewhere.iter().find(|(d, _)| dn.is_at_or_below(d)) {
            return Err(answers::referral(dns, dn.as_str()));
        }
        let Some(context) = store.context_of(dn) else {
            return Err(answers::no_object(""));
        };
        if !self.holds(context) {
            let dns = store.domain(context).map(|d| d.dns.clone());
            let dns = dns.unwrap_or_else(|| self.host.clone());
            return Err(answers::referral(&dns, dn.as_str()));
        }
        store.find(dn).map_err(|nearest| {
            let best = nearest.map(|id| store.dn_text(id)).unwrap_or_default();
            answers::no_object(&best)
        })
    }

    fn resolve_special(&self, store: &Store, inner: &str) -> Outcome<Id> {
        let bad = || answers::bad_name(inner);
        let (kind, value) = inner.split_once('=').ok_or_else(bad)?;
        let found = match kind.to_ascii_uppercase().as_str() {
            "GUID" => {
                let guid = value
                    .parse::<Guid>()
                    .ok()
                    .or_else(|| Guid::from_ad_bytes(&hex(value)?));
                store.by_guid(guid.ok_or_else(bad)?)
            }
            "SID" => {
                let sid = value
                    .parse::<Sid>()
                    .ok()
                    .or_else(|| Sid::from_bytes(&hex(value)?));
                store.by_sid(&sid.ok_or_else(bad)?)
            }
            "WKGUID" => {
                let (guid, dn) = value.split_once(',').ok_or_else(bad)?;
                let head = self.resolve(store, dn)?;
                let prefix = format!("B:32:{}:", guid.to_uppercase());
                let known = super::schema::Schema::get().attribute("wellKnownObjects");
                let target = known.and_then(|attr| {
                    let values = store.get(head).stored(attr).iter();
                    let mut texts = values.filter_map(|v| std::str::from_utf8(v).ok());
                    texts.find_map(|t| t.strip_prefix(&prefix))
                });
                return match target {
                    Some(dn) => self.resolve(store, dn),
                    None => Err(answers::no_object(&store.dn_text(head))),
                };
            }
            _ => return Err(bad()),
        };
        found
            .filter(|id| self.holds(store.get(*id).context))
            .ok_or_else(|| answers::no_object(""))
    }

    /// References that a subtree search from this object runs into.
    pub fn references(&self, store: &Store, base: Id) -> Vec<String> {
        let base_dn = store.dn(base);
        let mut out = Vec::new();
        for id in store.context_ids() {
            let context = store.context(id);
            if id == store.get(base).context || !context.dn.is_below(&base_dn) || id == self.schema
            {
                continue;
            }
            let dns = match &context.domain {
                Some(domain) => domain.dns.clone(),
                None => base_dn.dns_domain(),
            };
            out.push(answers::reference(&dns, context.dn.as_str()));
        }
        for (dn, dns) in self
            .elsewhere
            .iter()
            .filter(|(dn, _)| dn.is_below(&base_dn))
        {
            out.push(answers::reference(dns, dn.as_str()));
        }
        out
    }

    pub fn root_dse(&self, store: &Store, now: i64) -> Attributes {
        let dn = |context: ContextId| store.context(context).dn.to_string();
        let server = format!(
            "CN={},CN=Servers,CN={},CN=Sites,{}",
            self.short_name(),
            self.site,
            dn(self.configuration)
        );
        let dns = |c: ContextId| store.domain(c).map(|d| d.dns.clone()).unwrap_or_default();
        let service = format!(
            "{}:{}$@{}",
            dns(self.root_domain),
            self.short_name().to_lowercase(),
            dns(self.domain).to_uppercase()
        );
        let mut out = Attributes::new();
        let mut put = |name: &str, values: &[&str]| {
            let values = values.iter().map(|v| v.as_bytes().to_vec()).collect();
            out.push((name.to_owned(), values));
        };
        put("domainFunctionality", &["7"]);
        put("forestFunctionality", &["7"]);
        put("domainControllerFunctionality", &["7"]);
        put("rootDomainNamingContext", &[&dn(self.root_domain)]);
        put("ldapServiceName", &[&service]);
        put("isGlobalCatalogReady", &["FALSE"]);
        put("supportedLDAPVersion", &["3", "2"]);
        put("supportedControl", &oid::CONTROLS);
        put("supportedExtension", &[oid::START_TLS, oid::WHO_AM_I]);
        let policies = [
            "MaxPageSize",
            "MaxValRange",
            "MaxResultSetsPerConn",
            "MaxReceiveBuffer",
        ];
        put("supportedLDAPPolicies", &policies);
        put(
            "supportedCapabilities",
            &[
                "1.2.840.113556.1.4.800",
                "1.2.840.113556.1.4.1670",
                "1.2.840.113556.1.4.1791",
                "1.2.840.113556.1.4.1935",
                "1.2.840.113556.1.4.2080",
                "1.2.840.113556.1.4.2237",
            ],
        );
        put(
            "subschemaSubentry",
            &[&format!("CN=Aggregate,{}", dn(self.schema))],
        );
        put("serverName", &[&server]);
        put("schemaNamingContext", &[&dn(self.schema)]);
        put(
            "namingContexts",
            &[&dn(self.domain), &dn(self.configuration), &dn(self.schema)],
        );
        put("isSynchronized", &["TRUE"]);
        put("highestCommittedUSN", &[&store.usn.to_string()]);
        put("dsServiceName", &[&format!("CN=NTDS Settings,{server}")]);
        put("dnsHostName", &[&self.host]);
        put("defaultNamingContext", &[&dn(self.domain)]);
        put("currentTime", &[&generalized_time(now)]);
        put("configurationNamingContext", &[&dn(self.configuration)]);
        out
    }
}

fn hex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok())
        .collect()
}

pub fn find_control<'c>(controls: &'c [Control], wanted: &str) -> Option<&'c Control> {
    controls.iter().find(|c| c.oid == wanted)
}

/// Refuses a critical control that is unknown, or known and without the value it needs.
pub fn check_controls(controls: &[Control]) -> Outcome<()> {
    let refuse = |text: &str| Err(answers::ldap_error(code::CRITICAL_EXTENSION, 0x57, text));
    for control in controls.iter().filter(|c| c.critical) {
        if !oid::CONTROLS.contains(&control.oid.as_str()) {
            return refuse("Error processing control");
        }
    }
    Ok(())
}

pub fn success_or(outcome: Outcome<()>) -> Answer {
    outcome.err().unwrap_or_else(Answer::success)
}
