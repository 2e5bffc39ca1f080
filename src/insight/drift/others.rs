//! The target OU, connector accounts, rights, and the document itself.

use crate::insight::needed_rights;
use crate::model::security::AccessAce;
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document, Sid};

use super::containers::{Moves, shown};
use super::difference::{Area, Difference, Edit, Repair, Weight, offer};
use super::state::{AceSeen, Applied, World};

pub(super) fn target(
    applied: &Applied,
    document: &Document,
    now: &World,
    out: &mut Vec<Difference>,
) {
    let writeback = &document.group_writeback;
    let Some(target) = writeback.target.as_ref().filter(|_| writeback.enabled) else {
        return;
    };
    let Some(guid) = target.guid else { return };
    let known = applied.world.container(guid).is_some();
    if !known || !now.read.contains(&target.dn.domain_head()) {
        return;
    }
    match now.container(guid) {
        Some(place) if place.dn == target.dn => {}
        Some(place) => out.push(Difference {
            accept: None,
            repair: offer(
                words!("insight-drift-follow"),
                Edit::MoveTarget {
                    dn: place.dn.clone(),
                },
            ),
            by_itself: true,
            ..Difference::new(
                format!("target-moved:{guid}:{}", place.dn),
                Area::GroupWriteback,
                Weight::Harm,
                words!(
                    "insight-drift-target-moved",
                    old = shown(&target.dn),
                    new = shown(&place.dn)
                ),
                words!("insight-drift-target-moved-then"),
            )
        }),
        None => out.push(Difference {
            accept: None,
            repair: offer(words!("insight-drift-make-again"), Edit::RemakeTarget),
            ..Difference::new(
                format!("target-gone:{guid}"),
                Area::GroupWriteback,
                Weight::Harm,
                words!("insight-drift-target-gone", dn = shown(&target.dn)),
                words!("insight-drift-target-gone-then"),
            )
        }),
    }
}

pub(super) fn accounts(
    applied: &Applied,
    document: &Document,
    now: &World,
    out: &mut Vec<Difference>,
) {
    for forest in &document.forest {
        let Some(account) = forest.connector.as_ref() else {
            continue;
        };
        let Some(was) = (applied.world.accounts.iter()).find(|a| Some(a.guid) == account.guid)
        else {
            continue;
        };
        let name = inert(&account.name).into_owned();
        let harm = |id: String, headline: Words, then: Words| {
            Difference::new(id, Area::Rights, Weight::Harm, headline, then)
        };
        match now.accounts.iter().find(|a| a.guid == was.guid) {
            None if !now.reaches(&was.dn) => {}
            None => out.push(harm(
                format!("account-gone:{}", was.guid),
                words!("insight-drift-account-gone", name = name),
                words!("insight-drift-account-gone-then"),
            )),
            Some(is) => {
                if is.disabled && !was.disabled {
                    out.push(harm(
                        format!("account-disabled:{}", was.guid),
                        words!("insight-drift-account-disabled", name = &name),
                        words!("insight-drift-account-disabled-then"),
                    ));
                }
                if is.dn != account.dn {
                    out.push(Difference {
                        accept: None,
                        repair: offer(
                            words!("insight-drift-follow"),
                            Edit::MoveAccount {
                                from: account.dn.clone(),
                                to: is.dn.clone(),
                            },
                        ),
                        by_itself: true,
                        ..Difference::new(
                            format!("account-moved:{}:{}", was.guid, is.dn),
                            Area::Rights,
                            Weight::Note,
                            words!(
                                "insight-drift-account-moved",
                                name = &name,
                                dn = shown(&is.dn)
                            ),
                            words!("insight-drift-account-moved-then"),
                        )
                    });
                }
            }
        }
    }
}

pub(super) fn rights(
    applied: &Applied,
    document: &Document,
    now: &World,
    moves: &Moves<'_>,
    out: &mut Vec<Difference>,
) {
    let ours: Vec<&Sid> = (document.forest.iter())
        .filter_map(|f| f.connector.as_ref()?.sid.as_ref())
        .collect();
    for was in &applied.world.rights {
        let at = moves_target(moves, &was.dn);
        let Some(is) = now.rights.iter().find(|r| r.dn == at) else {
            continue;
        };
        let same = |a: &AceSeen, b: &AceSeen| a.sddl == b.sddl;
        for ace in &was.aces {
            if is.aces.iter().any(|a| same(a, ace)) {
                continue;
            }
            let needed = words_of(document, ace, &was.dn);
            let weight = match ours.contains(&&ace.who) && needed.is_some() {
                true => Weight::Harm,
                false => Weight::Warning,
            };
            let who = name_of(document, ace);
            out.push(Difference {
                repair: match weight {
                    Weight::Harm => offer(words!("insight-drift-grant-again"), Edit::Plan),
                    _ => None,
                },
                ..Difference::new(
                    format!("right-gone:{at}:{}", ace.sddl),
                    Area::Rights,
                    weight,
                    words!(
                        "insight-drift-right-gone",
                        right = needed.unwrap_or_else(|| ace.sddl.clone().into()),
                        who = who,
                        dn = shown(&at)
                    ),
                    match weight {
                        Weight::Harm => words!("insight-drift-right-gone-then"),
                        _ => words!("insight-drift-right-gone-then-other"),
                    },
                )
            });
        }
        for ace in &is.aces {
            if was.aces.iter().any(|a| same(a, ace)) {
                continue;
            }
            let right = words_of(document, ace, &was.dn);
            // A denial takes something away; it is left to whoever made it.
            let gives = AccessAce::of_sddl(&ace.sddl).is_some_and(|ace| ace.allow);
            let repair = Edit::Chosen(Repair::TakeAway {
                on: at.clone(),
                ace: ace.sddl.clone(),
            });
            out.push(Difference {
                repair: offer(words!("insight-drift-take-away"), repair).filter(|_| gives),
                ..Difference::new(
                    format!("right-new:{at}:{}", ace.sddl),
                    Area::Rights,
                    Weight::Warning,
                    words!(
                        "insight-drift-right-new",
                        right = right.unwrap_or_else(|| ace.sddl.clone().into()),
                        who = name_of(document, ace),
                        dn = shown(&at)
                    ),
                    words!("insight-drift-right-new-then"),
                )
            });
        }
    }
}

/// The target OU may have moved itself.
pub(super) fn moves_target(moves: &Moves<'_>, dn: &Dn) -> Dn {
    let below = dn.child("CN", "x");
    moves.follow(&below).parent().unwrap_or_else(|| dn.clone())
}

/// What the right is for, when it is one that the connector account needs.
fn words_of(document: &Document, ace: &AceSeen, on: &Dn) -> Option<Words> {
    document.forest.iter().find_map(|forest| {
        let needed = needed_rights(document, forest, &ace.who);
        let same =
            |n: &crate::model::snapshot::NeededRight| n.on == *on && n.ace.to_sddl() == ace.sddl;
        needed.into_iter().find(same).map(|n| n.what)
    })
}

fn name_of(document: &Document, ace: &AceSeen) -> String {
    let accounts = document.forest.iter().filter_map(|f| f.connector.as_ref());
    let known = accounts
        .filter(|a| a.sid.as_ref() == Some(&ace.who))
        .map(|a| a.name.as_str())
        .next();
    match known.or(Some(ace.name.as_str()).filter(|n| !n.is_empty())) {
        Some(name) => inert(name).into_owned(),
        None => ace.who.to_string(),
    }
}

/// `file`: the document as it stands on disk.
pub(super) fn file(applied: &Applied, file: &Document, out: &mut Vec<Difference>) {
    if *file == applied.document {
        return;
    }
    out.push(Difference {
        repair: offer(
            words!("insight-drift-restore"),
            Edit::Restore(Box::new(applied.document.clone())),
        ),
        accept: None,
        ..Difference::new(
            "document-edited".into(),
            Area::File,
            Weight::Note,
            words!("insight-drift-edited"),
            words!("insight-drift-edited-then"),
        )
    });
}
