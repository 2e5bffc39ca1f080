//! Whose plan it is, and what for: kept with it in a plan file, in the journal and in the applied state.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Cause {
    /// `anna on dc-admin1`; empty: not known, as in journals of before.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// A reason or ticket; empty: none was given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Cause {
    pub fn reasoned(reason: &str) -> Self {
        Self {
            author: String::new(),
            reason: reason.trim().to_owned(),
        }
    }

    /// A plan without an author is of the one who carries it out.
    #[must_use]
    pub fn by(mut self, who: &str) -> Self {
        if self.author.is_empty() {
            who.clone_into(&mut self.author);
        }
        self
    }
}
