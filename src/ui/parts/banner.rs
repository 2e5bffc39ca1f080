//! A message that stays until its reason is gone: headline, one sentence, what one can do about it,
//! and the raw detail behind a fold.

use egui::accesskit::{Live, Role};
use egui::{Ui, UiBuilder, vec2};

use super::{Available, Button, code, details, text as words};
use crate::model::Problem;
use crate::model::text::middle;
use crate::model::words::say;
use crate::ui::theme::{Icon, Text, Tone, palette, size, space};

/// Characters that are shown; the details have the rest.
const HEADLINE_MAX: usize = 240;
const SENTENCE_MAX: usize = 600;
/// More stand below the words.
const BESIDE_MAX: usize = 2;

/// What one can do about it: a button of the banner.
#[derive(Debug, Clone, Copy)]
pub struct Remedy<'a> {
    text: &'a str,
    name: &'a str,
    quiet: bool,
    available: Available<'a>,
}

impl<'a> Remedy<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            name: text,
            quiet: false,
            available: Ok(()),
        }
    }

    /// What a screen reader says instead of the text, where many banners have a button of one text.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    /// Another way out than the one that is advised.
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    pub fn available(mut self, available: Available<'a>) -> Self {
        self.available = available;
        self
    }

    fn button(&self, small: bool) -> Button<'a> {
        let button = match self.quiet {
            true => Button::ghost(self.text),
            false => Button::secondary(self.text),
        };
        let button = button.name(self.name).available(self.available);
        if small { button.small() } else { button }
    }
}

/// What was pressed of a banner that has a menu, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// The remedy of this index.
    Remedy(usize),
    /// This entry of the menu.
    Entry(usize),
}

/// What can be done with the thing that a banner is about.
#[derive(Debug, Clone, Copy)]
pub struct Menu<'a> {
    /// Of its button.
    pub name: &'a str,
    pub entries: &'a [&'a str],
}

#[must_use = "drawn by `show`"]
#[derive(Clone)]
pub struct Banner<'a> {
    tone: Tone,
    headline: &'a str,
    sentence: &'a str,
    cause: &'a str,
    remedies: Vec<Remedy<'a>>,
    listed: bool,
    details: &'a str,
    menu: Option<Menu<'a>>,
}

impl<'a> Banner<'a> {
    pub fn new(tone: Tone, headline: &'a str) -> Self {
        Self {
            tone,
            headline,
            sentence: "",
            cause: "",
            remedies: Vec::new(),
            listed: false,
            details: "",
            menu: None,
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

    /// [`Banner::show`] returns the index of the one clicked.
    pub fn action(self, text: &'a str) -> Self {
        self.remedy(Remedy::new(text))
    }

    /// As [`Banner::action`], for one with a name of its own, or that may be switched off.
    pub fn remedy(mut self, remedy: Remedy<'a>) -> Self {
        self.remedies.push(remedy);
        self
    }

    /// One of many in a list: its buttons are small.
    pub fn listed(mut self) -> Self {
        self.listed = true;
        self
    }

    /// For an expert; with a button that copies it.
    pub fn details(mut self, raw: &'a str) -> Self {
        self.details = raw;
        self
    }

    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        match self.show_with(ui, None)? {
            Pressed::Remedy(index) => Some(index),
            Pressed::Entry(_) => None,
        }
    }

    /// As [`Banner::show`], with a menu, whose button stands after the remedies.
    pub fn show_with(self, ui: &mut Ui, menu: Option<Menu<'a>>) -> Option<Pressed> {
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
            menu,
            ..self
        };
        shown.draw(ui, &said)
    }

    fn draw(self, ui: &mut Ui, said: &str) -> Option<Pressed> {
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

    fn inside(self, ui: &mut Ui) -> Option<Pressed> {
        let mut clicked = None;
        let buttons: f32 = (self.remedies.iter())
            .map(|r| r.button(self.listed).width(ui) + space::S)
            .sum();
        let menu = self.menu.map_or(0.0, |_| size::BUTTON_SMALL + space::S);
        let buttons = buttons + menu;
        let pressable = !self.remedies.is_empty() || self.menu.is_some();
        let all = ui.available_width();
        let beside = pressable
            && self.remedies.len() <= BESIDE_MAX
            && all >= size::SPLIT_AT
            && buttons <= 0.5 * all;
        if beside {
            ui.horizontal_top(|ui| {
                let high = if self.listed {
                    size::BUTTON_SMALL
                } else {
                    size::BUTTON
                };
                let words = ui.vertical(|ui| {
                    ui.set_width((all - buttons).max(1.0));
                    if self.cause.is_empty() && self.sentence.is_empty() {
                        let line = Text::Strong.line_height();
                        ui.add_space((high - line).max(0.0) / 2.0);
                    }
                    self.words(ui, |_| {});
                });
                let slack = (words.response.rect.height() - high).max(0.0) / 2.0;
                ui.vertical(|ui| {
                    ui.add_space(slack);
                    clicked = ui.horizontal(|ui| self.buttons(ui)).inner;
                });
            });
        } else {
            self.words(ui, |ui| {
                if pressable {
                    ui.add_space(space::S);
                    ui.horizontal_wrapped(|ui| clicked = self.buttons(ui));
                }
            });
        }
        if !self.details.is_empty() {
            details::show(ui, say!("parts-details-show"), |ui| {
                code::block(ui, say!("parts-details"), self.details)
            });
        }
        clicked
    }

    /// `below` stands under them, and begins where they begin.
    fn words(&self, ui: &mut Ui, below: impl FnOnce(&mut Ui)) {
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
                below(ui);
            });
        });
    }

    fn buttons(&self, ui: &mut Ui) -> Option<Pressed> {
        let mut clicked = None;
        for (index, remedy) in self.remedies.iter().enumerate() {
            if remedy.button(self.listed).show(ui).clicked() {
                clicked = Some(Pressed::Remedy(index));
            }
        }
        if let Some(menu) = self.menu {
            let entry = super::menu::button(ui, menu.name, menu.entries);
            clicked = entry.map(Pressed::Entry).or(clicked);
        }
        clicked
    }
}

/// Shows what failed, why, what to do, and the detail. Returns the index of the action clicked.
pub fn problem(ui: &mut Ui, problem: &Problem, actions: &[&str]) -> Option<usize> {
    let headline = problem.headline.show();
    let (cause, remedy) = (problem.cause.show(), problem.remedy.show());
    let mut banner = Banner::error(&headline)
        .cause(&cause)
        .sentence(&remedy)
        .details(&problem.detail);
    banner.remedies = actions.iter().copied().map(Remedy::new).collect();
    banner.show(ui)
}
