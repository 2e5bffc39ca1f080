//! Makes the letters of all styles before a page needs them.
//!
//! The first letter of a style has its font fitted to that size and weight, some milliseconds each
//! time (epaint and skrifa keep one at a time). A page that is opened first would pay for all of its
//! styles in one frame, and again whenever they alternate.

use egui::text::LayoutJob;
use egui::{Color32, Context, Id};

use super::Text;

/// What English and German are written with; other letters are few, or come from the system's fonts.
const LETTERS: &str = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`\
                       abcdefghijklmnopqrstuvwxyz{|}~ÄÖÜäöüß–…“”„‘’";
/// In one frame.
const STYLES: usize = 2;

/// Which styles are ready, and at how many pixels a point.
#[derive(Clone, Copy, Default)]
struct Ready {
    scale: f32,
    styles: usize,
}

/// Some styles in each frame after the first; asks for further frames until all are ready.
pub fn letters(ctx: &Context) {
    if ctx.cumulative_pass_nr() == 0 {
        return ctx.request_repaint();
    }
    let id = Id::unique("syncwright letters");
    let scale = ctx.pixels_per_point();
    let known: Ready = ctx.data(|d| d.get_temp(id)).unwrap_or_default();
    if known.scale != scale {
        // Not in the frame that somebody waits for.
        ctx.data_mut(|d| d.insert_temp(id, Ready { scale, styles: 0 }));
        return ctx.request_repaint();
    }
    let Some(next) = Text::ALL.get(known.styles..).filter(|s| !s.is_empty()) else {
        return;
    };
    for style in next.iter().take(STYLES) {
        let format = style.format(Color32::PLACEHOLDER);
        let job = LayoutJob::single_section(LETTERS.to_owned(), format);
        ctx.fonts_mut(|f| f.layout_job(job));
    }
    let styles = known.styles + STYLES;
    ctx.data_mut(|d| d.insert_temp(id, Ready { scale, styles }));
    ctx.request_repaint();
}
