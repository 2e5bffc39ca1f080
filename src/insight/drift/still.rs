//! What counts as applied after another apply: what stands now, but for differences that nobody
//! accepted or repaired. They stay differences until somebody does.

use std::collections::BTreeSet;

use crate::model::{Dn, Document, Guid, Sid};

use super::containers::Moves;
use super::others::moves_target;
use super::state::{Applied, Place, World};
use super::{Difference, differences, tenant};

/// What the apply did itself, or its undo took back: no difference that anybody else made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    /// Group and member, put in or taken out.
    pub members: BTreeSet<(Dn, Dn)>,
    /// Object and trustee whose rights on it were changed.
    pub rights: BTreeSet<(Dn, Sid)>,
    /// OUs and groups that were made.
    pub made: BTreeSet<Dn>,
}

/// `before`: the state applied before, in which `document` is compared with what stands now.
pub fn still_applied(before: &Applied, document: &Document, now: World, done: &Done) -> World {
    let told = differences(before, document, document, &now);
    let open = Open(told.into_iter().map(|d: Difference| d.id).collect());
    let moves = Moves::of(before, &now);
    let mut out = now.clone();
    containers(before, &now, &open, done, &mut out);
    groups(before, &open, done, &mut out);
    accounts(before, &open, &mut out);
    rights(before, &moves, &open, done, &mut out);
    unread(before, document, &now, &mut out);
    out.tenant = match (now.tenant, before.document.tenant == document.tenant) {
        (Some(now), true) => Some(tenant::still_applied(before, document, now)),
        (None, true) => before.world.tenant.clone(),
        (now, false) => now,
    };
    out
}

/// The differences that are told and not accepted, by their ids.
struct Open(BTreeSet<String>);

impl Open {
    fn has(&self, id: &str) -> bool {
        self.0.contains(id)
    }

    /// What follows after the kind and the colon.
    fn of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        let ids = self.0.iter();
        ids.filter_map(move |id| id.strip_prefix(kind)?.strip_prefix(':'))
    }

    fn guids(&self, kinds: &[&str]) -> BTreeSet<Guid> {
        let rest = kinds.iter().flat_map(|kind| self.of(kind));
        rest.filter_map(|rest| rest.split(':').next()?.parse().ok())
            .collect()
    }
}

fn containers(before: &Applied, now: &World, open: &Open, done: &Done, out: &mut World) {
    let was = |guid: Guid| before.world.container(guid);
    // A difference is told of the top of a branch, and is one of all that came along.
    let tops = |world: &World, kinds: &[&str]| -> Vec<Dn> {
        let guids = open.guids(kinds);
        let places = world.containers.iter();
        let tops = places.filter(|p| guids.contains(&p.guid) && !done.made.contains(&p.dn));
        tops.map(|p| p.dn.clone()).collect()
    };
    let below = |tops: &[Dn], at: &Dn| tops.iter().any(|top| at.is_at_or_below(top));
    let new = tops(now, &["container-new"]);
    out.containers
        .retain(|p| was(p.guid).is_some() || !below(&new, &p.dn));
    let moved = ["container-left", "container-entered", "container-renamed"];
    let moved = tops(now, &moved);
    for place in &mut out.containers {
        if below(&moved, &place.dn)
            && let Some(was) = was(place.guid)
        {
            place.dn = was.dn.clone();
        }
    }
    let gone = ["container-gone", "rule-gone", "target-gone"];
    let gone = tops(&before.world, &gone);
    let unread = |p: &&Place| !now.read.contains(&p.dn.domain_head());
    let known = before.world.containers.iter();
    let lost = known.filter(|p| below(&gone, &p.dn) && now.container(p.guid).is_none());
    out.containers.extend(lost.filter(|p| !unread(p)).cloned());
    out.containers.sort_by(|a, b| a.dn.cmp(&b.dn));
}

fn groups(before: &Applied, open: &Open, done: &Done, out: &mut World) {
    for was in &before.world.groups {
        let guid = was.guid;
        let Some(is) = out.groups.iter_mut().find(|g| g.guid == guid) else {
            let gone = open.has(&format!("group-gone:{guid}"));
            if gone && !done.made.contains(&was.dn) {
                out.groups.push(was.clone());
            }
            continue;
        };
        if open
            .of("group-retyped")
            .any(|id| id.starts_with(&format!("{guid}:")))
        {
            is.group_type = was.group_type;
        }
        let group = is.dn.clone();
        let by_us = |member: &Dn| done.members.contains(&(group.clone(), member.clone()));
        let new = |member: &Dn| open.has(&format!("member-new:{guid}:{member}"));
        is.members.retain(|m| !new(m) || by_us(m));
        let prefix = format!("{guid}:");
        let gone = open
            .of("member-gone")
            .filter_map(|id| id.strip_prefix(&prefix));
        let gone = gone.filter_map(|dn| Dn::parse(dn).ok());
        is.members.extend(gone.filter(|m| !by_us(m)));
    }
    out.groups.sort_by_key(|g| g.role);
}

fn accounts(before: &Applied, open: &Open, out: &mut World) {
    for was in &before.world.accounts {
        if open.has(&format!("account-gone:{}", was.guid)) {
            out.accounts.push(was.clone());
        }
        let disabled = open.has(&format!("account-disabled:{}", was.guid));
        for is in out.accounts.iter_mut().filter(|a| a.guid == was.guid) {
            is.disabled &= !disabled;
        }
    }
}

fn rights(before: &Applied, moves: &Moves<'_>, open: &Open, done: &Done, out: &mut World) {
    for is in &mut out.rights {
        let at = is.dn.clone();
        let by_us = |who: &Sid| done.rights.contains(&(at.clone(), who.clone()));
        let new = |sddl: &str| open.has(&format!("right-new:{at}:{sddl}"));
        is.aces.retain(|ace| !new(&ace.sddl) || by_us(&ace.who));
        let was = before.world.rights.iter();
        for was in was.filter(|was| moves_target(moves, &was.dn) == at) {
            let gone = |sddl: &str| open.has(&format!("right-gone:{at}:{sddl}"));
            let lost = was.aces.iter();
            let lost = lost.filter(|ace| gone(&ace.sddl) && !by_us(&ace.who));
            is.aces.extend(lost.cloned());
        }
        is.aces.sort();
    }
}

/// Of a domain that did not answer, what was known counts on.
fn unread(before: &Applied, document: &Document, now: &World, out: &mut World) {
    let wanted: BTreeSet<Dn> = document.domains().map(|d| d.dn()).collect();
    let lost = |dn: &Dn| wanted.contains(&dn.domain_head()) && !now.reaches(dn);
    let was = &before.world;
    out.read
        .extend(was.read.iter().filter(|head| lost(head)).cloned());
    let places = was.containers.iter().filter(|p| lost(&p.dn));
    out.containers.extend(places.cloned());
    out.containers.sort_by(|a, b| a.dn.cmp(&b.dn));
    out.groups
        .extend(was.groups.iter().filter(|g| lost(&g.dn)).cloned());
    out.groups.sort_by_key(|g| g.role);
    out.accounts
        .extend(was.accounts.iter().filter(|a| lost(&a.dn)).cloned());
    out.rights
        .extend(was.rights.iter().filter(|r| lost(&r.dn)).cloned());
}

#[cfg(test)]
mod tests {
    use super::super::tests::{applied, at, document, guid, moved, world};
    use super::*;
    use crate::insight::drift::{AceSeen, RightsSeen};
    use crate::model::document::GroupScope;

    fn ids(all: &[Difference]) -> Vec<String> {
        all.iter().map(|d| d.id.clone()).collect()
    }

    /// Tells what differs before another apply and after it, by an apply that did this.
    fn before_and_after(before: &Applied, now: &World, done: &Done) -> (Vec<String>, Vec<String>) {
        let document = document();
        let told = differences(before, &document, &document, now);
        let mut after = before.clone();
        after.world = still_applied(before, &document, now.clone(), done);
        let still = differences(&after, &document, &document, now);
        (ids(&told), ids(&still))
    }

    fn changed() -> World {
        let mut now = world();
        moved(&mut now, "OU=Machines", "OU=Machines,OU=People");
        now.containers.retain(|p| p.guid != guid(4));
        now.containers.push(Place {
            dn: at("OU=Contractors,OU=People"),
            guid: guid(9),
            objects: None,
        });
        now.containers.sort_by(|a, b| a.dn.cmp(&b.dn));
        now.groups[0].members = [at("CN=Eve,OU=People")].into();
        now.groups[0].group_type = GroupScope::Universal.security_group_type();
        now
    }

    #[test]
    fn what_nobody_accepted_or_repaired_is_told_after_another_apply_too() {
        let (told, still) = before_and_after(&applied(), &changed(), &Done::default());
        assert_eq!(told.len(), 6, "{told:?}");
        assert_eq!(still, told);
    }

    #[test]
    fn what_was_accepted_is_told_no_more() {
        let mut before = applied();
        let all = differences(&before, &document(), &document(), &changed());
        let new = all.iter().find(|d| d.id.starts_with("member-new")).unwrap();
        before.accepted.insert(new.id.clone());
        let (told, still) = before_and_after(&before, &changed(), &Done::default());
        assert_eq!(told.len(), 5);
        assert_eq!(still, told);
    }

    #[test]
    fn what_the_apply_did_itself_is_no_difference() {
        let mut now = changed();
        now.groups.retain(|g| g.guid != guid(50));
        let group = at("CN=ADSyncOperators,OU=Tier 0");
        let pair = |name: &str| (group.clone(), at(name));
        let done = Done {
            members: [pair("CN=Eve,OU=People"), pair("CN=Anna,OU=Sales,OU=People")].into(),
            made: [at("OU=Contractors,OU=People"), group.clone()].into(),
            rights: BTreeSet::new(),
        };
        let (told, still) = before_and_after(&applied(), &changed(), &done);
        let left: Vec<&String> = told.iter().filter(|id| still.contains(id)).collect();
        assert_eq!(
            (told.len(), still.len(), left.len()),
            (6, 3, 3),
            "{still:?}"
        );
        let (_, still) = before_and_after(&applied(), &now, &done);
        assert!(
            !still.iter().any(|id| id.starts_with("group-gone")),
            "{still:?}"
        );
    }

    #[test]
    fn rights_that_came_and_went_stay_told_unless_the_apply_changed_them() {
        let ace = |who: u32| AceSeen {
            who: Sid::new(5, &[21, 1, 2, 3, who]),
            name: String::new(),
            sddl: format!("(A;;GA;;;S-1-5-21-1-2-3-{who})"),
        };
        let head = Dn::parse("DC=corp,DC=example").unwrap();
        let seen = |aces: Vec<AceSeen>| {
            vec![RightsSeen {
                dn: head.clone(),
                aces,
            }]
        };
        let (mut before, mut now) = (applied(), world());
        before.world.rights = seen(vec![ace(1104)]);
        now.rights = seen(vec![ace(1200)]);
        let (told, still) = before_and_after(&before, &now, &Done::default());
        assert_eq!((told.len(), &still), (2, &told));
        let done = Done {
            rights: [(head.clone(), ace(1200).who)].into(),
            ..Done::default()
        };
        let (told, still) = before_and_after(&before, &now, &done);
        assert_eq!(still, told[..1]);
    }

    #[test]
    fn of_a_domain_that_did_not_answer_what_was_known_counts_on() {
        let silent = World::default();
        let (told, _) = before_and_after(&applied(), &silent, &Done::default());
        assert_eq!(told, [""; 0], "nothing is concluded from silence");
        let still = still_applied(&applied(), &document(), silent, &Done::default());
        assert_eq!(still, applied().world);
    }
}
