//! The vocabulary: the document, names and identifiers, scope rules, what was read, problems.
//!
//! Pure: no network, file, clock or random source. Uses no other room.

pub mod access;
mod dn;
pub mod document;
mod entry;
mod guid;
pub mod names;
pub mod packed;
pub mod ports;
mod problem;
pub mod provisioning;
pub mod schema;
mod scope;
mod secret;
pub mod security;
pub mod settings;
mod sid;
pub mod snapshot;
pub mod tenant;
#[cfg(test)]
pub mod testing;
pub mod text;
pub mod words;

pub use dn::{Dn, DnError, Rdn, escape_filter, escape_value};
pub use document::Document;
pub use entry::Entry;
pub use guid::{Guid, GuidError};
pub use problem::{Problem, ProblemKind};
pub use scope::{RuleForm, Scope, ScopeRule, TriState};
pub use secret::Secret;
pub use sid::{Sid, SidError};
pub use words::Words;
