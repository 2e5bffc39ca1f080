//! The program as a person or script runs it: a process with arguments, output and an exit code,
//! against the practice forest and tenant.

mod cycle;
mod desk;
mod faults;
mod killed;
#[cfg(unix)]
mod stopped;
