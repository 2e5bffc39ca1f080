//! The document with what was observed filled in: GUIDs and SIDs, and where moved objects are now.

use crate::insight::drift::Edit;
use crate::model::document::{DelegationGroup, DelegationRole, EngineKind, Forest, ScopeTest};
use crate::model::{Document, Scope};

use super::observed::{Observed, remember};
use super::provisioned::Match;

/// Fills in what is known. What was moved or renamed gets its new DN.
pub(super) fn settle(document: &Document, observed: &Observed) -> Document {
    let mut out = remember(document, observed.file.document.as_ref());
    for forest in &mut out.forest {
        settle_forest(forest, observed);
    }
    if let Some(target) = &mut out.group_writeback.target
        && let Some(seen) = observed.find(&target.dn, target.guid).object()
    {
        (target.dn, target.guid) = (seen.dn.clone(), seen.guid);
    }
    for expectation in &mut out.expect {
        if let ScopeTest::Count {
            container, guid, ..
        } = &mut expectation.test
            && let Some(seen) = observed.find(container, *guid).object()
        {
            (*container, *guid) = (seen.dn.clone(), seen.guid);
        }
    }
    take_over(&mut out, observed);
    // What was moved out of scope by somebody else stays in it.
    let by_itself = observed.drift.iter().filter(|d| d.by_itself);
    for offer in by_itself.filter_map(|d| d.repair.as_ref()) {
        if let Edit::SetRule { .. } = offer.edit {
            offer.edit.carry_out(&mut out);
        }
    }
    for role in DelegationRole::ALL {
        if let Some(group) = out.delegation.slot(role) {
            settle_group(group, observed);
        }
    }
    out
}

/// The tenant's jobs for these domains are the document's from now on.
fn take_over(out: &mut Document, observed: &Observed) {
    let Some(there) = observed.provisioned.as_ref() else {
        return;
    };
    if out.engine != EngineKind::CloudSync {
        return;
    }
    for of in out.jobs() {
        if let Match::Job(app, job) = there.find(out, &of) {
            out.set_job_ids(&of, app.ids(job));
        }
    }
}

fn settle_forest(forest: &mut Forest, observed: &Observed) {
    for domain in &mut forest.domain {
        if let Some(seen) = observed.find(&domain.dn(), domain.guid).object() {
            domain.guid = seen.guid;
        }
        for group in &mut domain.cloud_sync.pilot_groups {
            if let Some(seen) = observed.find(&group.dn, group.guid).object() {
                (group.dn, group.guid) = (seen.dn.clone(), seen.guid);
            }
        }
        let mut moved = false;
        for rule in &mut domain.rules {
            if let Some(seen) = observed.find(&rule.dn, rule.guid).object() {
                moved |= rule.dn != seen.dn;
                (rule.dn, rule.guid) = (seen.dn.clone(), seen.guid);
            }
        }
        // Without a move the person's own list stays as it was written.
        if moved {
            domain.set_scope(&Scope::new(domain.rules.iter().cloned()));
        }
    }
    if let Some(account) = &mut forest.connector {
        let found = observed.find(&account.dn, account.guid).object();
        // An account that merely has the DN of one to be created is a clash, not ours.
        if let Some(seen) = found.filter(|_| !account.create || account.guid.is_some()) {
            account.dn = seen.dn.clone();
            account.guid = seen.guid;
            account.sid = seen.sid.clone();
        }
    }
}

fn settle_group(group: &mut DelegationGroup, observed: &Observed) {
    let known = group.adopt || group.guid.is_some();
    let found = observed.find(&group.dn, group.guid).object();
    if let Some(seen) = found.filter(|_| known) {
        group.dn = seen.dn.clone();
        group.guid = seen.guid;
        group.sid = seen.sid.clone();
    }
    for member in &mut group.members {
        if let Some(seen) = observed.find(&member.dn, member.guid).object() {
            (member.dn, member.guid) = (seen.dn.clone(), seen.guid);
        }
    }
}
