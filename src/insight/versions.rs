//! Two applied versions beside each other: what their scopes let in, whatever their rules are called;
//! and what going back to one makes of the document.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::document::DelegationRole;
use crate::model::snapshot::{Census, Counts};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document, Guid, Scope};

use super::CensusIndex;

/// What the scope of one version has that the other has not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ScopeCompared {
    /// Containers from which on it differs, and whether the new one includes them.
    pub places: Vec<(Dn, bool)>,
    /// `None`: not all domains that differ are counted.
    pub objects: Option<ScopeObjects>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ScopeObjects {
    pub entering: Counts,
    pub leaving: Counts,
}

/// Compares as sets: a rule that changes nothing, or a container that only has another name, is no
/// difference.
pub fn compare_scopes<'a>(
    old: &Document,
    new: &Document,
    census: impl Fn(&Dn) -> Option<&'a Census>,
) -> ScopeCompared {
    let old = &followed(old, new);
    let heads: BTreeSet<Dn> = old.domains().chain(new.domains()).map(|d| d.dn()).collect();
    let scope = |d: &Document, head: &Dn| d.domain_of(head).map(|d| d.scope()).unwrap_or_default();
    let mut out = ScopeCompared::default();
    let mut objects = Some(ScopeObjects::default());
    for head in heads {
        let (was, is) = (scope(old, &head), scope(new, &head));
        let places = places(&was, &is);
        if places.is_empty() {
            continue;
        }
        out.places.extend(places);
        objects = objects.zip(census(&head)).map(|(mut sum, census)| {
            let change = CensusIndex::new(census).change(&was, &is);
            sum.entering += change.entering;
            sum.leaving += change.leaving;
            sum
        });
    }
    out.objects = objects;
    out
}

/// The rules of the old document where their containers are in the new one.
fn followed(old: &Document, new: &Document) -> Document {
    let now: BTreeMap<Guid, &Dn> = (new.domains().flat_map(|d| &d.rules))
        .filter_map(|r| Some((r.guid?, &r.dn)))
        .collect();
    let mut out = old.clone();
    let domains = out.forest.iter_mut().flat_map(|f| &mut f.domain);
    for rule in domains.flat_map(|d| &mut d.rules) {
        if let Some(to) = rule.guid.and_then(|g| now.get(&g)) {
            rule.dn = (*to).clone();
        }
    }
    out
}

/// A state changes at rules only.
fn places(was: &Scope, is: &Scope) -> Vec<(Dn, bool)> {
    let at: BTreeSet<&Dn> = was.rules().chain(is.rules()).map(|r| &r.dn).collect();
    let differs = at
        .into_iter()
        .filter(|dn| was.includes(dn) != is.includes(dn));
    differs.map(|dn| (dn.clone(), is.includes(dn))).collect()
}

/// The desired document when a person goes back to a version. What is recorded of people stays: an
/// access that is to end must still end, and who confirmed what is no choice.
pub fn go_back(version: &Document, now: &Document) -> Document {
    let mut out = version.clone();
    let has = |role: DelegationRole| version.delegation.get(role).is_some();
    let (temporary, attested) = (&now.delegation.temporary, &now.delegation.attested);
    out.delegation.temporary = (temporary.iter().filter(|t| has(t.group)).cloned()).collect();
    out.delegation.attested = (attested.iter().filter(|a| has(a.group)).cloned()).collect();
    out
}

/// What was made since that version and stays in Active Directory when a person goes back to it.
pub fn stays(version: &Document, now: &Document) -> Vec<Words> {
    let mut out = Vec::new();
    for role in DelegationRole::ALL {
        if let (Some(group), None) = (now.delegation.get(role), version.delegation.get(role)) {
            out.push(words!(
                "insight-stays-group",
                dn = inert(group.dn.as_str()).into_owned()
            ));
        }
    }
    let target = |d: &Document| Some(d.group_writeback.target.as_ref()?.dn.clone());
    if let Some(dn) = target(now).filter(|dn| target(version).as_ref() != Some(dn)) {
        let dn = inert(dn.as_str()).into_owned();
        out.push(words!("insight-stays-target", dn = dn));
    }
    for forest in &now.forest {
        let before = version.forest.iter().find(|f| f.name == forest.name);
        let (was, is) = (
            before.and_then(|f| f.connector.as_ref()),
            forest.connector.as_ref(),
        );
        if let Some(account) = is.filter(|is| was.is_none_or(|was| was.dn != is.dn)) {
            let dn = inert(account.dn.as_str()).into_owned();
            out.push(words!("insight-stays-account", dn = dn));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ScopeRule;
    use crate::model::document::{Attested, DelegationGroup, EngineKind, GroupScope, Temporary};
    use crate::model::testing::{self, dn, document_of, rule, users};

    const HEAD: &str = "DC=corp,DC=example";

    fn at(rdns: &str) -> Dn {
        dn(&format!("{rdns},{HEAD}"))
    }

    fn document(rules: &[(&str, bool, Option<u8>)]) -> Document {
        let rules = rules.iter().map(|(at_, includes, id)| ScopeRule {
            guid: id.map(|n| Guid::from_bytes([n; 16])),
            ..rule(*includes, at(at_).as_str())
        });
        document_of(EngineKind::CloudSync, "corp.example", rules.collect())
    }

    fn census(of: &[(&str, u64)]) -> Census {
        testing::census(of.iter().map(|(at_, n)| (at(at_), users(*n))))
    }

    #[test]
    fn a_rule_that_changes_nothing_and_a_new_name_are_no_difference() {
        let old = document(&[("OU=People", true, Some(1))]);
        let renamed = document(&[("OU=Staff", true, Some(1))]);
        assert_eq!(compare_scopes(&old, &renamed, |_| None).places, []);
        let more = document(&[
            ("OU=People", true, Some(1)),
            ("OU=Sales,OU=People", true, None),
        ]);
        assert_eq!(compare_scopes(&old, &more, |_| None).places, []);
    }

    #[test]
    fn what_differs_is_told_by_place_and_counted_where_it_is_known() {
        let old = document(&[("OU=People", true, None)]);
        let new = document(&[
            ("OU=People", true, None),
            ("OU=Leavers,OU=People", false, None),
            ("OU=Guests", true, None),
        ]);
        let read = census(&[
            ("OU=People", 30),
            ("OU=Leavers,OU=People", 4),
            ("OU=Guests", 7),
        ]);
        let compared = compare_scopes(&old, &new, |_| Some(&read));
        let places = [(at("OU=Guests"), true), (at("OU=Leavers,OU=People"), false)];
        assert_eq!(compared.places, places);
        let objects = compared.objects.unwrap();
        assert_eq!((objects.entering.users, objects.leaving.users), (7, 4));
        assert_eq!(compare_scopes(&old, &new, |_| None).objects, None);
    }

    #[test]
    fn going_back_keeps_what_is_recorded_of_people() {
        let group = DelegationGroup {
            name: "ADSyncOperators".into(),
            dn: at("CN=ADSyncOperators"),
            guid: None,
            sid: None,
            scope: GroupScope::DomainLocal,
            adopt: false,
            members: Vec::new(),
        };
        let mut version = document(&[]);
        version.delegation.operators = Some(group);
        let mut now = document(&[("OU=People", true, None)]);
        let time = jiff::Timestamp::UNIX_EPOCH;
        for role in [DelegationRole::Operators, DelegationRole::Admins] {
            now.delegation.temporary.push(Temporary {
                group: role,
                member: at("CN=bob"),
                guid: None,
                until: time,
                by_directory: false,
                why: String::new(),
            });
            now.delegation.attested.push(Attested {
                group: role,
                member: at("CN=bob"),
                guid: None,
                confirmed: true,
                by: "anna".into(),
                at: time,
            });
        }
        let back = go_back(&version, &now);
        assert_eq!(back.forest, version.forest);
        let of = |d: &Document| (d.delegation.temporary.len(), d.delegation.attested.len());
        assert_eq!(of(&back), (1, 1), "of the group that is there again");
    }

    #[test]
    fn a_group_and_an_ou_that_were_made_since_are_told_to_stay() {
        let version = document(&[]);
        let mut now = version.clone();
        now.group_writeback.target = Some(crate::model::document::TargetOu {
            dn: at("OU=Cloud groups"),
            guid: None,
            create: true,
        });
        let told = stays(&version, &now);
        assert_eq!(told.len(), 1);
        assert!(told[0].english().contains("OU=Cloud groups"));
        assert!(stays(&version, &version).is_empty());
    }
}
