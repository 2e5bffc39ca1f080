//! The main job on a real Samba AD domain controller: the program as a person runs it, judged by what
//! other programs (`ldapsearch`, Samba's own tools, a JSON Schema validator) then find.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

#[path = "../support/practice.rs"]
mod practice;
#[path = "../support/ran.rs"]
mod ran;
#[path = "../support/samba.rs"]
mod samba;

mod by_command_line;
mod found;
mod support;
mod window;
mod window_access;
mod window_cloud_sync;
mod window_coming_back;
