//! What the engine's account needs on the target OU, and whether it has it.

use crate::insight::needed_rights;
use crate::model::document::ConnectorAccount;
use crate::model::snapshot::NeededRight;
use crate::model::{Dn, Problem, Sid};
use crate::wizard::{Desk, Load, Page};
use crate::work::Job;

use super::State;

/// What can be said about the rights now.
#[derive(Debug)]
pub enum RightsView<'a> {
    /// No target OU yet.
    NoTarget,
    /// No account is chosen for the forest: what it will need.
    NoAccount(Vec<NeededRight>),
    /// The account is made by the plan and gets them: its name and what.
    NewAccount(&'a str, Vec<NeededRight>),
    Reading,
    Failed(&'a Problem),
    /// The account's name, what it needs, and whether the plan gives what is missing.
    Known {
        account: &'a str,
        rights: Vec<&'a NeededRight>,
        grant: bool,
    },
}

fn connector<'a>(desk: &'a Desk, target: &Dn) -> Option<&'a ConnectorAccount> {
    desk.document.forest_of(target)?.connector.as_ref()
}

fn is_made(account: &ConnectorAccount) -> bool {
    !account.create || account.guid.is_some()
}

/// Will the plan change the rights on the target OU? Then the administrator needs the right to.
pub(super) fn will_grant(state: &State, desk: &Desk) -> bool {
    let Some(target) = &desk.document.group_writeback.target else {
        return false;
    };
    let lacks = |r: &NeededRight| r.on == target.dn && !r.has;
    connector(desk, &target.dn).is_some_and(|account| {
        let missing = || state.rights.value().is_some_and(|r| r.iter().any(lacks));
        account.grant_rights && (!is_made(account) || missing())
    })
}

/// Of no one in particular: shown as `{account}`.
fn nobody() -> Sid {
    Sid::new(0, &[0])
}

/// The ACE in SDDL; the SID of an account that is not there yet is a placeholder.
pub fn sddl(right: &NeededRight) -> String {
    let text = right.ace.to_sddl();
    if right.ace.who == nobody() {
        text.replace(&nobody().to_string(), "{account}")
    } else {
        text
    }
}

fn needed(desk: &Desk, target: &Dn) -> Vec<NeededRight> {
    let Some(forest) = desk.document.forest_of(target) else {
        return Vec::new();
    };
    let mut rights = needed_rights(&desk.document, forest, &nobody());
    rights.retain(|r| r.on == *target);
    rights
}

pub fn rights_view<'a>(state: &'a State, desk: &'a Desk) -> RightsView<'a> {
    let Some(target) = &desk.document.group_writeback.target else {
        return RightsView::NoTarget;
    };
    let Some(account) = connector(desk, &target.dn) else {
        return RightsView::NoAccount(needed(desk, &target.dn));
    };
    if !is_made(account) {
        return RightsView::NewAccount(&account.name, needed(desk, &target.dn));
    }
    match &state.rights {
        Load::Failed { problem, .. } => RightsView::Failed(problem),
        Load::Ready(rights) => RightsView::Known {
            account: &account.name,
            rights: rights.iter().filter(|r| r.on == target.dn).collect(),
            grant: account.grant_rights,
        },
        Load::Idle | Load::Running { .. } => RightsView::Reading,
    }
}

pub(super) fn ask(state: &mut State, desk: &mut Desk) {
    let target = desk.document.group_writeback.target.as_ref();
    let wanted = target.and_then(|t| {
        let account = connector(desk, &t.dn).filter(|a| is_made(a))?;
        Some((t.dn.clone(), account.dn.clone()))
    });
    if state.asked_rights == wanted {
        return;
    }
    state.asked_rights.clone_from(&wanted);
    if let Some(ticket) = state.rights.ticket() {
        desk.cancel(ticket);
    }
    state.rights = Load::Idle;
    if let Some((target, account)) = wanted
        && let Some(forest) = desk.forest_of(&target).map(str::to_owned)
    {
        let job = Job::ConnectorRights {
            document: Box::new(desk.document.clone()),
            forest,
            account,
        };
        desk.load(Page::GroupWriteback, job, &mut state.rights);
    }
}
