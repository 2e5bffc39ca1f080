//! Would the password policy of a domain take this password for a new account?

use crate::model::Secret;
use crate::model::snapshot::PasswordPolicy;

/// What stands against a password, without anything of the password itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PasswordFault {
    /// There is none.
    Missing,
    /// Fewer characters than this.
    ShorterThan(u32),
    /// Fewer than three of five kinds of characters.
    TooFewKinds,
    /// The account's name, or a part of it, is in it.
    HoldsName,
}

/// A service account's password is never typed: shorter ones are refused whatever the domain takes.
const SHORTEST: u32 = 16;

/// What the policy has against this password for an account with this name, which is also its
/// display name (MS-SAMR 3.1.1.7.1 and 3.1.1.7.2). A part of the policy that was not read refuses
/// nothing.
pub fn password_faults(
    password: &Secret,
    account_name: &str,
    policy: &PasswordPolicy,
) -> Vec<PasswordFault> {
    let text = password.expose();
    if text.is_empty() {
        return vec![PasswordFault::Missing];
    }
    let mut faults = Vec::new();
    let shortest = policy.min_length.unwrap_or_default().max(SHORTEST);
    if text.encode_utf16().count() < shortest as usize {
        faults.push(PasswordFault::ShorterThan(shortest));
    }
    if policy.complex == Some(true) {
        if kinds(text) < 3 {
            faults.push(PasswordFault::TooFewKinds);
        }
        if holds_name(text, account_name) {
            faults.push(PasswordFault::HoldsName);
        }
    }
    faults
}

/// Upper case, lower case, digits, ASCII punctuation, and letters without case.
fn kinds(text: &str) -> usize {
    let kinds: [fn(char) -> bool; 5] = [
        char::is_uppercase,
        char::is_lowercase,
        |c| c.is_ascii_digit(),
        |c| c.is_ascii_punctuation() || c == ' ',
        |c| c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase(),
    ];
    let there = |kind: &&fn(char) -> bool| text.chars().any(kind);
    kinds.iter().filter(there).count()
}

/// The account name as a whole, and each part of the display name with three characters or more.
fn holds_name(text: &str, name: &str) -> bool {
    let text = text.to_lowercase();
    let separates = |c: char| matches!(c, ',' | '.' | '-' | '_' | ' ' | '#' | '\t');
    let name = name.to_lowercase();
    std::iter::once(name.as_str())
        .chain(name.split(separates))
        .any(|part| part.chars().count() >= 3 && text.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: PasswordPolicy = PasswordPolicy {
        min_age_secs: None,
        min_length: Some(7),
        complex: Some(true),
    };

    fn faults(password: &str, policy: &PasswordPolicy) -> Vec<PasswordFault> {
        password_faults(&Secret::new(password), "svc-sync", policy)
    }

    #[test]
    fn a_long_password_of_three_kinds_is_taken() {
        assert_eq!(faults("correct horse BATTERY staple", &POLICY), []);
        assert_eq!(faults("ГОРОД город 12345678", &POLICY), []);
    }

    #[test]
    fn each_fault_is_found() {
        use PasswordFault as F;
        assert_eq!(faults("", &POLICY), [F::Missing]);
        assert_eq!(faults("Aa1!", &POLICY), [F::ShorterThan(16)]);
        assert_eq!(faults("alllowercaseletters1", &POLICY), [F::TooFewKinds]);
        assert_eq!(faults("Ab1!Ab1!Ab1!SVC-sync", &POLICY), [F::HoldsName]);
        assert_eq!(faults("My1stSyncPassword!!", &POLICY), [F::HoldsName]);
    }

    #[test]
    fn the_domain_may_ask_for_more_and_a_policy_not_read_refuses_nothing_but_short_ones() {
        let long = PasswordPolicy {
            min_length: Some(24),
            ..POLICY
        };
        let twenty = "Ab1!Ab1!Ab1!Ab1!Ab1!";
        assert_eq!(faults(twenty, &long), [PasswordFault::ShorterThan(24)]);
        let unread = PasswordPolicy::default();
        assert_eq!(faults("alllowercaseletters", &unread), []);
        assert_eq!(faults("short", &unread), [PasswordFault::ShorterThan(16)]);
    }
}
