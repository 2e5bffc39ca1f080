//! What stands on a page and can be gone to or pressed, by the names of its controls: the same texts
//! as on their pages. `tests/window/reach.rs` holds this list and the pages together.

mod first;
mod second;

use crate::model::words::Words;
use crate::wizard::{Model, Page, Reason, settings};

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Page(Page),
    /// The dialog of the settings, above any page.
    Settings,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    pub place: Place,
    /// As the palette names it: one does not see its page there.
    pub title: Words,
    /// Other names, with `;` between.
    pub also: Words,
    /// The names that it has on its page, one at a time.
    pub names: Vec<Words>,
    /// What is pressed first where it does not stand there yet: a fold, another view.
    pub door: Option<Words>,
    /// It is done at once; else it takes the keyboard, for what has to be typed, chosen or thought
    /// about first.
    pub press: bool,
}

/// What the window is to go to, in the words of its language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    pub title: String,
    pub names: Vec<String>,
    pub door: Vec<String>,
    pub press: bool,
}

impl Control {
    /// It takes the keyboard.
    fn at(place: Place, name: Words) -> Self {
        Self {
            place,
            title: name.clone(),
            also: Words::default(),
            names: vec![name],
            door: None,
            press: false,
        }
    }

    fn titled(mut self, title: Words) -> Self {
        self.title = title;
        self
    }

    fn also(mut self, also: Words) -> Self {
        self.also = also;
        self
    }

    fn or(mut self, name: Words) -> Self {
        self.names.push(name);
        self
    }

    fn behind(mut self, door: Words) -> Self {
        self.door = Some(door);
        self
    }

    pub(super) fn available(&self, model: &Model) -> Result<(), Reason> {
        match self.place {
            Place::Page(page) => model.can_go(page),
            Place::Settings => Ok(()),
        }
    }

    pub(super) fn go(&self, model: &mut Model) -> Reach {
        match self.place {
            Place::Page(page) => model.go(page),
            Place::Settings => settings::update(model, settings::Msg::Open),
        }
        let show = |words: &Words| words.show().into_owned();
        Reach {
            title: show(&self.title),
            names: self.names.iter().map(show).collect(),
            door: self.door.iter().map(show).collect(),
            press: self.press,
        }
    }
}

/// A field or a choice of a page.
fn set(page: Page, name: Words) -> Control {
    Control::at(Place::Page(page), name)
}

/// A button of a page that is pressed: what cannot be taken back asks first, as it does for a click.
fn act(page: Page, name: Words) -> Control {
    Control {
        press: true,
        ..set(page, name)
    }
}

pub fn all() -> Vec<Control> {
    let mut all = first::all();
    all.extend(second::all());
    all
}
