//! Changing the directory: add, modify, delete, rename and move, each checked against rights,
//! schema and the rules of accounts and groups before anything is written.

mod add;
mod checks;
mod modify;

use std::sync::Arc;

use super::access::{self, Caller, Reader, property};
use super::answers::{self, Outcome, code};
use super::controller::Controller;
use super::schema::Schema;
use super::store::{Id, Store};
use super::wire::Answer;
use crate::model::Dn;
use crate::model::security::{Ask, right};

/// Bits of `systemFlags` (MS-ADTS 2.2.10).
const NO_DELETE: i64 = 0x8000_0000;
const NO_RENAME: i64 = 0x0800_0000;
const NO_MOVE: i64 = 0x0400_0000;

pub struct Writer<'a> {
    pub store: &'a mut Store,
    pub controller: &'a Controller,
    pub caller: &'a Caller,
    pub descriptors: &'a mut access::Descriptors,
    /// Over TLS: passwords may be set.
    pub secure: bool,
    /// The permissive modify control: what is there already is no error.
    pub permissive: bool,
    pub sd_flags: Option<i64>,
    pub now: i64,
}

impl Writer<'_> {
    /// The object, if the caller can see it.
    fn target(&self, dn: &str) -> Outcome<Id> {
        let id = self.controller.resolve(self.store, dn)?;
        let object = self.store.get(id);
        if object.deleted || !Reader::new(self.store, self.caller).sees(id) {
            let parent = object.parent.map(|p| self.store.dn_text(p));
            return Err(answers::no_object(&parent.unwrap_or_default()));
        }
        Ok(id)
    }

    fn flags(&self, id: Id) -> i64 {
        let known = &Schema::get().known;
        let stored = self.store.get(id).number(known.system_flags).unwrap_or(0);
        // Stored as a signed number of 32 bits.
        i64::from(stored as u32)
    }

    fn living_children(&self, id: Id) -> bool {
        let mut children = self.store.get(id).children.iter();
        children.any(|c| !self.store.get(*c).deleted)
    }

    pub fn delete(&mut self, dn: &str, tree: bool) -> Outcome<()> {
        let id = self.target(dn)?;
        self.check_deletable(id)?;
        if !self.living_children(id) {
            if !self.store.may_delete(self.caller, id) {
                return Err(answers::access_denied());
            }
            self.store.bury(id, self.now);
            return Ok(());
        }
        if !tree {
            return Err(answers::update(code::NOT_LEAF, 0x2015));
        }
        let all = self.store.subtree(id);
        let whole = Ask::all(right::DELETE_TREE);
        if !self.store.may(self.caller, id, &whole)
            && !all.iter().all(|id| self.store.may_delete(self.caller, *id))
        {
            return Err(answers::access_denied());
        }
        for below in &all {
            self.check_deletable(*below)?;
        }
        for below in all.into_iter().rev() {
            if !self.store.get(below).deleted {
                self.store.bury(below, self.now);
            }
        }
        Ok(())
    }

    fn check_deletable(&self, id: Id) -> Outcome<()> {
        let known = &Schema::get().known;
        let object = self.store.get(id);
        let critical = object.text(known.critical) == Some("TRUE");
        if object.parent.is_none() || critical || self.flags(id) & NO_DELETE != 0 {
            return Err(answers::unwilling(0x20CE));
        }
        Ok(())
    }

    /// Rename, move, or both (RFC 4511 4.9; MS-ADTS 3.1.1.5.4).
    pub fn modify_dn(&mut self, dn: &str, new_rdn: &str, new_parent: Option<&str>) -> Outcome<()> {
        let id = self.target(dn)?;
        let rdn = Dn::parse(new_rdn)
            .ok()
            .map(|dn| dn.rdns())
            .filter(|rdns| rdns.len() == 1)
            .and_then(|mut rdns| rdns.pop())
            .ok_or_else(|| answers::bad_name(new_rdn))?;
        let object = self.store.get(id);
        let old_parent = object.parent.ok_or_else(|| answers::unwilling(0x20CE))?;
        let (class, context) = (object.class, object.context);
        if !rdn.attribute.eq_ignore_ascii_case(class.def().rdn.name()) {
            return Err(answers::update(code::NAMING, 0x2099));
        }
        checks::length(class.def().rdn, rdn.value.as_bytes())?;
        let parent = match new_parent {
            Some(dn) => self.target(dn)?,
            None => old_parent,
        };
        let flags = self.flags(id);
        if parent != old_parent {
            self.check_move(id, parent, flags)?;
        }
        if *object.name != *rdn.value {
            if flags & NO_RENAME != 0 {
                return Err(answers::unwilling(0x20CE));
            }
            let known = &Schema::get().known;
            for attr in [known.name, class.def().rdn] {
                let ask = property(right::WRITE_PROPERTY, attr);
                if !self.store.may(self.caller, id, &ask) {
                    return Err(answers::access_denied());
                }
            }
        }
        let taken = self.store.child(parent, class.def().rdn, &rdn.value);
        if taken.is_some_and(|other| other != id) {
            return Err(answers::update(code::EXISTS, 0x2071));
        }
        debug_assert_eq!(self.store.get(parent).context, context);
        self.store.move_to(id, parent, rdn.value);
        if parent != old_parent {
            self.inherit_anew(id, parent);
        }
        self.store.touch(id, self.now);
        Ok(())
    }

    fn check_move(&self, id: Id, parent: Id, flags: i64) -> Outcome<()> {
        let object = self.store.get(id);
        let new = self.store.get(parent);
        if new.context != object.context {
            let text =
                "00002012: SvcErr: DSID-031A1236, problem 5008 (AFFECTS_MULTIPLE_DSAS), data 0\n\0";
            return Err(Answer::new(71, text));
        }
        if flags & NO_MOVE != 0 || self.store.subtree(id).contains(&parent) {
            return Err(answers::unwilling(0x20CE));
        }
        if !checks::may_stand_under(object.class, new.class) {
            return Err(answers::update(code::NAMING, 0x2099));
        }
        if !self.store.may_delete(self.caller, id)
            || !self.store.may_create(self.caller, parent, object.class)
        {
            return Err(answers::access_denied());
        }
        Ok(())
    }

    /// After a move: own ACEs stay, inherited ones come from the new parent.
    fn inherit_anew(&mut self, id: Id, parent: Id) {
        let object = self.store.get(id);
        if !object.security.is_protected() {
            let own = &object.security;
            let above = &self.store.get(parent).security;
            let guid = object.class.def().guid;
            let explicit = access::explicit(own);
            let new = access::descriptor(own.owner.clone(), explicit, false, Some(above), guid);
            self.store.get_mut(id).security = Arc::new(new);
        }
        access::propagate(self.store, id);
    }
}
