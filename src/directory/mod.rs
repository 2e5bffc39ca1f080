//! Active Directory over LDAP: the adapter of the port `Directory`.
//!
//! Uses `model` only. Never plain LDAP, TLS always verified. Searches are paged and ranges read
//! whole; references are dropped; a lost connection is made anew for reading, and a change is never
//! sent twice.

mod access;
mod catalogue;
mod census;
mod containers;
mod dial;
mod error;
mod facts;
mod forests;
mod link;
mod names;
mod objects;
mod places;
mod rights;
mod session;
mod trust;
mod wire;

pub use access::{AccessAsk, WantedGroup};
pub use dial::{Sizes, Timing};
pub use error::DirectoryError;
pub use forests::Forests;
pub use names::{Names, find_controllers};
pub use session::{Options, Session, connect, connect_with};
pub use trust::{read_ca, read_ca_bytes};
