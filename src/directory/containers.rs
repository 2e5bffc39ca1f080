//! The tree: containers level by level, and by name.

use crate::model::ports::{Result, SearchScope};
use crate::model::snapshot::{Container, ContainerKind};
use crate::model::words::words;
use crate::model::{Dn, Entry, escape_filter};

use super::error::shown;
use super::session::Session;
use super::wire::Query;

pub(super) const CONTAINERS: &str =
    "(|(objectClass=organizationalUnit)(objectClass=container)(objectClass=builtinDomain))";

pub(super) const ATTRIBUTES: [&str; 4] = [
    "objectClass",
    "objectGUID",
    "showInAdvancedViewOnly",
    // Constructed; Samba has no such attribute.
    "msDS-Approx-Immed-Subordinates",
];

impl Session {
    /// The containers directly below, by name.
    pub async fn children(&self, dn: &Dn) -> Result<Vec<Container>> {
        let query = Query::new(dn, SearchScope::OneLevel, CONTAINERS, &ATTRIBUTES);
        let what = words!("directory-doing-containers-in", dn = shown(dn));
        let found = self.link(dn)?.search(&what, &query).await?;
        Ok(self.sorted(found.iter().map(|e| self.container(e))))
    }

    /// Containers of all domains whose name holds the text, or the one of this DN, at most `limit`.
    pub async fn search_containers(&self, text: &str, limit: usize) -> Result<Vec<Container>> {
        let text = text.trim();
        if text.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let exact = self.container_at(text).await?;
        if exact.is_some() {
            return Ok(exact.into_iter().collect());
        }
        let filter = format!("(&{CONTAINERS}(name=*{}*))", escape_filter(text));
        let what = words!("directory-doing-search-containers");
        let mut found = Vec::new();
        for domain in &self.forest.domains {
            let query = Query::new(&domain.head, SearchScope::Subtree, &filter, &ATTRIBUTES)
                .limit(limit - found.len());
            let some = domain.link.search(&what, &query).await?;
            found.extend(some.iter().map(|e| self.container(e)));
            if found.len() >= limit {
                break;
            }
        }
        Ok(self.sorted(found))
    }

    async fn container_at(&self, text: &str) -> Result<Option<Container>> {
        let Some(dn) = Dn::parse(text).ok().filter(|dn| !dn.is_root()) else {
            return Ok(None);
        };
        // The DN of another forest is no error while someone types.
        let Ok(link) = self.link(&dn) else {
            return Ok(None);
        };
        let any = format!("(|{CONTAINERS}(objectClass=domainDNS))");
        let query = Query::new(&dn, SearchScope::Base, &any, &ATTRIBUTES);
        let what = words!("directory-doing-read", dn = shown(&dn));
        let entry = link.entry(&what, &query).await?;
        Ok(entry.map(|e| self.container(&e)))
    }

    fn sorted(&self, list: impl IntoIterator<Item = Container>) -> Vec<Container> {
        let mut list: Vec<Container> = list.into_iter().collect();
        list.sort_by(|a, b| a.dn.cmp(&b.dn));
        list
    }

    pub(super) fn container(&self, entry: &Entry) -> Container {
        let kind = if entry.has_class("domainDNS") {
            ContainerKind::Domain
        } else if entry.has_class("organizationalUnit") {
            ContainerKind::Ou
        } else {
            ContainerKind::Container
        };
        let below = entry.number("msDS-Approx-Immed-Subordinates");
        Container {
            guid: entry.guid(),
            kind,
            advanced: entry.is_true("showInAdvancedViewOnly"),
            // More than none may be users only: known when they are read.
            has_children: below.filter(|n| *n == 0).map(|_| false),
            well_known: self.forest.well_known.get(&entry.dn).copied(),
            dn: entry.dn.clone(),
        }
    }
}
