//! Two scopes of one domain as the sets that they mean: which containers, how many objects.

use serde::Serialize;

use super::State;
use crate::engines::compare::Configuration;
use crate::insight::CensusIndex;
use crate::model::snapshot::Counts;
use crate::model::{Dn, Scope};

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScopeRow {
    pub domain: Dn,
    /// `None`: it does not say.
    pub sides: [Option<Effective>; 2],
    /// What only the left one, and what only the right one takes in.
    pub only: [Vec<Region>; 2],
    pub state: State,
}

/// All that a scope takes in of a domain.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Effective {
    pub regions: Vec<Region>,
    /// Containers, where they were counted.
    pub containers: Option<usize>,
    pub objects: Option<Counts>,
}

/// A container and what is below it but for what is excepted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Region {
    pub at: Dn,
    pub except: Vec<Dn>,
    /// Itself among them, where they were counted.
    pub containers: Option<usize>,
    pub objects: Option<Counts>,
}

pub(super) fn compare(
    domain: &Dn,
    left: &Configuration,
    right: &Configuration,
    counted: Option<&CensusIndex>,
) -> ScopeRow {
    let scopes = [left, right].map(|c| c.scope_of(domain));
    let sides = scopes
        .each_ref()
        .map(|s| s.as_ref().map(|s| effective(s, counted)));
    let (only, state) = match &scopes {
        [Some(a), Some(b)] => {
            let only = [only(a, b, counted), only(b, a, counted)];
            let same = only.iter().all(Vec::is_empty);
            (only, if same { State::Same } else { State::Differs })
        }
        _ => ([Vec::new(), Vec::new()], State::Unsaid),
    };
    ScopeRow {
        domain: domain.clone(),
        sides,
        only,
        state,
    }
}

pub(super) fn effective(scope: &Scope, counted: Option<&CensusIndex>) -> Effective {
    let regions = only(scope, &Scope::default(), counted);
    let objects = counted.map(|_| {
        let mut sum = Counts::default();
        regions
            .iter()
            .filter_map(|r| r.objects)
            .for_each(|c| sum += c);
        sum
    });
    Effective {
        containers: counted.map(|_| regions.iter().filter_map(|r| r.containers).sum()),
        objects,
        regions,
    }
}

/// Where `one` takes in and `other` does not. States flip at rules only, so a region begins at one
/// and ends at others; each container belongs to the region of the nearest rule above it.
pub(super) fn only(one: &Scope, other: &Scope, counted: Option<&CensusIndex>) -> Vec<Region> {
    let mut points: Vec<&Dn> = one.rules().chain(other.rules()).map(|r| &r.dn).collect();
    points.sort();
    points.dedup();
    let mut regions: Vec<Region> = Vec::new();
    // The region that each point lies in, if any.
    let mut owners: Vec<(&Dn, Option<usize>)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for at in points {
        while open
            .pop_if(|above| !at.is_below(owners[*above].0))
            .is_some()
        {}
        let above = open.last().and_then(|n| owners[*n].1);
        let inside = one.includes(at) && !other.includes(at);
        let owner = match (inside, above) {
            (true, Some(above)) => Some(above),
            (true, None) => {
                regions.push(Region {
                    at: at.clone(),
                    except: Vec::new(),
                    containers: counted.map(|_| 0),
                    objects: counted.map(|_| Counts::default()),
                });
                Some(regions.len() - 1)
            }
            (false, Some(above)) => {
                regions[above].except.push(at.clone());
                None
            }
            (false, None) => None,
        };
        open.push(owners.len());
        owners.push((at, owner));
    }
    if let Some(index) = counted {
        count(index, &owners, &mut regions);
    }
    regions
}

fn count(index: &CensusIndex, owners: &[(&Dn, Option<usize>)], regions: &mut [Region]) {
    let mut next = 0;
    let mut open: Vec<usize> = Vec::new();
    for (container, counts) in index.containers() {
        while owners.get(next).is_some_and(|(at, _)| *at <= container) {
            while open
                .pop_if(|above| !owners[next].0.is_below(owners[*above].0))
                .is_some()
            {}
            open.push(next);
            next += 1;
        }
        while open
            .pop_if(|above| !container.is_at_or_below(owners[*above].0))
            .is_some()
        {}
        let Some(region) = open.last().and_then(|n| owners[*n].1) else {
            continue;
        };
        let region = &mut regions[region];
        if let (Some(containers), Some(objects)) = (&mut region.containers, &mut region.objects) {
            *containers += 1;
            *objects += counts;
        }
    }
}
