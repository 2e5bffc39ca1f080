//! Names of attributes as an administrator types them.

/// Why this cannot be an attribute's lDAPDisplayName (MS-ADTS 3.1.1.2.3: letters, digits, hyphens).
pub fn fault(name: &str) -> Option<&'static str> {
    const LONGEST: usize = 256;
    let named = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if name.is_empty() {
        return Some("Type the name of an attribute");
    }
    let starts = name.starts_with(|c: char| c.is_ascii_alphabetic());
    if !starts || !name.chars().all(named) || name.len() > LONGEST {
        return Some(
            "An attribute's name has only letters, digits and hyphens and starts with a letter",
        );
    }
    None
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
