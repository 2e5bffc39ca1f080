//! The real key store of a Linux desktop, in a session bus and home folder of its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and may print what it measured"
)]
#![cfg(target_os = "linux")]

use std::env;
use std::process::Command;
use std::sync::Arc;

use syncwright::model::document::CredentialRef;
use syncwright::model::ports::SecretStore;
use syncwright::model::{Problem, ProblemKind, Secret};
use syncwright::secrets::{Error, Store, resolve};

/// Set in the process that runs inside the session.
const INSIDE: &str = "SYNCWRIGHT_TEST_INSIDE_SESSION";
const RAN: &str = "ran inside its session";

/// A key ring daemon with an unlocked key ring, as after logging in to a desktop.
const UNLOCKED: &str = "printf 'login password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec \"$@\"";
/// A daemon without any key ring, as on a server where nobody logs in to a desktop.
const WITHOUT_A_RING: &str =
    "gnome-keyring-daemon --start --components=secrets >/dev/null; exec \"$@\"";

/// Runs `inside` in a session that `prepare` sets up: this test starts itself once more there.
fn in_session<F: Future<Output = ()>>(test: &str, prepare: &str, inside: impl FnOnce() -> F) {
    if env::var_os(INSIDE).is_some() {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build();
        runtime.unwrap().block_on(inside());
        println!("{RAN}");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let output = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", prepare, "sh"])
        .arg(env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(INSIDE, "yes")
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path().join("data"))
        .env("XDG_CACHE_HOME", home.path().join("cache"))
        .env("XDG_RUNTIME_DIR", home.path())
        .output()
        .unwrap_or_else(|e| {
            panic!("dbus-run-session: {e}; packages dbus and gnome-keyring are needed")
        });
    let said = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && said.contains(RAN),
        "{said}\n{errors}"
    );
}

#[test]
fn what_is_kept_outlives_the_program_until_it_is_deleted() {
    let test = "what_is_kept_outlives_the_program_until_it_is_deleted";
    in_session(test, UNLOCKED, || async {
        let store = Store::new();
        store.probe().await.unwrap();
        assert_eq!(store.get("corp.example").await.unwrap(), None);
        let secret = Secret::new("pässword \u{1F511} with 日本語");
        store.set("corp.example", &secret).await.unwrap();
        store
            .set("other.example", &Secret::new("another"))
            .await
            .unwrap();
        // A second connection, as the next start of the program makes one.
        let again: Arc<dyn SecretStore> = Arc::new(Store::new());
        assert_eq!(
            again.get("corp.example").await.unwrap(),
            Some(secret.clone())
        );
        let reference = CredentialRef::KeyStore("corp.example".into());
        let mut never = |_: &str| panic!("nobody is asked");
        let found = resolve(&reference, "CORP\\admin", &*again, &mut never).await;
        assert_eq!(found, Ok(Some(secret)));
        again.delete("corp.example").await.unwrap();
        again.delete("corp.example").await.unwrap();
        assert_eq!(store.get("corp.example").await.unwrap(), None);
        assert_eq!(
            store.get("other.example").await.unwrap(),
            Some(Secret::new("another"))
        );
    });
}

#[test]
fn a_desktop_without_a_key_ring_refuses_instead_of_looking_empty() {
    let test = "a_desktop_without_a_key_ring_refuses_instead_of_looking_empty";
    in_session(test, WITHOUT_A_RING, || async {
        let store = Store::new();
        let refused = store.get("corp.example").await;
        assert!(matches!(refused, Err(Error::Locked(_))), "{refused:?}");
        let refused = store.set("corp.example", &Secret::new("hunter2")).await;
        let problem = Problem::from(refused.unwrap_err());
        assert_eq!(problem.kind, ProblemKind::AccessDenied);
        assert!(!problem.to_string().contains("hunter2"));
    });
}

#[test]
fn a_session_without_a_key_store_names_the_two_other_ways() {
    let test = "a_session_without_a_key_store_names_the_two_other_ways";
    let no_bus = "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent/bus exec \"$@\"";
    in_session(test, no_bus, || async {
        let refused = Store::new().get("corp.example").await;
        let problem = Problem::from(refused.unwrap_err());
        assert_eq!(problem.kind, ProblemKind::Unreachable);
        for way in ["environment variable", "asked each time"] {
            assert!(problem.remedy.contains(way), "{problem}");
        }
    });
}
