//! egui only: draws the model and reports what the person did.
//!
//! `theme` is the only place with colours and sizes, `parts` are our widgets, `pages` has one file a
//! page. Uses `wizard` and what is below it; it never waits and never reads a file.

mod app;
mod connect;
mod find;
pub mod gallery;
mod help;
mod keys;
pub mod pages;
mod palette;
pub mod parts;
mod run;
mod settings;
pub mod shell;
pub mod theme;
pub mod tongue;

pub use app::App;
pub use run::{APP_ID, Wake, open, run};
