//! What values may be written: syntax, length, account names, group types, passwords, nesting.

use super::super::answers::{self, Outcome, code};
use super::super::bind;
use super::super::schema::{Attr, Class, Schema, Syntax};
use super::super::store::{Id, Store};
use super::super::values::file_time;
use crate::model::{Dn, Secret};

/// Global, domain-local and universal, with and without security.
const GROUP_TYPES: [i64; 6] = [-2_147_483_646, -2_147_483_644, -2_147_483_640, 2, 4, 8];
const GLOBAL: i64 = 2;
const DOMAIN_LOCAL: i64 = 4;
const UNIVERSAL: i64 = 8;

pub fn may_stand_under(class: Class, parent: Class) -> bool {
    let chain = &parent.def().chain;
    let allowed = &class.def().parents;
    chain.iter().any(|p| allowed.contains(p.name()))
}

/// Is this attribute for clients to write at all?
pub fn writable(attr: Attr) -> Outcome<()> {
    let known = &Schema::get().known;
    let owned_by_sam = [known.object_sid, known.sam_account_type, known.critical];
    let kept = [
        known.object_guid,
        known.object_category,
        known.dn,
        known.name,
        known.instance_type,
        known.when_created,
        known.when_changed,
        known.usn_created,
        known.usn_changed,
        known.object_class,
        known.system_flags,
    ];
    let def = attr.def();
    if owned_by_sam.contains(&attr) || def.is_back_link() {
        return Err(answers::unwilling(0x209A));
    }
    if def.system || def.constructed || kept.contains(&attr) {
        return Err(answers::attribute(code::CONSTRAINT, 0x20B1, def.name));
    }
    Ok(())
}

pub fn length(attr: Attr, value: &[u8]) -> Outcome<()> {
    let count = match std::str::from_utf8(value) {
        Ok(text) if attr.def().syntax == Syntax::Text => text.encode_utf16().count(),
        _ => value.len(),
    };
    match attr.def().longest {
        Some(most) if count > most && attr.def().syntax != Syntax::Number => {
            Err(answers::attribute(code::CONSTRAINT, 0x2082, attr.name()))
        }
        _ => Ok(()),
    }
}

/// Does the value have the form of its attribute's syntax?
pub fn syntax(attr: Attr, value: &[u8]) -> Outcome<()> {
    let text = std::str::from_utf8(value).ok();
    let fits = match attr.def().syntax {
        Syntax::Bytes | Syntax::Sid | Syntax::Security => !value.is_empty(),
        Syntax::Number => text.is_some_and(|t| t.parse::<i64>().is_ok()),
        Syntax::Flag => matches!(text, Some("TRUE" | "FALSE")),
        Syntax::Dn => text.is_some_and(|t| Dn::parse(t).is_ok()),
        Syntax::Text | Syntax::Exact | Syntax::Time => text.is_some_and(|t| !t.is_empty()),
    };
    if !fits {
        return Err(answers::attribute(code::SYNTAX, 0x200B, attr.name()));
    }
    length(attr, value)
}

/// Are these one value to the directory?
pub fn same(attr: Attr, a: &[u8], b: &[u8]) -> bool {
    let text = |v| std::str::from_utf8(v).ok();
    match attr.def().syntax {
        Syntax::Text | Syntax::Flag => match (text(a), text(b)) {
            (Some(a), Some(b)) => a.to_lowercase() == b.to_lowercase(),
            _ => a == b,
        },
        Syntax::Number => match (text(a), text(b)) {
            (Some(a), Some(b)) => a.parse::<i64>().ok() == b.parse::<i64>().ok(),
            _ => a == b,
        },
        Syntax::Dn => match (text(a).map(Dn::parse), text(b).map(Dn::parse)) {
            (Some(Ok(a)), Some(Ok(b))) => a == b,
            _ => a == b,
        },
        _ => a == b,
    }
}

/// `id` is the object that may have the name already.
pub fn account_name(
    store: &Store,
    near: Id,
    id: Option<Id>,
    class: Class,
    name: &str,
) -> Outcome<()> {
    const FORBIDDEN: &str = "\"/\\[]:;|=,+*?<>";
    let attr = Schema::get().known.sam_account_name;
    let is_group = class.is_a("group");
    let longest = match (is_group, class.is_a("computer")) {
        (true, _) => 256,
        (_, true) => 16,
        _ => 20,
    };
    if name.encode_utf16().count() > longest {
        return Err(answers::attribute(code::CONSTRAINT, 0x2082, attr.name()));
    }
    let odd = |c: char| c.is_control() || FORBIDDEN.contains(c);
    if name.contains(odd) || name.ends_with('.') || name.trim().is_empty() {
        return Err(answers::unwilling(0x523));
    }
    match store.by_account(store.get(near).context, name) {
        Some(other) if Some(other) != id => Err(answers::update(
            code::EXISTS,
            if is_group { 0x526 } else { 0x524 },
        )),
        _ => Ok(()),
    }
}

pub fn upn(store: &Store, id: Option<Id>, name: &str) -> Outcome<()> {
    match store.by_upn(name) {
        Some(other) if Some(other) != id => {
            let attr = Schema::get().known.upn.name();
            Err(answers::attribute(code::CONSTRAINT, 0x21C8, attr))
        }
        _ => Ok(()),
    }
}

fn scope(group_type: i64) -> i64 {
    group_type & (GLOBAL | DOMAIN_LOCAL | UNIVERSAL)
}

pub fn group_type(new: i64, old: Option<i64>) -> Outcome<()> {
    if !GROUP_TYPES.contains(&new) {
        return Err(answers::unwilling(0x2141));
    }
    // Global and domain-local become each other by way of universal only.
    let between = old.map(|old| scope(old) | scope(new));
    if between == Some(GLOBAL | DOMAIN_LOCAL) {
        return Err(answers::unwilling(0x2141));
    }
    Ok(())
}

/// May this object be a member of that group (MS-ADTS 3.1.1.5.3.1.2, groups)?
pub fn nesting(store: &Store, group_type: i64, group_context_of: Id, member: Id) -> Outcome<()> {
    let known = &Schema::get().known;
    let object = store.get(member);
    let foreign = object.context != store.get(group_context_of).context;
    let inner = object
        .class
        .is_a("group")
        .then(|| scope(object.number(known.group_type).unwrap_or(GLOBAL)));
    let refused = match (scope(group_type), inner) {
        (GLOBAL, Some(DOMAIN_LOCAL)) => Some(0x2146),
        (GLOBAL, Some(UNIVERSAL)) => Some(0x2147),
        (GLOBAL, _) if foreign && object.class.is_principal() => Some(0x2149),
        (UNIVERSAL, Some(DOMAIN_LOCAL)) => Some(0x2148),
        (DOMAIN_LOCAL, Some(DOMAIN_LOCAL)) if foreign => Some(0x214A),
        _ => None,
    };
    refused.map_or(Ok(()), |win32| Err(answers::unwilling(win32)))
}

/// The password in `unicodePwd`: UTF-16, little-endian, in quotation marks; over TLS only.
pub fn password(value: &[u8], secure: bool) -> Outcome<Secret> {
    let refused = || answers::unwilling(0x1F);
    if !secure {
        return Err(refused());
    }
    let (pairs, rest) = value.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(refused());
    }
    let units = pairs.iter().map(|p| u16::from_le_bytes(*p));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    let text = Secret::new(text.map_err(|_| refused())?);
    let inner = text.expose().strip_prefix('"');
    let inner = inner.and_then(|t| t.strip_suffix('"'));
    inner.map(Secret::new).ok_or_else(refused)
}

pub fn password_policy(store: &Store, near: Id, account: &str, password: &Secret) -> bool {
    let known = &Schema::get().known;
    let head = store.context(store.get(near).context).head;
    let shortest = store.get(head).number(known.min_pwd_length).unwrap_or(0);
    let shortest = usize::try_from(shortest).unwrap_or(0);
    bind::is_strong_enough(password.expose(), account, shortest)
}

/// Account kinds that `userAccountControl` names; one of them is always set.
pub fn account_control(asked: i64, class: Class) -> i64 {
    const KINDS: i64 = 0x100 | 0x200 | 0x800 | 0x1000 | 0x2000;
    // Not stored: locked out, password expired.
    let asked = asked & !(0x10 | 0x80_0000);
    match (asked & KINDS, class.is_a("computer")) {
        (0, true) => asked | 0x1000,
        (0, false) => asked | 0x200,
        _ => asked,
    }
}

/// `-1` means now; only it and 0 can be written.
pub fn last_set(value: i64, now: i64) -> Outcome<i64> {
    match value {
        0 => Ok(0),
        -1 => Ok(file_time(now)),
        _ => Err(answers::attribute(
            code::CONSTRAINT,
            0x57,
            Schema::get().known.pwd_last_set.name(),
        )),
    }
}
