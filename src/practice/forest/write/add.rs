//! Adding an object.

use std::sync::Arc;

use super::super::access;
use super::super::answers::{self, Outcome, code};
use super::super::bind::{DISABLED, NO_PASSWORD_NEEDED};
use super::super::schema::{Attr, Class, Schema};
use super::super::store::{Id, NewObject, NewSid};
use super::super::values::file_time;
use super::super::wire::Attributes;
use super::{Writer, checks};
use crate::model::security::SecurityDescriptor;
use crate::model::{Dn, Rdn, Secret, Sid};

/// What an add request asks for, checked but not yet written.
struct Draft {
    parent: Id,
    name: String,
    class: Class,
    values: Vec<(Attr, Vec<Vec<u8>>)>,
    links: Vec<(Attr, Id)>,
    password: Option<Secret>,
    security: Option<SecurityDescriptor>,
}

impl Writer<'_> {
    pub fn add(&mut self, dn: &str, attributes: &Attributes) -> Outcome<()> {
        let mut draft = self.draft(dn, attributes)?;
        if draft.class.is_a("user") {
            self.complete_user(&mut draft)?;
        } else if draft.class.is_a("group") {
            self.complete_group(&mut draft)?;
        }
        self.check_names(&draft)?;
        self.write_new(draft);
        Ok(())
    }

    fn draft(&self, dn_text: &str, attributes: &Attributes) -> Outcome<Draft> {
        let dn = Dn::parse(dn_text).map_err(|_| answers::bad_name(dn_text))?;
        let (Some(rdn), Some(parent_dn)) = (dn.rdns().into_iter().next(), dn.parent()) else {
            return Err(answers::bad_name(dn_text));
        };
        let parent = self.target(parent_dn.as_str())?;
        let class = asked_class(attributes)?;
        if !self.store.may_create(self.caller, parent, class) {
            return Err(answers::access_denied());
        }
        self.check_place(parent, class, &rdn)?;
        let mut draft = Draft {
            parent,
            name: rdn.value,
            class,
            values: Vec::new(),
            links: Vec::new(),
            password: None,
            security: None,
        };
        for (name, values) in attributes {
            self.take_attribute(&mut draft, name, values)?;
        }
        Ok(draft)
    }

    fn check_place(&self, parent: Id, class: Class, rdn: &Rdn) -> Outcome<()> {
        let naming = class.def().rdn;
        if !rdn.attribute.eq_ignore_ascii_case(naming.name())
            || !checks::may_stand_under(class, self.store.get(parent).class)
        {
            return Err(answers::update(code::NAMING, 0x2099));
        }
        checks::length(naming, rdn.value.as_bytes())?;
        if self.store.child(parent, naming, &rdn.value).is_some() {
            let exists = if class.is_principal() { 0x524 } else { 0x2071 };
            return Err(answers::update(code::EXISTS, exists));
        }
        Ok(())
    }

    fn take_attribute(&self, draft: &mut Draft, name: &str, values: &[Vec<u8>]) -> Outcome<()> {
        let schema = Schema::get();
        let known = &schema.known;
        let attr = schema
            .attribute(name)
            .ok_or_else(answers::unknown_attribute)?;
        if attr == known.object_class || attr == draft.class.def().rdn || attr == known.name {
            return Ok(());
        }
        if !draft.class.may_have(attr) {
            return Err(answers::update(code::OBJECT_CLASS, 0x207D));
        }
        if attr == known.unicode_pwd {
            let value = values.first().map(Vec::as_slice).unwrap_or_default();
            draft.password = Some(checks::password(value, self.secure)?);
            return Ok(());
        }
        if attr == known.security {
            let value = values.first().map(Vec::as_slice).unwrap_or_default();
            let read = SecurityDescriptor::parse(value);
            draft.security =
                Some(read.map_err(|_| answers::attribute(code::SYNTAX, 0x200B, attr.name()))?);
            return Ok(());
        }
        checks::writable(attr)?;
        if attr.def().single && values.len() > 1 {
            return Err(answers::attribute(code::CONSTRAINT, 0x2081, attr.name()));
        }
        for value in values {
            checks::syntax(attr, value)?;
            if attr.def().is_forward_link() {
                let dn = String::from_utf8_lossy(value);
                draft.links.push((attr, self.link_target(&dn)?));
            }
        }
        if !attr.def().is_forward_link() {
            draft.values.push((attr, values.to_vec()));
        }
        Ok(())
    }

    /// A link may point into every domain of the forest that is served.
    pub(super) fn link_target(&self, dn: &str) -> Outcome<Id> {
        let found = match Dn::parse(dn) {
            Ok(parsed) if !dn.starts_with('<') => self.store.find(&parsed).ok(),
            _ => self.controller.resolve(self.store, dn).ok(),
        };
        found
            .filter(|id| !self.store.get(*id).deleted)
            .ok_or_else(|| answers::no_member(dn))
    }

    fn complete_user(&self, draft: &mut Draft) -> Outcome<()> {
        let known = &Schema::get().known;
        let machine = draft.class.is_a("computer");
        let asked = draft.number(known.uac);
        let uac = asked.map_or(
            DISABLED | NO_PASSWORD_NEEDED | if machine { 0x1000 } else { 0x200 },
            |asked| checks::account_control(asked, draft.class),
        );
        draft.set(known.uac, uac.to_string());
        draft.default(known.primary_group, if machine { "515" } else { "513" });
        draft.default(known.account_expires, &i64::MAX.to_string());
        draft.default(known.pwd_last_set, "0");
        let set = draft.number(known.pwd_last_set).unwrap_or(0);
        let set = checks::last_set(set, self.now)?;
        draft.set(known.pwd_last_set, set.to_string());
        if draft.text(known.sam_account_name).is_none() {
            let generated = format!("${:06X}-{:012X}", self.store.len(), self.store.usn);
            draft.set(known.sam_account_name, generated);
        }
        match &draft.password {
            Some(password) => {
                let account = draft.text(known.sam_account_name).unwrap_or_default();
                if !checks::password_policy(self.store, draft.parent, account, password) {
                    return Err(answers::unwilling(0x52D));
                }
                draft.set(known.pwd_last_set, file_time(self.now).to_string());
            }
            None if uac & (DISABLED | NO_PASSWORD_NEEDED) == 0 => {
                return Err(answers::unwilling(0x52D));
            }
            None => {}
        }
        Ok(())
    }

    fn complete_group(&self, draft: &mut Draft) -> Outcome<()> {
        let known = &Schema::get().known;
        draft.default(known.group_type, "-2147483646");
        let kind = draft.number(known.group_type).unwrap_or(0);
        checks::group_type(kind, None)?;
        if draft.text(known.sam_account_name).is_none() {
            let generated = format!("${:06X}-{:012X}", self.store.len(), self.store.usn);
            draft.set(known.sam_account_name, generated);
        }
        for (attr, member) in &draft.links {
            if *attr == known.member {
                checks::nesting(self.store, kind, draft.parent, *member)?;
            }
        }
        Ok(())
    }

    fn check_names(&self, draft: &Draft) -> Outcome<()> {
        let known = &Schema::get().known;
        if let Some(name) = draft.text(known.sam_account_name) {
            checks::account_name(self.store, draft.parent, None, draft.class, name)?;
        }
        if let Some(name) = draft.text(known.upn) {
            checks::upn(self.store, None, name)?;
        }
        Ok(())
    }

    /// Members of Domain Admins own as the group, others as themselves.
    fn owner(&self, domain: &Sid) -> Sid {
        let admins = domain.with_rid(512);
        if self.caller.token.contains(&admins) {
            admins
        } else {
            self.caller.sid.clone()
        }
    }

    fn write_new(&mut self, draft: Draft) {
        let context = self.store.get(draft.parent).context;
        let context = self
            .store
            .domain(context)
            .map_or(self.controller.root_domain, |_| context);
        let domain = self.store.domain(context).map(|d| d.sid.clone());
        let domain = domain.unwrap_or_else(|| self.caller.sid.clone());
        let owner = self.owner(&domain);
        let above = self.store.get(draft.parent).security.clone();
        let security = match &draft.security {
            Some(asked) => Arc::new(access::descriptor(
                Some(owner),
                access::explicit(asked),
                asked.is_protected(),
                Some(&above),
                draft.class.def().guid,
            )),
            None => self
                .descriptors
                .for_new(&above, draft.class, &domain, Some(&owner)),
        };
        let id = self.store.add(NewObject {
            parent: draft.parent,
            name: draft.name,
            class: draft.class,
            sid: if draft.class.is_principal() {
                NewSid::Next
            } else {
                NewSid::None
            },
            when: self.now,
            security,
        });
        for (attr, values) in draft.values {
            self.store.set(id, attr, values);
        }
        for (attr, to) in draft.links {
            self.store.link(attr, id, to);
        }
        if let Some(password) = draft.password {
            self.store.passwords.insert(id, password);
        }
    }
}

impl Draft {
    fn text(&self, attr: Attr) -> Option<&str> {
        let (_, values) = self.values.iter().find(|(a, _)| *a == attr)?;
        std::str::from_utf8(values.first()?).ok()
    }

    fn number(&self, attr: Attr) -> Option<i64> {
        self.text(attr)?.parse().ok()
    }

    fn set(&mut self, attr: Attr, value: String) {
        self.values.retain(|(a, _)| *a != attr);
        self.values.push((attr, vec![value.into_bytes()]));
    }

    fn default(&mut self, attr: Attr, value: &str) {
        if self.text(attr).is_none() {
            self.set(attr, value.to_owned());
        }
    }
}

/// The most special of the classes named; it must be one that objects can have.
fn asked_class(attributes: &Attributes) -> Outcome<Class> {
    let schema = Schema::get();
    let named = attributes
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("objectClass"))
        .ok_or_else(|| answers::update(code::OBJECT_CLASS, 0x207C))?;
    let mut best: Option<Class> = None;
    for value in &named.1 {
        let class = std::str::from_utf8(value)
            .ok()
            .and_then(|name| schema.class(name))
            .ok_or_else(|| answers::update(code::OBJECT_CLASS, 0x20B3))?;
        if best.is_none_or(|b| class.def().chain.contains(&b)) {
            best = Some(class);
        } else if !best.is_some_and(|b| b.def().chain.contains(&class)) {
            return Err(answers::update(code::OBJECT_CLASS, 0x2014));
        }
    }
    best.filter(|c| c.def().kind < 2)
        .ok_or_else(|| answers::update(code::OBJECT_CLASS, 0x2014))
}
