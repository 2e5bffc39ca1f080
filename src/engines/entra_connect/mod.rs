//! The document for Entra Connect, which has no interface to be configured through: a script for
//! what its cmdlets officially do, a checklist for its wizard, and what its export must show then.

mod checklist;
mod powershell;
mod rights;
mod script;
mod tree;
mod verify;

pub use checklist::{CONTAINERS, NetbiosNames, Task, checklist};
pub use script::script;
pub use tree::{Branch, tree};
pub use verify::{Item, expected, verify};
