//! Directory extensions: which attributes can be carried along.

use crate::model::text::inert;
use crate::wizard::pages::attribute;

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

/// Why this attribute cannot be added to those.
pub fn extension_fault(name: &str, chosen: &[String]) -> Option<String> {
    let name = name.trim();
    if let Some(fault) = attribute::fault(name) {
        return Some(fault.into());
    }
    let shown = inert(name);
    if chosen.iter().any(|c| c.eq_ignore_ascii_case(name)) {
        return Some(format!("{shown} is in the list already"));
    }
    if attribute::is_one_of(name, &NEVER) {
        return Some(format!(
            "{shown} is secret or computed: no engine can carry it"
        ));
    }
    if attribute::is_one_of(name, &ALREADY) {
        return Some(format!("{shown} is synchronized anyway"));
    }
    (chosen.len() >= MOST_EXTENSIONS).then(|| {
        format!("An object can have {MOST_EXTENSIONS} extensions at most; remove one first")
    })
}
