//! Finding users, groups and other objects for pickers and clash checks.

use std::str::FromStr;

use crate::model::ports::{Result, SearchScope};
use crate::model::snapshot::{FoundObject, ObjectKind};
use crate::model::words::words;
use crate::model::{Dn, Entry, Guid, Sid, escape_filter};

use super::error::shown;
use super::session::Session;
use super::wire::Query;

const ATTRIBUTES: [&str; 12] = [
    "objectClass",
    "objectGUID",
    "objectSid",
    "sAMAccountType",
    "sAMAccountName",
    "userPrincipalName",
    "userAccountControl",
    "displayName",
    "name",
    "description",
    "groupType",
    "adminCount",
];

/// Account names asked for in one search.
const NAMES_AT_ONCE: usize = 50;

impl Session {
    /// Objects whose name, display name, account name or sign-in name starts with the text, or the
    /// one of this SID, GUID, DN or `DOMAIN\name`. No kinds: all of them.
    pub async fn find_objects(
        &self,
        text: &str,
        kinds: &[ObjectKind],
        limit: usize,
    ) -> Result<Vec<FoundObject>> {
        let text = text.trim();
        if limit == 0 {
            return Ok(Vec::new());
        }
        if let Some(dn) = Dn::parse(text).ok().filter(|dn| !dn.is_root())
            && let Ok(link) = self.link(&dn)
        {
            let query = Query::at(&dn, &ATTRIBUTES);
            let what = words!("directory-doing-read", dn = shown(&dn));
            let entry = link.entry(&what, &query).await?;
            let found = entry.iter().map(found);
            return Ok(found.filter(|o| wanted(kinds, o.kind)).collect());
        }
        let (netbios, text) = self.split_domain(text);
        let of_text = match netbios {
            Some(_) => format!("(sAMAccountName={})", escape_filter(text)),
            None => text_filter(text),
        };
        let filter = format!("(&(objectClass=*){}{of_text})", kind_filter(kinds));
        self.search_all(&filter, netbios, limit).await
    }

    /// `CORP\anna` as domain and account, if there is such a domain; else all is text.
    fn split_domain<'t>(&self, text: &'t str) -> (Option<&'t str>, &'t str) {
        let known = |netbios: &str| {
            let mut domains = self.facts().domains.iter();
            domains.any(|d| d.netbios.eq_ignore_ascii_case(netbios))
        };
        match text.split_once('\\') {
            Some((netbios, name)) if known(netbios) => (Some(netbios), name),
            _ => (None, text),
        }
    }

    /// What stands at these DNs and what has these account names, each once.
    pub async fn look_up(&self, dns: &[Dn], account_names: &[String]) -> Result<Vec<FoundObject>> {
        let mut out: Vec<FoundObject> = Vec::new();
        for dn in dns {
            let query = Query::at(dn, &ATTRIBUTES);
            let what = words!("directory-doing-read", dn = shown(dn));
            let entry = self.link(dn)?.entry(&what, &query).await?;
            out.extend(entry.iter().map(found));
        }
        for names in account_names.chunks(NAMES_AT_ONCE) {
            let any: String = names
                .iter()
                .map(|n| format!("(sAMAccountName={})", escape_filter(n)))
                .collect();
            out.extend(
                self.search_all(&format!("(|{any})"), None, usize::MAX)
                    .await?,
            );
        }
        out.sort_by(|a, b| a.dn.cmp(&b.dn));
        out.dedup_by(|a, b| a.dn == b.dn);
        Ok(out)
    }

    /// In all domains, or in the one of this NetBIOS name.
    async fn search_all(
        &self,
        filter: &str,
        netbios: Option<&str>,
        limit: usize,
    ) -> Result<Vec<FoundObject>> {
        let mut out = Vec::new();
        for domain in &self.forest.domains {
            let named = |netbios: &str| {
                let facts = self.facts().domains.iter().find(|d| d.dn == domain.head);
                facts.is_some_and(|d| d.netbios.eq_ignore_ascii_case(netbios))
            };
            if out.len() >= limit || netbios.is_some_and(|n| !named(n)) {
                continue;
            }
            let mut query = Query::new(&domain.head, SearchScope::Subtree, filter, &ATTRIBUTES);
            if limit < usize::MAX {
                query = query.limit(limit - out.len());
            }
            let what = words!("directory-doing-search-all");
            let entries = domain.link.search(&what, &query).await?;
            out.extend(entries.iter().map(found));
        }
        out.sort_by(|a, b| (a.name.to_lowercase(), &a.dn).cmp(&(b.name.to_lowercase(), &b.dn)));
        Ok(out)
    }
}

fn text_filter(text: &str) -> String {
    if let Ok(sid) = Sid::from_str(text) {
        return format!("(objectSid={})", sid.filter_value());
    }
    if let Ok(guid) = Guid::from_str(text) {
        return format!("(objectGUID={})", guid.filter_value());
    }
    if text.is_empty() {
        return String::new();
    }
    let start = escape_filter(text);
    format!(
        "(|(name={start}*)(displayName={start}*)(sAMAccountName={start}*)(userPrincipalName={start}*))"
    )
}

fn kind_filter(kinds: &[ObjectKind]) -> String {
    let any: String = kinds.iter().map(|kind| filter_of(*kind)).collect();
    if any.is_empty() {
        return String::new();
    }
    format!("(|{any})")
}

fn filter_of(kind: ObjectKind) -> &'static str {
    match kind {
        ObjectKind::User => "(sAMAccountType=805306368)",
        ObjectKind::Group => "(objectCategory=group)",
        ObjectKind::Computer => "(objectCategory=computer)",
        ObjectKind::Contact => "(&(objectCategory=person)(objectClass=contact))",
        ObjectKind::Container => super::containers::CONTAINERS,
        ObjectKind::Other => "(objectClass=*)",
    }
}

fn wanted(kinds: &[ObjectKind], kind: ObjectKind) -> bool {
    kinds.is_empty() || kinds.contains(&kind) || kinds.contains(&ObjectKind::Other)
}

fn found(entry: &Entry) -> FoundObject {
    const DISABLED: i64 = 0x2;
    let text = |name| entry.text(name).unwrap_or_default().to_owned();
    let display = text("displayName");
    FoundObject {
        dn: entry.dn.clone(),
        guid: entry.guid(),
        sid: entry.sid(),
        kind: kind_of(entry),
        name: if display.is_empty() {
            entry.dn.leaf()
        } else {
            display
        },
        account_name: text("sAMAccountName"),
        sign_in_name: text("userPrincipalName"),
        description: text("description"),
        disabled: entry
            .number("userAccountControl")
            .is_some_and(|flags| flags & DISABLED != 0),
        group_type: entry
            .number("groupType")
            .and_then(|n| i32::try_from(n).ok()),
        admin_count: entry.number("adminCount").is_some_and(|n| n > 0),
    }
}

fn kind_of(entry: &Entry) -> ObjectKind {
    match entry.number("sAMAccountType") {
        Some(0x3000_0000) => ObjectKind::User,
        Some(0x3000_0001) => ObjectKind::Computer,
        Some(kind) if (0x1000_0000..0x3000_0000).contains(&kind) => ObjectKind::Group,
        _ if entry.has_class("contact") => ObjectKind::Contact,
        _ if [
            "organizationalUnit",
            "container",
            "builtinDomain",
            "domainDNS",
        ]
        .iter()
        .any(|class| entry.has_class(class)) =>
        {
            ObjectKind::Container
        }
        _ => ObjectKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_never_becomes_part_of_the_query() {
        let filter = text_filter("*)(objectClass=*");
        assert!(filter.contains(r"(name=\2a\29\28objectClass=\2a*)"));
    }

    #[test]
    fn a_sid_or_guid_is_looked_up_as_such() {
        assert!(text_filter("S-1-5-32-544").starts_with("(objectSid=\\01"));
        let guid = "01234567-89ab-cdef-0123-456789abcdef";
        assert!(text_filter(guid).starts_with("(objectGUID=\\67\\45"));
        assert!(text_filter("S-1-5-x").contains("(name=S-1-5-x*)"));
    }
}
