//! Choosing from a directory: a container, or users and groups. Shared by several pages.
//!
//! Typing asks again and cancels the older question: the latest wins.

mod containers;
mod objects;

pub use containers::{ContainerMsg, ContainerPicker, Place};
pub use objects::{LookFor, ObjectMsg, ObjectPicker};
