//! What the tenant card says about the tenant and the person, as findings.

use jiff::Timestamp;

use crate::model::tenant::{LicenceFinding, SignedIn, TenantFacts};
use crate::model::text::inert;
use crate::model::words::Words;
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
            "No domain of your own is verified in this tenant",
            "Every synced user would get a sign-in name under the initial domain. Add and verify your domain in the Microsoft Entra admin center.",
        ));
    }
    licence(&facts.writeback_licence, &mut notes);
    if facts.sync_features.is_none() {
        notes.push(finding(
            Severity::Note,
            "The tenant's sync settings could not be read",
            "Reading them needs the role Global Administrator. Everything else works without it.",
        ));
    }
    notes.sort_by_key(|n| n.severity);
    notes
}

fn roles(person: &SignedIn, notes: &mut Vec<Finding>) {
    const ACTIVATE: &str = "Ask for the role Hybrid Identity Administrator. If you are eligible for it in Privileged Identity Management, activate it, then sign in again.";
    match person.roles_suffice() {
        Some(true) => {}
        Some(false) => notes.push(finding(
            Severity::Warning,
            "Your roles do not suffice to set up sync",
            ACTIVATE,
        )),
        None => notes.push(finding(
            Severity::Warning,
            "Your roles could not be read",
            format!("Syncwright cannot tell whether they suffice to set up sync. {ACTIVATE}"),
        )),
    }
}

fn account(person: &SignedIn, notes: &mut Vec<Finding>) {
    let name = inert(&person.sign_in_name);
    if person.guest {
        notes.push(finding(
            Severity::Warning,
            format!("{name} is a guest in this tenant"),
            "Set up sync with an account that belongs to the tenant.",
        ));
    }
    if person.synced {
        notes.push(finding(
            Severity::Warning,
            format!("{name} is itself synced from Active Directory"),
            "If sync breaks, you may not be able to sign in to mend it. Use a cloud-only account under the initial domain.",
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
                    format!("Sync last ran {}", ago(hours)),
                    "It should run every 30 minutes. Look at the engine that syncs today before you change its configuration.",
                ));
            }
        }
        (Some(true), None) => notes.push(finding(
            Severity::Warning,
            "Sync is on, but has never run",
            "Look at the engine that syncs today before you change its configuration.",
        )),
        (Some(false), _) => notes.push(finding(
            Severity::Note,
            "Sync was on in this tenant once and is off now",
            "Objects that came from Active Directory before are matched again by their source anchor: keep the one that was used.",
        )),
        (None, _) => {}
    }
}

/// `hours` ≥ 1, in the largest unit that fits.
pub fn ago(hours: i64) -> String {
    match hours {
        1 => "an hour ago".into(),
        2..=47 => format!("{hours} hours ago"),
        _ => format!("{} days ago", hours / 24),
    }
}

fn licence(found: &LicenceFinding, notes: &mut Vec<Finding>) {
    match found {
        LicenceFinding::Present(_) => {}
        LicenceFinding::Missing => notes.push(finding(
            Severity::Warning,
            "No licence for writeback was found",
            "Group, device and password writeback need Microsoft Entra ID P1 or P2. Everything else works without it.",
        )),
        LicenceFinding::Unknown(why) => notes.push(finding(
            Severity::Note,
            "The tenant's licences could not be read",
            format!(
                "Writeback needs Microsoft Entra ID P1 or P2; check that yourself. {}",
                why.inert()
            ),
        )),
    }
}

fn finding(severity: Severity, headline: impl Into<Words>, remedy: impl Into<Words>) -> Finding {
    Finding {
        severity,
        topic: Topic::Tenant,
        headline: headline.into(),
        remedy: remedy.into(),
    }
}
