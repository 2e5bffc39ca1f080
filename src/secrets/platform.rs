//! Everything about key stores that differs by operating system.

use std::collections::HashMap;
use std::sync::Arc;

use keyring_core::CredentialStore;

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
pub const NAME: &str = if cfg!(windows) {
    "Windows Credential Manager"
} else {
    "the desktop's key store (Secret Service)"
};

/// What makes the key store usable where it is not.
pub const HOW_TO_GET_ONE: &str = if cfg!(windows) {
    "Sign in to Windows as the person who set it up."
} else {
    "Log in to a desktop with a keyring (GNOME Keyring, KWallet) and unlock it."
};
