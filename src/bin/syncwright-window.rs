//! The window alone: on Windows a console program would flash a black box when opened by a click.
//!
//! It takes the command line of `syncwright` as far as that opens the window.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use syncwright::cli::{self, Next};

fn main() -> ExitCode {
    // One crypto provider for every TLS connection; an error means that one is installed already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    match cli::run(std::env::args_os()) {
        Next::Exit(code) => code,
        Next::Window { config, practice } => match syncwright::ui::open(config, practice) {
            Ok(()) => ExitCode::SUCCESS,
            Err(problem) => cli::refused(&problem),
        },
    }
}
