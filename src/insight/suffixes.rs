//! UPN suffixes against the tenant's domains: what becomes of the users of each.

use std::collections::BTreeMap;

use crate::model::tenant::TenantDomain;
use crate::model::words::{Words, words};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SuffixState {
    Verified,
    /// A domain of the tenant, its ownership not proved yet.
    NotVerified,
    /// No domain of the tenant.
    NotAdded,
    /// Users without a userPrincipalName.
    NoName,
    /// Not signed in to the tenant: cannot be told.
    Unknown,
}

impl SuffixState {
    pub fn name(self) -> Words {
        match self {
            Self::Verified => words!("insight-suffix-verified"),
            Self::NotVerified => words!("insight-suffix-not-verified"),
            Self::NotAdded => words!("insight-suffix-not-added"),
            Self::NoName => words!("insight-suffix-no-name"),
            Self::Unknown => words!("insight-suffix-unknown"),
        }
    }

    /// Users of it get another sign-in name than they have.
    pub const fn is_replaced(self) -> bool {
        matches!(self, Self::NotVerified | Self::NotAdded | Self::NoName)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuffixRow {
    /// Lower case; empty: users without a userPrincipalName.
    pub suffix: String,
    pub users: u64,
    pub state: SuffixState,
    /// What happens to these users, one sentence without full stop.
    pub becomes: Words,
}

/// One row per suffix, the ones with most users first. `in_use`: suffixes with user counts;
/// `offered`: suffixes an administrator may give (rows with 0 users unless in use).
/// `tenant`: the tenant's domains, `None` before sign-in.
pub fn suffix_rows(
    in_use: &[(String, u64)],
    offered: &[String],
    tenant: Option<&[TenantDomain]>,
) -> Vec<SuffixRow> {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for suffix in offered {
        counts.entry(suffix.to_lowercase()).or_default();
    }
    for (suffix, users) in in_use {
        *counts.entry(suffix.to_lowercase()).or_default() += users;
    }
    let mut rows: Vec<SuffixRow> = counts
        .into_iter()
        .filter(|(suffix, users)| !suffix.is_empty() || *users > 0)
        .map(|(suffix, users)| row(suffix, users, tenant))
        .collect();
    rows.sort_by_key(|r| std::cmp::Reverse(r.users));
    rows
}

fn row(suffix: String, users: u64, tenant: Option<&[TenantDomain]>) -> SuffixRow {
    let state = state(&suffix, tenant);
    let initial = tenant
        .and_then(|t| t.iter().find(|d| d.initial))
        .map_or_else(|| words!("insight-initial-domain"), |d| (&d.name).into());
    let becomes = match state {
        SuffixState::Verified => words!("insight-becomes-kept"),
        SuffixState::NotVerified => words!("insight-becomes-until-verified", initial = initial),
        SuffixState::NotAdded if can_be_verified(&suffix) => {
            words!("insight-becomes-unless-added", initial = initial)
        }
        SuffixState::NotAdded => {
            words!("insight-becomes-inside", initial = initial)
        }
        SuffixState::NoName => words!("insight-becomes-no-name", initial = initial),
        SuffixState::Unknown => words!("insight-becomes-unknown"),
    };
    SuffixRow {
        suffix,
        users,
        state,
        becomes,
    }
}

fn state(suffix: &str, tenant: Option<&[TenantDomain]>) -> SuffixState {
    if suffix.is_empty() {
        return SuffixState::NoName;
    }
    let Some(domains) = tenant else {
        return SuffixState::Unknown;
    };
    match domains.iter().find(|d| d.name.eq_ignore_ascii_case(suffix)) {
        Some(domain) if domain.verified => SuffixState::Verified,
        Some(_) => SuffixState::NotVerified,
        None => SuffixState::NotAdded,
    }
}

/// Single labels and names reserved for inside use can never be proved to be one's own.
fn can_be_verified(suffix: &str) -> bool {
    const INSIDE: [&str; 9] = [
        "local",
        "lan",
        "internal",
        "intranet",
        "corp",
        "home",
        "private",
        "localdomain",
        "test",
    ];
    suffix
        .rsplit_once('.')
        .is_some_and(|(_, top)| !INSIDE.contains(&top))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn domain(name: &str, verified: bool, initial: bool) -> TenantDomain {
        TenantDomain {
            name: name.into(),
            verified,
            initial,
            default: false,
            federated: false,
        }
    }

    #[test]
    fn each_suffix_is_told_its_state_and_what_becomes_of_its_users() {
        let tenant = [
            domain("Contoso.com", true, false),
            domain("fabrikam.com", false, false),
            domain("contoso.onmicrosoft.com", true, true),
        ];
        let in_use = [
            ("contoso.com".to_owned(), 10),
            ("fabrikam.com".to_owned(), 20),
            ("corp.local".to_owned(), 30),
            (String::new(), 1),
        ];
        let rows = suffix_rows(
            &in_use,
            &["Contoso.com".into(), "new.example".into()],
            Some(&tenant),
        );
        let told: Vec<(&str, u64, SuffixState)> = rows
            .iter()
            .map(|r| (r.suffix.as_str(), r.users, r.state))
            .collect();
        assert_eq!(
            told,
            [
                ("corp.local", 30, SuffixState::NotAdded),
                ("fabrikam.com", 20, SuffixState::NotVerified),
                ("contoso.com", 10, SuffixState::Verified),
                ("", 1, SuffixState::NoName),
                ("new.example", 0, SuffixState::NotAdded),
            ]
        );
        assert!(rows[0].becomes.contains("cannot be verified"));
        assert!(rows[1].becomes.contains("@contoso.onmicrosoft.com"));
        assert!(rows[4].becomes.contains("added to the tenant"));
    }

    #[test]
    fn before_sign_in_nothing_is_claimed() {
        let rows = suffix_rows(&[("a.com".into(), 1)], &[], None);
        assert_eq!(rows[0].state, SuffixState::Unknown);
    }
}
