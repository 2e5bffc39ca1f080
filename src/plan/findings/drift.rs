//! What differs from the last applied state, as findings.

use crate::insight::drift::{Area, Weight};
use crate::plan::{Severity, Topic};

use super::Check;

impl Check<'_> {
    pub(super) fn drift(&mut self) {
        for difference in &self.observed.drift {
            let severity = match difference.weight {
                Weight::Harm | Weight::Warning => Severity::Warning,
                Weight::Note => Severity::Note,
            };
            let topic = match difference.area {
                Area::Scope => Topic::Scope,
                Area::GroupWriteback => Topic::GroupWriteback,
                Area::Delegation => Topic::Delegation,
                Area::Rights => Topic::Directory,
                Area::Features => Topic::Features,
                Area::File => Topic::File,
            };
            let (headline, remedy) = (&difference.headline, &difference.consequence);
            self.say(severity, topic, headline.clone(), remedy.clone());
        }
    }

    /// Is this told as a difference from the last apply already?
    pub(super) fn is_drift(&self, id: &str) -> bool {
        self.observed.drift.iter().any(|d| d.id.starts_with(id))
    }
}
