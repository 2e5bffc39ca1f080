//! The document for Entra Connect, which has no interface to be configured through: a script for
//! what its cmdlets officially do, a checklist for its wizard, and what its export must show then.

mod checklist;
mod powershell;
mod rights;
mod script;
mod verify;

pub use checklist::{Task, checklist};
pub use script::script;
pub use verify::{Item, verify};
