//! A plan from a file: shown as its author made it, until something is chosen otherwise.

use std::collections::BTreeMap;

use super::{State, stale};
use crate::model::document::ConnectorAccount;
use crate::model::{Dn, Document, ScopeRule};
use crate::wizard::{Desk, Load};
use crate::work::OpenedPlan;

/// The plan from a file that the page shows; `None`: it shows one made here.
pub fn file_of(desk: &Desk) -> Option<&OpenedPlan> {
    let opened = desk.plan_file.as_deref()?;
    same_choices(&opened.plan.document, &desk.document).then_some(opened)
}

/// Nothing was chosen otherwise. As whom and by which controller somebody signs in to review it is
/// their own, and what is carried out is the plan as it is.
fn same_choices(plan: &Document, now: &Document) -> bool {
    fn rules(document: &Document) -> BTreeMap<Dn, &[ScopeRule]> {
        let domains = document.domains().filter(|d| !d.rules.is_empty());
        domains.map(|d| (d.dn(), d.rules.as_slice())).collect()
    }
    fn connectors(document: &Document) -> BTreeMap<&str, &ConnectorAccount> {
        let forests = document.forest.iter();
        forests
            .filter_map(|f| Some((f.name.as_str(), f.connector.as_ref()?)))
            .collect()
    }
    plan.engine == now.engine
        && plan.tenant.cloud == now.tenant.cloud
        && plan.identity == now.identity
        && plan.features == now.features
        && plan.safety == now.safety
        && plan.group_writeback == now.group_writeback
        && plan.delegation == now.delegation
        && plan.expect == now.expect
        && connectors(plan) == connectors(now)
        && rules(plan) == rules(now)
}

pub fn is_from_file(desk: &Desk) -> bool {
    file_of(desk).is_some()
}

pub(super) fn show(state: &mut State, desk: &mut Desk) {
    let Some(opened) = file_of(desk) else {
        return;
    };
    state.path = opened.document.display().to_string();
    state.reason.clone_from(&opened.plan.cause.reason);
    state.export = Load::Idle;
    state.export_path = opened.file.display().to_string();
    state.seen = opened.plan.seen;
    state.made_for = Some((desk.document.clone(), opened.document.clone()));
    state.plan = Load::Ready(opened.plan.review());
    state.impact = super::Impact::of(desk);
    // It is old news: what has moved since is looked for at once.
    stale::begin_with_check(state, desk);
}
