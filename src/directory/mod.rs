//! Active Directory over LDAP: the adapter of the port `Directory`.
//!
//! Uses `model` only. Never plain LDAP, TLS always verified.
