//! What a document asks for that its engine cannot do.

use crate::model::document::{Domain, EngineKind, GroupNaming, Join, SourceAnchor};
use crate::model::snapshot::Census;
use crate::model::words::{list, words};
use crate::model::{Dn, Document, Scope, ScopeRule, Words};

use super::cloud_sync::{MOST_CONTAINERS, MOST_OBJECTS};
use super::{Capability, Degree, IncludedContainers, answer};

/// Containers named in one sentence.
const NAMED: usize = 3;

/// A setting that the chosen engine cannot carry out as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impossible {
    pub about: Capability,
    /// `Partly`: the same objects sync, and what differs is told.
    pub degree: Degree,
    /// What is asked for, one sentence without full stop.
    pub asked: Words,
    /// Why not.
    pub why: Words,
    /// What to do instead.
    pub instead: Words,
}

/// Everything the document asks for that its engine cannot do, in the order of the pages.
/// `counted`: what was counted of the domain with this head.
pub fn impossible<'a>(
    document: &Document,
    counted: impl Fn(&Dn) -> Option<&'a Census>,
) -> Vec<Impossible> {
    let mut out = match document.engine {
        EngineKind::CloudSync => cloud_sync(document, counted),
        EngineKind::EntraConnect => entra_connect(document),
    };
    out.sort_by_key(|i| i.about);
    out
}

fn no(document: &Document, about: Capability, asked: Words, instead: Words) -> Impossible {
    Impossible {
        about,
        degree: Degree::No,
        asked,
        why: answer(document.engine, about).words,
        instead,
    }
}

/// Something is excluded inside, and what is there was not counted yet.
fn uncounted(document: &Document, excluded: &Dn) -> Impossible {
    Impossible {
        degree: Degree::Partly,
        ..no(
            document,
            Capability::ExcludeInsideInclude,
            words!("engines-no-exclude", dn = excluded),
            words!("engines-no-exclude-uncounted"),
        )
    }
}

/// What of a domain's scope is not carried as it stands. Cloud Sync's list only includes: where
/// something is excluded inside, the containers beside it are listed instead of the one above.
fn scope_of_cloud_sync(
    document: &Document,
    domain: &Domain,
    census: Option<&Census>,
) -> Vec<Impossible> {
    let about = Capability::ExcludeInsideInclude;
    let scope = domain.scope();
    let flipping: Vec<_> = scope.rules().filter(|r| scope.flips(r)).collect();
    let Some(inside) = flipping.iter().find(|r| !r.includes) else {
        return too_many(document, domain, flipping.len());
    };
    let Some(census) = census else {
        // At least so many: what stands for those with something excluded below comes on top.
        let whole = |r: &&&ScopeRule| r.includes && scope.below(&r.dn).all(|b| b.includes);
        let listed = flipping.iter().filter(whole).count();
        let mut out = too_many(document, domain, listed);
        out.push(uncounted(document, &inside.dn));
        return out;
    };
    let lists = IncludedContainers::of(&scope, census.containers.iter().map(|(c, _)| &c.dn));
    let mut out = too_many(document, domain, lists.includes.len());
    let own = |dn: &&Dn| {
        let found = census.containers.binary_search_by(|(c, _)| c.dn.cmp(dn));
        found.map_or(0, |at| census.containers[at].1.total())
    };
    let (holding, empty): (Vec<&Dn>, Vec<&Dn>) = lists.left_out.iter().partition(|dn| own(dn) > 0);
    let named = |all: &[&Dn]| {
        let names = all.iter().take(NAMED).map(|dn| dn.as_str());
        list(&names.collect::<Vec<_>>())
    };
    if lists.includes.is_empty() {
        out.push(no(
            document,
            about,
            words!("engines-carries-nothing", domain = &domain.name),
            words!("engines-left-out-instead"),
        ));
    } else if !holding.is_empty() {
        out.push(no(
            document,
            about,
            words!(
                "engines-left-out-objects",
                n = holding.iter().map(own).sum::<u64>(),
                containers = holding.len(),
                which = named(&holding)
            ),
            words!("engines-left-out-instead"),
        ));
    } else if !empty.is_empty() {
        out.push(Impossible {
            about,
            degree: Degree::Partly,
            asked: words!(
                "engines-carried-in-parts",
                domain = &domain.name,
                n = lists.includes.len()
            ),
            why: words!("engines-carried-in-parts-why", dn = &inside.dn),
            instead: words!(
                "engines-carried-in-parts-later",
                n = empty.len(),
                which = named(&empty)
            ),
        });
    }
    out
}

fn too_many(document: &Document, domain: &Domain, listed: usize) -> Vec<Impossible> {
    let too_many = no(
        document,
        Capability::ScopeByOu,
        words!("engines-no-count", count = listed, domain = &domain.name),
        words!("engines-no-count-instead", most = MOST_CONTAINERS),
    );
    Some(too_many)
        .filter(|_| listed > MOST_CONTAINERS)
        .into_iter()
        .collect()
}

/// More of a domain in scope than the engine takes.
pub fn too_large(document: &Document, domain: &Domain, objects: u64) -> Option<Impossible> {
    let large = document.engine == EngineKind::CloudSync && objects > MOST_OBJECTS;
    large.then(|| {
        no(
            document,
            Capability::ObjectLimit,
            words!("engines-no-objects", n = objects, domain = &domain.name),
            words!("engines-no-objects-instead"),
        )
    })
}

/// Of all that was counted, what the scope includes: each rule that flips it takes in or out the
/// whole branch below it.
fn in_scope(scope: &Scope, census: &Census) -> u64 {
    let all = &census.containers;
    let branch = |dn: &Dn| -> u64 {
        let start = all.partition_point(|(c, _)| c.dn < *dn);
        let inside = all[start..].iter();
        let inside = inside.take_while(|(c, _)| c.dn.is_at_or_below(dn));
        inside.map(|(_, counts)| counts.total()).sum()
    };
    let sum = |includes: bool| -> u64 {
        let rules = scope.rules().filter(|r| scope.flips(r));
        let rules = rules.filter(|r| r.includes == includes);
        rules.map(|r| branch(&r.dn)).sum()
    };
    sum(true).saturating_sub(sum(false))
}

fn cloud_sync<'a>(
    document: &Document,
    counted: impl Fn(&Dn) -> Option<&'a Census>,
) -> Vec<Impossible> {
    let mut out = Vec::new();
    for domain in document.domains() {
        let census = counted(&domain.dn());
        out.extend(scope_of_cloud_sync(document, domain, census));
        let objects = census.map_or(0, |c| in_scope(&domain.scope(), c));
        out.extend(too_large(document, domain, objects));
    }
    if document.identity.join != Join::Once {
        out.push(no(
            document,
            Capability::JoinAcrossForests,
            words!("engines-no-join"),
            words!("engines-no-join-instead"),
        ));
    }
    if let SourceAnchor::Attribute(name) = &document.identity.source_anchor {
        out.push(no(
            document,
            Capability::SourceAnchorChoice,
            words!("engines-no-anchor", name = name),
            words!("engines-no-anchor-instead"),
        ));
    }
    if document.features.device_writeback {
        out.push(no(
            document,
            Capability::DeviceWriteback,
            words!("engines-no-devices"),
            words!("engines-no-off-instead"),
        ));
    }
    if document.safety.staging {
        out.push(no(
            document,
            Capability::Staging,
            words!("engines-no-staging"),
            words!("engines-no-off-instead"),
        ));
    }
    if document.group_writeback.enabled && document.group_writeback.naming == GroupNaming::ObjectId
    {
        out.push(no(
            document,
            Capability::WritebackNaming,
            words!("engines-no-object-id-names"),
            words!("engines-no-object-id-names-instead"),
        ));
    }
    out
}

fn entra_connect(document: &Document) -> Vec<Impossible> {
    let mut out = Vec::new();
    if document.features.device_writeback && document.forest.len() > 1 {
        out.push(no(
            document,
            Capability::DeviceWriteback,
            words!(
                "engines-no-devices-in-forests",
                count = document.forest.len()
            ),
            words!("engines-no-devices-in-forests-instead"),
        ));
    }
    let writeback = &document.group_writeback;
    let target = writeback.target.as_ref().filter(|_| writeback.enabled);
    if let Some(target) = target.filter(|t| !document.includes(&t.dn)) {
        out.push(no(
            document,
            Capability::WritebackTargetInScope,
            words!("engines-no-target", dn = &target.dn),
            words!("engines-no-target-instead"),
        ));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::TargetOu;
    use crate::model::testing::{self, dn, document_of, rule, users};

    fn document(engine: EngineKind, rules: &[(bool, &str)]) -> Document {
        let rules = rules.iter().map(|(includes, at)| rule(*includes, at));
        document_of(engine, "corp.example", rules.collect())
    }

    fn about(document: &Document) -> Vec<Capability> {
        impossible(document, |_| None)
            .into_iter()
            .map(|i| i.about)
            .collect()
    }

    /// Of each container, and how many users stand directly in it.
    fn census(containers: &[(&str, u64)]) -> Census {
        testing::census(containers.iter().map(|(at, n)| (dn(at), users(*n))))
    }

    const INSIDE: [(bool, &str); 2] = [
        (true, "OU=a,DC=corp,DC=example"),
        (false, "OU=b,OU=a,DC=corp,DC=example"),
    ];

    /// What is said of [`INSIDE`] with these users in OU=a, its three children beside it.
    fn said_with(directly: u64) -> Vec<Impossible> {
        let census = census(&[
            ("DC=corp,DC=example", 0),
            ("OU=a,DC=corp,DC=example", directly),
            ("OU=b,OU=a,DC=corp,DC=example", 5),
            ("OU=c,OU=a,DC=corp,DC=example", 5),
            ("OU=d,OU=a,DC=corp,DC=example", 0),
        ]);
        let document = document(EngineKind::CloudSync, &INSIDE);
        impossible(&document, |_| Some(&census))
    }

    #[test]
    fn an_exclusion_inside_is_carried_by_the_containers_beside_it_and_that_is_said() {
        let said = said_with(0);
        let [one] = said.as_slice() else {
            panic!("{said:?}")
        };
        assert_eq!(one.degree, Degree::Partly);
        let told = format!("{} {} {}", one.asked, one.why, one.instead);
        for part in ["2 containers", "OU=b,OU=a", "made later", "OU=a,DC=corp"] {
            assert!(told.contains(part), "{part}: {told}");
        }
        assert!(!told.contains("cannot"), "{told}");
    }

    #[test]
    fn objects_directly_above_an_exclusion_are_those_that_are_not_carried() {
        let said = said_with(7);
        let [one] = said.as_slice() else {
            panic!("{said:?}")
        };
        assert_eq!(one.degree, Degree::No);
        let asked = one.asked.english();
        assert!(
            asked.contains('7') && asked.contains("OU=a,DC=corp"),
            "{asked}"
        );
    }

    #[test]
    fn without_a_count_of_the_domain_nothing_is_called_impossible() {
        let uncounted = impossible(&document(EngineKind::CloudSync, &INSIDE), |_| None);
        assert_eq!(uncounted.len(), 1);
        assert_eq!(uncounted[0].degree, Degree::Partly);
        assert!(about(&document(EngineKind::EntraConnect, &INSIDE)).is_empty());
    }

    #[test]
    fn the_containers_beside_an_exclusion_count_toward_the_limit() {
        let mut all = vec![
            ("DC=corp,DC=example".to_owned(), 0),
            ("OU=a,DC=corp,DC=example".to_owned(), 0),
            ("OU=b,OU=a,DC=corp,DC=example".to_owned(), 0),
        ];
        all.extend((0..60).map(|n| (format!("OU=n{n:02},OU=a,DC=corp,DC=example"), 0)));
        let all: Vec<(&str, u64)> = all.iter().map(|(dn, n)| (dn.as_str(), *n)).collect();
        let census = census(&all);
        let document = document(EngineKind::CloudSync, &INSIDE);
        let said = impossible(&document, |_| Some(&census));
        let of: Vec<Capability> = said.iter().map(|i| i.about).collect();
        assert_eq!(
            of,
            [Capability::ScopeByOu, Capability::ExcludeInsideInclude]
        );
        assert!(said[0].asked.english().contains("60"), "{}", said[0].asked);
    }

    #[test]
    fn where_nothing_can_be_carried_that_is_said() {
        let census = census(&[
            ("DC=corp,DC=example", 0),
            ("OU=a,DC=corp,DC=example", 0),
            ("OU=b,OU=a,DC=corp,DC=example", 0),
        ]);
        let said = impossible(&document(EngineKind::CloudSync, &INSIDE), |_| Some(&census));
        assert!(
            said[0]
                .asked
                .english()
                .starts_with("Nothing of corp.example")
        );
        assert_eq!(said[0].degree, Degree::No);
    }

    #[test]
    fn cloud_sync_takes_59_ous_and_not_60() {
        let dns: Vec<String> = (0..60)
            .map(|n| format!("OU=o{n},DC=corp,DC=example"))
            .collect();
        let rules: Vec<(bool, &str)> = dns.iter().map(|d| (true, d.as_str())).collect();
        assert!(about(&document(EngineKind::CloudSync, &rules[..59])).is_empty());
        assert_eq!(
            about(&document(EngineKind::CloudSync, &rules)),
            [Capability::ScopeByOu]
        );
    }

    #[test]
    fn a_domain_with_more_objects_in_scope_than_cloud_sync_takes_is_told_once_counted() {
        let said = |out: u64| -> Vec<String> {
            let census = census(&[
                ("DC=corp,DC=example", 7),
                ("OU=a,DC=corp,DC=example", 150_000),
                ("OU=b,OU=a,DC=corp,DC=example", 200_000),
                ("OU=c,OU=b,OU=a,DC=corp,DC=example", out),
                ("OU=z,DC=corp,DC=example", 200_000),
            ]);
            let mut rules = INSIDE.to_vec();
            rules.push((true, "OU=c,OU=b,OU=a,DC=corp,DC=example"));
            let document = document(EngineKind::CloudSync, &rules);
            let all = impossible(&document, |_| Some(&census)).into_iter();
            let large = all.filter(|i| i.about == Capability::ObjectLimit);
            large.map(|i| i.asked.english().into_owned()).collect()
        };
        assert_eq!(said(0), [""; 0]);
        let [one] = <[String; 1]>::try_from(said(1)).unwrap();
        assert!(one.starts_with("150,001 objects"), "{one}");
    }

    #[test]
    fn the_limit_is_told_before_anything_is_counted_too() {
        let dns: Vec<String> = (0..60)
            .map(|n| format!("OU=o{n},DC=corp,DC=example"))
            .collect();
        let mut rules: Vec<(bool, &str)> = dns.iter().map(|d| (true, d.as_str())).collect();
        rules.extend(INSIDE);
        assert_eq!(
            about(&document(EngineKind::CloudSync, &rules)),
            [Capability::ScopeByOu, Capability::ExcludeInsideInclude]
        );
    }

    #[test]
    fn entra_connect_wants_the_target_ou_in_scope_and_cloud_sync_does_not_mind() {
        let with_target = |engine| {
            let mut document = document(engine, &[(true, "OU=a,DC=corp,DC=example")]);
            document.group_writeback.enabled = true;
            document.group_writeback.target = Some(TargetOu {
                dn: Dn::parse("OU=Written,DC=corp,DC=example").unwrap(),
                guid: None,
                create: true,
            });
            document
        };
        assert_eq!(
            about(&with_target(EngineKind::EntraConnect)),
            [Capability::WritebackTargetInScope]
        );
        assert!(about(&with_target(EngineKind::CloudSync)).is_empty());
        let mut off = with_target(EngineKind::EntraConnect);
        off.group_writeback.enabled = false;
        assert!(about(&off).is_empty());
    }

    #[test]
    fn cloud_sync_refuses_what_only_entra_connect_has() {
        let mut document = document(EngineKind::CloudSync, &[]);
        document.identity.join = Join::Mail;
        document.identity.source_anchor = SourceAnchor::Attribute("employeeNumber".into());
        document.features.device_writeback = true;
        document.safety.staging = true;
        document.group_writeback.enabled = true;
        document.group_writeback.naming = GroupNaming::ObjectId;
        assert_eq!(
            about(&document),
            [
                Capability::JoinAcrossForests,
                Capability::SourceAnchorChoice,
                Capability::DeviceWriteback,
                Capability::WritebackNaming,
                Capability::Staging,
            ]
        );
        document.engine = EngineKind::EntraConnect;
        assert!(about(&document).is_empty());
    }
}
