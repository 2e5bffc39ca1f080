//! The budgets of the window, on Linux: prints a figure a line and fails when one is over its budget.
//!
//! `cargo bench --bench window` measures all; `-- program`, `-- pages` or `-- large` a part. Needs
//! Xvfb. Other programs at work make the figures worse, never better.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measurement ends by panicking, and prints its figures"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "a bench waits for another program to settle"
)]

#[cfg(target_os = "linux")]
mod access;
#[cfg(target_os = "linux")]
mod canvas;
#[cfg(target_os = "linux")]
mod domain;
#[cfg(target_os = "linux")]
mod gauge;
#[cfg(target_os = "linux")]
mod large;
#[cfg(target_os = "linux")]
mod pages;
#[cfg(target_os = "linux")]
mod real;

use std::process::ExitCode;

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    println!("measured on Linux only");
    ExitCode::SUCCESS
}

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    // As the program itself does; an error means that there is one already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(ended) = arguments.first().and_then(|mode| real::as_window(mode)) {
        return match ended {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => failed(&*error),
        };
    }
    if std::env::var_os(ALONE).is_none() {
        return alone(&arguments);
    }
    // `cargo test --benches` runs it unoptimised: that only shows that it works.
    let measured = arguments.iter().any(|a| a == "--bench");
    let parts: Vec<&str> = arguments
        .iter()
        .map(String::as_str)
        .filter(|a| !a.starts_with('-'))
        .collect();
    match run(&parts) {
        Ok(held) if held || !measured => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => failed(&*error),
    }
}

#[cfg(target_os = "linux")]
const ALONE: &str = "SYNCWRIGHT_BENCH_ALONE";

/// The same again with an empty home folder, so that nobody's drafts are seen or touched.
#[cfg(target_os = "linux")]
fn alone(arguments: &[String]) -> ExitCode {
    let again = || -> std::io::Result<bool> {
        let home = tempfile::tempdir()?;
        let status = std::process::Command::new(std::env::current_exe()?)
            .args(arguments)
            .env(ALONE, "1")
            .env("HOME", home.path())
            .env_remove("XDG_STATE_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .status()?;
        Ok(status.success())
    };
    match again() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => failed(&error),
    }
}

#[cfg(target_os = "linux")]
fn run(parts: &[&str]) -> Result<bool, Box<dyn std::error::Error>> {
    let wanted = |part: &str| parts.is_empty() || parts.contains(&part);
    let mut report = gauge::Report::default();
    if wanted("large") {
        large::run(&mut report)?;
        access::run(&mut report)?;
    }
    if wanted("pages") {
        pages::run(&mut report)?;
    }
    if wanted("program") {
        real::run(&mut report)?;
    }
    Ok(report.end())
}

#[cfg(target_os = "linux")]
fn failed(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("{error}");
    ExitCode::FAILURE
}
