//! Random passwords for service accounts.

use crate::model::words::words;
use crate::model::{Problem, ProblemKind, Secret};

const LENGTH: usize = 40;
/// 64 characters without quotes, blanks and backslash: six bits each.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#%+-.";

/// 40 characters, 240 bits; upper case, lower case, digit and special character are all there.
pub(super) fn random() -> Result<Secret, Problem> {
    loop {
        let mut bytes = zeroize::Zeroizing::new([0u8; LENGTH]);
        getrandom::fill(bytes.as_mut()).map_err(|error| {
            Problem::new(
                ProblemKind::Refused,
                words!("apply-no-random"),
                words!("apply-no-random-advice"),
            )
            .detail(error.to_string())
        })?;
        let mut secret = Secret::default();
        let text = secret.edit();
        text.reserve_exact(LENGTH);
        text.extend(
            bytes
                .iter()
                .map(|b| char::from(LETTERS[usize::from(b & 63)])),
        );
        if is_complex(text) {
            return Ok(secret);
        }
    }
}

fn is_complex(text: &str) -> bool {
    let has = |f: fn(&char) -> bool| text.chars().any(|c| f(&c));
    has(char::is_ascii_uppercase)
        && has(char::is_ascii_lowercase)
        && has(char::is_ascii_digit)
        && has(char::is_ascii_punctuation)
}

/// `unicodePwd`: the password in quotation marks, UTF-16LE (MS-ADTS 3.1.1.3.1.5).
pub(super) fn unicode_pwd(password: &Secret) -> Vec<u8> {
    let quoted = zeroize::Zeroizing::new(format!("\"{}\"", password.expose()));
    quoted.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_complex_and_new_each_time() {
        let (a, b) = (random().unwrap(), random().unwrap());
        assert_eq!(a.expose().len(), 40);
        assert!(is_complex(a.expose()));
        assert_ne!(a, b);
    }

    #[test]
    fn the_attribute_is_quoted_utf16() {
        assert_eq!(unicode_pwd(&Secret::new("a")), [34, 0, 97, 0, 34, 0]);
    }

    #[test]
    fn each_letter_stands_once() {
        let mut letters = LETTERS.to_vec();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), 64);
    }
}
