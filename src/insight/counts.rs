//! Counts of a scope from a census: an index built once answers each tick without a walk.

use std::cmp::Ordering;
use std::ops::Deref;
use std::sync::Arc;

use crate::model::snapshot::{Census, Counts};
use crate::model::{Dn, Scope};

/// Containers of one domain in tree order with running sums: a subtree is a range of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CensusIndex {
    at: Vec<Dn>,
    /// `sums[n]`: all objects in the containers before `n`.
    sums: Vec<Counts>,
}

/// What was counted in a domain, and its index: made where it was read, so that a page takes it as
/// it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    census: Arc<Census>,
    pub index: Arc<CensusIndex>,
}

impl From<Census> for Counted {
    fn from(census: Census) -> Self {
        let index = Arc::new(CensusIndex::new(&census));
        let census = Arc::new(census);
        Self { census, index }
    }
}

impl Deref for Counted {
    type Target = Census;

    fn deref(&self) -> &Census {
        &self.census
    }
}

/// Who comes and who goes when one scope takes the place of another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ScopeChange {
    pub entering: Counts,
    pub leaving: Counts,
}

impl CensusIndex {
    pub fn new(census: &Census) -> Self {
        let mut rows: Vec<(&Dn, Counts)> =
            census.containers.iter().map(|(c, n)| (&c.dn, *n)).collect();
        if !rows.is_sorted_by_key(|(dn, _)| *dn) {
            rows.sort_by_key(|(dn, _)| *dn);
        }
        let mut sum = Counts::default();
        let mut sums = vec![sum];
        for (_, counts) in &rows {
            sum += *counts;
            sums.push(sum);
        }
        Self {
            at: rows.into_iter().map(|(dn, _)| dn.clone()).collect(),
            sums,
        }
    }

    /// Everything in this container and below.
    pub fn subtree(&self, dn: &Dn) -> Counts {
        self.subtree_from(&mut 0, dn)
    }

    /// As [`Self::subtree`]; `start`: not after the container, and set to where it is.
    fn subtree_from(&self, start: &mut usize, dn: &Dn) -> Counts {
        *start += ahead(&self.at[*start..], |at| at < dn);
        let end = *start + ahead(&self.at[*start..], |at| at.is_at_or_below(dn));
        self.sum(end) - self.sum(*start)
    }

    /// Is this a container that was counted?
    pub fn holds(&self, dn: &Dn) -> bool {
        self.at.binary_search(dn).is_ok()
    }

    /// What stands directly in this container.
    pub fn own(&self, dn: &Dn) -> Counts {
        match self.at.binary_search(dn) {
            Ok(at) => self.sum(at + 1) - self.sum(at),
            Err(_) => Counts::default(),
        }
    }

    /// All of them in tree order, each with what stands directly in it.
    pub fn containers(&self) -> impl Iterator<Item = (&Dn, Counts)> {
        let own = self.sums.windows(2).map(|pair| pair[1] - pair[0]);
        self.at.iter().zip(own)
    }

    /// The containers next below one, in tree order, each with everything below it.
    pub fn children<'a>(&'a self, dn: &'a Dn) -> impl Iterator<Item = (&'a Dn, Counts)> + 'a {
        let mut next = self.at.partition_point(|at| at <= dn);
        std::iter::from_fn(move || {
            let child = self.at.get(next).filter(|at| at.is_below(dn))?;
            let start = next;
            next = self.end_of(start);
            Some((child, self.sum(next) - self.sum(start)))
        })
    }

    /// Where the branch that begins here ends. Most end at once, so the search starts near.
    fn end_of(&self, start: usize) -> usize {
        let top = &self.at[start];
        let inside = |at: usize| self.at.get(at).is_some_and(|at| at.is_below(top));
        let mut step = 1;
        while inside(start + step) {
            step *= 2;
        }
        let low = start + step / 2;
        let high = (start + step).min(self.at.len());
        low + self.at[low..high].partition_point(|at| at.is_at_or_below(top))
    }

    pub fn total(&self) -> Counts {
        self.sum(self.at.len())
    }

    /// Everything a scope includes.
    pub fn in_scope(&self, scope: &Scope) -> Counts {
        self.change(&Scope::default(), scope).entering
    }

    /// Below one container: what of it a scope includes.
    pub fn in_scope_below(&self, scope: &Scope, dn: &Dn) -> Counts {
        let mut inside = Counts::default();
        let own = (dn, None, Some(scope.includes(dn)));
        let below = scope.below(dn).map(|r| (&r.dn, None, Some(r.includes)));
        self.regions(std::iter::once(own).chain(below), |_, now, counts| {
            if now {
                inside += counts;
            }
        });
        inside
    }

    /// Who enters and who leaves when `after` takes the place of `before`.
    pub fn change(&self, before: &Scope, after: &Scope) -> ScopeChange {
        let mut change = ScopeChange::default();
        self.regions(both(before, after), |was, is, counts| match (was, is) {
            (false, true) => change.entering += counts,
            (true, false) => change.leaving += counts,
            _ => {}
        });
        change
    }

    /// The subtree of each point without the subtrees of the points below it: within such a region
    /// no rule starts, so one state holds, before and after. The points come in tree order, each
    /// with what it sets; what it does not set it has from the point above it.
    fn regions<'a>(
        &self,
        points: impl Iterator<Item = Point<'a>>,
        mut each: impl FnMut(bool, bool, Counts),
    ) {
        let mut open: Vec<Region> = Vec::new();
        let mut start = 0;
        for (dn, before, after) in points {
            while let Some(above) = open.pop_if(|above| !dn.is_below(above.dn)) {
                each(above.before, above.after, above.counts);
            }
            let whole = self.subtree_from(&mut start, dn);
            let above = open.last_mut();
            let (was, is) = above
                .as_ref()
                .map_or((false, false), |a| (a.before, a.after));
            if let Some(above) = above {
                above.counts = above.counts - whole;
            }
            open.push(Region {
                dn,
                before: before.unwrap_or(was),
                after: after.unwrap_or(is),
                counts: whole,
            });
        }
        for region in open {
            each(region.before, region.after, region.counts);
        }
    }

    fn sum(&self, end: usize) -> Counts {
        self.sums.get(end).copied().unwrap_or_default()
    }
}

/// Where a rule is, and whether it includes before and after; `None`: none of the two says.
type Point<'a> = (&'a Dn, Option<bool>, Option<bool>);

struct Region<'a> {
    dn: &'a Dn,
    before: bool,
    after: bool,
    counts: Counts,
}

/// The rules of two scopes in tree order, those of one container together.
fn both<'a>(before: &'a Scope, after: &'a Scope) -> impl Iterator<Item = Point<'a>> {
    let mut before = before.rules().peekable();
    let mut after = after.rules().peekable();
    std::iter::from_fn(move || {
        let order = match (before.peek(), after.peek()) {
            (Some(was), Some(is)) => was.dn.cmp(&is.dn),
            (Some(_), None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        let was = before.next_if(|_| order.is_le());
        let is = after.next_if(|_| order.is_ge());
        let dn = &was.or(is)?.dn;
        Some((dn, was.map(|r| r.includes), is.map(|r| r.includes)))
    })
}

/// How many at the front pass, of a list of which a front part passes: looks near the front first,
/// where the answer mostly is.
fn ahead<T>(list: &[T], passes: impl Fn(&T) -> bool) -> usize {
    let mut reach = 1;
    while reach < list.len() && passes(&list[reach - 1]) {
        reach *= 2;
    }
    let near = &list[..reach.min(list.len())];
    near.partition_point(passes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::{NODES, census, dn, rule, tree, users};
    use proptest::prelude::*;

    #[test]
    fn a_subtree_does_not_count_a_neighbour_whose_name_starts_the_same() {
        let index = CensusIndex::new(&census(vec![
            (dn("DC=x"), users(1)),
            (dn("OU=a,DC=x"), users(2)),
            (dn("OU=b,OU=a,DC=x"), users(4)),
            (dn("OU=aa,DC=x"), users(8)),
        ]));
        assert_eq!(index.subtree(&dn("OU=a,DC=x")), users(6));
        assert_eq!(index.own(&dn("OU=a,DC=x")), users(2));
        assert_eq!(index.subtree(&dn("OU=missing,DC=x")), users(0));
        assert_eq!(index.total(), users(15));
    }

    #[test]
    fn a_tick_in_10000_containers_and_a_million_objects_is_counted_well_within_50_ms() {
        let root = dn("DC=x");
        let mut rows = Vec::new();
        for a in 0..100 {
            let ou = root.child("OU", &format!("a{a}"));
            rows.extend((0..100).map(|b| (ou.child("OU", &format!("b{b}")), users(100))));
            rows.push((ou, users(0)));
        }
        let index = CensusIndex::new(&census(rows));
        assert_eq!(index.total(), users(1_000_000));
        let ou = |a: u32| root.child("OU", &format!("a{a}"));
        let before = Scope::new((0..50).map(|a| rule(true, ou(a).as_str())));
        let mut after = before.clone();
        after.set_branch(&ou(7).child("OU", "b7"), None, false);
        let start = std::time::Instant::now();
        let change = index.change(&before, &after);
        let took = start.elapsed();
        assert_eq!(change.leaving, users(100));
        assert_eq!(change.entering, users(0));
        assert!(took.as_millis() < 50, "{took:?}");
    }

    proptest! {
        #[test]
        fn the_index_counts_as_a_walk_over_all_containers_does(
            picks in prop::collection::vec((0..NODES, any::<bool>()), 0..20),
            later in prop::collection::vec((0..NODES, any::<bool>()), 0..20),
            below in 0..NODES,
        ) {
            let nodes = tree();
            let count = |n: usize| users(1 << (n % 20));
            let index = CensusIndex::new(&census(nodes.iter().enumerate().map(|(n, d)| (d.clone(), count(n)))));
            let scope = |picks: &[(usize, bool)]| Scope::new(picks.iter().map(|(n, i)| rule(*i, nodes[*n].as_str())));
            let (before, after) = (scope(&picks), scope(&later));
            let walk = |keep: &dyn Fn(&Dn) -> bool| {
                let mut sum = Counts::default();
                nodes.iter().enumerate().filter(|(_, d)| keep(d)).for_each(|(n, _)| sum += count(n));
                sum
            };
            prop_assert_eq!(index.in_scope(&before), walk(&|d| before.includes(d)));
            let change = index.change(&before, &after);
            prop_assert_eq!(change.entering, walk(&|d| !before.includes(d) && after.includes(d)));
            prop_assert_eq!(change.leaving, walk(&|d| before.includes(d) && !after.includes(d)));
            let top = &nodes[below];
            prop_assert_eq!(index.in_scope_below(&before, top), walk(&|d| d.is_at_or_below(top) && before.includes(d)));
        }
    }
}
