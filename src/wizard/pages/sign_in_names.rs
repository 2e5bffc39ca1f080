//! Every UPN suffix with its users against the tenant's domains, and the attribute that becomes
//! the sign-in name.

use crate::insight::attribute;
use crate::insight::{SuffixRow, SuffixState, suffix_rows};
use crate::model::words::say;
use crate::wizard::census::{self, CensusState};
use crate::wizard::{Desk, Load, Page, Reason};
use crate::work::{Job, Outcome, Ticket};

const DEFAULT: &str = "userPrincipalName";

#[derive(Debug, Default)]
pub struct State {
    /// The table, worked out anew when what it stands on changes.
    pub rows: Vec<SuffixRow>,
    /// The row whose fate is told in full.
    pub selected: Option<usize>,
    /// As in the document.
    pub accepted: bool,
    pub census: CensusState,
    /// Reading the tenant's domains again.
    pub tenant: Load<()>,
    /// "Another attribute" is chosen; the name is in the document once it can be one.
    pub other: bool,
    /// The text in the field of another attribute.
    pub attribute: String,
}

#[derive(Debug, Clone)]
pub enum Msg {
    Refresh,
    Cancel,
    Select(usize),
    Accept(bool),
    Choose(Attribute),
    AttributeEdited(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    UserPrincipalName,
    Mail,
    Other,
}

impl State {
    pub fn choice(&self, desk: &Desk) -> Attribute {
        let name = desk.document.identity.sign_in_attribute.as_str();
        if self.other {
            Attribute::Other
        } else if name.eq_ignore_ascii_case("mail") {
            Attribute::Mail
        } else {
            Attribute::UserPrincipalName
        }
    }

    /// What is wrong with the attribute's name, once something was typed.
    pub fn attribute_fault(&self) -> Option<String> {
        if !self.other || self.attribute.is_empty() {
            return None;
        }
        attribute_fault(&self.attribute)
    }

    /// Users who would get another sign-in name than they have.
    pub fn replaced_users(&self) -> u64 {
        let replaced = self.rows.iter().filter(|r| r.state.is_replaced());
        replaced.map(|r| r.users).sum()
    }

    /// Suffixes in use that the tenant has not verified.
    pub fn unverified_in_use(&self) -> usize {
        let rows = self.rows.iter();
        rows.filter(|r| r.state.is_replaced() && r.users > 0)
            .count()
    }

    /// What the table says in one sentence.
    pub fn summary(&self) -> String {
        let in_use = self.rows.iter().filter(|r| r.users > 0).count() as u64;
        let verified = self.rows.iter();
        let verified = verified
            .filter(|r| r.users > 0 && r.state == SuffixState::Verified)
            .count() as u64;
        if self.rows.iter().any(|r| r.state == SuffixState::Unknown) {
            return say!("page-sign-in-names-compare-first", n = in_use);
        }
        match self.unverified_in_use() {
            0 if in_use == 0 => say!("page-sign-in-names-nobody").to_owned(),
            0 => say!("page-sign-in-names-all-verified", n = in_use),
            _ => say!(
                "page-sign-in-names-some-verified",
                verified = verified,
                suffixes = in_use,
                n = self.replaced_users()
            ),
        }
    }
}

fn attribute_fault(name: &str) -> Option<String> {
    const NO_NAME: [&str; 5] = [
        "objectGUID",
        "objectSid",
        "distinguishedName",
        "cn",
        "proxyAddresses",
    ];
    if let Some(fault) = attribute::fault(name) {
        return Some(fault.to_string());
    }
    attribute::is_one_of(name, &NO_NAME).then(|| say!("page-sign-in-names-no-address").to_owned())
}

/// The page is shown: start what it needs to know.
pub fn enter(state: &mut State, desk: &mut Desk) {
    let name = desk.document.identity.sign_in_attribute.clone();
    let known = [DEFAULT, "mail"]
        .iter()
        .any(|n| n.eq_ignore_ascii_case(&name));
    if !known {
        state.other = true;
        state.attribute = name;
    } else if attribute_fault(&state.attribute).is_none() {
        // The document was replaced meanwhile; a name that is still being typed stays.
        state.other = false;
    }
    census::want(desk, Page::SignInNames);
    work_out(state, desk);
}

/// What was typed gives way to the document, which was changed elsewhere.
pub(in crate::wizard) fn take_document(state: &mut State) {
    state.other = false;
    state.attribute.clear();
}

pub fn update(state: &mut State, msg: Msg, desk: &mut Desk) {
    match msg {
        Msg::Refresh => {
            census::again(desk, Page::SignInNames);
            if desk.tenant.value().is_some() {
                desk.load(Page::SignInNames, Job::ReadTenant, &mut state.tenant);
            }
        }
        Msg::Cancel => {
            census::cancel(desk);
            if let Some(ticket) = state.tenant.ticket() {
                desk.cancel(ticket);
                state.tenant.cancel();
            }
        }
        Msg::Select(row) => state.selected = Some(row),
        Msg::Accept(yes) => desk.document.identity.accept_unverified_suffixes = yes,
        Msg::Choose(attribute) => choose(state, attribute, desk),
        Msg::AttributeEdited(text) => {
            state.attribute = text.trim().to_owned();
            take_attribute(state, desk);
        }
    }
    work_out(state, desk);
}

fn choose(state: &mut State, attribute: Attribute, desk: &mut Desk) {
    state.other = attribute == Attribute::Other;
    match attribute {
        Attribute::UserPrincipalName => set_attribute(desk, DEFAULT),
        Attribute::Mail => set_attribute(desk, "mail"),
        Attribute::Other => take_attribute(state, desk),
    }
}

fn take_attribute(state: &State, desk: &mut Desk) {
    if !state.attribute.is_empty() && attribute_fault(&state.attribute).is_none() {
        set_attribute(desk, &state.attribute);
    }
}

fn set_attribute(desk: &mut Desk, name: &str) {
    desk.document.identity.sign_in_attribute = name.into();
}

pub fn answer(state: &mut State, ticket: Ticket, outcome: Outcome, desk: &mut Desk) {
    if state.tenant.ticket() == Some(ticket) {
        match outcome {
            Outcome::Tenant(Ok(facts)) => {
                desk.tenant = Load::Ready(*facts);
                state.tenant.finish(Ok(()));
            }
            Outcome::Tenant(Err(problem)) | Outcome::Failed(problem) => {
                state.tenant.finish(Err(problem));
            }
            Outcome::Progress(now) => state.tenant.progress(now),
            _ => state.tenant.cancel(),
        }
    } else {
        census::answer(desk, ticket, &outcome);
    }
    work_out(state, desk);
}

fn work_out(state: &mut State, desk: &Desk) {
    let mut in_use: Vec<(String, u64)> = Vec::new();
    let mut offered = Vec::new();
    for forest in desk.forests.values() {
        offered.extend(forest.facts.upn_suffixes.iter().cloned());
        let counted = forest.census.values().filter_map(Load::value);
        in_use.extend(counted.flat_map(|c| c.suffixes.iter().cloned()));
    }
    let tenant = desk.tenant.value().map(|t| t.domains.as_slice());
    let rows = suffix_rows(&in_use, &offered, tenant);
    if rows.len() != state.rows.len() {
        state.selected = None;
    }
    state.rows = rows;
    state.accepted = desk.document.identity.accept_unverified_suffixes;
    state.census = census::state(desk);
}

pub fn can_leave(state: &State, desk: &Desk) -> Result<(), Reason> {
    if state.other
        && let Some(fault) = attribute_fault(&state.attribute)
    {
        return Err(Reason::new(fault));
    }
    let identity = &desk.document.identity;
    let by_suffix = identity.sign_in_attribute.eq_ignore_ascii_case(DEFAULT);
    if by_suffix && state.unverified_in_use() > 0 && !identity.accept_unverified_suffixes {
        return Err(Reason::new(say!(
            "page-sign-in-names-accept-first",
            n = state.replaced_users()
        )));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
