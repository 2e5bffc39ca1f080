//! How a person is recognised: across forests, and for ever by the source anchor.

use crate::engines::{Capability, answer as engine_answer};
use crate::insight::attribute;
use crate::model::document::{EngineKind, Join, SourceAnchor};
use crate::model::words::say;
use crate::wizard::census::{self, CensusState};
use crate::wizard::{Desk, Load, Page, Reason};
use crate::work::{Outcome, Ticket};

#[derive(Debug, Default)]
pub struct State {
    /// "A specific attribute" is chosen; its name is in the document once it can be one.
    pub join_other: bool,
    pub join_attribute: String,
    pub anchor_other: bool,
    pub anchor_attribute: String,
    /// Users whose ms-DS-ConsistencyGuid has a value already, in the domains counted so far.
    pub anchored_users: u64,
    pub census: CensusState,
}

#[derive(Debug, Clone)]
pub enum Msg {
    Join(JoinChoice),
    JoinAttributeEdited(String),
    Anchor(AnchorChoice),
    AnchorAttributeEdited(String),
    Count,
    Cancel,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinChoice {
    Once,
    Mail,
    ObjectSid,
    AccountName,
    Attribute,
}

impl JoinChoice {
    pub const ALL: [Self; 5] = [
        Self::Once,
        Self::Mail,
        Self::ObjectSid,
        Self::AccountName,
        Self::Attribute,
    ];

    pub fn title(self) -> &'static str {
        match self {
            Self::Once => say!("page-identity-join-once"),
            Self::Mail => say!("page-identity-join-mail"),
            Self::ObjectSid => say!("page-identity-join-sid"),
            Self::AccountName => say!("page-identity-join-account-name"),
            Self::Attribute => say!("page-identity-join-attribute"),
        }
    }

    pub fn sentence(self) -> &'static str {
        match self {
            Self::Once => {
                say!("page-identity-join-once-about")
            }
            Self::Mail => {
                say!("page-identity-join-mail-about")
            }
            Self::ObjectSid => {
                say!("page-identity-join-sid-about")
            }
            Self::AccountName => say!("page-identity-join-account-name-about"),
            Self::Attribute => {
                say!("page-identity-join-attribute-about")
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnchorChoice {
    ConsistencyGuid,
    ObjectGuid,
    Attribute,
}

impl AnchorChoice {
    pub const ALL: [Self; 3] = [Self::ConsistencyGuid, Self::ObjectGuid, Self::Attribute];

    pub fn title(self) -> &'static str {
        match self {
            Self::ConsistencyGuid => "ms-DS-ConsistencyGuid",
            Self::ObjectGuid => "objectGUID",
            Self::Attribute => say!("page-identity-anchor-other"),
        }
    }

    pub fn sentence(self) -> &'static str {
        match self {
            Self::ConsistencyGuid => {
                say!("page-identity-anchor-consistency-guid-about")
            }
            Self::ObjectGuid => {
                say!("page-identity-anchor-object-guid-about")
            }
            Self::Attribute => say!("page-identity-anchor-other-about"),
        }
    }

    /// What can never be taken back once the first object has synced.
    pub fn for_ever(self) -> &'static str {
        match self {
            Self::ConsistencyGuid => {
                say!("page-identity-anchor-consistency-guid-for-ever")
            }
            Self::ObjectGuid => {
                say!("page-identity-anchor-object-guid-for-ever")
            }
            Self::Attribute => {
                say!("page-identity-anchor-other-for-ever")
            }
        }
    }
}

impl State {
    pub fn join(&self, desk: &Desk) -> JoinChoice {
        match &desk.document.identity.join {
            _ if self.join_other => JoinChoice::Attribute,
            Join::Once => JoinChoice::Once,
            Join::Mail => JoinChoice::Mail,
            Join::ObjectSid => JoinChoice::ObjectSid,
            Join::AccountName => JoinChoice::AccountName,
            Join::Attribute(_) => JoinChoice::Attribute,
        }
    }

    pub fn anchor(&self, desk: &Desk) -> AnchorChoice {
        match &desk.document.identity.source_anchor {
            _ if self.anchor_other => AnchorChoice::Attribute,
            SourceAnchor::ConsistencyGuid => AnchorChoice::ConsistencyGuid,
            SourceAnchor::ObjectGuid => AnchorChoice::ObjectGuid,
            SourceAnchor::Attribute(_) => AnchorChoice::Attribute,
        }
    }

    /// Shown below the field once something was typed.
    pub fn join_fault(&self) -> Option<String> {
        (!self.join_attribute.is_empty()).then(|| join_fault(&self.join_attribute))?
    }

    pub fn anchor_fault(&self) -> Option<String> {
        (!self.anchor_attribute.is_empty()).then(|| anchor_fault(&self.anchor_attribute))?
    }

    /// What to think about though it is allowed.
    pub fn anchor_warning(&self) -> Option<&'static str> {
        let changes = [
            "sAMAccountName",
            "displayName",
            "cn",
            "sn",
            "telephoneNumber",
            "mailNickname",
        ];
        attribute::is_one_of(&self.anchor_attribute, &changes)
            .then(|| say!("page-identity-anchor-may-change-about"))
    }

    /// Values that stand there already belong to somebody.
    pub fn anchored_warning(&self, desk: &Desk) -> Option<String> {
        let chosen = self.anchor(desk) == AnchorChoice::ConsistencyGuid;
        if !chosen || self.anchored_users == 0 {
            return None;
        }
        let n = self.anchored_users;
        Some(match desk.document.engine {
            EngineKind::EntraConnect => say!("page-identity-anchored-connect", n = n),
            EngineKind::CloudSync => say!("page-identity-anchored-cloud-sync", n = n),
        })
    }
}

/// Why joining means nothing here; `None`: it can be chosen.
pub fn join_refused(desk: &Desk) -> Option<String> {
    let engine = desk.document.engine;
    if engine == EngineKind::CloudSync {
        let why = engine_answer(engine, Capability::JoinAcrossForests).words;
        return Some(say!(
            "page-identity-join-cannot",
            engine = engine.name(),
            why = why
        ));
    }
    (desk.document.forest.len() < 2).then(|| say!("page-identity-join-one-forest").to_owned())
}

/// Why the chosen engine does not take this source anchor; `None`: it does.
pub fn anchor_refused(desk: &Desk, anchor: AnchorChoice) -> Option<String> {
    let cloud = desk.document.engine == EngineKind::CloudSync;
    let words = engine_answer(desk.document.engine, Capability::SourceAnchorChoice).words;
    (cloud && anchor != AnchorChoice::ConsistencyGuid).then(|| words.show().into_owned())
}

fn join_fault(name: &str) -> Option<String> {
    attribute::fault(name).map(|fault| fault.to_string())
}

/// Microsoft offers no attribute whose values have an "@", and none with several values.
fn anchor_fault(name: &str) -> Option<String> {
    const HAS_AT: [&str; 3] = ["userPrincipalName", "mail", "targetAddress"];
    const SEVERAL: [&str; 6] = [
        "proxyAddresses",
        "memberOf",
        "objectClass",
        "otherMailbox",
        "servicePrincipalName",
        "userCertificate",
    ];
    if let Some(fault) = attribute::fault(name) {
        return Some(fault.to_string());
    }
    if attribute::is_one_of(name, &HAS_AT) {
        return Some(say!("page-identity-anchor-has-at").to_owned());
    }
    attribute::is_one_of(name, &SEVERAL).then(|| say!("page-identity-anchor-several").to_owned())
}

/// The page is shown: start what it needs to know.
pub fn enter(state: &mut State, desk: &mut Desk) {
    let identity = &desk.document.identity;
    match &identity.join {
        Join::Attribute(name) => {
            (state.join_other, state.join_attribute) = (true, name.clone());
        }
        _ if join_fault(&state.join_attribute).is_none() => state.join_other = false,
        _ => {}
    }
    match &identity.source_anchor {
        SourceAnchor::Attribute(name) => {
            (state.anchor_other, state.anchor_attribute) = (true, name.clone());
        }
        _ if anchor_fault(&state.anchor_attribute).is_none() => state.anchor_other = false,
        _ => {}
    }
    census::want(desk, Page::Identity);
    work_out(state, desk);
}

/// What was typed gives way to the document, which was changed elsewhere.
pub(in crate::wizard) fn take_document(state: &mut State) {
    (state.join_other, state.anchor_other) = (false, false);
    state.join_attribute.clear();
    state.anchor_attribute.clear();
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::Join(choice) => choose_join(state, choice, desk),
        Msg::JoinAttributeEdited(text) => {
            state.join_attribute = text.trim().to_owned();
            choose_join(state, JoinChoice::Attribute, desk);
        }
        Msg::Anchor(choice) => choose_anchor(state, choice, desk),
        Msg::AnchorAttributeEdited(text) => {
            state.anchor_attribute = text.trim().to_owned();
            choose_anchor(state, AnchorChoice::Attribute, desk);
        }
        Msg::Count => census::again(desk, Page::Identity),
        Msg::Cancel => census::cancel(desk),
    }
    work_out(state, desk);
}

fn choose_join(state: &mut State, choice: JoinChoice, desk: &mut Desk) {
    if choice != JoinChoice::Once && join_refused(desk).is_some() {
        return;
    }
    state.join_other = choice == JoinChoice::Attribute;
    let name = state.join_attribute.clone();
    desk.document.identity.join = match choice {
        JoinChoice::Once => Join::Once,
        JoinChoice::Mail => Join::Mail,
        JoinChoice::ObjectSid => Join::ObjectSid,
        JoinChoice::AccountName => Join::AccountName,
        JoinChoice::Attribute if join_fault(&name).is_none() => Join::Attribute(name),
        JoinChoice::Attribute => return,
    };
}

fn choose_anchor(state: &mut State, choice: AnchorChoice, desk: &mut Desk) {
    if anchor_refused(desk, choice).is_some() {
        return;
    }
    state.anchor_other = choice == AnchorChoice::Attribute;
    let name = state.anchor_attribute.clone();
    desk.document.identity.source_anchor = match choice {
        AnchorChoice::ConsistencyGuid => SourceAnchor::ConsistencyGuid,
        AnchorChoice::ObjectGuid => SourceAnchor::ObjectGuid,
        AnchorChoice::Attribute if anchor_fault(&name).is_none() => SourceAnchor::Attribute(name),
        AnchorChoice::Attribute => return,
    };
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    census::answer(desk, ticket, &outcome);
    work_out(state, desk);
}

fn work_out(state: &mut State, desk: &Desk) {
    let counted = desk.forests.values().flat_map(|f| f.census.values());
    let counted = counted.filter_map(Load::value);
    state.anchored_users = counted.map(|c| c.anchored_users).sum();
    state.census = census::state(desk);
}

pub fn can_leave(state: &State, desk: &Desk) -> Result<(), Reason> {
    let identity = &desk.document.identity;
    if identity.join != Join::Once
        && let Some(why) = join_refused(desk)
    {
        return Err(Reason::new(say!(
            "page-identity-join-choose",
            title = JoinChoice::Once.title(),
            why = why
        )));
    }
    if state.join_other
        && let Some(fault) = join_fault(&state.join_attribute)
    {
        return Err(Reason::new(say!(
            "page-identity-join-problem",
            problem = fault
        )));
    }
    if state.anchor_other {
        if let Some(why) = anchor_refused(desk, AnchorChoice::Attribute) {
            return Err(Reason::new(say!(
                "page-identity-anchor-choose",
                engine = desk.document.engine.name(),
                why = why
            )));
        }
        if let Some(fault) = anchor_fault(&state.anchor_attribute) {
            return Err(Reason::new(say!(
                "page-identity-anchor-problem",
                problem = fault
            )));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
