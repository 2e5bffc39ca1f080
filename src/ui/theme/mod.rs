//! The design system: the only place that names a colour, a size, a margin, a font or a stroke.
//!
//! Everything else in `ui` asks here: [`palette`] for colours, [`Text`] for type, [`space`] and
//! [`size`] for distances, [`Icon`] for pictures. A test looks for raw ones elsewhere.

mod fonts;
pub mod icon;
mod icon_shapes;
#[cfg(test)]
mod only_here;
pub mod palette;
mod phrase;
mod ready;
pub mod size;
pub mod space;
mod style;
mod text;

pub use fonts::families;
pub use icon::Icon;
pub use palette::{Palette, Tone, palette};
pub use ready::letters;
pub use size::Breadth;
pub use text::{Text, was_cut};

use crate::model::settings::{Motion, Wishes};
use crate::model::words::say;
use egui::{Context, Id, Theme, ThemePreference};

/// Which of the three palettes the window wears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// As the system wishes; light where it says nothing.
    #[default]
    System,
    Light,
    Dark,
    HighContrast,
}

impl Look {
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];

    pub fn name(self) -> &'static str {
        match self {
            Self::System => say!("theme-as-system"),
            Self::Light => say!("theme-light"),
            Self::Dark => say!("theme-dark"),
            Self::HighContrast => say!("theme-contrast"),
        }
    }

    /// For a file.
    pub fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
        }
    }

    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.key() == key)
    }
}

/// Fonts, styles and options; before the first frame.
pub fn install(ctx: &Context) {
    fonts::install(ctx);
    ctx.options_mut(|o| {
        o.fallback_theme = Theme::Light;
        // Those keys change the setting of the text's size, so that it is kept.
        o.zoom_with_keyboard = false;
    });
    wear(ctx, Look::System);
}

/// Changes the palette of the whole window; takes effect with the next frame.
pub fn wear(ctx: &Context, look: Look) {
    let wishes = wishes(ctx);
    let contrast = look == Look::HighContrast || (look == Look::System && wishes.contrast);
    let dark = if contrast {
        &palette::CONTRAST
    } else {
        &palette::DARK
    };
    let still = reduces_motion(ctx);
    ctx.set_style_of(Theme::Light, style::of(&palette::LIGHT, still));
    ctx.set_style_of(Theme::Dark, style::of(dark, still));
    ctx.set_theme(match look {
        _ if contrast => ThemePreference::Dark,
        Look::System => match wishes.dark {
            Some(true) => ThemePreference::Dark,
            Some(false) => ThemePreference::Light,
            // What the window itself is told, on Windows and macOS.
            None => ThemePreference::System,
        },
        Look::Light => ThemePreference::Light,
        Look::Dark | Look::HighContrast => ThemePreference::Dark,
    });
    ctx.data_mut(|d| d.insert_temp(look_id(), WornLook(look)));
    ctx.request_repaint();
}

/// The look chosen last.
pub fn worn(ctx: &Context) -> Look {
    ctx.data(|d| d.get_temp::<WornLook>(look_id()))
        .unwrap_or_default()
        .0
}

/// Text at so many percent of its usual size, from 100 to 200. Everything around it grows as much,
/// as in a browser: the page then has less room and lays itself out as in a smaller window, so that
/// nothing is cut off.
pub fn set_text_size(ctx: &Context, percent: u16) {
    ctx.set_zoom_factor(f32::from(percent.clamp(TEXT_SIZE_MIN, TEXT_SIZE_MAX)) / 100.0);
}

pub const TEXT_SIZE_MIN: u16 = 100;
pub const TEXT_SIZE_MAX: u16 = 200;

/// In percent.
pub fn text_size(ctx: &Context) -> u16 {
    (ctx.zoom_factor() * 100.0).round() as u16
}

/// Whether things move that need not: switches flip at once, rings and bars stand still.
pub fn set_motion(ctx: &Context, motion: Motion) {
    ctx.data_mut(|d| d.insert_temp(motion_id(), WornMotion(motion)));
    wear(ctx, worn(ctx));
}

pub fn reduces_motion(ctx: &Context) -> bool {
    let motion = ctx.data(|d| d.get_temp::<WornMotion>(motion_id()));
    match motion.unwrap_or_default().0 {
        Motion::System => wishes(ctx).still,
        Motion::Less => true,
        Motion::Usual => false,
    }
}

/// What the system asks of every program, for as long as the person chooses "as the system" here. May
/// be called from any thread.
pub fn obey(ctx: &Context, wishes: Wishes) {
    ctx.data_mut(|d| d.insert_temp(wishes_id(), wishes));
    wear(ctx, worn(ctx));
}

fn wishes(ctx: &Context) -> Wishes {
    ctx.data(|d| d.get_temp(wishes_id())).unwrap_or_default()
}

fn motion_id() -> Id {
    Id::unique("syncwright motion")
}

fn wishes_id() -> Id {
    Id::unique("syncwright wishes of the system")
}

#[derive(Clone, Copy, Default)]
struct WornMotion(Motion);

#[derive(Clone, Copy, Default)]
struct WornLook(Look);

fn look_id() -> Id {
    Id::unique("syncwright look")
}
