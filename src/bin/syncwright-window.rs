//! The window alone: on Windows a console program would flash a black box when opened by a click.
//!
//! It takes the command line of `syncwright` as far as that opens the window.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use syncwright::cli::{self, Next};

fn main() -> ExitCode {
    // One crypto provider for every TLS connection; an error means that one is installed already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let closed = match cli::run(std::env::args_os()) {
        Next::Exit(code) => return code,
        Next::Window { config, practice } => syncwright::ui::open(config, practice),
        Next::Gallery => syncwright::ui::gallery::open(),
    };
    match closed {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => cli::refused(&problem),
    }
}
