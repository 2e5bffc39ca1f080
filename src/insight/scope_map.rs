//! A container as a picture: what is below it by size, and how much of each is in scope.

use std::borrow::Cow;

use super::CensusIndex;
use crate::model::snapshot::Counts;
use crate::model::{Dn, Scope, TriState};

/// More areas than this nobody tells apart; the smaller ones become one.
const TILES: usize = 60;
/// The largest so many show what is in them, each at most so much of it.
const LOOKED_INTO: usize = 20;
const PARTS: usize = 24;
/// So many of the largest are drawn, however small.
const KEPT: usize = 8;

/// One container and what is below it, largest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ScopeMap {
    pub tiles: Vec<Tile>,
    /// Containers directly below that hold no object at all: they have no area.
    pub empty: usize,
    pub all: Counts,
    pub in_scope: Counts,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    pub what: What,
    /// With everything below.
    pub all: Counts,
    pub in_scope: Counts,
    /// Of the container itself; of the smaller ones together, as far as objects show it.
    pub state: TriState,
    /// Something is below it that has an area of its own.
    pub opens: bool,
    /// What it is made of, largest first; empty: not looked into.
    pub parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum What {
    Container(Dn),
    /// The objects directly in the container that is drawn.
    Own,
    /// So many smaller containers together.
    Rest(usize),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub what: What,
    pub objects: u64,
    pub share: Share,
}

/// How much of some objects is in scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    All,
    Some,
    None,
}

impl Share {
    pub fn of(in_scope: u64, all: u64) -> Self {
        match in_scope {
            0 => Self::None,
            n if n == all => Self::All,
            _ => Self::Some,
        }
    }
}

impl Tile {
    pub fn share(&self) -> Share {
        Share::of(self.in_scope.total(), self.all.total())
    }
}

impl ScopeMap {
    /// The picture of one container of a counted domain.
    pub fn of(index: &CensusIndex, scope: &Scope, at: &Dn) -> Self {
        let Outline {
            own,
            largest,
            rest,
            empty,
        } = Outline::of(index, at, TILES);
        let (all, in_scope) = (index.subtree(at), index.in_scope_below(scope, at));
        let mut left = in_scope;
        let mut tiles = Vec::with_capacity(largest.len() + 2);
        for (n, (dn, counts)) in largest.into_iter().enumerate() {
            let tile = container(index, scope, dn, counts, n < LOOKED_INTO);
            left = left - tile.in_scope;
            tiles.push(tile);
        }
        if own.total() > 0 {
            let inside = scope.includes(at);
            let tile = plain(What::Own, own, if inside { own } else { Counts::default() });
            left = left - tile.in_scope;
            tiles.push(tile);
        }
        if let Some((containers, counts)) = rest {
            tiles.push(plain(What::Rest(containers), counts, left));
        }
        tiles.sort_by_key(|t| {
            (
                matches!(t.what, What::Rest(_)),
                std::cmp::Reverse(t.all.total()),
            )
        });
        Self {
            tiles,
            empty,
            all,
            in_scope,
        }
    }

    /// The picture of several counted domains.
    pub fn of_domains<'a>(
        domains: impl IntoIterator<Item = (&'a Dn, &'a CensusIndex, &'a Scope)>,
    ) -> Self {
        let mut map = Self::default();
        for (dn, index, scope) in domains {
            let counts = index.subtree(dn);
            if counts.total() == 0 {
                map.empty += 1;
                continue;
            }
            let tile = container(index, scope, dn.clone(), counts, true);
            map.all += tile.all;
            map.in_scope += tile.in_scope;
            map.tiles.push(tile);
        }
        map.tiles.sort_by_key(|t| std::cmp::Reverse(t.all.total()));
        map
    }
}

impl ScopeMap {
    /// With the containers whose part of the whole is less than `least` (0 to 1) put to the rest:
    /// they would be too small to see and to press. The largest few always stay, to be gone into.
    pub fn folded(&self, least: f64) -> Cow<'_, Self> {
        let limit = least * self.all.total() as f64;
        let mut containers = 0;
        let (mut small, mut kept) = (Vec::new(), Vec::new());
        for tile in &self.tiles {
            let counted = matches!(tile.what, What::Container(_));
            containers += usize::from(counted);
            if counted && containers > KEPT && (tile.all.total() as f64) < limit {
                small.push(tile);
            } else {
                kept.push(tile);
            }
        }
        let rest = match kept.last().map(|t| &t.what) {
            Some(What::Rest(n)) => *n,
            _ => 0,
        };
        if small.is_empty() || small.len() + rest == 1 {
            return Cow::Borrowed(self);
        }
        let more = small.len() + rest;
        if rest > 0 {
            small.extend(kept.pop());
        }
        let (mut all, mut in_scope) = (Counts::default(), Counts::default());
        for tile in small {
            all += tile.all;
            in_scope += tile.in_scope;
        }
        let mut tiles: Vec<Tile> = kept.into_iter().cloned().collect();
        tiles.push(plain(What::Rest(more), all, in_scope));
        Cow::Owned(Self { tiles, ..*self })
    }
}

/// What stands directly below a container: the largest by name, the others together.
struct Outline {
    own: Counts,
    largest: Vec<(Dn, Counts)>,
    rest: Option<(usize, Counts)>,
    empty: usize,
}

impl Outline {
    fn of(index: &CensusIndex, at: &Dn, most: usize) -> Self {
        let mut below: Vec<(&Dn, Counts)> = index.children(at).collect();
        let known = below.len();
        below.retain(|(_, counts)| counts.total() > 0);
        let empty = known - below.len();
        let by_size = |c: &(&Dn, Counts)| (std::cmp::Reverse(c.1.total()), c.0.clone());
        let mut rest = None;
        // One that is left over is shown as itself.
        if below.len() > most + 1 {
            below.select_nth_unstable_by_key(most, by_size);
            let mut counts = Counts::default();
            below[most..].iter().for_each(|c| counts += c.1);
            rest = Some((below.len() - most, counts));
            below.truncate(most);
        }
        below.sort_by_key(by_size);
        Self {
            own: index.own(at),
            largest: below.into_iter().map(|(dn, c)| (dn.clone(), c)).collect(),
            rest,
            empty,
        }
    }
}

fn container(index: &CensusIndex, scope: &Scope, dn: Dn, all: Counts, look_into: bool) -> Tile {
    let in_scope = index.in_scope_below(scope, &dn);
    let opens = index.children(&dn).any(|(_, c)| c.total() > 0);
    let parts = if look_into && opens {
        parts(index, scope, &dn, in_scope)
    } else {
        Vec::new()
    };
    Tile {
        state: scope.state(&dn),
        what: What::Container(dn),
        all,
        in_scope,
        opens,
        parts,
    }
}

fn parts(index: &CensusIndex, scope: &Scope, at: &Dn, in_scope: Counts) -> Vec<Part> {
    let outline = Outline::of(index, at, PARTS);
    let part = |what: What, inside: u64, all: u64| Part {
        what,
        objects: all,
        share: Share::of(inside, all),
    };
    let mut left = in_scope.total();
    let mut parts = Vec::with_capacity(outline.largest.len() + 2);
    let own = outline.own.total();
    if own > 0 {
        let inside = if scope.includes(at) { own } else { 0 };
        left -= inside;
        parts.push(part(What::Own, inside, own));
    }
    for (dn, counts) in &outline.largest {
        let inside = index.in_scope_below(scope, dn).total();
        left -= inside;
        parts.push(part(What::Container(dn.clone()), inside, counts.total()));
    }
    if let Some((n, counts)) = outline.rest {
        parts.push(part(What::Rest(n), left, counts.total()));
    }
    parts.sort_by_key(|p| std::cmp::Reverse(p.objects));
    parts
}

fn plain(what: What, all: Counts, in_scope: Counts) -> Tile {
    let state = match Share::of(in_scope.total(), all.total()) {
        Share::All => TriState::Whole,
        Share::Some => TriState::InPartly,
        Share::None => TriState::Out,
    };
    Tile {
        what,
        all,
        in_scope,
        state,
        opens: false,
        parts: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ScopeRule;
    use crate::model::testing::{self, dn, users};
    use proptest::prelude::*;

    fn index(rows: impl IntoIterator<Item = (Dn, u64)>) -> CensusIndex {
        let rows = rows.into_iter().map(|(at, n)| (at, users(n)));
        CensusIndex::new(&testing::census(rows))
    }

    fn rule(at: &Dn, includes: bool) -> ScopeRule {
        testing::rule(includes, at.as_str())
    }

    #[test]
    fn each_container_below_is_an_area_with_its_state_and_what_is_in_it() {
        let index = index([
            (dn("DC=x"), 5),
            (dn("OU=a,DC=x"), 10),
            (dn("OU=in,OU=a,DC=x"), 60),
            (dn("OU=out,OU=a,DC=x"), 30),
            (dn("OU=b,DC=x"), 200),
            (dn("OU=empty,DC=x"), 0),
        ]);
        let scope = Scope::new([rule(&dn("OU=in,OU=a,DC=x"), true)]);
        let map = ScopeMap::of(&index, &scope, &dn("DC=x"));
        let shown: Vec<_> = (map.tiles.iter())
            .map(|t| (t.what.clone(), t.all.users, t.in_scope.users, t.state))
            .collect();
        let at = |t: &str| What::Container(dn(t));
        assert_eq!(
            shown,
            [
                (at("OU=b,DC=x"), 200, 0, TriState::Out),
                (at("OU=a,DC=x"), 100, 60, TriState::OutPartly),
                (What::Own, 5, 0, TriState::Out),
            ]
        );
        assert_eq!((map.empty, map.all.users, map.in_scope.users), (1, 305, 60));
        assert!(map.tiles[1].opens && !map.tiles[0].opens);
        let parts: Vec<_> = (map.tiles[1].parts.iter())
            .map(|p| (p.objects, p.share))
            .collect();
        assert_eq!(
            parts,
            [(60, Share::All), (30, Share::None), (10, Share::None)]
        );
    }

    #[test]
    fn the_smaller_ones_become_one_that_says_how_many() {
        let top = dn("DC=x");
        let below = (0..872u64).map(|n| (top.child("OU", &format!("n{n}")), 1000 - n));
        let index = index([(top.clone(), 0)].into_iter().chain(below));
        let scope = Scope::new([
            rule(&top.child("OU", "n0"), true),
            rule(&top.child("OU", "n871"), true),
        ]);
        let map = ScopeMap::of(&index, &scope, &top);
        assert_eq!(map.tiles.len(), TILES + 1);
        let last = map.tiles.last().unwrap();
        assert_eq!(last.what, What::Rest(812));
        assert_eq!(last.in_scope.users, 129, "n871 is among them");
        assert_eq!(last.share(), Share::Some);
    }

    #[test]
    fn what_is_too_small_to_press_goes_to_the_rest() {
        let top = dn("DC=x");
        let below = (0..70u64).map(|n| (top.child("OU", &format!("n{n}")), 1 + (70 - n) * 10));
        let index = index([(top.clone(), 3)].into_iter().chain(below));
        let scope = Scope::new([rule(&top.child("OU", "n59"), true)]);
        let map = ScopeMap::of(&index, &scope, &top);
        let same = map.folded(0.0);
        assert_eq!(same.tiles.len(), 62, "60 containers, its own, the rest");
        let fewer = map.folded(0.01);
        let rest = fewer.tiles.last().unwrap();
        assert!(matches!(rest.what, What::Rest(n) if n > 10), "{rest:?}");
        assert_eq!(rest.share(), Share::Some, "n59 is among them");
        let sum: u64 = fewer.tiles.iter().map(|t| t.all.total()).sum();
        assert_eq!(sum, map.all.total());
        let kept = fewer.tiles.iter().filter(|t| matches!(t.what, What::Own));
        assert_eq!(kept.count(), 1);
    }

    #[test]
    fn a_hundred_thousand_containers_in_one_level_are_no_wait() {
        let top = dn("DC=x");
        let mut rows = vec![(top.clone(), 0)];
        rows.extend((0..100_000u64).map(|n| (top.child("OU", &format!("n{n:06}")), n % 97)));
        let index = index(rows);
        let scope = Scope::new([rule(&top, true)]);
        let started = std::time::Instant::now();
        let map = ScopeMap::of(&index, &scope, &top);
        let took = started.elapsed();
        assert_eq!(map.in_scope, map.all);
        // An unoptimised build; the budget of a tick is 50 ms.
        assert!(took.as_millis() < 400, "{took:?}");
    }

    proptest! {
        #[test]
        fn the_areas_add_up_to_the_container_that_is_drawn(
            picks in prop::collection::vec((0usize..200, any::<bool>()), 0..30),
            wide in any::<bool>(),
            at in 0usize..200,
        ) {
            let mut nodes = vec![dn("DC=x")];
            for n in 1..200usize {
                let above = if wide { n / 90 } else { n / 4 };
                let node = nodes[above].child("OU", &format!("n{n}"));
                nodes.push(node);
            }
            let index = index(nodes.iter().enumerate().map(|(n, d)| (d.clone(), n as u64 % 7)));
            let scope = Scope::new(picks.iter().map(|(n, i)| rule(&nodes[*n], *i)));
            let map = ScopeMap::of(&index, &scope, &nodes[at]);
            let sum = |of: fn(&Tile) -> Counts| {
                let mut sum = Counts::default();
                map.tiles.iter().for_each(|t| sum += of(t));
                sum
            };
            prop_assert_eq!(sum(|t| t.all), index.subtree(&nodes[at]));
            prop_assert_eq!(sum(|t| t.in_scope), index.in_scope_below(&scope, &nodes[at]));
            for tile in &map.tiles {
                let parts: u64 = tile.parts.iter().map(|p| p.objects).sum();
                prop_assert!(parts == 0 || parts == tile.all.total());
            }
        }
    }
}
