//! Texts that a catalogue of errors (`resources/errors`) names in place of code.

use serde::{Deserialize, Deserializer};

use super::Words;
use crate::model::{Problem, ProblemKind};

/// What a person is told of one error, by one name: `NAME` is the headline, `NAME-cause` the cause,
/// `NAME-remedy` the remedy. `tests/words` reads the catalogues as it reads the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    headline: &'static str,
    cause: &'static str,
    remedy: &'static str,
}

impl Told {
    pub fn headline(self) -> Words {
        Words::named(self.headline, Vec::new())
    }

    pub fn cause(self) -> Words {
        Words::named(self.cause, Vec::new())
    }

    pub fn remedy(self) -> Words {
        Words::named(self.remedy, Vec::new())
    }

    pub fn problem(self, kind: ProblemKind) -> Problem {
        Problem::new(kind, self.headline(), self.remedy()).because(self.cause())
    }
}

impl<'de> Deserialize<'de> for Told {
    /// A catalogue is read once and lives as long as the program, and so do its names.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let kept = |ending: &str| -> &'static str { format!("{name}{ending}").leak() };
        Ok(Self {
            headline: kept(""),
            cause: kept("-cause"),
            remedy: kept("-remedy"),
        })
    }
}
