//! Names of attributes as an administrator types them.

use crate::model::words::{Words, say, words};

enum Fault {
    Missing,
    Misspelled,
}

/// Why this cannot be an attribute's lDAPDisplayName (MS-ADTS 3.1.1.2.3: letters, digits, hyphens).
pub fn fault(name: &str) -> Option<&'static str> {
    Some(match check(name)? {
        Fault::Missing => say!("insight-attribute-missing"),
        Fault::Misspelled => say!("insight-attribute-name"),
    })
}

/// The same, to be kept.
pub(super) fn fault_to_keep(name: &str) -> Option<Words> {
    Some(match check(name)? {
        Fault::Missing => words!("insight-attribute-missing"),
        Fault::Misspelled => words!("insight-attribute-name"),
    })
}

fn check(name: &str) -> Option<Fault> {
    const LONGEST: usize = 256;
    let named = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if name.is_empty() {
        return Some(Fault::Missing);
    }
    let starts = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let spelled = starts && name.chars().all(named) && name.len() <= LONGEST;
    (!spelled).then_some(Fault::Misspelled)
}

/// Attribute names are compared without case.
pub fn is_one_of(name: &str, list: &[&str]) -> bool {
    list.iter().any(|n| n.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_change_a_query_is_no_attribute() {
        for bad in [
            "",
            "e mail",
            "1st",
            "-a",
            "mail)(cn=*",
            "ünï",
            "a\u{202e}b",
            "a,b",
        ] {
            assert!(fault(bad).is_some(), "{bad}");
        }
        for good in [
            "mail",
            "employeeID",
            "ms-DS-ConsistencyGuid",
            "extensionAttribute15",
        ] {
            assert_eq!(fault(good), None, "{good}");
        }
    }
}
