//! What the tenant card says about the tenant and the person, as findings.

use jiff::Timestamp;

use crate::model::tenant::{LicenceFinding, SignedIn, TenantFacts};
use crate::model::text::inert;
use crate::model::words::{Words, words};
use crate::plan::{Finding, Severity, Topic};

/// Sync runs every 30 minutes; Microsoft's own portal warns after three hours.
pub const LONG_AGO_HOURS: i64 = 3;

/// What an administrator should know about this tenant before going on; most serious first.
pub fn notes(facts: &TenantFacts, now: Timestamp) -> Vec<Finding> {
    let mut notes = Vec::new();
    roles(&facts.person, &mut notes);
    account(&facts.person, &mut notes);
    last_run(facts, now, &mut notes);
    if !facts.domains.iter().any(|d| d.verified && !d.initial) {
        notes.push(finding(
            Severity::Warning,
            words!("page-tenant-no-own-domain"),
            words!("page-tenant-no-own-domain-advice"),
        ));
    }
    licence(&facts.writeback_licence, &mut notes);
    if facts.sync_features.is_none() {
        notes.push(finding(
            Severity::Note,
            words!("page-tenant-no-features"),
            words!("page-tenant-no-features-advice"),
        ));
    }
    notes.sort_by_key(|n| n.severity);
    notes
}

fn roles(person: &SignedIn, notes: &mut Vec<Finding>) {
    match person.roles_suffice() {
        Some(true) => {}
        Some(false) => notes.push(finding(
            Severity::Warning,
            words!("page-tenant-roles-lacking"),
            words!("page-tenant-activate"),
        )),
        None => notes.push(finding(
            Severity::Warning,
            words!("page-tenant-roles-unread"),
            words!("page-tenant-roles-unread-advice"),
        )),
    }
}

fn account(person: &SignedIn, notes: &mut Vec<Finding>) {
    let name = inert(&person.sign_in_name);
    if person.guest {
        notes.push(finding(
            Severity::Warning,
            words!("page-tenant-guest", person = &name),
            words!("page-tenant-guest-advice"),
        ));
    }
    if person.synced {
        notes.push(finding(
            Severity::Warning,
            words!("page-tenant-synced", person = &name),
            words!("page-tenant-synced-advice"),
        ));
    }
}

fn last_run(facts: &TenantFacts, now: Timestamp, notes: &mut Vec<Finding>) {
    match (facts.sync_enabled, facts.last_sync) {
        (Some(true), Some(last)) => {
            let hours = (now.as_second() - last.as_second()) / 3600;
            if hours >= LONG_AGO_HOURS {
                notes.push(finding(
                    Severity::Warning,
                    ran(hours),
                    words!("page-tenant-ran-advice"),
                ));
            }
        }
        (Some(true), None) => notes.push(finding(
            Severity::Warning,
            words!("page-tenant-never-ran"),
            words!("page-tenant-never-ran-advice"),
        )),
        (Some(false), _) => notes.push(finding(
            Severity::Note,
            words!("page-tenant-was-on"),
            words!("page-tenant-was-on-advice"),
        )),
        (None, _) => {}
    }
}

/// In the largest unit of which it is two.
fn ran(hours: i64) -> Words {
    match hours {
        ..=47 => words!("page-tenant-ran-hours", n = hours),
        _ => words!("page-tenant-ran-days", n = hours / 24),
    }
}

fn licence(found: &LicenceFinding, notes: &mut Vec<Finding>) {
    match found {
        LicenceFinding::Present(_) => {}
        LicenceFinding::Missing => notes.push(finding(
            Severity::Warning,
            words!("page-tenant-licence-missing"),
            words!("page-tenant-licence-missing-advice"),
        )),
        LicenceFinding::Unknown(why) => notes.push(finding(
            Severity::Note,
            words!("page-tenant-licence-unread"),
            words!("page-tenant-licence-unread-advice", why = why.inert()),
        )),
    }
}

fn finding(severity: Severity, headline: Words, remedy: Words) -> Finding {
    Finding {
        severity,
        topic: Topic::Tenant,
        headline,
        remedy,
    }
}
