//! `syncwright`: the verbs; with no verb the window.

use std::process::ExitCode;

use syncwright::cli::{self, Next};

fn main() -> ExitCode {
    // One crypto provider for every TLS connection; an error means that one is installed already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    match cli::run(std::env::args_os()) {
        Next::Exit(code) => code,
        #[cfg(feature = "window")]
        Next::Window { config, practice } => closed(syncwright::ui::open(config, practice)),
        #[cfg(feature = "window")]
        Next::Gallery => closed(syncwright::ui::gallery::open()),
        #[cfg(not(feature = "window"))]
        Next::Window { .. } | Next::Gallery => cli::no_window(),
    }
}

#[cfg(feature = "window")]
fn closed(window: Result<(), syncwright::model::Problem>) -> ExitCode {
    match window {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => cli::refused(&problem),
    }
}
