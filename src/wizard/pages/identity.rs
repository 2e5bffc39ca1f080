//! How a person is recognised: across forests, and for ever by the source anchor.

use crate::engines::{Capability, answer as engine_answer};
use crate::insight::attribute;
use crate::model::document::{EngineKind, Join, SourceAnchor};
use crate::wizard::census::{self, CensusState};
use crate::wizard::words::some;
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

    pub const fn title(self) -> &'static str {
        match self {
            Self::Once => "Only once across all forests",
            Self::Mail => "Several times, same mail address",
            Self::ObjectSid => "Account forest and resource forest",
            Self::AccountName => "Several times, same account name",
            Self::Attribute => "Several times, same value of an attribute",
        }
    }

    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Once => {
                "Nothing is joined: each object in Active Directory becomes one in Microsoft Entra ID."
            }
            Self::Mail => {
                "Users and contacts with the same mail are one person. Objects without mail do not sync."
            }
            Self::ObjectSid => {
                "objectSid is compared with msExchMasterAccountSid: the account with its linked mailbox."
            }
            Self::AccountName => "sAMAccountName is compared with mailNickname.",
            Self::Attribute => {
                "Objects with the same value are one person. Objects without a value do not sync."
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

    pub const fn title(self) -> &'static str {
        match self {
            Self::ConsistencyGuid => "ms-DS-ConsistencyGuid",
            Self::ObjectGuid => "objectGUID",
            Self::Attribute => "Another attribute",
        }
    }

    pub const fn sentence(self) -> &'static str {
        match self {
            Self::ConsistencyGuid => {
                "Recommended. The engine copies objectGUID into it once; the value can go with a person to another forest."
            }
            Self::ObjectGuid => {
                "Made by Active Directory. It cannot go with a person to another forest."
            }
            Self::Attribute => "For values that you manage, for example employeeID.",
        }
    }

    /// What can never be taken back once the first object has synced.
    pub const fn for_ever(self) -> &'static str {
        match self {
            Self::ConsistencyGuid => {
                "The source anchor cannot be changed after the first synchronization. Who clears or overwrites ms-DS-ConsistencyGuid later cuts the person from the cloud account."
            }
            Self::ObjectGuid => {
                "After the first synchronization it can be changed once only, to ms-DS-ConsistencyGuid. Who moves to another forest gets a new objectGUID and with it a new cloud account."
            }
            Self::Attribute => {
                "The source anchor cannot be changed after the first synchronization. A value that changes later cuts the person from the cloud account, and a value used twice stops both."
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
    pub fn join_fault(&self) -> Option<&'static str> {
        (!self.join_attribute.is_empty()).then(|| join_fault(&self.join_attribute))?
    }

    pub fn anchor_fault(&self) -> Option<&'static str> {
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
        attribute::is_one_of(&self.anchor_attribute, &changes).then_some(
            "This attribute changes when a person is renamed. The source anchor must stay the same for ever.",
        )
    }

    /// Values that stand there already belong to somebody.
    pub fn anchored_warning(&self, desk: &Desk) -> Option<String> {
        let chosen = self.anchor(desk) == AnchorChoice::ConsistencyGuid;
        if !chosen || self.anchored_users == 0 {
            return None;
        }
        let who = some(self.anchored_users, "user has", "users have");
        Some(match desk.document.engine {
            EngineKind::EntraConnect => format!(
                "{who} a value in ms-DS-ConsistencyGuid already. Another sync may use it: Entra Connect refuses to add such a forest at its first set-up, unless its wizard is started with /SkipLdapSearch"
            ),
            EngineKind::CloudSync => format!(
                "{who} a value in ms-DS-ConsistencyGuid already. Cloud Sync keeps these values: make sure that they are those of this tenant"
            ),
        })
    }
}

/// Why joining means nothing here; `None`: it can be chosen.
pub fn join_refused(desk: &Desk) -> Option<String> {
    let engine = desk.document.engine;
    if engine == EngineKind::CloudSync {
        let why = engine_answer(engine, Capability::JoinAcrossForests).words;
        return Some(format!("{}: {why}", engine.name()));
    }
    (desk.document.forest.len() < 2).then(|| {
        "There is one forest, so each person has one object. Add the other forests first".into()
    })
}

/// Why the chosen engine does not take this source anchor; `None`: it does.
pub fn anchor_refused(desk: &Desk, anchor: AnchorChoice) -> Option<String> {
    let cloud = desk.document.engine == EngineKind::CloudSync;
    let words = engine_answer(desk.document.engine, Capability::SourceAnchorChoice).words;
    (cloud && anchor != AnchorChoice::ConsistencyGuid).then(|| words.show().into_owned())
}

fn join_fault(name: &str) -> Option<&'static str> {
    attribute::fault(name)
}

/// Microsoft offers no attribute whose values have an "@", and none with several values.
fn anchor_fault(name: &str) -> Option<&'static str> {
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
        return Some(fault);
    }
    if attribute::is_one_of(name, &HAS_AT) {
        return Some("Its values have an \"@\", which a source anchor must not have");
    }
    attribute::is_one_of(name, &SEVERAL)
        .then_some("It can have several values; a source anchor has one")
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
        return Err(Reason::new(format!(
            "Choose \"{}\". {why}",
            JoinChoice::Once.title()
        )));
    }
    if state.join_other
        && let Some(fault) = join_fault(&state.join_attribute)
    {
        return Err(Reason::new(format!("Joining persons: {fault}")));
    }
    if state.anchor_other {
        if let Some(why) = anchor_refused(desk, AnchorChoice::Attribute) {
            return Err(Reason::new(format!(
                "Choose ms-DS-ConsistencyGuid: {} takes {why}",
                desk.document.engine.name()
            )));
        }
        if let Some(fault) = anchor_fault(&state.anchor_attribute) {
            return Err(Reason::new(format!("Source anchor: {fault}")));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
