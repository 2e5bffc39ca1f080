//! What is asked of the directory for the account, and its answers.

use crate::model::Problem;
use crate::model::document::EngineKind;
use crate::model::snapshot::ObjectKind;
use crate::wizard::{Desk, Load, Page};
use crate::work::{Job, Outcome, Ticket, Wish};

use super::{Chosen, Connector, FOUND_AT_MOST, Mode, refusal};

/// What the chosen account needs for what is switched on now, and whether it has it.
pub fn read_rights(connector: &mut Connector, forest: &str, desk: &mut Desk) {
    let chosen = (connector.chosen.as_ref()).filter(|_| connector.mode == Mode::Existing);
    let Some(account) = chosen.map(|c| c.dn.clone()) else {
        drop_load(&mut connector.rights, desk);
        return;
    };
    let job = Job::ConnectorRights {
        document: Box::new(desk.document.clone()),
        forest: forest.into(),
        account,
    };
    desk.load(Page::Directory, job, &mut connector.rights);
}

pub(super) fn drop_load<T>(slot: &mut Load<T>, desk: &mut Desk) {
    if let Some(ticket) = slot.ticket() {
        desk.cancel(ticket);
    }
    *slot = Load::Idle;
}

pub(super) fn forget_checks(connector: &mut Connector, desk: &mut Desk) {
    drop_load(&mut connector.standing, desk);
    drop_load(&mut connector.own_rights, desk);
}

pub(super) fn search(connector: &mut Connector, text: String, forest: &str, desk: &mut Desk) {
    connector.search = text;
    let wanted = connector.search.trim().to_owned();
    if wanted.is_empty() {
        drop_load(&mut connector.found, desk);
        return;
    }
    let mut kinds = vec![ObjectKind::User];
    if desk.document.engine == EngineKind::CloudSync {
        // Group managed service accounts are a kind of computer.
        kinds.push(ObjectKind::Computer);
    }
    let job = Job::FindObjects {
        forest: forest.into(),
        text: wanted,
        kinds,
        limit: FOUND_AT_MOST,
    };
    desk.load(Page::Directory, job, &mut connector.found);
}

pub(super) fn pick(connector: &mut Connector, index: usize, desk: &mut Desk) {
    let engine = desk.document.engine;
    let object = connector.found.value().and_then(|f| f.get(index));
    let Some(object) = object.filter(|o| refusal(o, engine).is_none()).cloned() else {
        return;
    };
    connector.chosen = Some(Chosen {
        name: match object.account_name.is_empty() {
            true => object.name,
            false => object.account_name,
        },
        dn: object.dn,
        guid: object.guid,
        sid: object.sid,
        made: false,
    });
    connector.search.clear();
    drop_load(&mut connector.found, desk);
}

pub(super) fn search_places(
    connector: &mut Connector,
    text: String,
    forest: &str,
    desk: &mut Desk,
) {
    connector.place_search = text;
    let wanted = connector.place_search.trim().to_owned();
    if wanted.is_empty() {
        drop_load(&mut connector.places, desk);
        return;
    }
    let job = Job::SearchContainers {
        forest: forest.into(),
        text: wanted,
        limit: FOUND_AT_MOST,
    };
    desk.load(Page::Directory, job, &mut connector.places);
}

pub(super) fn check_new(connector: &mut Connector, forest: &str, desk: &mut Desk) {
    let known = desk.document.forest.iter().find(|f| f.name == forest);
    let Some(account) = known.and_then(|f| connector.new_account(f).ok()) else {
        return;
    };
    let Some(place) = account.dn.parent() else {
        return;
    };
    let look = Job::LookUp {
        forest: forest.into(),
        dns: vec![account.dn.clone(), place.clone()],
        account_names: vec![account.name],
    };
    desk.load(Page::Directory, look, &mut connector.standing);
    let own = Job::OwnRights {
        forest: forest.into(),
        containers: vec![place],
        wishes: vec![Wish::MakeAccount],
    };
    desk.load(Page::Directory, own, &mut connector.own_rights);
}

/// Returns whether the answer was for this connector.
pub fn answer(connector: &mut Connector, ticket: Ticket, outcome: &Outcome) -> bool {
    let mine = |slot: Option<Ticket>| slot == Some(ticket);
    match outcome {
        Outcome::FoundObjects(read) if mine(connector.found.ticket()) => {
            connector.found.finish(read.clone());
        }
        Outcome::FoundContainers(read) if mine(connector.places.ticket()) => {
            connector.places.finish(read.clone());
        }
        Outcome::LookedUp(read) if mine(connector.standing.ticket()) => {
            connector.standing.finish(read.clone());
        }
        Outcome::OwnRights(read) if mine(connector.own_rights.ticket()) => {
            connector.own_rights.finish(read.clone());
        }
        Outcome::ConnectorRights(read) if mine(connector.rights.ticket()) => {
            let chosen = connector.chosen.as_ref().filter(|_| read.is_ok());
            connector.fit = chosen.map(|c| c.dn.clone());
            connector.rights.finish(read.clone());
        }
        Outcome::Failed(problem) => return fail(connector, ticket, problem),
        _ => return false,
    }
    true
}

fn fail(connector: &mut Connector, ticket: Ticket, problem: &Problem) -> bool {
    fn one<T>(slot: &mut Load<T>, ticket: Ticket, problem: &Problem) -> bool {
        let mine = slot.ticket() == Some(ticket);
        if mine {
            slot.finish(Err(problem.clone()));
        }
        mine
    }
    one(&mut connector.found, ticket, problem)
        || one(&mut connector.places, ticket, problem)
        || one(&mut connector.standing, ticket, problem)
        || one(&mut connector.own_rights, ticket, problem)
        || one(&mut connector.rights, ticket, problem)
}
