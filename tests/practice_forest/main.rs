//! The practice forest over the wire: what `ldap3` and `ldapsearch` see of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and may print what it measured"
)]

mod faults;
mod limits;
mod reading;
mod rights;
mod support;
mod writing;
