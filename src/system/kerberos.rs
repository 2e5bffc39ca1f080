//! Names of the Kerberos library of this system.

/// The host part of a service principal, with the realm where that is for us to say.
///
/// Without one the library takes the realm of this computer's own configuration, and on a computer
/// outside the domain there is none. Windows finds the realm by itself.
pub fn host(host: &str, domain: &str) -> String {
    match cfg!(windows) {
        true => host.to_owned(),
        false => format!("{host}@{}", domain.to_uppercase()),
    }
}
