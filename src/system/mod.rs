//! What differs by operating system, and nothing else: every other room is the same on each.

pub mod desktop;
pub mod folders;
#[cfg(any(feature = "kerberos", test))]
pub mod kerberos;
pub mod key_store;
mod shell;
pub mod signals;
#[cfg(feature = "window")]
pub mod window;

pub use shell::quoted;
