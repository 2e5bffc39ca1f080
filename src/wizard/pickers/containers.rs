//! Choosing one container: step down from the domains, or search by name or DN.

use crate::model::snapshot::{Container, ContainerKind};
use crate::model::{Dn, Guid};
use crate::wizard::{Desk, Load, Page};
use crate::work::{Job, Outcome, Ticket};

/// A search answers with at most this many containers.
pub const FOUND_LIMIT: usize = 200;

#[derive(Debug, Default)]
pub struct ContainerPicker {
    pub open: bool,
    /// DNS name of the forest searched; browsing shows the domains of all forests.
    pub forest: String,
    pub text: String,
    pub found: Load<Vec<Container>>,
    /// Where the person has stepped to; `None`: the list of domains.
    pub at: Option<Place>,
    pub children: Load<Vec<Container>>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ContainerMsg {
    Open,
    Close,
    Forest(String),
    Search(String),
    /// Show what is directly below.
    StepInto(Place),
    /// One level up; above a domain head is the list of domains.
    StepUp,
    Retry,
    Pick(Place),
}

/// A container as chosen: what the document remembers of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub dn: Dn,
    pub guid: Option<Guid>,
    pub kind: ContainerKind,
}

impl From<&Container> for Place {
    fn from(container: &Container) -> Self {
        Self {
            dn: container.dn.clone(),
            guid: container.guid,
            kind: container.kind,
        }
    }
}

impl ContainerPicker {
    /// `Some` when a container was picked.
    pub fn update(&mut self, msg: ContainerMsg, page: Page, desk: &mut Desk) -> Option<Place> {
        match msg {
            ContainerMsg::Open => self.open(desk),
            ContainerMsg::Close => self.close(desk),
            ContainerMsg::Forest(name) => {
                self.forest = name;
                self.search(page, desk);
            }
            ContainerMsg::Search(text) => {
                self.text = text;
                self.search(page, desk);
            }
            ContainerMsg::StepInto(place) => {
                self.text.clear();
                self.search(page, desk);
                self.step(Some(place), page, desk);
            }
            ContainerMsg::StepUp => {
                let up = self.above(desk);
                self.step(up, page, desk);
            }
            ContainerMsg::Retry if self.text.trim().is_empty() => {
                self.step(self.at.clone(), page, desk);
            }
            ContainerMsg::Retry => self.search(page, desk),
            ContainerMsg::Pick(place) => {
                self.close(desk);
                return Some(place);
            }
        }
        None
    }

    fn open(&mut self, desk: &Desk) {
        self.open = true;
        if !desk.forests.contains_key(&self.forest) {
            self.forest = desk.forests.keys().next().cloned().unwrap_or_default();
        }
    }

    fn close(&mut self, desk: &mut Desk) {
        for slot in [&mut self.found, &mut self.children] {
            if let Some(ticket) = slot.ticket() {
                desk.cancel(ticket);
            }
        }
        *self = Self {
            forest: std::mem::take(&mut self.forest),
            ..Self::default()
        };
    }

    fn search(&mut self, page: Page, desk: &mut Desk) {
        let text = self.text.trim().to_owned();
        if text.is_empty() {
            if let Some(ticket) = self.found.ticket() {
                desk.cancel(ticket);
            }
            self.found = Load::Idle;
            return;
        }
        let job = Job::SearchContainers {
            forest: self.forest.clone(),
            text,
            limit: FOUND_LIMIT,
        };
        desk.load(page, job, &mut self.found);
    }

    /// `None` above a domain head.
    fn above(&self, desk: &Desk) -> Option<Place> {
        let at = &self.at.as_ref()?.dn;
        let head = at.domain_head();
        let up = at.parent().filter(|_| *at != head)?;
        let domain = Self::domains(desk).into_iter().find(|d| d.dn == up);
        Some(domain.unwrap_or(Place {
            dn: up,
            guid: None,
            kind: ContainerKind::Ou,
        }))
    }

    fn step(&mut self, to: Option<Place>, page: Page, desk: &mut Desk) {
        if let Some(ticket) = self.children.ticket() {
            desk.cancel(ticket);
        }
        self.children = Load::Idle;
        self.at = to;
        let known = self.at.as_ref().and_then(|place| {
            let forest = desk.forest_of(&place.dn)?.to_owned();
            Some((forest, place.dn.clone()))
        });
        if let Some((forest, dn)) = known {
            desk.load(page, Job::Children { forest, dn }, &mut self.children);
        }
    }

    /// `false`: the answer was not for the picker.
    pub fn answer(&mut self, ticket: Ticket, outcome: &Outcome) -> bool {
        if self.found.ticket() == Some(ticket) {
            match outcome {
                Outcome::FoundContainers(read) => self.found.finish(read.clone()),
                other => settle(&mut self.found, other),
            }
            return true;
        }
        if self.children.ticket() == Some(ticket) {
            match outcome {
                Outcome::Children { read, .. } => self.children.finish(read.clone()),
                other => settle(&mut self.children, other),
            }
            return true;
        }
        false
    }

    /// The domains to begin with.
    pub fn domains(desk: &Desk) -> Vec<Place> {
        desk.domains()
            .map(|(_, d)| Place {
                dn: d.dn.clone(),
                guid: d.guid,
                kind: ContainerKind::Domain,
            })
            .collect()
    }
}

/// The answers that any job may give.
pub(super) fn settle<T>(slot: &mut Load<T>, outcome: &Outcome) {
    match outcome {
        Outcome::Progress(progress) => slot.progress(progress.clone()),
        Outcome::Cancelled => slot.cancel(),
        Outcome::Failed(problem) => slot.finish(Err(problem.clone())),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wizard::Effect;
    use crate::wizard::pages::samples::{container, desk, dn};

    fn jobs(desk: &mut Desk) -> Vec<Effect> {
        desk.take_effects()
    }

    #[test]
    fn typing_on_cancels_the_older_search() {
        let (mut picker, mut desk) = (ContainerPicker::default(), desk());
        picker.update(ContainerMsg::Open, Page::Delegation, &mut desk);
        picker.update(
            ContainerMsg::Search("gr".into()),
            Page::Delegation,
            &mut desk,
        );
        let first = picker.found.ticket().unwrap();
        picker.update(
            ContainerMsg::Search("gro".into()),
            Page::Delegation,
            &mut desk,
        );
        assert!(!desk.is_live(first));
        let old = Outcome::FoundContainers(Ok(vec![]));
        assert!(!picker.answer(first, &old), "the late answer is nobody's");
        assert!(jobs(&mut desk).contains(&Effect::Cancel(first)));
    }

    #[test]
    fn clearing_the_search_goes_back_to_the_tree() {
        let (mut picker, mut desk) = (ContainerPicker::default(), desk());
        picker.update(ContainerMsg::Open, Page::Delegation, &mut desk);
        picker.update(
            ContainerMsg::Search("gr".into()),
            Page::Delegation,
            &mut desk,
        );
        picker.update(
            ContainerMsg::Search(" ".into()),
            Page::Delegation,
            &mut desk,
        );
        assert_eq!(picker.found, Load::Idle);
    }

    #[test]
    fn stepping_down_and_up_again_ends_at_the_list_of_domains() {
        let (mut picker, mut desk) = (ContainerPicker::default(), desk());
        picker.update(ContainerMsg::Open, Page::Delegation, &mut desk);
        let head = dn("DC=corp,DC=example");
        let domain = ContainerPicker::domains(&desk).remove(0);
        picker.update(
            ContainerMsg::StepInto(domain.clone()),
            Page::Delegation,
            &mut desk,
        );
        let ticket = picker.children.ticket().unwrap();
        let read = Ok(vec![container("OU=Groups,DC=corp,DC=example")]);
        picker.answer(
            ticket,
            &Outcome::Children {
                dn: head.clone(),
                read,
            },
        );
        assert_eq!(picker.children.value().map(Vec::len), Some(1));
        picker.update(
            ContainerMsg::StepInto(Place::from(&container("OU=Groups,DC=corp,DC=example"))),
            Page::Delegation,
            &mut desk,
        );
        picker.update(ContainerMsg::StepUp, Page::Delegation, &mut desk);
        assert_eq!(picker.at, Some(domain));
        picker.update(ContainerMsg::StepUp, Page::Delegation, &mut desk);
        assert_eq!(picker.at, None);
    }

    #[test]
    fn picking_closes_and_tells_what_was_picked() {
        let (mut picker, mut desk) = (ContainerPicker::default(), desk());
        picker.update(ContainerMsg::Open, Page::Delegation, &mut desk);
        let place = Place::from(&container("OU=Groups,DC=corp,DC=example"));
        let picked = picker.update(
            ContainerMsg::Pick(place.clone()),
            Page::Delegation,
            &mut desk,
        );
        assert_eq!(picked, Some(place));
        assert!(!picker.open);
    }

    #[test]
    fn a_failed_search_keeps_what_was_found_before() {
        let (mut picker, mut desk) = (ContainerPicker::default(), desk());
        picker.update(ContainerMsg::Open, Page::Delegation, &mut desk);
        picker.update(
            ContainerMsg::Search("a".into()),
            Page::Delegation,
            &mut desk,
        );
        let ticket = picker.found.ticket().unwrap();
        let read = Ok(vec![container("OU=A,DC=corp,DC=example")]);
        picker.answer(ticket, &Outcome::FoundContainers(read));
        picker.update(ContainerMsg::Retry, Page::Delegation, &mut desk);
        let ticket = picker.found.ticket().unwrap();
        let problem = crate::model::Problem::internal("gone");
        picker.answer(ticket, &Outcome::FoundContainers(Err(problem)));
        assert!(picker.found.problem().is_some());
        assert_eq!(picker.found.value().map(Vec::len), Some(1));
    }
}
