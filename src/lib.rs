//! Syncwright: connect Active Directory and Microsoft Entra ID, choose what syncs, apply it safely.
//!
//! The rooms and their arrows are in `ARCHITECTURE.md`; `tests/architecture.rs` keeps them.

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
#[cfg(feature = "window")]
pub mod ui;
pub mod wizard;
pub mod work;
