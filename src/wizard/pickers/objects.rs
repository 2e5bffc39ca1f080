//! Finding users and groups by the start of a name, by SID or DN.

use crate::model::snapshot::{FoundObject, ObjectKind};
use crate::wizard::keep::{self, Subject};
use crate::wizard::{Desk, Load, Page};
use crate::work::{Job, Outcome, Ticket};

use super::containers::settle;

/// A search answers with at most this many objects.
pub const FOUND_LIMIT: usize = 50;

#[derive(Debug, Default)]
pub struct ObjectPicker {
    pub text: String,
    pub found: Load<Vec<FoundObject>>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ObjectMsg {
    Search(String),
    Retry,
    Clear,
    Pick(Box<FoundObject>),
    /// One that is shown is to stay in scope, or out of it.
    KeepSo(Box<Subject>, bool),
}

/// Where and what to look for.
#[derive(Debug, Clone, Copy)]
pub struct LookFor<'a> {
    pub forest: &'a str,
    pub kinds: &'a [ObjectKind],
}

impl ObjectPicker {
    /// `Some` when an object was picked; the picker is empty again then.
    pub fn update(
        &mut self,
        msg: ObjectMsg,
        look_for: LookFor,
        page: Page,
        desk: &mut Desk,
    ) -> Option<FoundObject> {
        match msg {
            ObjectMsg::Search(text) => {
                self.text = text;
                self.search(look_for, page, desk);
            }
            ObjectMsg::Retry => self.search(look_for, page, desk),
            ObjectMsg::Clear => self.clear(desk),
            ObjectMsg::KeepSo(subject, in_scope) => keep::write(desk, &subject, in_scope),
            ObjectMsg::Pick(object) => {
                self.clear(desk);
                return Some(*object);
            }
        }
        None
    }

    pub fn clear(&mut self, desk: &mut Desk) {
        if let Some(ticket) = self.found.ticket() {
            desk.cancel(ticket);
        }
        *self = Self::default();
    }

    fn search(&mut self, look_for: LookFor, page: Page, desk: &mut Desk) {
        let text = self.text.trim().to_owned();
        if text.is_empty() {
            if let Some(ticket) = self.found.ticket() {
                desk.cancel(ticket);
            }
            self.found = Load::Idle;
            return;
        }
        let job = Job::FindObjects {
            forest: look_for.forest.to_owned(),
            text,
            kinds: look_for.kinds.to_vec(),
            limit: FOUND_LIMIT,
        };
        desk.load(page, job, &mut self.found);
    }

    /// `false`: the answer was not for the picker.
    pub fn answer(&mut self, ticket: Ticket, outcome: &Outcome) -> bool {
        if self.found.ticket() != Some(ticket) {
            return false;
        }
        match outcome {
            Outcome::FoundObjects(read) => self.found.finish(read.clone()),
            other => settle(&mut self.found, other),
        }
        true
    }

    /// There may be more than is shown.
    pub fn is_cut(&self) -> bool {
        self.found.value().is_some_and(|f| f.len() >= FOUND_LIMIT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wizard::pages::samples::{desk, user};

    const LOOK_FOR: LookFor = LookFor {
        forest: "corp.example",
        kinds: &[ObjectKind::User],
    };

    #[test]
    fn the_latest_search_wins() {
        let (mut picker, mut desk) = (ObjectPicker::default(), desk());
        picker.update(
            ObjectMsg::Search("a".into()),
            LOOK_FOR,
            Page::Delegation,
            &mut desk,
        );
        let first = picker.found.ticket().unwrap();
        picker.update(
            ObjectMsg::Search("an".into()),
            LOOK_FOR,
            Page::Delegation,
            &mut desk,
        );
        assert!(!desk.is_live(first));
        assert!(!picker.answer(first, &Outcome::FoundObjects(Ok(vec![user("ann")]))));
        assert_eq!(picker.found.value(), None);
    }

    #[test]
    fn picking_empties_the_search() {
        let (mut picker, mut desk) = (ObjectPicker::default(), desk());
        picker.update(
            ObjectMsg::Search("ann".into()),
            LOOK_FOR,
            Page::Delegation,
            &mut desk,
        );
        let msg = ObjectMsg::Pick(Box::new(user("ann")));
        let picked = picker.update(msg, LOOK_FOR, Page::Delegation, &mut desk);
        assert_eq!(picked, Some(user("ann")));
        assert!(picker.text.is_empty());
        assert_eq!(picker.found, Load::Idle);
    }
}
