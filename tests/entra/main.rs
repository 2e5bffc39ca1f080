//! Sign-in and reading the tenant, against the practice tenant over real HTTPS, well and with faults.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

mod bench;
mod faults;
mod microsoft_clients;
mod network;
mod provisioning;
mod reading;
mod sign_in;
