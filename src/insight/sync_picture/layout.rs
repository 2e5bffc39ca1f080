//! Boxes and arrows with their places, in points.

use super::{BoxText, Texts};
use crate::insight::Area;
use crate::model::text::{inert, middle};

/// Narrower than this, the boxes stand one below the other.
const SIDE_BY_SIDE: f64 = 600.0;
const WIDEST: f64 = 1040.0;
const BOX_MAX: f64 = 300.0;
const GAP_MIN: f64 = 118.0;
/// Between boxes of one kind, and around their text.
const BETWEEN: f64 = 12.0;
const PAD: f64 = 12.0;
/// Before the title, where the window draws one.
const ICON: f64 = 24.0;
/// Points across of a character of 12 and of 14 points: nobody measures here, so rather too wide.
pub(super) const CHARACTER: f64 = 6.6;
const TITLE_CHARACTER: f64 = 7.8;
/// A title and a line may take so many lines.
const TITLE_LINES: usize = 3;
const LINES: usize = 3;
const TITLE: f64 = 20.0;
const LINE: f64 = 18.0;
/// Between the arrow there and the arrow back; from an arrow to its words.
const APART: f64 = 10.0;
const CLEAR: f64 = 6.0;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scene {
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
    pub arrows: Vec<Arrow>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    pub kind: Kind,
    pub area: Area,
    /// On as many lines as they need, inert.
    pub title: Vec<String>,
    pub lines: Vec<String>,
    /// It is not decided yet.
    pub open: bool,
}

impl Shape {
    /// Of all its text.
    pub fn tall(&self) -> f64 {
        TITLE * self.title.len() as f64 + LINE * self.lines.len() as f64
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Forest,
    Engine,
    Tenant,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Arrow {
    pub from: (f64, f64),
    pub to: (f64, f64),
    /// Written back: dashed.
    pub back: bool,
    /// One line each.
    pub words: Vec<String>,
    /// Where the words stand, each line [`Scene::LINE`] high.
    pub place: Area,
    /// 0: they begin at the left edge of their place, 0.5: in the middle, 1: they end at the right.
    pub align: f64,
}

impl Scene {
    pub const PAD: f64 = PAD;
    pub const TITLE: f64 = TITLE;
    pub const LINE: f64 = LINE;

    /// Laid out in at most this width.
    pub fn of(texts: &Texts, width: f64) -> Self {
        let width = width.min(WIDEST);
        if width >= SIDE_BY_SIDE {
            beside(texts, width)
        } else {
            below(texts, width)
        }
    }
}

fn shape(kind: Kind, text: &BoxText, x: f64, y: f64, width: f64) -> Shape {
    let room = width - 2.0 * PAD;
    let title = wrapped(&text.title, (room - ICON) / TITLE_CHARACTER, TITLE_LINES);
    let lines = text.lines.iter();
    let lines = lines.flat_map(|l| wrapped(l, (room - ICON) / CHARACTER, LINES));
    let mut shape = Shape {
        kind,
        area: Area::default(),
        title,
        lines: lines.collect(),
        open: text.open,
    };
    shape.area = Area {
        x,
        y,
        width,
        height: 2.0 * PAD + shape.tall(),
    };
    shape
}

/// On so many lines of so many usual characters each; what is still too long is cut in the middle.
pub(super) fn wrapped(text: &str, room: f64, lines: usize) -> Vec<String> {
    let room = room.max(4.0) as usize;
    let text = inert(text);
    let mut out: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        for (n, part) in parts(word).into_iter().enumerate() {
            let gap = usize::from(n == 0);
            let full = out.len() == lines;
            match out.last_mut() {
                // The last line takes all the rest.
                Some(line) if full || broad(line) + gap + broad(part) <= room => {
                    line.push_str(&" "[..gap]);
                    line.push_str(part);
                }
                _ => out.push(part.to_owned()),
            }
        }
    }
    out.iter().map(|line| cut(line, room)).collect()
}

fn wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{ffdc}')
}

/// Characters across: those of East Asia take two.
fn broad(text: &str) -> usize {
    text.chars().map(|c| 1 + usize::from(wide(c))).sum()
}

/// Where a word may be broken: before a character of East Asia that may begin a line (JIS X 4051).
fn parts(word: &str) -> Vec<&str> {
    let stays =
        |c: char| "、。，．・：；）」』】ーっゃゅょぁぃぅぇぉッャュョァィゥェォ々".contains(c);
    let breaks = word.char_indices().skip(1);
    let breaks = breaks
        .filter(|(_, c)| wide(*c) && !stays(*c))
        .map(|(at, _)| at);
    let mut from = 0;
    let mut out = Vec::new();
    for at in breaks.chain([word.len()]) {
        out.push(&word[from..at]);
        from = at;
    }
    out
}

/// With its middle cut where it is longer than so many characters across.
pub(super) fn cut(text: &str, room: usize) -> String {
    let (wide, count) = (broad(text), text.chars().count());
    if wide <= room {
        return text.to_owned();
    }
    middle(text, (room * count / wide).max(3)).into_owned()
}

/// Boxes of forests one below the other; the height that they take.
fn forests(texts: &Texts, x: f64, top: f64, width: f64) -> (Vec<Shape>, f64) {
    let mut y = top;
    let shapes = texts.forests.iter().map(|text| {
        let shape = shape(Kind::Forest, text, x, y, width);
        y += shape.area.height + BETWEEN;
        shape
    });
    let shapes: Vec<Shape> = shapes.collect();
    (shapes, y - BETWEEN - top)
}

/// Forests, engine and tenant from left to right.
fn beside(texts: &Texts, width: f64) -> Scene {
    let column = ((width - 2.0 * GAP_MIN) / 3.0).min(BOX_MAX);
    let gap = (width - 3.0 * column) / 2.0;
    let words = texts.there.len().max(texts.back.len()) as f64 * LINE + CLEAR + APART;
    let (mut shapes, left) = forests(texts, 0.0, 0.0, column);
    let count = shapes.len() as f64;
    // As high as the arrows and words beside it.
    let middle = |kind, text: &BoxText, x: f64, arrows: f64| {
        let mut shape = shape(kind, text, x, 0.0, column);
        shape.area.height = shape.area.height.max(arrows * 4.0 * APART + PAD);
        shape
    };
    let mut engine = middle(Kind::Engine, &texts.engine, column + gap, count);
    let mut tenant = middle(Kind::Tenant, &texts.tenant, 2.0 * (column + gap), 1.0);
    let tallest = left.max(engine.area.height).max(tenant.area.height);
    let height = tallest.max(2.0 * words);
    let down = (height - left) / 2.0;
    shapes.iter_mut().for_each(|s| s.area.y += down);
    for shape in [&mut engine, &mut tenant] {
        shape.area.y = (height - shape.area.height) / 2.0;
    }
    let mut arrows = Vec::new();
    for (n, forest) in shapes.iter().enumerate() {
        let one = shapes.len() == 1;
        let (y, back) = (mid(forest.area), texts.comes_back.get(n) == Some(&true));
        let share = (n as f64 + 0.5) / count - 0.5;
        let end = height / 2.0 + share * (engine.area.height - 2.0 * PAD);
        let apart = if back {
            APART.min(engine.area.height / count / 4.0)
        } else {
            0.0
        };
        let gap_at = (column, gap);
        let words = |all: &[String]| if one { all.to_vec() } else { Vec::new() };
        let there = words(&texts.scope);
        arrows.push(across(gap_at, (y - apart, end - apart), false, there));
        if back {
            let words = words(&texts.back);
            arrows.push(across(gap_at, (y + apart, end + apart), true, words));
        }
    }
    let gap_at = (2.0 * column + gap, gap);
    let apart = if texts.back.is_empty() { 0.0 } else { APART };
    let y = height / 2.0;
    if !texts.tenant.open {
        let there = texts.there.clone();
        arrows.push(across(gap_at, (y - apart, y - apart), false, there));
        if !texts.back.is_empty() {
            let back = texts.back.clone();
            arrows.push(across(gap_at, (y + apart, y + apart), true, back));
        }
    }
    shapes.push(engine);
    shapes.push(tenant);
    Scene {
        width,
        height,
        shapes,
        arrows,
    }
}

fn mid(area: Area) -> f64 {
    area.y + area.height / 2.0
}

/// From left to right, or back; its words stand above, or below.
fn across(gap: (f64, f64), y: (f64, f64), back: bool, words: Vec<String>) -> Arrow {
    let (left, right) = ((gap.0 + 4.0, y.0), (gap.0 + gap.1 - 4.0, y.1));
    let tall = LINE * words.len() as f64;
    let line = (y.0 + y.1) / 2.0;
    let top = if back {
        line + CLEAR
    } else {
        line - CLEAR - tall
    };
    let (from, to) = if back { (right, left) } else { (left, right) };
    Arrow {
        from,
        to,
        back,
        words,
        place: Area {
            x: gap.0 + CLEAR,
            y: top,
            width: gap.1 - 2.0 * CLEAR,
            height: tall,
        },
        align: 0.5,
    }
}

/// Forests, engine and tenant from top to bottom.
fn below(texts: &Texts, width: f64) -> Scene {
    let (mut shapes, mut y) = forests(texts, 0.0, 0.0, width);
    let lines = texts.there.len().max(texts.back.len()).max(1) as f64;
    let gap = lines * LINE + 2.0 * CLEAR + PAD;
    let comes_back = texts.comes_back.iter().any(|b| *b);
    let mut arrows = Vec::new();
    arrows.push(down(width, (y, gap), false, texts.scope.clone()));
    if comes_back {
        arrows.push(down(width, (y, gap), true, texts.back.clone()));
    }
    y += gap;
    let engine = shape(Kind::Engine, &texts.engine, 0.0, y, width);
    y += engine.area.height;
    if !texts.tenant.open {
        arrows.push(down(width, (y, gap), false, texts.there.clone()));
        if !texts.back.is_empty() {
            arrows.push(down(width, (y, gap), true, texts.back.clone()));
        }
    }
    let tenant = shape(Kind::Tenant, &texts.tenant, 0.0, y + gap, width);
    let height = tenant.area.y + tenant.area.height;
    shapes.extend([engine, tenant]);
    Scene {
        width,
        height,
        shapes,
        arrows,
    }
}

/// From top to bottom with its words at the left, or back with them at the right.
fn down(width: f64, (y, gap): (f64, f64), back: bool, words: Vec<String>) -> Arrow {
    let middle = width / 2.0;
    let x = if back { middle + APART } else { middle - APART };
    let (top, bottom) = ((x, y + 4.0), (x, y + gap - 4.0));
    let tall = LINE * words.len() as f64;
    let room = middle - APART - 2.0 * CLEAR;
    let (from, to) = if back { (bottom, top) } else { (top, bottom) };
    Arrow {
        from,
        to,
        back,
        words,
        place: Area {
            x: if back {
                x + 2.0 * CLEAR
            } else {
                x - 2.0 * CLEAR - room
            },
            y: y + (gap - tall) / 2.0,
            width: room,
            height: tall,
        },
        align: if back { 0.0 } else { 1.0 },
    }
}
