//! The command palette: finds any page, setting, container, group or action by a part of its name.
//!
//! Containers may be a hundred thousand: they are looked through a piece at a time, one piece a
//! [`Msg::Step`], so that no frame waits. What the directory knows beyond that is asked for, one
//! question at a time.

pub mod controls;
mod known;
mod rank;

use known::Known;
pub use known::What;
use rank::{Folded, Query};

use super::pages::{group_writeback, scope};
use super::{Desk, Effect, Load, Model, Msg as ModelMsg, Page, Reason};
use crate::model::Dn;
use crate::model::snapshot::{Container, FoundObject, ObjectKind};
use crate::model::text::inert;
use crate::model::words::say;
use crate::work::{Job, Outcome, Ticket};

/// Containers that one step looks through, and that it folds for the first time: a small part of a
/// frame, so that the window can take as many steps as a frame has time for.
const STEP: usize = 1_000;
const FOLD: usize = 250;
/// More is no list that a person reads.
const SHOWN: usize = 50;
const FROM_DIRECTORY: usize = 20;
/// A shorter text would bring half the directory.
const ASK_FROM: usize = 2;

#[derive(Debug)]
pub struct State {
    pub text: String,
    /// Best first.
    pub hits: Vec<Hit>,
    /// Index of the hit that Enter takes.
    pub chosen: usize,
    query: Query,
    known: Vec<Known>,
    /// Every container of the window, folded once.
    names: Vec<(Folded, Place)>,
    folded: Feed,
    /// How many of `names` this query has looked through.
    seen: usize,
    /// Enter was pressed before all was looked through.
    waiting: bool,
    asked: Vec<Ticket>,
    /// The directory is still answering an older text.
    ask_again: bool,
}

/// Where a container's name came from.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// Index of the forest, of its domain, of the container.
    forest: usize,
    domain: usize,
    at: usize,
}

/// The next container to fold.
#[derive(Debug, Clone, Copy)]
struct Feed {
    next: Place,
    done: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Known(What),
    Container(Box<Container>),
    /// A user, group or contact of Active Directory.
    Object(Box<FoundObject>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub target: Target,
    pub title: String,
    pub about: String,
    score: u32,
}

#[derive(Debug, Clone)]
pub enum Msg {
    Open,
    Close,
    Edited(String),
    /// Look through the next piece.
    Step,
    /// The hit that Enter takes, by its index.
    Choose(usize),
    /// Go to the chosen hit, or do it.
    Confirm,
}

impl State {
    fn new(model: &Model) -> Self {
        let mut state = Self {
            text: String::new(),
            hits: Vec::new(),
            chosen: 0,
            query: Query::default(),
            known: known::all(model),
            names: Vec::new(),
            folded: Feed {
                next: Place {
                    forest: 0,
                    domain: 0,
                    at: 0,
                },
                done: false,
            },
            seen: 0,
            waiting: false,
            asked: Vec::new(),
            ask_again: false,
        };
        state.begin();
        state
    }

    /// There is something to do: send [`Msg::Step`].
    pub fn wants_step(&self) -> bool {
        !self.folded.done || self.is_searching()
    }

    /// Not all was looked through.
    pub fn is_searching(&self) -> bool {
        let all_seen = self.folded.done && self.seen == self.names.len();
        !self.query.is_empty() && !all_seen
    }

    /// The directory is asked for what the window does not know.
    pub fn is_asking(&self) -> bool {
        !self.asked.is_empty()
    }

    /// From the start: pages, controls and actions at once, containers step by step.
    fn begin(&mut self) {
        self.query = Query::new(&self.text);
        (self.seen, self.chosen, self.waiting) = (0, 0, false);
        self.hits.clear();
        for index in 0..self.known.len() {
            let known = &self.known[index];
            // What is there before anything is typed: where one can go and what one can do.
            let first = match known.what {
                What::Page(_) | What::Action(_) if self.query.is_empty() => Some(0),
                _ if self.query.is_empty() => None,
                _ => best(&self.query, &known.names),
            };
            let Some(score) = first else { continue };
            let hit = Hit {
                target: Target::Known(known.what.clone()),
                title: known.title.clone(),
                about: known.about.clone(),
                score,
            };
            self.put(hit);
        }
    }

    fn step(&mut self, desk: &Desk) {
        if !self.folded.done {
            self.fold(desk, FOLD);
        }
        if self.query.is_empty() {
            return;
        }
        let end = (self.seen + STEP).min(self.names.len());
        for index in self.seen..end {
            let (name, place) = &self.names[index];
            let Some(score) = self.query.score(name) else {
                continue;
            };
            // As good as this but later in line: it would not be shown.
            if self.is_full_of_better(score) {
                continue;
            }
            if let Some(container) = find(desk, *place) {
                self.put(of_container(container, score));
            }
        }
        self.seen = end;
    }

    /// Folds names, at most `most`.
    fn fold(&mut self, desk: &Desk, most: usize) {
        let before = self.names.len();
        while self.names.len() - before < most {
            let next = &mut self.folded.next;
            let Some(forest) = desk.forests.values().nth(next.forest) else {
                self.folded.done = true;
                break;
            };
            let Some(census) = forest.census.values().nth(next.domain) else {
                *next = Place {
                    forest: next.forest + 1,
                    domain: 0,
                    at: 0,
                };
                continue;
            };
            let containers = census.value().map_or(&[][..], |c| &c.containers);
            let end = (next.at + most - (self.names.len() - before)).min(containers.len());
            for (at, container) in containers.iter().enumerate().take(end).skip(next.at) {
                let place = Place { at, ..*next };
                let name = Folded::new(&container.0.dn.leaf());
                self.names.push((name, place));
            }
            *next = if end == containers.len() {
                Place {
                    domain: next.domain + 1,
                    at: 0,
                    ..*next
                }
            } else {
                Place { at: end, ..*next }
            };
        }
    }

    fn is_full_of_better(&self, score: u32) -> bool {
        self.hits.len() >= SHOWN && self.hits.last().is_some_and(|worst| worst.score >= score)
    }

    /// In its place; what was found first stays first among equals.
    fn put(&mut self, hit: Hit) {
        if self.is_full_of_better(hit.score) || self.hits.iter().any(|h| h.is_same(&hit)) {
            return;
        }
        let at = self.hits.partition_point(|h| h.score >= hit.score);
        // What the person has chosen meanwhile stays chosen.
        if self.chosen > 0 && at <= self.chosen {
            self.chosen += 1;
        }
        self.hits.insert(at, hit);
        self.hits.truncate(SHOWN);
        self.chosen = self.chosen.min(self.hits.len().saturating_sub(1));
    }
}

impl Hit {
    fn is_same(&self, other: &Self) -> bool {
        match (&self.target, &other.target) {
            (Target::Container(a), Target::Container(b)) => a.dn == b.dn,
            (a, b) => a == b,
        }
    }

    /// Can it be gone to or done now?
    pub fn available(&self, model: &Model) -> Result<(), Reason> {
        match &self.target {
            Target::Known(What::Page(page) | What::Group(page, _)) => model.can_go(*page),
            Target::Known(What::Control(control)) => control.available(model),
            Target::Known(What::Action(action)) => action.available(model),
            Target::Container(_) | Target::Object(_) => model.can_go(Page::Scope),
        }
    }
}

fn best(query: &Query, names: &[Folded]) -> Option<u32> {
    let (title, also) = names.split_first()?;
    // By another name it is meant a little less, and only when that name is really there.
    let also = also.iter().filter_map(|n| query.score(n));
    let also = also.filter(|s| *s >= rank::REAL).map(|s| s * 9 / 10);
    query.score(title).into_iter().chain(also).max()
}

fn find(desk: &Desk, place: Place) -> Option<&Container> {
    let forest = desk.forests.values().nth(place.forest)?;
    let census = forest.census.values().nth(place.domain)?.value()?;
    Some(&census.containers.get(place.at)?.0)
}

fn of_container(container: &Container, score: u32) -> Hit {
    let above = container.dn.parent().filter(|p| !p.is_root());
    Hit {
        title: inert(&container.dn.leaf()).into_owned(),
        about: above.map_or_else(String::new, |p| inert(p.as_str()).into_owned()),
        target: Target::Container(Box::new(container.clone())),
        score,
    }
}

pub(super) fn update(model: &mut Model, msg: Msg) {
    match msg {
        Msg::Open => {
            close(model);
            model.palette = Some(State::new(model));
        }
        Msg::Close => close(model),
        Msg::Edited(text) => {
            if let Some(state) = &mut model.palette {
                state.text = text;
                state.begin();
                ask(state, &mut model.desk, model.page);
            }
        }
        Msg::Step => {
            let Some(state) = &mut model.palette else {
                return;
            };
            if state.wants_step() {
                state.step(&model.desk);
            }
            if state.waiting && !state.is_searching() {
                confirm(model);
            }
        }
        Msg::Choose(index) => {
            if let Some(state) = &mut model.palette {
                state.chosen = index.min(state.hits.len().saturating_sub(1));
            }
        }
        Msg::Confirm => {
            let Some(state) = &mut model.palette else {
                return;
            };
            state.waiting = state.is_searching();
            if !state.waiting {
                confirm(model);
            }
        }
    }
}

fn close(model: &mut Model) {
    if let Some(state) = model.palette.take() {
        for ticket in state.asked {
            model.desk.cancel(ticket);
        }
    }
}

/// Asks every forest for users, groups and contacts, and for containers where not all are known.
fn ask(state: &mut State, desk: &mut Desk, page: Page) {
    let text = state.text.trim().to_owned();
    if text.chars().count() < ASK_FROM {
        return;
    }
    if state.is_asking() {
        state.ask_again = true;
        return;
    }
    let forests: Vec<(String, bool)> = (desk.forests.iter())
        .map(|(name, forest)| {
            let counted = |d: &Dn| forest.census.get(d).and_then(Load::value).is_some();
            let all = forest.facts.domains.iter().all(|d| counted(&d.dn));
            (name.clone(), all)
        })
        .collect();
    for (forest, counted) in forests {
        let objects = Job::FindObjects {
            forest: forest.clone(),
            text: text.clone(),
            kinds: vec![ObjectKind::User, ObjectKind::Group, ObjectKind::Contact],
            limit: FROM_DIRECTORY,
        };
        state.asked.push(desk.run(page, objects));
        if !counted {
            let containers = Job::SearchContainers {
                forest,
                text: text.clone(),
                limit: FROM_DIRECTORY,
            };
            state.asked.push(desk.run(page, containers));
        }
    }
}

/// Takes an answer that the palette asked for; what could not be read is simply not found.
pub(super) fn answer(model: &mut Model, ticket: Ticket, outcome: &Outcome) -> bool {
    let Some(state) = &mut model.palette else {
        return false;
    };
    if !state.asked.contains(&ticket) {
        return false;
    }
    if outcome.is_last() {
        state.asked.retain(|t| *t != ticket);
    }
    match outcome {
        Outcome::FoundContainers(Ok(found)) => {
            for container in found {
                if let Some(score) = state.query.score(&Folded::new(&container.dn.leaf())) {
                    state.put(of_container(container, score));
                }
            }
        }
        Outcome::FoundObjects(Ok(found)) => found.iter().for_each(|o| take_object(state, o)),
        _ => {}
    }
    if !state.is_asking() && std::mem::take(&mut state.ask_again) {
        ask(state, &mut model.desk, model.page);
    }
    true
}

fn take_object(state: &mut State, object: &FoundObject) {
    let names = [&object.name, &object.account_name, &object.sign_in_name];
    let names = names.map(|n| Folded::new(n));
    if let Some(score) = best(&state.query, &names) {
        let dn = inert(object.dn.as_str());
        state.put(Hit {
            title: inert(&object.name).into_owned(),
            about: match object.kind {
                ObjectKind::Group => say!("window-palette-group", dn = dn),
                ObjectKind::Contact => say!("window-palette-contact", dn = dn),
                _ => say!("window-palette-user", dn = dn),
            },
            target: Target::Object(Box::new(object.clone())),
            score,
        });
    }
}

/// Goes to the chosen hit, or does it; the palette closes unless it cannot be.
fn confirm(model: &mut Model) {
    let Some(state) = &model.palette else { return };
    let Some(hit) = state.hits.get(state.chosen).cloned() else {
        return;
    };
    if let Err(Reason(why)) = hit.available(model) {
        model.desk.push(Effect::Notice(why));
        return;
    }
    close(model);
    match hit.target {
        Target::Known(What::Page(page)) => model.go(page),
        Target::Known(What::Control(control)) => {
            let reach = control.go(model);
            model.desk.push(Effect::Reach(reach));
        }
        Target::Known(What::Action(action)) => model.perform(action),
        Target::Known(What::Group(page, name)) => {
            model.go(page);
            if page == Page::GroupWriteback {
                let search = group_writeback::Msg::Search(name);
                model.act(ModelMsg::GroupWriteback(search));
            }
        }
        Target::Container(container) => show_container(model, *container, None),
        Target::Object(object) => {
            let name = object.name.clone();
            if let Some(parent) = object.dn.parent() {
                show_container(model, scope::container_at(parent), Some(&name));
            }
        }
    }
}

fn show_container(model: &mut Model, container: Container, object: Option<&str>) {
    model.go(Page::Scope);
    scope::show_container(&mut model.scope, container, object, &mut model.desk);
    model.desk.push(Effect::Focus(Page::Scope.title().into()));
}

#[cfg(test)]
mod tests;
