//! A chain of tests, one row each: its state, what it found, how long it took.

use egui::accesskit::{Live, Role};
use egui::{Ui, UiBuilder, vec2};

use super::{draw, progress, text as words};
use crate::model::words::say;
use crate::ui::theme::{Icon, Text, palette, size, space};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    Waiting,
    Running,
    Done,
    Warning,
    Failed,
    /// Not tried, because an earlier one failed.
    Skipped,
}

impl LinkState {
    fn word(self) -> &'static str {
        match self {
            Self::Waiting => say!("parts-link-waiting"),
            Self::Running => say!("parts-link-running"),
            Self::Done => say!("parts-link-done"),
            Self::Warning => say!("parts-link-warning"),
            Self::Failed => say!("parts-link-failed"),
            Self::Skipped => say!("parts-link-skipped"),
        }
    }
}

#[derive(Debug, Clone)]
pub struct Link<'a> {
    pub state: LinkState,
    pub name: &'a str,
    /// What was found, or why it failed.
    pub words: &'a str,
    /// "12 ms"; empty: none.
    pub time: &'a str,
}

impl<'a> Link<'a> {
    pub fn new(state: LinkState, name: &'a str, words: &'a str, time: &'a str) -> Self {
        Self {
            state,
            name,
            words,
            time,
        }
    }

    pub fn done(name: &'a str, words: &'a str, time: &'a str) -> Self {
        Self::new(LinkState::Done, name, words, time)
    }

    pub fn failed(name: &'a str, words: &'a str, time: &'a str) -> Self {
        Self::new(LinkState::Failed, name, words, time)
    }

    pub fn running(name: &'a str) -> Self {
        Self::new(LinkState::Running, name, "", "")
    }

    pub fn waiting(name: &'a str) -> Self {
        Self::new(LinkState::Waiting, name, "", "")
    }

    pub fn skipped(name: &'a str) -> Self {
        Self::new(LinkState::Skipped, name, "", "")
    }
}

pub fn show(ui: &mut Ui, links: &[Link<'_>]) {
    show_with(ui, links, &mut |_, _| {});
}

/// `below` draws what can be done about the link of this place, under its words.
pub fn show_with(ui: &mut Ui, links: &[Link<'_>], below: &mut dyn FnMut(&mut Ui, usize)) {
    let list = UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(say!("parts-chain"));
    ui.scope_builder(list, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for (at, link) in links.iter().enumerate() {
            ui.push_id(at, |ui| one(ui, link, &mut |ui| below(ui, at)));
        }
    });
}

fn one(ui: &mut Ui, link: &Link<'_>, below: &mut dyn FnMut(&mut Ui)) {
    let said = [link.name, link.state.word(), link.words, link.time];
    let said: Vec<&str> = said.into_iter().filter(|t| !t.is_empty()).collect();
    let item = UiBuilder::new()
        .accessibility_role(Role::ListItem)
        .accessibility_label(said.join(", "));
    ui.scope_builder(item, |ui| {
        if matches!(link.state, LinkState::Failed | LinkState::Warning) {
            draw::node(ui, ui.unique_id(), |n| n.set_live(Live::Polite));
        }
        ui.horizontal_top(|ui| {
            mark(ui, link.state);
            let p = palette(ui);
            let room = ui.available_width() - size::TREE_COUNT - space::S;
            ui.vertical(|ui| {
                ui.set_width(room.clamp(1.0, size::TEXT_MAX));
                ui.spacing_mut().item_spacing.y = 0.0;
                let color = match link.state {
                    LinkState::Waiting | LinkState::Skipped => p.muted,
                    LinkState::Failed => p.danger,
                    _ => p.text,
                };
                words::paragraph(ui, Text::Label, link.name, |_| color);
                if !link.words.is_empty() {
                    words::paragraph(ui, Text::Body, link.words, |p| p.muted);
                }
                below(ui);
            });
            let wanted = vec2(size::TREE_COUNT, space::XL);
            let (_, column) = ui.allocate_space(wanted);
            let time = Text::Figures.line(ui, link.time, p.muted);
            let at = column.right_center() - vec2(time.size().x, time.size().y / 2.0);
            ui.painter().galley(at, time, p.muted);
        });
    });
}

fn mark(ui: &mut Ui, state: LinkState) {
    let p = palette(ui);
    let (_, square) = ui.allocate_space(vec2(size::ICON_LARGE, space::XL));
    let (icon, color) = match state {
        LinkState::Waiting => (Icon::Clock, p.disabled_text),
        LinkState::Running => return progress::paint_ring(ui, square),
        LinkState::Done => (Icon::Success, p.success),
        LinkState::Warning => (Icon::Warning, p.warning),
        LinkState::Failed => (Icon::Error, p.danger),
        LinkState::Skipped => (Icon::Minus, p.muted),
    };
    icon.paint(ui.painter(), square, size::ICON_LARGE, color);
}
