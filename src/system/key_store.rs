//! Everything about key stores that differs by operating system.

use std::collections::HashMap;
use std::sync::Arc;

use keyring_core::CredentialStore;

use crate::model::words::{Words, words};

/// The key store of the person who is logged in.
#[cfg(target_os = "linux")]
pub fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

#[cfg(windows)]
pub fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(windows_native_keyring_store::Store::new()?)
}

#[cfg(not(any(target_os = "linux", windows)))]
pub fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    let text = "Syncwright knows no key store on this operating system";
    Err(keyring_core::Error::NotSupportedByStore(text.into()))
}

/// What an entry is made with. On Windows the usual would roam to other computers of the domain.
pub fn modifiers() -> HashMap<&'static str, &'static str> {
    if cfg!(windows) {
        HashMap::from([("persistence", "Local")])
    } else {
        HashMap::new()
    }
}

/// What the person knows the key store as.
pub fn name() -> Words {
    match cfg!(windows) {
        true => words!("secrets-store-windows"),
        false => words!("secrets-store-desktop"),
    }
}

/// What makes the key store usable where it is not.
pub fn how_to_get_one() -> Words {
    match cfg!(windows) {
        true => words!("secrets-usable-windows"),
        false => words!("secrets-usable-desktop"),
    }
}
