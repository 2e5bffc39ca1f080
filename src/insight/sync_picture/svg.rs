//! A scene as an SVG that stands in an HTML page: no script, no address, colours from the page's
//! style sheet ([`STYLE`]), the sentences as its description.

use std::fmt::Write as _;

use super::layout::{CHARACTER, cut};
use super::{Arrow, Kind, Scene, Shape, Texts};
use crate::model::text::markup;
use crate::model::words::say;

/// Of every report, by the names that its style uses. A test holds them and the window's together.
pub const COLOURS: &str = include_str!("../../../resources/report/colours.css");

/// What the classes look like; the variables are the page's.
pub const STYLE: &str = include_str!("../../../resources/report/picture.css");

/// Length and half the width of an arrow's head.
const HEAD: (f64, f64) = (9.0, 5.0);

pub fn svg(scene: &Scene, texts: &Texts) -> String {
    let mut out = String::new();
    // One point around it, for the edges.
    let _ = writeln!(
        out,
        "<svg class=\"sync\" viewBox=\"-1 -1 {:.0} {:.0}\" role=\"img\" aria-labelledby=\"sync-title sync-text\">\n\
         <title id=\"sync-title\">{}</title>\n<desc id=\"sync-text\">{}</desc>",
        scene.width + 2.0,
        scene.height + 2.0,
        markup(say!("insight-picture")),
        markup(&texts.sentences.join(" "))
    );
    scene.shapes.iter().for_each(|s| shape(&mut out, s));
    scene.arrows.iter().for_each(|a| arrow(&mut out, a));
    out.push_str("</svg>\n");
    out
}

fn shape(out: &mut String, shape: &Shape) {
    let class = match shape.kind {
        Kind::Forest => "forest",
        Kind::Engine => "engine",
        Kind::Tenant => "tenant",
    };
    let open = if shape.open { " open" } else { "" };
    let a = shape.area;
    let _ = writeln!(
        out,
        "<g class=\"{class}{open}\"><rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"8\"/>",
        a.x, a.y, a.width, a.height
    );
    let mut y = a.y + (a.height - shape.tall()) / 2.0;
    let x = a.x + Scene::PAD;
    for title in &shape.title {
        text(out, "title", (x, y + 15.0), 0.0, title);
        y += Scene::TITLE;
    }
    for line in &shape.lines {
        text(out, "line", (x, y + 13.0), 0.0, line);
        y += Scene::LINE;
    }
    out.push_str("</g>\n");
}

fn arrow(out: &mut String, arrow: &Arrow) {
    let class = if arrow.back { "back" } else { "there" };
    let (from, to) = (arrow.from, arrow.to);
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let long = dx.hypot(dy).max(1.0);
    let (ux, uy) = (dx / long, dy / long);
    let neck = (to.0 - ux * HEAD.0, to.1 - uy * HEAD.0);
    let _ = writeln!(
        out,
        "<path class=\"{class}\" d=\"M{:.1} {:.1}L{:.1} {:.1}\"/><path class=\"{class}-head\" d=\"M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}Z\"/>",
        from.0,
        from.1,
        neck.0,
        neck.1,
        to.0,
        to.1,
        neck.0 - uy * HEAD.1,
        neck.1 + ux * HEAD.1,
        neck.0 + uy * HEAD.1,
        neck.1 - ux * HEAD.1,
    );
    for (n, word) in arrow.words.iter().enumerate() {
        let x = arrow.place.x + arrow.align * arrow.place.width;
        let y = arrow.place.y + Scene::LINE * n as f64 + 13.0;
        let word = cut(word, (arrow.place.width / CHARACTER) as usize);
        text(out, "word", (x, y), arrow.align, &word);
    }
}

fn text(out: &mut String, class: &str, (x, y): (f64, f64), align: f64, words: &str) {
    let anchor = match align {
        a if a < 0.25 => "start",
        a if a < 0.75 => "middle",
        _ => "end",
    };
    let _ = writeln!(
        out,
        "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{}</text>",
        markup(words)
    );
}
