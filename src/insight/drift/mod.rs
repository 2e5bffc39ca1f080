//! What differs between the last applied state and what stands now, in words, one by one; and what
//! accepting or repairing a difference does to the document.

mod containers;
mod difference;
mod groups;
mod others;
mod state;
mod still;
mod tenant;
#[cfg(test)]
mod tests;

use crate::model::Document;

pub use difference::{Area, Difference, Edit, Offer, Repair, Weight};
pub use state::{
    AccountSeen, AceSeen, Applied, GroupSeen, Place, RightsSeen, TenantSeen, Undone, World,
};
pub use still::{Done, still_applied};

/// All that differs and was not accepted, worst first. `document`: as it is being edited;
/// `file`: as it stands on disk; `now`: what was read for it.
pub fn differences(
    applied: &Applied,
    document: &Document,
    file: &Document,
    now: &World,
) -> Vec<Difference> {
    let moves = containers::Moves::of(applied, now);
    let mut out = Vec::new();
    containers::differences(applied, document, now, &moves, &mut out);
    others::target(applied, document, now, &mut out);
    groups::groups(applied, document, now, &moves, &mut out);
    others::accounts(applied, document, now, &mut out);
    others::rights(applied, document, now, &moves, &mut out);
    tenant::tenant(applied, document, now, &mut out);
    others::file(applied, file, &mut out);
    out.retain(|d| !applied.accepted.contains(&d.id));
    out.sort_by_key(|d| (d.weight, d.area));
    out
}
