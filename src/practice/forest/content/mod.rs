//! What is in the forest: the objects every forest has, and a company from `resources/practice`.

pub mod accounts;
mod company;
mod configuration;
mod large;
mod standard;

use std::sync::Arc;

use super::controller::Controller;
use super::schema::{Attr, Class, Schema};
use super::store::{ContextId, Id, NewObject, NewSid, Store};
use super::{Options, Scenario};
use crate::model::Sid;
use crate::model::security::SecurityDescriptor;
use crate::practice::{Error, Result};

use super::access::Descriptors;

/// 2026-01-05 08:00 UTC: when everything in the forest was made.
pub const MADE: i64 = 1_767_600_000;
const SEED: u64 = 0x5EED_0F01;

/// A store being filled.
pub struct Builder {
    pub store: Store,
    pub descriptors: Descriptors,
}

pub fn build(options: &Options) -> Result<(Store, Vec<Controller>)> {
    let mut builder = Builder {
        store: Store::new(SEED),
        descriptors: Descriptors::default(),
    };
    if options.scenario == Scenario::Large {
        builder.store.reserve(large::USERS + large::OUS + 3_000);
    }
    let company = company::Company::read(options.scenario)?;
    let controllers = standard::forest(&mut builder, &company, options)?;
    company.fill(&mut builder, options)?;
    if options.scenario == Scenario::Large {
        large::fill(&mut builder, controllers[0].domain)?;
    }
    Ok((builder.store, controllers))
}

pub fn class(name: &str) -> Result<Class> {
    let found = Schema::get().class(name);
    found.ok_or_else(|| Error::Data(format!("there is no class {name}")))
}

pub fn attr(name: &str) -> Result<Attr> {
    let found = Schema::get().attribute(name);
    found.ok_or_else(|| Error::Data(format!("there is no attribute {name}")))
}

impl Builder {
    /// SID of the domain that owns the context; the root domain's for configuration and schema.
    fn domain_sid(&self, context: ContextId) -> Sid {
        let own = self.store.domain(context).map(|d| d.sid.clone());
        own.or_else(|| self.store.domain(ContextId(0)).map(|d| d.sid.clone()))
            .unwrap_or_else(|| Sid::new(5, &[21, 0, 0, 0]))
    }

    pub fn add(&mut self, parent: Id, class_name: &str, name: &str, sid: NewSid) -> Result<Id> {
        let class = class(class_name)?;
        let domain = self.domain_sid(self.store.get(parent).context);
        let above = self.store.get(parent).security.clone();
        let security = self.descriptors.for_new(&above, class, &domain, None);
        Ok(self.put(parent, class, name, sid, security))
    }

    fn put(
        &mut self,
        parent: Id,
        class: Class,
        name: &str,
        sid: NewSid,
        security: Arc<SecurityDescriptor>,
    ) -> Id {
        self.store.add(NewObject {
            parent,
            name: name.to_owned(),
            class,
            sid,
            when: MADE,
            security,
        })
    }

    pub fn set(&mut self, id: Id, name: &str, value: impl Into<String>) -> Result<()> {
        self.store
            .set(id, attr(name)?, vec![value.into().into_bytes()]);
        Ok(())
    }

    pub fn set_all(&mut self, id: Id, name: &str, values: &[String]) -> Result<()> {
        let values = values.iter().map(|v| v.clone().into_bytes()).collect();
        self.store.set(id, attr(name)?, values);
        Ok(())
    }

    pub fn container(&mut self, parent: Id, name: &str) -> Result<Id> {
        self.add(parent, "container", name, NewSid::None)
    }

    pub fn group(
        &mut self,
        parent: Id,
        name: &str,
        kind: i64,
        sid: NewSid,
        description: &str,
    ) -> Result<Id> {
        let id = self.add(parent, "group", name, sid)?;
        self.set(id, "sAMAccountName", name)?;
        self.set(id, "groupType", kind.to_string())?;
        if !description.is_empty() {
            self.set(id, "description", description)?;
        }
        Ok(id)
    }
}
