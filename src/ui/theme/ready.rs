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
    let (row, place) = (known.parts / PLACES, known.parts % PLACES);
    let Some(style) = Text::ALL.get(row / LETTERS.len()) else {
        return;
    };
    let mut job = LayoutJob::default();
    let start = place as f32 / PLACES as f32 / scale;
    let format = style.format(Color32::PLACEHOLDER);
    job.append(LETTERS[row % LETTERS.len()], start, format);
    ctx.fonts_mut(|f| f.layout_job(job));
    let parts = known.parts + 1;
    ctx.data_mut(|d| d.insert_temp(id, Ready { scale, parts }));
    ctx.request_repaint();
}
