//! The containers of the groups asked for, and what else is in them.

use std::collections::BTreeMap;

use crate::model::access::{Home, Node};
use crate::model::ports::{Directory, Result, SearchScope};
use crate::model::words::words;
use crate::model::{Dn, Guid};

use super::super::wire::Query;
use super::Walk;
use super::rights::ends_reading;

/// Whatever sync may carry.
const CARRIED: &str = "(|(objectClass=user)(objectClass=group)(objectClass=contact))";
/// More than the groups asked for and the accounts that the document may have put beside them.
const ENOUGH: usize = 16;

impl Walk<'_> {
    /// What is not to be seen stays unknown.
    pub(super) async fn homes(&mut self) -> Result<()> {
        let groups: Vec<(Node, Dn)> = (self.facts.groups.values())
            .map(|node| (*node, self.facts.graph.account(*node).dn.clone()))
            .collect();
        let mut known: BTreeMap<Dn, Option<Home>> = BTreeMap::new();
        for (node, dn) in &groups {
            let home = dn.parent().filter(|p| *p != dn.domain_head());
            let Some(home) = home else { continue };
            if !known.contains_key(&home) {
                let read = match self.home(&home).await {
                    Ok(read) => read,
                    Err(problem) if ends_reading(&problem) => return Err(problem),
                    Err(_) => None,
                };
                known.insert(home.clone(), read);
            }
            if let Some(Some(home)) = known.get(&home) {
                let mut home = home.clone();
                home.others.retain(|o| !groups.iter().any(|(_, g)| g == o));
                self.facts.homes.insert(*node, home);
            }
        }
        Ok(())
    }

    async fn home(&self, dn: &Dn) -> Result<Option<Home>> {
        let session = self.forests.of(dn)?;
        let entry = session.read(dn, &["objectGUID"]).await?;
        let guid: Option<Guid> = entry.and_then(|e| e.guid());
        let Some(guid) = guid else { return Ok(None) };
        let what = words!("directory-access-members", dn = dn);
        let query = Query::new(dn, SearchScope::Subtree, CARRIED, &["objectClass"]).limit(ENOUGH);
        let found = session.link(dn)?.search(&what, &query).await?;
        Ok(Some(Home {
            dn: dn.clone(),
            guid,
            others: found.into_iter().map(|e| e.dn).collect(),
        }))
    }
}
