//! The way from page to page: what Next and Back do, which page may be opened, how the sidebar marks it.

use super::pages::{self, apply, review};
use super::{Model, Page, Reason, StepStatus, tasks};
use crate::model::words::say;

/// How one goes about the pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Way {
    /// A first set-up: one page after another.
    #[default]
    Steps,
    /// Coming back: any task from the Overview, with its own review and apply.
    Tasks,
}

impl Model {
    pub(super) fn next(&mut self) {
        if self.page == Page::Review {
            self.leave_review();
            return;
        }
        if let (Ok(()), Some(page)) = (self.can_go_on(), self.page_after()) {
            if page == Page::Overview {
                self.desk.way = Way::Tasks;
            }
            self.show(page);
        }
    }

    /// From the sidebar: back at any time, forward when all before is complete.
    pub(super) fn go(&mut self, page: Page) {
        if self.can_go(page).is_err() {
            return;
        }
        match page {
            Page::Apply if self.page == Page::Review => self.leave_review(),
            // There is nothing to see there before a plan was agreed to.
            Page::Apply if !self.apply.has_outcome() && self.desk.recovery.is_none() => {
                self.show(Page::Review);
            }
            page => self.show(page),
        }
    }

    /// To Apply: at once when there is nothing to consent to, otherwise through the question.
    fn leave_review(&mut self) {
        if !review::ask(&mut self.review, &self.desk) {
            return;
        }
        if self.desk.recovery.is_none() {
            apply::nothing_to_do(&mut self.apply, &self.desk);
        }
        self.show(Page::Apply);
    }

    /// The footer's main button; `None`: this page has none.
    pub fn primary_label(&self) -> Option<String> {
        match (self.page, self.desk.way) {
            (Page::Review, _) => Some(review::primary_label(&self.review, &self.desk)),
            (Page::Apply, Way::Steps) => {
                let over = self.is_set_up().then(|| say!("shell-to-overview"));
                over.map(str::to_owned)
            }
            (Page::Apply, Way::Tasks) => {
                // Where it stopped, going on with it is what one comes for.
                let over = self.apply.has_outcome()
                    && !self.apply.is_running()
                    && !matches!(self.apply.stage, apply::Stage::Stopped { .. });
                over.then(|| say!("shell-to-overview").to_owned())
            }
            // What is proposed there is agreed to or left first: it has the page's one main button.
            (Page::Access, Way::Tasks) if self.access.proposal.value().is_some() => None,
            (Page::Start, _) | (_, Way::Steps) => Some(say!("shell-next").to_owned()),
            (_, Way::Tasks) => Some(say!("shell-review").to_owned()),
        }
    }

    /// A first set-up that stands: what comes now is done task by task.
    fn is_set_up(&self) -> bool {
        let stands = matches!(
            self.apply.stage,
            apply::Stage::NothingToDo | apply::Stage::Done(apply::Act::Apply | apply::Act::Resume)
        );
        stands && tasks::was_applied(&self.desk.document)
    }

    /// Where the footer's main button leads; Review asks first.
    pub fn page_after(&self) -> Option<Page> {
        match (self.page, self.desk.way) {
            (Page::Apply, Way::Steps) => self.is_set_up().then_some(Page::Overview),
            (page, Way::Steps) => page.next(),
            (Page::Review, Way::Tasks) => Some(Page::Apply),
            (Page::Start | Page::Apply, Way::Tasks) => Some(Page::Overview),
            (_, Way::Tasks) => Some(Page::Review),
        }
    }

    pub fn page_before(&self) -> Option<Page> {
        match (self.page, self.desk.way) {
            (page, Way::Steps) => page.previous(),
            (Page::Start, Way::Tasks) => None,
            (Page::Overview, Way::Tasks) => Some(Page::Start),
            (_, Way::Tasks) => Some(Page::Overview),
        }
    }

    /// May the footer's main button be pressed?
    pub fn can_go_on(&self) -> Result<(), Reason> {
        self.can_leave(self.page)?;
        match (self.desk.way, self.page_after()) {
            (Way::Tasks, Some(Page::Review)) => self.can_go(Page::Review),
            _ => Ok(()),
        }
    }

    /// The pages of the sidebar.
    pub fn sidebar(&self) -> Vec<Page> {
        if self.desk.way == Way::Steps {
            return Page::STEPS.to_vec();
        }
        let here = |page: Page| self.page == page;
        let start = here(Page::Start).then_some(Page::Start);
        let review = !here(Page::Start);
        let apply = here(Page::Apply) || self.apply.has_outcome() || self.desk.recovery.is_some();
        let first = start.into_iter().chain([Page::Overview]);
        let last = [(review, Page::Review), (apply, Page::Apply)];
        let last = last.into_iter().filter_map(|(on, page)| on.then_some(page));
        first.chain(tasks::TASKS).chain(last).collect()
    }

    pub(super) fn show(&mut self, page: Page) {
        if !self.visited.contains(&self.page) {
            self.visited.push(self.page);
        }
        self.page = page;
        self.desk.history.pause();
        self.desk.keep_draft(page);
        pages::enter(self, page);
    }

    pub(super) fn back(&mut self) {
        if let Some(page) = self.page_before()
            && !self.apply.is_running()
        {
            self.show(page);
        }
    }

    /// May this page be opened now? The reason is shown on the disabled step.
    pub fn can_go(&self, page: Page) -> Result<(), Reason> {
        if page == Page::Start {
            return if self.apply.is_running() {
                Err(Reason::new(say!("window-running")))
            } else {
                Ok(())
            };
        }
        if !self.desk.begun {
            return Err(Reason::new(say!("window-choose-task")));
        }
        if self.apply.is_running() && page != Page::Apply {
            return Err(Reason::new(say!("window-running-stop")));
        }
        if page == Page::Apply && self.desk.recovery.is_some() && !self.desk.forests.is_empty() {
            return Ok(());
        }
        if page == Page::Review && self.desk.plan_file.is_some() {
            return Ok(());
        }
        match self.desk.way {
            Way::Steps => self.can_step_to(page),
            Way::Tasks => self.can_open(page),
        }
    }

    /// In a first set-up all before a page must be complete.
    fn can_step_to(&self, page: Page) -> Result<(), Reason> {
        if page.number().is_none() {
            return Err(Reason::new(say!("shell-overview-later")));
        }
        let missing = Page::STEPS
            .into_iter()
            .take_while(|p| *p != page)
            .find(|p| self.can_leave(*p).is_err());
        match missing {
            Some(before) if page > self.page => Err(Reason::new(say!(
                "window-complete-first",
                page = before.title()
            ))),
            _ => Ok(()),
        }
    }

    /// Coming back, tasks open at once; to review one needs the forests, and no task left half done.
    fn can_open(&self, page: Page) -> Result<(), Reason> {
        if !matches!(page, Page::Review | Page::Apply) || page == self.page {
            return Ok(());
        }
        if page == Page::Apply && self.apply.has_outcome() {
            return Ok(());
        }
        let missing = tasks::TASKS.into_iter().find_map(|task| {
            let counts = self.visited.contains(&task)
                || self.page == task
                || matches!(task, Page::Directory)
                || tasks::is_changed(task, &self.desk);
            let why = self.can_leave(task).err()?;
            counts.then_some((task, why))
        });
        match missing {
            Some((task, Reason(why))) => Err(Reason::new(say!(
                "shell-complete-first",
                page = task.title(),
                why = why
            ))),
            None => Ok(()),
        }
    }

    pub fn can_leave(&self, page: Page) -> Result<(), Reason> {
        pages::can_leave(self, page)
    }

    /// What the sidebar says of a page.
    pub fn status(&self, page: Page) -> StepStatus {
        if page == self.page {
            return StepStatus::Current;
        }
        if self.desk.way == Way::Tasks && !self.visited.contains(&page) {
            return match tasks::is_changed(page, &self.desk) {
                true => StepStatus::Changed,
                false => StepStatus::Todo,
            };
        }
        if !self.visited.contains(&page) {
            return StepStatus::Todo;
        }
        // The plan that was reviewed is being carried out, or was: the file now holds more than the
        // plan was made from.
        if page == Page::Review && self.page == Page::Apply && self.apply.has_outcome() {
            return StepStatus::Done;
        }
        match (self.desk.way, self.can_leave(page)) {
            (Way::Tasks, _) if matches!(page, Page::Review | Page::Apply) => StepStatus::Todo,
            (_, Err(reason)) => StepStatus::Problem(reason),
            (Way::Steps, Ok(())) => StepStatus::Done,
            (Way::Tasks, Ok(())) if tasks::is_changed(page, &self.desk) => StepStatus::Changed,
            (Way::Tasks, Ok(())) => StepStatus::Todo,
        }
    }
}

#[cfg(test)]
mod tests;
