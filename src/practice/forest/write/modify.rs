//! Changing attributes of an object: all changes of a request or none.

use std::sync::Arc;

use super::super::access::{self, property};
use super::super::answers::{self, Outcome, code};
use super::super::bind::{DISABLED, NO_PASSWORD_NEEDED};
use super::super::schema::{Attr, Schema};
use super::super::store::Id;
use super::super::values::{file_time, sd};
use super::{Writer, checks};
use crate::model::Secret;
use crate::model::security::{Ask, SecurityDescriptor, right, well_known};

const ADD: i64 = 0;
const DELETE: i64 = 1;
const REPLACE: i64 = 2;

pub type Change = (i64, String, Vec<Vec<u8>>);

/// The state an object would have after the request.
#[derive(Default)]
struct Draft {
    values: Vec<(Attr, Vec<Vec<u8>>)>,
    links: Vec<(Attr, Vec<Id>)>,
    password: Option<Secret>,
    /// The old password that a change (not a reset) named.
    old_password: Option<Secret>,
    security: Option<SecurityDescriptor>,
}

impl Writer<'_> {
    pub fn modify(&mut self, dn: &str, changes: &[Change]) -> Outcome<()> {
        let id = self.target(dn)?;
        let mut draft = Draft::default();
        for (kind, name, values) in changes {
            let attr = Schema::get()
                .attribute(name)
                .ok_or_else(answers::unknown_attribute)?;
            self.take_change(id, &mut draft, *kind, attr, values)?;
        }
        self.check_password(id, &mut draft)?;
        self.check(id, &mut draft)?;
        self.write(id, draft);
        Ok(())
    }

    fn take_change(
        &self,
        id: Id,
        draft: &mut Draft,
        kind: i64,
        attr: Attr,
        values: &[Vec<u8>],
    ) -> Outcome<()> {
        let known = &Schema::get().known;
        let object = self.store.get(id);
        if !matches!(kind, ADD | DELETE | REPLACE) {
            return Err(answers::ldap_error(
                code::PROTOCOL_ERROR,
                0x57,
                "Error decoding ldap message",
            ));
        }
        if attr == known.security {
            return self.take_security(id, draft, values);
        }
        if attr == known.unicode_pwd {
            return self.take_password(draft, kind, values);
        }
        if attr == object.rdn || attr == known.name {
            return Err(answers::update(code::ON_RDN, 0x2016));
        }
        let itself = attr == known.member
            && values.iter().all(|v| {
                let dn = String::from_utf8_lossy(v);
                self.link_target(&dn) == Ok(self.caller.id)
            });
        let own_membership = itself
            && self
                .store
                .may(self.caller, id, &property(right::SELF_WRITE, attr));
        if !own_membership && !self.store.may_write(self.caller, id, attr) {
            return Err(answers::access_denied());
        }
        checks::writable(attr)?;
        if !object.class.may_have(attr) {
            return Err(answers::update(code::OBJECT_CLASS, 0x207D));
        }
        if kind == ADD && values.is_empty() {
            return Err(answers::attribute(code::CONSTRAINT, 0x57, attr.name()));
        }
        if attr.def().is_forward_link() {
            self.take_links(id, draft, kind, attr, values)
        } else {
            self.take_values(id, draft, kind, attr, values)
        }
    }

    fn take_values(
        &self,
        id: Id,
        draft: &mut Draft,
        kind: i64,
        attr: Attr,
        values: &[Vec<u8>],
    ) -> Outcome<()> {
        if !draft.values.iter().any(|(a, _)| *a == attr) {
            let stored = self.store.get(id).stored(attr).iter();
            draft
                .values
                .push((attr, stored.map(|v| v.to_vec()).collect()));
        }
        let Some((_, now)) = draft.values.iter_mut().find(|(a, _)| *a == attr) else {
            return Ok(());
        };
        if kind == REPLACE {
            now.clear();
        }
        if kind == DELETE {
            if now.is_empty() && !self.permissive {
                return Err(answers::attribute(
                    code::NO_SUCH_ATTRIBUTE,
                    0x2084,
                    attr.name(),
                ));
            }
            if values.is_empty() {
                now.clear();
            }
            for value in values {
                let before = now.len();
                now.retain(|v| !checks::same(attr, v, value));
                if now.len() == before && !self.permissive {
                    let gone = code::NO_SUCH_ATTRIBUTE;
                    return Err(answers::attribute(gone, 0x2085, attr.name()));
                }
            }
            return Ok(());
        }
        for value in values {
            checks::syntax(attr, value)?;
            if now.iter().any(|v| checks::same(attr, v, value)) {
                if self.permissive {
                    continue;
                }
                return Err(answers::attribute(code::VALUE_EXISTS, 0x2083, attr.name()));
            }
            now.push(value.clone());
        }
        Ok(())
    }

    fn take_links(
        &self,
        id: Id,
        draft: &mut Draft,
        kind: i64,
        attr: Attr,
        values: &[Vec<u8>],
    ) -> Outcome<()> {
        let known = &Schema::get().known;
        if !draft.links.iter().any(|(a, _)| *a == attr) {
            let now = self.store.get(id).linked(attr).to_vec();
            draft.links.push((attr, now));
        }
        let Some((_, now)) = draft.links.iter_mut().find(|(a, _)| *a == attr) else {
            return Ok(());
        };
        if kind == REPLACE || kind == DELETE && values.is_empty() {
            if kind == DELETE && now.is_empty() && !self.permissive {
                return Err(answers::attribute(
                    code::NO_SUCH_ATTRIBUTE,
                    0x2084,
                    attr.name(),
                ));
            }
            now.clear();
        }
        for value in values {
            let dn = std::str::from_utf8(value)
                .map_err(|_| answers::attribute(code::SYNTAX, 0x200B, attr.name()))?;
            let to = self.link_target(dn)?;
            let there = now.contains(&to);
            match (kind, there) {
                (DELETE, true) => now.retain(|t| *t != to),
                (DELETE, false) if self.permissive => {}
                (DELETE, false) => return Err(answers::unwilling(0x561)),
                (_, false) => now.push(to),
                (_, true) if self.permissive => {}
                (_, true) => return Err(answers::update(code::EXISTS, 0x562)),
            }
            if attr == known.member && kind != DELETE {
                let object = self.store.get(id);
                let scope = object.number(known.group_type).unwrap_or(0);
                checks::nesting(self.store, scope, id, to)?;
            }
        }
        if attr.def().single && now.len() > 1 {
            return Err(answers::attribute(code::CONSTRAINT, 0x2081, attr.name()));
        }
        Ok(())
    }

    /// With SD flags 4 the DACL alone; without the control, or with owner or group, those too.
    fn take_security(&self, id: Id, draft: &mut Draft, values: &[Vec<u8>]) -> Outcome<()> {
        let known = &Schema::get().known;
        let value = values.first().map(Vec::as_slice).unwrap_or_default();
        let asked = SecurityDescriptor::parse(value)
            .map_err(|_| answers::attribute(code::SYNTAX, 0x200B, known.security.name()))?;
        let all = sd::OWNER | sd::GROUP | sd::DACL | sd::SACL;
        let flags = self.sd_flags.filter(|f| f & all != 0).unwrap_or(all);
        let may = |mask| self.store.may(self.caller, id, &Ask::all(mask));
        let object = self.store.get(id);
        let mut owner = object.security.owner.clone();
        if flags & (sd::OWNER | sd::GROUP) != 0 && asked.owner.is_some() && asked.owner != owner {
            if !may(right::WRITE_OWNER) {
                return Err(answers::access_denied());
            }
            owner = asked.owner.clone();
        }
        let (explicit, protected) = if flags & sd::DACL != 0 {
            if !may(right::WRITE_DACL) {
                return Err(answers::access_denied());
            }
            (access::explicit(&asked), asked.is_protected())
        } else {
            let own = &object.security;
            (access::explicit(own), own.is_protected())
        };
        let parent = object.parent.map(|p| self.store.get(p).security.clone());
        let guid = object.class.def().guid;
        let mut new = access::descriptor(owner, explicit, protected, parent.as_deref(), guid);
        new.group = object.security.group.clone();
        draft.security = Some(new);
        Ok(())
    }

    /// Replace is a reset; delete of the old with add of the new is a change by its owner.
    fn take_password(&self, draft: &mut Draft, kind: i64, values: &[Vec<u8>]) -> Outcome<()> {
        let value = values.first().map(Vec::as_slice).unwrap_or_default();
        let password = checks::password(value, self.secure)?;
        match kind {
            DELETE => draft.old_password = Some(password),
            _ => draft.password = Some(password),
        }
        Ok(())
    }

    fn check_password(&self, id: Id, draft: &mut Draft) -> Outcome<()> {
        let known = &Schema::get().known;
        let Some(password) = &draft.password else {
            return match draft.old_password {
                Some(_) => Err(answers::unwilling(0x1F)),
                None => Ok(()),
            };
        };
        let change = draft.old_password.is_some();
        let right_guid = if change {
            well_known::CHANGE_PASSWORD
        } else {
            well_known::RESET_PASSWORD
        };
        let ask = Ask::of(right::CONTROL_ACCESS, right_guid);
        if !self.store.may(self.caller, id, &ask) {
            return Err(answers::access_denied());
        }
        let attr = known.unicode_pwd.name();
        if change && self.store.passwords.get(&id) != draft.old_password.as_ref() {
            return Err(answers::attribute(code::CONSTRAINT, 0x56, attr));
        }
        let account = self.store.get(id).text(known.sam_account_name);
        let account = account.unwrap_or_default();
        if !checks::password_policy(self.store, id, account, password) {
            return Err(if change {
                answers::attribute(code::CONSTRAINT, 0x52D, attr)
            } else {
                answers::unwilling(0x52D)
            });
        }
        let now = file_time(self.now).to_string().into_bytes();
        if !draft.values.iter().any(|(a, _)| *a == known.pwd_last_set) {
            draft.values.push((known.pwd_last_set, vec![now]));
        }
        Ok(())
    }

    /// The rules that look at the state after all changes.
    fn check(&self, id: Id, draft: &mut Draft) -> Outcome<()> {
        let known = &Schema::get().known;
        let object = self.store.get(id);
        let has_password = draft.password.is_some() || self.store.passwords.contains_key(&id);
        let reset = draft.password.is_some();
        for (attr, values) in &mut draft.values {
            let attr = *attr;
            if attr.def().single && values.len() > 1 {
                return Err(answers::attribute(code::CONSTRAINT, 0x2081, attr.name()));
            }
            let text = values.first().and_then(|v| std::str::from_utf8(v).ok());
            let number = text.and_then(|t| t.parse::<i64>().ok());
            let Some(text) = text else {
                let needed = attr == known.sam_account_name || attr == known.uac;
                if object.class.def().must.contains(&attr) || needed && values.is_empty() {
                    return Err(answers::update(code::OBJECT_CLASS, 0x207C));
                }
                continue;
            };
            if attr == known.sam_account_name {
                checks::account_name(self.store, id, Some(id), object.class, text)?;
            } else if attr == known.upn {
                checks::upn(self.store, Some(id), text)?;
            } else if attr == known.group_type {
                checks::group_type(number.unwrap_or(0), object.number(known.group_type))?;
            } else if attr == known.uac {
                let uac = checks::account_control(number.unwrap_or(0), object.class);
                if uac & (DISABLED | NO_PASSWORD_NEEDED) == 0 && !has_password {
                    return Err(answers::unwilling(0x52D));
                }
                *values = vec![uac.to_string().into_bytes()];
            } else if attr == known.pwd_last_set && !reset {
                let set = checks::last_set(number.unwrap_or(0), self.now)?;
                *values = vec![set.to_string().into_bytes()];
            } else if attr == known.lockout_time && number != Some(0) {
                return Err(answers::attribute(code::CONSTRAINT, 0x57, attr.name()));
            }
        }
        Ok(())
    }

    fn write(&mut self, id: Id, draft: Draft) {
        for (attr, values) in draft.values {
            self.store.set(id, attr, values);
        }
        for (attr, targets) in draft.links {
            for old in self.store.get(id).linked(attr).to_vec() {
                if !targets.contains(&old) {
                    self.store.unlink(attr, id, old);
                }
            }
            for to in targets {
                self.store.link(attr, id, to);
            }
        }
        if let Some(password) = draft.password {
            self.store.passwords.insert(id, password);
        }
        if let Some(security) = draft.security {
            self.store.get_mut(id).security = Arc::new(security);
            access::propagate(self.store, id);
        }
        self.store.touch(id, self.now);
    }
}
