//! Access keys: Alt and a letter press a button. While Alt is held each button shows its letter.
//!
//! Letters are dealt in the order of drawing: the first free one of a button's words, the beginnings
//! of words before others. The way back and on keep theirs on every page. Every button, fold and link
//! of a page has one, but for those that stand again in each row of a list or a table: arrows or Tab
//! lead to the row. A small button of a field, and one whose act has a key of its own, has none either.

use egui::accesskit::{Action, ActionRequest, TreeId};
use egui::{Align2, Context, Event, Id, Key, Modifiers, Rect, Response, Ui};

use super::draw;
use crate::ui::theme::{Text, palette, size, space};

#[derive(Debug, Clone, Default)]
struct Keys {
    held: bool,
    pressed: Option<char>,
    taken: Vec<char>,
    /// The button whose letter was pressed in the last frame.
    press: Option<Id>,
}

/// Before anything is drawn; `reserved` are the letters of the way back and on. What is pressed
/// together with Alt reaches no text field.
pub fn begin(ctx: &Context, reserved: &[char]) {
    // Option makes letters of its own on a Mac.
    let on_mac = ctx.os().is_mac();
    let (held, pressed) = ctx.input_mut(|i| {
        let held = !on_mac && i.modifiers.alt && !i.modifiers.ctrl && !i.modifiers.shift;
        if !held {
            return (false, None);
        }
        let pressed = i.events.iter().find_map(letter_pressed);
        if pressed.is_some() {
            let typed = |e: &Event| matches!(e, Event::Text(_)) || letter_pressed(e).is_some();
            i.events.retain(|e| !typed(e));
        }
        (true, pressed)
    });
    let due = ctx.data_mut(|d| {
        let keys = d.get_temp_mut_or_default::<Keys>(place());
        (keys.held, keys.pressed) = (held, pressed);
        keys.taken.clear();
        keys.taken.extend(reserved);
        keys.press.take()
    });
    if let Some(id) = due {
        press(ctx, id);
    }
}

/// As a screen reader presses it: every control knows that.
pub(super) fn press(ctx: &Context, id: Id) {
    let request = ActionRequest {
        action: Action::Click,
        target_tree: TreeId::ROOT,
        target_node: id.accesskit_id(),
        data: None,
    };
    ctx.input_mut(|i| i.events.push(Event::AccessKitActionRequest(request)));
}

fn letter_pressed(event: &Event) -> Option<char> {
    let Event::Key {
        key,
        pressed: true,
        repeat: false,
        modifiers,
        ..
    } = event
    else {
        return None;
    };
    letter_of(*key).filter(|_| modifiers.matches_exact(Modifiers::ALT))
}

fn letter_of(key: Key) -> Option<char> {
    let mut name = key.name().chars();
    let letter = name.next().filter(char::is_ascii_alphanumeric)?;
    name.next().is_none().then(|| letter.to_ascii_lowercase())
}

/// Of buttons that the frame has on every page: the list of pages in a narrow window, and the menu at
/// the foot of the sidebar. Pages deal letters and other digits.
pub const OF_FRAME: [char; 2] = [OF_PAGES, OF_MENU];
pub const OF_PAGES: char = '9';
pub const OF_MENU: char = '0';

/// For what is pressed like a button and is none of [`Button`](super::Button): a letter of its words.
pub fn offer(ui: &Ui, response: &Response, words: &str) {
    offer_as(ui, response, words, None);
}

/// As [`offer`], with a letter that is reserved for it.
pub fn offer_as(ui: &Ui, response: &Response, words: &str, own: Option<char>) {
    let usable = ui.is_enabled() && response.sense.senses_click();
    if usable && ui.is_rect_visible(response.rect) {
        button(ui, response.id, response.rect, words, own);
    }
}

/// A button that can be pressed now. `own`: its reserved letter.
pub(super) fn button(ui: &Ui, id: Id, rect: Rect, words: &str, own: Option<char>) {
    // Below a dialog nothing can be pressed.
    if !ui.memory(|m| m.allows_interaction(ui.layer_id())) {
        return;
    }
    let dealt = ui.data_mut(|d| {
        let keys = d.get_temp_mut_or_default::<Keys>(place());
        let letter = own.or_else(|| free(words, &keys.taken))?;
        keys.taken.push(letter);
        if keys.pressed == Some(letter) {
            keys.pressed = None;
            keys.press = Some(id);
        }
        Some((letter, keys.held, keys.press == Some(id)))
    });
    let Some((letter, held, pressed)) = dealt else {
        return;
    };
    if pressed {
        ui.request_repaint();
    }
    let letter = letter.to_ascii_uppercase();
    draw::node(ui, id, |n| n.set_keyboard_shortcut(format!("Alt+{letter}")));
    if held {
        tip(ui, rect, letter);
    }
}

/// The letter on a corner of its button.
fn tip(ui: &Ui, button: Rect, letter: char) {
    let p = palette(ui);
    let galley = Text::Caption.line(ui, &letter.to_string(), p.background);
    let around = galley.size() + egui::vec2(space::S, space::XXS);
    let corner = button.left_top() + egui::vec2(space::XS, 0.0);
    let rect = Align2::LEFT_CENTER.anchor_size(corner, around);
    let painter = ui.painter();
    painter.rect_filled(rect, size::radius(size::RADIUS_SMALL), p.text);
    painter.galley(rect.center() - galley.size() / 2.0, galley, p.background);
}

fn free(words: &str, taken: &[char]) -> Option<char> {
    let is_free = |c: &char| c.is_ascii_alphanumeric() && !taken.contains(c);
    let words = words.to_lowercase();
    let initials = words.split_whitespace().filter_map(|w| w.chars().next());
    // Words of other scripts have no letter of the keyboard.
    let any = ('1'..='8').chain('a'..='z');
    initials.chain(words.chars()).chain(any).find(is_free)
}

/// The first letter of a text that the way on may have; `b` is the way back.
pub fn reserve(words: &str) -> char {
    free(words, &['b']).unwrap_or('n')
}

fn place() -> Id {
    Id::unique("syncwright access keys")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_of_words_come_first_then_other_letters_then_digits() {
        assert_eq!(free("Test connection", &[]), Some('t'));
        assert_eq!(free("Test connection", &['t']), Some('c'));
        assert_eq!(free("Test connection", &['t', 'c']), Some('e'));
        assert_eq!(free("接続を試す", &['1']), Some('2'));
        let digits: Vec<char> = ('0'..='9').collect();
        assert_eq!(free("接続を試す", &digits), Some('a'));
    }

    #[test]
    fn the_way_on_never_takes_the_letter_of_the_way_back() {
        assert_eq!(reserve("Next"), 'n');
        assert_eq!(reserve("Begin"), 'e');
    }
}
