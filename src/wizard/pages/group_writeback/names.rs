//! The names that the written groups will have, from real groups, and what is in their way.

use crate::engines::{NamePreview, not_written_back, preview};
use crate::model::document::{EngineKind, GroupChoice, GroupNaming};
use crate::model::snapshot::ObjectKind;
use crate::model::words::say;
use crate::model::{Dn, Document, Guid};
use crate::wizard::{Desk, Load, Page};
use crate::work::Job;

use super::{State, TargetHow};

/// So many names are shown.
pub const PREVIEWED: usize = 50;
/// So many names are looked up in the target OU and held against each other.
pub const COMPARED: usize = 1000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameRow {
    pub preview: NamePreview,
    pub note: NameNote,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameNote {
    Fine,
    /// The display name did not fit.
    Cut,
    /// A group of this name is in the OU: the name ends with this group's own id, so the engine
    /// most likely wrote it.
    There,
    /// Two get this name, or something that is no group has it.
    Collides,
}

impl NameNote {
    pub fn words(self) -> &'static str {
        match self {
            Self::Fine => "",
            Self::Cut => say!("page-group-writeback-note-cut"),
            Self::There => say!("page-group-writeback-note-there"),
            Self::Collides => say!("page-group-writeback-note-collides"),
        }
    }
}

/// Why the engine cannot form names that way.
pub fn naming_problem(document: &Document) -> Option<&'static str> {
    let naming = document.group_writeback.naming;
    (document.engine == EngineKind::CloudSync && naming == GroupNaming::ObjectId)
        .then(|| say!("page-group-writeback-always-display-name"))
}

/// The chosen groups, or of all groups those read so far that the engine writes.
fn compared<'a>(state: &'a State, desk: &'a Desk) -> Vec<(Guid, &'a str)> {
    match &desk.document.group_writeback.groups {
        GroupChoice::Selected(groups) => groups
            .iter()
            .map(|g| (g.id, g.name.as_str()))
            .take(COMPARED)
            .collect(),
        GroupChoice::All => (state.list.groups().iter())
            .filter(|g| not_written_back(desk.document.engine, g).is_none())
            .map(|g| (g.id, g.name.as_str()))
            .take(COMPARED)
            .collect(),
    }
}

/// So many names were looked up and compared.
pub fn names_compared(state: &State, desk: &Desk) -> usize {
    compared(state, desk).len()
}

/// The first names, those with something in their way before others.
pub fn name_rows(state: &State, desk: &Desk) -> Vec<NameRow> {
    let naming = desk.document.group_writeback.naming;
    let there = state.taken.value().map_or(&[][..], Vec::as_slice);
    let (groups, others): (Vec<_>, Vec<_>) =
        there.iter().partition(|o| o.kind == ObjectKind::Group);
    let others: Vec<String> = others.iter().map(|o| o.dn.leaf()).collect();
    let is_there = |name: &str| {
        let name = name.to_lowercase();
        groups.iter().any(|g| g.dn.leaf().to_lowercase() == name)
    };
    let rows = preview(desk.document.engine, naming, compared(state, desk), &others);
    let mut rows: Vec<NameRow> = rows
        .into_iter()
        .map(|preview| NameRow {
            note: if preview.collides {
                NameNote::Collides
            } else if is_there(&preview.name) {
                NameNote::There
            } else if preview.cut {
                NameNote::Cut
            } else {
                NameNote::Fine
            },
            preview,
        })
        .collect();
    rows.sort_by_key(|row| row.note != NameNote::Collides);
    rows.truncate(PREVIEWED);
    rows
}

/// Asks what stands in the target OU under these names. A new OU is empty.
pub(super) fn look_up(state: &mut State, desk: &mut Desk) {
    let target = desk.document.group_writeback.target.as_ref();
    let ou = target
        .filter(|_| state.target.how == TargetHow::Choose)
        .map(|t| t.dn.clone());
    let mut dns: Vec<Dn> = Vec::new();
    if let Some(ou) = &ou {
        let rows = preview(
            desk.document.engine,
            desk.document.group_writeback.naming,
            compared(state, desk),
            &[],
        );
        dns.extend(rows.iter().map(|r| ou.child("CN", &r.name)));
    }
    if state.asked_names == dns {
        return;
    }
    state.asked_names.clone_from(&dns);
    if let Some(ticket) = state.taken.ticket() {
        desk.cancel(ticket);
    }
    state.taken = Load::Idle;
    let forest = ou.and_then(|ou| desk.forest_of(&ou).map(str::to_owned));
    if let (Some(forest), false) = (forest, dns.is_empty()) {
        let job = Job::LookUp {
            forest,
            dns,
            account_names: vec![],
        };
        desk.load(Page::GroupWriteback, job, &mut state.taken);
    }
}
