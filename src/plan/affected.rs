//! Object by object: who leaves and who enters the scope by a change of the document, which written
//! groups go, and what a person has to agree to.

use serde::{Deserialize, Serialize};

use crate::model::snapshot::ObjectKind;
use crate::model::words::{Words, words};
use crate::model::{Dn, Guid};

use super::make::listed;

/// Objects kept of each list; the counts hold for all.
pub const LISTED: usize = 5_000;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Affected {
    pub leaving: Side,
    pub entering: Side,
    /// Groups that were written back and that the engine would delete.
    pub written: Side,
    /// Groups that were written back and stay, but get another name, or stand in a target OU that is
    /// given up.
    #[serde(default)]
    pub kept: Side,
    /// Domains that could not be looked through, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<String>,
}

/// One direction: how many, and who, worst first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Side {
    pub users: u64,
    pub groups: u64,
    pub contacts: u64,
    pub computers: u64,
    /// Administrators and other protected accounts among them.
    pub privileged: u64,
    pub objects: Vec<AffectedObject>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AffectedObject {
    pub dn: Dn,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guid: Option<Guid>,
    pub kind: ObjectKind,
    /// `adminCount` is 1, or it is the built-in administrator.
    pub privileged: bool,
}

impl Side {
    pub fn add(&mut self, object: AffectedObject) {
        match object.kind {
            ObjectKind::Group => self.groups += 1,
            ObjectKind::Contact => self.contacts += 1,
            ObjectKind::Computer => self.computers += 1,
            _ => self.users += 1,
        }
        self.privileged += u64::from(object.privileged);
        self.objects.push(object);
    }

    pub fn total(&self) -> u64 {
        self.users + self.groups + self.contacts + self.computers
    }

    /// Worst first, and no more than can be shown.
    pub fn finish(&mut self) {
        let rank = |o: &AffectedObject| match o.kind {
            ObjectKind::User => 0,
            ObjectKind::Group => 1,
            ObjectKind::Computer => 2,
            _ => 3,
        };
        self.objects.sort_by(|a, b| {
            let worse = |o: &AffectedObject| (!o.privileged, rank(o));
            worse(a).cmp(&worse(b)).then_with(|| a.dn.cmp(&b.dn))
        });
        self.objects.truncate(LISTED);
    }

    /// "412 users, 3 groups"
    pub fn words(&self) -> Words {
        let parts = [
            (self.users > 0).then(|| words!("model-number-users", n = self.users)),
            (self.groups > 0).then(|| words!("model-number-groups", n = self.groups)),
            (self.contacts > 0).then(|| words!("model-number-contacts", n = self.contacts)),
            (self.computers > 0).then(|| words!("model-number-computers", n = self.computers)),
        ];
        listed(parts.into_iter().flatten())
    }
}

/// What the question before an apply says, and the number to be typed, if one is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Consent {
    pub words: Vec<Words>,
    /// How many are deleted, or enter if the question is about those.
    pub typed: Option<u64>,
    /// An administrator enters: nobody is deleted that would be asked about.
    pub of_entering: bool,
}

impl Affected {
    pub fn is_empty(&self) -> bool {
        let sides = [&self.leaving, &self.entering, &self.written, &self.kept];
        sides.iter().all(|side| side.total() == 0)
    }

    /// Objects that the engine deletes because of this change.
    pub fn deleted(&self) -> u64 {
        self.leaving.total() + self.written.total()
    }

    /// `limit`: more deletions than this stop the engine; 0: nothing stops it.
    pub fn consent(&self, limit: u32) -> Consent {
        let mut out = Vec::new();
        let deleted = self.deleted();
        if self.leaving.total() > 0 {
            out.push(match limit {
                0 => words!("plan-leave-no-limit", who = self.leaving.words()),
                n => words!("plan-leave", who = self.leaving.words(), limit = n),
            });
        }
        if self.leaving.privileged > 0 {
            out.push(words!("plan-leave-privileged", n = self.leaving.privileged));
        }
        if self.written.total() > 0 {
            out.push(words!("plan-written-go", n = self.written.total()));
        }
        let above = deleted > u64::from(limit);
        if above && deleted > 0 && limit > 0 {
            out.push(words!("plan-above-limit", n = deleted, limit = limit));
        }
        if self.entering.total() > 0 {
            out.push(words!("plan-enter", who = self.entering.words()));
        }
        if self.entering.privileged > 0 {
            out.push(words!(
                "plan-enter-privileged",
                n = self.entering.privileged
            ));
        }
        let deletes = (above || self.leaving.privileged > 0) && deleted > 0;
        let of_entering = !deletes && self.entering.privileged > 0;
        Consent {
            words: out,
            typed: match (deletes, of_entering) {
                (true, _) => Some(deleted),
                (_, true) => Some(self.entering.total()),
                _ => None,
            },
            of_entering,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::dn;

    fn side(users: usize, privileged: usize) -> Side {
        let mut side = Side::default();
        for n in 0..users {
            side.add(AffectedObject {
                dn: dn(&format!("CN=u{n:04},OU=People,DC=corp,DC=example")),
                name: format!("u{n}"),
                guid: None,
                kind: ObjectKind::User,
                privileged: n + privileged >= users,
            });
        }
        side.finish();
        side
    }

    fn lines(consent: &Consent) -> Vec<String> {
        let lines = consent.words.iter();
        lines.map(|w| w.english().into_owned()).collect()
    }

    #[test]
    fn the_question_says_how_many_leave_and_the_limit() {
        let affected = Affected {
            leaving: side(412, 0),
            entering: side(3, 0),
            ..Affected::default()
        };
        let consent = affected.consent(500);
        assert_eq!(
            lines(&consent),
            [
                "412 users leave; the deletion limit is 500",
                "3 users enter"
            ]
        );
        assert_eq!(consent.typed, None);
    }

    #[test]
    fn above_the_limit_or_with_an_administrator_the_number_is_typed() {
        let affected = |users, privileged| Affected {
            leaving: side(users, privileged),
            ..Affected::default()
        };
        assert_eq!(affected(501, 0).consent(500).typed, Some(501));
        assert_eq!(affected(500, 0).consent(500).typed, None);
        assert_eq!(affected(1, 1).consent(500).typed, Some(1));
        assert_eq!(affected(1, 0).consent(0).typed, Some(1));
        assert_eq!(Affected::default().consent(0).typed, None);
    }

    #[test]
    fn an_administrator_who_enters_is_told_and_the_number_is_typed() {
        let affected = Affected {
            entering: side(7, 1),
            ..Affected::default()
        };
        let consent = affected.consent(500);
        assert_eq!((consent.typed, consent.of_entering), (Some(7), true));
        assert!(lines(&consent)[1].contains("administrator"), "{consent:?}");
        let both = Affected {
            leaving: side(2, 1),
            ..affected
        };
        let consent = both.consent(500);
        assert_eq!((consent.typed, consent.of_entering), (Some(2), false));
    }

    #[test]
    fn written_groups_that_go_count_as_deletions() {
        let affected = Affected {
            written: side(6, 0),
            ..Affected::default()
        };
        assert_eq!(affected.consent(5).typed, Some(6));
        assert!(lines(&affected.consent(5))[0].contains("6 groups"));
    }

    #[test]
    fn administrators_stand_first() {
        let side = side(20, 2);
        assert!(side.objects[0].privileged && side.objects[1].privileged);
        assert!(!side.objects[2].privileged);
    }
}
