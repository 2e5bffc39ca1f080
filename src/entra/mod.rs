//! Sign-in to Microsoft Entra ID and reading Microsoft Graph: the adapter of the port `Tenant`.
//!
//! Uses `model` only. TLS always verified.
