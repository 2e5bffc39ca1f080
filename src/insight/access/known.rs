//! Security identifiers with a meaning of their own (MS-DTYP 2.4.2.4), and what an account's state is.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::model::Sid;
use crate::model::access::{Account, AccountKind};
use crate::model::words::{Words, words};

/// A principal that stands for nearly everybody.
pub fn everybody(sid: &Sid) -> Option<Words> {
    let text = sid.to_string();
    Some(match text.as_str() {
        "S-1-1-0" => words!("insight-access-sid-everyone"),
        "S-1-5-7" => words!("insight-access-sid-anonymous"),
        "S-1-5-11" => words!("insight-access-sid-authenticated"),
        "S-1-5-2" => words!("insight-access-sid-network"),
        "S-1-5-4" => words!("insight-access-sid-interactive"),
        "S-1-5-15" => words!("insight-access-sid-organisation"),
        "S-1-5-32-545" => words!("insight-access-sid-users"),
        "S-1-5-32-554" => words!("insight-access-sid-pre-windows-2000"),
        "S-1-5-32-546" => words!("insight-access-sid-guests"),
        _ if !text.starts_with("S-1-5-21-") => return None,
        _ => match sid.rid()? {
            513 => words!("insight-access-sid-domain-users"),
            514 => words!("insight-access-sid-domain-guests"),
            515 => words!("insight-access-sid-domain-computers"),
            _ => return None,
        },
    })
}

/// Does everyone who signs in have this SID? Then everyone has what it is given.
pub fn is_everyones(sid: &Sid) -> bool {
    let text = sid.to_string();
    ["S-1-1-0", "S-1-5-11", "S-1-5-2", "S-1-5-15", "S-1-5-32-545"].contains(&text.as_str())
        || text.starts_with("S-1-5-21-") && sid.rid() == Some(513)
}

/// Groups and principals that have the whole directory anyway.
pub fn is_tier_zero(sid: &Sid) -> bool {
    let text = sid.to_string();
    // SYSTEM, the controllers, Administrators.
    if ["S-1-5-18", "S-1-5-9", "S-1-5-32-544"].contains(&text.as_str()) {
        return true;
    }
    let of_a_domain = text.starts_with("S-1-5-21-");
    of_a_domain && matches!(sid.rid(), Some(500 | 512 | 516 | 518 | 519 | 498))
}

/// What a SID is called that stands for no object that was read.
pub fn name_of(sid: &Sid) -> Words {
    if let Some(name) = everybody(sid) {
        return name;
    }
    match sid.to_string().as_str() {
        "S-1-5-18" => words!("insight-access-sid-system"),
        "S-1-5-9" => words!("insight-access-sid-controllers"),
        "S-1-5-10" => words!("insight-access-sid-self"),
        "S-1-3-0" => words!("insight-access-sid-creator"),
        "S-1-3-4" => words!("insight-access-sid-owner-rights"),
        "S-1-5-32-544" => words!("insight-access-sid-administrators"),
        "S-1-5-32-548" => words!("insight-access-sid-account-operators"),
        other => Words::from(other),
    }
}

/// PRINCIPAL_SELF: on a group, whoever is in it.
pub fn is_self(sid: &Sid) -> bool {
    *sid == Sid::new(5, &[10])
}

/// OWNER RIGHTS: what an owner may, in place of what owners may by themselves.
pub fn is_owner_rights(sid: &Sid) -> bool {
    *sid == Sid::new(3, &[4])
}

/// What an administrator should know of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Disabled,
    Expired,
    Locked,
    /// Not signed in for long, or never since it was made long ago.
    Stale,
    PasswordNeverExpires,
    /// adminCount = 1.
    Protected,
}

impl State {
    pub fn name(self) -> Words {
        match self {
            Self::Disabled => words!("insight-access-disabled"),
            Self::Expired => words!("insight-access-expired"),
            Self::Locked => words!("insight-access-locked"),
            Self::Stale => words!("insight-access-stale"),
            Self::PasswordNeverExpires => words!("insight-access-never-expires"),
            Self::Protected => words!("insight-access-protected"),
        }
    }
}

/// After so many days without a sign-in an account counts as stale, unless somebody says otherwise.
/// `lastLogonTimestamp` lags by up to 14 days.
pub const STALE_DAYS: i64 = 90;

pub fn states(account: &Account, now: Timestamp, stale_days: i64) -> Vec<State> {
    let mut out = Vec::new();
    let mut put = |state, holds: bool| out.extend(holds.then_some(state));
    put(State::Disabled, account.disabled);
    put(State::Expired, account.expires.is_some_and(|at| at <= now));
    put(State::Locked, account.locked);
    let signs_in = matches!(
        account.kind,
        AccountKind::Person | AccountKind::Service | AccountKind::Computer
    );
    let long_ago = now
        .checked_sub(SignedDuration::from_hours(24 * stale_days.clamp(1, 36_500)))
        .unwrap_or(Timestamp::MIN);
    let last = account.last_sign_in.or(account.created);
    put(
        State::Stale,
        signs_in && last.is_some_and(|at| at < long_ago),
    );
    put(State::PasswordNeverExpires, account.password_never_expires);
    put(State::Protected, account.admin_count);
    out
}

pub fn kind_name(kind: AccountKind) -> Words {
    match kind {
        AccountKind::Person => words!("insight-access-person"),
        AccountKind::Service => words!("insight-access-service"),
        AccountKind::Computer => words!("insight-access-computer"),
        AccountKind::Group => words!("insight-access-group"),
        AccountKind::Foreign => words!("insight-access-foreign"),
        AccountKind::Other => words!("insight-access-other"),
        AccountKind::Unread => words!("insight-access-unread"),
    }
}
