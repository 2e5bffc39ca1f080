//! Directory extensions: which attributes can be carried along.

use crate::model::schema::{SchemaAttribute, Syntax};
use crate::model::text::inert;
use crate::model::words::{Words, words};

use super::attribute;

/// On one object (Microsoft Entra Connect Sync: Directory extensions).
pub const MOST_EXTENSIONS: usize = 100;

/// Attributes that administrators ask for most, in the base schema of Active Directory.
pub const SUGGESTED: [&str; 8] = [
    "employeeNumber",
    "employeeType",
    "division",
    "departmentNumber",
    "carLicense",
    "roomNumber",
    "personalTitle",
    "uidNumber",
];

/// Synchronized anyway, so an extension would be a second copy.
const ALREADY: [&str; 14] = [
    "cn",
    "company",
    "department",
    "description",
    "displayName",
    "givenName",
    "mail",
    "mobile",
    "objectSid",
    "proxyAddresses",
    "sAMAccountName",
    "sn",
    "title",
    "userPrincipalName",
];

/// Never readable or constructed: they have no value that could be carried.
const NEVER: [&str; 8] = [
    "unicodePwd",
    "dBCSPwd",
    "supplementalCredentials",
    "memberOf",
    "tokenGroups",
    "canonicalName",
    "allowedAttributes",
    "nTSecurityDescriptor",
];

/// An extension of it would be a second copy.
pub fn is_synced_anyway(name: &str) -> bool {
    attribute::is_one_of(name, &ALREADY)
}

/// Why this attribute cannot be added to those.
pub fn extension_fault(name: &str, chosen: &[String]) -> Option<Words> {
    let name = name.trim();
    if let Some(fault) = attribute::fault_to_keep(name) {
        return Some(fault);
    }
    let shown = inert(name);
    if chosen.iter().any(|c| c.eq_ignore_ascii_case(name)) {
        return Some(words!("insight-extension-listed", name = shown));
    }
    if attribute::is_one_of(name, &NEVER) {
        return Some(words!("insight-extension-secret", name = shown));
    }
    if is_synced_anyway(name) {
        return Some(words!("insight-extension-anyway", name = shown));
    }
    (chosen.len() >= MOST_EXTENSIONS)
        .then(|| words!("insight-extension-too-many", n = MOST_EXTENSIONS))
}

/// What an attribute of the schema holds, in words; or why its values cannot be carried: only text,
/// numbers, yes or no, and bytes can be, several at once only of text and bytes, and nothing that is
/// computed or differs between controllers (Microsoft Entra Connect Sync: Directory extensions).
pub fn extension_fit(attribute: &SchemaAttribute) -> Result<Words, Words> {
    let never = |why: Words| Err(words!("insight-never", why = why));
    if attribute.constructed {
        return never(words!("insight-never-computed"));
    }
    if !attribute.replicated {
        return never(words!("insight-never-not-replicated"));
    }
    if !attribute.of_users_or_groups {
        return never(words!("insight-never-of-others"));
    }
    let kind = match attribute.syntax {
        _ if attribute.linked => return never(words!("insight-never-links")),
        Syntax::Text => words!("insight-kind-text"),
        Syntax::Number => words!("insight-kind-number"),
        Syntax::Flag => words!("insight-kind-flag"),
        Syntax::Bytes => words!("insight-kind-bytes"),
        Syntax::ObjectName => return never(words!("insight-never-names")),
        Syntax::Time => return never(words!("insight-never-time")),
        Syntax::SecurityDescriptor => return never(words!("insight-never-rights")),
        Syntax::Sid => return never(words!("insight-never-sid")),
        Syntax::Other => return never(words!("insight-never-syntax")),
    };
    match (attribute.single, attribute.syntax) {
        (true, _) => Ok(words!("insight-one-value", kind = kind)),
        (false, Syntax::Text | Syntax::Bytes) => Ok(words!("insight-several-values", kind = kind)),
        (false, _) => never(words!("insight-never-several")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(syntax: Syntax, single: bool) -> SchemaAttribute {
        SchemaAttribute {
            name: "a".into(),
            syntax,
            single,
            constructed: false,
            replicated: true,
            linked: false,
            of_users_or_groups: true,
        }
    }

    #[test]
    fn what_can_be_carried_is_told_with_its_kind_and_number_of_values() {
        use Syntax as S;
        for (syntax, single, words) in [
            (S::Text, true, "text, one value"),
            (S::Text, false, "text, several values"),
            (S::Bytes, false, "bytes, several values"),
            (S::Number, true, "a number, one value"),
            (S::Flag, true, "yes or no, one value"),
        ] {
            assert_eq!(extension_fit(&attribute(syntax, single)), Ok(words.into()));
        }
    }

    #[test]
    fn what_cannot_be_carried_says_why() {
        use Syntax as S;
        let plain = || attribute(S::Text, true);
        let cases = [
            (
                SchemaAttribute {
                    of_users_or_groups: false,
                    ..plain()
                },
                "Neither users nor groups",
            ),
            (attribute(S::Number, false), "several values"),
            (attribute(S::Flag, false), "several values"),
            (attribute(S::ObjectName, true), "names other objects"),
            (attribute(S::Time, true), "a time"),
            (attribute(S::SecurityDescriptor, true), "rights"),
            (attribute(S::Sid, true), "security identifier"),
            (attribute(S::Other, true), "syntax"),
            (
                SchemaAttribute {
                    constructed: true,
                    ..plain()
                },
                "computed",
            ),
            (
                SchemaAttribute {
                    replicated: false,
                    ..plain()
                },
                "value of its own",
            ),
            (
                SchemaAttribute {
                    linked: true,
                    ..attribute(S::ObjectName, true)
                },
                "links to other objects",
            ),
        ];
        for (attribute, why) in cases {
            let told = extension_fit(&attribute).unwrap_err();
            assert!(
                told.contains(why) && told.contains("no engine can carry it"),
                "{told}"
            );
        }
    }
}
