//! Readiness: everything an administrator should know before applying, worst first.

mod cloud;
mod connector;
mod drift;
mod extensions;
mod groups;
mod scope;
mod tenant;

use std::collections::BTreeSet;

use crate::model::security::{Ask, right, well_known};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document};

use super::make::shown;
use super::observed::{Found, Observed};
use super::settle::settle;
use super::{Finding, Severity, Topic};

pub use connector::recycle_bin_off;
pub use groups::writeback_changes;

/// What stands against the document or should be known about it, worst first, then page by page.
pub fn findings(document: &Document, observed: &Observed) -> Vec<Finding> {
    let desired = settle(document, observed);
    let mut check = Check {
        observed,
        new_target: new_target(&desired, observed),
        told: BTreeSet::new(),
        out: Vec::new(),
    };
    check.engine(&desired);
    check.tenant(&desired);
    check.suffixes(&desired);
    for forest in &desired.forest {
        check.forest(&desired, forest);
    }
    check.scope(document, &desired);
    check.cloud(&desired);
    check.features(&desired);
    check.extensions(&desired);
    check.writeback(&desired);
    check.delegation(&desired);
    check.drift();
    let unread = observed.unread.iter().map(|u| (Severity::Warning, u));
    let refused = observed.refused.iter().map(|r| (Severity::Blocks, r));
    for (severity, (topic, problem)) in unread.chain(refused) {
        let remedy = if problem.cause.is_empty() {
            problem.remedy.inert()
        } else {
            let first = stopped(&problem.cause.inert());
            words!(
                "plan-sentences",
                first = first,
                then = problem.remedy.inert()
            )
        };
        check.say(severity, *topic, problem.headline.inert(), remedy);
    }
    check.out.sort_by_key(|f| (f.severity, f.topic));
    check.out
}

fn new_target(desired: &Document, observed: &Observed) -> Option<Dn> {
    let writeback = &desired.group_writeback;
    let target = writeback.target.as_ref()?;
    let absent = observed.find(&target.dn, target.guid) == Found::Nothing;
    (writeback.enabled && target.create && absent).then(|| target.dn.clone())
}

struct Check<'a> {
    observed: &'a Observed,
    /// The target OU, when the plan makes it.
    new_target: Option<Dn>,
    /// What `out` has, to tell the same once.
    told: BTreeSet<(Severity, Topic, String)>,
    out: Vec<Finding>,
}

impl Check<'_> {
    fn say(
        &mut self,
        severity: Severity,
        topic: Topic,
        headline: impl Into<Words>,
        remedy: impl Into<Words>,
    ) {
        let finding = Finding {
            severity,
            topic,
            headline: headline.into(),
            remedy: remedy.into(),
        };
        // Four groups for one OU ask the same four times; one answer will do.
        let (headline, remedy) = (finding.headline.english(), finding.remedy.english());
        if self
            .told
            .insert((severity, topic, format!("{headline}\n{remedy}")))
        {
            self.out.push(finding);
        }
    }

    fn blocks(&mut self, topic: Topic, headline: impl Into<Words>, remedy: impl Into<Words>) {
        self.say(Severity::Blocks, topic, headline, remedy);
    }

    fn warns(&mut self, topic: Topic, headline: impl Into<Words>, remedy: impl Into<Words>) {
        self.say(Severity::Warning, topic, headline, remedy);
    }

    fn notes(&mut self, topic: Topic, headline: impl Into<Words>, remedy: impl Into<Words>) {
        self.say(Severity::Note, topic, headline, remedy);
    }

    /// May the signed-in administrator create this where `dn` says?
    fn may_create(&mut self, topic: Topic, dn: &Dn, new: New) {
        let Some(parent) = dn.parent() else { return };
        // Made by this plan: its maker owns it.
        if self.new_target.as_ref() == Some(&parent) {
            return;
        }
        if let Some(None) = self.observed.at.get(&parent) {
            return self.blocks(
                topic,
                words!("plan-no-container", dn = shown(&parent)),
                words!("plan-no-container-advice", name = inert(&dn.leaf())),
            );
        }
        let at = shown(&parent);
        let (class, headline, right) = match new {
            New::Account => (
                well_known::CLASS_USER,
                words!("plan-may-not-create-accounts", dn = at),
                words!("plan-right-create-accounts"),
            ),
            New::Ou => (
                well_known::CLASS_OU,
                words!("plan-may-not-create-ous", dn = at),
                words!("plan-right-create-ous"),
            ),
            New::Group => (
                well_known::CLASS_GROUP,
                words!("plan-may-not-create-groups", dn = at),
                words!("plan-right-create-groups"),
            ),
        };
        let ask = Ask::of(right::CREATE_CHILD, class);
        self.may(topic, &parent, &ask, headline, right);
    }

    fn may_grant(&mut self, topic: Topic, on: &Dn) {
        let headline = words!("plan-may-not-change-rights", dn = shown(on));
        let ask = Ask::all(right::WRITE_DACL);
        self.may(topic, on, &ask, headline, words!("plan-right-write-dacl"));
    }

    fn may(&mut self, topic: Topic, on: &Dn, ask: &Ask, headline: Words, right: Words) {
        let own = self.observed.own.get(&on.domain_head());
        let (Some(token), Some(sd)) = (own, self.observed.security.get(on)) else {
            return;
        };
        if !sd.allows(token, ask) {
            self.blocks(topic, headline, words!("plan-lacks-right", right = right));
        }
    }
}

/// What the plan would create.
#[derive(Clone, Copy)]
enum New {
    Account,
    Ou,
    Group,
}

/// A cause as a sentence of its own, with one full stop.
fn stopped(cause: &Words) -> Words {
    if cause.english().ends_with('.') {
        cause.clone()
    } else {
        words!("plan-sentence", text = cause)
    }
}
