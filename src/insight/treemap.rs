//! Rectangles whose areas are shares of a whole: the squarified treemap of Bruls, Huizing and van
//! Wijk (2000). Also how the arrow keys go from one to the next.

/// In any unit; `y` grows downwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    pub fn size(self) -> f64 {
        self.width * self.height
    }

    fn right(self) -> f64 {
        self.x + self.width
    }

    fn bottom(self) -> f64 {
        self.y + self.height
    }
}

/// One area for each weight, in the order given, as near to squares as it goes; together they fill
/// the whole. A weight of zero gets an area of no size.
pub fn squarify(weights: &[u64], whole: Area) -> Vec<Area> {
    let mut out = vec![Area::default(); weights.len()];
    let sum: f64 = weights.iter().map(|w| *w as f64).sum();
    if sum <= 0.0 || whole.size() <= 0.0 {
        return out;
    }
    let scale = whole.size() / sum;
    let mut order: Vec<usize> = (0..weights.len()).filter(|n| weights[*n] > 0).collect();
    order.sort_by_key(|n| std::cmp::Reverse(weights[*n]));
    let sizes: Vec<f64> = order.iter().map(|n| weights[*n] as f64 * scale).collect();
    let mut free = whole;
    let mut from = 0;
    while from < sizes.len() {
        let row = &sizes[from..from + row_length(&sizes[from..], free.width.min(free.height))];
        let last = from + row.len() == sizes.len();
        let (areas, rest) = lay_row(row, free, last);
        for (n, area) in order[from..].iter().zip(areas) {
            out[*n] = area;
        }
        free = rest;
        from += row.len();
    }
    out
}

/// How many of the sizes stand best in one row along a side: until the next one would make the
/// least square of them less square.
fn row_length(sizes: &[f64], side: f64) -> usize {
    let worst = |sum: f64, largest: f64, least: f64| {
        let (side, sum) = (side * side, sum * sum);
        (side * largest / sum).max(sum / (side * least))
    };
    let mut sum = sizes[0];
    let mut ratio = worst(sum, sizes[0], sizes[0]);
    for (n, size) in sizes.iter().enumerate().skip(1) {
        let next = worst(sum + size, sizes[0], *size);
        if next > ratio {
            return n;
        }
        (sum, ratio) = (sum + size, next);
    }
    sizes.len()
}

/// The row along the shorter side, and what is left. The last row takes all, against rounding.
fn lay_row(row: &[f64], free: Area, last: bool) -> (Vec<Area>, Area) {
    let sum: f64 = row.iter().sum();
    let upright = free.width >= free.height;
    let (side, depth) = if upright {
        (free.height, free.width)
    } else {
        (free.width, free.height)
    };
    let thick = if last { depth } else { (sum / side).min(depth) };
    let mut along = 0.0;
    let areas = row.iter().map(|size| {
        let long = side * size / sum;
        let start = along;
        along += long;
        if upright {
            Area {
                x: free.x,
                y: free.y + start,
                width: thick,
                height: long,
            }
        } else {
            Area {
                x: free.x + start,
                y: free.y,
                width: long,
                height: thick,
            }
        }
    });
    let areas = areas.collect();
    let rest = if upright {
        Area {
            x: free.x + thick,
            width: free.width - thick,
            ..free
        }
    } else {
        Area {
            y: free.y + thick,
            height: free.height - thick,
            ..free
        }
    };
    (areas, rest)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

/// Where an arrow key leads: to the nearest area on that side, one that stands beside before one
/// that stands askew. `None`: there is nothing.
pub fn neighbour(areas: &[Area], from: usize, to: Direction) -> Option<usize> {
    let here = turned(*areas.get(from)?, to);
    let slack = 1e-6 * (here.width + here.height);
    let gap = |n: usize| {
        let there = turned(areas[n], to);
        let ahead = there.x - here.right();
        let aside = (there.y - here.bottom())
            .max(here.y - there.bottom())
            .max(0.0);
        let middle = (there.y + there.height / 2.0) - (here.y + here.height / 2.0);
        (ahead.max(0.0) + 2.0 * aside, middle.abs())
    };
    (0..areas.len())
        .filter(|n| *n != from && areas[*n].size() > 0.0)
        .filter(|n| turned(areas[*n], to).x >= here.right() - slack)
        .min_by(|a, b| {
            let (a, b) = (gap(*a), gap(*b));
            a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
        })
}

/// Turned so that the direction is to the right.
fn turned(area: Area, to: Direction) -> Area {
    let (x, width, y, height) = match to {
        Direction::Right => (area.x, area.width, area.y, area.height),
        Direction::Left => (-area.right(), area.width, area.y, area.height),
        Direction::Down => (area.y, area.height, area.x, area.width),
        Direction::Up => (-area.bottom(), area.height, area.x, area.width),
    };
    Area {
        x,
        y,
        width,
        height,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(width: f64, height: f64) -> Area {
        Area {
            x: 10.0,
            y: 20.0,
            width,
            height,
        }
    }

    fn overlap(a: Area, b: Area) -> f64 {
        let x = a.right().min(b.right()) - a.x.max(b.x);
        let y = a.bottom().min(b.bottom()) - a.y.max(b.y);
        x.max(0.0) * y.max(0.0)
    }

    #[test]
    fn the_example_of_the_paper_comes_out_as_printed_there() {
        // 6 × 4, areas 6 6 4 3 2 2 1: the first two stand on top of each other at the left.
        let all = squarify(&[6, 6, 4, 3, 2, 2, 1], whole(6.0, 4.0));
        let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
        assert!(near(all[0].width, 3.0) && near(all[0].height, 2.0));
        assert!(near(all[1].x, 10.0) && near(all[1].y, 22.0));
        assert!(near(all[2].x, 13.0) && near(all[2].height, 7.0 / 3.0));
    }

    #[test]
    fn nothing_to_show_takes_no_room() {
        assert_eq!(squarify(&[], whole(4.0, 4.0)), []);
        assert_eq!(squarify(&[0, 0], whole(4.0, 4.0)), [Area::default(); 2]);
        assert_eq!(squarify(&[3], whole(0.0, 4.0)), [Area::default()]);
    }

    #[test]
    fn equal_ones_come_out_as_squares() {
        for area in squarify(&[5; 16], whole(400.0, 400.0)) {
            assert!((area.width - area.height).abs() < 1e-6, "{area:?}");
        }
    }

    proptest! {
        #[test]
        fn the_areas_are_the_shares_fill_the_whole_and_do_not_overlap(
            weights in prop::collection::vec(prop_oneof![0u64..4, 1u64..1_000_000], 1..70),
            width in 40.0f64..2000.0,
            height in 40.0f64..1200.0,
        ) {
            let whole = whole(width, height);
            let areas = squarify(&weights, whole);
            let sum: u64 = weights.iter().sum();
            prop_assert_eq!(areas.len(), weights.len());
            prop_assume!(sum > 0);
            let near = whole.size() * 1e-9;
            let covered: f64 = areas.iter().map(|a| a.size()).sum();
            prop_assert!((covered - whole.size()).abs() < near);
            for (n, area) in areas.iter().enumerate() {
                let share = whole.size() * weights[n] as f64 / sum as f64;
                prop_assert!((area.size() - share).abs() < near, "{area:?} {share}");
                prop_assert!(weights[n] == 0 || (overlap(*area, whole) - area.size()).abs() < near);
                for other in &areas[..n] {
                    prop_assert!(overlap(*area, *other) < near, "{area:?} {other:?}");
                }
            }
        }

        #[test]
        fn the_arrow_keys_reach_every_area_and_come_back(
            weights in prop::collection::vec(1u64..10_000, 1..70),
            width in 200.0f64..1000.0,
            height in 150.0f64..800.0,
        ) {
            use Direction::{Down, Left, Right, Up};
            let areas = squarify(&weights, whole(width, height));
            for start in [0, weights.len() - 1] {
                let mut reached = vec![start];
                let mut at = 0;
                while let Some(from) = reached.get(at).copied() {
                    for to in [Left, Right, Up, Down] {
                        if let Some(next) = neighbour(&areas, from, to) && !reached.contains(&next) {
                            reached.push(next);
                        }
                    }
                    at += 1;
                }
                prop_assert_eq!(reached.len(), weights.len());
            }
        }
    }
}
