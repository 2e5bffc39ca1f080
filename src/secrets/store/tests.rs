use std::sync::atomic::{AtomicUsize, Ordering};

use keyring_core::mock;

use super::*;
use crate::model::{Problem, ProblemKind};

fn in_memory() -> (Store, Arc<CredentialStore>) {
    let mock: Arc<CredentialStore> = mock::Store::new().unwrap();
    let shared = mock.clone();
    (Store::opened_by(move || Ok(shared.clone())), mock)
}

/// The next call on this entry fails with this error.
fn fail(mock: &Arc<CredentialStore>, name: &str, error: keyring_core::Error) {
    let entry = mock.build(SERVICE, name, None).unwrap();
    entry
        .as_any()
        .downcast_ref::<mock::Cred>()
        .unwrap()
        .set_error(error);
}

#[tokio::test]
async fn what_is_kept_comes_back_until_it_is_deleted() {
    let (store, _) = in_memory();
    assert_eq!(store.get("dc").await.unwrap(), None);
    store.set("dc", &Secret::new("pässword")).await.unwrap();
    assert_eq!(
        store.get("dc").await.unwrap(),
        Some(Secret::new("pässword"))
    );
    assert_eq!(store.get("other").await.unwrap(), None);
    store.delete("dc").await.unwrap();
    store.delete("dc").await.unwrap();
    assert_eq!(store.get("dc").await.unwrap(), None);
}

#[tokio::test]
async fn a_locked_store_is_not_taken_for_an_empty_one() {
    let (store, mock) = in_memory();
    fail(
        &mock,
        PROBE,
        keyring_core::Error::NoStorageAccess("locked".into()),
    );
    let refused = store.get("dc").await;
    assert!(matches!(refused, Err(Error::Locked(_))), "{refused:?}");
}

#[tokio::test]
async fn without_a_store_both_other_ways_are_named() {
    let none = || Err(keyring_core::Error::PlatformFailure("no bus".into()));
    let store = Store::opened_by(none);
    let refused = store.set("dc", &Secret::new("hunter2")).await;
    let problem = Problem::from(refused.unwrap_err());
    assert_eq!(problem.kind, ProblemKind::Unreachable);
    assert!(problem.remedy.contains("environment variable"));
    assert!(problem.remedy.contains("asked each time"));
    assert!(problem.detail.contains("no bus"));
}

#[tokio::test]
async fn a_store_that_appears_later_is_found() {
    let (calls, mock) = (AtomicUsize::new(0), mock::Store::new().unwrap());
    let store = Store::opened_by(move || {
        if calls.fetch_add(1, Ordering::SeqCst) == 0 {
            return Err(keyring_core::Error::PlatformFailure("no bus".into()));
        }
        Ok(mock.clone())
    });
    assert!(store.probe().await.is_err());
    store.probe().await.unwrap();
}

#[tokio::test]
async fn bytes_that_are_no_text_are_never_shown() {
    let (store, mock) = in_memory();
    let secret = b"hunter2\xff".to_vec();
    fail(
        &mock,
        "dc",
        keyring_core::Error::BadEncoding(secret.clone()),
    );
    let error = store.get("dc").await.unwrap_err();
    let shown = format!("{error:?} {error}");
    let problem = Problem::from(error);
    for text in [shown, format!("{problem:?} {problem}")] {
        assert!(!text.contains("hunter2"));
        assert!(!text.contains(&format!("{secret:?}")), "{text}");
    }
}

#[tokio::test]
async fn a_secret_that_is_too_long_says_the_limit() {
    let (store, mock) = in_memory();
    fail(
        &mock,
        "dc",
        keyring_core::Error::TooLong("password".into(), 2560),
    );
    let refused = store.set("dc", &Secret::new("x")).await;
    let problem = Problem::from(refused.unwrap_err());
    assert!(problem.cause.contains("2560"), "{}", problem.cause);
}
