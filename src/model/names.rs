//! Names that Active Directory takes for groups and OUs.

use crate::model::words::{Words, words};

/// `rangeUpper` of `cn` and `ou`.
pub const MAX_CHARACTERS: usize = 64;

/// Not allowed in `sAMAccountName` (MS-SAMR 3.1.1.6, Windows' own list).
const FORBIDDEN: &str = "\"/\\[]:;|=,+*?<>";

/// Why no group can have this name as `cn` and `sAMAccountName`; `None`: it can. `sAMAccountName`
/// alone may have 256 characters, but `cn` ends at 64.
pub fn group_name_problem(name: &str) -> Option<Words> {
    common_problem(name).or_else(|| {
        if let Some(c) = name.chars().find(|c| FORBIDDEN.contains(*c)) {
            return Some(words!("model-name-cannot-hold", sign = c));
        }
        if name.ends_with('.') {
            return Some(words!("model-name-ends-with-stop"));
        }
        let weak = |c: char| c.is_ascii_digit() || c == '.' || c == ' ';
        if name.chars().all(weak) {
            return Some(words!("model-name-needs-more"));
        }
        None
    })
}

/// Why no OU can have this name; `None`: it can. Any printable character is fine.
pub fn ou_name_problem(name: &str) -> Option<Words> {
    common_problem(name)
}

fn common_problem(name: &str) -> Option<Words> {
    if name.trim().is_empty() {
        return Some(words!("model-name-missing"));
    }
    if name.trim() != name {
        return Some(words!("model-name-space-at-end"));
    }
    if name.chars().any(char::is_control) {
        return Some(words!("model-name-control-character"));
    }
    let length = name.encode_utf16().count();
    if length > MAX_CHARACTERS {
        return Some(words!(
            "model-name-too-long",
            length = length,
            most = MAX_CHARACTERS
        ));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_the_four_groups_are_fine() {
        for name in ["ADSyncAdmins", "G-Sync Browse", "Größe", "東京"] {
            assert_eq!(group_name_problem(name), None, "{name}");
        }
    }

    #[test]
    fn a_group_cannot_be_called_what_sam_refuses() {
        for name in [
            "", "  ", "a/b", "a,b", "a@b;c", "12 3", "a.", " a", "a\u{7}",
        ] {
            assert!(group_name_problem(name).is_some(), "{name:?}");
        }
        assert_eq!(group_name_problem(&"x".repeat(64)), None);
        assert!(group_name_problem(&"x".repeat(65)).is_some());
    }

    #[test]
    fn an_ou_may_have_any_printable_character() {
        assert_eq!(ou_name_problem("Groups, written back (+test) #1"), None);
        assert!(ou_name_problem("a\nb").is_some());
    }
}
