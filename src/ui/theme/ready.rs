//! Makes the letters of all styles before a page needs them, a few in each frame.
//!
//! A letter of a style that was not the last one has its font fitted anew to that size and weight
//! (epaint and skrifa keep one at a time). A page that is opened first would pay for all letters of
//! its styles in one frame, and again whenever they alternate.

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

/// How much is ready, and at how many pixels a point.
#[derive(Clone, Copy, Default)]
struct Ready {
    scale: f32,
    /// Letters of one style, then those of the next.
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
    let (style, letters) = (known.parts / LETTERS.len(), known.parts % LETTERS.len());
    let Some(style) = Text::ALL.get(style) else {
        return;
    };
    let format = style.format(Color32::PLACEHOLDER);
    let job = LayoutJob::single_section(LETTERS[letters].to_owned(), format);
    ctx.fonts_mut(|f| f.layout_job(job));
    let parts = known.parts + 1;
    ctx.data_mut(|d| d.insert_temp(id, Ready { scale, parts }));
    ctx.request_repaint();
}
