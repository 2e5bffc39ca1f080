//! Numbers and counts as people read them.

use crate::model::snapshot::Counts;

/// `1,234,567`
pub fn number(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 user`, `2,000 users`
pub fn some(n: u64, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

/// `3 users, 1 group`; what there is none of is left out.
pub fn counts(counts: Counts) -> String {
    let parts: Vec<String> = by_class(counts)
        .into_iter()
        .filter(|(n, _, _)| *n > 0)
        .map(|(n, one, many)| some(n, one, many))
        .collect();
    if parts.is_empty() {
        "nothing".into()
    } else {
        parts.join(", ")
    }
}

/// Each class with its words.
pub fn by_class(counts: Counts) -> [(u64, &'static str, &'static str); 4] {
    [
        (counts.users, "user", "users"),
        (counts.groups, "group", "groups"),
        (counts.contacts, "contact", "contacts"),
        (counts.computers, "computer", "computers"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_three() {
        assert_eq!(
            [0, 999, 1_000, 1_234_567].map(number),
            ["0", "999", "1,000", "1,234,567"]
        );
    }

    #[test]
    fn only_what_is_there_is_named() {
        let found = Counts {
            users: 2_000,
            contacts: 1,
            ..Counts::default()
        };
        assert_eq!(counts(found), "2,000 users, 1 contact");
        assert_eq!(counts(Counts::default()), "nothing");
    }
}
