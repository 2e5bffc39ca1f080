//! The optional features: each with what it asks for, checked against what is known now.

mod extensions;
mod needs;

pub use extensions::SchemaLine;
pub use needs::{Feature, Need, feature_needs};

use std::collections::BTreeMap;

use crate::insight::extension_fault;
use crate::model::schema::Attributes;
use crate::model::snapshot::NeededRight;
use crate::model::text::inert;
use crate::model::words::{Words, say};
use crate::model::{Document, Problem};
use crate::wizard::{Desk, Load, Page, Reason};
use crate::work::{Job, Outcome, Ticket};

#[derive(Debug, Default)]
pub struct State {
    /// One for each feature, in the order of [`Feature::ALL`].
    pub cards: Vec<Card>,
    /// An attribute being typed.
    pub extension: String,
    /// The rights of each forest's connector account for all features, by the forest's name.
    rights: BTreeMap<String, Load<Vec<NeededRight>>>,
    /// What each forest's schema says of the directory extensions, by the forest's name.
    schema: BTreeMap<String, Load<Attributes>>,
}

/// A feature as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    pub feature: Feature,
    pub on: bool,
    /// Why it cannot be switched on now. One that is on can always be switched off.
    pub unavailable: Option<Words>,
    pub needs: Vec<Need>,
}

#[derive(Debug, Clone)]
pub enum Msg {
    Switch(Feature, bool),
    ExtensionEdited(String),
    AddExtension,
    AddSuggested(&'static str),
    RemoveExtension(String),
    DeletionLimit(u32),
    /// Check the connector accounts' rights and the schemas again.
    Check,
    Cancel,
}

impl State {
    pub fn is_checking(&self) -> bool {
        self.rights.values().any(Load::is_running)
    }

    /// What the forests' schemas say of this directory extension.
    pub fn schema_lines(&self, desk: &Desk, name: &str) -> Vec<SchemaLine> {
        extensions::lines(&self.schema, desk, name)
    }

    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        let rights = self.rights.values().filter_map(Load::problem);
        rights.chain(self.schema.values().filter_map(Load::problem))
    }

    pub fn card(&self, feature: Feature) -> Option<&Card> {
        self.cards.iter().find(|c| c.feature == feature)
    }

    /// Shown below the field once something was typed.
    pub fn extension_error(&self, desk: &Desk) -> Option<String> {
        let known = &desk.document.features.directory_extensions;
        let fault =
            (!self.extension.is_empty()).then(|| extension_fault(&self.extension, known))?;
        fault.map(|why| why.to_string())
    }
}

/// The page is shown: start what it needs to know.
pub fn enter(state: &mut State, desk: &mut Desk) {
    check(state, desk);
    extensions::ask(&mut state.schema, desk);
    work_out(state, desk);
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::Switch(feature, on) => {
            let refused = state.card(feature).and_then(|c| c.unavailable.as_ref());
            if !on || refused.is_none() {
                switch(&mut desk.document, feature, on);
            }
        }
        Msg::ExtensionEdited(text) => state.extension = text,
        Msg::AddExtension => {
            let name = state.extension.trim().to_owned();
            if add_extension(&name, desk) {
                state.extension.clear();
                extensions::ask(&mut state.schema, desk);
            }
        }
        Msg::AddSuggested(name) => {
            add_extension(name, desk);
            extensions::ask(&mut state.schema, desk);
        }
        Msg::RemoveExtension(name) => {
            let list = &mut desk.document.features.directory_extensions;
            list.retain(|n| *n != name);
        }
        Msg::DeletionLimit(limit) => desk.document.safety.deletion_limit = limit,
        Msg::Check => {
            state.rights.clear();
            check(state, desk);
            state.schema.clear();
            extensions::ask(&mut state.schema, desk);
        }
        Msg::Cancel => {
            for load in state.rights.values_mut() {
                cancel(load, desk);
            }
            for load in state.schema.values_mut() {
                cancel(load, desk);
            }
        }
    }
    work_out(state, desk);
}

fn cancel<T>(load: &mut Load<T>, desk: &mut Desk) {
    if let Some(ticket) = load.ticket() {
        desk.cancel(ticket);
        load.cancel();
    }
}

fn add_extension(name: &str, desk: &mut Desk) -> bool {
    let list = &mut desk.document.features.directory_extensions;
    let good = extension_fault(name, list).is_none();
    if good {
        list.push(name.to_owned());
    }
    good
}

fn switch(document: &mut Document, feature: Feature, on: bool) {
    let features = &mut document.features;
    match feature {
        Feature::PasswordHashSync => features.password_hash_sync = on,
        Feature::PasswordWriteback => features.password_writeback = on,
        Feature::ExchangeHybrid => features.exchange_hybrid = on,
        Feature::DeviceWriteback => features.device_writeback = on,
        Feature::GroupWriteback => document.group_writeback.enabled = on,
        Feature::Staging => document.safety.staging = on,
        Feature::DirectoryExtensions if !on => features.directory_extensions.clear(),
        Feature::DeletionLimit => document.safety.deletion_limit = if on { 500 } else { 0 },
        // On by the first attribute.
        Feature::DirectoryExtensions => {}
    }
}

/// Asks once for the rights that all features need together: then each switch answers at once.
fn check(state: &mut State, desk: &mut Desk) {
    let mut all = desk.document.clone();
    for feature in [
        Feature::PasswordHashSync,
        Feature::PasswordWriteback,
        Feature::ExchangeHybrid,
    ] {
        switch(&mut all, feature, true);
    }
    let forests: Vec<_> = desk
        .document
        .forest
        .iter()
        .filter(|f| desk.forests.contains_key(&f.name))
        .filter_map(|f| Some((f.name.clone(), f.connector.as_ref()?)))
        // An account that is to be created gets what it needs.
        .filter(|(_, account)| !account.create)
        .map(|(name, account)| (name, account.dn.clone()))
        .collect();
    state
        .rights
        .retain(|name, _| forests.iter().any(|(f, _)| f == name));
    for (forest, account) in forests {
        let slot = state.rights.entry(forest.clone()).or_default();
        let job = Job::ConnectorRights {
            document: Box::new(all.clone()),
            forest,
            account,
        };
        desk.load(Page::Features, job, slot);
    }
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    let slot = state
        .schema
        .values_mut()
        .find(|l| l.ticket() == Some(ticket));
    if let Some(slot) = slot {
        extensions::answer(slot, outcome, desk);
        work_out(state, desk);
        return;
    }
    let slot = state
        .rights
        .values_mut()
        .find(|l| l.ticket() == Some(ticket));
    if let Some(slot) = slot {
        match outcome {
            Outcome::ConnectorRights(read) => slot.finish(read),
            Outcome::Failed(problem) => slot.finish(Err(problem)),
            Outcome::Progress(now) => slot.progress(now),
            _ => slot.cancel(),
        }
    }
    work_out(state, desk);
}

fn work_out(state: &mut State, desk: &Desk) {
    state.cards = Feature::ALL
        .into_iter()
        .map(|feature| Card {
            feature,
            on: feature.is_on(&desk.document),
            unavailable: needs::unavailable(feature, desk),
            needs: match feature {
                Feature::DirectoryExtensions => vec![extensions::need(&state.schema, desk)],
                _ => feature_needs(feature, desk, &state.rights),
            },
        })
        .collect();
}

pub fn can_leave(state: &State, desk: &Desk) -> Result<(), Reason> {
    for feature in Feature::ALL {
        if !feature.is_on(&desk.document) {
            continue;
        }
        if let Some(why) = needs::unavailable(feature, desk) {
            return Err(Reason::new(say!(
                "page-features-switch-off",
                feature = feature.title(),
                why = why
            )));
        }
    }
    for name in &desk.document.features.directory_extensions {
        if let Some(why) = extensions::refused(&state.schema, name) {
            return Err(Reason::new(say!(
                "page-features-remove-extension",
                name = inert(name),
                why = why
            )));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
