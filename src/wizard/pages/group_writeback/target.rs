//! Where the groups are written: an OU that is there, or one to be made.

use crate::model::document::{EngineKind, TargetOu};
use crate::model::snapshot::{ContainerKind, FoundObject, ObjectKind};
use crate::model::words::say;
use crate::model::{Dn, Problem, ScopeRule, names};
use crate::wizard::pickers::{ContainerPicker, Place};
use crate::wizard::{Desk, Load, Page};
use crate::work::{Job, Outcome, Ticket, Wish};

use super::State;

/// Proposed for a new OU.
const OU_NAME: &str = "Cloud Groups";

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TargetHow {
    #[default]
    Choose,
    Create,
}

#[derive(Debug)]
pub struct Target {
    pub how: TargetHow,
    pub chosen: Option<Place>,
    pub picker: ContainerPicker,
    /// A new OU is made here …
    pub parent: Option<Place>,
    pub parent_picker: ContainerPicker,
    /// … with this name.
    pub name: String,
    /// What stands where the new OU is to be made.
    pub there: Load<Vec<FoundObject>>,
    asked_there: Option<Dn>,
    /// What the administrator may not do there.
    pub own: Load<Vec<Problem>>,
    asked_own: Option<(Dn, Wish)>,
    added: Option<AddedToScope>,
}

impl Default for Target {
    fn default() -> Self {
        Self {
            how: TargetHow::default(),
            chosen: None,
            picker: ContainerPicker::default(),
            parent: None,
            parent_picker: ContainerPicker::default(),
            name: OU_NAME.to_owned(),
            there: Load::Idle,
            asked_there: None,
            own: Load::Idle,
            asked_own: None,
            added: None,
        }
    }
}

/// A rule that the page's one click made; it goes again with the OU it was made for.
#[derive(Debug)]
struct AddedToScope {
    dn: Dn,
    before: Vec<ScopeRule>,
    after: Vec<ScopeRule>,
}

impl Target {
    /// The new OU's DN, once its parent is chosen and its name is fine.
    pub fn new_dn(&self) -> Option<Dn> {
        let parent = self.parent.as_ref()?;
        names::ou_name_problem(&self.name)
            .is_none()
            .then(|| parent.dn.child("OU", &self.name))
    }

    pub(super) fn is_checking(&self) -> bool {
        self.there.is_running() || self.own.is_running()
    }

    pub fn failed(&self) -> Option<&Problem> {
        self.there.problem().or(self.own.problem())
    }

    pub(super) fn check_again(&mut self) {
        self.asked_there = None;
        self.asked_own = None;
    }

    pub(super) fn answer(&mut self, ticket: Ticket, outcome: &Outcome) -> bool {
        if self.there.ticket() == Some(ticket) {
            match outcome {
                Outcome::LookedUp(read) => self.there.finish(read.clone()),
                other => super::settle(&mut self.there, other.clone()),
            }
        } else if self.own.ticket() == Some(ticket) {
            match outcome {
                Outcome::OwnRights(read) => {
                    let all = |rows: Vec<(Dn, Vec<Problem>)>| rows.into_iter().flat_map(|r| r.1);
                    let read = read.clone().map(|rows| all(rows).collect());
                    self.own.finish(read);
                }
                other => super::settle(&mut self.own, other.clone()),
            }
        } else {
            return false;
        }
        true
    }
}

/// What the document says, when the page opens.
pub(super) fn take(target: &mut Target, desk: &Desk) {
    let Some(ou) = &desk.document.group_writeback.target else {
        return;
    };
    if ou.create && ou.guid.is_none() {
        target.how = TargetHow::Create;
        target.name = ou.dn.leaf();
        target.parent = ou.dn.parent().map(|dn| Place {
            kind: if dn.domain_head() == dn {
                ContainerKind::Domain
            } else {
                ContainerKind::Ou
            },
            dn,
            guid: None,
        });
    } else {
        target.how = TargetHow::Choose;
        target.chosen = Some(Place {
            dn: ou.dn.clone(),
            guid: ou.guid,
            kind: ContainerKind::Ou,
        });
    }
}

/// Why no engine can write groups there.
pub fn cannot_be_target(place: &Place) -> Option<&'static str> {
    (place.kind == ContainerKind::Domain).then(|| say!("page-group-writeback-choose-below-domain"))
}

/// The document's target follows what is chosen here.
pub(super) fn decide(target: &mut Target, desk: &mut Desk) {
    let old = desk.document.group_writeback.target.take();
    let new = match target.how {
        TargetHow::Choose => target.chosen.as_ref().map(|place| TargetOu {
            dn: place.dn.clone(),
            guid: place.guid,
            // One that an earlier apply made is still to be made again where it is missing.
            create: (old.as_ref())
                .is_some_and(|o| o.create && o.guid.is_some() && o.dn == place.dn),
        }),
        TargetHow::Create => target.new_dn().map(|dn| TargetOu {
            dn,
            guid: None,
            create: true,
        }),
    };
    let dn = new.as_ref().map(|t| t.dn.clone());
    desk.document.group_writeback.target = new;
    if let Some(added) = target.added.take_if(|a| Some(&a.dn) != dn.as_ref()) {
        take_back(&added, desk);
    }
}

pub(super) fn use_existing(target: &mut Target) {
    let Some(Ok(found)) = ou_in_the_way(target) else {
        return;
    };
    target.chosen = Some(Place {
        dn: found.dn.clone(),
        guid: found.guid,
        kind: ContainerKind::Ou,
    });
    target.how = TargetHow::Choose;
}

/// What has the place of the new OU already: `Ok` for a container that can be taken instead.
pub fn ou_in_the_way(target: &Target) -> Option<Result<&FoundObject, &FoundObject>> {
    if target.how != TargetHow::Create {
        return None;
    }
    let dn = target.new_dn()?;
    let found = target.there.value()?.iter().find(|o| o.dn == dn)?;
    Some(if found.kind == ObjectKind::Container {
        Ok(found)
    } else {
        Err(found)
    })
}

/// What is missing or wrong about the target, the scope apart.
pub fn target_problem(state: &State, desk: &Desk) -> Option<String> {
    let target = &state.target;
    if target.how == TargetHow::Create {
        if target.parent.is_none() {
            return Some(say!("page-group-writeback-choose-parent-first").into());
        }
        if let Some(problem) = names::ou_name_problem(&target.name) {
            return Some(say!(
                "page-group-writeback-ou-name-problem",
                problem = problem
            ));
        }
        if ou_in_the_way(target).is_some() {
            return Some(say!(
                "page-group-writeback-ou-there-problem",
                name = &target.name
            ));
        }
    }
    let Some(ou) = &desk.document.group_writeback.target else {
        return Some(say!("page-group-writeback-choose-target").into());
    };
    if desk.document.domain_of(&ou.dn).is_none() {
        return Some(say!(
            "page-group-writeback-domain-unknown",
            domain = ou.dn.dns_domain()
        ));
    }
    None
}

/// Entra Connect writes only where it also reads.
pub fn scope_problem(desk: &Desk) -> Option<String> {
    let document = &desk.document;
    let ou = document.group_writeback.target.as_ref()?;
    let out = document.engine == EngineKind::EntraConnect && !document.includes(&ou.dn);
    out.then(|| say!("page-group-writeback-not-in-scope").to_owned())
}

pub(super) fn add_to_scope(target: &mut Target, desk: &mut Desk) {
    let Some(ou) = desk.document.group_writeback.target.clone() else {
        return;
    };
    let head = ou.dn.domain_head();
    let domains = desk.document.forest.iter_mut().flat_map(|f| &mut f.domain);
    let Some(domain) = domains.into_iter().find(|d| d.dn() == head) else {
        return;
    };
    let before = domain.rules.clone();
    let mut scope = domain.scope();
    scope.set_branch(&ou.dn, ou.guid, true);
    domain.set_scope(&scope);
    target.added = Some(AddedToScope {
        dn: ou.dn,
        before,
        after: domain.rules.clone(),
    });
}

/// Only while nothing else was changed in that domain's scope.
fn take_back(added: &AddedToScope, desk: &mut Desk) {
    let head = added.dn.domain_head();
    let domains = desk.document.forest.iter_mut().flat_map(|f| &mut f.domain);
    for domain in domains.filter(|d| d.dn() == head && d.rules == added.after) {
        domain.rules.clone_from(&added.before);
    }
}

/// Is the new OU's place free, and may the administrator do what the plan will do there?
/// `grants`: the plan changes the rights on the OU.
pub(super) fn ask(target: &mut Target, grants: bool, desk: &mut Desk) {
    let new = (target.how == TargetHow::Create)
        .then(|| target.new_dn())
        .flatten();
    if target.asked_there != new {
        target.asked_there.clone_from(&new);
        match new.clone().and_then(|dn| Some((forest_of(&dn, desk)?, dn))) {
            Some((forest, dn)) => {
                let job = Job::LookUp {
                    forest,
                    dns: vec![dn],
                    account_names: vec![],
                };
                target.there = forget(std::mem::take(&mut target.there), desk);
                desk.load(Page::GroupWriteback, job, &mut target.there);
            }
            None => target.there = forget(std::mem::take(&mut target.there), desk),
        }
    }
    let wish = match target.how {
        TargetHow::Create => {
            (target.parent.as_ref()).map(|parent| (parent.dn.clone(), Wish::MakeOu))
        }
        TargetHow::Choose => {
            let ou = desk.document.group_writeback.target.as_ref();
            ou.filter(|_| grants)
                .map(|ou| (ou.dn.clone(), Wish::ChangeRights))
        }
    };
    if target.asked_own == wish {
        return;
    }
    target.asked_own.clone_from(&wish);
    target.own = forget(std::mem::take(&mut target.own), desk);
    if let Some((dn, wish)) = wish
        && let Some(forest) = forest_of(&dn, desk)
    {
        let job = Job::OwnRights {
            forest,
            containers: vec![dn],
            wishes: vec![wish],
        };
        desk.load(Page::GroupWriteback, job, &mut target.own);
    }
}

fn forest_of(dn: &Dn, desk: &Desk) -> Option<String> {
    desk.forest_of(dn).map(str::to_owned)
}

/// An answer about another place is of no use, not even as the old value.
fn forget<T>(slot: Load<T>, desk: &mut Desk) -> Load<T> {
    if let Some(ticket) = slot.ticket() {
        desk.cancel(ticket);
    }
    Load::Idle
}
