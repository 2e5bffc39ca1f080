//! OUs and containers: renamed, moved, deleted, new.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document, Guid};

use super::difference::{Area, Difference, Edit, Offer, Weight, note};
use super::state::{Applied, Place, World};

/// Where containers went since the last apply.
pub(super) struct Moves<'a> {
    was: BTreeMap<Guid, &'a Dn>,
    now: BTreeMap<Guid, &'a Place>,
    /// By the DN of before.
    by_dn: BTreeMap<&'a Dn, Guid>,
}

impl<'a> Moves<'a> {
    pub fn of(applied: &'a Applied, now: &'a World) -> Self {
        let places = || applied.world.containers.iter();
        Self {
            was: places().map(|p| (p.guid, &p.dn)).collect(),
            by_dn: places().map(|p| (&p.dn, p.guid)).collect(),
            now: now.containers.iter().map(|p| (p.guid, p)).collect(),
        }
    }

    /// Where an object of before is looked for now, its containers having moved.
    pub fn follow(&self, dn: &Dn) -> Dn {
        let mut above = dn.parent();
        let mut below = vec![];
        let mut rdns = dn.rdns().into_iter();
        while let Some(at) = above {
            below.extend(rdns.next());
            let moved = self.by_dn.get(&at).and_then(|guid| self.now.get(guid));
            if let Some(place) = moved {
                if place.dn == at {
                    return dn.clone();
                }
                let whole: Vec<_> = below.into_iter().chain(place.dn.rdns()).collect();
                return Dn::from_rdns(&whole);
            }
            above = at.parent();
        }
        dn.clone()
    }

    /// The document's rules where their containers are now.
    fn settled(&self, document: &Document) -> Document {
        let mut out = document.clone();
        for rule in document.domains().flat_map(|d| &d.rules) {
            if let Some(to) = rule.guid.and_then(|g| self.now.get(&g)).map(|p| &p.dn)
                && *to != rule.dn
            {
                let (from, to) = (rule.dn.clone(), to.clone());
                Edit::MoveRule { from, to }.carry_out(&mut out);
            }
        }
        out
    }
}

pub(super) fn differences(
    applied: &Applied,
    document: &Document,
    now: &World,
    moves: &Moves<'_>,
    out: &mut Vec<Difference>,
) {
    let named: BTreeSet<Guid> = (document.domains().flat_map(|d| &d.rules))
        .filter_map(|r| r.guid)
        .collect();
    rules(document, now, moves, out);
    let settled = moves.settled(document);
    let known = |dn: &Dn| {
        let head = dn.domain_head();
        applied.world.read.contains(&head) && now.read.contains(&head)
    };
    // Of a branch its top tells all; containers are sorted, a parent before its children.
    let mut told: BTreeMap<Kind, Dn> = BTreeMap::new();
    for place in now.containers.iter().filter(|p| known(&p.dn)) {
        let Some(kind) = kind(applied, &settled, moves, place) else {
            continue;
        };
        if told.get(&kind).is_some_and(|top| place.dn.is_below(top)) || named.contains(&place.guid)
        {
            continue;
        }
        told.insert(kind, place.dn.clone());
        out.push(say(kind, place, moves.was.get(&place.guid).copied()));
    }
    let mut top: Option<&Dn> = None;
    for gone in applied.world.containers.iter().filter(|p| known(&p.dn)) {
        let here = moves.now.contains_key(&gone.guid);
        // A container above it may have another name by now.
        let mattered =
            applied.document.includes(&gone.dn) && settled_includes(&settled, moves, &gone.dn);
        if here || !mattered || named.contains(&gone.guid) {
            continue;
        }
        if top.is_some_and(|top| gone.dn.is_below(top)) {
            continue;
        }
        top = Some(&gone.dn);
        out.push(Difference {
            id: format!("container-gone:{}", gone.guid),
            area: Area::Scope,
            weight: Weight::Warning,
            headline: words!("insight-drift-container-gone", dn = shown(&gone.dn)),
            consequence: words!("insight-drift-container-gone-then"),
            accept: Some(note()),
            repair: None,
            by_itself: false,
        });
    }
}

/// What the document names by GUID.
fn rules(document: &Document, now: &World, moves: &Moves<'_>, out: &mut Vec<Difference>) {
    for rule in document.domains().flat_map(|d| &d.rules) {
        let Some(guid) = rule.guid else { continue };
        if !now.read.contains(&rule.dn.domain_head()) {
            continue;
        }
        match moves.now.get(&guid) {
            Some(place) if place.dn != rule.dn => {
                let renamed = place.dn.parent() == rule.dn.parent();
                let headline = match renamed {
                    true => words!(
                        "insight-drift-rule-renamed",
                        old = shown(&rule.dn),
                        new = shown(&place.dn)
                    ),
                    false => words!(
                        "insight-drift-rule-moved",
                        old = shown(&rule.dn),
                        new = shown(&place.dn)
                    ),
                };
                let consequence = match rule.includes {
                    true => words!("insight-drift-rule-moved-then-in"),
                    false => words!("insight-drift-rule-moved-then-out"),
                };
                out.push(Difference {
                    id: format!("rule-moved:{guid}:{}", place.dn),
                    area: Area::Scope,
                    weight: Weight::Harm,
                    headline,
                    consequence,
                    accept: Some(Offer {
                        label: words!("insight-drift-drop-rule"),
                        edit: Edit::DropRule {
                            dn: rule.dn.clone(),
                        },
                    }),
                    repair: Some(Offer {
                        label: words!("insight-drift-follow"),
                        edit: Edit::MoveRule {
                            from: rule.dn.clone(),
                            to: place.dn.clone(),
                        },
                    }),
                    by_itself: true,
                });
            }
            Some(_) => {}
            // One that was never among the containers is of another kind, a domain's head.
            None if moves.was.contains_key(&guid) => out.push(Difference {
                id: format!("rule-gone:{guid}"),
                area: Area::Scope,
                weight: Weight::Warning,
                headline: words!("insight-drift-rule-gone", dn = shown(&rule.dn)),
                consequence: match rule.includes {
                    true => words!("insight-drift-container-gone-then"),
                    false => words!("insight-drift-rule-gone-then-out"),
                },
                accept: Some(Offer {
                    label: words!("insight-drift-drop-rule"),
                    edit: Edit::DropRule {
                        dn: rule.dn.clone(),
                    },
                }),
                repair: None,
                by_itself: false,
            }),
            None => {}
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    New,
    Left,
    Entered,
    Renamed,
}

/// What happened to this container; `None`: nothing that a person has to know.
fn kind(applied: &Applied, settled: &Document, moves: &Moves<'_>, place: &Place) -> Option<Kind> {
    let is_in = settled.includes(&place.dn);
    let Some(was) = moves.was.get(&place.guid) else {
        return is_in.then_some(Kind::New);
    };
    if **was == place.dn {
        return None;
    }
    // As the document decides it now, where it stood: a rule that was changed is no drift.
    let was_in = applied.document.includes(was) && settled_includes(settled, moves, was);
    match (was_in, is_in) {
        (true, false) => Some(Kind::Left),
        (false, true) if !applied.document.includes(was) => Some(Kind::Entered),
        (true, true) => {
            // Only its own name or place, not that of a container above.
            let own = moves.follow(was) != place.dn;
            own.then_some(Kind::Renamed)
        }
        _ => None,
    }
}

/// Would an object that is still at this DN of before be in scope?
fn settled_includes(settled: &Document, moves: &Moves<'_>, was: &Dn) -> bool {
    settled.includes(was) || settled.includes(&moves.follow(was))
}

fn say(kind: Kind, place: &Place, was: Option<&Dn>) -> Difference {
    let (dn, guid) = (&place.dn, place.guid);
    let was = was.map(shown).unwrap_or_default();
    let rule = |label: Words, includes: bool| {
        Some(Offer {
            label,
            edit: Edit::SetRule {
                dn: dn.clone(),
                guid,
                includes,
            },
        })
    };
    let accept = |label: Words| {
        Some(Offer {
            label,
            edit: Edit::Note,
        })
    };
    let (key, weight, headline, consequence, accept, repair) = match kind {
        Kind::New => (
            "container-new",
            Weight::Warning,
            words!(
                "insight-drift-new",
                dn = shown(dn),
                objects = objects(place)
            ),
            words!("insight-drift-new-then"),
            accept(words!("insight-drift-let-in")),
            rule(words!("insight-drift-keep-out"), false),
        ),
        Kind::Left => (
            "container-left",
            Weight::Harm,
            words!(
                "insight-drift-left",
                old = was,
                new = shown(dn),
                objects = objects(place)
            ),
            words!("insight-drift-left-then"),
            accept(words!("insight-drift-let-go")),
            rule(words!("insight-drift-keep-in"), true),
        ),
        Kind::Entered => (
            "container-entered",
            Weight::Warning,
            words!(
                "insight-drift-entered",
                old = was,
                new = shown(dn),
                objects = objects(place)
            ),
            words!("insight-drift-new-then"),
            accept(words!("insight-drift-let-in")),
            rule(words!("insight-drift-keep-out"), false),
        ),
        Kind::Renamed => (
            "container-renamed",
            Weight::Note,
            words!("insight-drift-renamed", old = was, new = shown(dn)),
            words!("insight-drift-renamed-then"),
            Some(note()),
            None,
        ),
    };
    Difference {
        id: format!("{key}:{guid}:{dn}"),
        area: Area::Scope,
        weight,
        headline,
        consequence,
        accept,
        repair,
        by_itself: kind == Kind::Left,
    }
}

fn objects(place: &Place) -> Words {
    match place.objects {
        Some(n) => words!("insight-drift-objects", n = n),
        None => words!("insight-drift-objects-uncounted"),
    }
}

pub(super) fn shown(dn: &Dn) -> String {
    inert(dn.as_str()).into_owned()
}
