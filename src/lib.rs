//! Syncwright: connect Active Directory and Microsoft Entra ID, choose what syncs, apply it safely.
//!
//! The rooms and their arrows are in `ARCHITECTURE.md`; `tests/architecture.rs` keeps them.

// So that what tests share can name the crate as a test outside it does.
#[cfg(test)]
extern crate self as syncwright;

pub mod apply;
pub mod cli;
pub mod directory;
pub mod engines;
pub mod entra;
pub mod insight;
pub mod model;
pub mod plan;
pub mod practice;
pub mod secrets;
pub mod system;
#[cfg(feature = "window")]
pub mod ui;
pub mod wizard;
pub mod work;
