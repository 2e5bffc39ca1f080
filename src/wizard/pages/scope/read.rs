//! Asking the directory: domains, children as needed, counts, search beyond what is known.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::tree::{Found, NodeId, Reading, Root};
use super::{State, edit, stray};
use crate::model::snapshot::{Container, ContainerKind, DomainFacts};
use crate::model::words::words;
use crate::model::{Dn, Problem, ProblemKind};
use crate::wizard::{Desk, Load, Page, census};
use crate::work::{Job, Outcome, Ticket};

/// More than this is no list that a person reads; the text can be made longer.
const MOST_FOUND: usize = 200;

#[derive(Debug, Default)]
pub struct Search {
    pub text: String,
    pub found: Found,
    /// The directory was asked for this text, and what it added.
    pub asked: bool,
    pub added: usize,
    /// There are more than were asked for.
    pub cut: bool,
    pub problem: Option<Problem>,
    pub(super) jobs: BTreeSet<Ticket>,
}

impl Search {
    pub fn is_running(&self) -> bool {
        !self.jobs.is_empty()
    }

    fn stop(&mut self, desk: &mut Desk) {
        for ticket in std::mem::take(&mut self.jobs) {
            desk.cancel(ticket);
        }
    }
}

/// The domains at the top of the tree: connected ones, then those only the document knows.
pub(super) fn show_domains(state: &mut State, desk: &Desk) {
    let facts = desk.forests.values().flat_map(|f| &f.facts.domains);
    let mut roots: Vec<Root> = facts.map(root).collect();
    let known: BTreeSet<Dn> = roots.iter().map(|r| r.container.dn.clone()).collect();
    for domain in desk.document.domains().filter(|d| !known.contains(&d.dn())) {
        roots.push(Root {
            container: head(domain.dn(), domain.guid),
            name: domain.name.clone(),
            unreachable: Some(Problem::new(
                ProblemKind::Unreachable,
                words!("page-scope-not-connected", domain = &domain.name),
                words!("page-scope-not-connected-advice"),
            )),
        });
    }
    state
        .indexes
        .retain(|dn, _| roots.iter().any(|r| r.container.dn == *dn));
    state
        .shown
        .retain(|dn, _| roots.iter().any(|r| r.container.dn == *dn));
    state.tree.set_roots(roots);
}

fn root(domain: &DomainFacts) -> Root {
    Root {
        container: head(domain.dn.clone(), domain.guid),
        name: domain.name.clone(),
        unreachable: domain.unreachable.clone(),
    }
}

fn head(dn: Dn, guid: Option<crate::model::Guid>) -> Container {
    Container {
        dn,
        guid,
        kind: ContainerKind::Domain,
        advanced: false,
        has_children: None,
        well_known: None,
    }
}

/// Every domain is open at first, so that the tree does not start as a list of names.
pub(super) fn open_domains(state: &mut State, desk: &mut Desk) {
    let roots: Vec<NodeId> = state.tree.rows().iter().map(|r| r.node).collect();
    for id in roots {
        let node = state.tree.get(id);
        let is_new = node.is_some_and(|n| n.parent.is_none() && !n.was_turned());
        if is_new && !state.tree.is_searching() && state.tree.open(id) {
            children(state, id, desk);
        }
    }
}

/// Puts counted domains into the tree, where the counting is newer than what it shows.
pub(super) fn take_counts(state: &mut State, desk: &mut Desk) {
    for forest in desk.forests.values() {
        for (domain, load) in &forest.census {
            let stamp = desk.census_stamp(domain);
            if state.shown.get(domain) == Some(&stamp) {
                continue;
            }
            let (Some(counted), Some(id)) = (load.value(), state.tree.find(domain)) else {
                continue;
            };
            state
                .tree
                .fill(id, counted.containers.iter().map(|(c, _)| c));
            let index = Arc::clone(&counted.index);
            state.indexes.insert(domain.clone(), index);
            state.shown.insert(domain.clone(), stamp);
        }
    }
    state.census = census::state(desk);
    edit::record_guids(state, desk);
    stray::look(state);
    let waiting: Vec<(Dn, bool)> = state.later.iter().map(|(d, b)| (d.clone(), *b)).collect();
    for (dn, includes) in waiting {
        edit::later_when_known(state, &dn, includes, desk);
    }
}

pub(super) fn open_or_close(state: &mut State, id: NodeId, desk: &mut Desk) {
    if state.tree.is_open(id) {
        state.tree.close(id);
    } else if state.tree.open(id) {
        children(state, id, desk);
    }
}

/// Reads what is directly below.
pub(super) fn children(state: &mut State, id: NodeId, desk: &mut Desk) {
    let Some(node) = state.tree.get(id) else {
        return;
    };
    let dn = node.dn().clone();
    let Some(forest) = desk.forest_of(&dn).map(str::to_owned) else {
        return;
    };
    if node.reading == Reading::Now {
        return;
    }
    let job = Job::Children {
        forest,
        dn: dn.clone(),
    };
    let ticket = desk.run(Page::Scope, job);
    state.reads.insert(ticket, dn);
    state.tree.set_reading(id, Reading::Now);
}

pub(super) fn take_children(
    state: &mut State,
    dn: &Dn,
    ticket: Ticket,
    outcome: Outcome,
    desk: &mut Desk,
) {
    let Some(id) = state.tree.find(dn) else {
        return;
    };
    match outcome {
        Outcome::Children { read: Ok(read), .. } => {
            state.tree.set_children(id, read);
            edit::record_guids(state, desk);
            if let Some(includes) = state.later.get(dn).copied() {
                edit::later_when_known(state, dn, includes, desk);
            }
        }
        Outcome::Children {
            read: Err(problem), ..
        }
        | Outcome::Failed(problem) => {
            state.later.remove(dn);
            state.tree.set_reading(id, Reading::Failed(problem));
        }
        Outcome::Progress(_) => {
            state.reads.insert(ticket, dn.clone());
        }
        _ => {
            state.later.remove(dn);
            state.tree.set_reading(id, Reading::No);
        }
    }
}

/// Finds among what is known, at once.
pub(super) fn search(state: &mut State, text: String, desk: &mut Desk) {
    state.search.stop(desk);
    state.search = Search {
        found: state.tree.search(&text),
        text,
        ..Search::default()
    };
}

/// Asks the directory for what is not known yet.
pub(super) fn search_directory(state: &mut State, desk: &mut Desk) {
    let text = state.search.text.trim().to_owned();
    if text.is_empty() || state.knows_everything() {
        return;
    }
    state.search.stop(desk);
    (state.search.asked, state.search.added) = (true, 0);
    (state.search.problem, state.search.cut) = (None, false);
    let forests: Vec<String> = desk.forests.keys().cloned().collect();
    for forest in forests {
        let job = Job::SearchContainers {
            forest,
            text: text.clone(),
            limit: MOST_FOUND,
        };
        let ticket = desk.run(Page::Scope, job);
        state.search.jobs.insert(ticket);
    }
}

pub(super) fn found(state: &mut State, ticket: Ticket, outcome: Outcome) {
    if let Outcome::Progress(_) = outcome {
        return;
    }
    state.search.jobs.remove(&ticket);
    match outcome {
        Outcome::FoundContainers(Ok(containers)) => {
            state.search.cut |= containers.len() >= MOST_FOUND;
            let before = state.tree.len();
            state.tree.add_found(containers);
            state.search.added += state.tree.len() - before;
            state.search.found = state.tree.found();
        }
        Outcome::FoundContainers(Err(problem)) | Outcome::Failed(problem) => {
            state.search.problem = Some(problem);
        }
        _ => {}
    }
}

/// Reads everything again; what is known stays visible meanwhile.
pub(super) fn refresh(state: &mut State, desk: &mut Desk) {
    census::again(desk, Page::Scope);
    state.census = census::state(desk);
    let failed: Vec<NodeId> = state
        .tree
        .rows()
        .iter()
        .map(|r| r.node)
        .filter(|id| {
            let reading = state.tree.get(*id).map(|n| &n.reading);
            matches!(reading, Some(Reading::Failed(_)))
        })
        .collect();
    for id in failed {
        children(state, id, desk);
    }
}

/// Stops counting and searching. Children that are being read still come: they are few.
pub(super) fn cancel(state: &mut State, desk: &mut Desk) {
    census::cancel(desk);
    state.search.stop(desk);
    state.census = census::state(desk);
}

/// Is the domain counted?
pub(super) fn is_counted(desk: &Desk, domain: &Dn) -> bool {
    let slots = desk.forests.values().filter_map(|f| f.census.get(domain));
    slots.filter_map(Load::value).next().is_some()
}
