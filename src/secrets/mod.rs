//! The operating system's key store: the adapter of the port `SecretStore`; and where a password
//! comes from.
//!
//! Uses `model` only. The only room with code that differs by operating system: `platform`.

mod error;
mod resolve;
mod store;

pub use error::{Error, Result};
pub use resolve::resolve;
pub use store::Store;
