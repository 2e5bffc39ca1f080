//! The room `directory` against a real Samba AD domain controller and, with the same assertions,
//! against the practice forest.

#[path = "../support/samba.rs"]
mod samba;

mod certificates;
mod connecting;
mod hostile;
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
