//! The keys of a tree.

use std::collections::VecDeque;

use egui::{Event, Id, Key, Modifiers, Ui};

use super::{TreeEvent, TreeRow, open_or_close, toggle};
use crate::ui::parts::draw;
use crate::ui::theme::size;

pub(super) enum Pressed {
    Go(usize),
    Do(TreeEvent),
}

const KEYS: [Key; 10] = [
    Key::ArrowDown,
    Key::ArrowUp,
    Key::Home,
    Key::End,
    Key::PageDown,
    Key::PageUp,
    Key::ArrowRight,
    Key::ArrowLeft,
    Key::Space,
    Key::Enter,
];

/// What the keys of this frame come to. A key held down repeats faster than a slow computer draws:
/// all of them count. One that opens, closes or ticks a row ends the frame; those after it wait for
/// the next, which has the rows as they are then.
pub(super) fn keys<'r>(
    ui: &Ui,
    id: Id,
    count: usize,
    at: usize,
    page: usize,
    row: &impl Fn(usize) -> TreeRow<'r>,
) -> Option<Pressed> {
    draw::keep_arrows(ui, id.with(row(at).key));
    let mut pressed = take_pressed(ui, id);
    let last = count - 1;
    let mut to = at;
    while let Some(key) = pressed.pop_front() {
        to = match key {
            Key::ArrowDown => (to + 1).min(last),
            Key::ArrowUp => to.saturating_sub(1),
            Key::Home => 0,
            Key::End => last,
            Key::PageDown => (to + page).min(last),
            Key::PageUp => to.saturating_sub(page),
            _ => match on_row(key, to, last, row) {
                None => to,
                Some(Pressed::Go(next)) => next,
                Some(act) if to == at => {
                    keep(ui, id, pressed);
                    return Some(act);
                }
                // First there, then the act.
                Some(Pressed::Do(_)) => {
                    pressed.push_front(key);
                    keep(ui, id, pressed);
                    return Some(Pressed::Go(to));
                }
            },
        };
    }
    if to != at {
        return Some(Pressed::Go(to));
    }
    letters(ui, id, count, at, row)
}

/// A key whose meaning depends on the row.
fn on_row<'r>(
    key: Key,
    at: usize,
    last: usize,
    row: &impl Fn(usize) -> TreeRow<'r>,
) -> Option<Pressed> {
    let current = row(at);
    let act = match (key, current.open) {
        (Key::ArrowRight, Some(false)) => Some(TreeEvent::Open(at)),
        (Key::ArrowRight, Some(true)) => {
            let has_child = at < last && row(at + 1).level > current.level;
            return has_child.then_some(Pressed::Go(at + 1));
        }
        (Key::ArrowRight, None) => None,
        (Key::ArrowLeft, Some(true)) => Some(TreeEvent::Close(at)),
        (Key::ArrowLeft, _) => {
            let parent = (0..at).rev().find(|i| row(*i).level < current.level);
            return parent.map(Pressed::Go);
        }
        _ if current.check.is_none() => open_or_close(at, &current),
        _ => toggle(at, &current),
    };
    act.map(Pressed::Do)
}

/// Keys that wait for the next pass, and which that is: should the tree lose the focus, they are void.
type Waiting = (u64, VecDeque<Key>);

fn keep(ui: &Ui, id: Id, keys: VecDeque<Key>) {
    if !keys.is_empty() {
        let next = ui.ctx().cumulative_pass_nr() + 1;
        ui.data_mut(|d| d.insert_temp::<Waiting>(id.with("waiting"), (next, keys)));
        ui.ctx().request_repaint();
    }
}

/// The keys that waited and those of this frame, in their order.
fn take_pressed(ui: &Ui, id: Id) -> VecDeque<Key> {
    let waiting = ui.data_mut(|d| d.remove_temp::<Waiting>(id.with("waiting")));
    let now = ui.ctx().cumulative_pass_nr();
    let mut pressed = match waiting {
        Some((pass, keys)) if pass == now => keys,
        _ => VecDeque::new(),
    };
    ui.input_mut(|i| {
        i.events.retain(|event| match event {
            Event::Key {
                key,
                pressed: true,
                repeat,
                modifiers,
                ..
            } if KEYS.contains(key) && modifiers.matches_logically(Modifiers::NONE) => {
                // Nobody wants a box flip to and fro.
                if !(*repeat && matches!(key, Key::Space | Key::Enter)) {
                    pressed.push_back(*key);
                }
                false
            }
            _ => true,
        });
    });
    pressed
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
            Event::Text(t) => Some(t.as_str()),
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
    let from = |start: usize, word: &str| {
        let mut all = (0..count).map(|i| (start + i) % count);
        all.find(|i| row(*i).name.to_lowercase().starts_with(word))
    };
    // A growing word may stay where it is; a new one goes on to the next, and so does a letter that
    // is pressed again and again.
    let start = if fresh { at } else { at + 1 };
    from(start, &word)
        .or_else(|| from(at + 1, repeated(&word)?))
        .filter(|to| *to != at)
        .map(Pressed::Go)
}

/// The letter that a word consists of.
fn repeated(word: &str) -> Option<&str> {
    let first = word.chars().next()?;
    let letter = &word[..first.len_utf8()];
    word.chars().all(|c| c == first).then_some(letter)
}
