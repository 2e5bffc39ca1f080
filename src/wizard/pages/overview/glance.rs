//! What is configured, in a few lines.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::engines::Capability;
use crate::model::document::{DelegationRole, GroupChoice, Member};
use crate::model::snapshot::Counts;
use crate::model::words::{day, list, minute, number, say};
use crate::model::{Dn, Document};
use crate::wizard::Desk;
use crate::wizard::words::counts;

use super::State;

/// A line: what it is about, and how it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    pub about: &'static str,
    pub value: String,
}

/// The lines, from the document that the file holds: what is applied, not what is being chosen.
pub fn glance(state: &State, desk: &Desk) -> Vec<Glance> {
    let document = desk.saved.as_ref().unwrap_or(&desk.document);
    let line = |about, value: String| Glance { about, value };
    vec![
        line(say!("page-overview-last-apply"), last_apply(state)),
        line(
            say!("page-overview-engine"),
            document.engine.name().to_owned(),
        ),
        line(say!("page-overview-in-scope"), in_scope(document, desk)),
        line(say!("page-overview-rules"), rules(document)),
        line(say!("page-overview-features"), features(document)),
        line(say!("page-overview-writeback"), writeback(document)),
        line(say!("page-overview-groups"), groups(document)),
        line(say!("page-overview-deletion-limit"), limit(document)),
    ]
}

fn last_apply(state: &State) -> String {
    match state.applied.value() {
        Some(Some(applied)) => say!(
            "page-overview-applied-by",
            when = minute(applied.at),
            who = &applied.by
        ),
        Some(None) => say!("page-overview-applied-elsewhere").to_owned(),
        None => say!("page-overview-applied-reading").to_owned(),
    }
}

fn in_scope(document: &Document, desk: &Desk) -> String {
    let synced = document
        .domains()
        .filter(|d| d.rules.iter().any(|r| r.includes));
    let mut all = Counts::default();
    for domain in synced {
        let Some(index) = desk.index_of(&domain.dn()) else {
            return say!("page-overview-not-counted").to_owned();
        };
        all += index.in_scope(&domain.scope());
    }
    counts(all)
}

fn rules(document: &Document) -> String {
    let rules = || document.domains().flat_map(|d| &d.rules);
    let included = rules().filter(|r| r.includes).count();
    say!(
        "page-overview-rules-value",
        included = included,
        excluded = rules().count() - included,
        domains = document.domains().count()
    )
}

fn features(document: &Document) -> String {
    let on = [
        (
            Capability::PasswordHashSync,
            document.features.password_hash_sync,
        ),
        (
            Capability::PasswordWriteback,
            document.features.password_writeback,
        ),
        (
            Capability::ExchangeHybrid,
            document.features.exchange_hybrid,
        ),
        (
            Capability::DeviceWriteback,
            document.features.device_writeback,
        ),
        (Capability::Staging, document.safety.staging),
    ];
    let on = on.into_iter().filter(|(_, on)| *on);
    let names: Vec<String> = on.map(|(what, _)| what.label().to_string()).collect();
    match names.is_empty() {
        true => say!("page-overview-none").to_owned(),
        false => list(&names),
    }
}

fn writeback(document: &Document) -> String {
    let writeback = &document.group_writeback;
    let Some(target) = writeback.target.as_ref().filter(|_| writeback.enabled) else {
        return say!("page-overview-off").to_owned();
    };
    let into = target.dn.as_str();
    match &writeback.groups {
        GroupChoice::All => say!("page-overview-writeback-all", into = into),
        GroupChoice::Selected(groups) => {
            say!(
                "page-overview-writeback-some",
                n = groups.len(),
                into = into
            )
        }
    }
}

fn groups(document: &Document) -> String {
    let groups = DelegationRole::ALL
        .into_iter()
        .filter_map(|r| document.delegation.get(r));
    let names: Vec<&str> = groups.map(|g| g.name.as_str()).collect();
    match names.is_empty() {
        true => say!("page-overview-none").to_owned(),
        false => list(&names),
    }
}

fn limit(document: &Document) -> String {
    match document.safety.deletion_limit {
        0 => say!("page-overview-off").to_owned(),
        n => number(n.into()),
    }
}

/// Access for a time whose end was only recorded, and has passed: nobody has taken it away yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Over {
    pub member: Dn,
    pub group: &'static str,
    pub until: String,
}

pub fn over(desk: &Desk) -> Vec<Over> {
    let lines = desk.document.delegation.temporary.iter();
    let over = lines.filter(|t| !t.by_directory && t.until <= desk.now);
    over.map(|t| Over {
        member: t.member.clone(),
        group: t.group.default_name(),
        until: minute(t.until),
    })
    .collect()
}

/// How many of the members that the document lists were not confirmed within the days it gives.
/// Whoever else is in the groups, *Delegated access* finds.
pub fn unconfirmed(desk: &Desk) -> usize {
    let delegation = &desk.document.delegation;
    let Some(days) = delegation.attest_every_days else {
        return 0;
    };
    let since = SignedDuration::from_hours(24 * i64::from(days));
    let since = desk.now.checked_sub(since).unwrap_or(Timestamp::MIN);
    let roles = DelegationRole::ALL.into_iter();
    let members = roles.flat_map(|role| {
        let group = delegation.get(role).into_iter();
        group.flat_map(move |g| g.members.iter().map(move |m| (role, m)))
    });
    let confirmed = |role: DelegationRole, member: &Member| {
        delegation.attested.iter().any(|a| {
            let same = a.member == member.dn || a.guid.is_some() && a.guid == member.guid;
            a.group == role && same && a.confirmed && a.at >= since
        })
    };
    members.filter(|(role, m)| !confirmed(*role, m)).count()
}

/// An exclusion whose day of review has passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    pub dn: Dn,
    pub day: String,
    pub why: String,
}

pub fn due(desk: &Desk) -> Vec<Due> {
    let today = desk.now.to_zoned(TimeZone::UTC).date();
    let rules = desk.document.domains().flat_map(|d| &d.rules);
    rules
        .filter_map(|rule| {
            let until = rule.until.filter(|until| *until < today)?;
            Some(Due {
                dn: rule.dn.clone(),
                day: day(until),
                why: rule.why.clone().unwrap_or_default(),
            })
        })
        .collect()
}
