use std::collections::BTreeSet;

use super::*;
use crate::model::document::{DelegationGroup, DelegationRole, EngineKind, GroupScope, Member};
use crate::model::testing::{dn, document_of};
use crate::model::{Dn, Guid, ScopeRule, Sid};

pub(super) fn guid(n: u8) -> Guid {
    Guid::from_bytes([n; 16])
}

pub(super) fn at(rdn: &str) -> Dn {
    dn(&format!("{rdn},DC=corp,DC=example"))
}

fn rule(rdn: &str, includes: bool, id: u8) -> ScopeRule {
    ScopeRule {
        dn: at(rdn),
        includes,
        guid: Some(guid(id)),
        why: None,
        until: None,
    }
}

pub(super) fn document() -> Document {
    let rules = vec![
        rule("OU=People", true, 1),
        rule("OU=Leavers,OU=People", false, 2),
    ];
    let mut document = document_of(EngineKind::EntraConnect, "corp.example", rules);
    document.forest[0].sign_in.account = "admin".into();
    document.forest[0].domain[0].guid = Some(guid(200));
    document.delegation.operators = Some(DelegationGroup {
        name: "ADSyncOperators".into(),
        dn: at("CN=ADSyncOperators,OU=Tier 0"),
        guid: Some(guid(50)),
        sid: None,
        scope: GroupScope::DomainLocal,
        adopt: false,
        members: vec![Member {
            dn: at("CN=Anna,OU=Sales,OU=People"),
            guid: None,
        }],
    });
    document
}

pub(super) fn world() -> World {
    let place = |rdn: &str, id: u8| Place {
        dn: at(rdn),
        guid: guid(id),
        objects: None,
    };
    let mut containers = vec![
        place("OU=People", 1),
        place("OU=Leavers,OU=People", 2),
        place("OU=Sales,OU=People", 3),
        place("OU=North,OU=Sales,OU=People", 4),
        place("OU=Tier 0", 5),
        place("OU=Machines", 6),
    ];
    containers.sort_by(|a, b| a.dn.cmp(&b.dn));
    World {
        read: [dn("DC=corp,DC=example")].into(),
        containers,
        groups: vec![GroupSeen {
            role: DelegationRole::Operators,
            dn: at("CN=ADSyncOperators,OU=Tier 0"),
            guid: guid(50),
            account_name: "ADSyncOperators".into(),
            group_type: GroupScope::DomainLocal.security_group_type(),
            members: [at("CN=Anna,OU=Sales,OU=People")].into(),
        }],
        ..World::default()
    }
}

pub(super) fn applied() -> Applied {
    Applied {
        version: Applied::VERSION,
        at: "2026-03-01T10:00:00Z".parse().unwrap(),
        by: "anna".into(),
        author: String::new(),
        reason: String::new(),
        journal: String::new(),
        document: document(),
        world: world(),
        accepted: BTreeSet::new(),
        undone: None,
    }
}

/// Renames everything at or below this DN, as a directory does.
pub(super) fn moved(world: &mut World, from: &str, to: &str) {
    let (from, to) = (at(from), at(to));
    let follow = |dn: &Dn| {
        let deep = dn.depth() - from.depth();
        let own: Vec<_> = dn.rdns().into_iter().take(deep).collect();
        Dn::from_rdns(&own.into_iter().chain(to.rdns()).collect::<Vec<_>>())
    };
    for place in &mut world.containers {
        if place.dn.is_at_or_below(&from) {
            place.dn = follow(&place.dn);
        }
    }
    for group in &mut world.groups {
        group.members = (group.members.iter())
            .map(|m| match m.is_at_or_below(&from) {
                true => follow(m),
                false => m.clone(),
            })
            .collect();
    }
    world.containers.sort_by(|a, b| a.dn.cmp(&b.dn));
}

fn find(now: &World) -> Vec<Difference> {
    differences(&applied(), &document(), &document(), now)
}

fn repaired(all: &[Difference]) -> Document {
    let mut document = document();
    for offer in all.iter().filter_map(|d| d.repair.as_ref()) {
        offer.edit.carry_out(&mut document);
    }
    document
}

#[test]
fn nothing_differs_from_what_was_applied() {
    assert_eq!(find(&world()), []);
}

#[test]
fn a_renamed_ou_that_a_rule_names_is_repaired_by_its_guid_with_all_below_it() {
    let mut now = world();
    moved(&mut now, "OU=People", "OU=Staff");
    let all = find(&now);
    // The exclusion below moved with it; containers without a rule, and members, are not told.
    let ids: Vec<&str> = all
        .iter()
        .map(|d| d.id.split(':').next().unwrap())
        .collect();
    assert_eq!(ids, ["rule-moved", "rule-moved"]);
    assert!(all[0].headline.contains("was renamed to OU=Staff"));
    let repaired = repaired(&all);
    assert!(repaired.includes(&at("OU=Sales,OU=Staff")));
    assert!(!repaired.includes(&at("OU=Leavers,OU=Staff")));
    assert_eq!(differences(&applied(), &repaired, &document(), &now), []);
}

#[test]
fn an_ou_without_a_rule_that_was_moved_out_is_kept_by_a_rule_of_its_own() {
    let mut now = world();
    moved(&mut now, "OU=Sales,OU=People", "OU=Sales,OU=Machines");
    let all = find(&now);
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!(all[0].weight, Weight::Harm);
    assert!(all[0].by_itself);
    let repaired = repaired(&all);
    assert!(repaired.includes(&at("OU=North,OU=Sales,OU=Machines")));
    assert_eq!(differences(&applied(), &repaired, &document(), &now), []);
}

#[test]
fn what_a_person_let_go_is_not_told_again() {
    let mut now = world();
    moved(&mut now, "OU=Sales,OU=People", "OU=Sales,OU=Machines");
    let mut applied = applied();
    let id = find(&now)[0].id.clone();
    applied.accepted.insert(id);
    assert_eq!(differences(&applied, &document(), &document(), &now), []);
}

#[test]
fn an_ou_that_was_moved_into_the_scope_or_is_new_in_it_can_be_excluded() {
    let mut now = world();
    moved(&mut now, "OU=Machines", "OU=Machines,OU=People");
    now.containers.push(Place {
        dn: at("OU=Contractors,OU=People"),
        guid: guid(9),
        objects: Some(412),
    });
    now.containers.push(Place {
        dn: at("OU=Below,OU=Contractors,OU=People"),
        guid: guid(10),
        objects: None,
    });
    now.containers.push(Place {
        dn: at("OU=Elsewhere"),
        guid: guid(11),
        objects: None,
    });
    now.containers.sort_by(|a, b| a.dn.cmp(&b.dn));
    let all = find(&now);
    assert_eq!(all.len(), 2, "{all:?}");
    let new = all
        .iter()
        .find(|d| d.id.starts_with("container-new"))
        .unwrap();
    assert!(
        new.headline.contains("with 412 objects"),
        "{}",
        new.headline
    );
    assert!(!new.by_itself);
    let repaired = repaired(&all);
    assert!(!repaired.includes(&at("OU=Below,OU=Contractors,OU=People")));
    assert!(!repaired.includes(&at("OU=Machines,OU=People")));
    assert_eq!(differences(&applied(), &repaired, &document(), &now), []);
}

#[test]
fn a_deleted_ou_is_told_once_with_all_below_it() {
    let mut now = world();
    now.containers
        .retain(|p| !p.dn.is_at_or_below(&at("OU=Sales,OU=People")));
    let all = find(&now);
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(
        all[0]
            .headline
            .contains("OU=Sales,OU=People,DC=corp,DC=example was deleted")
    );
    let mut now = world();
    now.containers.retain(|p| p.guid != guid(2));
    let all = find(&now);
    assert!(all[0].id.starts_with("rule-gone"), "{all:?}");
    let mut without = document();
    all[0].accept.as_ref().unwrap().edit.carry_out(&mut without);
    assert_eq!(without.forest[0].domain[0].rules.len(), 1);
}

#[test]
fn an_ou_deleted_below_one_that_was_renamed_is_told_all_the_same() {
    let mut now = world();
    now.containers.retain(|p| p.guid != guid(4));
    for place in &mut now.containers {
        let old = place.dn.as_str().replace("OU=People", "OU=Staff");
        place.dn = dn(&old);
    }
    let all = find(&now);
    let ids: Vec<&str> = all
        .iter()
        .map(|d| d.id.split(':').next().unwrap())
        .collect();
    assert!(ids.contains(&"container-gone"), "{ids:?}");
}

#[test]
fn of_a_domain_that_was_not_read_nothing_is_concluded() {
    let now = World {
        groups: world().groups,
        ..World::default()
    };
    assert_eq!(find(&now), []);
}

#[test]
fn a_group_that_was_renamed_deleted_or_made_universal_is_told_apart() {
    let mut now = world();
    now.groups[0].account_name = "SyncOps".into();
    now.groups[0].dn = at("CN=SyncOps,OU=Tier 0");
    let all = find(&now);
    assert_eq!(all.len(), 1);
    assert!(
        all[0]
            .headline
            .contains("ADSyncOperators was renamed to SyncOps")
    );
    let followed = repaired(&all);
    assert_eq!(differences(&applied(), &followed, &document(), &now), []);

    let mut now = world();
    now.groups[0].group_type = GroupScope::Universal.security_group_type();
    let all = find(&now);
    assert!(
        all[0].headline.contains("is universal now"),
        "{}",
        all[0].headline
    );
    let mut taken = document();
    all[0].accept.as_ref().unwrap().edit.carry_out(&mut taken);
    assert_eq!(
        taken.delegation.operators.as_ref().unwrap().scope,
        GroupScope::Universal
    );
    assert_eq!(differences(&applied(), &taken, &document(), &now), []);

    let mut now = world();
    now.groups.clear();
    let all = find(&now);
    assert!(all[0].headline.contains("was deleted"));
    let again = repaired(&all);
    assert_eq!(again.delegation.operators.as_ref().unwrap().guid, None);
    assert_eq!(differences(&applied(), &again, &document(), &now), []);
}

#[test]
fn members_that_came_and_went_are_told_one_by_one() {
    let mut now = world();
    now.groups[0].members = [at("CN=Eve,OU=People")].into();
    let all = find(&now);
    let lines: Vec<_> = all.iter().map(|d| d.headline.english()).collect();
    assert_eq!(
        lines,
        [
            "Anna is no longer a member of ADSyncOperators",
            "Eve was added to ADSyncOperators by someone else"
        ]
    );
    assert_eq!(all[0].repair.as_ref().unwrap().edit, Edit::Plan);
}

#[test]
fn a_right_that_someone_added_or_removed_is_told_with_who_has_it() {
    let ace = |who: u32, sddl: &str| AceSeen {
        who: Sid::new(5, &[21, 1, 2, 3, who]),
        name: "helpdesk".into(),
        sddl: sddl.into(),
    };
    let head = dn("DC=corp,DC=example");
    let seen = |aces: Vec<AceSeen>| {
        vec![RightsSeen {
            dn: head.clone(),
            aces,
        }]
    };
    let mut before = applied();
    before.world.rights = seen(vec![ace(1, "(A;;CC;;;S-1)"), ace(2, "(A;;RP;;;S-2)")]);
    let mut now = world();
    now.rights = seen(vec![ace(1, "(A;;CC;;;S-1)"), ace(3, "(A;;WD;;;S-3)")]);
    let all = differences(&before, &document(), &document(), &now);
    let lines: Vec<_> = all.iter().map(|d| d.headline.english()).collect();
    assert!(
        lines[0].starts_with("A right was removed: (A;;RP;;;S-2), of helpdesk"),
        "{lines:?}"
    );
    assert!(
        lines[1].starts_with("A right was added: (A;;WD;;;S-3), for helpdesk"),
        "{lines:?}"
    );
}

#[test]
fn a_file_that_was_edited_can_be_put_back() {
    let mut edited = document();
    edited.safety.deletion_limit = 7;
    let all = differences(&applied(), &edited, &edited, &world());
    assert_eq!((all.len(), all[0].weight), (1, Weight::Note));
    all[0].repair.as_ref().unwrap().edit.carry_out(&mut edited);
    assert_eq!(edited, document());
}

#[test]
fn a_group_of_ours_that_was_renamed_is_no_member_that_came_or_went() {
    let mut before = applied();
    before.world.groups.push(GroupSeen {
        role: DelegationRole::Browse,
        dn: at("CN=ADSyncBrowse,OU=Tier 0"),
        guid: guid(51),
        account_name: "ADSyncBrowse".into(),
        group_type: GroupScope::DomainLocal.security_group_type(),
        members: [at("CN=ADSyncOperators,OU=Tier 0")].into(),
    });
    let browse = DelegationGroup {
        name: "ADSyncBrowse".into(),
        dn: at("CN=ADSyncBrowse,OU=Tier 0"),
        guid: Some(guid(51)),
        members: vec![],
        ..document().delegation.operators.unwrap()
    };
    before.document.delegation.browse = Some(browse);
    let document = before.document.clone();
    let mut now = before.world.clone();
    now.groups[0].dn = at("CN=SyncOps,OU=Tier 0");
    now.groups[1].members = [at("CN=SyncOps,OU=Tier 0")].into();
    let all = differences(&before, &document, &document, &now);
    let ids: Vec<&str> = all
        .iter()
        .map(|d| d.id.split(':').next().unwrap())
        .collect();
    assert_eq!(ids, ["group-renamed"]);
    now.groups.remove(0);
    now.groups[0].members.clear();
    let all = differences(&before, &document, &document, &now);
    let ids: Vec<&str> = all
        .iter()
        .map(|d| d.id.split(':').next().unwrap())
        .collect();
    assert_eq!(ids, ["group-gone"]);
}
