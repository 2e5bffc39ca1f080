//! Readiness: everything an administrator should know before applying, worst first.

mod connector;
mod extensions;
mod groups;
mod scope;
mod tenant;

use crate::model::security::{Ask, right};
use crate::model::text::inert;
use crate::model::{Dn, Document, Guid};

use super::make::shown;
use super::observed::{Found, Observed};
use super::settle::settle;
use super::{Finding, Severity, Topic};

/// What stands against the document or should be known about it, worst first, then page by page.
pub fn findings(document: &Document, observed: &Observed) -> Vec<Finding> {
    let desired = settle(document, observed);
    let mut check = Check {
        observed,
        new_target: new_target(&desired, observed),
        out: Vec::new(),
    };
    check.engine(&desired);
    check.tenant(&desired);
    check.suffixes(&desired);
    for forest in &desired.forest {
        check.forest(&desired, forest);
    }
    check.scope(document, &desired);
    check.features(&desired);
    check.extensions(&desired);
    check.writeback(&desired);
    check.delegation(&desired);
    let unread = observed.unread.iter().map(|u| (Severity::Warning, u));
    let refused = observed.refused.iter().map(|r| (Severity::Blocks, r));
    for (severity, (topic, problem)) in unread.chain(refused) {
        let remedy = if problem.cause.is_empty() {
            problem.remedy.clone()
        } else {
            let cause = problem.cause.trim_end_matches('.');
            format!("{cause}. {}", problem.remedy)
        };
        check.say(severity, *topic, inert(&problem.headline), inert(&remedy));
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
    out: Vec<Finding>,
}

impl Check<'_> {
    fn say(
        &mut self,
        severity: Severity,
        topic: Topic,
        headline: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let finding = Finding {
            severity,
            topic,
            headline: headline.into(),
            remedy: remedy.into(),
        };
        // Four groups for one OU ask the same four times; one answer will do.
        if !self.out.contains(&finding) {
            self.out.push(finding);
        }
    }

    fn blocks(&mut self, topic: Topic, headline: impl Into<String>, remedy: impl Into<String>) {
        self.say(Severity::Blocks, topic, headline, remedy);
    }

    fn warns(&mut self, topic: Topic, headline: impl Into<String>, remedy: impl Into<String>) {
        self.say(Severity::Warning, topic, headline, remedy);
    }

    fn notes(&mut self, topic: Topic, headline: impl Into<String>, remedy: impl Into<String>) {
        self.say(Severity::Note, topic, headline, remedy);
    }

    /// A document may come from an editor that does not know what Active Directory refuses.
    fn nameable(&mut self, topic: Topic, what: &str, name: &str, problem: Option<String>) {
        if let Some(problem) = problem {
            let name: String = name.chars().take(64).collect();
            self.blocks(
                topic,
                format!("No {what} can have the name {}", inert(&name)),
                format!("{problem}. Give the new {what} another name."),
            );
        }
    }

    /// May the signed-in administrator create an object of this class where `dn` says?
    fn may_create(&mut self, topic: Topic, dn: &Dn, class: Guid, plural: &str) {
        let Some(parent) = dn.parent() else { return };
        // Made by this plan: its maker owns it.
        if self.new_target.as_ref() == Some(&parent) {
            return;
        }
        match self.observed.at.get(&parent) {
            Some(None) => {
                self.blocks(
                    topic,
                    format!("The container {} does not exist", shown(&parent)),
                    format!("Choose another place for {}.", inert(&dn.leaf())),
                );
            }
            _ => self.may(
                topic,
                &parent,
                &Ask::of(right::CREATE_CHILD, class),
                &format!("create {plural} in"),
                &format!("Create child: {plural} (CC)"),
            ),
        }
    }

    fn may_grant(&mut self, topic: Topic, on: &Dn) {
        let end = format!("change the rights of {}", shown(on));
        if !self.out.iter().any(|f| f.headline.ends_with(&end)) {
            let ask = Ask::all(right::WRITE_DACL);
            self.may(topic, on, &ask, "change the rights of", "Write DACL (WD)");
        }
    }

    fn may(&mut self, topic: Topic, on: &Dn, ask: &Ask, what: &str, right: &str) {
        let own = self.observed.own.get(&on.domain_head());
        let (Some(token), Some(sd)) = (own, self.observed.security.get(on)) else {
            return;
        };
        if !sd.allows(token, ask) {
            self.blocks(
                topic,
                format!("You may not {what} {}", shown(on)),
                format!("You lack the right \"{right}\" there. Sign in as somebody who has it, or have it given to you."),
            );
        }
    }
}
