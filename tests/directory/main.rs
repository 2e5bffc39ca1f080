//! The room `directory` against a real Samba AD domain controller and, with the same assertions,
//! against the practice forest.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and may print what it measured"
)]

#[path = "../support/samba.rs"]
mod samba;

mod access;
mod certificates;
mod connecting;
mod hostile;
#[cfg(feature = "kerberos")]
mod kerberos;
mod losing;
mod practice;
mod reading;
mod rights;
mod site;
mod stub;
mod writing;

/// One assertion, run against every forest there is.
macro_rules! both {
    ($name:ident, $check:ident) => {
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_samba() {
                super::$check(&crate::site::samba().1).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_practice() {
                super::$check(crate::practice::practice()).await;
            }
        }
    };
}
use both;
