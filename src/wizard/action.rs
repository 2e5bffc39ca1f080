//! What can be done from everywhere: by key, from the palette, and listed in the help.

use super::{Model, Reason, pages};
use crate::model::words::{Words, say, words};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    Palette,
    Next,
    Back,
    Undo,
    Redo,
    Find,
    Refresh,
    Help,
    Keyboard,
    Settings,
    LargerText,
    SmallerText,
    UsualText,
}

impl Action {
    pub const ALL: [Self; 13] = [
        Self::Palette,
        Self::Next,
        Self::Back,
        Self::Undo,
        Self::Redo,
        Self::Find,
        Self::Refresh,
        Self::Help,
        Self::Keyboard,
        Self::Settings,
        Self::LargerText,
        Self::SmallerText,
        Self::UsualText,
    ];

    pub fn title(self) -> Words {
        match self {
            Self::Palette => words!("window-do-palette"),
            Self::Next => words!("window-do-next"),
            Self::Back => words!("window-do-back"),
            Self::Undo => words!("window-do-undo"),
            Self::Redo => words!("window-do-redo"),
            Self::Find => words!("window-do-find"),
            Self::Refresh => words!("window-do-refresh"),
            Self::Help => words!("window-do-help"),
            Self::Keyboard => words!("window-do-keyboard"),
            Self::Settings => words!("window-do-settings"),
            Self::LargerText => words!("window-do-larger"),
            Self::SmallerText => words!("window-do-smaller"),
            Self::UsualText => words!("window-do-usual"),
        }
    }

    /// Its other names, with `;` between.
    pub(super) fn other_names(self) -> Words {
        match self {
            Self::Palette => words!("window-also-palette"),
            Self::Next => words!("window-also-next"),
            Self::Back => words!("window-also-back"),
            Self::Undo => words!("window-also-undo"),
            Self::Redo => words!("window-also-redo"),
            Self::Find => words!("window-also-find"),
            Self::Refresh => words!("window-also-refresh"),
            Self::Help => words!("window-also-help"),
            Self::Keyboard => words!("window-also-keyboard"),
            Self::Settings => words!("window-also-settings"),
            Self::LargerText => words!("window-also-larger"),
            Self::SmallerText => words!("window-also-smaller"),
            Self::UsualText => words!("window-also-usual"),
        }
    }

    /// Can it be done now?
    pub fn available(self, model: &Model) -> Result<(), Reason> {
        let here = model.page;
        match self {
            Self::Next => {
                model.can_leave(here)?;
                let last = || Reason::new(say!("window-last-page"));
                model.page_after().map(|_| ()).ok_or_else(last)
            }
            Self::Back => match model.page_before() {
                Some(page) => model.can_go(page),
                None => Err(Reason::new(say!("window-first-page"))),
            },
            Self::Undo if !model.can_undo() => Err(Reason::new(say!("window-nothing-to-undo"))),
            Self::Redo if !model.can_redo() => Err(Reason::new(say!("window-nothing-to-redo"))),
            Self::Refresh => pages::can_refresh(here),
            Self::LargerText if model.settings.now.text_size.larger().is_none() => {
                Err(Reason::new(say!("window-largest")))
            }
            Self::SmallerText if model.settings.now.text_size.smaller().is_none() => {
                Err(Reason::new(say!("window-smallest")))
            }
            _ => Ok(()),
        }
    }
}
