//! Numbers and counts as people read them.

use crate::model::snapshot::Counts;
use crate::model::words::{list, say};

pub use crate::model::words::number;

/// `1 user`, `2,000 users`
pub fn some(n: u64, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

/// `3 users, 1 group`; what there is none of is left out.
pub fn counts(counts: Counts) -> String {
    let parts = [
        (counts.users > 0).then(|| say!("model-number-users", n = counts.users)),
        (counts.groups > 0).then(|| say!("model-number-groups", n = counts.groups)),
        (counts.contacts > 0).then(|| say!("model-number-contacts", n = counts.contacts)),
        (counts.computers > 0).then(|| say!("model-number-computers", n = counts.computers)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        say!("model-number-nothing").to_owned()
    } else {
        list(&parts)
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
