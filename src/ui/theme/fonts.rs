//! Inter for text, its tabular figures for columns of numbers, Hack (egui brings it) for DNs and GUIDs.
//! Scripts that these lack come from the system's fonts on demand.

use std::sync::{Arc, LazyLock};

use egui::epaint::text::{FontData, FontDefinitions};
use egui::{Context, FontFamily};

use super::Text;
use crate::model::packed::packed;

static INTER: LazyLock<Vec<u8>> = LazyLock::new(|| packed!("inter"));
static HACK: LazyLock<Vec<u8>> = LazyLock::new(|| packed!("hack"));
/// The ten digits of Inter, all of one width: egui cannot switch on OpenType's `tnum`.
static FIGURES: &[u8] = include_bytes!("../../../resources/fonts/Inter-figures.var.ttf");

/// A family for each style: a font is fitted to one size and weight at a time (epaint and skrifa), so
/// styles that shared one would have it fitted anew whenever they alternate in a page.
static FAMILIES: LazyLock<[FontFamily; Text::ALL.len()]> = LazyLock::new(|| {
    Text::ALL.map(|style| match style {
        Text::Body => FontFamily::Proportional,
        Text::Mono => FontFamily::Monospace,
        other => FontFamily::Name(format!("{other:?}").into()),
    })
});

pub(super) fn family(style: Text) -> FontFamily {
    FAMILIES[style as usize].clone()
}

/// All of them, for a font that is to be found in each.
pub fn families() -> impl Iterator<Item = FontFamily> {
    FAMILIES.iter().cloned()
}

/// These only: egui's own choice has a third font, which has no letter that Inter lacks.
pub(super) fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    let mut put = |name: &str, data: &'static [u8]| {
        let data = Arc::new(FontData::from_static(data));
        fonts.font_data.insert(name.to_owned(), data);
    };
    put("Hack", &HACK);
    put("Inter figures", FIGURES);
    let inter = Text::ALL.map(|style| format!("Inter {style:?}"));
    inter.iter().for_each(|name| put(name, &INTER));
    for (style, inter) in Text::ALL.into_iter().zip(inter) {
        let names = match style {
            Text::Mono => vec!["Hack".to_owned(), inter],
            Text::Figures => vec!["Inter figures".to_owned(), inter],
            _ => vec![inter, "Hack".to_owned()],
        };
        fonts.families.insert(family(style), names);
    }
    ctx.set_fonts(fonts);
}
