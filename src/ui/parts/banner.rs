//! A message that stays until its reason is gone: headline, one sentence, up to two actions, and
//! the raw detail behind a fold.

use egui::accesskit::{Live, Role};
use egui::{Ui, UiBuilder, vec2};

use super::{Button, code, details, text as words};
use crate::model::Problem;
use crate::model::text::middle;
use crate::model::words::say;
use crate::ui::theme::{Icon, Text, Tone, palette, size, space};

/// Characters that are shown; the details have the rest.
const HEADLINE_MAX: usize = 240;
const SENTENCE_MAX: usize = 600;

#[must_use = "drawn by `show`"]
#[derive(Clone)]
pub struct Banner<'a> {
    tone: Tone,
    headline: &'a str,
    sentence: &'a str,
    cause: &'a str,
    actions: Vec<&'a str>,
    details: &'a str,
}

impl<'a> Banner<'a> {
    pub fn new(tone: Tone, headline: &'a str) -> Self {
        Self {
            tone,
            headline,
            sentence: "",
            cause: "",
            actions: Vec::new(),
            details: "",
        }
    }

    pub fn info(headline: &'a str) -> Self {
        Self::new(Tone::Info, headline)
    }

    pub fn success(headline: &'a str) -> Self {
        Self::new(Tone::Success, headline)
    }

    pub fn warning(headline: &'a str) -> Self {
        Self::new(Tone::Warning, headline)
    }

    pub fn error(headline: &'a str) -> Self {
        Self::new(Tone::Danger, headline)
    }

    /// What to do.
    pub fn sentence(mut self, sentence: &'a str) -> Self {
        self.sentence = sentence;
        self
    }

    /// Why, before what to do.
    pub fn cause(mut self, cause: &'a str) -> Self {
        self.cause = cause;
        self
    }

    /// At most two; [`Banner::show`] returns the index of the one clicked.
    pub fn action(mut self, text: &'a str) -> Self {
        self.actions.push(text);
        self
    }

    /// For an expert; with a button that copies it.
    pub fn details(mut self, raw: &'a str) -> Self {
        self.details = raw;
        self
    }

    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        // A hostile server may say far more.
        let [headline, cause, sentence] = [
            middle(self.headline, HEADLINE_MAX),
            middle(self.cause, SENTENCE_MAX),
            middle(self.sentence, SENTENCE_MAX),
        ];
        let said = super::draw::sentences([&*headline, &*cause, &*sentence]);
        let shown = Banner {
            headline: &headline,
            cause: &cause,
            sentence: &sentence,
            ..self
        };
        shown.draw(ui, &said)
    }

    fn draw(self, ui: &mut Ui, said: &str) -> Option<usize> {
        let p = palette(ui);
        let builder = UiBuilder::new()
            .accessibility_role(Role::Alert)
            .accessibility_label(format!("{}: {said}", self.tone.word()));
        // What failed is said at once, the rest when the screen reader has a pause.
        let urgency = if self.tone == Tone::Danger {
            Live::Assertive
        } else {
            Live::Polite
        };
        ui.scope_builder(builder, |ui| {
            super::draw::node(ui, ui.unique_id(), |n| n.set_live(urgency));
            size::banner_frame(p, self.tone)
                .show(ui, |ui| {
                    ui.take_available_width();
                    ui.spacing_mut().item_spacing.y = space::XS;
                    self.inside(ui)
                })
                .inner
        })
        .inner
    }

    fn inside(self, ui: &mut Ui) -> Option<usize> {
        let beside = ui.available_width() >= size::SPLIT_AT || self.actions.is_empty();
        let mut clicked = None;
        if beside {
            let width: f32 = self.actions.iter().map(|t| action_width(ui, t)).sum();
            let text = (ui.available_width() - width).max(1.0);
            ui.horizontal_top(|ui| {
                let words = ui.vertical(|ui| {
                    ui.set_width(text);
                    self.words(ui);
                });
                let slack = (words.response.rect.height() - size::BUTTON).max(0.0) / 2.0;
                if self.actions.is_empty() {
                    return;
                }
                ui.vertical(|ui| {
                    ui.add_space(slack);
                    clicked = ui.horizontal(|ui| self.buttons(ui)).inner;
                });
            });
        } else {
            self.words(ui);
            ui.add_space(space::XS);
            ui.horizontal_wrapped(|ui| clicked = self.buttons(ui));
        }
        if !self.details.is_empty() {
            details::show(ui, say!("parts-details-show"), |ui| {
                code::block(ui, say!("parts-details"), self.details)
            });
        }
        clicked
    }

    fn words(&self, ui: &mut Ui) {
        let p = palette(ui);
        let color = p.tone(self.tone);
        let icon = match self.tone {
            Tone::Danger => Icon::Error,
            Tone::Warning => Icon::Warning,
            Tone::Success => Icon::Success,
            Tone::Info | Tone::Neutral => Icon::Info,
        };
        ui.horizontal_top(|ui| {
            let (_, square) = ui.allocate_space(vec2(size::ICON, space::XL));
            icon.paint(ui.painter(), square, size::ICON, color);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::XXS;
                words::paragraph(ui, Text::Strong, self.headline, |_| color);
                for text in [self.cause, self.sentence] {
                    if !text.is_empty() {
                        words::body(ui, text);
                    }
                }
            });
        });
    }

    fn buttons(&self, ui: &mut Ui) -> Option<usize> {
        let mut clicked = None;
        for (index, text) in self.actions.iter().enumerate() {
            if Button::secondary(text).show(ui).clicked() {
                clicked = Some(index);
            }
        }
        clicked
    }
}

fn action_width(ui: &Ui, text: &str) -> f32 {
    let galley = Text::Body.line(ui, text, palette(ui).text);
    galley.size().x + 2.0 * size::BUTTON_PAD + space::S
}

/// Shows what failed, why, what to do, and the detail. Returns the index of the action clicked.
pub fn problem(ui: &mut Ui, problem: &Problem, actions: &[&str]) -> Option<usize> {
    let headline = problem.headline.show();
    let (cause, remedy) = (problem.cause.show(), problem.remedy.show());
    let mut banner = Banner::error(&headline)
        .cause(&cause)
        .sentence(&remedy)
        .details(&problem.detail);
    banner.actions = actions.to_vec();
    banner.show(ui)
}
