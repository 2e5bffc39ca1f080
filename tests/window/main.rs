//! The window without a window: every part by accessible names, by keyboard, at every size, and as
//! pictures compared with approved ones (`UPDATE_SNAPSHOTS=1` renews them).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

#[path = "../support/samples.rs"]
#[allow(dead_code, reason = "the tests beside the code use all of it")]
mod samples;
mod support;

#[path = "../cli/desk.rs"]
#[allow(dead_code, reason = "the tests of the verbs use all of it")]
mod desk;
#[path = "../support/practice.rs"]
#[allow(dead_code, reason = "as of the desk")]
mod practice;
#[path = "../support/ran.rs"]
#[allow(dead_code, reason = "as of the desk")]
mod ran;

mod access;
mod access_live;
mod app;
mod change;
mod charts;
mod compare;
mod compare_live;
mod consent;
mod desktop;
mod everywhere;
mod export_live;
mod eye;
mod frame;
mod gallery;
mod history;
mod keep;
mod keyboard;
mod live;
mod overview;
mod pages_connect;
mod pages_finish;
mod pages_scope_and_features;
mod parts;
mod reach;
mod scope_picture;
mod sound;
mod states;
mod tongues;
mod whole;
