//! Makes the letters of all styles before a page needs them, a few in each frame.
//!
//! The first letter of a style has its font fitted to that size and weight, and every letter is drawn
//! once for each part of a pixel that it can begin at: a page that is opened first would pay for all
//! of that in one frame.

use egui::text::LayoutJob;
use egui::{Color32, Context, Id};

use super::Text;

/// What English and German are written with, by the frame; other letters are few, or come from the
/// system's fonts.
const LETTERS: [&str; 3] = [
    " !\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~–…“”„‘’",
    "abcdefghijklmnopqrstuvwxyzäöüß",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ",
];

/// Where in a pixel a letter can begin (epaint's `SubpixelBin`).
const PLACES: usize = 4;
/// In one frame.
const PARTS: usize = 2;

/// How much is ready, and at how many pixels a point.
#[derive(Clone, Copy, Default)]
struct Ready {
    scale: f32,
    /// Letters of one style at one place after the other, then those of the next.
    parts: usize,
}

/// Some letters in each frame after the first; asks for further frames until all are ready.
pub fn letters(ctx: &Context) {
    if ctx.cumulative_pass_nr() == 0 {
        return ctx.request_repaint();
    }
    let id = Id::unique("syncwright letters");
    let scale = ctx.pixels_per_point();
    let known: Ready = ctx.data(|d| d.get_temp(id)).unwrap_or_default();
    if known.scale != scale {
        // Not in the frame that somebody waits for.
        ctx.data_mut(|d| d.insert_temp(id, Ready { scale, parts: 0 }));
        return ctx.request_repaint();
    }
    let all = Text::ALL.len() * LETTERS.len() * PLACES;
    let next = known.parts..(known.parts + PARTS).min(all);
    if next.is_empty() {
        return;
    }
    for part in next.clone() {
        let (row, place) = (part / PLACES, part % PLACES);
        let style = Text::ALL[row / LETTERS.len()];
        let letters = LETTERS[row % LETTERS.len()];
        make(ctx, style, letters, place as f32 / PLACES as f32 / scale);
    }
    let parts = next.end;
    ctx.data_mut(|d| d.insert_temp(id, Ready { scale, parts }));
    ctx.request_repaint();
}

fn make(ctx: &Context, style: Text, letters: &str, start: f32) {
    let mut job = LayoutJob::default();
    job.append(letters, start, style.format(Color32::PLACEHOLDER));
    ctx.fonts_mut(|f| f.layout_job(job));
}
