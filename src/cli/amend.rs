//! What `plan` and `apply` make of the document before they plan it: an earlier version in its place,
//! differences from the last apply repaired or taken over. Nothing is written but by the plan.

use std::collections::BTreeSet;
use std::path::Path;

use crate::apply::{self, observe};
use crate::insight::drift::{Difference, Edit, Offer, Repair};
use crate::insight::go_back;
use crate::model::ports::Result;
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Document, Problem, ProblemKind};

use super::args;
use super::connect::World;

/// The document, and what somebody added that the plan is to take away.
pub async fn amended(
    world: &World,
    config: &Path,
    amend: &args::Amend,
) -> Result<(Document, BTreeSet<Repair>)> {
    let mut repairs = BTreeSet::new();
    let mut document = world.document.clone();
    if let Some(version) = &amend.back_to {
        document = go_back(&apply::version(config, version)?.document, &document);
    }
    if amend.repair.is_empty() && amend.take_over.is_empty() {
        return Ok((document, repairs));
    }
    let observed = observe(&document, config, &world.ports(), world.known()).await?;
    for id in &amend.repair {
        let difference = find(&observed.drift, id)?;
        match difference.repair.as_ref() {
            Some(offer) if offer.edit == Edit::ForServer => {
                return Err(on_server(difference, offer));
            }
            offer => match offered(id, offer)? {
                Edit::Chosen(repair) => {
                    repairs.insert(repair.clone());
                }
                edit => edit.carry_out(&mut document),
            },
        }
    }
    for id in &amend.take_over {
        let difference = find(&observed.drift, id)?;
        match offered(id, difference.accept.as_ref())? {
            // It changes no setting: that it was taken as it is, is kept beside the document.
            Edit::Note => return Err(refused(id, words!("cli-accept-by-check"))),
            edit => edit.carry_out(&mut document),
        }
    }
    Ok((document, repairs))
}

pub(super) fn find<'a>(all: &'a [Difference], id: &str) -> Result<&'a Difference> {
    all.iter().find(|d| d.id == id).ok_or_else(|| {
        Problem::new(
            ProblemKind::NotFound,
            words!("cli-no-difference", id = inert(id)),
            words!("cli-no-difference-advice"),
        )
    })
}

fn offered<'a>(id: &str, offer: Option<&'a Offer>) -> Result<&'a Edit> {
    let none = || refused(id, words!("cli-not-offered-advice"));
    offer.map(|o| &o.edit).ok_or_else(none)
}

/// Nothing of it is written from here: what is said is where it is done.
fn on_server(difference: &Difference, offer: &Offer) -> Problem {
    Problem::new(
        ProblemKind::Refused,
        words!("cli-repair-on-server", id = inert(&difference.id)),
        words!(
            "cli-repair-on-server-advice",
            then = difference.consequence.clone(),
            label = offer.label.clone()
        ),
    )
}

pub(super) fn refused(id: &str, advice: Words) -> Problem {
    Problem::new(
        ProblemKind::Invalid,
        words!("cli-not-offered", id = inert(id)),
        advice,
    )
}
