//! The operating system's key store: the adapter of the port `SecretStore`.
//!
//! Uses `model` only. The only room with code that differs by operating system.
