//! Compare: two configurations side by side, one setting carried across, and the way from Entra
//! Connect to Cloud Sync. It writes nothing but reports; what is carried across is an edit like any.

use std::path::PathBuf;

use crate::apply::{Circumstances, comparison_report, configuration_report, migration_report};
use crate::engines::compare::{Configuration, Key, can_copy, copy_scope, copy_setting};
use crate::insight::CensusIndex;
use crate::insight::compare::{Comparison, Known, compare};
use crate::insight::migration::{Migration, Present};
use crate::model::document::EngineKind;
use crate::model::words::{say, words};
use crate::model::{Dn, Document};
use crate::wizard::{Desk, Effect, Load, Page, Reason};
use crate::work::{FilePurpose, Job, Outcome, ReadConfiguration, ReportForm, Ticket};

#[derive(Debug, Default)]
pub struct State {
    pub sides: [Side; 2],
    /// What is the same, too.
    pub all: bool,
    /// Made when something changes: no frame compares.
    pub shown: Option<Comparison>,
    /// From the side that Entra Connect runs.
    pub migration: Option<Migration>,
    picking: Option<(Ticket, usize)>,
    pub saved: Load<PathBuf>,
}

#[derive(Debug, Default)]
pub struct Side {
    pub source: Source,
    /// The path being typed.
    pub path: String,
    pub read: Load<Box<ReadConfiguration>>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Source {
    /// What this window holds.
    #[default]
    Open,
    /// What its file holds.
    Saved,
    /// Another file or folder.
    Path,
}

impl Source {
    pub const ALL: [Self; 3] = [Self::Open, Self::Saved, Self::Path];
}

#[derive(Debug, Clone)]
pub enum Msg {
    Take(usize, Source),
    PathEdited(usize, String),
    Browse(usize, FilePurpose),
    Read(usize),
    Cancel(usize),
    ReadAgain,
    ShowAll(bool),
    /// Into this window's configuration, from the other side.
    CopySetting(Key),
    CopyScope(Dn),
    SaveComparison(ReportForm),
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
    make(state, desk);
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::Take(side, source) => {
            state.sides[side].source = source;
            make(state, desk);
        }
        Msg::PathEdited(side, path) => {
            cancel(&mut state.sides[side], desk);
            state.sides[side].path = path;
        }
        Msg::Browse(side, purpose) => {
            let ticket = desk.run(Page::Compare, Job::PickFile { purpose });
            state.picking = Some((ticket, side));
        }
        Msg::Read(side) => read(state, side, desk),
        Msg::Cancel(side) => cancel(&mut state.sides[side], desk),
        Msg::ReadAgain => {
            for side in 0..2 {
                if state.sides[side].source == Source::Path && can_read(state, side).is_ok() {
                    read(state, side, desk);
                }
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
            let known = Circumstances {
                made: desk.now,
                file: desk
                    .path
                    .as_ref()
                    .map_or_else(String::new, |p| p.display().to_string()),
                counted: known(desk),
                ..Circumstances::default()
            };
            let text = configuration_report(&desk.document, &known, form);
            let name = match form {
                ReportForm::Html => "report.html",
                ReportForm::Markdown => "report.md",
            };
            save(state, name, text, desk);
        }
        Msg::SaveMigration => {
            let Some(migration) = &state.migration else {
                return;
            };
            let text = migration_report(migration, desk.now, ReportForm::Html);
            save(state, "migration.html", text, desk);
        }
    }
}

fn save(state: &mut State, name: &str, text: String, desk: &mut Desk) {
    let beside = desk.path.as_ref().and_then(|p| p.parent());
    let path = beside.map_or_else(|| name.into(), |folder| folder.join(name));
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
pub fn may_copy(state: &State, key: &Key) -> bool {
    other_side(state).is_some() && can_copy(key)
}

pub fn can_read(state: &State, side: usize) -> Result<(), Reason> {
    match state.sides[side].path.trim().is_empty() {
        true => Err(Reason::new(say!("page-compare-path-missing"))),
        false => Ok(()),
    }
}

fn read(state: &mut State, side: usize, desk: &mut Desk) {
    if can_read(state, side).is_err() {
        return;
    }
    let side = &mut state.sides[side];
    let path = side.path.trim().into();
    desk.load(
        Page::Compare,
        Job::ReadConfiguration { path },
        &mut side.read,
    );
}

fn cancel(side: &mut Side, desk: &mut Desk) {
    if let Some(ticket) = side.read.ticket() {
        desk.cancel(ticket);
        side.read.cancel();
    }
}

fn configuration(state: &State, side: usize, desk: &Desk) -> Option<Configuration> {
    let side = &state.sides[side];
    Some(match side.source {
        Source::Open => Configuration::of_document(words!("compare-open"), &desk.document),
        Source::Saved => Configuration::of_document(words!("compare-saved"), desk.saved.as_ref()?),
        Source::Path => side.read.value()?.configuration.clone(),
    })
}

fn document<'a>(side: &'a Side, desk: &'a Desk) -> Option<&'a Document> {
    match side.source {
        Source::Open => Some(&desk.document),
        Source::Saved => desk.saved.as_ref(),
        Source::Path => Some(&side.read.value()?.imported.document),
    }
}

/// What was counted behind the pages.
fn known(desk: &Desk) -> Known {
    let heads = desk.domains().map(|(_, d)| d.dn.clone());
    heads
        .filter_map(|head| {
            let census = desk.census_of(&head)?;
            Some((head, CensusIndex::new(census)))
        })
        .collect()
}

fn make(state: &mut State, desk: &Desk) {
    let known = known(desk);
    let both = [0, 1].map(|side| configuration(state, side, desk));
    state.shown = match &both {
        [Some(left), Some(right)] => Some(compare(left, right, &known)),
        _ => None,
    };
    // What runs on a server says most; else a document for it.
    let runs_on_connect =
        |side: &&Side| document(side, desk).is_some_and(|d| d.engine == EngineKind::EntraConnect);
    let mut sides = state
        .sides
        .iter()
        .filter(runs_on_connect)
        .collect::<Vec<_>>();
    sides.sort_by_key(|side| server(side).is_none());
    state.migration = sides.first().and_then(|side| {
        Some(Migration::of(&Present {
            document: document(side, desk)?,
            server: server(side),
            counted: &known,
            pilot: None,
        }))
    });
}

fn server(side: &Side) -> Option<&crate::engines::reading::ServerConfiguration> {
    match side.source {
        Source::Path => side.read.value()?.server.as_ref(),
        Source::Open | Source::Saved => None,
    }
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
mod tests {
    use super::*;
    use crate::engines::reading::Imported;
    use crate::wizard::testing::{desk, dn, jobs};

    fn read_of(document: &Document) -> ReadConfiguration {
        ReadConfiguration {
            configuration: Configuration::of_document("other", document),
            imported: Imported {
                document: document.clone(),
                not_carried: Vec::new(),
            },
            server: None,
        }
    }

    /// The other side was read from a file.
    fn beside(desk: &mut Desk, other: &Document) -> State {
        let mut state = State::default();
        enter(&mut state, desk);
        update(&mut state, Msg::PathEdited(1, "/x/export".into()), desk);
        update(&mut state, Msg::Take(1, Source::Path), desk);
        update(&mut state, Msg::Read(1), desk);
        let (ticket, job) = jobs(desk).pop().unwrap();
        assert_eq!(
            job,
            Job::ReadConfiguration {
                path: "/x/export".into()
            }
        );
        let read = Outcome::ConfigurationRead(Ok(Box::new(read_of(other))));
        answer(&mut state, ticket, read, desk);
        state
    }

    #[test]
    fn a_file_that_was_read_is_compared_with_what_the_window_holds() {
        let mut desk = desk(&["corp.example"]);
        let mut other = desk.document.clone();
        other.safety.deletion_limit = 7;
        let state = beside(&mut desk, &other);
        assert_eq!(state.shown.unwrap().differences(), 1);
    }

    #[test]
    fn a_setting_and_a_scope_are_carried_across_one_by_one() {
        let mut desk = desk(&["corp.example"]);
        let mut other = desk.document.clone();
        other.safety.deletion_limit = 7;
        other.features.password_hash_sync = true;
        other.forest[0].domain[0].rules = vec![crate::model::ScopeRule {
            dn: dn("OU=a,DC=corp,DC=example"),
            includes: true,
            guid: None,
            why: None,
            until: None,
        }];
        let mut state = beside(&mut desk, &other);
        update(&mut state, Msg::CopySetting(Key::DeletionLimit), &mut desk);
        assert_eq!(desk.document.safety.deletion_limit, 7);
        assert!(!desk.document.features.password_hash_sync);
        let head = dn("DC=corp,DC=example");
        update(&mut state, Msg::CopyScope(head), &mut desk);
        assert!(desk.document.includes(&dn("OU=a,DC=corp,DC=example")));
        assert_eq!(state.shown.unwrap().differences(), 1);
    }

    #[test]
    fn two_files_are_compared_and_nothing_can_be_carried_between_them() {
        let mut desk = desk(&["corp.example"]);
        let other = desk.document.clone();
        let mut state = beside(&mut desk, &other);
        assert!(may_copy(&state, &Key::Staging));
        update(&mut state, Msg::Take(0, Source::Path), &mut desk);
        assert!(!may_copy(&state, &Key::Staging));
    }

    #[test]
    fn the_way_to_cloud_sync_is_shown_for_what_entra_connect_runs() {
        let mut desk = desk(&["corp.example"]);
        let mut other = desk.document.clone();
        assert!(beside(&mut desk, &other).migration.is_none());
        other.engine = EngineKind::EntraConnect;
        other.features.device_writeback = true;
        let migration = beside(&mut desk, &other).migration.unwrap();
        assert_eq!(migration.blocks[0].cause, "features.device_writeback");
    }

    #[test]
    fn the_report_of_the_windows_configuration_is_written_beside_its_file() {
        let mut desk = desk(&["corp.example"]);
        desk.path = Some("/docs/syncwright.toml".into());
        let mut state = State::default();
        let save = Msg::SaveReport(ReportForm::Markdown);
        update(&mut state, save, &mut desk);
        let Some((_, Job::WriteText { path, text })) = jobs(&mut desk).pop() else {
            panic!("nothing is written");
        };
        assert_eq!(path, PathBuf::from("/docs/report.md"));
        assert!(text.contains("corp.example"), "{text}");
    }

    #[test]
    fn a_problem_with_the_file_stays_with_its_side() {
        let mut desk = desk(&["corp.example"]);
        let mut state = State::default();
        enter(&mut state, &mut desk);
        update(&mut state, Msg::PathEdited(1, "gone".into()), &mut desk);
        update(&mut state, Msg::Read(1), &mut desk);
        let (ticket, _) = jobs(&mut desk).pop().unwrap();
        let problem = crate::model::Problem::cancelled("Reading");
        answer(&mut state, ticket, Outcome::Failed(problem), &mut desk);
        assert!(state.sides[1].read.problem().is_some());
        assert!(state.shown.is_none());
    }
}
