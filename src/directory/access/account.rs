//! Objects as accounts of the graph, and the values in which memberships are told.

use jiff::{SignedDuration, Timestamp};

use crate::model::access::{Account, AccountKind};
use crate::model::{Dn, Entry};

pub(super) const ATTRIBUTES: [&str; 16] = [
    "objectClass",
    "objectGUID",
    "objectSid",
    "sAMAccountName",
    "displayName",
    "userAccountControl",
    "accountExpires",
    "lastLogonTimestamp",
    "lockoutTime",
    "whenCreated",
    "adminCount",
    "groupType",
    "servicePrincipalName",
    "uSNChanged",
    "primaryGroupID",
    "name",
];

const DISABLED: i64 = 0x2;
const NEVER_EXPIRES: i64 = 0x1_0000;

pub(super) fn account(entry: &Entry) -> Account {
    let control = entry.number("userAccountControl").unwrap_or(0);
    let mut account = Account::new(entry.dn.clone(), kind(entry));
    account.guid = entry.guid();
    account.sid = entry.sid();
    account.name = entry.text("sAMAccountName").unwrap_or_default().to_owned();
    if let Some(display) = entry.text("displayName").or(entry.text("name")) {
        display.clone_into(&mut account.display);
    }
    account.disabled = control & DISABLED != 0;
    // Locked once: whether it still is, the controller is asked.
    account.locked = entry.number("lockoutTime").is_some_and(|t| t > 0);
    account.password_never_expires = control & NEVER_EXPIRES != 0;
    account.admin_count = entry.number("adminCount") == Some(1);
    account.expires = entry.number("accountExpires").and_then(file_time);
    account.last_sign_in = entry.number("lastLogonTimestamp").and_then(file_time);
    account.created = entry.text("whenCreated").and_then(generalized);
    account.group_type = entry
        .number("groupType")
        .and_then(|n| i32::try_from(n).ok());
    account.usn_changed = entry.number("uSNChanged").unwrap_or(0);
    account
}

fn kind(entry: &Entry) -> AccountKind {
    let class = |name| entry.has_class(name);
    if class("group") {
        AccountKind::Group
    } else if class("foreignSecurityPrincipal") {
        AccountKind::Foreign
    } else if class("msDS-GroupManagedServiceAccount") || class("msDS-ManagedServiceAccount") {
        AccountKind::Service
    } else if class("computer") {
        AccountKind::Computer
    } else if class("user") || class("inetOrgPerson") {
        let name = entry.text("sAMAccountName").unwrap_or_default();
        match entry.has("servicePrincipalName") || is_service_name(name) {
            true => AccountKind::Service,
            false => AccountKind::Person,
        }
    } else {
        AccountKind::Other
    }
}

/// `svc-backup`, `SVC_SQL`, `svc.x`: the usual names of service accounts.
fn is_service_name(name: &str) -> bool {
    let head = name.get(..3).unwrap_or_default();
    let next = name.as_bytes().get(3);
    head.eq_ignore_ascii_case("svc") && next.is_some_and(|b| b"-_.".contains(b))
}

/// 100 ns since 1601; 0 and the greatest number mean never.
pub(super) fn file_time(value: i64) -> Option<Timestamp> {
    if value <= 0 || value == i64::MAX {
        return None;
    }
    Timestamp::from_second(value / 10_000_000 - 11_644_473_600).ok()
}

/// `20261122164750.0Z`
fn generalized(text: &str) -> Option<Timestamp> {
    let digits = text.get(..14)?;
    let parsed = jiff::civil::DateTime::strptime("%Y%m%d%H%M%S", digits).ok()?;
    Some(parsed.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp())
}

/// A value of `member`, plain or of a link that ends by itself: `<TTL=3600>,DN` or `<TTL=3600,DN>`.
pub(super) fn link_value(text: &str, now: Timestamp) -> Option<(Dn, Option<Timestamp>)> {
    let Some(rest) = text.strip_prefix("<TTL=") else {
        return Some((Dn::parse(text).ok()?, None));
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let seconds: i64 = rest[..digits].parse().ok()?;
    let rest = &rest[digits..];
    let dn = rest
        .strip_prefix(">,")
        .or_else(|| rest.strip_prefix(',')?.strip_suffix('>'))?;
    let until = now.checked_add(SignedDuration::from_secs(seconds)).ok();
    Some((Dn::parse(dn).ok()?, until))
}

/// A value of `msDS-ReplValueMetaData` (MS-ADTS 3.1.1.4.5.19): the member, and when it was put in.
/// `None`: of another attribute, or a member that was taken out.
pub(super) fn link_made(xml: &str) -> Option<(Dn, Timestamp)> {
    let field = |name: &str| -> Option<&str> {
        let (_, rest) = xml.split_once(&format!("<{name}>"))?;
        Some(rest.split_once(&format!("</{name}>"))?.0.trim())
    };
    if !field("pszAttributeName")?.eq_ignore_ascii_case("member") {
        return None;
    }
    // A link that stands was never deleted: that time is the beginning of 1601 then.
    if field("ftimeDeleted").is_some_and(|t| !t.is_empty() && !t.starts_with("1601-")) {
        return None;
    }
    let dn = Dn::parse(&unescape(field("pszObjectDn")?)).ok()?;
    // The change of a link that was taken out and put in again is younger than its making.
    let time = |name| field(name)?.parse::<Timestamp>().ok();
    let changed = time("ftimeLastOriginatingChange");
    Some((dn, changed.max(time("ftimeCreated"))?))
}

fn unescape(text: &str) -> String {
    let mut out = text.replace("&lt;", "<").replace("&gt;", ">");
    out = out.replace("&quot;", "\"").replace("&apos;", "'");
    out.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_link_is_read_in_both_forms() {
        let now = Timestamp::from_second(1_000).unwrap();
        let dn = Dn::parse("CN=a\\,b,DC=x").unwrap();
        let until = Timestamp::from_second(4_600).ok();
        for text in ["<TTL=3600>,CN=a\\,b,DC=x", "<TTL=3600,CN=a\\,b,DC=x>"] {
            assert_eq!(link_value(text, now), Some((dn.clone(), until)), "{text}");
        }
        assert_eq!(link_value("CN=a\\,b,DC=x", now), Some((dn, None)));
        for bad in [
            "<TTL=>,DC=x",
            "<TTL=1",
            "<TTL=99999999999999999999>,DC=x",
            "<X>",
        ] {
            assert_eq!(link_value(bad, now), None, "{bad}");
        }
    }

    #[test]
    fn metadata_tells_when_a_member_was_put_in() {
        let xml = "<DS_REPL_VALUE_META_DATA>\n\t<pszAttributeName>member</pszAttributeName>\n\t<pszObjectDn>CN=R&amp;D,DC=x</pszObjectDn>\n\t<cbData>0</cbData>\n\t<ftimeDeleted>1601-01-01T00:00:00Z</ftimeDeleted>\n\t<ftimeCreated>2026-01-02T03:04:05Z</ftimeCreated>\n\t<dwVersion>1</dwVersion>\n\t<ftimeLastOriginatingChange>2026-03-02T03:04:05Z</ftimeLastOriginatingChange>\n</DS_REPL_VALUE_META_DATA>\n";
        let (dn, at) = link_made(xml).unwrap();
        assert_eq!(dn, Dn::parse("CN=R&D,DC=x").unwrap());
        assert_eq!(at.to_string(), "2026-03-02T03:04:05Z");
        let removed = xml.replace("1601-01-01", "2026-03-02");
        assert_eq!(link_made(&removed), None);
        assert_eq!(link_made(&xml.replace(">member<", ">manager<")), None);
    }

    #[test]
    fn kinds_are_told_apart() {
        let entry = |classes: &[&str], name: &str| {
            let mut entry = Entry::new(Dn::parse("CN=x,DC=x").unwrap());
            entry.push("objectClass", classes.iter().map(|c| c.as_bytes().to_vec()));
            entry.with("sAMAccountName", name)
        };
        let of = |classes: &[&str], name: &str| kind(&entry(classes, name));
        assert_eq!(of(&["top", "user"], "anna"), AccountKind::Person);
        assert_eq!(of(&["top", "user"], "svc-sql"), AccountKind::Service);
        assert_eq!(of(&["top", "user"], "svcha"), AccountKind::Person);
        let managed = ["user", "computer", "msDS-GroupManagedServiceAccount"];
        assert_eq!(of(&managed, "g$"), AccountKind::Service);
        assert_eq!(of(&["user", "computer"], "pc$"), AccountKind::Computer);
        assert_eq!(of(&["contact"], ""), AccountKind::Other);
        let with_spn = entry(&["user"], "web").with("servicePrincipalName", "http/web");
        assert_eq!(kind(&with_spn), AccountKind::Service);
    }

    #[test]
    fn never_is_no_time() {
        assert_eq!(file_time(0), None);
        assert_eq!(file_time(i64::MAX), None);
        let day = file_time(133_485_408_000_000_000).unwrap();
        assert_eq!(day.to_string(), "2024-01-01T00:00:00Z");
        assert_eq!(
            generalized("20261122164750.0Z").unwrap().to_string(),
            "2026-11-22T16:47:50Z"
        );
    }
}
