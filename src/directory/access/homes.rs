//! The containers of the groups asked for, and what else is in them.

use std::collections::{BTreeMap, BTreeSet};

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
        let home = |dn: &Dn| dn.parent().filter(|p| *p != dn.domain_head());
        let places: BTreeSet<Dn> = groups.iter().filter_map(|(_, dn)| home(dn)).collect();
        let mut known: BTreeMap<Dn, Home> = BTreeMap::new();
        for place in places {
            match self.home(&place).await {
                Ok(Some(mut home)) => {
                    home.others.retain(|o| !groups.iter().any(|(_, g)| g == o));
                    known.insert(place, home);
                }
                Err(problem) if ends_reading(&problem) => return Err(problem),
                Ok(None) | Err(_) => {}
            }
        }
        let found =
            (groups.iter()).filter_map(|(n, dn)| Some((*n, known.get(&home(dn)?)?.clone())));
        self.facts.homes = found.collect();
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
