//! What each sync engine can and cannot do, and the document in the form it takes.
//!
//! Pure. Uses `model` only.

mod capabilities;
pub mod cloud_sync;
pub mod compare;
mod containers;
pub mod entra_connect;
mod limits;
mod names;
pub mod reading;

pub use capabilities::{Answer, Capability, Degree, answer};
pub use containers::{ContainerLists, IncludedContainers};
pub use limits::{Impossible, impossible, too_large};
pub use names::{NamePreview, not_written_back, preview, written_name};

#[cfg(test)]
mod tests;
