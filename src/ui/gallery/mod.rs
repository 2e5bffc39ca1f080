//! Every part in every state, on invented data: the vocabulary of the window, for newcomers and
//! for the picture tests. Opened by `syncwright gallery`.

mod charts;
mod choices;
mod data;
mod fields;
mod foundation;
mod frame;
mod messages;
mod states;
mod trees;
mod ways;

use std::cell::Cell;
use std::rc::Rc;

use egui::{CentralPanel, Frame, ScrollArea, Ui};

pub use messages::Dialog;

use super::parts::{Toasts, choice, modal, text};
use super::run::{by_any_renderer, options};
use super::theme::{self, Look, palette, size, space};
use crate::model::Problem;

const GALLERY_ID: &str = "io.github.syncwright.Gallery";

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Section {
    #[default]
    Type,
    Icons,
    Frame,
    States,
    Buttons,
    Fields,
    Choices,
    Messages,
    Progress,
    Data,
    Tree,
    Treemap,
    Charts,
    Sync,
    Picker,
    Ways,
    Dialogs,
}

impl Section {
    pub const ALL: [Self; 17] = [
        Self::Type,
        Self::Icons,
        Self::Frame,
        Self::States,
        Self::Buttons,
        Self::Fields,
        Self::Choices,
        Self::Messages,
        Self::Progress,
        Self::Data,
        Self::Tree,
        Self::Treemap,
        Self::Charts,
        Self::Sync,
        Self::Picker,
        Self::Ways,
        Self::Dialogs,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Type => "Type and colour",
            Self::Icons => "Icons",
            Self::Frame => "The frame",
            Self::States => "Touch",
            Self::Buttons => "Buttons",
            Self::Fields => "Fields",
            Self::Choices => "Choices",
            Self::Messages => "Messages",
            Self::Progress => "Progress",
            Self::Data => "Data",
            Self::Tree => "Tree",
            Self::Treemap => "Treemap",
            Self::Charts => "Charts",
            Self::Sync => "Sync picture",
            Self::Picker => "Picker and split",
            Self::Ways => "Ways and places",
            Self::Dialogs => "Dialogs",
        }
    }
}

/// What the person changed in the gallery.
#[derive(Default)]
pub struct Gallery {
    pub section: Section,
    fields: fields::State,
    states: states::State,
    choices: choices::State,
    messages: messages::State,
    data: data::State,
    trees: trees::State,
    charts: charts::State,
    toasts: Toasts,
}

impl Gallery {
    pub fn at(section: Section) -> Self {
        Self {
            section,
            ..Self::default()
        }
    }

    /// With this dialog open.
    pub fn opened(dialog: Dialog) -> Self {
        let mut gallery = Self::at(Section::Dialogs);
        gallery.messages.open = Some(dialog);
        gallery
    }

    pub fn show(&mut self, ui: &mut Ui) {
        let frame = Frame::new().fill(palette(ui).background);
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            let margin = size::breadth(ui).margin();
            ScrollArea::vertical()
                .auto_shrink([false, false])
                .content_margin(size::margin(margin, space::XL))
                .show(ui, |ui| self.content(ui));
        });
        self.toasts.show(ui.ctx());
        modal::give_back_focus(ui.ctx());
    }

    fn content(&mut self, ui: &mut Ui) {
        ui.horizontal_wrapped(|ui| {
            let names: Vec<&str> = Section::ALL.iter().map(|s| s.name()).collect();
            let at = Section::ALL.iter().position(|s| *s == self.section);
            if let Some(to) = tabs(ui, &names, at) {
                self.section = Section::ALL[to];
            }
        });
        text::page_heading(ui, self.section.name(), "");
        ui.add_space(space::S);
        match self.section {
            Section::Type => foundation::type_and_colour(ui),
            Section::Icons => foundation::icons(ui),
            Section::Frame => frame::show(ui),
            Section::States => states::show(ui, &mut self.states),
            Section::Buttons => foundation::buttons(ui),
            Section::Fields => fields::show(ui, &mut self.fields),
            Section::Choices => choices::show(ui, &mut self.choices),
            Section::Messages => messages::show(ui, &mut self.messages, &mut self.toasts),
            Section::Progress => messages::progress(ui),
            Section::Data => data::show(ui, &mut self.data),
            Section::Tree => trees::tree(ui, &mut self.trees),
            Section::Treemap => charts::treemap(ui, &mut self.charts),
            Section::Charts => charts::show(ui),
            Section::Sync => charts::sync(ui),
            Section::Picker => trees::picker(ui, &mut self.trees),
            Section::Ways => ways::show(ui),
            Section::Dialogs => messages::dialogs(ui, &mut self.messages),
        }
        ui.add_space(space::XXL);
        let at = Look::ALL.iter().position(|l| *l == theme::worn(ui.ctx()));
        let names = Look::ALL.map(Look::name);
        choice::caption(ui, "Theme");
        if let Some(to) = choice::radios(ui, "Theme", &names, at) {
            theme::wear(ui.ctx(), Look::ALL[to]);
        }
    }
}

fn tabs(ui: &mut Ui, names: &[&str], at: Option<usize>) -> Option<usize> {
    let mut to = None;
    for (index, name) in names.iter().enumerate() {
        let button = super::parts::Button::ghost(name).small();
        let button = if Some(index) == at {
            super::parts::Button::secondary(name).small()
        } else {
            button
        };
        if button.show(ui).clicked() {
            to = Some(index);
        }
    }
    to
}

/// Opens a window on the gallery alone.
pub fn open() -> Result<(), Problem> {
    struct Window(Gallery);
    impl eframe::App for Window {
        fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
            self.0.show(ui);
        }
    }
    let opened = Rc::new(Cell::new(false));
    by_any_renderer(
        |renderer| {
            let mut options = options(renderer, None);
            options.viewport = options
                .viewport
                .with_title("Syncwright: gallery of parts")
                .with_app_id(GALLERY_ID);
            let opened = Rc::clone(&opened);
            let make: eframe::AppCreator = Box::new(move |cc| {
                opened.set(true);
                theme::install(&cc.egui_ctx);
                Ok(Box::new(Window(Gallery::default())))
            });
            eframe::run_native(GALLERY_ID, options, make)
        },
        || opened.get(),
    )
}
