//! Sign-in to Microsoft Entra ID, and Microsoft Graph: the adapter of the ports `Tenant` and `Provisioning`.
//!
//! Uses `model` only. HTTPS only, always verified; no token is ever written anywhere.

mod aadsts;
mod batch;
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
mod provisioning;
mod roles;
mod session;
mod sign_in;
mod tokens;

pub use aadsts::ServiceError;
pub use cloud::{Access, PERMISSIONS, registration_help};
pub use error::{Doing, Error, Result};
pub use http::Limits;
pub use session::Session;
pub use sign_in::{Method, Prompt, SignIn, sign_in};
