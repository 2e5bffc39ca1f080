//! The practice forest (LDAP) and the practice tenant (sign-in and Graph over HTTPS) on loopback.
//!
//! Real wire protocols, so that the window's own code runs unchanged. Uses `model` only; used by the binaries, `cli`, `work` and tests.

mod error;
pub mod forest;
mod start;
pub mod tenant;
pub mod tls;

pub use error::{Error, Result};
pub use start::{Options, Practice, serve_env, start};
