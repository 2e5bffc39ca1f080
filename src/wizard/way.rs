//! The way from page to page: what Next and Back do, which page may be opened, how the sidebar marks it.

use super::pages::{self, apply, review};
use super::{Model, Page, Reason, StepStatus};
use crate::model::words::say;

impl Model {
    pub(super) fn next(&mut self) {
        if self.page == Page::Review {
            self.leave_review();
            return;
        }
        if let (Ok(()), Some(page)) = (self.can_leave(self.page), self.page.next()) {
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
        match self.page {
            Page::Review => Some(review::primary_label(&self.review, &self.desk)),
            Page::Apply => None,
            _ => Some(say!("shell-next").to_owned()),
        }
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
        if let Some(page) = self.page.previous()
            && !self.apply.is_running()
        {
            self.show(page);
        }
    }

    /// May this page be opened now? The reason is shown on the disabled step.
    pub fn can_go(&self, page: Page) -> Result<(), Reason> {
        if page == Page::Start {
            return if self.apply.is_running() {
                Err(Reason::new("An apply is running"))
            } else {
                Ok(())
            };
        }
        if !self.desk.begun {
            return Err(Reason::new("Choose on the first page what you want to do"));
        }
        if self.apply.is_running() && page != Page::Apply {
            return Err(Reason::new(
                "An apply is running; stop it or wait until it ends",
            ));
        }
        if page == Page::Apply && self.desk.recovery.is_some() && !self.desk.forests.is_empty() {
            return Ok(());
        }
        let missing = Page::ALL
            .into_iter()
            .take_while(|p| *p != page)
            .find(|p| self.can_leave(*p).is_err());
        match missing {
            Some(before) if page > self.page => Err(Reason::new(format!(
                "Complete \"{}\" first",
                before.title()
            ))),
            _ => Ok(()),
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
        if !self.visited.contains(&page) {
            return StepStatus::Todo;
        }
        // The plan that was reviewed is being carried out, or was: the file now holds more than the
        // plan was made from.
        if page == Page::Review && self.page == Page::Apply && self.apply.has_outcome() {
            return StepStatus::Done;
        }
        match self.can_leave(page) {
            Ok(()) => StepStatus::Done,
            Err(reason) => StepStatus::Problem(reason),
        }
    }
}
