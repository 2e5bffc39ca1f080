//! Which language the window speaks.

use egui::{Context, Id};

use crate::model::words::{Language, speak};

/// `None`: as the system. Takes effect with the next frame.
pub fn choose(ctx: &Context, language: Option<Language>) {
    speak(crate::work::tongue::of(language));
    ctx.data_mut(|d| d.insert_temp(chosen_id(), Chosen(language)));
    ctx.request_repaint();
}

/// What was chosen last.
pub fn chosen(ctx: &Context) -> Option<Language> {
    ctx.data(|d| d.get_temp::<Chosen>(chosen_id()))
        .unwrap_or_default()
        .0
}

#[derive(Clone, Copy, Default)]
struct Chosen(Option<Language>);

fn chosen_id() -> Id {
    Id::unique("syncwright language")
}
