//! The rules of the scope and its tests, against the containers that were found.

use crate::model::Document;
use crate::model::text::inert;
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
                "Nothing is in scope",
                "Include at least one OU, otherwise nothing syncs.",
            );
        }
        for rule in asked.domains().flat_map(|d| &d.rules) {
            let headline = match self.observed.find(&rule.dn, rule.guid) {
                Found::Here(_) => None,
                Found::Moved(seen) => {
                    self.notes(
                        topic,
                        format!(
                            "The container {} is now {}",
                            shown(&rule.dn),
                            shown(&seen.dn)
                        ),
                        "It was recognised by its GUID; the document follows it.",
                    );
                    None
                }
                Found::Other(_) => Some(format!(
                    "Another container has taken the place of {}",
                    shown(&rule.dn)
                )),
                // This plan makes it, and the rule holds from then on.
                Found::Nothing if self.new_target.as_ref() == Some(&rule.dn) => None,
                Found::Nothing => Some(format!("The container {} does not exist", shown(&rule.dn))),
            };
            if let Some(headline) = headline {
                self.warns(
                    topic,
                    headline,
                    "Refresh the tree and decide again, or take the rule out.",
                );
            }
            if let (Some(until), Some(today)) = (rule.until, self.observed.today)
                && until < today
            {
                self.warns(
                    topic,
                    format!(
                        "The exclusion of {} was to be reviewed on {until}",
                        shown(&rule.dn)
                    ),
                    "Decide again: give it another day, or include the container.",
                );
            }
        }
        for expectation in &desired.expect {
            let name = inert(&expectation.object);
            match self.observed.expected.get(&expectation.object) {
                Some(Some(dn)) if desired.includes(dn) != expectation.in_scope => {
                    let is = if expectation.in_scope {
                        "must be in scope and is out"
                    } else {
                        "must be out of scope and is in"
                    };
                    let why = expectation
                        .why
                        .as_deref()
                        .unwrap_or("It is a scope test of the document");
                    self.blocks(
                        topic,
                        format!("{name} {is}"),
                        format!(
                            "{}. Change the scope, or the test.",
                            inert(why.trim_end_matches('.'))
                        ),
                    );
                }
                Some(None) => self.warns(
                    topic,
                    format!("The object {name} of a scope test was not found"),
                    "Correct its name or take the test out.",
                ),
                _ => {}
            }
        }
    }
}
