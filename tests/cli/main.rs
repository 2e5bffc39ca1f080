//! The program as a person or script runs it: a process with arguments, output and an exit code,
//! against the practice forest and tenant.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

#[path = "../support/practice.rs"]
mod practice;
#[path = "../support/ran.rs"]
mod ran;

mod access;
mod cloud;
mod compare;
mod cycle;
mod desk;
mod faults;
mod four_eyes;
mod history;
mod killed;
mod locks;
mod scope_tests;
mod settings;
#[cfg(unix)]
mod stopped;
mod switched;
