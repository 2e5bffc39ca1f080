//! Signing in with name and password, with the sub-codes of Active Directory (reference: MS-ADTS
//! 5.1.1.1.1 for the forms of names, Win32 error codes for the reasons).

use super::access::Caller;
use super::answers::{self, Outcome};
use super::schema::Schema;
use super::store::{ContextId, Id, Store};
use super::values::file_time;
use crate::model::Dn;

const NEVER: i64 = i64::MAX;

/// `ACCOUNTDISABLE`
pub const DISABLED: i64 = 0x2;
/// `PASSWD_NOTREQD`
pub const NO_PASSWORD_NEEDED: i64 = 0x20;
/// `DONT_EXPIRE_PASSWORD`
pub const NEVER_EXPIRES: i64 = 0x1_0000;

/// The account of this name: `person@suffix`, `DOMAIN\account` or a DN; never a bare account name.
fn account(store: &Store, name: &str) -> Option<Id> {
    if let Some(id) = store.by_upn(name) {
        return Some(id);
    }
    let in_domain = |label: &str, account: &str| {
        let named = |c: &ContextId| {
            store.domain(*c).is_some_and(|d| {
                d.netbios.eq_ignore_ascii_case(label) || d.dns.eq_ignore_ascii_case(label)
            })
        };
        store.by_account(store.context_ids().find(named)?, account)
    };
    if let Some((domain, account)) = name.split_once('\\') {
        return in_domain(domain, account);
    }
    if let Some((account, domain)) = name.rsplit_once('@') {
        return in_domain(domain, account);
    }
    let dn = Dn::parse(name).ok().filter(|dn| !dn.is_root())?;
    store.find(&dn).ok()
}

/// Checks in Windows' order: a locked account says so whatever the password, a disabled one only
/// when the password is right.
pub fn sign_in(store: &Store, name: &str, password: &[u8], now: i64) -> Outcome<Caller> {
    let known = &Schema::get().known;
    let refuse = |data: &str| Err(answers::bad_credentials(data));
    let Some(id) = account(store, name) else {
        return refuse("525");
    };
    let object = store.get(id);
    if !object.class.is_a("user") || object.deleted {
        return refuse("525");
    }
    let number = |attr| object.number(attr);
    if number(known.lockout_time).is_some_and(|t| t > 0) {
        return refuse("775");
    }
    let right = store
        .passwords
        .get(&id)
        .is_some_and(|secret| secret.expose().as_bytes() == password);
    if !right {
        return refuse("52e");
    }
    let uac = number(known.uac).unwrap_or(0);
    if uac & DISABLED != 0 {
        return refuse("533");
    }
    let expires = number(known.account_expires).unwrap_or(0);
    if expires != 0 && expires != NEVER && expires <= file_time(now) {
        return refuse("701");
    }
    let hours = object.stored(known.logon_hours).first();
    if hours.is_some_and(|hours| hours.iter().all(|b| *b == 0)) {
        return refuse("530");
    }
    if object
        .text(known.workstations)
        .is_some_and(|w| !w.is_empty())
    {
        return refuse("531");
    }
    if uac & NEVER_EXPIRES == 0 {
        let set = number(known.pwd_last_set).unwrap_or(0);
        if set == 0 {
            return refuse("773");
        }
        let head = store.context(object.context).head;
        // Negative, in 100 ns; the smallest number: never.
        let age = store
            .get(head)
            .number(known.max_pwd_age)
            .unwrap_or(i64::MIN);
        if age != i64::MIN && set.saturating_sub(age) <= file_time(now) {
            return refuse("532");
        }
    }
    store
        .caller(id)
        .ok_or_else(|| answers::bad_credentials("52e"))
}

/// Why this password does not meet the domain's policy: length, three of five classes, no account
/// name in it (MS-SAMR 3.1.1.7.2).
pub fn is_strong_enough(password: &str, account: &str, shortest: usize) -> bool {
    let has = |test: fn(char) -> bool| password.chars().any(test);
    let classes = [
        has(char::is_uppercase),
        has(char::is_lowercase),
        has(|c| c.is_ascii_digit()),
        has(|c| c.is_ascii_punctuation() || c == ' '),
        has(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()),
    ];
    let holds_name =
        account.chars().count() > 2 && password.to_lowercase().contains(&account.to_lowercase());
    password.chars().count() >= shortest
        && classes.iter().filter(|c| **c).count() >= 3
        && !holds_name
}
