//! The model of the window: messages → new state and jobs to run. No widget, no clock, no I/O.
//!
//! One file a page (`pages/`) with its state, messages, `update`, `answer` and `can_leave`; the
//! `Desk` is what pages share; this parent only routes. Uses `work` (as data) and what is below it.

mod action;
pub mod census;
mod desk;
mod errand;
pub mod help;
mod history;
pub mod keep;
mod load;
mod page;
pub mod pages;
pub mod palette;
pub mod pickers;
pub mod settings;
pub mod tasks;
#[cfg(test)]
mod testing;
mod way;
pub mod words;

pub use action::Action;
pub use desk::{Desk, ForestDesk, PracticeOffer, Recovery, RecoveryWay};
pub use errand::Errand;
pub use load::Load;
pub use page::{Page, Reason, StepStatus};
pub use palette::controls::Reach;
pub use way::Way;

use jiff::Timestamp;
use pages::{
    access, apply, compare, delegation, directory, engine, features, group_writeback, identity,
    overview, review, scope, sign_in_names, start, tenant, versions,
};

use crate::model::Document;
use crate::model::settings::TextSize;
use crate::model::words::say;
use crate::work::{Job, KeptWindow, Outcome, Ticket};
use history::{History, Turned};

/// The whole state of the window.
#[derive(Debug, Default)]
pub struct Model {
    pub page: Page,
    /// Pages that were left at least once: only those show what is missing.
    visited: Vec<Page>,
    pub desk: Desk,
    /// Open above the page.
    pub palette: Option<palette::State>,
    pub panel: Option<Panel>,
    pub settings: settings::State,
    pub start: start::State,
    pub engine: engine::State,
    pub tenant: tenant::State,
    pub directory: directory::State,
    pub sign_in_names: sign_in_names::State,
    pub scope: scope::State,
    pub identity: identity::State,
    pub features: features::State,
    pub group_writeback: group_writeback::State,
    pub delegation: delegation::State,
    pub review: review::State,
    pub apply: apply::State,
    pub overview: overview::State,
    pub access: access::State,
    pub compare: compare::State,
    pub versions: versions::State,
}

/// A panel above the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// What this page is for.
    Help,
    /// All keys.
    Keyboard,
}

#[derive(Debug, Clone)]
pub enum Msg {
    Go(Page),
    Next,
    Back,
    /// From a key or the palette.
    Do(Action),
    Palette(palette::Msg),
    ClosePanel,
    Settings(settings::Msg),
    /// The clock, at most once a second while something runs, and at start.
    Tick(Timestamp),
    /// A page in front that can grow old, every few seconds: has something moved?
    Look(Timestamp),
    /// The person wants to close the window.
    CloseAsked,
    /// How the window looks now, for the next start.
    KeepWindow(KeptWindow),
    /// What is being counted behind the pages.
    StopCounting,
    /// An object is to stay in scope, or out of it.
    KeepSo(Box<keep::Subject>, bool),
    /// The draft could not be kept: try once more.
    KeepDraft,
    /// A worker's answer or progress.
    Work(Ticket, Box<Outcome>),
    Start(start::Msg),
    Engine(engine::Msg),
    Tenant(tenant::Msg),
    Directory(directory::Msg),
    SignInNames(sign_in_names::Msg),
    Scope(scope::Msg),
    Identity(identity::Msg),
    Features(features::Msg),
    GroupWriteback(group_writeback::Msg),
    Delegation(delegation::Msg),
    Review(review::Msg),
    Apply(apply::Msg),
    Overview(overview::Msg),
    Access(access::Msg),
    Compare(compare::Msg),
    Versions(versions::Msg),
}

impl Msg {
    /// Something that the person did on a page.
    fn is_of_a_page(&self) -> bool {
        !matches!(
            self,
            Self::Go(_)
                | Self::Next
                | Self::Back
                | Self::Do(_)
                | Self::Palette(_)
                | Self::ClosePanel
                | Self::Settings(_)
                | Self::Tick(_)
                | Self::Look(_)
                | Self::CloseAsked
                | Self::KeepWindow(_)
                | Self::StopCounting
                | Self::KeepDraft
                | Self::Work(..)
        )
    }
}

type Turn = fn(&mut History, &mut Document) -> Option<Turned>;

/// What the window does for the model.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    Run(Ticket, Job),
    Cancel(Ticket),
    CopyText(String),
    /// Put the keyboard focus on the control of this name.
    Focus(String),
    /// Put it on a control of the page, or press that.
    Reach(Reach),
    /// A notice that needs no answer.
    Notice(String),
    /// Open the search among the controls of the page.
    FindOnPage,
    CloseWindow,
}

impl Model {
    /// What happens when the window opens, and what it was opened for.
    pub fn opened(&mut self, errand: Option<Errand>) -> Vec<Effect> {
        pages::enter(self, Page::Start);
        for msg in errand.map(Errand::messages).unwrap_or_default() {
            start::update(&mut self.start, msg, &mut self.desk);
        }
        self.desk.take_effects()
    }

    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        let edits = msg.is_of_a_page().then_some(self.page);
        self.act(msg);
        self.desk.list_used();
        if let Some(page) = edits {
            self.desk.history.edited(&self.desk.document, page);
        }
        self.follow();
        // What a worker, or a page that is shown, completes by itself is nobody's edit.
        self.desk.history.filled_in(&self.desk.document);
        self.desk.take_effects()
    }

    fn act(&mut self, msg: Msg) {
        match msg {
            Msg::Go(page) => self.go(page),
            Msg::Next => self.next(),
            Msg::Back => self.back(),
            Msg::Do(action) => self.perform(action),
            Msg::Palette(m) => palette::update(self, m),
            Msg::ClosePanel => self.panel = None,
            Msg::Settings(m) => settings::update(self, m),
            Msg::Tick(now) => self.desk.now = now,
            Msg::Look(now) => {
                self.desk.now = now;
                match self.page {
                    Page::Review => review::look(&mut self.review, &mut self.desk),
                    Page::Access => access::look(&mut self.access, &mut self.desk),
                    _ => {}
                }
            }
            Msg::CloseAsked => self.close(),
            Msg::KeepWindow(kept) => {
                self.desk.run(Page::Start, Job::KeepWindow { kept });
            }
            Msg::KeepSo(subject, in_scope) => keep::keep(self, &subject, in_scope),
            Msg::StopCounting => census::cancel(&mut self.desk),
            Msg::KeepDraft => self.desk.keep_draft(self.page),
            Msg::Work(ticket, outcome) => self.answer(ticket, *outcome),
            Msg::Start(m) => start::update(&mut self.start, m, &mut self.desk),
            Msg::Engine(m) => engine::update(&mut self.engine, m, &mut self.desk),
            Msg::Tenant(m) => tenant::update(&mut self.tenant, m, &mut self.desk),
            Msg::Directory(m) => directory::update(&mut self.directory, m, &mut self.desk),
            Msg::SignInNames(m) => {
                sign_in_names::update(&mut self.sign_in_names, m, &mut self.desk)
            }
            Msg::Scope(m) => scope::update(&mut self.scope, m, &mut self.desk),
            Msg::Identity(m) => identity::update(&mut self.identity, m, &mut self.desk),
            Msg::Features(m) => features::update(&mut self.features, m, &mut self.desk),
            Msg::GroupWriteback(m) => {
                group_writeback::update(&mut self.group_writeback, m, &mut self.desk);
            }
            Msg::Delegation(m) => delegation::update(&mut self.delegation, m, &mut self.desk),
            Msg::Review(m) => review::update(&mut self.review, m, &mut self.desk),
            Msg::Apply(m) => apply::update(&mut self.apply, m, &mut self.desk),
            Msg::Overview(m) => overview::update(&mut self.overview, m, &mut self.desk),
            Msg::Access(m) => access::update(&mut self.access, m, &mut self.desk),
            Msg::Compare(m) => compare::update(&mut self.compare, m, &mut self.desk),
            Msg::Versions(m) => versions::update(&mut self.versions, m, &mut self.desk),
        }
    }

    /// What an action means here; one that cannot be done now says why.
    fn perform(&mut self, action: Action) {
        if let Err(Reason(why)) = action.available(self) {
            return self.desk.push(Effect::Notice(why));
        }
        match action {
            Action::Palette => palette::update(self, palette::Msg::Open),
            Action::Next => self.next(),
            Action::Back => self.back(),
            Action::Undo => self.turn(History::undo, |what| say!("window-undone", what = what)),
            Action::Redo => self.turn(History::redo, |what| say!("window-redone", what = what)),
            Action::Find => self.desk.push(Effect::FindOnPage),
            Action::Refresh => pages::refresh(self),
            Action::Help => self.panel = Some(Panel::Help),
            Action::Keyboard => self.panel = Some(Panel::Keyboard),
            Action::Settings => settings::update(self, settings::Msg::Open),
            Action::LargerText => self.resize_text(TextSize::larger),
            Action::SmallerText => self.resize_text(TextSize::smaller),
            Action::UsualText => self.resize_text(|_| Some(TextSize::default())),
        }
    }

    fn resize_text(&mut self, to: fn(TextSize) -> Option<TextSize>) {
        if let Some(size) = to(self.settings.now.text_size) {
            settings::update(self, settings::Msg::TextSize(size));
        }
    }

    /// Undo and redo: the page where the edit was made shows what it is now.
    fn turn(&mut self, turn: Turn, told: fn(&str) -> String) {
        if self.apply.is_running() {
            let why = say!("window-running-no-undo");
            return self.desk.push(Effect::Notice(why.into()));
        }
        let Some(turned) = turn(&mut self.desk.history, &mut self.desk.document) else {
            return;
        };
        self.desk.push(Effect::Notice(told(&turned.words)));
        pages::take_document(self);
        if turned.page != self.page && self.can_go(turned.page).is_ok() {
            self.show(turned.page);
        } else {
            pages::enter(self, self.page);
        }
    }

    /// Does the page in front want to hear whether something moved?
    pub fn watches(&self) -> bool {
        match self.page {
            Page::Review => review::watches(&self.review, &self.desk),
            Page::Access => access::watches(&self.access, &self.desk),
            _ => false,
        }
    }

    pub fn can_undo(&self) -> bool {
        self.desk.history.can_undo()
    }

    pub fn can_redo(&self) -> bool {
        self.desk.history.can_redo()
    }

    /// What a page asked of its parent: forget what the others hold, open another page.
    fn follow(&mut self) {
        if std::mem::take(&mut self.desk.begun_anew) {
            *self = Self {
                page: self.page,
                desk: std::mem::take(&mut self.desk),
                start: std::mem::take(&mut self.start),
                settings: std::mem::take(&mut self.settings),
                ..Self::default()
            };
            if let Some(left_on) = self.desk.leads_to.filter(|_| self.desk.continued) {
                self.visited = Page::STEPS.into_iter().filter(|p| *p < left_on).collect();
            }
        }
        if std::mem::take(&mut self.desk.replaced) {
            pages::take_document(self);
        }
        let agreed = review::take_consent(&mut self.review);
        if let Some(plan) = agreed.or_else(|| access::take_consent(&mut self.access)) {
            let typed = || self.review.path.trim().into();
            let path = self.desk.path.clone().unwrap_or_else(typed);
            apply::begin(&mut self.apply, plan, &path, &mut self.desk);
            self.show(Page::Apply);
        }
        if let Some(page) = self.desk.leads_to.take() {
            self.show(page);
        }
    }

    /// An answer goes to the page that asked; one that nobody waits for is dropped.
    fn answer(&mut self, ticket: Ticket, outcome: Outcome) {
        if palette::answer(self, ticket, &outcome) || settings::answer(self, ticket, &outcome) {
            self.desk.asked_by(ticket, &outcome);
            return;
        }
        let Some(page) = self.desk.asked_by(ticket, &outcome) else {
            return;
        };
        let counted = matches!(outcome, Outcome::Census { .. });
        pages::answer(self, page, ticket, outcome);
        if counted && self.page == Page::Engine {
            engine::enter(&mut self.engine, &mut self.desk);
        }
    }

    fn close(&mut self) {
        if self.apply.is_running() {
            self.apply.asked_to_close = true;
            return;
        }
        self.desk.keep_draft(self.page);
        self.desk.push(Effect::CloseWindow);
    }
}

#[cfg(test)]
mod tests;
