//! Scope tests: what must hold of the scope, kept with it and tried on every edit and before an apply.

use std::borrow::Cow;
use std::num::NonZeroU64;

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{Dn, Guid};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(try_from = "TestForm", into = "TestForm")]
#[cfg_attr(test, schemars(with = "TestForm"))]
pub struct Expectation {
    pub test: ScopeTest,
    /// For the next administrator.
    pub why: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScopeTest {
    /// All that have this name are in, or all are out. A sign-in name, account name, DN or objectGUID;
    /// `svc-*` stands for all whose sign-in or account name begins so. With a `guid` it is that one
    /// object, whatever it is called by now.
    Object {
        object: String,
        guid: Option<Guid>,
        in_scope: bool,
    },
    /// So many objects in and below this container are in scope.
    Count {
        container: Dn,
        guid: Option<Guid>,
        bound: Bound,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    AtLeast(NonZeroU64),
    AtMost(u64),
}

/// How a scope test stands in the document: object with in_scope, or container with at_least or
/// at_most.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
struct TestForm {
    /// Who: a sign-in name, account name, DN or objectGUID; "svc-*" stands for all that begin so.
    #[serde(skip_serializing_if = "Option::is_none")]
    object: Option<String>,
    /// They must be in scope (true) or out (false).
    #[serde(skip_serializing_if = "Option::is_none")]
    in_scope: Option<bool>,
    /// A container whose objects are counted, with all below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    container: Option<Dn>,
    /// The objectGUID of the container, or of the one object: it is recognised after a rename or move.
    #[serde(skip_serializing_if = "Option::is_none")]
    guid: Option<Guid>,
    /// So many users, groups, contacts and computers of it must be in scope, or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<NonZeroU64>,
    /// Not more than so many of it may be in scope; 0: it stays out.
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<u64>,
    /// Why, for the next administrator.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

/// Said through the reader of TOML, which takes text only; `document::read` gives it in the words of
/// the window.
pub(super) const FORM: &str =
    "a scope test has either object and in_scope, or container and one of at_least and at_most";

impl TryFrom<TestForm> for Expectation {
    type Error = String;

    fn try_from(form: TestForm) -> Result<Self, String> {
        let says_something = |name: &String| name.chars().any(|c| c != '*' && !c.is_whitespace());
        let test = match form {
            TestForm {
                object: Some(object),
                in_scope: Some(in_scope),
                container: None,
                guid,
                at_least: None,
                at_most: None,
                ..
            } if says_something(&object) => ScopeTest::Object {
                object,
                guid,
                in_scope,
            },
            TestForm {
                object: None,
                in_scope: None,
                container: Some(container),
                guid,
                at_least,
                at_most,
                ..
            } => {
                let bound = match (at_least, at_most) {
                    (Some(n), None) => Bound::AtLeast(n),
                    (None, Some(n)) => Bound::AtMost(n),
                    _ => return Err(FORM.into()),
                };
                ScopeTest::Count {
                    container,
                    guid,
                    bound,
                }
            }
            _ => return Err(FORM.into()),
        };
        let why = form.why;
        Ok(Self { test, why })
    }
}

impl From<Expectation> for TestForm {
    fn from(expectation: Expectation) -> Self {
        let why = expectation.why;
        match expectation.test {
            ScopeTest::Object {
                object,
                guid,
                in_scope,
            } => Self {
                object: Some(object),
                guid,
                in_scope: Some(in_scope),
                why,
                ..Self::default()
            },
            ScopeTest::Count {
                container,
                guid,
                bound,
            } => Self {
                container: Some(container),
                guid,
                at_least: match bound {
                    Bound::AtLeast(n) => Some(n),
                    Bound::AtMost(_) => None,
                },
                at_most: match bound {
                    Bound::AtMost(n) => Some(n),
                    Bound::AtLeast(_) => None,
                },
                why,
                ..Self::default()
            },
        }
    }
}

impl ScopeTest {
    /// What the objects of this test are looked for by; `None`: it counts.
    pub fn looked_for(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Object {
                guid: Some(guid), ..
            } => Some(guid.to_string().into()),
            Self::Object { object, .. } => Some(object.as_str().into()),
            Self::Count { .. } => None,
        }
    }

    /// Do both speak of the same, whatever they demand? A new one takes the place of the old. Where
    /// only one has a GUID, a name that several objects can have tells nothing.
    pub fn is_about(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Object {
                    object: a, guid: x, ..
                },
                Self::Object {
                    object: b, guid: y, ..
                },
            ) => match (x, y) {
                (Some(x), Some(y)) => x == y,
                (None, None) => a.eq_ignore_ascii_case(b),
                _ => a.contains(['@', '=']) && a.eq_ignore_ascii_case(b),
            },
            (
                Self::Count {
                    container: a,
                    guid: x,
                    ..
                },
                Self::Count {
                    container: b,
                    guid: y,
                    ..
                },
            ) => a == b || x.is_some() && x == y,
            _ => false,
        }
    }
}
