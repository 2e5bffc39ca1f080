//! What the last choice did: kept as data, put into words when it is shown.

use crate::insight::ScopeChange;
use crate::model::text::inert;
use crate::model::words::{Words, say};
use crate::wizard::words::counts;

/// Names are as the directory has them: not inert.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Said {
    #[default]
    Nothing,
    /// A domain that could not be read was to be chosen.
    Unreachable {
        name: String,
    },
    /// A whole branch is in or out now.
    Branch {
        name: String,
        is_in: bool,
        /// `None`: not counted.
        change: Option<ScopeChange>,
        /// Rules below it that are gone.
        dropped: usize,
    },
    /// "Children made later" was set.
    Later {
        name: String,
        is_in: bool,
        change: Option<ScopeChange>,
        /// How many containers are there now.
        children: usize,
    },
    Followed,
    GoneDropped,
    /// So many rules of the text.
    Applied(usize),
    /// Where a user or group that was searched for is.
    Object {
        object: String,
        place: String,
        is_in: bool,
    },
    /// A scope test was written from what is.
    Kept(Words),
}

impl Said {
    /// For the line above the tree, which is read aloud.
    pub fn show(&self) -> String {
        match self {
            Self::Nothing => say!("page-scope-said-nothing").to_owned(),
            Self::Unreachable { name } => {
                say!("page-scope-said-unreachable", name = inert(name))
            }
            Self::Branch {
                name,
                is_in,
                change,
                dropped,
            } => {
                let name = inert(name);
                let said = match is_in {
                    true => say!("page-scope-said-in", name = name),
                    false => say!("page-scope-said-out", name = name),
                };
                let said = with_change(said, change.as_ref());
                match dropped {
                    0 => said,
                    n => say!("page-scope-said-dropped", said = said, n = *n),
                }
            }
            Self::Later {
                name,
                is_in,
                change,
                children,
            } => {
                let (name, n) = (inert(name), *children);
                let said = match is_in {
                    true => say!("page-scope-said-later-in", name = name, n = n),
                    false => say!("page-scope-said-later-out", name = name, n = n),
                };
                with_change(said, change.as_ref())
            }
            Self::Kept(test) => say!("page-scope-said-kept", test = test),
            Self::Followed => say!("page-scope-said-followed").to_owned(),
            Self::GoneDropped => say!("page-scope-said-gone-dropped").to_owned(),
            Self::Applied(n) => say!("page-scope-said-applied", n = *n),
            Self::Object {
                object,
                place,
                is_in,
            } => {
                let (object, place) = (inert(object), inert(place));
                match is_in {
                    true => say!("page-scope-said-object-in", object = object, place = place),
                    false => say!("page-scope-said-object-out", object = object, place = place),
                }
            }
        }
    }
}

fn with_change(said: String, change: Option<&ScopeChange>) -> String {
    match change {
        None => said,
        Some(change) => {
            let change = change_words(change);
            say!("page-scope-said-change", said = said, change = change)
        }
    }
}

/// `18 users enter, 3 groups leave`
pub fn change_words(change: &ScopeChange) -> String {
    let (entering, leaving) = (change.entering, change.leaving);
    let enter = || {
        let n = entering.total();
        say!("page-scope-change-enter", n = n, counts = counts(entering))
    };
    let leave = || {
        let n = leaving.total();
        say!("page-scope-change-leave", n = n, counts = counts(leaving))
    };
    match (entering.total(), leaving.total()) {
        (0, 0) => say!("page-scope-change-none").to_owned(),
        (_, 0) => enter(),
        (0, _) => leave(),
        _ => say!("page-scope-change-both", enter = enter(), leave = leave()),
    }
}
