//! Inter for text, its tabular figures for columns of numbers, Hack (egui brings it) for DNs and GUIDs.
//! Scripts that these lack come from the system's fonts on demand.

use std::sync::{Arc, LazyLock};

use egui::epaint::text::{FontData, FontDefinitions};
use egui::{Context, FontFamily};

use crate::model::packed::packed;

static INTER: LazyLock<Vec<u8>> = LazyLock::new(|| packed!("inter"));
static HACK: LazyLock<Vec<u8>> = LazyLock::new(|| packed!("hack"));
/// The ten digits of Inter, all of one width: egui cannot switch on OpenType's `tnum`.
static FIGURES: &[u8] = include_bytes!("../../../resources/fonts/Inter-figures.var.ttf");

const FIGURES_FAMILY: &str = "figures";

pub(super) fn figures() -> FontFamily {
    FontFamily::Name(Arc::from(FIGURES_FAMILY))
}

/// These only: egui's own choice has a third font, which has no letter that Inter lacks.
pub(super) fn install(ctx: &Context) {
    let fonts = [
        ("Inter", FontData::from_static(&INTER)),
        ("Inter figures", FontData::from_static(FIGURES)),
        ("Hack", FontData::from_static(&HACK)),
    ];
    let families = [
        (FontFamily::Proportional, &["Inter", "Hack"]),
        (FontFamily::Monospace, &["Hack", "Inter"]),
        (figures(), &["Inter figures", "Inter"]),
    ];
    ctx.set_fonts(FontDefinitions {
        font_data: fonts
            .map(|(name, data)| (name.to_owned(), Arc::new(data)))
            .into(),
        families: families
            .map(|(family, names)| (family, names.map(str::to_owned).to_vec()))
            .into(),
    });
}
