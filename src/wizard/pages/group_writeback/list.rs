//! The tenant's groups, page by page, searched as one types.

use crate::engines::not_written_back;
use crate::model::document::{ChosenGroup, GroupChoice};
use crate::model::tenant::{TenantGroup, TenantGroups};
use crate::wizard::{Desk, Load, Page};
use crate::work::{Job, Outcome};

use super::State;

#[derive(Debug, Default)]
pub struct GroupList {
    pub search: String,
    /// All pages read so far of this search.
    pub page: Load<TenantGroups>,
    appending: bool,
    /// The selection, while "all groups" is chosen.
    pub(super) set_aside: Vec<ChosenGroup>,
}

impl GroupList {
    pub fn groups(&self) -> &[TenantGroup] {
        self.page.value().map_or(&[], |p| &p.groups)
    }

    pub fn has_more(&self) -> bool {
        self.page.value().is_some_and(|p| p.next.is_some())
    }

    pub(super) fn search(&mut self, text: String, desk: &mut Desk) {
        let same = text.trim() == self.search.trim();
        self.search = text;
        if !same || self.page.problem().is_some() {
            self.read(desk);
        }
    }

    /// From the first page.
    pub(super) fn read(&mut self, desk: &mut Desk) {
        self.ask(None, desk);
    }

    pub(super) fn more(&mut self, desk: &mut Desk) {
        let next = self.page.value().and_then(|p| p.next.clone());
        if next.is_some() && !self.page.is_running() {
            self.ask(next, desk);
        }
    }

    fn ask(&mut self, next: Option<String>, desk: &mut Desk) {
        self.appending = next.is_some();
        let job = Job::TenantGroups {
            search: self.search.trim().to_owned(),
            next,
        };
        desk.load(Page::GroupWriteback, job, &mut self.page);
    }

    pub(super) fn answer(&mut self, outcome: Outcome) {
        let appending = self.appending;
        match outcome {
            Outcome::Groups(Ok(mut page)) => {
                if appending {
                    let before = std::mem::take(&mut self.page).into_value();
                    let mut groups = before.map(|p| p.groups).unwrap_or_default();
                    groups.append(&mut page.groups);
                    page.groups = groups;
                }
                self.page = Load::Ready(page);
            }
            Outcome::Groups(Err(problem)) => self.page.finish(Err(problem)),
            other => super::settle(&mut self.page, other),
        }
    }
}

pub fn chosen(desk: &Desk) -> &[ChosenGroup] {
    match &desk.document.group_writeback.groups {
        GroupChoice::All => &[],
        GroupChoice::Selected(groups) => groups,
    }
}

/// Chosen groups that the engine cannot write, as far as they were seen: name and why.
pub fn unwritable(state: &State, desk: &Desk) -> Vec<(String, String)> {
    let engine = desk.document.engine;
    let seen = chosen(desk).iter().filter_map(|g| state.seen.get(&g.id));
    seen.filter_map(|g| Some((g.name.clone(), not_written_back(engine, g)?.to_string())))
        .collect()
}
