//! Who may do what: a connector account's rights by the DACLs, the signed-in person's by asking.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::ports::{Directory, Result, SearchScope};
use crate::model::security::{AccessAce, Ask, SecurityDescriptor, flag};
use crate::model::snapshot::{NeededRight, Wish};
use crate::model::words::{Words, words};
use crate::model::{Dn, Entry, Guid, Problem, ProblemKind, Sid};

use super::error::shown;
use super::session::Session;
use super::wire::Query;

/// `sDRightsEffective`: may write the DACL (MS-ADTS 3.1.1.4.5.15).
const MAY_WRITE_DACL: i64 = 4;

impl Session {
    /// Fills `has` of each: would the account's token, with all its groups, be granted this by the
    /// security descriptor it names? The trustee within each ACE plays no part.
    pub async fn has_rights(
        &self,
        account: &Dn,
        mut needed: Vec<NeededRight>,
    ) -> Result<Vec<NeededRight>> {
        let token = self.token_of(account).await?;
        let sets = self.property_sets(account, &needed).await?;
        let mut read: BTreeMap<Dn, Option<SecurityDescriptor>> = BTreeMap::new();
        for right in &mut needed {
            if !read.contains_key(&right.on) {
                let descriptor = match self.security(&right.on).await {
                    Ok(descriptor) => Some(descriptor),
                    // Not made yet: nothing is granted there.
                    Err(problem) if problem.kind == ProblemKind::NotFound => None,
                    Err(problem) => return Err(problem),
                };
                read.insert(right.on.clone(), descriptor);
            }
            let descriptor = read.get(&right.on).and_then(Option::as_ref);
            right.has = descriptor.is_some_and(|d| grants(d, &token, &right.ace, &sets));
        }
        Ok(needed)
    }

    /// The property set of each property named, from the schema's `attributeSecurityGUID`.
    async fn property_sets(
        &self,
        account: &Dn,
        needed: &[NeededRight],
    ) -> Result<BTreeMap<Guid, Guid>> {
        let objects: BTreeSet<Guid> = needed.iter().filter_map(|n| n.ace.object).collect();
        if objects.is_empty() {
            return Ok(BTreeMap::new());
        }
        let any: String = objects
            .iter()
            .map(|guid| format!("(schemaIDGUID={})", guid.filter_value()))
            .collect();
        let query = Query::new(
            &self.forest.root.schema,
            SearchScope::OneLevel,
            &format!("(&(objectClass=attributeSchema)(|{any}))"),
            &["schemaIDGUID", "attributeSecurityGUID"],
        );
        let what = words!("directory-doing-schema");
        let found = self.link(account)?.search(&what, &query).await?;
        let guid = |entry: &Entry, name: &str| Guid::from_ad_bytes(entry.values(name).first()?);
        Ok(found
            .iter()
            .filter_map(|e| Some((guid(e, "schemaIDGUID")?, guid(e, "attributeSecurityGUID")?)))
            .collect())
    }

    /// Per container: which of the wishes the signed-in person cannot do there; empty: all.
    pub async fn own_rights(
        &self,
        containers: &[Dn],
        wishes: &[Wish],
    ) -> Result<Vec<(Dn, Vec<Problem>)>> {
        let mut out = Vec::new();
        for dn in containers {
            let what = words!("directory-doing-own-rights", dn = shown(dn));
            let query = Query::at(dn, &["allowedChildClassesEffective", "sDRightsEffective"]);
            let entry = self.link(dn)?.entry(&what, &query).await?;
            let problems = match entry {
                Some(entry) => self.lacking(&entry, wishes),
                None => vec![unseen(dn)],
            };
            out.push((dn.clone(), problems));
        }
        Ok(out)
    }

    fn lacking(&self, entry: &Entry, wishes: &[Wish]) -> Vec<Problem> {
        let who = &self.facts().signed_in_as;
        let may_make = |class: &str| {
            entry
                .texts("allowedChildClassesEffective")
                .any(|c| c.eq_ignore_ascii_case(class))
        };
        let may_change = entry.number("sDRightsEffective").unwrap_or(0) & MAY_WRITE_DACL != 0;
        let dn = &entry.dn;
        let refused = |headline: Words, cause: Words| {
            let advice = words!("directory-may-not-advice");
            Problem::new(ProblemKind::AccessDenied, headline, advice).because(cause)
        };
        let lacking = wishes.iter().filter_map(|wish| {
            let (may, headline, cause) = match wish {
                Wish::MakeGroup => (
                    may_make("group"),
                    words!("directory-may-not-make-groups", who = who, dn = dn),
                    words!("directory-may-not-make-groups-cause", dn = dn),
                ),
                Wish::MakeOu => (
                    may_make("organizationalUnit"),
                    words!("directory-may-not-make-ous", who = who, dn = dn),
                    words!("directory-may-not-make-ous-cause", dn = dn),
                ),
                Wish::MakeAccount => (
                    may_make("user"),
                    words!("directory-may-not-make-accounts", who = who, dn = dn),
                    words!("directory-may-not-make-accounts-cause", dn = dn),
                ),
                Wish::ChangeRights => (
                    may_change,
                    words!("directory-may-not-change-rights-on", who = who, dn = dn),
                    words!("directory-may-not-change-rights-on-cause", dn = dn),
                ),
            };
            (!may).then(|| refused(headline, cause))
        });
        lacking.collect()
    }

    /// The administrators' group that the account is in, directly or through others, if any: such an
    /// account must not run a connector.
    pub async fn is_privileged(&self, account: &Dn) -> Result<Option<String>> {
        for sid in self.token_of(account).await? {
            if let Some(usual) = administrators(&sid) {
                return Ok(Some(self.group_name(&sid, usual).await?));
            }
        }
        Ok(None)
    }

    /// The group's name here: administrators of other languages know it under another one.
    async fn group_name(&self, sid: &Sid, usual: &str) -> Result<String> {
        let filter = format!("(objectSid={})", sid.filter_value());
        for domain in &self.forest.domains {
            let query = Query::new(
                &domain.head,
                SearchScope::Subtree,
                &filter,
                &["sAMAccountName"],
            )
            .limit(1);
            let what = words!("directory-doing-group-name");
            let found = domain.link.search(&what, &query).await?;
            if let Some(name) = found.first().and_then(|e| e.text("sAMAccountName")) {
                return Ok(name.to_owned());
            }
        }
        Ok(usual.to_owned())
    }
}

/// Well-known groups with full power over a domain or forest (MS-DTYP 2.4.2.4).
fn administrators(sid: &Sid) -> Option<&'static str> {
    if *sid == Sid::new(5, &[32, 544]) {
        return Some("Administrators");
    }
    if !sid.to_string().starts_with("S-1-5-21-") {
        return None;
    }
    match sid.rid()? {
        512 => Some("Domain Admins"),
        518 => Some("Schema Admins"),
        519 => Some("Enterprise Admins"),
        _ => None,
    }
}

/// Does the descriptor give this token what the ACE would give? Where the ACE is for the objects
/// below, those of its class are asked about; where it is for the object itself too, both.
fn grants(
    descriptor: &SecurityDescriptor,
    token: &[Sid],
    ace: &AccessAce,
    sets: &BTreeMap<Guid, Guid>,
) -> bool {
    let ask = Ask {
        mask: ace.mask,
        object: ace.object,
        set: ace.object.and_then(|object| sets.get(&object).copied()),
    };
    let below = ace
        .inherited_by
        .filter(|_| ace.flags & flag::CONTAINER_INHERIT != 0);
    let here = ace.flags & flag::INHERIT_ONLY == 0;
    below.is_none_or(|class| descriptor.allows_below(token, class, &ask))
        && (!here || descriptor.allows(token, &ask))
}

fn unseen(dn: &Dn) -> Problem {
    Problem::new(
        ProblemKind::NotFound,
        words!("directory-container-gone", dn = dn),
        words!("directory-container-gone-advice"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::security::{Ace, right, well_known};

    fn sid(rid: u32) -> Sid {
        Sid::new(5, &[21, 1, 2, 3, rid])
    }

    fn with(ace: AccessAce) -> SecurityDescriptor {
        SecurityDescriptor {
            owner: None,
            group: None,
            control: 0x8004,
            dacl: vec![Ace::Known(ace)],
        }
    }

    fn write_lockout(who: Sid) -> AccessAce {
        AccessAce {
            allow: true,
            flags: flag::CONTAINER_INHERIT | flag::INHERIT_ONLY,
            mask: right::WRITE_PROPERTY,
            object: Some(well_known::LOCKOUT_TIME),
            inherited_by: Some(well_known::CLASS_USER),
            who,
        }
    }

    #[test]
    fn a_right_given_to_a_group_of_the_account_counts() {
        let descriptor = with(write_lockout(sid(9)));
        let ask = write_lockout(sid(1));
        let none = BTreeMap::new();
        assert!(grants(&descriptor, &[sid(1), sid(9)], &ask, &none));
        assert!(!grants(&descriptor, &[sid(1)], &ask, &none));
    }

    #[test]
    fn a_right_on_the_property_set_counts_for_its_property() {
        let set = Guid::from_bytes([7; 16]);
        let mut given = write_lockout(sid(9));
        given.object = Some(set);
        let sets = BTreeMap::from([(well_known::LOCKOUT_TIME, set)]);
        let ask = write_lockout(sid(9));
        assert!(grants(&with(given.clone()), &[sid(9)], &ask, &sets));
        assert!(!grants(&with(given), &[sid(9)], &ask, &BTreeMap::new()));
    }

    #[test]
    fn administrators_are_known_by_their_sid_in_any_language() {
        assert_eq!(administrators(&sid(512)), Some("Domain Admins"));
        assert_eq!(
            administrators(&Sid::new(5, &[32, 544])),
            Some("Administrators")
        );
        assert_eq!(administrators(&sid(513)), None);
        assert_eq!(administrators(&Sid::new(5, &[32, 512])), None);
    }
}
