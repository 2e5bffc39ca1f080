//! Sign-in to Microsoft Entra ID and reading Microsoft Graph: the adapter of the port `Tenant`.
//!
//! Uses `model` only. HTTPS only, always verified; no token is ever written anywhere.

mod aadsts;
mod browser;
mod claims;
mod cloud;
mod device;
mod discovery;
mod error;
mod facts;
mod graph;
mod groups;
mod http;
mod listener;
mod roles;
mod session;
mod sign_in;
mod tokens;

pub use aadsts::ServiceError;
pub use cloud::{PERMISSIONS, registration_help};
pub use error::{Error, Result};
pub use http::Limits;
pub use session::Session;
pub use sign_in::{Method, Prompt, SignIn, sign_in};
