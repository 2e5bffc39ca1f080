//! What can be done from everywhere: by key, from the palette, and listed in the help.

use super::{Model, Reason, pages};

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
}

impl Action {
    pub const ALL: [Self; 10] = [
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
    ];

    pub const fn title(self) -> &'static str {
        match self {
            Self::Palette => "Find anything",
            Self::Next => "Go to the next page",
            Self::Back => "Go back a page",
            Self::Undo => "Undo",
            Self::Redo => "Redo",
            Self::Find => "Find on this page",
            Self::Refresh => "Read again what the page shows",
            Self::Help => "Help for this page",
            Self::Keyboard => "Keyboard",
            Self::Settings => "Settings",
        }
    }

    pub(super) const fn other_names(self) -> &'static [&'static str] {
        match self {
            Self::Palette => &["command palette", "search"],
            Self::Next => &["forward", "continue"],
            Self::Back => &["previous"],
            Self::Undo => &["take back", "revert"],
            Self::Redo => &["repeat", "make again"],
            Self::Find => &["search"],
            Self::Refresh => &["refresh", "reload"],
            Self::Help => &["manual", "questions", "what does this page do"],
            Self::Keyboard => &["shortcuts", "keys", "hotkeys"],
            Self::Settings => &[
                "theme",
                "dark",
                "light",
                "high contrast",
                "text size",
                "reduce motion",
                "language",
                "proxy",
                "certificate authority",
                "journals",
                "options",
                "preferences",
            ],
        }
    }

    /// Can it be done now?
    pub fn available(self, model: &Model) -> Result<(), Reason> {
        let here = model.page;
        match self {
            Self::Next => {
                model.can_leave(here)?;
                let last = || Reason::new("This is the last page");
                model.page_after().map(|_| ()).ok_or_else(last)
            }
            Self::Back => match model.page_before() {
                Some(page) => model.can_go(page),
                None => Err(Reason::new("This is the first page")),
            },
            Self::Undo if !model.can_undo() => Err(Reason::new("There is nothing to undo")),
            Self::Redo if !model.can_redo() => Err(Reason::new("There is nothing to do again")),
            Self::Refresh => pages::can_refresh(here),
            _ => Ok(()),
        }
    }
}
