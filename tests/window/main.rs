//! The window without a window: every part by accessible names, by keyboard, at every size, and as
//! pictures compared with approved ones (`UPDATE_SNAPSHOTS=1` renews them).

mod support;

mod app;
mod frame;
mod gallery;
mod pages_connect;
mod pages_finish;
mod pages_scope_and_features;
mod parts;
mod whole;
