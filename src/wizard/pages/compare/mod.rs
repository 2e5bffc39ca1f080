//! Compare: two configurations side by side, one setting carried across, and the way from Entra
//! Connect to Cloud Sync. It writes reports and new files only; what is carried across is an edit like
//! any.

mod side;

use std::path::PathBuf;

use crate::apply::comparison_report;
use crate::engines::compare::{Configuration, Key, copy_scope, copy_setting};
use crate::engines::entra_connect::{Item, verify};
use crate::insight::compare::{Comparison, SettingRow, compare};
use crate::insight::migration::{Migration, Present};
use crate::model::document::EngineKind;
use crate::model::text::inert;
use crate::model::words::say;
use crate::model::{Dn, Guid};
use crate::wizard::{Desk, Effect, Load, Page};
use crate::work::{FilePurpose, Job, Outcome, ReportForm, Ticket, Version};

pub use side::{Side, Source, can_read, loading};
use side::{configuration, document, read, server, stop, want};

/// The folder of all that a move to Cloud Sync takes.
const MIGRATION: &str = "move-to-cloud-sync";

#[derive(Debug, Default)]
pub struct State {
    pub sides: [Side; 2],
    /// What is the same, too.
    pub all: bool,
    /// Made when something changes: no frame compares.
    pub shown: Option<Comparison>,
    /// From the side that Entra Connect runs.
    pub migration: Option<Migration>,
    /// The OU that the move begins with, as it is typed; empty: the proposed one.
    pub pilot: String,
    /// What this window decides for Entra Connect, beside what a server exported.
    pub applied: Option<Vec<Item>>,
    /// The tenant's jobs, and which tenant they were read of.
    pub cloud: Load<Box<Configuration>>,
    cloud_of: Option<Guid>,
    /// Newest first.
    pub versions: Load<Vec<Version>>,
    picking: Option<(Ticket, usize)>,
    pub saved: Load<PathBuf>,
}

#[derive(Debug, Clone)]
pub enum Msg {
    Take(usize, Source),
    PathEdited(usize, String),
    Browse(usize, FilePurpose),
    /// Reads what the side names, again.
    Read(usize),
    Version(usize, String),
    Cancel(usize),
    ReadAgain,
    ShowAll(bool),
    /// Into this window's configuration, from the other side.
    CopySetting(Key),
    CopyScope(Dn),
    SaveComparison(ReportForm),
    /// The OU that the move begins with.
    Pilot(String),
    SaveMigration,
    /// All that this window's configuration says, for a person.
    SaveReport(ReportForm),
}

pub fn enter(state: &mut State, desk: &mut Desk) {
    if state.shown.is_none() && state.sides[1].source == Source::Open {
        state.sides[1].source = match desk.saved.is_some() {
            true => Source::Saved,
            false => Source::Path,
        };
    }
    for side in 0..2 {
        want(state, side, desk);
    }
    make(state, desk);
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::Take(side, source) => {
            state.sides[side].source = source;
            want(state, side, desk);
            make(state, desk);
        }
        Msg::PathEdited(side, path) => {
            stop(&mut state.sides[side].read, desk);
            state.sides[side].path = path;
        }
        Msg::Version(side, id) => {
            state.sides[side].version = Some(id);
            make(state, desk);
        }
        Msg::Browse(side, purpose) => {
            let ticket = desk.run(Page::Compare, Job::PickFile { purpose });
            state.picking = Some((ticket, side));
        }
        Msg::Read(side) => read(state, side, desk),
        Msg::Cancel(side) => match state.sides[side].source {
            Source::Cloud => stop(&mut state.cloud, desk),
            _ => stop(&mut state.sides[side].read, desk),
        },
        Msg::ReadAgain => {
            for side in 0..2 {
                read(state, side, desk);
            }
            make(state, desk);
        }
        Msg::ShowAll(all) => state.all = all,
        Msg::CopySetting(key) => {
            let other = other_side(state).and_then(|side| configuration(state, side, desk));
            if let Some(other) = other
                && copy_setting(&mut desk.document, &other, &key)
            {
                copied(state, desk);
            }
        }
        Msg::CopyScope(domain) => {
            let other = other_side(state).and_then(|side| configuration(state, side, desk));
            if let Some(other) = other
                && copy_scope(&mut desk.document, &other, &domain)
            {
                copied(state, desk);
            }
        }
        Msg::SaveComparison(form) => {
            let Some(comparison) = &state.shown else {
                return;
            };
            let text = comparison_report(comparison, desk.now, form);
            let name = match form {
                ReportForm::Html => "comparison.html",
                ReportForm::Markdown => "comparison.md",
            };
            save(state, name, text, desk);
        }
        Msg::SaveReport(form) => {
            let name = match form {
                ReportForm::Html => "report.html",
                ReportForm::Markdown => "report.md",
            };
            let job = Job::WriteReport {
                document: Box::new(desk.document.clone()),
                known: Box::new(desk.circumstances()),
                files: vec![(form, desk.beside(name))],
            };
            desk.load(Page::Compare, job, &mut state.saved);
        }
        Msg::Pilot(typed) => {
            state.pilot = typed;
            make(state, desk);
        }
        Msg::SaveMigration => {
            let Some(migration) = &state.migration else {
                return;
            };
            let job = Job::WriteMigration {
                migration: Box::new(migration.clone()),
                made: desk.now,
                folder: desk.beside(MIGRATION),
            };
            desk.load(Page::Compare, job, &mut state.saved);
        }
    }
}

fn save(state: &mut State, name: &str, text: String, desk: &mut Desk) {
    let path = desk.beside(name);
    desk.load(
        Page::Compare,
        Job::WriteText { path, text },
        &mut state.saved,
    );
}

fn copied(state: &mut State, desk: &mut Desk) {
    desk.replaced = true;
    desk.keep_draft(Page::Compare);
    make(state, desk);
}

/// The side that something is carried from: the one beside this window's configuration.
pub fn other_side(state: &State) -> Option<usize> {
    match state.sides.each_ref().map(|s| s.source) {
        [Source::Open, Source::Open] => None,
        [Source::Open, _] => Some(1),
        [_, Source::Open] => Some(0),
        _ => None,
    }
}

/// Can this setting be carried into this window's configuration?
pub fn may_copy(state: &State, row: &SettingRow) -> bool {
    other_side(state).is_some_and(|side| row.takes[side])
}

fn make(state: &mut State, desk: &Desk) {
    let known = desk.counted_so_far();
    let both = [0, 1].map(|side| configuration(state, side, desk));
    state.shown = match &both {
        [Some(left), Some(right)] => Some(compare(left, right, &known)),
        _ => None,
    };
    // What runs on a server says most; else a document for it.
    let runs_on_connect = |side: &&Side| {
        document(state, side, desk).is_some_and(|d| d.engine == EngineKind::EntraConnect)
    };
    let mut sides = state
        .sides
        .iter()
        .filter(runs_on_connect)
        .collect::<Vec<_>>();
    sides.sort_by_key(|side| server(side).is_none());
    let pilot = Dn::parse(state.pilot.trim()).ok();
    state.migration = sides.first().and_then(|side| {
        let document = document(state, side, desk)?;
        Some(Migration::of(&Present {
            document,
            server: server(side),
            counted: &known,
            // Only what syncs now can be moved.
            pilot: pilot.as_ref().filter(|dn| document.includes(dn)),
        }))
    });
    let exported = state.sides.iter().find_map(server);
    let for_server = desk.document.engine == EngineKind::EntraConnect;
    state.applied = exported
        .filter(|_| for_server)
        .map(|server| verify(&desk.document, server));
}

/// Why what was typed is no OU to begin with.
pub fn pilot_fault(state: &State, migration: &Migration) -> Option<String> {
    let typed = state.pilot.trim();
    let taken = Dn::parse(typed).is_ok_and(|dn| migration.pilot.as_ref() == Some(&dn));
    (!typed.is_empty() && !taken).then(|| say!("cli-migrate-pilot", dn = inert(typed)))
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    if let Some((picking, side)) = state.picking
        && picking == ticket
    {
        state.picking = None;
        if let Outcome::Picked {
            path: Some(path), ..
        } = outcome
        {
            state.sides[side].path = path.display().to_string();
            state.sides[side].source = Source::Path;
            read(state, side, desk);
        }
        return;
    }
    if state.saved.ticket() == Some(ticket) {
        match outcome {
            Outcome::Saved { path, done } => {
                if done.is_ok() {
                    let name = path.display().to_string();
                    desk.push(Effect::Notice(say!("page-compare-saved", path = name)));
                }
                state.saved.finish(done.map(|()| path));
            }
            Outcome::Failed(problem) => state.saved.finish(Err(problem)),
            _ => state.saved.cancel(),
        }
        return;
    }
    if side::answer(state, ticket, &outcome) {
        return make(state, desk);
    }
    let asked = |s: &&mut Side| s.read.ticket() == Some(ticket);
    let Some(side) = state.sides.iter_mut().find(asked) else {
        return;
    };
    match outcome {
        Outcome::ConfigurationRead(read) => side.read.finish(read),
        Outcome::Failed(problem) => side.read.finish(Err(problem)),
        Outcome::Cancelled => side.read.cancel(),
        _ => return,
    }
    make(state, desk);
}

#[cfg(test)]
mod tests;
