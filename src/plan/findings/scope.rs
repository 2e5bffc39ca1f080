//! The rules of the scope and its tests, against the containers that were found.

use crate::insight::scope_tests::{Found as Tested, Verdict, judge, sentence};
use crate::model::Document;
use crate::model::document::ScopeTest;
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::plan::Topic;
use crate::plan::make::shown;
use crate::plan::observed::Found;

use super::Check;

impl Check<'_> {
    pub(super) fn scope(&mut self, asked: &Document, desired: &Document) {
        let topic = Topic::Scope;
        if !desired.forest.is_empty()
            && !desired
                .domains()
                .any(|d| d.rules.iter().any(|r| r.includes))
        {
            self.warns(
                topic,
                words!("plan-nothing-in-scope"),
                words!("plan-nothing-in-scope-advice"),
            );
        }
        for rule in asked.domains().flat_map(|d| &d.rules) {
            let guid = rule.guid.map(|g| g.to_string()).unwrap_or_default();
            let told = |what: &str| self.is_drift(&format!("{what}:{guid}"));
            let headline = match self.observed.find(&rule.dn, rule.guid) {
                Found::Here(_) => None,
                Found::Moved(_) if told("rule-moved") => None,
                Found::Nothing if told("rule-gone") => None,
                Found::Moved(seen) => {
                    self.notes(
                        topic,
                        words!(
                            "plan-container-moved",
                            old = shown(&rule.dn),
                            new = shown(&seen.dn)
                        ),
                        words!("plan-container-moved-advice"),
                    );
                    None
                }
                Found::Other(_) => Some(words!("plan-container-replaced", dn = shown(&rule.dn))),
                // This plan makes it, and the rule holds from then on.
                Found::Nothing if self.new_target.as_ref() == Some(&rule.dn) => None,
                Found::Nothing => Some(words!("plan-no-container", dn = shown(&rule.dn))),
            };
            if let Some(headline) = headline {
                self.warns(topic, headline, words!("plan-container-advice"));
            }
            if let (Some(until), Some(today)) = (rule.until, self.observed.today)
                && until < today
            {
                self.warns(
                    topic,
                    words!(
                        "plan-exclusion-due",
                        dn = shown(&rule.dn),
                        day = until.to_string()
                    ),
                    words!("plan-exclusion-due-advice"),
                );
            }
        }
        for expectation in &desired.expect {
            let found = self.found(&expectation.test);
            match judge(&expectation.test, desired, found) {
                Verdict::Holds => {}
                Verdict::Fails(headline) => {
                    let why = expectation
                        .why
                        .as_deref()
                        .map(|why| Words::from(inert(why.trim_end_matches('.'))))
                        .unwrap_or_else(|| words!("plan-scope-test"));
                    self.blocks(topic, headline, words!("plan-scope-test-advice", why = why));
                }
                Verdict::Unknown(why) => self.warns(
                    topic,
                    words!(
                        "plan-scope-test-unknown",
                        test = sentence(&expectation.test)
                    ),
                    words!("plan-scope-test-unknown-advice", why = why),
                ),
            }
        }
    }

    fn found(&self, test: &ScopeTest) -> Tested<'_> {
        match test {
            ScopeTest::Object { .. } => {
                let name = test.looked_for().unwrap_or_default();
                match self.observed.expected.get(&*name) {
                    Some(found) => Tested::Objects(found),
                    None => Tested::Unread,
                }
            }
            ScopeTest::Count {
                container, guid, ..
            } => match self.observed.counted.get(container) {
                Some(n) => Tested::Count(*n),
                None if self.observed.find(container, *guid).object().is_some() => Tested::Unread,
                None => Tested::NoContainer,
            },
        }
    }
}
