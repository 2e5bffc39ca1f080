//! The keys of a tree.

use egui::{Id, Key, Modifiers, Ui};

use super::{TreeEvent, TreeRow, open_or_close, toggle};
use crate::ui::parts::draw;
use crate::ui::theme::size;

pub(super) enum Pressed {
    Go(usize),
    Do(TreeEvent),
}

pub(super) fn keys<'r>(
    ui: &Ui,
    id: Id,
    count: usize,
    at: usize,
    page: usize,
    row: &impl Fn(usize) -> TreeRow<'r>,
) -> Option<Pressed> {
    let key = id.with(row(at).key);
    draw::keep_arrows(ui, key);
    let press = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let current = row(at);
    let last = count - 1;
    let go = |to: usize| (to != at).then_some(Pressed::Go(to));
    if press(Key::ArrowDown) {
        return go((at + 1).min(last));
    }
    if press(Key::ArrowUp) {
        return go(at.saturating_sub(1));
    }
    if press(Key::Home) {
        return go(0);
    }
    if press(Key::End) {
        return go(last);
    }
    if press(Key::PageDown) {
        return go((at + page).min(last));
    }
    if press(Key::PageUp) {
        return go(at.saturating_sub(page));
    }
    if press(Key::ArrowRight) {
        return match current.open {
            Some(false) => Some(Pressed::Do(TreeEvent::Open(at))),
            Some(true) if at < last && row(at + 1).level > current.level => go(at + 1),
            _ => None,
        };
    }
    if press(Key::ArrowLeft) {
        if current.open == Some(true) {
            return Some(Pressed::Do(TreeEvent::Close(at)));
        }
        let parent = (0..at).rev().find(|i| row(*i).level < current.level);
        return parent.and_then(go);
    }
    if press(Key::Space) | press(Key::Enter) {
        let act = toggle(at, &current);
        let act = if current.check.is_none() {
            open_or_close(at, &current)
        } else {
            act
        };
        return act.map(Pressed::Do);
    }
    letters(ui, id, count, at, row)
}

/// Letters go to the next name that starts with them; `*` opens all siblings.
fn letters<'r>(
    ui: &Ui,
    id: Id,
    count: usize,
    at: usize,
    row: &impl Fn(usize) -> TreeRow<'r>,
) -> Option<Pressed> {
    let typed: String = ui.input(|i| {
        let texts = i.events.iter().filter_map(|e| match e {
            egui::Event::Text(t) => Some(t.as_str()),
            _ => None,
        });
        texts.collect()
    });
    if typed.trim().is_empty() {
        return None;
    }
    if typed == "*" {
        return Some(Pressed::Do(TreeEvent::OpenSiblings(at)));
    }
    let now = ui.input(|i| i.time);
    let word_id = id.with("typed");
    let (before, then) = ui
        .data(|d| d.get_temp::<(String, f64)>(word_id))
        .unwrap_or_default();
    let fresh = now - then < size::TYPE_AHEAD;
    let word = if fresh { before + &typed } else { typed }.to_lowercase();
    ui.data_mut(|d| d.insert_temp(word_id, (word.clone(), now)));
    // A growing word may stay where it is; a new one goes on to the next.
    let start = if fresh { at } else { at + 1 };
    (0..count)
        .map(|i| (start + i) % count)
        .find(|i| row(*i).name.to_lowercase().starts_with(&word))
        .filter(|to| *to != at)
        .map(Pressed::Go)
}
