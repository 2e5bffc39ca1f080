//! Do the scope tests of a document hold? What they speak of comes in as facts.

use crate::model::document::{Bound, ScopeTest};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document};

use super::{ObjectFacts, explain};

/// What was found of what a test speaks of.
#[derive(Debug, Clone, Copy)]
pub enum Found<'a> {
    /// All that have the name; empty: there is none.
    Objects(&'a [ObjectFacts]),
    /// So many objects of the container are in scope.
    Count(u64),
    /// There is no such container.
    NoContainer,
    /// It was not read yet, or could not be.
    Unread,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    Holds,
    /// It is not so, and what is.
    Fails(Words),
    /// It cannot be told, and why.
    Unknown(Words),
}

/// "ceo@contoso.com must be in scope"
pub fn sentence(test: &ScopeTest) -> Words {
    match test {
        ScopeTest::Object {
            object, in_scope, ..
        } => match in_scope {
            true => words!("insight-test-in", object = inert(object)),
            false => words!("insight-test-out", object = inert(object)),
        },
        ScopeTest::Count {
            container, bound, ..
        } => match bound {
            Bound::AtLeast(n) => {
                words!("insight-test-at-least", dn = shown(container), n = n.get())
            }
            Bound::AtMost(0) => words!("insight-test-none", dn = shown(container)),
            Bound::AtMost(n) => words!("insight-test-at-most", dn = shown(container), n = *n),
        },
    }
}

pub fn judge(test: &ScopeTest, document: &Document, found: Found<'_>) -> Verdict {
    match (test, found) {
        (
            ScopeTest::Object {
                object, in_scope, ..
            },
            Found::Objects(found),
        ) => of_objects(object, *in_scope, document, found),
        (
            ScopeTest::Count {
                container, bound, ..
            },
            Found::Count(n),
        ) => of_count(container, *bound, n),
        (
            ScopeTest::Count {
                container, bound, ..
            },
            Found::NoContainer,
        ) => match bound {
            Bound::AtLeast(_) => {
                Verdict::Fails(words!("insight-test-no-container", dn = shown(container)))
            }
            Bound::AtMost(_) => Verdict::Holds,
        },
        _ => Verdict::Unknown(words!("insight-test-unread")),
    }
}

fn of_objects(object: &str, wanted: bool, document: &Document, found: &[ObjectFacts]) -> Verdict {
    if found.is_empty() {
        return Verdict::Unknown(words!("insight-test-not-found", object = inert(object)));
    }
    let wrong = |o: &&ObjectFacts| explain(document, o).in_scope != wanted;
    let wrong: Vec<&ObjectFacts> = found.iter().filter(wrong).collect();
    match (wrong.as_slice(), wanted) {
        ([], _) => Verdict::Holds,
        ([_], true) if found.len() == 1 => {
            Verdict::Fails(words!("insight-test-is-out", object = inert(object)))
        }
        ([_], false) if found.len() == 1 => {
            Verdict::Fails(words!("insight-test-is-in", object = inert(object)))
        }
        ([first, ..], true) => Verdict::Fails(words!(
            "insight-test-are-out",
            object = inert(object),
            n = wrong.len(),
            first = shown(&first.dn)
        )),
        ([first, ..], false) => Verdict::Fails(words!(
            "insight-test-are-in",
            object = inert(object),
            n = wrong.len(),
            first = shown(&first.dn)
        )),
    }
}

fn of_count(container: &Dn, bound: Bound, n: u64) -> Verdict {
    match bound {
        Bound::AtLeast(least) if n < least.get() => Verdict::Fails(words!(
            "insight-test-too-few",
            dn = shown(container),
            n = n,
            least = least.get()
        )),
        Bound::AtMost(most) if n > most => Verdict::Fails(words!(
            "insight-test-too-many",
            dn = shown(container),
            n = n,
            most = most
        )),
        Bound::AtLeast(_) | Bound::AtMost(_) => Verdict::Holds,
    }
}

fn shown(dn: &Dn) -> String {
    inert(dn.as_str()).into_owned()
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU64;

    use super::*;
    use crate::model::document::EngineKind;
    use crate::model::snapshot::ObjectKind;
    use crate::model::testing::{dn, document_of, rule};

    fn document() -> Document {
        let rules = vec![rule(true, "OU=People,DC=corp,DC=example")];
        document_of(EngineKind::CloudSync, "corp.example", rules)
    }

    fn user(at: &str) -> ObjectFacts {
        ObjectFacts {
            dn: dn(at),
            kind: ObjectKind::User,
            critical: false,
            written_back: false,
        }
    }

    fn object(in_scope: bool) -> ScopeTest {
        ScopeTest::Object {
            object: "svc-*".into(),
            guid: None,
            in_scope,
        }
    }

    const IN: &str = "CN=svc-a,OU=People,DC=corp,DC=example";
    const OUT: &str = "CN=svc-b,OU=Other,DC=corp,DC=example";

    fn fails(verdict: &Verdict) -> String {
        match verdict {
            Verdict::Fails(words) => words.english().into_owned(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_object_must_be_where_the_test_says() {
        let judge =
            |wanted, at: &str| judge(&object(wanted), &document(), Found::Objects(&[user(at)]));
        assert_eq!(judge(true, IN), Verdict::Holds);
        assert_eq!(judge(false, OUT), Verdict::Holds);
        assert!(fails(&judge(true, OUT)).contains("must be in scope and is out"));
        assert!(fails(&judge(false, IN)).contains("must be out of scope and is in"));
    }

    #[test]
    fn of_all_that_a_name_stands_for_the_first_wrong_one_is_named() {
        let found = [
            user(OUT),
            user(IN),
            user("CN=svc-c,OU=People,DC=corp,DC=example"),
        ];
        let told = fails(&judge(&object(false), &document(), Found::Objects(&found)));
        assert!(told.contains('2') && told.contains(IN), "{told}");
    }

    #[test]
    fn an_object_that_never_syncs_is_out_wherever_it_is() {
        let mut krbtgt = user(IN);
        krbtgt.critical = true;
        let verdict = judge(&object(true), &document(), Found::Objects(&[krbtgt]));
        assert!(matches!(verdict, Verdict::Fails(_)), "{verdict:?}");
    }

    #[test]
    fn a_container_has_enough_in_scope_or_not_too_many() {
        let count = |bound| ScopeTest::Count {
            container: dn("OU=Finance,DC=corp,DC=example"),
            guid: None,
            bound,
        };
        let least = count(Bound::AtLeast(NonZeroU64::new(900).unwrap()));
        let judge = |test: &ScopeTest, found| judge(test, &document(), found);
        assert_eq!(judge(&least, Found::Count(900)), Verdict::Holds);
        let told = fails(&judge(&least, Found::Count(899)));
        assert!(told.contains("899") && told.contains("900"), "{told}");
        assert!(matches!(
            judge(&least, Found::NoContainer),
            Verdict::Fails(_)
        ));
        let none = count(Bound::AtMost(0));
        assert_eq!(judge(&none, Found::Count(0)), Verdict::Holds);
        assert_eq!(judge(&none, Found::NoContainer), Verdict::Holds);
        assert!(matches!(judge(&none, Found::Count(1)), Verdict::Fails(_)));
    }

    #[test]
    fn what_was_not_read_or_found_is_not_known() {
        for found in [Found::Objects(&[]), Found::Unread] {
            let verdict = judge(&object(true), &document(), found);
            assert!(matches!(verdict, Verdict::Unknown(_)), "{verdict:?}");
        }
    }
}
