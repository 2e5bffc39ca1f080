//! Limits of Cloud Sync that bite (Microsoft's documentation, August 2026).

use crate::engines::IncludedContainers;
use crate::model::document::JobOf;
use crate::model::words::{Words, words};
use crate::model::{Dn, Document};

/// Containers that one configuration takes.
pub const MOST_CONTAINERS: usize = 59;
/// Configurations for group writeback.
pub const MOST_CONFIGURATIONS: usize = 20;
/// Objects of one domain.
pub const MOST_OBJECTS: u64 = 150_000;
/// Members of one group.
pub const MOST_MEMBERS: u64 = 50_000;
/// The agent that can write groups.
pub const OLDEST_AGENT: &str = "1.1.2334.0";

/// What the engine cannot carry as the document has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// Containers in scope whose own objects no entry can carry: something below them is excluded.
    LeftOut {
        domain: String,
        containers: Vec<Dn>,
    },
    TooMany {
        domain: String,
        containers: usize,
    },
    /// Rules are there, and still nothing of the domain can be carried.
    Nothing {
        domain: String,
    },
}

impl Misfit {
    /// One sentence without full stop.
    pub fn words(&self) -> Words {
        match self {
            Self::LeftOut { domain, containers } => {
                words!("engines-left-out", domain = domain, n = containers.len())
            }
            Self::TooMany { domain, containers } => {
                words!("engines-no-count", count = *containers, domain = domain)
            }
            Self::Nothing { domain } => words!("engines-carries-nothing", domain = domain),
        }
    }
}

/// What of a domain's scope Cloud Sync cannot carry. `containers`: all of the domain that are there.
pub fn misfits<'a>(
    document: &Document,
    of: &JobOf,
    containers: impl IntoIterator<Item = &'a Dn>,
) -> Vec<Misfit> {
    let JobOf::Domain(name) = of else {
        return Vec::new();
    };
    let Some(domain) = document.domain_named(name) else {
        return Vec::new();
    };
    let lists = IncludedContainers::of(&domain.scope(), containers);
    let mut out = Vec::new();
    if lists.includes.len() > MOST_CONTAINERS {
        out.push(Misfit::TooMany {
            domain: name.clone(),
            containers: lists.includes.len(),
        });
    }
    if lists.includes.is_empty() {
        out.push(Misfit::Nothing {
            domain: name.clone(),
        });
    }
    if !lists.left_out.is_empty() {
        out.push(Misfit::LeftOut {
            domain: name.clone(),
            containers: lists.left_out.into_iter().cloned().collect(),
        });
    }
    out
}

/// Compares versions number by number; what is no number counts as 0.
pub fn is_older(version: &str, than: &str) -> bool {
    let parts =
        |text: &str| -> Vec<u64> { text.split('.').map(|p| p.parse().unwrap_or(0)).collect() };
    parts(version) < parts(than)
}
