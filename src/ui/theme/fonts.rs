//! Inter for text, its tabular figures for columns of numbers, Hack (from egui) for DNs and GUIDs.
//! Scripts that these lack come from the system's fonts on demand.

use std::sync::Arc;

use egui::epaint::text::{FontData, FontInsert, FontPriority, InsertFontFamily};
use egui::{Context, FontFamily};

static INTER: &[u8] = include_bytes!("../../../resources/fonts/Inter-roman.var.ttf");
/// The ten digits of Inter, all of one width: egui cannot switch on OpenType's `tnum`.
static FIGURES: &[u8] = include_bytes!("../../../resources/fonts/Inter-figures.var.ttf");

const FIGURES_FAMILY: &str = "figures";

pub(super) fn figures() -> FontFamily {
    FontFamily::Name(Arc::from(FIGURES_FAMILY))
}

pub(super) fn install(ctx: &Context) {
    let family = |family: FontFamily, priority| InsertFontFamily { family, priority };
    ctx.add_font(FontInsert::new(
        "Inter",
        FontData::from_static(INTER),
        vec![
            family(FontFamily::Proportional, FontPriority::Highest),
            family(FontFamily::Monospace, FontPriority::Lowest),
            family(figures(), FontPriority::Lowest),
        ],
    ));
    ctx.add_font(FontInsert::new(
        "Inter figures",
        FontData::from_static(FIGURES),
        vec![family(figures(), FontPriority::Highest)],
    ));
}
